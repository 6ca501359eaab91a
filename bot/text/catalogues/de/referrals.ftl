### Empfehlungen mit ihren drei Rollen (K22, K24)

command-referrals = Empfehlungen und was daraus wurde
referral-somebody = jemand
referral-recommender = { $named ->
    [yes] Du hast { $beneficiary } an { $receiver } empfohlen
   *[no] Du hast { $beneficiary } weiterempfohlen
}
referral-beneficiary = { $named ->
    [yes] { $recommender } hat dich an { $receiver } empfohlen
   *[no] { $recommender } hat dich weiterempfohlen
}
referral-receiver = { $recommender } hat dir { $beneficiary } empfohlen
referral-state = { $state ->
    [contacted] Kontakt ist da
    [order] Auftrag{ $worth }
   *[declined] daraus wurde nichts
}
referral-line-declined = Notiert: { $text }. Macht nichts, die nächste wird was.
referral-line-noted = Schön. Notiert: { $text }.
referral-noted = Die Empfehlung ist notiert. /referrals zeigt, was daraus wird.
referral-noted-order = Die Empfehlung ist notiert, mit Auftrag. Glückwunsch.
referral-ask-value = Magst du dazuschreiben, wie groß er ist? Zum Beispiel «4.000 €». Muss nicht sein.
referrals-title = Empfehlungen:
referrals-none = Noch keine Empfehlung notiert. Schreib zum Beispiel: «Jens hat mich an Petra empfohlen.»
button-referral-contacted = Kontakt ist da
button-referral-order = Auftrag
button-referral-declined = Wurde nichts
