"""The way from a note to its reading, step by step; each step lives in the module of its subject."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.reading.birthdays import find_birthdays
from bot.reading.clauses import clauses_of
from bot.reading.cleaning import cleaned, without_fillers
from bot.reading.draft import draft_of
from bot.reading.follow_ups import find_tasks
from bot.reading.intent import intent_of
from bot.reading.known import Network, network_of
from bot.reading.language import language_of
from bot.reading.marking import CONTACT, CONTACTS, PERSON, Kind
from bot.reading.meeting import met_on
from bot.reading.meeting_words import MET
from bot.reading.model import FollowUpRead, Intent, Known, Party, PersonRead, Reading
from bot.reading.needs import find_needs
from bot.reading.note_kind import TOLD
from bot.reading.organisations import find_organisations
from bot.reading.people import gather, is_introduced
from bot.reading.places import find_place
from bot.reading.recognition import recognise
from bot.reading.roles import find_roles
from bot.reading.snooze import snoozed
from bot.reading.story import Person, Story, topic_of
from bot.reading.tagged_deeds import SURE_DEED, deeds_in
from bot.reading.tasks import Task
from bot.reading.unsure import doubts


def read(text: str, ref: datetime, *, language: str | None = None, known: Sequence[Known] = ()) -> Reading:
    """Read one note.

    `ref` is the aware moment the note was sent, from which relative dates count. `language` is the user's setting
    and only breaks a tie; `known` are the user's contacts, companies and events. Pure and thread-safe; any text
    can be read, beyond 4,096 characters it is cut.
    """
    whole = cleaned(text)
    spoken = language_of(whole, language)
    network = network_of(known)
    story = _marked_story(without_fillers(whole, spoken), ref, spoken, network)
    tasks = _understand(story, network)
    return _reading(story, tasks)


def _marked_story(text: str, ref: datetime, language: str, network: Network) -> Story:
    """Mark contact data, dates, the event, companies and people, and cut the text into clauses."""
    draft = draft_of(text, ref, language, network)
    recognised = recognise(draft)
    story = Story(marked=draft.marked, language=language, ref=ref, casual=draft.casual, recognised=recognised)
    story.clauses = clauses_of(draft.marked.text, language)
    gather(story)
    return story


def _understand(story: Story, network: Network) -> list[Task]:
    """Fill in what is told of the people; return the follow-ups."""
    tasks = find_tasks(story)
    _leave_out_helpers(story, tasks)
    find_birthdays(story)
    find_organisations(story)
    find_roles(story)
    find_needs(story)
    _give_contact_data(story)
    for person in story.people:
        contact = network.contact(person.name)
        if contact:
            person.contact_id, person.sure = contact.id, True
    return tasks


def _leave_out_helpers(story: Story, tasks: Sequence[Task]) -> None:
    """Leave out who is named only inside a deed («die Nummer von Frank schicken»), unless nobody else is named."""
    inside = {marker for task in tasks for marker in re.findall(PERSON, story.clauses[task.clause].text)}
    inside = {marker for marker in inside if not is_introduced(story.marked.text, marker)}
    subjects = {id(task.person) for task in tasks if task.by is Party.THEM}
    about = [person for person in story.people if not set(person.markers) <= inside or id(person) in subjects]
    story.settle(about or story.people[:1])


def _give_contact_data(story: Story) -> None:
    """Give every phone number and address to the person it stands with."""
    if not story.people:
        return
    for number, clause in enumerate(story.clauses):
        for marker in CONTACTS.findall(clause.text):
            value = str(story.marked.values.get(marker))
            person = _bearer(story, number) or story.people[0]
            if getattr(person, value) is None:
                setattr(person, value, story.plain(marker))


SAID_BESIDE = re.compile(rf"(?!{CONTACT})\w")


def _bearer(story: Story, number: int) -> Person | None:
    """Return whose number it is: of whom its clause tells or, where that is the bare number, the clause before."""
    clause = story.clauses[number]
    before = None if SAID_BESIDE.search(clause.text) else story.before(number)
    return topic_of(story, before or clause)


def _reading(story: Story, tasks: Sequence[Task]) -> Reading:
    marker = next((mark for mark in story.marked.values if mark in story.marked.text and _is_event(mark)), None)
    event = _event_name(story, marker)
    day = met_on(story, {task.clause for task in tasks})
    details = any(person.looks_for or person.offers or person.email or person.phone for person in story.people)
    met = bool(MET.search(story.marked.text))
    ruled = intent_of(
        story.marked.plain(story.marked.text),
        has_people=bool(story.people),
        has_event=event is not None or (story.recognised.passed_over and met),
        has_tasks=bool(tasks),
        has_meeting=met,
        has_details=details,
    )
    intent = _weighed(
        ruled, story.recognised.kinds, noted=bool(story.people or event or tasks), details=details, met=met
    )
    if intent is Intent.DONE and story.people and _tells_of_more(story, tasks):
        intent = Intent.CAPTURE
    if intent in MAY_PROMISE and story.people and _promises(story, tasks):
        intent = Intent.CAPTURE
    if intent is not Intent.CAPTURE:
        return _brief(story, tasks, intent)
    reading = Reading(
        language=story.language,
        intent=intent,
        people=tuple(_person(person) for person in story.people),
        event=event,
        place=find_place(story) if day else None,
        met_on=day,
        follow_ups=tuple(_follow_up(story, task) for task in tasks),
    )
    return _with_doubts(story, reading, tasks)


SURE_KIND = 0.55
"""From this share on, the classifier's word on the intent counts against the patterns'."""
SURE_OF_OTHER = 0.5
"""The same where the patterns see a note to keep."""
SURE_DESPITE_MEETING = 0.75
"""The same where the note says in so many words that somebody was met."""
OFTEN_CAPTURED = 0.6
"""What a capture's share counts: most notes it was trained on are captures, so it takes too many others for one."""


