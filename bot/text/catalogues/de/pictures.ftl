### Der Rückblick und die Karte: Bilder, und alles, was darauf ist, in Worten.

item-review = Dein Rückblick auf den letzten Monat
button-review = Rückblick zeigen
button-map = Netzwerk zeigen
command-review = Rückblick: was daraus wurde
command-map = Dein Netzwerk als Bild

## Rückblick

review-too-early = Für einen Rückblick ist es noch zu früh: Erzähl mir erst von jemandem, den du getroffen hast.
review-title = <b>Rückblick auf { $month }</b>
review-title-plain = Rückblick auf { $month }
review-file = rueckblick-{ $month }.png
review-spread = <b>Umfeld:</b> { $people ->
    [0] Seit { $since } hast du noch von keiner Begegnung erzählt.
    [one] Seit { $since } hast du einen Menschen getroffen{ $spread ->
        [0] .
       *[other] : { $over }.
    }
   *[other] Seit { $since } hast du { $people } Menschen getroffen{ $spread ->
        [0] .
       *[other] : { $over }.
    }
} { $step }
review-circles = { $count ->
    [one] ein Kreis
   *[other] { $count } Kreise
}
review-events = { $count ->
    [one] ein Anlass
   *[other] { $count } Anlässe
}
review-trades = { $count ->
    [one] ein Beruf
   *[other] { $count } Berufe
}
review-step-meet = Nimm dir einen Anlass vor, zum Beispiel { $where }.
review-step-trade = Auf «{ $narrow }» triffst du am häufigsten; sprich beim nächsten Mal jemanden aus einem anderen Fach an.
review-step-event = Die meisten kennst du von «{ $narrow }»; geh auch einmal woandershin: { $where }.
review-step-circle = Ein Schritt hinaus wäre { $where }.
review-place = { $circle ->
    [school] ein Klassentreffen
    [studies] ein Treffen der Ehemaligen
    [courses] ein Kurs
    [neighbourhood] ein Fest in der Nachbarschaft
    [association] ein Vereinsabend
    [trade_body] ein Abend bei Kammer oder Verband
    [fair] eine Messe
    [online] eine Fachgruppe im Netz
   *[chance] ein Gespräch mit jemand Fremdem, im Zug oder in der Schlange
}
review-promises-none = <b>Verlass:</b> Zusagen waren keine fällig.
review-promises-all = <b>Verlass:</b> { $total ->
    [one] Eine Zusage war fällig, und du hast sie pünktlich gehalten.
   *[other] Alle { $total } Zusagen hast du pünktlich gehalten.
}
review-promises = <b>Verlass:</b> { $total ->
    [one] { $overdue ->
        [0] Eine Zusage war fällig, sie kam zu spät.
       *[other] Eine Zusage war fällig, bisher ist sie nicht gehalten.
    }
   *[other] { $kept } von { $total } Zusagen hast du pünktlich gehalten{ $overdue ->
        [0] .
        [one] , eine bisher nicht.
       *[other] , { $overdue } bisher nicht.
    }
}
review-growth = <b>Geduld:</b> Von { $people ->
    [one] einem Menschen
   *[other] { $people } Menschen
} { $reached }.{ $early ->
    [yes] {" "}Für den Anfang ist das viel; Geschäfte brauchen Monate.
   *[no] { $months ->
        [0] {""}
        [one] {" "}Das ist der Stand nach einem Monat.
       *[other] {" "}Das ist der Stand nach { $months } Monaten.
    }
}
review-growth-none = <b>Geduld:</b> { $people ->
    [one] Mit einem Menschen
   *[other] Mit { $people } Menschen
} stehst du ganz am Anfang. { $early ->
    [yes] Vertrauen wächst über Monate.
   *[no] Ein zweites Treffen bringt oft mehr als ein neuer Name.
}
review-growth-in-touch = { $count ->
    [one] ist einer mit dir in Kontakt geblieben
   *[other] sind { $count } mit dir in Kontakt geblieben
}
review-growth-trusted = { $count ->
    [one] vertraut dir einer
   *[other] vertrauen dir { $count }
}
review-growth-business = { $count ->
    [one] macht einer Geschäfte mit dir
   *[other] machen { $count } Geschäfte mit dir
}
review-balance = <b>Geben und nehmen:</b> { $given ->
    [0] Noch nichts gegeben
   *[other] { $given }-mal gegeben
}, { $received ->
    [0] noch nichts bekommen.
   *[other] { $received }-mal bekommen.
}{ $tilt ->
    [given] {" "}Bitte ruhig auch einmal um etwas.
    [received] {" "}Jetzt wäre ein Geschenk dran, etwa eine gute Vorstellung.
    [few] {""}
   *[even] {" "}Das hält sich die Waage.
}
review-balance-none = <b>Geben und nehmen:</b> Noch nichts notiert. Ein Hinweis oder eine Vorstellung kostet dich wenig.
review-results = <b>Was daraus wurde:</b> { $what }.
review-results-none = <b>Was daraus wurde:</b> Noch keine Empfehlung und kein Auftrag. { $early ->
    [yes] So früh ist das die Regel.
   *[no] Schau, bei wem sich das nächste Treffen lohnt.
}
review-recommendations = { $count ->
    [one] eine Empfehlung
   *[other] { $count } Empfehlungen
}
review-introductions = { $count ->
    [one] eine Vorstellung
   *[other] { $count } Vorstellungen
}
review-orders = { $count ->
    [one] ein Auftrag
   *[other] { $count } Aufträge
}{ $value }
review-value = {" "}({ $amount } €)
review-goal = { $count ->
    [0] Zu deinem Ziel «{ $goal }» passte noch keine Begegnung.
    [one] Zu deinem Ziel «{ $goal }» passt { $names }.
   *[other] Zu deinem Ziel «{ $goal }» passen { $count }, etwa { $names }.
}
review-picture = <i>Auf dem Bild:</i> getroffene Menschen je Monat ({ $months }), Zusagen, Geben und Nehmen. { $has_close ->
    [0] Nah ist noch niemand.
   *[other] Nah: { $close }.
} { $has_fading ->
    [0] Still wird es um niemanden.
   *[other] Still wird es um { $fading }.
}
review-tie = { $name } ({ $days ->
    [0] heute
    [one] gestern
   *[other] vor { $days } Tagen
})

