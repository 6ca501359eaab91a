### Give and take (K20, K23, K30): visible, never a bill.

favour-noted = { $direction ->
    [given] { $kind ->
        [introduction] { $count ->
            [one] Nice. Noted: a new contact for { $names }.
           *[other] Nice. Noted: you introduced { $names }.
        }
        [recommendation] Nice. Noted: a recommendation for { $names }.
        [know_how] Nice. Noted: you shared what you know with { $names }.
        [feedback] Nice. Noted: your feedback for { $names }.
        [order] Nice. Noted: an order for { $names }{ $worth }.
       *[help] Nice. Noted: you helped { $names }{ $worth }.
    }
   *[received] { $kind ->
        [introduction] Nice. Noted: a new contact through { $names }.
        [recommendation] Nice. Noted: a recommendation from { $names }{ $worth }.
        [know_how] Nice. Noted: know-how from { $names }.
        [feedback] Nice. Noted: feedback from { $names }.
        [order] Nice. Noted: an order through { $names }{ $worth }.
       *[help] Nice. Noted: { $names } helped you{ $worth }.
    }
}
worth = , { $sum }
favour-in-note-given = And it counts: you gave { $name } something.
favour-in-note-received = And it counts: { $name } gave you something. A short thank-you is on the list.
favour-kind = { $kind ->
    [introduction] { $count ->
        [one] an introduction
       *[other] { $count } introductions
    }
    [recommendation] { $count ->
        [one] a recommendation
       *[other] { $count } recommendations
    }
    [know_how] { $count }× know-how
    [feedback] { $count }× feedback
    [order] { $count ->
        [one] an order
       *[other] { $count } orders
    }
   *[help] { $count }× help
}
balance-with = Give and take with <b>{ $name }</b>:
balance-none = Nothing has gone back and forth between you and { $name } yet. It may well start with something small from you.
balance-overall = Give and take in the last twelve months:
balance-overall-none = Nothing noted here yet. Just tell me whom you helped and who helped you, for instance: “Jens recommended me to Petra.”
balance-given = → given: { $count }× ({ $what })
balance-given-none = → given: nothing yet
balance-received = ← received: { $count }× ({ $what })
balance-received-none = ← received: nothing yet
balance-even = That is about even.
balance-more-given = You give more than you take. That is a good way to begin.
balance-more-received = Lately more came to you than went out.
balance-owed = You received more than you gave with { $names }. Perhaps something comes to mind that would help there.
lean-giving = You have helped { $name } again and again for a while, with nothing coming back. That is generous. Feel free to ask for something yourself; most people like to be asked.
lean-receiving = A lot has come from { $name } lately, and nothing from you yet. No hurry, but a small kindness now and then does you both good.
overall-lean-giving = For months you have given far more than you received. That does you credit. Let others help you too, or your network turns into charity.
overall-lean-receiving = For months more has come to you than you passed on. Pick somebody this week whom you can help with something small.
give-first = { $name } is looking for { $what }. Is there something you could add?
give-introduction = { $name } is looking for { $wish }, and { $helper } { $kind ->
        [role] works as
       *[offer] offers
    } { $offer }. Introducing the two would be a fine gift.
