"""Make the list of first and last names out of Faker's person providers.

Run `python -m bot.reading.generate.names` with the development dependencies (and numpy, which HanTa needs)
installed. The output, `bot/reading/names.txt.gz`, holds one name a line in lower case with its marks
behind a tab: `m` and `f` for first names by sex, `n` for first names of either, `l` for last names, `d` and `e`
where HanTa's tagger takes the name for an ordinary German or English word. Faker is MIT; names are facts.
"""

import gzip
import importlib
import math
import pkgutil
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import wordfreq
from faker.providers import person
from HanTa.HanoverTagger import HanoverTagger

from bot.reading.generate.more_names import MEN, SURNAMES, WOMEN

TARGET = Path(__file__).parent.parent / "names.txt.gz"
TAGGERS = {"d": ("de", "morphmodel_ger.pgz"), "e": ("en", "morphmodel_en.pgz")}
SMALLEST = 2
MAJORITY = 3
COMMON = 3.3
LIKELY_WORD = -27.0
PROPER = ("NE", "NP", "FM", "XY", "UNC")
NAMES_FIRST = frozenset(
    "achim adele al alma andreas bart bella bob carmen catherine charlotte christian christen denis derrick don"
    " doris eddy"
    " emir ernst eva felix finn florian frances frank fred gabe gert gloria graham harry hilary hugo imam irwin"
    " ivan jasmine jesus joe juli julia julien juli kai karsten karren kasper ken kirk kristall lars lasse lex"
    " liv lizzie"
    " lucy lulu luca maja malik malte maria marc marina mario marion marquis matt maxim maya melody mo naja nele"
    " neo norma norman ole olle oscar osborne pauline peter petra petrus philippine rachel raphael robin roger"
    " roma romeo rosa rosemary sean serena sid sierra silver simon sofia sonny sophia steffen sue tan ted teddy"
    " terry thor"
    " tim tobias toni tom tracey ty ulf urban uwe valentine vera veronica vic victor viktor viola wally wanda"
    " wieland willy yasmin zack evelyn bruno claire klara paul kim lena lea leon levin mia nina".split()
)


def main() -> None:
    """Write the data file."""
    marks: dict[str, set[str]] = defaultdict(set)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for attribute, name in provider_names():
        for word in latin_words(name):
            for spelling in {word, folded(word)}:
                marks[spelling].add(mark_of(attribute))
                seen[spelling][mark_of(attribute)] += 1
    for name, counts in seen.items():
        marks[name] -= rarer_sex(counts)
    for mark, words in (("m", MEN), ("f", WOMEN), ("l", SURNAMES)):
        for word in words.split():
            marks[word].add(mark)
            marks[folded(word)].add(mark)
    for mark, (language, model) in TAGGERS.items():
        for word in ordinary_words(marks, language, HanoverTagger(model)):
            marks[word].add(mark)
    lines = [f"{name}\t{''.join(sorted(found))}" for name, found in sorted(marks.items())]
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def rarer_sex(counts: Counter[str]) -> set[str]:
    """Return the mark of the sex that a first name has far more seldom, if one does."""
    men, women = counts["m"], counts["f"]
    if men >= MAJORITY * women:
        return {"f"}
    return {"m"} if women >= MAJORITY * men else set()


def ordinary_words(names: Iterable[str], language: str, tagger: HanoverTagger) -> Iterator[str]:
    """Yield the names that are common words of the language, too."""
    frequency = wordfreq.get_frequency_dict(language, "small")
    for name in names:
        if name not in NAMES_FIRST and frequency.get(name, 0) * 1e9 >= math.pow(10, COMMON):
            tag, likelihood = tagger.tag_word(name, cutoff=2)[0]
            if not tag.startswith(PROPER) and likelihood > LIKELY_WORD:
                yield name


def provider_names() -> Iterator[tuple[str, str]]:
    """Yield every (attribute, name) of every locale."""
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            if attribute.startswith(("first_name", "last_name")):
                values = getattr(provider, attribute)
                yield from ((attribute, str(value)) for value in as_names(values))


def as_names(values: object) -> Iterable[object]:
    """Return the names in one provider attribute; methods hold none."""
    return values if isinstance(values, (tuple, list, dict, set, frozenset)) else ()


def latin_words(name: str) -> Iterator[str]:
    """Yield the Latin words of a name in lower case, without particles and initials."""
    for word in unicodedata.normalize("NFC", name).lower().split():
        bare = word.strip("'’.-")
        if len(bare) >= SMALLEST and all(is_latin(letter) for letter in bare):
            yield bare


def is_latin(letter: str) -> bool:
    """Tell whether a name in the Latin alphabet may hold this character."""
    return letter in "-'’" or unicodedata.name(letter, "").startswith("LATIN")


def folded(word: str) -> str:
    """Return the word as people type it without umlauts and accents: ä as ae, ß as ss, é as e."""
    typed = word.translate({0xE4: "ae", 0xF6: "oe", 0xFC: "ue", 0xDF: "ss", 0x131: "i", 0x142: "l", 0xF8: "o"})
    return "".join(letter for letter in unicodedata.normalize("NFD", typed) if not unicodedata.combining(letter))


def mark_of(attribute: str) -> str:
    """Return the mark for a provider's attribute."""
    if attribute.startswith("last"):
        return "l"
    if "female" in attribute:
        return "f"
    return "m" if "male" in attribute else "n"


if __name__ == "__main__":
    main()
