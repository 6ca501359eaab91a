"""Commands in plain words: what is due, what the bot is and can do, its language, somebody's number."""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.calendar import ONE_DAY
from bot.domain.profile import Profile
from bot.ports import Network
from bot.reading.dates import find_dates
from bot.reading.language import language_of
from bot.reading.model import Reading
from bot.services import find, follow_ups, settings
from bot.services.heard import Heard, as_request
from bot.services.names import names_in
from bot.services.outcomes import Days, Outcome, Said
from bot.services.reader import Reader


class Command(StrEnum):
    """What is asked for."""

    DUE = "due"
    HELLO = "hello"
    HELP = "help"
    GERMAN = "de"
    ENGLISH = "en"
    REACH = "reach"


_WHEN_DE = (
    r"(?:heute|jetzt|(?:bis\s+)?(?:über)?morgen|(?:diese|nächste)\s+woche|(?:diesen|nächsten)\s+monat"
    r"|(?:am|bis|bis\s+zum)\s+(?:wochenende|\w+tag|mittwoch|\d{1,2}\.(?:\s*(?:\d{1,2}\.|\w+))?)"
    r"|(?:bis\s+)?(?:anfang|mitte|ende)\s+(?:(?:der|des|nächster|nächsten)\s+)?\w+|bis\s+\w*ende|im\s+\w+"
    r"|in\s+(?:den\s+nächsten\s+tagen|dieser\s+woche|der\s+nächsten\s+woche)|als\s+nächstes)"
)
_FILL_DE = rf"(?:(?:{_WHEN_DE}|noch|alles|denn|so|eigentlich|bei\s+mir|wem|gerade|für\s+mich)\s+)*"
_END_DE = rf"(?:\s+{_WHEN_DE}|\s+noch|\s+alles)*"
_WHEN_EN = (
    r"(?:(?:by\s+)?(?:today|tomorrow)|now|(?:this|next)\s+(?:week|weekend|month)|this\s+(?:morning|afternoon|evening)"
    r"|(?:on|by|until)\s+(?:\w+day|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?\w+)?|\w+\s+\d{1,2}(?:st|nd|rd|th)?)"
    r"|by\s+the\s+end\s+of\s+\w+(?:\s+\w+)?|in\s+\w+"
    r"|coming\s+up|next|soon)"
)
_END_EN = rf"(?:\s+(?:{_WHEN_EN}|still|for\s+me|right\s+now))*"
_WHATS = r"what(?:['’]?s|\s+is)"
_DATA_DE = (
    r"(?:(?:telefon|handy|mobil)?nummer|telefon|(?:e-?)?mail(?:-?adresse)?|adresse|kontaktdaten)(?:\s+und\s+\w+)?"
)
_DATA_EN = r"(?:(?:(?:tele)?phone|mobile|cell)?\s*number|phone|e-?mail(?:\s+address)?|address|contact\s+details)"
_NAME = r"(?P<name>[\w'’.-]+(?:\s+[\w'’.-]+){0,3}?)"
_TITLE = r"(?:(?:der|die|den|dem|herrn?|frau|mr\.?|mrs\.?|ms\.?)\s+)*"
_BOT = r"(?:\s+(?:du|dir|there|bot|vitamin\s+b|zusammen|mal|wieder|again))*"
_SPEAK_DE = r"(?:(?:ab\s+jetzt|bitte|mal|doch|lieber|jetzt|wieder|mit\s+mir|auch|auf|in|zu)\s+)*"
_SPEAK_EN = r"(?:(?:to\s+me|with\s+me|in|to|the|language|back|from\s+now\s+on|also|now)\s+)*"
_PLEASE = r"(?:\s+(?:mit\s+mir|bitte|um|please|with\s+me|to\s+me|from\s+now\s+on|now))*"


def _speaks(german: str, english: str) -> tuple[str, ...]:
    """Return how one asks for a language, by its German and its English name."""
    name = rf"(?:{german}|{english})"
    return (
        # «Sprich Englisch mit mir», «Antworte bitte auf Englisch», «Stell auf Englisch um»
        rf"(?:bitte\s+)?(?:sprich|red|rede|antworte?|schreibe?|stelle?|wechsle?)\s+(?:die\s+sprache\s+)?{_SPEAK_DE}{name}",
        # «Kannst du Englisch sprechen?», «Können wir auf Englisch weitermachen?», «Sprichst du Englisch?»
        rf"(?:kannst\s+du|können\s+wir|sprichst\s+du)\s+{_SPEAK_DE}{name}(?:\s+\w+en)?",
        # "Speak German", "Please switch to German", "Can you answer in German?", "Do you speak German?"
        r"(?:please\s+|can\s+you\s+|could\s+you\s+|do\s+you\s+|can\s+we\s+)?"
        rf"(?:speak|talk|answer|reply|write|switch|use|change)\s+{_SPEAK_EN}{name}",
        # «Englisch bitte», "In German, please"
        rf"(?:bitte\s+)?(?:(?:auf|in)\s+)?{name},?\s+(?:bitte|please)",
        rf"(?:auf|in)\s+{name}",
    )


