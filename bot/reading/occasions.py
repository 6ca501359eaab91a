"""Events that no head word gives away: what a note says one was at, and what stands as its heading.

«Beim Glasperlenspiel neben …», "at the allotment society's big dig", «Kulturkarawane, Tag 2: …». Less sure than
`bot.reading.events`, so the reader asks about them.
"""

import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, ORG
from bot.reading.name_words import HONORIFICS, NEVER, TITLES, is_strange
from bot.reading.org_words import FIRM_HEAD, LEGAL_FORM
from bot.reading.role_words import is_trade
from bot.reading.tokens import Token, adjacent, is_clear_first_name, tokens_of

FIRST_PART = 90
LEADS = {
    "de": re.compile(
        r"\b(?P<lead>beim|auf dem|auf der|auf einem|auf einer|auf unserem|auf unserer|auf meinem|auf'm|aufm"
        r"|bei der|bei einem|bei einer|bei unserem|bei unserer|bei meinem|bei meiner|vom|von der|nach dem"
        r"|nach der)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?P<lead>(?:at|after|during|left|from|attended)\s+(?:the|a|an|our|my|this|tonight's|today's"
        r"|yesterday's|last night's|their)|attended)\s+",
        re.IGNORECASE,
    ),
}
VENUES = re.compile(
    r"(?:.*(?:frisör|frisörin|impfen|express|zug|café|cafe|bistro|bar|restaurant|markt|platz|straße|strasse|weg|haus|hof|bahn|bahnhof|halle|büro|praxis|klinik|krankenhaus|hotel|laden|geschäft|stelle|raum|zimmer|amt|bank|kasse|küche|schule|kita|studio|werkstatt|fahrt|flug"
    r"|garten|park|strand|see|steg|brücke|treppe|flur|dach|terrasse|station|kantine|mensa|theke|buffet|büfett|friseur|arzt|bäcker|metzger|essen|kaffee|spaziergang|joggen|einkaufen|gassi|warten|frühstücken|training|sport|kunden|termin|nachbarn|post|firma|gmbh|suche|arbeit|redaktion|agentur|verwaltung|feuerwehr|polizei|zeitung|uni|universität|hochschule"
    r"|toilette|heimweg|rückweg|hinweg|seite|tankstelle|baustelle|friedhof|autobahn|kirche|stand|tisch|ecke|spielplatz|couch|hausnummer|thema|stammlokal|kneipe|fitnessstudio|waschanlage|zaun|gericht)"
    r"|station|hospital|pub|office|gym|dentist|doctor|doctors|supermarket|airport|bakery|shop|restaurant|hotel|church|school|campus|stop|train|garage|hairdresser|bank|library|park|beach|playground|clinic|platform|queue|traffic|door|gate|counter|lift|kiosk|vet|vets|bus|tram|ferry|table|bar|moment|end|time|weekend|house|home|place|corner|street|pool|sauna|laundrette|car|wash|phone|company|firm|university|council|coffee|cafe|studio|workshop's|museum|lunch|dinner's|desk|till|work|age|week|day|stage|point|side|top|back|same|baker|butcher|barber)s?$",
    re.IGNORECASE,
)
VERBS = frozenset(
    "ist war bin hab habe hat haben getroffen kennengelernt gesprochen sucht braucht bietet macht wird will kann"
    " soll komme schick schicke ruf rufe melde"
    " meld saß stand arbeitet heißt kommt gibt führt leitet war's had met is was are were got has have said says"
    " needs wants offers works runs spoke talked"
    " sat chatted saw ran bumped looking spent told knows makes sells will would can could should got did does do"
    " send call ask remind note"
    " ich er sie wir i he she we they you it ihr du habe hatte hatten kenne wurde getroffn lernte traf sprach"
    " redete gequatscht geredet erfuhr".split()
)
NO_HEADING = re.compile(
    r"^(?:neue[rs]?|notiz|infos?|info|nachtrag|ergänzung|update|kontakt|nachricht|linkedin|xing|e-?mail|anruf|telefonat|whatsapp|note|notes|reminder|todo|to-do|erledigt|done|danke|hallo|hi|moin|hey|guten|good|great|nice|bitte|please|ok|okay|super|kurz\w*|wichtig"
    r"|gestern|heute|eben|gerade|vorhin|zufällig|mittags|abends|morgens|nachmittags|just|today|yesterday|tonight"
    r"|also|so|ja|nein|yes|no|zoom\S*|teams\S*|call|video\S*|beim|straßenbahn|u-bahn|s-bahn|linie|regional\w*|ice"
    r"|zug|flug|flight|train|tram|ferry|fähre|taxi|bus|recap|sache|sunday|die sache|den|das|zwei|drei|two|three"
    r"|noch|endlich|finally|zurück|back|in|im|am|an|bei|auf|mit|with|new|contact|message|phone|call|letter|brief"
    r"|heads|fyi|chat|stranded|bumped|sent|called|emailed|mailed|posted|stop|start|turn|set|show|push|move|remind"
    r"|put|got|met|delete|cancel|change|switch|add|help|find|list|what|who|when|where|which|how|do|does|did|is|are"
    r"|can|could|wer|was|wo|wann|welche\w*|wen|wem|wie|kannst|zeig\w*|schick\w*|ruf\w*|hab\w*|lösch\w*|stell\w*"
    r"|schalt\w*|mach\w*|erinner\w*|verschieb\w*|thanks|thank|sorry|oh|hm|kleine|kleiner|merken|merke|randnotiz"
    r"|memo|ps|p\.s)\b",
    re.IGNORECASE,
)
HEADING_END = re.compile(
    rf"[,.:;!–—(\n]|\s-\s|\s(?:im|in|am|an der|at|@|on|with|mit|heute|gestern|vorgestern|vorhin|eben|today"
    rf"|yesterday|tonight|last|this|dabei|da|neben)\b|\s*{DATE}",
    re.IGNORECASE,
)
OPENING = re.compile(r"(?:\s|(?:also|so|ja|okay|ok|right|well|hallo|moin|hi|hey|the|our)\s+)*", re.IGNORECASE)
LINKS = frozenset("der des von vom und & of the for für zur zum mit meiner meinem unserer".split())
MOST = 6
AT_WORK = frozenset(
    "works working volunteers teaches lectures studies arbeitet jobbt unterrichtet studiert ist is".split()
)


