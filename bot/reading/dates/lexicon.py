"""What a word can mean in a date; the words themselves stand in `words_de` and `words_en`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar

from bot.reading.dates.tokens import Token, spellings, tokenise

T = TypeVar("T")
_APOSTROPHES = frozenset({"'", "’"})


class Unit(Enum):
    """A measure of time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Shift(Enum):
    """Which of a row is meant, seen from today: «letzte», «diese», «nächste» …"""

    BEFORE_LAST = -2
    LAST = -1
    THIS = 0
    COMING = 0.5
    NEXT = 1
    AFTER_NEXT = 2

    @property
    def steps(self) -> int:
        """How many weeks, months or years away."""
        return 1 if self is Shift.COMING else int(self.value)


class Part(Enum):
    """A third of a week, month or year."""

    BEGIN = "begin"
    MIDDLE = "middle"
    END = "end"


class Opening(Enum):
    """What the first word of an expression can be; a rule is tried only where one of its own stands."""

    WEEKDAY = 1
    MONTH = 2
    COUNT = 3
    UNIT = 4
    SHIFT = 5
    DAY = 6
    PART = 7
    FEAST = 8
    SEASON = 9
    PREPOSITION = 10
    OTHER = 11
    FIGURE = 12


@dataclass(frozen=True, slots=True)
class DayWord:
    """A day counted from today; with the part of the day that may lie behind («heute früh»)."""

    offset: int
    daypart: str = ""


@dataclass(slots=True)
class _Step(Generic[T]):
    """What runs that begin with the same words mean if they end here, and how they may go on.

    Of several meanings the first counts; none are there where all runs go on.
    """

    meanings: list[T] = field(default_factory=list)
    following: dict[str, "_Step[T]"] = field(default_factory=dict)


class Phrases(Generic[T]):
    """Runs of words with a meaning, the longest found; an apostrophe left out is taken as a space."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        start: _Step[T] = _Step()
        for phrase, meaning in meanings.items():
            for words in _variants(phrase):
                step = start
                for word in words:
                    step = step.following.setdefault(word, _Step())
                step.meanings.append(meaning)
        self._by_first = start.following

    @property
    def first_words(self) -> frozenset[str]:
        """The words that such a run can begin with."""
        return frozenset(self._by_first)

    def begins_with(self, word: str) -> bool:
        """Whether such a run can begin with a word."""
        return word in self._by_first

    def needs_more(self, word: str) -> bool:
        """Whether no run is this word alone."""
        return word not in self._by_first or not self._by_first[word].meanings

    def find(self, tokens: Sequence[Token], at: int) -> tuple[T, int] | None:
        """Return the meaning of the longest run that begins at a token, and the index behind it."""
        found, end = None, at
        step = self._by_first.get(tokens[at].key) if at < len(tokens) else None
        while step is not None:
            end += 1
            if step.meanings:
                found = step.meanings[0], end
            if not step.following:
                break
            end = _past_apostrophes(tokens, end)
            step = step.following.get(tokens[end].key) if end < len(tokens) else None
        return found


def _past_apostrophes(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].key in _APOSTROPHES and tokens[at].glued:
        at += 1
    return at


def _variants(phrase: str) -> set[tuple[str, ...]]:
    keys = spellings(phrase)
    return {tuple(_keys(text)) for text in (max(keys, key=len), min(keys, key=len))}


def _keys(phrase: str) -> Iterable[str]:
    return (token.key for token in tokenise(phrase) if token.key not in _APOSTROPHES)


def keyed(table: Mapping[str, T]) -> dict[str, T]:
    """Return a table whose keys, several forms apart by spaces, are spelt out in every usual way."""
    return {key: value for forms, value in table.items() for form in forms.split() for key in spellings(form)}


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set of keys."""
    return frozenset(key for word in text.split() for key in spellings(word))


def phrases(table: Mapping[T, str]) -> Phrases[T]:
    """Return the phrases of a table from each meaning to its phrases, apart by commas."""
    return Phrases({phrase.strip(): meaning for meaning, row in table.items() for phrase in row.split(",")})


