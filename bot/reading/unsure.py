"""What the reader itself would ask about: the signs that a field of a reading may be wrong.

Each sign was kept because, on the notes of `tests/corpus`, it stands with a wrong reading far more often than with a
right one.
"""

import re
from collections.abc import Sequence

from bot.reading.birthdays import CUE
from bot.reading.clauses import ME, OTHER
from bot.reading.events import EventSpan
from bot.reading.marking import DATE, EVENT
from bot.reading.model import Intent, Reading
from bot.reading.name_words import NEVER, TOWNS
from bot.reading.org_words import WANTS, without_former
from bot.reading.role_words import is_trade
from bot.reading.story import Story, subject_of
from bot.reading.tagger import Label
from bot.reading.tasks import Task

ORDER = ("name", "org", "event", "met_on", "follow_ups", "due", "intent")
MET_PLAINLY = re.compile(
    r"\b(?:getroffen|getroffn|met|kennengelernt|zufällig|bumped|ran into|lunch|kaffee|coffee|mittag)\b",
    re.IGNORECASE,
)
AT_SOMETHING = re.compile(
    r"\b(?:bei|beim|von|vom|bei der|von der|at|at the|from|from the|of|with)\s+(?P<what>[A-ZÄÖÜ][\w&-]+)"
)
TO_DO = re.compile(
    r"\b(?:muss|soll|sollte|schulde|versprochen|promised|owe|need to|should|remember|vergessen|remind|erinner\w*"
    r"|todo|to do)\b",
    re.IGNORECASE,
)


def doubts(story: Story, reading: Reading, tasks: Sequence[Task]) -> tuple[str, ...]:
    """Return the names of the doubtful fields of a reading, in a fixed order."""
    found = set(story.doubts)
    if reading.intent is Intent.CAPTURE:
        signs = {
            "name": _name(story, reading),
            "org": _org(story, tasks),
            "event": _event(story, reading),
            "met_on": _met_on(story, reading),
            "follow_ups": _follow_ups(story, tasks),
            "due": _due(story, tasks),
        }
        found |= {field for field, doubtful in signs.items() if doubtful}
    if reading.intent is Intent.OTHER and _tells(story.marked.text):
        found.add("intent")
    return tuple(name for name in ORDER if name in found)


def _tells(text: str) -> bool:
    """Tell whether a note that seems to be about nobody speaks of a trade or a need."""
    return bool(WANTS.search(text)) or any(is_trade(word.strip(".,")) for word in text.split())


WEAK = 0.6
"""Below this sureness of the tagger's, what it names is doubtful."""


def _weak(story: Story, label: Label) -> bool:
    """Tell whether the tagger is unsure of something that it names with this label."""
    return any(one.label is label and one.sureness < WEAK for one in story.recognised.things.runs)


def _name(story: Story, reading: Reading) -> bool:
    """Nobody was found, or somebody only by the look of unknown words; who is known already is not asked about."""
    if story.people and all(person.contact_id for person in story.people):
        return False
    return not reading.people or any(not person.sure for person in story.people) or _weak(story, Label.NAME)


def _org(story: Story, tasks: Sequence[Task]) -> bool:
    """A company was taken on weak signs, or a person without one stands beside what may be one."""
    if any(not person.org_sure for person in story.people) or _weak(story, Label.ORG):
        return True
    if all(person.org for person in story.people):
        return False
    if any(not person.org and OWN_BUSINESS.search(person.role or "") for person in story.people):
        return True
    doing = {task.clause for task in tasks}
    told = (clause.text for number, clause in enumerate(story.clauses) if number not in doing)
    return any(_leftover(story, without_former(text)) for text in told if not re.search(EVENT, text))


OWN_BUSINESS = re.compile(
    r"\b(?:runs|owns|founder|inhaber(?:in)?|betreibt|geschäftsführer(?:in)?|chef(?:in)?|gründer(?:in)?|owner|director|leitet)\b",
    re.IGNORECASE,
)


def _leftover(story: Story, text: str) -> bool:
    """Tell whether a capitalised word behind «bei», "at", «von» was left unexplained."""
    if WANTS.search(text):
        return False
    taken = {person.org for person in story.people if person.org}
    for found in AT_SOMETHING.finditer(text):
        what, lower = found["what"], found["what"].lower()
        explained = any(what in org for org in taken) or lower in NEVER or lower in TOWNS or is_trade(what)
        if not explained and not (story.marked.text and _is_place(story, what)):
            return True
    return False


def _is_place(story: Story, word: str) -> bool:
    return bool(re.search(rf"\b(?:in|aus|im|nach)\s+{re.escape(word)}", story.marked.text))


def _event(story: Story, reading: Reading) -> bool:
    """The occasion has no word that names one, or a meeting has neither an occasion nor a plain «getroffen»."""
    span = next((value for value in story.marked.values.values() if isinstance(value, EventSpan)), None)
    if span is not None:
        return span.score == 0.0 or _weak(story, Label.EVENT)
    return reading.met_on is not None and not reading.place and not MET_PLAINLY.search(story.marked.text)


def _met_on(story: Story, reading: Reading) -> bool:
    """Several past days are told, so that another may be that of the meeting."""
    past = {
        mention.first for mention in story.dates_in(story.marked.text) if mention.past and mention.first == mention.last
    }
    return reading.met_on is not None and len(past) > 1


def _follow_ups(story: Story, tasks: Sequence[Task]) -> bool:
    """A day to come, or a word of duty, stands where no deed was read; or a deed was a mere noun."""
    if any(not task.sure for task in tasks):
        return True
    doing = {task.clause for task in tasks}
    near = doing | {number + step for number in doing for step in (-1, 1)}
    for number, clause in enumerate(story.clauses):
        if number in doing or CUE.search(clause.text) or subject_of(story, clause) is OTHER:
            continue
        ahead = [
            mention
            for mention in story.dates_in(clause.text)
            if not mention.past and not mention.onward and mention.due > story.ref.date()
        ]
        plain = subject_of(story, clause) is ME or not WANTS.search(clause.text)
        if (
            ahead
            and plain
            and not re.search(EVENT, clause.text)
            and not (number in near and _is_bare_date(clause.text))
            and not _own_plan(clause.text)
        ):
            return True
        if (
            TO_DO.search(clause.text)
            and subject_of(story, clause) is ME
            and not re.search(r"\b(?:nicht|nichts|nix|not|kein\w*)\b", clause.text)
        ):
            return True
    return False


def _own_plan(text: str) -> bool:
    """Tell the contact's own plans («gründet im Mai»), which nobody has to remember as a deed."""
    return bool(
        re.search(
            r"\b(?:gründet|zieht|eröffnet|macht sich|geht in|wechselt|fängt|heiratet|launching|relaunching|opening"
            r"|moving|leaving|starts|getting married|aufmacht|aufmachen|will)\b",
            text,
            re.IGNORECASE,
        )
    )


def _is_bare_date(text: str) -> bool:
    return len(re.sub(DATE, "", text).split()) < 3


def _due(story: Story, tasks: Sequence[Task]) -> bool:
    """A deed has two days in its clause, or none while the next clause has one and no deed."""
    doing = {task.clause for task in tasks}
    for task in tasks:
        here = [mention for mention in story.dates_in(story.clauses[task.clause].text) if not mention.past]
        if len({mention.due for mention in here}) > 1:
            return True
        following = story.behind(task.clause)
        if task.due is None and following and task.clause + 1 not in doing and story.dates_in(following.text):
            return True
    return False
