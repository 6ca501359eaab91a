"""How people stand to one another, out of plain sentences: «Petra ist Toms Schwester», "Jens is Petra's boss".

Pure patterns. Names come as written; who is meant, and whether it is a name at all, is decided by the caller.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.fold import fold
from bot.domain.kinship import KIN_WORDS, WORDS, bond_of


@dataclass(frozen=True, slots=True)
class ToldRelation:
    """`who` is the `kind` of `whose`, as a stretch of the text tells it.

    `who` or `whose` is None where the sentence leaves it to the person spoken of («Schwester von Tom», «seine Tochter
    heißt Mia»). `named_only` says that `who` is only told of, not met.
    """

    kind: str
    who: str | None
    whose: str | None
    start: int
    end: int
    named_only: bool = False


_NAME = r"(?:(?:herrn?|frau|dr\.|prof\.|mr|mrs|ms)\.?\s+)*(?-i:[^\W\d_a-zäöü])[\w'’-]*(?:\s+(?:von|van|de)\b)?(?:\s+(?-i:[^\W\d_a-zäöü])[\w'’-]*){0,2}"
_GENITIVE = (
    r"(?P<whose>(?-i:[^\W\d_a-zäöü])[\w-]*?(?:\s+(?-i:[^\W\d_a-zäöü])[\w-]*?){0,2})(?:['’]s|s|(?<=[sxzß])['’]|(?<=s))"
)
_PRONOUN = r"(?:er|sie|he|she|der|die|das|they)"
_STILL = r"(?:(?:auch|übrigens|jetzt|wohl|ja|also|actually|now|apparently|the|der|die|das|ein|eine|a|an|her|his|neue[rn]?|new|older|younger|big|little|(?:jüng|ält)ere[rn]?|große[rn]?|kleine[rn]?|best(?:e[rn]?)?|gute[rn]?|good|old|alte[rn]?|ehemalige[rn]?|former)\s+){0,4}"


def _alternatives(words: frozenset[str]) -> str:
    spelt = {word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü") for word in words} | set(words)
    return "|".join(sorted(spelt, key=lambda word: (-len(word), word)))


_PREFIX = r"(?:(?:zwillings|halb|stief|schwieger|groß|ur|adoptiv|step|half-|great-|ex-?)\s?)?"
_KIND = rf"(?P<kind>{_PREFIX}(?:{_alternatives(WORDS)})|[\w-]{{4,}}(?:er|in|ant|or|eur|ist|erin|leiter|beraterin|tant))"
_KIN = rf"(?P<kind>{_PREFIX}(?:{_alternatives(KIN_WORDS)}))"
_WORD = rf"(?P<kind>{_PREFIX}(?:{_alternatives(WORDS)}))"
_END = r"(?=\s*(?:[.,;!?)\n]|$|\s(?:und|and|bei|at|aus|from|in|von|of)\b))"

_SENTENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «Jens ist der Chef von Petra» "Jens is the boss of Petra"
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?:ist|war|is|was)\s+{_STILL}{_KIND}\s+(?:von|vom|of|to)\s+(?P<whose>{_NAME})",
        # «Petra ist Toms Schwester» "Petra is Tom's sister" «Petra ist Jens’ Chefin»
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?:ist|war|is|was)\s+(?:(?:auch|übrigens|ja|wohl|jetzt|also|actually|now)\s+)*{_GENITIVE}\s+{_STILL}{_KIND}{_END}",
        # «Toms Schwester ist Petra Lang» "Tom's sister is called Petra"
        rf"(?<!\w){_GENITIVE}\s+{_STILL}{_WORD}\s+(?:ist|heißt|is(?:\s+called)?|are(?:\s+called)?|heißen)\s+(?P<who>{_NAME})",
        # «Die Schwester von Tom heißt Petra»
        rf"\b(?:die|der|the)\s+{_STILL}{_WORD}\s+(?:von|of)\s+(?P<whose>{_NAME})\s+(?:ist|heißt|is(?:\s+called)?)\s+(?P<who>{_NAME})",
        # «Petra Lang, Schwester von Tom Berger» "Tom's sister" beside a name
        rf"(?:[,(]\s*|\bund\s+)(?:die|der|the|his|her)?\s*{_WORD}\s+(?:von|of)\s+(?P<whose>{_NAME})",
        rf"[,(]\s*{_GENITIVE}\s+{_STILL}{_WORD}(?=\s*(?:[.,;!?)\n]|$))",
    )
)
_FAMILY_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «seine Tochter heißt Mia» "her husband is called Klaus" "his wife's name is Inge"
        rf"\b(?:seine?|ihre?|deren|dessen|die|his|her|their)\s+{_STILL}{_KIN}\s+(?:heißt|heißen|(?:is|are)\s+(?:called|named)|['’]s name is)\s+(?P<who>{_NAME}(?:(?:,|\s+und|\s+and)\s+{_NAME})*)",
        # «hat eine Tochter namens Mia» "has a son called Ben" «eine Tochter, sie heißt Mia» «einen Sohn (Ben)»
        rf"\b(?:eine?n?|an?|zwei|two|drei|three)\s+{_STILL}{_KIN}(?:\s+(?:namens|called|named)\s+|\s*,?\s+(?:er|sie|die|der)\s+(?:heißt|heißen)\s+|\s*\(\s*)(?P<who>{_NAME}(?:(?:,|\s+und|\s+and)\s+{_NAME})*)",
        # «zwei Kinder, Mia und Ben» "two kids, Mia and Ben"
        rf"\b(?:eine?n?|an?|zwei|two|drei|three|vier|four)\s+{_STILL}{_KIN}\s*[,:]\s*(?P<who>{_NAME}(?:(?:,|\s+und|\s+and)\s+{_NAME})*)(?=\s*(?:[.;!?)\n]|$))",
    )
)
_BESIDE = re.compile(
    # «seine Frau Inge» "his wife Inge": she may well have been met
    rf"\b(?:seine[rmn]?|ihre[rmn]?|sein|ihr|his|her|their)\s+{_STILL}{_KIN}\s+(?!heißt|is\b|ist\b)(?P<who>{_NAME})",
    re.IGNORECASE,
)
_PHRASED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «Jens ist mit Petra verheiratet» «Jens ist verheiratet mit Petra»
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?:ist|war|sind)\s+(?:\w+\s+)?mit\s+(?P<whose>{_NAME})\s+(?:\w+\s+)?(?P<kind>verheiratet|verlobt|liiert|zusammen|befreundet|verwandt|verschwägert)\b",
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?:ist|war)\s+(?:\w+\s+)?(?P<kind>verheiratet|verlobt|liiert|befreundet|verwandt|verschwägert)\s+mit\s+(?P<whose>{_NAME})",
        # "Jens is married to Petra" "Jens is friends with Petra"
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?:is|was)\s+(?:\w+\s+)?(?P<kind>(?:married|engaged|related)\s+to|friends\s+with)\s+(?P<whose>{_NAME})",
        # «Jens kennt Petra» "Jens knows Petra"
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?P<kind>kennt|knows|works\s+with)\s+(?:(?:auch|gut|also)\s+)?(?P<whose>{_NAME})",
        # «Petra arbeitet mit Jens zusammen»
        rf"\b(?P<who>{_NAME}|{_PRONOUN})\s+(?P<kind>arbeitet\s+mit)\s+(?P<whose>{_NAME})\s+zusammen\b",
    )
)
_BOTH = re.compile(
    # «Jens und Petra sind Geschwister» "Jens and Petra are married"
    rf"\b(?P<who>{_NAME})\s+(?:und|and)\s+(?P<whose>{_NAME})\s+(?:sind|are|waren|were)\s+(?:(?:auch|übrigens|ja|seit \w+|ein|a|also|alte|old|gute|good)\s+)*"
    rf"(?P<kind>{_alternatives(WORDS)}|verheiratet|verlobt|verwandt|befreundet|verschwägert|married|engaged|related)\b",
    re.IGNORECASE,
)
_WITH = {"married": "married to", "engaged": "engaged to", "related": "related to"}
_ONE_OF = {
    "schwestern": "Schwester",
    "brueder": "Bruder",
    "kollegen": "Kollege",
    "kolleginnen": "Kollegin",
    "freunde": "befreundet mit",
    "freundinnen": "Freundin",
    "friends": "friends with",
    "ehepaar": "verheiratet mit",
    "paar": "liiert mit",
    "couple": "married to",
    "nachbarn": "Nachbar",
    "cousins": "Cousin",
    "cousinen": "Cousine",
    "sisters": "sister",
    "brothers": "brother",
    "colleagues": "colleague",
    "coworkers": "coworker",
    "neighbours": "neighbour",
    "neighbors": "neighbor",
    "partners": "partner",
    "siblings": "sibling",
}
_OWN = re.compile(r"\b(?:mein\w*|unser\w*|my|our)\s*$", re.IGNORECASE)
_PRONOUNS = frozenset("er sie he she der die das they".split())


def told_relations(text: str) -> tuple[ToldRelation, ...]:
    """Return the relations that a text tells of, each stretch of it read once, in order."""
    found: list[ToldRelation] = []
    # Where nothing is capital, any word may be a name; what is none is known to nobody.
    text = text.title() if text == text.lower() and len(text) == len(text.title()) else text
    for told in (*_named(text), *_of_sentences(text), *_phrased(text), *_of_both(text), *_beside(text)):
        if not any(told.start < other.end and other.start < told.end for other in found):
            found.append(told)
    return tuple(sorted(found, key=lambda told: told.start))


def _of_sentences(text: str) -> Iterator[ToldRelation]:
    for pattern in _SENTENCES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            yield _told(match, groups.get("who"), groups["whose"])


def _named(text: str) -> Iterator[ToldRelation]:
    for pattern in _FAMILY_NAMED:
        for match in pattern.finditer(text):
            yield _told(match, match["who"], None, named_only=True)


def _beside(text: str) -> Iterator[ToldRelation]:
    for match in _BESIDE.finditer(text):
        yield _told(match, match["who"], None)


def _phrased(text: str) -> Iterator[ToldRelation]:
    for pattern in _PHRASED:
        for match in pattern.finditer(text):
            kind = " ".join(match["kind"].split()).lower()
            kind = kind if bond_of(kind) else f"{kind} mit"
            yield _told(match, match["who"], match["whose"], kind=kind)


def _of_both(text: str) -> Iterator[ToldRelation]:
    for match in _BOTH.finditer(text):
        said = fold(match["kind"])
        kind = _ONE_OF.get(said) or _WITH.get(said) or match["kind"]
        yield _told(match, match["who"], match["whose"], kind=kind if bond_of(kind) else f"{kind} mit")


def _told(
    match: re.Match[str], who: str | None, whose: str | None, *, kind: str | None = None, named_only: bool = False
) -> ToldRelation:
    return ToldRelation(
        kind=kind or " ".join(match["kind"].split()),
        who=None if who is None or fold(who) in _PRONOUNS else _bare(who),
        whose=_bare(whose) if whose else None,
        start=match.start(),
        end=match.end(),
        named_only=named_only,
    )


def _bare(name: str) -> str:
    return " ".join(name.split()).strip(" ,'’-")
