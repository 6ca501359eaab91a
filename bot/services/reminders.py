"""A moment the user asks for outright: «erinnere mich morgen um 15 Uhr an den Anruf bei Jens»."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.fold import folded_words
from bot.domain.profile import Profile
from bot.reading.dates import DateMention, find_dates
from bot.reading.model import FollowUpRead, Intent, Party, Reading
from bot.services.calendar import calendar_of

_ASKS_FOR_REMINDER = re.compile(r"\b(erinner\w*|weck\w*|meld\w* dich|remind|ping|wake)\b", re.IGNORECASE)
_REMIND_ME = re.compile(
    r"^\W*(?:(?:please|bitte|kannst du|can you|could you)\s+)*(?:erinner[en]?\s+mich|remind\s+me)\b"
    r"(?:\s+(?:bitte|please|mal|auch|noch)\b)*",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(
    r"\b(?:erst|wieder|lieber|nochmals?|statt\w*|sondern|weiter\w*|again|instead|not|nicht|nie|later|später)\b",
    re.IGNORECASE,
)
"""Words that put off what the bot has spoken of before."""
_LEADS_IN = re.compile(
    r"^(?:daran,?\s+dass|dass|daran|an|to|about|of|that)\b\s*(?:(?:den|die|das|the)\s+)?", re.IGNORECASE
)
_LONGEST_REMINDER = 20


def with_reminder(reading: Reading, text: str, at: datetime, profile: Profile) -> Reading:
    """Return a reading with what a text asks to be reminded of in the user's own words, and its day.

    A month or a week is meant by its first working day: «nächsten Monat» is no deadline. Without a day, and where
    something spoken of before is put off, the reading stays as it is.
    """
    head = _REMIND_ME.match(text)
    if not head or _OF_BEFORE.search(text) or len(text.split()) > _LONGEST_REMINDER or text.rstrip().endswith("?"):
        return reading
    mentions = find_dates(text, at.astimezone(ZoneInfo(profile.zone)), reading.language, region=profile.region)
    mention = next((each for each in mentions if not each.past), None)
    if mention is None:
        return reading
    what = _what(f"{text[head.end() : mention.start]} {text[mention.end :]}")
    if not what:
        return reading
    person = reading.people[0].name if reading.people else None
    asked_for = FollowUpRead(person=person, by=Party.ME, action=what, due=_day(mention, at, profile))
    return replace(reading, intent=Intent.SNOOZE, follow_ups=(asked_for,))


def names_a_matter(reading: Reading) -> bool:
    """Say whether what is asked for is more than a name: «an den Anruf bei Jens», not «an Jens»."""
    names = {word for person in reading.people for word in folded_words(person.name)}
    return any(set(folded_words(each.action)) - names - _TITLES for each in reading.follow_ups)


_TITLES = frozenset("herr herrn frau hr fr mr mrs ms dr prof erinnern remind me".split())


def _what(words: str) -> str:
    plain = " ".join(words.split()).strip(" ,.!:")
    return _LEADS_IN.sub("", plain).strip(" ,.!:")


def _day(mention: DateMention, at: datetime, profile: Profile) -> date:
    if mention.first == mention.last or mention.deadline:
        return mention.due
    calendar = calendar_of(profile)
    return calendar.at_or_after(max(mention.first, calendar.today(at)))


def is_reminder(text: str) -> bool:
    """Say whether a text asks for a reminder and puts off nothing spoken of before."""
    return _REMIND_ME.match(text) is not None and _OF_BEFORE.search(text) is None


def moment_asked_for(text: str, at: datetime, language: str, profile: Profile) -> datetime | None:
    """Return the moment (UTC) of a reminder with a clock time, or None; kept to the minute, whenever it is."""
    return moment_in(text, at, profile, language) if _ASKS_FOR_REMINDER.search(text) else None


def moment_in(text: str, at: datetime, profile: Profile, language: str | None = None) -> datetime | None:
    """Return the moment (UTC) of the first date in a text that has a clock time and is yet to come, or None."""
    zone = ZoneInfo(profile.zone)
    for mention in find_dates(text, at.astimezone(zone), language or profile.language, region=profile.region):
        if mention.time is not None:
            moment = datetime.combine(mention.due, mention.time, tzinfo=zone).astimezone(UTC)
            return moment if moment > at else None
    return None
