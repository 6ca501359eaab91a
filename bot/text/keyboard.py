"""Buttons, made in one way."""

from bot.domain.message import Button
from bot.services.outcomes import Concern
from bot.text.phrases import Phrases
from bot.text.press import Action, encode

Row = tuple[Button, ...]

LONGEST_LABEL = 40
"""What of a button can still be read on a phone."""


def button(label: str, action: Action, *arguments: int | str) -> Button:
    """Return a button that comes back as a press."""
    return Button(label=label, data=encode(action, *arguments))


def undo_button(say: Phrases, step_id: int, nudge_id: int = 0) -> Button:
    """Return the button that takes a step back; in a daily message it names that message."""
    arguments = (step_id, nudge_id) if nudge_id else (step_id,)
    return button(say.plain("button-undo"), Action.UNDO, *arguments)


def item_row(say: Phrases, follow_up_id: int, nudge_id: int = 0, number: int = 0, *, draft: bool = True) -> Row:
    """Return done, later, drop and draft for a follow-up; `number` where the message lists several."""
    done = say.plain("button-done-numbered", number=number) if number else say.plain("button-done")
    row = (
        button(done, Action.DONE, follow_up_id, nudge_id),
        button(say.plain("button-later"), Action.LATER, follow_up_id, nudge_id),
        button(say.plain("button-drop"), Action.DROP, follow_up_id, nudge_id),
    )
    return (*row, button(say.plain("button-draft"), Action.DRAFT, follow_up_id, 0)) if draft else row


def whom_met_row(say: Phrases, follow_up_id: int, nudge_id: int = 0, number: int = 0) -> Row:
    """Return the answers to the question whom the user met."""
    tell = say.plain("button-tell-numbered", number=number) if number else say.plain("button-tell")
    return (
        button(tell, Action.TELL, follow_up_id),
        button(say.plain("button-nobody"), Action.DROP, follow_up_id, nudge_id),
        button(say.plain("button-later"), Action.LATER, follow_up_id, nudge_id),
    )


def review_row(say: Phrases, follow_up_id: int, nudge_id: int = 0) -> Row:
    """Return show, later and drop for a review."""
    return (
        button(say.plain("button-review"), Action.REVIEW, follow_up_id),
        button(say.plain("button-later"), Action.LATER, follow_up_id, nudge_id),
        button(say.plain("button-drop"), Action.DROP, follow_up_id, nudge_id),
    )


def introduction_row(say: Phrases, concern: Concern, nudge_id: int = 0, number: int = 0) -> Row:
    """Return look, later and drop for an introduction; it is carried on in a message of its own."""
    follow_up = concern.follow_up
    look = say.plain("button-look-numbered", number=number) if number else say.plain("button-look")
    return (
        button(look, Action.INTRODUCTION, follow_up.about or 0),
        button(say.plain("button-later"), Action.LATER, follow_up.id, nudge_id),
        button(say.plain("button-drop"), Action.DROP, follow_up.id, nudge_id),
    )


def later_rows(say: Phrases, follow_up_id: int, nudge_id: int = 0) -> tuple[Row, ...]:
    """Return the days to put a follow-up off to, and the way back."""
    return (
        (
            button(say.plain("button-tomorrow"), Action.SNOOZE, follow_up_id, "1", nudge_id),
            button(say.plain("button-next-week"), Action.SNOOZE, follow_up_id, "7", nudge_id),
        ),
        (
            button(say.plain("button-pick"), Action.PICK, follow_up_id),
            button(say.plain("button-back"), Action.BACK, follow_up_id, nudge_id),
        ),
    )
