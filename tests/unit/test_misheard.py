"""Which words of a memo are in doubt, and when a recording breaks off."""

import pytest

from bot.ports import Transcript
from bot.services.memos import doubtful_words, was_cut_short


def _heard(unaided: str, text: str) -> Transcript:
    return Transcript(text=text, unaided=unaided, language="de")


@pytest.mark.parametrize(
    ("unaided", "text", "doubtful"),
    [
        ("Heute Sabine Kröger getroffen", "Heute Sabine Krüger getroffen", ("krueger",)),
        ("Kaffee mit Jock Petersen", "Kaffee mit Jörg Petersen", ("joerg",)),
        ("Heute Sabine Krüger getroffen", "Heute Sabine Krüger getroffen", ()),
        ("erzählt von Janalindner gestern", "erzählt von Jana Lindner gestern", ()),
        ("Essen mit Dr. Öl in der Mühe, Notarin", "Essen mit Dr. Aylin Demir, Notarin", ()),
        ("Essen mit der ganzen Gruppe, Notarin", "Essen mit Aylin Demir, Notarin", ("aylin", "demir")),
        ("sie sucht eine Halle", "sie suchte eine Halle", ()),
        ("Notarin in Hannover", "Notarin Demir in Hannover", ("demir",)),
        ("", "", ()),
    ],
)
def test_words_that_may_stand_for_another_name_are_in_doubt(unaided: str, text: str, doubtful: tuple[str, ...]) -> None:
    """Another word in the same place is a doubt; the same sounds cut otherwise are none, nor is a small word."""
    assert doubtful_words(_heard(unaided, text)) == doubtful


@pytest.mark.parametrize(
    ("seconds", "announced", "cut"), [(4.0, 10, True), (9.2, 10, False), (0.0, 10, False), (5.0, 0, False)]
)
def test_a_recording_is_cut_short_by_more_than_rounding(seconds: float, announced: float, cut: bool) -> None:
    """Only a clear difference counts, and only where both lengths are known."""
    assert was_cut_short(seconds, announced) is cut
