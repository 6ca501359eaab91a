"""Where people are named in a note: by title, by listed first name, by trade or by the look of unknown words.

Works on text in which dates, contact data, the event and companies with a legal form are marked, so that they
can't be taken for names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from bot.reading.lexicon import is_first_name, is_last_name, sex_of, zipf
from bot.reading.name_scores import NONE, SURE, NameScores
from bot.reading.name_words import HONORIFICS, RELATIONS, TITLES, is_strange
from bot.reading.role_words import is_trade
from bot.reading.tokens import LONGEST_WORD, Token, adjacent, tokens_of


class NameSpan(NamedTuple):
    """One mention: where it stands (the honorific and trade left out), as written, and what is known of it."""

    start: int
    end: int
    name: str
    honorific: str | None = None
    sex: str | None = None
    sure: bool = True
    trade: str | None = None
    aside: bool = False
    """Somebody named who is not what the note is about."""
    known: bool = False
    """Made of the names of the user's own contacts."""


HONORARY = frozenset("h c vet dent pol oec theol pharm".split())


def find_names(
    text: str, language: str, *, casual: bool, known_words: AbstractSet[str] = frozenset()
) -> list[NameSpan]:
    """Return the people named in a marked text, in order; `known_words` are lower-case words of known contacts."""
    finder = _Finder(text, tokens_of(text), language, casual, known_words)
    spans = _without_companies(list(finder.spans()))
    return [span for span in spans if not _opens_company(text, span, spans)]


def _opens_company(text: str, span: NameSpan, spans: list[NameSpan]) -> bool:
    """Tell the «Wolf» of «Wolf Bedachungen» beside a Tobias Wolf."""
    if span.honorific or " " in span.name:
        return False
    fuller = any(span.name in other.name.split() for other in spans if other is not span)
    goes_on = re.match(r"\s[A-ZÄÖÜ]\w+", text[span.end :]) and not re.match(r"\s(?:Herrn?|Frau|Dr)\b", text[span.end :])
    return fuller and bool(goes_on)


def _without_companies(spans: list[NameSpan]) -> list[NameSpan]:
    """Drop «Wolf Bedachungen» beside Tobias Wolf: a surname with words that are no names is the firm's name."""
    kept: list[NameSpan] = []
    by_word: defaultdict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    for span in spans:
        said = set(span.name.split())
        for word in said:
            by_word[word].append((span.name, said))
    for span in spans:
        words = span.name.split()
        others = [said for word in words for name, said in by_word[word] if name != span.name]
        partner = any(set(words) & other and other - set(words) and not set(words) <= other for other in others)
        firm = (
            len(words) > 1
            and partner
            and not span.honorific
            and not (is_first_name(words[0]) or is_strange(words[0], "de"))
        )
        noun = not is_last_name(words[-1]) and not is_strange(words[-1], "de")
        tail = len(words) > 1 and partner and not span.honorific and noun and any(words[0] in other for other in others)
        if not (firm or tail) or span.trade:
            kept.append(span)
    return kept


