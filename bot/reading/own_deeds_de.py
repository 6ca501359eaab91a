"""What the writer is to do, in German: «ich ruf ihn an», «soll mich melden», «klären, wer kommt»."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading import verbs
from bot.reading.appointments import noun_task
from bot.reading.clauses import ME, OTHER
from bot.reading.deed_signs import is_denied
from bot.reading.deed_signs_de import BOUND_DE, MODAL, MODAL_DE, PLURAL, PROMISED, STATES_DE, TOWARD_ME, is_past
from bot.reading.due_days import due_of
from bot.reading.german_verbs import any_infinitive, end_infinitive, finite_verb, leading_verb, subordinate, third_verb
from bot.reading.lexicon import class_of
from bot.reading.marking import PERSON
from bot.reading.model import Party
from bot.reading.story import Person, Story, subject_of
from bot.reading.tasks import Task, build_task
from bot.reading.verb_words import CONTACT, GIVE


def own_task(story: Story, number: int, text: str, writer: bool) -> Task | None:
    """Read what the writer is to do: named as «ich» (`writer`), or in a note to himself («anrufen am 18.5.»)."""
    text = text if writer else BOUND_DE.sub("", text)
    words = text.split()
    if _not_by_writer(story, number, text) if not writer else (WHETHER.search(text) and not I_FIRST.match(text)):
        return None
    verb = finite_verb(words) if writer else leading_verb(words)
    infinitive, object_text = None, text
    modal = writer and MODAL.search(text)
    if modal and (end := end_infinitive(words) or _duty(story, number, text)):
        infinitive, object_text = end
    elif verb and not is_past(words):
        infinitive, object_text = verb
    elif writer and (ending := subordinate(words)):
        infinitive, object_text = ending
    elif (
        not writer
        and not _third_person(story, number, text)
        and (end := end_infinitive(words))
        and _may_be_elliptic(story, number, text, words)
    ):
        infinitive, object_text = end
    elif not writer and not _somebody_sends(words, text) and (noun := noun_task(story, number, text)):
        return noun
    if not infinitive or (
        verbs.german_kind(infinitive) is None
        and not (modal and _duty(story, number, text))
        and not (writer and due_of(story, number))
        and not (writer and verb and re.search(r"\b(?:ihm|ihr|ihnen)\b", text))
    ):
        return None
    if infinitive in {"gehen", "kommen"} and (end := end_infinitive(words)) and end[0] not in STATES_DE:
        infinitive, object_text = end[0], re.sub(r"\b(?:geh|gehe|gehen|komm|komme|kommen)\b", "", end[1])
    if infinitive in STATES_DE and not (infinitive == "kommen" and writer and due_of(story, number)):
        return None
    return build_task(story, number, Party.ME, object_text, infinitive)


def _somebody_sends(words: Sequence[str], text: str) -> bool:
    """Tell «schickt Unterlagen bis Freitag», which no «Unterlagen bis Freitag» of the writer's is."""
    infinitive, _ = third_verb(words) or ("", "")
    return bool(infinitive) and (verbs.german_kind(infinitive) == GIVE or TOWARD_ME.search(text) is not None)


THEY_SAID = re.compile(r"\b(?:hat|hatte|versprach|verspricht)\b(?!.*\bich\b)", re.IGNORECASE)


def _not_by_writer(story: Story, number: int, text: str) -> bool:
    """Tell «(sie hat zugesagt,) die Liste zu schicken», «sie bestätigen noch»: no deed of the writer's."""
    before = story.said_in(number - 1)
    return bool(PLURAL.match(text) or (PROMISED.search(before) and THEY_SAID.search(before)))


WHETHER = re.compile(r"\bob\s+(?:ich|wir)\b", re.IGNORECASE)
I_FIRST = re.compile(r"(?:und\s+)?(?:ich|wir)\b|(?!ob\b)\w+\s+ich\b", re.IGNORECASE)
DUTY_DE = re.compile(r"\b(?:soll|muss|werde|will|müsste|sollte)\b", re.IGNORECASE)


def _duty(story: Story, number: int, text: str) -> tuple[str, str] | None:
    """Read «ich muss mich bis Ende Oktober entscheiden»: a duty with a day, or toward somebody, by any verb."""
    bound = due_of(story, number) or re.search(r"\b(?:ihm|ihr|ihnen)\b", text)
    return any_infinitive(text.split()) if bound and DUTY_DE.search(text) else None


THEY_DO = re.compile(
    rf"\b(?:er|sie|der|die|beide|{PERSON[1:-1]})\b\s*(?:\w+\s+)?{MODAL_DE}|\b(?:er|sie)\s+\w+t\b", re.IGNORECASE
)


