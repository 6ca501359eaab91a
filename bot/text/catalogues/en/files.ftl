### Files

cards-new = { $more ->
    [0] <b>{ $count ->
        [one] New: one contact.
       *[other] New: { $count } contacts.
    }</b> { $names }
   *[other] <b>New: { $count } contacts.</b> { $names } and { $more } more
}
cards-changed = { $count ->
    [one] One you knew already; I’ve added what was missing.
   *[other] { $count } you knew already; I’ve added what was missing.
}
cards-unchanged = { $count ->
    [one] One was there already, with everything.
   *[other] { $count } were there already, with everything.
}
cards-unreadable = { $count ->
    [one] One card I couldn’t read.
   *[other] { $count } cards I couldn’t read.
}
cards-no-follow-ups = I won’t remind you of them yet. Tell me something about one of them and I’ll keep at it.
cards-nobody = There’s nobody in that file whom I could read.

error-no-contact-file = That’s not a contact file I can read. I take vCards (.vcf), as phones and mail programs export them.
error-file-too-big = That file is too big: I read up to { $most } MB. Export the contacts without pictures, or in several parts.
error-file-gone = That file can’t be fetched any more. Please send it again.
error-too-many-cards = That’s more than { $most } contacts in one file. Please send them in several parts.
