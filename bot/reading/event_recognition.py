"""Which event a note tells of: the tagger's surest, else the rules' own where the tagger holds it possible."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reading.draft import KNOWN_EVENT, Draft
from bot.reading.event_cues import cued_event
from bot.reading.event_reach import event_reach, is_membership, stands_for_itself
from bot.reading.event_words import GERMAN_HEAD
from bot.reading.events import EventSpan
from bot.reading.lexicon import is_first_name, sex_of
from bot.reading.marking import DATE
from bot.reading.names import NameSpan
from bot.reading.tagger import Label, Tagged, Tags

AT_VENUE = re.compile(r"\s+(?:at|at the|im|in der|in the|@)\s+", re.IGNORECASE)
PLAIN_EVENT = 1.0


def event_of(draft: Draft, things: Tags) -> EventSpan | None:
    """Return a known event, else the tagger's surest, else the rules' own where the tagger holds it possible."""
    if draft.event and draft.event.score == KNOWN_EVENT:
        return draft.event
    text, own = draft.marked.text, draft.event
    runs = [one for one in things.by_label()[Label.EVENT] if not is_membership(text, one.start, one.end)]
    best = max(_told_first(text, runs), key=_sureness, default=None)
    if best is None:
        possible = max(things.shares[Label.EVENT], default=0.0) >= POSSIBLE_EVENT
        if own and (possible or stands_for_itself(text, own.start, own.end, draft.language)):
            return _reaching(draft, replace(own, score=0.0))
        cued = cued_event(text)
        return EventSpan(*cued, 0.0) if cued else None
    if _is_own_birthday(text, best.start, best.end):
        return None
    return _reaching(draft, EventSpan(best.start, best.end, PLAIN_EVENT))


def _told_first(text: str, runs: Sequence[Tagged]) -> list[Tagged]:
    """Return the runs without those that only say where another one was: «Burns supper at the rowing club»."""
    pairs = pairwise(runs)
    venues = {other.start for one, other in pairs if AT_VENUE.fullmatch(text, one.end, other.start)}
    return [one for one in runs if one.start not in venues]


def _reaching(draft: Draft, event: EventSpan) -> EventSpan | None:
    """Return an event cut or stretched to its name, None where that names no event."""
    reach = event_reach(draft.marked.text, event.start, event.end, draft.language)
    return EventSpan(*reach, event.score) if reach else None


POSSIBLE_EVENT = 0.3
"""From this share on, an event that the rules alone see counts, doubtfully."""


def _sureness(one: Tagged) -> float:
    return one.sureness


BIRTHDAY = re.compile(r"(?:\S+['’]s\s+)?(?:geburtstag|birthday)", re.IGNORECASE)
TOLD = re.compile(r"\b(?:hat|ist|feiert|has|is|am|on|:)\s", re.IGNORECASE)


def _is_own_birthday(text: str, start: int, end: int) -> bool:
    """Tell somebody's birthday told as a fact («hat am 4.5. Geburtstag») from the feast."""
    near = text[max(0, start - 12) : start] + text[end : end + 6]
    feast = re.search(r"\b(?:auf|beim|bei|at|zum|nach)\b[\w\s]*$", text[:start], re.IGNORECASE)
    return bool(BIRTHDAY.fullmatch(text[start:end]) and TOLD.search(near) and re.search(DATE, near) and not feast)


GUEST = re.compile(r"(?P<kind>[\w-]+)\s+(?P<guest>(?P<first>[A-ZÄÖÜ][\w-]+)\s+[A-ZÄÖÜ][\w-]+)")
"""«Stammtisch Tom Busch»: a bare kind of event, and behind it whoever was met there."""


MET_THERE = re.compile(r"(?:.*\s)?(?P<kind>[\w-]+)\s+(?P<guest>(?P<first>[A-ZÄÖÜ][\w-]+)(?:\s+[A-ZÄÖÜ][\w-]+)?)")
"""«Hannover Messe Jupp», where the text goes on with «getroffen»."""
MET_BEHIND = re.compile(r"\s+(?:wieder)?(?:getroffen|gesehen|kennengelernt)\b", re.IGNORECASE)


def guest_of(text: str, event: EventSpan) -> NameSpan | None:
    """Return the person that an event's name was stretched over: behind its kind, the first word a first name.

    One of two words is told by that alone, one of a first name only where it is said that somebody was met.
    """
    met = GUEST.fullmatch(text, event.start, event.end)
    told = met is not None and sex_of(met["first"]) is not None
    if not told and MET_BEHIND.match(text, event.end):
        met = MET_THERE.fullmatch(text, event.start, event.end)
        told = met is not None and is_first_name(met["first"])
    if met is None or not told or not GERMAN_HEAD.fullmatch(met["kind"]):
        return None
    return NameSpan(*met.span("guest"), met["guest"], sex=sex_of(met["first"]))
