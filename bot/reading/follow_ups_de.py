# ruff: noqa: E501
"""German follow-ups: «ich ruf ihn an», «soll mich melden», «schick ihr …», «sie schickt mir …»."""

import re
from collections.abc import Sequence

from bot.reading import verbs
from bot.reading.clauses import ME, OTHER, Clause
from bot.reading.marking import DATE, PERSON
from bot.reading.model import Party
from bot.reading.story import RELATIVE, WRITER, Person, Story, subject_of
from bot.reading.tasks import STILL_TO_DO, Task, build_task, due_of, noun_task

MODAL_DE = r"(?:soll|sollte|sollen|muss|müsste|müssen|will|wollen|wollte|werde|werden|wird|möchte|kann|können|könnte|darf|würde|mag|wolln)"
NEGATION_DE = re.compile(r"\b(?:nicht|kein\w*|nix|nichts|niemand|nie|weder|raus bin|absagen müssen)\b", re.IGNORECASE)
REPORT_DE = re.compile(
    rf"^(?:.*?\b)?(?:(?:ich|er|sie|{PERSON})\s+)?(?:hab|habe|hat|hatte)?\s*(?:ich|er|sie)?\s*(?:ihm|ihr|ihnen|mir|uns|{PERSON})?\s*(?:auch|schon|ja|noch|gleich|so)?\s*"
    r"(?:gesagt|versprochen|zugesagt|angeboten|ausgemacht|vereinbart|gemeint|vorgenommen|verabredet|abgemacht)\s*(?:,)?\s*(?:dass|daß)?\s+(?=\S)",
    re.IGNORECASE,
)
PAST_DE = re.compile(r"\b(?:hab|habe|hat|haben|hatte|hatten|bin|ist|sind|war|waren|wurde)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"\b(?:\w*ge\w+(?:t|en)|\w+iert|be\w+(?:t|en)|ver\w+(?:t|en)|er\w+(?:t|en)|emp\w+en)\b", re.IGNORECASE
)
PROMISED = re.compile(
    r"\b(?:versprochen|zugesagt|angeboten|ausgemacht|vereinbart|verabredet|abgemacht|vorgenommen|verspricht|vor)\b",
    re.IGNORECASE,
)


def german_task(story: Story, number: int, clause: Clause) -> Task | None:
    """Return the follow-up that a German clause tells of, None where it tells of none."""
    text = clause.text
    report = REPORT_DE.match(text)
    if report:
        text = text[report.end() :]
    if NEGATION_DE.search(text) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.search(text):
        return None
    writer = bool(re.search(r"(?<!\w)(?:ich|wir)(?!\w)", text, re.IGNORECASE)) or bool(
        report and re.search(r"\bich\b", report.group(), re.IGNORECASE) and not re.match(r"(?:er|sie)\b", text)
    )
    return _german_mine(story, number, text, writer) or (None if writer else _german_theirs(story, number, text))


def _german_mine(story: Story, number: int, text: str, writer: bool) -> Task | None:
    words = text.split()
    verb = _finite_verb(words) if writer else _leading_verb(words)
    infinitive, object_text = None, text
    modal = re.search(rf"\b{MODAL_DE}\b", text, re.IGNORECASE)
    if writer and modal and (end := _end_infinitive(words)):
        infinitive, object_text = end
    elif verb and not _is_past(words):
        infinitive, object_text = verb
    elif writer and (subordinate := _subordinate(words)):
        infinitive, object_text = subordinate
    elif (
        not writer
        and not _third_person(story, number, text)
        and (end := _end_infinitive(words))
        and _may_be_elliptic(story, number, text, words)
    ):
        infinitive, object_text = end
    elif not writer and (noun := noun_task(story, number, text)):
        return noun
    if not infinitive or (
        verbs.german_kind(infinitive) is None
        and not (writer and due_of(story, number))
        and not (writer and verb and re.search(r"\b(?:ihm|ihr|ihnen)\b", text))
    ):
        return None
    if infinitive in {"gehen", "kommen"} and (end := _end_infinitive(words)) and end[0] not in STATES_DE:
        infinitive, object_text = end[0], re.sub(r"\b(?:geh|gehe|gehen|komm|komme|kommen)\b", "", end[1])
    if infinitive in STATES_DE:
        return None
    return build_task(story, number, Party.ME, object_text, infinitive)


