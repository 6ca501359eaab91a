"""What the rules by themselves make of a note's event and people, before the tagger has its say."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.reading import contact_data
from bot.reading.dates import DateMention, find_dates
from bot.reading.events import EventSpan, find_event
from bot.reading.known import Network, find_known
from bot.reading.legal_forms import mark_legal_forms
from bot.reading.marking import Kind, MarkedText
from bot.reading.names import NameSpan, find_names
from bot.reading.tokens import TOKEN, Token, is_clear_first_name, is_lower_case, tokens_of

KNOWN_EVENT = 5.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A note with dates, contact data and plain companies marked, and the spans the rules take for event and people."""

    marked: MarkedText
    ref: datetime
    language: str
    casual: bool
    """Whether the note is typed without capitals."""
    tokens: list[Token]
    event: EventSpan | None
    names: list[NameSpan]

    def days(self) -> Iterator[tuple[int, DateMention]]:
        """Yield the days among the tokens, each with its place."""
        for at, token in enumerate(self.tokens):
            mention = self.marked.values.get(token.text)
            if isinstance(mention, DateMention):
                yield at, mention

    def views(self) -> list[str]:
        """Return the rules' mark of each token: `BE`, `IE` in the event, `BN`, `IN` in a name; small if less sure.

        A date is `D` where it is one by which, `A` where it lies ahead, else `P`.
        """
        views = ["O" if token.is_word else self._date_view(token.text) for token in self.tokens]
        spans = [(name.start, name.end, "N" if name.sure else "n") for name in self.names]
        if self.event:
            spans.append((self.event.start, self.event.end, "E" if self.event.score > 0 else "e"))
        starts = [token.start for token in self.tokens]
        for start, end, mark in spans:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            views[first:last] = [("I" if i else "B") + mark for i in range(last - first)]
        return views

    def _date_view(self, word: str) -> str:
        mention = self.marked.values.get(word)
        if not isinstance(mention, DateMention):
            return "O"
        if mention.past or mention.onward:
            return "P"
        return "D" if mention.deadline else "A"


def draft_of(text: str, ref: datetime, language: str, network: Network) -> Draft:
    """Mark what stands out by its form and let the rules find the event and the people."""
    marked = MarkedText(text)
    casual = is_lower_case(TOKEN.findall(text))
    _mark_contact_data(marked)
    for mention in reversed(find_dates(marked.text, ref, language)):
        if _is_surname(marked.text, mention):
            continue
        marked.mark(mention.start, _end_of(marked.text, mention), Kind.DATE, mention)
    mark_legal_forms(marked)
    if company := find_known(marked.text, network.companies):
        marked.mark(*company, Kind.ORG, "known")
    met_before = find_known(marked.text, network.events)
    event = EventSpan(*met_before, KNOWN_EVENT) if met_before else find_event(marked.text, language, casual=casual)
    names_in = partial(find_names, language=language, casual=casual, known_words=network.name_words)
    names = _names_beside(marked.text, event, names_in)
    return Draft(marked, ref, language, casual, tokens_of(marked.text), event, names)


def _names_beside(text: str, event: EventSpan | None, names_in: Callable[[str], list[NameSpan]]) -> list[NameSpan]:
    """Return the names outside the event, which is put aside so that no name is found in it."""
    if event is None:
        return names_in(text)
    without = text[: event.start] + chr(Kind.EVENT.start) + text[event.end :]
    shift = event.end - event.start - 1
    return [
        span._replace(start=span.start + shift, end=span.end + shift) if span.start > event.start else span
        for span in names_in(without)
    ]


CALENDAR_SURNAMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni"
    " juli august"
    " march may june july august friday monday sunday ostern sommer winter herbst abend".split()
)
ONLY_SURNAMES = frozenset({"Freytag", "Merz"})
"""Surnames that differ from a day or month by a letter or two."""
BEFORE_SURNAME = re.compile(
    r"(?:(?P<title>\b(?:herrn?|frau|hr\.|fr\.|mrs?\.?|ms\.?|dr\.?|doktor))|(?P<first>[^\W\d_][\w-]+))\s+$",
    re.IGNORECASE,
)


def _is_surname(text: str, mention: DateMention) -> bool:
    """Tell the day or month that is a surname: «Thomas Freitag», «Frau Dr. März»."""
    word = text[mention.start : mention.end]
    if word in ONLY_SURNAMES:
        return True
    before = BEFORE_SURNAME.search(text, max(0, mention.start - 30), mention.start)
    if word.lower() not in CALENDAR_SURNAMES or not word[0].isupper() or not before:
        return False
    return bool(before["title"]) or (before["first"][0].isupper() and is_clear_first_name(before["first"], "de"))


OPENER = re.compile(r"\s*(?:$|\n|(?:Er|Sie|Ich|Wir|Der|Die|Das|Hat|Ist|Sucht|Braucht|Will|Meldet|Tel)\b)")


def _end_of(text: str, mention: DateMention) -> int:
    """Return where a date ends, its last full stop left out where that ends the sentence («ab Mai. Sie …»)."""
    if text[mention.end - 1 : mention.end] != ".":
        return mention.end
    if re.search(r"\d\.\s?\d+\.$", text[mention.start : mention.end]) and not OPENER.match(text, mention.end):
        return mention.end
    return mention.end - 1 if re.match(r"\s*(?:$|[A-ZÄÖÜ])", text[mention.end :]) else mention.end


def _mark_contact_data(marked: MarkedText) -> None:
    mails = [(start, end, "email") for start, end in contact_data.emails(marked.text)]
    marked.mark_all([*mails], Kind.CONTACT)
    marked.mark_all([(start, end, "phone") for start, end in contact_data.phones(marked.text)], Kind.CONTACT)
