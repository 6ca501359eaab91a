"""The company or institution that a person belongs to, as written, without article."""

import re
from collections.abc import Iterator

from bot.reading.clauses import ME, OTHER, sentences_of
from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, EVENT, ORG, PERSON, Kind, MarkedText
from bot.reading.name_words import HONORIFICS, TOWNS, is_compound
from bot.reading.org_words import (
    CALLED,
    FIRM_HEAD,
    FORMER,
    INNER,
    LEADS,
    LEGAL_CASUAL,
    LEGAL_FORM,
    LOWER_ORG_EN,
    NEVER,
    PRIVATE_BRACKET,
    ROLE_LINK_DE,
    ROLE_LINK_EN,
    WANTS,
    WEAK_LINKS,
    WORKS,
)
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story, subject_of, topic_of
from bot.reading.tokens import Token, adjacent, tokens_of

MOST_WORDS = 6
LOOK_AHEAD = 90
BEFORE_LEGAL = frozenset(
    "der die das den dem des von vom bei beim mit the at from of ist war hat ne eine einer seine ihre und für".split()
)
DIRECT = {
    "de": re.compile(
        rf"[\s,]*(?:(?:der|die|also|jetzt|arbeitet|ist|sitzt|heute|auch)\s+)*(?P<link>{ROLE_LINK_DE})\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"[\s,]*(?:(?:who|is|works|now|also|who['’]s)\s+)*(?P<link>{ROLE_LINK_EN}|{ROLE_LINK_DE}|@)\s*",
        re.IGNORECASE,
    ),
}
HEADS = frozenset(
    "head member director vp chair manager part team mitglied vorstand leitung leiter leiterin professor".split()
)
AFTER_ROLE = {
    "de": re.compile(
        rf"(?P<role>[\w-]+)(?:\s+(?P<field>(?-i:[A-ZÄÖÜ])[\w-]+))?\s+(?P<link>{ROLE_LINK_DE}|der|des)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?P<role>[\w-]+)(?P<field>\s+of\s+(?:the\s+)?[\w-]+(?:\s+and\s+\w+)?)?\s+(?P<link>{ROLE_LINK_EN})\s+",
        re.IGNORECASE,
    ),
}


def mark_legal_forms(marked: MarkedText) -> None:
    """Mark every organisation that carries its legal form («Krüger Druck GmbH»)."""
    spans: list[tuple[int, int, object]] = []
    pattern = LEGAL_FORM if LEGAL_FORM.search(marked.text) else LEGAL_CASUAL
    for match in pattern.finditer(marked.text):
        start = _start_of_company(marked.text, match.start())
        if start is not None and not any(start < end for _, end, _ in spans):
            spans.append((start, match.end(), "legal"))
    marked.mark_all(spans, Kind.ORG)


def _start_of_company(text: str, legal: int) -> int | None:
    """Walk back from a legal form over the words of the name."""
    offset = max(0, legal - LOOK_AHEAD)
    start: int | None = None
    following: Token | None = None
    for token in reversed(tokens_of(text[offset:legal])[-MOST_WORDS - 4 :]):
        near = following is None or adjacent(token, following) or token.text == "&"
        if not near or not _may_lead(token, start):
            break
        if token.text == "." and start is not None and following is not None and not adjacent(token, following):
            break
        if (token.is_word and token.lower not in {"und", "für"}) or token.text[0].isdigit():
            start = offset + token.start
        following = token
    return start


def _may_lead(token: Token, start: int | None) -> bool:
    if token.lower in {"und", "für"}:
        return start is not None
    if token.lower in BEFORE_LEGAL or re.match(DATE, token.text):
        return False
    if token.is_word:
        return token.is_capital or start is None
    return token.text in {"&", ".", "+"} or token.text[0].isdigit()


def organisation_after(text: str, language: str, casual: bool) -> str | None:
    """Return the organisation's name at the beginning of `text`, None where there is none."""
    if re.match(ORG, text):
        return text[0]
    end, last, count = 0, None, 0
    tokens = tokens_of(text[:LOOK_AHEAD])
    for at, token in enumerate(tokens[: MOST_WORDS + 3]):
        if last is not None and not (adjacent(last, token) or token.text == "&"):
            break
        saint = token.text == "." and last is not None and last.lower == "st"
        if count and (saint or (token.lower in INNER and _goes_on(tokens, at))):
            last = token
            continue
        if count and language == "en" and LOWER_ORG_EN.fullmatch(token.text):
            end = token.end
            break
        if not _is_name_word(token, casual, language, count):
            break
        end, last, count = token.end, token, count + 1
        if (casual and count >= 2) or (not token.is_capital and not casual and language == "de"):
            break
    return text[:end].strip() or None


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Tell whether a small word inside belongs to the name: «Sanitätshaus am Kröpcke», "Chamber of Agriculture"."""
    rest = tokens[at + 1 : at + 4]
    if tokens[at].text in {"'", "’"}:
        return bool(rest) and rest[0].lower == "s"
    if tokens[at].lower == "s":
        return bool(rest) and rest[0].is_word
    for token in rest:
        if token.lower in INNER:
            continue
        person = tokens[at].lower in {"und", "and", "u."} and is_first_name(token.text)
        return (
            token.is_capital
            and not person
            and token.lower not in NEVER
            and not (tokens[at].lower in {"und", "and"} and is_trade(token.text) and not FIRM_HEAD.match(token.text))
        )
    return False


def _is_name_word(token: Token, casual: bool, language: str, count: int) -> bool:
    if token.text[0].isdigit():
        return count > 0
    if not token.is_word or token.lower in NEVER or token.lower in HONORIFICS:
        return False
    if token.is_capital:
        return not (
            count and is_trade(token.text) and zipf(token.text, language) > 3 and not FIRM_HEAD.match(token.text)
        )
    if casual:
        return not (count and zipf(token.text, language) > 4.5)
    return count == 0 and (language == "de" or zipf(token.text, "en") < 2)


def find_organisations(story: Story) -> None:
    """Give every person the organisation that the text gives to it."""
    for person in story.people:
        _possessive(story, person)
        _at_stand(story, person)
        for tail in _tails(story, person):
            if person.org is None:
                _from_tail(story, person, tail)
    for clause in story.clauses:
        topic = topic_of(story, clause)
        if topic is not None and topic.org is None and subject_of(story, clause) not in {ME, OTHER}:
            _from_clause(story, topic, clause.text)
    _by_surname(story)
    _shared(story)


def _take(story: Story, person: Person, name: str | None, *, sure: bool = True) -> bool:
    if not name or person.org is not None:
        return False
    plain = story.plain(name).strip(" .,;:-'’") + ("." if name.endswith("V.") else "")
    lone = " " not in plain
    if (
        len(plain) < 2
        or plain.lower() in NEVER
        or (lone and (is_trade(plain) or (is_first_name(plain) and story.language == "de" and zipf(plain, "de") > 3.5)))
    ):
        return False
    person.org, person.org_sure = plain, sure
    return True


def _tails(story: Story, person: Person) -> Iterator[str]:
    """Yield what follows each mention of a person up to the next person or the end of the sentence."""
    text = story.marked.text
    for marker in person.markers:
        at = text.find(marker)
        if at >= 0:
            end = next((stop for start, stop in sentences_of(text) if start <= at < stop), len(text))
            yield FORMER.sub(" ", re.split(PERSON, text[at + 1 : end])[0])


def _possessive(story: Story, person: Person) -> None:
    """Read "Bahlsen's Chukwuma Eze", «Grünzug-Chefin Gülşen Aydın»."""
    text = story.marked.text
    for marker in person.markers:
        before = text[max(0, text.find(marker) - 40) : max(0, text.find(marker))]
        found = re.search(r"(?P<org>[A-ZÄÖÜ][\w&-]+)['’]s\s+(?:[a-z]+\s+){0,3}$", before)
        if found and not is_first_name(found["org"]) and found["org"].lower() not in NEVER:
            _take(story, person, found["org"], sure=False)


STAND = re.compile(
    r"\b(?:stand|messestand|infostand|booth|stall|tisch)\s+(?:(?:von|der|des|vom|of|the|from)\s+)+",
    re.IGNORECASE,
)


def _at_stand(story: Story, person: Person) -> None:
    """Read «am Stand von Campingwelt Rose …»: who is met there belongs there."""
    text = story.marked.text
    stand = STAND.search(text)
    if (
        stand
        and text.find(person.markers[0]) > stand.end()
        and (name := organisation_after(text[stand.end() :], story.language, story.casual))
    ):
        _take(story, person, name, sure=False)


def _from_tail(story: Story, person: Person, tail: str) -> None:
    """Look right behind the name: «von der Krüger Druck GmbH», «(Diakovere)», «, Hebamme im Geburtshaus Eilenriede»."""
    direct = DIRECT[story.language].match(tail)
    if (
        direct
        and not re.match(r"[\s,]*(?:aus|in)\s", tail)
        and _linked(story, person, direct["link"], tail[direct.end() :], after_role=False)
    ):
        return
    if bracket := re.match(r"[^.;()]{0,60}?\(([^)]*)\)", tail):
        _from_bracket(story, person, bracket[1])
    if person.org is None and (apposition := re.match(r"\s*[,–|/-]\s*(.{2,80})", tail)):
        _from_apposition(story, person, apposition[1])
    if (
        person.org is None
        and (legal := re.match(rf"[^.;]{{0,60}}?({ORG})", tail))
        and not WANTS.search(tail[: legal.end()])
    ):
        _take(story, person, legal[1])


def _linked(story: Story, person: Person, link: str, rest: str, *, after_role: bool) -> bool:
    """Take the name behind a preposition, unless that leads to a town, a field or a thing."""
    link = " ".join(link.lower().split())
    plain = story.language == "en" and link.endswith(("the", "at", "for")) and not rest[:1].isupper()
    if plain and (lower := LOWER_ORG_EN.match(rest)):
        return _take(story, person, lower.group())
    name = organisation_after(rest, story.language, story.casual)
    if not name:
        return False
    if re.search(r"[a-z][A-Z]", name) or (link == "from" and not after_role and _is_unknown(name)):
        return _take(story, person, name, sure=not _is_unknown(name))
    if not _fits_link(story, link.split()[0], link, name, after_role=after_role):
        return False
    doubtful = link.split()[0] in {"für", "for", "von"} and after_role and not _looks_like_firm(story, name)
    return _take(story, person, name, sure=not doubtful)


def _is_unknown(name: str) -> bool:
    return " " not in name and zipf(name, "en") == zipf(name, "de") == 0 and name.lower() not in TOWNS


def _fits_link(story: Story, word: str, link: str, name: str, *, after_role: bool) -> bool:
    """Tell whether a name behind this preposition is a company rather than a town, a field or a thing."""
    firm = _looks_like_firm(story, name)
    if name.lower() in TOWNS:
        return False
    if name[0].islower() and word in WEAK_LINKS and not link.endswith(("der", "the")):
        return story.casual and word in {"im", "am", "von", "v."}
    if word in {"from", "aus", "in"}:
        return firm or (link == "from the" and name[0].isupper())
    if word in {"for", "für"}:
        return after_role or firm
    return word not in {"im", "am"} or after_role or firm


def _looks_like_firm(story: Story, name: str) -> bool:
    """Tell a firm's name by its head («Geburtshaus …», "… Club"), its mark, capitals or several words."""
    plain = story.plain(name)
    words = plain.split()
    if re.match(ORG, name) or any(FIRM_HEAD.match(word) for word in (words[0], words[-1])):
        return True
    return (plain.isupper() and len(plain) > 1) or (
        len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1]))
    )


