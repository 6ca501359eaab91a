"""What is told of a project without a name: «Umbau ist fertig»."""

from bot.domain.contact import Contact
from bot.domain.fact import Fact, FactKind
from bot.ports import Network
from bot.reading.model import Intent, Reading
from bot.services.capture import capture
from bot.services.fact_patterns import told_facts
from bot.services.facts import meant_project
from bot.services.heard import Heard
from bot.services.outcomes import Captured, NobodyNamed
from bot.services.reader import Reader, read_for

LONGEST = 8
"""Words up to which a message may mean a known project by itself."""


async def finished_project(
    network: Network, heard: Heard, reading: Reading, reader: Reader
) -> Captured | NobodyNamed | None:
    """Note that the one project that is meant is finished; None where it may be several, or none."""
    told = [each for each in told_facts(heard.text) if each.kind is FactKind.FINISHED_PROJECT]
    if reading.people or reading.intent is Intent.QUERY or len(told) != 1 or len(heard.text.split()) > LONGEST:
        return None
    projects: dict[int, list[Fact]] = {}
    for fact in await network.records(Fact):
        projects.setdefault(fact.contact_id, []).append(fact)
    meant = [number for number, facts in projects.items() if meant_project(told[0].text, facts)]
    contact = await network.get(Contact, meant[0]) if len(meant) == 1 else None
    if contact is None:
        return None
    text = f"{contact.name}: {heard.text}"
    named = await read_for(network, reader, text, heard.said)
    return await capture(network, named, text, now=heard.said, message_id=heard.message_id)
