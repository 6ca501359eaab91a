"""Contacts and follow-ups in words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.birthdays import age_on
from bot.domain.contact import Birthday, Contact, Honorific
from bot.domain.encounter import Encounter
from bot.domain.follow_up import By, FollowUp, FollowUpKind
from bot.services.outcomes import Concern, IntroductionView
from bot.services.wishes import offered_as
from bot.text.phrases import Html, Phrases

_KIND_KEYS = {
    FollowUpKind.FIRST_CONTACT: "item-first-contact",
    FollowUpKind.KEEP_IN_TOUCH: "item-keep-in-touch",
    FollowUpKind.THANKS: "item-thanks",
    FollowUpKind.VERIFY: "item-verify",
    FollowUpKind.CLEAN_UP: "item-clean-up",
    FollowUpKind.REVIEW: "item-review",
    FollowUpKind.BIRTHDAY: "item-birthday",
    FollowUpKind.CONGRATULATE: "item-congratulate",
    FollowUpKind.CONDOLENCE: "item-condolence",
    FollowUpKind.BRIEFING: "item-briefing",
    FollowUpKind.AFTER_EVENT: "item-after-event",
}


def headline(say: Phrases, contact: Contact) -> Html:
    """Return name, company and role in one line."""
    parts = [say("person-name", name=spoken_name(say, contact))]
    parts += [say("plain", text=part) for part in (contact.role, contact.org) if part]
    return Html(", ".join(parts))


def wishes(say: Phrases, looks_for: Sequence[str], offers: Sequence[str]) -> list[Html]:
    """Return what somebody looks for and offers; empty where nothing is known."""
    parts = []
    if looks_for:
        parts.append(say("person-looks-for", what=say.listed(looks_for)))
    if offers:
        parts.append(say("person-offers", what=say.listed(offers)))
    return parts


def spoken_name(say: Phrases, contact: Contact) -> str:
    """Return how one speaks of a contact: «Frau Krüger» where only the surname is known, else the name."""
    if contact.honorific and len(contact.name.split()) == 1:
        return f"{honorific(say, contact.honorific)} {contact.name}"
    return contact.name


def honorific(say: Phrases, value: Honorific) -> str:
    """Return «Herr» or «Frau», "Mr" or "Ms"."""
    return say.plain("honorific", which=value.value)


def occasion(say: Phrases, encounter: Encounter, today: date) -> Html:
    """Return the event, the place and the day of an encounter in one line."""
    parts = [part for part in (encounter.event, encounter.place) if part]
    day = say.day(encounter.met_on, today)
    return Html(" · ".join([*(say("plain", text=part) for part in parts), say("plain", text=day)]))


def deed(say: Phrases, concern: Concern) -> Html:
    """Return what is to be done, and with whom where the words don't say."""
    follow_up, contact = concern.follow_up, concern.contact
    if concern.introduction:
        return introduction_deed(say, concern.introduction)
    name = spoken_name(say, contact) if contact else ""
    key = _KIND_KEYS.get(follow_up.kind)
    if key:
        event = concern.event.name if concern.event else ""
        return say(key, name=name, event=event, what=follow_up.action, has_what="yes" if follow_up.action else "no")
    if not contact:
        return say("plain", text=follow_up.action)
    key = "item-mine" if follow_up.by is By.ME else "item-theirs"
    return say(key, name=name, action=follow_up.action)


def introduction_deed(say: Phrases, view: IntroductionView) -> Html:
    """Return what an introduction waits for, in one line with the reason."""
    introduction = view.introduction
    return say(
        "item-introduction",
        state=introduction.state.value,
        seeker=spoken_name(say, view.seeker),
        helper=spoken_name(say, view.helper),
        wish=introduction.wish,
        offer=introduction.offer,
        kind=offered_as(view.helper, introduction.offer),
        why="yes" if introduction.wish else "no",
    )


def due(say: Phrases, follow_up: FollowUp, today: date) -> Html:
    """Return by when, or since when it is late; empty where no time was said."""
    if follow_up.due is None:
        return Html("")
    key = "due-since" if follow_up.due < today and follow_up.kind is FollowUpKind.PROMISE else "due-by"
    return say(key, day=say.day(follow_up.due, today))


def item(say: Phrases, concern: Concern, today: date) -> Html:
    """Return a follow-up in one line: the deed and its day."""
    if concern.follow_up.kind is FollowUpKind.BIRTHDAY and concern.follow_up.due and concern.contact:
        return _birthday_on(say, concern.contact, concern.follow_up.due, today)
    when = due(say, concern.follow_up, today)
    what = deed(say, concern)
    shows_day = concern.follow_up.kind is FollowUpKind.PROMISE and when
    return say("item-with-day", what=what, when=when) if shows_day else what


def pick_up(say: Phrases, concern: Concern) -> list[Html]:
    """Return a line with a point to pick up; none where none is known."""
    point = concern.pick_up
    return [say("pick-up", point=point.point.value, text=point.text)] if point else []


def _birthday_on(say: Phrases, contact: Contact, day: date, today: date) -> Html:
    when = "past" if day < today else "now" if day == today else "soon"
    age = age_on(contact.birthday, day) if contact.birthday else None
    return say("item-birthday-on", name=spoken_name(say, contact), when=when, day=say.on_day(day, today), age=age or 0)


def birthday(say: Phrases, value: Birthday) -> str:
    """Return a birthday, with its year where it is known."""
    month = say.plain("month", number=value.month)
    if value.year:
        return say.plain("birthday-with-year", day=value.day, month=month, year=str(value.year))
    return say.plain("birthday", day=value.day, month=month)


def tip_lines(say: Phrases, tip: str | None) -> list[Html]:
    """Return a tip as it stands below a message, set apart; nothing where there is none."""
    return [Html(), say("tip", text=say(tip))] if tip else []