def _from_bracket(story: Story, person: Person, inside: str) -> None:
    """Read «(Geschäftsführerin, Heide Logistik)», «(gastwirt vom Olympos)», "(Lohnfix)"."""
    if PRIVATE_BRACKET.match(inside) or re.search(r"\bvon\s+" + PERSON, inside):
        return
    parts = [part.strip() for part in re.split(r"[,;/]", FORMER.sub(" ", inside)) if part.strip()]
    for part in parts:
        words = story.plain(part).split()
        if house := _trade_house(story, part):
            _take(story, person, house)
            return
        if re.match(ORG, part):
            _take(story, person, part[0])
        elif found := re.search(rf"(?:^|\s)(?P<link>{ROLE_LINK_DE}|{ROLE_LINK_EN})\s+", part, re.IGNORECASE):
            _linked(story, person, found["link"], part[found.end() :], after_role=True)
        elif _may_be_firm(words, story) and not re.search(rf"{CONTACT}|{DATE}|@|\d{{4}}", part):
            _take(story, person, part, sure=len(parts) > 1 or _looks_like_firm(story, part))


def _may_be_firm(words: list[str], story: Story) -> bool:
    """Tell a firm in brackets from a trade («(Lektorin)») or a remark («(ceramics)»)."""
    if (
        not words
        or len(words) > MOST_WORDS
        or any(is_trade(word.strip(".")) and not FIRM_HEAD.match(word) for word in words)
    ):
        return False
    if story.casual:
        return (
            len(words) > 1
            and bool(FIRM_HEAD.match(words[-1]) or FIRM_HEAD.match(words[0]))
            and not any(zipf(word, story.language) > 5.5 for word in words)
        )
    small = any(not word[0].isupper() and word.lower() not in INNER for word in words)
    if small or any(word in {"on", "about", "in"} for word in words):
        return False
    common = (
        len(words) == 1
        and story.language == "de"
        and (zipf(words[0], "de") > 3.6 or words[0].lower().endswith(("ung", "leitung", "in", "er")))
    )
    return words[0][0].isupper() and not common


