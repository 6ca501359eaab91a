"""What the user wants of his network, and of one contact (K1)."""

import re
from dataclasses import dataclass, replace

from bot.domain.contact import Contact
from bot.domain.step import StepKind
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.heard import Heard
from bot.services.journal import last_step_id
from bot.services.outcomes import SubjectOutcome
from bot.services.people import matching
from bot.services.reader import Reader

LONGEST_GOAL = 300

_IS = r"\s*(?::|(?i:ist(?: es)?|is|lautet|sind))\s*,?\s*"
_NAME = r"(?P<name>(?:(?:dr|prof|herrn?|frau|mr|mrs|ms)\.?\s+)*[A-ZÄÖÜ][\w'’.-]+(?:\s+[A-ZÄÖÜ][\w'’.-]+){0,2})"

# Each pattern stands under an example; the groups are the contact, where it is about one, and the goal.
_SET = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        # «Mein Ziel mit Jens: gemeinsam anbieten» "My goal with Jens is a joint offer"
        rf"(?i:mein ziel|das ziel|my goal|my aim) (?i:mit|bei|with|for) {_NAME}{_IS}(?P<goal>.+)",
        # «Mein Ziel: mehr Kunden aus der Region» "My goal is to find two partners"
        rf"(?i:mein (?:netzwerk-?)?ziel|meine ziele|my (?:networking )?goal|my aim){_IS}(?P<goal>.+)",
        # «Mit Jens will ich gemeinsam anbieten» «Mit Petra möchte ich ein Buch schreiben»
        rf"(?i:mit|bei) {_NAME} (?i:will|möchte|würde) ich (?i:gern(?:e)? |mal |einmal |langfristig )*(?P<goal>.+)",
        # "With Jens I want to make joint offers"
        rf"(?i:with) {_NAME},? (?i:i(?:'d| would)? (?:want|like|hope) to) (?P<goal>.+)",
        # "I'd like to make joint offers with Jens some day"
        rf"(?i:in the long run),? (?i:i(?:'d| would)? (?:want|like|hope) to) (?P<goal>.+? with {_NAME})",
    )
)
_ASKED = re.compile(
    r"\W*(?:was ist|wie lautet|was war|what is|what's|what was)\s+(?:nochmal\s+)?(?:mein|my)\s+(?:ziel|goal|aim)\W*",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\W*(?:(?:vergiss|lösch\w*|streich\w*|forget|drop|delete)\s+(?:mein|my)\s+(?:ziel|goal|aim)"
    r"|(?:mein ziel|my goal)\s*(?::|ist|is)\s*(?:keins?|none|nothing|nichts))\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalShown(SubjectOutcome):
    """A goal as it stands, of the user or with a contact; `goal` is None where there is none."""

    goal: str | None
    contact: Contact | None = None
    changed: bool = False
    step_id: int = 0


async def asked(network: Network, heard: Heard, reading: Reading, _reader: Reader) -> GoalShown | None:
    """Set, show or drop a goal where that is what somebody says."""
    text = heard.text.strip()
    if _ASKED.fullmatch(text):
        return GoalShown(goal=network.profile.goal)
    if _DROPPED.fullmatch(text):
        return await _set_own(network, None, heard)
    for pattern in _SET:
        match = pattern.fullmatch(text)
        if match:
            return await _set(network, match, reading, heard)
    return None


async def _set(network: Network, match: re.Match[str], reading: Reading, heard: Heard) -> GoalShown | None:
    goal = match["goal"].strip(" .!")[:LONGEST_GOAL]
    name = match.groupdict().get("name")
    if not name:
        return await _set_own(network, goal, heard)
    if any(each.due for each in reading.follow_ups):
        # «Mit Jens will ich am Freitag telefonieren» is a promise with its day.
        return None
    found = matching(name, await network.directory())
    contact = await network.get(Contact, found[0].contact_id) if len(found) == 1 else None
    if contact is None:
        return None
    contact = replace(contact, goal=goal)
    async with network.step(StepKind.CONTACT, message_id=heard.message_id):
        await network.put(contact)
    return GoalShown(goal=goal, contact=contact, changed=True, step_id=await last_step_id(network))


async def _set_own(network: Network, goal: str | None, heard: Heard) -> GoalShown:
    async with network.step(StepKind.SETTING, message_id=heard.message_id):
        network.profile = replace(network.profile, goal=goal)
    return GoalShown(goal=goal, changed=True, step_id=await last_step_id(network))
