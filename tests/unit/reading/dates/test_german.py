"""German dates, each with the day by which it is due, read on Thursday 12 March 2026, 18:30."""

from datetime import date, datetime

import pytest

from bot.reading.dates import DateMention, find_dates

REF = datetime(2026, 3, 12, 18, 30)  # noqa: DTZ001 - local wall clock

DAYS = [
    ("Ich rufe heute noch an", "2026-03-12"),
    ("Morgen schicke ich die Mappe", "2026-03-13"),
    ("mach ich morgen früh", "2026-03-13"),
    ("Übermorgen zum Notar", "2026-03-14"),
    ("uebermorgen", "2026-03-14"),
    ("Gestern beim Optiker", "2026-03-11"),
    ("vorgestern auf der Messe", "2026-03-10"),
    ("heute in vierzehn Tagen", "2026-03-26"),
    ("morgen in einer Woche", "2026-03-20"),
    ("in drei Tagen", "2026-03-15"),
    ("in ein paar Tagen", "2026-03-15"),
    ("in zwei bis drei Wochen", "2026-04-02"),
    ("in anderthalb Wochen", "2026-03-22"),
    ("in einem halben Jahr", "2026-09-12"),
    ("in einem Monat und zwei Tagen", "2026-04-14"),
    ("vor drei Wochen", "2026-02-19"),
    ("vor einem Jahr", "2025-03-12"),
    ("in zwei Stunden", "2026-03-12"),
    ("in fünf Werktagen", "2026-03-19"),
    ("binnen zehn Tagen", "2026-03-22"),
    ("in den nächsten zwei Wochen", "2026-03-26"),
]

WEEKDAYS = [
    ("am Freitag", "2026-03-13"),
    ("am Donnerstag", "2026-03-19"),
    ("bis kommenden Mittwoch", "2026-03-18"),
    ("diesen Samstag", "2026-03-14"),
    ("nächsten Freitag", "2026-03-20"),
    ("naechsten dienstag", "2026-03-17"),
    ("letzten Freitag", "2026-03-06"),
    ("vorletzten Montag", "2026-03-02"),
    ("übernächsten Dienstag", "2026-03-24"),
    ("Dienstag in einer Woche", "2026-03-24"),
    ("Freitag in acht Tagen", "2026-03-20"),
    ("Freitag in vierzehn Tagen", "2026-03-27"),
    ("Sonntag nächster Woche", "2026-03-22"),
    ("nächste Woche Montag", "2026-03-16"),
    ("übernächste Woche am Dienstag", "2026-03-24"),
    ("Samstag nach dem nächsten", "2026-03-21"),
    ("Freitagabend beim Chor", "2026-03-13"),
    ("am Mi. um 15 Uhr", "2026-03-18"),
    ("ich ruf sie fr an", "2026-03-13"),
    ("Sie bringt Do. den Schlüssel", "2026-03-19"),
    ("So. 22.3. Brunch", "2026-03-22"),
    ("Fr. 20.3. Termin", "2026-03-20"),
    ("Mittwoch, den 1. April", "2026-04-01"),
    ("Mittwoch der achte", "2026-04-08"),
    ("am Freitag vor Ostern", "2026-04-03"),
    ("Donnerstg geht auch", "2026-03-19"),
]

PERIODS = [
    ("diese Woche", "2026-03-13"),
    ("nächste Woche", "2026-03-20"),
    ("übernächste Woche", "2026-03-27"),
    ("im Laufe der Woche", "2026-03-13"),
    ("am Wochenende", "2026-03-15"),
    ("nach dem Wochenende", "2026-03-16"),
    ("KW 15", "2026-04-10"),
    ("in der 15. Kalenderwoche", "2026-04-10"),
    ("KW 3", "2027-01-22"),
    ("die Woche vom 18. Mai", "2026-05-22"),
    ("nächsten Monat", "2026-04-30"),
    ("im August", "2026-08-31"),
    ("im Februar", "2027-02-28"),
    ("Oktober 2027", "2027-10-31"),
    ("im nächsten Quartal", "2026-06-30"),
    ("im dritten Quartal", "2026-09-30"),
    ("Q4", "2026-12-31"),
    ("im 2. Halbjahr", "2026-12-31"),
    ("nächstes Jahr", "2027-12-31"),
    ("im Jahr 2028", "2028-12-31"),
    ("im neuen Jahr", "2027-01-31"),
    ("im Herbst", "2026-11-30"),
    ("nächsten Sommer", "2026-08-31"),
]

PARTS = [
    ("Anfang April", "2026-04-05"),
    ("Mitte April", "2026-04-15"),
    ("Ende April", "2026-04-30"),
    ("Ende Maerz", "2026-03-31"),
    ("Anfang März", "2027-03-05"),
    ("Anfang nächster Woche", "2026-03-17"),
    ("Mitte nächster Woche", "2026-03-18"),
    ("Ende nächster Woche", "2026-03-20"),
    ("Ende der Woche", "2026-03-13"),
    ("Ende KW 14", "2026-04-03"),
    ("Ende des Monats", "2026-03-31"),
    ("Ende nächsten Monats", "2026-04-30"),
    ("zum Monatsanfang", "2026-04-05"),
    ("zum Quartalsende", "2026-03-31"),
    ("zum Jahresende", "2026-12-31"),
    ("Ende 2027", "2027-12-31"),
    ("Mitte des Jahres", "2026-06-30"),
    ("am ersten Montag im April", "2026-04-06"),
    ("letzter Freitag des Monats", "2026-03-27"),
    ("in der zweiten Maiwoche", "2026-05-15"),
    ("in der ersten Junihälfte", "2026-06-15"),
]

