"""The company or institution that a person belongs to, as written, without article."""

import re

from bot.reading.clauses import sentences_of
from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, EVENT, ORG, PERSON, Kind, MarkedText
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story, topic_of
from bot.reading.tokens import Token, adjacent, tokens_of

LEGAL = (
    r"g?GmbH(?:\s*(?:&|und|u\.)\s*Co\.?(?:\s*(?:KG|OHG|KGaA))?(?:aA)?)?|GmbH|mbH|UG(?:\s*\(haftungsbeschränkt\))?|AG|KG|KGaA|OHG|GbR|e\.\s?V\.|eV|e\.\s?G\.|eG|SE|e\.\s?K\."
    r"|PartG(?:\s?mbB)?|mbB|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|Corp\.?|SARL|S\.à\s?r\.l\.|S\.A\.|SAS|B\.?V\.|N\.V\.|S\.r\.l\.|SpA|ApS|A/S|Oy|AB|Sp\.\s?z\s?o\.\s?o\.|gemeinnützige\s+GmbH"
)
LEGAL_FORM = re.compile(rf"(?<=\s)(?:{LEGAL})(?![\w])")
LEGAL_CASUAL = re.compile(
    r"(?<=\s)(?:g?gmbh(?:\s*&\s*co\.?(?:\s*kg)?)?|mbh|e\.\s?v\.|gbr|ohg|ug)(?!\w)", re.IGNORECASE
)
MOST_WORDS = 6
BEFORE_LEGAL = frozenset(
    "der die das den dem des von vom bei beim für von mit the at of from ist war hat und ne eine einer seine ihre".split()
)
INNER = frozenset("& und u. and of the am an der für für's la le da di zur zum von de".split())
CONNECT = r"von\s+der|von\s+den|vom|von|v\.\s?d\.|v\.|bei\s+der|bei\s+einer\s+\w+\s+namens|bei\s+dem|beim|bei|aus\s+dem|aus\s+der|ausm|im|am|in\s+der|an\s+der|fürs|für\s+die|für"
CONNECT_EN = r"of\s+the|of|from\s+the|from|at\s+the|at|for\s+the|for|with\s+the|with"


def mark_legal_forms(marked: MarkedText) -> None:
    """Mark every organisation that carries its legal form («Krüger Druck GmbH»)."""
    spans: list[tuple[int, int, object]] = []
    for match in (
        LEGAL_FORM.finditer(marked.text)
        if LEGAL_FORM.search(marked.text)
        else LEGAL_CASUAL.finditer(marked.text)
    ):
        start = _start_of_company(marked.text, match.start())
        if start is not None and not any(start < end for _, end, _ in spans):
            spans.append((start, match.end(), "legal"))
    marked.mark_all(spans, Kind.ORG)


def _start_of_company(text: str, legal: int) -> int | None:
    words = tokens_of(text[max(0, legal - 80) : legal])
    offset = max(0, legal - 80)
    start = None
    following: Token | None = None
    for token in reversed(words[-MOST_WORDS - 4 :]):
        if following is not None and not adjacent(token, following) and token.text not in {"&", "."}:
            break
        if token.lower in BEFORE_LEGAL and token.text not in {"&"}:
            if token.lower not in {"und", "für"} or start is None:
                break
            following = token
            continue
        if not (token.is_word or token.text in {"&", ".", "+"} or token.text[0].isdigit()) or (
            not token.is_capital and token.is_word and start is not None and token.lower not in {"für"}
        ):
            break
        if token.text == "." and following is not None and start is not None:
            break
        if token.is_word or token.text[0].isdigit():
            start = offset + token.start
        following = token
    return start


def organisation_after(
    text: str, language: str, casual: bool, *, surnames: frozenset[str] = frozenset()
) -> str | None:
    """Return the organisation's name at the beginning of `text`, None where there is none."""
    if re.match(ORG, text):
        return text[0]
    end, last = 0, None
    tokens = tokens_of(text[:90])
    for count, token in enumerate(tokens[: MOST_WORDS + 2]):
        if last is not None and not (adjacent(last, token) or token.text == "&"):
            break
        if token.lower in INNER and count and count + 1 < len(tokens) and _goes_on(tokens, count, language):
            last = token
            continue
        if not _is_name_word(token, casual, language, count):
            break
        end, last = token.end, token
        if casual and count >= 1:
            break
    name = text[:end].strip()
    return name if name and not re.fullmatch(rf"[\W\d]*|{DATE}", name) else None


