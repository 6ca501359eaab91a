"""The reply to a memo: what was heard, folded, and below it what any note would get."""

import textwrap
from contextlib import suppress
from dataclasses import replace

from bot.domain.message import Button, Message
from bot.errors import OutOfDate
from bot.ports import Fetching, Stage, Waiting
from bot.services.outcomes import MemoHeard, NobodyNamed
from bot.text.keyboard import Row, button
from bot.text.phrases import Html, Phrases, escape
from bot.text.press import Action, decode

LONGEST_QUOTE = 3000
"""Characters in one quotation; a longer memo gets several, each of which fits a message."""


def memo_heard(say: Phrases, outcome: MemoHeard, answer: Message) -> Message:
    """Return the answer to what was said, below the text as it was heard."""
    parts = textwrap.wrap(outcome.text, LONGEST_QUOTE, break_long_words=True, break_on_hyphens=False)
    lines = [Html(f"<blockquote expandable>{escape(part)}</blockquote>") for part in parts]
    lines += [say("memo-cut-short")] if outcome.cut_short else []
    return replace(answer, text=Html("\n".join([*lines, answer.text])), buttons=_rows(say, outcome, answer))


def stage(say: Phrases, reached: Stage) -> Html:
    """Return how far a memo has got."""
    match reached:
        case Waiting(ahead):
            return say("memo-waiting", ahead=ahead)
        case Fetching(megabytes, of):
            return say("memo-fetching", megabytes=megabytes, of=of)
    return say("memo-listening")


def _rows(say: Phrases, outcome: MemoHeard, answer: Message) -> tuple[Row, ...]:
    rows = tuple(tuple(_misheard(say, each) for each in row) for row in answer.buttons)
    if isinstance(outcome.outcome, NobodyNamed):
        fix = button(say.plain("button-misheard"), Action.FIX, outcome.outcome.step_id)
        return ((fix, *rows[0]), *rows[1:])
    return rows


def _misheard(say: Phrases, given: Button) -> Button:
    """Correcting a memo begins with what was misheard: the same press under another name."""
    with suppress(OutOfDate):
        if decode(given.data or "").action is Action.FIX:
            return replace(given, label=say.plain("button-misheard"))
    return given
