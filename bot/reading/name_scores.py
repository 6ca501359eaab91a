"""How surely words without a title name a person, and when they name a company instead."""

from dataclasses import dataclass

from bot.reading.lexicon import is_first_name, is_last_name, zipf
from bot.reading.name_parts import RARE, NameParts
from bot.reading.name_words import NEVER, PARTICLES, RELATIONS, TOWNS, is_compound, is_everyday, is_strange
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tokens import is_clear_first_name, is_surname_like

AFTER_ARTICLE = frozenset("der die den dem".split())
AT_COMPANY = frozenset("bei beim at from of vom".split())
AT_PLACE = frozenset("in aus nach im am zum zur st bis".split())
SPEAKS = frozenset("hat sucht braucht ist meint bietet macht vom von bei from is has needs said wants and und".split())
SURE, LIKELY, NONE = 2, 1, 0


@dataclass(frozen=True, slots=True)
class NameScores(NameParts):
    """Tells names from companies, towns and everyday words."""

    def _is_company_here(self, i: int, words: list[str]) -> bool:
        """Tell «bei Blumen Rausch», «von Brandl Holzbau» from «bei Tomasz Zieliński»."""
        before = self._before(i)
        clear = is_clear_first_name(words[0], self.language)
        if before in AT_COMPANY and len(words) == 1 and i > 1 and is_trade(self.tokens[i - 2].text):
            return True
        if before in AT_COMPANY:
            return not (clear and all(is_last_name(word) or is_strange(word, self.language) for word in words[1:]))
        if before == "von" and len(words) > 1 and not clear:
            return any(not (is_last_name(word) or is_first_name(word) or is_strange(word, "de")) for word in words)
        return before == "the" and words[0][0].isupper()

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

    def _passed(self, i: int, end: int, words: list[str]) -> int:
        """Return how many tokens to go on by: over a whole company, but not over a person behind it."""
        if len(words) == 1 and end - i == 1:
            return 1
        named = any(is_clear_first_name(word, self.language) for word in words[1:])
        return end - i if not named and self._is_company_here(i, words) else 1
