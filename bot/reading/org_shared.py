"""Companies that several people of a note share: colleagues, couples, «sein Koch», "who works there too"."""

import re
from collections.abc import Iterator

from bot.reading.any_case import AnyCase
from bot.reading.clauses import sentence_at
from bot.reading.lexicon import is_first_name
from bot.reading.marking import MARKS, ORG, PERSON
from bot.reading.org_beside import DIRECT
from bot.reading.org_links import take
from bot.reading.org_names import organisation_after
from bot.reading.org_words import FORMER
from bot.reading.role_words import is_trade
from bot.reading.story import Person, Story

RELATIVE = (
    r"(?:frau|mann|bruder|schwester|sohn|tochter|mutter|vater|mum|mom|dad|mother|father|wife|husband|brother|sister|son"
    r"|daughter|nephew|niece|neffe|nichte|partner(?:in)?|freund(?:in)?)"
)
KIN = re.compile(RELATIVE, re.IGNORECASE)
COMPANION = re.compile(
    rf"\b(?:{RELATIVE}|kollegin|kollege|colleague|azubi|chefin|chef|assistentin)\s*,?\s*$", re.IGNORECASE
)
PAIR = re.compile(
    r"\s*(?:und|and|&|\+|u\.?)\s+(?:(?:de[mnr]|die|herrn?|frau|[hf]r\.|seine frau|ihr mann|(?:his|her) \w+)\s+){0,2}",
    re.IGNORECASE,
)
BOTH = re.compile(r"[^.]{0,30}\b(?:beide|both)\b", re.IGNORECASE)
NAMED = re.compile(rf"{PERSON}|{ORG}")
COLLEAGUE = re.compile(
    r"\b(?:kollegin|kollege|kollegen|colleague|(?:ihr|sein|her|his)[enr]*\s+(?:assistent(?:in)?|mitarbeiter(?:in)?"
    r"|assistant|deputy|pa|boss|intern|manager|chef(?:in)?)|(?:pa|assistant|deputy|boss|manager)\s+(?:there\s+)?is)\s*$",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"\b(?:seine?[mnr]?|ihre?[mnr]?|deren|dessen|his|her|their)\s+(?:[a-zäöü][\w-]*\s+){0,2}?(?P<post>[\w-]+)"
    r"(?:\s+[A-ZÄÖÜ][\w-]+)?(?:\s+(?:was|is|war|ist)\s+[\w\s]{2,20})?\s*,?\s*$",
    re.IGNORECASE,
)
"""«Sein Koch …», "her editor …", "His PA was along too, …": who works for the one before."""
POSTS = frozenset(
    "pa deputy assistant boss intern trainee azubi polier colleague kollege kollegen kollegin junior associate pupil"
    " cofounder co-founder praktikantin praktikant auszubildender auszubildende chef chefin".split()
)
LEAD_IN = re.compile(
    r"(?:[\s,:(–-]|\b(?:de[mnr]|die|ein|eine[mnr]?|an?|the|called|named|namens|heißt|heisst|is|ist|wird|bleibt|herrn?|frau"
    r"|gewisse[nr]?|lass|lad|fellow|guy|bloke|dort|there|von\s+(?:dort|denen|ihr|ihm))\b|\b(?:[hf]r|mrs?|ms)\b\.?)+$",
    re.IGNORECASE,
)
"""What stands between somebody's post and name: «ihre Kollegin dort, die Anh», "her junior, a lass called Beth"."""
OUTSIDE = re.compile(
    r".*(?:anwalt|anwältin|berater(?:in)?|arzt|ärztin|therapeut(?:in)?|coach|notar(?:in)?|architekt(?:in)?|lawyer|solicitor"
    r"|accountant|surveyor|doctor|dentist|agent|vermieter(?:in)?|landlord|nachbar(?:in)?|partner(?:in)?|freund(?:in)?"
    r"|schwester|lehrer(?:in)?|teacher|trainer(?:in)?|makler(?:in)?)",
    re.IGNORECASE,
)
"""Who somebody has without being colleagues: «ihr Steuerberater», "his landlord"."""
APPRENTICE = re.compile(
    r"\b(?:(?:dem|der|the)\s+)?(?:azubi|lehrling|trainee|apprentice|geselle[nr]?)\s*$", re.IGNORECASE
)
THERE = re.compile(r"[^.]{0,40}\b(?:dort|ebendort|da|there|beide|both)\b", re.IGNORECASE)
WORKS_THERE = re.compile(
    r"[^.]{0,40}?(?:\b(?:arbeitet|ist|sitzt|macht|leitet|führt|works?|is|['’]s|does|runs|manages)\s+"
    r"(?:auch\s+|jetzt\s+|also\s+)?(?:da|dort|there|ebenda)\b(?!\s+(?:nicht|noch nicht|raus|weg|auch nicht))"
    r"|\b[\w-]+s\s+there\s+(?:too|as well|now)\b"
    r"|\b(?:from|at|in) the same\b|\b(?:vom|von der|im|in der)\s+(?:selben|gleichen)\b"
    r"|\ban? (?:intern|assistant|trainee)\s+there\b|\b(?:azubi|assistent\w*)\s+(?:dort|da)\b"
    r"|\bthe \w+ (?:there|dort)\b|\b(?:works?|arbeitet|schafft|is|ist)\s+(?:\w+\s+)?"
    r"(?:bei denen|bei ihnen|with them|for them)\b"
    r"|\b(?:same|gleiche|selbe)\s+(?:company|firm|shop|place|team|office|employer|outfit|firma|laden|büro|betrieb|haus|amt)\b"
    r"|[,(/–-]\s*(?:dito|ditto)\b|\b(?:ebenda|ebendort)\b)",
    re.IGNORECASE,
)
"""«die ist da im Büro», "works there too", "from the same lab"."""
REPLACES = re.compile(
    r"\b(?:nachfolger(?:in)?|stellvertreter(?:in)?|stv\.|vertretung|vertreterin"
    r"|replacement|replacem\.|successor|stand-in|maternity cover"
    r"|(?:his|her|their|seine?|ihre?|deren|dessen)\s+(?:no\.\s*2|number two|nummer zwei|second in command"
    r"|right hand(?: man| woman)?|rechte hand"
    r"|(?:neue[rn]?\s+|new\s+)?(?:cto|coo|cfo|vize|ceo|cmo)))"
    r"(?:\s*[=:,]|\s+(?:is|ist|wird|heißt|will be))?\s*(?:(?:der|die|herrn?|frau|mr\.?|mrs\.?|ms\.?)\s+)?$",
    re.IGNORECASE,
)
"""«Nachfolgerin ist …», "her no. 2 …", «sein COO …»: who stands in for the one before, or next to him."""
TOGETHER_DO = re.compile(
    r"\s+(?:jointly\s+|together\s+|gemeinsam\s+|zusammen\s+)?(?:run|chair|own|lead|head|founded|started|führen|leiten|betreiben|haben|ham|hab'n)\b",
    re.IGNORECASE,
)
"""What two do with one company: "… jointly chair the …", «… betreiben …»."""
MARRIED = re.compile(
    r"\b(?:ehepaar|ehep\.|eheleute|familie|fam\.|geschwister|couple|brothers|sisters)\s*,?\s*$", re.IGNORECASE
)
CAME = re.compile(
    r"\s+(?:waren|kamen|sind|saßen|standen|were|came)\s+(?:(?:auch|noch|heute|also|there|da)\s+)*", re.IGNORECASE
)
FROM = re.compile(r"\b(?:vom|von der|von|from(?: the)?)\s+$", re.IGNORECASE)
"""«Vom Tourismusamt waren … da»: whoever is named behind belongs there."""
IN_BUSINESS = re.compile(
    r"[^.]{0,40}?\b(?:im (?:betrieb|laden|büro|geschäft|unternehmen)|in der firma|bei (?:ihm|ihr|ihnen)|mit im\b"
    r"|in the (?:business|shop|office|firm)|(?:does|macht|keeps|do)\s+(?:\w+\s+){0,2}?(?:the|their|die|das|den|da)\s+"
    r"\w+\b(?!\s+(?:at|for|bei|beim|im|in)\b)"
    r"|steigt\s+(?:\w+\s+){0,2}ein|übernimmt|übernommen|übergibt|takes over|taking over|took over|helps out)\b",
    re.IGNORECASE,
)
"""What a relative does in the family's firm: «macht die Buchhaltung», "does their software"."""
TOGETHER = re.compile(
    r"(?:\b(?:beide[nr]?|both|they|die zwei|colleagues|kolleg(?:en|innen)|partners|geschwister|brüder|siblings)\b"
    r"|\b(?:die|sie)\s+(?:sind|haben|führen|betreiben|leiten)\b)[^.;:!?]{0,70}$",
    re.IGNORECASE,
)
"""Two people told of in one breath, right before what they share: «beide sind bei …», "they run a shop called …"."""
CREW = re.compile(
    r"\b(?:(?:the|die|den)\s+(?:two|zwei|beiden)|zwei|two|people|folks?|lot|leute\w*|team|ladies|ex-kollegen)\s+(?:[\w-]+\s+)?"
    r"(?:from|von|vom|at|of|der|des)\s+(?:(?:the|der|dem)\s+)?$",
    re.IGNORECASE,
)
"""«die beiden von …», "the two ladies from the …": who is named behind belongs there."""
LEADS_TO = AnyCase(
    r"\b(?:(?:sind|arbeiten|arbeiten beide|are|work|both|two|zwei|beiden|people|folks|ladies|lot)\s+"
    r"(?:bei der|beim|bei|at the|at|for the|for|from the|from|von der|vom|von)|called|namens)\s+"
)
"""What leads to a company that two people share."""
BESIDE = re.compile(
    rf"\s*[,(–-]?\s*(?:(?:inhaber\w*|chefs?|owners?)\s+)?(?:(?:vom|von\s+der|von|of|from)\s+)?{ORG}", re.IGNORECASE
)
"""A company right behind a name: «(Buch & Bohne)», «, Hübner Bau», «vom Hofladen»."""
ONCE = re.compile(r"\b(?:mal|war|waren|was|were)\b", re.IGNORECASE)
"""«war mal Bosch»: what `FORMER` does not have, since elsewhere it tells of the meeting."""
DENIED = re.compile(r"[\s,]*(?:no|nope|not|nein|nee?|nö|quatsch)\b", re.IGNORECASE)
HEADING = re.compile(r"[^.:;!?]{0,30}:\s")
SHORT, CROWD = 40, 70


