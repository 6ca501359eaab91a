"""Drafts: short personal texts for the user to copy; never advertising, useful to the one who reads them (K25)."""

import re

from bot.domain.contact import AddressForm, Contact, Honorific
from bot.domain.fold import folded_words
from bot.domain.follow_up import By, FollowUpKind
from bot.domain.profile import Profile
from bot.services.outcomes import Drafted
from bot.text.phrases import Phrases

VARIANTS = 3

# «Adresse von Jens schicken», "send her my portfolio": the group is what is handed over.
_HANDED_OVER = (
    re.compile(r"^(.+?)\s+(?:zu)?(?:schicken|senden|mailen|geben|weiterleiten|zukommen lassen)$", re.IGNORECASE),
    re.compile(r"^(?:send|e-?mail|mail|give|forward)\s+(?:(?:her|him|them|[A-Z]\w+)\s+)?(.+)$", re.IGNORECASE),
)

_KEYS = {
    FollowUpKind.PROMISE: "draft-promise",
    FollowUpKind.FIRST_CONTACT: "draft-first-contact",
    FollowUpKind.KEEP_IN_TOUCH: "draft-keep-in-touch",
    FollowUpKind.THANKS: "draft-thanks",
    FollowUpKind.BIRTHDAY: "draft-birthday",
    FollowUpKind.CONGRATULATE: "draft-congratulate",
    FollowUpKind.CONDOLENCE: "draft-condolence",
}
DRAFTED = frozenset(_KEYS)
"""What there is something to write about."""


def draft(say: Phrases, outcome: Drafted, address: AddressForm) -> str:
    """Return a draft as plain text: greeting, one thought, and a way to answer."""
    follow_up = outcome.concern.follow_up
    thing = handed_over(follow_up.action)
    key = _KEYS.get(follow_up.kind, "draft-keep-in-touch") if follow_up.by is By.ME else "draft-ask-theirs"
    if thing and key == "draft-promise":
        key = "draft-promised-thing"
    contact = outcome.concern.contact
    wish = contact.looks_for[0] if contact and contact.looks_for else ""
    body = say.plain(
        f"{key}-{outcome.variant % VARIANTS + 1}",
        address=address.value,
        thing=thing or follow_up.action,
        has_thing="yes" if follow_up.action else "no",
        late="yes" if outcome.late else "no",
        met=_how_met(say, outcome),
        wish=wish,
        has_wish="yes" if wish else "no",
    )
    greeting = say.plain("draft-hello") if contact is None else greet(say, contact, address)
    return f"{greeting}\n\n{body}"


def handed_over(action: str) -> str | None:
    """Return what a promise hands over, or None where it is no such promise."""
    for pattern in _HANDED_OVER:
        match = pattern.match(action.strip())
        if match:
            return match[1]
    return None


def address_for(contact: Contact | None, profile: Profile) -> AddressForm:
    """Return the form of address: as set for the contact; Sie where only the surname is known; else as by default."""
    if contact and contact.address:
        return contact.address
    if contact and contact.honorific and len(contact.name.split()) == 1:
        return AddressForm.SIE
    return profile.address


def greet(say: Phrases, contact: Contact, address: AddressForm) -> str:
    """Return the greeting: by first name with du, by surname with Sie, by full name where the form is not known."""
    words = [word for word in contact.name.split() if word.casefold().strip(".") not in ("dr", "prof")]
    if address is AddressForm.SIE or (contact.honorific and len(words) == 1):
        if contact.honorific:
            title = "Dr. " if "dr" in folded_words(contact.name) else ""
            key = "draft-hello-herr" if contact.honorific is Honorific.HERR else "draft-hello-frau"
            return say.plain(key, name=title + (words[-1] if words else contact.name))
        return say.plain("draft-hello-formal", name=contact.name)
    return say.plain("draft-hello-name", name=words[0] if words else contact.name)


def _how_met(say: Phrases, outcome: Drafted) -> str:
    return say.plain("draft-met-at", event=outcome.event) if outcome.event else say.plain("draft-met")
