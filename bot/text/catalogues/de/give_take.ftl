### Geben und Nehmen (K20, K23, K30): sichtbar, nie eine Rechnung.

favour-noted = { $direction ->
    [given] { $kind ->
        [introduction] { $count ->
            [one] Schön. Notiert: ein neuer Kontakt für { $names }.
           *[other] Schön. Notiert: Du hast { $names } bekannt gemacht.
        }
        [recommendation] Schön. Notiert: eine Empfehlung für { $names }.
        [know_how] Schön. Notiert: Du hast { $names } etwas gezeigt.
        [feedback] Schön. Notiert: deine Rückmeldung für { $names }.
        [order] Schön. Notiert: ein Auftrag für { $names }{ $worth }.
       *[help] Schön. Notiert: Du hast { $names } geholfen{ $worth }.
    }
   *[received] { $kind ->
        [introduction] Schön. Notiert: ein neuer Kontakt durch { $names }.
        [recommendation] Schön. Notiert: eine Empfehlung von { $names }{ $worth }.
        [know_how] Schön. Notiert: Wissen von { $names }.
        [feedback] Schön. Notiert: Rückmeldung von { $names }.
        [order] Schön. Notiert: ein Auftrag durch { $names }{ $worth }.
       *[help] { $count ->
            [one] Schön. Notiert: { $names } hat dir geholfen{ $worth }.
           *[other] Schön. Notiert: { $names } haben dir geholfen{ $worth }.
        }
    }
}
worth = , { $sum }
favour-in-note-given = Und das zählt: Du hast { $name } etwas gegeben.
favour-in-note-received = Und das zählt: { $name } hat dir etwas gegeben. Ein kurzes Danke steht auf der Liste.
favour-kind = { $kind ->
    [introduction] { $count ->
        [one] eine Vorstellung
       *[other] { $count } Vorstellungen
    }
    [recommendation] { $count ->
        [one] eine Empfehlung
       *[other] { $count } Empfehlungen
    }
    [know_how] { $count }× Wissen
    [feedback] { $count }× Rückmeldung
    [order] { $count ->
        [one] ein Auftrag
       *[other] { $count } Aufträge
    }
   *[help] { $count }× Hilfe
}
balance-with = Geben und Nehmen mit <b>{ $name }</b>:
balance-none = Zwischen dir und { $name } ging noch nichts hin und her. Das darf gern mit einer Kleinigkeit von dir anfangen.
balance-overall = Geben und Nehmen in den letzten zwölf Monaten:
balance-overall-none = Hier ist noch nichts notiert. Schreib mir einfach, wem du geholfen hast und wer dir, zum Beispiel: «Jens hat mich an Petra empfohlen.»
balance-given = → gegeben: { $count }× ({ $what })
balance-given-none = → gegeben: noch nichts
balance-received = ← bekommen: { $count }× ({ $what })
balance-received-none = ← bekommen: noch nichts
balance-even = Das hält sich in etwa die Waage.
balance-more-given = Du gibst mehr, als du nimmst. So fängt es gut an.
balance-more-received = Zuletzt kam mehr zu dir, als von dir ausging.
balance-owed = Mehr bekommen als gegeben hast du bei { $names }. Vielleicht fällt dir etwas ein, das dort hilft.
lean-giving = { $name } hast du schon länger immer wieder geholfen, ohne dass etwas zurückkam. Das ist großzügig. Bitte ruhig auch einmal selbst um etwas, die meisten freuen sich darüber.
lean-receiving = Von { $name } kam in letzter Zeit viel, von dir noch nichts. Keine Eile, aber eine kleine Freude zwischendurch tut euch beiden gut.
overall-lean-giving = Du gibst seit Monaten viel mehr, als du bekommst. Das ehrt dich. Lass dir auch einmal helfen, sonst wird aus dem Netzwerk ein Ehrenamt.
overall-lean-receiving = Seit Monaten kommt mehr zu dir, als du weitergibst. Such dir diese Woche einen aus, dem du mit einer Kleinigkeit helfen kannst.
give-first = { $name } sucht { $what }. Kannst du da etwas beitragen?
give-introduction = { $name } sucht { $wish }, und { $helper } { $kind ->
        [role] ist
       *[offer] bietet
    } { $offer }. Die beiden bekannt zu machen wäre ein gutes Geschenk.
