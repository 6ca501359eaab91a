"""The event, the people and the companies of a note: what the rules found and what the tagger says, put together."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.reading.day_kind import features_of_days
from bot.reading.draft import Draft
from bot.reading.event_reach import is_membership
from bot.reading.event_recognition import event_of, guest_of
from bot.reading.lexicon import zipf
from bot.reading.marking import CONTACTS, MARKS, Kind
from bot.reading.name_recognition import is_namesake_firm, mistaken_person, names_of, span_of
from bot.reading.note_kind import features_of_note
from bot.reading.org_extent import firm_extent
from bot.reading.tag_features import weights_of
from bot.reading.tagger import DAYS, DEEDS, KINDS, THINGS, Label, Tagged, Tags, tag_all, weighed
from bot.reading.tokens import Token, tokens_between

WANTS = (Label.NEED, Label.OFFER)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the tagger says of a note; the deeds stand where they do in the text with everything marked."""

    things: Tags
    deeds: list[Tagged]
    places: list[int]
    """Where each token stands in the text with everything marked."""
    doing: list[float]
    """How likely each token is to tell of a deed."""
    firms: list[float]
    """How likely each token is to be in a company's name."""
    wants: list[Tagged]
    """Needs and offers, where they stand in the text with everything marked."""
    passed_over: bool
    """Whether the rules see an event where the tagger sees none."""
    kinds: dict[str, float]
    """How likely each kind of note is: see `note_kind`."""
    days: dict[str, dict[str, float]]
    """How likely each kind of day is, by the day's mark: see `day_kind`."""

    def tokens_in(self, start: int, end: int) -> slice:
        """Return which tokens begin between two places of the text."""
        first = bisect_left(self.places, start)
        return slice(first, bisect_left(self.places, end, first))


def recognise(draft: Draft) -> Recognised:
    """Mark event, companies and people in the draft's text."""
    weights = weights_of(draft.tokens, draft.language, draft.casual, draft.views())
    tags = tag_all(draft.tokens, weights, _asked(draft))
    things, deeds = tags[THINGS], tags[DEEDS]
    spans = list(_apart(_spans(draft, things)))
    for start, end, kind, value in reversed(spans):
        draft.marked.mark(start, end, kind, value)

    moved = _moved_by(spans)
    return Recognised(
        things,
        [deed._replace(start=moved(deed.start), end=moved(deed.end)) for deed in deeds.runs],
        [moved(token.start) for token in draft.tokens],
        deeds.shares[Label.MINE],
        things.shares[Label.ORG],
        [one._replace(start=moved(one.start), end=moved(one.end)) for one in things.runs if one.label in WANTS],
        passed_over=draft.event is not None and not any(kind is Kind.EVENT for _, _, kind, _ in spans),
        kinds=weighed(KINDS, features_of_note(draft)),
        days={marker: weighed(DAYS, seen) for marker, _, seen in features_of_days(draft)},
    )


def _asked(draft: Draft) -> dict[Label, Sequence[int]]:
    """Return of which tokens the tagger is asked for the share of a label: where the rules may see what it does not."""
    names = [i for i, token in enumerate(draft.tokens) if _may_name(token, draft.language)]
    inside = tokens_between(draft.tokens, draft.event.start, draft.event.end) if draft.event else ()
    return {Label.ORG: names, Label.NAME: names, Label.EVENT: inside}


def _may_name(token: Token, language: str) -> bool:
    """Tell a word that a name or a company may have; everyday words without a capital are none."""
    return token.is_capital or (token.is_word and zipf(token.text, language) < EVERYDAY)


EVERYDAY = 5.0


def _before_contact(text: str, start: int, end: int) -> int:
    """Return where a run ends when a phone number or address stands in it: before that."""
    contact = CONTACTS.search(text, start, end)
    if contact is None:
        return end
    at = contact.start()
    while at > start and re.match(r"\W", text[at - 1]):
        at -= 1
    return at


Marking = tuple[int, int, Kind, object]


def _spans(draft: Draft, things: Tags) -> Iterator[Marking]:
    """Yield what is to be marked, what counts more first."""
    runs = things.by_label()
    event = event_of(draft, things)
    guest = guest_of(draft.marked.text, event) if event else None
    if event and guest:
        event = replace(event, end=guest.start)
        yield guest.start, guest.end, Kind.PERSON, guest
    if event:
        yield event.start, event.end, Kind.EVENT, event
    names = list(names_of(draft, things))
    mistaken = None if any(not name.aside for name in names) else mistaken_person(draft, things)
    clubs = [one for one in runs[Label.EVENT] if is_membership(draft.marked.text, one.start, one.end)]
    owners = frozenset(name.name.rpartition(" ")[2] for name in names)
    whole = {(name.start, name.end) for name in draft.names if name.sure and " " in name.name}
    people = {place for name in names if (place := (name.start, name.end)) in whole or name.sure}
    for one in (*runs[Label.ORG], *clubs):
        if one is mistaken or (one.start, one.end) in people:
            continue
        end = _before_contact(draft.marked.text, one.start, one.end)
        extent = (
            firm_extent(draft.marked.text, one.start, end, casual=draft.casual, owners=owners)
            if end > one.start
            else None
        )
        named = draft.marked.text[slice(*extent)] if extent else ""
        if extent and not MARKS.fullmatch(named):
            yield *extent, Kind.ORG, one
    if mistaken:
        names.append(span_of(draft, mistaken)._replace(sure=False))
    for name in names:
        kind = Kind.ORG if is_namesake_firm(name, names) else Kind.PERSON
        yield name.start, name.end, kind, name if kind is Kind.PERSON else Tagged(name.start, name.end, Label.ORG, 0.5)


def _apart(spans: Iterator[Marking]) -> list[Marking]:
    """Return the spans in text order without those that overlap an earlier yielded one."""
    kept: list[Marking] = []
    for span in spans:
        behind = bisect_left(kept, span[1], key=_start)
        if behind == 0 or kept[behind - 1][1] <= span[0]:
            kept.insert(behind, span)
    return kept


def _moved_by(spans: Sequence[Marking]) -> Callable[[int], int]:
    """Return where a place of the text stands once each span has become one character."""
    starts, ends = [span[0] for span in spans], [0, *(span[1] for span in spans)]
    gone = list(accumulate((end - start - 1 for start, end, _, _ in spans), initial=0))

    def moved(at: int) -> int:
        count = bisect_left(starts, at)
        return max(at, ends[count]) - gone[count]

    return moved


def _start(span: Marking) -> int:
    return span[0]
