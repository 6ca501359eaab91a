"""Whether what one looks for is what another offers, by meaning as far as words carry it.

Words are compared by their forms, as compounds, with typos, and by a table of synonyms, German and English across
(`synonyms.txt`). A wish is mostly one thing and its trimmings («Steuerberater für Vereine»): the thing weighs most.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Generic, TypeVar

from bot.domain.meaning_words import (
    ALTERNATIVES,
    LANGUAGES,
    LIGHT,
    NAMES_A_TRIMMING,
    NAMES_PLACE_OR_TIME,
    STOP,
)
from bot.domain.word_forms import (
    MISSPELT,
    Form,
    form_of,
    longest_from,
    may_be_misspelt,
    misspelt,
    stem,
    with_a_letter_out,
    words_of,
)

FITS = 0.6
"""Likeness from which an offer is worth proposing for a wish."""

LEAST = 0.6
"""Words that are less alike than this are not alike: two compounds may end alike and mean different things."""

ASIDE = 0.6
"""What an offer is worth at least where it names the thing only beside another."""

OTHER_LANGUAGE = 0.4
"""What is left where a wish and an offer name different languages: a translator from Danish is none for Arabic."""

LESS_SO = 0.25
"""What a word weighs that only describes the thing («zuverlässig», «second-hand»), against the thing itself."""

WHAT_FOR = 0.25
WHERE_OR_WHEN = 0.1
"""What words weigh that say what the thing is for, or where and when."""

Owner = TypeVar("Owner")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or expression of a phrase, and what it weighs in it (0 to 1)."""

    form: Form
    weight: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """A phrase taken apart: each of its alternatives («Fotos oder Videos») by its terms, and all terms together."""

    alternatives: tuple[tuple[Term, ...], ...]
    terms: tuple[Term, ...]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match(Generic[Owner]):
    """An offer that fits a wish: whose it is, in his words, and how well it fits (0 to 1)."""

    owner: Owner
    offer: str
    likeness: float


def likeness(wish: str, offer: str) -> float:
    """Return how well an offer fits a wish: 0 not at all, 1 word for word."""
    return _likeness(meaning_of(wish), meaning_of(offer))


def offers_for(wish: str, offers: Iterable[tuple[Owner, str]]) -> list[Match[Owner]]:
    """Return the offers that fit one wish, best first; for many wishes over the same offers lay out a `Matcher`."""
    wanted = meaning_of(wish)
    fits = ((owner, offer, _likeness(wanted, other)) for owner, offer, other in _touching(wanted, offers))
    return _best_first(Match(owner, offer, fit) for owner, offer, fit in fits)


def wishes_for(offer: str, wishes: Iterable[tuple[Owner, str]]) -> list[Match[Owner]]:
    """Return the wishes that one offer fits, best first; here `Match.offer` is the wish and `owner` who has it."""
    offered = meaning_of(offer)
    fits = ((owner, wish, _likeness(other, offered)) for owner, wish, other in _touching(offered, wishes))
    return _best_first(Match(owner, wish, fit) for owner, wish, fit in fits)


@lru_cache(maxsize=65_536)
def meaning_of(phrase: str) -> Meaning:
    """Take a phrase apart."""
    words = words_of(phrase)
    languages = frozenset(LANGUAGES[root] for root in map(stem, words) if root in LANGUAGES)
    parts: list[list[str]] = [[]]
    for word in words:
        if word.casefold() in ALTERNATIVES:
            parts.append([])
        else:
            parts[-1].append(word)
    alternatives = tuple(terms for part in parts if (terms := _terms(part)))
    return Meaning(alternatives, tuple(chain.from_iterable(alternatives)), languages)


