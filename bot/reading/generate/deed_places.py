"""Where in a note the words of its follow-ups stand: the piece of text that tells of each deed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.reading.clauses import sentences_of
from bot.reading.tagger import Label
from bot.reading.tokens import Token, tokens_of
from bot.reading.verbs import english_base, german_infinitive, without_prefix

FARTHEST = 6
"""How many other words may stand between two of one deed."""
SHORTEST_STEM = 4
SMALL = frozenset(
    "der die das den dem des ein eine einen einem einer the a an zu zum zur to und and mit with ihm ihr ihn sie"
    " er him her"
    " them me mir mich i an am im in on von of for für bei beim my mein meine".split()
)


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled piece of a note's text."""

    start: int
    end: int
    label: Label


def deeds_in(text: str, follow_ups: Sequence[dict[str, Any]]) -> Iterator[Span]:
    """Yield the piece of text of each follow-up whose words are found, in the order of the follow-ups."""
    tokens = [token for token in tokens_of(text) if token.is_word]
    taken: set[int] = set()
    for follow_up in follow_ups:
        found = _place(text, tokens, follow_up["action"], taken)
        if found:
            taken |= set(range(found[0], found[1] + 1))
            label = Label.MINE if follow_up["by"] == "me" else Label.THEIRS
            yield Span(tokens[found[0]].start, tokens[found[1]].end, label)


def _place(text: str, tokens: Sequence[Token], action: str, taken: set[int]) -> tuple[int, int] | None:
    """Return the first and last token of the densest run that holds most words of an action."""
    wanted = [word for word in re.findall(r"\w+", action.lower()) if word not in SMALL] or action.lower().split()
    hits = {
        i: {word for word in wanted if _same_word(token.lower, word)}
        for i, token in enumerate(tokens)
        if i not in taken
    }
    hits = {i: words for i, words in hits.items() if words}
    ends = [end for _, end in sentences_of(text)]
    best: tuple[float, int, int] | None = None
    for first in hits:
        words, last = set(hits[first]), first
        for i in (i for i in hits if i >= first):
            closed = any(tokens[last].start < end <= tokens[i].start for end in ends)
            if i - last > FARTHEST or closed or taken & set(range(last, i)):
                break
            if hits[i] - words or i == first:
                words, last = words | hits[i], i
        score = len(words) - (last - first) / 20 + first / 1000
        if best is None or score > best[0]:
            best = score, first, last
    return best[1:] if best else None


def _same_word(written: str, wanted: str) -> bool:
    """Tell whether a written word is a form of a word of an action: «schick» and «schicken», «ruf» and «anrufen»."""
    if written == wanted:
        return True
    base = without_prefix(wanted)[1]
    if written == base or german_infinitive(written, first_person=False) in {wanted, base}:
        return True
    if german_infinitive(written, first_person=True) in {wanted, base}:
        return True
    if (english := english_base(written)) and english == english_base(wanted):
        return True
    return len(written) >= SHORTEST_STEM and len(wanted) >= SHORTEST_STEM and written[:5] == wanted[:5]
