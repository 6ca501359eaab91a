"""Names that were heard right are written right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voice.respell import keeping, respelt

NAMES = ("Jana Lindner", "Sabine Krüger", "Hoffmann Logistik", "Anna")


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("Thomas hat mir von Janalindner erzählt.", "Thomas hat mir von Jana Lindner erzählt."),
        ("Thomas hat mir von Janal Lindner erzählt.", "Thomas hat mir von Jana Lindner erzählt."),
        ("Sie leitet bei Hofmann Logistik den Vertrieb.", "Sie leitet bei Hoffmann Logistik den Vertrieb."),
        ("Heute Sabine Kröger getroffen.", "Heute Sabine Kröger getroffen."),
        ("Heute Ana getroffen.", "Heute Ana getroffen."),
        ("Heute Jana Lindner getroffen.", "Heute Jana Lindner getroffen."),
        ("", ""),
    ],
)
def test_only_spellings_of_the_same_sound_are_put_right(heard: str, written: str) -> None:
    """Cut or spelt otherwise is put right; another name, and short words, stay as they were heard."""
    assert respelt(heard, NAMES) == written


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("von Jana Lindner erzählt, sie", "von Jörnal Lindner erzählt, sie", "von Jana Lindner erzählt, sie"),
        ("von Jana Lindner erzählt", "von Janas Linde erzählt", "von Jana Lindner erzählt"),
        ("von Jana Lindner", "ganz anders", "von Jana Lindner"),
        ("von Lindner erzählt", "von Linder erzählt", "von Linder erzählt"),
        ("Heute Öl in der Mühe getroffen", "Heute Aylin Demir getroffen", "Heute Aylin Demir getroffen"),
    ],
)
def test_a_known_name_heard_at_first_is_kept(first: str, second: str, kept: str) -> None:
    """What the first hearing had right is not lost in the second; all else is taken from the second."""
    assert keeping(first, second, NAMES) == kept


@given(st.text(max_size=100), st.lists(st.text(max_size=20), max_size=5))
def test_a_text_without_known_names_stays_as_it_is(text: str, names: list[str]) -> None:
    """Whatever the names: a text is only changed where one of them comes in."""
    changed = respelt(text, names)
    assert changed == text or any(name in changed for name in names)
