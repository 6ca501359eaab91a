"""Who may use the bot: one owner, those he invited, and codes that can be used once."""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

PAIRING_TRIES = 10
"""Wrong pairing codes after which pairing stays locked until the next start."""

INVITATION_LIFE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A single-use invitation; only the digest of its code is kept."""

    digest: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessBook:
    """The owner, the members and the open codes. `pairing` is the digest of the code printed at the first start."""

    owner_id: int | None = None
    members: tuple[int, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    pairing: str | None = None
    wrong_tries: int = 0

    def admits(self, user_id: int) -> bool:
        """Say whether the user is the owner or was invited."""
        return user_id == self.owner_id or user_id in self.members


def digest(code: str) -> str:
    """Return what is kept of a code."""
    return hashlib.sha256(code.encode()).hexdigest()


def pair(book: AccessBook, user_id: int, code: str) -> AccessBook:
    """Make the user the owner if there is none and the code is right; count a wrong try.

    Compared in constant time; after `PAIRING_TRIES` wrong codes nothing is accepted until a new code is set.
    """
    if book.owner_id is not None or book.pairing is None or book.wrong_tries >= PAIRING_TRIES:
        return book
    if hmac.compare_digest(book.pairing, digest(code)):
        return replace(book, owner_id=user_id, pairing=None, wrong_tries=0)
    return replace(book, wrong_tries=book.wrong_tries + 1)


def invite(book: AccessBook, code: str, now: datetime) -> AccessBook:
    """Add an invitation that holds for a week, and let go of those that have expired."""
    valid = tuple(each for each in book.invitations if each.expires_at > now)
    return replace(book, invitations=(*valid, Invitation(digest(code), now + INVITATION_LIFE)))


def accept(book: AccessBook, user_id: int, code: str, now: datetime) -> AccessBook:
    """Make the user a member if the code is an open invitation, and use the invitation up."""
    offered = digest(code)
    fitting = [each for each in book.invitations if hmac.compare_digest(each.digest, offered) and each.expires_at > now]
    if not fitting:
        return book
    rest = tuple(each for each in book.invitations if each not in fitting)
    return replace(book, members=(*book.members, user_id), invitations=rest)


def leave(book: AccessBook, user_id: int) -> AccessBook:
    """Take a member out of the book; the owner stays the owner."""
    return replace(book, members=tuple(member for member in book.members if member != user_id))
