### The review and the map: pictures, and all that is in them in words.

item-review = Your review of last month
button-review = Show the review
button-map = Show my network
command-review = Review: what came of it
command-map = Your network as a picture

## Review

review-too-early = It’s too early for a review: first tell me about somebody you’ve met.
review-title = <b>Looking back on { $month }</b>
review-title-plain = Looking back on { $month }
review-file = review-{ $month }.png
review-spread = <b>Reach:</b> { $people ->
    [0] You’ve told me of nobody you met since { $since }.
    [one] One person met since { $since }{ $spread ->
        [0] .
       *[other] : { $over }.
    }
   *[other] { $people } people met since { $since }{ $spread ->
        [0] .
       *[other] : { $over }.
    }
} { $step }
review-circles = { $count ->
    [one] one circle
   *[other] { $count } circles
}
review-events = { $count ->
    [one] one occasion
   *[other] { $count } occasions
}
review-trades = { $count ->
    [one] one trade
   *[other] { $count } trades
}
review-step-meet = Pick one occasion to go to, say { $where }.
review-step-trade = You mostly meet “{ $narrow }”; next time, talk to somebody from another line of work.
review-step-event = Most of them you know from “{ $narrow }”; go somewhere else for once: { $where }.
review-step-circle = A step outside would be { $where }.
review-place = { $circle ->
    [school] a class reunion
    [studies] an alumni evening
    [courses] a course
    [neighbourhood] a street party in the neighbourhood
    [association] an evening at a club
    [trade_body] an evening at the chamber or a trade body
    [fair] a trade fair
    [online] a group of experts online
   *[chance] a chat with a stranger, on a train or in a queue
}
review-promises-none = <b>Reliability:</b> no promise was due.
review-promises-all = <b>Reliability:</b> { $total ->
    [one] one promise was due, and you kept it on time.
   *[other] all { $total } promises kept on time.
}
review-promises = <b>Reliability:</b> { $total ->
    [one] { $overdue ->
        [0] one promise was due, and it came late.
       *[other] one promise was due, and it hasn’t been kept.
    }
   *[other] { $kept } of { $total } promises kept on time{ $overdue ->
        [0] .
        [one] , one not at all.
       *[other] , { $overdue } not at all.
    }
}
review-growth = <b>Patience:</b> of { $people ->
    [one] one person
   *[other] { $people } people
}, { $reached }.{ $early ->
    [yes] {" "}That’s a good start; business takes months.
   *[no] { $months ->
        [0] {""}
        [one] {" "}That’s after one month.
       *[other] {" "}That’s after { $months } months.
    }
}
review-growth-none = <b>Patience:</b> { $people ->
    [one] you’ve only just met one person.
   *[other] you’ve only just met { $people } people.
} { $early ->
    [yes] Trust takes months to grow.
   *[no] A second meeting often does more than another name.
}
review-growth-in-touch = { $count ->
    [one] one has stayed in touch
   *[other] { $count } have stayed in touch
}
review-growth-trusted = { $count ->
    [one] one trusts you
   *[other] { $count } trust you
}
review-growth-business = { $count ->
    [one] one does business with you
   *[other] { $count } do business with you
}
review-balance = <b>Give and take:</b> { $given ->
    [0] nothing given yet
   *[other] { $given } given
}, { $received ->
    [0] nothing received yet.
   *[other] { $received } received.
}{ $tilt ->
    [given] {" "}Feel free to ask for something too.
    [received] {" "}Time for a gift, a good introduction perhaps.
    [few] {""}
   *[even] {" "}That’s nicely balanced.
}
review-balance-none = <b>Give and take:</b> nothing noted yet. A pointer or an introduction costs you little.
review-results = <b>What came of it:</b> { $what }.
review-results-none = <b>What came of it:</b> no referral and no order yet. { $early ->
    [yes] That’s normal so early on.
   *[no] Think about who is worth meeting again.
}
review-recommendations = { $count ->
    [one] one recommendation
   *[other] { $count } recommendations
}
review-introductions = { $count ->
    [one] one introduction
   *[other] { $count } introductions
}
review-orders = { $count ->
    [one] one order
   *[other] { $count } orders
}{ $value }
review-value = {" "}(€{ $amount })
review-goal = { $count ->
    [0] Nobody you met fits your goal “{ $goal }” yet.
    [one] { $names } fits your goal “{ $goal }”.
   *[other] { $count } fit your goal “{ $goal }”, such as { $names }.
}
review-picture = <i>In the picture:</i> people met by month ({ $months }), promises, give and take. { $has_close ->
    [0] Nobody is close yet.
   *[other] Close: { $close }.
} { $has_fading ->
    [0] Nobody is fading.
   *[other] Fading: { $fading }.
}
review-tie = { $name } ({ $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
})

panel-met = People met
panel-promises = Promises
panel-promises-none = None were due
panel-on-time = on time
panel-late = late
panel-overdue = not kept
panel-favours = Give and take
panel-favours-none = Nothing noted yet
panel-given = given
panel-received = received
panel-close = Close (last contact)
panel-close-none = Nobody yet
panel-fading = Fading
panel-fading-none = Nobody
panel-days = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}

## Map

map-too-early = Your network is still empty. Tell me about somebody you’ve met.
map-title = <b>Your network: { $total ->
    [one] one person
   *[other] { $total } people
}</b>
map-title-plain = Your network: { $total ->
    [one] one person
   *[other] { $total } people
}
map-closest = Shown are the { $shown } closest of them.
map-description = <i>In the picture:</i> you in the middle, and around you people by circle: { $circles }.
map-description-plain = <i>In the picture:</i> you in the middle, your people around you.
map-close = Drawn large, those close to you: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
map-links = Lines link people: { $links }.
map-file = So many names can only be read in full size, so the picture comes as a file.
map-file-name = network.png
map-me = You
map-legend = { $circle } ({ $count })
map-others = other circles
map-circle = { $circle ->
    [school] school
    [studies] studies
    [work] work
    [courses] courses
    [family] family
    [friends] friends
    [neighbourhood] neighbourhood
    [association] club
    [trade_body] chamber and trade body
    [fair] trade fair
    [online] online
    [chance] chance
   *[none] no circle yet
}
map-link = { $kind ->
    [introduced] introduced
    [recommended] recommended
   *[related] belong together
}
picture-names = Shown as a number: { $names }.