# Each pattern stands under its examples, and has to fit the whole message.
_TABLE: dict[Command, tuple[str, ...]] = {
    Command.DUE: (
        # «Was steht an?», «Was liegt diese Woche noch an?»
        rf"was\s+(?:steht|liegt)\s+{_FILL_DE}an{_END_DE}",
        # «Was ist heute dran?», «Was ist noch offen?», «Was ist morgen fällig?», «Was gibt's zu tun?»
        rf"was\s+(?:ist|wäre|wird|gibt\s*['’]?\s*e?s)\s+{_FILL_DE}(?:dran|fällig|überfällig|offen|zu\s+(?:tun|erledigen)){_END_DE}",
        # «Was hab ich versprochen?», «Was habe ich diese Woche zu tun?», «Was muss ich heute noch machen?»
        rf"was\s+habe?\s+ich\s+{_FILL_DE}(?:versprochen|zugesagt|offen|vor|zu\s+(?:tun|erledigen)){_END_DE}",
        rf"was\s+(?:muss|soll|sollte|wollte)\s+ich\s+{_FILL_DE}(?:tun|machen|erledigen){_END_DE}",
        # «Wem schulde ich etwas?», «Wem habe ich etwas versprochen?»
        r"wem\s+(?:schulde?\s+ich|habe?\s+ich)\s+(?:noch\s+|denn\s+)*(?:et)?was(?:\s+(?:versprochen|zugesagt))?",
        r"was\s+schulde?\s+ich(?:noch|denn|eigentlich|wem|\s)+",
        # «Meine Aufgaben», «Zeig mir meine Versprechen»
        r"(?:zeige?\s+(?:mir\s+)?)?meine\s+(?:offenen\s+)?(?:aufgaben|to-?dos?|versprechen|vorhaben)",
        # "What is due?", "What's due tomorrow?", "What's on my list?", "What's next?"
        rf"{_WHATS}\s+(?:still\s+)?(?:due|open|overdue|pending|next|on(?:\s+my\s+list)?|coming\s+up|to\s+do){_END_EN}",
        # "What did I promise?", "What have I promised?", "What do I owe?", "Who do I owe something?"
        rf"what\s+(?:did|have)\s+i\s+(?:promised?|commit(?:ted)?\s+to)(?:\s+(?:to\s+do|people|anyone|anybody)){{0,2}}{_END_EN}",
        r"(?:what|whom?)\s+do\s+i\s+(?:still\s+)?owe(?:\s+(?:people|anyone|anybody|something|anything|what|whom?)){0,2}",
        # "What do I have to do today?", "What should I do next?", "My tasks"
        rf"what\s+(?:do|should|must)\s+i\s+(?:still\s+)?(?:(?:have|need)\s+to\s+)?do{_END_EN}",
        r"(?:show\s+(?:me\s+)?)?my\s+(?:open\s+)?(?:tasks|to-?dos?|promises)",
    ),
    Command.HELLO: (
        # «Hallo», «Guten Morgen», "hi there"
        rf"(?:hallo(?:chen)?|hi|hey|hello|moin(?:\s+moin)?|servus|grüß\s+(?:dich|gott)|guten?\s+(?:morgen|tag|abend)){_BOT}",
        rf"good\s+(?:morning|afternoon|evening|day){_BOT}",
        # «Wer bist du?», «Wie heißt du?», "Who are you?"
        r"(?:(?:hallo|hi|hey|hello)\W+)?(?:w(?:er|as)\s+bist\s+du(?:\s+(?:denn|eigentlich))?|wie\s+heißt\s+du|bist\s+du\s+ein\s+bot)",
        r"(?:(?:hi|hey|hello)\W+)?(?:wh(?:o|at)\s+are\s+you|are\s+you\s+a\s+bot|what['’]?s\s+your\s+name)",
    ),
    Command.HELP: (
        # «Was kannst du?», «Wie funktioniert das?», «Was kann ich dich fragen?», «Hilfe»
        r"(?:und\s+)?was\s+kannst\s+du(?:\s+(?:denn|alles|so|eigentlich|für\s+mich|tun|machen))*",
        r"wie\s+(?:funktionier(?:st|t)|geht|benutze\s+ich)\s+(?:denn\s+)?(?:du|das|dich|es|der\s+bot)(?:\s+(?:hier|alles|denn))*",
        r"was\s+kann\s+ich\s+(?:hier|dich|dir|mit\s+dir|alles|so|\s)+\s*(?:fragen|sagen|machen|tun|schreiben)",
        r"hilfe",
        # "What can you do?", "How does this work?", "What can I ask you?", "Help"
        r"(?:and\s+)?what\s+(?:can|do)\s+you\s+do(?:\s+for\s+me)?",
        r"how\s+(?:do(?:es)?\s+(?:this|it|you)\s+work|do\s+i\s+use\s+(?:this|you|it))",
        r"what\s+can\s+i\s+(?:ask|tell|say|do)(?:\s+(?:you|to\s+you|here|with\s+you))?",
        r"help(?:\s+me)?",
    ),
    Command.GERMAN: _speaks("deutsch", "german"),
    Command.ENGLISH: _speaks("englisch", "english"),
    Command.REACH: (
        # «Welche Telefonnummer hat Frank?», «Wie ist die Nummer von Frank?», «Wie ist Franks Nummer?»
        rf"welche\s+{_DATA_DE}\s+hat\s+{_TITLE}{_NAME}",
        rf"(?:(?:wie|was)\s+(?:ist|lautet|war)\s+|gib\s+mir\s+|zeige?\s+mir\s+)?(?:die\s+)?{_DATA_DE}\s+von\s+{_TITLE}{_NAME}",
        rf"(?:(?:wie|was)\s+(?:ist|lautet|war)\s+|gib\s+mir\s+|zeige?\s+mir\s+)?{_TITLE}{_NAME}\s+{_DATA_DE}",
        # «Wie erreiche ich Frank?»
        rf"wie\s+(?:erreiche|kontaktiere)\s+ich\s+{_TITLE}{_NAME}",
        # "What's Frank's number?", "Frank's email", "What number does Frank have?", "How do I reach Frank?"
        rf"(?:{_WHATS}\s+|give\s+me\s+|show\s+me\s+)?{_TITLE}{_NAME}\s+{_DATA_EN}",
        rf"(?:(?:{_WHATS}|give\s+me|show\s+me)\s+)?the\s+{_DATA_EN}\s+(?:of|for)\s+{_TITLE}{_NAME}",
        rf"(?:what|which)\s+{_DATA_EN}\s+does\s+{_TITLE}{_NAME}\s+have",
        rf"how\s+(?:do|can)\s+i\s+reach\s+{_TITLE}{_NAME}",
    ),
}
_LAST = {Command.GERMAN: _PLEASE, Command.ENGLISH: _PLEASE}
_PATTERNS = tuple(
    (command, re.compile(rf"\W*{pattern}{_LAST.get(command, '')}\W*", re.IGNORECASE))
    for command, patterns in _TABLE.items()
    for pattern in patterns
)


