"""K2: every encounter has its surroundings; here they are told from the words of a note."""

import re

from bot.domain.circle import Circle

# The first line that fits decides: a class reunion of the chamber is the chamber's, a fair visited online is online.
_WORDS: tuple[tuple[Circle, str], ...] = (
    # «auf LinkedIn angeschrieben», «per Zoom», "in a Facebook group", "I only know her from LinkedIn"; a meeting of an
    # online club in person is none
    (
        Circle.ONLINE,
        r"\b(?:auf|über|per|via|on|through|in (?:einer|der|a|the)|bei)\s+(?:\w+[- ])?(?:linkedin|xing|facebook"
        r"|instagram|zoom|teams|discord|slack|mastodon|reddit|clubhouse|telegram|whatsapp)\b"
        r"(?!-?\s?(?:\w*treffen|stammtisch|meet-?up|abend|event))"
        r"|\b(?:know|knows|kenne|kennt|kennst)\b.{0,40}\b(?:from|von|aus)\s+(?:linkedin|xing|facebook|instagram|discord|reddit)\b"
        r"|\bonline\s+(?:kennengelernt|getroffen|met)|\bmet\b.{0,40}\bonline\b|\bonline-?(?:meeting|treffen|call|kurs)"
        r"|\bwebinar|\bvideo-?(?:call|konferenz|telefonat)",
    ),
    (
        Circle.TRADE_BODY,
        r"\b(?:ihk|hwk|bni|bvmw|bds)\b|handwerkskammer|\bkammer|innung|verband|chamber|trade body|guild",
    ),
    (Circle.SCHOOL, r"klassentreffen|elternabend|\bschule|schulfreund|abi-?treffen|class reunion|\bschool"),
    (Circle.STUDIES, r"alumni|kommiliton|hochschul|\buni\b|universität|studium|fellow student|university|\bcollege"),
    (Circle.COURSES, r"seminar|\bkurs|workshop|schulung|fortbildung|weiterbildung|lehrgang|\bcourse|training day"),
    (
        Circle.FAIR,
        r"messe\b|\bmesse|kongress|konferenz|barcamp|\bexpo\b|fachtag|symposium|trade (?:fair|show)|conference|\bfair\b"
        r"|congress|summit",
    ),
    (Circle.FAMILY, r"hochzeit|taufe|familienfeier|familientreffen|schwager|cousin|wedding|christening|family"),
    (Circle.NEIGHBOURHOOD, r"straßenfest|nachbar|hoffest|neighbour|neighbor|street party|block party"),
    (
        Circle.ASSOCIATION,
        r"verein|\bchor|feuerwehr|lions|rotary|kirche|gemeinde\b|stammtisch|meet-?up|\bclub\b|choir|association|society"
        r"|regionaltreffen|business-?(?:frühstück|breakfast)|netzwerkabend|networking",
    ),
    (
        Circle.WORK,
        r"kolleg|\bbüro\b|firmenfeier|\bkunde\b|\bkundin\b|baustelle|weihnachtsfeier|office|coworking|colleague",
    ),
    (Circle.FRIENDS, r"geburtstag|\bparty\b|grillabend|freund|birthday|barbecue|\bfriend"),
    (
        Circle.CHANCE,
        r"\b(?:im|in the|on the)\s+(?:\w+\s+)?(?:zug|ice|bus|bahn|flieger|wartezimmer|aufzug|train|plane|lift|queue)\b"
        r"|zufällig|bäcker|supermarkt|flughafen|by chance|bumped into|airport",
    ),
)
_CIRCLES = tuple((circle, re.compile(words, re.IGNORECASE)) for circle, words in _WORDS)


def circle_of(text: str) -> Circle | None:
    """Return the surroundings that a text speaks of, or None where it does not say."""
    return next((circle for circle, words in _CIRCLES if words.search(text)), None)