def find_occasion(text: str, language: str, *, casual: bool) -> tuple[int, int] | None:
    """Return the span of the occasion in a text with dates, contact data and legal forms marked."""
    heading = _heading(text, language, casual=casual)
    if heading:
        return heading
    first = re.split(r"(?<!\bDr)(?<!\bFr)(?<!\bHr)[.!?]\s", text[:FIRST_PART])[0]
    for lead in LEADS[language].finditer(first):
        before = first[: lead.start()].split()[-1:]
        if before and (is_trade(before[0]) or before[0].lower() in AT_WORK):
            continue
        if end := _phrase(text, lead.end(), language, casual=casual, lead=lead["lead"].lower()):
            return lead.end(), end
    return None


def _heading(text: str, language: str, *, casual: bool) -> tuple[int, int] | None:
    """Return the span of a heading: the words before the first mark or place, with no verb and no name among them."""
    opening = OPENING.match(text)
    start = opening.end() if opening else 0
    stop = HEADING_END.search(text, start + 1)
    if not stop or NO_HEADING.match(text[start:]) or stop.start() - start > 60:
        return None
    words = tokens_of(text[start : stop.start()])
    if not 1 <= len(words) <= MOST or any(_bars_heading(word) for word in words) or _is_name(words, language):
        return None
    if len(words) == 1 and (
        (zipf(words[0].text, language) > 4.3 and language == "en")
        or is_trade(words[0].text)
        or not _noun_like(words[0], language, casual=casual)
    ):
        return None
    if VENUES.match(words[-1].text) or LEGAL_FORM.search(" " + text[start : stop.start()]) or not text[start].isalpha():
        return None
    if (
        language == "de"
        and not casual
        and not any(word.is_capital for word in words[1:])
        and not _noun_like(words[0], language, casual=casual)
    ):
        return None
    return start, start + words[-1].end


