"""The guided start and goals in messages."""

from bot.domain.message import Message
from bot.services.goals import GoalShown
from bot.services.start_walk import WalkStop
from bot.text.keyboard import button, undo_button
from bot.text.people import spoken_name
from bot.text.phrases import Html
from bot.text.press import Action
from bot.text.view import View


def walk_stop(view: View, outcome: WalkStop) -> Message:
    """Return who was listed, and the circle that is asked for next."""
    say = view.say
    if outcome.circle is None:
        key = "walk-finished" if outcome.finished else "walk-left"
        return Message(text=say(key, named=outcome.named))
    onward = button(say.plain("button-walk-on"), Action.WALK, "next")
    stop = button(say.plain("button-enough"), Action.WALK, "stop")
    if not outcome.listed:
        return Message(text=say("walk-ask", circle=outcome.circle.value), buttons=((onward, stop),))
    names = say.listed([spoken_name(say, contact) for contact in outcome.listed])
    lines = [say("walk-listed", names=names), say("walk-anyone-else")]
    return Message(text=Html("\n".join(lines)), buttons=((onward, stop), (undo_button(say, outcome.step_id),)))


def goal(view: View, outcome: GoalShown) -> Message:
    """Return a goal as it stands."""
    say = view.say
    undo = ((undo_button(say, outcome.step_id),),) if outcome.changed else ()
    if outcome.goal is None:
        return Message(text=say("goal-dropped" if outcome.changed else "goal-none"), buttons=undo)
    if outcome.contact:
        text = say("goal-with", name=spoken_name(say, outcome.contact), goal=outcome.goal)
        return Message(text=text, buttons=undo)
    return Message(text=say("goal-set" if outcome.changed else "goal-shown", goal=outcome.goal), buttons=undo)
