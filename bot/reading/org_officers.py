"""Who holds an office in a house or club: «die Vorsitzende Frau Koch», "the treasurer", «Kommandant ist …»."""

import re

from bot.reading.endings import Endings, spelt_out
from bot.reading.marking import MARKS

OFFICES_DE = (
    "vorsitzende|vorsitzender|vorsitzenden|vorstand|vorständin|vorständ|obmann|obfrau|obmännin|kommandant|komandant|kommandanten|wehrführer|zugführer|brandmeister"
    "|kassier|kassierer|kassenwart|schatzmeister|schriftführer|sportwart|jugendwart|platzwart|zeugwart|gerätewart|präsident"
    "|schulrektor|konrektor|dekan|prodekan|schulleiter|kitaleiter|amtsleiter|abteilungsleiter|heimleiter|küchenchef|küchenleiter|marktleiter|filialleiter"
    "|hausherr|intendant|kustos|dramaturg|bibliothekar|archivar|museumspädagog|chorleiter|küster|mesner|messner|sakristan|kirchenpfleger"
    "|kirchenvorstand|lehrkraft|klassenlehrer|hortleiter|stadtteilmanager"
    "|pressesprecher|geschäftsstellenleiter|ehrenamtskoordinator|attaché|ausbildungsleiter|stationsleiter|pflegedienstleiter"
)
POSTS_DE = (
    "kurator|chef|juniorchef|seniorchef|junior|senior|inhaber|geschäftsführer|leiter|leitung|betreiber|wirt|pächter|gastgeber|besitzer|direktor|köch|koch|trainer"
    "|außendienstler|verkäufer|mitarbeiter|angestellte|azubi|auszubildende|kollege|kolleg|empfangsdame|sekretär|assistent|koordinator|hausmeister|einkäufer"
    "|sachbearbeiter|projektleiter|produktionsleiter|werkstattleiter|küchenleitung|prokurist|meister|gesell|disponent|kundenberater|filialleitung|sprecher|praktikant"
)
TAILS_DE = "in|en|n|r|e"
OFFICE_DE = Endings(rf"[\w-]*?(?:{OFFICES_DE})(?:{TAILS_DE})?", spelt_out(OFFICES_DE, TAILS_DE))
POST_DE = Endings(rf"[\w-]*?(?:{POSTS_DE})(?:{TAILS_DE})?", spelt_out(POSTS_DE, TAILS_DE))
SHORT_OFFICES = frozenset("kdt obm vors kass schriftf".split())
SHORT_POSTS = frozenset("gf pm chefin".split())
OFFICES_EN = frozenset(
    "chair chairman chairwoman chairperson president treasurer commodore captain headteacher headmaster headmistress"
    " principal dean"
    " verger warden librarian attaché registrar bursar matron secretary steward"
    " churchwarden organist choirmaster conductor".split()
)
POSTS_EN = frozenset(
    "curator owner manager director head boss host hostess tutor teacher"
    " landlord landlady chef cook buyer organiser organizer receptionist"
    " caretaker coach founder rep deputy assistant intern coordinator skipper lead".split()
)
LINKING = (
    r"(?:\s*[:,=(–-]|\s+(?:mit|ge\w{3,12}t|getroffen|kennengelernt|kennen|gelernt|erlebt|gesehen|gesprochen|is|ist|war|was"
    r"|heißt|heisst|heist|namens|der|die|dem|den|dort|there|um|äh|ähm|also|und|and|herrn?|frau|hr\.|fr\.|mr\.?|mrs\.?|ms\.?"
    r"|dr\.|prof\.|called|named)(?!\w))*"
)
BEFORE = re.compile(
    rf"(?P<article>\b(?:der|die|dem|den|the|neue[rn]?|new)\s+(?:(?:neue[rn]?|new|erste[rn]?|zweite[rn]?|stellvertretende[rn]?"
    rf"|club|committee)\s+){{0,2}})?(?<![\w-])(?P<post>[\w-]{{2,}})(?P<dot>\.)?(?P<link>{LINKING})\s*$",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\s*[,(–-]?\s*(?:(?:ist|is|war|was|wird)\s+)?(?P<article>(?:der|die|the|dort|hier|neue[rn]?|new)\s+){0,2}"
    r"(?:(?:cultural|honorary|club|branch|stellvertretende[rn]?|erste[rn]?)\s+)?(?P<post>[\w-]{2,})(?P<there>\s+(?:dort|hier|there|here)\b)?"
    r"(?P<of>\s+(?:a\.\s?D\.|i\.\s?R\.)|\s+(?:bei|beim|vom|von|der|des|of|at|from|im|in|am)\b(?!\s+(?:denen|ihnen|them)\b))?",
    re.IGNORECASE,
)
NEAR = 70


def holds_office(text: str, at: int) -> bool:
    """Tell whether who is named at a place of a marked text is told of as an officer, or as one of the house's people.

    An office («Vorsitzende», "treasurer") is enough; a post that anybody may have elsewhere («Chef», "manager") counts
    where it is the one of the place told of: «die Chefin …», «Inhaber ist …», "the owner".
    """
    before = re.split(r"[.;!?\n](?=\s+\w{4}|$)", text[max(0, at - NEAR) : at])[-1]
    before = MARKS.split(before)[-1]
    if (found := BEFORE.search(before)) and _counts(found, linked=bool(_says(found["link"]))):
        return True
    found = BEHIND.match(text, at + 1, at + NEAR)
    return found is not None and not found["of"] and _counts(found, linked=bool(found["there"]))


def _says(link: str) -> bool:
    """Tell «Inhaber ist …», "owner: …" from a bare post before a name."""
    return re.search(r"[:=]|\b(?:is|ist|war|was|heißt|heisst|heist)\b", link) is not None


def _counts(found: re.Match[str], *, linked: bool) -> bool:
    word = found["post"].lower()
    if word in OFFICES_EN or OFFICE_DE.fullmatch(word) or word in SHORT_OFFICES:
        return True
    return bool(found["article"] or linked) and bool(word in POSTS_EN or word in SHORT_POSTS or POST_DE.fullmatch(word))
