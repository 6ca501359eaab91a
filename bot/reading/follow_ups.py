"""What somebody is to do later: the writer's tasks and the contacts' promises, with the day by which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading import verbs
from bot.reading.clauses import ME, OTHER, PRONOUNS, Clause
from bot.reading.dates import DateMention
from bot.reading.marking import CONTACT, DATE, EVENT, PERSON
from bot.reading.model import Party
from bot.reading.story import RELATIVE, WRITER, Person, Story, fits, subject_of

MODAL_DE = r"(?:soll|sollte|sollen|muss|müsste|müssen|will|wollen|wollte|werde|werden|wird|möchte|kann|können|könnte|darf|würde|mag|wolln)"
NEGATION_DE = re.compile(
    r"\b(?:nicht|kein\w*|nix|nichts|niemand|nie|weder|raus bin|absagen müssen)\b", re.IGNORECASE
)
NEGATION_EN = re.compile(
    r"\b(?:not|never|nothing|no need|no rush|\w+n't|won't|refused|declined|turned down)\b", re.IGNORECASE
)
STILL_TO_DO = re.compile(
    r"nicht\s+vergessen|don'?t\s+forget|no\s+rush|not\s+forget|nicht\s+nur", re.IGNORECASE
)
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
DROP_DE = frozenset(
    "ich er sie es wir ihm ihr ihnen ihn mich dich dir sich mir uns euch ihrs noch schon mal dann also und aber ja auch gern gerne bitte vorher danach"
    " einfach wohl eben halt da nun erst wieder jetzt gleich dass daß ob deshalb daher später evtl eventuell vielleicht unbedingt dringend"
    " sollte soll muss will möchte werde kann könnte würde darf wollte müsste wollen werden so außerdem zusätzlich spätestens direkt nochmals denen dem's ne mach".split()
)
DROP_EN = frozenset("also then and so but just please still probably maybe anyway again definitely".split())
ARTICLE = re.compile(r"^(?:der|die|das|den|dem|the)\s+", re.IGNORECASE)
SECOND_HAND = re.compile(
    r"\b(?:von|vom|with|of|mit|an|bei|from|zu|to|about|über|für|for|und|and|&)\s+(?:(?:der|dem|den|herrn?|frau|mr|mrs|ms|meinem|meiner|hr\.|fr\.)\s+)*$",
    re.IGNORECASE,
)
NOUN_DEED = re.compile(
    r"\b(?P<noun>rückruf|anruf|telefonat|telefontermin|termin|treffen|angebot|kaffee|mittagessen|lunch|coffee|call|follow-?up|meeting|rückmeldung|antwort|besichtigung|vor-ort-termin|feedback|quote|offer|nachfassen|wiedervorlage|videocall|zoom|besuch|catch-?up|dinner|vertrag|unterlagen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A follow-up still in marked text: who does it, what, by when, whom it concerns; `clause` is where it stands."""

    by: Party
    action: str
    due: DateMention | None
    person: Person | None
    clause: int
    sure: bool = True


def find_tasks(story: Story) -> list[Task]:
    """Return the follow-ups of a note, in order."""
    tasks = []
    for number, clause in enumerate(story.clauses):
        found = _german(story, number, clause) if story.language == "de" else _english(story, number, clause)
        if found:
            tasks.append(found)
    return tasks


def _due(story: Story, number: int) -> DateMention | None:
    """Return the day of the deed: in its clause, or alone in the piece before or behind."""
    clause = story.clauses[number]
    for text in (clause.text, _lone_date(story, number + 1), _lone_date(story, number - 1)):
        dates = [mention for mention in story.dates_in(text) if not mention.past and not mention.onward]
        if dates:
            return next((mention for mention in dates if mention.deadline), dates[0])
    return None


def _lone_date(story: Story, number: int) -> str:
    """Return the text of a clause that holds little but a date, else nothing."""
    if not 0 <= number < len(story.clauses):
        return ""
    text = story.clauses[number].text
    bare = re.sub(
        rf"{DATE}|\b(?:und zwar|also|am besten|spätestens|wohl|ideally|at the latest|zwar|dann|schon|erst|so)\b|\W",
        "",
        text,
        flags=re.IGNORECASE,
    )
    return text if re.search(DATE, text) and not bare else ""


# ---- German ----


