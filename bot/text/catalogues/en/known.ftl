### What is known of people: projects, career, family, who belongs to whom.

fact-line = { fact-label }: { $text }
fact-line-dated = { fact-label }: { $text } ({ $when })
fact-label = { $kind ->
    [project] Project
    [finished_project] Finished
    [career] Before
    [education] Education
    [family] Family
    [interest] Interests
    [agreed] Agreed
   *[talked_about] Talked about
}
fact-congratulate = → I’ll remind you to congratulate.
relation-line = { $kind }: { $name }
relation-line-of = { $kind } of { $name }
relation-line-phrase = { $kind } { $name }
relation-sentence = { $name }’s { $kind } is { $other }.
relation-sentence-phrase = { $other } is { $kind } { $name }.
relation-sentence-verb = { $other } { $kind } { $name }.
relation-sentence-several = { $name }’s { $kind }: { $other }.
relation-unknown = I don’t know that about { $name } yet.
stage-line = { $stage ->
    [met] met
    [in_touch] in touch
    [trusted] trust
   *[business] business
}
stage-set = Stage: { stage-line }
card-tie = { $closeness }, { $stage }
stage-moved = { $stage ->
    [business] You’re doing business with { $name } now.
   *[trusted] Trust has grown between you and { $name }.
}
stage-met = Met
stage-in-touch = In touch
stage-trusted = Trust
stage-business = Business
button-not-so = Take something out
button-take-out = Take out { $number }
not-so-which = What’s wrong about { $name }?
not-so-nothing = I have nothing noted about { $name } that could be taken out.
not-so-done = Taken out: { $text }