def _from_apposition(story: Story, person: Person, text: str) -> None:
    """Read «, Messebau Dubois SARL:», «, Hebamme im Geburtshaus …», ", head of procurement at Sartorius"."""
    for part in re.split(r"\s*[,:;(]\s*", text)[:3]:
        if WANTS.search(part):
            return
        if house := _trade_house(story, part):
            _take(story, person, house)
            return
        if legal := re.match(rf"{ORG}", part):
            _take(story, person, legal.group())
        elif found := _after_role(story, part):
            if _linked(story, person, found[0], found[1], after_role=True):
                return
        elif (
            (name := organisation_after(part, story.language, story.casual))
            and " " in name
            and _firm_apposition(story, name, part)
        ):
            _take(story, person, name, sure=False)
        if person.org is not None:
            return


def _trade_house(story: Story, part: str) -> str | None:
    """Return the house of «Sachbearbeiterin Jugendamt», «Inhaberin Café Zimtstern»."""
    trade, _, rest = story.plain(part).partition(" ")
    first = next(iter(rest.split()), "")
    fits = is_trade(trade) and not FIRM_HEAD.match(trade) and first[:1].isupper() and FIRM_HEAD.match(first)
    return organisation_after(rest, story.language, story.casual) if fits and not is_trade(first) else None


