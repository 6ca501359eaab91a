### What Vitamin B says. Telegram HTML; values are escaped before they come here.

plain = { $text }

## Days and times

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-on = on { $day }
moment = { $day } at { $time }
month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
birthday = { $day } { $month }
birthday-with-year = { $day } { $month } { $year }

## People

person-name = <b>{ $name }</b>
person-new = { $person } (new)
person-looks-for = looking for { $what }
person-offers = offers { $what }
person-birthday = birthday { $day }
honorific = { $which ->
    [herr] Mr
   *[frau] Ms
}
label-with-org = { $name }, { $org }

## Reply to a note

corrected = Changed:
promise = → { $text }
and-more-people = … and { $count ->
    [one] one more person
   *[other] { $count } more people
}
and-more-promises = … and { $count ->
    [one] one more thing to do
   *[other] { $count } more things to do
}
unsure = { $field ->
    [name] Did I get the name right: { $value }?
    [org] Did I get the company right: { $value }?
    [role] Did I get the profession right: { $value }?
    [event] Did I get the occasion right: { $value }?
    [place] Did I get the place right: { $value }?
    [met_on] Did I get the day right: { $value }?
    [due] Did I get the date right: { $value }?
   *[other] Did I get that right?
}
unsure-missing = { $field ->
    [name] Did I miss a name?
    [org] Is there a company to it?
    [event] Was there an occasion?
    [met_on] Did you meet, and when?
    [follow_ups] Did I miss something that is to be done?
    [due] Is there a date for it?
   *[other] Did I get that right?
}
ask-field = { $field ->
    [name] What is the right name?
    [org] Which company is it? Write “none” if there is none.
    [role] What do they do?
    [event] Which occasion was it? Write “none” if there was none.
    [place] Where was it?
    [met_on] When was it?
    [due] By when?
   *[other] What is right? Just say it in your words.
}
which-contact = You may know { $name } already. Who is it?
nobody-named = Noted, but I can’t find a name in it. Who is it about?
ask-correction = What’s wrong? Just tell me, like “not Kruger, Kroger” or “make it Monday”.
undone = { $kind ->
    [capture] The note is gone again.
    [correct] The correction is taken back.
    [done] Open again.
    [snooze] Back as it was.
    [drop] Back on the list.
    [favour] The entry is gone again.
    [referral] The recommendation is back as it was.
    [introduction] The introduction is back as it was.
   *[contact] Back as it was.
}
deletion-stays = { $earlier ->
    [yes] A deleted contact is gone for good, I can’t bring them back. /undo once more takes back the step before that.
   *[no] A deleted contact is gone for good, I can’t bring them back.
}
in-touch = Good, I’ve noted that you were in touch with { $name }. Nothing was open there.
tip = 💡 { $text }

## Voice memos

memo-listening = Listening …
memo-waiting = I’ll listen in a moment. { $ahead ->
    [one] One memo is ahead of yours.
   *[other] { $ahead } memos are ahead of yours.
}
memo-fetching = I’m fetching the speech model, just this once: { $megabytes } of { $of } MB. Your memo isn’t lost.
memo-cut-short = The recording breaks off. That is all I heard.
memo-later = I can’t reach the speech recognition just now. Your memo isn’t lost, I’ll keep trying.
button-misheard = Misheard

## Give and take

favour-nobody = Whom did you help, or who helped you? Add the name and I’ll remember it.
balance = So far: given { $given }×, received { $received }×.
thanks-due = I’ll remind you { $day } to say thank you.
before-asking = Before you ask { $name } for something: { $received ->
    [0] { $given ->
        [0] nothing has gone back and forth between you yet. Asking is easier once you have given.
       *[other] you have helped { $given }× already, so go ahead.
    }
   *[other] you gave { $given }× and received { $received }×.
}

## Advertising (K16)

advertising-rule = I’d rather not. Unasked-for advertising to many people is spam; by e-mail it can bring you a formal legal warning in Germany. And it costs trust.
advertising-better-way = Better: write one by one, in the channel where you met, and only to those who need exactly this.
advertising-seeker = → { $name } is looking for { $what }

## Things to do