def _weighed(ruled: Intent, kinds: Mapping[str, float], *, noted: bool, details: bool, met: bool) -> Intent:
    """Return the intent: the patterns', unless the classifier is sure of another that has what it needs.

    What tells details of a person is no mere report of something done.
    """
    shares = {intent: kinds.get(intent, 0.0) for intent in Intent}
    captured = shares[Intent.CAPTURE] + kinds.get(TOLD, 0.0)
    shares[Intent.CAPTURE] = captured if met else OFTEN_CAPTURED * captured
    best = max(shares, key=shares.__getitem__)
    fits = noted if best is Intent.CAPTURE else not (details and best in REPORTS)
    least = SURE_KIND
    if ruled is Intent.CAPTURE and best is not Intent.CAPTURE:
        least = SURE_DESPITE_MEETING if met else SURE_OF_OTHER
    return best if shares[best] > least and fits else ruled


LONGEST_REPORT = 25
"""Words up to which a text may be a mere report of something done; of 218 noted ones the longest has 22."""


def _tells_of_more(story: Story, tasks: Sequence[Task]) -> bool:
    """Say whether a report of something done tells of something to come too, or more than a report does."""
    to_come = any(task.due and task.due.due > story.ref.date() for task in tasks)
    return to_come or len(story.marked.plain(story.marked.text).split()) > LONGEST_REPORT


MAY_PROMISE = frozenset({Intent.GIVEN, Intent.RECEIVED, Intent.QUERY})
"""What a note with a deed to come is often taken for."""
ASKS = re.compile(
    r"\?|^\W*(?:\w+\s+){0,2}(?:wer|wem|wen|wessen|was|wann|wo|wie|welche\w*|who|whom|whose|what|when|where|which|how|did|do)\b",
    re.IGNORECASE,
)


def _promises(story: Story, tasks: Sequence[Task]) -> bool:
    """Say whether a note that asks nothing tells of a deed that the tagger is sure of and that is not over."""
    if ASKS.search(story.marked.text):
        return False
    ahead = [task for task in tasks if task.sure and not (task.due and task.due.due < story.ref.date())]
    return any(deed.sureness >= SURE_DEED for task in ahead for deed in deeds_in(story, story.clauses[task.clause]))


REPORTS = frozenset({Intent.DONE, Intent.GIVEN, Intent.RECEIVED})


def _is_event(marker: str) -> bool:
    return Kind.EVENT.start <= ord(marker) < Kind.EVENT.start + 0x400


def _event_name(story: Story, marker: str | None) -> str | None:
    return story.plain(marker) if marker else None


def _with_doubts(story: Story, reading: Reading, tasks: Sequence[Task]) -> Reading:
    return Reading(
        language=reading.language,
        intent=reading.intent,
        people=reading.people,
        event=reading.event,
        place=reading.place,
        met_on=reading.met_on,
        follow_ups=reading.follow_ups,
        unsure=doubts(story, reading, tasks),
    )


def _brief(story: Story, tasks: Sequence[Task], intent: Intent) -> Reading:
    """Return the reading of a note that is no capture: people only, and the one follow-up put off."""
    if intent is Intent.GIVEN:
        for person in story.people:
            person.org = None  # «bei Landlust empfohlen» names who was helped, not where the person works
    people = tuple(_person(person) for person in story.people) if intent is not Intent.BULK_AD else ()
    follow_ups: tuple[FollowUpRead, ...] = ()
    if intent is Intent.SNOOZE:
        follow_ups = (snoozed(story),)
    reading = Reading(language=story.language, intent=intent, people=people, follow_ups=follow_ups)
    return _with_doubts(story, reading, tasks)


def _person(person: Person) -> PersonRead:
    return PersonRead(
        name=person.name,
        org=person.org,
        role=person.role,
        phone=person.phone,
        email=person.email,
        birthday=person.birthday,
        looks_for=tuple(person.looks_for),
        offers=tuple(person.offers),
        honorific=person.honorific,
        contact_id=person.contact_id,
    )


def _follow_up(story: Story, task: Task) -> FollowUpRead:
    in_people = task.person is not None and task.person in story.people
    person = (
        task.person.name if in_people and task.person else (story.people[0].name if len(story.people) == 1 else None)
    )
    due: date | None = task.due.due if task.due else None
    return FollowUpRead(person=person, by=task.by, action=task.action, due=due)