def _firm_apposition(story: Story, name: str, part: str) -> bool:
    words = name.split()
    if any(is_trade(word) and not FIRM_HEAD.match(word) for word in words) or is_first_name(words[0]):
        return False
    return (
        name[0].isupper()
        and _looks_like_firm(story, name)
        and (len(part) - len(name) < 3 or part[len(name) :].lstrip().startswith(("aus ", "in ", "from ")))
    )


GERMAN_POST = re.compile(
    r"(?:(?:er|sie|der|die|beide|auch|jetzt|und)\s+)*(?:(?:ist|sind|war|leitet|macht|betreut|verantwortet|managt)\s+)?(?:(?:die|das|den|der|jetzt|auch)\s+)?(?:[\w-]+\s+){0,3}?(?P<link>bei\s+der|bei\s+dem|bei)\s+(?=\S)",
    re.IGNORECASE,
)
"""«leitet die Montage bei Aluform»: whatever somebody does at a company."""
GERMAN_HOUSE = re.compile(
    r"(?!(?:sucht|braucht|war|getroffen|gestern|heute)\b)(?:(?!(?:getroffen|gesehen|gesprochen)\b)[\w-]+\s+){1,4}?(?P<link>im|am|in\s+der|an\s+der|vom|von\s+der)\s+(?=[A-ZÄÖÜ])"
)
"""«Station 4 im Marienhospital»: a post in a house."""
ENGLISH_POST = re.compile(
    r"(?:.*?[\ue000-\ue3ff]\s+)?(?!(?:met|sells|sold|was|saw|got|at|in|on)\b)(?:(?:[Hh]e|[Ss]he|is|he['’]s|she['’]s|an?|the|now|also|who)\s+)*(?:[a-z][\w'’-]*\s+){1,6}?(?P<link>at\s+the|at|with\s+the)\s+(?=[A-Z\ue000-\uf8ff])"
)


