"""The house where somebody was met and works: «beim Bauamt … da ist Frau Koch zuständig», "their dramaturg"."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.lexicon import is_first_name
from bot.reading.marking import EVENT, MARKS, ORG
from bot.reading.name_words import HONORIFICS, TOWNS
from bot.reading.org_left import is_nobodys
from bot.reading.org_links import take
from bot.reading.org_names import looks_like_firm, organisation_after
from bot.reading.org_officers import holds_office
from bot.reading.org_shared import KIN, OUTSIDE
from bot.reading.org_words import FIRM_HEAD, LOWER_ORG_EN
from bot.reading.role_words import is_trade
from bot.reading.story import Story

REACH = 200
"""How many characters before a name the house may stand."""
THEIRS = re.compile(
    r"\b(?:deren|dessen|dortige[rnms]?|their|its)\s+(?:[\w-]+\s+){0,2}(?P<post>(?!(?:frau|herrn?|fr|hr)\b)[\w-]+)"
    r"(?:\s+(?:is|um|äh|heißt|ist|namens|frau|herrn?|hr\.|fr\.))*"
    r"\s*,?\s*$",
    re.IGNORECASE,
)
"""«deren Projektleiterin …», "their legal counsel, …": right before the name or behind it."""
THERE_IS = re.compile(
    r"(?:\b(?:the|der|die|ein|eine|a)\s+(?:\w+\s+)?(?P<post>[\w-]+)\s+(?:there|dort|da)\s*(?:is|ist|heißt|,)"
    r"|\bda\s+(?:ist|macht|arbeitet|sitzt)\s+(?:jetzt\s+)?(?:eine?|die|der)?)\s*(?:herrn?|frau)?\s*$",
    re.IGNORECASE,
)
"""«the head there is …», «da ist jetzt eine …»."""
POST_THERE = tuple(
    AnyCase(rf"[^.;]{{0,30}}?{pattern}")
    for pattern in (
        r"\b(?:leitet|führt|managt|betreut|macht|arbeitet|verantwortet)\s+(?:da|dort)\b",
        r"\b(?:is|ist|['’]s)\s+(?:the\s+|an?\s+|die\s+|der\s+|eine?\s+)?(?:[\w-]+\s+){0,2}?(?P<post>[\w-]+)\s+(?:there|dort|da|here|hier)\b",
        r"[(,]\s*(?:[\w-]+\s+){0,2}?(?P<post>[\w-]+)\s+(?:there|dort|here|hier)\b",
        r"\s*[(,]?\s*(?:[\w-]+\s+){0,2}?(?P<post>[\w-]+)\s+(?:bei\s+(?:denen|ihnen)|with\s+them|for\s+them)\b",
        r"\b(?:ist|sitzt)\s+(?:da|dort)\s+(?:\w+\s+)?(?P<post>[\w-]+)",
        r"\s*,\s*their\s+(?:[\w-]+\s+){0,2}(?P<post>[\w-]+)",
    )
)
"""«die leitet da die Kinderabteilung», "she's the export advisor there", behind a name."""
SAYS_THERE = ("da", "dort", "here", "hier", "denen", "ihnen", "them", "their")
"""Of these, each of `POST_THERE` has one."""
LINK = re.compile(
    r"\b(?:beim|bei der|bei dem|bei|vom|von der|von|im|in der|an der|in dem|am|aus der|aus dem"
    r"|at the|at|from the|from|for|for the|of the|in the)\s+",
    re.IGNORECASE,
)
HOST = re.compile(
    r".*\b(?:beim|bei der|bei|vom|von der|von|der|des|at the|at|of the|im|in der|an der)\s+(?P<host>\S.*)"
)
NO_HOST = frozenset(
    "offenen offene museen kulturen vereine nachbarn ehemaligen arbeit wirtschaft technik künste frauen familie lichter"
    " arts lights light year the".split()
)
"""What an event may be of without its being the host: «Tag der offenen Tür», «Lange Nacht der Museen»."""
CLUBS = frozenset("ff tsv sv vfl vfb fc tus tv bsv ssv sc djk asv tsg msv rv".split())
"""Clubs and brigades by their letters: «Sommerfest TSV Nord», «Frühschoppen FF Rust»."""
BY = re.compile(r"\s+(?:beim|bei der|bei den|bei|vom|von der|von den|von|der|des|of the|of|at the|at|by the|by)\s+")
"""What leads from an event to its host."""
VENUE = re.compile(rf"{EVENT}[\s,]+(?:im|in|in der|in dem|in the|am|auf dem|auf der|an der)\s+$", re.IGNORECASE)
COUNSEL = frozenset("counsel zuständig staff gf kollegin kollege producerin producer".split())
BARE = re.compile(rf"(?:^|[,.:;/\n•–-]\s*|{EVENT}\s+)(?=[A-ZÄÖÜ])")
"""Where a house may be named without a preposition: "Careers fair, Salford Uni."."""


def at_house(story: Story) -> None:
    """Give who is told of as working «da», or as one of theirs, the house named before."""
    text = story.marked.text
    for person in story.people:
        at = story.place_of(person)
        if person.org is not None or at <= 0:
            continue
        start = max(0, at - REACH)
        if _works_there(text, at):
            house = _house_before(story, text[start:at], start)
        else:
            house = _seat_before(story, text[start:at], start) if holds_office(text, at) else None
        take(story, person, house, told=True)


def _works_there(text: str, at: int) -> bool:
    before, behind = text[max(0, at - 60) : at], MARKS.split(text[at + 1 : at + 80])[0]
    theirs = THEIRS.search(before)
    if theirs and not OUTSIDE.fullmatch(theirs["post"]) and not KIN.fullmatch(theirs["post"]):
        return theirs["post"][0].isupper() or _is_post(theirs["post"])
    lower = behind.lower()
    posts = POST_THERE if any(word in lower for word in SAYS_THERE) else ()
    found = (THERE_IS.search(before), *(pattern.match(behind) for pattern in posts))
    return any(one is not None and _is_post(one.groupdict().get("post")) for one in found)


def _is_post(word: str | None) -> bool:
    return word is None or is_trade(word) or word.lower() in COUNSEL


def _house_before(story: Story, before: str, start: int) -> str | None:
    """Return the last company, host of an event or house with a telling head in a piece of text."""
    marks = [found for found in re.finditer(ORG, before) if not is_nobodys(story, start + found.start())]
    if marks:
        return marks[-1].group()
    named = [name for link in LINK.finditer(before) if (name := _house(story, before[link.end() :]))]
    named = [name for name in named if looks_like_firm(story, name)] or named
    hosts = [host for found in re.finditer(EVENT, before) if (host := _host(story, found.group()))]
    if hosts or named:
        return next(iter([*reversed(hosts), *reversed(named)]))
    bare = [_house(story, before[found.end() :]) for found in BARE.finditer(before)]
    return next((name for name in reversed(bare) if name and _is_headed(name)), None)


def _is_headed(name: str) -> bool:
    words = name.split()
    return any(FIRM_HEAD.match(word) for word in (words[0], words[-1]))


def _seat_before(story: Story, before: str, start: int) -> str | None:
    """Return whose officer somebody is: the event's host, a company that is nobody else's, or a house met in.

    Where an event merely took place («Vernissage in der Kunsthalle») is not whom its guests belong to.
    """
    given = {person.org for person in story.people if person.org}
    for found in reversed(list(re.finditer(EVENT, before))):
        link = BY.match(before, found.end())
        name = _house(story, before[link.end() :]) if link else None
        if host := name or _host(story, found.group()):
            return host if _may_host(story, host) else None
    for found in re.finditer(ORG, before):
        own = story.plain(found.group()) not in given and not VENUE.search(before, 0, found.start())
        if own and not is_nobodys(story, start + found.start()):
            return found.group()
    for link in LINK.finditer(before):
        name = None if VENUE.search(before, 0, link.end()) else _house(story, before[link.end() :])
        if name and name not in given and FIRM_HEAD.match(name.split()[0]):
            return name
    return None


def _may_host(story: Story, host: str) -> bool:
    """Tell a club or a firm from a family, a child or a person whose feast it is."""
    words = host.split()
    capital = host[0].isupper() or story.casual or story.language == "en"
    people = any(word.lower().strip(".") in HONORIFICS or is_first_name(word) for word in words)
    house = FIRM_HEAD.match(words[0]) or FIRM_HEAD.match(words[-1])
    return capital and not (people and not house) and not is_trade(words[0]) and not KIN.search(words[0])


def _house(story: Story, rest: str) -> str | None:
    if story.language == "en" and (lower := LOWER_ORG_EN.match(rest)):
        return lower.group()
    name = organisation_after(rest, story.language, story.casual)
    fits = name and not MARKS.search(name) and name.lower() not in TOWNS and not is_first_name(name.split()[0])
    return name if name and fits and name[0].isupper() else None


def _host(story: Story, marker: str) -> str | None:
    """Return whose event it is: «Sommerfest vom Ruderclub», "rowing club dinner"."""
    event = story.plain(marker)
    host = HOST.match(event)
    if host and host["host"].split()[0].lower() not in NO_HOST:
        return host["host"]
    lead = event.rpartition(" ")[0]
    if story.language == "en" and lead and FIRM_HEAD.match(lead.split()[-1]):
        return lead
    words = event.split()
    house = next((at for at, word in enumerate(words) if at and (FIRM_HEAD.match(word) or word.lower() in CLUBS)), None)
    return " ".join(words[house:]) if house and story.language == "de" else None
