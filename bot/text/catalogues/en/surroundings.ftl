### Circles, goals, verifying and cleaning up

## Guided start (K3)

walk-ask = { $circle ->
    [work] Who do you know from work, now or in the past? Colleagues, bosses, clients, partners.
    [trade_body] Who do you know from a chamber, guild or trade body?
    [school] Who do you still know from school? Teachers count too.
    [studies] Who do you know from your studies or training?
    [courses] Who do you know from courses and seminars? Trainers too.
    [association] Who do you know from clubs, societies or volunteering?
    [friends] Which friends could matter for your work, or you for theirs?
    [family] And in the family? In-laws as well.
    [neighbourhood] Who do you know from the neighbourhood?
   *[online] Who do you know online only, but well?
}
    Type or say the names as they come to mind.
walk-listed = Noted: { $names }.
walk-anyone-else = Anybody else? If not, on we go.
walk-left = Fine, later then. { $named ->
    [0] Write “list” when you want to start.
    [one] One name is down already. “List” takes it up from here.
   *[other] { $named } names are down already. “List” takes it up from here.
}
walk-finished = That was the round. { $named ->
    [0] Never mind, names come with time.
    [one] One name more than before.
   *[other] { $named } people you know. Most of us underestimate that.
}
button-walk-on = Next
button-walk-begin = Start my list
button-enough = Enough for today

## Goals (K1)

goal-set = Good, that is your goal: { $goal }
goal-shown = Your goal: { $goal }
goal-none = You haven’t named one yet. Write, say: “My goal: three partners for jobs in the region”.
goal-dropped = Fine, no fixed goal then.
goal-with = Noted. Your goal with { $name }: { $goal }

## Verifying (K5)

met-online = Met online only: { $names }. In a few days I’ll ask whether you are sure who that is.
item-verify = { $name }: a quick check who that really is
card-unverified = Not verified yet, known online only
button-verify = Verify
verify = What do you know for certain about <b>{ $name }</b>? { $enough } ticks will do. It’s fine to ask for the real name, best in private.
verified = <b>{ $name }</b> is verified.
check = { $which ->
    [real_name] Real name
    [profile] Consistent profile
    [second_source] Second source
   *[spoken] Spoken to
}
button-fake = A fake, remove it
fake-removed = { $name } is deleted, with everything stored about them.

## Conduct (K6, K28)

recruiting-warning = Careful, that sounds like pyramid selling. Networking recruits nobody. Take your time, pay nothing in advance and sign nothing on the day.
behaviour-marked = { $kind ->
    [spamming] Noted: { $name } sends advertising.
    [extremist] Noted. You don’t have to deal with { $name }.
   *[abusive] Noted. Nobody has to put up with that.
} It ranks high in /cleanup.

## Cleaning up (K27, K28)

item-clean-up = There are more contacts than anyone can tend. Care to clean up? /cleanup
clean-up-reason = { $reason ->
    [fake] Marked as a fake.
    [unanswered] { $tries } tries without an answer.
    [unverified] Known online only, and long unverified.
   *[silent] Last in touch { $day }.
}
clean-up-behaviour = { $kind ->
    [spamming] Sends advertising.
    [recruiting] Tried to recruit you.
    [extremist] Extreme remarks.
    [fake] Marked as a fake.
   *[abusive] Was abusive.
}
clean-up-too-many = { $total } contacts; you meant to tend { $most } at most.
clean-up-left = { $count ->
    [one] One more after this.
   *[other] { $count } more after this.
}
clean-up-nobody = Nothing to clean up. { $total ->
    [one] One contact, that works.
   *[other] { $total } contacts, all well tended.
}
clean-up-stopped = Fine, until next time. /cleanup goes on from here.
button-keep = Keep
command-list = Your list, circle by circle
command-cleanup = Clean up contacts

## Setting (K27)

setting-most-contacts = Contacts I mean to tend: { $value } at most
choose-most-contacts = How many contacts
ask-most-contacts = How many contacts do you mean to tend at most? Beyond that I suggest a clean-up.
error-bad-number = I don’t get that. Write a number from 1 to { $most }.