def _after_role(story: Story, text: str) -> tuple[str, str] | None:
    """Return link and rest behind a role: «Redakteurin bei der | taz», "head of education at the | museum"."""
    for found in AFTER_ROLE[story.language].finditer(text):
        link = found["link"].lower()
        head = found["role"].lower() in HEADS
        if not (is_trade(found["role"]) or head or (found["field"] and is_trade(found["field"]))):
            continue
        rest = text[found.end() :]
        if (
            link in {"der", "des"}
            and not re.match(ORG, rest)
            and not FIRM_HEAD.match(rest.split()[0] if rest.split() else "")
        ):
            continue
        if link in {"of", "of the"} and not re.match(rf"{ORG}|[A-ZÄÖÜ]", rest):
            continue
        if (
            link in WEAK_LINKS - {"im", "am", "of", "from"}
            and not re.match(ORG, rest)
            and not (rest[:1].isupper() and link in {"von", "with", "for"})
        ):
            continue
        return found["link"], rest
    house = GERMAN_HOUSE.match(text) if story.language == "de" else None
    named = house and FIRM_HEAD.match(next(iter(text[house.end() :].split()), ""))
    post = house if named else (GERMAN_POST if story.language == "de" else ENGLISH_POST).match(text)
    return (post["link"], text[post.end() :]) if post else None


def _from_clause(story: Story, person: Person, text: str) -> None:
    """Look through a clause about a person: «arbeitet bei …», «leitet den …», «Lektorin bei der …», "called …"."""
    text = FORMER.sub(" ", text)
    wants = WANTS.search(text)
    text = text[: wants.start()] if wants else text
    found = _works_at(story, person, text) or _called(story, person, text)
    role = None if found else _after_role(story, text)
    found = found or (role is not None and _linked(story, person, role[0], role[1], after_role=True))
    if not found and not _leads(story, person, text) and (legal := re.search(ORG, text)):
        _take(story, person, legal.group())


def _works_at(story: Story, person: Person, text: str) -> bool:
    works = WORKS.search(text)
    if not works:
        return False
    words = works.group().lower().split()
    link = " ".join(words[-2:]) if words[-1] in {"der", "the", "die", "dem"} else words[-1]
    return _linked(story, person, link, text[works.end() :], after_role=True)


def _called(story: Story, person: Person, text: str) -> bool:
    called = CALLED.search(text)
    name = organisation_after(text[called.end() :], story.language, story.casual) if called else None
    if not called or not name:
        return False
    said = {"called", "namens", "named"} & set(called.group().lower().split())
    if (
        story.language == "en"
        and said
        and name[0].islower()
        and (pair := re.match(r"[\w'’-]+\s+(?:and|&|und)\s+[\w'’-]+", text[called.end() :]))
    ):
        name = pair.group()
    shown = name[0].isupper() and not is_first_name(name.split()[0])
    return bool(said or shown) and _take(story, person, name)


def _leads(story: Story, person: Person, text: str) -> bool:
    leads = LEADS.search(text)
    name = organisation_after(text[leads.end() :], story.language, story.casual) if leads else None
    joined = leads is not None and leads.group().lower().startswith("join")
    if not name or not name[0].isupper() or not (joined or _looks_like_firm(story, name)):
        return False
    named = " " in name or re.match(ORG, name) or not is_compound(name, "de")
    return bool(named) and _take(story, person, name)