def phrase_set(text: str) -> Phrases[bool]:
    """Return phrases, apart by commas, that are only looked for."""
    return phrases({True: text})


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """The date words of one language; every key is folded. One is itself only, so that what it says can be kept."""

    language: str
    weekdays: dict[str, int]
    doubtful_weekdays: dict[str, int]
    """Abbreviations that are other words too («so», "sat"), which count in a fitting place only."""
    months: dict[str, int]
    doubtful_months: frozenset[str]
    """Months that are names or verbs too («Mai», "march"): they never stand alone."""
    cardinals: dict[str, int]
    ordinals: dict[str, int]
    vague: Phrases[float]
    """Counts that are no number word: «ein paar», "a couple of", «anderthalb»."""
    units: dict[str, Unit]
    shifts: Phrases[Shift]
    days: Phrases[DayWord]
    dayparts: frozenset[str]
    early_dayparts: frozenset[str]
    late_dayparts: frozenset[str]
    """Parts of the day in which a clock hour under twelve is meant after noon."""
    parts: Phrases[Part]
    edges: Phrases[tuple[Part, Unit]]
    """One word for a part of this period: «Monatsende», "eom"."""
    feasts: Phrases[str]
    """Feast names with their keys in `feasts.FEASTS`."""
    doubtful_feasts: frozenset[str]
    seasons: dict[str, int]
    """The first month of each season."""
    week_numbers: frozenset[str]
    halves: frozenset[str]
    articles: frozenset[str]
    links: frozenset[str]
    """What joins a part to its whole: «des», "of the", «im»."""
    and_words: frozenset[str]
    to_words: frozenset[str]
    or_words: frozenset[str]
    range_openers: frozenset[str]
    ahead: frozenset[str]
    """Prepositions that count an amount of time forward from now: «in», "within"."""
    ahead_deadline: frozenset[str]
    ago_before: frozenset[str]
    """Prepositions that count it back: «vor zwei Wochen»."""
    ago_after: Phrases[int]
    """What follows an amount and turns it: "ago" −1, «später» +1 counted from the day named before."""
    from_now: Phrases[int]
    """What follows an amount counted from today: "from now", «ab heute»."""
    after_words: frozenset[str]
    before_words: frozenset[str]
    counted_from: frozenset[str]
    """What stands between an amount and a day it is counted on from: "from", "after", «nach»."""
    deadline_words: frozenset[str]
    deadline_tails: Phrases[bool]
    onward_words: frozenset[str]
    since_words: frozenset[str]
    carriers: frozenset[str]
    """Little words between a preposition and the date, which belong to the expression."""
    date_prepositions: frozenset[str]
    day_prepositions: frozenset[str]
    """Prepositions of days alone, behind which «3.7» can be nothing else."""
    after_next: Phrases[bool]
    """Behind a weekday: «nach dem nächsten», "after next"."""
    recurring: frozenset[str]
    honorifics: frozenset[str]
    corrections: Phrases[bool]
    negations: frozenset[str]
    contrasts: frozenset[str]
    counted_before: frozenset[str]
    """Words whose number is no date: «Version», "chapter"."""
    counted_after: frozenset[str]
    event_nouns: frozenset[str]
    """Nouns that make a feast before them a mere description: "Christmas party"."""
    function_words: frozenset[str]
    """Words that may follow a bare day of the month («am 15. um», "the 22nd at")."""
    week_from: frozenset[str]
    """What joins «Woche» to the day it is named after: «vom», "of the", "commencing"."""
    possessives: frozenset[str]
    being: frozenset[str]
    """Forms of «sein»: "you are the 7th" counts, and names no day."""
    idioms: Phrases[bool]
    """Runs of words that hold a date word and name no date: «von heute auf morgen»."""
    hour_words: frozenset[str]
    clock_prepositions: frozenset[str]
    noon_words: dict[str, int]
    other_openings: frozenset[str]
    """Further words that a rule begins with: the letter of "Q3", «neuen Jahr», «Laufe der Woche»."""
    spelt_year_starts: dict[str, int]
    past_words: frozenset[str]
    future_words: frozenset[str]
    openings: dict[str, frozenset[Opening]] = field(init=False)
    """What an expression that begins with a word can be; all other words are passed over at once."""
    run_openings: dict[str, tuple["Phrases[Any]", ...]] = field(init=False)
    """Of a word that opens nothing by itself («the»), the runs of words that begin with it."""
    beginnings: frozenset[str] = field(init=False)
    """Words that an expression or an idiom begins with."""
    typo_targets: dict[str, tuple[str, ...]] = field(init=False)
    """Names of days and months that a misspelt word may mean, by their first letter."""

    def __post_init__(self) -> None:
        openings: dict[str, set[Opening]] = {}
        for opening, keys in self._first_words():
            for key in keys:
                openings.setdefault(key, set()).add(opening)
        object.__setattr__(self, "openings", {key: frozenset(found) for key, found in openings.items()})
        object.__setattr__(self, "run_openings", self._run_openings())
        object.__setattr__(self, "beginnings", self.idioms.first_words | openings.keys())
        object.__setattr__(self, "typo_targets", self._targets())

    def _first_words(self) -> Iterable[tuple[Opening, Iterable[str]]]:
        yield from self._single_words()
        for opening, runs in self._runs():
            yield opening, runs.first_words

    def _single_words(self) -> Iterable[tuple[Opening, Iterable[str]]]:
        yield Opening.WEEKDAY, (*self.weekdays, *self.doubtful_weekdays)
        yield Opening.MONTH, self.months
        yield Opening.COUNT, (*self.cardinals, *self.ordinals)
        yield Opening.UNIT, (*self.units, *self.week_numbers)
        yield Opening.SEASON, self.seasons
        yield Opening.PREPOSITION, (*self.ahead, *self.ahead_deadline, *self.ago_before)
        yield Opening.OTHER, self.other_openings

    def _runs(self) -> Iterable[tuple[Opening, "Phrases[Any]"]]:
        yield Opening.COUNT, self.vague
        yield Opening.SHIFT, self.shifts
        yield Opening.DAY, self.days
        yield Opening.PART, self.parts
        yield Opening.PART, self.edges
        yield Opening.FEAST, self.feasts

    def _run_openings(self) -> dict[str, tuple["Phrases[Any]", ...]]:
        single = {key for _, keys in self._single_words() for key in keys}
        all_runs = [runs for _, runs in self._runs()]
        opening = {key for runs in all_runs for key in runs.first_words} - single
        lone = {key for key in opening if not all(runs.needs_more(key) for runs in all_runs)}
        return {key: tuple(runs for runs in all_runs if runs.begins_with(key)) for key in opening - lone}

    def _targets(self) -> dict[str, tuple[str, ...]]:
        longest = len("donnerstag")
        names = sorted(name for name in (*self.weekdays, *self.months) if 6 <= len(name) <= longest)
        return {first: tuple(n for n in names if n[0] == first) for first in {name[0] for name in names}}
