"""German follow-ups: «ich ruf ihn an», «soll mich melden», «schick ihr …», «sie schickt mir …»."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading import verbs
from bot.reading.clauses import ME, OTHER, Clause
from bot.reading.deed_words import FIXED
from bot.reading.german_verbs import (
    any_infinitive,
    any_third,
    end_infinitive,
    finite_verb,
    leading_verb,
    subordinate,
    third_verb,
)
from bot.reading.marking import PERSON
from bot.reading.model import Party
from bot.reading.noun_deeds import owed_task, promised_task, thing_task
from bot.reading.story import DATES, RELATIVE, WRITER, Person, Story, subject_of
from bot.reading.tasks import CONDITION, STILL_TO_DO, Task, build_task, due_of, likely, noun_task
from bot.reading.verb_words import CONTACT, GIVE, REFLEXIVE_DE, SEPARABLE

MODAL_DE = (
    r"(?:soll|sollte|sollen|muss|müsste|müssen|will|wollen|wollte|werde|werden|wird|möchte|kann|können|könnte|darf"
    r"|würde|würd|könnt|tät|täte|mag|wolln)"
)


MODAL = re.compile(rf"\b{MODAL_DE}\b", re.IGNORECASE)
THEY_DO = re.compile(
    rf"\b(?:er|sie|der|die|beide|{PERSON[1:-1]})\b\s*(?:\w+\s+)?{MODAL_DE}|\b(?:er|sie)\s+\w+t\b", re.IGNORECASE
)


NEGATION_DE = re.compile(r"\b(?:nicht|kein\w*|nix|nichts|niemand|nie|weder|raus bin|absagen müssen)\b", re.IGNORECASE)


REPORT_DE = re.compile(
    rf"^(?:.*?\b)?(?:(?:ich|er|sie|{PERSON})\s+)?(?:hab|habe|hat|hatte)?\s*(?:ich|er|sie)?\s*(?:ihm|ihr|ihnen|mir|uns|{PERSON})?\s*(?:auch|schon|ja|noch|gleich|so)?\s*"
    r"(?:gesagt|versprochen|zugesagt|angeboten|ausgemacht|vereinbart|gemeint|vorgenommen|verabredet|abgemacht)\s*(?:,)?\s*(?:dass|daß)?\s+(?=\S)",
    re.IGNORECASE,
)


SAYING_DE = (
    "gesagt",
    "versprochen",
    "zugesagt",
    "angeboten",
    "ausgemacht",
    "vereinbart",
    "gemeint",
    "geschworen",
    "vorgenommen",
    "verabredet",
    "abgemacht",
)
"""Of these, `REPORT_DE` and `SAID_BEHIND` need one: they are slow, and most clauses have none."""


SAID_BEHIND = re.compile(
    r"\s+(?:hab|habe|hat)\s+(?:ich|er|sie)(?:\s+(?:ihm|ihr|mir|uns|ja|noch|fest))*\s+(?:gesagt|versprochen|gemeint|zugesagt|geschworen)\s*$",
    re.IGNORECASE,
)
"""«… bis Mittwoch hab ich gesagt»."""
MAY_CALL = re.compile(r"(?:dann\s+)?(?:soll|kann|darf|könnte)\s+ich\b", re.IGNORECASE)
IF_EVER = re.compile(
    r"\b(?:wenn|falls)\s+(?:(?:ich|wir|unser\w*|mein\w*)\b|(?:\w+\s+)?(?:mal|not\s+am\s+mann)\b)", re.IGNORECASE
)
PAST_DE = re.compile(r"\b(?:hab|habe|hat|haben|hatte|hatten|bin|ist|sind|war|waren|wurde)\b", re.IGNORECASE)


PARTICIPLE = re.compile(
    r"\b(?:\w*ge\w+(?:t|en)|\w+iert|be\w+(?:t|en)|ver\w+(?:t|en)|er\w+(?:t|en)|emp\w+en)\b", re.IGNORECASE
)


PROMISED = re.compile(
    r"\b(?:versprochen|versprach|zugesagt|ausgemacht|vereinbart|verabredet|abgemacht|vorgenommen|verspricht|vor)\b",
    re.IGNORECASE,
)


def german_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the follow-up that a German clause tells of, None where it tells of none."""
    text = _freed(story, clause.text)
    lower = text.lower()
    said = any(word in lower for word in SAYING_DE)
    text = SAID_BEHIND.sub("", text) if said else text
    report = REPORT_DE.match(text) if said else None
    if report:
        text = text[report.end() :]
    if NEGATION_DE.search(CONDITION.sub("", text)) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.match(text) or IF_EVER.search(text):
        return None
    if MAY_CALL.match(text) and IF_EVER.search(_before(story, number)):
        return None
    if told := owed_task(story, number, text) or promised_task(story, number, text) or thing_task(story, number, text):
        return told
    if asking := _to_find_out(story, number, text):
        return asking
    if said and (arranged := _arranged(story, number, clause.text)):
        return arranged
    if report and (vowed := _vowed(story, number, report.group(), text)):
        return vowed
    writer = bool(re.search(r"(?<!\w)(?:ich|wir|i)(?!\w)", text, re.IGNORECASE)) or bool(
        report and re.search(r"\bich\b", report.group(), re.IGNORECASE) and not re.match(r"(?:er|sie)\b", text)
    )
    return _german_mine(story, number, text, writer) or (None if writer else _german_theirs(story, number, text))