def _goes_on(tokens: list[Token], i: int, language: str) -> bool:
    following = tokens[i + 1]
    if following.lower in INNER and i + 2 < len(tokens):
        following = tokens[i + 2]
    word = tokens[i].lower
    if word in {"am", "an", "zur", "zum", "im"}:
        return following.is_capital and not re.match(DATE, following.text)
    if word in {"und", "and"}:
        return following.is_capital and not is_first_name(following.text)
    return following.is_capital


def _is_name_word(token: Token, casual: bool, language: str, count: int) -> bool:
    if token.text[0].isdigit():
        return count > 0
    if not token.is_word or token.lower in NEVER_ORG:
        return False
    if token.is_capital:
        return not (
            count
            and is_trade(token.text)
            and token.lower.endswith(("in", "er"))
            and zipf(token.text, language) > 3
        )
    return casual or count == 0


NEVER_ORG = frozenset(
    "ich er sie es wir ihr ihm ihn der die das den dem heute gestern morgen und oder getroffen kennengelernt gesprochen sucht braucht bietet"
    " hat hab ist war he she it i we they has is was looking needs wants today yesterday who met with tel mir mich uns dir me him her hause"
    " home seite anfang ende mitte nächste nächsten freelance freiberuflich selbstständig selbständig work weile zeit zug bahn herrn frau herr"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag kind kunden menschen leuten firmen einem einer eine ein meiner meinem ihrer seiner"
    " privatkunden gegenzug moment urlaub notfall fall mai märz januar februar april juni juli august september oktober november dezember"
    " small large young old brands shops years people clients more help support now dort da hier".split()
)
TOWN_CUE = re.compile(r"^(?:aus|in|from)\s+(?:\w+)$", re.IGNORECASE)


def find_organisations(story: Story) -> None:
    """Give every person the organisation that the text gives to it."""
    for person in story.people:
        if person.org is None:
            _from_context(story, person)
    _from_clauses(story)
    _by_surname(story)
    _shared(story)


def _take(story: Story, person: Person, name: str | None, *, sure: bool = True) -> bool:
    if not name or person.org is not None:
        return False
    plain = story.plain(name).strip(" .,;:-")
    if not plain or plain.lower() in NEVER_ORG or is_trade(plain) and " " not in plain:
        return False
    person.org, person.org_sure = plain, sure
    return True


def _connect(story: Story) -> str:
    return CONNECT if story.language == "de" else f"{CONNECT_EN}|{CONNECT}"


def _from_context(story: Story, person: Person) -> None:
    """Look right behind the name: «von der Krüger Druck GmbH», «(Diakovere)», «, Hebamme im Geburtshaus Eilenriede»."""
    text = story.marked.text
    for marker in person.markers:
        at = text.find(marker)
        if at < 0:
            continue
        end = next((stop for start, stop in sentences_of(text) if start <= at < stop), len(text))
        rest = re.split(PERSON, text[at + 1 : end])[0]
        if _from_tail(story, person, rest):
            return


def _from_tail(story: Story, person: Person, rest: str) -> bool:
    direct = re.match(
        rf"['’s]*\s*(?:,\s*)?(?:der\s+|die\s+)?(?:ist\s+|jetzt\s+|arbeitet\s+|also\s+|works\s+|is\s+|now\s+)*(?:{_connect(story)})\s+",
        rest,
        re.IGNORECASE,
    )
    if direct and not re.match(r"\s*,?\s*(?:aus|from)\s", rest):
        name = organisation_after(rest[direct.end() :], story.language, story.casual)
        if name and not _is_town(direct.group(), name, story) and _take(story, person, name):
            return True
    bracket = re.match(r"[^.;()]{0,60}?\(([^)]*)\)", rest)
    if bracket and _from_bracket(story, person, bracket[1]):
        return True
    if legal := re.match(rf"[^.;]{{0,60}}?[,:(–-]?\s*({ORG})", rest):
        return _take(story, person, legal[1])
    return False


def _is_town(connector: str, name: str, story: Story) -> bool:
    word = connector.split()[-1].lower().strip(".,")
    return word in {"aus", "in"} or (
        word in {"im", "am", "an"} and zipf(name, "de") > 3.3 and not re.search(ORG, name)
    )


