"""The rules of the reader, each with its examples: names, companies, events, contact data, clauses, verbs."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import contact_data, read
from bot.reading.clauses import clauses_of
from bot.reading.cleaning import cleaned, without_fillers
from bot.reading.events import find_event
from bot.reading.language import language_of
from bot.reading.lexicon import is_first_name, is_last_name, sex_of
from bot.reading.marking import Kind, MarkedText, kind_of
from bot.reading.names import find_names
from bot.reading.role_words import is_trade
from bot.reading.tokens import TOKEN, is_lower_case
from bot.reading.verbs import english_base, german_infinitive, german_kind, without_prefix

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def _is_casual(text: str) -> bool:
    return is_lower_case(TOKEN.findall(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Heute Sabine Krüger getroffen", ["Sabine Krüger"]),
        ("heute sabine krueger getroffen", ["sabine krueger"]),
        ("Mit Dr. Friederike von der Heide geredet", ["Dr. Friederike von der Heide"]),
        ("Konstantin Freiherr von Lüden war da", ["Konstantin Freiherr von Lüden"]),
        ("Hr. Wolf und Fr. Dr. Rose waren da", ["Wolf", "Dr. Rose"]),
        ("Malermeister Koch getroffen", ["Koch"]),
        ("Winzerin Theresa Braun getroffen", ["Theresa Braun"]),
        ("den Ahmed Al-Masri getroffen", ["Ahmed Al-Masri"]),
        ("mit Marie-Luise Weber-Okonkwo geredet", ["Marie-Luise Weber-Okonkwo"]),
        ("Thu Hà Phạm kennengelernt", ["Thu Hà Phạm"]),
        ("Frau Sommer und Herr Mai sind nett", ["Sommer", "Mai"]),
        ("mit Herrn Al-Sayed Karim Al-Sayed geredet", ["Karim Al-Sayed"]),
        ("Kjell Asmussen Asmussen mit Doppel s", ["Kjell Asmussen"]),
        ("Tobias Wolf getroffen, Wolf Bedachungen", ["Tobias Wolf"]),
        ("im Café Moritz gesessen", []),
        ("J. R. Brandt war da", ["J. R. Brandt"]),
    ],
)
def test_german_names_are_found(text: str, names: list[str]) -> None:
    """Titles, particles, trades, double and foreign names, and firms that are no people."""
    assert [span.name for span in find_names(text, "de", casual=_is_casual(text))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Met Will Baker and Rose Okonkwo", ["Will Baker", "Rose Okonkwo"]),
        ("met this guy Mark Winter", ["Mark Winter"]),
        ("Mr O'Connell and Mrs de Wit came", ["O'Connell", "de Wit"]),
        ("he works for the Red Cross", []),
        ("will call tomorrow, may be late", []),
    ],
)
def test_english_names_are_found(text: str, names: list[str]) -> None:
    """Names that are words as well are names inside a sentence with a surname behind."""
    assert [span.name for span in find_names(text, "en", casual=_is_casual(text))] == names


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("Tom Wolf von der Krüger Druck GmbH getroffen", "Krüger Druck GmbH"),
        ("Tom Wolf (Geschäftsführer, Heide Logistik GmbH & Co. KG)", "Heide Logistik GmbH & Co. KG"),
        ("Tom Wolf getroffen, Redakteur bei der taz", "taz"),
        ("Tom Wolf getroffen, Wolf Bedachungen aus Laatzen", "Wolf Bedachungen"),
        ("Tom Wolf getroffen, der leitet die Montage bei Aluform", "Aluform"),
        ("Tom Wolf getroffen, Steuerberater in Peine", None),
        ("Tom Wolf getroffen, früher bei Bosch", None),
        ("Tom Wolf getroffen, sie sucht jemanden bei Bosch", None),
        ("Met Tom Wolf, head of procurement at Sartorius", "Sartorius"),
        ("Met Tom Wolf of Alstom", "Alstom"),
        ("Met Tom Wolf, he runs a bakery called Crumb and Co", "Crumb and Co"),
        ("Met Tom Wolf from the rowing club", "rowing club"),
        ("Met Tom Wolf, formerly DB Schenker, now on his own", None),
        ("Tom Wolf getroffen, war bis März bei der Krüger Druck GmbH, jetzt frei", None),
        ("Tom Wolf getroffen, zwölf Jahre bei der Krüger Druck GmbH gewesen", None),
        ("Tom Wolf getroffen, seit März bei der Krüger Druck GmbH", "Krüger Druck GmbH"),
        ("Met Tom Wolf, he was at Acme Ltd till last year", None),
        ("Met Tom Wolf, who has left Acme Ltd to freelance", None),
        ("Met Tom Wolf, he's left Acme Ltd and joined Baker Inc as a manager", "Baker Inc"),
        ("Tom Wolf von der Hübner Bau GmbH, nein, von der Krüger Druck GmbH getroffen", "Krüger Druck GmbH"),
    ],
)
def test_the_company_is_found(text: str, org: str | None) -> None:
    """Legal forms, brackets, roles, surnames; no towns, no former employers, none inside a need."""
    assert read(text, REF).people[0].org == org


@pytest.mark.parametrize(
    ("text", "language", "event"),
    [
        ("Heute beim IHK-Neujahrsempfang Anna getroffen", "de", "IHK-Neujahrsempfang"),
        ("Auf der Hochzeit von Lena und Malte gesessen", "de", "Hochzeit von Lena und Malte"),
        ("Elternstammtisch der 4b: viel geredet", "de", "Elternstammtisch der 4b"),
        (
            "Auf dem Sommerfest der Handwerkskammer Anna Koch getroffen",
            "de",
            "Sommerfest der Handwerkskammer",
        ),
        ("Am Montag im Supermarkt Anna getroffen", "de", None),
        ("Gestern Mittagessen mit Anna", "de", None),
        ("at the Startup Grind meetup tonight", "en", "Startup Grind meetup"),
        ("Wolfgang's 60th yesterday, nice evening", "en", "Wolfgang's 60th"),
        ("quiz night of the museum friends. Fun.", "en", "quiz night of the museum friends"),
        ("met Anna at the dentist", "en", None),
    ],
)
def test_the_event_is_found(text: str, language: str, event: str | None) -> None:
    """An event keeps its owner and its qualifiers; shops, weekdays and meals are none."""
    span = find_event(text, language, casual=_is_casual(text))
    assert (text[span.start : span.end] if span else None) == event


@pytest.mark.parametrize(
    ("text", "by", "action", "due"),
    [
        ("Anna getroffen. Ich ruf sie morgen an", "me", "anrufen", "2026-03-13"),
        ("Anna getroffen, hab zugesagt dass ich sie übermorgen anrufe", "me", "anrufen", "2026-03-14"),
        (
            "Anna getroffen. Schick ihr bis Freitag zwei Entwürfe",
            "me",
            "zwei Entwürfe schicken",
            "2026-03-13",
        ),
        ("Anna getroffen, ich soll mich morgen bei ihr melden", "me", "melden", "2026-03-13"),
        ("Anna getroffen. Sie schickt mir bis Freitag die Liste", "them", "Liste schicken", "2026-03-13"),
        ("Anna getroffen, sie will mir Freitag das Buch leihen", "them", "Buch leihen", "2026-03-13"),
        ("Met Anna. I'll send her the slides tomorrow", "me", "send her the slides", "2026-03-13"),
        ("Met Anna. She'll email me the forms tomorrow", "them", "email me the forms", "2026-03-13"),
        ("Met Anna. Call her tomorrow", "me", "call her", "2026-03-13"),
    ],
)
def test_a_follow_up_is_read(text: str, by: str, action: str, due: str) -> None:
    """Who does what by when, the verb put together again from its parts."""
    (task,) = read(text, REF).follow_ups
    assert (task.by.value, task.action.lower(), str(task.due)) == (by, action.lower(), due)


@pytest.mark.parametrize(
    "text",
    [
        "Anna getroffen, sie gründet im Mai eine Firma",
        "Anna getroffen, sie will sich nächstes Jahr selbständig machen",
        "Anna getroffen. Sie wollte einen Rabatt, da bin ich raus",
        "Anna getroffen. Ich schicke ihr nichts",
        "Met Anna, she's relaunching her site in April",
        "Met Anna. Nothing to send, no follow-up",
    ],
)
def test_other_peoples_plans_and_refusals_are_no_follow_ups(text: str) -> None:
    """What the contact plans for herself, and what the writer won't do, is nothing to remind of."""
    assert read(text, REF).follow_ups == ()


