"""A marked note cut into clauses, each with the one that it is about.

Typed notes have commas and full stops; dictated ones run on, so a new subject («… und sie schickt mir», «ich ruf ihn
an») opens a clause as well.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from bot.reading.any_case import small
from bot.reading.marking import DATE, PERSON
from bot.reading.verbs import english_kinds, german_stems

ME = "me"
OTHER = "other"

ABBREVIATIONS = (
    "u|v|d|f|z|b|s|evtl|ca|bzw|tel|nr|str|dr|prof|hr|fr|hrn|jmd|inkl|usw|etc|geb|st|vgl|abt|ggf|o|ä|dipl|ing|mag|med|mr|mrs|ms"
    "|co|e|k|wg|bzgl|spät|max|mind|nä|ansprechp|steuerberatungsges|ges|gebr|mo|di|mi|do|sa|so|min|std|stk|vs|approx|dept|inc|ltd|z\\.b|i\\.d\\.r|lt|allg|int|wo"
)
EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf"
SENTENCE_END = re.compile(rf"[.!?…]+(?=\s|$)|\n+|;+|[{EMOJI}\ufe0f]+(?=\s|$)")
ABBREVIATED = re.compile(rf"(?<!\w)(?:{ABBREVIATIONS})\Z", re.IGNORECASE)
LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS.split("|")))
VERB_3 = (
    "ist|war|hat|gehört|macht|sucht|braucht|will|heißt|arbeitet|kann|könnte|würde|möchte|bietet|hilft|schickt|meldet|kennt|leitet|führt|soll"
    "|sollte|wollte|meinte|sagt|sagte|kommt|bringt|gibt|verkauft|baut|vermietet|restauriert|gründet|überlegt|freut|interessiert|hätte"
    "|arbeitete|wird|zieht|feiert|betreibt|unterrichtet|stellt|ruft|mailt|vermittelt|empfiehlt|organisiert|berät|plant|hatte|wohnt|kümmert|mag|studiert|schraubt|lernt"
)
VERB_1 = (
    "ruf|rufe|schick|schicke|meld|melde|soll|sollte|will|wollte|muss|müsste|hab|habe|kann|werde|würde|schreib|schreibe|frag|frage|treff"
    "|treffe|bring|bringe|geb|gebe|mail|maile|schau|schaue|stell|stelle|lad|lade|sag|sage|mach|mache|kümmer|kümmere|such|suche|komm|komme|hol|hole"
    "|besorg|besorge|organisier|organisiere|leit|leite|nehm|nehme|vermittel|vermittle|empfehl|empfehle|reservier|reserviere|buch|buche|zeig|zeige|bin|möchte|dachte|hatte|war|kenn|kenne|darf|find|finde"
)
FIRST_FORMS = "|".join(sorted(form for form in german_stems() if not form.endswith(("t", "e"))))
NO_VERB = r"(?:sie|die|eine|meine|deine|seine|ihre|unsere|alle|diese|keine|beide|gerne|heute)\b"
SUBJECT_DE = rf"(?:er|sie|der|die|das|dem|beide|{PERSON})"
OPENERS = (
    rf"(?:und|aber|sondern|weil|dass|denn|wo|da|dann|also|außerdem|übrigens|ob)\s+(?:(?:der|die|den|dem)\s+)?(?:er|sie|der|die|dem|ich|wir|es|man|{PERSON})\b",
    rf"(?:und|aber|also)\s+(?:(?:der|die)\s+)?{PERSON}\s+(?:{VERB_3})\b",
    rf"(?:und\s+)?{SUBJECT_DE}\s+(?:(?:ja|auch|noch|jetzt|übrigens|wirklich|halt|gerade|gern|gerne|so|mal|selber|selbst)\s+)*(?:{VERB_3})\b",
    rf"(?:und\s+)?(?:der|die|den|dem)\s+{PERSON}\s+(?:{VERB_3})\b",
    rf"(?:und\s+)?(?:da\s+)?ich\s+(?:{VERB_1}|{FIRST_FORMS}|(?!{NO_VERB})\w+e)\b",
    rf"(?:und|u\.?|\+)\s+(?:(?:da|dann|vorher|am|im|bis|zum)\s+)*(?:\S+\s+)?(?:{VERB_1}|{VERB_3}|hilft|kann|biete\w*)\b",
    r"(?:und|aber)\s+(?:von\s+(?:mir|ihm|ihr|uns)\b|dafür\b|im\s+gegenzug\b)",
    rf"und\s+{DATE}\s+\w+\s+(?:ich|wir|er|sie|{PERSON})(?!\w)",
    rf"und\s+(?:ihm|ihnen|ihr)\s+(?:{DATE}|(?:bis|am|dann|noch|das|den|eine?n?)\b)",
    r"(?:und\s+)?da\s+(?:hab|habe|war|ist|hat|kenn|sind)\b",
    r"(?:und\s+)?(?:die|der|das|meine|seine|ihre|unser|unsere)\s+[\w-]+\s+(?:ist|war|hat|lautet|heißt)\b",
    r"nur\s+dass\b|sonst\s+(?:nix|nichts)\b|ansonsten\b|nicht\s+vergessen\b|muss\s+(?:ich|noch)\b|soll\s+(?:ich|ihn|sie|ihm|ihr)\b",
)
ENGLISH_VERBS = "|".join(sorted(english_kinds()))
OPENERS_EN = (
    r"(?:and|but|so|anyway|then|because|also)\s+(?:then\s+|um\s+)?(?:i|he|she|they|we|i'm|i'll|i'd|he's|she's|he'd|she'd|he'll|she'll|we'll|you|his|her|it|there)\b",
    r"(?:i|he|she|they|we)\s+(?:\w+ly\s+)?(?:am|is|was|met|said|want|wants|needs?|could|would|should|will|can|offers?|offered|told|promised|runs?|has|had|have|works?|spoke|agreed|got|does|did|knows|looks|wanted|asked|mentioned|owe|owes|owns|lives|turns|sells|makes|makes|edits|teaches|also|just|then|still|even|gave)\b",
    r"(?:i'm|i'll|i'd|he's|she's|he'd|she'd|he'll|she'll|who's|who|we'll|we're|they're|told|anyway|promised|said)\b(?!\s+(?:i|she|he)\s)",
    rf"and\s+{PERSON}",
    r"and\s+(?:coffee|lunch|dinner|a\s+call|call|meeting|drinks)\b",
    rf"(?:gotta|gonna)\s+(?:{ENGLISH_VERBS})\b",
    rf"(?:and|so)\s+(?:then\s+)?(?:{ENGLISH_VERBS})\s+(?:him|her|them|me|us|it|you|back|the|an?|my|our|his|some|{PERSON})\b",
    r"and\s+(?:will|is|was|has|offers|needs|wants|looking|could|can|would|runs|sends|knows|said|told|send|ask|call)\b",
)
SECOND_DEED = rf"(?:und|u\.?|\+)\s+(?:(?:er|sie)\s+)?(?:{'|'.join(sorted(german_stems()))})\b"
CUTS = {
    "de": re.compile(rf"\s+(?={'|'.join((*OPENERS, SECOND_DEED))})"),
    "en": re.compile(rf"\s+(?={'|'.join(OPENERS_EN)})"),
}
"""Where a clause opens inside a sentence, looked for in the small letters of the text."""
PUNCTUATION = re.compile(r"(?:,|:|->|=>|→|\s[-–—]+\s|–|—|\(|\))\s*")
WORDS_NOT_BEFORE_CUT = frozenset(f"{VERB_1}|{FIRST_FORMS}".split("|")) | frozenset(
    "dass ob weil wenn hab habe bin will soll muss und aber also da dann ich er sie wir"
    " come go try stop i we he she they am is are that and but so if because have had said".split()
)
NOT_BEFORE_CUT = re.compile(
    rf"(?:\b(?:i['’](?:ve|m)|we['’](?:ve|re)|(?:he|she)['’]s|they['’]re|told\s+(?:him|her|them|{PERSON}))|,)$"
)
LAST_WORD = re.compile(r"\w+$")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a marked text: where it stands and its sentence's number."""

    text: str
    start: int
    sentence: int


