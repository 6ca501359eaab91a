"""Introductions in messages: who fits whom, how far one is, and the drafts to both (K21)."""

from bot.domain.contact import AddressForm, Contact
from bot.domain.introduction import IntroductionState
from bot.domain.message import Button, Message
from bot.services.introductions import IntroductionDraft, IntroductionShown, Proposals
from bot.services.outcomes import IntroductionView
from bot.services.wishes import Pair, offered_as
from bot.text.drafts import address_for, greet
from bot.text.items import LONGEST_COPY
from bot.text.keyboard import LONGEST_LABEL, Row, button, undo_button
from bot.text.people import introduction_deed, spoken_name
from bot.text.phrases import Html, Phrases, escape
from bot.text.press import Action
from bot.text.view import View

VARIANTS = 2
LONGEST_NAME = 18
"""What of a name fits on a button beside another one."""


def proposals(view: View, outcome: Proposals) -> Message:
    """Return who could be introduced to whom and why, and what is under way, a button each."""
    say = view.say
    if not outcome.pairs and not outcome.under_way:
        return Message(text=say("introduce-nobody"))
    lines: list[Html] = []
    rows: list[Row] = []
    if outcome.pairs:
        lines.append(say("introduce-title"))
        lines += [say("bullet", text=_why(say, pair)) for pair in outcome.pairs]
        for pair in outcome.pairs:
            label = _both(pair.seeker, pair.helper)
            rows.append((button(label, Action.INTRODUCE, pair.seeker.id, pair.helper.id),))
    if outcome.under_way:
        lines += [Html()] if lines else []
        lines.append(say("introduce-under-way"))
        lines += [say("bullet", text=introduction_deed(say, each)) for each in outcome.under_way]
        rows += [_under_way_row(each) for each in outcome.under_way]
    return Message(text=Html("\n".join(lines)), buttons=tuple(rows))


def introduction_shown(view: View, outcome: IntroductionShown) -> Message:
    """Return how far an introduction is, what comes next, and the buttons for it."""
    say, shown = view.say, outcome.view
    introduction = shown.introduction
    seeker, helper = spoken_name(say, shown.seeker), spoken_name(say, shown.helper)
    lines = [say("introduction-title", seeker=seeker, helper=helper)]
    if introduction.wish and introduction.state is not IntroductionState.DECLINED:
        lines.append(_reason(say, introduction.wish, shown.seeker, introduction.offer, shown.helper))
    if introduction.state in _ASKING:
        lines.append(
            say("introduction-side", name=seeker, state=_side(introduction.seeker_asked, introduction.seeker_agreed))
        )
        lines.append(
            say("introduction-side", name=helper, state=_side(introduction.helper_asked, introduction.helper_agreed))
        )
    lines.append(say("introduction-next", state=introduction.state.value))
    rows = _rows(say, shown)
    if outcome.step_id:
        rows = (*rows, (undo_button(say, outcome.step_id),))
    return Message(text=Html("\n".join(lines)), buttons=rows)


def introduction_draft(view: View, outcome: IntroductionDraft) -> Message:
    """Return the question to one of the two, or the introduction to both, ready to copy."""
    say, shown = view.say, outcome.view
    introduction = shown.introduction
    side = "both" if outcome.asked is None else "seeker" if outcome.asked.id == introduction.seeker_id else "helper"
    address = _address(view, shown, outcome.asked)
    text = _draft(say, shown, outcome, side, address)
    quoted = Html(f"<blockquote>{escape(text)}</blockquote>")
    to = [outcome.asked] if outcome.asked else [shown.seeker, shown.helper]
    body = say("draft", name=say.listed([spoken_name(say, each) for each in to]), text=quoted)
    first: list[Button] = [Button(label=say.plain("button-copy"), copy=text)] if len(text) <= LONGEST_COPY else []
    again = (introduction.id, "draft", side)
    first.append(button(say.plain("button-another"), Action.INTRODUCTION, *again, outcome.variant + 1))
    rows: list[Row] = [tuple(first)]
    if outcome.asked and say.language == "de":
        other = AddressForm.SIE if address is AddressForm.DU else AddressForm.DU
        label = say.plain("button-address", which=other.value)
        rows.append((button(label, Action.INTRODUCTION, *again, outcome.variant, other.value),))
    rows.append((_noted(say, shown, side),))
    return Message(text=body, buttons=tuple(rows))


_ASKING = (IntroductionState.PROPOSED, IntroductionState.ASKED_SEEKER, IntroductionState.ASKED_HELPER)


def _under_way_row(view: IntroductionView) -> Row:
    return (button(_both(view.seeker, view.helper), Action.INTRODUCTION, view.introduction.id),)


