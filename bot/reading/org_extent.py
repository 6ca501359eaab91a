"""Where a company's name begins and ends, once something has been taken for one."""

import re
from collections.abc import Collection

from bot.reading.event_words import GERMAN_HEAD
from bot.reading.marking import MARKS
from bot.reading.name_words import TOWNS
from bot.reading.org_words import FIRM_HEAD, INNER, LEGAL, LOWER_ORG_EN
from bot.reading.role_words import is_trade

LEAD = re.compile(
    r"(?:(?:the|die|der|das|den|dem|des|so|nem|ner|einer|einem|Firma|Fa\.?|Fintech|Start-?[Uu]p|Unternehmen|Namen|namens"
    r"|[Ff]ormerly|früher|[Ee]x|jetzt|now|GF|VL|PL|GL|CEO|CTO|CFO|COO|CMO|CPO|Ltg\.?|Außendienst|Innendienst|Einkauf|Vertrieb"
    r"|Sekretariat|Geschäftsführung|Stiftungsrat|Stiftungsrätin)\s+)+"
)
"""Words before a name that are none of it: articles, «Firma», what somebody is there."""
POST = re.compile(
    r"(?P<post>[\w-]+(?:\s+[\w-]+)?)\s+(?:bei\s+(?:der|dem)|beim|bei|vom|von\s+der|at\s+the|at)\s+(?=[A-ZÄÖÜ])"
)
"""«Rechtsdienst bei der …»: a department, and then the company."""
OFFICE = re.compile(r"(?P<post>[\w-]+(?:arbeit|wesen|leitung|dienst))\s+(?:der|des)\s+(?=[A-ZÄÖÜ])")
PARTNERS = re.compile(
    r"(?:\S*(?:kanzlei|büro|sozietät|praxis|notariat|atelier|agentur))\s+[\w-]+$|.*\s(?:&|\+)\s[\w-]+$", re.IGNORECASE
)
"""What a second partner's name may follow: «Kanzlei Vogel …»."""
PARTNER = re.compile(r"\s+(?:&|\+|and|und|u\.)\s+[A-ZÄÖÜ][\w-]+")
HEIRS = re.compile(
    r"\s+(?:&|\+|and|und|u\.)\s+(?:Co|Partners?|Söhne|Sohn|Sons?|Töchter|Tochter|Daughters?|Kollegen|Cie)\b\.?"
)
"""What may follow a firm's name: «& Söhne», "and Co"."""
FORM = re.compile(rf"\s+(?:{LEGAL})(?!\w)")
JOINED = re.compile(r"\s*(?:&|\+)\s*[A-ZÄÖÜ][\w-]+")
FIELD_EN = re.compile(
    r"(?:Department|Ministry|Institute|Council|School|Office|Society|Academy|Faculty|Centre|Center|Chamber|Bank|Board)$"
)
FIELD_NAMED_EN = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+")
FIELD_DE = re.compile(r"\S*(?:ministerium|amt|institut|verband|verein|zentrum|gesellschaft)$", re.IGNORECASE)
FIELD_NAMED_DE = re.compile(r"\s+für\s+[A-ZÄÖÜ][\w-]+")
SURGERY = re.compile(
    r"(?:praxis|apotheke|café|cafe|hotel|schule|papeterie|handlung|laden|salon|studio)$", re.IGNORECASE
)
PLACED = re.compile(
    r"\s+(?:am|an der|beim)\s+(?-i:(?=[A-ZÄÖÜ]))[\w-]{0,20}(?:platz|straße|strasse|markt|tor|park|ring|bahnhof|brunnen"
    r"|turm|brücke|gasse|allee|ufer|kanal|rathaus|eck|anger|wall|graben|hof|see|dom)\b",
    re.IGNORECASE,
)
"""Where a house stands, as part of its name: «Zahnarztpraxis am Lindenplatz»."""
BRANCHED = frozenset("tüv aok ihk drk awo hwk vhs uni adac vdi ngg asb thw gls".split())
"""Institutions that a town or a state follows."""
STATES = frozenset(
    "hessen bayern sachsen thüringen nord süd west ost mitte nordwest südwest rheinland nrw niedersachsen saarland"
    " berlin-brandenburg brandenburg nordost südost".split()
)
PLACES_OF_BRANCHES = STATES | TOWNS
NEXT = re.compile(r"\s+([A-ZÄÖÜ][\w-]+)")
NO_FIRM = frozenset(
    "theke chilean irish british german french italian spanish polish turkish dutch swedish danish american swiss"
    " austrian english scottish welsh greek russian deutsche deutscher französin italiener ukrainian indian chinese"
    " japanese korean hindi malayalam tamil bengali urdu punjabi mandarin cantonese arabic portuguese norwegian finnish"
    " hungarian czech romanian vietnamese thai farsi hebrew englisch französisch spanisch italienisch polnisch türkisch"
    " russisch ukrainisch arabisch chinesisch japanisch portugiesisch niederländisch dänisch schwedisch"
    " norwegisch finnisch ungarisch tschechisch rumänisch kroatisch serbisch griechisch vietnamesisch latein"
    " straßenbahn stadtpark".split()
)
LANGUAGE = re.compile(r"(?!.*(?:fleisch|fisch|frisch|wisch|misch)$)[a-zäöüß]{3,}isch")
"""Languages by their ending."""
NO_HEAD = frozenset(
    "vp head lead chief senior junior evp svp"
    " familie family vorname nachname spitzname some irgendein irgendeine irgendeiner irgendeinem".split()
)
"""Posts, and what stands before a person's name or before a company that nobody named."""
SHORT_POST = re.compile(
    r"(?:mgr|ltr|ltg|dir|asst|sachbearb|gf|ceo|cto|cfo|coo|cmo|cpo|cio|ciso|chro|hrd|hrbp|sre|md|fd|gm|vp|devs?|angels?|guys?|lady|bloke)\.?",
    re.IGNORECASE,
)