def _freed(story: Story, text: str) -> str:
    """Return a clause with the «an» of its verb outside its dates («ruft Mittwoch an», «ruf sie an am Dienstag»)."""
    for marker in DATES.findall(text):
        said = story.plain(marker).lower()
        if said.endswith(" an"):
            text = text.replace(marker, f"{marker} an")
        elif said.startswith("an "):
            text = text.replace(marker, f"an {marker}")
    return text


FINDING_OUT = re.compile(
    r"(?:(?:und|noch|dann|mal|bitte|intern|selber|ich\s+muss|muss)\s+)*(?P<verb>prüfen|klären|abklären|nachfragen|fragen|checken|schauen|nachschauen|nachsehen"
    r"|gucken|herausfinden|rausfinden|überlegen|rausfinden|recherchieren|testen|nachlesen|anfragen|erfragen|rumfragen)",
    re.IGNORECASE,
)
QUESTION_DE = re.compile(r"(?:ob|wann|wie|wer|wen|wem|was|wo|welche[rsnm]?|wieviele?)\b", re.IGNORECASE)


def _to_find_out(story: Story, number: int, text: str) -> Task | None:
    """Read the note to oneself «Prüfen, ob wir Platz haben», «klären, wer kommt»."""
    verb = FINDING_OUT.fullmatch(text)
    following = story.clauses[number + 1] if verb and number + 1 < len(story.clauses) else None
    if not verb or not following or not QUESTION_DE.match(following.text):
        return None
    if following.sentence != story.clauses[number].sentence:
        return None
    task = build_task(story, number, Party.ME, following.text, verb["verb"].lower(), told=True)
    action = f"{verb['verb'].lower()}, {story.plain(following.text)}"
    return replace(task, action=action, due=task.due or due_of(story, number + 1)) if task else None


WE_ARRANGED = re.compile(r"\b(?:wir\s+(?:sind|haben)|ich\s+(?:bin|hab|habe)|(?:sind|haben)\s+wir)\b", re.IGNORECASE)
ARRANGED = re.compile(r"\b(?:vereinbart|ausgemacht|abgemacht|uns)\b", re.IGNORECASE)


def _arranged(story: Story, number: int, text: str) -> Task | None:
    """Read «wir sind am 22. verabredet per Video», «wir haben für Montag Kaffee ausgemacht»."""
    due = due_of(story, number)
    if not due or due.due <= story.ref.date() or not FIXED.search(text) or not WE_ARRANGED.search(text):
        return None
    return build_task(story, number, Party.ME, ARRANGED.sub(" ", WE_ARRANGED.sub(" ", text)), "", sure=False)


VOWED = re.compile(r"\b(?:ich|hab|habe)\b", re.IGNORECASE)
TO_DO = re.compile(r"\bzu\b|\w+zu\w+en\b")