def _german(story: Story, number: int, clause: Clause) -> Task | None:
    text = clause.text
    report = REPORT_DE.match(text)
    if report:
        text = text[report.end() :]
    if NEGATION_DE.search(text) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.search(text):
        return None
    writer = bool(re.search(r"(?<!\w)(?:ich|wir)(?!\w)", text, re.IGNORECASE)) or bool(
        report
        and re.search(r"\bich\b", report.group(), re.IGNORECASE)
        and not re.match(r"(?:er|sie)\b", text)
    )
    return _german_mine(story, number, text, writer) or (
        None if writer else _german_theirs(story, number, text)
    )


def _german_mine(story: Story, number: int, text: str, writer: bool) -> Task | None:
    words = text.split()
    verb = _finite_verb(words) if writer else _leading_verb(story, number, words)
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
    elif not writer and (noun := _noun_task(story, number, text)):
        return noun
    if (
        not infinitive
        or verbs.german_kind(infinitive) is None
        and not (writer and _due(story, number))
        and not (writer and verb and re.search(r"\b(?:ihm|ihr|ihnen)\b", text))
    ):
        return None
    if infinitive in STATES_DE:
        return None
    return _task(story, number, Party.ME, object_text, infinitive)


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
            if 0 <= j < len(lower) and (
                base := verbs.german_infinitive(lower[j], first_person=word == "ich")
            ):
                return _with_prefix(base, words, j)
    return None


def _with_prefix(base: str, words: Sequence[str], verb_at: int) -> tuple[str, str]:
    rest = [word for k, word in enumerate(words) if k != verb_at]
    for k in range(len(rest) - 1, max(-1, verb_at - 1), -1):
        word = rest[k].lower().strip(".,!")
        if word in verbs.SEPARABLE and word != "da" and _is_prefix_here(rest, k, base):
            return word + base, " ".join(rest[:k] + rest[k + 1 :])
        if word in {"weiterhin"}:
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


def _leading_verb(story: Story, number: int, words: Sequence[str]) -> tuple[str, str] | None:
    """Find a verb without «ich» at the head: «schick ihr bis Dienstag …», «meld mich», «Antworte ihr»."""
    at = next((j for j, word in enumerate(words[:4]) if not _is_skipped(word)), None)
    if at is None:
        return None
    word = words[at]
    lower = word.lower().strip(",!")
    following = words[at + 1] if at + 1 < len(words) else ""
    if word[0].isupper() and at > 0 or lower in verbs.german_kinds() or lower.endswith("."):
        return None
    if lower in ALSO_NOUNS and not re.match(r"(?:ihn|ihm|ihr|sie|ihnen|mich)\b", following):
        return None
    stem = lower in verbs.german_stems() and not (lower.endswith("t") and lower + "en" not in verbs.german_kinds() and lower not in STEMS_IN_T)
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
            words[k][0].islower() or k == 0 or word in verbs.german_kinds() and False
        ):
            rest = [other for m, other in enumerate(words) if m != k]
            if k and words[k - 1].lower() == "zu":
                rest = [other for m, other in enumerate(words) if m not in {k, k - 1}]
            return word, " ".join(rest)
    return None


def _subordinate(words: Sequence[str]) -> tuple[str, str] | None:
    """Read «dass ich sie übermorgen anrufe»: the verb stands last with its prefix."""
    word = words[-1].lower().strip(".,!") if words else ""
    prefix = next(
        (prefix for prefix in verbs.SEPARABLE if word.startswith(prefix) and len(word) > len(prefix) + 2), ""
    )
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
    ) and not re.match(r"(?:muss|soll|noch|will)\b", text, re.IGNORECASE):
        return False
    if re.search(r"\bzu\b|\w+zu\w+en\b", text) and not PROMISED.search(_before(story, number)):
        return False
    kind = (_end_infinitive(words) or ("", ""))[0]
    return verbs.german_kind(kind) in {verbs.CONTACT, verbs.GIVE} or bool(_due(story, number))


def _before(story: Story, number: int) -> str:
    return story.clauses[number - 1].text if number else ""


