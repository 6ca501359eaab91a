### Was Vitamin B sagt. Anrede: du. Telegram-HTML; eingesetzte Werte sind schon geschützt.

plain = { $text }

## Tage und Zeiten

day-today = heute
day-tomorrow = morgen
day-yesterday = gestern
day-on = am { $day }
moment = { $day } um { $time } Uhr
month = { $number ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
birthday = { $day }. { $month }
birthday-with-year = { $day }. { $month } { $year }

## Menschen

person-name = <b>{ $name }</b>
person-new = { $person } (neu)
person-looks-for = sucht { $what }
person-offers = bietet { $what }
person-birthday = Geburtstag { $day }
honorific = { $which ->
    [herr] Herr
   *[frau] Frau
}
label-with-org = { $name }, { $org }

## Antwort auf eine Notiz

corrected = Geändert:
promise = → { $text }
and-more-people = … und { $count ->
    [one] noch jemand
   *[other] { $count } weitere
}
and-more-promises = … und { $count ->
    [one] ein weiteres Vorhaben
   *[other] { $count } weitere Vorhaben
}
unsure = { $field ->
    [name] Habe ich den Namen richtig: { $value }?
    [org] Habe ich die Firma richtig: { $value }?
    [role] Habe ich den Beruf richtig: { $value }?
    [event] Habe ich den Anlass richtig: { $value }?
    [place] Habe ich den Ort richtig: { $value }?
    [met_on] Habe ich den Tag richtig: { $value }?
    [due] Habe ich den Termin richtig: { $value }?
   *[other] Habe ich das richtig verstanden?
}
unsure-missing = { $field ->
    [name] Habe ich einen Namen übersehen?
    [org] Gehört eine Firma dazu?
    [event] Gab es einen Anlass?
    [met_on] Habt ihr euch getroffen, und wann?
    [follow_ups] Habe ich etwas übersehen, das zu tun ist?
    [due] Gibt es einen Termin dafür?
   *[other] Habe ich das richtig verstanden?
}
ask-field = { $field ->
    [name] Wie ist der Name richtig?
    [org] Welche Firma ist es? Schreib «keine», wenn keine dazugehört.
    [role] Was macht die Person?
    [event] Welcher Anlass war es? Schreib «keiner», wenn es keinen gab.
    [place] Wo war es?
    [met_on] Wann war es?
    [due] Bis wann?
   *[other] Wie ist es richtig? Schreib es in deinen Worten.
}
which-contact = Du kennst { $name } vielleicht schon. Wen meinst du?
nobody-named = Notiert, aber ich finde keinen Namen darin. Um wen geht es?
ask-correction = Was stimmt nicht? Schreib es einfach, etwa «nicht Krüger, Kröger» oder «erst am Montag».
undone = { $kind ->
    [capture] Die Notiz ist wieder weg.
    [correct] Die Korrektur ist zurückgenommen.
    [done] Wieder offen.
    [snooze] Wieder wie vorher.
    [drop] Wieder auf der Liste.
    [favour] Der Eintrag ist wieder weg.
    [referral] Bei der Empfehlung ist alles wie vorher.
    [introduction] Bei der Vorstellung ist alles wie vorher.
   *[contact] Wieder wie vorher.
}
deletion-stays = { $earlier ->
    [yes] Ein gelöschter Kontakt ist ganz weg, den kann ich nicht zurückholen. Noch einmal /undo nimmt den Schritt davor zurück.
   *[no] Ein gelöschter Kontakt ist ganz weg, den kann ich nicht zurückholen.
}
in-touch = Gut, Kontakt mit { $name } ist notiert. Offen war da nichts.
tip = 💡 { $text }

## Sprachmemos

memo-listening = Ich höre zu …
memo-waiting = Ich höre gleich zu. { $ahead ->
    [one] Ein Memo ist noch vor deinem dran.
   *[other] { $ahead } Memos sind noch vor deinem dran.
}
memo-fetching = Ich lade einmalig das Sprachmodell, { $megabytes } von { $of } MB. Dein Memo geht nicht verloren.
memo-cut-short = Die Aufnahme bricht mittendrin ab. Mehr habe ich nicht gehört.
memo-later = Die Spracherkennung ist gerade nicht zu erreichen. Dein Memo geht nicht verloren, ich versuche es weiter.
button-misheard = Verhört

## Geben und Nehmen

favour-nobody = Wem hast du geholfen, oder wer dir? Schreib den Namen dazu, dann merke ich es mir.
balance = Bisher: { $given }× gegeben, { $received }× bekommen.
thanks-due = Ich erinnere dich { $day } daran, Danke zu sagen.
before-asking = Bevor du { $name } um etwas bittest: { $received ->
    [0] { $given ->
        [0] Zwischen euch ging noch nichts hin und her. Wer zuerst gibt, bittet leichter.
       *[other] Du hast schon { $given }× geholfen, da darfst du ruhig fragen.
    }
   *[other] Du hast { $given }× gegeben und { $received }× bekommen.
}

## Werbung (K16)

advertising-rule = Das lasse ich lieber. Ungefragte Werbung an viele ist Spam; per E-Mail kann sie dir in Deutschland eine Abmahnung einbringen. Und sie kostet Vertrauen.
advertising-better-way = Besser: einzeln schreiben, dort, wo ihr euch kennengelernt habt, und nur denen, die genau das brauchen.
advertising-seeker = → { $name } sucht { $what }

## Vorhaben

item-mine = { $name }: { $action }
item-theirs = { $name } wollte: { $action }
item-first-contact = { $name }: nach dem Kennenlernen kurz melden
item-keep-in-touch = { $name }: mal wieder melden
item-thanks = { $name }: Danke sagen
item-with-day = { $what } ({ $when })
item-numbered = { $number }. { $text }
item-done = <s>{ $text }</s> ✓
item-dropped = <s>{ $text }</s>
item-later = { $text } → { $day }
due-by = bis { $day }
due-since = offen seit { $day }
bullet = • { $text }

nudge-greeting = { $part ->
    [morning] Guten Morgen.
    [evening] Guten Abend.
   *[day] Hallo.
}
nudge-daily = { nudge-greeting } { $count ->
    [one] Heute ist eine Sache dran:
   *[other] Heute sind { $count } Dinge dran:
}
nudge-late = Ich bin spät dran, entschuldige. Das steht an:
nudge-reminder = Du wolltest jetzt daran erinnert werden:
due-nothing = Nichts offen. Genieß es.
due-title = { $count ->
    [one] Eine Sache ist offen:
   *[other] { $count } Dinge sind offen:
}
due-nothing-then = { $when ->
    [today] Heute ist nichts fällig.
    [overdue] Nichts ist überfällig.
   *[other] Da ist nichts fällig.
} { $count ->
    [one] Eine Sache ist aber offen: /due
   *[other] Offen sind insgesamt { $count } Dinge: /due
}
due-title-overdue = { $count ->
    [one] Eine Sache ist überfällig:
   *[other] { $count } Dinge sind überfällig:
}
due-title-today = { $count ->
    [one] Heute ist eine Sache dran:
   *[other] Heute sind { $count } Dinge dran:
}
due-title-on = { $count ->
    [one] Eine Sache ist { $day } fällig:
   *[other] { $count } Dinge sind { $day } fällig:
}
due-title-until = { $count ->
    [one] Eine Sache ist bis { $day } fällig:
   *[other] { $count } Dinge sind bis { $day } fällig:
}
due-title-between = { $count ->
    [one] Eine Sache ist fällig, { $first } bis { $last }:
   *[other] { $count } Dinge sind fällig, { $first } bis { $last }:
}
and-more = … und { $count } weitere
done = ✓ { $text }
dropped = Gestrichen: { $text }
still-open = Noch offen: { $text }
moved = { $text }. Ich melde mich { $day }.
ask-date = Wann soll ich dich erinnern? Schreib einen Tag, etwa «Freitag», «in zwei Wochen» oder «15.3.».
    { $text }
which-follow-up = { $kind ->
    [done] Was davon ist erledigt?
   *[other] Was davon soll warten?
}
nothing-open-with = Zu { $name } ist nichts offen.
nothing-open = Ich weiß nicht, was du meinst. /due zeigt, was offen ist.
draft-plain = Ein Entwurf, zum Kopieren und Anpassen:
    { $text }
draft = Ein Entwurf für { $name }, zum Kopieren und Anpassen:
    { $text }

## Karten, Listen, Fragen

contacts-none = Noch niemand da. Schreib mir, wen du getroffen hast, etwa: «Heute beim Stammtisch Jens Maier getroffen, sucht eine Halle.»
contacts-title = { $count ->
    [one] Ein Kontakt
   *[other] { $count } Kontakte
}
found-nobody = Dazu finde ich niemanden.
found-title = { $count ->
    [one] Gefunden:
   *[other] { $count } gefunden:
}
found-because = { $who }: { $why }
find-what = Wonach soll ich suchen? Etwa: /find Steuerberater
card-looks-for = Sucht: { $what }
card-offers = Bietet: { $what }
card-phones = Telefon: { $what }
card-emails = E-Mail: { $what }
card-birthday = Geburtstag: { $what }
card-goal = Ziel: { $what }
card-closeness = { $level ->
    [close] Enger Kontakt
    [loose] Lockerer Kontakt
   *[acquaintance] Bekanntschaft
}
card-open = <b>Offen</b>
card-history = <b>Verlauf</b>
card-done = ✓ { $text }
card-dropped = ✗ { $text }
card-note = • { $day }: «{ $text }»
card-menu = Was möchtest du an { $name } ändern?
delete-sure = { $name } ganz löschen, mit allen Notizen und Vorhaben?
delete-whom = Wen soll ich löschen?
delete-nobody = Einen Kontakt «{ $name }» finde ich nicht, also lösche ich nichts. /contacts zeigt alle.
deleted = { $name } ist gelöscht.
deleted-before = Ist gelöscht.

## Knöpfe

button-undo = Rückgängig
button-right = Passt
button-wrong = Stimmt nicht
button-right-missing = Nein, passt so
button-wrong-missing = Ja
button-fix = Korrigieren
button-move = Datum ändern
button-done = Erledigt
button-done-numbered = { $number } Erledigt
button-later = Später
button-drop = Streichen
button-draft = Entwurf
button-tomorrow = Morgen
button-next-week = Nächste Woche
button-pick = Anderer Tag
button-back = Zurück
button-copy = Kopieren
button-another = Andere Fassung
button-address = { $which ->
    [du] Mit du
   *[sie] Mit Sie
}
button-somebody-new = Jemand Neues
button-card = { $name } ansehen
button-open-items = { $count ->
    [one] Offenes ansehen
   *[other] Offenes ansehen ({ $count })
}
button-change = Ändern
button-archive = Archivieren
button-restore = Zurückholen
button-delete = Löschen
button-delete-really = Ja, löschen
button-more = Mehr
button-previous = Zurück
chosen = ✓ { $label }
closeness-close = Eng
closeness-loose = Locker
closeness-acquaintance = Bekannt

## Ringsum

welcome =
    Hallo { $name }, ich bin Vitamin B, dein Gedächtnis für Begegnungen.

    Schreib mir nach einem Treffen einfach, was war: «Heute beim Stammtisch Jens Maier getroffen, sucht eine Halle. Ich schicke ihm bis Freitag zwei Adressen.» Ich merke es mir und melde mich, wenn etwas dran ist. Höchstens einmal am Tag.

    Gespeichert wird nur auf diesem Server. /help zeigt mehr.
hello =
    Hallo, ich bin Vitamin B, dein Gedächtnis für Begegnungen.

    Erzähl mir in einem Satz, wen du getroffen hast und was du versprochen hast, oder frag mich etwas: «Was steht an?» «Was weiß ich über Sabine?» /help zeigt mehr.
welcome-owner = Du bist jetzt Eigentümer dieses Bots. Mit /invite lädst du andere ein.
language-changed = Gut, ab jetzt spreche ich Deutsch.
welcome-back-thanks = Gern.
not-understood = Das habe ich nicht verstanden. Erzähl mir, wen du getroffen hast, oder frag zum Beispiel: «Wer sucht einen Steuerberater?»
stranger = Ich bin ein privater Bot und arbeite nur für eingeladene Leute. Bitte den Eigentümer um eine Einladung.
in-groups = Ich arbeite nur im privaten Chat. Schreib mir dort.
invite =
    Diese Einladung gilt sieben Tage und für eine Person:
    { $link }
cancelled = Gut, vergessen wir das.
nothing-to-cancel = Da war nichts offen.
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was geht.
unsupported = Damit kann ich noch nichts anfangen. Schreib mir bitte Text, sprich mir ein Memo, oder schick mir eine Kontaktkarte.
help =
    <b>So geht’s</b>
    Erzähl mir nach einem Treffen, wer da war, was sie suchen und was du versprochen hast. Ein Satz genügt.

    <b>Sprechen:</b> Ein Sprachmemo tut es auch, zum Beispiel auf dem Weg zum Auto.
    <b>Korrigieren:</b> Nachricht bearbeiten, auf meine Antwort antworten («nicht Krüger, Kröger») oder den Knopf nehmen.
    <b>Fragen:</b> «Was steht an?» «Was weiß ich über Sabine?» «Wer sucht einen Steuerberater?» «Wen habe ich auf der Messe getroffen?»
    <b>Melden:</b> «Habe Frau Krüger angerufen», «erinner mich erst nächste Woche an Jens», «Petra hat geantwortet»
    <b>Planen:</b> «Am 4.5. gehe ich zum Barcamp Ruhr», «ich will zwei Stunden in der Woche»
    <b>Zusammenbringen:</b> «Stell Jens und Petra einander vor», «Jens hat mich an Petra empfohlen»
    <b>Löschen:</b> «Lösche Kurt Hübner», ich frage vorher nach

    /due – was offen ist
    /contacts – deine Kontakte
    /list – wen du schon kennst, Kreis für Kreis
    /find – suchen
    /introduce – wer zu wem passt
    /referrals – Empfehlungen
    /review – Rückblick mit Bild
    /map – dein Netzwerk als Bild
    /cleanup – aufräumen
    /undo – letzten Schritt zurücknehmen
    /settings – Sprache, Uhrzeit, Tage, Pause
    /privacy – was ich speichere
    /export – alles als Datei
    /forget – alles löschen
    /cancel – offene Frage vergessen
privacy =
    <b>Was ich speichere</b>
    Deine Notizen, die Kontakte, Treffen und Vorhaben daraus, deine Einstellungen, und was ich dir zuletzt geantwortet habe. Sonst nichts.

    <b>Wo</b>
    In einer Datei auf dem Rechner, auf dem dieser Bot läuft. Ausgewertet wird nur dort, ohne Cloud und ohne Sprachmodell. Telegram sieht wie immer, was wir uns schreiben.

    <b>Wer</b>
    Nur du, und wer diesen Rechner verwaltet. In Protokollen stehen keine Namen und keine Notizen. Ich schreibe nie an deine Kontakte.

    <b>Sprachmemos</b>
    { $heard ->
        [here] Ich höre sie auf diesem Rechner ab, die Aufnahme verlässt ihn nicht.
        [service] Zum Abhören schicke ich die Aufnahme an { $service }. So ist dieser Bot eingestellt.
        [named] Zum Abhören schicke ich die Aufnahme an { $service }, zusammen mit Namen aus deinen Kontakten, die so ähnlich klingen. So ist dieser Bot eingestellt.
       *[nowhere] Die kann ich hier nicht hören.
    } { $kept ->
        [yes] Aufnahmen hebe ich auf, /forget löscht auch sie.
       *[no] Aufnahmen hebe ich nicht auf, nur den Text.
    }

    <b>Deine Rechte</b>
    /export gibt dir alles als Datei. Ein einzelner Kontakt lässt sich auf seiner Karte löschen, /forget löscht alles, sofort und ganz.
export-caption = Alles, was ich über dich gespeichert habe.
export-name = vitamin-b.json
forget-sure = Alles löschen? Kontakte, Notizen, Vorhaben, Einstellungen. Das lässt sich nicht rückgängig machen. /export sichert vorher alles.
forget-yes = Ja, alles löschen
forget-no = Nein
forgotten = Alles ist gelöscht. Mach’s gut.
forget-not = Gut, es bleibt alles da.

## Befehle und Beschreibung

command-due = Was offen ist
command-contacts = Deine Kontakte
command-find = Suchen
command-undo = Letzten Schritt zurücknehmen
command-settings = Einstellungen
command-privacy = Was ich speichere
command-export = Alles als Datei
command-forget = Alles löschen
command-cancel = Offene Frage vergessen
command-help = So geht’s
bot-description = Dein Gedächtnis für Begegnungen. Schreib mir nach einem Treffen, wer da war und was du versprochen hast. Ich merke es mir und melde mich, wenn etwas dran ist.
bot-short-description = Merkt sich, wen du triffst, und erinnert dich an das, was du versprochen hast.

## Fehler

error-unforeseen = Da ist etwas schiefgegangen, tut mir leid. Deine Nachricht ist nicht verloren, ich versuche es später noch einmal. (Kennung { $id })
error-not-found = Das finde ich nicht mehr.
error-nothing-to-undo = Es gibt nichts zurückzunehmen.
error-out-of-date = Das ist nicht mehr aktuell.
error-bad-date = Den Tag verstehe ich nicht. Schreib zum Beispiel «Freitag», «in zwei Wochen» oder «15.3.».
error-too-many-messages = Das sind mehr als { $most } Nachrichten in einer Minute. Diese habe ich nicht notiert, und was gleich noch kommt auch nicht. Schick es in einer Minute noch einmal.
error-too-many-contacts = Das passt nicht mehr dazu: { $most } Kontakte sind schon da, und mehr gehen hier nicht. Archivierte zählen mit; lösch welche, die du nicht mehr brauchst, und schick es noch einmal.
error-too-much = Das ist zu viel auf einmal.
error-too-much-stored = Dein Platz ist voll: { $most } MB sind belegt, deshalb habe ich das nicht notiert. Alles Bisherige ist da, /export gibt es dir. Frag den, der diesen Bot betreibt, nach mehr Platz, oder lösch Kontakte, die du nicht mehr brauchst.
error-not-allowed = Das geht hier nicht.
error-only-owner = Einladen kann nur der Eigentümer.
error-store = Ich kann gerade nichts speichern. Bitte versuch es später noch einmal.
error-store-damaged = Deine Datei ist beschädigt. Wer diesen Bot betreibt, muss nachsehen.
error-store-busy = Die Daten sind gerade anderswo in Gebrauch.
error-store-too-new = Die Daten stammen von einer neueren Fassung dieses Programms.
error-store-full = Ich kann nichts mehr speichern, der Platz ist voll. Deine letzte Nachricht ist noch nicht notiert.
error-memo = Dieses Memo verstehe ich nicht.
error-memo-no-speech = Ich höre nichts, was ich verstehe. Sprich es noch einmal, etwas näher am Mikrofon, oder schreib es mir.
error-memo-unreadable = Diese Datei kann ich nicht abspielen, sie ist wohl beschädigt. Schick mir das Memo bitte noch einmal.
error-memo-too-long = Das ist zu lang für mich: Ein Memo darf höchstens { $minutes } Minuten dauern. Teil es bitte auf.
error-memo-too-big = Die Datei ist zu groß: Telegram gibt Bots höchstens 20 MB. Nimm es als Sprachnachricht auf, die ist viel kleiner.
error-voice-missing = Sprachmemos kann ich hier nicht hören, dafür fehlt die Spracherkennung (Installation mit «make run»). Schreib mir bitte kurz, was war.
error-voice-model = Das Sprachmodell fehlt hier und lässt sich nicht laden. Schreib mir bitte kurz, was war, oder leite mir das Memo später noch einmal weiter. Wer diesen Bot betreibt, sieht mit «vitamin-b models», woran es liegt.
error-voice-broken = Beim Zuhören bin ich zweimal abgestürzt. Schreib mir bitte kurz, was war, oder schick das Memo in kürzeren Teilen.
error-voice-refused = Der Dienst für die Spracherkennung lehnt ab ({ $status }). Wer diesen Bot betreibt, muss nachsehen. Schreib mir bitte kurz, was war.
error-voice-later = Die Spracherkennung ist gerade nicht zu erreichen.
error-voice-later-given-up = Die Spracherkennung war die ganze Zeit nicht zu erreichen. Leite mir das Memo später noch einmal weiter, oder schreib mir kurz, was war.
error-store-key-missing = Die Daten sind verschlüsselt. Setz DATA_KEY auf ihren Schlüssel.
error-store-key-wrong = DATA_KEY ist nicht der Schlüssel, mit dem die Daten verschlüsselt sind.
error-store-not-encrypted = DATA_KEY ist gesetzt, aber die Daten sind nicht verschlüsselt. «vitamin-b key on» verschlüsselt sie.
error-store-in-use = In DATA_DIR liegen schon Daten. «--replace» setzt die Sicherung an ihre Stelle.
error-bad-backup = Das ist keine vollständige Sicherung von Vitamin B, oder sie ist beschädigt.
error-store-unsettled = In DATA_DIR liegen keine Daten, oder sie werden gerade ausgetauscht.
error-no-such-backup = Diese Datei gibt es nicht.
error-no-network = Dieser Nutzer hat kein Netzwerk mehr: Es wurde gelöscht.
error-delivery = Die Nachricht ging nicht hinaus.
error-settings = Eine Einstellung stimmt nicht.
error-bad-time = Die Uhrzeit verstehe ich nicht. Schreib zum Beispiel 8:30.
error-bad-zone = Diese Zeitzone kenne ich nicht. Schreib eine Stadt, etwa Berlin oder New York.
error-bad-language = Diese Sprache spreche ich nicht.
error-bad-days = Diese Tage verstehe ich nicht.
error-bad-region = Diese Region kenne ich nicht. Schreib zum Beispiel DE-NW, DE-BY, AT oder CH.

## Für den Eigentümer

alert-set-aside = Eine Nachricht ließ sich dreimal nicht verarbeiten ({ $error }). Ich habe sie beiseitegelegt, alles andere läuft weiter. (Update { $number }, in set-aside.jsonl)
alert-damaged = Eine Datei war beschädigt. Ich habe sie aufgehoben ({ $file }) und mit der letzten guten Fassung weitergemacht.
alert-inbox = Ich kann neue Nachrichten gerade nicht festhalten ({ $reason }). Ist die Platte voll? Telegram hält sie so lange bereit.
alert-store = Ich kann gerade nichts speichern ({ $reason }). Ist die Platte voll? Was schon angekommen ist, versuche ich jede Minute wieder.
alert-nudge = Eine Erinnerung ging nicht hinaus ({ $error }). Ich versuche es stündlich wieder. (Nutzer { $user })
