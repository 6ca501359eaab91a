"""What plain sentences tell about somebody: projects, career, education, family, interests, talks, agreements (K7).

Pure patterns: each stands under sentences that it understands. A clause tells at most one thing of a kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.fact import FactKind
from bot.domain.fold import fold
from bot.domain.kinship import KIN_WORDS
from bot.services.fact_clauses import Clause, clauses
from bot.services.hobbies import is_hobby
from bot.services.project_patterns import finished, project


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as it is told, with the stretch of the text that tells it.

    `where` is whom a sentence names itself («der Umbau bei Jens ist fertig»); `sure` is False where it is only meant
    for a contact of whom such a project is known.
    """

    kind: FactKind
    text: str
    start: int
    end: int
    where: str | None = None
    sure: bool = True


_NOT_MINE = re.compile(r"\b(?:ich|wir|mein\w*|unser\w*|i|we|my|our|i['’]\w+|we['’]\w+)\b", re.IGNORECASE)

_NUMBER = r"(?:ein(?:e[nm]?)?|zwei|drei|vier|fünf|sechs|\d+|mehrere|keine|a|an|one|two|three|four|five|six|several)"
_CHILDREN = (
    r"(?:(?:kleine[ns]?|große[ns]?|erwachsene[ns]?|little|small|grown-up|young|teenage)\s+)?"
    r"(?:kind(?:er)?|töchter|tochter|söhne|sohn|zwillinge|enkel(?:in|kind|kinder)?|jungs|mädchen|babys?"
    r"|kids?|child(?:ren)?|daughters?|sons?|twins|boys|girls|bab(?:y|ies)|grandchild(?:ren)?|grandsons?)"
)
_STATUS_DE = r"(?:verheiratet|geschieden|verlobt|verwitwet|alleinerziehend|schwanger|frisch getrennt)"
_STATUS_EN = r"(?:married|divorced|engaged|widowed|pregnant|a single (?:mum|mom|dad|mother|father|parent))"
_SINCE = (
    r"(?:jetzt|nun|inzwischen|mittlerweile|schon|übrigens|auch|bereits|frisch|seit \w+|now|just|already|also|recently)"
)
_BEFORE = r"(?:früher|vorher|davor|zuvor|ehemals)"
_FOR_LONG = r"(?:lange|mal|einmal|jahrelang|(?:\w+|\d+) Jahre(?: lang)?)"
_TODAY = r"(?:\s+(?:now|these days|today|before|until|till)\b.*)?"
_NOT_US = r"(?!(?:uns|mir|ihm|ihr|dir|euch|us|me|him|her)\b)"

