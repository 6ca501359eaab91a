"""Companies that carry their legal form: «Krüger Druck GmbH», "Acme Ltd"."""

import re

from bot.reading.marking import DATE, Kind, MarkedText
from bot.reading.org_words import LEGAL_CASUAL, LEGAL_FORM
from bot.reading.tokens import Token, adjacent, tokens_of

MOST_WORDS = 6
LOOK_AHEAD = 90
BEFORE_LEGAL = frozenset(
    "der die das den dem des von vom bei beim mit the at from of ist war hat ne eine einer seine ihre und für".split()
)


def mark_legal_forms(marked: MarkedText) -> None:
    """Mark every organisation that carries its legal form («Krüger Druck GmbH»)."""
    spans: list[tuple[int, int, object]] = []
    pattern = LEGAL_FORM if LEGAL_FORM.search(marked.text) else LEGAL_CASUAL
    for match in pattern.finditer(marked.text):
        start = _start_of_company(marked.text, match.start())
        if start is not None and not any(start < end for _, end, _ in spans):
            spans.append((start, match.end(), "legal"))
    marked.mark_all(spans, Kind.ORG)


def _start_of_company(text: str, legal: int) -> int | None:
    """Walk back from a legal form over the words of the name."""
    offset = max(0, legal - LOOK_AHEAD)
    start: int | None = None
    following: Token | None = None
    for token in reversed(tokens_of(text[offset:legal])[-MOST_WORDS - 4 :]):
        near = following is None or adjacent(token, following) or token.text == "&"
        if not near or not _may_lead(token, start):
            break
        if token.text == "." and start is not None and following is not None and not adjacent(token, following):
            break
        if (token.is_word and token.lower not in {"und", "für"}) or token.text[0].isdigit():
            start = offset + token.start
        following = token
    return start


def _may_lead(token: Token, start: int | None) -> bool:
    if token.lower in {"und", "für"}:
        return start is not None
    if token.lower in BEFORE_LEGAL or re.match(DATE, token.text):
        return False
    if token.is_word:
        return token.is_capital or start is None
    return token.text in {"&", ".", "+"} or token.text[0].isdigit()
