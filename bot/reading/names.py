"""Where people are named in a note: by title, by listed first name, by trade or by the look of unknown words.

Works on text in which dates, contact data, the event and companies with a legal form are marked, so that they
can't be taken for names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.lexicon import is_first_name, is_last_name, sex_of, zipf
from bot.reading.name_words import (
    HONORIFICS,
    LINKING_PARTICLES,
    NAME_ENDINGS,
    NEVER,
    NOBLE,
    NOBLE_PARTICLES,
    OPENING_PARTICLES,
    PARTICLES,
    RELATIONS,
    SURNAMES_TOO,
    TITLES,
    TOWNS,
    is_common_noun,
    is_compound,
    is_everyday,
    is_strange,
)
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tokens import (
    LONGEST_WORD,
    Token,
    adjacent,
    is_clear_first_name,
    is_lower_case,
    is_surname_like,
    tokens_of,
)

AFTER_ARTICLE = frozenset("der die den dem".split())
AT_COMPANY = frozenset("bei beim at from of vom".split())
AT_PLACE = frozenset("in aus nach im am zum zur st bis".split())
SPEAKS = frozenset("hat sucht braucht ist meint bietet macht vom von bei from is has needs said wants and und".split())
MOST_WORDS = 5
RARE = 3.3
SURE, LIKELY, NONE = 2, 1, 0


@dataclass(frozen=True, slots=True)
class NameSpan:
    """One mention: where it stands (the honorific and trade left out), as written, and what is known of it."""

    start: int
    end: int
    name: str
    honorific: str | None = None
    sex: str | None = None
    sure: bool = True
    trade: str | None = None


def find_names(text: str, language: str, known_words: frozenset[str] = frozenset()) -> list[NameSpan]:
    """Return the people named in a marked text, in order; `known_words` are lower-case words of known contacts."""
    tokens = tokens_of(text)
    finder = _Finder(text, tokens, language, is_lower_case(tokens), known_words)
    spans = _without_companies(list(finder.spans()))
    return [span for span in spans if not _opens_company(text, span, spans)]


def _opens_company(text: str, span: NameSpan, spans: list[NameSpan]) -> bool:
    """Tell the «Wolf» of «Wolf Bedachungen» beside a Tobias Wolf."""
    fuller = any(span.name in other.name.split() for other in spans if other is not span)
    goes_on = re.match(r"\s[A-ZÄÖÜ]\w+", text[span.end :]) and not re.match(r"\s(?:Herrn?|Frau|Dr)\b", text[span.end :])
    return fuller and bool(goes_on) and not span.honorific and " " not in span.name


def _without_companies(spans: list[NameSpan]) -> list[NameSpan]:
    """Drop «Wolf Bedachungen» beside Tobias Wolf: a surname with words that are no names is the firm's name."""
    kept = []
    for span in spans:
        words = span.name.split()
        others = [set(other.name.split()) for other in spans if other is not span and other.name != span.name]
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
class _Finder:
    text: str
    tokens: list[Token]
    language: str
    casual: bool
    known_words: frozenset[str]

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

    def _skip_dot(self, i: int) -> int:
        return i + 1 if i < len(self.tokens) and self.tokens[i].text == "." else i

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
        """Tell the letters of «h. c.»."""
        return self.tokens[j].text in {"h", "c"} and self.text[self.tokens[j].end : self.tokens[j].end + 1] == "."

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

    def _next_capital(self, j: int) -> bool:
        return j + 1 < len(self.tokens) and self._joined(j + 1) and self.tokens[j + 1].is_capital

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

    def _never(self, i: int) -> bool:
        """Tell words that begin no name; «Will Baker» inside a sentence does."""
        if self.tokens[i].lower not in NEVER:
            return False
        before = self.tokens[i - 1] if i else None
        inside = before and before.is_word and (not before.is_capital or before.lower in NEVER)
        return not (
            bool(inside)
            and self.tokens[i].is_capital
            and is_first_name(self.tokens[i].text)
            and self._next_capital(i)
            and is_last_name(self.tokens[i + 1].text)
        )

    def _passed(self, i: int, end: int, words: list[str]) -> int:
        """Return how many tokens to go on by: over a whole company, but not over a person behind it."""
        named = any(is_clear_first_name(word, self.language) for word in words[1:])
        return end - i if self._is_company_here(i, words) and not named else 1

    def _before(self, i: int) -> str:
        return self.tokens[i - 1].lower if i and adjacent(self.tokens[i - 1], self.tokens[i]) else ""

    def _is_company_here(self, i: int, words: list[str]) -> bool:
        """Tell «bei Blumen Rausch», «von Brandl Holzbau» from «bei Tomasz Zieliński»."""
        before = self._before(i)
        clear = is_clear_first_name(words[0], self.language)
        if before in AT_COMPANY and len(words) == 1 and i > 1 and is_trade(self.tokens[i - 2].text):
            return True
        named = clear and all(is_last_name(word) or is_strange(word, self.language) for word in words[1:])
        if before in AT_COMPANY:
            return not named
        unlike = any(not (is_last_name(word) or is_first_name(word) or is_strange(word, "de")) for word in words)
        return (before == "von" and len(words) > 1 and not clear and unlike) or (
            before == "the" and words[0][0].isupper()
        )

    def _score(self, i: int, end: int, words: list[str]) -> int:
        """Return how surely the words at `i` name a person."""
        first, *rest = [word for word in words if word.lower() not in PARTICLES] or words
        if first.lower() in self.known_words and not is_everyday(first, self.language):
            return SURE
        saint = i > 1 and self.tokens[i - 1].text == "." and self.tokens[i - 2].lower == "st"
        if saint or self._is_company_here(i, words) or (self._before(i) in AT_PLACE and not rest):
            return NONE
        if len(first) == 1 and rest and is_last_name(rest[-1]):
            return SURE
        clear = is_clear_first_name(first, self.language)
        if clear:
            return SURE if rest else self._single(i, first)
        if (
            rest
            and is_first_name(first)
            and any(is_surname_like(word, self.language) or is_last_name(word) for word in rest)
        ):
            return LIKELY if self.casual or (i == 0 and is_everyday(first, self.language)) else SURE
        if not rest and self.tokens[i].is_capital and self._is_lone_surname(i, end, first):
            return LIKELY
        if self.casual:
            listed = rest and is_last_name(rest[-1]) and is_strange(first, self.language) and self._listed(end - 1)
            return LIKELY if listed or (rest and self._listed_pair(i, end, first, rest)) else NONE
        if rest and self._look_foreign([first, *rest]):
            return LIKELY
        return NONE

    def _look_foreign(self, words: list[str]) -> bool:
        """Tell two or more words that no dictionary has, or hardly («Chukwuma Eze», "Sanjay Mehta")."""
        rare = all(
            (zipf(word, self.language) < RARE and not is_compound(word, self.language)) or is_last_name(word)
            for word in words
        )
        return (
            rare
            and any(is_surname_like(word, self.language) for word in words)
            and not any(FIRM_HEAD.match(word) for word in words)
        )

    def _single(self, i: int, first: str) -> int:
        common = zipf(first, self.language)
        if first.lower() in TOWNS:
            return NONE
        if self.casual and not self.tokens[i].is_capital and self._listed(i):
            return LIKELY
        if self.casual and not self.tokens[i].is_capital:
            return LIKELY if common < 4.6 and len(first) > 2 else NONE
        if (
            i > 1
            and self.tokens[i - 1].lower in PARTICLES
            and self.tokens[i - 1].is_capital
            and self.tokens[i - 2].is_capital
        ):
            return NONE
        if (
            i
            and self._joined(i)
            and self.tokens[i - 1].is_capital
            and self.language == "de"
            and self.tokens[i - 1].lower not in NEVER | RELATIONS
        ):
            paired = i + 1 < len(self.tokens) and self.tokens[i + 1].lower in {"und", "u", "&"}
            return LIKELY if paired or is_trade(self.tokens[i - 1].text) else NONE
        return SURE if common < 5.2 or self._before(i) in AFTER_ARTICLE else LIKELY

    def _listed_pair(self, i: int, end: int, first: str, rest: list[str]) -> bool:
        before, behind = self.tokens[i - 1 : i], self.tokens[end : end + 2]
        opened = not before or before[0].text in ",:.;("
        trade = len(behind) == 2 and behind[0].text in ",(" and is_trade(behind[1].text)
        return opened and trade and zipf(first, self.language) < RARE and is_last_name(rest[-1])

    def _listed(self, i: int) -> bool:
        """Tell «…: levke, zahnärztin» in a note without capitals: between marks, with a trade behind."""
        before, behind = self.tokens[i - 1 : i], self.tokens[i + 1 : i + 3]
        opened = not before or before[0].text in ",:.;(" or before[0].lower in {"und", "u", "and"}
        return opened and len(behind) == 2 and behind[0].text in ",(" and is_trade(behind[1].text)

    def _is_lone_surname(self, i: int, end: int, word: str) -> bool:
        """Tell «der Dogan», «den Şimşek» and an unknown name that opens a sentence («Vinh vom Asiamarkt»)."""
        if is_trade(word) or len(word) < 3:
            return False
        following = self.tokens[end].lower if end < len(self.tokens) else ""
        if self._before(i) in AFTER_ARTICLE and not self._next_capital(end - 1):
            return (is_last_name(word) and zipf(word, self.language) < 3.4) or (
                is_strange(word, self.language) and following in SPEAKS
            )
        opens = i == 0 or self.tokens[i - 1].text in ".!?;\n"
        return (
            opens and following in SPEAKS and is_strange(word, "de") and is_strange(word, "en") and not word.isupper()
        )

    def _extend(self, i: int, *, titled: bool = False) -> int | None:
        """Return the index behind the name that begins at `i`, None where none does."""
        count, j, last = 0, i, i
        while j < len(self.tokens) and count < MOST_WORDS:
            if j > i and not self._joined(j):
                break
            if self._is_particle(j, i):
                j += 1
                continue
            if self._is_initial(j):
                j = self._skip_dot(j + 1)
            elif self._may_be_part(i, j, count, titled):
                j += 1
            else:
                break
            last, count = j, count + 1
        return last if count else None

    def _joined(self, j: int) -> bool:
        left = self.tokens[j - 1]
        return (
            (adjacent(left, self.tokens[j]) or left.text == ".")
            and self.tokens[j].is_word
            and (left.is_word or left.text == ".")
        )

    def _is_particle(self, j: int, i: int) -> bool:
        token = self.tokens[j]
        if token.lower not in PARTICLES or j + 1 >= len(self.tokens) or not self._joined(j + 1):
            return False
        following = self.tokens[j + 1]
        if j == i:
            return token.lower in OPENING_PARTICLES and following.is_capital
        if token.lower in LINKING_PARTICLES:
            return self.tokens[j - 1].lower in {"von", "van", "aus"} and following.is_capital and j - 1 > i
        if token.lower in NOBLE_PARTICLES and not self.casual:
            return self._is_noble(j)
        return following.is_capital or following.lower in PARTICLES

    def _is_noble(self, j: int) -> bool:
        """Tell «Konstantin von Lüden» from «Ali von Krüger Druck» and «Mira vom Bürgerbüro»."""
        k = j + 1
        if self.tokens[k].lower in {"der", "den", "dem"}:
            k += 1
        if k >= len(self.tokens) or not self.tokens[k].is_capital:
            return False
        word = self.tokens[k].text
        before = self.tokens[j - 1]
        titled = before.lower in NOBLE or before.lower in HONORIFICS or before.lower == "und"
        alone = titled or is_first_name(before.text)
        family = is_last_name(word) or (zipf(word, "de") < 3.0 and not is_compound(word, "de"))
        return (
            alone
            and not self._next_capital(k)
            and (family or (k > j + 1 and zipf(word, "de") < 4.5))
            and not is_trade(word)
        )

    def _is_initial(self, j: int) -> bool:
        token = self.tokens[j]
        return len(token.text) == 1 and token.is_capital and self.text[token.end : token.end + 1] == "."

    def _may_be_part(self, i: int, j: int, count: int, titled: bool) -> bool:
        token = self.tokens[j]
        word = token.text
        if token.lower in NEVER or token.lower in HONORIFICS or len(word) > LONGEST_WORD:
            return token.is_capital and (
                (token.lower in SURNAMES_TOO and (titled or count > 0))
                or (count == 0 and i == j and not self._never(j))
            )
        if not (token.is_capital or self.casual):
            return False
        if count == 0:
            return not titled or self.casual or len(word) > 1
        if self.casual and not token.is_capital:
            return self._casual_part(word)
        if count == 1 and not titled:
            return self._may_be_surname(i, j)
        listed = is_last_name(word) or is_first_name(word)
        strange = is_strange(word, self.language) or (len(word) <= 3 and self._closed(j))
        return (listed or strange) and not (is_trade(word) and not (titled and listed))

    def _closed(self, j: int) -> bool:
        """Tell whether a name could end here by punctuation."""
        return j + 1 >= len(self.tokens) or not self.tokens[j + 1].is_word

    def _may_be_surname(self, i: int, j: int) -> bool:
        word = self.tokens[j].text
        if is_trade(word) and not is_last_name(word):
            return is_clear_first_name(self.tokens[i].text, self.language) and self._closed(j)
        if not is_common_noun(word, self.language):
            return not (
                is_compound(word, self.language) and not is_clear_first_name(self.tokens[i].text, self.language)
            )
        opened = (
            self._before(i) in {"mit", "neben", "der", "die", "den", "with"}
            or i == 0
            or not self.tokens[i - 1].is_word
            or self._closed(j)
        )
        return opened and is_clear_first_name(self.tokens[i].text, self.language) and zipf(word, self.language) < 5.7

    def _casual_part(self, word: str) -> bool:
        if (is_trade(word) and not is_last_name(word)) or zipf(word, self.language) >= 4.4:
            return False
        family = zipf(word, self.language) < RARE and word.endswith(NAME_ENDINGS)
        return is_last_name(word) or ((family or is_strange(word, self.language)) and not _is_verb_form(word))

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
        return NameSpan(start, stop, self.text[start:stop].rstrip("."), honorific, sex, sure, trade)


def _is_verb_form(word: str) -> bool:
    """Tell a participle or a shortened word from a surname in a note without capitals."""
    return word.endswith(
        ("gelernt", "troffen", "troffn", "sehen", "quatscht", "sprochen", "redet", "gesessen")
    ) or word in {"jmd", "evtl", "v"}