def _german_theirs(story: Story, number: int, text: str) -> Task | None:
    clause = story.clauses[number]
    words = text.split()
    subject = subject_of(story, clause)
    if subject is OTHER:
        return None
    if not isinstance(subject, Person):
        promised = PROMISED.search(_before(story, number)) and (end := _end_infinitive(words))
        if promised and end and number and not WRITER.search(_before(story, number)):
            return _task(story, number, Party.THEM, end[1], end[0])
        if not re.search(r"\b(?:mir|mich|uns)\b", text):
            return None
    toward_me = bool(re.search(r"\b(?:mir|mich|uns)\b", text))
    modal = re.search(rf"\b{MODAL_DE}\b", text, re.IGNORECASE)
    end = _end_infinitive(words)
    if modal and end:
        kind = verbs.german_kind(end[0])
        if (
            toward_me
            and kind
            or kind in {verbs.GIVE, verbs.CONTACT}
            and _due(story, number)
            and end[0] not in {"sagen", "helfen", "zahlen", "finden"}
            and not re.search(r"\b(?:andere\w*|anderen)\b", text)
        ):
            if (
                re.search(r"\b(?:würde|könnte|kann)\b", modal.group(), re.IGNORECASE)
                and not _due(story, number)
                and not toward_me
            ):
                return None
            if re.search(r"\bich\b|\bsoll\b", text):
                return _task(story, number, Party.ME, end[1], end[0])
            return _task(story, number, Party.THEM, end[1], end[0])
        return None
    if _is_past(words) or re.search(r"\b(?:hat|hatte|war|ist)\b", text):
        return None
    found = _third_verb(words)
    if not found:
        return None
    infinitive, rest = found
    kind = verbs.german_kind(infinitive)
    if (
        kind is None
        or infinitive in STATES_DE - {"kommen"}
        or infinitive in {"machen", "suchen", "helfen", "sagen", "erzählen", "berichten"}
        and not toward_me
    ):
        return None
    reflexive = infinitive.endswith("melden") and "sich" in words
    if toward_me or reflexive or kind in {verbs.GIVE, verbs.CONTACT} and _due(story, number):
        return _task(story, number, Party.THEM, rest, infinitive)
    return None


def _third_verb(words: Sequence[str]) -> tuple[str, str] | None:
    for j, word in enumerate(words):
        lower = word.lower().strip(".,!")
        if lower.endswith("t") and word[0].islower() and lower in verbs.german_stems():
            return _with_prefix(verbs.german_stems()[lower], words, j)
    return None


def _noun_task(story: Story, number: int, text: str) -> Task | None:
    """Read «Rückruf von ihr dann im März», «Termin am 3.5.»: a noun and a day to come."""
    noun = NOUN_DEED.search(text)
    due = _due(story, number)
    if (
        not noun
        or not due
        or len(text.split()) > 9
        or re.search(rf"\b(?:hat|war|ist|sucht|braucht|von der|gestern|zum)\b|{EVENT}", text, re.IGNORECASE)
        or not re.search(DATE, text)
    ):
        return None
    theirs = bool(
        re.search(r"\b(?:von (?:ihm|ihr|ihnen)|from (?:him|her|them)|by (?:him|her))\b", text, re.IGNORECASE)
    )
    return _task(story, number, Party.THEM if theirs else Party.ME, text, "", sure=False)


# ---- English ----