item-mine = { $name }: { $action }
item-theirs = { $name } was going to: { $action }
item-first-contact = { $name }: a short hello after meeting
item-keep-in-touch = { $name }: time to get in touch
item-thanks = { $name }: say thank you
item-with-day = { $what } ({ $when })
item-numbered = { $number }. { $text }
item-done = <s>{ $text }</s> ✓
item-dropped = <s>{ $text }</s>
item-later = { $text } → { $day }
due-by = by { $day }
due-since = open since { $day }
bullet = • { $text }

nudge-greeting = { $part ->
    [morning] Good morning.
    [evening] Good evening.
   *[day] Hello.
}
nudge-daily = { nudge-greeting } { $count ->
    [one] One thing for today:
   *[other] { $count } things for today:
}
nudge-late = I’m late with this, sorry. Here’s what’s due:
nudge-reminder = You wanted to be reminded of this now:
due-nothing = Nothing open. Enjoy.
due-title = { $count ->
    [one] One thing is open:
   *[other] { $count } things are open:
}
due-nothing-then = { $when ->
    [today] Nothing is due today.
    [overdue] Nothing is overdue.
   *[other] Nothing is due then.
} { $count ->
    [one] One thing is open, though: /due
   *[other] { $count } things are open in all: /due
}
due-title-overdue = { $count ->
    [one] One thing is overdue:
   *[other] { $count } things are overdue:
}
due-title-today = { $count ->
    [one] One thing is due today:
   *[other] { $count } things are due today:
}
due-title-on = { $count ->
    [one] One thing is due { $day }:
   *[other] { $count } things are due { $day }:
}
due-title-until = { $count ->
    [one] One thing is due by { $day }:
   *[other] { $count } things are due by { $day }:
}
due-title-between = { $count ->
    [one] One thing is due, { $first } to { $last }:
   *[other] { $count } things are due, { $first } to { $last }:
}
and-more = … and { $count } more
done = ✓ { $text }
dropped = Dropped: { $text }
still-open = Still open: { $text }
moved = { $text }. I’ll get back to you { $day }.
ask-date = When should I remind you? Tell me a day, like “Friday”, “in two weeks” or “15 March”.
    { $text }
which-follow-up = { $kind ->
    [done] Which of these is done?
   *[other] Which of these should wait?
}
nothing-open-with = Nothing is open with { $name }.
nothing-open = I’m not sure what you mean. /due shows what’s open.
draft-plain = A draft, to copy and adapt:
    { $text }
draft = A draft for { $name }, to copy and adapt:
    { $text }

## Cards, lists, questions

contacts-none = Nobody here yet. Tell me whom you met, like: “Met Jens Maier at the meetup today, he’s looking for a hall.”
contacts-title = { $count ->
    [one] One contact
   *[other] { $count } contacts
}
found-nobody = I can’t find anybody for that.
found-title = { $count ->
    [one] Found:
   *[other] Found { $count }:
}
found-because = { $who }: { $why }
find-what = What should I look for? For example: /find tax adviser
card-looks-for = Looking for: { $what }
card-offers = Offers: { $what }
card-phones = Phone: { $what }
card-emails = E-mail: { $what }
card-birthday = Birthday: { $what }
card-goal = Goal: { $what }
card-closeness = { $level ->
    [close] Close tie
    [loose] Loose tie
   *[acquaintance] Acquaintance
}
card-open = <b>Open</b>
card-history = <b>History</b>
card-done = ✓ { $text }
card-dropped = ✗ { $text }
card-note = • { $day }: “{ $text }”
card-menu = What would you like to change about { $name }?
delete-sure = Delete { $name } entirely, with all notes and things to do?
delete-whom = Whom should I delete?
delete-nobody = I can’t find a contact called “{ $name }”, so I’m deleting nothing. /contacts shows them all.
deleted = { $name } is deleted.
deleted-before = It is deleted.

## Buttons

button-undo = Undo
button-right = That’s right
button-wrong = Not right
button-right-missing = No, that’s all
button-wrong-missing = Yes
button-fix = Correct
button-move = Change date
button-done = Done
button-done-numbered = { $number } Done
button-later = Later
button-drop = Drop
button-draft = Draft
button-tomorrow = Tomorrow
button-next-week = Next week
button-pick = Another day
button-back = Back
button-copy = Copy
button-another = Another version
button-address = { $which ->
    [du] Informal
   *[sie] Formal
}
button-somebody-new = Somebody new
button-card = See { $name }
button-open-items = { $count ->
    [one] See what’s open
   *[other] See what’s open ({ $count })
}
button-change = Change
button-archive = Archive
button-restore = Bring back
button-delete = Delete
button-delete-really = Yes, delete
button-more = More
button-previous = Back
chosen = ✓ { $label }
closeness-close = Close
closeness-loose = Loose
closeness-acquaintance = Acquaintance

