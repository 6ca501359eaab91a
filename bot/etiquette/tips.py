"""The tips, as data: each with its rule of the craft, its occasion and its condition; the catalogues have the words."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.etiquette.situation import ACUTE, Condition, Situation, holds


class Occasion(StrEnum):
    """When a tip fits."""

    ANY = "any"
    MET_SOMEBODY = "met_somebody"
    PROMISED = "promised"
    GAVE = "gave"
    RECEIVED = "received"
    MORNING = "morning"
    KEPT_PROMISE = "kept_promise"


@dataclass(frozen=True, slots=True)
class Tip:
    """A tip; `rule` is the number of the rule of the craft it comes from, `key` the message in the catalogues."""

    key: str
    rule: str
    occasion: Occasion
    condition: Condition = Condition.ALWAYS


TIPS = (
    Tip("tip-goal", "K1", Occasion.ANY, Condition.NO_GOAL),
    Tip("tip-goal-in-a-year", "K1", Occasion.MORNING, Condition.NO_GOAL),
    Tip("tip-goal-two-names", "K1", Occasion.MORNING, Condition.EVENT_SOON),
    Tip("tip-chance-meetings", "K2", Occasion.MET_SOMEBODY),
    Tip("tip-start-where-you-are", "K2", Occasion.ANY),
    Tip("tip-alumni", "K2", Occasion.ANY, Condition.FEW_CONTACTS),
    Tip("tip-come-early", "K2", Occasion.MORNING, Condition.EVENT_SOON),
    Tip("tip-more-than-you-think", "K3", Occasion.ANY, Condition.FEW_CONTACTS),
    Tip("tip-ten-names", "K3", Occasion.MORNING, Condition.FEW_CONTACTS),
    Tip("tip-strangers", "K4", Occasion.MET_SOMEBODY),
    Tip("tip-sit-elsewhere", "K4", Occasion.MORNING, Condition.EVENT_SOON),
    Tip("tip-other-circle", "K4", Occasion.ANY, Condition.ONE_CIRCLE),
    Tip("tip-real-name", "K5", Occasion.ANY, Condition.MET_ONLINE),
    Tip("tip-call-once", "K5", Occasion.MORNING, Condition.MET_ONLINE),
    Tip("tip-no-recruiting", "K6", Occasion.ANY),
    Tip("tip-no-quick-money", "K6", Occasion.MET_SOMEBODY, Condition.SEASONED),
    Tip("tip-write-it-down", "K7", Occasion.MET_SOMEBODY),
    Tip("tip-ask-for-the-project", "K7", Occasion.MET_SOMEBODY),
    Tip("tip-small-things", "K7", Occasion.MORNING, Condition.SEASONED),
    Tip("tip-enough-is-enough", "K8", Occasion.MET_SOMEBODY),
    Tip("tip-gaps-are-fine", "K8", Occasion.ANY, Condition.NEW_USER),
    Tip("tip-not-all-friends", "K9", Occasion.ANY),
    Tip("tip-closest-ten", "K9", Occasion.MORNING, Condition.SOME_CONTACTS),
    Tip("tip-trust-takes-steps", "K10", Occasion.ANY),
    Tip("tip-do-something-together", "K10", Occasion.ANY, Condition.SEASONED),
    Tip("tip-know-who", "K11", Occasion.ANY),
    Tip("tip-ask-me-first", "K11", Occasion.ANY, Condition.SOME_CONTACTS),
    Tip("tip-small-promises", "K12", Occasion.PROMISED),
    Tip("tip-soon-beats-perfect", "K12", Occasion.PROMISED),
    Tip("tip-name-a-day", "K12", Occasion.PROMISED),
    Tip("tip-say-it-is-late", "K12", Occasion.MORNING, Condition.PROMISE_LATE),
    Tip("tip-ask-for-theirs", "K12", Occasion.MORNING, Condition.WAITING),
    Tip("tip-read-up", "K13", Occasion.MORNING),
    Tip("tip-common-point", "K13", Occasion.MORNING, Condition.SOME_CONTACTS),
    Tip("tip-guest-list", "K13", Occasion.MORNING, Condition.EVENT_SOON),
    Tip("tip-congratulate", "K14", Occasion.MORNING),
    Tip("tip-listen", "K14", Occasion.MET_SOMEBODY),
    Tip("tip-console", "K14", Occasion.MORNING, Condition.SEASONED),
    Tip("tip-praise-precisely", "K14", Occasion.KEPT_PROMISE),
    Tip("tip-two-lines-for-a-birthday", "K14", Occasion.MORNING, Condition.BIRTHDAYS),
    Tip("tip-share-know-how", "K15", Occasion.GAVE),
    Tip("tip-point-to-a-source", "K15", Occasion.MORNING, Condition.SOMEBODY_SEEKS),
    Tip("tip-same-channel", "K16", Occasion.MORNING),
    Tip("tip-five-not-fifty", "K16", Occasion.ANY, Condition.SOME_CONTACTS),
    Tip("tip-care-not-pressure", "K17", Occasion.MORNING),
    Tip("tip-one-thought", "K17", Occasion.MORNING),
    Tip("tip-silence-is-not-no", "K17", Occasion.MORNING, Condition.UNANSWERED),
    Tip("tip-patience", "K18", Occasion.KEPT_PROMISE),
    Tip("tip-third-meeting", "K18", Occasion.MET_SOMEBODY, Condition.NO_ORDERS_YET),
    Tip("tip-count-the-small", "K18", Occasion.ANY, Condition.SEASONED),
    Tip("tip-time-box", "K19", Occasion.MORNING),
    Tip("tip-skip-one", "K19", Occasion.MORNING, Condition.SEASONED),
    Tip("tip-give-first", "K20", Occasion.GAVE),
    Tip("tip-what-would-help", "K20", Occasion.MET_SOMEBODY),
    Tip("tip-your-turn-to-give", "K20", Occasion.ANY, Condition.ONLY_RECEIVED),
    Tip("tip-introduce", "K21", Occasion.GAVE),
    Tip("tip-say-why", "K21", Occasion.ANY, Condition.SEEK_AND_OFFER),
    Tip("tip-best-gift", "K21", Occasion.MORNING, Condition.SEEK_AND_OFFER),
    Tip("tip-three-roles", "K22", Occasion.RECEIVED),
    Tip("tip-recommend-whom-you-know", "K22", Occasion.GAVE),
    Tip("tip-take-too", "K23", Occasion.ANY, Condition.ONLY_GIVEN),
    Tip("tip-ask-something-small", "K23", Occasion.MORNING, Condition.ONLY_GIVEN),
    Tip("tip-thank-the-recommender", "K24", Occasion.RECEIVED),
    Tip("tip-tell-how-it-went", "K24", Occasion.RECEIVED),
    Tip("tip-two-questions", "K25", Occasion.MORNING),
    Tip("tip-read-aloud", "K25", Occasion.MORNING, Condition.SEASONED),
    Tip("tip-silent-readers", "K26", Occasion.KEPT_PROMISE),
    Tip("tip-bad-word-travels", "K26", Occasion.ANY, Condition.SEASONED),
    Tip("tip-fewer-better", "K27", Occasion.ANY, Condition.MANY_CONTACTS),
    Tip("tip-old-before-new", "K27", Occasion.MET_SOMEBODY, Condition.MANY_CONTACTS),
    Tip("tip-let-go", "K28", Occasion.ANY, Condition.MANY_CONTACTS),
    Tip("tip-no-room-for-hate", "K28", Occasion.ANY, Condition.SOME_CONTACTS),
    Tip("tip-look-back", "K29", Occasion.ANY, Condition.SEASONED),
    Tip("tip-where-it-began", "K29", Occasion.ANY, Condition.ORDERS),
    Tip("tip-no-bookkeeping", "K30", Occasion.GAVE),
    Tip("tip-in-other-coin", "K30", Occasion.RECEIVED),
)


def can_apply(situation: Situation) -> list[Tip]:
    """Return the tips whose condition holds, whatever the occasion."""
    return [tip for tip in TIPS if holds(tip.condition, situation)]


def all_shown(shown: Collection[str], situation: Situation) -> bool:
    """Say whether every tip that can apply was shown, so that a new round may begin."""
    return all(tip.key in shown for tip in can_apply(situation))


def best(occasion: Occasion, situation: Situation, shown: Collection[str]) -> Tip | None:
    """Return the tip for the moment among those not shown.

    What the situation calls for comes first, then what is made for the occasion, then what has a condition at all.
    """
    fitting = [tip for tip in can_apply(situation) if tip.occasion in (occasion, Occasion.ANY) and tip.key not in shown]
    return min(fitting, key=_later, default=None)


def _later(tip: Tip) -> tuple[bool, bool, bool]:
    return tip.condition not in ACUTE, tip.occasion is Occasion.ANY, tip.condition is Condition.ALWAYS
