"""The German words of dates."""

from bot.reading.dates.feast_names_de import GERMAN_FEASTS
from bot.reading.dates.lexicon import DayWord, Lexicon, Part, Shift, Unit, keyed, phrase_set, phrases, words
from bot.reading.dates.spelt_numbers import german_cardinals, german_ordinals

_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_DAYPARTS = "morgen früh frühmorgens vormittag mittag nachmittag abend nacht frühabend spätabend spätnachmittag"
_MONTHS = {
    "januar jänner jän jan": 1,
    "februar feber feb": 2,
    "märz mär mrz": 3,
    "april apr": 4,
    "mai": 5,
    "juni juno jun": 6,
    "juli julei jul": 7,
    "august aug": 8,
    "september sept sep": 9,
    "oktober okt": 10,
    "november nov": 11,
    "dezember dez": 12,
}

_UNITS = {
    "minute minuten min": Unit.MINUTE,
    "stunde stunden std": Unit.HOUR,
    "tag tage tagen tages tg": Unit.DAY,
    "arbeitstag arbeitstage arbeitstagen werktag werktage werktagen": Unit.WORKDAY,
    "wochenende wochenenden wochenendes we": Unit.WEEKEND,
    "woche wochen wo": Unit.WEEK,
    "monat monate monaten monats": Unit.MONTH,
    "quartal quartale quartalen quartals": Unit.QUARTER,
    "halbjahr halbjahres halbjahre": Unit.HALF_YEAR,
    "jahr jahre jahren jahres": Unit.YEAR,
    "jahrzehnt jahrzehnte jahrzehnten": Unit.DECADE,
    "jahrhundert jahrhunderte jahrhunderten": Unit.CENTURY,
}

_SHIFTS = {
    Shift.BEFORE_LAST: (
        "vorletzte, vorletzter, vorletztes, vorletzten, vorletztem, vorvorige, vorvoriger, vorvoriges, "
        "vorvorigen, vorvorigem"
    ),
    Shift.LAST: (
        "letzte, letzter, letztes, letzten, letztem, vorige, voriger, voriges, vorigen, vorigem, vergangene, "
        "vergangener, vergangenes, vergangenen, vergangenem, verstrichene, verstrichener, verstrichenes, "
        "verstrichenen, verstrichenem, verflossene, verflossener, verflossenes, verflossenen, verflossenem"
    ),
    Shift.THIS: (
        "diese, dieser, dieses, diesen, diesem, aktuelle, aktueller, aktuelles, aktuellen, aktuellem, "
        "jetzige, "
        "jetziger, jetziges, jetzigen, jetzigem, laufende, laufender, laufendes, laufenden, laufendem, "
        "heurige, heuriger, heuriges, heurigen, heurigem"
    ),
    Shift.COMING: (
        "kommende, kommender, kommendes, kommenden, kommendem, folgende, folgender, folgendes, folgenden, "
        "folgendem, darauffolgende, darauffolgender, darauffolgendes, darauffolgenden, darauffolgendem, "
        "bevorstehende, bevorstehender, bevorstehendes, bevorstehenden, bevorstehendem"
    ),
    Shift.NEXT: "nächste, nä, nä ., nächster, nächstes, nächsten, nächstem",
    Shift.AFTER_NEXT: "übernächste, übernächster, übernächstes, übernächsten, übernächstem",
}

_DAYS = {
    DayWord(0): "heute, heut, heutigen tag, heutigen tages",
    DayWord(0, "morning"): "heute morgen, heute früh, heut früh, heut morgen, heute vormittag, diesen morgen",
    DayWord(0, "noon"): "heute mittag",
    DayWord(0, "afternoon"): "heute nachmittag, diesen nachmittag",
    DayWord(0, "evening"): "heute abend, heut abend, diesen abend",
    DayWord(0, "night"): "heute nacht, diese nacht",
    DayWord(1): "morgen, morgen früh, morgigen tag, morgigen",
    DayWord(2): "übermorgen",
    DayWord(3): "überübermorgen",
    DayWord(-1): "gestern, gestrigen tag, letzte nacht, vergangene nacht, gestern morgen, gestern früh",
    DayWord(-2): "vorgestern morgen, vorgestern, vorgestrigen",
    DayWord(-3): "vorvorgestern",
}

