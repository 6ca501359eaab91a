### Entwürfe: kurz, persönlich, nie werbend. $address ist du oder sie, $met sagt, wo man sich traf.

draft-hello = Hallo,
draft-hello-name = Hallo { $name },
draft-hello-formal = Guten Tag { $name },
draft-hello-herr = Guten Tag Herr { $name },
draft-hello-frau = Guten Tag Frau { $name },
draft-met = bei unserem Treffen
draft-met-at = bei unserem Gespräch ({ $event })

draft-promised-thing-1 = { $address ->
    [sie] wie versprochen: { $thing }. Hier ist alles: […] Wenn noch etwas fehlt, geben Sie mir gern Bescheid.
   *[du] wie versprochen: { $thing }. Hier ist alles: […] Wenn dir noch etwas fehlt, sag mir einfach Bescheid.
}
draft-promised-thing-2 = { $address ->
    [sie] { $met } hatte ich es Ihnen zugesagt, hier kommt es: { $thing } […] Ich hoffe, es hilft Ihnen weiter.
   *[du] { $met } hatte ich es dir zugesagt, hier kommt es: { $thing } […] Ich hoffe, es hilft dir weiter.
}
draft-promised-thing-3 = { $address ->
    [sie] ich halte mein Wort: { $thing } […] Kommen Sie damit zurecht?
   *[du] ich halte mein Wort: { $thing } […] Kommst du damit zurecht?
}
draft-promise-1 = { $address ->
    [sie] { $met } hatte ich Ihnen zugesagt, mich zu melden. Wann passt es Ihnen diese Woche?
   *[du] { $met } hatte ich dir zugesagt, mich zu melden. Wann passt es dir diese Woche?
}
draft-promise-2 = { $address ->
    [sie] ich melde mich, wie besprochen. Passt Ihnen ein kurzes Telefonat in den nächsten Tagen?
   *[du] ich melde mich, wie besprochen. Passt dir ein kurzes Telefonat in den nächsten Tagen?
}
draft-promise-3 = { $address ->
    [sie] unser Gespräch ist mir noch gut im Kopf. Wann erreiche ich Sie am besten?
   *[du] unser Gespräch ist mir noch gut im Kopf. Wann erreiche ich dich am besten?
}
draft-first-contact-1 = { $address ->
    [sie] es war schön, Sie kennenzulernen. { $has_wish ->
        [no] Was beschäftigt Sie gerade am meisten?
       *[yes] Sie hatten erzählt, was Sie suchen ({ $wish }). Sind Sie schon fündig geworden, oder soll ich mich umhören?
    }
   *[du] es war schön, dich kennenzulernen. { $has_wish ->
        [no] Was beschäftigt dich gerade am meisten?
       *[yes] Du hattest erzählt, was du suchst ({ $wish }). Bist du schon fündig geworden, oder soll ich mich umhören?
    }
}
draft-first-contact-2 = { $address ->
    [sie] danke für das gute Gespräch. Ein Punkt geht mir noch nach: […] Wie sehen Sie das?
   *[du] danke für das gute Gespräch. Ein Punkt geht mir noch nach: […] Wie siehst du das?
}
draft-first-contact-3 = { $address ->
    [sie] { $met } sprachen wir über […] Dazu ist mir noch etwas eingefallen, das Ihnen nützen könnte: […]
   *[du] { $met } sprachen wir über […] Dazu ist mir noch etwas eingefallen, das dir nützen könnte: […]
}
draft-keep-in-touch-1 = { $address ->
    [sie] wir haben länger nichts voneinander gehört. Wie geht es Ihnen, und woran arbeiten Sie gerade?
   *[du] wir haben länger nichts voneinander gehört. Wie geht es dir, und woran arbeitest du gerade?
}
draft-keep-in-touch-2 = { $address ->
    [sie] neulich musste ich an Sie denken: […] { $has_wish ->
        [no] Was macht die Arbeit?
       *[yes] Hat sich das mit Ihrer Suche ({ $wish }) gefunden?
    }
   *[du] neulich musste ich an dich denken: […] { $has_wish ->
        [no] Was macht die Arbeit?
       *[yes] Hat sich das mit deiner Suche ({ $wish }) gefunden?
    }
}
draft-keep-in-touch-3 = { $address ->
    [sie] haben Sie in den nächsten Wochen Zeit für einen Kaffee? Ich würde gern hören, wie es bei Ihnen weitergegangen ist.
   *[du] hast du in den nächsten Wochen Zeit für einen Kaffee? Ich würde gern hören, wie es bei dir weitergegangen ist.
}
draft-thanks-1 = { $address ->
    [sie] herzlichen Dank für Ihre Unterstützung. Das hat mir wirklich geholfen, und ich weiß es zu schätzen.
   *[du] herzlichen Dank für deine Unterstützung. Das hat mir wirklich geholfen, und ich weiß es zu schätzen.
}
draft-thanks-2 = { $address ->
    [sie] danke, dass Sie an mich gedacht haben. Ich halte Sie auf dem Laufenden, was daraus wird.
   *[du] danke, dass du an mich gedacht hast. Ich halte dich auf dem Laufenden, was daraus wird.
}
draft-thanks-3 = { $address ->
    [sie] das war sehr freundlich von Ihnen, vielen Dank. Wenn ich mich einmal revanchieren kann, sagen Sie es mir.
   *[du] das war richtig nett von dir, vielen Dank. Wenn ich mich mal revanchieren kann, sag es mir.
}
draft-ask-theirs-1 = { $address ->
    [sie] { $met } ging es um Folgendes: { $thing }. Ist das bei Ihnen noch aktuell? Es eilt nicht.
   *[du] { $met } ging es um Folgendes: { $thing }. Ist das bei dir noch aktuell? Es eilt nicht.
}
draft-ask-theirs-2 = { $address ->
    [sie] kommen Sie in den nächsten Tagen dazu ({ $thing })? Wenn ich etwas dafür tun kann, gern.
   *[du] kommst du in den nächsten Tagen dazu ({ $thing })? Wenn ich etwas dafür tun kann, gern.
}
draft-ask-theirs-3 = { $address ->
    [sie] ich wollte kurz nachfragen ({ $thing }). Passt es Ihnen noch?
   *[du] ich wollte kurz nachfragen ({ $thing }). Passt es dir noch?
}
draft-birthday-1 = { $address ->
    [sie] { $late ->
        [yes] nachträglich alles Gute zum Geburtstag. Ich hoffe, Sie hatten einen schönen Tag.
       *[no] alles Gute zum Geburtstag. Ich wünsche Ihnen einen schönen Tag und ein gutes neues Jahr.
    }
   *[du] { $late ->
        [yes] nachträglich alles Gute zum Geburtstag. Ich hoffe, du hattest einen schönen Tag.
       *[no] alles Gute zum Geburtstag. Ich wünsche dir einen schönen Tag und ein gutes neues Jahr.
    }
}
draft-birthday-2 = { $address ->
    [sie] { $late ->
        [yes] verspätet, aber von Herzen: alles Gute zu Ihrem Geburtstag. Wie haben Sie gefeiert?
       *[no] herzlichen Glückwunsch zum Geburtstag. Feiern Sie schön, mit den Menschen, die Ihnen wichtig sind.
    }
   *[du] { $late ->
        [yes] verspätet, aber von Herzen: alles Gute zu deinem Geburtstag. Wie hast du gefeiert?
       *[no] herzlichen Glückwunsch zum Geburtstag. Feier schön, mit den Menschen, die dir wichtig sind.
    }
}
draft-birthday-3 = { $address ->
    [sie] zu Ihrem Geburtstag alles Gute{ $late ->
        [yes] {" "}nachträglich
       *[no] {""}
    }. Möge das neue Jahr bringen, was Sie sich wünschen.
   *[du] zu deinem Geburtstag alles Gute{ $late ->
        [yes] {" "}nachträglich
       *[no] {""}
    }. Möge das neue Jahr bringen, was du dir wünschst.
}
draft-congratulate-1 = { $address ->
    [sie] herzlichen Glückwunsch{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Das freut mich für Sie. Wie geht es Ihnen damit?
   *[du] herzlichen Glückwunsch{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Das freut mich für dich. Wie geht es dir damit?
}
draft-congratulate-2 = { $address ->
    [sie] ich habe die gute Nachricht gehört{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Glückwunsch, das haben Sie sich verdient. Was war das Schwerste daran?
   *[du] ich habe die gute Nachricht gehört{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Glückwunsch, das hast du dir verdient. Was war das Schwerste daran?
}
draft-congratulate-3 = { $address ->
    [sie] Gratulation{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Ich freue mich mit Ihnen und bin gespannt, wie es weitergeht. Erzählen Sie mir bei Gelegenheit davon?
   *[du] Gratulation{ $has_thing ->
        [yes] {" "}({ $thing })
       *[no] {""}
    }. Ich freue mich mit dir und bin gespannt, wie es weitergeht. Erzählst du mir bei Gelegenheit davon?
}
draft-condolence-1 = { $address ->
    [sie] ich habe von Ihrem Verlust gehört. Mein aufrichtiges Beileid. Sie brauchen nicht zu antworten.
   *[du] ich habe von deinem Verlust gehört. Mein aufrichtiges Beileid. Du brauchst nicht zu antworten.
}
draft-condolence-2 = { $address ->
    [sie] es tut mir sehr leid, was geschehen ist. Ich bin in Gedanken bei Ihnen und Ihrer Familie.
   *[du] es tut mir sehr leid, was geschehen ist. Ich bin in Gedanken bei dir und deiner Familie.
}
draft-condolence-3 = { $address ->
    [sie] mir fehlen die Worte, und doch möchte ich Ihnen mein Beileid sagen. Wenn ich Ihnen etwas abnehmen kann, bin ich da.
   *[du] mir fehlen die Worte, und doch möchte ich dir mein Beileid sagen. Wenn ich dir etwas abnehmen kann, bin ich da.
}
