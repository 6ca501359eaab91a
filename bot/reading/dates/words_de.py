"""The German words of dates."""

from bot.reading.dates.lexicon import DayWord, Lexicon, Part, Phrases, Shift, Unit, inflected, keyed, words
from bot.reading.dates.spelt_numbers import german_cardinals, german_ordinals

_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_DAYPARTS = (
    "morgen früh frühmorgens vormittag mittag nachmittag abend nacht frühabend spätabend spätnachmittag"
)

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
    "wochenende wochenenden wochenendes": Unit.WEEKEND,
    "woche wochen wo": Unit.WEEK,
    "monat monate monaten monats": Unit.MONTH,
    "quartal quartale quartalen quartals": Unit.QUARTER,
    "halbjahr halbjahres halbjahre": Unit.HALF_YEAR,
    "jahr jahre jahren jahres": Unit.YEAR,
    "jahrzehnt jahrzehnte jahrzehnten": Unit.DECADE,
    "jahrhundert jahrhunderte jahrhunderten": Unit.CENTURY,
}

_SHIFTS = {
    Shift.BEFORE_LAST: (inflected("vorletzt"), inflected("vorvorig")),
    Shift.LAST: (
        inflected("letzt"), inflected("vorig"), inflected("vergangen"), inflected("verstrichen"), inflected("verflossen"),
    ),
    Shift.THIS: (
        inflected("dies"), inflected("aktuell"), inflected("jetzig"), inflected("laufend"), inflected("heurig"),
    ),
    Shift.COMING: (inflected("kommend"), inflected("folgend"), inflected("darauffolgend"), inflected("bevorstehend")),
    Shift.NEXT: (inflected("nächst"),),
    Shift.AFTER_NEXT: (inflected("übernächst"),),
}  # fmt: skip

_DAYS = {
    "heute": DayWord(0), "heut": DayWord(0), "heute morgen": DayWord(0, "morning"), "heute früh": DayWord(0, "morning"),
    "heut früh": DayWord(0, "morning"), "heut morgen": DayWord(0, "morning"),
    "heute vormittag": DayWord(0, "morning"), "heute mittag": DayWord(0, "noon"),
    "heute nachmittag": DayWord(0, "afternoon"), "heute abend": DayWord(0, "evening"), "heut abend": DayWord(0, "evening"),
    "heute nacht": DayWord(0, "night"), "heutigen tag": DayWord(0), "heutigen tages": DayWord(0),
    "diesen morgen": DayWord(0, "morning"), "diesen abend": DayWord(0, "evening"),
    "diesen nachmittag": DayWord(0, "afternoon"), "diese nacht": DayWord(0, "night"),
    "morgen": DayWord(1), "morgen früh": DayWord(1), "übermorgen": DayWord(2), "überübermorgen": DayWord(3),
    "gestern": DayWord(-1), "gestrigen tag": DayWord(-1), "letzte nacht": DayWord(-1), "vergangene nacht": DayWord(-1),
    "gestern morgen": DayWord(-1), "gestern früh": DayWord(-1), "morgigen tag": DayWord(1), "morgigen": DayWord(1),
    "vorgestern morgen": DayWord(-2), "vorgestern": DayWord(-2), "vorvorgestern": DayWord(-3), "vorgestrigen": DayWord(-2),
}  # fmt: skip

