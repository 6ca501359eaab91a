"""Keeping in touch in messages: who has answered, how promises were kept, the time a week."""

from bot.domain.contact import Contact
from bot.domain.limits import TRIES
from bot.domain.message import Message
from bot.services.outcomes import Settled
from bot.services.reliability import ReliabilityShown
from bot.services.silence import Stirred
from bot.services.time_budget import BudgetSet
from bot.text.keyboard import Row, button, undo_button
from bot.text.people import item, spoken_name
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View


def stirred(view: View, outcome: Stirred) -> Message:
    """Return that a contact has answered, or will be suggested again."""
    key = "has-answered" if outcome.answered else "suggested-again"
    text = view.say(key, name=spoken_name(view.say, outcome.contact))
    return Message(text=text, buttons=((undo_button(view.say, outcome.step_id),),))


def reliability_shown(view: View, outcome: ReliabilityShown) -> Message:
    """Return how promises were kept, in a few lines."""
    say, mine, theirs = view.say, outcome.mine, outcome.theirs
    if mine.share is None:
        return Message(text=say("reliability-nothing"))
    lines = [say("reliability-mine", kept=mine.on_time, total=mine.total, percent=round(mine.share * 100))]
    if mine.late:
        lines.append(say("reliability-late", count=mine.late))
    if theirs.share is not None:
        lines.append(say("reliability-theirs", kept=theirs.on_time, total=theirs.total))
    if outcome.overdue:
        lines += [Html(), say("reliability-overdue")]
        lines += [say("bullet", text=item(say, concern, outcome.today)) for concern in outcome.overdue]
    elif mine.share == 1:
        lines.append(say("reliability-all"))
    return Message(text=Html("\n".join(lines)))


def budget_set(view: View, outcome: BudgetSet) -> Message:
    """Return the weekly budget, and how it works."""
    say = view.say
    if outcome.minutes is None:
        text = say("budget-none")
    else:
        text = say("budget-set", time=duration(say, outcome.minutes), spent=duration(say, outcome.spent))
    return Message(text=text, buttons=((undo_button(say, outcome.step_id),),))


def duration(say: Phrases, minutes: int) -> str:
    """Return a time as people say it: «1 Std. 30 Min.»."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say.plain("minutes", count=rest)
    return say.plain("hours-minutes", hours=hours, count=rest) if rest else say.plain("hours", count=hours)


def after_try(say: Phrases, outcome: Settled) -> tuple[list[Html], Row]:
    """Return what is to be said after a try to be in touch, and the button for when it was answered."""
    contact = outcome.concern.contact
    if contact is None or not outcome.tried:
        return [], ()
    lines = [say("silence-begins", name=spoken_name(say, contact))] if contact.unanswered >= TRIES else []
    return lines, (button(say.plain("button-answered"), Action.ANSWERED, contact.id),)


def silence_row(say: Phrases, contact: Contact) -> tuple[Row, ...]:
    """Return the button that ends the silence about a contact; none where there is no silence."""
    if contact.unanswered < TRIES:
        return ()
    return ((button(say.plain("button-suggest-again"), Action.SUGGEST_AGAIN, contact.id),),)
