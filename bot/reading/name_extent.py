"""Where a person's name begins and ends, once something has been taken for one: no office before, no verb behind it."""

import re

from bot.reading.event_words import LONG_GERMAN_HEAD
from bot.reading.lexicon import class_of, is_first_name, is_last_name, zipf
from bot.reading.name_words import HONORIFICS, PARTICLES, TITLES, TOWNS, is_compound
from bot.reading.org_words import FIRM_HEAD
from bot.reading.role_words import is_trade
from bot.reading.tokens import is_clear_first_name
from bot.reading.verbs import german_kind

BEFORE = frozenset(
    "stb ra rain wp mdb mdl mdl mdep brautpaar ehepaar familie geschwister kollege kollegin der die den colonel captain"
    " major sergeant lieutenant general commander reverend father uncle aunt".split()
)
OFFICE = re.compile(
    r"[\w-]{3,}(?:rat|rätin|assessor(?:in)?|präsident(?:in)?|meister(?:in)?|leiter(?:in)?|chef(?:in)?|direktor(?:in)?"
    r"|sekretär(?:in)?|kommissar(?:in)?|beauftragte[rn]?|vorsteher(?:in)?|dienstler(?:in)?|händler(?:in)?)",
    re.IGNORECASE,
)
"""Offices and callings by their endings: «Ministerialrat», «Notarassessorin»."""
BELONGS = re.compile(
    r"(?<!\w)(?<!\b[ai]\.)(?<!\b[ai]\.\s)(?:(?:Prof(?:essor(?:in)?)?|Dr|Mag|Dipl|DI|Sir|Dame)\b\.?"
    r"(?:[ -](?:med|iur|jur|phil|rer|nat|vet|oec|Ing|h\.c)\b\.?)*\s)*"
    r"(?:(?:[A-ZÄÖÜ]\.[ -]?)*(?:St\.\s)?|(?:[A-ZÄÖÜ]\s){1,3})$"
)
"""Titles and initials that stand before a name and belong to it: «Professor Hiltrud …», "G.L. Baker", "E. St. John"."""
ADDRESS = 40
"""How many characters before a name its titles and initials may stand."""
OLD_TRADE = re.compile(r"(?:macher|bauer|schneider|müller|schmied|brauer|binder|weber|färber|gerber|schläger|kämper)$")
"""Trades that surnames end in."""
KIN = re.compile(r"(?:mutter|vater|sohn|tochter|frau|mann|eltern|onkel|tante|bruder|schwester|kollege|kollegin)$")
LONE = re.compile(r"[A-ZÄÖÜ]\s")
SENTENCE_OVER = re.compile(r"\w{3,}\.")
TITLED = re.compile(r"(?:dr|prof)\b", re.IGNORECASE)
TOLD = re.compile(r"ge\w{3,}(?:t|en)|\w+iert")
"""A participle that ends a clause typed without capitals: «mit ute und henry gequatscht»."""


