"""Files: contact files are taken in by their content, others get a word, and no name of a file is ever a path."""

from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.faults import Fault
from bot.services import vcards
from bot.settings import Access
from tests.app.conftest import Chat, Start, to_do

ANNA = "FN:Anna Berg\r\nORG:Krüger Druck\r\nTEL:+49 511 99\r\nTEL:0151 23456"
TOM = "FN:Tom Weiß\r\nEMAIL:tom@weiss.example"


def file_of(*cards: str) -> bytes:
    return "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{card}\r\nEND:VCARD\r\n" for card in cards).encode()


async def sends(chat: Chat, content: bytes, name: str = "kontakte.vcf", caption: str = "") -> str:
    chat.person.send_file(content, name, kind="document", caption=caption)
    return await chat.heard()


async def names(chat: Chat) -> list[str]:
    async with chat.network() as network:
        return [entry.name for entry in await network.directory()]


async def test_a_contact_file_is_taken_in(jens: Chat) -> None:
    """Everybody in it is a contact with all that is known, nobody is nudged about, and one tap takes it all back."""
    said = await sends(jens, file_of(ANNA, TOM, "TEL:1"))
    assert "Neu: 2 Kontakte" in said
    assert "Anna Berg und Tom Weiß" in said
    assert "Eine Karte konnte ich nicht lesen" in said
    async with jens.network() as network:
        anna, tom = sorted(await network.contacts(), key=lambda contact: contact.name)
        assert (anna.org, anna.phones) == ("Krüger Druck", ("+49 511 99", "0151 23456"))
        assert tom.emails == ("tom@weiss.example",)
        assert not await to_do(network)
    assert "Wieder wie vorher" in await jens.presses("Rückgängig")
    assert await names(jens) == []


async def test_the_same_file_three_times_makes_no_copies(mary: Chat) -> None:
    """Who is there already is only added to; what is known already stays."""
    await sends(mary, file_of(ANNA, TOM))
    assert "2 were there already" in await sends(mary, file_of(ANNA, TOM))
    said = await sends(
        mary, file_of(ANNA.replace("Krüger Druck", "Elsewhere"), TOM + "\r\nTITLE:Painter\r\nNICKNAME:Tommy")
    )
    assert "One you knew already" in said
    assert "One was there already" in said
    assert await names(mary) == ["Anna Berg", "Tom Weiß"]
    async with mary.network() as network:
        anna, tom = sorted(await network.contacts(), key=lambda contact: contact.name)
        assert (anna.org, tom.role, tom.aliases) == ("Krüger Druck", "Painter", ("Tommy",))


async def test_namesakes_in_a_file_are_two(jens: Chat) -> None:
    """The same name with another company and nothing in common is somebody else."""
    await sends(jens, file_of(ANNA, "FN:Anna Berg\r\nORG:Stadtwerke\r\nTEL:0800 1"))
    assert await names(jens) == ["Anna Berg", "Anna Berg"]


async def test_one_card_in_a_file_is_like_a_note(jens: Chat) -> None:
    """A single person is answered, and followed up, like a shared contact; all his numbers are there."""
    assert "Anna Berg" in await sends(jens, file_of(ANNA))
    async with jens.network() as network:
        (anna,) = await network.contacts()
        assert (anna.org, anna.phones) == ("Krüger Druck", ("+49 511 99", "0151 23456"))
        assert len(await to_do(network)) == 1


async def test_what_stands_below_a_file_is_kept(jens: Chat) -> None:
    """Below a contact file it is a note about all in it; below any other file a note of its own."""
    await sends(jens, file_of(ANNA, TOM), caption="von der Messe in Hannover")
    async with jens.network() as network:
        notes = await network.notes_of(1)
        assert [(note.text, note.contact_ids) for note in notes] == [("von der Messe in Hannover", (1, 2))]
    for name, content in (("angebot.pdf", b"%PDF-1.7"), ("liste.txt", b"Milch"), ("foto.jpg", b"\xff\xd8\xff")):
        assert "Ole" in await sends(jens, content, name, caption="Heute Ole Kurz getroffen")


