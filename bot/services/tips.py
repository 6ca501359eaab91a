"""Which tip to show, and noting that it was shown."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.event import Event
from bot.domain.favour import Direction, Favour, FavourKind, Referral, ReferralState
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.domain.profile import TipShown
from bot.etiquette.situation import Situation
from bot.etiquette.tips import Occasion, all_shown, best
from bot.ports import Network
from bot.services.calendar import calendar_of, today_of

A_WEEK = timedelta(days=7)
MOST_A_WEEK = 2
EVENT_SOON = timedelta(days=2)

LOOKED_AT = 200
"""Contacts looked at for a tip, those with the latest contact first: enough to know the situation."""


async def fitting_tip(network: Network, occasion: Occasion, now: datetime) -> str | None:
    """Return the key of the tip for the moment and note it as shown, or None.

    At most two in seven days, and none twice before all that can apply were shown.
    """
    profile = network.profile
    today = calendar_of(profile).today(now)
    recent = [tip for tip in profile.tips_shown if today - tip.on < A_WEEK]
    if not profile.tips or len(recent) >= MOST_A_WEEK or any(tip.on == today for tip in recent):
        return None
    now_is = await situation(network, now)
    kept = profile.tips_shown
    if all_shown({tip.key for tip in kept}, now_is):
        kept = tuple(recent)
    tip = best(occasion, now_is, {each.key for each in kept})
    if tip is None:
        return None
    network.profile = replace(profile, tips_shown=(*kept, TipShown(tip.key, today)))
    return tip.key


async def situation(network: Network, now: datetime) -> Situation:
    """Return the user's situation as tips see it."""
    profile = network.profile
    today = today_of(profile, now)
    contacts = await network.contacts(limit=LOOKED_AT)
    favours = await network.records(Favour)
    follow_ups = await network.open_follow_ups()
    referrals = await network.records(Referral)
    return Situation(
        days=(today - today_of(profile, profile.created_at)).days,
        contacts=await network.count_contacts(),
        most_contacts=profile.most_contacts,
        has_goal=profile.goal is not None,
        circles=len({circle for each in contacts for circle in each.circles}),
        late_promises=_late(follow_ups, today),
        awaited_promises=sum(each.by is By.THEM for each in follow_ups),
        event_soon=any(today <= each.on <= today + EVENT_SOON for each in await network.records(Event)),
        met_online=sum(each.met_online and not each.checked for each in contacts),
        unanswered=max((each.unanswered for each in contacts), default=0),
        seekers=sum(bool(each.looks_for) for each in contacts),
        helpers=sum(bool(each.offers) for each in contacts),
        birthdays=sum(each.birthday is not None for each in contacts),
        given=sum(each.direction is Direction.GIVEN for each in favours),
        received=sum(each.direction is Direction.RECEIVED for each in favours),
        orders=sum(each.state is ReferralState.ORDER for each in referrals) + _orders(favours),
    )


def _late(follow_ups: Iterable[FollowUp], today: date) -> int:
    promises = (each for each in follow_ups if each.kind is FollowUpKind.PROMISE and each.by is By.ME)
    return sum(each.due is not None and each.due < today for each in promises)


def _orders(favours: Iterable[Favour]) -> int:
    return sum(each.kind is FavourKind.ORDER and each.direction is Direction.RECEIVED for each in favours)
