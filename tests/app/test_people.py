"""Who is meant: two of a name, a first name alone, one question at most."""

from tests.app.conftest import Chat


async def ids(chat: Chat) -> dict[str, int]:
    """Return contacts by company."""
    async with chat.network() as network:
        return {contact.org or "": contact.id for contact in await network.contacts()}


async def two_of_a_name(chat: Chat) -> None:
    """Let the user know two people called Jens Maier."""
    await chat.says("Heute beim Stammtisch Jens Maier von Maier Bau getroffen.")
    await chat.says("Heute auf der Messe Jens Maier von der Sparkasse Celle kennengelernt.")
    await chat.presses("Jemand Neues")


async def test_another_company_is_asked_about(jens: Chat) -> None:
    """The same name with another company leads to one question with buttons."""
    await jens.says("Heute beim Stammtisch Jens Maier von Maier Bau getroffen.")
    heard = await jens.says("Heute auf der Messe Jens Maier von der Sparkasse Celle kennengelernt.")

    assert heard.count("?") == 1
    assert jens.labels[:2] == ["Jens Maier, Maier Bau", "Jemand Neues"]


async def test_somebody_new_is_a_second_contact(jens: Chat) -> None:
    """«Jemand Neues» keeps the two apart."""
    await two_of_a_name(jens)

    assert set(await ids(jens)) == {"Maier Bau", "Sparkasse Celle"}


async def test_two_of_a_name_are_asked_about(jens: Chat) -> None:
    """With two contacts of a name the user chooses, and the note goes to the one chosen."""
    await two_of_a_name(jens)
    heard = await jens.says("Jens Maier sucht eine Halle.")
    assert "Wen meinst du?" in heard
    await jens.presses("Jens Maier, Maier Bau")

    async with jens.network() as network:
        contacts = await network.contacts()
    assert {contact.org: contact.looks_for for contact in contacts} == {"Maier Bau": ("Halle",), "Sparkasse Celle": ()}


async def test_a_first_name_alone_is_recognised(jens: Chat) -> None:
    """A first name that only one contact has means that contact."""
    await jens.says("Heute beim Stammtisch Katarzyna Nowak von Nowak Design getroffen.")
    await jens.says("Katarzyna sucht einen Drucker.")

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.looks_for == ("Drucker",)


async def test_a_near_miss_is_asked_about_never_taken_silently(jens: Chat) -> None:
    """A name that is only nearly one known is asked about; one tap makes it that contact."""
    await jens.says("Heute beim Stammtisch Sabine Krüger getroffen.")
    heard = await jens.says("Heute Sabine Kröger getroffen, sucht eine Halle.")
    assert "Wen meinst du?" in heard
    await jens.presses("Sabine Krüger")

    async with jens.network() as network:
        (contact,) = await network.contacts()
    assert contact.looks_for == ("Halle",)


async def test_a_note_without_a_name_is_kept_and_asked_about(jens: Chat) -> None:
    """Nothing is lost where no name was found: the next message names the person."""
    heard = await jens.says("Heute auf der Messe jemanden getroffen, der eine Halle sucht")
    assert "Um wen geht es?" in heard
    await jens.says("Jens Maier")

    async with jens.network() as network:
        (contact,) = await network.contacts()
        (note,) = await network.notes_of(contact.id)
    assert contact.name == "Jens Maier"
    assert "Halle" in note.text
