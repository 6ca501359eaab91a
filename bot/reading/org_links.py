"""Companies behind a preposition or a role: «von der Krüger Druck GmbH», "head of education at the museum"."""

import re

from bot.reading.lexicon import is_first_name, zipf
from bot.reading.marking import ORG
from bot.reading.name_words import TOWNS
from bot.reading.org_extent import firm_extent
from bot.reading.org_left import is_nobodys
from bot.reading.org_names import is_unknown, looks_like_firm, organisation_after
from bot.reading.org_words import FIRM_HEAD, LOWER_ORG_EN, NEVER, ROLE_LINK_DE, ROLE_LINK_EN, WEAK_LINKS
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story
from bot.reading.tagger import Tagged

SURE_ORG = 0.6
UNLIKELY_ORG, DOUBTFUL_ORG = 0.1, 0.4
"""Below the first share, what the rules take for a company is none; below the second it is doubtful."""


HEADS = frozenset(
    "head member director vp chair manager part team mitglied vorstand leitung leiter leiterin professor".split()
)


AFTER_ROLE = {
    "de": re.compile(
        rf"(?<![\w-])(?P<role>[\w-]+)(?:\s+(?P<field>(?-i:[A-ZÄÖÜ])[\w-]+))?\s+(?P<link>{ROLE_LINK_DE}|der|des)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<![\w-])(?P<role>[\w-]+)(?P<field>\s+of\s+(?:the\s+)?[\w-]+(?:\s+and\s+\w+)?)?\s+(?P<link>{ROLE_LINK_EN})\s+",
        re.IGNORECASE,
    ),
}


def take(story: Story, person: Person, name: str | None, *, sure: bool = True, told: bool = False) -> bool:
    """Give a person a company, unless there is one already or the word can be none; tell whether it was given.

    `told` is for a company that its sentence gives to the person whatever the tagger holds of its words.
    """
    if not name or person.org is not None:
        return False
    plain = story.plain(name)
    if re.match(ORG, name) and is_nobodys(story, story.marked.text.find(name[0])):
        return False
    if not story.marked.values.get(name[0]):
        extent = firm_extent(plain, 0, len(plain), casual=story.casual)
        plain = plain[slice(*extent)] if extent else ""
    plain = plain.strip(" .,;:-'’") + ("." if name.endswith("V.") else "")
    lone = " " not in plain
    if (
        len(plain) < 2
        or plain.lower() in NEVER
        or (lone and (is_trade(plain) or (is_first_name(plain) and story.language == "de" and zipf(plain, "de") > 3.5)))
    ):
        return False
    marked = story.marked.values.get(name[0])
    likely = 1.0 if marked or told else _likely(story, name)
    if likely < UNLIKELY_ORG:
        return False
    person.org = plain
    person.org_guessed = marked is None and not told
    person.org_sure = (
        marked.sureness > SURE_ORG
        if isinstance(marked, Tagged)
        else marked is not None or (sure and likely > DOUBTFUL_ORG)
    )
    return True


def _likely(story: Story, name: str) -> float:
    """Return how likely a piece of the text is a company's name for the tagger; 1.0 where it can't be found."""
    at = story.marked.text.find(name)
    if at < 0:
        return 1.0
    recognised = story.recognised
    return max(recognised.firms[recognised.tokens_in(at, at + len(name))], default=1.0)


def linked(story: Story, person: Person, link: str, rest: str, *, after_role: bool) -> bool:
    """Take the name behind a preposition, unless that leads to a town, a field or a thing."""
    link = " ".join(link.lower().split())
    plain = story.language == "en" and link.endswith(("the", "at", "for"))
    if plain and (lower := LOWER_ORG_EN.match(rest)) and (rest[0].islower() or lower.group().split()[-1].islower()):
        return take(
            story, person, lower.group(), told=link == "from the" and not after_role and not rest.startswith("same")
        )
    name = organisation_after(rest, story.language, story.casual)
    if not name:
        return False
    if re.search(r"[a-z][A-Z]", name) or (link == "from" and not after_role and is_unknown(name)):
        return take(story, person, name, sure=not is_unknown(name))
    if not _fits_link(story, link.split()[0], link, name, after_role=after_role):
        return False
    doubtful = link.split()[0] in {"für", "for", "von"} and after_role and not looks_like_firm(story, name)
    return take(story, person, name, sure=not doubtful)


def _fits_link(story: Story, word: str, link: str, name: str, *, after_role: bool) -> bool:
    """Tell whether a name behind this preposition is a company rather than a town, a field or a thing."""
    firm = looks_like_firm(story, name)
    if name.lower() in TOWNS:
        return False
    if name[0].islower() and word in WEAK_LINKS and not link.endswith(("der", "the")):
        return story.casual and word in {"im", "am", "von", "v."}
    if word in {"from", "aus", "in"}:
        return firm or (link == "from the" and name[0].isupper())
    if word in {"for", "für"}:
        return after_role or firm
    return word not in {"im", "am"} or after_role or firm


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


def after_role(story: Story, text: str) -> tuple[str, str] | None:
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