PROMISE_EN = re.compile(
    r"\b(?P<subject>i|we|he|she|they)?\s*(?:have\s+|has\s+|'ve\s+)?(?P<lead>(?:i|we|he|she|they|you)(?:['’](?:ll|d)|\s+(?:will|would|shall|should|must|need to|have to|has to|want to|wanted to|wants to|am to|am going to|is going to|plan to|plans to|promised to|promised|agreed to|offered to|said to|could|can|might|ought to|still need to|still have to|really should|had better))|(?:['’]m|['’]s|\s+am|\s+is)\s+going\s+to)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
LEADS_EN = (
    (Party.ME, re.compile(r"\b(?:i|we)(?:['’](?:ll|d)|\s+(?:also\s+|still\s+|really\s+|definitely\s+)?(?:will|would|shall|should|must|need to|have to|want to|wanted to|am to|am going to|are going to|plan to|promised to|agreed to|offered to|ought to|could|might))\s+(?:also\s+|still\s+|just\s+|probably\s+)?(?P<rest>.+)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?:going\s+to\s+)?(?P<rest>(?:\w+ing)\b.*)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?:going\s+|supposed\s+|meant\s+)?to\s+(?P<rest>.*)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"^(?:and\s+|then\s+|so\s+|also\s+)*(?:need to|must|have to|to do:?|todo:?|should|gotta|got to|remember to|don['’]?t forget to|promised to|agreed to|will|want to|going to|let['’]s|wants? me to|asked me to)\s+(?P<rest>.+)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:wants?|asked|expects?|told)\s+me\s+to\s+(?P<rest>.+)$", re.IGNORECASE)),
    (Party.THEM, re.compile(rf"(?:\b(?:he|she|they)|{PERSON})(?:['’](?:ll|d)|\s+(?:also\s+|kindly\s+|very kindly\s+)?(?:will|would|shall|is going to|are going to|promised to|offered to|agreed to|wants to|wanted to|said to|has to|needs to|could|can|is to|promises to))\s+(?:also\s+|kindly\s+)?(?P<rest>.+)$", re.IGNORECASE)),
    (Party.THEM, re.compile(rf"(?:\b(?:he['’]s|she['’]s|they['’]re)|(?:{PERSON}|he|she)\s+is)\s+(?P<rest>(?:\w+ing)\b.*)$", re.IGNORECASE)),
    (Party.THEM, re.compile(r"^(?:and\s+|then\s+)*(?:promised|offered|will|is going|said he'll|said she'll)\s+(?:to\s+)?(?P<rest>.+)$", re.IGNORECASE)),
)  # fmt: skip
STATES_EN = frozenset(
    "be like love know hope think say wish owe need want see understand remember mind help have".split()
)
NEEDS_ME = re.compile(r"\b(?:me|us|my|our)\b", re.IGNORECASE)
BOUND_EN = re.compile(
    r"\s+(?:because|so that|since|but|if i|which|as soon as|when it|when she|when he)\b.*$", re.IGNORECASE
)


def _english(story: Story, number: int, clause: Clause) -> Task | None:
    text = clause.text
    if NEGATION_EN.search(text) and not STILL_TO_DO.search(text):
        return None
    if RELATIVE.search(text) or re.search(r"\bif i ever\b", text, re.IGNORECASE):
        return None
    owed = re.search(rf"\b(?:i|we)\s+(?:still\s+)?owe\s+(?:him|her|them|{PERSON})\s+(?P<what>.+)$", text, re.IGNORECASE)
    if owed and not re.match(r"(?:one|a favou?r|big time|a lot|so much)\b", owed["what"], re.IGNORECASE):
        return _task(story, number, Party.ME, owed["what"], "", sure=False)
    for by, lead in LEADS_EN:
        found = lead.search(text)
        if found and (task := _english_task(story, number, by, found["rest"])):
            return task
    if WRITER.search(text):
        return None
    return _english_bare(story, number, text)


def _english_task(story: Story, number: int, by: Party, rest: str) -> Task | None:
    first = re.sub(r"\W", "", rest.split()[0]) if rest.split() else ""
    base = verbs.english_base(first)
    if base is None and (
        by is Party.THEM
        or not first.islower()
        or first.lower()
        in STATES_EN
        | {"been", "just", "in", "at", "so", "looking", "glad", "happy", "sure", "not", "a", "the"}
    ):
        return None
    if first.endswith("ing") and not (
        base and (verbs.english_kinds()[base] in {verbs.CONTACT, verbs.GIVE} or _due(story, number))
    ):
        return None
    if base == "have" and not re.search(
        r"^have\s+(?:a\s+)?(?:lunch|coffee|dinner|call|chat|drink|look|meeting|breakfast|beer|quick)", rest
    ):
        return None
    if base == "see" and not re.match(r"see\s+(?:him|her|them|if|whether)", rest):
        return None
    if by is Party.THEM and not _is_promise(story, number, base or "", rest):
        return None
    return _task(story, number, by, re.sub(rf"^{re.escape(first)}\b", base or first, rest), "")


def _is_promise(story: Story, number: int, base: str, rest: str) -> bool:
    kind = verbs.english_kinds().get(base)
    toward_me = bool(NEEDS_ME.search(rest))
    whole = story.clauses[number].text
    if re.search(r"\b(?:could|can|wants to|needs to|has to)\b", whole, re.IGNORECASE):
        return (
            toward_me
            and kind in {verbs.GIVE, verbs.CONTACT}
            and bool(_due(story, number) or re.search(r"wants to", whole))
        )
    return (
        toward_me
        and kind is not None
        or kind in {verbs.GIVE, verbs.CONTACT}
        and (
            bool(_due(story, number))
            or base in {"send", "share", "forward", "introduce", "call", "email", "mail"}
        )
    )


def _english_bare(story: Story, number: int, text: str) -> Task | None:
    """Read a note to oneself: "ask him about photo rights tmrw", "sending her my rates on Friday"."""
    stripped = re.sub(
        rf"^(?:(?:{DATE}|and|then|please|also|so|to\s*do)[\s,:]*)+", "", text, flags=re.IGNORECASE
    )
    first = re.match(r"[\w'-]+", stripped)
    if first and (base := verbs.english_base(first.group())):
        form = first.group().lower()
        plain = form == base or form.endswith("ing")
        kind = verbs.english_kinds()[base]
        noun = re.match(r"[\w'-]+\s+(?:of|is|was|at|from|in)\b", stripped) or len(stripped.split()) < 2
        told = kind in {verbs.CONTACT, verbs.GIVE} or _due(story, number)
        if (
            plain
            and told
            and not noun
            and (first.group()[0].islower() or number > 0 or _due(story, number))
            and base
            not in {
                "meet",
                "get",
                "have",
                "talk",
                "come",
                "find",
                "design",
                "show",
                "plan",
                "build",
                "test",
                "work",
                "go",
            }
            | (
                set()
                if re.search(r"\b(?:him|her|them)\b", stripped)
                else {"call"}
                if not _due(story, number)
                else set()
            )
        ):
            return _task(story, number, Party.ME, re.sub(rf"^{first.group()}\b", base, stripped), "")
    return _noun_task(story, number, text)


# ---- both ----


def _task(
    story: Story, number: int, by: Party, text: str, infinitive: str, *, sure: bool = True
) -> Task | None:
    clause = story.clauses[number]
    person = _concerned(story, clause, text, by)
    action = _action(story, text, infinitive, person)
    if not action:
        return None
    return Task(by=by, action=action, due=_due(story, number), person=person, clause=number, sure=sure)


def _concerned(story: Story, clause: Clause, text: str, by: Party) -> Person | None:
    """Return whom a deed concerns: one named in it and no mere part of the thing, else whom the pronoun means."""
    if by is Party.THEM:
        subject = subject_of(story, clause)
        if isinstance(subject, Person):
            return subject
    for match in re.finditer(PERSON, text):
        person = story.person_of(match.group())
        elsewhere = person and any(marker not in clause.text for marker in person.markers)
        if person and (
            elsewhere or not SECOND_HAND.search(text[: match.start()]) and story.people[0] is person
        ):
            return person
    sex = next(
        (
            PRONOUNS[word]
            for word in re.findall(r"\w+", text.lower())
            if word in PRONOUNS and word not in {"der", "die", "den", "dem", "sein", "seine", "ihre", "his"}
        ),
        None,
    )
    return _before_with(story, clause.start, sex)


def _before_with(story: Story, position: int, sex: str | None) -> Person | None:
    return (
        story.latest_before(position, sex)
        or story.latest_before(position)
        or next((person for person in story.people if fits(person, sex)), None)
    )


def _action(story: Story, text: str, infinitive: str, person: Person | None) -> str:
    """Return the deed as a short phrase: dates, pronouns and small words left out, the infinitive at the end."""
    own = "".join(person.markers) if person else ""
    german = story.language == "de"
    if not german:
        text = BOUND_EN.sub("", text)
    text = re.sub(rf"\s*{CONTACT}\s*", " ", text)
    if own and german:
        text = re.sub(
            rf"\b(?:(?:bei|an|mit)\s+)?(?:(?:der|dem|den|die|herrn?|frau|fr\.|hr\.)\s+)*[{own}]",
            " ",
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(rf"[{own}]", " ", text)
    if german:
        text = re.sub(
            r"\b(?:bei|an|mit|von)\s+(?:ihm|ihr|ihnen|sie|ihn|mir|mich|uns)\b", " ", text, flags=re.IGNORECASE
        )
    text = re.sub(
        rf"\b(?:on|by|until|till|bis|am|spätestens|am besten|zum|im)?\s*{DATE}(?:['’]s)?",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    drop = DROP_DE if german else DROP_EN
    words = [word for word in text.split() if word.lower().strip(".,!") not in drop]
    phrase = story.plain(" ".join(words)).strip(" ,.;:!-–—&()")
    phrase = ARTICLE.sub("", phrase) if german else phrase
    phrase = re.sub(r"\s+(?:und|and|on|by|at|bis|am|dann)$", "", phrase)
    return f"{phrase} {infinitive}".strip()