# The kind of fact, and how it is told; the group is its text.
_PATTERNS: tuple[tuple[FactKind, str], ...] = (
    # «… hat (jetzt) zwei Kinder» "has two kids" «Vater von zwei Kindern» «ist Oma geworden»
    (
        FactKind.FAMILY,
        rf"\b(?:hat|haben|has|have|['’]s got|got)\s+(?:{_SINCE}\s+)*(?P<text>{_NUMBER}\s+{_CHILDREN}(?:\s+und\s+{_NUMBER}"
        rf"\s+{_CHILDREN}|\s+and\s+{_NUMBER}\s+{_CHILDREN})?)(?:\s+(?:im Alter|von|mit|in|aged|aus)\s.*)?$",
    ),
    (FactKind.FAMILY, rf"^(?P<text>(?:zwei|drei|vier|fünf|\d|two|three|four|five)\s+{_CHILDREN})$"),
    (FactKind.FAMILY, rf"\b(?P<text>(?:vater|mutter|father|mother|dad|mum|mom)\s+(?:von|of)\s+{_NUMBER}(?:\s+\w+)?)$"),
    # «ist Vater geworden» «ist frisch verheiratet» «hat geheiratet» «bekommt ein Kind»
    (FactKind.FAMILY, rf"\bist\s+(?:{_SINCE}\s+)*(?P<text>(?:vater|mutter|papa|mama|opa|oma|tante|onkel) geworden)$"),
    (FactKind.FAMILY, rf"\bist\s+(?:{_SINCE}\s+)+(?P<text>vater|mutter|papa|mama|opa|oma)$"),
    (FactKind.FAMILY, rf"^(?P<text>(?:frisch\s+)?(?:{_STATUS_DE}|{_STATUS_EN}))$"),
    (FactKind.FAMILY, rf"\b(?:ist|sind)\s+(?:{_SINCE}\s+)*(?P<text>(?:frisch\s+)?{_STATUS_DE})$"),
    (
        FactKind.FAMILY,
        r"\b(?P<text>(?:bekommt|erwartet|erwarten|bekommen)\s+(?:ein|ihr|sein|das)\w*\s+(?:\w+\s+)?(?:kind|baby))\b",
    ),
    (FactKind.FAMILY, rf"\b(?:hat|haben)\s+(?:{_SINCE}\s+)*(?P<text>geheiratet|nachwuchs bekommen|nachwuchs)$"),
    # "is married" "got married" "is expecting a baby"
    (FactKind.FAMILY, rf"(?:\bis|\bare|['’]s)\s+(?:{_SINCE}\s+)*(?P<text>(?:newly\s+)?{_STATUS_EN})$"),
    (
        FactKind.FAMILY,
        r"\b(?P<text>got (?:married|engaged|divorced)|(?:is|are) expecting (?:a|their \w+) (?:baby|child))\b",
    ),
    # «hat (in Aachen) Informatik studiert» «studiert Jura» «studierte BWL in Köln»
    (FactKind.EDUCATION, r"\bhat\s+(?:\w+\s+){0,2}?(?P<text>(?:(?!zusammen|mit\b)[\wÄÖÜäöüß&-]+\s+){1,6}studiert)$"),
    (FactKind.EDUCATION, r"\b(?P<text>(?:studiert|studierte)\s+(?!noch$|gerade$).+)$"),
    # «gelernter Tischler» «hat eine Lehre als Koch gemacht» «hat bei Bosch gelernt» «hat in Physik promoviert»
    (FactKind.EDUCATION, r"\b(?P<text>(?:gelernte[rn]?|studierte[rn]?|promovierte[rn]?|diplomierte[rn]?)\s+[\w-]+)$"),
    (
        FactKind.EDUCATION,
        r"\bhat\s+(?:\w+\s+)?(?P<text>(?:eine[nm]?|ihre?n?|seine?n?)\s+(?:ausbildung|lehre|studium|promotion|meister|master|bachelor|doktor|abitur|mba)\b.*?)(?:\s+(?:gemacht|abgeschlossen|absolviert))?$",
    ),
    (FactKind.EDUCATION, r"\bhat\s+(?P<text>(?:in|über|bei|am|an der)\s.+\s(?:promoviert|habilitiert|gelernt))$"),
    (
        FactKind.EDUCATION,
        r"\b(?:macht|beginnt)\s+(?:\w+\s+)?(?P<text>(?:eine\s+(?:ausbildung|lehre|weiterbildung|umschulung)|(?:ihr|sein)en\s+(?:meister|master|doktor))\b.*)$",
    ),
    # "studied law in Leeds" "has a degree in physics" "trained as a carpenter" "did a PhD in …"
    (
        FactKind.EDUCATION,
        r"\b(?P<text>(?:studied|studies|is studying|graduated from|graduated in|majored in|trained as|apprenticed as)\s.+)$",
    ),
    (
        FactKind.EDUCATION,
        r"\b(?:has|holds|did|got|doing)\s+(?P<text>(?:an?|her|his|their)\s+(?:\w+\s+)?(?:degree|phd|mba|master['’]?s|bachelor['’]?s|doctorate|apprenticeship)\b.*)$",
    ),
    # «war früher bei Bosch» «früher bei Bosch» «hat zehn Jahre bei Bosch gearbeitet» «ursprünglich Lehrerin»
    (
        FactKind.CAREER,
        rf"\b(?:{_BEFORE}|(?:war|hat)\s+(?:\w+\s+)?{_FOR_LONG})\s+(?P<text>(?:bei|beim|in der|in einer|im|für|an der|als)\s+{_NOT_US}[\w&.-]+(?:\s+[\w&.-]+){{0,4}}?)(?:\s+(?:gearbeitet|gewesen|tätig|beschäftigt|angestellt))?$",
    ),
    (
        FactKind.CAREER,
        rf"\b(?:war|arbeitete)\s+(?:{_BEFORE}|{_FOR_LONG})\s+(?P<text>(?!bei\b|beim\b|in\b|im\b|für\b|hier\b|da\b|dort\b|nicht\b)(?-i:[A-ZÄÖÜ])[\w-]+(?:in)?(?:\s+(?:bei|beim|in|an)\s.+)?)$",
    ),
    (FactKind.CAREER, r"\b(?P<text>ehemalige[rns]?\s+[\w-]+(?:\s+(?:bei|von|der|des)\s.+)?|ex-(?-i:[A-ZÄÖÜ])[\w-]+)$"),
    (FactKind.CAREER, rf"\bhat\s+(?:\w+\s+)?(?P<text>(?:bei|für)\s+{_NOT_US}.+\s+gearbeitet)$"),
    (FactKind.CAREER, r"\bkommt\s+(?:ursprünglich|eigentlich)\s+(?P<text>(?:aus\s+(?:der|dem)|von|vom)\s.+)$"),
    # "used to work at Bosch" "used to be a teacher" "formerly at Bosch" "worked at Bosch for ten years"
    (FactKind.CAREER, rf"\bused to\s+(?:be\s+(?:with\s+)?|work\s+)(?P<text>.+?){_TODAY}$"),
    (FactKind.CAREER, rf"\b(?:formerly|previously)\s+(?:worked\s+)?(?P<text>.+?){_TODAY}$"),
    (FactKind.CAREER, rf"\bworked\s+(?P<text>(?:at|for|in)\s+{_NOT_US}.+)$"),
    (
        FactKind.CAREER,
        rf"\bwas\s+(?P<text>(?:at|with)\s+{_NOT_US}[\w&.-]+(?:\s+[\w&.-]+){{0,3}})\s+(?:before|for (?:\w+ )?years)$",
    ),
    # «spielt gern Tennis» «segelt gern» «ihr Hobby ist …» «ist begeisterte Seglerin» «singt im Chor»
    (FactKind.INTEREST, r"\bspielt\s+(?:\w+\s+)??(?P<text>(?-i:[A-ZÄÖÜ])[\w-]+)(?:\s+(?:im|in|bei|beim)\s.+)?$"),
    (
        FactKind.INTEREST,
        r"\b(?P<text>(?:segelt|klettert|wandert|joggt|reitet|angelt|malt|fotografiert|golft|surft|rudert|taucht|imkert|kocht|backt|gärtnert|radelt|tanzt|töpfert|boxt|kegelt|zaubert|musiziert)(?:\s+\w+)?)$",
    ),
    (
        FactKind.INTEREST,
        r"\b(?P<text>singt (?:in|im)\s.+|fährt (?:gerne? |viel |leidenschaftlich )?(?:Ski|Rad|Rennrad|Motorrad|Mountainbike|Snowboard|Kajak|Kanu)|läuft (?:gerne? )?(?:Marathon|Halbmarathon|Ski)|sammelt\s(?!es\b|sie\b|das\b|ein\b).+)$",
    ),
    (FactKind.INTEREST, r"\bhobb(?:y|ys|ies)\s*(?:ist|sind|is|are|:)?\s*(?P<text>.+)$"),
    (
        FactKind.INTEREST,
        r"\b(?:ist|is)\s+(?:an?\s+|ein\s+)?(?P<text>(?:begeisterte[rn]?|leidenschaftliche[rn]?|passionierte[rn]?|große[rn]?\s+fan|fan|keen|avid|passionate|big\s+fan)\s.+)$",
    ),
    (FactKind.INTEREST, r"\b(?P<text>(?:liebt|schwärmt für|begeistert sich für)\s.+)$"),
    # "plays tennis" "is into sailing" "loves jazz" "enjoys hiking" "collects stamps"
    (
        FactKind.INTEREST,
        r"\bplays\s+(?P<text>(?!an?\b|with\b|part\b|a role\b)(?:the\s+)?\w+)(?:\s+(?:in|at|with)\s.+)?$",
    ),
    (FactKind.INTEREST, r"(?:\bis|['’]s)\s+(?:really\s+|very\s+|big\s+)?into\s+(?P<text>.+)$"),
    (
        FactKind.INTEREST,
        r"\b(?P<text>(?:loves|enjoys|collects(?!\s(?:it|them|the)\b)|likes to|sings in|runs marathons|runs half)\b.*)$",
    ),
)

