"""Sums of money as people say them: «4.000 €», «4 Tsd.», "worth 2k", "£1,500"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

EURO = "EUR"


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in whole units of a currency (ISO 4217)."""

    amount: int
    currency: str = EURO


_CURRENCIES = {
    "€": EURO,
    "eur": EURO,
    "euro": EURO,
    "euros": EURO,
    "£": "GBP",
    "gbp": "GBP",
    "pfund": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "chf": "CHF",
    "franken": "CHF",
    "francs": "CHF",
}
_SCALES = {
    "k": 1_000,
    "tsd": 1_000,
    "t": 1_000,
    "tausend": 1_000,
    "thousand": 1_000,
    "grand": 1_000,
    "mio": 1_000_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "millionen": 1_000_000,
}
_UNITS_TOO = ("t", "m")
"""These stand for tonnes and metres as well, and count with a currency only."""

_SIGNS = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:[.,'’ \u202f\u00a0]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_SUM = re.compile(
    rf"(?<![\w.,])(?:(?P<before>{_SIGNS})\s*)?(?P<number>{_NUMBER})(?!\d)(?:,-|,–)?"
    rf"\s*(?P<scale>(?:{'|'.join(_SCALES)})(?![^\W\d_])\.?)?\s*(?P<after>(?:{_SIGNS})(?![^\W\d_]))?",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:(?:so|etwa|ca\.?|circa|rund|about|around|roughly|worth|es waren|über)\s+)+|\s*[.!]+$", re.IGNORECASE
)
_GROUPED = re.compile(r"[.,'’ \u202f\u00a0](?=\d{3}(?!\d))")


def money_in(text: str) -> Money | None:
    """Return the first sum that a text names: a number with a currency, or with «k» or «Tsd.» and no currency."""
    for found in _SUM.finditer(text):
        sign = found["before"] or found["after"]
        scale = (found["scale"] or "").rstrip(".").casefold()
        if sign or (scale and scale not in _UNITS_TOO):
            amount = int(_number(found["number"]) * _SCALES.get(scale, 1) + Decimal("0.5"))
            return Money(amount, _CURRENCIES[sign.casefold()] if sign else EURO)
    return None


def only_money(text: str) -> Money | None:
    """Return the sum that is all a text says: «4.000 €», «so 4k», «rund 4000»; a bare number is in euros."""
    plain = _AROUND.sub("", text.strip())
    found = _SUM.fullmatch(plain)
    if found is None:
        return None
    return money_in(plain) or Money(int(_number(found["number"])))


def total(sums: Iterable[Money]) -> tuple[Money, ...]:
    """Add up sums, a total for each currency, the largest first."""
    totals: dict[str, int] = {}
    for each in sums:
        totals[each.currency] = totals.get(each.currency, 0) + each.amount
    return tuple(sorted((Money(amount, code) for code, amount in totals.items()), key=lambda each: -each.amount))


def _number(text: str) -> Decimal:
    return Decimal(_GROUPED.sub("", text).replace(",", "."))