def _bars_heading(word: Token) -> bool:
    lower = word.lower
    return (
        lower in VERBS
        or lower in HONORIFICS
        or lower in TITLES
        or bool(re.match(f"{DATE}|{CONTACT}|{ORG}", word.text))
        or lower in {"seine", "ihre", "mein", "meine", "his", "her"}
    )


def _is_name(words: list[Token], language: str) -> bool:
    """Tell whether the words are a person's name, alone or behind a trade."""
    if is_clear_first_name(words[0].text, language) and not any(word.text in {"'", "’"} for word in words):
        return True
    if is_trade(words[0].text) and len(words) > 1:
        return True
    capital = [word for word in words if word.is_word]
    return 2 <= len(capital) <= 3 and (
        is_first_name(words[0].text) or all(is_strange(word.text, language) for word in capital)
    )


def _noun_like(word: Token, language: str, *, casual: bool) -> bool:
    if word.lower in NEVER:
        return False
    return (
        (word.text.isupper() and len(word.text) > 1)
        or "-" in word.text
        or zipf(word.text, language) < (3.2 if casual or language == "en" else 4.0)
    )


def _ends_phrase(word: Token, count: int) -> bool:
    mark = count > 0 and not word.is_word and word.text not in "'’&"
    return mark or bool(re.match(DATE, word.text)) or word.lower in VERBS or word.lower in HONORIFICS


def _opens_name(word: Token) -> bool:
    return word.is_capital and is_first_name(word.text)


def _phrase(text: str, start: int, language: str, *, casual: bool, lead: str) -> int | None:
    """Return where the noun phrase behind a preposition ends, None where it names no occasion."""
    words = tokens_of(text[start : start + 90])
    end, head, last = None, None, None
    for count, word in enumerate(words[: MOST + 2]):
        if last is not None and not adjacent(last, word):
            break
        if _ends_phrase(word, count) or (head is not None and language == "de" and _opens_name(word)):
            break
        last = word
        if word.lower in LINKS and count:
            continue
        if not _belongs(word, language, casual=casual, count=count):
            break
        end = start + word.end
        if head is None or (language == "en" and not any(other.lower in LINKS for other in words[1:count])):
            head = word
        if casual and head is not None:
            break
    if (
        head is None
        or end is None
        or VENUES.match(head.text)
        or FIRM_HEAD.match(head.text)
        or is_trade(head.text)
        or is_clear_first_name(words[0].text, language)
        or head.lower in NEVER
    ):
        return None
    if lead in {
        "vom",
        "von der",
        "bei der",
        "from the",
        "nach dem",
        "nach der",
        "after the",
    } and not re.match(rf"\s*(?:{DATE}|heute|gestern|vorhin|eben|getroffen|kennengelernt|mit\b|,|:|\.)", text[end:]):
        return None
    return end


def _belongs(word: Token, language: str, *, casual: bool, count: int) -> bool:
    if re.match(ORG, word.text):
        return False
    if word.is_capital or word.text in {"'", "’", "&"} or word.text[0].isdigit():
        return True
    if language == "en":
        return word.lower == "s" or (
            word.lower not in NEVER
            and zipf(word.text, "en") < 5.6
            and word.lower not in {"in", "at", "on", "with", "where", "and"}
        )
    return (casual and word.lower not in NEVER) or (
        not casual and word.lower.endswith(("en", "er", "e", "es")) and count < 2 and word.lower not in NEVER
    )