def _from_bracket(story: Story, person: Person, inside: str) -> bool:
    if re.match(
        r"\s*(?:mama|papa|vater|mutter|mum|mom|dad|schwester|bruder|freund|the|not|nicht|tochter|sohn|frau|mann)\b",
        inside,
        re.IGNORECASE,
    ):
        return False
    inside = re.split(r"\b(?:vorher|früher|ehemals|formerly|ex|previously)\b", inside, flags=re.IGNORECASE)[0]
    for part in (part.strip() for part in re.split(r"[,;/]", inside)):
        if re.match(rf"{ORG}$", part):
            return _take(story, person, part)
        connected = re.search(rf"(?:^|\s)(?:{_connect(story)})\s+", part, re.IGNORECASE)
        if connected and not re.match(r"(?:^|\s)(?:aus|in|für)\s", connected.group()):
            name = organisation_after(part[connected.end() :], story.language, story.casual)
            if name and _take(story, person, name):
                return True
        surname = person.name.split()[-1].lower()
        if surname in part.lower().split() and len(part.split()) > 1:
            return _take(story, person, part)
        words = part.split()
        if (
            words
            and words[0][0].isupper()
            and not any(is_trade(word) for word in words)
            and not re.search(rf"{CONTACT}|{DATE}|@", part)
            and story.language == "de"
            and len(words) <= 4
            and "," in inside
        ):
            return _take(story, person, part, sure=False)
    return False


WORKS = re.compile(
    rf"\b(?:arbeitet|arbeite|ist|jobbt|angestellt|beschäftigt|tätig|works|working|work|job|sitzt)\b(?:\s+(?:jetzt|now|heute|aktuell|inzwischen|seit\s+\S+|mittlerweile|{DATE}|currently|as\s+an?\s+[\w ]+?))*\s+(?:bei\s+einer\s+\w+\s+namens|bei\s+der|bei\s+dem|beim|bei|im|am|in\s+der|für\s+die|für|an\s+der|for\s+the|for|at\s+the|at|with)\s+",
    re.IGNORECASE,
)
ROLE_AT = re.compile(
    r"(?P<role>[\w-]+)\s+(?:(?P<field>[A-ZÄÖÜ][\w-]+)\s+)?(?P<link>bei\s+der|bei\s+dem|beim|bei\s+einer\s+\w+\s+namens|bei|im|am|an\s+der|in\s+der|vom|von\s+der|der|des|von|at\s+the|at|of\s+the|of|for\s+the|for|with|from\s+the|from)\s+",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"\b(?:leitet|führt|betreibt|besitzt|gehört|hat|gegründet|gründete|runs|owns|leads|founded|manages|started|setting up|eröffnet|inhaber(?:in)?|geschäftsführer(?:in)?|chef(?:in)?|owner|founder|macht)\b"
    r"(?:\s+(?:von|vom|of|in\s+\S+\s+generation|zusammen|gemeinsam|selbst|seit\s+\S+|jetzt))*\s+(?:(?:der|die|das|den|dem|eine|ein|einen|'ne|ne|nen|the|a|an|seine|ihre)\s+)?(?:(?:kleine|kleinen|eigene|eigenen|ambulanten|tiny|small|own|mobilen)\s+)?",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?:namens|called|named|heißt die firma|firma heißt|heißt|nennt sich)\s+", re.IGNORECASE
)
OWN_FIRM = re.compile(
    r"\b(?:firma|unternehmen|agentur|laden|company|agency|shop|bakery|practice|service|studio|büro|start-?up|spedition|praxis|business|startup)\s+(?:heißt|namens|called|named|is called|nennt sich)?\s*",
    re.IGNORECASE,
)


def _from_clauses(story: Story) -> None:
    """Look through the clauses about a person: «arbeitet bei …», «leitet den …», «Lektorin bei der …», "called …"."""
    for clause in story.clauses:
        person = topic_of(story, clause)
        if person is None or person.org is not None or clause.start < min(_places(story, person)) - 60:
            continue
        if re.search(
            r"\b(?:früher|vorher|formerly|ehemals|ehemalige|used to|damals)\b", clause.text, re.IGNORECASE
        ):
            continue
        _from_clause(story, person, clause.text)


def _places(story: Story, person: Person) -> list[int]:
    return [place for marker in person.markers if (place := story.marked.text.find(marker)) >= 0] or [0]


