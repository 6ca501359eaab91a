"""What kind of note a text is, by its words: a sure sign where the patterns of `intent` and `meeting` see none.

A log-linear classifier, kept as a conditional random field over a sequence of one; trained like the tagger by
`python -m bot.reading.generate.tagger`.
"""

import itertools
from collections.abc import Iterator

from bot.reading.dates import DateMention
from bot.reading.draft import Draft
from bot.reading.intent import intent_of
from bot.reading.lexicon import is_first_name, is_ordinary_word
from bot.reading.marking import kind_of
from bot.reading.meeting_words import MET, NO_MEETING
from bot.reading.model import Intent

TOLD = "told"
"""A capture that tells of no meeting: a fact learnt, a message, a birthday."""
MOST_WORDS = 60


def features_of_note(draft: Draft, *, hidden: bool = False) -> list[str]:
    """Return what the classifier sees of a note; `hidden` leaves out what the patterns say."""
    words = [_identity(token.text, draft.language) for token in draft.tokens[:MOST_WORDS]]
    found = [f"w={word}" for word in words]
    found += [f"b={one}_{other}" for one, other in itertools.pairwise(words)]
    found += [f"f{place}={word}" for place, word in enumerate(words[:3])]
    found += [f"l={word}" for word in words[-2:]]
    found.append(f"n={_size(len(words))}")
    found.append(f"L={draft.language}")
    return ["b", *dict.fromkeys(found), *([] if hidden else _seen_by_rules(draft))]


def _size(count: int) -> int:
    return sum(count > least for least in (3, 6, 9, 13, 20, 30))


def _identity(word: str, language: str) -> str:
    kind = kind_of(word) if len(word) == 1 else None
    if kind:
        return f"<{kind.name}>"
    if word[0].isdigit():
        return "<n>"
    if word[0].isupper() and is_first_name(word) and not is_ordinary_word(word, language):
        return "<fn>"
    return word.lower()


def _seen_by_rules(draft: Draft) -> Iterator[str]:
    text = draft.marked.text
    met, people = bool(MET.search(text)), min(len(draft.names), 2)
    plain = draft.marked.plain(text)
    intent = intent_of(
        plain,
        has_people=bool(draft.names),
        has_event=draft.event is not None,
        has_tasks=False,
        has_meeting=met,
        has_details=False,
    )
    dates = [value for value in draft.marked.values.values() if isinstance(value, DateMention)]
    event, no_meeting = draft.event is not None, bool(NO_MEETING.search(text))
    yield f"r={intent.value}"
    yield f"met={met}"
    yield f"no={no_meeting}"
    yield f"mn={met}{no_meeting}{event}"
    yield f"p={people}"
    yield f"e={event}"
    yield f"ep={event}{people}"
    yield f"past={any(date.past for date in dates)}"
    yield f"ahead={any(not date.past for date in dates)}"


def label_of(intent: Intent, *, met: bool) -> str:
    """Return the classifier's label of a note."""
    return intent.value if intent is not Intent.CAPTURE or met else TOLD
