"""What is kept at hand about a network always says what its documents say."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import MovableClock
from bot.domain.contact import Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.profile import Profile
from bot.domain.step import Record, StepKind
from bot.ports import Network
from storage.network_file import NetworkFile
from storage.records import to_document
from storage.shelf import OpenNetwork
from storage.tables import Tables, new_tables
from storage.tiny_network import TinyNetwork

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NAMES = st.sampled_from(["Eva", "Tom Krüger", "Öner", "Zoe"])
CONTACT_IDS = st.lists(st.integers(1, 4), max_size=2, unique=True).map(tuple)

RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Contact,
        id=st.integers(1, 4),
        name=NAMES,
        state=st.sampled_from(ContactState),
        created_at=st.just(NOW),
        last_contact_on=st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 3)),
    ),
    st.builds(Note, id=st.integers(1, 4), text=NAMES, contact_ids=CONTACT_IDS, noted_at=st.just(NOW)),
    st.builds(
        Encounter,
        id=st.integers(1, 4),
        contact_ids=CONTACT_IDS,
        event=st.none() | st.sampled_from(["Messe", "Messe Köln"]),
        met_on=st.just(NOW.date()),
    ),
    st.builds(
        FollowUp,
        id=st.integers(1, 4),
        contact_id=st.none() | st.integers(1, 4),
        action=st.just("call"),
        state=st.sampled_from(FollowUpState),
        created_at=st.just(NOW),
    ),
)
CHANGES = st.lists(st.tuples(st.sampled_from(["add", "put", "remove"]), RECORDS), max_size=12)


async def change(network: Network, changes: Sequence[tuple[str, Record]]) -> None:
    async with network.step(StepKind.CORRECT):
        for how, record in changes:
            match how:
                case "add":
                    await network.add(record)
                case "put":
                    await network.put(record)
                case _:
                    await network.remove(record)
    network.wake_at = NOW + timedelta(hours=len(changes))
    network.profile = replace(network.profile, goal=str(len(changes)))


async def everything(network: Network) -> list[Any]:
    """Return the answer to every question that does not go by a record's number."""
    answers: list[Any] = [
        tuple(await network.directory()),
        await network.events(),
        await network.contacts(),
        await network.contacts(archived=True),
        await network.count_contacts(),
        await network.open_follow_ups(),
        await network.encounters_at("messe"),
        await network.last_step(),
        network.profile,
        network.wake_at,
    ]
    answers += [await network.contacts_like([word]) for word in ("eva", "krueger", "oener", "messe")]
    for contact_id in range(1, 6):
        answers += [
            await network.notes_of(contact_id),
            await network.encounters_of(contact_id),
            await network.follow_ups_of(contact_id),
        ]
    return answers


def network_on(tables: Tables) -> TinyNetwork:
    return TinyNetwork(7, tables, MovableClock(NOW))


def loaded(path: Path) -> OpenNetwork:
    file = NetworkFile.load(path, lambda _: None)
    assert file is not None
    return OpenNetwork(file, Tables(file))


@settings(max_examples=60, deadline=None)
@given(committed=CHANGES, failed=CHANGES, fold_from=st.sampled_from([0, 10**9]))
async def test_memory_says_what_the_disk_says(
    committed: list[tuple[str, Record]], failed: list[tuple[str, Record]], fold_from: int
) -> None:
    """After any commit, and any unit of work taken back, every answer is that of the same network read from disk."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "7.json"
        file = NetworkFile(path, new_tables(to_document(Profile(user_id=7, created_at=NOW))), fold_from)
        file.fold()
        opened = OpenNetwork(file, Tables(file))
        network = network_on(opened.tables)
        await everything(network)
        await change(network, committed)
        opened.commit()
        after = await everything(network)
        exported = opened.tables.export()
        assert after == await everything(network_on(loaded(path).tables))
        await change(network, failed)
        opened.tables.roll_back()
        assert await everything(network) == after
        assert _by_number(opened.tables.export()) == _by_number(exported)


def _by_number(exported: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    return {name: sorted(table, key=lambda each: each.get("id", 0)) for name, table in exported.items()}
