### Vorstellungen (K21): beide werden vorher gefragt. $address ist du oder sie, $why sagt, ob Gesuch und Angebot bekannt sind.

command-introduce = Wen mit wem bekannt machen?
introduce-title = Diese könntest du miteinander bekannt machen:
introduce-under-way = Schon unterwegs:
introduce-nobody = Gerade sehe ich niemanden, der zusammenpasst. Je mehr ich weiß, was deine Leute suchen und bieten, desto eher finde ich jemanden.
introduce-whom = Wen mit wem? Schreib zum Beispiel: «Stell Jens und Petra einander vor.»
introduce-unknown = { $name } kenne ich noch nicht. Erzähl mir erst kurz, wer das ist.
introduce-several = Du kennst mehrere mit dem Namen { $name }. Schreib den ganzen Namen.
introduction-seen = Da passt etwas zusammen: { $seeker } sucht { $wish }, { $helper } { $kind ->
        [role] ist
       *[offer] bietet
    } { $offer }. /introduce, wenn du magst.
introduction-title = <b>{ $seeker }</b> und <b>{ $helper }</b>
introduction-why = { $seeker } sucht { $wish }, { $helper } { $kind ->
        [role] ist
       *[offer] bietet
    } { $offer }.
introduction-side = { $state ->
    [agreed] ✓ { $name } möchte
    [asked] … { $name } ist gefragt
   *[open] ○ { $name } fragen
}
introduction-next = { $state ->
    [agreed] Beide möchten. Jetzt kannst du sie einander vorstellen.
    [introduced] Vorgestellt, das ist ein schönes Geschenk. In drei Wochen frage ich, was daraus wurde.
    [succeeded] Wie schön, daraus ist etwas geworden.
    [declined] Gut, dann lassen wir das. Ich schlage die beiden nicht mehr vor.
   *[asking] Frag erst beide, dann stell sie einander vor. Die Texte dafür habe ich, schreiben musst du selbst.
}
item-introduction = { $state ->
    [proposed] { $why ->
        [yes] { $seeker } sucht { $wish }, { $helper } { $kind ->
        [role] ist
       *[offer] bietet
    } { $offer }. Bekannt machen?
       *[no] { $seeker } und { $helper } bekannt machen: erst beide fragen
    }
    [agreed] { $seeker } und { $helper } möchten sich kennenlernen: jetzt vorstellen
    [introduced] { $seeker } und { $helper }: Was ist aus der Vorstellung geworden?
   *[asked] { $seeker } und { $helper }: Möchten beide vorgestellt werden?
}
button-look = Ansehen
button-look-numbered = { $number } Ansehen
button-introduction-ask = Text an { $name }
button-introduction-asked = { $name } gefragt
button-introduction-yes = { $name } will
button-introduction-no = { $name } will nicht
button-introduction-never = Nie wieder vorschlagen
button-introduction-draft = Text an beide
button-introduction-made = Vorgestellt
button-introduction-succeed = Wurde etwas
button-introduction-nothing = Wurde nichts
introduction-draft-seeker-1 = { $why ->
    [yes] { $address ->
        [sie] Sie hatten erzählt, was Sie suchen ({ $wish }). Mir ist jemand eingefallen: { $helper } ({ $offer }). Soll ich Sie miteinander bekannt machen? Wenn es gerade nicht passt, ist das völlig in Ordnung.
       *[du] du hattest erzählt, was du suchst ({ $wish }). Mir ist jemand eingefallen: { $helper } ({ $offer }). Soll ich euch bekannt machen? Wenn es gerade nicht passt, ist das völlig in Ordnung.
    }
   *[no] { $address ->
        [sie] ich glaube, { $helper } und Sie hätten sich einiges zu sagen: […] Soll ich Sie miteinander bekannt machen? Wenn es gerade nicht passt, ist das völlig in Ordnung.
       *[du] ich glaube, { $helper } und du hättet euch einiges zu sagen: […] Soll ich euch bekannt machen? Wenn es gerade nicht passt, ist das völlig in Ordnung.
    }
}
introduction-draft-seeker-2 = { $why ->
    [yes] { $address ->
        [sie] ist Ihre Suche noch aktuell ({ $wish })? Dann würde ich Ihnen gern { $helper } vorstellen ({ $offer }). Sagen Sie mir einfach, ob Ihnen das recht ist.
       *[du] ist deine Suche noch aktuell ({ $wish })? Dann würde ich dir gern { $helper } vorstellen ({ $offer }). Sag mir einfach, ob dir das recht ist.
    }
   *[no] { $address ->
        [sie] ich würde Ihnen gern { $helper } vorstellen: […] Sagen Sie mir einfach, ob Ihnen das recht ist.
       *[du] ich würde dir gern { $helper } vorstellen: […] Sag mir einfach, ob dir das recht ist.
    }
}
introduction-draft-helper-1 = { $why ->
    [yes] { $address ->
        [sie] { $seeker } sucht gerade etwas ({ $wish }), und da habe ich an Sie gedacht. Darf ich Sie miteinander bekannt machen? Sie gehen damit keine Verpflichtung ein.
       *[du] { $seeker } sucht gerade etwas ({ $wish }), und da habe ich an dich gedacht. Darf ich euch bekannt machen? Du gehst damit keine Verpflichtung ein.
    }
   *[no] { $address ->
        [sie] ich würde Sie gern mit { $seeker } bekannt machen: […] Ist Ihnen das recht? Sie gehen damit keine Verpflichtung ein.
       *[du] ich würde dich gern mit { $seeker } bekannt machen: […] Ist dir das recht? Du gehst damit keine Verpflichtung ein.
    }
}
introduction-draft-helper-2 = { $why ->
    [yes] { $address ->
        [sie] hätten Sie Lust und Zeit, mit { $seeker } zu sprechen? Es geht um Folgendes: { $wish }. Wenn nicht, sagen Sie es ruhig.
       *[du] hättest du Lust und Zeit, mit { $seeker } zu sprechen? Es geht um Folgendes: { $wish }. Wenn nicht, sag es ruhig.
    }
   *[no] { $address ->
        [sie] hätten Sie Lust, { $seeker } kennenzulernen? Ich glaube, das lohnt sich für Sie beide: […] Wenn nicht, sagen Sie es ruhig.
       *[du] hättest du Lust, { $seeker } kennenzulernen? Ich glaube, das lohnt sich für euch beide: […] Wenn nicht, sag es ruhig.
    }
}
introduction-draft-both-1 = { $why ->
    [yes] { $address ->
        [sie] wie besprochen mache ich Sie miteinander bekannt. { $seeker } sucht: { $wish }. { $helper } bietet: { $offer }. Alles Weitere überlasse ich gern Ihnen beiden.
       *[du] wie besprochen mache ich euch miteinander bekannt. { $seeker } sucht: { $wish }. { $helper } bietet: { $offer }. Alles Weitere überlasse ich gern euch beiden.
    }
   *[no] { $address ->
        [sie] wie besprochen mache ich Sie miteinander bekannt: […] Alles Weitere überlasse ich gern Ihnen beiden.
       *[du] wie besprochen mache ich euch miteinander bekannt: […] Alles Weitere überlasse ich gern euch beiden.
    }
}
introduction-draft-both-2 = { $why ->
    [yes] { $address ->
        [sie] schön, dass Sie beide möchten. Es geht um Folgendes: { $wish }. { $seeker }, das ist { $helper } ({ $offer }); { $helper }, das ist { $seeker }. Auf ein gutes Gespräch.
       *[du] schön, dass ihr beide möchtet. Es geht um Folgendes: { $wish }. { $seeker }, das ist { $helper } ({ $offer }); { $helper }, das ist { $seeker }. Auf ein gutes Gespräch.
    }
   *[no] { $address ->
        [sie] schön, dass Sie beide möchten. { $seeker }, das ist { $helper }; { $helper }, das ist { $seeker }: […] Auf ein gutes Gespräch.
       *[du] schön, dass ihr beide möchtet. { $seeker }, das ist { $helper }; { $helper }, das ist { $seeker }: […] Auf ein gutes Gespräch.
    }
}
