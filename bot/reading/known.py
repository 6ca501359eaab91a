"""The user's own network as the reader knows it: names recognised whole, in part, by nickname or with a typo."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.reading.lexicon import folded
from bot.reading.model import Known, KnownKind
from bot.reading.tokens import tokens_of

TYPO = 88.0
EVENT_LIKENESS = 90.0
SHORTEST_TYPO = 6


@dataclass(slots=True)
class Network:
    """Known names by what they can be recognised by; keys are folded (lower case, ä as ae)."""

    contacts: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    events: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    companies: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    name_words: frozenset[str] = frozenset()

    def contact(self, name: str) -> Known | None:
        """Return the one contact that a name (whole, in part, or with a typo) surely means."""
        key = _bare(name)
        if not key:
            return None
        exact = _only(self.contacts.get(key, ()))
        if exact or key in self.contacts:
            return exact
        if " " not in key:
            return _only(self.words.get(key, ()))
        return self._nearly(key)

    def _nearly(self, key: str) -> Known | None:
        if len(key) < SHORTEST_TYPO:
            return None
        near = process.extract(key, self.contacts.keys(), scorer=fuzz.ratio, score_cutoff=TYPO, limit=3)
        people = {id(known): known for name, _, _ in near for known in self.contacts[name]}
        return _only(list(people.values()))


def _only(found: Sequence[Known]) -> Known | None:
    ids = {known.id for known in found}
    return found[0] if len(ids) == 1 else None


TITLES = frozenset({"dr", "prof", "herr", "frau", "mr", "ms", "mrs", "med", "dipl", "ing"})


def _bare(name: str) -> str:
    """Return a name folded and without titles."""
    return " ".join(word for word in (part.strip(".,") for part in folded(name).split()) if word and word not in TITLES)


@lru_cache(maxsize=16)
def _network(known: tuple[Known, ...]) -> Network:
    network = Network()
    for one in known:
        names = [_bare(name) for name in (one.name, *one.aliases)]
        if one.kind is KnownKind.CONTACT:
            _add_contact(network, one, names)
            continue
        table = network.events if one.kind is KnownKind.EVENT else network.companies
        for name in filter(None, names):
            table[name.split()[0]].add(name)
    network.name_words = frozenset(network.words)
    return network


def find_known(text: str, names: dict[str, set[str]]) -> tuple[int, int] | None:
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


def _add_contact(network: Network, one: Known, names: Iterable[str]) -> None:
    for name in names:
        if not name:
            continue
        network.contacts[name].append(one)
        for word in {*name.split(), *name.replace("-", " ").split()}:
            if len(word) > 1:
                network.words[word].append(one)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A tuple taken as the same only if it is the very same object, so that nothing has to be hashed."""

    known: tuple[Known, ...]

    def __hash__(self) -> int:
        return id(self.known)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.known is self.known


@lru_cache(maxsize=16)
def _network_of_same(same: _Same) -> Network:
    return _network(same.known)


def network_of(known: Sequence[Known]) -> Network:
    """Return the look-up tables for known names; kept, so that the same ones are not put in order twice.

    Handing in the same tuple again is quickest: it need not even be compared.
    """
    return _network_of_same(_Same(known)) if isinstance(known, tuple) else _network(tuple(known))
