"""The way from a note to its reading, step by step; each step lives in the module of its subject."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.reading.birthdays import find_birthdays
from bot.reading.clauses import clauses_of
from bot.reading.cleaning import cleaned, without_fillers
from bot.reading.draft import draft_of
from bot.reading.follow_ups import find_tasks
from bot.reading.intent_weighed import weighed_intent
from bot.reading.known import Network, network_of
from bot.reading.language import language_of
from bot.reading.marking import CONTACT, CONTACTS, EVENTS, PERSON
from bot.reading.meeting import met_on
from bot.reading.model import FollowUpRead, Intent, Known, Party, PersonRead, Reading
from bot.reading.needs import find_needs
from bot.reading.organisations import find_organisations
from bot.reading.people import gather, is_introduced
from bot.reading.places import find_place
from bot.reading.recognition import recognise
from bot.reading.roles import find_roles
from bot.reading.snooze import snoozed
from bot.reading.story import Person, Story, topic_of
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
    marker = EVENTS.search(story.marked.text)
    event = story.plain(marker.group()) if marker else None
    day = met_on(story, {task.clause for task in tasks})
    intent = weighed_intent(story, tasks, has_event=event is not None)
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
    return replace(reading, unsure=doubts(story, reading, tasks))


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
    return replace(reading, unsure=doubts(story, reading, tasks))


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