## Around it

welcome =
    Hello { $name }, I’m Vitamin B, your memory for the people you meet.

    After a meeting, just tell me what happened: “Met Jens Maier at the meetup today, he’s looking for a hall. I’ll send him two addresses by Friday.” I remember it and speak up when something is due. At most once a day.

    What you write is stored on this server only. /help tells more.
hello =
    Hello, I’m Vitamin B, your memory for the people you meet.

    Tell me in one sentence whom you met and what you promised, or ask me something: “What’s due?” “What do I know about Sabine?” /help tells more.
welcome-owner = You are now the owner of this bot. /invite lets you invite others.
language-changed = Fine, I’ll speak English from now on.
welcome-back-thanks = You’re welcome.
not-understood = I didn’t get that. Tell me whom you met, or ask something like “Who is looking for a tax adviser?”
stranger = I’m a private bot and only work for people who were invited. Please ask the owner for an invitation.
in-groups = I only work in a private chat. Write to me there.
invite =
    This invitation is valid for seven days and one person:
    { $link }
cancelled = Fine, let’s forget it.
nothing-to-cancel = There was nothing open.
unknown-command = I don’t know that command. /help shows what I can do.
unsupported = I can’t do anything with that yet. Please send me text, a voice memo or a contact card.
help =
    <b>How it works</b>
    After an event, tell me who was there, what they look for and what you promised. One sentence will do.

    <b>Speak:</b> a voice memo does as well, say on the way to the car.
    <b>Correct:</b> edit your message, answer my reply (“not Kruger, Kroger”) or use the button.
    <b>Ask:</b> “What’s due?” “What do I know about Sabine?” “Who is looking for a tax adviser?” “Who did I meet at the fair?”
    <b>Report:</b> “Called Ms Kruger”, “remind me about Jens next week instead”, “Petra replied”
    <b>Plan:</b> “I’m going to the Founders Meetup on 4 May”, “two hours a week”
    <b>Bring together:</b> “Introduce Jens to Petra”, “Jens recommended me to Petra”
    <b>Delete:</b> “Delete Ron Baker”, I’ll ask before I do

    /due – what is open
    /contacts – your contacts
    /list – who you know already, circle by circle
    /find – search
    /introduce – who fits whom
    /referrals – recommendations
    /review – the last months in a picture
    /map – your network as a picture
    /cleanup – clean up
    /undo – take the last step back
    /settings – language, time, days, pause
    /privacy – what I store
    /export – everything as a file
    /forget – delete everything
    /cancel – forget an open question
privacy =
    <b>What I store</b>
    Your notes, the contacts, meetings and things to do from them, your settings, and my latest replies to you. Nothing else.

    <b>Where</b>
    In one file on the machine this bot runs on. Notes are read there, without a cloud or a language model. Telegram sees what we write to each other, as always.

    <b>Who</b>
    Only you, and whoever runs that machine. Logs hold no names and no notes. I never write to your contacts.

    <b>Voice memos</b>
    { $heard ->
        [here] I listen to them on this machine; the recording never leaves it.
        [service] I send the recording to { $service } to have it written down. That is how this bot is set up.
        [named] I send the recording to { $service } to have it written down, along with names from your contacts that sound similar. That is how this bot is set up.
       *[nowhere] I can’t listen to them here.
    } { $kept ->
        [yes] I keep recordings; /forget deletes them, too.
       *[no] I don’t keep recordings, only the text.
    }

    <b>Your rights</b>
    /export gives you everything as a file. A single contact can be deleted on its card, /forget deletes everything, at once and entirely.
export-caption = Everything I have stored about you.
export-name = vitamin-b.json
forget-sure = Delete everything? Contacts, notes, things to do, settings. This can’t be undone. /export saves it all first.
forget-yes = Yes, delete everything
forget-no = No
forgotten = Everything is deleted. Take care.
forget-not = Fine, everything stays.

## Commands and description

