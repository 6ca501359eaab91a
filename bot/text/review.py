"""The review in words and as a picture: five lines, and a plain description of what the picture shows."""

from collections.abc import Sequence
from datetime import date

from bot.domain.circle import Circle
from bot.domain.contact import Contact
from bot.domain.message import Message
from bot.domain.picture import Bar, Panel, ReviewPicture
from bot.etiquette.review import Results, Review, Tie
from bot.services.review import ReviewShown
from bot.text.keyboard import button
from bot.text.people import spoken_name
from bot.text.phrases import Html, Phrases
from bot.text.picture_names import Names
from bot.text.press import Action
from bot.text.view import View

PATIENCE_MONTHS = 6
"""Up to so many months it is far too early for orders (K18)."""

MANY_TIMES = 3
"""Give and take are one-sided from so many times more on one side (K20, K23)."""

LONGEST_GOAL = 60
LONGEST_NAME = 28


def review_shown(view: View, outcome: ReviewShown) -> Message:
    """Return the review as a message."""
    return review_message(view.say, outcome.review)


def review_message(say: Phrases, review: Review) -> Message:
    """Return the picture with its words, which say all that is in it."""
    names = Names()
    picture = _picture(say, review, names)
    lines = [
        say("review-title", month=say.month(review.month)),
        Html(),
        *_lines(say, review),
        Html(),
        _description(say, review),
        *names.explained(say),
    ]
    show_map = button(say.plain("button-map"), Action.MAP)
    return Message(text=Html("\n".join(lines)), buttons=((show_map,),), picture=picture)


def _lines(say: Phrases, review: Review) -> list[Html]:
    return [
        _spread(say, review),
        _promises(say, review),
        _growth(say, review),
        _balance(say, review),
        _results(say, review),
    ]


def _spread(say: Phrases, review: Review) -> Html:
    spread = review.spread
    counts = (
        ("circles", spread.circles),
        ("events", spread.events),
        ("trades", spread.trades if spread.trades > 1 else 0),
    )
    over = say.listed(say(f"review-{name}", count=count) for name, count in counts if count)
    kind, step = spread.step.kind, spread.step
    proposed = say(f"review-step-{kind.value}", narrow=_cut(step.narrow), where=_place(say, step.circle))
    since = say.month(review.met[0][0])
    return say("review-spread", people=spread.people, since=since, over=over, spread=len(over) and 1, step=proposed)


def _promises(say: Phrases, review: Review) -> Html:
    kept = review.promises
    if not kept.total:
        return say("review-promises-none")
    if kept.on_time == kept.total:
        return say("review-promises-all", total=kept.total)
    return say("review-promises", kept=kept.on_time, total=kept.total, overdue=kept.overdue)


def _growth(say: Phrases, review: Review) -> Html:
    growth = review.growth
    counts = (("in-touch", growth.in_touch), ("trusted", growth.trusted), ("business", growth.business))
    reached = [say(f"review-growth-{name}", count=count) for name, count in counts if count]
    early = "yes" if growth.months < PATIENCE_MONTHS and not growth.business else "no"
    if not reached:
        return say("review-growth-none", people=growth.people, early=early)
    return say("review-growth", people=growth.people, reached=say.listed(reached), months=growth.months, early=early)


def _balance(say: Phrases, review: Review) -> Html:
    given, received = review.balance.given, review.balance.received
    if not given and not received:
        return say("review-balance-none")
    tilt = "even" if given and received else "few"
    if received >= MANY_TIMES * max(given, 1):
        tilt = "received"
    elif given >= MANY_TIMES * max(received, 1):
        tilt = "given"
    return say("review-balance", given=given, received=received, tilt=tilt)


def _results(say: Phrases, review: Review) -> Html:
    early = "yes" if review.growth.months < PATIENCE_MONTHS else "no"
    counted = _counted(say, review.results)
    line = say("review-results", what=say.listed(counted)) if counted else say("review-results-none", early=early)
    if not review.goal:
        return line
    fitting = [_name(say, each) for each in review.fit_goal[:2]]
    goal = say(
        "review-goal", goal=_cut(review.goal, LONGEST_GOAL), count=len(review.fit_goal), names=say.listed(fitting)
    )
    return Html(f"{line} {goal}")


def _counted(say: Phrases, results: Results) -> list[Html]:
    counts = (("recommendations", results.recommendations), ("introductions", results.introductions))
    counted = [say(f"review-{name}", count=count) for name, count in counts if count]
    if results.orders:
        value = say.plain("review-value", amount=say.figure(results.value)) if results.value else ""
        counted.append(say("review-orders", count=results.orders, value=value))
    return counted


def _description(say: Phrases, review: Review) -> Html:
    return say(
        "review-picture",
        months=say.listed(f"{say.month(month, short=True)} {count}" for month, count in review.met),
        close=_listed_ties(say, review.close),
        fading=_listed_ties(say, review.fading),
        has_close=len(review.close),
        has_fading=len(review.fading),
    )


def _listed_ties(say: Phrases, ties: Sequence[Tie]) -> Html:
    return say.listed(say("review-tie", name=_name(say, tie.contact), days=tie.days) for tie in ties)


def _picture(say: Phrases, review: Review, names: Names) -> ReviewPicture:
    kept, balance = review.promises, review.balance
    promises = (("on-time", kept.on_time), ("late", kept.late), ("overdue", kept.overdue))
    favours = (("given", balance.given), ("received", balance.received))
    return ReviewPicture(
        file=say.plain("review-file", month=f"{review.month:%Y-%m}"),
        title=say.plain("review-title-plain", month=say.month(review.month)),
        met=_met(say, review.met),
        promises=_panel(say, "promises", promises if kept.total else ()),
        favours=_panel(say, "favours", favours if balance.given or balance.received else ()),
        close=_ties(say, "close", review.close, names),
        fading=_ties(say, "fading", review.fading, names),
    )


def _met(say: Phrases, met: Sequence[tuple[date, int]]) -> Panel:
    bars = tuple(Bar(say.month(month, short=True), count, str(count)) for month, count in met)
    return Panel(heading=say.plain("panel-met"), bars=bars)


def _panel(say: Phrases, key: str, values: Sequence[tuple[str, int]]) -> Panel:
    bars = tuple(Bar(say.plain(f"panel-{name}"), value, str(value)) for name, value in values)
    return Panel(heading=say.plain(f"panel-{key}"), bars=bars, empty=say.plain(f"panel-{key}-none"))


def _ties(say: Phrases, key: str, ties: Sequence[Tie], names: Names) -> Panel:
    bars = tuple(
        Bar(names.drawn(_name(say, tie.contact)), tie.days, say.plain("panel-days", days=tie.days)) for tie in ties
    )
    return Panel(heading=say.plain(f"panel-{key}"), bars=bars, empty=say.plain(f"panel-{key}-none"))


def _place(say: Phrases, circle: Circle) -> Html:
    return say("review-place", circle=circle.value)


def _name(say: Phrases, contact: Contact) -> str:
    return _cut(spoken_name(say, contact))


def _cut(text: str, longest: int = LONGEST_NAME) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
