"""Events that neither head words nor the tagger gave away, by what people say around them.

«Lange Nacht, Tag 2», "the embassy thing", «der 70. von Onkel Heinz», «im Anschluss an die Lesung»: asked only where
nothing else was found, so each wording must be one that stands with an event nearly always.
"""

import re

_WORD = r"[^\W\d_][\w'’&-]{0,40}"
_OPENING = r"^\W*(?:(?:um|uh|äh|ähm|so|also|okay|ok|right|heute?|today)\W+){0,3}"

COUNTED_DAY = re.compile(
    rf"{_OPENING}(?:(?:at|on|auf|der|die|das|the)\s+){{0,2}}(?P<event>{_WORD}(?:\s+[\w'’&-]{{1,40}}){{0,4}}?)\s*[,/–-]?(?:\s*{_WORD}\s*[,/–-])?\s*"
    r"(?:\(?day\s+(?:one|two|three|four|\d)\b|\(?tag\s+(?:eins|zwei|drei|vier|\d)\b|(?:first|second|third|last|final)\s+day\b"
    r"|(?:erster|zweiter|dritter|letzter)\s+tag\b)",
    re.IGNORECASE,
)
"""«…, Tag 2», "… day two" at the head of a note."""
DAY_OF = re.compile(
    r"\b(?:day\s+(?:one|two|three|\d)|(?:first|second|third|last|final)\s+day)\s+(?:of|at)\s+(?:the\s+)?"
    r"(?P<event>(?-i:[A-Z])[\w'’&-]*(?:\s+(?-i:[A-Z\d])[\w'’&-]*){0,3})"
    r"|\b(?:tag\s+(?:eins|zwei|drei|\d)|(?:erste|zweite|dritte|letzte)[nr]?\s+tag)\s+(?:der|des|auf\s+der|auf\s+dem|beim|bei\s+der)\s+"
    r"(?P<messe>(?-i:[A-ZÄÖÜ])[\w&-]*(?:\s+(?-i:[A-ZÄÖÜ\d])[\w&-]*){0,2})",
    re.IGNORECASE,
)
THING = re.compile(
    r"\b(?:at|from|after|to)\s+(?:the|this|that|our|my)\s+"
    r"(?P<event>(?:(?!(?:same|whole|only|first|last|next|other|best|right|new|old)\b)[\w'’&-]{1,40}\s+){1,3}?"
    r"(?:thing|bash|shindig|do|gathering|get-together|mixer|hearing|review|briefing|drinks|recital|rehearsal|ceremony|awards))\b"
    r"(?!\s+(?:is|that|to)\b)",
    re.IGNORECASE,
)
"""What an occasion is called when its name is no matter: "the Rust Berlin thing", "the leaving do"."""
_KIN = (
    r"(?:onkel|tante|oma|opa|papa|mama|vater|mutter|schwager|schwägerin|schwiegervater|schwiegermutter|bruder|schwester|cousin"
    r"|cousine|neffe|nichte|nachbarn?|nachbarin|chefin?|kollegen?|kollegin|pate|patin|trauzeugen?)"
)
ROUND_BIRTHDAY = re.compile(
    r"(?:^\W*|\b(?:beim|zum|vom|auf|aufm|auf\s+dem|der|dem|heute?|gestern)\s+)"
    r"(?P<event>(?:18|[2-9][05]|100)\.\s*(?:geb(?:\.|urtstag)?\s+)?(?:v\.|vom|von(?:\s+der)?|meine[sr]|unsere[sr])\s+"
    rf"(?:{_KIN}(?:\s+(?!(?:war|ist|hat|und|in|im|bei|da|mit|am)\b)[^\W\d_]\w+)?|[^\W\d_]\w+))"
    r"|\b(?P<en>[A-Z]\w+['’]s\s+(?:18th|21st|[2-9]0th|[2-9]5th|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth)"
    r"(?:\s+birthday(?:\s+(?:party|do|bash|dinner))?)?)\b",
    re.IGNORECASE,
)
"""«der 70. von Onkel Heinz», «50. Geb. vom Schwager», "Anna's 40th"."""
AFTERWARDS = re.compile(
    r"\b(?:im\s+anschluss\s+an|auf\s+dem\s+(?:heimweg|rückweg)\s+(?:von|vom)|heimweg\s+(?:von|vom))\s+(?:(?:der|die|das|dem|den|einen?|eine[mr]?)\s+)?"
    r"(?P<event>(?:[^\W\d_][\w-]*e[nr]?\s+)?(?-i:[A-ZÄÖÜ])[\w-]+)"
    r"|\b(?:following|(?:(?:on\s+(?:my|the)\s+way|walking|driving|cycling|heading|travelling)\s+(?:home|back)|just\s+(?:home|back|out))\s+from)\s+"
    r"(?:the|our|a)\s+(?P<en>(?:[\w'’&-]{1,40}\s+){0,3}?[\w'’&-]{1,40}?)"
    r"(?=\s+(?:I|we|um|uh|and|with|where|in|at|on|the|this|last)\b|\s*[,.;:!\n]|$)",
    re.IGNORECASE,
)
"""What one comes from: «im Anschluss an die Lesung», "on my way home from the design review"."""
NO_OCCASION_EN = re.compile(
    r"(?:.{0,60}\s)?(?:office|shop|station|gym|pub|bar|school|hospital|airport|train|bus|site|store|bank|dentist|doctor|supermarket|market"
    r"|client|week|day|weekend|call|email|phone|house|home|restaurant|meeting|chat|conversation|message|advice|instructions|link)s?",
    re.IGNORECASE,
)
NO_OCCASION_DE = re.compile(
    r"(?:.{0,60}\s)?\w{0,40}?(?:büro|laden|geschäft|arbeit|bahnhof|schule|praxis|arzt|bank|amt|haus|termin|kunden?|baustelle|telefonat|anruf|gespräch"
    r"|mail|nachricht|essen|kaffee|urlaub|stadt|kita|sport|training)",
    re.IGNORECASE,
)

EARLY, LONGEST = 120, 1000
"""How far into a text its heading reaches, and how far such words are looked for at all, in characters."""


def cued_event(text: str) -> tuple[int, int] | None:
    """Return the span of an event that only the words around it give away, None where there is none."""
    for cue in (COUNTED_DAY, DAY_OF, THING, ROUND_BIRTHDAY, AFTERWARDS):
        found = cue.search(text, 0, EARLY if cue is COUNTED_DAY else LONGEST)
        if found is None:
            continue
        name = next(key for key, value in found.groupdict().items() if value)
        barred = NO_OCCASION_EN if name == "en" else NO_OCCASION_DE
        if cue is AFTERWARDS and barred.fullmatch(found[name]):
            continue
        return found.span(name)
    return None
