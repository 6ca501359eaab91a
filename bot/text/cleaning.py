"""Cleaning up and verifying in messages: one contact at a time, the reason, and what can be done."""

from datetime import date

from bot.domain.contact import Check
from bot.domain.message import Message
from bot.etiquette.cleaning import Candidate, Reason
from bot.etiquette.verifying import ENOUGH, passed
from bot.services.clean_up import CleanUp
from bot.services.verification import CheckList, FakeRemoved
from bot.text.keyboard import Row, button
from bot.text.people import headline, wishes
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View


def clean_up(view: View, outcome: CleanUp) -> Message:
    """Return the next contact to decide about, with the reason he is up for it."""
    say, candidate = view.say, outcome.candidate
    if candidate is None:
        return Message(text=say("clean-up-nobody", total=outcome.total, most=outcome.most))
    contact = candidate.contact
    lines = [
        headline(say, contact),
        *wishes(say, contact.looks_for, contact.offers),
        _reason(say, candidate, view.today),
    ]
    if outcome.total > outcome.most:
        lines += [Html(), say("clean-up-too-many", total=outcome.total, most=outcome.most)]
    lines += [Html(), say("clean-up-left", count=outcome.left)] if outcome.left else []
    return Message(text=Html("\n".join(lines)), buttons=_decisions(say, contact.id))


def delete_rows(say: Phrases, contact_id: int) -> tuple[Row, ...]:
    """Return the confirmation before somebody is deleted in a clean-up."""
    return (
        (button(say.plain("button-delete-really"), Action.CLEAN_UP, "delete", contact_id),),
        (button(say.plain("button-back"), Action.CLEAN_UP, "next"),),
    )


def check_list(view: View, outcome: CheckList) -> Message:
    """Return what was checked about a contact, each check a button."""
    say, contact = view.say, outcome.contact
    done = passed(contact)
    key = "verified" if outcome.verified else "verify"
    rows: list[Row] = [
        (
            button(
                say.plain("chosen", label=say.plain("check", which=check.value))
                if check in done
                else say.plain("check", which=check.value),
                Action.CHECK,
                contact.id,
                check.value,
            ),
        )
        for check in Check
    ]
    rows.append((button(say.plain("button-fake"), Action.FAKE, contact.id),))
    rows.append((button(say.plain("button-back"), Action.CARD, contact.id, 1),))
    return Message(text=say(key, name=contact.name, enough=ENOUGH), buttons=tuple(rows))


def fake_removed(view: View, outcome: FakeRemoved) -> Message:
    """Return that a fake is gone."""
    return Message(text=view.say("fake-removed", name=outcome.name))


def _decisions(say: Phrases, contact_id: int) -> tuple[Row, ...]:
    return (
        (
            button(say.plain("button-keep"), Action.CLEAN_UP, "keep", contact_id),
            button(say.plain("button-archive"), Action.CLEAN_UP, "aside", contact_id),
            button(say.plain("button-delete"), Action.CLEAN_UP, "sure", contact_id),
        ),
        (button(say.plain("button-enough"), Action.CLEAN_UP, "stop"),),
    )


def _reason(say: Phrases, candidate: Candidate, today: date) -> Html:
    if candidate.reason is Reason.BEHAVIOUR:
        return say("clean-up-behaviour", kind=candidate.contact.behaviour[0].value)
    return say(
        "clean-up-reason",
        reason=candidate.reason.name.lower(),
        day=say.on_day(candidate.since, today),
        tries=candidate.contact.unanswered,
    )
