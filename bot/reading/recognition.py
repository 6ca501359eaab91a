"""The event, the people and the companies of a note: what the rules found and what the tagger says, put together."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.reading.draft import KNOWN_EVENT, Draft
from bot.reading.event_words import GERMAN_HEAD
from bot.reading.events import EventSpan
from bot.reading.lexicon import sex_of
from bot.reading.marking import CONTACT, DATE, MARKS, Kind
from bot.reading.name_words import HONORIFICS
from bot.reading.names import NameSpan
from bot.reading.tag_features import features_of
from bot.reading.tagger import DEEDS, THINGS, Label, Tagged, Tags, tag_all

TITLES = re.compile(r"^(?:(?:Dr|Prof)\.?\s+)+")
SURE_NAME = 0.8
WANTS = (Label.NEED, Label.OFFER)
PLAIN_EVENT = 1.0


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the tagger says of a note; the deeds stand where they do in the text with everything marked."""

    things: Tags
    deeds: list[Tagged]
    doing: list[tuple[int, float]]
    """How likely each token is to tell of a deed, by its place in the text."""
    wants: list[Tagged]
    """Needs and offers, where they stand in the text with everything marked."""
    passed_over: bool
    """Whether the rules see an event where the tagger sees none."""


def recognise(draft: Draft) -> Recognised:
    """Mark event, companies and people in the draft's text."""
    features = features_of(draft.tokens, draft.language, draft.casual, draft.views())
    tags = tag_all(draft.tokens, features)
    things, deeds = tags[THINGS], tags[DEEDS]
    spans = list(_apart(_spans(draft, things)))
    for start, end, kind, value in reversed(spans):
        draft.marked.mark(start, end, kind, value)

    moved = _moved_by(spans)
    shares = zip(draft.tokens, deeds.shares[Label.MINE], deeds.shares[Label.THEIRS], strict=True)
    return Recognised(
        things,
        [replace(deed, start=moved(deed.start), end=moved(deed.end)) for deed in deeds.runs],
        [(moved(token.start), mine + theirs) for token, mine, theirs in shares],
        [replace(one, start=moved(one.start), end=moved(one.end)) for one in things.runs if one.label in WANTS],
        passed_over=draft.event is not None and not any(kind is Kind.EVENT for _, _, kind, _ in spans),
    )


BIRTHDAY = re.compile(r"(?:\S+['’]s\s+)?(?:geburtstag|birthday)", re.IGNORECASE)
TOLD = re.compile(r"\b(?:hat|ist|feiert|has|is|am|on|:)\s", re.IGNORECASE)


def _is_own_birthday(text: str, start: int, end: int) -> bool:
    """Tell somebody's birthday told as a fact («hat am 4.5. Geburtstag») from the feast."""
    near = text[max(0, start - 12) : start] + text[end : end + 6]
    feast = re.search(r"\b(?:auf|beim|bei|at|zum|nach)\b[\w\s]*$", text[:start], re.IGNORECASE)
    return bool(BIRTHDAY.fullmatch(text[start:end]) and TOLD.search(near) and re.search(DATE, near) and not feast)


HEIRS = re.compile(r"\s+(?:&|\+|and|und|u\.)\s+(?:Co|Partners?|Söhne|Sohn|Sons?|Töchter|Tochter|Daughters?|Kollegen)\b")
"""What may follow a firm's name: «& Söhne», "and Co"."""


def _before_contact(text: str, start: int, end: int) -> int:
    """Return where a run ends when a phone number or address stands in it: before that."""
    contact = re.compile(rf"\W*{CONTACT}").search(text, start, end)
    return contact.start() if contact else end


Marking = tuple[int, int, Kind, object]

GUEST = re.compile(r"(?P<kind>[\w-]+)\s+(?P<guest>(?P<first>[A-ZÄÖÜ][\w-]+)\s+[A-ZÄÖÜ][\w-]+)")
"""«Stammtisch Tom Busch»: a bare kind of event, and behind it whoever was met there."""