def command_in(text: str) -> tuple[Command, str] | None:
    """Return what a message asks for, with the name it asks about or an empty text; None where it is no command."""
    plain = as_request(text)
    for command, pattern in _PATTERNS:
        if found := pattern.fullmatch(plain):
            return command, found.groupdict().get("name") or ""
    return None


_OVERDUE = re.compile(r"\b(?:überfällig|overdue)\b", re.IGNORECASE)
_OF_PROMISING = re.compile(r"\b(?:versprochen|zugesagt|promised?|commit(?:ted)?)\b", re.IGNORECASE)
"""«Was habe ich diese Woche versprochen?» asks for promises given then, not due then."""


def days_asked(text: str, at: datetime, profile: Profile) -> Days | None:
    """Return the days that a question for what is due is about, None where it is about all.

    What is overdue is due today, so a question for today, or for this week, is about all before as well.
    """
    local = at.astimezone(ZoneInfo(profile.zone))
    if _OVERDUE.search(text):
        return Days(None, local.date() - ONE_DAY)
    if _OF_PROMISING.search(text):
        return None
    language = language_of(text, profile.language)
    named = (each for each in find_dates(text, local, language, region=profile.region) if each.last >= local.date())
    mention = next(named, None)
    if mention is None:
        return None
    from_then_on = mention.first > local.date() and not mention.deadline
    return Days(mention.first if from_then_on else None, mention.last)


async def asked(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Do what a command would; None where a message is none, or asks how to reach somebody who is not known."""
    command, name = command_in(heard.text) or (None, "")
    match command:
        case None:
            return None
        case Command.DUE:
            return await follow_ups.due_list(network, heard.at, days_asked(heard.text, heard.at, network.profile))
        case Command.HELLO | Command.HELP:
            return Said(key=command.value)
        case Command.GERMAN | Command.ENGLISH:
            await settings.change(network, "language", command.value, heard.at)
            return Said(key="language-changed")
        case Command.REACH:
            names = await names_in(network)
            known = next((each for each in _without_genitive(name) if names.called(each)), None)
            return await find.about_person(network, heard.text, known) if known else None


def _without_genitive(name: str) -> Iterable[str]:
    """Return whom a name in the genitive may stand for: «Franks» for Frank, «Jens» rather for Jens than for Jen."""
    return dict.fromkeys((re.sub(r"['’]s?$", "", name), name.removesuffix("s")))
