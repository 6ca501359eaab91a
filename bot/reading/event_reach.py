"""How far an event's name really reaches, once something has been taken for one, and what is none at all.

Its host belongs to it («Nikolausfeier beim Ortsverband», "flat party at Juno's"), the place, the company one keeps and
the sentence that goes on do not («Meetup @ Impact Hub», "Oktoberfest with clients").
"""

import itertools
import re

from bot.reading.event_words import ENGLISH_HEADS, ENGLISH_WEAK, GERMAN_HEAD, LONG_GERMAN_HEAD, NAMED_EVENT, NO_EVENT
from bot.reading.lexicon import is_first_name, is_last_name
from bot.reading.marking import DATE
from bot.reading.meeting_words import MET
from bot.reading.role_words import is_trade
from bot.reading.tokens import is_clear_first_name

OPENS_WITH = re.compile(
    r"(?:(?:okay|ok|alright|all\s+right|right|also|na\s+ja|naja|hey|so|well|hm+|moin|quick\s+(?:note|brain\s+dump|one)|brain\s+dump"
    r"|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?['’]s|nach|bei|auf|in|an|zu|vor|am|im|beim|vom|zum|zur|aufm|after|at|from|during|the|this|a|an|my|our|der|die|das|den|dem"
    r"|einem|einer|unser\w*|mein\w*|dies\w+)\s+)+",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(rf"{DATE}\s*[:,]\s+")
"""A heading's day: "Tue: breakfast club"."""
GOES_ON = re.compile(
    r"\s+(?:@|(?:hosted|organised|run|held)\s+by|with|had|has|was|were|is|brought|ended|turned|where|wo|war|ist|hat|hab|met"
    r"|begegne\w+|mir|mich|and\s+(?:i|we|met)|i|ich)(?=\s|$).*",
    re.IGNORECASE | re.DOTALL,
)
"""Where an event's name has ended though more was taken for it."""
BREAK = re.compile(
    r"\n|\s/\s|(?:(?<=#\d)|(?<=#\d\d)|(?<![A-ZÄÖÜ\d])(?<!\b\w)(?<!\b\w\w))[.!?]\s+(?=[a-zäöü]\S*\s+\S)|\s+(?:m|mit|den|und|and|u|w)$"
)
"""Another line, another heading or the next sentence of a hasty note: «Stadtfest. der vom Laden …»."""
HALL = re.compile(
    r"\s+(?:(?:auf|im|in|am)\s+)?(?:schloss|gut|burg|standesamt|rathaus|hotel|gasthof|gasthaus|restaurant|café|cafe|kirche"
    r"|stadthalle|villa|museum|weingut)\s+\w+$",
    re.IGNORECASE,
)
"""Where a feast was, at its end: «Trauung Standesamt Mitte», «Hochzeit auf Schloss …»."""
HOST_DE = re.compile(
    r"\s+bei(?:m|\s+(?:der|den|dem))?\s+(?!(?:uns|mir|ihm|ihr|ihnen|euch|dir|einem?|einer|der|dem|regen|sonne)\b)"
    r"(?P<host>(?:fam(?:ilie|\.)\s+)?[\w-]+(?-i:\s+(?:[A-ZÄÖÜ][\w-]+|und\s+Partner|&\s+[A-ZÄÖÜ][\w-]+)){0,3})",
    re.IGNORECASE,
)
HOST_EN = re.compile(
    r"\s+at\s+the\s+(?:[\w-]+\s+){0,2}(?i:embassy|consulate|chamber(?:\s+of\s+commerce)?|guild|ministry|federation|association|union|lodge)\b"
    r"|\s+at\s+(?:the\s+)?(?!St\b)[A-Z][\w-]+(?:['’]s|s['’])(?![\w])(?!\s+(?:place|bar|pub|office|house|flat|shop)\b)"
)
OWNER = re.compile(r"\b(?:the|our|my)\s+(?P<owner>(?:[\w-]+\s+)?[\w-]+(?:['’]s|s['’])\s+)$", re.IGNORECASE)
COUPLE = re.compile(r"\s+(?:u\.?|und|and|&|\+)\s+(?P<second>[A-ZÄÖÜ]\w+)(?!\s+[A-ZÄÖÜ])")
NO_OCCASION = re.compile(
    r"(?:.*(?:anfrage|nachricht|news|message|mailing list|invite|invitation|einladung|gossip|tratsch)(?:\s.*)?"
    r"|korr?ektur|berichtigung|correction|stammdaten(?:\s.*)?|kontaktdaten|(?:contact|business)\s+card|visitenkarte|status|update"
    r"|team\s+sheet|(?:wochen|gro(?:ß|ss)|super|bau|neu|alt|haupt|heu|korn|vieh|ross|holz|fleisch|salz|hopfen|nasch|viktualien|gendarmen)markt"
    r"|(?:.*\s)?(?:naschmarkt|viktualienmarkt|heumarkt)|flea\s+market"
    r"|gründonnerstag|karfreitag|oster(?:sonn|mon)tag|pfingst(?:sonn|mon)tag|fronleichnam|lichtmess|allerheiligen|good\s+friday|easter"
    r"|(?:tea|tee|dinner|breakfast|abendessen|frühstück|feierabendbier)(?:\s+(?:mit|with|bei|at)\s.*)?|znüni|zvieri|brotzeit|vesper|jause|elevenses|(?:site|factory|plant|works)\s+(?:walk|visit|tour)|(?:baustellen)?begehung|ortstermin"
    r"|(?:(?:spontan\w*|quick|kurze[rs]?|long|nice|gemeinsame[rs]?|board|business|working|team)\s+)*"
    r"(?:beers?|pint|coffee|kaffee|bier|glühwein|lunch|mittag(?:essen)?|telefonat|anruf|besuch|spaziergang|drehtag)"
    r"(?:\s+(?:mit|with|bei|at)\s.*)?)",
    re.IGNORECASE,
)
"""Messages, standing markets and what friends do together are no events."""
BY_WIRE = re.compile(
    r"(?:linkedin|xing|insta(?:gram)?|whatsapp|facebook|e-?mail|mail|sms|posteingang|maileingang)\b"
    r"(?:[\s-](?:msg|dm|eingang|ausgang|text|chat|thread|von|from))?",
    re.IGNORECASE,
)
"""What was written; «XING-Treffen» and "LinkedIn Local" are events."""
VENUE_FIRST = frozenset(
    "schloss café cafe bistro restaurant hotel gasthof gasthaus kanzlei praxis firma museum rathaus bahnhof standesamt"
    " finanzamt bäckerei metzgerei schule kita shop".split()
)
VENUE = re.compile(
    r".*(?:platz|stadion|amt|department|office|shop|printers|bakery|bahnhof|gruppe|planung|rathaus|kirche|bibliothek|schule"
    r"|library|station|hotel|museum)",
    re.IGNORECASE,
)


AT_IT = re.compile(r"\b(?:beim|bei der|auf dem|auf der|aufm|at the|at a|at our|at this)\s+$", re.IGNORECASE)
MEMBER_OF = re.compile(r"\b(?:from|of|with)\s+(?:the|a|an|my|our|her|his)\s+$", re.IGNORECASE)
GROUPS = frozenset("club society association team choir group union chapter".split())
SENTENCE = re.compile(r"[.!?](?:\s|$)")


def stands_for_itself(text: str, start: int, end: int, language: str) -> bool:
    """Tell an occasion that one was surely met at: «… beim Stammtisch getroffen», "met … at the fair"."""
    head = text[start:end].rsplit(maxsplit=1)[-1].lower()
    plain = head in ENGLISH_HEADS - ENGLISH_WEAK if language == "en" else LONG_GERMAN_HEAD.fullmatch(head)
    if not plain or not AT_IT.search(text, max(0, start - 12), start):
        return False
    ends = [match.end() for match in SENTENCE.finditer(text)]
    first = max((at for at in ends if at <= start), default=0)
    last = min((at for at in ends if at > end), default=len(text))
    return MET.search(text, first, last) is not None


def is_membership(text: str, start: int, end: int) -> bool:
    """Tell the club that somebody belongs to («the guy from the tennis club») from an event."""
    return text[start:end].rsplit(maxsplit=1)[-1].lower() in GROUPS and bool(
        MEMBER_OF.search(text, max(0, start - 12), start)
    )


def event_reach(text: str, start: int, end: int, language: str) -> tuple[int, int] | None:
    """Return where the event in `text[start:end]` begins and ends by its wording, None where it names none."""
    if day := DAY_FIRST.match(text, start, end):
        start = day.end()
    if opening := OPENS_WITH.match(text, start, end):
        start = opening.end() if opening.end() < end else start
    if more := GOES_ON.search(text, start, end):
        end = more.start() if more.start() > start else end
    if more := BREAK.search(text, start + 1, end):
        end = more.start()
    if (more := HALL.search(text, start + 1, end)) and _is_head(text[start : more.start()].rpartition(" ")[2]):
        end = more.start()
    end = _before_guest(text, start, end)
    if is_no_event(text[start:end], language) or _is_invitation(text, start, end):
        return None
    return _with_owner(text, start), _with_host(text, start, end, language)


INVITED_TO = re.compile(
    r"\b(?:einladung|eingeladen|invite|invitation|invited(?:\s+me)?)\s+(?:zu[mr]?|für|fürs|to|for)(?:\s+\w+){0,2}\s*$",
    re.IGNORECASE,
)
INVITE_TO_IT = re.compile(r"\s+(?:invite|invitation)\b", re.IGNORECASE)


def _is_invitation(text: str, start: int, end: int) -> bool:
    """Tell an event that somebody is only asked to: "brunch invite", «Einladung zum Sommerfest»."""
    return INVITE_TO_IT.match(text, end) is not None or INVITED_TO.search(text, max(0, start - 50), start) is not None


def is_no_event(name: str, language: str) -> bool:
    """Tell a person, a message, a standing market or a venue from an event."""
    words = re.findall(r"[\w-]+", name)
    if not words or NO_OCCASION.fullmatch(name):
        return True
    if any(_is_head(word) for word in words) or NAMED_EVENT.search(name):
        return False
    if BY_WIRE.fullmatch(name):
        return True
    named = len(words) == 2 and is_clear_first_name(words[0], language) and words[1][0].isupper()
    return named or is_trade(words[0]) or words[0].lower() in VENUE_FIRST or bool(VENUE.fullmatch(words[-1]))


def _is_head(word: str) -> bool:
    lower = word.lower()
    return lower in ENGLISH_HEADS or (lower not in NO_EVENT and bool(GERMAN_HEAD.fullmatch(lower)))


def _before_guest(text: str, start: int, end: int) -> int:
    """Return where the event ends when a trade and somebody's name were taken into it."""
    words = list(re.finditer(r"[\w-]+", text[start:end]))
    for kind, (trade, first) in zip(words, itertools.pairwise(words[1:]), strict=False):
        if is_trade(trade.group()) and trade.group()[0].isupper() and is_first_name(first.group()):
            return start + kind.end()
    return end


def _with_owner(text: str, start: int) -> int:
    """Return where the event begins with the one whose it is: "the American chamber's garden party"."""
    owner = OWNER.search(text, max(0, start - 60), start)
    return owner.start("owner") if owner else start


def _with_host(text: str, start: int, end: int, language: str) -> int:
    """Return where the event ends with its host: «Hoffest bei Familie Brandes», "party at Juno's"."""
    host = (HOST_DE if language == "de" else HOST_EN).match(text, end)
    if host:
        return host.end()
    last = text[start:end].rpartition(" ")[2]
    couple = COUPLE.match(text, end)
    if couple and is_first_name(last) and is_first_name(couple["second"]) and not is_last_name(last):
        return couple.end()
    return end