def _by_surname(story: Story) -> None:
    """Take «Wolf Bedachungen», «Bäckerei Essen», «Trattoria Da Vito» for the firm of Wolf, Essen, Vito."""
    text = re.sub(rf"{PERSON}|{DATE}|{EVENT}|{CONTACT}", " . ", story.marked.text)
    for person in story.people:
        parts = [part for part in person.name.split() if len(part) > 2 and part[0].isalpha()]
        for part in reversed(parts):
            found = _firm_with(part, text, story.casual) if person.org is None else None
            if found and not any(other.org == found for other in story.people):
                _take(story, person, found)
            elif host := _host_with(story, part):
                _take(story, person, host)


def _host_with(story: Story, name: str) -> str | None:
    """Return «Steuerbüro Hansen» out of «Sommerfest vom Steuerbüro Hansen»."""
    for marker in re.findall(EVENT, story.marked.text):
        for word in re.findall(rf"([A-ZÄÖÜ][\w-]+)\s+{re.escape(name)}(?!\w)", story.plain(marker)):
            if FIRM_HEAD.match(word):
                return f"{word} {name}"
    return None


def _firm_with(name: str, text: str, casual: bool) -> str | None:
    """Return the run of words with a person's name in it that looks like a firm."""
    word = r"[\w-]+" if casual else r"[A-ZÄÖÜ][\w&-]+"
    heirs = r"(?:\s+(?:&|und|u\.|and)\s+(?:Söhne|Sohn|Partner|Kollegen|Töchter|Tochter|Co\.?|Sons|Daughters))"
    after = rf"{re.escape(name)}s?{heirs}?(?:\s+{word}){{1,3}}"
    joined = rf"(?:{word}\s+){{1,2}}(?:Da\s+|Zum\s+|Bei\s+)?{re.escape(name)}s?{heirs}?"
    for pattern in (after, joined):
        for match in re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text, re.IGNORECASE if casual else 0):
            words = match.group().split()
            others = [other for other in words if other.lower() not in {name.lower(), "da", "zum", "bei"}]
            if others and not any(_no_firm_word(other, casual) for other in others):
                return match.group()
    return None


def _no_firm_word(word: str, casual: bool) -> bool:
    lower = word.lower().strip(".")
    if (
        lower in NEVER
        or lower in HONORIFICS
        or lower in {"also", "familie", "von", "mit", "bei", "dr", "prof", "neben", "meister"}
    ):
        return True
    if FIRM_HEAD.match(lower):
        return False
    return is_trade(word) or (is_first_name(word) and zipf(word, "de") > 2) or (casual and zipf(word, "de") > 4)


def _place(story: Story, person: Person) -> int:
    return min((at for marker in person.markers if (at := story.marked.text.find(marker)) >= 0), default=0)


COMPANION = re.compile(
    r"\b(?:frau|mann|bruder|schwester|sohn|tochter|kollegin|kollege|wife|husband|colleague|partner|partnerin|azubi|chefin|chef|assistentin)\s*,?\s*$",
    re.IGNORECASE,
)


def _shared(story: Story) -> None:
    """Give a colleague, a couple, or a companion who works «dort», the organisation of the other."""
    for before, person in zip(story.people, story.people[1:], strict=False):
        first, second = _place(story, before), _place(story, person)
        between = story.marked.text[first + 1 : second]
        if (
            before.org is None
            and person.org
            and re.fullmatch(
                r"\s*(?:und|and|&|u\.)\s+(?:(?:der|die|seine frau|ihr mann|his wife|her husband)\s+)?",
                between,
                re.IGNORECASE,
            )
        ):
            tail = story.marked.text[second + 1 :]
            if DIRECT[story.language].match(tail) or re.match(r"[^.]{0,30}\b(?:beide|both)\b", tail):
                before.org = person.org
    for before, person in zip(story.people, story.people[1:], strict=False):
        if person.org is None and before.org:
            at = _place(story, person)
            near = story.marked.text[max(0, at - 30) : at]
            after = re.split(PERSON, story.marked.text[at + 1 : at + 60])[0]
            colleague = re.search(r"\b(?:kollegin|kollege|kollegen|colleague)\s*$", near, re.IGNORECASE)
            if colleague or (COMPANION.search(near) and re.search(r"\b(?:dort|da|there|beide|both)\b", after)):
                person.org = before.org
