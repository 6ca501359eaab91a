"""What somebody is busy with, and what he has finished: «baut gerade eine Halle um», "the renovation is finished"."""

import re
from dataclasses import dataclass

from bot.domain.fold import folded_words

_NOW = (
    r"(?:gerade|grade|derzeit|momentan|zurzeit|zur zeit|aktuell|im moment|demnächst|bald|gegenwärtig|dieses jahr|"
    r"nächstes jahr|nächsten monat|nebenbei|nebenher)"
)
_ARTICLE = r"(?:ein|eine|einen|den|die|das|sein|seine|seinen|ihr|ihre|ihren|deren|neue[nrs]?)"

# Finite form and infinitive of the verbs that tell of a project, and of those with a part that stands apart.
_VERBS = {
    "baut": "bauen",
    "bauen": "bauen",
    "renoviert": "renovieren",
    "renovieren": "renovieren",
    "saniert": "sanieren",
    "sanieren": "sanieren",
    "plant": "planen",
    "planen": "planen",
    "gründet": "gründen",
    "gründen": "gründen",
    "schreibt": "schreiben",
    "entwickelt": "entwickeln",
    "entwickeln": "entwickeln",
    "organisiert": "organisieren",
    "organisieren": "organisieren",
    "digitalisiert": "digitalisieren",
    "modernisiert": "modernisieren",
    "erweitert": "erweitern",
    "eröffnet": "eröffnen",
    "eröffnen": "eröffnen",
    "übernimmt": "übernehmen",
    "programmiert": "programmieren",
    "erstellt": "erstellen",
    "dreht": "drehen",
    "restauriert": "restaurieren",
    "führt": "führen",
    "stellt": "stellen",
    "zieht": "ziehen",
    "ziehen": "ziehen",
    "bereitet": "bereiten",
    "arbeitet": "arbeiten",
    "arbeiten": "arbeiten",
    "richtet": "richten",
    "legt": "legen",
}
_STRONG = frozenset("renoviert renovieren saniert sanieren plant planen gründet gründen".split())
_APART = {"führt": "ein", "stellt": "um|auf|her", "zieht": "um", "ziehen": "um", "bereitet": "vor"}
_APART |= {"baut": "um|aus|an|auf", "bauen": "um|aus|an|auf", "richtet": "ein|aus", "legt": "an"}
_TOGETHER = {"umbaut": "umbauen", "ausbaut": "ausbauen", "anbaut": "anbauen", "aufbaut": "aufbauen"}
_TOGETHER |= {"umzieht": "umziehen", "einführt": "einführen", "vorbereitet": "vorbereiten"}

_VERB = re.compile(rf"\b(?P<verb>{'|'.join(_VERBS)})\s+(?P<rest>.+)$", re.IGNORECASE)
_LAST = re.compile(
    rf"^(?:der|die|das|weil|dass)\s+(?P<rest>.+?)\s+(?P<verb>{'|'.join((*_TOGETHER, *_VERBS))})$", re.IGNORECASE
)
_IS_NOW = re.compile(rf"\b{_NOW}\b\s*", re.IGNORECASE)
_SMALL = re.compile(
    r"^(?:(?:er|sie|auch|noch|ja|halt|übrigens|jetzt|nun|wieder|selbst|dort|da|sich)\s+)+", re.IGNORECASE
)
_TO_SOMEBODY = re.compile(r"^(?:mir|uns|ihm|ihr|dir|mich)\b(?!\s+(?:\w+e[nrs]?\s+)?\w+\s+(?:um|aus)$)", re.IGNORECASE)

# Told by a noun: «steckt mitten im Umbau», «neues Projekt: Schulmensa», «ist gerade dabei, …» has no comma here.
_BY_NOUN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bsteckt\s+(?:\w+\s+)?(?:mitten\s+)?(?P<text>(?:im|in der|in einem|in einer|in den)\s.+)$",
        r"\bist\s+(?:\w+\s+)?mitten\s+(?P<text>(?:im|in der|in einem|in einer|in den)\s.+)$",
        r"\b(?:aktuelles?|neues?|nächstes?|current|new|next|latest)\s+(?:projekt|project|vorhaben)\b\s*(?:ist|heißt|is|:)?\s*(?P<text>.+)$",
        r"^projekte?:\s*(?P<text>.+)$",
    )
)
_EN_VERBS = (
    r"(?:re)?building|renovating|converting|refurbishing|restoring|writing|setting up|opening|launching|developing|organi[sz]ing"
    r"|founding|expanding|migrating|rolling out|restructuring|redesigning|extending|moving house|relocating"
    r"|planning(?: to (?:open|build|launch|write|move|found|start|expand|renovate))?(?=\s+(?:an?|the|his|her|their|to)\b)"
    r"|working on"
)
_ENGLISH = re.compile(
    rf"(?:\b(?:is|are)|['’](?:s|re))\s+(?:(?:currently|just|now|also|busy|still|right now)\s+)*(?P<text>(?:{_EN_VERBS})\b.*)$",
    re.IGNORECASE,
)

