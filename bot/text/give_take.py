"""Give and take in words: favours noted, balances, what could be given, and the kind word about one-sidedness."""

from collections.abc import Sequence

from bot.domain.balance import Balance
from bot.domain.favour import FavourKind, ReferralState, Role
from bot.domain.message import Message
from bot.domain.money import Money
from bot.etiquette.balance import Lean
from bot.services.balances import BalanceShown, OverallBalance
from bot.services.outcomes import BeforeAsking, FavourNoted, Idea, ReferralView
from bot.services.wishes import offered_as
from bot.text.keyboard import LONGEST_LABEL, button
from bot.text.people import spoken_name
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View


def favour_line(say: Phrases, outcome: FavourNoted) -> Html:
    """Return what was noted: the recommendation with its roles, else the kind of favour and from or for whom."""
    if outcome.referral:
        return say("referral-line-noted", text=referral_line(say, outcome.referral))
    return say(
        "favour-noted",
        direction=outcome.direction.value,
        kind=outcome.kind.value,
        names=say.listed([spoken_name(say, contact) for contact in outcome.contacts]),
        count=len(outcome.contacts),
        worth=say("worth", sum=say.money(outcome.worth)) if outcome.worth else "",
    )


def lean_lines(say: Phrases, outcome: FavourNoted) -> list[Html]:
    """Return the kind word about months of giving or taking only (K23); with one contact before overall."""
    if outcome.lean:
        return [Html(), say(f"lean-{outcome.lean.value}", name=spoken_name(say, outcome.contacts[0]))]
    return [Html(), say(f"overall-lean-{outcome.overall_lean.value}")] if outcome.overall_lean else []


def before_asking_lines(say: Phrases, outcome: BeforeAsking) -> list[Html]:
    """Return the balance before an ask, and what could be given first (K20)."""
    sums = outcome.balance
    name = spoken_name(say, outcome.contact)
    lines = [say("before-asking", name=name, given=sums.given, received=sums.received)]
    return lines + idea_lines(say, name, outcome.ideas)


def idea_lines(say: Phrases, name: str, ideas: Sequence[Idea]) -> list[Html]:
    """Return what could be given to somebody, a line each."""
    return [
        say(
            "give-introduction",
            name=name,
            wish=idea.wish,
            helper=spoken_name(say, idea.helper),
            offer=idea.offer,
            kind=offered_as(idea.helper, idea.offer),
        )
        if idea.helper
        else say("give-first", name=name, what=idea.wish)
        for idea in ideas
    ]


def balance_shown(view: View, outcome: BalanceShown) -> Message:
    """Return give and take with a contact: what went which way, a kind word where it leans, and ideas to give."""
    say, name = view.say, spoken_name(view.say, outcome.contact)
    sums = outcome.balance
    if not (sums.given or sums.received):
        lines = [say("balance-none", name=name)]
    else:
        lines = [say("balance-with", name=name), *_both_ways(say, sums)]
    if outcome.lean:
        lines.append(say(f"lean-{outcome.lean.value}", name=name))
    if outcome.lean is not Lean.GIVING:
        lines += idea_lines(say, name, outcome.ideas)
    label = say.plain("button-card", name=name[:LONGEST_LABEL])
    return Message(text=Html("\n".join(lines)), buttons=((button(label, Action.CARD, outcome.contact.id),),))


def overall_balance(view: View, outcome: OverallBalance) -> Message:
    """Return give and take with everybody in the last twelve months."""
    say, sums = view.say, outcome.balance
    if not (sums.given or sums.received):
        return Message(text=say("balance-overall-none"))
    lines = [say("balance-overall"), *_both_ways(say, sums)]
    lines.append(say(f"overall-lean-{outcome.lean.value}") if outcome.lean else say(f"balance-{_tendency(sums)}"))
    if outcome.owed and outcome.lean is not Lean.GIVING:
        lines.append(say("balance-owed", names=say.listed([spoken_name(say, each) for each in outcome.owed])))
    rows = tuple(
        (button(spoken_name(say, each)[:LONGEST_LABEL], Action.CARD, each.id),)
        for each in (outcome.owed if outcome.lean is not Lean.GIVING else ())
    )
    return Message(text=Html("\n".join(lines)), buttons=rows)


def referral_line(say: Phrases, view: ReferralView) -> Html:
    """Return who recommended whom to whom in a sentence, and what came of it."""
    referral = view.referral
    people = {"recommender": view.recommender, "receiver": view.receiver, "beneficiary": view.beneficiary}
    named = {role: spoken_name(say, contact) for role, contact in people.items() if contact}
    role = referral.role_of_user
    receiver_is_named = "receiver" in named or role is Role.RECEIVER
    sentence = say(
        f"referral-{role.value}",
        recommender=named.get("recommender", say.plain("referral-somebody")),
        receiver=named.get("receiver", say.plain("referral-somebody")),
        beneficiary=named.get("beneficiary", say.plain("referral-somebody")),
        named="yes" if receiver_is_named else "no",
    )
    if referral.state is ReferralState.MADE:
        return sentence
    worth = say("worth", sum=say.money(referral.worth)) if referral.worth else ""
    return Html(f"{sentence} → {say('referral-state', state=referral.state.value, worth=worth)}")


def _tendency(sums: Balance) -> str:
    """Return which way a balance tends: one way where it is more than twice the other."""
    if sums.given > 2 * sums.received:
        return "more-given"
    return "more-received" if sums.received > 2 * sums.given else "even"


def _both_ways(say: Phrases, sums: Balance) -> list[Html]:
    return [
        _one_way(say, "given", sums.given, sums.kinds_given, sums.worth_given),
        _one_way(say, "received", sums.received, sums.kinds_received, sums.worth_received),
    ]


def _one_way(
    say: Phrases, way: str, count: int, kinds: Sequence[tuple[FavourKind, int]], worth: Sequence[Money]
) -> Html:
    if not count:
        return say(f"balance-{way}-none")
    parts = [say.plain("favour-kind", kind=kind.value, count=times) for kind, times in kinds]
    parts += [say.money(each) for each in worth]
    return say(f"balance-{way}", count=count, what=say("plain", text=", ".join(parts)))