def firm_extent(
    text: str, start: int, end: int, *, casual: bool, owners: Collection[str] = ()
) -> tuple[int, int] | None:
    """Return where the company named in `text[start:end]` begins and ends; None where it is none after all.

    `owners` are surnames told in the note, which are part of the name even where they are trades («Bauer Gerüste»).
    """
    start = _behind_kind(text, _start(text, start, end, owners), end)
    end = _end(text, start, end, casual=casual)
    words = text[start:end].split()
    if not words or _is_post(words) or _is_occasion(words) or _is_kind(text[start:end].lower()):
        return None
    return start, end


def _is_kind(name: str) -> bool:
    """Tell towns and languages («Hindi and Tamil») from a company."""
    parts = re.split(r"\s+(?:and|und|&)\s+", name)
    return all(part in NO_FIRM or part in TOWNS or LANGUAGE.fullmatch(part) for part in parts)


def _start(text: str, start: int, end: int, owners: Collection[str]) -> int:
    while start < end:
        lead = LEAD.match(text, start, end)
        inside = POST.match(text, start, end) or OFFICE.match(text, start, end)
        first = text[start:end].split(maxsplit=1)[0]
        if lead and lead.end() < end:
            start = lead.end()
        elif inside and _is_department(inside["post"]) and not MARKS.search(inside["post"]):
            start = inside.end()
        elif (
            is_trade(first)
            and first not in owners
            and not FIRM_HEAD.match(first)
            and (after := NEXT.match(text, start + len(first), end))
        ):
            start = after.start(1)
        else:
            break
    return start


OF_A_KIND = re.compile(r"\b(?:eine?[nrms]?|ne|nen|n)\s+(?:eigene[nrms]?\s+|kleine[nrms]?\s+)?$", re.IGNORECASE)
KIND_NAMED = re.compile(r"(?P<kind>[A-ZÄÖÜ][a-zäöüß-]+)\s+(?=[A-ZÄÖÜ])")
POSSESSED = re.compile(r"\b(?:ihre?[nrms]?|seine?[nrms]?|deren|dessen)\s+$", re.IGNORECASE)
KIND_BEFORE = 20