@pytest.mark.parametrize(
    ("text", "looks_for", "offers"),
    [
        ("Anna getroffen, sie sucht dringend einen Notar", ("Notar",), ()),
        ("Anna getroffen, braucht noch n Logo", ("Logo",), ()),
        ("Anna getroffen, hat Interesse an einem Podcast", ("Podcast",), ()),
        ("Anna getroffen, sie bietet Catering an", (), ("Catering",)),
        ("Anna getroffen, sie kann Motorsägenkurse geben", (), ("Motorsägenkurse",)),
        ("Met Anna, she is looking for a translator", ("translator",), ()),
        ("Met Anna, she could do tastings for clubs", (), ("tastings for clubs",)),
    ],
)
def test_needs_and_offers_are_read(text: str, looks_for: tuple[str, ...], offers: tuple[str, ...]) -> None:
    """Needs and offers are noun phrases without article."""
    person = read(text, REF).people[0]
    assert (person.looks_for, person.offers) == (looks_for, offers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel. 05141 88 23 10", ["05141 88 23 10"]),
        ("0151/22938475 ist seine Nummer", ["0151/22938475"]),
        ("Her number's +49 176 2004417", ["+49 176 2004417"]),
        ("am 24.12.1961 und 2026-03-12, 40 € bis 31.3.", []),
        ("1" * 100, []),
    ],
)
def test_phone_numbers_are_told_from_dates_and_sums(text: str, numbers: list[str]) -> None:
    """Numbers are kept as written."""
    assert [text[start:end] for start, end in contact_data.phones(text)] == numbers


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("c.dubois@messebau-dubois.fr.", "c.dubois@messebau-dubois.fr"),
        ("schreib an karin punkt meier at web punkt de bitte", "karin punkt meier at web punkt de"),
        ("info at feddersen minus energie punkt de", "info at feddersen minus energie punkt de"),
        ("he's ian dot stamp at safekit dot co dot uk", "ian dot stamp at safekit dot co dot uk"),
        ("we met at web summit", None),
        ("tom at web. de ist seine Mail", "tom at web. de"),
        ("hakon at fjordbase dot no and then", "hakon at fjordbase dot no"),
        (
            "a punkt b punkt c punkt d punkt e at mail punkt web punkt de",
            "a punkt b punkt c punkt d punkt e at mail punkt web punkt de",
        ),
        ("tom at firma minus bau minus nord punkt de", "tom at firma minus bau minus nord punkt de"),
        ("We met at Acme. At the fair it was loud", None),
        ("We met at Acme.It was loud", None),
        ("Tom works at Allianz.at least I think", None),
        ("met at Red Dot it was great", None),
        ("uns am Treffpunkt es war", None),
    ],
)
def test_addresses_are_found_written_or_spelt(text: str, address: str | None) -> None:
    """A recogniser writes «at» and «punkt» as words."""
    spans = contact_data.emails(text)
    assert (text[slice(*spans[0])] if spans else None) == address