panel-met = Menschen getroffen
panel-promises = Zusagen
panel-promises-none = Keine fällig
panel-on-time = pünktlich
panel-late = später
panel-overdue = bisher nicht
panel-favours = Geben und nehmen
panel-favours-none = Noch nichts notiert
panel-given = gegeben
panel-received = bekommen
panel-close = Nah (letzter Kontakt)
panel-close-none = Noch niemand
panel-fading = Da wird es still
panel-fading-none = Um niemanden
panel-days = { $days ->
    [0] heute
    [one] gestern
   *[other] vor { $days } Tagen
}

## Karte

map-too-early = Noch ist dein Netzwerk leer. Erzähl mir von jemandem, den du getroffen hast.
map-title = <b>Dein Netzwerk: { $total ->
    [one] ein Mensch
   *[other] { $total } Menschen
}</b>
map-title-plain = Dein Netzwerk: { $total ->
    [one] ein Mensch
   *[other] { $total } Menschen
}
map-closest = Gezeigt sind die { $shown } nächsten davon.
map-description = <i>Auf dem Bild:</i> du in der Mitte, um dich herum die Menschen nach ihren Kreisen: { $circles }.
map-description-plain = <i>Auf dem Bild:</i> du in der Mitte, deine Menschen um dich herum.
map-close = Groß gezeichnet, wer dir nah ist: { $names }{ $more ->
    [0] .
   *[other] {" "}und { $more } mehr.
}
map-links = Linien verbinden Menschen: { $links }.
map-file = So viele Namen liest man nur in voller Größe, darum kommt das Bild als Datei.
map-file-name = netzwerk.png
map-me = Du
map-legend = { $circle } ({ $count })
map-others = andere Kreise
map-circle = { $circle ->
    [school] Schule
    [studies] Studium
    [work] Arbeit
    [courses] Kurse
    [family] Familie
    [friends] Freunde
    [neighbourhood] Nachbarschaft
    [association] Verein
    [trade_body] Kammer und Verband
    [fair] Messe
    [online] online
    [chance] Zufall
   *[none] ohne Kreis
}
map-link = { $kind ->
    [introduced] vorgestellt
    [recommended] empfohlen
   *[related] gehören zusammen
}
picture-names = Im Bild als Nummer: { $names }.
