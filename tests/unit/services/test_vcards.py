"""Contact files: odd ones are read, hostile ones cost little, and none costs more than itself."""

import base64
import logging
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import TooMuch, UserError
from bot.services import vcards
from bot.services.vcards import MOST_BYTES, MOST_CARD_BYTES, MOST_CARDS, is_contact_file, read_contact_file


def file_of(*cards: str) -> bytes:
    return "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{card}\r\nEND:VCARD\r\n" for card in cards).encode()


def names_in(content: bytes) -> list[str]:
    return [person.name for person in read_contact_file(content).people]


def test_a_card_is_read_with_all_that_is_of_use() -> None:
    """Name, other name, company, role, numbers, addresses and birthday."""
    (person,) = read_contact_file(
        file_of(
            "N:Berg;Anna;;Dr.;\r\nFN:Dr. Anna Berg\r\nNICKNAME:Anni\r\nORG:Krüger Druck;Vertrieb\r\nTITLE:Leiterin\r\n"
            "TEL;TYPE=CELL:+49 151 23456\r\nitem1.TEL:tel:0511 99\r\nEMAIL:anna@krueger.example\r\nEMAIL:none\r\n"
            "BDAY:1980-05-04\r\nNOTE:schuldet mir was"
        )
    ).people
    assert (person.name, person.aliases, person.org) == ("Dr. Anna Berg", ("Anni",), "Krüger Druck")
    assert (person.role, person.birthday) == ("Leiterin", "1980-05-04")
    assert (person.phones, person.emails) == (("+49 151 23456", "0511 99"), ("anna@krueger.example",))


@pytest.mark.parametrize(
    ("card", "name"),
    [
        ("N:Müller;Jörg", "Jörg Müller"),
        ("ORG:Bäckerei Alt", "Bäckerei Alt"),
        ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =\r\nM=C3=BCller", "Jörg Müller"),
        ("FN;quoted-printable:J=C3=B6rg", "Jörg"),
        ("FN:Ann\r\n a Be\r\n rg", "Anna Berg"),
        ("this is no property\r\nFN:Anna Berg", "Anna Berg"),
        ("PHOTO;ENCODING=b:" + "A" * 76 + "\r\n" + "B" * 76 + "\r\n\r\nFN:Anna Berg", "Anna Berg"),
        ("FN:Anna\u202e\x07Berg\t", "Anna Berg"),
    ],
)
def test_odd_cards_are_read(card: str, name: str) -> None:
    """Whatever programs make of a name: in parts, encoded, folded, beside rubbish or a picture."""
    assert names_in(file_of(card)) == [name]


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("1604-05-04", "--05-04"),
        ("--0504", "--05-04"),
        ("19800504", "1980-05-04"),
        ("1980-05-04T00:00:00Z", "1980-05-04"),
        ("May 4", None),
    ],
)
def test_birthdays_with_and_without_a_year(given: str, read: str | None) -> None:
    """Apple writes 1604 where the year is not known."""
    assert read_contact_file(file_of(f"FN:A\r\nBDAY:{given}")).people[0].birthday == read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_in_any_usual_encoding_are_read(encoding: str) -> None:
    """With a mark at the beginning or without, new or old."""
    assert names_in(file_of("FN:Jörg Müller").decode().encode(encoding)) == ["Jörg Müller"]


def test_a_bad_card_costs_only_itself() -> None:
    """Cards without a name, without an end, or one within another are counted; the others are read."""
    content = file_of("FN:One") + b"BEGIN:VCARD\r\nFN:Open\r\n" + file_of("TEL:1", "FN:Two") + b"BEGIN:VCARD\r\nFN:End"
    read = read_contact_file(content)
    assert [person.name for person in read.people] == ["One", "Two"]
    assert read.unreadable == 3


def test_only_the_content_says_what_a_file_is() -> None:
    """A picture or a text is no contact file, whatever it is called."""
    for content in (b"", b"\x89PNG\r\n\x1a\n", b"Anna Berg, 0511 99", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR"):
        assert not is_contact_file(content)
        with pytest.raises(UserError):
            read_contact_file(content)


def test_a_bomb_of_cards_is_refused() -> None:
    """One card more than are read, or one byte more, and the file is refused before any is looked at."""
    with pytest.raises(TooMuch) as refused:
        read_contact_file(file_of(*["FN:x"] * (MOST_CARDS + 1)))
    assert refused.value.key == "error-too-many-cards"
    with pytest.raises(TooMuch) as refused:
        read_contact_file(file_of("FN:x") + b" " * MOST_BYTES)
    assert refused.value.key == "error-file-too-big"


@pytest.mark.parametrize(
    "line",
    [
        "FN" + ";A=B" * 4_000 + ":x",
        'FN;A="' + "x" * 16_000,
        "N:" + ";" * 16_000,
        "N:" + "\\" * 16_000,
        "FN;QUOTED-PRINTABLE:" + "=3D=\r\n" * 2_500,
        "a." * 8_000 + "FN:x",
        "FN:x\r\n" + " y\r\n" * 4_000,
        "TEL:" + "1" * 16_000,
        "AGENT:" + "BEGIN:VCARD\r\n" * 1_000,
        "FN:" + "x" * MOST_CARD_BYTES,
        "FN:" + "\u0301" * 8_000,
    ],
)
def test_a_bomb_of_a_card_costs_little(line: str) -> None:
    """However a card tries to grow while it is read: it takes little time, and gives short values at most."""
    began = time.process_time()
    read = read_contact_file(file_of(line, "FN:Anna Berg"))
    assert time.process_time() - began < 3
    assert read.people[-1].name == "Anna Berg"
    assert all(len(person.name) <= vcards.LONGEST_VALUE for person in read.people)
    assert all(len(phone) <= 32 for person in read.people for phone in person.phones)


def test_pictures_are_not_looked_at() -> None:
    """A card with a picture of a megabyte is read without it."""
    photo = base64.encodebytes(b"x" * 1_000_000).decode().replace("\n", "\r\n ")
    assert names_in(file_of(f"FN:Anna\r\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\r\nTEL:1")) == ["Anna"]


def test_nothing_of_a_card_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """Lines that can't be read are not quoted anywhere: they are people's data."""
    with caplog.at_level(logging.DEBUG):
        read_contact_file(file_of('FN:Anna\r\nTEL;A="Geheimnis'))
    assert "Geheimnis" not in caplog.text + "".join(capfd.readouterr())


@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.text(max_size=60), max_size=6).map(lambda lines: file_of("\r\n".join(lines))),
        st.lists(
            st.tuples(
                st.sampled_from(("FN", "N", "TEL", "BDAY", "ORG", "EMAIL", "item1.TEL", "FN;X=")), st.text(max_size=40)
            ),
            max_size=6,
        ).map(lambda pairs: file_of("\r\n".join(":".join(pair) for pair in pairs))),
    )
)
def test_any_file_is_read_or_refused(content: bytes) -> None:
    """Nothing but the program's own refusals comes of any bytes."""
    try:
        read = read_contact_file(content)
    except UserError:
        return
    assert all(person.name.strip() for person in read.people)