def test_dictated_clauses_are_cut_at_new_subjects() -> None:
    """Without punctuation a new subject with its verb opens a clause."""
    text = "die macht Buchhaltung und sie sucht einen Fahrer und ich ruf sie an"
    assert [clause.text for clause in clauses_of(text, "de")] == [
        "die macht Buchhaltung",
        "und sie sucht einen Fahrer",
        "und ich ruf sie an",
    ]


def test_abbreviations_do_not_end_a_sentence() -> None:
    """«Tel.», «v. d.» and «Dr.» go on."""
    assert len({clause.sentence for clause in clauses_of("Hr. Dr. Koch v. d. Kammer, Tel. 0511", "de")}) == 1


def test_fillers_are_taken_out_by_language() -> None:
    """«um» is a filler in English and a word in German, «er» likewise."""
    assert without_fillers("um so er he uh met Tom", "en") == "so he met Tom"
    assert without_fillers("äh um acht war er ähm da", "de") == "um acht war er da"


def test_unseen_characters_are_dropped() -> None:
    """Zero-width and control characters leave no trace, and the text is composed."""
    assert cleaned("A\u200bnna\u0000 Mu\u0308ller\r\n") == "Anna Müller"


def test_markers_turn_back_into_the_words() -> None:
    """A marked text gives the written words again, markers inside markers too."""
    marked = MarkedText("Fest von Tom")
    marked.mark(9, 12, Kind.PERSON)
    marker = marked.mark(0, len(marked.text), Kind.EVENT)
    assert marker is not None
    assert (kind_of(marker), kind_of("a"), marked.plain(marked.text)) == (Kind.EVENT, None, "Fest von Tom")


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("schicke", "schicken"),
        ("ruf", "rufen"),
        ("gibt", "geben"),
        ("überweise", "überweisen"),
        ("habe", None),
    ],
)
def test_german_forms_lead_back_to_the_infinitive(form: str, infinitive: str | None) -> None:
    """Listed and, beside «ich», unlisted verbs; auxiliaries are no deeds."""
    assert german_infinitive(form, first_person=True) == infinitive