STATES_DE = frozenset(
    "sein haben wissen kennen mögen glauben denken wohnen arbeiten heißen freuen hoffen brauchen bleiben stehen sitzen wollen finden merken nennenlernen gehören kommen gehen"
    " schulden verstehen lieben hassen festhalten notieren".split()
)


def _finite_verb(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the verb beside «ich» and put its separable prefix back: «ruf ich ihn an» → anrufen."""
    lower = [word.lower().strip(".,!") for word in words]
    for i, word in enumerate(lower):
        if word not in {"ich", "wir"}:
            continue
        for j in (i + 1, i - 1):
            form = lower[j] if 0 <= j < len(lower) else ""
            base = verbs.german_infinitive(form, first_person=word == "ich")
            base = base or verbs.german_infinitive(form.removesuffix("s"), first_person=False)
            if base:
                return _with_prefix(base, words, j)
    return None


def _with_prefix(base: str, words: Sequence[str], verb_at: int) -> tuple[str, str]:
    rest = [word for k, word in enumerate(words) if k != verb_at]
    for k in range(len(rest) - 1, max(-1, verb_at - 1), -1):
        word = rest[k].lower().strip(".,!")
        if word in verbs.SEPARABLE and word != "da" and _is_prefix_here(rest, k, base):
            return word + base, " ".join(rest[:k] + rest[k + 1 :])
        if word == "weiterhin":
            break
    return base, " ".join(rest)


def _is_prefix_here(rest: Sequence[str], k: int, base: str) -> bool:
    word = rest[k].lower().strip(".,!")
    if k == len(rest) - 1:
        return True
    following = rest[k + 1]
    return (word + base) in verbs.german_kinds() and bool(
        re.match(rf"{DATE}|(?:und|weil|wenn|ob|wegen|sobald)\b", following)
    )


SKIPPED = frozenset("dann und u bitte vorher danach also noch todo to do außerdem ihm ihr am zum".split())
ALSO_NOUNS = frozenset("mail frage buch bericht suche plan such zahl post bitte antwort".split())


def _leading_verb(words: Sequence[str]) -> tuple[str, str] | None:
    """Find a verb without «ich» at the head: «schick ihr bis Dienstag …», «meld mich», «Antworte ihr»."""
    at = next((j for j, word in enumerate(words[:4]) if not _is_skipped(word)), None)
    if at is None:
        return None
    word = words[at]
    lower = word.lower().strip(",!")
    following = words[at + 1] if at + 1 < len(words) else ""
    if (word[0].isupper() and at > 0) or lower in verbs.german_kinds() or lower.endswith("."):
        return None
    if lower in ALSO_NOUNS and not re.match(r"(?:ihn|ihm|ihr|sie|ihnen|mich)\b", following):
        return None
    stem = lower in verbs.german_stems() and not (
        lower.endswith("t") and lower + "en" not in verbs.german_kinds() and lower not in STEMS_IN_T
    )
    base = verbs.german_infinitive(lower, first_person=True) if stem else None
    return _with_prefix(base, words, at) if base else None


STEMS_IN_T = frozenset("bitt antwort richt bereit".split())


def _is_skipped(word: str) -> bool:
    return bool(re.match(DATE, word)) or word.lower().strip(".,!") in SKIPPED


def _end_infinitive(words: Sequence[str]) -> tuple[str, str] | None:
    """Find an infinitive near the end, «zu» inside or before it included."""
    for k in range(len(words) - 1, max(-1, len(words) - 5), -1):
        word = words[k].strip(".,!;").lower()
        split_zu = re.fullmatch(r"(\w+?)zu(\w+en|\w+ern|\w+eln)", word)
        if split_zu and split_zu[1] in verbs.SEPARABLE and split_zu[1] + split_zu[2] in verbs.german_kinds():
            word = split_zu[1] + split_zu[2]
        if (verbs.german_kind(word) or word in verbs.german_kinds()) and (
            words[k][0].islower() or k == 0 or (word in verbs.german_kinds() and False)
        ):
            rest = [other for m, other in enumerate(words) if m != k]
            if k and words[k - 1].lower() == "zu":
                rest = [other for m, other in enumerate(words) if m not in {k, k - 1}]
            return word, " ".join(rest)
    return None


def _subordinate(words: Sequence[str]) -> tuple[str, str] | None:
    """Read «dass ich sie übermorgen anrufe»: the verb stands last with its prefix."""
    word = words[-1].lower().strip(".,!") if words else ""
    prefix = next((prefix for prefix in verbs.SEPARABLE if word.startswith(prefix) and len(word) > len(prefix) + 2), "")
    for cut in (prefix, ""):
        base = verbs.german_infinitive(word[len(cut) :], first_person=True)
        if base and verbs.german_kind(cut + base):
            return cut + base, " ".join(words[:-1])
    return None


def _is_past(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return bool(PAST_DE.search(text)) and bool(PARTICIPLE.search(text))


def _third_person(story: Story, number: int, text: str) -> bool:
    clause = story.clauses[number]
    subject = subject_of(story, clause)
    if subject in {ME, OTHER}:
        return False
    return isinstance(subject, Person) and bool(
        re.search(
            rf"\b(?:er|sie|der|die|beide|{PERSON[1:-1]})\b\s*(?:\w+\s+)?{MODAL_DE}|\b(?:er|sie)\s+\w+t\b",
            text,
            re.IGNORECASE,
        )
    )


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
    kind = (_end_infinitive(words) or ("", ""))[0]
    return verbs.german_kind(kind) in {verbs.CONTACT, verbs.GIVE} or bool(due_of(story, number))


def _before(story: Story, number: int) -> str:
    return story.clauses[number - 1].text if number else ""


def _german_theirs(story: Story, number: int, text: str) -> Task | None:
    """Read what the contact is to do: «sie schickt mir …», «will mir … schicken», «meldet sich»."""
    words = text.split()
    subject = subject_of(story, story.clauses[number])
    if subject is OTHER:
        return None
    if not isinstance(subject, Person):
        if promise := _promised(story, number, words):
            return promise
        if not TOWARD_ME.search(text):
            return None
    modal = re.search(rf"\b{MODAL_DE}\b", text, re.IGNORECASE)
    end = _end_infinitive(words)
    if modal and end:
        return _meant(story, number, text, modal.group().lower(), end)
    if _is_past(words) or re.search(r"\b(?:hat|hatte|war|ist)\b", text):
        return None
    return _does(story, number, text, words)


TOWARD_ME = re.compile(r"\b(?:mir|mich|uns)\b", re.IGNORECASE)
WEAK_WITH_DAY = frozenset("sagen helfen zahlen finden".split())
WEAK_ALONE = frozenset("machen suchen helfen sagen erzählen berichten".split())


def _promised(story: Story, number: int, words: Sequence[str]) -> Task | None:
    """Read the «… zu schicken» behind «hat versprochen»."""
    before = _before(story, number)
    end = _end_infinitive(words)
    if end is None or not PROMISED.search(before) or WRITER.search(before):
        return None
    return build_task(story, number, Party.THEM, end[1], end[0])


def _meant(story: Story, number: int, text: str, modal: str, end: tuple[str, str]) -> Task | None:
    """Read «will mir bis Freitag … schicken»; a mere «würde», «kann» without a day is an offer."""
    infinitive, rest = end
    kind = verbs.german_kind(infinitive)
    toward_me, due = TOWARD_ME.search(text), due_of(story, number)
    giving = kind in {verbs.GIVE, verbs.CONTACT} and due and infinitive not in WEAK_WITH_DAY
    if not (toward_me and kind) and not (giving and not re.search(r"\bander\w+\b", text)):
        return None
    if modal in {"würde", "könnte", "kann"} and not due and not toward_me:
        return None
    mine = re.search(r"\bich\b|\bsoll\b", text)
    return build_task(story, number, Party.ME if mine else Party.THEM, rest, infinitive)


def _does(story: Story, number: int, text: str, words: Sequence[str]) -> Task | None:
    """Read «schickt mir …», «meldet sich», «bringt Donnerstag … vorbei»."""
    infinitive, rest = _third_verb(words) or ("", "")
    kind = verbs.german_kind(infinitive)
    toward_me = bool(TOWARD_ME.search(text))
    weak = infinitive in STATES_DE - {"kommen"} or (infinitive in WEAK_ALONE and not toward_me)
    if kind is None or weak:
        return None
    reflexive = infinitive.endswith("melden") and "sich" in words
    giving = kind in {verbs.GIVE, verbs.CONTACT} and due_of(story, number)
    return build_task(story, number, Party.THEM, rest, infinitive) if toward_me or reflexive or giving else None


def _third_verb(words: Sequence[str]) -> tuple[str, str] | None:
    for j, word in enumerate(words):
        lower = word.lower().strip(".,!")
        if lower.endswith("t") and word[0].islower() and lower in verbs.german_stems():
            return _with_prefix(verbs.german_stems()[lower], words, j)
    return None