class Matcher(Generic[Owner]):
    """Many offers, laid out so that those that fit a wish are found without looking at the others."""

    def __init__(self, offers: Iterable[tuple[Owner, str]]) -> None:
        self._owners: dict[str, list[Owner]] = defaultdict(list)
        for owner, offer in offers:
            self._owners[offer].append(owner)
        self._by_form: dict[Form, set[str]] = defaultdict(set)
        for offer in self._owners:
            for term in meaning_of(offer).terms:
                self._by_form[term.form].add(offer)
        self._by_key: dict[str, list[Form]] = defaultdict(list)
        for form in self._by_form:
            for key in form.keys:
                self._by_key[key].append(form)

    @cached_property
    def _by_letters(self) -> Mapping[str, list[Form]]:
        """The forms that may be misspelt, by what is left of them without a letter; laid out for whoever asks first."""
        found: dict[str, list[Form]] = defaultdict(list)
        for form in filter(may_be_misspelt, self._by_form):
            for rest in with_a_letter_out(form.stem):
                found[rest].append(form)
        return found

    def phrases(self, wish: str, *, at_least: float = FITS) -> list[tuple[str, float]]:
        """Return the offers that fit a wish, each wording once, best first."""
        meaning = meaning_of(wish)
        wanted = _wanted(meaning, self._near(meaning))
        forms = {form for alternative in wanted for term in alternative for form in term.alike}
        offers = set().union(*(self._by_form[form] for form in forms))
        scored = [(offer, _score(meaning, wanted, meaning_of(offer))) for offer in offers]
        return sorted(((offer, fit) for offer, fit in scored if fit >= at_least), key=lambda each: (-each[1], each[0]))

    def matches(self, wish: str, *, at_least: float = FITS) -> Iterator[Match[Owner]]:
        """Yield the offers that fit a wish with whose they are, best first."""
        for offer, fit in self.phrases(wish, at_least=at_least):
            for owner in self._owners[offer]:
                yield Match(owner, offer, fit)

    def _near(self, wish: Meaning) -> set[Form]:
        """Return the forms that share anything with a wish by which words are recognised."""
        forms: set[Form] = set()
        for term in wish.terms:
            for key in term.form.keys:
                forms.update(self._by_key.get(key, ()))
            if may_be_misspelt(term.form):
                for rest in with_a_letter_out(term.form.stem):
                    forms.update(self._by_letters.get(rest, ()))
        return forms


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term of a wish: what it weighs, and how alike (at least `LEAST`) the forms that may stand for it are."""

    weight: float
    alike: Mapping[Form, float]


def _best_first(matches: Iterable[Match[Owner]]) -> list[Match[Owner]]:
    return sorted((match for match in matches if match.likeness >= FITS), key=lambda match: -match.likeness)


def _touching(one: Meaning, phrases: Iterable[tuple[Owner, str]]) -> Iterator[tuple[Owner, str, Meaning]]:
    """Yield the phrases that have any word in common with a meaning, so that only few are compared as a whole."""
    forms = {term.form for term in one.terms}
    alike: dict[Form, bool] = {}
    for owner, phrase in phrases:
        other = meaning_of(phrase)
        for form in {term.form for term in other.terms}:
            if form not in alike:
                alike[form] = any(_alike_forms(each, form) >= LEAST for each in forms)
            if alike[form]:
                yield owner, phrase, other
                break


def _likeness(wish: Meaning, offer: Meaning) -> float:
    return _score(wish, _wanted(wish, {term.form for term in offer.terms}), offer)


def _wanted(wish: Meaning, forms: Iterable[Form]) -> list[list[_Wanted]]:
    """Return the terms of a wish, by alternatives, with those of the forms that are like them."""
    return [[_Wanted(term.weight, _like(term.form, forms)) for term in terms] for terms in wish.alternatives]


def _like(one: Form, forms: Iterable[Form]) -> dict[Form, float]:
    return {form: sure for form in forms if (sure := _alike_forms(one, form)) >= LEAST}


def _score(wish: Meaning, wanted: list[list[_Wanted]], offer: Meaning) -> float:
    fit = max((_fit(terms, offer.terms) for terms in wanted), default=0.0) if offer.terms else 0.0
    apart = wish.languages and offer.languages and not wish.languages & offer.languages
    return fit * OTHER_LANGUAGE if apart else fit


def _fit(wanted: list[_Wanted], offered: tuple[Term, ...]) -> float:
    """Return how well what is offered covers what is wanted, by weight."""
    covered = 0.0
    for term in wanted:
        if term.alike:
            best = max(term.alike.get(each.form, 0.0) * (ASIDE + (1 - ASIDE) * each.weight) for each in offered)
            covered += term.weight * best
    return covered / sum(term.weight for term in wanted)


@lru_cache(maxsize=65_536)
def _alike_forms(one: Form, other: Form) -> float:
    sure = max((sure * other.keys.get(key, 0.0) for key, sure in one.keys.items()), default=0.0)
    if sure < MISSPELT and may_be_misspelt(one) and may_be_misspelt(other) and misspelt(one.stem, other.stem):
        return MISSPELT
    return sure


def _terms(words: list[str]) -> tuple[Term, ...]:
    """Weigh the words: the thing itself, what is said of it, what it is for, where and when."""
    found = list(_weighed(words, any(word[:1].isupper() for word in words)))
    if not any(weight for _, weight in found):
        # «Hilfe», «jemand mit Erfahrung»: then these words are the thing.
        found = [(form, 1.0) for form, _ in found]
    heaviest = max((weight for _, weight in found), default=1.0)
    return tuple(Term(form, weight / heaviest) for form, weight in found if weight)


def _weighed(words: list[str], has_capitals: bool) -> Iterator[tuple[Form, float]]:
    trimming = 1.0
    position = 0
    while position < len(words):
        word = words[position].casefold()
        if word in NAMES_A_TRIMMING or word in NAMES_PLACE_OR_TIME:
            trimming = WHAT_FOR if word in NAMES_A_TRIMMING else WHERE_OR_WHEN
            position += 1
            continue
        form, length = _longest(words, position)
        position += length
        if form is None:
            continue
        small = has_capitals and words[position - 1][:1].islower() and not form.listed
        last = position == len(words) or words[position].casefold() in NAMES_A_TRIMMING | NAMES_PLACE_OR_TIME
        said_of_it = LESS_SO if (small or not last) and not form.listed else 1.0
        yield form, 0.0 if form.stem in LIGHT else trimming * said_of_it


def _longest(words: list[str], position: int) -> tuple[Form | None, int]:
    """Return the longest expression of the table that begins here, else the word, else None for a mere filler."""
    for length in range(min(longest_from(words[position]), len(words) - position), 1, -1):
        form = form_of(tuple(words[position : position + length]))
        if form:
            return form, length
    word = words[position]
    filler = word.casefold() in STOP and word != "IT"
    return (None if filler or len(word) < 2 else form_of((word,))), 1