CALENDAR = [
    ("am 3.7.", "2026-07-03"),
    ("am 3.7. 2027", "2027-07-03"),
    ("zum 1.4.", "2026-04-01"),
    ("am 1.2.", "2027-02-01"),
    ("bis zum 15.", "2026-03-15"),
    ("bis zum 5.", "2026-04-05"),
    ("bis zum 31.", "2026-03-31"),
    ("am zwölften November", "2026-11-12"),
    ("am dritten vierten", "2026-04-03"),
    ("am einundzwanzigsten sechsten", "2026-06-21"),
    ("am 5. maerz 2027", "2027-03-05"),
    ("9. Okt. 26", "2026-10-09"),
    ("am 2. Febuar", "2027-02-02"),
    ("am 20. nächsten Monats", "2026-04-20"),
    ("12.05.2026", "2026-05-12"),
    ("12.5.26", "2026-05-12"),
    ("2026-05-12", "2026-05-12"),
    ("am 29.2.", "2028-02-29"),
    ("vom 3. bis 5. Mai", "2026-05-05"),
    ("3.-5. Mai", "2026-05-05"),
    ("vom 30.4. bis 2.5.", "2026-05-02"),
    ("von Montag bis Mittwoch", "2026-03-18"),
]

FEASTS = [
    ("zu Ostern", "2026-04-05"),
    ("nach Ostern", "2026-04-07"),
    ("vor Ostern", "2026-04-02"),
    ("eine Woche nach Ostern", "2026-04-12"),
    ("am Karfreitag", "2026-04-03"),
    ("an Pfingstmontag", "2026-05-25"),
    ("nach Pfingsten", "2026-05-26"),
    ("vor Weihnachten", "2026-12-23"),
    ("nach Weihnachten", "2026-12-28"),
    ("am Heiligabend", "2026-12-24"),
    ("am dritten Advent", "2026-12-13"),
    ("am zweiten Weihnachtsfeiertag", "2026-12-26"),
    ("zwischen den Jahren", "2026-12-30"),
    ("an Silvester", "2026-12-31"),
    ("am Rosenmontag", "2027-02-08"),
    ("Buß- und Bettag", "2026-11-18"),
    ("Muttertag", "2026-05-10"),
    ("Ostermontag 2027", "2027-03-29"),
    ("letztes Weihnachten", "2025-12-25"),
]

PREPOSITIONS = [
    ("vor Freitag", "2026-03-12"),
    ("nach dem 20.", "2026-03-21"),
    ("ab Montag", "2026-03-16"),
    ("spätestens am 24.3.", "2026-03-24"),
]

NO_DATES = [
    "Guten Morgen in die Runde",
    "Morgen zusammen",
    "Frau Mai und Herr Sommer lassen grüßen",
    "Jan und August kommen mit",
    "so weit, so gut",
    "mit Sabine und Mo geredet",
    "Fr. Krüger ruft zurück",
    "um 14.30 in der Lobby",
    "jeden Freitag Stammtisch",
    "freitags geschlossen",
    "Mo-Fr 9-17 Uhr",
    "Tel. 0511 23 45 67",
    "0171 5550198",
    "das kostet 3.50 €",
    "Version 2.4. ist draußen",
    "2.4. Obergeschoss links",
    "die 2. Vorsitzende",
    "zum 50. Geburtstag",
    "seit drei Wochen krank",
    "von heute auf morgen",
    "24/7 erreichbar",
    "3/4 Tasse Mehl",
    "am 31.4.",
    "31. Juni",
    "Sommerfest der Kammer",
    "Montage der Küche",
    "eine Woche Urlaub",
    "beim letzten Mal",
]


def only(text: str) -> DateMention:
    """The one mention of a text."""
    mentions = find_dates(text, REF, "de")
    assert len(mentions) == 1, [text[m.start : m.end] for m in mentions]
    return mentions[0]


@pytest.mark.parametrize(("text", "due"), DAYS + WEEKDAYS + PERIODS + PARTS + CALENDAR + FEASTS + PREPOSITIONS)
def test_due_day(text: str, due: str) -> None:
    """A German expression is due on the day that the conventions give it."""
    assert only(text).due == date.fromisoformat(due)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    """Words and figures that only look like a date name none."""
    assert find_dates(text, REF, "de") == []


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Ich schicke ihr bis Freitag die Mappe", "bis Freitag"),
        ("Wir sehen uns am 3.7. um 15 Uhr im Hof", "am 3.7. um 15 Uhr"),
        ("Ruf ihn bitte spätestens Ende April an", "spätestens Ende April"),
        ("Dann morgen früh um halb acht", "morgen früh um halb acht"),
        ("Angebot bis zum 15., danach Ruhe", "bis zum 15."),
        ("Treffen heute Abend um 8", "heute Abend um 8"),
    ],
)
def test_extent(text: str, expression: str) -> None:
    """A mention reaches over its preposition and the clock time beside it."""
    mention = only(text)
    assert text[mention.start : mention.end] == expression
