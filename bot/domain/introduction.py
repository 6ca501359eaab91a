"""Introductions between two contacts (K21): proposed, both asked, made, and what came of it."""

from dataclasses import dataclass, replace
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


class Move(StrEnum):
    """What may happen to an introduction."""

    ASK_SEEKER = "ask_seeker"
    ASK_HELPER = "ask_helper"
    SEEKER_AGREES = "seeker_agrees"
    HELPER_AGREES = "helper_agrees"
    DECLINE = "decline"
    INTRODUCE = "introduce"
    SUCCEED = "succeed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The seeker looks for what the helper offers; both agree before they are put in touch.

    `wish` and `offer` are the words that matched, empty where the user himself wants the two introduced. `proposed_on`
    is the day on which it is first spoken of, `changed_on` that of the last change.
    """

    id: int = 0
    seeker_id: int
    helper_id: int
    wish: str
    offer: str
    state: IntroductionState = IntroductionState.PROPOSED
    seeker_asked: bool = False
    helper_asked: bool = False
    seeker_agreed: bool = False
    helper_agreed: bool = False
    proposed_on: date
    changed_on: date


def possible(introduction: Introduction) -> tuple[Move, ...]:
    """Return what may happen next; nothing once it came to something or somebody declined."""
    match introduction.state:
        case IntroductionState.AGREED:
            return (Move.INTRODUCE, Move.DECLINE)
        case IntroductionState.INTRODUCED:
            return (Move.SUCCEED, Move.DECLINE)
        case IntroductionState.SUCCEEDED | IntroductionState.DECLINED:
            return ()
    moves = [Move.DECLINE]
    if not introduction.helper_agreed:
        moves.insert(0, Move.HELPER_AGREES if introduction.helper_asked else Move.ASK_HELPER)
    if not introduction.seeker_agreed:
        moves.insert(0, Move.SEEKER_AGREES if introduction.seeker_asked else Move.ASK_SEEKER)
    return tuple(moves)


def moved(introduction: Introduction, move: Move, on: date) -> Introduction:
    """Return the introduction after a move on a day. Raises ValueError where the move is not possible."""
    if move not in possible(introduction):
        raise ValueError(f"no {move} from {introduction.state}")
    introduction = replace(introduction, changed_on=on)
    match move:
        case Move.ASK_SEEKER:
            return replace(introduction, seeker_asked=True, state=IntroductionState.ASKED_SEEKER)
        case Move.ASK_HELPER:
            return replace(introduction, helper_asked=True, state=IntroductionState.ASKED_HELPER)
        case Move.SEEKER_AGREES:
            return _agreed(replace(introduction, seeker_asked=True, seeker_agreed=True), IntroductionState.ASKED_SEEKER)
        case Move.HELPER_AGREES:
            return _agreed(replace(introduction, helper_asked=True, helper_agreed=True), IntroductionState.ASKED_HELPER)
        case Move.INTRODUCE:
            return replace(introduction, state=IntroductionState.INTRODUCED)
        case Move.SUCCEED:
            return replace(introduction, state=IntroductionState.SUCCEEDED)
        case Move.DECLINE:
            return replace(introduction, state=IntroductionState.DECLINED)


def is_under_way(introduction: Introduction) -> bool:
    """Say whether there is still something to be done or to be heard about it."""
    return bool(possible(introduction))


def _agreed(introduction: Introduction, asked: IntroductionState) -> Introduction:
    if introduction.seeker_agreed and introduction.helper_agreed:
        return replace(introduction, state=IntroductionState.AGREED)
    state = asked if introduction.state is IntroductionState.PROPOSED else introduction.state
    return replace(introduction, state=state)
