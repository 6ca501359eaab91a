"""The balance of give and take, asked for in words: with one contact, and with everybody (K20, K23, K30)."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.balance import Balance, balance
from bot.domain.contact import Contact
from bot.domain.favour import Direction, Favour
from bot.etiquette.balance import Lean, lean, overall_lean
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.calendar import today_of
from bot.services.heard import Heard
from bot.services.outcomes import Idea, SubjectOutcome
from bot.services.people import matching
from bot.services.reader import Reader
from bot.services.wishes import ideas_for

YEAR = timedelta(days=365)
MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceShown(SubjectOutcome):
    """Give and take with a contact, which way it leans, and what could be given."""

    contact: Contact
    balance: Balance
    lean: Lean | None
    ideas: tuple[Idea, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallBalance(SubjectOutcome):
    """Give and take of the last twelve months with everybody; `owed` gave more than they got, the most first."""

    balance: Balance
    lean: Lean | None
    owed: tuple[Contact, ...] = ()


# Each pattern stands under its examples; the group is whom it is about, none for everybody.
_TABLE = (
    # «Wie steht es mit Jens?», «Wie steht’s zwischen mir und Jens?», «Wie ist die Bilanz mit Jens?»
    r"wie\s+(?:steht\s*(?:es|['’]?s)?|ist\s+(?:die|meine|unsere)\s+bilanz|sieht\s+(?:die|meine|unsere)\s+bilanz|sieht\s+es)\s+(?:(?:gerade|eigentlich|denn)\s+)*(?:(?:zwischen\s+mir\s+und|mit|bei)\s+(?P<a>[^?]+?))(?:\s+aus)?",
    # «Bilanz mit Jens», «Meine Bilanz mit Jens», «Geben und Nehmen mit Jens»
    r"(?:(?:meine|unsere|die)\s+)?(?:bilanz|geben\s+und\s+nehmen)\s+(?:mit|bei|zu)\s+(?P<b>[^?]+?)",
    # «Bin ich mit Jens quitt?», «Was schulde ich Jens?», «Habe ich Jens genug gegeben?»
    r"bin\s+ich\s+(?:mit\s+(?P<c>[^?]+?)\s+quitt|quitt\s+mit\s+(?P<d>[^?]+?))",
    r"was\s+schulde\s+ich\s+(?P<e>[^?]+?)",
    r"(?:habe|hab)\s+ich\s+(?P<f>[^?]+?)\s+genug\s+gegeben",
    # "How's my balance with Jens?", "How do things stand with Jens?", "Where do I stand with Jens?"
    r"(?:how(?:['’]?s|\s+is)|what(?:['’]?s|\s+is)|show(?:\s+me)?)\s+(?:my|the|our)\s+balance\s+with\s+(?P<g>[^?]+?)",
    r"how\s+do\s+(?:things|we|i)\s+stand\s+with\s+(?P<h>[^?]+?)",
    r"where\s+do\s+(?:we|i)\s+stand\s+with\s+(?P<i>[^?]+?)",
    r"(?:my\s+)?(?:balance|give\s+and\s+take)\s+with\s+(?P<j>[^?]+?)",
    r"(?:am\s+i|are\s+we)\s+(?:even|quits)\s+with\s+(?P<k>[^?]+?)",
    r"what\s+do\s+i\s+owe\s+(?P<l>[^?]+?)",
    # «Bilanz», «Wie ist meine Bilanz?», «Geben und Nehmen», «Zeig mir meine Bilanz»
    r"(?:(?:zeig(?:e)?(?:\s+mir)?|wie\s+ist|wie\s+sieht)\s+)?(?:(?:meine|die)\s+)?(?:bilanz|geben\s+und\s+nehmen)(?:\s+aus)?",
    # «Gebe ich genug?», «Gebe ich zu viel?», «Nehme ich mehr, als ich gebe?»
    r"(?:gebe?|helfe)\s+ich\s+(?:eigentlich\s+)?(?:genug|zu\s*viel|zu\s+wenig|mehr,?\s+als\s+ich\s+(?:nehme|bekomme))",
    r"nehme\s+ich\s+(?:eigentlich\s+)?(?:zu\s*viel|mehr,?\s+als\s+ich\s+gebe)",
    # "Balance", "What's my balance?", "Do I give enough?", "Do I take more than I give?"
    r"(?:(?:what(?:['’]?s|\s+is)|how(?:['’]?s|\s+is)|show(?:\s+me)?)\s+)?(?:my\s+)?(?:balance|give\s+and\s+take)",
    r"(?:do|am)\s+i\s+(?:give|giving|take|taking|help|helping)\s+(?:enough|too\s+(?:much|little)|more\s+than\s+i\s+(?:give|get|take|receive))",
)
_PATTERNS = tuple(re.compile(rf"\W*{pattern}\W*", re.IGNORECASE) for pattern in _TABLE)


def balance_asked(text: str) -> str | None:
    """Return whose balance a message asks for: a name, or the empty text for everybody; None where it does not."""
    for pattern in _PATTERNS:
        found = pattern.fullmatch(" ".join(text.split()))
        if found:
            return next((name for name in found.groupdict().values() if name), "").strip()
    return None


async def requested(
    network: Network, heard: Heard, _reading: Reading, _reader: Reader
) -> BalanceShown | OverallBalance | None:
    """Show the balance that a message asks for; None where it asks for none, or not with one known contact."""
    name = balance_asked(heard.text)
    if name is None:
        return None
    if not name:
        return await overall(network, heard.at)
    known = matching(name, await network.directory())
    contact = await network.get(Contact, known[0].contact_id) if len(known) == 1 else None
    return await with_contact(network, contact, heard.at) if contact else None


async def with_contact(network: Network, contact: Contact, now: datetime) -> BalanceShown:
    """Return give and take with one contact."""
    favours = await network.favours_of(contact.id)
    return BalanceShown(
        contact=contact,
        balance=balance(favours),
        lean=lean(favours, today_of(network.profile, now)),
        ideas=await ideas_for(network, contact),
    )


async def overall(network: Network, now: datetime) -> OverallBalance:
    """Return give and take with everybody in the last twelve months."""
    today = today_of(network.profile, now)
    favours = [favour for favour in await all_favours(network) if today - favour.on <= YEAR]
    return OverallBalance(
        balance=balance(favours), lean=overall_lean(favours, today), owed=await _gave_more(network, favours)
    )


async def all_favours(network: Network) -> list[Favour]:
    """Return every favour, oldest first."""
    return list(await network.records(Favour))


async def _gave_more(network: Network, favours: list[Favour]) -> tuple[Contact, ...]:
    sums: dict[int, int] = {}
    for favour in favours:
        sums[favour.contact_id] = sums.get(favour.contact_id, 0) + (1 if favour.direction is Direction.RECEIVED else -1)
    most = sorted((each for each in sums if sums[each] > 0), key=lambda each: -sums[each])[:MOST_NAMED]
    return tuple([contact for each in most if (contact := await network.get(Contact, each))])
