"""Sentences that tell of favours: of what kind, from whom, and which way where the reading leaves it open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.favour import Direction, FavourKind
from bot.domain.money import Money, money_in
from bot.services.masking import ARTICLES, masked, who

_KINDS = (
    # «Jens hat mir einen Auftrag vermittelt» counts by what came of it, not by how.
    (FavourKind.ORDER, r"(?:auftr[aä]ge?|bestellung(?:en)?) (?:\w+ ){0,3}(?:vermittelt|verschafft|zugeschanzt|zugeschustert|besorgt|eingebracht|gebracht)|(?:got|brought|passed) (?:me|us) (?:an? |the |some )?(?:\w+ )?(?:order|contract|job|gig)s?\b"),
    (FavourKind.ORDER, r"auftrag (?:gegeben|erteilt)|beauftragt|bestellt|gekauft|(?:gave|given) (?:me|us) (?:an order|a job|a contract)|hired me"),
    (FavourKind.RECOMMENDATION, r"empfohl|empfehl|weitergereicht|verwiesen|recommend|referr|passed .* on\b|vouched"),
    (FavourKind.INTRODUCTION, r"vermittel|vorgestellt|bekannt ?gemacht|verkuppel|zusammengebracht|vernetzt|introduc|in touch with|connected|put .* onto"),
    (FavourKind.ORDER, r"auftrag|aufträge|bestell|gekauft|\bkunden?\b|kundin|\borders?\b|\bjob\b|\bgig\b|contract|\bclients?\b|customer"),
    (FavourKind.FEEDBACK, r"feedback|rückmeldung|gegengelesen|korrektur|korrigiert|probegelesen|proofread"),
    (FavourKind.KNOW_HOW, r"erklärt|gezeigt|beraten|\btipps?\b|\brat\b|beigebracht|explain|showed|advice|\btips?\b|taught"),
)  # fmt: skip
_KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)

_FILL = r"(?:[\w,-]+\s+){0,8}?"
_A = who("one")
_TABLE: tuple[tuple[Direction, str], ...] = (
    # «Ich habe Petra erklärt, wie man eine Rechnung schreibt», «Habe Jens einen Tipp gegeben»
    (Direction.GIVEN, rf"\bhabe?\s+(?:ich\s+)?(?:heute\s+|gestern\s+|gerade\s+|eben\s+)?{_A}\s+{_FILL}(?:erklärt|gezeigt|beraten|beigebracht|geholfen|ausgeholfen|unterstützt|korrekturgelesen|gegengelesen|(?:feedback|rückmeldung|tipps?|rat)\s+{_FILL}gegeben)\b"),
    # «Ich habe für Jens den Flyer gegengelesen», «Ich habe Jens' Antrag gegengelesen»
    (Direction.GIVEN, rf"\bhabe?\s+ich\s+für\s+{_A}\s+{_FILL}(?:gegengelesen|korrigiert|korrekturgelesen|repariert)\b|\bich\s+habe?\s+für\s+(?:{ARTICLES})§(?P<two>\d+)\s+{_FILL}(?:gegengelesen|korrigiert|korrekturgelesen|repariert)\b"),
    # «Jens hat mir Feedback zu meiner Website gegeben», «Jens hat mir gezeigt, wie …», «Jens hat mir einen Auftrag gegeben»
    (Direction.RECEIVED, rf"{_A}\s+hat\s+(?:mir|uns)\s+{_FILL}(?:erklärt|gezeigt|beigebracht|gegengelesen|(?:feedback|rückmeldung|tipps?|rat|ratschlag|auftrag)\s+{_FILL}(?:gegeben|erteilt))\b"),
    (Direction.RECEIVED, rf"{_A}\s+hat\s+(?:mich|uns)\s+{_FILL}(?:beraten|beauftragt)\b"),
    # "I explained to Petra how …", "I showed Jens how …", "I gave Jens feedback on his site"
    (Direction.GIVEN, rf"\bI(?:['’]ve|\s+have)?\s+(?:just\s+)?(?:explained\s+to|showed|shown|taught|advised|helped)\s+{_A}"),
    (Direction.GIVEN, rf"\bI(?:['’]ve|\s+have)?\s+(?:just\s+)?(?:gave|given)\s+{_A}\s+{_FILL}(?:feedback|advice|tips?|an\s+order)\b"),
    (Direction.GIVEN, rf"\bI(?:['’]ve|\s+have)?\s+(?:just\s+)?proofread\s+{_FILL}{_A}"),
    # "Jens gave me feedback on my website", "Jens showed me how …", "Jens gave me an order"
    (Direction.RECEIVED, rf"{_A}\s+(?:has\s+|just\s+)*(?:gave|given)\s+(?:me|us)\s+{_FILL}(?:feedback|advice|tips?|order|job|contract)\b"),
    (Direction.RECEIVED, rf"{_A}\s+(?:has\s+|just\s+)*(?:explained\s+to\s+(?:me|us)|(?:showed|taught|advised|hired)\s+(?:me|us))\b"),
)  # fmt: skip
_PATTERNS = tuple((direction, re.compile(pattern, re.IGNORECASE)) for direction, pattern in _TABLE)


@dataclass(frozen=True, slots=True)
class FavourTold:
    """A favour as told: which way, of what kind, the position of the other one's name, and what it was worth."""

    direction: Direction
    kind: FavourKind
    name: int
    worth: Money | None = None


def kind_of(text: str) -> FavourKind:
    """Return what kind of favour a sentence tells of; help where nothing else is said."""
    return next((kind for kind, words in _KIND_PATTERNS if words.search(text)), FavourKind.HELP)


def favour_told(text: str, names: Sequence[str]) -> FavourTold | None:
    """Return the favour that a text tells of in passing, or None; `names` are the people named in it."""
    plain = masked(text, names)
    for direction, pattern in _PATTERNS:
        found = pattern.search(plain)
        if found:
            name = next(int(each) for each in found.groupdict().values() if each)
            return FavourTold(direction, kind_of(found[0]), name, money_in(text))
    return None


def givers(text: str, names: Sequence[str]) -> list[int]:
    """Return the positions of those who gave: the first one named and whoever stands beside him («Jens und Petra»)."""
    plain = masked(text, names)
    named = list(dict.fromkeys(int(each) for each in re.findall(r"§(\d+)", plain)))
    for one, other in pairwise(named):
        if not re.search(rf"§{one}\s*(?:,|und|and|&|\+|sowie)\s*{ARTICLES}§{other}", plain, re.IGNORECASE):
            return named[: named.index(other)]
    return named
