"""What hearing a memo costs with Whisper's base model: time, memory, the first memo, and how many names come out right.

`python -m tests.bench voice` prints a table. The user of the memos knows 600 contacts besides those who are spoken of.
"""

import asyncio
import os
import statistics
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from faker import Faker

from bot.clock import MovableClock, SystemClock
from bot.local.api import LocalBotApi
from bot.local.launch import local_program
from bot.ports import Memo, Transcript
from bot.reading import read
from bot.settings import Access, Settings
from bot.voice.local import LocalTranscriber, worker_command
from tests.app.conftest import SUNDAY_EVENING
from tests.app.test_speech import EVENT, KNOWN, STRANGERS
from tests.bench.storage import report
from tests.speech import WHY_SKIPPED, Clip, base_model, clips, unseen

RUNS = 5
SEEDS = (4, 5, 6)


@dataclass(frozen=True, slots=True)
class Timed:
    """A transcript, the seconds it took, and the processor's seconds in it, over all cores.

    The latter tell more on a machine that is busy with something else.
    """

    transcript: Transcript
    took: float
    processor: float

    @property
    def factor(self) -> float:
        """Seconds of work for each second of the memo."""
        return self.took / self.transcript.seconds

    @property
    def work(self) -> float:
        """Seconds of one core for each second of the memo."""
        return self.processor / self.transcript.seconds


def main() -> None:
    """Print the table."""
    model = base_model()
    if model is None:
        report("voice", WHY_SKIPPED)
        return
    asyncio.run(_report(model))


def known_names(seed: int) -> list[str]:
    """Return those who are spoken of, an event, and 600 strangers with their companies."""
    faker = Faker("de_DE")
    faker.seed_instance(seed)
    known = [name for pair in KNOWN for name in pair if name]
    strangers = [(f"{faker.first_name()} {faker.last_name()}", faker.company()) for _ in range(STRANGERS)]
    return [*known, EVENT, *(name for pair in strangers for name in pair)]


async def _report(model: Path) -> None:
    transcriber = _transcriber(model)
    names = known_names(SEEDS[0])
    started = time.perf_counter()
    await _hear(transcriber, clips()["de1"], names)
    report("first memo after start, 10 s", f"{time.perf_counter() - started:.1f} s")
    for what, clip in (("10 s", clips()["de1"]), ("64 s", clips()["delong"])):
        for how, known in (("two passes", names), ("one pass", [])):
            runs = [await _hear(transcriber, clip, known) for _ in range(RUNS)]
            middle, work = statistics.median(run.factor for run in runs), statistics.median(run.work for run in runs)
            report(f"memo of {what}, {how}", f"{middle:.2f} x real time", f"{work:.2f} s of a core for each second")
    report("memory of the listening process, at most", f"{_peak_mb(transcriber.process_ids[0])} MB")
    await _report_names(transcriber)
    await _report_unseen_names(transcriber)
    await transcriber.close()
    await _report_memory(model)


async def _report_names(transcriber: LocalTranscriber) -> None:
    said = right = unaided = 0
    for seed in SEEDS:
        names = known_names(seed)
        for clip in clips().values():
            heard = (await _hear(transcriber, clip, names)).transcript
            wanted = [name for name in names[: len(names) - 2 * STRANGERS] if name in clip.text]
            said += len(wanted)
            right += sum(name in heard.text for name in wanted)
            unaided += sum(name in heard.unaided for name in wanted)
    report("names right with two passes", f"{right} of {said}", f"{unaided} with one")


async def _report_unseen_names(transcriber: LocalTranscriber) -> None:
    """Tell the same for notes that were not there when thresholds were chosen, also where their names are not known."""
    names = {name for clip in unseen() for name in clip.names}
    strangers = [name for name in known_names(SEEDS[0])[-2 * STRANGERS :] if name not in names]
    right = unaided = unknown = said = 0
    for clip in unseen():
        known = (await _hear(transcriber, clip, [*sorted(names), *strangers])).transcript
        others = (await _hear(transcriber, clip, strangers)).transcript
        said += len(clip.names)
        right += sum(name in known.text for name in clip.names)
        unaided += sum(name in known.unaided for name in clip.names)
        unknown += sum(name in others.text for name in clip.names)
    report("names right in notes not seen before", f"{right} of {said}", f"{unaided} with one pass")
    report("the same names, known to nobody", f"{unknown} of {said}", f"{unaided} with one pass")


async def _report_memory(model: Path) -> None:
    """Compare the bot's own memory before its first memo, with the listening process loaded, and after several."""
    clock = MovableClock(SUNDAY_EVENING)
    api = LocalBotApi(clock)
    transcriber = _transcriber(model)
    with TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder), access=Access.OPEN)
        async with local_program(settings, api, clock, read, transcriber) as program:
            person = api.person(1, "Jens", "de")
            person.send("Heute Anna Muster beim Stammtisch getroffen.")
            await program.settled()
            before = _resident_mb(os.getpid())
            for _ in range(RUNS):
                person.send_file(clips()["de1"].audio, "memo.oga")
                await program.settled()
            report("memory of the bot itself", f"{before} MB", f"{_resident_mb(os.getpid())} MB after {RUNS} memos")
    await transcriber.close()


async def _hear(transcriber: LocalTranscriber, clip: Clip, names: list[str]) -> Timed:
    async def load() -> bytes:
        return clip.audio

    memo = Memo(user_id=1, load=load, language=clip.lang, names=names)
    before, started = _processor_seconds(transcriber), time.perf_counter()
    transcript = await transcriber.transcribe(memo, lambda _stage: None)
    return Timed(transcript, time.perf_counter() - started, _processor_seconds(transcriber) - before)


def _processor_seconds(transcriber: LocalTranscriber) -> float:
    if not transcriber.process_ids:
        return 0.0
    fields = Path(f"/proc/{transcriber.process_ids[0]}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _transcriber(model: Path) -> LocalTranscriber:
    command = worker_command(str(model), Path("unused"), threads=2)
    return LocalTranscriber(command, SystemClock(), idle=timedelta(hours=1), most_minutes=20)


def _resident_mb(pid: int) -> int:
    return _status_mb(pid, "VmRSS")


def _peak_mb(pid: int) -> int:
    return _status_mb(pid, "VmHWM")


def _status_mb(pid: int, field: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(field)).split()[1]) // 1024
