"""What is known of people in words: facts, relations, and taking single ones out."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.contact import Contact
from bot.domain.fact import Fact, FactKind
from bot.domain.kinship import is_phrase
from bot.domain.message import Button, Message
from bot.services.forgetting import KnownThings, ThingsShown
from bot.services.outcomes import Card, Related
from bot.services.relations import RelationsFound, names_of, sentence_key
from bot.text.keyboard import LONGEST_LABEL, Row, button, undo_button
from bot.text.people import spoken_name
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.view import View

MOST_OF_A_KIND = 3
"""Facts of one kind on a card; older ones are in the notes."""
MOST_RELATIONS = 8
MOST_THINGS = 20
"""Buttons for single things in one message."""

_BEFORE_RELATIONS = (FactKind.PROJECT, FactKind.FINISHED_PROJECT)
_DATED = frozenset({FactKind.PROJECT, FactKind.FINISHED_PROJECT, FactKind.AGREED, FactKind.TALKED_ABOUT})
"""Kinds of facts that grow old: the card says since when they are known."""

_RELATION = "r"
_FACT = "f"


def known_lines(say: Phrases, card: Card, today: date) -> list[Html]:
    """Return a contact's projects, relations, career and the rest, a line for each kind, in the order of use (K7)."""
    lines = [line for kind in _BEFORE_RELATIONS for line in _of_kind(say, card.facts, kind, today)]
    lines += [relation_line(say, each, card.contact) for each in card.related[:MOST_RELATIONS]]
    rest = [kind for kind in FactKind if kind not in _BEFORE_RELATIONS]
    return lines + [line for kind in rest for line in _of_kind(say, card.facts, kind, today)]


def relation_line(say: Phrases, related: Related, contact: Contact) -> Html:
    """Return a relation as it stands on a contact's card: «Schwester: Petra Lang», «Schwester von Tom Berger»."""
    relation = related.relation
    other = spoken_name(say, related.other) if related.other else relation.other
    is_his = relation.contact_id == contact.id
    name = other if is_his else spoken_name(say, related.whose)
    kind = relation.kind[:1].upper() + relation.kind[1:]
    if is_phrase(relation.kind):
        return say("relation-line-phrase", kind=kind, name=name)
    return say("relation-line" if is_his and not relation.reverse else "relation-line-of", kind=kind, name=name)


def relations_found(view: View, outcome: RelationsFound) -> Message:
    """Return who stands to a contact as was asked for, a sentence each."""
    say = view.say
    contacts = names_of(outcome.related) or (outcome.contact,)
    buttons = [button(spoken_name(say, each)[:LONGEST_LABEL], Action.CARD, each.id) for each in contacts]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    if not outcome.related:
        return Message(text=say("relation-unknown", name=spoken_name(say, outcome.contact)), buttons=rows)
    return Message(text=Html("\n".join(_sentence(say, each) for each in outcome.related)), buttons=rows)


def things_shown(view: View, outcome: ThingsShown) -> Message:
    """Return what is known thing by thing, with a button to take each out."""
    say = view.say
    lines = [say("not-so-done", text=outcome.forgotten)] if outcome.forgotten else []
    rows: list[Row] = [(undo_button(say, outcome.step_id),)] if outcome.step_id else []
    number = 0
    for things in outcome.things:
        listed = list(_things(say, things))[: MOST_THINGS - number]
        name = spoken_name(say, things.contact)
        if listed:
            lines.append(say("not-so-which", name=name))
        elif not outcome.forgotten:
            lines.append(say("not-so-nothing", name=name))
        for text, kind, record in listed:
            number += 1
            lines.append(say("item-numbered", number=number, text=text))
            rows.append((_take_out(say, number, things.contact, kind, record),))
        rows.append((button(say.plain("button-card", name=name)[:LONGEST_LABEL], Action.CARD, things.contact.id, 1),))
    return Message(text=Html("\n".join(lines)), buttons=tuple(rows))


def _things(say: Phrases, things: KnownThings) -> Iterator[tuple[Html, str, int]]:
    for fact in things.facts:
        yield say("fact-line", kind=fact.kind.value, text=fact.text), _FACT, fact.id
    for related in things.related:
        yield relation_line(say, related, things.contact), _RELATION, related.relation.id


def _take_out(say: Phrases, number: int, contact: Contact, kind: str, record: int) -> Button:
    return button(say.plain("button-take-out", number=number), Action.NOT_SO, contact.id, kind, record)


def _of_kind(say: Phrases, facts: Sequence[Fact], kind: FactKind, today: date) -> Iterator[Html]:
    latest = [fact for fact in facts if fact.kind is kind][:MOST_OF_A_KIND]
    if not latest:
        return
    if kind not in _DATED:
        yield say("fact-line", kind=kind.value, text="; ".join(fact.text for fact in latest))
        return
    for fact in latest:
        yield say("fact-line-dated", kind=kind.value, text=fact.text, when=say.day(fact.on, today))


def _sentence(say: Phrases, related: Related) -> Html:
    relation = related.relation
    other = spoken_name(say, related.other) if related.other else relation.other
    names = (other, spoken_name(say, related.whose))
    who, whose = names[::-1] if relation.reverse else names
    return say(sentence_key(relation.kind, relation.other), other=who, kind=relation.kind, name=whose)