CASED = re.compile(r"[^\w]*[A-ZÄÖÜ].*[.!?]\s+[A-ZÄÖÜ]", re.DOTALL)
GOES_ON_SMALL = re.compile(r"\s+[a-zäöü]")
"""In a note with capitals a dot before a small letter ends no sentence: «Entw. er bis Mai», «Anmeldg. mach ich»."""


@lru_cache(maxsize=8)
def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences; abbreviations («Tel.», «v. d.») do not end one."""
    spans, start = [], 0
    cased = CASED.match(text) is not None
    for match in SENTENCE_END.finditer(text):
        if cased and match.group() == "." and GOES_ON_SMALL.match(text, match.end()):
            continue
        if match.group() == "." and _is_abbreviated(text, match.start()):
            continue
        if text[start : match.start()].strip():
            spans.append((start, match.start()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return tuple(spans)


def _is_abbreviated(text: str, dot: int) -> bool:
    """Tell the dot of «Tel. », «v. d. », which stands before a blank, from a full stop."""
    before = max(0, dot - LONGEST_ABBREVIATION - 1)
    return dot + 1 < len(text) and ABBREVIATED.search(text, before, dot) is not None


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence at a place of a text begins and ends; the whole text where none does."""
    spans = sentences_of(text)
    begun = bisect_right(spans, at, key=itemgetter(0))
    return spans[begun - 1] if begun and at < spans[begun - 1][1] else (0, len(text))


def clauses_of(text: str, language: str) -> list[Clause]:
    """Cut a marked text into clauses, in order."""
    found = []
    lower = small(text)
    for number, (start, end) in enumerate(sentences_of(text)):
        for piece_start, piece_end in _pieces(text, start, end):
            for cut_start, cut_end in _cut(lower, piece_start, piece_end, language):
                found.append(Clause(text[cut_start:cut_end].strip(), cut_start, number))
    return [clause for clause in found if clause.text]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces, at = [], start
    for match in PUNCTUATION.finditer(text, start, end):
        pieces.append((at, match.start()))
        at = match.end()
    pieces.append((at, end))
    return pieces


def _cut(lower: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in CUTS[language].finditer(lower, start, end):
        if match.start() <= at or _goes_on(lower[max(at, match.start() - 40) : match.start()].rstrip()):
            continue
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    return spans


def _goes_on(before: str) -> bool:
    """Tell whether a text ends with what no clause ends with: «… weil», "… he's"."""
    last = LAST_WORD.search(before)
    return (last is not None and last[0] in WORDS_NOT_BEFORE_CUT) or NOT_BEFORE_CUT.search(before) is not None


PRONOUNS = {
    "er": "m", "ihn": "m", "ihm": "m", "he": "m", "him": "m", "he's": "m",
    "he'd": "m", "he'll": "m", "der": "m", "den": "m", "dem": "m",
    "seine": "m", "sein": "m", "his": "m",
    "sie": "f", "ihr": "f", "she": "f", "her": "f", "she's": "f", "she'd": "f", "she'll": "f", "die": "f", "ihre": "f",
}  # fmt: skip
