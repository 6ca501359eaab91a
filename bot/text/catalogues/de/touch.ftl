### Veranstaltungen, in Verbindung bleiben, Zeit in der Woche.

## Veranstaltungen

event-planned = Notiert: <b>{ $event }</b>, { $day }.
event-known = <b>{ $event }</b> { $day } steht schon auf der Liste.
event-repeats = { $times ->
    [one] Da warst du schon einmal.
   *[other] Da warst du schon { $times }-mal.
}
event-noted-too = <b>{ $event }</b> am { $day }. { month } ist notiert. { $briefing ->
    [yes] Am Abend vorher bekommst du ein Briefing. Wenn nicht, schreib «kein Briefing».
   *[no] Am Morgen danach frage ich dich, wen du getroffen hast.
}
briefing-will-come = Am Abend vorher bekommst du ein kurzes Briefing, { $when }.
briefing-dropped = Gut, kein Briefing für { $event }.
event-called-off = { $event } ist von der Liste.
briefing-title = <b>{ $event }</b> · { $day }
briefing-known = { $count ->
    [0] Von dort kennst du noch niemanden.
    [one] Von dort kennst du:
   *[other] Von dort kennst du { $count } Leute:
}
briefing-last-met = zuletzt { $day }
briefing-mine = → Du wolltest: { $action }
briefing-theirs = → Versprochen ist dir: { $action }
briefing-tip-promise = Du hast { $name } noch etwas versprochen ({ $what }). Heute ist noch Zeit dafür.
briefing-tip-wish = { $name } sucht { $what }. Frag nach, ob sich etwas gefunden hat.
briefing-tip-goal = Dein Ziel: { $what }. Zwei gute Gespräche dazu sind besser als zehn Karten.
briefing-tip-introduce = Stell { $name } jemandem vor, der dort neu ist. Das hilft beiden.
briefing-tip-strangers = Such dir jemanden, der allein steht, und frag, was ihn herführt.
item-briefing = Briefing: { $event }
item-after-event = { $event }: Wen hast du getroffen?
whom-met = Wen hast du bei { $event } getroffen? Ein Satz genügt, auch mehrere Namen.
nobody-met = Auch gut. Dann ist { $event } abgehakt.
button-no-briefing = Kein Briefing
button-tell = Erzählen
button-tell-numbered = { $number } Erzählen
button-nobody = Niemanden

## Anlässe

item-birthday = { $name }: zum Geburtstag gratulieren
item-birthday-on = { $name } { $when ->
    [past] hatte { $day } Geburtstag
   *[now] hat { $day } Geburtstag
}{ $age ->
    [0] {""}
   *[other] {" "}und wird { $age }
}
item-congratulate = { $has_what ->
    [yes] { $name }: gratulieren ({ $what })
   *[no] { $name }: gratulieren
}
item-condolence = { $name }: Beileid aussprechen
condolence-noted = Ein paar Worte an { $name } tun jetzt gut. Ich erinnere dich und habe einen Entwurf.
contact-died = Das tut mir leid. Deine Notizen bleiben, und ich erinnere dich an nichts mehr, was damit zu tun hat.
contact-rests = Gut, { $name } bleibt notiert. Ich bringe den Kontakt nicht mehr von mir aus ins Gespräch.

## In Verbindung bleiben

section-mine = <b>Von dir</b>
section-theirs = <b>Von anderen</b>
section-else = <b>Außerdem</b>
pick-up = { $point ->
    [wish] ↳ sucht { $text }
   *[other] ↳ { $text }
}
has-answered = Schön, { $name } hat sich gerührt. Ist notiert.
suggested-again = Gut, ich bringe { $name } wieder ins Gespräch.
silence-begins = Zwei Versuche bei { $name }, und nichts kam zurück. Ich schlage da erst wieder etwas vor, wenn sich etwas rührt oder du «melde dich wieder zu { $name }» schreibst.
button-answered = Hat geantwortet
button-suggest-again = Wieder vorschlagen

## Verlässlichkeit

reliability-nothing = Noch war nichts fällig. Sobald du etwas versprichst, zähle ich mit.
reliability-mine = Von { $total ->
    [one] einem Versprechen
   *[other] { $total } Versprechen
} im letzten Jahr hast du { $kept } pünktlich gehalten: { $percent } %.
reliability-late = { $count ->
    [one] Eines kam später, aber es kam.
   *[other] { $count } kamen später, aber sie kamen.
}
reliability-theirs = Was dir versprochen war: { $kept } von { $total } pünktlich.
reliability-overdue = Überfällig:
reliability-all = Besser geht es nicht.

## Zeit in der Woche

budget-set = Gut: { $time } in der Woche. Diese Woche sind davon etwa { $spent } verbraucht, nach meiner groben Schätzung. Ist die Zeit um, schlage ich bis Montag nichts mehr vor. Versprechen und was du selbst wolltest, kommen trotzdem.
budget-none = Gut, ich achte nicht mehr auf die Zeit.
minutes = { $count } Min.
hours = { $count } Std.
hours-minutes = { $hours } Std. { $count } Min.
setting-minutes = Zeit in der Woche: { $value }
setting-minutes-value = { $budget }, davon verbraucht etwa { $spent }
setting-leap = Geburtstage vom 29. Februar: { $value }
no-budget = ohne Grenze
choose-minutes = Zeitbudget
choose-leap = 29. Februar
ask-minutes = Wie viel Zeit willst du in der Woche für Kontakte aufwenden? Wähl oder schreib es, etwa «zwei Stunden». Ist sie um, schlage ich bis Montag nichts mehr vor. Gezählt wird, was du abhakst, mit geschätzten Minuten.
ask-leap = Wann feiern wir Geburtstage vom 29. Februar, wenn es den Tag nicht gibt?
leap-february = Am 28. Februar
leap-march = Am 1. März
error-bad-minutes = Die Zeit verstehe ich nicht. Schreib zum Beispiel «90 Minuten» oder «zwei Stunden», höchstens 40 Stunden.

## Entwürfe

draft-by-mail = Als E-Mail: { $address }
draft-doubt = Das klingt nach Werbung. Schick es nur, wenn { $name } darum gebeten hat.
button-share = In Telegram senden
