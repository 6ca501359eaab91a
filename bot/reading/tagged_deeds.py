"""The tagger's word on deeds: how likely a clause tells of one, and those that it alone sees."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from bot.reading import verbs
from bot.reading.clauses import Clause, sentence_at
from bot.reading.dates import DateMention
from bot.reading.deed_signs import NO_DEED_EN, is_denied, said_by
from bot.reading.deed_signs_de import OWN_LIFE, STATES_DE
from bot.reading.german_verbs import with_prefix
from bot.reading.marking import DATES
from bot.reading.meeting_words import APPOINTMENT
from bot.reading.model import Party
from bot.reading.story import Story
from bot.reading.tagger import Label, Tagged
from bot.reading.tasks import Task, build_task


def likely(story: Story, clause: Clause) -> float:
    """Return how likely the tagger holds it that a clause tells of a deed."""
    recognised = story.recognised
    return max(recognised.doing[recognised.tokens_in(clause.start, _end(clause))], default=0.0)


def _end(clause: Clause) -> int:
    return clause.start + len(clause.text) + 1


def _touched(story: Story, deed: Tagged) -> range:
    """Return the numbers of the clauses in which a deed stands, whole or in part."""
    behind = bisect_left(story.clauses, deed.end, key=attrgetter("start"))
    first = behind
    while first and deed in deeds_in(story, story.clauses[first - 1]):
        first -= 1
    return range(first, behind)


def deeds_in(story: Story, clause: Clause) -> list[Tagged]:
    """Return the deeds that the tagger sees in a clause, whole or in part."""
    start, end = clause.start, _end(clause)
    return [deed for deed in story.recognised.deeds if deed.start < end and start < deed.end]


UNSEEN_BY_RULES = 0.8
"""From this sureness on, a deed that the tagger alone sees is one."""
MEETING_NOUN = re.compile(rf"\W*{APPOINTMENT}\W*", re.IGNORECASE)
"""What was, unless a day to come stands beside it: «Kaffee mit Jörg, sein Sohn fängt im September an»."""


def tagged_tasks(story: Story, deed: Tagged, tasks: Sequence[Task]) -> Iterator[Task]:
    """Yield the task of a deed that no rule saw."""
    touched = _touched(story, deed)
    bare = MEETING_NOUN.fullmatch(story.marked.text[deed.start : deed.end])
    if bare and touched and not story.dates_in(story.clauses[touched[0]].text):
        return
    if deed.sureness < UNSEEN_BY_RULES or not touched:
        return
    if _is_denied(story, deed, touched[0]):
        return
    if any(task.clause in touched and not _is_another(story, deed, task) for task in tasks):
        return
    task = task_of_deed(story, deed, touched[0])
    if task:
        yield task


NEW_THOUGHT = re.compile(r"[.,;]|\b(?:and|but|or|und|aber|oder|she\s+says|he\s+says|wann)\b", re.IGNORECASE)
"""What begins another thought in a run-on clause: «… mailt mir die Mappe und vom Tom krieg ich nichts»."""


def _is_denied(story: Story, deed: Tagged, number: int) -> bool:
    """Tell whether a clause denies its deed; behind a sure one, a new thought may deny something else."""
    clause = story.clauses[number]
    if deed.sureness < SURE_DEED:
        return is_denied(clause.text)
    over = NEW_THOUGHT.search(clause.text, max(0, deed.end - clause.start))
    return is_denied(clause.text[: over.start() if over else None])


def _is_another(story: Story, deed: Tagged, task: Task) -> bool:
    """Tell whether a deed is a second one of its clause: no word of it is in the task, but another deed is there."""
    text = story.marked.text
    others = any(one is not deed for one in deeds_in(story, story.clauses[task.clause]))
    return others and not any(stem in task.action.lower() for stem in _stems(text[deed.start : deed.end]))


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in re.findall(r"\w{3,}", text)}


SURE_DEED = 0.9
"""Below this sureness, a deed that the tagger alone sees is doubtful."""


LONGEST_RUN = 300
"""What runs on for longer than this, in characters, is no deed, whatever the tagger says."""


def task_of_deed(story: Story, deed: Tagged, number: int) -> Task | None:
    """Return the task that a run of the tagger's tells of; `number` is the clause where it begins."""
    if deed.end - deed.start > LONGEST_RUN:
        return None
    text, infinitive = without_verb(story, story.marked.text[deed.start : deed.end])
    infinitive = _with_prefix_behind(story, deed, number, infinitive)
    if infinitive in STATES_DE or infinitive in OWN_LIFE or NO_DEED_EN.match(text):
        return None
    by = said_by(story.marked.text[story.clauses[number].start : deed.end])
    by = by or (Party.ME if deed.label is Label.MINE else Party.THEM)
    task = build_task(story, number, by, text, infinitive)
    return replace(task, due=task.due or _due_near(story, deed), sure=deed.sureness >= SURE_DEED) if task else None


def _with_prefix_behind(story: Story, deed: Tagged, number: int, infinitive: str) -> str:
    """Return a verb with the prefix that stands last in its clause, which the tagger left out («Sie ruft | an»)."""
    clause = story.clauses[number]
    last = clause.text.rsplit(maxsplit=1)[-1].lower()
    begins_before = deed.end <= clause.start + len(clause.text) - len(last)
    return last + infinitive if begins_before and last + infinitive in verbs.german_kinds() else infinitive


def without_verb(story: Story, text: str) -> tuple[str, str]:
    """Return a German deed without its verb, and that verb's infinitive; an English one as it is."""
    words = text.split()
    if story.language == "de":
        for at, word in enumerate(words):
            base = verbs.german_stems().get(word.lower().strip(".,"))
            if base and (word[0].islower() or at == 0):
                infinitive, rest = with_prefix(base, words, at)
                return rest, infinitive
    return text, ""


def _due_near(story: Story, deed: Tagged) -> DateMention | None:
    """Return the day to come that stands nearest to a deed in its sentence."""
    text = story.marked.text
    start, end = sentence_at(text, deed.start)
    near = sorted((abs(found.start() - deed.end), found[0]) for found in DATES.finditer(text, start, end))
    mentions = (story.marked.values.get(marker) for _, marker in near)
    return next(
        (one for one in mentions if isinstance(one, DateMention) and not one.past and not one.onward),
        None,
    )
