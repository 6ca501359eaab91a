"""The network as a picture."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.domain.contact import Contact
from bot.domain.encounter import Encounter
from bot.domain.fact import Relation
from bot.domain.favour import Referral
from bot.domain.introduction import Introduction
from bot.etiquette.map import NetworkMap, network_map
from bot.ports import Network
from bot.reading.model import Reading
from bot.services.heard import Heard
from bot.services.outcomes import Outcome, Said, SubjectOutcome
from bot.services.reader import Reader

# Each stands under its examples; the whole message must be meant, so that no note is swallowed.
_ASKED = (
    # «Zeig mir mein Netzwerk», «Mal mir mein Netzwerk», «Zeig mir bitte mein Netzwerk als Bild»
    r"(?:zeig(?:e)?|mal(?:e)?|zeichne)\s+(?:mir\s+)?(?:mal\s+)?(?:bitte\s+)?(?:das|mein|meine)\s+(?:ganzes\s+)?"
    r"(?:netzwerk|netz|netzwerkkarte|karte)(?:\s+als\s+(?:bild|karte))?",
    # «Netzwerkkarte», «Mein Netzwerk», «Mein Netzwerk als Bild»
    r"(?:(?:die|meine)\s+)?netzwerkkarte|mein\s+netzwerk(?:\s+als\s+(?:bild|karte))?",
    # «Wie sieht mein Netzwerk aus?»
    r"wie\s+sieht\s+mein\s+netzwerk\s+(?:gerade\s+)?aus",
    # "show me my network", "draw my network as a map", "show the map"
    r"(?:show|draw)\s+(?:me\s+)?(?:my\s+(?:whole\s+)?network|(?:the|my)\s+(?:network\s+)?map)(?:\s+as\s+a\s+(?:map|picture))?",
    # "map", "network map", "my network"
    r"(?:(?:my|the)\s+)?(?:network\s+)?map|my\s+network",
    # "What does my network look like?"
    r"what\s+does\s+my\s+network\s+look\s+like",
)
_ASKS = re.compile(rf"(?:{'|'.join(_ASKED)})(?:[,\s]+(?:bitte|please))?\s*[.?!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapShown(SubjectOutcome):
    """The map that was asked for."""

    map: NetworkMap


def asks_for_map(text: str) -> bool:
    """Say whether a message asks for the map, and for nothing else."""
    return _ASKS.fullmatch(text.strip()) is not None


async def requested_map(network: Network, heard: Heard, _reading: Reading, _reader: Reader) -> Outcome | None:
    """Show the map where a message asks for it."""
    return await show_map(network, heard.at) if asks_for_map(heard.text) else None


async def show_map(network: Network, _now: datetime) -> MapShown | Said:
    """Return the map of the network."""
    if not await network.count_contacts():
        return Said(key="map-too-early")
    return MapShown(
        map=network_map(
            await network.records(Contact),
            await network.records(Encounter),
            await network.records(Introduction),
            await network.records(Referral),
            await network.records(Relation),
        )
    )
