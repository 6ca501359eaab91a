"""Make the list of what part of speech common words are, out of HanTa's models and wordfreq's lists.

Run `python -m bot.reading.generate.word_classes` with the development dependencies (and numpy, which HanTa needs)
installed. The output, `bot/reading/word_classes.txt.gz`, holds a line a language and class: the class, a tab and its
words. A word that is nearly as likely of a second class is of both («NN+VV(FIN)»).
"""

import gzip
from collections import defaultdict
from pathlib import Path

import wordfreq
from HanTa.HanoverTagger import HanoverTagger

TARGET = Path(__file__).parent.parent / "word_classes.txt.gz"
MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
MOST_WORDS = 20000
NEARLY = 2.5
"""Within this distance of the logarithms, a second class counts as well."""
RAREST = 20
"""A class with fewer words is left to the first of its parts."""


def main() -> None:
    """Write the data file."""
    lines = []
    for language, model in MODELS.items():
        classes = classes_of(language, HanoverTagger(model))
        lines += [f"{language} {name}\t{' '.join(words)}" for name, words in sorted(classes.items())]
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def classes_of(language: str, tagger: HanoverTagger) -> dict[str, list[str]]:
    """Return the common words of a language by class."""
    frequency = wordfreq.get_frequency_dict(language, "small")
    words = sorted(sorted(frequency, key=frequency.__getitem__, reverse=True)[:MOST_WORDS])
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word.isalpha():
            found[class_of(word, tagger)].append(word)
    kept: dict[str, list[str]] = defaultdict(list)
    for name, members in found.items():
        kept[name if len(members) >= RAREST else name.partition("+")[0]] += members
    return {name: sorted(members) for name, members in kept.items()}


def class_of(word: str, tagger: HanoverTagger) -> str:
    """Return the class of a word, written small or with a capital as that is likelier."""
    ranked: dict[str, float] = {}
    for form in (word, word.capitalize()):
        for tag, likelihood in tagger.tag_word(form, cutoff=4):
            ranked[tag] = max(ranked.get(tag, likelihood), likelihood)
    best = sorted(ranked, key=ranked.__getitem__, reverse=True)[:2]
    near = [tag for tag in best if ranked[tag] >= ranked[best[0]] - NEARLY]
    return "+".join(sorted(near, key=best.index))


if __name__ == "__main__":
    main()
