"""Words by which German clauses of both sides tell a deed from a state, a wish or what is over."""

import re
from collections.abc import Sequence

MODAL_DE = (
    r"(?:soll|sollte|sollen|muss|müsste|müssen|will|wollen|wollte|werde|werden|wird|möchte|kann|können|könnte|darf"
    r"|würde|würd|könnt|tät|täte|mag|wolln)"
)
MODAL = re.compile(rf"\b{MODAL_DE}\b", re.IGNORECASE)
PROMISED = re.compile(
    r"\b(?:versprochen|versprach|zugesagt|ausgemacht|vereinbart|verabredet|abgemacht|vorgenommen|verspricht|vor)\b",
    re.IGNORECASE,
)
TOWARD_ME = re.compile(r"\b(?:mir|mich|uns)\b", re.IGNORECASE)
PLURAL = re.compile(r"(?:(?:und|aber)\s+)?(?:sie|beide|die\s+(?:beiden|zwei)|alle)\s+\w+en\b", re.IGNORECASE)
"""«sie bestätigen noch»: several others do it."""
STATES_DE = frozenset(
    "sein haben wissen kennen mögen glauben denken wohnen arbeiten heißen freuen hoffen brauchen bleiben stehen"
    " sitzen wollen finden merken nennenlernen gehören kommen gehen"
    " schulden verstehen lieben hassen festhalten notieren".split()
)
OWN_LIFE = frozenset(
    "aufhören anfangen umziehen ausziehen einziehen wegziehen zuziehen aussteigen einsteigen umsteigen antreten"
    " aufmachen zumachen ausscheiden zurückkommen ausfallen stattfinden loslegen heimkommen auswandern".split()
)
"""What somebody does with his own life, whatever the day."""
PAST_DE = re.compile(r"\b(?:hab|habe|hat|haben|hatte|hatten|bin|ist|sind|war|waren|wurde)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"\b(?:\w*ge\w+(?:t|en)|\w+iert|be\w+(?:t|en)|ver\w+(?:t|en)|er\w+(?:t|en)|emp\w+en)\b", re.IGNORECASE
)


def is_past(words: Sequence[str]) -> bool:
    """Tell «hab ihr geschickt», «ist umgezogen»: over and done with."""
    text = " ".join(words)
    return bool(PAST_DE.search(text)) and bool(PARTICIPLE.search(text))


BOUND_DE = re.compile(r"(?<=\w)\s+(?:wenn|sobald|sowie|nachdem|falls|weil|damit)\s.*$", re.IGNORECASE)
"""«ruft mich an wenn sie zurück ist»: what a deed hangs on is no part of it."""
