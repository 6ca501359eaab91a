"""What the craft costs in a large network: finding who can help, with 10,000 contacts and 30,000 notes.

`python -m tests.bench craft` prints a line for each figure.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.contact import Contact
from bot.domain.fact import Fact, FactKind
from bot.ports import Network
from bot.services.find import find as find_words
from bot.services.helping import who_can_help
from bot.services.outcomes import Found
from bot.services.questions import understand
from storage.tiny_store import TinyStore
from tests.bench.storage import NOW, fill, report

CONTACTS = 10_000
ROUNDS = 20
QUESTIONS = (
    "Lagerhalle",
    "Steuererklärung",
    "dem Umbau einer Halle",
    "Segelkursen",
    "Vereinsrecht",
    "Websites",
    "Hundeschule",
    "der Homepage",
)


def main() -> None:
    """Print all figures."""
    asyncio.run(_run())


async def find(store: TinyStore) -> None:
    """Time «Wer kann mir bei … helfen?» and a search by words; the first search of a network reads all its words."""
    async with store.network(1) as network:
        began = time.perf_counter()
        await _ask(network, QUESTIONS[0])
        report("first question: words and synonyms are read", f"{(time.perf_counter() - began) * 1e3:.0f} ms")
        for what, work in (("who can help", _ask), ("find by words", find_words)):
            wall, busy = [], []
            for question in QUESTIONS * ROUNDS:
                began, began_work = time.perf_counter(), time.process_time()
                await work(network, question)
                wall.append((time.perf_counter() - began) * 1e3)
                busy.append((time.process_time() - began_work) * 1e3)
            size = f"{CONTACTS:,} contacts, {3 * CONTACTS:,} notes"
            report(f"{what}, {size}", _figures(wall), f"processor alone: {_figures(busy)}; at most 30 ms")


async def _ask(network: Network, thing: str) -> Found:
    question = f"Wer kann mir bei {thing} helfen?"
    return await who_can_help(network, question, understand(question).about)


def _figures(times: list[float]) -> str:
    return f"p50 {statistics.median(times):.1f} p99 {statistics.quantiles(times, n=100)[98]:.1f} ms"


async def _run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = await TinyStore.open(Path(folder), clock=MovableClock(NOW))
        await fill(store, 1, CONTACTS)
        await _add_facts(store)
        await find(store)
        await store.close()


async def _add_facts(store: TinyStore) -> None:
    """Give every tenth contact a project, and some a trade that is asked for."""
    async with store.network(1) as network:
        for number in range(1, CONTACTS, 10):
            text = ("eine Halle umbauen", "einen Webshop planen", "ein Boot restaurieren")[number % 3]
            await network.add(Fact(contact_id=number, kind=FactKind.PROJECT, text=text, on=NOW.date()))
        for name in ("Steuerberaterin", "Hallenbauer", "web designer"):
            await network.add(Contact(name=f"Rosa {name}", role=name, created_at=NOW))
