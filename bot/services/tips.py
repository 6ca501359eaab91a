"""Which tip to show, and noting that it was shown."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.profile import TipShown
from bot.etiquette.tips import TIPS, Occasion
from bot.ports import Network
from bot.services.calendar import calendar_of

A_WEEK = timedelta(days=7)
MOST_A_WEEK = 2


def fitting_tip(network: Network, occasion: Occasion, now: datetime) -> str | None:
    """Return the key of a tip for an occasion and note it as shown, or None.

    At most two in seven days, and none twice before all were shown.
    """
    profile = network.profile
    today = calendar_of(profile).today(now)
    recent = [tip for tip in profile.tips_shown if today - tip.on < A_WEEK]
    if not profile.tips or len(recent) >= MOST_A_WEEK or any(tip.on == today for tip in recent):
        return None
    shown = [tip.key for tip in profile.tips_shown]
    if len(set(shown)) >= len(TIPS):
        shown = []
    fresh = [tip for tip in TIPS if tip.key not in shown and tip.occasion in (occasion, Occasion.ANY)]
    fresh.sort(key=lambda tip: tip.occasion is Occasion.ANY)
    if not fresh:
        return None
    kept = profile.tips_shown if shown else tuple(recent)
    network.profile = replace(profile, tips_shown=(*kept, TipShown(fresh[0].key, today)))
    return fresh[0].key