def _vowed(story: Story, number: int, report: str, text: str) -> Task | None:
    """Read «hab versprochen bei Grit nachzufragen», with no comma before the deed."""
    end = end_infinitive(text.split()) if VOWED.search(report) and TO_DO.search(text) else None
    return build_task(story, number, Party.ME, end[1], end[0], told=True) if end else None


def _german_mine(story: Story, number: int, text: str, writer: bool) -> Task | None:
    words = text.split()
    if _not_by_writer(story, number, text) if not writer else (WHETHER.search(text) and not I_FIRST.match(text)):
        return None
    verb = finite_verb(words) if writer else leading_verb(words)
    infinitive, object_text = None, text
    modal = writer and MODAL.search(text)
    if modal and (end := end_infinitive(words) or _duty(story, number, text)):
        infinitive, object_text = end
    elif verb and not _is_past(words):
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
    elif not writer and not (third_verb(words) and TOWARD_ME.search(text)) and (noun := noun_task(story, number, text)):
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


THEY_SAID = re.compile(r"\b(?:hat|hatte|versprach|verspricht)\b(?!.*\bich\b)", re.IGNORECASE)


def _not_by_writer(story: Story, number: int, text: str) -> bool:
    """Tell «(sie hat zugesagt,) die Liste zu schicken», «sie bestätigen noch»: no deed of the writer's."""
    before = _before(story, number)
    return bool(PLURAL.match(text) or (PROMISED.search(before) and THEY_SAID.search(before)))


WHETHER = re.compile(r"\bob\s+(?:ich|wir)\b", re.IGNORECASE)
I_FIRST = re.compile(r"(?:und\s+)?(?:ich|wir)\b|(?!ob\b)\w+\s+ich\b", re.IGNORECASE)
DUTY_DE = re.compile(r"\b(?:soll|muss|werde|will|müsste|sollte)\b", re.IGNORECASE)


def _duty(story: Story, number: int, text: str) -> tuple[str, str] | None:
    """Read «ich muss mich bis Ende Oktober entscheiden»: a duty with a day, or toward somebody, by any verb."""
    bound = due_of(story, number) or re.search(r"\b(?:ihm|ihr|ihnen)\b", text)
    return any_infinitive(text.split()) if bound and DUTY_DE.search(text) else None


STATES_DE = frozenset(
    "sein haben wissen kennen mögen glauben denken wohnen arbeiten heißen freuen hoffen brauchen bleiben stehen"
    " sitzen wollen finden merken nennenlernen gehören kommen gehen"
    " schulden verstehen lieben hassen festhalten notieren".split()
)


PLURAL = re.compile(r"(?:(?:und|aber)\s+)?(?:sie|beide|die\s+(?:beiden|zwei)|alle)\s+\w+en\b", re.IGNORECASE)
"""«sie bestätigen noch»: several others do it."""


