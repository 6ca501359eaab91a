"""What is said about a contact file that was taken in."""

from bot.domain.message import Message
from bot.services.card_import import CardsTaken
from bot.text.keyboard import undo_button
from bot.text.phrases import Html
from bot.text.view import View


def cards_taken(view: View, outcome: CardsTaken) -> Message:
    """Return who was taken in, who was known, and what could not be read."""
    say = view.say
    lines: list[Html] = []
    if outcome.new:
        listed = say.listed(outcome.names)
        more = outcome.new - len(outcome.names)
        lines.append(say("cards-new", count=outcome.new, names=listed, more=more))
    lines += [say("cards-changed", count=outcome.changed)] if outcome.changed else []
    lines += [say("cards-unchanged", count=outcome.unchanged)] if outcome.unchanged else []
    lines += [say("cards-unreadable", count=outcome.unreadable)] if outcome.unreadable else []
    if outcome.new:
        lines += [Html(), say("cards-no-follow-ups")]
    buttons = ((undo_button(say, outcome.step_id),),) if outcome.step_id else ()
    return Message(text=Html("\n".join(lines)) if lines else say("cards-nobody"), buttons=buttons)
