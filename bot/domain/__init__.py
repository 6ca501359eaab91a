"""What the program is about: contacts, encounters, follow-ups and their rules; no I/O, no clock."""
