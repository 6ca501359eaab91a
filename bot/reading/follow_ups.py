"""What somebody is to do later: the writer's tasks and the contacts' promises, with the day by which."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading import verbs
from bot.reading.clauses import Clause, sentence_at
from bot.reading.dates import DateMention
from bot.reading.deed_signs import (
    LISTED,
    NO_DEED_EN,
    REFUSED,
    SAME_AGAIN,
    TAKEN_BACK,
    THEY_SAY,
    UNTIL,
    WITH_THEM,
    is_denied,
    labelled,
    said_by,
)
from bot.reading.deed_words import FROM_THEM
from bot.reading.follow_ups_de import OWN_LIFE, STATES_DE, german_task
from bot.reading.follow_ups_en import english_task
from bot.reading.german_verbs import any_infinitive, end_infinitive, with_prefix
from bot.reading.marking import DATE, EVENT, PERSON
from bot.reading.meeting_words import APPOINTMENT
from bot.reading.model import Party
from bot.reading.noun_deeds import has_verb
from bot.reading.org_words import WANTS
from bot.reading.story import WRITER, Person, Story, subject_of
from bot.reading.tagger import Label, Tagged
from bot.reading.tasks import Task, build_task, due_of, likely, lone_date

OTHER_PARTY = 0.5
"""From this sureness on, the tagger's word counts on who is to do something."""
UNSEEN_BY_RULES = 0.8
"""From this sureness on, a deed that the tagger alone sees is one."""
LONGEST_DEED = 9
SURE_DEED = 0.9
"""Below this sureness, a deed that the tagger alone sees is doubtful."""
HARDLY, UNLIKELY, DOUBTFUL = 0.004, 0.02, 0.3
"""Below the first share, what the rules take for a deed is none; below the second it is doubtful."""


def find_tasks(story: Story) -> list[Task]:
    """Return the follow-ups of a note, in order."""
    again = {number for number, clause in enumerate(story.clauses) if number and SAME_AGAIN.fullmatch(clause.text)}
    ruled = [_ruled(story, number, clause) for number, clause in enumerate(story.clauses) if number not in again]
    tasks = [task for task in ruled if task]
    tasks += [task for deed in story.recognised.deeds for task in _tagged(story, deed, tasks)]
    tasks += [task for number in range(len(story.clauses)) for task in _dated(story, number, tasks, again)]
    for number in sorted(again):
        tasks = _again(story, tasks, number)
    return sorted(_as_told_behind(story, tasks), key=_clause)


