"""K25: two questions are held against every draft: is it useful to the one who reads it, does it strengthen trust?

And K16: it never advertises. What can be told from the text alone is told here.
"""

import re
from enum import StrEnum

from bot.domain.fold import folded_words

LONGEST = 600
"""A personal line; who writes more makes work."""


class Doubt(StrEnum):
    """What speaks against sending a draft."""

    USELESS = "useless"
    DISTRUST = "distrust"
    ADVERTISING = "advertising"


_READER = frozenset(
    "du dir dich dein deine deinen deinem deiner deines sie ihnen ihr ihre ihren ihrem ihrer you your yours".split()
)
# Something for the reader: a question after him, a thing handed over, a kind word.
_FOR_THE_READER = re.compile(
    r"\?|\bhier (?:ist|kommt)\b|\bhere (?:it )?(?:is|comes)\b|nützen|hilft|geholfen|umhören|ask around|useful|helps"
    r"|dank|glückwunsch|gratul|alles gute|beileid|mein mitgefühl|in gedanken|wünsche|freu\w* mich"
    r"|thank|congrat|happy birthday|all the best|sorry for|sorry to hear|thinking of you|wish you|glad for you",
    re.IGNORECASE,
)
_SALES = frozenset(
    "rabatt rabattaktion aktion aktionspreis sonderpreis sonderangebot gutschein newsletter werbung flyer gratis"
    " kostenlos unverbindlich bestellen bestell kaufen kauf schnaeppchen discount sale sales deal voucher coupon buy"
    " order promotion promo advertisement subscribe webshop".split()
)
_PRICE_OR_LINK = re.compile(r"\d\s*(?:€|%|euro\b|eur\b|\$|£)|https?://|www\.", re.IGNORECASE)
_PRESSURE = re.compile(
    r"!|\b(?:dringend|sofort|umgehend|schnellstmöglich|letzte chance|nur noch heute|asap|urgent(?:ly)?|immediately"
    r"|last chance|empfiehl mich|empfehlen sie mich|weiterempfehl\w*"
    r"|auftrag geben|beauftrag\w*|hire me|recommend me|refer me)\b",
    re.IGNORECASE,
)
_SHOUTING = re.compile(r"\b[A-ZÄÖÜ]{5,}\b")


def doubts(text: str) -> tuple[Doubt, ...]:
    """Return what speaks against sending a draft, as far as its words tell; nothing where both answers are yes."""
    found = []
    words = set(folded_words(text))
    if not (words & _READER and _FOR_THE_READER.search(text)):
        found.append(Doubt.USELESS)
    if _PRESSURE.search(text) or _SHOUTING.search(text) or len(text) > LONGEST:
        found.append(Doubt.DISTRUST)
    if words & _SALES or _PRICE_OR_LINK.search(text):
        found.append(Doubt.ADVERTISING)
    return tuple(found)
