"""What feasts are called in German: names, apart by commas, for each key of `feasts.FEASTS`."""

from collections.abc import Mapping

GERMAN_FEASTS: Mapping[str, str] = {
    "new year": "neujahr, neujahrstag, neujahrsmorgen, erster januar",
    "epiphany": "heilige drei könige, heiligen drei könige, dreikönig, dreikönigstag, dreikönige",
    "valentine": "valentinstag, valentin",
    "women's carnival": "weiberfastnacht, altweiber, altweiberfastnacht",
    "rose monday": "rosenmontag",
    "shrove tuesday": "faschingsdienstag, veilchendienstag, fastnacht, fastnachtsdienstag, karnevalsdienstag",
    "ash wednesday": "aschermittwoch",
    "women's day": "frauentag, weltfrauentag, internationaler frauentag",
    "palm sunday": "palmsonntag",
    "maundy thursday": "gründonnerstag",
    "holy week": "karwoche",
    "good friday": "karfreitag",
    "holy saturday": "karsamstag, ostersamstag",
    "easter": "ostern, ostertage, ostertagen, osterfest, osterfeiertage, osterfeiertagen",
    "easter weekend": "osterwochenende",
    "easter sunday": "ostersonntag",
    "easter monday": "ostermontag",
    "low sunday": "weißer sonntag, weißen sonntag",
    "walpurgis": "walpurgisnacht",
    "may day": "tag der arbeit, maifeiertag",
    "mother's day": "muttertag",
    "ascension": "vatertag, christi himmelfahrt, himmelfahrt, himmelfahrtstag, auffahrt",
    "pentecost": "pfingsten, pfingstfest, pfingstwochenende",
    "pentecost sunday": "pfingstsonntag",
    "pentecost monday": "pfingstmontag",
    "corpus christi": "fronleichnam",
    "st john": "johannistag",
    "seven sleepers": "siebenschläfer",
    "peace festival": "friedensfest",
    "assumption": "mariä himmelfahrt, maria himmelfahrt",
    "german children's day": "weltkindertag",
    "children's day": "kindertag",
    "german harvest": "erntedank, erntedankfest",
    "german unity": "tag der deutschen einheit, einheitstag",
    "reformation": "reformationstag",
    "halloween": "halloween",
    "all saints": "allerheiligen",
    "all souls": "allerseelen",
    "st martin": "martinstag, sankt martin, st martin, st. martin, martini",
    "mourning day": "volkstrauertag",
    "repentance day": "buß- und bettag, buß und bettag",
    "sunday of the dead": "totensonntag, ewigkeitssonntag",
    "advent 1": (
        "erster advent, ersten advent, 1. advent, 1 advent, erster adventssonntag, ersten adventssonntag, erste advent"
    ),
    "advent 2": "zweiter advent, zweiten advent, 2. advent, 2 advent, zweiten adventssonntag, zweite advent",
    "advent 3": "dritter advent, dritten advent, 3. advent, 3 advent, dritten adventssonntag, dritte advent",
    "advent 4": "vierter advent, vierten advent, 4. advent, 4 advent, vierten adventssonntag, vierte advent",
    "st nicholas": "nikolaus, nikolaustag",
    "st nicholas eve": "nikolausabend",
    "st barbara": "barbaratag",
    "immaculate conception": "mariä empfängnis",
    "christmas eve": "heiligabend, heilig abend, heiliger abend, heiligen abend, heilige abend",
    "christmas": (
        "weihnachten, weihnacht, weihnachtsfest, weihnachtstage, weihnachtstagen, weihnachtsfeiertage, "
        "weihnachtsfeiertagen"
    ),
    "christmas day": (
        "weihnachtstag, weihnachtsfeiertag, erster weihnachtstag, ersten weihnachtstag, 1. weihnachtstag, "
        "erster weihnachtsfeiertag, ersten weihnachtsfeiertag, 1. weihnachtsfeiertag, erste "
        "weihnachtsfeiertag, erste weihnachtstag"
    ),
    "boxing day": (
        "zweite weihnachtstag, zweiter weihnachtstag, zweiten weihnachtstag, 2. weihnachtstag, zweiter "
        "weihnachtsfeiertag, zweiten weihnachtsfeiertag, 2. weihnachtsfeiertag, zweite weihnachtsfeiertag, "
        "stephanstag, stefanitag, stephanitag"
    ),
    "between the years": "zwischen den jahren",
    "new year's eve": "silvester, sylvester, silvesterabend, silvesternacht, altjahrabend, jahreswechsel",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "st joseph": "josefstag, josefitag",
    "thanksgiving": "thanksgiving",
    "trinity": "dreifaltigkeitssonntag, trinitatis",
}
