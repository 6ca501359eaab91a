"""K27 and K28: a network is as large as can be tended; who goes first when it is cleaned up, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from bot.domain.cadence import CADENCE
from bot.domain.contact import Behaviour, Contact
from bot.etiquette.verifying import is_verified

KEPT_FOR = timedelta(days=180)
"""Whom the user kept does not come up again for half a year."""

CADENCES_MISSED = 3
"""After so many missed cadences a contact counts as silent."""

TIME_TO_VERIFY = timedelta(days=30)

TRIES = 2
"""Unanswered tries after which a contact is left alone (K17)."""


class Reason(IntEnum):
    """Why somebody is up for cleaning, the worst first."""

    FAKE = 0
    BEHAVIOUR = 1
    UNANSWERED = 2
    UNVERIFIED = 3
    SILENT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A contact to decide about; `since` is the day since when the reason holds, as far as known."""

    contact: Contact
    reason: Reason
    since: date


def candidates(contacts: Iterable[Contact], today: date) -> list[Candidate]:
    """Return who is up for cleaning, the worst first, within a reason the longest first."""
    found = [candidate for contact in contacts if (candidate := _candidate(contact, today))]
    return sorted(found, key=lambda each: (each.reason, each.since, each.contact.id))


def _candidate(contact: Contact, today: date) -> Candidate | None:
    if contact.kept_on and today - contact.kept_on < KEPT_FOR:
        return None
    since = contact.last_contact_on or contact.created_at.date()
    reason = _reason(contact, since, today)
    return None if reason is None else Candidate(contact=contact, reason=reason, since=since)


def _reason(contact: Contact, since: date, today: date) -> Reason | None:
    holds = (
        (Reason.FAKE, Behaviour.FAKE in contact.behaviour),
        (Reason.BEHAVIOUR, bool(contact.behaviour)),
        (Reason.UNANSWERED, contact.unanswered >= TRIES),
        (Reason.UNVERIFIED, not is_verified(contact) and today - since > TIME_TO_VERIFY),
        (Reason.SILENT, today - since > CADENCES_MISSED * CADENCE[contact.closeness]),
    )
    return next((reason for reason, true in holds if true), None)
