"""What leads to a deed in an English note: "I'll …", "gotta …", "he promised to …", "she owes me …"."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.marking import DATE, PERSON
from bot.reading.model import Party
from bot.reading.verb_words import CONTACT, GIVE

THEY = rf"(?:\b(?:he|she|they)|{PERSON})"
OFTEN = r"(?:(?:also|still|just|really|definitely|probably|kindly|very kindly|then|now)\s+)*"
"""Small words between a lead and its verb."""
DUTY = r"(?:need to|must|have to|(?:have\s+|['’]ve\s+)?got\s+to|(?:have\s+|['’]ve\s+)?gotta|should|ought to)"

NOTING_EN = (
    r"(?:mention(?!\s+(?:him|her|it|them|this)\s+to)|record|note|jot|log|(?:get|write|put|type|set)\s+(?:(?:this|that|it|all|her|him|them)\s+)+down"
    r"|remember\s+that|say\s+that|admit|confess)"
)
"""What a writer does with the note itself: "I ought to mention that", "gotta get this down"."""

MORE_EN = dict.fromkeys("dm nudge circle reach knock swing pop".split(), CONTACT) | dict.fromkeys(
    "loop shoot ship wire scan feed brief".split(), GIVE
)
"""Verbs that tell of a deed with a lead before them only: "she'll loop in the founder", "gonna dm me"."""

LEADS_EN = (
    (Party.ME, AnyCase(rf"\b(?:i|we)(?:['’](?:ll|d)|\s*{DUTY}|\s+{OFTEN}(?:will|would|shall|{DUTY}|want to|wanted to|wanna|am to|are to|am going to|are going to|plan to|promised to|agreed to|offered to|undertook to))\s+{OFTEN}(?P<rest>.+)$")),
    (Party.ME, AnyCase(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?:going\s+to\s+|gonna\s+|supposed\s+to\s+|meant\s+to\s+|due\s+to\s+|to\s+)(?P<rest>.*)$")),
    (Party.ME, AnyCase(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?P<rest>(?:\w+ing)\b.*)$")),
    (Party.ME, AnyCase(rf"^(?:and\s+|then\s+|so\s+|also\s+)*(?:{DUTY}|to do:?|todo:?|next step:?|gonna|remember to|don['’]?t forget to|promised to|agreed to|(?:will|shall)(?!.*\b(?:me|my|us|our)\b)|want to|wanna|am to|going to|let['’]s|(?:wants?|asked|told) me to|sa(?:id|ys) to(?!\s+(?:me|us)\b))\s+{OFTEN}(?P<rest>.+)$")),
    (Party.ME, AnyCase(r"\b(?:wants?|asked|asks|expects?|told|tells)\s+me\s+to\s+(?P<rest>.+)$")),
    (Party.THEM, AnyCase(rf"{THEY}(?:['’](?:ll|d)|\s+{OFTEN}(?:will|would|shall|is going to|are going to|is gonna|gonna|promised\s+(?:in person\s+)?to|offered to|agreed to|undertook to|wants to|wanted to|said to|has to|needs to|could|can|is to|are to|promises to))\s+{OFTEN}(?P<rest>.+)$")),
    (Party.THEM, AnyCase(rf"(?:\b(?:he['’]?s|she['’]?s|they['’]?re)|{PERSON}['’]?s)\s+(?:going\s+to|gonna|supposed\s+to|to)\s+{OFTEN}(?P<rest>.+)$")),
    (Party.THEM, AnyCase(rf"(?:\b(?:he['’]s|she['’]s|they['’]re)|(?:{PERSON}|he|she)\s+is)\s+(?P<rest>(?:\w+ing)\b.*)$")),
    (Party.THEM, AnyCase(r"^(?:and\s+|then\s+|who\s+)*(?:(?:has\s+)?promised|offered|undertook|will|is going|said he'll|said she'll)\s+(?:in person\s+)?(?:to\s+)?(?P<rest>.+)$")),
)  # fmt: skip
OWED_EN = (
    (Party.ME, AnyCase(rf"\b(?:i|we)\s+(?:still\s+)?owe\s+(?:him|her|them|{PERSON})\s+(?P<what>.+)$")),
    (Party.ME, AnyCase(rf"^(?:still\s+)?owe\s+(?:him|her|them|{PERSON})\s+(?P<what>.+)$")),
    (Party.THEM, AnyCase(r"\bowes?\s+(?:me|us)\s+(?P<what>.+?)(?:\s+and\b.*)?$")),
)  # fmt: skip
PROMISED_EN = (
    (Party.ME, AnyCase(rf"\b(?:i|we)(?:['’]ve)?\s+(?:promised|offered)\s+(?:him|her|them|{PERSON})\s+(?!to\b|that\b|i\b|we\b)(?P<what>.+)$")),
    (Party.ME, AnyCase(rf"^(?:and\s+)?promised\s+(?=.*{DATE})(?!(?:to|that|me|us|him|her|them|he|she|they|i|we)\b|{PERSON})(?P<what>.+)$")),
    (Party.ME, AnyCase(rf"^(?:and\s+)?promised\s+(?:him|her|them|{PERSON})\s+(?!(?:to|that|he|she|they|i|we)\b|i['’])(?P<what>.+)$")),
    (Party.THEM, AnyCase(r"\bpromised\s+(?:me|us)\s+(?!to\b|that\b|he\b|she\b|they\b)(?P<what>.+)$")),
)  # fmt: skip
AGREED_EN = re.compile(
    r"\b(?:agreed\s+(?:on|to)|we(?:['’]re|\s+are)\s+(?:on|down|set|booked)\s+for|we\s+(?:said|agreed)(?!\s+(?:that|we|i|he|she|to)\b)|settled\s+on|fixed|arranged|pencilled\s+in|booked|set\s+up)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
THANKS = re.compile(r"(?:one|an? (?:favou?r|small fortune|drink|beer)|big time|a lot|so much)\b", re.IGNORECASE)
SECOND_DEED = re.compile(r"^and\s+(?:then\s+)?(?P<rest>(?P<verb>[a-z]+)\b.*)$", re.IGNORECASE)
HAVING = re.compile(
    r"^have\s+(?:(?:a\s+)?(?:lunch|coffee|dinner|call|chat|drink|look|meeting|breakfast|beer|quick)|.*\b(?:out|sent|over|ready|done|back)\b)"
)
"""What one may have to do: "have lunch", "have it sent"."""
