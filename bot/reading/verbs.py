"""Verbs of doing something for or with somebody, and their infinitive from any form a note has them in."""

import re
from functools import cache, lru_cache

from bot.reading.verb_words import ENGLISH, IRREGULAR, PLAIN_DE, PREFIXED_DE, REFLEXIVE_DE, SEPARABLE


@cache
def german_kinds() -> dict[str, str]:
    """Return every listed German infinitive with its kind."""
    kinds: dict[str, str] = dict(REFLEXIVE_DE)
    for table in (PLAIN_DE, PREFIXED_DE):
        for kind, words in table.items():
            for word in words.split():
                kinds.setdefault(word, kind)
    return kinds


@cache
def german_stems() -> dict[str, str]:
    """Return the finite forms (ich, er) of the listed verbs without separable prefix, each with its infinitive."""
    forms: dict[str, str] = {}
    for infinitive in german_kinds():
        base = without_prefix(infinitive)[1]
        stem = base[:-2] if base.endswith("en") else base[:-1]
        joint = "e" if stem.endswith(("t", "d")) else ""
        for form in (stem, stem + "e", stem + joint + "t"):
            forms.setdefault(form, base)
    forms.pop("mal", None)
    return forms | {form: base for form, base in IRREGULAR.items() if base}


@lru_cache(maxsize=4096)
def without_prefix(infinitive: str) -> tuple[str, str]:
    """Split a German infinitive into separable prefix (may be empty) and the rest."""
    if infinitive in {
        "antworten",
        "reservieren",
        "prüfen",
        "nennen",
        "empfehlen",
        "vereinbaren",
        "vermitteln",
        "berichten",
        "bezahlen",
        "erinnern",
    }:
        return "", infinitive
    for prefix in SEPARABLE:
        if infinitive.startswith(prefix) and len(infinitive) > len(prefix) + 4:
            return prefix, infinitive[len(prefix) :]
    return "", infinitive


IN_E = re.compile(r"[a-zäöüß]{3,}e")


def german_infinitive(form: str, *, first_person: bool) -> str | None:
    """Return the infinitive of a finite form, of an unlisted verb too where `ich` stands beside it («überweise»)."""
    word = form.lower()
    if word in IRREGULAR:
        return IRREGULAR[word] or None
    if word in german_kinds():
        return word
    if word in german_stems():
        return german_stems()[word]
    if first_person and word.endswith("e") and IN_E.fullmatch(word):
        return word + "n"
    return None


def german_kind(infinitive: str) -> str | None:
    """Return the kind of a German infinitive, of a prefixed one by its base; None for a verb that is not listed."""
    kinds = german_kinds()
    return kinds.get(infinitive) or kinds.get(without_prefix(infinitive)[1])


@cache
def english_kinds() -> dict[str, str]:
    """Return every listed English verb with its kind."""
    kinds: dict[str, str] = {}
    for kind, words in ENGLISH.items():
        for word in words.split():
            kinds.setdefault(word, kind)
    return kinds


def english_base(form: str) -> str | None:
    """Return the listed base form of an English verb form («sending», "sends", "send")."""
    word = form.lower()
    kinds = english_kinds()
    for base in (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word.removesuffix("ing"),
        word.removesuffix("ing") + "e",
        word[:-4] if word.endswith("ing") else word,
    ):
        if base in kinds:
            return base
    return None


def kind_of_verb(form: str, language: str) -> str | None:
    """Return the kind of deed that a form of a listed verb may tell of; None for any other word."""
    if language == "de":
        infinitive = german_infinitive(form, first_person=False)
        return german_kind(infinitive) if infinitive else None
    base = english_base(form)
    return english_kinds()[base] if base else None
