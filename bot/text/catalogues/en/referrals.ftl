### Recommendations with their three roles (K22, K24)

command-referrals = Recommendations and what came of them
referral-somebody = somebody
referral-recommender = { $named ->
    [yes] You recommended { $beneficiary } to { $receiver }
   *[no] You recommended { $beneficiary }
}
referral-beneficiary = { $named ->
    [yes] { $recommender } recommended you to { $receiver }
   *[no] { $recommender } recommended you
}
referral-receiver = { $recommender } recommended { $beneficiary } to you
referral-state = { $state ->
    [contacted] in touch
    [order] an order{ $worth }
   *[declined] nothing came of it
}
referral-line-declined = Noted: { $text }. Never mind, another one will.
referral-line-noted = Nice. Noted: { $text }.
referral-noted = The recommendation is noted. /referrals shows what becomes of it.
referral-noted-order = The recommendation is noted, with its order. Congratulations.
referral-ask-value = Would you like to add what it is worth? For instance “£4,000”. You don’t have to.
referrals-title = Recommendations:
referrals-none = No recommendation noted yet. Write, for instance: “Jens recommended me to Petra.”
button-referral-contacted = In touch
button-referral-order = Order
button-referral-declined = Nothing came of it
