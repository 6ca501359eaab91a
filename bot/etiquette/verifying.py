"""K5: whoever was met online only is to be verified; without a real name a business contact is worth little."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.circle import Circle
from bot.domain.contact import Check, Checked, Contact

ENOUGH = 2
"""Checks from which a contact met online counts as verified; one alone is easily made up (our own measure)."""


def is_verified(contact: Contact) -> bool:
    """Say whether a contact is known to be real: met in person, or enough was checked."""
    return not contact.met_online or len(passed(contact)) >= ENOUGH


def passed(contact: Contact) -> tuple[Check, ...]:
    """Return the checks a contact has passed."""
    return tuple(each.check for each in contact.checked)


def toggled(contact: Contact, check: Check, today: date) -> Contact:
    """Return the contact with a check ticked on this day, or no longer ticked."""
    others = tuple(each for each in contact.checked if each.check is not check)
    ticked = check not in passed(contact)
    return replace(contact, checked=(*others, Checked(check, today)) if ticked else others)


def met(contact: Contact, where: Circle | None, *, new: bool) -> Contact:
    """Return the contact after an encounter: first met online he is unverified until he is met in person."""
    if where is Circle.ONLINE:
        return replace(contact, met_online=True) if new else contact
    return replace(contact, met_online=False)


def with_circle(contact: Contact, circle: Circle | None) -> Contact:
    """Return the contact as one of a circle too."""
    known: Iterable[Circle] = contact.circles
    return contact if circle is None or circle in known else replace(contact, circles=(*contact.circles, circle))