def _from_clause(story: Story, person: Person, text: str) -> None:
    if works := WORKS.search(text):
        name = organisation_after(text[works.end() :], story.language, story.casual)
        if name and not _is_town(works.group(), name, story) and _take(story, person, name):
            return
    for found in ROLE_AT.finditer(text):
        if not (is_trade(found["role"]) or found["field"] and is_trade(found["field"])):
            continue
        name = organisation_after(text[found.end() :], story.language, story.casual)
        if name and found["link"].lower() not in {"of", "for", "in der", "für", "der", "des"} | (
            {"im", "am"} if not name[0].isupper() else set()
        ):
            if _take(story, person, name):
                return
        elif (
            name
            and found["link"].lower() in {"of", "for", "der", "des"}
            and (re.match(ORG, name) or story.language == "en" and name[0].isupper())
        ):
            if _take(story, person, name):
                return
    if called := CALLED.search(text):
        name = organisation_after(text[called.end() :], story.language, story.casual)
        if (
            name
            and not is_first_name(name.split()[0])
            and called.group().split()[0].lower() in {"namens", "called", "named"}
            and _take(story, person, name)
        ):
            return
    if leads := LEADS.search(text):
        name = organisation_after(text[leads.end() :], story.language, story.casual)
        if name and _looks_like_firm(name) and _take(story, person, name):
            return
    if legal := re.search(ORG, text):
        _take(story, person, legal.group())


FIRM_HEADS = re.compile(
    r"(?:dienst|bäckerei|metzgerei|fleischerei|tischlerei|schreinerei|druckerei|gärtnerei|kanzlei|praxis|agentur|spedition|trattoria|pizzeria|restaurant"
    r"|café|cafe|hotel|pension|gasthof|gasthaus|studio|atelier|verlag|galerie|salon|werkstatt|brauerei|rösterei|kaffeerösterei|apotheke|schule|kita|verein|stiftung|bank|sparkasse"
    r"|haus|hof|laden|shop|werke|werk|bau|gmbh|zentrum|institut|museum|theater|klinik|klinikum|akademie|büro|optik|service|services|consulting|media|design|group|labs?|solutions|systems|coaching|bakery|brewery|company|co)$",
    re.IGNORECASE,
)


def _looks_like_firm(name: str) -> bool:
    words = name.split()
    return bool(re.match(ORG, name)) or (
        len(words) > 1 and bool(FIRM_HEADS.search(words[0]) or FIRM_HEADS.search(words[-1]))
    )


def _by_surname(story: Story) -> None:
    """Take «Wolf Bedachungen», «Spedition Al-Masri», «Trattoria Da Vito» for the firm of Wolf, Al-Masri, Vito."""
    text = re.sub(rf"{PERSON}|{DATE}|{EVENT}|{CONTACT}", ".", story.marked.text)
    for person in story.people:
        if person.org is not None:
            continue
        parts = [part for part in person.name.split() if len(part) > 2]
        for part in reversed(parts):
            found = _firm_with(part, text, story.casual)
            if found and _take(story, person, found):
                break


def _firm_with(name: str, text: str, casual: bool) -> str | None:
    word = r"[A-ZÄÖÜ][\w&-]+" if not casual else r"[\w-]+"
    after = rf"{re.escape(name)}(?:s)?(?:\s+(?:&|und|u\.)\s+(?:Söhne|Sohn|Partner|Kollegen|Co\.?))?(?:\s+{word}){{1,3}}"
    joined = rf"(?:{word}\s+){{1,2}}(?:Da\s+|Zum\s+|Bei\s+)?{re.escape(name)}(?:s)?(?:\s+(?:&|und|u\.)\s+(?:Söhne|Sohn|Partner|Kollegen|Töchter|Co\.?|Sons))?(?:\s+{word}){{0,2}}"
    for pattern in (joined, after):
        for match in re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text, 0 if not casual else re.IGNORECASE):
            words = match.group().split()
            if not any(
                is_first_name(other) and other != name or is_trade(other) and not FIRM_HEADS.search(other)
                for other in words
                if other != name
            ) and words[0].lower() not in NEVER_ORG | {
                "also",
                "herr",
                "herrn",
                "frau",
                "hr",
                "fr",
                "mr",
                "dr",
                "mrs",
                "ms",
                "familie",
                "von",
                "mit",
            }:
                return match.group()
    return None


def _shared(story: Story) -> None:
    """Give «dort», "there" and a partner «und seiner Frau Anna» the organisation of the person before."""
    for before, person in zip(story.people, story.people[1:], strict=False):
        if person.org is None and before.org:
            at = min(_places(story, person))
            near = story.marked.text[max(0, at - 30) : at]
            after = re.split(PERSON, story.marked.text[at + 1 : at + 60])[0]
            if re.search(r"\b(?:dort|da|there)\b", after) and re.search(
                r"\b(?:frau|mann|bruder|schwester|sohn|tochter|kollegin|kollege|wife|husband|colleague|partner|partnerin)\s*$",
                near,
                re.IGNORECASE,
            ):
                person.org = before.org
            elif re.search(
                r"\b(?:kollegin|kollege|kollegen|colleague|azubi-kollege)\s*$", near, re.IGNORECASE
            ):
                person.org = before.org
