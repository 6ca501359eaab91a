"""How far a name reaches: its first word, initials, particles and surnames, word by word."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.reading.lexicon import is_first_name, is_last_name, zipf
from bot.reading.name_words import (
    HONORIFICS,
    LINKING_PARTICLES,
    NAME_ENDINGS,
    NEVER,
    NOBLE,
    NOBLE_PARTICLES,
    OPENING_PARTICLES,
    PARTICLES,
    SURNAMES_TOO,
    is_common_noun,
    is_compound,
    is_strange,
)
from bot.reading.role_words import is_trade
from bot.reading.tokens import LONGEST_WORD, Token, adjacent, is_clear_first_name

MOST_WORDS = 5
MOST_PARTICLES = 4
"""In a row: «von und zu der»; more are no name."""
RARE = 3.3


@dataclass(frozen=True, slots=True)
class NameParts:
    """A text's tokens, and which of them may be parts of one name."""

    text: str
    tokens: list[Token]
    language: str
    casual: bool
    known_words: AbstractSet[str]

    def _before(self, i: int) -> str:
        return self.tokens[i - 1].lower if i and adjacent(self.tokens[i - 1], self.tokens[i]) else ""

    def _next_capital(self, j: int) -> bool:
        return j + 1 < len(self.tokens) and self._joined(j + 1) and self.tokens[j + 1].is_capital

    def _extend(self, i: int, *, titled: bool = False) -> int | None:
        """Return the index behind the name that begins at `i`, None where none does."""
        count, j, last = 0, i, i
        while j < len(self.tokens) and count < MOST_WORDS and j - last <= MOST_PARTICLES:
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

    def _skip_dot(self, i: int) -> int:
        return i + 1 if i < len(self.tokens) and self.tokens[i].text == "." else i

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


def _is_verb_form(word: str) -> bool:
    """Tell a participle or a shortened word from a surname in a note without capitals."""
    return word.endswith(
        ("gelernt", "troffen", "troffn", "sehen", "quatscht", "sprochen", "redet", "gesessen")
    ) or word in {"jmd", "evtl", "v"}