_EDGES = {
    (Part.BEGIN, Unit.WEEK): "wochenanfang, wochenbeginn, wochenstart",
    (Part.MIDDLE, Unit.WEEK): "wochenmitte",
    (Part.END, Unit.WEEK): "wochenschluss, eow",
    (Part.BEGIN, Unit.MONTH): "monatsanfang, monatsbeginn",
    (Part.MIDDLE, Unit.MONTH): "monatsmitte",
    (Part.END, Unit.MONTH): "monatsende, monatsletzten, monatsschluss, ultimo, eom",
    (Part.BEGIN, Unit.QUARTER): "quartalsanfang, quartalsbeginn",
    (Part.MIDDLE, Unit.QUARTER): "quartalsmitte",
    (Part.END, Unit.QUARTER): "quartalsende, quartalsschluss",
    (Part.BEGIN, Unit.YEAR): "jahresanfang, jahresbeginn, jahresstart",
    (Part.MIDDLE, Unit.YEAR): "jahresmitte",
    (Part.END, Unit.YEAR): "jahresende, jahresschluss",
    (Part.END, Unit.DAY): "eod",
}

_SEASONS = {
    "frühling frühjahr frühlings frühjahrs vorfrühling": 3,
    "sommer sommers frühsommer hochsommer spätsommer": 6,
    "herbst herbstes herbsts spätherbst": 9,
    "winter winters": 12,
}


def _weekday_table() -> dict[str, int]:
    names = {name: number for number, name in enumerate(_WEEKDAYS)} | {"sonnabend": 5}
    compounds = {
        day + joint + part: number
        for day, number in names.items()
        for part in (*_DAYPARTS.split(), "spät", "mittags")
        for joint in ("", "s")
    }
    return keyed(names | compounds)