_FEASTS = {
    "neujahr": "new year", "neujahrstag": "new year", "neujahrsmorgen": "new year", "erster januar": "new year",
    "heilige drei könige": "epiphany", "heiligen drei könige": "epiphany", "dreikönig": "epiphany",
    "dreikönigstag": "epiphany", "dreikönige": "epiphany", "valentinstag": "valentine", "valentin": "valentine",
    "weiberfastnacht": "women's carnival", "altweiber": "women's carnival", "altweiberfastnacht": "women's carnival",
    "rosenmontag": "rose monday", "faschingsdienstag": "shrove tuesday", "veilchendienstag": "shrove tuesday",
    "fastnacht": "shrove tuesday", "fastnachtsdienstag": "shrove tuesday", "karnevalsdienstag": "shrove tuesday",
    "aschermittwoch": "ash wednesday", "frauentag": "women's day", "weltfrauentag": "women's day",
    "internationaler frauentag": "women's day", "palmsonntag": "palm sunday", "gründonnerstag": "maundy thursday",
    "karfreitag": "good friday", "karsamstag": "holy saturday", "ostersamstag": "holy saturday",
    "ostern": "easter", "osterfest": "easter", "osterfeiertage": "easter", "osterfeiertagen": "easter",
    "osterwochenende": "easter weekend", "ostersonntag": "easter sunday", "ostermontag": "easter monday",
    "weißer sonntag": "low sunday", "weißen sonntag": "low sunday", "walpurgisnacht": "walpurgis",
    "tag der arbeit": "may day", "maifeiertag": "may day", "muttertag": "mother's day",
    "vatertag": "ascension", "christi himmelfahrt": "ascension", "himmelfahrt": "ascension",
    "himmelfahrtstag": "ascension", "auffahrt": "ascension", "pfingsten": "pentecost", "pfingstfest": "pentecost",
    "pfingstwochenende": "pentecost", "pfingstsonntag": "pentecost sunday", "pfingstmontag": "pentecost monday",
    "fronleichnam": "corpus christi", "johannistag": "st john", "siebenschläfer": "seven sleepers",
    "friedensfest": "peace festival", "mariä himmelfahrt": "assumption", "maria himmelfahrt": "assumption",
    "weltkindertag": "german children's day", "kindertag": "children's day",
    "erntedank": "german harvest", "erntedankfest": "german harvest",
    "tag der deutschen einheit": "german unity", "einheitstag": "german unity", "reformationstag": "reformation",
    "halloween": "halloween", "allerheiligen": "all saints", "allerseelen": "all souls",
    "martinstag": "st martin", "sankt martin": "st martin", "st martin": "st martin", "st. martin": "st martin",
    "martini": "st martin", "volkstrauertag": "mourning day", "buß- und bettag": "repentance day",
    "buß und bettag": "repentance day", "totensonntag": "sunday of the dead", "ewigkeitssonntag": "sunday of the dead",
    "erster advent": "advent 1", "ersten advent": "advent 1", "1. advent": "advent 1", "1 advent": "advent 1",
    "zweiter advent": "advent 2", "zweiten advent": "advent 2", "2. advent": "advent 2", "2 advent": "advent 2",
    "dritter advent": "advent 3", "dritten advent": "advent 3", "3. advent": "advent 3", "3 advent": "advent 3",
    "vierter advent": "advent 4", "vierten advent": "advent 4", "4. advent": "advent 4", "4 advent": "advent 4",
    "erster adventssonntag": "advent 1", "ersten adventssonntag": "advent 1", "zweiten adventssonntag": "advent 2",
    "dritten adventssonntag": "advent 3", "vierten adventssonntag": "advent 4",
    "erste advent": "advent 1", "zweite advent": "advent 2", "dritte advent": "advent 3", "vierte advent": "advent 4",
    "nikolaus": "st nicholas", "nikolaustag": "st nicholas", "nikolausabend": "st nicholas eve", "barbaratag": "st barbara",
    "mariä empfängnis": "immaculate conception", "heiligabend": "christmas eve", "heilig abend": "christmas eve",
    "heiliger abend": "christmas eve", "heiligen abend": "christmas eve", "heilige abend": "christmas eve",
    "weihnachtsabend": "christmas eve", "weihnachten": "christmas", "weihnacht": "christmas",
    "weihnachtsfest": "christmas", "weihnachtstage": "christmas", "weihnachtstagen": "christmas",
    "weihnachtsfeiertage": "christmas", "weihnachtsfeiertagen": "christmas",
    "weihnachtstag": "christmas day", "weihnachtsfeiertag": "christmas day",
    "erster weihnachtstag": "christmas day", "ersten weihnachtstag": "christmas day", "1. weihnachtstag": "christmas day",
    "erster weihnachtsfeiertag": "christmas day", "ersten weihnachtsfeiertag": "christmas day",
    "1. weihnachtsfeiertag": "christmas day", "erste weihnachtsfeiertag": "christmas day",
    "erste weihnachtstag": "christmas day", "zweite weihnachtstag": "boxing day",
    "zweiter weihnachtstag": "boxing day", "zweiten weihnachtstag": "boxing day", "2. weihnachtstag": "boxing day",
    "zweiter weihnachtsfeiertag": "boxing day", "zweiten weihnachtsfeiertag": "boxing day",
    "2. weihnachtsfeiertag": "boxing day", "zweite weihnachtsfeiertag": "boxing day",
    "stephanstag": "boxing day", "stefanitag": "boxing day", "stephanitag": "boxing day",
    "zwischen den jahren": "between the years", "silvester": "new year's eve", "sylvester": "new year's eve",
    "silvesterabend": "new year's eve", "silvesternacht": "new year's eve", "altjahrabend": "new year's eve",
    "jahreswechsel": "new year's eve", "black friday": "black friday", "cyber monday": "cyber monday",
    "josefstag": "st joseph", "josefitag": "st joseph", "thanksgiving": "thanksgiving",
    "dreifaltigkeitssonntag": "trinity", "trinitatis": "trinity",
}  # fmt: skip

