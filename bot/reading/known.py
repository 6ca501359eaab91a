"""The user's own network as the reader knows it: names recognised whole, in part, by nickname or with a typo."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from typing import overload

from rapidfuzz import fuzz, process

from bot.reading.lexicon import folded
from bot.reading.model import Known, KnownKind
from bot.reading.tokens import tokens_of

TYPO = 88.0
"""Likeness (0 to 100) of whole names from which one is the other with a typo."""

NEAR = 80.0
"""Likeness from which names are worth a second look, such as «Anna-Maria» and «Anna Maria»."""

EVENT_LIKENESS = 90.0
SHORTEST_TYPO = 6


@dataclass(slots=True)
class Network:
    """Known names by what they can be recognised by; keys are folded (lower case, ä as ae)."""

    contacts: dict[str, dict[Known, None]] = field(default_factory=dict)
    words: dict[str, dict[Known, None]] = field(default_factory=dict)
    events: dict[str, Counter[str]] = field(default_factory=dict)
    companies: dict[str, Counter[str]] = field(default_factory=dict)
    _near: dict[str, list[tuple[str, float]]] = field(default_factory=dict)
    """What was looked for since the names last changed."""

    @property
    def name_words(self) -> AbstractSet[str]:
        """The words of the contacts' names."""
        return self.words.keys()

    def contact(self, name: str) -> Known | None:
        """Return the one contact that a name (whole, in part, or with a typo) surely means."""
        key = _bare(name)
        if not key:
            return None
        exact = _only(self.contacts.get(key, {}))
        if exact or key in self.contacts:
            return exact
        if " " not in key:
            return _only(self.words.get(key, {}))
        return self._nearly(key)

    def add(self, one: Known) -> None:
        """Take in a name."""
        self._near.clear()
        for name in _bare_names(one):
            if one.kind is KnownKind.CONTACT:
                for table, key in self._places(name):
                    table.setdefault(key, {})[one] = None
            else:
                self._names(one.kind).setdefault(name.split()[0], Counter())[name] += 1

    def remove(self, one: Known) -> None:
        """Let go of a name that was taken in."""
        self._near.clear()
        for name in _bare_names(one):
            if one.kind is KnownKind.CONTACT:
                for table, key in self._places(name):
                    table.get(key, {}).pop(one, None)
                    if not table.get(key):
                        table.pop(key, None)
            else:
                self._forget(self._names(one.kind), name)

    def _places(self, name: str) -> Iterator[tuple[dict[str, dict[Known, None]], str]]:
        yield self.contacts, name
        for word in {*name.split(), *name.replace("-", " ").split()}:
            if len(word) > 1:
                yield self.words, word

    def _names(self, kind: KnownKind) -> dict[str, Counter[str]]:
        return self.events if kind is KnownKind.EVENT else self.companies

    def _forget(self, table: dict[str, Counter[str]], name: str) -> None:
        names = table[name.split(maxsplit=1)[0]]
        names[name] -= 1
        if not names[name]:
            del names[name]
        if not names:
            del table[name.split(maxsplit=1)[0]]

    def _nearly(self, key: str) -> Known | None:
        if len(key) < SHORTEST_TYPO:
            return None
        near = [name for name, likeness in self._names_near(key) if likeness >= TYPO]
        return _only({known: None for name in near[:3] for known in self.contacts[name]})

    def near(self, key: str) -> list[Known]:
        """Return the contacts whose folded name is like another, the most alike first."""
        return [known for name, _ in self._names_near(key) for known in self.contacts[name]]

    def _names_near(self, key: str) -> list[tuple[str, float]]:
        if key not in self._near:
            found = process.extract(key, self.contacts.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=None)
            self._near[key] = [(name, likeness) for name, likeness, _ in found]
        return self._near[key]


def _only(found: Collection[Known]) -> Known | None:
    return next(iter(found)) if len({known.id for known in found}) == 1 else None


TITLES = frozenset({"dr", "prof", "herr", "frau", "mr", "ms", "mrs", "med", "dipl", "ing"})


def _bare(name: str) -> str:
    """Return a name folded and without titles."""
    return " ".join(word for word in (part.strip(".,") for part in folded(name).split()) if word and word not in TITLES)


def _bare_names(one: Known) -> Iterator[str]:
    return filter(None, map(_bare, (one.name, *one.aliases)))


class KnownNames(Sequence[Known]):
    """Known names with their look-up tables, changed one by one: thousands need not be put in order for each note."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self.network = Network()
        self._count: Counter[Known] = Counter()
        for one in known:
            self.add(one)

    def add(self, one: Known) -> None:
        """Take in a name; the same one may come in several times."""
        self._count[one] += 1
        if self._count[one] == 1:
            self.network.add(one)

    def remove(self, one: Known) -> None:
        """Let go of a name as often as it was taken in."""
        self._count[one] -= 1
        if not self._count[one]:
            del self._count[one]
            self.network.remove(one)

    @overload
    def __getitem__(self, place: int) -> Known: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Known]: ...

    def __getitem__(self, place: int | slice) -> Known | Sequence[Known]:
        return list(self._count)[place]

    def __iter__(self) -> Iterator[Known]:
        return iter(self._count)

    def __len__(self) -> int:
        return len(self._count)


def find_known(text: str, names: Mapping[str, Collection[str]]) -> tuple[int, int] | None:
    """Return the span of the first (longest) known name in a text; `names` are grouped by their first word."""
    if not names:
        return None
    tokens = [token for token in tokens_of(text) if token.is_word or token.text[0].isdigit()]
    bare = [_bare(token.text) for token in tokens]
    for i, word in enumerate(bare):
        for name in sorted(names.get(word, ()), key=len, reverse=True):
            count = len(name.split())
            if fuzz.ratio(" ".join(bare[i : i + count]), name) >= EVENT_LIKENESS:
                return tokens[i].start, tokens[min(i + count, len(tokens)) - 1].end
    return None


@lru_cache(maxsize=16)
def _network(known: tuple[Known, ...]) -> Network:
    return KnownNames(known).network


def network_of(known: Sequence[Known]) -> Network:
    """Return the look-up tables for known names; `KnownNames` bring their own."""
    return known.network if isinstance(known, KnownNames) else _network(tuple(known))