def _third_person(story: Story, number: int, text: str) -> bool:
    clause = story.clauses[number]
    subject = subject_of(story, clause)
    if subject in {ME, OTHER}:
        return False
    return isinstance(subject, Person) and THEY_DO.search(text) is not None


def _may_be_elliptic(story: Story, number: int, text: str, words: Sequence[str]) -> bool:
    """Tell a note to oneself («anrufen am 18.5.») from «will im Januar Angebote einholen»."""
    if re.search(
        rf"\b{MODAL_DE}\b|\b(?:lässt|lassen|hat|ist|um|ohne|statt|bietet|hilft|gern|gerne|sucht|braucht)\b",
        text,
        re.IGNORECASE,
    ) and not re.match(r"(?:muss|soll|noch)\b", text, re.IGNORECASE):
        return False
    if TO_DO.search(text) and not PROMISED.search(story.said_in(number - 1)):
        return False
    kind = (end_infinitive(words) or ("", ""))[0]
    return verbs.german_kind(kind) in {CONTACT, GIVE} or bool(due_of(story, number)) or is_bare_order(story, number)


BARE_ORDER = re.compile(
    r"\W*(?:(?:dann|noch|muss)\s+)*(?:einen?\s+)?"
    r"(?!(?:nicht|ich|wir|sie|beide|alle|will|wollen|soll|sollen|kann|können|möchte)\b)"
    r"(?P<noun>\w+)\s+(?:mit\s+(?:ihm|ihr|ihnen)\s+)?(?P<verb>\w+n)\W*",
    re.IGNORECASE,
)
WISHED = re.compile(rf"\b(?:{MODAL_DE}|sucht|suchen|braucht|brauchen|plant|hilft|bietet)\b", re.IGNORECASE)


TO_SOMEBODY = re.compile(
    rf"\W*(?:(?:dann|noch|muss|bei|an|mit)\s+)*(?:(?:frau|herrn?)\s+)?(?:{PERSON}|ihn|ihr|ihm|sie)\s+(?:\S+\s+){{0,3}}?"
    r"(?P<verb>\w+n)\W*(?:(?:wenn|sobald|falls|ob|wegen)\s.*)?",
    re.IGNORECASE,
)


def is_bare_order(story: Story, number: int) -> bool:
    """Tell the order to oneself that is no more than what is to be done with a thing, or to whom.

    «Termin vereinbaren», «Lisa Bescheid geben»; of notes it was never anything else.
    """
    text = story.clauses[number].text
    reaching = TO_SOMEBODY.fullmatch(text)
    if reaching and verbs.german_kind(reaching["verb"]) in {CONTACT, GIVE}:
        return not (is_denied(text) or WISHED.search(text) or WISHED.search(story.said_in(number - 1)))
    order = BARE_ORDER.fullmatch(text)
    return (
        order is not None
        and _is_thing(order["noun"])
        and order["verb"].islower()
        and verbs.german_kind(order["verb"]) is not None
        and not WISHED.search(story.said_in(number - 1))
    )


def _is_thing(word: str) -> bool:
    found = class_of(word.lower(), "de")
    return found.startswith("NN") or (found == "?" and word[0].isupper())


FINDING_OUT = re.compile(
    r"(?:(?:und|noch|dann|mal|bitte|intern|selber|ich\s+muss|muss)\s+)*(?P<verb>prüfen|klären|abklären|nachfragen|fragen|checken|schauen|nachschauen|nachsehen"
    r"|gucken|herausfinden|rausfinden|überlegen|rausfinden|recherchieren|testen|nachlesen|anfragen|erfragen|rumfragen)",
    re.IGNORECASE,
)
QUESTION_DE = re.compile(r"(?:ob|wann|wie|wer|wen|wem|was|wo|welche[rsnm]?|wieviele?)\b", re.IGNORECASE)


def finding_out(story: Story, number: int, text: str) -> Task | None:
    """Read the note to oneself «Prüfen, ob wir Platz haben», «klären, wer kommt»."""
    verb = FINDING_OUT.fullmatch(text)
    following = story.behind(number)
    if not verb or not following or not QUESTION_DE.match(following.text):
        return None
    task = build_task(story, number, Party.ME, following.text, verb["verb"].lower(), told=True)
    action = f"{verb['verb'].lower()}, {story.plain(following.text)}"
    return replace(task, action=action, due=task.due or due_of(story, number + 1)) if task else None


VOWED = re.compile(r"\b(?:ich|hab|habe)\b", re.IGNORECASE)
TO_DO = re.compile(r"\bzu\b|\w+zu\w+en\b")


def vowed_task(story: Story, number: int, report: str, text: str) -> Task | None:
    """Read «hab versprochen bei Grit nachzufragen», with no comma before the deed."""
    end = end_infinitive(text.split()) if VOWED.search(report) and TO_DO.search(text) else None
    return build_task(story, number, Party.ME, end[1], end[0], told=True) if end else None
