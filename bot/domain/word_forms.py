"""Words beyond their form: stems, feminine and plural forms, compounds, typos, and what means the same."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer
from rapidfuzz.distance import OSA

SAME_SENSE = 0.95
"""Two words of one line of the table: both have it, so their likeness is the square of this."""
OF_THE_KIND = 0.77
"""A compound is of the kind that its last part names: «Hochzeitsfotograf» is a «Fotograf».

Two of a kind are not alike yet: its square is below what counts."""
MISSPELT = 0.85

SHORTEST_HEAD = 4
SHORTEST_MODIFIER = 3
SHORTEST_MISSPELT = 6
_WORD = re.compile(r"[^\W\d_]+\d?(?:['’][^\W\d_]+)?|\d[^\W\d_]+")
_UMLAUTS_WRITTEN_OUT = ((re.compile(r"(?<![aeqAEQ])ue"), "ü"), (re.compile(r"ae"), "ä"), (re.compile(r"oe(?!u)"), "ö"))
_FEMININE = re.compile(r"(er|st|nt|or|af|og|zt|lt|ef|öch|eur|ert|ekt|leg|äd|ür)in(?:nen)?$")
# Endings that say who or where, not what: a «Malerbetrieb» is found for a «Maler».
_SAYS_WHO = re.compile(
    r"(?:betrieb|meister|firma|unternehmen|büro|agentur|service|dienst|dienstleister|arbeiten|kanzlei|profi|experte"
    r"|expertin|spezialist|fachmann|fachfrau|fachkraft|hilfe|suche|anbieter|geschäft|laden|studio)(?:e|es|en|s|n|in|innen)?$"
)
_PLURAL_S = re.compile(r"(?<=\w{3}[oipwyéü])s$|(?<=\w{4}a)s$")
_ENDING = re.compile(r"(?<=\w{4})(?:en|er|es|e|n|s)$")
_JOINT = re.compile(r"(?<=\w{4})(?:s|n|en|es)$")


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A word or expression: what it is recognised by, and whether the table of synonyms knows it."""

    stem: str
    keys: Mapping[str, float]
    """What it may be recognised by, and how surely (0 to 1)."""
    listed: bool


