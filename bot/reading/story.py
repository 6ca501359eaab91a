"""What the rules share while one note is read: its marked text, its clauses and the people found so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.reading.any_case import AnyCase
from bot.reading.clauses import ME, OTHER, PRONOUNS, Clause
from bot.reading.dates import DateMention
from bot.reading.day_kind import DayKind
from bot.reading.marking import DATES, ORG, PEOPLE, PERSON, MarkedText
from bot.reading.recognition import Recognised


@dataclass(slots=True, kw_only=True, eq=False)
class Person:
    """One person while the note is being read; `markers` are all the places that name this person."""

    name: str
    markers: list[str]
    sex: str | None = None
    honorific: str | None = None
    sure: bool = True
    org: str | None = None
    org_sure: bool = True
    org_guessed: bool = False
    """Whether the rules alone took words for the company, which the tagger did not see."""
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    birthday: str | None = None
    looks_for: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    contact_id: int | None = None


@dataclass(slots=True, kw_only=True)
class Story:
    """One note on its way to a reading."""

    marked: MarkedText
    language: str
    ref: datetime
    casual: bool
    recognised: Recognised
    people: list[Person] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)
    dues: dict[int, DateMention | None] = field(default_factory=dict)
    """The day of the deed of each clause asked for so far: see `due_days.due_of`."""
    lone_dates: dict[int, str] = field(default_factory=dict)
    """The same of `due_days.lone_date`."""
    _found_in: list[Person] | None = None
    _named: list[tuple[int, Person]] | None = None
    _by_marker: dict[str, Person] = field(default_factory=dict)
    _dates: dict[str, tuple[DateMention, ...]] = field(default_factory=dict)
    _subjects: dict[int, "Person | str | None"] = field(default_factory=dict)
    _topics: dict[int, Person | None] = field(default_factory=dict)

    def settle(self, people: list[Person]) -> None:
        """Set who the note is about; what was worked out from the people before is forgotten."""
        self.people = people
        self._found_in = None
        self._named = None
        self._subjects.clear()
        self._topics.clear()

    def subject(self, clause: Clause) -> "Person | str | None":
        """Return who does what a clause says, worked out once: see `subject_of`."""
        if clause.start not in self._subjects:
            self._subjects[clause.start] = _subject_of(self, clause)
        return self._subjects[clause.start]

    def topic(self, clause: Clause) -> Person | None:
        """Return whom a clause goes on about, worked out once: see `topic_of`."""
        if clause.start not in self._topics:
            self._topics[clause.start] = _topic_of(self, clause)
        return self._topics[clause.start]

    def said_in(self, number: int) -> str:
        """Return the text of a clause, nothing where there is none."""
        return self.clauses[number].text if 0 <= number < len(self.clauses) else ""

    def before(self, number: int) -> Clause | None:
        """Return the clause before one in the same sentence, None where that begins with it."""
        return self._beside(number, number - 1)

    def behind(self, number: int) -> Clause | None:
        """Return the clause behind one in the same sentence, None where that ends with it."""
        return self._beside(number, number + 1)

    def _beside(self, number: int, other: int) -> Clause | None:
        if not 0 <= other < len(self.clauses):
            return None
        return self.clauses[other] if self.clauses[other].sentence == self.clauses[number].sentence else None

    def person_of(self, marker: str) -> Person | None:
        """Return the person that a marker stands for."""
        if self._found_in is not self.people:
            self._found_in = self.people
            self._by_marker = {mark: person for person in self.people for mark in person.markers}
        return self._by_marker.get(marker)

    def people_in(self, text: str) -> list[Person]:
        """Return the people marked in a piece of text, in order."""
        found = [self.person_of(marker) for marker in PEOPLE.findall(text)]
        return [person for person in found if person]

    def place_of(self, person: Person) -> int:
        """Return where the text first names a person; 0 where it does not any more."""
        text = self.marked.text
        return min((at for marker in person.markers if (at := text.find(marker)) >= 0), default=0)

    def dates_in(self, text: str) -> Sequence[DateMention]:
        """Return the dates marked in a piece of text, in order, worked out once."""
        if text not in self._dates:
            values = (self.marked.values.get(marker) for marker in DATES.findall(text))
            self._dates[text] = tuple(value for value in values if isinstance(value, DateMention))
        return self._dates[text]

    def likely(self, kind: DayKind, marker: str) -> float:
        """Return how likely the day of a marker is one of that kind."""
        return self.recognised.days.get(marker, {}).get(kind, 0.0)

    def plain(self, text: str) -> str:
        """Return a piece of marked text as written, blanks tidied."""
        return " ".join(self.marked.plain(text).split())

    def latest_before(self, position: int, sex: str | None = None) -> Person | None:
        """Return the person named last before a place in the text, of that sex where it is known."""
        fitting = None
        for at, person in reversed(self._mentions()):
            if at < position and fits(person, sex):
                if not sex or person.sex == sex:
                    return person
                fitting = fitting or person
        return fitting

    def _mentions(self) -> list[tuple[int, Person]]:
        """Return where in the text each person is named, worked out once."""
        if self._named is None:
            found = ((match.start(), self.person_of(match.group())) for match in re.finditer(PERSON, self.marked.text))
            self._named = [(at, person) for at, person in found if person]
        return self._named


def fits(person: Person, sex: str | None) -> bool:
    """Tell whether a pronoun of that sex may mean the person."""
    return sex is None or person.sex is None or person.sex == sex


RELATIVE = re.compile(
    r"^(?:und\s+|and\s+)?(?:ihre?n?|seine?n?|his|her|their)\s+(?:mann|frau|sohn|tochter|bruder|schwester|chef|chefin|partner|partnerin|firma|kollege|kollegin"
    r"|husband|wife|son|daughter|brother|sister|boss|partner|team|vater|mutter|company|father|mother|neffe|nichte|niece|nephew|schwager|freund|freundin)\b",
    re.IGNORECASE,
)
WRITER = AnyCase(r"(?<!\w)(?:ich|wir|i|we|i['’](?:m|ll|d|ve)|we['’](?:ll|re|ve|d))(?!\w)")
SUBJECT_WORD = re.compile(
    rf"(?<!\w)(?:(?P<pronoun>er|sie|he|she|he['’](?:s|d|ll)|she['’](?:s|d|ll)|(?:der|die|dem)(?-i:(?!\s+[A-ZÄÖÜ]))(?!\s+{ORG}))(?!\w)(?!\s+{PERSON})|(?P<person>{PERSON}))",
    re.IGNORECASE,
)


def subject_of(story: Story, clause: Clause) -> Person | str | None:
    """Return who does what a clause says: a person, `me`, `other` (a relative, a firm), None if nobody."""
    return story.subject(clause)


def _subject_of(story: Story, clause: Clause) -> Person | str | None:
    text = clause.text
    if RELATIVE.match(text) and not PEOPLE.search(text):
        return OTHER
    if WRITER.search(text):
        return ME
    found = SUBJECT_WORD.search(text)
    if not found:
        return None
    if found["person"]:
        return story.person_of(found["person"])
    word = found["pronoun"].lower().replace("’", "'")
    sex = PRONOUNS.get(word)
    return story.latest_before(clause.start, sex) or story.latest_before(clause.start)


def topic_of(story: Story, clause: Clause) -> Person | None:
    """Return the person that a clause without a subject of its own goes on about."""
    return story.topic(clause)


def _topic_of(story: Story, clause: Clause) -> Person | None:
    subject = subject_of(story, clause)
    if isinstance(subject, Person):
        return subject
    inside = story.people_in(clause.text)
    if inside:
        return inside[-1]
    return story.latest_before(clause.start)