def shared(story: Story) -> None:
    """Give a colleague, a couple, or a companion who works «dort», the organisation of the other."""
    _together(story)
    text = story.marked.text
    for before, person in zip(story.people, story.people[1:], strict=False):
        first, second = story.place_of(before), story.place_of(person)
        if before.org is None and person.org and PAIR.fullmatch(text[first + 1 : second]):
            if _are_one_house(story, before, person):
                before.org = person.org
        elif person.org is None and before.org and _is_one_of(text, second, before.org):
            person.org = before.org


def _are_one_house(story: Story, one: Person, other: Person) -> bool:
    """Tell two people named side by side who share the company told behind them."""
    text, first = story.marked.text, story.place_of(one)
    tail = text[story.place_of(other) + 1 :]
    if DIRECT[story.language].match(tail) or BOTH.match(tail) or TOGETHER_DO.match(tail):
        return True
    if MARRIED.search(text, max(0, first - SHORT), first):
        return True
    return _are_family(one, other) and BESIDE.match(tail) is not None


def _are_family(one: Person, other: Person) -> bool:
    """Tell «Thea und Niklas Rosskamp», who share the surname that is said once."""
    return " " not in one.name and " " in other.name and is_first_name(one.name)


def _is_one_of(text: str, at: int, organisation: str) -> bool:
    """Tell whether who is named at a place works with the one before, whose company that is."""
    return _is_named_again(text, at, organisation) or _works_with(text, at)


