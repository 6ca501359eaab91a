### Dateien

cards-new = { $more ->
    [0] <b>{ $count ->
        [one] Neu: ein Kontakt.
       *[other] Neu: { $count } Kontakte.
    }</b> { $names }
   *[other] <b>Neu: { $count } Kontakte.</b> { $names } und { $more } weitere
}
cards-changed = { $count ->
    [one] Einen kanntest du schon, ich habe ergänzt, was fehlte.
   *[other] { $count } kanntest du schon, ich habe ergänzt, was fehlte.
}
cards-unchanged = { $count ->
    [one] Einer war schon da, mit allem.
   *[other] { $count } waren schon da, mit allem.
}
cards-unreadable = { $count ->
    [one] Eine Karte konnte ich nicht lesen.
   *[other] { $count } Karten konnte ich nicht lesen.
}
cards-no-follow-ups = Erinnern werde ich dich an sie noch nicht. Schreib mir etwas zu jemandem, dann bleibe ich dran.
cards-nobody = In der Datei steht niemand, den ich lesen konnte.

error-no-contact-file = Das ist keine Kontaktdatei, die ich lesen kann. Ich nehme vCards (.vcf), so wie Telefon und Mailprogramm sie exportieren.
error-file-too-big = Die Datei ist zu groß: bis { $most } MB lese ich. Exportier die Kontakte ohne Bilder oder in mehreren Teilen.
error-file-gone = Die Datei lässt sich nicht mehr abrufen. Schick sie mir bitte noch einmal.
error-too-many-cards = Das sind mehr als { $most } Kontakte in einer Datei. Schick sie mir in mehreren Teilen.
