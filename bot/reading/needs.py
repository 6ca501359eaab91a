"""What people look for and what they can do for others, as short noun phrases."""

import re

from bot.reading.any_case import AnyCase, any_of
from bot.reading.clauses import ME, Clause
from bot.reading.marking import CONTACT, DATE, EVENTS, PERSON
from bot.reading.story import Story, subject_of, topic_of
from bot.reading.tagger import Label

FILL_DE = (
    r"(?:(?:noch|gerade|dringend|händeringend|aktuell|derzeit|momentan|auch|ja|mal|eigentlich|wohl|unbedingt|jetzt"
    r"|evtl\.?|vielleicht|dafür|immer|nach|für\s+\S+|zurzeit|grad|sehr|wieder|demnächst|bald|übrigens|doch|gern|gerne"
    r"|selber|sich|halt|schon|dazu)\s+)*"
)
LOOKS_DE = (
    AnyCase(r"\b(?:hat|haben|hätte)\s+(?P<what>(?:eine?n?|noch|dringend|'?ne?n?)\s.+?)\s+gesucht$"),
    AnyCase(
        rf"\b(?:sucht|suchen|braucht|brauchen|bräuchte|benötigt|benötigen|sucht\s+nach|fehlt|fehlen|wünscht\s+sich)\s+{FILL_DE}(?P<what>.+)$"
    ),
    AnyCase(
        rf"\b(?:ist|sind)\s+{FILL_DE}auf\s+der\s+suche\s+nach\s+(?P<what>.+)$|\bauf\s+der\s+suche\s+nach\s+(?P<what2>.+)$"
    ),
    AnyCase(
        rf"\b(?:hat|hätte|haben)\s+{FILL_DE}(?:großes\s+)?(?:interesse|bedarf)\s+(?:an|für)\s+(?P<what>.+)$|\binteressiert\s+sich\s+(?:\w+\s+)?für\s+(?P<what2>.+)$|\binteressiert\s+an\s+(?P<what3>.+)$"
    ),
    AnyCase(
        rf"\b(?:will|möchte|hätte\s+gerne?|hätte)\s+{FILL_DE}(?:{DATE}\s+)?(?P<what>(?:(?:n|nen|ne|einen|eine|ein|'nen|'ne|neue\w*)\s+)?[\w-]+)(?:\s+haben)?\s*$"
    ),
    AnyCase(r"^(?P<what>.+?)\s+(?:gesucht|dringend gesucht|wird gesucht|gebraucht)$"),
    AnyCase(rf"^(?:suche|suchen|bedarf|gesucht)\s*:?\s+{FILL_DE}(?P<what>.+)$"),
    AnyCase(rf"\b(?:dass|weil|ob)\s+(?:er|sie|{PERSON})\s+{FILL_DE}(?P<what>.+?)\s+(?:sucht|braucht|benötigt)$"),
)
OFFERS_DE = (
    AnyCase(r"\b(?:repariert|verleiht|gibt)\s+(?:\w+\s+)?(?:gern|gerne|kostenlos|ehrenamtlich)\s+(?P<what>.+)$"),
    AnyCase(rf"\b(?:bietet|bieten|biete)\s+{FILL_DE}(?P<what>.+?)(?:\s+an)?$"),
    AnyCase(rf"\b(?:hilft|helfen)\s+(?:\w+\s+)?{FILL_DE}(?:bei|mit|beim)\s+(?:der|dem|den)?\s*(?P<what>.+)$"),
    AnyCase(
        rf"\b(?:will|kann|könnte|würde|möchte)\s+(?:\w+\s+){{0,2}}?{FILL_DE}(?:bei|mit|beim(?:\s+thema)?|bei\s+der)\s+(?P<what>.+?)\s+(?:helfen|unterstützen|weiterhelfen|beraten|aushelfen)$"
    ),
    AnyCase(rf"\b(?:vermietet|verleiht|verschenkt|verkauft\s+günstig|vermittelt)\s+{FILL_DE}(?P<what>.+)$"),
    AnyCase(
        r"\b(?:kann|könnte|würde|kennt\s+sich)\s+(?:auch\s+|mal\s+|mir\s+|uns\s+|gern\w*\s+|übrigens\s+|kostenlos\s+|anderen\s+)*(?P<what>.+?)\s+(?:geben|machen|anbieten|leihen|verleihen|vermitteln|übernehmen|organisieren|zeigen|stellen|besorgen|halten|untervermieten|schauen|schulen|reparieren|aus|teilen|vermieten|abgeben|bereitstellen|vorbeibringen|drucken|beisteuern)$"
    ),
    AnyCase(
        rf"\b(?:stellt|stellen)\s+{FILL_DE}(?P<what>.+?)\s+(?:zur\s+verfügung|bereit)$|\bhat\s+{FILL_DE}(?P<what2>.+?)\s+(?:frei|übrig|abzugeben|zu\s+vergeben|zu\s+vermieten)$"
    ),
    AnyCase(r"\b(?:u\.?|und|auch)\s+kann\s+(?P<what>[\w-]+)$|^kann\s+(?:auch\s+)?(?P<what2>[\w-]+)$"),
    AnyCase(
        rf"\b(?:berät|coacht|unterstützt)\s+{FILL_DE}(?:andere\s+)?(?:gratis|kostenlos|ehrenamtlich|gern\w*)\s+(?:bei|zu|mit)?\s*(?P<what>.+)$"
    ),
)
FILL_EN = r"(?:(?:also|still|urgently|desperately|really|currently|just|now|always|badly|actively)\s+)*"
LOOKS_EN = (
    AnyCase(r"\b(?:hiring|recruiting|wants to (?:hire|find|buy|rent))\s+(?P<what>.+)$"),
    AnyCase(
        rf"\b(?:looking|searching|hunting|on the lookout|in the market)\s+{FILL_EN}(?:for|out for)\s+(?P<what>.+)$"
    ),
    AnyCase(
        rf"\b(?:needs|need|is after|are after|'s after|wants|requires|is missing|lacks|could use|would like"
        rf"|is keen on|interested in|after(?=\s+(?:an?|some\w*|new|more|any)\b))\s+{FILL_EN}"
        r"(?P<what>(?!to\b|me\b|us\b|him\b|her\b).+)$"
    ),
    AnyCase(
        r"\b(?:needs|wants|would like)\s+to\s+(?:find|hire|buy|rent|get)\s+(?P<what>.+)$"
        r"|\bin\s+need\s+of\s+(?P<what2>.+)$"
    ),
)
OFFERS_EN = (
    AnyCase(
        rf"\b(?:offers|offered|offering|is offering|can offer|could offer"
        rf"|provides)\s+{FILL_EN}(?P<what>(?!to\s+(?:send|introduce|call|email)).+)$"
    ),
    AnyCase(
        rf"\b(?:could|can|would|'d|willing to|happy to|glad to|able to)\s+{FILL_EN}(?:do|look over|go over|check"
        rf"|fix|repair|give|provide|run|host|teach|lend|help\s+(?:\w+\s+)?with|help\s+out\s+with|share|print|make"
        rf"|supply|translate|proofread|rent\s+out|review)\s+(?P<what>(?!me\b).+)$"
    ),
    AnyCase(
        r"\b(?:has|with|got)\s+(?P<what>(?:free|spare)\s+.+)$|\b(?:rents out|gives away|lends out|lends"
        r"|hires out)\s+(?P<what2>.+)$|\bhelps\s+(?:\w+\s+)?with\s+(?P<what3>.+)$"
    ),
)
EITHER_DE, EITHER_EN = any_of(LOOKS_DE + OFFERS_DE), any_of(LOOKS_EN + OFFERS_EN)
NEGATED = AnyCase(r"\b(?:kein\w*|nicht|nix|nichts|no|not|never|nothing|doesn't|don't)\b")
ARTICLE = re.compile(
    r"^(?:(?:einen|eine|ein|einem|einer|'nen|nen|'ne|ne|'n|n|den|die|das|der|dem|seine[nrm]?|ihre[nrm]?|a|an|the|some|his|her|their|noch|nach|auch|dringend|gerade|so|mal|gern|urgently)\s+)+",
    re.IGNORECASE,
)
TAIL = re.compile(
    rf"\s*(?:\b(?:am liebsten|im gegenzug|möglichst|gerade|dringend|evtl|schon|ab|bis|für)?\s*(?:{DATE}|{CONTACT}"
    rf"|{PERSON}).*|\b(?:am liebsten|im gegenzug|möglichst|und zwar|anyway|small volume|at the moment|right now"
    rf"|und (?:er|sie|ich|da)|weil|because|at cost price|hat (?:er|sie) gesagt|zur zeit|momentan|derzeit"
    rf"|gebraucht am|so schnell wie möglich|as soon as possible)\b.*|\b(?:urgently|badly|asap|dringend|händeringend))$",
    re.IGNORECASE,
)
LEADING_DATE = re.compile(rf"^\s*(?:(?:bis|ab|für|by|from)\s+)?{DATE}\s*", re.IGNORECASE)
NOT_A_THING = re.compile(
    r"^(?:ich|er|sie|es|das|mich|mir|ihn|him|her|it|me|that|this|hilfe|to\s|selbst\w*|auch|sich|was|gehen|kommen|machen|weg|los|noch|wissen.*)?$",
    re.IGNORECASE,
)


