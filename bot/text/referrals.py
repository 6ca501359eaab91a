"""Recommendations in messages: the list, and one with what can be done about it."""

from bot.domain.favour import ReferralState
from bot.domain.message import Message
from bot.services.referrals import ReferralList, ReferralShown
from bot.text.give_take import referral_line
from bot.text.keyboard import Row, button, undo_button
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View

_NEXT = {
    ReferralState.MADE: (ReferralState.CONTACTED, ReferralState.ORDER, ReferralState.DECLINED),
    ReferralState.CONTACTED: (ReferralState.ORDER, ReferralState.DECLINED),
    ReferralState.DECLINED: (ReferralState.ORDER,),
}


def referral_list(view: View, outcome: ReferralList) -> Message:
    """Return the recommendations, a line and a button each."""
    say = view.say
    if not outcome.views:
        return Message(text=say("referrals-none"))
    lines = [say("referrals-title"), Html()]
    lines += [
        say("item-numbered", number=number, text=referral_line(say, each))
        for number, each in enumerate(outcome.views, start=1)
    ]
    if outcome.total > len(outcome.views):
        lines.append(say("and-more", count=outcome.total - len(outcome.views)))
    buttons = [
        button(str(number), Action.REFERRAL, each.referral.id) for number, each in enumerate(outcome.views, start=1)
    ]
    rows = tuple(tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5))
    return Message(text=Html("\n".join(lines)), buttons=rows)


def referral_shown(view: View, outcome: ReferralShown) -> Message:
    """Return one recommendation; after a change what was noted, when thanks fall due, and the way back."""
    say = view.say
    line = referral_line(say, outcome.view)
    declined = outcome.view.referral.state is ReferralState.DECLINED
    noted = say("referral-line-declined" if declined else "referral-line-noted", text=line)
    lines = [noted if outcome.step_id else line]
    if outcome.thanks_due and outcome.view.recommender:
        lines.append(say("thanks-due", day=say.on_day(outcome.thanks_due, view.today)))
    if outcome.ask_value:
        lines.append(say("referral-ask-value"))
    rows = [_states(say, outcome)]
    if outcome.step_id:
        rows.append((undo_button(say, outcome.step_id),))
    return Message(text=Html("\n".join(lines)), buttons=tuple(row for row in rows if row))


def _states(say: Phrases, outcome: ReferralShown) -> Row:
    referral = outcome.view.referral
    return tuple(
        button(say.plain(f"button-referral-{state.value}"), Action.REFERRAL, referral.id, state.value)
        for state in _NEXT.get(referral.state, ())
    )
