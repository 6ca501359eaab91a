### Events, keeping in touch, the time a week.

## Events

event-planned = Noted: <b>{ $event }</b>, { $day }.
event-known = <b>{ $event }</b> { $day } is on the list already.
event-repeats = { $times ->
    [one] You’ve been there once before.
   *[other] You’ve been there { $times } times before.
}
event-noted-too = <b>{ $event }</b> on { $day } { month } is noted. { $briefing ->
    [yes] You’ll get a briefing the evening before. If you’d rather not, write “no briefing”.
   *[no] The morning after I’ll ask whom you met.
}
briefing-will-come = You’ll get a short briefing the evening before, { $when }.
briefing-dropped = Fine, no briefing for { $event }.
event-called-off = { $event } is off the list.
briefing-title = <b>{ $event }</b> · { $day }
briefing-known = { $count ->
    [0] You don’t know anybody from there yet.
    [one] From there you know:
   *[other] From there you know { $count } people:
}
briefing-last-met = last met { $day }
briefing-mine = → You meant to: { $action }
briefing-theirs = → Promised to you: { $action }
briefing-tip-promise = You still owe { $name } something ({ $what }). There is time for it today.
briefing-tip-wish = { $name } is looking for { $what }. Ask whether it turned up.
briefing-tip-goal = Your goal: { $what }. Two good conversations about it beat ten cards.
briefing-tip-introduce = Introduce { $name } to somebody who is new there. It helps them both.
briefing-tip-strangers = Look for somebody standing alone, and ask what brings them there.
item-briefing = Briefing: { $event }
item-after-event = { $event }: whom did you meet?
whom-met = Whom did you meet at { $event }? One sentence is enough, several names are fine.
nobody-met = That’s fine too. { $event } is settled.
button-no-briefing = No briefing
button-tell = Tell
button-tell-numbered = { $number } Tell
button-nobody = Nobody

## Occasions

item-birthday = { $name }: birthday wishes
item-birthday-on = { $when ->
    [past] It was { $name }’s birthday { $day }
    [now] It’s { $name }’s birthday { $day }
   *[soon] It’s { $name }’s birthday { $day }
}{ $age ->
    [0] {""}
   *[other] , turning { $age }
}
item-congratulate = { $has_what ->
    [yes] { $name }: congratulate ({ $what })
   *[no] { $name }: congratulate
}
item-condolence = { $name }: offer condolences
condolence-noted = A few words to { $name } will do good now. I’ll remind you, and I have a draft.
contact-died = I’m so sorry. Your notes stay, and I won’t bring any of it up again.
contact-rests = All right, { $name } stays in your notes. I won’t suggest getting in touch any more.

## Keeping in touch

section-mine = <b>From you</b>
section-theirs = <b>From others</b>
section-else = <b>Besides</b>
pick-up = { $point ->
    [wish] ↳ looking for { $text }
   *[other] ↳ { $text }
}
has-answered = Good, { $name } has been in touch. Noted.
suggested-again = Fine, I’ll bring up { $name } again.
silence-begins = Two tries with { $name }, and nothing came back. I’ll leave it until something stirs, or until you write “suggest { $name } again”.
button-answered = Has answered
button-suggest-again = Suggest again

## Reliability

reliability-nothing = Nothing was due yet. As soon as you promise something, I’ll keep count.
reliability-mine = Of { $total ->
    [one] one promise
   *[other] { $total } promises
} in the last year you kept { $kept } in time: { $percent }%.
reliability-late = { $count ->
    [one] One came late, but it came.
   *[other] { $count } came late, but they came.
}
reliability-theirs = Promised to you: { $kept } of { $total } in time.
reliability-overdue = Overdue:
reliability-all = It doesn’t get better than that.

## The time a week

budget-set = Fine: { $time } a week. About { $spent } of it are used this week, by my rough estimate. Once it’s used up I suggest nothing until Monday. Promises, and what you asked for, still come.
budget-none = Fine, I no longer watch the time.
minutes = { $count } min
hours = { $count } h
hours-minutes = { $hours } h { $count } min
setting-minutes = Time a week: { $value }
setting-minutes-value = { $budget }, about { $spent } used
setting-leap = Birthdays of 29 February: { $value }
no-budget = no limit
choose-minutes = Time budget
choose-leap = 29 February
ask-minutes = How much time a week do you want to spend on contacts? Choose, or write it, like “two hours”. Once it’s used up I suggest nothing until Monday. What you tick off counts, with estimated minutes.
ask-leap = When shall we keep birthdays of 29 February in years without one?
leap-february = On 28 February
leap-march = On 1 March
error-bad-minutes = I don’t understand that time. Write “90 minutes” or “two hours”, 40 hours at most.

## Drafts

draft-by-mail = By e-mail: { $address }
draft-doubt = This reads like advertising. Send it only if { $name } asked for it.
button-share = Send in Telegram