def find_needs(story: Story) -> None:
    """Fill `looks_for` and `offers` of the people from the clauses about them."""
    german, english = (LOOKS_DE, OFFERS_DE, EITHER_DE), (LOOKS_EN, OFFERS_EN, EITHER_EN)
    looks, offers, either = german if story.language == "de" else english
    for clause in story.clauses:
        if not either.search(clause.text):
            continue
        if subject_of(story, clause) == ME or NEGATED.search(clause.text):
            continue
        person = topic_of(story, clause)
        if person is None:
            continue
        if phrases := _phrases(story, clause, looks):
            person.looks_for += [phrase for phrase in phrases if phrase not in person.looks_for]
        elif phrases := _phrases(story, clause, offers):
            person.offers += [phrase for phrase in phrases if phrase not in person.offers]
    _tagged_needs(story)


SURE = 0.6
"""From this sureness on, a need or an offer that the tagger alone sees is one."""


def _tagged_needs(story: Story) -> None:
    """Add what the tagger sees where the rules saw nothing."""
    for one in story.recognised.wants:
        clause = next((each for each in reversed(story.clauses) if each.start <= one.start), None)
        phrase = _tidy(story, story.marked.text[one.start : one.end])
        if clause is None or one.sureness < SURE or not phrase or NEGATED.search(clause.text):
            continue
        person = topic_of(story, clause)
        told = " ".join(each for other in story.people for each in (*other.looks_for, *other.offers))
        if person and not set(phrase.split()) & set(told.split()):
            (person.looks_for if one.label is Label.NEED else person.offers).append(phrase)


def _phrases(story: Story, clause: Clause, patterns: tuple[AnyCase, ...]) -> list[str]:
    for pattern in patterns:
        found = pattern.search(clause.text)
        if found:
            what = next(
                (clause.text[slice(*found.span(name))] for name, value in found.groupdict().items() if value), ""
            )
            return [phrase for part in _parts(what) if (phrase := _tidy(story, part))]
    return []


def _parts(what: str) -> list[str]:
    return [what]


def _tidy(story: Story, what: str) -> str | None:
    """Return a noun phrase without article and without what no longer belongs to it."""
    what = TAIL.sub("", LEADING_DATE.sub("", what))
    what = EVENTS.sub("", what)
    phrase = ARTICLE.sub("", story.plain(what).strip(" .,;:!-–")).strip()
    return phrase if phrase and not NOT_A_THING.match(phrase) else None
