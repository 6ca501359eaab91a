"""Who may use the bot, and that nobody reaches another one's network."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.clock import MovableClock
from bot.domain.access import INVITATION_LIFE
from bot.local.api import LocalBotApi
from bot.local.launch import LocalProgram
from bot.services.membership import is_owner, new_pairing_code
from bot.settings import Access
from bot.text.press import Action, encode
from tests.app.conftest import Chat, Start


@pytest.fixture
async def private(start: Start, api: LocalBotApi, clock: MovableClock) -> AsyncIterator[LocalProgram]:
    """The running program, private as it is by default."""
    async with start(api, clock, access=Access.PRIVATE) as program:
        yield program


async def owner_of(program: LocalProgram) -> Chat:
    """Pair the owner with the code of the first start."""
    owner = Chat(program, program.api.person(1, "Olga", "de"))
    code = await new_pairing_code(program.running.store)
    assert "Eigentümer" in await owner.says(f"/start {code}")
    return owner


async def test_a_stranger_is_turned_away(private: LocalProgram) -> None:
    """A stranger gets one polite answer to whatever he sends, and no network."""
    stranger = Chat(private, private.api.person(9, "Sam", "en"))

    for text in ("/start", "/start wrong-code", "Met Anna Berg today", "/export", "/due"):
        assert "private bot" in await stranger.says(text)
    assert list(await private.running.store.users()) == []


async def test_the_first_with_the_code_is_the_owner(private: LocalProgram) -> None:
    """The pairing code makes one owner, once."""
    owner = await owner_of(private)
    assert "Anna Berg" in await owner.says("Heute Anna Berg getroffen")
    assert await new_pairing_code(private.running.store) is None


async def test_the_owner_invites_one_person(private: LocalProgram) -> None:
    """An invitation lets one person in, once."""
    owner = await owner_of(private)
    link = re.search(r"start=(\S+)", await owner.says("/invite"))
    assert link is not None
    guest = Chat(private, private.api.person(2, "Gil", "en"))
    second = Chat(private, private.api.person(3, "Sal", "en"))

    assert "I’m Vitamin B" in await guest.says(f"/start {link[1]}")
    assert "private bot" in await second.says(f"/start {link[1]}")
    assert "Only the owner" in await guest.says("/invite")


async def test_guessing_the_pairing_code_is_locked(private: LocalProgram) -> None:
    """After ten wrong codes the right one no longer helps."""
    code = await new_pairing_code(private.running.store)
    stranger = Chat(private, private.api.person(9, "Sam", "en"))
    for number in range(10):
        await stranger.says(f"/start wrong{number}")

    assert "private bot" in await stranger.says(f"/start {code}")


async def test_an_invitation_expires(private: LocalProgram) -> None:
    """After a week nobody comes in by it any more."""
    code = await new_pairing_code(private.running.store)
    owner = Chat(private, private.api.person(7, "Jens", "de"))
    await owner.says(f"/start {code}")
    link = await owner.says("/invite")
    private.clock.move_by(INVITATION_LIFE)
    guest = Chat(private, private.api.person(8, "Mary", "en"))
    assert "private bot" in await guest.says(f"/start {link.partition('start=')[2].split()[0]}")


async def test_codes_are_compared_in_constant_time(private: LocalProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    """Right or wrong, short or long: what is compared are digests of one length, by a function made for it."""
    compared: list[tuple[int, int]] = []

    def compare(one: str, other: str) -> bool:
        compared.append((len(one), len(other)))
        return one == other

    monkeypatch.setattr("bot.domain.access.hmac.compare_digest", compare)
    code = await new_pairing_code(private.running.store)
    for given in ("x", "x" * 60, code):
        await Chat(private, private.api.person(9, "Sam", "en")).says(f"/start {given}")
    assert await is_owner(private.running.store, 9)
    assert set(compared) == {(64, 64)}
    assert len(compared) == 3


async def test_a_second_user_sees_nothing_of_the_first(jens: Chat, mary: Chat) -> None:
    """Whatever callback data the second user forges, he gets nothing of the first one's network."""
    await jens.says("Heute Anna Geheimnis getroffen, sucht einen Drucker. Ich rufe sie am Freitag an.")
    await mary.says("/start")
    message_id = mary.person.messages[-1].id

    for action in Action:
        for arguments in (("1",), ("1", "1"), ("1", "0", "1"), ("1", "yes"), ("1", "close", "close")):
            heard = await mary.forges(encode(action, *arguments), message_id)
            assert "Geheimnis" not in heard
    for text in ("/contacts", "/due", "/find Anna", "What do I know about Anna?"):
        assert "Geheimnis" not in await mary.says(text)
    async with jens.network() as network:
        assert await network.count_contacts() == 1


async def test_forged_callback_data_gets_a_polite_word(jens: Chat) -> None:
    """Garbage in a button changes nothing and breaks nothing."""
    await jens.says("Heute Anna Berg getroffen")
    message_id = jens.person.messages[-1].id

    for data in (
        "",
        "x",
        "1:",
        "1:undo",
        "1:undo:abc",
        "2:done:1",
        "1:done:999",
        "1:opt:nope:x",
        "1:opt:zone:Mars",
        "💥",
        "1:draft:1:0:xx",
        "1:optq:nope",
        "1:snz:1:999999999999",
        "1:opt:address:x",
        "1:set:1:close:x",
    ):
        if data:
            assert await jens.forges(data, message_id)
    async with jens.network() as network:
        assert await network.count_contacts() == 1


async def test_in_groups_the_bot_only_says_where_it_works(program: LocalProgram) -> None:
    """A command in a group gets a polite word; other talk gets none, and nothing is stored."""
    group = program.api.group(-100, "Stammtisch")
    person = program.api.person(7, "Jens", "de").within(group)
    person.send("Heute Anna Berg getroffen")
    person.send("/due@vitamin_b_bot")
    await program.settled()

    said = [entry.text for entry in program.api.log if entry.sender == "bot" and entry.kind == "text"]
    assert said == ["Ich arbeite nur im privaten Chat. Schreib mir dort."]
    assert list(await program.running.store.users()) == []