GERMAN = Lexicon(
    language="de",
    weekdays=_weekday_table(),
    doubtful_weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    months=keyed(_MONTHS),
    doubtful_months=words("mai august jan juno jun jul april mär apr aug sep juni juli julei feber"),
    cardinals=german_cardinals(),
    ordinals=german_ordinals(),
    vague=phrases(
        {
            3: "ein paar, paar, einige, einigen, einiger, mehrere, mehreren, wenige, wenigen, n paar",
            2: "beiden, beide",
            1.5: "anderthalb, eineinhalb, einundeinhalb",
            2.5: "zweieinhalb",
            3.5: "dreieinhalb",
            4.5: "viereinhalb",
            0.5: "ein halbes, einem halben, einer halben, eine halbe, nem halben, ner halben, n halbes",
            0.75: "einem dreiviertel",
            1: "ner, nem",
        }
    ),
    units=keyed(_UNITS),
    shifts=phrases(_SHIFTS),
    days=phrases(_DAYS),
    dayparts=words(
        "morgen früh frühmorgens vormittag mittag nachmittag abend nacht frühabend spätabend spätnachmittag "
        "morgens vormittags mittags nachmittags abends nachts spätabends tagsüber"
    ),
    early_dayparts=words("morgens früh frühmorgens nachts nacht vormittag vormittags"),
    late_dayparts=words("nachmittag nachmittags abend abends spätnachmittag spätabend spätabends nacht nachts"),
    parts=phrases(
        {
            Part.BEGIN: "anfang, anfangs, beginn, zu beginn, am anfang",
            Part.MIDDLE: "mitte, anfang mitte",
            Part.END: "ende, am ende, gegen ende",
        }
    ),
    edges=phrases(_EDGES),
    feasts=phrases(GERMAN_FEASTS),
    doubtful_feasts=words(
        "nikolaus silvester sylvester valentin auffahrt martini siebenschläfer st sankt himmelfahrt weihnacht"
    ),
    seasons=keyed(_SEASONS),
    week_numbers=words("kw kalenderwoche"),
    halves=words("hälfte"),
    articles=words("der die das den dem des"),
    links=words("der die das den dem des im in vom von am ins"),
    and_words=words("und u"),
    to_words=words("bis"),
    or_words=words("oder bis"),
    range_openers=words("von vom zwischen"),
    ahead=words("in nach"),
    ahead_deadline=words("innerhalb binnen innert"),
    ago_before=words("vor"),
    ago_after=phrases(
        {
            -1: "her, zuvor, vorher, davor, früher",
            1: "später, darauf, drauf, danach, nachher, hernach",
        }
    ),
    from_now=phrases(
        {
            1: "ab heute, ab jetzt, von jetzt an, von heute an, von jetzt ab, von heute, ab sofort",
        }
    ),
    after_words=words("nach"),
    before_words=words("vor"),
    counted_from=words("ab von"),
    deadline_words=words("bis spätestens allerspätestens"),
    deadline_tails=phrase_set("spätestens"),
    onward_words=words("ab seit von vom frühestens"),
    since_words=words("seit"),
    carriers=words(
        "am an im in zum zu zur beim den dem der die das des etwa ca circa gegen rund ungefähr kurz gleich "
        "direkt laufe auf über für wohl irgendwann zwischen jahr jahre"
    ),
    date_prepositions=words("am bis zum zu vom ab den dem der des spätestens auf beim an seit gegen"),
    day_prepositions=words("am bis zum vom ab den dem spätestens"),
    after_next=phrase_set("nach dem nächsten, nach nächsten, nach der nächsten"),
    recurring=words("jeden jede jeder jedes jedem alle allen immer jährlich jeweils"),
    honorifics=words("herr herrn frau hr dr prof familie fam mr mrs ms herren"),
    corrections=phrase_set(
        "nein, nee, ne, nö, quatsch, ach, besser, vielmehr, ich meine, mein ich, meine ich, sorry, moment, "
        "stopp, stop, pardon, halt, doch lieber, lieber, korrigiere, korrektur, falsch, nicht, genauer, "
        "besser "
        "gesagt, das heißt, ich meinte, entschuldigung, verzeihung"
    ),
    negations=words("nicht nich ned"),
    contrasts=words("sondern"),
    counted_before=words(
        "version v kapitel kap abschnitt punkt nr nummer artikel art § ziffer absatz abs seite teil raum "
        "zimmer halle test release python rechnung konto hausnummer hausnr plz rechnungsnummer auftrag flug "
        "ergebnis verhältnis update platz band gleis stand haus linie note schulnote stufe aufgabe übung"
    ),
    counted_after=words(
        "obergeschoss untergeschoss og ug stock etage kapitel abschnitt version liga klasse platz euro "
        "eur € % "
        "prozent uhr km m kg g cm mm liter l meter kilometer meilen mio millionen mrd tassen tasse "
        "stunden std "
        "grad punkte sterne mal personen leute stück stk mb gb ghz zoll zimmer quadratmeter qm vorsitzender "
        "vorsitzende vorsitzenden geburtstag jubiläum jahrgang generation auflage tel h mbit prozentpunkte "
        "dollar usd chf franken"
    ),
    event_nouns=words("party feier markt essen stammtisch konzert"),
    function_words=words(
        "um ab bis von vom in im an am bei beim mit und oder zu zum zur auf für vor nach gegen wegen "
        "ruf rufe "
        "melde meld ist sind wird war hat habe haben kommt komme gibt schicke schick mache treffe bin kann "
        "will soll muss spätestens noch dann geht wäre steht findet ich er sie wir es passt klappt aber dazu "
        "abends morgens mittags nachmittags vormittags so wieder zurück frei nicht den das ihm ihr ihnen"
    ),
    week_from=words("vom ab des um mit"),
    possessives=words(
        "mein meine meinem meinen dein deinem sein seine seinem seinen ihr ihre ihrem ihren unser unserem unsere"
    ),
    being=words("ist war bin sind als"),
    idioms=phrase_set(
        "von heute auf morgen, morgen zusammen, morgen allerseits, morgen alle, heute journal, "
        "guten morgen, schönen morgen, am morgen, jeden morgen, der morgen, den morgen, "
        "guten tag, schönen tag, eines tages, in den tag, den ganzen tag, tag für tag, von tag zu tag, "
        "guten abend, schönen abend, gute nacht, schönen feierabend, schönes wochenende, schöne woche, "
        "schönen sonntag, wort zum sonntag, fridays for future, friday for future, letzten endes, "
        "gutes neues jahr, frohes neues jahr, frohes fest, frohe weihnachten, schöne weihnachten, "
        "frohe ostern, schöne ostern, so oder so, so weit, mal so, so so"
    ),
    hour_words=words("uhr h"),
    clock_prepositions=words("um"),
    noon_words={"mitternacht": 0},
    other_openings=words("q h neuen neues laufe lauf rest restlichen"),
    spelt_year_starts={"zweitausend": 2000, "neunzehnhundert": 1900},
    past_words=words(
        "war waren warst hatte hatten wurde wurden ging gingen kam kamen traf trafen gab sprach saß fand "
        "lernte erzählte sagte meinte hab habe hat haben bin"
    ),
    future_words=words(
        "werde wird werden wirst will wollen möchte möchten soll sollen muss müssen müsste kann können lass "
        "lasst bitte würde würden könnte könnten dürfte plane erinnere erinner treffen komme kommt fahre "
        "fahren gehe besuche sollte frei zurück treffe rufe schicke melde"
    ),
)