async def test_a_picture_is_not_opened(jens: Chat) -> None:
    """A picture gets a polite word, of whatever size it claims to be; what stands below it is a note."""
    huge = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\xff\xff\xff\x7f" * 2 + b"\x08\x02\0\0\0"
    jens.person.send_file(huge, "bild.png", kind="photo")
    assert "nichts anfangen" in await jens.heard()
    jens.person.send_file(huge, "bild.png", kind="photo", caption="Heute Anna Berg getroffen")
    assert "Anna Berg" in await jens.heard()
    assert not any(call.method.casefold() == "getfile" for call in jens.program.api.calls)


async def test_only_the_content_counts(jens: Chat) -> None:
    """A picture called .vcf is refused; contacts called .bin are taken; a PDF is not even fetched."""
    assert "keine Kontaktdatei" in await sends(jens, b"\xff\xd8\xff\xe0", "kontakte.vcf")
    assert "Neu: 2" in await sends(jens, file_of(ANNA, TOM), "daten.bin")
    fetched = sum(call.method.casefold() == "getfile" for call in jens.program.api.calls)
    assert "nichts anfangen" in await sends(jens, b"%PDF-1.7", "kontakte.pdf")
    assert sum(call.method.casefold() == "getfile" for call in jens.program.api.calls) == fetched


async def test_bombs_get_a_clear_word(mary: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too large a file is not fetched, too many cards are not taken, and nothing of either is stored."""
    monkeypatch.setattr(vcards, "MOST_CARDS", 3)
    assert "more than 3 contacts" in await sends(mary, file_of(*[TOM] * 4))
    before = len(mary.program.api.calls)
    assert "too big" in await sends(mary, b"BEGIN:VCARD" + b"x" * vcards.MOST_BYTES)
    assert not any(call.method.casefold() == "getfile" for call in mary.program.api.calls[before:])
    assert await names(mary) == []


HOSTILE = ("../../../etc/passwd.vcf", "/etc/passwd", "..\\..\\boot.vcf", "a\0b.vcf", "x" * 300 + ".vcf", "8.json")

OF_THE_PROGRAM = {"7.json", "7.json.bak", "7.changes.jsonl", "inbox.jsonl", "wakes.json"}


@pytest.mark.parametrize("name", HOSTILE)
async def test_no_name_of_a_file_is_a_path(jens: Chat, name: str, tmp_path: Path) -> None:
    """Whatever a file is called: only its content is used, and nothing lies anywhere under its name."""
    before = files_in(tmp_path)
    stored = jens.program.api._state.files.add(file_of(ANNA, TOM), "kontakte.vcf", "text/x-vcard", "documents")
    described = {"file_name": name, "mime_type": "text/x-vcard"}
    jens.person.send_content({"document": stored.reference() | described})
    assert "Neu: 2" in await jens.heard()
    assert files_in(tmp_path) - before <= OF_THE_PROGRAM


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


async def test_a_file_that_is_gone_is_told_of(jens: Chat) -> None:
    """What Telegram no longer hands out is asked for again, and nothing is stored."""
    jens.program.api.faults.next("getFile", Fault.refused(400, "Bad Request: wrong file_id"))
    assert "nicht mehr abrufen" in await sends(jens, file_of(ANNA, TOM))
    assert await names(jens) == []


async def test_a_file_that_can_not_be_fetched_just_now_waits(jens: Chat) -> None:
    """While Telegram does not hand it out the file waits with its update; then it is taken in, once."""
    jens.program.api.faults.next("download", Fault.network_error())
    assert await sends(jens, file_of(ANNA, TOM)) == ""
    assert await names(jens) == []
    await jens.program.running.tick()
    assert "Neu: 2" in await jens.heard()
    await jens.program.running.tick()
    assert await names(jens) == ["Anna Berg", "Tom Weiß"]


async def test_strangers_files_are_not_fetched(start: Start, api: LocalBotApi, clock: MovableClock) -> None:
    """Who is not let in is turned away before anything of his is fetched."""
    async with start(api, clock, access=Access.PRIVATE) as program:
        assert "privat" in await sends(Chat(program, api.person(7, "Jens", "de")), file_of(ANNA, TOM))
        assert not any(call.method.casefold() == "getfile" for call in api.calls)