_MONTH_NAMES = {name: number for forms, number in _MONTHS.items() for name in forms.split()[:1]}


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
    vague=Phrases(
        {
            "ein paar": 3,
            "paar": 3,
            "einige": 3,
            "einigen": 3,
            "einiger": 3,
            "mehrere": 3,
            "mehreren": 3,
            "wenige": 3,
            "wenigen": 3,
            "beiden": 2,
            "beide": 2,
            "anderthalb": 1.5,
            "eineinhalb": 1.5,
            "einundeinhalb": 1.5,
            "zweieinhalb": 2.5,
            "dreieinhalb": 3.5,
            "viereinhalb": 4.5,
            "ein halbes": 0.5,
            "einem halben": 0.5,
            "einer halben": 0.5,
            "eine halbe": 0.5,
            "nem halben": 0.5,
            "ner halben": 0.5,
            "n halbes": 0.5,
            "einem dreiviertel": 0.75,
            "ner": 1,
            "nem": 1,
            "n paar": 3,
        }
    ),
    units=keyed(_UNITS),
    shifts=Phrases(
        {form: shift for shift, groups in _SHIFTS.items() for group in groups for form in group.split()}
    ),
    days=Phrases(_DAYS),
    dayparts=words(
        _DAYPARTS + " morgens vormittags mittags nachmittags abends nachts frühmorgens spätabends tagsüber"
    ),
    early_dayparts=words("morgens früh frühmorgens nachts nacht vormittag vormittags"),
    late_dayparts=words(
        "nachmittag nachmittags abend abends spätnachmittag spätabend spätabends nacht nachts"
    ),
    parts=Phrases(
        {
            "anfang": Part.BEGIN,
            "anfangs": Part.BEGIN,
            "beginn": Part.BEGIN,
            "mitte": Part.MIDDLE,
            "ende": Part.END,
            "zu beginn": Part.BEGIN,
            "am anfang": Part.BEGIN,
            "am ende": Part.END,
            "gegen ende": Part.END,
            "anfang mitte": Part.MIDDLE,
        }
    ),
    edges=Phrases(
        {
            "wochenanfang": (Part.BEGIN, Unit.WEEK),
            "wochenbeginn": (Part.BEGIN, Unit.WEEK),
            "wochenstart": (Part.BEGIN, Unit.WEEK),
            "wochenmitte": (Part.MIDDLE, Unit.WEEK),
            "wochenschluss": (Part.END, Unit.WEEK),
            "monatsanfang": (Part.BEGIN, Unit.MONTH),
            "monatsbeginn": (Part.BEGIN, Unit.MONTH),
            "monatsmitte": (Part.MIDDLE, Unit.MONTH),
            "monatsende": (Part.END, Unit.MONTH),
            "monatsletzten": (Part.END, Unit.MONTH),
            "monatsschluss": (Part.END, Unit.MONTH),
            "quartalsanfang": (Part.BEGIN, Unit.QUARTER),
            "quartalsbeginn": (Part.BEGIN, Unit.QUARTER),
            "quartalsmitte": (Part.MIDDLE, Unit.QUARTER),
            "quartalsende": (Part.END, Unit.QUARTER),
            "quartalsschluss": (Part.END, Unit.QUARTER),
            "jahresanfang": (Part.BEGIN, Unit.YEAR),
            "jahresbeginn": (Part.BEGIN, Unit.YEAR),
            "jahresstart": (Part.BEGIN, Unit.YEAR),
            "jahresmitte": (Part.MIDDLE, Unit.YEAR),
            "jahresende": (Part.END, Unit.YEAR),
            "jahresschluss": (Part.END, Unit.YEAR),
            "ultimo": (Part.END, Unit.MONTH),
            "eod": (Part.END, Unit.DAY),
            "eow": (Part.END, Unit.WEEK),
            "eom": (Part.END, Unit.MONTH),
        }
    ),
    feasts=Phrases(_FEASTS),
    doubtful_feasts=words(
        "nikolaus silvester sylvester valentin auffahrt martini siebenschläfer st sankt himmelfahrt weihnacht"
    ),
    seasons=keyed(
        {
            "frühling frühjahr frühlings frühjahrs": 3,
            "sommer sommers": 6,
            "herbst herbstes herbsts": 9,
            "winter winters": 12,
            "spätsommer": 6,
            "frühsommer": 6,
            "spätherbst": 9,
            "hochsommer": 6,
            "vorfrühling": 3,
        }
    ),
    week_numbers=words("kw kalenderwoche"),
    halves=words("hälfte"),
    articles=words("der die das den dem des"),
    links=words("der die das den dem des im in vom von am ins"),
    and_words=words("und u"),
    to_words=words("bis"),
    or_words=words("oder bis"),
    range_openers=words("von vom zwischen"),
    ahead=words("in nach"),
    ahead_deadline=words("innerhalb binnen"),
    ago_before=words("vor"),
    ago_after=Phrases(
        {
            "her": -1,
            "zuvor": -1,
            "vorher": -1,
            "davor": -1,
            "früher": -1,
            "später": 1,
            "darauf": 1,
            "drauf": 1,
            "danach": 1,
            "nachher": 1,
            "hernach": 1,
        }
    ),
    from_now=Phrases(
        {
            "ab heute": 1,
            "ab jetzt": 1,
            "von jetzt an": 1,
            "von heute an": 1,
            "von jetzt ab": 1,
            "von heute": 1,
            "ab sofort": 1,
        }
    ),
    after_words=words("nach"),
    before_words=words("vor"),
    counted_from=words("ab von"),
    deadline_words=words("bis spätestens allerspätestens"),
    deadline_tails=Phrases({"spätestens": True}),
    onward_words=words("ab seit von vom frühestens"),
    since_words=words("seit"),
    carriers=words(
        "am an im in zum zu zur beim den dem der die das des etwa ca circa gegen rund ungefähr kurz gleich direkt laufe"
        " auf über für wohl irgendwann zwischen jahr jahre"
    ),
    date_prepositions=words("am bis zum zu vom ab den dem der des spätestens auf beim an seit gegen"),
    day_prepositions=words("am bis zum vom ab den dem spätestens"),
    after_next=Phrases({"nach dem nächsten": True, "nach nächsten": True, "nach der nächsten": True}),
    recurring=words("jeden jede jeder jedes jedem alle allen immer immer jährlich jeweils"),
    honorifics=words("herr herrn frau hr dr prof familie fam mr mrs ms herren"),
    corrections=Phrases(
        dict.fromkeys(
            (
                "nein",
                "nee",
                "ne",
                "nö",
                "quatsch",
                "ach",
                "besser",
                "vielmehr",
                "ich meine",
                "mein ich",
                "meine ich",
                "sorry",
                "moment",
                "stopp",
                "stop",
                "pardon",
                "halt",
                "doch lieber",
                "lieber",
                "korrigiere",
                "korrektur",
                "falsch",
                "nicht",
                "genauer",
                "besser gesagt",
                "das heißt",
                "ich meinte",
                "entschuldigung",
                "verzeihung",
            ),
            True,
        )
    ),
    negations=words("nicht nich ned"),
    contrasts=words("sondern"),
    counted_before=words(
        "version v kapitel kap abschnitt punkt nr nummer artikel art § ziffer absatz abs seite teil raum zimmer halle test"
        " release python rechnung konto hausnummer hausnr plz rechnungsnummer auftrag flug ergebnis verhältnis update platz band gleis stand haus linie note schulnote stufe aufgabe übung"
    ),
    counted_after=words(
        "obergeschoss untergeschoss og ug stock etage kapitel abschnitt version liga klasse platz euro eur € % prozent uhr"
        " km m kg g cm mm liter l meter kilometer meilen mio millionen mrd tassen tasse stunden std grad punkte sterne"
        " mal personen leute stück stk mb gb ghz zoll zimmer quadratmeter qm vorsitzender vorsitzende vorsitzenden"
        " geburtstag jubiläum jahrgang generation auflage tel h mbit prozentpunkte dollar usd chf franken"
    ),
    event_nouns=words("party feier markt essen stammtisch konzert"),
    function_words=words(
        "um ab bis von vom in im an am bei beim mit und oder zu zum zur auf für vor nach gegen wegen ruf rufe melde meld"
        " ist sind wird war hat habe haben kommt komme gibt schicke schick mache treffe bin kann will soll muss"
        " spätestens noch dann geht wäre steht findet ich er sie wir es passt klappt oder aber dazu abends morgens mittags"
        " nachmittags vormittags so wieder zurück frei nicht den das ihm ihr ihnen"
    ),
    week_from=words("vom ab des um mit"),
    being=words("ist war bin sind als"),
    possessives=words(
        "mein meine meinem meinen dein deinem sein seine seinem seinen ihr ihre ihrem ihren unser unserem unsere"
    ),
    idioms=Phrases(
        dict.fromkeys(
            (
                "von heute auf morgen",
                "guten morgen",
                "schönen morgen",
                "fridays for future",
                "friday for future",
                "wort zum sonntag",
                "in den tag",
                "den ganzen tag",
                "tag für tag",
                "von tag zu tag",
                "eines tages",
                "morgen zusammen",
                "morgen allerseits",
                "morgen alle",
                "heute journal",
                "am morgen",
                "jeden morgen",
                "der morgen",
                "den morgen",
                "mitte des raums",
                "letzten endes",
                "schönes wochenende",
                "schönen tag",
                "schöne woche",
                "guten tag",
                "gute nacht",
                "guten abend",
                "schönen sonntag",
                "schönen abend",
                "gutes neues jahr",
                "frohe weihnachten",
                "frohe ostern",
                "schöne weihnachten",
                "schöne ostern",
                "frohes neues jahr",
                "frohes fest",
                "schönen feierabend",
                "so mittel",
                "so oder so",
                "so weit",
                "mal so",
                "so so",
                "gestern heute morgen",
            ),
            True,
        )
    ),
    hour_words=words("uhr h"),
    clock_prepositions=words("um"),
    noon_words=keyed({"mitternacht": 0}),
    extra_triggers=words("q h neuen neues laufe lauf rest restlichen woche monat jahr quartal"),
    spelt_year_starts={"zweitausend": 2000, "neunzehnhundert": 1900},
    past_words=words(
        "war waren warst hatte hatten wurde wurden ging gingen kam kamen traf trafen gab sprach saß fand lernte erzählte"
        " sagte meinte hab habe hat haben bin"
    ),
    future_words=words(
        "werde wird werden wirst will wollen möchte möchten soll sollen muss müssen müsste kann können lass lasst bitte"
        " würde würden könnte könnten dürfte plane erinnere erinner treffen komme kommt fahre fahren gehe besuche sollte"
        " frei zurück treffe rufe schicke melde"
    ),
)