# «wir haben vereinbart, dass wir zusammen ausstellen» "we agreed to share a booth": reaches over commas.
_AGREED = re.compile(
    r"\b(?:vereinbart|ausgemacht|abgemacht|geeinigt|(?<!\bi )agreed)\s*(?:,\s*(?:dass|daß)\s+|:\s*|\s(?=to\s)|\s(?:that|on)\s+)"
    r"(?P<text>(?:(?!\b(?:und|and)\s+(?:ich|i|er|sie|he|she)\b)(?:[^.!?;\n]|(?<=\d)\.)){4,})",
    re.IGNORECASE,
)
# «über Solaranlagen gesprochen» «es ging um die Halle» "talked about solar panels"
_TALKED = re.compile(
    r"\b(?:(?:über|ueber)\s+(?P<de>[^.,;!?\n]{3,80}?)\s+(?:gesprochen|geredet|unterhalten|geplaudert|diskutiert|ausgetauscht|"
    r"philosophiert|gequatscht)\b"
    r"|(?:talked|chatted|spoke|conversation|chat)\s+(?:\w+\s+){0,3}?about\s+(?P<en>[^.,;!?\n]{3,80})"
    r"|discussed\s+(?P<en2>[^.,;!?\n]{3,80})"
    r"|(?:es ging|dreht\w* sich alles|haupts\w+)\s+um\s+(?P<um>[^.,;!?\n]{3,80})"
    r"|thema\s+(?:war|waren|:)\s*(?P<topic>[^.,;!?\n]{3,80}))",
    re.IGNORECASE,
)
_INTERESTED = re.compile(
    r"\b(?:interessiert sich\s+(?:\w+\s+)?für|(?:is|['’]s)\s+interested in)\s+(?P<text>.+)$", re.IGNORECASE
)
# «sein Sohn übernimmt den Hof» "his wife is opening a studio": told of the family, not of himself.
_OF_FAMILY = re.compile(
    r"\b(?P<text>(?:seine?|ihre?|deren|dessen|his|her|their)\s+(?P<who>[\w-]+?)(?:\s(?-i:[A-ZÄÖÜ])\w+)?(?:['’]s|\s+\w).*)$",
    re.IGNORECASE,
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)

