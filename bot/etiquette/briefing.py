"""K13 before an event: whom one knows from there, what they look for, what was promised, and one tip."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter
from bot.domain.event import Event
from bot.domain.follow_up import By, FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Somebody known from an event of the series: when last met there, and what was promised and is open."""

    contact: Contact
    last_met: Encounter | None
    promises: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingTip:
    """The one tip: its key in the catalogues, and what it is about."""

    key: str
    name: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What is good to know before an event."""

    event: Event
    known: tuple[Acquaintance, ...]
    tip: BriefingTip


def tip_for(known: Sequence[Acquaintance], goal: str | None) -> BriefingTip:
    """Return the tip that fits best: keep one's word, help with a wish, think of one's goal, else speak to people."""
    for each in known:
        mine = next((promise for promise in each.promises if promise.by is By.ME), None)
        if mine:
            return BriefingTip("briefing-tip-promise", each.contact.name, mine.action)  # K12
    for each in known:
        if each.contact.looks_for:
            return BriefingTip("briefing-tip-wish", each.contact.name, each.contact.looks_for[-1])  # K20
    if goal:
        return BriefingTip("briefing-tip-goal", what=goal)  # K1
    if known:
        return BriefingTip("briefing-tip-introduce", known[0].contact.name)  # K21
    return BriefingTip("briefing-tip-strangers")  # K4
