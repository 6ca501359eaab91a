"""Texts of every kind: long, markup, emoji, right to left, fifty people."""

import pytest

from tests.app.conftest import Chat


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "Heute Anna Berg getroffen. " * 150,
        "😀" * 2048,
        "<b>&amp; <i>Anna</b> _*[](tg://user?id=1)",
        'Heute <b>Anna</b> & "Co" getroffen, sucht <script>',
        "اليوم التقيت أحمد المصري",
        "היום פגשתי את דוד כהן",
        "\u202eHeute Anna Berg getroffen\u202c",
        "1" * 4000,
        "(" * 4000,
        "\n\n\n.",
        ".",
        "/",
        "@@@@ #### ----",
    ],
)
async def test_any_text_is_answered(jens: Chat, text: str) -> None:
    """Whatever is sent gets an answer that Telegram takes, and the bot lives on."""
    assert await jens.says(text)
    assert "Petra Lang" in await jens.says("Heute Petra Lang getroffen")


async def test_markup_in_a_name_is_shown_as_it_is(jens: Chat) -> None:
    """Signs that mean something in HTML are only signs in a name."""
    jens.person.send_contact("+49 511 1", "<b>Anna & Co", "_*[")
    assert "<b>Anna & Co _*[" in await jens.heard()


async def test_fifty_people_in_one_note(jens: Chat) -> None:
    """A note about fifty people stores them all and shows the first few."""
    first = "Anna Berta Clara Dora Emma Frieda Greta Hanna Ida Jutta".split()
    last = "Berg Lang Weiß Schwarz Klein".split()
    people = [f"{one} {other}" for one in first for other in last]
    heard = await jens.says("Heute auf der Messe getroffen: " + ", ".join(people))

    async with jens.network() as network:
        stored = {contact.name for contact in await network.contacts(limit=100)}
    assert len(stored & set(people)) >= 45
    assert "weitere" in heard
    assert len(heard) < 1500


async def test_a_card_with_a_long_history_fits_one_phone_screen_after_the_other(jens: Chat) -> None:
    """A card stays within what one message takes, however much is known."""
    for number in range(12):
        await jens.says(f"Heute Anna Berg getroffen. {'Sie erzählte von ihrem Garten. ' * 30} Nummer {number}")
    heard = await jens.says("Was weiß ich über Anna Berg?")

    assert "Anna Berg" in heard
