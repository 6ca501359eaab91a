"""Where people are named in a note: by title, by listed first name, by trade or by the look of two unknown words.

Works on text in which dates, contact data and the event are marked, so that they can't be taken for names.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.lexicon import is_first_name, is_last_name, is_ordinary_word, sex_of, zipf
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

HONORIFICS = {
    "herr": "herr", "herrn": "herr", "hr": "herr", "hrn": "herr", "herren": "herr", "mr": "herr", "mister": "herr",
    "frau": "frau", "fr": "frau", "mrs": "frau", "ms": "frau", "miss": "frau", "fräulein": "frau",
}  # fmt: skip
TITLES = frozenset("dr prof professor doktor dipl ing mag med phil rer nat habil univ jur hc".split())
PARTICLES = frozenset(
    "von van vom zu zum zur de da di del della du des der den dem la le los las el al bin ben ibn abu ter ten te dos das do san"
    " freiherr freifrau graf gräfin baron baronin af av y und mac mc o".split()
)
INSIDE_ONLY = frozenset("und y da do den dem des das der zum zur vom".split())
NEVER = frozenset(
    "ich du er sie es wir ihr der die das den dem des ein eine und oder aber auch nicht mit von vom bei beim auf aus zum zur im"
    " am an in für bis nach vor über heute gestern morgen vorgestern übermorgen eben gerade grad noch schon mal nur dass ob"
    " wenn weil wie wer wen wem was wo dort da hier jetzt kein keine mein meine sein seine ihre ja nein also hallo moin danke"
    " bitte montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august"
    " september oktober november dezember jan feb apr jun jul aug sep okt nov dez monday tuesday wednesday thursday friday"
    " saturday sunday january february march may june july october december herr frau hr fr mr mrs ms the a an my his her he she"
    " it we they you i at on to of for from with and or but not so um uh okay ok yes no thanks met told said got"
    " just this that there here now today yesterday tomorrow tonight next last who what where when which how did does is was"
    " will would can could should do bin war hab habe hat ist sind sucht braucht bietet schick schicke ruf rufe melde meld notiz"
    " infos info neuer neue neues kontakt tel telefon mobil handy nummer email mail whatsapp linkedin xing instagram facebook"
    " zoom teams google geb geburtstag birthday deutschland hamburg berlin münchen köln hannover bremen frankfurt stuttgart"
    " düsseldorf leipzig dresden nürnberg beide alle keine nichts nix erinner erinnere remind push move sent done erledigt"
    " english german deutsch englisch französisch polnisch türkisch spanisch italienisch french spanish italian polish chinese"
    " ostern pfingsten weihnachten easter christmas advent sommer winter herbst frühling euro stadt messe halle stand tag"
    " gut viel lange kurz nett super toll dank gruß grüße man ne na".split()
)
AFTER_ARTICLE = frozenset("der die den dem 'n".split())
MOST_WORDS = 5
CASUAL_NO = frozenset("kennengelernt getroffn angequatscht gequatscht wiedergesehen jmd evtl u v".split())


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
    casual = is_lower_case(tokens)
    finder = _Finder(text, tokens, language, casual, known_words)
    return list(finder.spans())


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
        if honorific:
            return self._titled(i, self._skip_dot(i + 1), honorific)
        if token.lower in TITLES and (token.is_capital or self.casual):
            return self._titled(i, i, None)
        if is_trade(token.text) and (found := self._after_trade(i))[0]:
            return found
        return self._plain(i)

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
        while j < len(self.tokens) and self.tokens[j].lower in TITLES | {"h.c"}:
            j = self._skip_dot(j + 1)
            while j < len(self.tokens) and self.tokens[j].text == "-":
                j += 1
        end = self._extend(j, least=1)
        if end is None:
            return None, 1
        sex = {"herr": "m", "frau": "f"}.get(honorific or "") or sex_of(self.tokens[j].text)
        return self._span(first, end, honorific, sex), end - i

    def _after_trade(self, i: int) -> tuple[NameSpan | None, int]:
        """Read «Malermeister Koch», «Pfleger Jan»: a name right behind a trade."""
        j = i + 1
        if (
            j >= len(self.tokens)
            or not adjacent(self.tokens[i], self.tokens[j])
            or self._never(j)
            or is_trade(self.tokens[j].text)
            and not is_last_name(self.tokens[j].text)
        ):
            return None, 0
        word = self.tokens[j].text
        if not (self.tokens[j].is_capital or self.casual) or not (
            is_first_name(word)
            or is_last_name(word)
            or zipf(word, self.language) == 0
            and self.tokens[j].is_capital
            and self._next_capital(j)
        ):
            return None, 0
        if (
            self.casual
            and not self.tokens[j].is_capital
            and zipf(word, self.language) > 4.5
            and not is_clear_first_name(word, self.language)
        ):
            return None, 0
        if zipf(word, self.language) > 5.2:
            return None, 0
        end = self._extend(j, least=1)
        if end is None:
            return None, 0
        found = self._span(j, end, None, sex_of(word), trade=self.tokens[i].text)
        return found, end - i

    def _next_capital(self, j: int) -> bool:
        return (
            j + 1 < len(self.tokens)
            and adjacent(self.tokens[j], self.tokens[j + 1])
            and self.tokens[j + 1].is_capital
        )

    def _plain(self, i: int) -> tuple[NameSpan | None, int]:
        """Read a name without title: a first name and what follows, or two words unknown to the language."""
        token = self.tokens[i]
        if self._never(i) or not (token.is_capital or self.casual):
            return None, 1
        end = self._extend(i, least=1)
        if end is None:
            return None, 1
        words = [other.text for other in self.tokens[i:end]]
        score = self._score(i, words)
        if score < 1:
            return None, 1
        return self._span(i, end, None, sex_of(words[0]), sure=score >= 2), end - i

    def _score(self, i: int, words: list[str]) -> int:
        """Return 0 for no name, 1 for a likely and 2 for a sure one."""
        first, *rest = [word for word in words if word.lower() not in PARTICLES] or words
        if first.lower() in self.known_words and not self._is_everyday(first):
            return 2
        clear = is_clear_first_name(first, self.language)
        if clear and rest:
            return 2
        article = (
            i > 0
            and self.tokens[i - 1].lower in AFTER_ARTICLE
            and adjacent(self.tokens[i - 1], self.tokens[i])
        )
        if clear:
            return self._single(first, article)
        if rest and is_first_name(first) and any(is_surname_like(word, self.language) for word in rest):
            return 2 if not self.casual else 1
        if self.casual:
            return 0
        if rest and all(
            is_surname_like(word, self.language) and not self._is_compound(word) for word in [first, *rest]
        ):
            return 1
        if (
            article
            and not rest
            and is_last_name(first)
            and zipf(first, self.language) < 3.4
            and not is_trade(first)
        ):
            return 1
        return 0

    def _single(self, first: str, article: bool) -> int:
        common = zipf(first, self.language)
        if self.casual:
            return 1 if common < 4.6 and len(first) > 1 else 0
        return 2 if common < 5.2 or article else 1

    def _is_everyday(self, word: str) -> bool:
        return is_ordinary_word(word, self.language) and zipf(word, self.language) > 4.5

    def _is_compound(self, word: str) -> bool:
        """Tell whether an unknown word ends in a common one, as German compounds do («Drohnenfotos»)."""
        lower = word.lower()
        if is_last_name(word) or is_first_name(word):
            return False
        return any(zipf(lower[cut:], self.language) > 3.3 for cut in range(3, len(lower) - 3))

    def _never(self, i: int) -> bool:
        return self.tokens[i].lower in NEVER

    def _extend(self, i: int, least: int) -> int | None:
        """Return the index behind the name that begins at `i`, None where none does."""
        count, j, last = 0, i, i
        while j < len(self.tokens) and count < MOST_WORDS:
            token = self.tokens[j]
            if j > i and not self._joined(j):
                break
            if self._is_particle(j, i):
                j += 1
                continue
            if self._is_initial(j):
                j = self._skip_dot(j + 1)
                last, count = j, count + 1
                continue
            if not self._may_be_part(token, count):
                break
            j += 1
            last, count = j, count + 1
        return last if count >= least else None

    def _joined(self, j: int) -> bool:
        return adjacent(self.tokens[j - 1], self.tokens[j]) and self.tokens[j].is_word

    def _is_particle(self, j: int, i: int) -> bool:
        token = self.tokens[j]
        if token.lower not in PARTICLES or j + 1 >= len(self.tokens) or not self._joined(j + 1):
            return False
        if j == i:
            return (
                token.lower in {"von", "van", "de", "al", "el", "di", "da", "le", "la", "du"}
                and self.tokens[j + 1].is_capital
            )
        following = self.tokens[j + 1]
        if token.lower in INSIDE_ONLY:
            return self.tokens[j - 1].lower in {"von", "van", "aus"} and following.is_capital and j - 1 > i
        if token.lower in {"von", "zu", "bei", "del", "do"} and not self.casual:
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
        company = (
            k + 1 < len(self.tokens)
            and adjacent(self.tokens[k], self.tokens[k + 1])
            and self.tokens[k + 1].is_capital
        )
        before = self.tokens[j - 1]
        alone = is_first_name(before.text) or before.lower in HONORIFICS | {
            "freiherr": "",
            "freifrau": "",
            "graf": "",
            "gräfin": "",
        }
        return (
            alone
            and not company
            and (is_last_name(word) or zipf(word, "de") < 3.0 or k > j + 1)
            and not is_trade(word)
        )

    def _is_initial(self, j: int) -> bool:
        token = self.tokens[j]
        dot = self.text[token.end : token.end + 1] == "."
        return len(token.text) == 1 and token.is_capital and dot

    def _may_be_part(self, token: Token, count: int) -> bool:
        word = token.text
        if token.lower in NEVER or token.lower in HONORIFICS or len(word) > LONGEST_WORD:
            return (
                token.is_capital
                and count > 0
                and is_last_name(word)
                and token.lower
                in {
                    "sommer",
                    "winter",
                    "mai",
                    "may",
                    "march",
                    "berlin",
                    "herbst",
                    "stadt",
                    "tag",
                    "halle",
                    "english",
                    "will",
                    "lange",
                    "kurz",
                    "hamburg",
                    "bremen",
                    "nett",
                    "gut",
                    "sonntag",
                    "freitag",
                    "montag",
                    "august",
                    "young",
                }
            )
        if not (token.is_capital or self.casual):
            return False
        if count == 0:
            return True
        if self.casual:
            return self._casual_part(word)
        if count == 1:
            return not (is_trade(word) and not is_last_name(word)) and not self._is_common_noun(word)
        return (
            is_last_name(word)
            or is_first_name(word)
            or zipf(word, self.language) == 0
            and not self._is_compound(word)
        ) and not is_trade(word)

    def _is_common_noun(self, word: str) -> bool:
        if is_last_name(word) or is_first_name(word):
            return False
        return zipf(word, self.language) > 3.5 or (
            self.language == "de"
            and self._is_compound(word)
            and word.lower().endswith(("ung", "heit", "keit", "schaft", "büro", "praxis"))
        )

    def _casual_part(self, word: str) -> bool:
        if is_trade(word) and zipf(word, self.language) > 3 and not is_last_name(word):
            return False
        return zipf(word, self.language) < 4.4 and (
            is_last_name(word)
            or zipf(word, self.language) == 0
            and not self._is_compound(word)
            and word.lower() not in CASUAL_NO
        )

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
        start, stop = self.tokens[i].start, self.tokens[end - 1].end
        return NameSpan(start, stop, self.text[start:stop].rstrip("."), honorific, sex, sure, trade)
