### Kreise, Ziele, Prüfen und Aufräumen

## Geführter Anfang (K3)

walk-ask = { $circle ->
    [work] Wen kennst du aus der Arbeit, jetzt oder früher? Kollegen, Chefinnen, Kunden, Partner.
    [trade_body] Wen kennst du aus Kammer, Innung oder Berufsverband?
    [school] Wen kennst du noch aus der Schule? Auch Lehrer zählen.
    [studies] Wen kennst du aus Studium oder Ausbildung?
    [courses] Wen kennst du aus Kursen und Seminaren? Auch die Trainerinnen.
    [association] Wen kennst du aus Vereinen, Stammtisch oder Ehrenamt?
    [friends] Wer im Freundeskreis könnte für deine Arbeit wichtig sein, oder du für seine?
    [family] Und in der Familie? Auch die angeheiratete.
    [neighbourhood] Wen kennst du aus der Nachbarschaft?
   *[online] Wen kennst du nur online, aber gut?
}
    Schreib oder sprich die Namen, wie sie dir einfallen.
walk-listed = Notiert: { $names }.
walk-anyone-else = Noch jemand? Sonst geht es weiter.
walk-left = Gut, bis später. { $named ->
    [0] Schreib «Liste», wenn du anfangen willst.
    [one] Ein Name steht schon. Mit «Liste» geht es hier weiter.
   *[other] { $named } Namen stehen schon. Mit «Liste» geht es hier weiter.
}
walk-finished = Das war die Runde. { $named ->
    [0] Macht nichts, die Namen kommen mit der Zeit.
    [one] Ein Name mehr als vorher.
   *[other] { $named } Leute, die du kennst. Die meisten unterschätzen das.
}
button-walk-on = Weiter
button-walk-begin = Meine Liste anfangen
button-enough = Genug für heute

## Ziele (K1)

goal-set = Gut, das ist dein Ziel: { $goal }
goal-shown = Dein Ziel: { $goal }
goal-none = Du hast noch keins genannt. Schreib etwa: «Mein Ziel: drei Partner für Aufträge in der Region».
goal-dropped = Gut, ohne festes Ziel.
goal-with = Gemerkt. Dein Ziel mit { $name }: { $goal }

## Prüfen (K5)

met-online = Nur online kennengelernt: { $names }. Ich frage in ein paar Tagen, ob du sicher bist, wer das ist.
item-verify = { $name }: kurz prüfen, wer das wirklich ist
card-unverified = Noch ungeprüft, nur online bekannt
button-verify = Prüfen
verify = Was weißt du sicher über <b>{ $name }</b>? { $enough } Haken genügen. Nach dem echten Namen darfst du ruhig fragen, am besten privat.
verified = <b>{ $name }</b> ist geprüft.
check = { $which ->
    [real_name] Echter Name
    [profile] Stimmiges Profil
    [second_source] Zweite Quelle
   *[spoken] Schon gesprochen
}
button-fake = Ist ein Fake, weg damit
fake-removed = { $name } ist gelöscht, mit allem, was dazu gespeichert war.

## Verhalten (K6, K28)

recruiting-warning = Vorsicht, das klingt nach Strukturvertrieb. Netzwerken wirbt niemanden an. Lass dir Zeit, zahl nichts im Voraus und unterschreib nichts am selben Tag.
behaviour-marked = { $kind ->
    [spamming] Gemerkt: { $name } schickt Werbung.
    [extremist] Gemerkt. Mit { $name } musst du nichts zu tun haben.
   *[abusive] Gemerkt. So muss niemand mit dir umgehen.
} Bei /cleanup steht das weit oben.

## Aufräumen (K27, K28)

item-clean-up = Es sind mehr Kontakte, als man pflegen kann. Magst du aufräumen? /cleanup
clean-up-reason = { $reason ->
    [fake] Als Fake markiert.
    [unanswered] { $tries } Versuche ohne Antwort.
    [unverified] Nur online bekannt und seit Langem ungeprüft.
   *[silent] Zuletzt Kontakt { $day }.
}
clean-up-behaviour = { $kind ->
    [spamming] Schickt Werbung.
    [recruiting] Wollte dich anwerben.
    [extremist] Extreme Sprüche.
    [fake] Als Fake markiert.
   *[abusive] Ist ausfällig geworden.
}
clean-up-too-many = { $total } Kontakte, pflegen wolltest du höchstens { $most }.
clean-up-left = { $count ->
    [one] Danach noch einer.
   *[other] Danach noch { $count }.
}
clean-up-nobody = Nichts aufzuräumen. { $total ->
    [one] Ein Kontakt, das geht.
   *[other] { $total } Kontakte, alle gut gepflegt.
}
clean-up-stopped = Gut, bis zum nächsten Mal. /cleanup macht hier weiter.
button-keep = Behalten
command-list = Deine Liste, Kreis für Kreis
command-cleanup = Kontakte aufräumen

## Einstellung (K27)

setting-most-contacts = Pflegen will ich höchstens: { $value } Kontakte
choose-most-contacts = Wie viele Kontakte
ask-most-contacts = Wie viele Kontakte willst du höchstens pflegen? Darüber schlage ich ein Aufräumen vor.
error-bad-number = Das verstehe ich nicht. Schreib eine Zahl von 1 bis { $most }.
