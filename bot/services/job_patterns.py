"""A change of job out of plain sentences: «Jens ist jetzt bei Siemens», "Mary has joined Siemens"."""

import re
from dataclasses import dataclass

from bot.domain.fold import fold
from bot.domain.kinship import WORDS
from bot.services.fact_clauses import Clause, clauses


@dataclass(frozen=True, slots=True)
class ToldJob:
    """A new company, a new position, or both, as a stretch of the text tells it."""

    org: str | None
    role: str | None
    start: int
    end: int
    left: bool = False
    """He has left this company, for what is not said."""


_NEWLY = r"(?:jetzt|nun|inzwischen|neuerdings|mittlerweile|seit kurzem|seit neuestem|now|recently|these days)"
_NOT_US = r"(?!(?:uns|mir|ihm|ihr|dir|euch|us|me|him|her|them|home|lunch|work)\b)"
_THE = r"(?:(?:der|dem|den|die|das|einer|einem|the|a|an)\s+)?"
_ORG = rf"(?!\d){_NOT_US}{_THE}(?P<org>[\w&.+'’-]+(?:\s+(?!als\b|in\b|und\b|and\b|as\b|seit\b|since\b|angefangen|gewechselt|an$|tätig|beschäftigt|gelandet|ab\b|from\b|zum\b)[\w&.+'’-]+){{0,4}})"
_AS = r"(?:\s+(?:als|as)\s+(?:an?\s+|the\s+)?(?P<role>[\w/-]+(?:\s+[\w/-]+){0,3}?))?"
_REST = r"(?:\s+(?:in|seit|since|ab|from|zum)\s.*)?$"
_ROLE = r"(?:neue[rn]?\s+|der\s+|die\s+|the\s+|an?\s+|new\s+)*(?P<role>(?-i:[A-ZÄÖÜ])[\w/-]+(?:\s+(?!bei\b|von\b|der\b|des\b|beim\b|in\b|im\b|at\b|of\b|for\b)[\w/-]+){0,2})"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «ist jetzt (als Einkäufer) bei Siemens» «arbeitet jetzt bei Siemens als Einkäufer»
        rf"\b(?:ist|arbeitet)\s+{_NEWLY}\s+(?:wieder\s+|fest\s+|auch\s+)?(?:bei|beim|für|in\s+der)\s+{_ORG}{_AS}{_REST}",
        rf"\b(?:ist|arbeitet)\s+{_NEWLY}\s+als\s+(?P<role>[\w/-]+(?:\s+[\w/-]+){{0,2}}?)\s+(?:bei|beim|für)\s+{_ORG}{_REST}",
        # «ist/hat zu Siemens gewechselt» «wechselt zu Siemens» «hat bei Siemens angefangen» «fängt bei Siemens an»
        rf"\b(?:ist|hat)\s+(?:{_NEWLY}\s+)?(?:zu|zur|zum)\s+{_ORG}{_AS}\s+gewechselt\b",
        rf"\bwechselt\s+(?:\w+\s+){{0,2}}(?:zu|zur|zum)\s+{_ORG}{_AS}{_REST}",
        rf"\bhat\s+(?:{_NEWLY}\s+)?(?:einen\s+|eine\s+)?(?:neue[nr]?\s+(?:job|stelle|posten)\s+)?(?:bei|beim)\s+{_ORG}{_AS}\s+angefangen\b",
        rf"\bfängt\s+(?:\w+\s+){{0,2}}(?:bei|beim)\s+{_ORG}{_AS}\s+an$",
        # «hat einen neuen Job (bei Siemens)» "has a new job at Siemens"
        rf"\bhat\s+(?:{_NEWLY}\s+)?(?:einen|eine)\s+neue[nr]?\s+(?:job|stelle|posten|arbeitgeber)(?:\s+(?:bei|beim|in der)\s+{_ORG})?{_AS}{_REST}",
        rf"(?:\bhas|\bgot|['’]s got)\s+(?:{_NEWLY}\s+)?a\s+new\s+(?:job|position|role)(?:\s+(?:at|with)\s+{_ORG})?{_AS}{_REST}",
        # "now works for Siemens" "is now at Siemens" "works at Siemens now" "has joined Siemens" "started at Siemens"
        rf"\b{_NEWLY}\s+(?:works?|working)\s+(?:at|for|with)\s+{_ORG}{_AS}{_REST}",
        rf"(?:\bis|['’]s)\s+{_NEWLY}\s+(?:working\s+)?(?:at|with|for)\s+{_ORG}{_AS}{_REST}",
        rf"(?:\bis|['’]s|\bworks|\bworking)\s+(?:working\s+)?(?:at|with|for)\s+(?P<org>(?-i:[A-ZÄÖÜ])[\w&.+-]*(?:\s+(?-i:[A-ZÄÖÜ])[\w&.+-]*){{0,3}})\s+now\b{_AS}",
        rf"\b(?:joined|has joined|switched jobs to|(?:has\s+)?(?:just\s+)?started\s+(?:a new job\s+)?at)\s+(?P<org>(?-i:[A-ZÄÖÜ])[\w&.+-]*(?:\s+(?-i:[A-ZÄÖÜ])[\w&.+-]*){{0,3}}){_AS}{_REST}",
        # «ist jetzt Geschäftsführerin (bei Maier Bau)» "is now CEO of Maier Bau"
        rf"(?:\bist|\bis|['’]s)\s+{_NEWLY}\s+{_ROLE}(?:\s+(?:bei|von|beim|vom|at|of|for)\s+{_ORG})?{_REST}",
        # «ist zur Abteilungsleiterin befördert worden» "got promoted to head of sales"
        r"\b(?:ist|wurde)\s+(?:\w+\s+)?(?:zur|zum)\s+(?P<role>[\w-]+(?:\s+[\w-]+){0,3}?)\s+(?:befördert|ernannt)\b",
        r"\b(?:promoted|appointed)\s+(?:to\s+)?(?:the\s+)?(?P<role>[\w-]+(?:\s+[\w-]+){0,3})$",
        # «hat sich selbstständig gemacht» "has gone freelance"
        rf"\bhat\s+sich\s+(?:{_NEWLY}\s+)?(?P<role>selbstständig|selbständig)\s+gemacht\b",
        rf"\bist\s+{_NEWLY}\s+(?P<role>selbstständig|selbständig|freiberuflich|Freiberufler(?:in)?)\b",
        rf"(?:\b(?:has|is)|['’]s)\s+(?:{_NEWLY}\s+)?(?:gone\s+)?(?P<role>freelance|self-employed)\b(?!\s+\w)",
    )
)
_LEFT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «ist nicht mehr bei Maier Bau» «hat Maier Bau verlassen» "is no longer at Siemens" "has left Siemens"
        rf"\b(?:ist|arbeitet)\s+nicht\s+mehr\s+(?:bei|beim|für)\s+{_ORG}{_REST}",
        rf"\bhat\s+{_ORG}\s+verlassen$",
        rf"(?:\bis|['’]s)\s+(?:no\s+longer|not)\s+(?:working\s+)?(?:at|with|for)\s+{_ORG}(?:\s+any\s?more)?$",
        r"(?:\bhas|['’]s)\s+left\s+(?P<org>(?-i:[A-ZÄÖÜ])[\w&.+-]*(?:\s+(?-i:[A-ZÄÖÜ])[\w&.+-]*){0,3})$",
    )
)
_NO_POSITION = WORDS | frozenset(
    "vater mutter mama papa oma opa witwer witwe single rentner kontakt feuer flamme mitglied teil schluss zeit dran"
    " da weg dabei hier gast christ fan mitte anfang ende in bei".split()
)
_NO_COMPANY = frozenset("messe stammtisch barcamp veranstaltung termin meeting event treffen party kunden".split())
_POSITIONS = re.compile(
    r"geschäftsführ|chef|leiter|inhaber|vorstand|prokurist|direktor|head|director|manager|ceo|cto|cfo|coo|owner|founder|"
    r"gründer|partner|lead|president|assisten|referent|trainee|azubi|praktikant|mitarbeiter|angestellt|intern\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:ich|wir|mein\w*|i|we|my)\b", re.IGNORECASE)


def told_jobs(text: str) -> tuple[ToldJob, ...]:
    """Return the changes of job that a text tells of others, in order."""
    return tuple(job for clause in clauses(text) if (job := _of_clause(clause)))


def goes_with_the_job(role: str) -> bool:
    """Say whether a role is a position in a company («Einkaufsleiter») rather than a trade that one keeps («Tischler»)."""
    return bool(_POSITIONS.search(role))


def _of_clause(clause: Clause) -> ToldJob | None:
    if _MINE.search(clause.text):
        return None
    for pattern in _LEFT:
        if match := pattern.search(clause.text):
            return ToldJob(_bare(match["org"]), None, clause.start + match.start(), clause.end, left=True)
    for pattern in _PATTERNS:
        match = pattern.search(clause.text)
        if match is None:
            continue
        groups = match.groupdict()
        org, role = groups.get("org"), groups.get("role")
        if role and not set(fold(role).split()).isdisjoint(_NO_POSITION):
            return None
        if org and not set(fold(org).split()).isdisjoint(_NO_COMPANY):
            return None
        return ToldJob(_bare(org), _bare(role), clause.start + match.start(), clause.start + match.end())
    return None


def _bare(words: str | None) -> str | None:
    return words.strip(" .,'’") if words else None