def _behind_kind(text: str, start: int, end: int) -> int:
    """Return where a name begins behind its kind: «eine Schreinerei | Holzherz», «ihre Agentur | Kielo Oy»."""
    named = KIND_NAMED.match(text, start, end)
    if named is None or not (FIRM_HEAD.match(named["kind"]) or named["kind"].endswith(("erei", "ufaktur"))):
        return start
    near = max(0, start - KIND_BEFORE)
    formal = POSSESSED.search(text, near, start) and re.search(rf"\s(?:{LEGAL})$", text[start:end])
    return named.end() if formal or OF_A_KIND.search(text, near, start) else start


DEPARTMENT = re.compile(
    r".*(?:(?:rechts|außen|innen|kunden|fahr|haus)dienst|lohnbüro|kundenservice|abteilung|verwaltung|haustechnik)$",
    re.IGNORECASE,
)


def _is_department(post: str) -> bool:
    """Tell what a company has inside, or what somebody is there, from a company with a branch."""
    last = post.rsplit(maxsplit=1)[-1]
    return bool(DEPARTMENT.match(last)) or not FIRM_HEAD.match(last)


def _end(text: str, start: int, end: int, *, casual: bool) -> int:
    """Return the end without words that are no name, and with what still belongs to it."""
    plain = LOWER_ORG_EN.fullmatch(text, start, end) and text[end - 1].islower()
    if not casual and not plain and text[start : start + 1].isupper() and not text.startswith("The ", start):
        end = start + len(_capitals(text[start:end]))
    named = text[start:end]
    last = named.split()[-1] if named.split() else ""
    if named.lower() in BRANCHED and (place := NEXT.match(text, end)) and place[1].lower() in PLACES_OF_BRANCHES:
        return place.end()
    if more := HEIRS.match(text, end) or FORM.match(text, end):
        return more.end()
    if PARTNERS.match(named) and (more := PARTNER.match(text, end)):
        return more.end()
    if FIELD_DE.match(last) and (more := FIELD_NAMED_DE.match(text, end)):
        return more.end()
    if FIELD_EN.match(last) and (more := FIELD_NAMED_EN.match(text, end)):
        return more.end()
    if SURGERY.search(last) and (more := PLACED.match(text, end)):
        return more.end()
    joined = JOINED.match(text, end)
    return joined.end() if joined and not MARKS.search(named) else end


def _capitals(named: str) -> str:
    """Return the words up to the first that no name has inside: «Meyer Werft» of «Meyer Werft kein Witz»."""
    kept = 0
    for found in re.finditer(r"\S+", named):
        word = found.group()
        if word[0].islower() and word.lower().strip(".") not in INNER and not FIRM_HEAD.match(word):
            break
        kept = found.end()
    return re.sub(r"(?:\s+(?:am|an|der|für|im|bei|von|und|and|of|the|for|zum|zur|at|de|di|la))+$", "", named[:kept])


ASSEMBLIES = frozenset("bundestag landtag kreistag bezirkstag städtetag landkreistag".split())
"""Institutions whose names end like a feast's."""


def _is_occasion(words: list[str]) -> bool:
    """Tell the «Stammtisch» where somebody was met from a company."""
    word = words[0].lower()
    return (
        len(words) == 1 and bool(GERMAN_HEAD.fullmatch(word)) and not FIRM_HEAD.match(word) and word not in ASSEMBLIES
    )


def _is_post(words: list[str]) -> bool:
    """Tell what somebody is («VP People», «Supply Chain Mgr») from a company."""
    return words[0].lower() in NO_HEAD or bool(SHORT_POST.fullmatch(words[-1]))
