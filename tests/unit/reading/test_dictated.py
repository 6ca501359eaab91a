"""Numbers and addresses said aloud: found in a note, kept as one would dial or type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import contact_data
from bot.reading.dictated import UNITS, digits_of, written_address, written_number


@pytest.mark.parametrize(
    ("text", "said", "dialled"),
    [
        (
            "die Nummer is null eins sieben sechs vierundvierzig einundzwanzig neun und ich soll anrufen",
            "null eins sieben sechs vierundvierzig einundzwanzig neun",
            "017644219",
        ),
        ("Durchwahl null drei null vier vier zwo acht elf", "null drei null vier vier zwo acht elf", "030442811"),
        (
            "her number's oh seven seven double oh nine hundred one four two and",
            "oh seven seven double oh nine hundred one four two",
            "07700900142",
        ),
        (
            "her cell is 0664 three three nine one eight zero two",
            "0664 three three nine one eight zero two",
            "06643391802",
        ),
        ("plus vier neun eins sieben zwei dreißig fünf", "plus vier neun eins sieben zwei dreißig fünf", "+49172305"),
        (
            "seven nine four oh double two one twenty six is his number",
            "seven nine four oh double two one twenty six",
            "794022126",
        ),
    ],
)
def test_a_dictated_number_is_found_and_can_be_dialled(text: str, said: str, dialled: str) -> None:
    """A recogniser writes digits as words; the note keeps them, the contact has digits."""
    found = [text[start:end] for start, end in contact_data.phones(text)]
    assert found == [said]
    assert written_number(said) == dialled


@pytest.mark.parametrize(
    "text",
    [
        "das war null acht fünfzehn zum Dritten",
        "eins zwei drei vier fünf sechs sieben Leute, null Absagen",
        "Termin am null drei null vier fünfundzwanzig",
        "met him on oh five oh six twenty twenty five",
        "Oh, 12/05/2024 is fine",
        "null acht dreißig, null neun dreißig passt",
        "Oh 15 16 17 18 passt",
        "Oh 20 30 40 Leute",
        "oh, one, two, three, four, five people, maybe eight or nine",
        "null-zwei, drei-eins, eins-null, vier-zwei",
        "we are 20 plus 10 20 30 40",
        "plus one two three four five of us",
        "IBAN DE null zwei eins zwei drei vier fünf sechs sieben",
        "Raum null zwei eins eins vier fünf acht neun",
        "null eins zwei drei vier fünf sechs sieben acht neun null eins zwei drei vier fünf sechs",
        "null zwei vier eins fünf drei zwo eins hundertzwanzig acht",
    ],
)
def test_other_number_words_are_no_phone_number(text: str) -> None:
    """Days, times, counts, scores, other numbers: too short, not read out figure by figure, or named otherwise."""
    assert contact_data.phones(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "null eins sieben eins vier vier drei und zwanzig neun",
            "null eins sieben eins vier vier drei und zwanzig neun",
        ),
        ("it's oh eight seven 555 0164 and she's", "oh eight seven 555 0164"),
        ("his phone's plus four seven 922 61 408", "plus four seven 922 61 408"),
        ("her number is 0664 33 91 eight zero two", "0664 33 91 eight zero two"),
        ("Nummer ist +49 eins sieben zwei null drei drei", "+49 eins sieben zwei null drei drei"),
        ("Nummer ist vier vier zwo acht elf drei", "vier vier zwo acht elf drei"),
        ("null eins sieben eins vier vier zwo drei acht ein Kaffee", "null eins sieben eins vier vier zwo drei acht"),
        ("oh seven seven double oh nine one four two one of his kids", "oh seven seven double oh nine one four two"),
        ("oh seven seven double oh nine one four two double check", "oh seven seven double oh nine one four two"),
        ("null eins sieben eins vier vier zwo drei\n2 Brote", "null eins sieben eins vier vier zwo drei"),
    ],
)
def test_a_number_is_taken_whole_and_no_more(text: str, said: str) -> None:
    """Neither cut short by how it is said nor stretched over what is said next."""
    assert [text[start:end] for start, end in contact_data.phones(text)] == [said]


@given(st.lists(st.sampled_from(sorted(UNITS)), min_size=4, max_size=20))
def test_single_digits_are_read_one_by_one(words: list[str]) -> None:
    """However long the row: a digit for each word."""
    assert written_number(" ".join(words)) == digits_of(" ".join(words)) == "".join(UNITS[word] for word in words)


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("karin punkt meier at web punkt de", "karin.meier@web.de"),
        ("tom minus bau Klammeraffe gmx dot net", "tom-bau@gmx.net"),
        ("tom at firma punkt at", "tom@firma.at"),
        ("ian dot stamp at safekit dot co dot uk", "ian.stamp@safekit.co.uk"),
        ("tom strich bau at web.de", "tom-bau@web.de"),
        ("tom plus news AT gmail dot com", "tom+news@gmail.com"),
        ("c.dubois@messebau-dubois.fr", "c.dubois@messebau-dubois.fr"),
    ],
)
def test_a_spelt_address_can_be_typed(said: str, typed: str) -> None:
    """One that was written stays as it is."""
    assert written_address(said) == typed


@pytest.mark.parametrize("number", ["0151/22938475", "+49 176 2004417", "05141 88 23 10", "kommt nach"])
def test_a_written_number_stays_as_it_is(number: str) -> None:
    """Blanks and strokes are the writer's own."""
    assert written_number(number) == number
