### Was über Menschen bekannt ist: Vorhaben, Werdegang, Familie, wer zu wem gehört.

fact-line = { fact-label }: { $text }
fact-line-dated = { fact-label }: { $text } ({ $when })
fact-label = { $kind ->
    [project] Projekt
    [finished_project] Abgeschlossen
    [career] Früher
    [education] Ausbildung
    [family] Familie
    [interest] Interessen
    [agreed] Vereinbart
   *[talked_about] Gesprochen über
}
fact-congratulate = → Ich erinnere dich ans Gratulieren.
relation-line = { $kind }: { $name }
relation-line-of = { $kind } von { $name }
relation-line-phrase = { $kind } { $name }
relation-sentence = { $other } ist { $kind } von { $name }.
relation-sentence-phrase = { $other } ist { $kind } { $name }.
relation-sentence-verb = { $other } { $kind } { $name }.
relation-sentence-several = { $kind } von { $name }: { $other }.
relation-unknown = Dazu weiß ich bei { $name } noch nichts.
stage-line = { $stage ->
    [met] kennengelernt
    [in_touch] in Kontakt
    [trusted] Vertrauen
   *[business] Geschäfte
}
stage-set = Stufe: { stage-line }
card-tie = { $closeness }, { $stage }
stage-moved = { $stage ->
    [business] Mit { $name } machst du jetzt Geschäfte.
   *[trusted] Zwischen dir und { $name } ist Vertrauen gewachsen.
}
stage-met = Kennengelernt
stage-in-touch = In Kontakt
stage-trusted = Vertrauen
stage-business = Geschäfte
button-not-so = Einzelnes streichen
button-take-out = { $number } streichen
not-so-which = Was stimmt bei { $name } nicht?
not-so-nothing = Über { $name } habe ich nichts Einzelnes notiert.
not-so-done = Gestrichen: { $text }
