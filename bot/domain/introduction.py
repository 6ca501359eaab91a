"""Introductions between two contacts (K21): proposed, both asked, and what came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class IntroductionState(StrEnum):
    """How far an introduction has come; `declined` is for good."""

    PROPOSED = "proposed"
    ASKED_SEEKER = "asked_seeker"
    ASKED_HELPER = "asked_helper"
    AGREED = "agreed"
    INTRODUCED = "introduced"
    SUCCEEDED = "succeeded"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The seeker looks for what the helper offers; both agree before they are put in touch.

    `wish` and `offer` are the words that matched; `changed_on` is the day of the last change of state.
    """

    id: int = 0
    seeker_id: int
    helper_id: int
    wish: str
    offer: str
    state: IntroductionState = IntroductionState.PROPOSED
    seeker_agreed: bool = False
    helper_agreed: bool = False
    proposed_on: date
    changed_on: date