LONGEST = 120
"""Signs of a fact; what is longer is a story, and stays in the note."""


def told_facts(text: str) -> tuple[Told, ...]:
    """Return what a text tells about people other than the writer, in order."""
    found = [told for clause in clauses(text) for told in _of_clause(clause)]
    found += [*_agreed(text), *_talked_about(text)]
    return tuple(sorted((each for each in found if len(each.text) <= LONGEST), key=lambda each: each.start))


def topic(text: str) -> str | None:
    """Return what a fact is the latest word on: the children, or being married; None where there may be several."""
    if re.search(rf"\b{_NUMBER}\s+{_CHILDREN}\b", text, re.IGNORECASE):
        return "children"
    return (
        "status"
        if re.search(rf"^(?:\w+\s+)?(?:{_STATUS_DE}|{_STATUS_EN}|geheiratet|got married)", text, re.IGNORECASE)
        else None
    )


def _of_clause(clause: Clause) -> Iterator[Told]:
    if done := finished(clause.text):
        yield Told(FactKind.FINISHED_PROJECT, done.text, clause.start, clause.end, done.where, done.sure)
        return
    if _NOT_MINE.search(clause.text):
        return
    told = next(_about_himself(clause), None)
    family = _OF_FAMILY.search(clause.text) if told else None
    if told and family and fold(family["who"]) in KIN_WORDS:
        told = _told(FactKind.FAMILY, family["text"], clause.start + family.start(), clause.end)
    if told:
        yield told


def _about_himself(clause: Clause) -> Iterator[Told]:
    if under_way := project(clause.text):
        yield Told(FactKind.PROJECT, under_way, clause.start, clause.end)
        return
    for kind, pattern in _COMPILED:
        if match := pattern.search(clause.text):
            yield _told(kind, match["text"], clause.start + match.start(), clause.end)
            return
    if (match := _INTERESTED.search(clause.text)) and is_hobby(match["text"]):
        yield _told(FactKind.INTEREST, match["text"], clause.start + match.start(), clause.end)


def _agreed(text: str) -> Iterator[Told]:
    for match in _AGREED.finditer(text):
        yield _told(FactKind.AGREED, match["text"], match.start(), match.end())


def _talked_about(text: str) -> Iterator[Told]:
    for match in _TALKED.finditer(text):
        topic = next(value for value in match.groups() if value)
        yield _told(FactKind.TALKED_ABOUT, topic, match.start(), match.end())


def _told(kind: FactKind, text: str, start: int, end: int) -> Told:
    return Told(kind, " ".join(text.split()).strip(" .,:;"), start, end)