def test_prefixes_come_off_and_kinds_are_known() -> None:
    """«anrufen» is «an» and «rufen», and getting in touch; "sending" is "send"."""
    assert (without_prefix("anrufen"), german_kind("anrufen")) == (("an", "rufen"), "contact")
    assert (english_base("sending"), english_base("xyzzy")) == ("send", None)


def test_name_lists_know_spellings_and_sexes() -> None:
    """Umlauts may be typed as ae; a sex is told where the lists clearly have one."""
    assert is_first_name("Juergen")
    assert is_last_name("Yilmaz")
    assert (sex_of("Sabine"), sex_of("Kim")) == ("f", None)


def test_trades_are_known_by_their_endings() -> None:
    """Compounds and feminine forms are trades without being listed."""
    assert is_trade("Fliesenlegermeisterin")
    assert not is_trade("Fenster")


def test_notes_without_capitals_are_noticed() -> None:
    """A name in capitals makes no properly capitalised note."""
    assert _is_casual("beim turnier heute, der papa heißt Marek Novak")
    assert not _is_casual("beim Turnier heute, der Papa heißt Marek Novak")


@pytest.mark.parametrize(("text", "language"), [("Wer sucht wen", "de"), ("who needs what", "en"), ("Müller", "de")])
def test_the_language_is_told_by_small_words(text: str, language: str) -> None:
    """Function words decide, then umlauts."""
    assert language_of(text, "en" if language == "de" else "de") == language


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Anna Koch getroffen. Am 3. April um zehn", "follow_ups"),
        ("Kurze Info, ist jetzt Malerin", "intent"),
    ],
)
def test_doubtful_fields_are_named(text: str, field: str) -> None:
    """What was read on weak signs, or stands unexplained, is asked about."""
    assert field in read(text, REF).unsure
