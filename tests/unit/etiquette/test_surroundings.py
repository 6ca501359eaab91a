"""Where people were met, and how they behave, told from the words of a note."""

import pytest

from bot.domain.circle import Circle
from bot.domain.contact import Behaviour
from bot.etiquette.conduct import behaviour_told
from bot.etiquette.surroundings import circle_of


@pytest.mark.parametrize(
    ("text", "circle"),
    [
        ("auf LinkedIn angeschrieben", Circle.ONLINE),
        ("in der Facebook-Gruppe getroffen", Circle.ONLINE),
        ("beim Xing-Regionaltreffen", Circle.ASSOCIATION),
        ("am LinkedIn-Stammtisch", Circle.ASSOCIATION),
        ("beim IHK-Neujahrsempfang", Circle.TRADE_BODY),
        ("Innungsversammlung", Circle.TRADE_BODY),
        ("auf der Hannover Messe", Circle.FAIR),
        ("at the trade fair", Circle.FAIR),
        ("beim Klassentreffen", Circle.SCHOOL),
        ("im Zug nach Kassel", Circle.CHANCE),
        ("beim Geburtstag von Tom", Circle.FRIENDS),
        ("in the coworking space", Circle.WORK),
        ("choir practice", Circle.ASSOCIATION),
        ("Sabine Krüger sucht eine Halle", None),
    ],
)
def test_the_circle_is_told_from_the_words(text: str, circle: Circle | None) -> None:
    """The surroundings of an encounter follow from the words for it; a meeting of an online club is none online."""
    assert circle_of(text) is circle


@pytest.mark.parametrize(
    ("text", "behaviour"),
    [
        ("will mich für MLM anwerben", (Behaviour.RECRUITING,)),
        ("wants me in her downline", (Behaviour.RECRUITING,)),
        ("hat ein Buch über Schneeballsysteme geschrieben", ()),
        ("das ist kein Strukturvertrieb", ()),
        ("leitet eine Initiative gegen Rassismus", ()),
        ("was abusive on the phone", (Behaviour.ABUSIVE,)),
        ("keeps sending me newsletters", (Behaviour.SPAMMING,)),
        ("baut Pyramiden aus Holz", ()),
    ],
)
def test_behaviour_is_told_only_where_it_is_done(text: str, behaviour: tuple[Behaviour, ...]) -> None:
    """What is only spoken of, warned of or worked against marks nobody."""
    assert behaviour_told(text) == behaviour
