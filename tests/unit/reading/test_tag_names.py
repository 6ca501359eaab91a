"""What the tagger is told of the names and the event around a token."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading.draft import draft_of
from bot.reading.known import network_of
from bot.reading.tag_features import features_of

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def seen(text: str, word: str) -> set[str]:
    """Return the features of a word of a German note, one by one."""
    found = draft_of(text, REF, "de", network_of(()))
    rows = list(features_of(found.tokens, "de", found.casual, found.views()))
    row = rows[[token.text for token in found.tokens].index(word)]
    return set(row)


def test_a_word_is_told_how_far_names_stand() -> None:
    """«… Krüger vom | Stadtwerk | …»: the name stands two words before, none behind."""
    assert "ab=1|-|s=Xx" in seen("Sabine Krüger vom Stadtwerk sucht Ersatz", "Stadtwerk")


def test_a_name_counts_only_in_its_sentence() -> None:
    """Behind a full stop, the name before it is out of reach, but was told."""
    features = seen("Sabine Krüger getroffen. Das Stadtwerk sucht Ersatz", "Stadtwerk")
    assert "ab=-|-|s=Xx" in features
    assert "at=11|s=Xx" in features


def test_what_follows_the_event_is_told_so() -> None:
    """What stands behind the event in its sentence is seldom a company of its own."""
    assert "an=01e|s=Xx" in seen("Beim Sommerfest im Rathaus", "Rathaus")
    assert "an=01-|s=Xx" in seen("Beim Sommerfest viel los. Danach im Rathaus", "Rathaus")
