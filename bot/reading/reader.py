"""The way from a note to its reading, step by step; each step lives in the module of its subject."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from bot.reading import contact_data
from bot.reading.birthdays import find_birthdays
from bot.reading.clauses import clauses_of
from bot.reading.cleaning import cleaned, without_fillers
from bot.reading.dates import DateMention, find_dates
from bot.reading.events import EventSpan, find_event
from bot.reading.follow_ups import find_tasks
from bot.reading.intent import intent_of
from bot.reading.known import Network, find_known, network_of
from bot.reading.language import language_of
from bot.reading.marking import PERSON, Kind, MarkedText
from bot.reading.meeting import MET, met_on
from bot.reading.model import FollowUpRead, Intent, Known, Party, PersonRead, Reading
from bot.reading.needs import find_needs
from bot.reading.organisations import find_organisations, mark_legal_forms
from bot.reading.people import gather, mark_people
from bot.reading.places import find_place
from bot.reading.roles import find_roles
from bot.reading.story import Person, Story, topic_of
from bot.reading.tasks import Task
from bot.reading.tokens import is_lower_case, tokens_of
from bot.reading.unsure import doubts

KNOWN_EVENT = 5.0


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
    marked = MarkedText(text)
    casual = is_lower_case(tokens_of(text))
    _mark_contact_data(marked)
    for mention in reversed(find_dates(marked.text, ref, language)):
        marked.mark(mention.start, _end_of(marked.text, mention), Kind.DATE, mention)
    mark_legal_forms(marked)
    if company := find_known(marked.text, network.companies):
        marked.mark(*company, Kind.ORG, "known")
    met_before = find_known(marked.text, network.events)
    event = EventSpan(*met_before, KNOWN_EVENT) if met_before else find_event(marked.text, language)
    if event:
        marked.mark(event.start, event.end, Kind.EVENT, event)
    mark_people(marked, language, network)
    story = Story(marked=marked, language=language, ref=ref, casual=casual)
    story.clauses = clauses_of(marked.text, language)
    gather(story)
    return story


def _end_of(text: str, mention: DateMention) -> int:
    """Return where a date ends, its last full stop left out where that ends the sentence («ab Mai. Sie …»)."""
    closing = text[mention.end - 1 : mention.end] == "." and re.match(r"\s*(?:$|[A-ZÄÖÜ])", text[mention.end :])
    return mention.end - 1 if closing else mention.end


def _mark_contact_data(marked: MarkedText) -> None:
    mails = [(start, end, "email") for start, end in contact_data.emails(marked.text)]
    marked.mark_all([*mails], Kind.CONTACT)
    marked.mark_all([(start, end, "phone") for start, end in contact_data.phones(marked.text)], Kind.CONTACT)


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
    subjects = {id(task.person) for task in tasks if task.by is Party.THEM}
    about = [person for person in story.people if not set(person.markers) <= inside or id(person) in subjects]
    story.settle(about or story.people[:1])


def _give_contact_data(story: Story) -> None:
    """Give every phone number and address to the person it stands with."""
    contacts = {mark: value for mark, value in story.marked.values.items() if value in {"phone", "email"}}
    for clause in story.clauses:
        for marker, value in contacts.items():
            if marker in clause.text:
                person = topic_of(story, clause) or (story.people[0] if story.people else None)
                if person and getattr(person, str(value)) is None:
                    setattr(person, str(value), story.plain(marker))


def _reading(story: Story, tasks: Sequence[Task]) -> Reading:
    marker = next((mark for mark in story.marked.values if mark in story.marked.text and _is_event(mark)), None)
    event = _event_name(story, marker)
    day = met_on(story, {task.clause for task in tasks})
    intent = intent_of(
        story.marked.plain(story.marked.text),
        has_people=bool(story.people),
        has_event=event is not None,
        has_meeting=bool(MET.search(story.marked.text)),
        has_details=any(person.looks_for or person.offers or person.email or person.phone for person in story.people),
    )
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
        follow_ups = (_snoozed(story),)
    reading = Reading(language=story.language, intent=intent, people=people, follow_ups=follow_ups)
    return _with_doubts(story, reading, tasks)


def _snoozed(story: Story) -> FollowUpRead:
    name = story.people[0].name if story.people else None
    due = next((mention.due for mention in story.dates_in(story.marked.text) if not mention.past), None)
    return FollowUpRead(person=name, by=Party.ME, action=_snoozed_action(story), due=due)


NOUN = re.compile(
    r"\b(?:den|das|die|der|the|mit|my)\s+(?P<noun>[A-ZÄÖÜ][\w-]+|call|meeting|follow-up|email|reminder|chat|lunch|coffee|visit|quote|reply|offer|message|task)\b",
    re.IGNORECASE,
)


def _snoozed_action(story: Story) -> str:
    text = story.marked.text
    nouns = list(NOUN.finditer(re.sub(PERSON, " ", text)))
    noun = nouns[-1] if nouns else None
    if noun and not re.search(r"\b(?:erinner\w*|remind)\b", text, re.IGNORECASE):
        return story.plain(noun["noun"])
    if story.language == "de":
        return "erinnern"
    about = re.search(rf"\bremind me\b.*?{PERSON}|\bremind me\b", text, re.IGNORECASE)
    return story.plain(about.group()) if about else "remind me"


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
