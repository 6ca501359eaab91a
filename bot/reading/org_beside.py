"""Companies in brackets and in apposition: «(Geschäftsführerin, Heide Logistik)», «, Hebamme im Geburtshaus …»."""

import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import CONTACT, DATE, ORG, PERSON
from bot.reading.org_links import after_role, linked, take
from bot.reading.org_names import MOST_WORDS, looks_like_firm, organisation_after
from bot.reading.org_words import FIRM_HEAD, INNER, PRIVATE_BRACKET, ROLE_LINK_DE, ROLE_LINK_EN, WANTS, without_former
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story

DIRECT = {
    "de": re.compile(
        rf"[\s,]*(?:(?:der|die|also|jetzt|arbeitet|ist|sitzt|heute|auch)\s+)*(?P<link>{ROLE_LINK_DE})\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"[\s,]*(?:(?:who|is|works|now|also|who['’]s)\s+)*(?P<link>(?:{ROLE_LINK_EN}|{ROLE_LINK_DE})(?=\s)|@)\s*",
        re.IGNORECASE,
    ),
}


def from_tail(story: Story, person: Person, tail: str) -> None:
    """Look right behind the name: «von der Krüger Druck GmbH», «(Diakovere)», «, Hebamme im Geburtshaus Eilenriede»."""
    direct = DIRECT[story.language].match(tail)
    if (
        direct
        and not re.match(r"[\s,]*(?:aus|in)\s", tail)
        and linked(story, person, direct["link"], tail[direct.end() :], after_role=False)
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
        take(story, person, legal[1])


def _from_bracket(story: Story, person: Person, inside: str) -> None:
    """Read «(Geschäftsführerin, Heide Logistik)», «(gastwirt vom Olympos)», "(Lohnfix)"."""
    if PRIVATE_BRACKET.match(inside) or re.search(r"\bvon\s+" + PERSON, inside):
        return
    parts = [part.strip() for part in re.split(r"[,;/]", without_former(inside)) if part.strip()]
    for part in parts:
        words = story.plain(part).split()
        if house := _trade_house(story, part):
            take(story, person, house)
            return
        if re.match(ORG, part):
            take(story, person, part[0])
        elif found := re.search(rf"(?:^|\s)(?P<link>{ROLE_LINK_DE}|{ROLE_LINK_EN})\s+", part, re.IGNORECASE):
            linked(story, person, found["link"], part[found.end() :], after_role=True)
        elif _may_be_firm(words, story) and not re.search(rf"{CONTACT}|{DATE}|@|\d{{4}}", part):
            take(story, person, part, sure=len(parts) > 1 or looks_like_firm(story, part))


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
            take(story, person, house)
            return
        if legal := re.match(rf"{ORG}", part):
            take(story, person, legal.group())
        elif found := after_role(story, part):
            if linked(story, person, found[0], found[1], after_role=True):
                return
        elif (name := organisation_after(part, story.language, story.casual)) and _firm_apposition(story, name, part):
            take(story, person, name, sure=False, told=" " not in name)
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
    if len(words) == 1 and not (name == part.strip(" .!") and FIRM_HEAD.match(name)):
        return False
    if any(is_trade(word) and not FIRM_HEAD.match(word) for word in words) or is_first_name(words[0]):
        return False
    return (
        name[0].isupper()
        and looks_like_firm(story, name)
        and (len(part) - len(name) < 3 or part[len(name) :].lstrip().startswith(("aus ", "in ", "from ")))
    )
