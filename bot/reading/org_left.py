"""Marked companies that are nobody's here: former employers, home towns, what the writer takes back."""

import re

from bot.reading.marking import ORG, PERSON
from bot.reading.name_words import TOWNS
from bot.reading.org_words import FIRM_HEAD
from bot.reading.story import Story

REACH, NEAR = 70, 30
"""How many characters before and behind a company are looked at."""
LINK = r"(?:(?:bei|beim|von|vom|b\.|zur|zu|in|im|an|am|at|with|from|for|für)\s+)?(?:(?:der|dem|den|die|das|the)\s+)?"
LEFT = re.compile(
    rf"\b(?:left|leaving|quit|früher|ehemals|ehemalige[rn]?|vorher|zuvor|damals|formerly|previously|statt|gekündigt"
    rf"|verlassen|nicht mehr|no longer|not|nicht|ex)\s*-?\s*{LINK}$",
    re.IGNORECASE,
)
"""Words of leaving right before a company."""
ONCE = re.compile(
    r"\b(?:used to|no longer|bis vor kurzem|until recently|retired from|pensioniert\w*|im ruhestand|früher"
    r"|formerly|previously"
    r"|jahre\s+(?:lang\s+)?war|war\s+(?:bis|lange|jahrelang|zuletzt|davor|früher)|was\s+(?:\w+\s+){0,3}years)\b",
    re.IGNORECASE,
)
"""Words of the past anywhere before a company in its clause: «war bis März bei»."""
WAS = re.compile(r"\b(?:was|were|been|did|taught|worked|war|gearbeitet)\b[^,;.]*$", re.IGNORECASE)
TILL = re.compile(r"\s+(?:till?|until|bis|for\s+(?:\w+\s+)?(?:years|ages|decades)|jahrelang)\b", re.IGNORECASE)
LEFT_BEHIND = re.compile(
    r"\s+(?:aufgehört|verlassen|gekündigt|ausgeschieden|weg\b|gewesen|hinter sich|raus\b|in rente\b)", re.IGNORECASE
)
NOW = re.compile(
    r"[,;(]|\b(?:but|aber|now|jetzt|nun|inzwischen|mittlerweile|aktuell|joined|joining|seit|since)\b", re.IGNORECASE
)
LIVES = re.compile(
    r"\b(?:live[sd]?|living|born|raised|based|grew up|wohnt|lebt|wohnhaft|wohnen|geboren)\s+(?:\w+\s+)?in\s+$"
    r"|\b(?:near|outside|originally from|comes from|gebürtig aus|kommt aus|stammt aus|zieht nach|moves to|nähe)\s+$"
    r"|\b(?:is|she['’]?s|he['’]?s|they['’]re)\s+from\s+$|,\s+from\s+$",
    re.IGNORECASE,
)
NATIVE = re.compile(r"\s+(?:girl|boy|lad|lass|native|born|born and bred)\b", re.IGNORECASE)
TAKEN_BACK = re.compile(
    rf"[\s,–-]*(?:(?:äh\w*|uh|um|also)\s+)*(?:nein|nee?|nö|quatsch|sorry|no|nope|wait|halt|falsch|vielmehr|rather"
    rf"|sondern|scratch that)\b[^.;]{{0,25}}?(?:{ORG})",
    re.IGNORECASE,
)
"""«vom Hotel, nein, vom Verlag»: the first of the two."""


SCENE = re.compile(
    r"\b(?:ran into|run into|bumped into|spotted|saw|lunch with|coffee with|drinks with|getroffen|traf|gesehen"
    r"|mittag mit|kaffee mit)"
    rf"\s+(?:[\w-]+\s+){{0,3}}{PERSON}\s+(?:\w+\s+){{0,3}}?(?:at|outside|im|beim|in der|bei|bei der|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""«ran into Tom at …»: where somebody was met, when the note goes on to name another company."""


def is_nobodys(story: Story, at: int) -> bool:
    """Tell whether the company marked at a place of the text is no one's that the note tells of."""
    text = story.marked.text
    name = story.plain(text[at])
    before = re.split(r"[.;!?\n]", text[max(0, at - REACH) : at])[-1]
    before, behind = story.marked.plain(before), story.marked.plain(text[at + 1 : at + 1 + NEAR])
    if SCENE.search(text, max(0, at - REACH), at) and re.search(ORG, text[at + 1 :]):
        return True
    home = " " not in name and not FIRM_HEAD.match(name) and _is_home(before, name, behind)
    return home or _is_past(before, behind) or TAKEN_BACK.match(text, at + 1) is not None


def _is_past(before: str, behind: str) -> bool:
    """Tell the former employer: «war bis März bei …», "used to be with …", «… verlassen»."""
    said = NOW.split(before)[-1]
    return bool(
        LEFT.search(said) or ONCE.search(said) or LEFT_BEHIND.match(behind) or (TILL.match(behind) and WAS.search(said))
    )


def _is_home(before: str, name: str, behind: str) -> bool:
    """Tell the town that somebody lives in or comes from."""
    return name.lower() in TOWNS or bool(LIVES.search(before) or NATIVE.match(behind))
