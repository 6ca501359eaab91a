"""Words that say little about what somebody looks for or offers, and the names of languages."""

from bot.domain.word_forms import stem

ALTERNATIVES = frozenset("und oder bzw sowie and or plus".split())

NAMES_A_TRIMMING = frozenset(
    "für fürs fuer fürn mit zu zum zur von vom beim bei über ueber um an ans der die das den wo wofür"
    " for with to of on about from who which that f aus als gegen durch".split()
)
"""Behind these stands what the thing is for, or more about it."""

NAMES_PLACE_OR_TIME = frozenset(
    "in im ab bis nahe nach seit am auf near around by until at since within jeden jede every next nächsten"
    " samstags wochenende".split()
)
"""Behind these stand place and time, which say least."""

STOP = frozenset(
    "ein eine einen einem einer eines 'nen nen ne n kein keine des dem dr auch noch gerade dringend sehr gut gute guten"
    " guter gutes gern gerne mal eigentlich jemand jemanden jemandem jmd wen wer irgendwen etwas was es er sie ihr ihm"
    " ihn ihre ihren ihrem ihrer sein seine seinen seinem seiner mein meine meinen meinem meiner unser dein deine"
    " sich mir mich uns ist sind hat haben kann können könnte will wollen möchte muss soll würde wird werden neu neue"
    " neuen neuer neues alt alte alten klein kleine kleinen groß große günstig günstige günstigen günstiges billig"
    " billige kostenlos kostenlose gratis umsonst fest festen feste erfahren erfahrene erfahrenen zuverlässig"
    " zuverlässige zuverlässigen professionell professionelle schnell schnelle schnellen regional regionale lokal"
    " ca etwa circa rund zwei drei vier fünf sechs zehn ein paar viele mehr alle ganz qm m2 kg ha euro"
    " a an the some any someone somebody sb anyone people person ppl good great new old small big cheap free reliable"
    " experienced professional local his her their my our your its it is are be been can could would will has have had"
    " do does doing two three four five six ten several more most very really urgently also just soon who whom up out"
    " me us him them i you he she we they".split()
)

LIGHT = frozenset(
    stem(word)
    for word in (
        "Hilfe Unterstützung Beratung Berater Beraterin Begleitung Experte Expertin Profi Spezialist Fachmann Fachfrau"
        " Partner Partnerin Kontakt Kontakte Netzwerk Firma Unternehmen Agentur Dienstleister Dienstleistung Service"
        " Anbieter Angebot Angebote Lösung Lösungen Idee Ideen Rat Tipps Fragen Problem Probleme Thema Themen Bereich"
        " Erfahrung Leute Person Mensch Menschen Meister Meinung Blick Muster Platz Zeit Sachen Dinge Projekt Projekte"
        " Erstellung Planung Bau Aufbau Umsetzung Entwicklung machen suchen bieten helfen unterstützen beraten bauen"
        " schreiben erstellen organisieren übernehmen besorgen liefern leihen vermieten schauen unterrichten"
        " help support advice consulting consultant advisor adviser expert professional specialist partner contact"
        " contacts company firm agency service services provider provision quote offer solution idea ideas question"
        " questions problem problems topic experience project projects creation build building make making write"
        " provide review check look lend fix run give work works working opportunity opportunities"
    ).split()
)
"""Stems that count only where nothing else is said: «Hilfe bei der Steuer» is about the tax."""

_LANGUAGES = (
    "Englisch English",
    "Französisch French",
    "Spanisch Spanish",
    "Italienisch Italian",
    "Portugiesisch Portuguese",
    "Niederländisch Dutch",
    "Polnisch Polish",
    "Tschechisch Czech",
    "Slowakisch Slovak",
    "Ungarisch Hungarian",
    "Rumänisch Romanian",
    "Bulgarisch Bulgarian",
    "Russisch Russian",
    "Ukrainisch Ukrainian",
    "Türkisch Turkish",
    "Arabisch Arabic",
    "Persisch Farsi Persian",
    "Chinesisch Chinese Mandarin",
    "Japanisch Japanese",
    "Koreanisch Korean",
    "Vietnamesisch Vietnamese",
    "Hindi",
    "Dänisch Danish",
    "Schwedisch Swedish",
    "Norwegisch Norwegian",
    "Finnisch Finnish",
    "Griechisch Greek",
    "Kroatisch Croatian",
    "Serbisch Serbian",
    "Albanisch Albanian",
    "Estnisch Estonian",
    "Litauisch Lithuanian",
    "Lettisch Latvian",
)
LANGUAGES = {stem(word): names.split()[0] for names in _LANGUAGES for word in names.split()}
"""The languages by the stems of their names, German and English."""
