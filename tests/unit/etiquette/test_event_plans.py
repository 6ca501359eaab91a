"""Plans to go somewhere: many ways to say it, and what is none."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.etiquette.event_plans import cancelled_event, planned_event

MONDAY_EVENING = datetime(2026, 3, 9, 20, tzinfo=ZoneInfo("Europe/Berlin"))

PLANS = [
    ("Am 4.5. gehe ich zum Barcamp Ruhr", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Ich gehe am 4. Mai zum Barcamp Ruhr.", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Nächsten Donnerstag bin ich auf dem IHK-Netzwerkabend in Celle", "IHK-Netzwerkabend", date(2026, 3, 19)),
    ("Am Freitag fahre ich zur Hannover Messe", "Hannover Messe", date(2026, 3, 13)),
    ("Morgen Abend: Stammtisch der Gründer", "Stammtisch der Gründer", date(2026, 3, 10)),
    ("Ich bin nächste Woche Dienstag beim BNI-Frühstück", "BNI-Frühstück", date(2026, 3, 17)),
    ("Ich habe mich für das Barcamp Ruhr am 4.5. angemeldet", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Barcamp Ruhr am 4.5., da gehe ich hin", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Am 4.5. gehe ich mit Jens zum Barcamp Ruhr", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Am 4.5. besuche ich die Messe Zukunft Handwerk", "Messe Zukunft Handwerk", date(2026, 5, 4)),
    ("Am 4.5. treffe ich Jens beim Barcamp Ruhr", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Bin am Freitag auf der re:publica", "re:publica", date(2026, 3, 13)),
    ("Ich nehme am 12.5. am IHK-Forum teil", "IHK-Forum", date(2026, 5, 12)),
    ("Ich bin für Freitag zum Sommerfest der IHK eingeladen", "Sommerfest der IHK", date(2026, 3, 13)),
    ("Heute Abend gehe ich zum Stammtisch", "Stammtisch", date(2026, 3, 9)),
    ("4.5. Barcamp Ruhr", "Barcamp Ruhr", date(2026, 5, 4)),
    ("Am Samstag will ich aufs Barcamp Ruhr gehen", "Barcamp Ruhr", date(2026, 3, 14)),
    ("I'm going to the Barcamp Ruhr on 4 May", "Barcamp Ruhr", date(2026, 5, 4)),
    ("On 4 May I’m going to the Barcamp Ruhr", "Barcamp Ruhr", date(2026, 5, 4)),
    ("I'll be at the Chamber of Commerce breakfast on Thursday", "Chamber of Commerce breakfast", date(2026, 3, 12)),
    ("I'm attending the Founders Meetup tomorrow evening", "Founders Meetup", date(2026, 3, 10)),
    ("I signed up for the Hannover Messe on 20 April", "Hannover Messe", date(2026, 4, 20)),
    ("We're off to the trade fair on Friday", "trade fair", date(2026, 3, 13)),
    ("Going to Barcamp Ruhr on May 4th with Petra", "Barcamp Ruhr", date(2026, 5, 4)),
    ("I've got tickets for re:publica on 26 May", "re:publica", date(2026, 5, 26)),
]
NO_PLANS = [
    "Gestern war ich beim Barcamp Ruhr",
    "Heute auf dem Barcamp Ruhr Jens Maier getroffen",
    "Am 3.3. war ich auf der Hannover Messe",
    "Ich gehe am Freitag zum Zahnarzt",
    "Am Freitag bin ich im Büro",
    "Am Freitag bin ich bei der Sparkasse",
    "Ich gehe morgen zum Training",
    "Ich bin am Freitag auf der Beerdigung",
    "Am Montag schicke ich Petra die Unterlagen zur Messe",
    "Jens geht am 4.5. zum Barcamp",
    "Gehst du am 4.5. zum Barcamp?",
    "Soll ich am 4.5. zum Barcamp gehen?",
    "Ich gehe am 4.5. nicht zum Barcamp",
    "Vielleicht gehe ich am 4.5. zum Barcamp",
    "Ich gehe jeden Dienstag zum Stammtisch",
    "Ich gehe zum Barcamp Ruhr",
    "Am Freitag treffe ich Jens bei der Sparkasse",
    "Am Freitag gehe ich zu Jens",
    "Innungsversammlung heute. Den Holger Wicke getroffen.",
    "Jens is going to the Barcamp on 4 May",
    "I was at the Barcamp yesterday",
    "I'm not going to the Barcamp on 4 May",
    "I might go to the Barcamp on 4 May",
    "I'll be at the office on Monday",
    "We are going to play football on Friday",
    "I'm going to call Jens on Friday",
    "I'll send Petra the slides for the meetup on Friday",
]


@pytest.mark.parametrize(("text", "name", "day"), PLANS)
def test_a_plan_is_recognised(text: str, name: str, day: date) -> None:
    """However it is said, the event and its day are found."""
    language = "en" if any(word in text for word in ("I'", "I’", "We're", "Going", "I signed")) else "de"
    plan = planned_event(text, MONDAY_EVENING, language, "DE")
    assert plan is not None
    assert (plan.name, plan.on) == (name, day)


@pytest.mark.parametrize("text", NO_PLANS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_no_plan(text: str, language: str) -> None:
    """What is past, doubtful, asked, denied, another's or no event makes none."""
    assert planned_event(text, MONDAY_EVENING, language, "DE") is None


def test_the_place_is_told_apart() -> None:
    """«in Celle» is the place, no part of the name."""
    plan = planned_event("Am Freitag bin ich auf dem Unternehmertreffen in Celle", MONDAY_EVENING, "de")
    assert plan is not None
    assert (plan.name, plan.place) == ("Unternehmertreffen", "Celle")


def test_an_event_of_a_known_series_needs_no_word_for_it() -> None:
    """Where one was before, the name alone is enough."""
    text = "Am Freitag bin ich beim Salzgrund"
    assert planned_event(text, MONDAY_EVENING, "de") is None
    plan = planned_event(text, MONDAY_EVENING, "de", known=["Salzgrund 2025"])
    assert plan is not None
    assert plan.name == "Salzgrund"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ich gehe doch nicht zum Barcamp Ruhr", "Barcamp Ruhr"),
        ("Das Barcamp Ruhr fällt aus", "Barcamp Ruhr"),
        ("Barcamp Ruhr ist abgesagt.", "Barcamp Ruhr"),
        ("I'm not going to the Barcamp Ruhr after all", "Barcamp Ruhr"),
        ("The Barcamp Ruhr is cancelled", "Barcamp Ruhr"),
        ("Ich gehe zum Barcamp Ruhr", None),
        ("Ich gehe nicht zum Stammtisch", None),
        ("Jens hat abgesagt", None),
    ],
)
def test_an_event_is_called_off(text: str, name: str | None) -> None:
    """Only a planned event is called off, by its name."""
    assert cancelled_event(text, ["Barcamp Ruhr"]) == name
