"""Every outcome becomes messages here, in the user's language."""

from datetime import date
from typing import Any

from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.errors import VitaminError
from bot.services import outcomes as out
from bot.text import cards, items, memos, notes, options
from bot.text.drafts import address_for
from bot.text.phrases import phrases
from bot.text.subjects import SUBJECTS
from bot.text.view import Renderer, View


def render(outcome: out.Outcome, profile: Profile, today: date) -> Message:
    """Return the message for an outcome."""
    view = View(phrases(profile.language), today, profile)
    return _RENDERERS[type(outcome)](view, outcome)


def error_message(error: VitaminError, language: str) -> Message:
    """Return what is said about an error."""
    return Message(text=phrases(language)(error.key, **error.fields))


def _drafted(view: View, outcome: out.Drafted) -> Message:
    return items.drafted(view.say, outcome, address_for(outcome.concern.contact, view.profile))


def _said(view: View, outcome: out.Said) -> Message:
    return Message(text=view.say(outcome.key, **dict(outcome.fields)))


def _memo(view: View, outcome: out.MemoHeard) -> Message:
    return memos.memo_heard(view.say, outcome, render(outcome.outcome, view.profile, view.today))


def _card(view: View, outcome: out.Card) -> Message:
    return cards.card(view.say, outcome, view.today, view.zone)


_RENDERERS: dict[type, Renderer[Any]] = {
    out.Captured: lambda view, outcome: notes.captured(view.say, outcome, view.today),
    out.NobodyNamed: lambda view, outcome: notes.nobody_named(view.say, outcome),
    out.Undone: lambda view, outcome: notes.undone(view.say, outcome),
    out.Settled: lambda view, outcome: items.settled(view.say, outcome, view.today),
    out.InTouch: lambda view, outcome: notes.in_touch(view.say, outcome),
    out.WhichFollowUp: lambda view, outcome: items.which_follow_up(view.say, outcome, view.today),
    out.NothingOpen: lambda view, outcome: items.nothing_open(view.say, outcome),
    out.FavourNoted: lambda view, outcome: notes.favour_noted(view.say, outcome, view.today),
    out.Found: lambda view, outcome: cards.found(view.say, outcome),
    out.Card: _card,
    out.ContactList: lambda view, outcome: cards.contact_list(view.say, outcome),
    out.DueList: lambda view, outcome: items.due_list(view.say, outcome),
    out.AdvertisingPlanned: lambda view, outcome: notes.advertising_planned(view.say, outcome),
    out.BeforeAsking: lambda view, outcome: notes.before_asking(view.say, outcome),
    out.NudgeDue: lambda view, outcome: items.nudge(view.say, outcome),
    out.Drafted: _drafted,
    out.DateMoved: lambda view, outcome: items.date_moved(view.say, outcome, view.today, view.zone),
    out.AskDate: lambda view, outcome: items.ask_date(view.say, outcome),
    out.AskCorrection: lambda view, outcome: notes.ask_correction(view.say, outcome),
    out.SettingsShown: lambda view, outcome: options.settings_shown(view.say, outcome),
    out.ContactChanged: lambda view, outcome: _card(view, outcome.card),
    out.MemoHeard: _memo,
    out.Said: _said,
    **SUBJECTS,
}
