"""Plain questions."""

import pytest

from bot.services.find import fits
from bot.services.questions import Asked, understand


@pytest.mark.parametrize(
    ("text", "asked", "about"),
    [
        ("Wer sucht einen Steuerberater?", Asked.LOOKS_FOR, "Steuerberater"),
        ("Wer aus meinem Netzwerk sucht gerade eine Pflegefachkraft?", Asked.LOOKS_FOR, "Pflegefachkraft"),
        ("Who is looking for a tax adviser?", Asked.LOOKS_FOR, "tax adviser"),
        ("Who needs a website?", Asked.LOOKS_FOR, "website"),
        ("Wer kann mir bei der Steuererklärung helfen?", Asked.OFFERS, "Steuererklärung"),
        ("Wer macht Druck?", Asked.OFFERS, "Druck"),
        ("Who offered proofreading?", Asked.OFFERS, "proofreading"),
        ("Wen kann ich zum Thema Steuern fragen?", Asked.OFFERS, "Steuern"),
        ("Wer hat Erfahrung mit Umbauten?", Asked.OFFERS, "Umbauten"),
        ("Wer kennt sich mit Steuern aus?", Asked.OFFERS, "Steuern"),
        ("Kenne ich einen Steuerberater?", Asked.OFFERS, "Steuerberater"),
        ("Kenne ich jemanden, der Webseiten baut?", Asked.OFFERS, "Webseiten"),
        ("Who can I ask about taxes?", Asked.OFFERS, "taxes"),
        ("Who has experience with solar panels?", Asked.OFFERS, "solar panels"),
        ("Who knows about wine?", Asked.OFFERS, "wine"),
        ("Do I know a tax adviser?", Asked.OFFERS, "tax adviser"),
        ("Wen habe ich auf der Hannover Messe getroffen?", Asked.EVENT, "Hannover Messe"),
        ("Wen kenne ich vom Barcamp Ruhr?", Asked.EVENT, "Barcamp Ruhr"),
        ("Who did I meet at the Hannover Messe?", Asked.EVENT, "Hannover Messe"),
        ("Was weiß ich über Sabine?", Asked.OTHER, "Sabine"),
        ("What do I know about Jens Maier?", Asked.OTHER, "Jens Maier"),
    ],
)
def test_what_a_question_asks_for(text: str, asked: Asked, about: str) -> None:
    """The kind of a question and the words it is about."""
    question = understand(text)
    assert (question.asked, question.about) == (asked, about)


@pytest.mark.parametrize(
    ("words", "phrase", "fitting"),
    [
        (["steuerberater"], "eine Steuerberaterin", True),
        (["halle"], "Lagerhalle in Celle", True),
        (["steuerbrater"], "Steuerberater", True),
        (["webseite", "shop"], "neue Webseite mit Shop", True),
        (["webseite", "shop"], "neue Webseite", False),
        (["drucker"], "Bäcker", False),
        ([], "anything", False),
    ],
)
def test_what_answers_a_question(words: list[str], phrase: str, fitting: bool) -> None:
    """Parts of words and typos count, and all words must be there."""
    assert fits(words, phrase) is fitting
