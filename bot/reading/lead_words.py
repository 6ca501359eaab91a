"""What leads to a deed in an English note: "I'll …", "he promised to …"."""

import re

from bot.reading.marking import PERSON
from bot.reading.model import Party

LEADS_EN = (
    (Party.ME, re.compile(r"\b(?:i|we)(?:['’](?:ll|d)|\s+(?:also\s+|still\s+|really\s+|definitely\s+)?(?:will|would|shall|should|must|need to|have to|want to|wanted to|am to|am going to|are going to|plan to|promised to|agreed to|offered to|ought to|could|might))\s+(?:also\s+|still\s+|just\s+|probably\s+)?(?P<rest>.+)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?:going\s+to\s+)?(?P<rest>(?:\w+ing)\b.*)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:i['’]m|i am|we['’]re|we are)\s+(?:going\s+|supposed\s+|meant\s+)?to\s+(?P<rest>.*)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"^(?:and\s+|then\s+|so\s+|also\s+)*(?:need to|must|have to|to do:?|todo:?|should|gotta|got to|remember to|don['’]?t forget to|promised to|agreed to|will|want to|going to|let['’]s|wants? me to|asked me to)\s+(?P<rest>.+)$", re.IGNORECASE)),
    (Party.ME, re.compile(r"\b(?:wants?|asked|expects?|told)\s+me\s+to\s+(?P<rest>.+)$", re.IGNORECASE)),
    (Party.THEM, re.compile(rf"(?:\b(?:he|she|they)|{PERSON})(?:['’](?:ll|d)|\s+(?:also\s+|kindly\s+|very kindly\s+)?(?:will|would|shall|is going to|are going to|promised to|offered to|agreed to|wants to|wanted to|said to|has to|needs to|could|can|is to|promises to))\s+(?:also\s+|kindly\s+)?(?P<rest>.+)$", re.IGNORECASE)),
    (Party.THEM, re.compile(rf"(?:\b(?:he['’]s|she['’]s|they['’]re)|(?:{PERSON}|he|she)\s+is)\s+(?P<rest>(?:\w+ing)\b.*)$", re.IGNORECASE)),
    (Party.THEM, re.compile(r"^(?:and\s+|then\s+)*(?:promised|offered|will|is going|said he'll|said she'll)\s+(?:to\s+)?(?P<rest>.+)$", re.IGNORECASE)),
)  # fmt: skip