command-due = What is open
command-contacts = Your contacts
command-find = Search
command-undo = Take the last step back
command-settings = Settings
command-privacy = What I store
command-export = Everything as a file
command-forget = Delete everything
command-cancel = Forget an open question
command-help = How it works
bot-description = Your memory for the people you meet. After an event, tell me who was there and what you promised. I remember it and speak up when something is due.
bot-short-description = Remembers whom you meet, and reminds you of what you promised.

## Errors

error-unforeseen = Something went wrong, sorry. Your message isn’t lost, I’ll try again later. (Reference { $id })
error-not-found = I can’t find that any more.
error-nothing-to-undo = There is nothing to take back.
error-out-of-date = That is out of date.
error-bad-date = I don’t understand that day. Try “Friday”, “in two weeks” or “15 March”.
error-too-many-messages = That’s more than { $most } messages in a minute. I haven’t noted this one, nor what follows right now. Please send it again in a minute.
error-too-many-contacts = There’s no room for that: you already have { $most } contacts, which is the limit here. Archived ones count too; delete some you no longer need, then send it again.
error-too-much = That’s too much at once.
error-too-much-stored = Your space is full: { $most } MB are taken, so I haven’t noted this. All you had is still there, and /export gives it to you. Ask whoever runs this bot for more room, or delete contacts you no longer need.
error-not-allowed = That doesn’t work here.
error-only-owner = Only the owner can invite.
error-store = I can’t save anything right now. Please try again later.
error-store-damaged = Your file is damaged. Whoever runs this bot has to take a look.
error-store-busy = The data is in use elsewhere right now.
error-store-too-new = The data comes from a newer version of this program.
error-store-full = I can’t save anything any more, the disk is full. Your last message is not noted yet.
error-memo = I don’t understand this memo.
error-memo-no-speech = I can’t make out any words. Say it again, closer to the microphone, or write it to me.
error-memo-unreadable = I can’t play this file, it seems to be damaged. Please send me the memo again.
error-memo-too-long = That is too long for me: a memo may take { $minutes } minutes at most. Please split it.
error-memo-too-big = The file is too big: Telegram gives bots 20 MB at most. Record it as a voice message, which is much smaller.
error-voice-missing = I can’t listen to voice memos here, as speech recognition is not installed (install it with “make run”). Please write me a short note.
error-voice-model = The speech model is missing here and can’t be fetched. Please write me a short note, or forward me the memo later. Whoever runs this bot can see why with “vitamin-b models”.
error-voice-broken = I crashed twice while listening. Please write me a short note, or send the memo in shorter parts.
error-voice-refused = The speech service refuses ({ $status }). Whoever runs this bot has to look into it. Please write me a short note.
error-voice-later = I can’t reach the speech recognition just now.
error-voice-later-given-up = I couldn’t reach the speech recognition all this time. Forward me the memo later, or write me a short note.
error-store-key-missing = The data is encrypted. Set DATA_KEY to its key.
error-store-key-wrong = DATA_KEY is not the key that the data is encrypted with.
error-store-not-encrypted = DATA_KEY is set, but the data is not encrypted. “vitamin-b key on” encrypts it.
error-store-in-use = There is data in DATA_DIR already. “--replace” puts the backup in its place.
error-bad-backup = This is no complete backup of Vitamin B, or it is damaged.
error-store-unsettled = There is no data in DATA_DIR, or it is just being exchanged.
error-no-such-backup = There is no such file.
error-no-network = This user has no network any more: it was deleted.
error-delivery = The message could not be sent.
error-settings = A setting is wrong.
error-bad-time = I don’t understand that time. Try 8:30.
error-bad-zone = I don’t know that time zone. Try a city, like Berlin or New York.
error-bad-language = I don’t speak that language.
error-bad-days = I don’t understand those days.
error-bad-region = I don’t know that region. Try DE-NW, DE-BY, AT or CH.

## For the owner

alert-set-aside = One message could not be handled in three tries ({ $error }). I’ve put it aside, everything else goes on. (Update { $number }, in set-aside.jsonl)
alert-damaged = A file was damaged. I’ve kept it ({ $file }) and went on with the last good version.
alert-inbox = I can’t take new messages down right now ({ $reason }). Is the disk full? Telegram holds them meanwhile.
alert-store = I can’t save anything right now ({ $reason }). Is the disk full? What has come in already I try again every minute.
alert-nudge = A reminder could not be sent ({ $error }). I’ll try again every hour. (User { $user })
