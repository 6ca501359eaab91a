### Introductions (K21): both are asked first. $why says whether wish and offer are known.

command-introduce = Who could meet whom?
introduce-title = You could introduce these to each other:
introduce-under-way = Under way:
introduce-nobody = I don’t see anybody who fits together right now. The more I know about what your people look for and offer, the sooner I will.
introduce-whom = Whom to whom? Write, for instance: “Introduce Jens to Petra.”
introduce-unknown = I don’t know { $name } yet. Tell me in a sentence who that is.
introduce-several = You know more than one { $name }. Write the whole name.
introduction-seen = Here is a match: { $seeker } is looking for { $wish }, { $helper } { $kind ->
        [role] works as
       *[offer] offers
    } { $offer }. /introduce if you like.
introduction-title = <b>{ $seeker }</b> and <b>{ $helper }</b>
introduction-why = { $seeker } is looking for { $wish }, { $helper } { $kind ->
        [role] works as
       *[offer] offers
    } { $offer }.
introduction-side = { $state ->
    [agreed] ✓ { $name } would like to
    [asked] … { $name } has been asked
   *[open] ○ ask { $name }
}
introduction-next = { $state ->
    [agreed] Both would like to. Now you can introduce them.
    [introduced] Introduced, and that is a fine gift. In three weeks I’ll ask what came of it.
    [succeeded] Good to hear that something came of it.
    [declined] Fine, we’ll leave it at that. I won’t suggest the two again.
   *[asking] Ask both first, then introduce them. I have the words ready; the writing is yours.
}
item-introduction = { $state ->
    [proposed] { $why ->
        [yes] { $seeker } is looking for { $wish }, { $helper } { $kind ->
        [role] works as
       *[offer] offers
    } { $offer }. Introduce them?
       *[no] Introduce { $seeker } and { $helper }: ask both first
    }
    [agreed] { $seeker } and { $helper } would like to meet: introduce them now
    [introduced] { $seeker } and { $helper }: what came of the introduction?
   *[asked] { $seeker } and { $helper }: would both like to be introduced?
}
button-look = Look
button-look-numbered = { $number } Look
button-introduction-ask = Text to { $name }
button-introduction-asked = Asked { $name }
button-introduction-yes = { $name }: yes
button-introduction-no = { $name }: no
button-introduction-never = Never suggest again
button-introduction-draft = Text to both
button-introduction-made = Introduced
button-introduction-succeed = Something came of it
button-introduction-nothing = Nothing came of it
introduction-draft-seeker-1 = { $why ->
    [yes] you told me what you are looking for ({ $wish }). Somebody came to mind: { $helper } ({ $offer }). Shall I introduce you? If it’s not a good time, that’s perfectly fine.
   *[no] I think you and { $helper } would have a lot to talk about: […] Shall I introduce you? If it’s not a good time, that’s perfectly fine.
}
introduction-draft-seeker-2 = { $why ->
    [yes] are you still looking ({ $wish })? Then I’d like to introduce you to { $helper } ({ $offer }). Just tell me whether that suits you.
   *[no] I’d like to introduce you to { $helper }: […] Just tell me whether that suits you.
}
introduction-draft-helper-1 = { $why ->
    [yes] { $seeker } is looking for something ({ $wish }), and I thought of you. May I introduce you? There’s no obligation.
   *[no] I’d like to introduce you to { $seeker }: […] Is that all right with you? There’s no obligation.
}
introduction-draft-helper-2 = { $why ->
    [yes] would you have the time to talk to { $seeker }? It’s about this: { $wish }. If not, just say so.
   *[no] would you like to meet { $seeker }? I think it would be worth it for both of you: […] If not, just say so.
}
introduction-draft-both-1 = { $why ->
    [yes] as agreed, I’d like to introduce you to each other. { $seeker } is looking for: { $wish }. { $helper } offers: { $offer }. I’ll gladly leave the rest to the two of you.
   *[no] as agreed, I’d like to introduce you to each other: […] I’ll gladly leave the rest to the two of you.
}
introduction-draft-both-2 = { $why ->
    [yes] good to know that you both would like to meet. It’s about this: { $wish }. { $seeker }, this is { $helper } ({ $offer }); { $helper }, this is { $seeker }. Have a good talk.
   *[no] good to know that you both would like to meet. { $seeker }, this is { $helper }; { $helper }, this is { $seeker }: […] Have a good talk.
}