def _is_past(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return bool(PAST_DE.search(text)) and bool(PARTICIPLE.search(text))


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
    if re.search(r"\bzu\b|\w+zu\w+en\b", text) and not PROMISED.search(_before(story, number)):
        return False
    kind = (end_infinitive(words) or ("", ""))[0]
    return verbs.german_kind(kind) in {CONTACT, GIVE} or bool(due_of(story, number))


def _before(story: Story, number: int) -> str:
    return story.clauses[number - 1].text if number else ""


def _german_theirs(story: Story, number: int, text: str) -> Task | None:
    """Read what the contact is to do: «sie schickt mir …», «will mir … schicken», «meldet sich»."""
    text = THAT_ONE.sub("", BOUND_DE.sub("", text))
    words = text.split()
    subject = subject_of(story, story.clauses[number])
    if subject is OTHER:
        return None
    if not isinstance(subject, Person):
        if promise := _promised(story, number, words):
            return promise
        if not (TOWARD_ME.search(text) or SELF_REPORT.search(text) or _begins_with_deed(story, number, words)):
            return None
    modal = MODAL.search(text)
    end = end_infinitive(words)
    if not end and modal and modal.group().lower() in {"will", "wird", "soll", "wollte"} and TOWARD_ME.search(text):
        end = any_infinitive(words)
        if end and end[0] not in STATES_DE:
            return build_task(story, number, Party.THEM, end[1], end[0])
    if modal and end:
        return _meant(story, number, text, modal.group().lower(), end)
    if _is_past(words) or re.search(r"\b(?:hat|hatte|war|ist)\b", text):
        return None
    if PLURAL.match(text) and end and verbs.german_kind(end[0]) in {GIVE, CONTACT}:
        return build_task(story, number, Party.THEM, end[1], end[0])
    return _does(story, number, text, words)


BOUND_DE = re.compile(r"(?<=\w)\s+(?:wenn|sobald|sowie|nachdem|falls|weil|damit)\s.*$", re.IGNORECASE)
"""«ruft mich an wenn sie zurück ist»: what a deed hangs on is no part of it."""


THAT_ONE = re.compile(r"^(?:(?:und|aber|dann|also)\s+)*(?i:der|die)\s+(?=[a-zäöüß]+t\b)")
"""«die meldet sich»: the article that stands for the contact."""


OFFERING = frozenset("würde würd könnte könnt kann mag möchte".split())
"""Modals of a mere offer, where no day is said."""
SERVICES = frozenset(
    "abholen anschauen angucken ansehen durchlesen durchsehen nachsehen nachschauen drübergucken drüberschauen"
    " prüfen klären checken"
    " vereinbaren zurücklegen vorbeikommen".split()
)
"""What somebody does for the writer, where a day is said or it is done to the writer's own."""
MY_THING = re.compile(r"\b(?:mein|unser)\w*\b", re.IGNORECASE)
TOWARD_ME = re.compile(r"\b(?:mir|mich|uns)\b", re.IGNORECASE)


WEAK_WITH_DAY = frozenset("sagen helfen zahlen finden".split())


WEAK_ALONE = frozenset("machen suchen helfen sagen erzählen berichten".split())


def _promised(story: Story, number: int, words: Sequence[str]) -> Task | None:
    """Read the «… zu schicken» behind «hat versprochen»."""
    before = _before(story, number)
    end = end_infinitive(words) or any_infinitive(words)
    if end is None or not PROMISED.search(before) or WRITER.search(before):
        return None
    return build_task(story, number, Party.THEM, end[1], end[0], told=True)


def _meant(story: Story, number: int, text: str, modal: str, end: tuple[str, str]) -> Task | None:
    """Read «will mir bis Freitag … schicken»; a mere «würde», «kann» without a day is an offer."""
    infinitive, rest = end
    kind = verbs.german_kind(infinitive)
    if infinitive in REFLEXIVE_DE and re.search(r"\bsich\b", text) and modal not in OFFERING:
        return build_task(story, number, Party.THEM, rest, infinitive)
    toward_me, due = TOWARD_ME.search(text), due_of(story, number)
    giving = kind in {GIVE, CONTACT} and due and infinitive not in WEAK_WITH_DAY
    if not (toward_me and kind) and not (giving and not re.search(r"\bander\w+\b", text)):
        return None
    if modal in OFFERING and not due:
        return None
    mine = re.search(r"\bich\b|\bsoll\b", text)
    return build_task(story, number, Party.ME if mine else Party.THEM, rest, infinitive)


PROMISED_NOUN = re.compile(
    r"\b(?:noch|dann|bescheid|rückmeldung|feedback|nummer|kontakt|intro|adresse|termin|antwort)\b", re.IGNORECASE
)
"""«gibt mir Bescheid»; «macht mir einen guten Preis» is an offer."""
SELF_REPORT = re.compile(r"\bmeldet\s+sich\b|\bsich\b.*\b(?:melden|rühren)\b", re.IGNORECASE)


def _begins_with_deed(story: Story, number: int, words: Sequence[str]) -> bool:
    """Tell «schickt nächste Woche den Katalog», the subject left out: a verb of giving and a day to come."""
    infinitive, _ = third_verb([word for word in words[:2] if word.lower() not in {"und", "u", "u."}][:1]) or ("", "")
    following = story.clauses[number + 1].text if number + 1 < len(story.clauses) else ""
    pending = due_of(story, number) is not None or re.match(r"(?:sobald|wenn)\b", following)
    if _sends(words):
        return True
    return verbs.german_kind(infinitive) in {GIVE, CONTACT} and bool(pending)


SENDING = frozenset(
    "schicken zuschicken senden zusenden mailen zumailen nachreichen weiterleiten rüberschicken nachliefern anrufen"
    " zurückrufen durchrufen durchklingeln anschreiben zurückschreiben zurückmelden nachsenden herschicken"
    " vorbeibringen mitbringen zurückbringen zurückschicken weitergeben".split()
)
"""What is done to whoever writes the note, with nobody named and no day said."""


def _sends(words: Sequence[str]) -> bool:
    """Tell «schickt Belegexemplar», «sie ruft an»: few words, and a verb of sending or calling."""
    infinitive, rest = third_verb(words) or ("", "")
    lower = [word.lower().strip(".,!") for word in words]
    told = infinitive in SENDING or (infinitive in {"geben", "sagen"} and "bescheid" in lower)
    return told and len(rest.split()) <= MOST_BESIDE


MOST_BESIDE = 5
FAVOURS = frozenset(
    "umhören umsehen umschauen kümmern klären abklären nachfragen anfragen fragen rumfragen herumfragen sprechen reden"
    " nachschauen nachsehen besorgen abholen organisieren prüfen checken anschauen angucken ansehen ansprechen"
    " vorschlagen ausrichten einreichen nachhaken raussuchen heraussuchen".split()
)
"""What a contact does for the writer, with no day said: a deed where the tagger holds it likely."""


def _does_a_favour(story: Story, number: int, infinitive: str) -> bool:
    """Tell «sie hört sich um», «er fragt seinen Chef» from what somebody does for a living."""
    clause = story.clauses[number]
    return infinitive in FAVOURS and isinstance(subject_of(story, clause), Person) and likely(story, clause) >= FAVOUR


FAVOUR, LIKELY_BY_THEN = 0.3, 0.05
"""From these shares of the tagger's on, a favour is a deed, and what somebody does by a day."""


OWN_LIFE = frozenset(
    "aufhören anfangen umziehen ausziehen einziehen wegziehen zuziehen aussteigen einsteigen umsteigen antreten"
    " aufmachen zumachen ausscheiden zurückkommen ausfallen stattfinden loslegen heimkommen auswandern".split()
)
"""What somebody does with his own life, whatever the day."""


def _for_me(story: Story, number: int, text: str, infinitive: str) -> bool:
    """Tell whether what an unlisted verb tells of is done for the writer: to him with a day, or by a day."""
    due = due_of(story, number)
    if not due or due.due < story.ref.date() or infinitive in STATES_DE | OWN_LIFE:
        return False
    return bool(TOWARD_ME.search(text)) or (due.deadline and infinitive.startswith(SEPARABLE))


def _does(story: Story, number: int, text: str, words: Sequence[str]) -> Task | None:
    """Read «schickt mir …», «meldet sich», «bringt Donnerstag … vorbei»."""
    infinitive, rest = third_verb(words) or ("", "")
    kind = verbs.german_kind(infinitive)
    toward_me = bool(TOWARD_ME.search(text))
    if infinitive in {"machen", "geben"} and not due_of(story, number) and not PROMISED_NOUN.search(text):
        return None
    if kind is None and (unlisted := any_third(words)) and _for_me(story, number, text, unlisted[0]):
        return build_task(story, number, Party.THEM, unlisted[1], unlisted[0])
    weak = infinitive in STATES_DE - {"kommen"} or (infinitive in WEAK_ALONE and not toward_me)
    if kind is None or weak:
        return None
    reflexive = infinitive.endswith(tuple(REFLEXIVE_DE)) and "sich" in words
    due = due_of(story, number)
    by_then = due and due.deadline and isinstance(subject_of(story, story.clauses[number]), Person)
    by_then = by_then and likely(story, story.clauses[number]) >= LIKELY_BY_THEN
    giving = by_then or (kind in {GIVE, CONTACT} and due) or (infinitive in SERVICES and (due or MY_THING.search(text)))
    if not (toward_me or reflexive or giving or _sends(words) or _does_a_favour(story, number, infinitive)):
        return None
    return build_task(story, number, Party.THEM, rest, infinitive, told=True)
