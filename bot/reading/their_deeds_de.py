"""What the contact is to do, in German: «sie schickt mir …», «will mir … schicken», «meldet sich»."""

import re
from collections.abc import Sequence

from bot.reading import verbs
from bot.reading.clauses import OTHER
from bot.reading.deed_signs_de import BOUND_DE, MODAL, OWN_LIFE, PLURAL, PROMISED, STATES_DE, TOWARD_ME, is_past
from bot.reading.due_days import due_of
from bot.reading.german_verbs import any_infinitive, any_third, end_infinitive, third_verb
from bot.reading.model import Party
from bot.reading.story import WRITER, Person, Story, subject_of
from bot.reading.tagged_deeds import likely
from bot.reading.tasks import Task, build_task
from bot.reading.verb_words import CONTACT, GIVE, REFLEXIVE_DE, SEPARABLE

THAT_ONE = re.compile(r"^(?:(?:und|aber|dann|also)\s+)*(?i:der|die)\s+(?=[a-zäöüß]+t\b)")
"""«die meldet sich»: the article that stands for the contact."""


OVER = re.compile(r"\b(?:hat|hatte|war|ist)\b")


def their_task(story: Story, number: int, text: str) -> Task | None:
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
    if is_past(words) or OVER.search(text):
        return None
    if PLURAL.match(text) and end and verbs.german_kind(end[0]) in {GIVE, CONTACT}:
        return build_task(story, number, Party.THEM, end[1], end[0])
    return _does(story, number, text, words)


def _promised(story: Story, number: int, words: Sequence[str]) -> Task | None:
    """Read the «… zu schicken» behind «hat versprochen»."""
    before = story.said_in(number - 1)
    end = end_infinitive(words) or any_infinitive(words)
    if end is None or not PROMISED.search(before) or WRITER.search(before):
        return None
    return build_task(story, number, Party.THEM, end[1], end[0], told=True)


OFFERING = frozenset("würde würd könnte könnt kann mag möchte".split())
"""Modals of a mere offer, where no day is said."""
WEAK_WITH_DAY = frozenset("sagen helfen zahlen finden".split())


CALLS = re.compile(
    r"\b(?:will|wollte|wird)\s+(?:(?:sie|er|noch|nochmal|dann|wieder|auch)\s+)*(?:(?:wegen|zum|zur|zu|über)\s+(?:\S+\s+){1,4})?"
    r"(?:anrufen|zurückrufen|durchrufen|durchklingeln|zurückschreiben)\W*$",
    re.IGNORECASE,
)
"""«will wegen der Homepage anrufen»: nobody else is named to be called."""


def _meant(story: Story, number: int, text: str, modal: str, end: tuple[str, str]) -> Task | None:
    """Read «will mir bis Freitag … schicken»; a mere «würde», «kann» without a day is an offer."""
    infinitive, rest = end
    kind = verbs.german_kind(infinitive)
    if infinitive in REFLEXIVE_DE and re.search(r"\bsich\b", text) and modal not in OFFERING:
        return build_task(story, number, Party.THEM, rest, infinitive)
    toward_me, due = TOWARD_ME.search(text) or CALLS.search(text), due_of(story, number)
    giving = kind in {GIVE, CONTACT} and due and infinitive not in WEAK_WITH_DAY
    if not (toward_me and kind) and not (giving and not re.search(r"\bander\w+\b", text)):
        return None
    if modal in OFFERING and not due:
        return None
    mine = re.search(r"\bich\b|\bsoll\b", text)
    return build_task(story, number, Party.ME if mine else Party.THEM, rest, infinitive)


SELF_REPORT = re.compile(r"\bmeldet\s+sich\b|\bsich\b.*\b(?:melden|rühren)\b", re.IGNORECASE)


def _begins_with_deed(story: Story, number: int, words: Sequence[str]) -> bool:
    """Tell «schickt nächste Woche den Katalog», the subject left out: a verb of giving and a day to come."""
    infinitive, _ = third_verb([word for word in words[:2] if word.lower() not in {"und", "u", "u."}][:1]) or ("", "")
    pending = due_of(story, number) is not None or re.match(r"(?:sobald|wenn)\b", story.said_in(number + 1))
    if _sends(words):
        return True
    return verbs.german_kind(infinitive) in {GIVE, CONTACT} and bool(pending)


SENDING = frozenset(
    "schicken zuschicken senden zusenden mailen zumailen nachreichen weiterleiten rüberschicken nachliefern anrufen"
    " zurückrufen durchrufen durchklingeln anschreiben zurückschreiben zurückmelden nachsenden herschicken"
    " vorbeibringen mitbringen zurückbringen zurückschicken weitergeben".split()
)
"""What is done to whoever writes the note, with nobody named and no day said."""
MOST_BESIDE = 5


def _sends(words: Sequence[str]) -> bool:
    """Tell «schickt Belegexemplar», «sie ruft an»: few words, and a verb of sending or calling."""
    infinitive, rest = third_verb(words) or ("", "")
    lower = [word.lower().strip(".,!") for word in words]
    told = infinitive in SENDING or (infinitive in {"geben", "sagen"} and "bescheid" in lower)
    return told and len(rest.split()) <= MOST_BESIDE


FAVOURS = frozenset(
    "umhören umsehen umschauen kümmern klären abklären nachfragen anfragen fragen rumfragen herumfragen sprechen reden"
    " nachschauen nachsehen besorgen abholen organisieren prüfen checken anschauen angucken ansehen ansprechen"
    " vorschlagen ausrichten einreichen nachhaken raussuchen heraussuchen".split()
)
"""What a contact does for the writer, with no day said: a deed where the tagger holds it likely."""
FAVOUR, LIKELY_BY_THEN = 0.3, 0.05
"""From these shares of the tagger's on, a favour is a deed, and what somebody does by a day."""


def _does_a_favour(story: Story, number: int, infinitive: str) -> bool:
    """Tell «sie hört sich um», «er fragt seinen Chef» from what somebody does for a living."""
    clause = story.clauses[number]
    return infinitive in FAVOURS and isinstance(subject_of(story, clause), Person) and likely(story, clause) >= FAVOUR


def _for_me(story: Story, number: int, text: str, infinitive: str) -> bool:
    """Tell whether what an unlisted verb tells of is done for the writer: to him with a day, or by a day."""
    due = due_of(story, number)
    if not due or due.due < story.ref.date() or infinitive in STATES_DE or infinitive in OWN_LIFE:
        return False
    return bool(TOWARD_ME.search(text)) or (due.deadline and infinitive.startswith(SEPARABLE))


PROMISED_NOUN = re.compile(
    r"\b(?:noch|dann|bescheid|rückmeldung|feedback|nummer|kontakt|intro|adresse|termin|antwort)\b", re.IGNORECASE
)
"""«gibt mir Bescheid»; «macht mir einen guten Preis» is an offer."""
SERVICES = frozenset(
    "abholen anschauen angucken ansehen durchlesen durchsehen nachsehen nachschauen drübergucken drüberschauen"
    " prüfen klären checken"
    " vereinbaren zurücklegen vorbeikommen".split()
)
"""What somebody does for the writer, where a day is said or it is done to the writer's own."""
MY_THING = re.compile(r"\b(?:mein|unser)\w*\b", re.IGNORECASE)
WEAK_ALONE = frozenset("machen suchen helfen sagen erzählen berichten".split())


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