def _rows(say: Phrases, shown: IntroductionView) -> tuple[Row, ...]:
    introduction = shown.introduction
    number = introduction.id
    if introduction.state in _ASKING:
        seeker = _side_row(say, number, "seeker", shown.seeker, introduction.seeker_asked, introduction.seeker_agreed)
        helper = _side_row(say, number, "helper", shown.helper, introduction.helper_asked, introduction.helper_agreed)
        never = (button(say.plain("button-introduction-never"), Action.INTRODUCTION, number, "decline"),)
        untouched = introduction.state is IntroductionState.PROPOSED
        return tuple(row for row in (seeker, helper, never if untouched else ()) if row)
    if introduction.state is IntroductionState.AGREED:
        draft = button(say.plain("button-introduction-draft"), Action.INTRODUCTION, number, "draft", "both")
        done = button(say.plain("button-introduction-made"), Action.INTRODUCTION, number, "introduce")
        return ((draft, done),)
    if introduction.state is IntroductionState.INTRODUCED:
        yes = button(say.plain("button-introduction-succeed"), Action.INTRODUCTION, number, "succeed")
        no = button(say.plain("button-introduction-nothing"), Action.INTRODUCTION, number, "decline")
        return ((yes, no),)
    return ()


def _side_row(say: Phrases, number: int, side: str, contact: Contact, asked: bool, agreed: bool) -> Row:
    name = _short(spoken_name(say, contact))
    if agreed:
        return ()
    if not asked:
        draft = button(say.plain("button-introduction-ask", name=name), Action.INTRODUCTION, number, "draft", side)
        done = button(say.plain("button-introduction-asked", name=name), Action.INTRODUCTION, number, f"ask_{side}")
        return (draft, done)
    yes = button(say.plain("button-introduction-yes", name=name), Action.INTRODUCTION, number, f"{side}_agrees")
    no = button(say.plain("button-introduction-no", name=name), Action.INTRODUCTION, number, "decline")
    return (yes, no)


def _noted(say: Phrases, shown: IntroductionView, side: str) -> Button:
    number = shown.introduction.id
    if side == "both":
        return button(say.plain("button-introduction-made"), Action.INTRODUCTION, number, "introduce")
    contact = shown.seeker if side == "seeker" else shown.helper
    label = say.plain("button-introduction-asked", name=_short(spoken_name(say, contact)))
    return button(label, Action.INTRODUCTION, number, f"ask_{side}")


def _draft(say: Phrases, shown: IntroductionView, outcome: IntroductionDraft, side: str, address: AddressForm) -> str:
    introduction = shown.introduction
    body = say.plain(
        f"introduction-draft-{side}-{outcome.variant % VARIANTS + 1}",
        address=address.value,
        seeker=spoken_name(say, shown.seeker),
        helper=spoken_name(say, shown.helper),
        wish=introduction.wish,
        offer=introduction.offer,
        why="yes" if introduction.wish else "no",
    )
    if outcome.asked:
        return f"{greet(say, outcome.asked, address)}\n\n{body}"
    greetings = [greet(say, contact, address).rstrip(",") for contact in (shown.seeker, shown.helper)]
    return f"{greetings[0]}, {greetings[1][:1].lower()}{greetings[1][1:]},\n\n{body}"


def _address(view: View, shown: IntroductionView, asked: Contact | None) -> AddressForm:
    """Return the form of address: Sie to both where it is Sie with one of them."""
    people = (asked,) if asked else (shown.seeker, shown.helper)
    forms = [address_for(each, view.profile) for each in people]
    return AddressForm.SIE if AddressForm.SIE in forms else AddressForm.DU


def _side(asked: bool, agreed: bool) -> str:
    if agreed:
        return "agreed"
    return "asked" if asked else "open"


def _why(say: Phrases, pair: Pair) -> Html:
    return _reason(say, pair.wish, pair.seeker, pair.offer, pair.helper)


def _reason(say: Phrases, wish: str, seeker: Contact, offer: str, helper: Contact) -> Html:
    return say(
        "introduction-why",
        seeker=spoken_name(say, seeker),
        wish=wish,
        helper=spoken_name(say, helper),
        offer=offer,
        kind=offered_as(helper, offer),
    )


def _both(one: Contact, other: Contact) -> str:
    return f"{_short(one.name)} ↔ {_short(other.name)}"[:LONGEST_LABEL]


def _short(name: str) -> str:
    """Return a name as it fits on a button: the first name where the whole is too long."""
    return name if len(name) <= LONGEST_NAME else name.split(maxsplit=1)[0][:LONGEST_NAME]