def _guest(text: str, event: EventSpan) -> NameSpan | None:
    """Return the person that an event's name was stretched over: two words behind its kind, the first a first name."""
    met = GUEST.fullmatch(text[event.start : event.end])
    if met is None or sex_of(met["first"]) is None or not GERMAN_HEAD.fullmatch(met["kind"]):
        return None
    start, end = event.start + met.start("guest"), event.start + met.end("guest")
    return NameSpan(start, end, met["guest"], sex=sex_of(met["first"]))


def _spans(draft: Draft, things: Tags) -> Iterator[Marking]:
    """Yield what is to be marked, what counts more first."""
    runs = things.by_label()
    event = _event(draft, runs[Label.EVENT])
    guest = _guest(draft.marked.text, event) if event else None
    if event and guest:
        event = replace(event, end=guest.start)
        yield guest.start, guest.end, Kind.PERSON, guest
    if event:
        yield event.start, event.end, Kind.EVENT, event
    for one in runs[Label.ORG]:
        end = _before_contact(draft.marked.text, one.start, one.end)
        end = heirs.end() if (heirs := HEIRS.match(draft.marked.text, end)) else end
        named = draft.marked.text[one.start : end]
        if end > one.start and not MARKS.fullmatch(named) and not GERMAN_HEAD.fullmatch(named):
            yield one.start, end, Kind.ORG, one
    for name in _names(draft, runs[Label.NAME], runs[Label.ASIDE]):
        yield name.start, name.end, Kind.PERSON, name


def _apart(spans: Iterator[Marking]) -> list[Marking]:
    """Return the spans in text order without those that overlap an earlier yielded one."""
    kept: list[Marking] = []
    for span in spans:
        if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
            kept.append(span)
    return sorted(kept, key=_start)


def _moved_by(spans: Sequence[Marking]) -> Callable[[int], int]:
    """Return where a place of the text stands once each span has become one character."""
    starts = [start for start, _, _, _ in spans]
    gone = list(accumulate((end - start - 1 for start, end, _, _ in spans), initial=0))

    def moved(at: int) -> int:
        count = bisect_left(starts, at)
        beyond = max(0, spans[count - 1][1] - at) if count else 0
        return at - gone[count] + beyond

    return moved


def _start(span: Marking) -> int:
    return span[0]


def _event(draft: Draft, tagged: Sequence[Tagged]) -> EventSpan | None:
    """Return a known event, else the tagger's surest."""
    if draft.event and draft.event.score == KNOWN_EVENT:
        return draft.event
    best = max(tagged, key=_sureness, default=None)
    if best is None or _is_own_birthday(draft.marked.text, best.start, best.end):
        return None
    return EventSpan(best.start, best.end, PLAIN_EVENT)


def _sureness(one: Tagged) -> float:
    return one.sureness


def _names(draft: Draft, about: Sequence[Tagged], aside: Sequence[Tagged]) -> Iterator[NameSpan]:
    """Yield the people the note is about, and those whom only the rules see as people who are named aside."""
    for one in about:
        if not re.match(CONTACT, draft.marked.text[one.start]):
            yield _named(draft, one)
    for name in draft.names:
        if any(_overlap(name, one) for one in aside) or name.known:
            yield replace(name, aside=not name.known)


def _overlap(name: NameSpan, one: Tagged) -> bool:
    return name.start < one.end and one.start < name.end


def _named(draft: Draft, one: Tagged) -> NameSpan:
    """Return the rules' own span where it agrees, else one made of what stands before and in the tagged run."""
    beside = [name for name in draft.names if _overlap(name, one)]
    same = next((name for name in beside if (name.start, name.end) == (one.start, one.end)), None)
    if same:
        return same
    text = draft.marked.text
    name = " ".join(draft.marked.plain(text[one.start : one.end]).split())
    before = re.findall(r"\w+", text[max(0, one.start - 12) : one.start])[-1:]
    return NameSpan(
        one.start,
        one.end,
        name,
        honorific=HONORIFICS.get(before[0].lower()) if before else None,
        sex=sex_of(TITLES.sub("", name).partition(" ")[0]),
        sure=one.sureness > SURE_NAME,
        trade=beside[0].trade if beside else None,
    )