def words_of(text: str) -> list[str]:
    """Return the words of a text as written; hyphens part them."""
    return [match[0] for match in _WORD.finditer(unicodedata.normalize("NFKC", text))]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a word, German or English, whatever its number, case or sex."""
    root: str = _stemmer().stemWord(_plain(word))
    return root


@lru_cache(maxsize=65_536)
def form_of(words: tuple[str, ...]) -> Form | None:
    """Return the form of an expression of several words if the table has it, and of a single word in any case."""
    stems = tuple(map(stem, words))
    senses = _table().senses.get(stems)
    if senses:
        return Form(" ".join(stems), _keyed(stems, senses), listed=True)
    return _form_of_word(words[0], stems[0]) if len(words) == 1 else None


def longest_from(word: str) -> int:
    """Return how many words the longest expression of the table has that begins with a word; 1 where there is none."""
    return _table().longest.get(stem(word), 1)


def said_otherwise(word: str) -> tuple[str, ...]:
    """Return the single words of the table that mean the same as a word, itself left out."""
    form = form_of((word,))
    senses = [key for key, sure in form.keys.items() if key.startswith("~") and sure >= SAME_SENSE] if form else []
    return tuple(
        dict.fromkeys(
            other for sense in senses for other in _table().words[int(sense[1:])] if stem(other) != stem(word)
        )
    )


def may_be_misspelt(form: Form) -> bool:
    """Say whether a word may be another one with a typo: it is long enough, and the table does not have it."""
    return not form.listed and len(form.stem) >= SHORTEST_MISSPELT


def misspelt(one: str, other: str) -> bool:
    """Say whether one stem is the other with at most one letter wrong, missing, too many or two in the wrong order."""
    return OSA.distance(one, other, score_cutoff=1) <= 1


def with_a_letter_out(root: str) -> Iterator[str]:
    """Yield a stem and all that is left of it without one letter; two stems a typo apart share one of these."""
    yield root
    for position in range(len(root)):
        yield root[:position] + root[position + 1 :]


def _plain(word: str) -> str:
    """Return a word in small letters with its umlauts, without the endings that the stemmer leaves alone."""
    plain = word.casefold().replace("ß", "ss")
    for written_out, umlaut in _UMLAUTS_WRITTEN_OUT:
        plain = written_out.sub(umlaut, plain)
    plain = _PLURAL_S.sub("", _FEMININE.sub(r"\1", plain))
    return f"{plain[:-3]}y" if plain.endswith("ies") and len(plain) > 5 else plain


def _form_of_word(word: str, root: str) -> Form:
    # The stem of a compound may have lost more than that of its last part: «Hygieneschul», «Schulung».
    keys = {**dict(_kinds(_ENDING.sub("", _plain(word)))), **dict(_kinds(root)), f"={root}": 1.0}
    bare = _SAYS_WHO.sub("", word.casefold())
    if SHORTEST_HEAD <= len(bare) < len(word):
        for form in (form_of((bare,)), form_of((_JOINT.sub("", bare),))):
            keys |= {key: SAME_SENSE * sure for key, sure in form.keys.items()} if form else {}
    senses = _table().misspelt(root)
    keys |= dict.fromkeys(map(_sense, senses), SAME_SENSE * MISSPELT)
    return Form(root, keys, listed=False)


def _kinds(root: str) -> Iterator[tuple[str, float]]:
    """Yield the kinds that a compound may be of, by its last part; the longest part that the table has decides."""
    senses: Sequence[int] = ()
    for start in range(SHORTEST_MODIFIER, len(root) - SHORTEST_HEAD + 1):
        head = root[start:]
        yield f"={head}", OF_THE_KIND
        if not senses and (senses := _table().senses.get((head,), ())):
            yield from ((_sense(each), OF_THE_KIND * SAME_SENSE) for each in senses)


def _keyed(stems: Sequence[str], senses: Sequence[int]) -> Mapping[str, float]:
    return {"=" + " ".join(stems): 1.0, **dict.fromkeys(map(_sense, senses), SAME_SENSE)}


def _sense(number: int) -> str:
    return f"~{number}"


class _Table:
    """The synonyms: which senses a word or an expression has, by the stems of its words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.senses: dict[tuple[str, ...], tuple[int, ...]] = {}
        self.words: list[tuple[str, ...]] = []
        for number, line in enumerate(lines):
            self.words.append(tuple(each.strip() for each in line.split(",") if len(words_of(each)) == 1))
            for expression in line.split(","):
                stems = tuple(map(stem, words_of(expression)))
                self.senses[stems] = (*self.senses.get(stems, ()), number)
        self.longest: dict[str, int] = {}
        for stems in self.senses:
            self.longest[stems[0]] = max(len(stems), self.longest.get(stems[0], 1))
        self._near: dict[str, list[str]] = {}
        for stems in self.senses:
            if len(stems) == 1 and len(stems[0]) >= SHORTEST_MISSPELT:
                for rest in with_a_letter_out(stems[0]):
                    self._near.setdefault(rest, []).append(stems[0])

    def misspelt(self, root: str) -> tuple[int, ...]:
        """Return the senses of a word of the table that a stem is a typo away from."""
        for rest in with_a_letter_out(root):
            for known in self._near.get(rest, ()):
                if len(root) >= SHORTEST_MISSPELT and misspelt(known, root):
                    return self.senses[(known,)]
        return ()


@cache
def _table() -> _Table:
    text = (files("bot.domain") / "synonyms.txt").read_text("utf-8")
    return _Table([line for line in text.splitlines() if line and not line.startswith("#")])


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("german")
