"""A memo once it was heard: taken like any message, and careful with names that may have been misheard."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from bot.domain.fold import fold
from bot.ports import Network, Transcript
from bot.services.capture import note_of_step, recapture
from bot.services.conversation import hear
from bot.services.heard import Heard
from bot.services.names import names_in
from bot.services.outcomes import Captured, MemoHeard, NobodyNamed
from bot.services.reader import Reader
from bot.voice.nearest import sounds_like

FAR_APART = 55.0
"""Likeness (0 to 100) below which a name was hardly said where another hearing had something else."""

CUT_SHORT_S = 2.0
"""Seconds by which a recording may fall short of its announced length; rounding explains less."""


async def hear_memo(
    network: Network, heard: Heard, transcript: Transcript, reader: Reader, *, announced_seconds: float = 0.0
) -> MemoHeard:
    """Do what a memo asks for; `heard.text` is its caption, which counts as part of it. Raises UserError."""
    text = "\n".join(filter(None, (transcript.text, heard.text)))
    said = replace(heard, text=text, misheard=doubtful_words(transcript))
    return MemoHeard(
        text=transcript.text,
        outcome=await hear(network, said, reader),
        cut_short=was_cut_short(transcript.seconds, announced_seconds),
    )


async def add_caption(network: Network, message_id: int, caption: str, reader: Reader) -> Captured | NobodyNamed | None:
    """Read the note of a memo again with a changed caption added; None where the memo led to no note."""
    steps = await network.steps_of_message(message_id)
    if not steps:
        return None
    note = await note_of_step(network, steps[0].id)
    return await recapture(network, replace(note, text=f"{note.text}\n{caption}"), reader)


async def names_of(network: Network) -> list[str]:
    """Return the names that may be said: contacts, their other names, companies, events."""
    known = (await names_in(network)).known
    return list(dict.fromkeys(name for each in known for name in (each.name, *each.aliases)))


def doubtful_words(transcript: Transcript) -> tuple[str, ...]:
    """Return the words of names that were only heard with the user's names in mind, and may be other names.

    That is so where the first hearing had another word in the same place («Kröger» for «Krüger»), or words that do
    not sound like it at all. Words that were only cut otherwise («Janalindner») are in no doubt.
    """
    before, after = _words(transcript.unaided), _words(transcript.text)
    matcher = SequenceMatcher(None, [fold(word) for word in before], [fold(word) for word in after], autojunk=False)
    doubtful: list[str] = []
    for kind, first, first_end, second, second_end in matcher.get_opcodes():
        if kind in ("replace", "insert") and _another(before[first:first_end], after[second:second_end]):
            doubtful += [fold(word) for word in after[second:second_end] if word[:1].isupper()]
    return tuple(dict.fromkeys(doubtful))


def was_cut_short(seconds: float, announced: float) -> bool:
    """Say whether a recording ends before it should; lengths that are not known are 0."""
    return 0 < seconds < announced - CUT_SHORT_S


def _another(before: Sequence[str], after: Sequence[str]) -> bool:
    return len(before) == len(after) or sounds_like("".join(before), "".join(after)) < FAR_APART


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text)