_PROJECT_NOUNS = (
    r"umbau|neubau|anbau|ausbau|rohbau|hausbau|bau|halle|haus|website|webseite|homepage|webshop|onlineshop|shop|buch|"
    r"projekt|umzug|renovierung|sanierung|relaunch|studie|gründung|laden|doktorarbeit|masterarbeit|bachelorarbeit|"
    r"meisterprüfung|dissertation|promotion|app|messestand|umstellung|einführung|"
    r"renovation|conversion|extension|building|barn|house|book|project|move|study|thesis|refurbishment|rebuild|rollout|"
    r"studio|office|shop|café|cafe|praxis|büro|werkstatt|workshop"
)
_ITS = r"(?:(?:der|die|das|den|dem|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|the|his|her|their)\s+)?"
_READILY = r"(?:(?:jetzt|endlich|inzwischen|nun|schon|seit \w+|now|finally|just|already|all)\s+)*"
_DONE_WORDS = r"(?:fertig|abgeschlossen|beendet|vollendet|geschafft|finished|done|complete|completed)"
_FINISHED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «der Umbau bei Jens ist (jetzt) fertig» "the renovation at Tom's is finished"
        rf"^(?:{_READILY}){_ITS}(?P<what>[\w-]+(?:\s[\w-]+)??)(?:\s+(?:bei|von|at|of)\s+(?P<where>.+?))?\s+(?:ist|sind|is|are)\s+{_READILY}{_DONE_WORDS}$",
        # "Tom's barn is finished" «Jens' Halle ist fertig»
        rf"^(?P<where>(?-i:[A-ZÄÖÜ])[\w-]*?(?:\s(?-i:[A-ZÄÖÜ])[\w-]*?)??)(?:(?<!s)s|['’]s|(?<=s)['’]?)\s+(?P<what>[\w-]+)\s+(?:ist|is|are|sind)\s+{_READILY}{_DONE_WORDS}$",
        # «hat den Umbau abgeschlossen» «hat sein Buch veröffentlicht»
        rf"\b(?:hat|haben)\s+{_READILY}{_ITS}(?P<what>[\w-]+(?:\s[\w-]+){{0,3}}?)\s+{_READILY}(?:abgeschlossen|fertiggestellt|fertig gestellt|fertig gebaut|fertig|beendet|veröffentlicht|eröffnet)$",
        # «ist mit dem Umbau fertig»
        rf"\b(?:ist|sind)\s+{_READILY}mit\s+{_ITS}(?P<what>[\w-]+(?:\s[\w-]+){{0,3}}?)\s+{_READILY}(?:fertig|durch)$",
        # "has finished the renovation" "is done with the book"
        rf"(?:\b(?:has|have)|['’]s|['’]ve)\s+{_READILY}(?:finished|completed|wrapped up|published)\s+{_ITS}(?P<what>.+)$",
        rf"(?:\b(?:is|are)|['’]s)\s+{_READILY}(?:done|finished)\s+with\s+{_ITS}(?P<what>.+)$",
    )
)
_MINE = re.compile(r"\b(?:ich|wir|mein\w*|unser\w*|i|we|my|our)\b", re.IGNORECASE)
_ABOUT_PROJECT = re.compile(rf"(?:{_PROJECT_NOUNS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finished:
    """A project that is said to be finished; `sure` where the words name a project whatever else is known."""

    text: str
    where: str | None
    sure: bool


def project(clause: str) -> str | None:
    """Return what somebody is busy with, as words for a list («eine Halle umbauen», "renovating a barn"), or None."""
    if match := _ENGLISH.search(clause):
        return match["text"]
    for pattern in _BY_NOUN:
        if match := pattern.search(clause):
            return match["text"]
    return _german(clause)


def finished(clause: str) -> Finished | None:
    """Return the project that a clause says is finished, or None."""
    if _MINE.search(clause):
        return None
    for pattern in _FINISHED:
        if match := pattern.search(clause):
            what, where = match["what"], match.groupdict().get("where")
            return Finished(what, where, bool(_ABOUT_PROJECT.search(what)))
    return None


def same_project(one: str, other: str) -> bool:
    """Say whether words for a project mean one that is known: they share a word but for its form or its compound."""
    known = [word for word in folded_words(other) if len(word) > 3]
    return any(_alike(word, each) for word in folded_words(one) if len(word) > 3 for each in known)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short in long or short[:5] == long[:5] or (len(short) > 5 and short[:-2] in long)


def _german(clause: str) -> str | None:
    now = _IS_NOW.search(clause) is not None
    plain = _IS_NOW.sub("", clause).strip()
    if match := _LAST.search(plain):
        known = _TOGETHER.get(match["verb"].lower()) or _VERBS[match["verb"].lower()]
        return f"{match['rest']} {known}" if now else None
    match = _VERB.search(plain)
    if match is None:
        return None
    verb, rest = match["verb"].lower(), _SMALL.sub("", match["rest"]).strip()
    if not rest or _TO_SOMEBODY.search(rest):
        return None
    apart = re.search(rf"^(?P<what>.*?)\s*\b(?P<particle>{_APART.get(verb, '(?!)')})$", rest, re.IGNORECASE)
    if apart:
        has_article = re.match(rf"{_ARTICLE}\b", rest, re.IGNORECASE)
        return f"{apart['what']} {apart['particle']}{_VERBS[verb]}".strip() if now or has_article else None
    if verb in ("führt", "stellt", "zieht", "ziehen", "bereitet", "richtet", "legt"):
        return None
    if verb.startswith("arbeite") and not re.match(r"an\b|am\b", rest, re.IGNORECASE):
        return None
    meant = now or (verb in _STRONG and re.match(rf"{_ARTICLE}\b", rest, re.IGNORECASE))
    return f"{rest} {_VERBS[verb]}" if meant else None