def _as_told_behind(story: Story, tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks without those refused right behind, and with who is to do them by a «sagt sie», "he says"."""
    left = [task for task in tasks if not REFUSED.fullmatch(_text(story, task.clause + 1))]
    numbers = {task.clause for task in left}
    left = [task for task in left if not (task.clause + 1 in numbers and TAKEN_BACK.search(_text(story, task.clause)))]
    return [_said_behind(story, task) for task in left]


def _said_behind(story: Story, task: Task) -> Task:
    clause = story.clauses[task.clause].text
    theirs = task.by is Party.ME and THEY_SAY.fullmatch(_text(story, task.clause + 1))
    if not theirs or not task.due or WRITER.search(clause) or has_verb(story, clause) or WITH_THEM.search(clause):
        return task
    return replace(task, by=Party.THEM)


def _text(story: Story, number: int) -> str:
    """Return the text of a clause, nothing where there is none."""
    return story.clauses[number].text if 0 <= number < len(story.clauses) else ""


LIKELY_WITH_DAY, LIKELY_BY_DAY = 0.2, 0.05
"""From these shares of the tagger's on, a clause with a day to come tells of a deed: any day, and a day by which."""


OWN_PLAN = re.compile(
    rf"(?:(?:and|but|so)\s+)*(?:he|she|they|{PERSON})(?:['’]?s|['’]?re|\s+is|\s+are)\s+\w+ing\b", re.IGNORECASE
)
"""What somebody is doing himself: "she's relaunching her site in April"."""
TOWARD_US = re.compile(r"\b(?:me|us|my|our)\b", re.IGNORECASE)
POINTED = re.compile(r"(?:->|=>|→)\s*\Z")
"""An arrow before a clause: «will Muster sehen -> Post morgen»."""


def _dated(story: Story, number: int, tasks: Sequence[Task], again: set[int]) -> Iterator[Task]:
    """Yield the task of a clause with a day to come that no rule read, where the tagger holds it likely."""
    clause = story.clauses[number]
    if number in again or any(task.clause == number for task in tasks) or re.search(EVENT, clause.text):
        return
    due = due_of(story, number)
    pointed = POINTED.search(story.marked.text, max(0, clause.start - 5), clause.start)
    if (
        due is None
        or due.due < story.ref.date()
        or (due.due == story.ref.date() and not pointed)
        or UNTIL.search(story.plain(clause.text))
        or lone_date(story, number)
    ):
        return
    if OWN_PLAN.match(clause.text) and not TOWARD_US.search(clause.text):
        return
    if is_denied(clause.text) or WANTS.search(clause.text) or re.match(r"(?:who|which|wer)\b", clause.text):
        return
    least = HARDLY if pointed else LIKELY_BY_DAY if due.deadline else LIKELY_WITH_DAY
    if likely(story, clause) < least:
        return
    over = _deeds_in(story, clause)
    if over:
        task = _of_deed(story, max(over, key=_sureness), number)
    else:
        text, infinitive = _without_verb(story, clause.text)
        if infinitive in OWN_LIFE:
            return
        theirs = isinstance(subject_of(story, clause), Person) and has_verb(story, clause.text)
        by = said_by(clause.text) or (Party.THEM if theirs else Party.ME)
        task = build_task(story, number, by, text, infinitive)
    if task:
        yield replace(task, sure=False)


WISHED = re.compile(r"\b(?:möchte|will|hätte|wünscht|braucht|wants?|needs?|would\s+like)\b", re.IGNORECASE)


def _to_be_done(story: Story, tasks: list[Task], number: int) -> list[Task] | None:
    """Return the tasks with what a «mach ich» takes on: the contact's wish, or the bare thing before it."""
    before = story.clauses[number - 1]
    wish = next((task for task in tasks if task.clause == number - 1 and WISHED.search(before.text)), None)
    if wish:
        return [replace(task, by=Party.ME) if task is wish else task for task in tasks]
    if before.sentence != story.clauses[number].sentence or has_verb(story, before.text) or wish:
        return None
    if len(before.text.split()) > MOST_OF_THING or not (due := due_of(story, number)):
        return None
    task = build_task(story, number - 1, Party.ME, before.text, "", sure=False)
    kept = [one for one in tasks if one.clause not in {number - 1, number}]
    return [*kept, replace(task, due=due)] if task else None


MOST_OF_THING = 6


def _ahead(story: Story, number: int) -> bool:
    """Tell whether a clause names a day to come."""
    due = due_of(story, number)
    return due is not None and due.due > story.ref.date()


def _again(story: Story, tasks: list[Task], number: int) -> list[Task]:
    """Return the tasks with the day that a «mach ich morgen» gives to the writer's deed before it."""
    before = [task for task in tasks if task.by is Party.ME and number - 3 <= task.clause < number]
    if not before and (flipped := _to_be_done(story, tasks, number)):
        return flipped
    if not before:
        alone = _ruled(story, number, story.clauses[number])
        return [*tasks, alone] if alone else tasks
    last = max(before, key=_clause)
    return [replace(task, due=task.due or due_of(story, number)) if task is last else task for task in tasks]


def _clause(task: Task) -> int:
    return task.clause


def _end(clause: Clause) -> int:
    return clause.start + len(clause.text) + 1


def _touches(deed: Tagged, clause: Clause) -> bool:
    return deed.start < _end(clause) and clause.start < deed.end


def _deeds_in(story: Story, clause: Clause) -> list[Tagged]:
    """Return the deeds that the tagger sees in a clause, whole or in part."""
    return [deed for deed in story.recognised.deeds if _touches(deed, clause)]


def _ruled(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the task that the rules read in a clause, as far as the tagger bears it out."""
    if listed := _listed(story, number):
        return listed
    task = german_task(story, number, clause) if story.language == "de" else english_task(story, number, clause)
    if (by := labelled(story, number)) and (task or _ahead(story, number)):
        return replace(task, by=by) if task else build_task(story, number, by, *_without_verb(story, clause.text))
    if task is None:
        return None
    over = _deeds_in(story, clause)
    if not over:
        return _borne_out(story, clause, task)
    best = max(over, key=_sureness)
    by = Party.ME if best.label is Label.MINE else Party.THEM
    if best.sureness > OTHER_PARTY and _rambles(task, story.marked.text[best.start : best.end]):
        return _of_deed(story, best, number) or task
    if by is task.by or best.sureness <= OTHER_PARTY or task.told or said_by(clause.text) is task.by:
        return task
    if task.by is Party.ME and WRITER.search(clause.text):
        return task
    return replace(task, by=by, sure=False)


def _listed(story: Story, number: int) -> Task | None:
    """Read what stands behind «Nächster Schritt:», "To do:"."""
    clause, before = story.clauses[number], story.clauses[number - 1] if number else None
    headed = before and before.sentence == clause.sentence and LISTED.fullmatch(before.text)
    if not headed or is_denied(clause.text) or not re.search(r"\w{3}", clause.text):
        return None
    text, infinitive = _without_verb(story, clause.text)
    words = text.split()
    if story.language == "de" and not infinitive:
        infinitive, text = end_infinitive(words) or any_infinitive(words) or ("", text)
    theirs = re.search(FROM_THEM, text, re.IGNORECASE)
    return build_task(story, number, Party.THEM if theirs else Party.ME, text, infinitive)


def _sureness(deed: Tagged) -> float:
    return deed.sureness


def _rambles(task: Task, deed: str) -> bool:
    """Tell whether what the rules took for a deed is far longer than what the tagger takes for it."""
    words = len(task.action.split())
    return words > LONGEST_DEED and words > 2 * len(deed.split()) + 2


def _borne_out(story: Story, clause: Clause, task: Task) -> Task | None:
    share = likely(story, clause)
    plain = task.due or VOW.search(clause.text)
    if share < (HARDLY if plain else UNLIKELY):
        return None
    return replace(task, sure=task.sure and share >= DOUBTFUL)


VOW = re.compile(r"\b(?:owes?|versprochen|zugesagt|promised)\b", re.IGNORECASE)


MEETING_NOUN = re.compile(rf"\W*{APPOINTMENT}\W*", re.IGNORECASE)
"""What was, unless a day to come stands beside it: «Kaffee mit Jörg, sein Sohn fängt im September an»."""


def _tagged(story: Story, deed: Tagged, tasks: Sequence[Task]) -> Iterator[Task]:
    """Yield the task of a deed that no rule saw."""
    touched = [number for number, clause in enumerate(story.clauses) if _touches(deed, clause)]
    bare = MEETING_NOUN.fullmatch(story.marked.text[deed.start : deed.end])
    if bare and touched and not story.dates_in(story.clauses[touched[0]].text):
        return
    if deed.sureness < UNSEEN_BY_RULES or not touched:
        return
    if is_denied(story.clauses[touched[0]].text):
        return
    if any(task.clause in touched and not _is_another(story, deed, task) for task in tasks):
        return
    task = _of_deed(story, deed, touched[0])
    if task:
        yield task


def _is_another(story: Story, deed: Tagged, task: Task) -> bool:
    """Tell whether a deed is a second one of its clause: no word of it is in the task, but another deed is there."""
    text = story.marked.text
    others = any(one is not deed for one in _deeds_in(story, story.clauses[task.clause]))
    return others and not any(stem in task.action.lower() for stem in _stems(text[deed.start : deed.end]))


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in re.findall(r"\w{3,}", text)}


def _of_deed(story: Story, deed: Tagged, number: int) -> Task | None:
    """Return the task that a run of the tagger's tells of; `number` is the clause where it begins."""
    text, infinitive = _without_verb(story, story.marked.text[deed.start : deed.end])
    infinitive = _with_prefix_behind(story, deed, number, infinitive)
    if infinitive in STATES_DE | OWN_LIFE or NO_DEED_EN.match(text):
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


def _without_verb(story: Story, text: str) -> tuple[str, str]:
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
    near = sorted((abs(at - deed.end), text[at]) for at in range(start, end) if re.match(DATE, text[at]))
    mentions = (story.marked.values.get(marker) for _, marker in near)
    return next(
        (one for one in mentions if isinstance(one, DateMention) and not one.past and not one.onward),
        None,
    )