def _is_named_again(text: str, at: int, organisation: str) -> bool:
    """Tell «…, ebenfalls Vexolin», "also Nordfrost": that company once more, unmarked, behind a name."""
    tail = re.split(rf"[.;!?\n]|{PERSON}", text[at + 1 : at + 1 + CROWD], maxsplit=1)[0]
    again = re.search(rf"(?<!\w){re.escape(organisation)}(?!\w)", tail, re.IGNORECASE)
    return again is not None and not FORMER.search(tail, 0, again.start()) and not ONCE.search(tail, 0, again.start())


def _works_with(text: str, at: int) -> bool:
    """Tell whether who is named at a place works where the one before does."""
    whole = text[max(0, at - SHORT) : at]
    near = LEAD_IN.sub("", whole)
    following = NAMED.search(text, at + 1)
    after = text[at + 1 : following.start() if following else None]
    if (
        COLLEAGUE.search(near)
        or APPRENTICE.search(near)
        or WORKS_THERE.match(after)
        or _is_staff(near)
        or REPLACES.search(near)
    ):
        return True
    return bool(COMPANION.search(whole) and (THERE.match(after) or IN_BUSINESS.match(after)))


def _is_staff(near: str) -> bool:
    """Tell «seinem Polier», "her editor" from «ihrem Anwalt» and «seiner Frau»."""
    found = STAFF.search(re.split(rf"[.;!?\n]|{PERSON}", near)[-1])
    if found is None or OUTSIDE.fullmatch(found["post"]):
        return False
    return found["post"].lower() in POSTS or is_trade(found["post"])


def _together(story: Story) -> None:
    """Give what two people have together to both, and what heads a list to all of it."""
    text = story.marked.text
    for at, behind, name in _shareable(story):
        start, end = sentence_at(text, at)
        before, near = text[start:at], text[max(start, at - 60) : at]
        if TOGETHER.search(re.split(PERSON, near)[-1]) and len(told := _distinct(story.people_in(text[:at]))) > 1:
            sharing = told[-2:]
        elif FROM.search(near) and CAME.match(text, behind):
            sharing = _distinct(story.people_in(text[behind : min(end, behind + CROWD)]))[:2]
        elif CREW.search(near) or (not story.people_in(before) and HEADING.match(text, behind, end)):
            sharing = _distinct(story.people_in(text[behind:end]))
        else:
            continue
        for person in sharing:
            take(story, person, name, told=True)


def _shareable(story: Story) -> Iterator[tuple[int, int, str]]:
    """Yield where each company begins and ends, and those that only what stands before them shows."""
    text = story.marked.text
    for found in re.finditer(ORG, text):
        yield found.start(), found.end(), found.group()
    for found in LEADS_TO.finditer(text):
        name = organisation_after(text[found.end() :], story.language, story.casual)
        end = found.end() + len(name or "")
        if name and name[0].isupper() and not MARKS.match(name) and not DENIED.match(text, end):
            yield found.end(), end, name


def _distinct(people: list[Person]) -> list[Person]:
    return list(dict.fromkeys(people))