def name_extent(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    """Return where the name in `text[start:end]` begins and ends, and the office left out before it."""
    words = list(re.finditer(r"\S+", text[start:end]))
    first, last, office = _last_said(words), len(words), None
    if last - first > 2 and _stands_before(words[first].group(), words[first + 1].group()):
        first += 1
    while last - first > 1 and _is_office(words[first].group()):
        office, first = words[first].group(), first + 1
    if last - first > 1 and _is_thing(words[last - 1].group()) and _is_done_to(text, end):
        last -= 1
    while last - first > 1 and _is_no_name(words[last - 1].group()):
        if last - first == 2 and _is_surname(words[first].group(), words[last - 1].group()):
            break
        last -= 1
    begin = start + words[first].start()
    return (
        begin if first else with_initials(text, begin),
        start + words[last - 1].end(),
        office if office and is_trade(office) else None,
    )


DONE_TO = re.compile(r"\s+(?P<verb>[a-zäöüß]{4,}n)\b")


def _is_done_to(text: str, end: int) -> bool:
    """Tell whether a deed follows: «Julia Vertrag | schicken»."""
    deed = DONE_TO.match(text, end)
    return deed is not None and german_kind(deed["verb"]) is not None


def _is_thing(word: str) -> bool:
    """Tell a thing («Vertrag», «Preisliste») from a surname."""
    if is_last_name(word) or is_first_name(word) or not word[0].isupper():
        return False
    return class_of(word.lower(), "de") == "NN" or is_compound(word, "de") or zipf(word, "de") > COMMON


def with_initials(text: str, start: int) -> int:
    """Return where a name begins with the titles and initials right before it; bare letters count only beside one."""
    before = BELONGS.search(text, max(0, start - ADDRESS), start)
    if before is None:
        return start
    bare = LONE.fullmatch(before[0]) is not None
    return start if bare and not LONE.match(text, start) else before.start()


def _last_said(words: list[re.Match[str]]) -> int:
    """Return where a name begins that is said again and in full: «Toni. Toni Weber», «Vogt Lena Vogt»."""
    said = [word.group().strip(".,") for word in words]
    ended = [i + 1 for i, word in enumerate(words[:-1]) if SENTENCE_OVER.fullmatch(word.group())]
    if ended and said[ended[-1] - 1].lower() not in TITLES:
        return ended[-1]
    twice = len(said) > 2 and said[0] in {said[1], said[-1]}
    return int(twice and said[0].lower() not in TITLES)


def _stands_before(word: str, following: str) -> bool:
    """Tell a town or a trade before a whole name: «in Kiel Lena Vogt», «Käser Urs Vogt»."""
    if word.lower() in TOWNS:
        return True
    lower = word.lower().strip(".")
    named = is_first_name(word) or is_last_name(word) or lower in TITLES or lower in PARTICLES or "." in word
    return word[0].isupper() and not named and zipf(word, "de") > 0 and is_clear_first_name(following, "de")


def is_no_person(words: list[str], language: str, *, casual: bool) -> bool:
    """Tell an everyday word, a compound or a firm taken for a name («Holzengel», «Öztürk Dachbau») from a person."""
    last = words[-1]
    if TITLED.match(words[0]) or (is_first_name(words[0]) and (len(words) == 1 or not FIRM_HEAD.match(last))):
        return False
    if words[0][0].islower() and not casual and words[0].lower() not in PARTICLES:
        return True
    if len(words) > 1:
        return bool(FIRM_HEAD.match(last)) and not is_last_name(last)
    if is_last_name(last):
        return False
    return is_trade(last) or is_compound(last, "de") or zipf(last, language) > COMMON


COMMON = 3.0


def is_house(word: str) -> bool:
    """Tell what a firm may be called by before its owner's surname: «Kühlwagenverleih», «Feinguss»; no first name."""
    if is_first_name(word) or is_last_name(word) or is_trade(word) or _is_office(word):
        return False
    return bool(FIRM_HEAD.match(word)) or (is_compound(word, "de") and not KIN.search(word))


def _is_office(word: str) -> bool:
    lower = word.lower().strip(".")
    if lower in BEFORE or lower in TITLES or lower in HONORIFICS:
        return lower not in TITLES
    return not is_first_name(word) and not is_last_name(word) and (is_trade(word) or bool(OFFICE.fullmatch(word)))


def _is_surname(first: str, last: str) -> bool:
    """Tell «Udo Rademacher», an old trade behind a bare first name, from «Jens Vertriebsleiter», who is one."""
    return is_first_name(first) and last[0].isupper() and OLD_TRADE.search(last) is not None


def _is_no_name(word: str) -> bool:
    if is_last_name(word) or is_first_name(word):
        return False
    told = word[0].islower() and TOLD.fullmatch(word)
    occasion = LONG_GERMAN_HEAD.fullmatch(word) or word.endswith("abend")
    return bool(told or occasion) or bool(OFFICE.fullmatch(word)) or (is_trade(word) and zipf(word, "de") == 0.0)
