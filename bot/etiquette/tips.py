"""The tips, as data: each comes from a rule of the craft and has an occasion; the words are in the catalogues."""

from dataclasses import dataclass
from enum import StrEnum


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


TIPS = (
    Tip("tip-goal", "K1", Occasion.ANY),
    Tip("tip-chance-meetings", "K2", Occasion.MET_SOMEBODY),
    Tip("tip-more-than-you-think", "K3", Occasion.ANY),
    Tip("tip-strangers", "K4", Occasion.MET_SOMEBODY),
    Tip("tip-real-name", "K5", Occasion.ANY),
    Tip("tip-no-recruiting", "K6", Occasion.ANY),
    Tip("tip-write-it-down", "K7", Occasion.MET_SOMEBODY),
    Tip("tip-enough-is-enough", "K8", Occasion.MET_SOMEBODY),
    Tip("tip-not-all-friends", "K9", Occasion.ANY),
    Tip("tip-trust-takes-steps", "K10", Occasion.ANY),
    Tip("tip-know-who", "K11", Occasion.ANY),
    Tip("tip-small-promises", "K12", Occasion.PROMISED),
    Tip("tip-soon-beats-perfect", "K12", Occasion.PROMISED),
    Tip("tip-read-up", "K13", Occasion.MORNING),
    Tip("tip-congratulate", "K14", Occasion.MORNING),
    Tip("tip-listen", "K14", Occasion.MET_SOMEBODY),
    Tip("tip-share-know-how", "K15", Occasion.GAVE),
    Tip("tip-same-channel", "K16", Occasion.MORNING),
    Tip("tip-care-not-pressure", "K17", Occasion.MORNING),
    Tip("tip-patience", "K18", Occasion.KEPT_PROMISE),
    Tip("tip-time-box", "K19", Occasion.MORNING),
    Tip("tip-give-first", "K20", Occasion.GAVE),
    Tip("tip-introduce", "K21", Occasion.GAVE),
    Tip("tip-take-too", "K23", Occasion.GAVE),
    Tip("tip-thank-the-recommender", "K24", Occasion.RECEIVED),
    Tip("tip-two-questions", "K25", Occasion.MORNING),
    Tip("tip-silent-readers", "K26", Occasion.KEPT_PROMISE),
    Tip("tip-fewer-better", "K27", Occasion.ANY),
    Tip("tip-let-go", "K28", Occasion.ANY),
    Tip("tip-look-back", "K29", Occasion.ANY),
)