@dataclass(frozen=True, slots=True)
class _Finder(NameScores):
    """Goes through the tokens and yields one name after the other."""

    def spans(self) -> Iterator[NameSpan]:
        i = 0
        while i < len(self.tokens):
            span, used = self._at(i)
            if span:
                yield span
            i += max(1, used)

    def _at(self, i: int) -> tuple[NameSpan | None, int]:
        token = self.tokens[i]
        if not token.is_word or len(token.text) > LONGEST_WORD:
            return None, 1
        if not (token.is_capital or self.casual or self._leads_to_name(token)):
            return None, 1
        honorific = HONORIFICS.get(token.lower) if self._may_be_honorific(i) else None
        if honorific and (titled := self._titled(i, self._skip_dot(i + 1), honorific))[0]:
            return titled
        if token.lower in TITLES and (token.is_capital or self.casual):
            return self._titled(i, i, None)
        if (is_trade(token.text) or token.lower in RELATIONS or self._is_feminine_trade(i)) and (
            found := self._after_trade(i)
        )[0]:
            return found
        return self._plain(i)

    def _leads_to_name(self, token: Token) -> bool:
        """Tell the words without a capital that a name may stand behind in a note with capitals."""
        return token.lower in HONORIFICS or token.lower in RELATIONS or is_trade(token.text)

    def _is_feminine_trade(self, i: int) -> bool:
        """Tell an unlisted trade by its ending: «Müllerin Ortrud Wagener»."""
        word = self.tokens[i].text
        ends = word.endswith("in") and len(word) > 6 and word[0].isupper() and not is_first_name(word)
        return ends and i + 1 < len(self.tokens) and is_first_name(self.tokens[i + 1].text)

    def _may_be_honorific(self, i: int) -> bool:
        token = self.tokens[i]
        if token.lower in {"fr", "hr", "hrn", "ms"}:
            return token.is_capital or self.text[token.end : token.end + 1] == "."
        return token.is_capital or self.casual

    def _titled(self, i: int, j: int, honorific: str | None) -> tuple[NameSpan | None, int]:
        """Read a name behind Herr, Frau or a title at `i`; the name, titles included, begins at `j`."""
        first = j
        while j < len(self.tokens) and (self.tokens[j].lower in TITLES or self._is_honorary(j)):
            j = self._skip_dot(j + 1)
            while j < len(self.tokens) and self.tokens[j].text == "-":
                j += 1
        end = self._extend(j, titled=True)
        if end is None:
            return None, 1
        if self._said_twice(j, end):
            first, j = j + 1, j + 1
        sex = {"herr": "m", "frau": "f"}.get(honorific or "") or sex_of(self.tokens[j].text)
        return self._span(first, end, honorific, sex), end - i

    def _is_honorary(self, j: int) -> bool:
        """Tell what follows a doctor's title: «h. c.», «med. vet.»."""
        return self.tokens[j].text in HONORARY and self.text[self.tokens[j].end : self.tokens[j].end + 1] == "."

    def _said_twice(self, j: int, end: int) -> bool:
        """Tell «Herr Al-Sayed Karim Al-Sayed», as people say a name and then the whole of it."""
        return end - j >= 3 and self.tokens[j].lower == self.tokens[end - 1].lower

    def _after_trade(self, i: int) -> tuple[NameSpan | None, int]:
        """Read «Malermeister Koch», «Pfleger Jan», «ihr Azubi Mo»: a name right behind a trade or a relation."""
        j = i + 1
        if j >= len(self.tokens) or not adjacent(self.tokens[i], self.tokens[j]) or not self._may_follow_trade(j):
            return None, 0
        end = self._extend(j)
        if end is None:
            return None, 0
        trade = (
            self.tokens[i].text
            if is_trade(self.tokens[i].text) and self.tokens[i].lower not in RELATIONS - {"meister", "bauer"}
            else None
        )
        return self._span(j, end, None, sex_of(self.tokens[j].text), trade=trade), end - i

    def _may_follow_trade(self, j: int) -> bool:
        token = self.tokens[j]
        word = token.text
        if self._never(j) or not (token.is_capital or self.casual) or (is_trade(word) and not is_last_name(word)):
            return False
        if self.casual and not token.is_capital:
            closed = j + 1 == len(self.tokens) or self.tokens[j + 1].text in ".,;:)("
            return (
                (is_first_name(word) and (zipf(word, self.language) < 4.4 or closed))
                or (is_last_name(word) and zipf(word, self.language) < 4.5)
                or self._next_surname(j)
            )
        strange = is_strange(word, self.language) and self._next_capital(j)
        return zipf(word, self.language) < 5.2 and (is_first_name(word) or is_last_name(word) or strange)

    def _next_surname(self, j: int) -> bool:
        return (
            is_first_name(self.tokens[j].text)
            and j + 1 < len(self.tokens)
            and self._joined(j + 1)
            and self._casual_part(self.tokens[j + 1].text)
        )

    def _plain(self, i: int) -> tuple[NameSpan | None, int]:
        """Read a name without title: a first name and what follows, or words unknown to the language."""
        token = self.tokens[i]
        acronym = token.text.isupper() and 1 < len(token.text) <= 5
        if self._never(i) or acronym or not (token.is_capital or self.casual):
            return None, 1
        end = self._extend(i)
        if end is None:
            return None, 1
        words = [other.text for other in self.tokens[i:end] if other.text != "."]
        score = self._score(i, end, words)
        if score is NONE:
            return None, self._passed(i, end, words)
        return self._span(i, end, None, sex_of(words[0]), sure=score == SURE), end - i

    def _span(
        self,
        i: int,
        end: int,
        honorific: str | None,
        sex: str | None,
        *,
        sure: bool = True,
        trade: str | None = None,
    ) -> NameSpan:
        if end - i > 2 and self.tokens[end - 1].lower == self.tokens[end - 2].lower:
            end -= 1
        start, stop = self.tokens[i].start, self.tokens[end - 1].end
        known = any(token.lower in self.known_words for token in self.tokens[i:end])
        return NameSpan(start, stop, self.text[start:stop].rstrip("."), honorific, sex, sure, trade, known=known)
