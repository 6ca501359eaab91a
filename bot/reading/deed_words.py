"""Tables of patterns: what a deed is told by beside its verb, and what surrounds it."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.marking import DATE, PERSON

NOUN_DEED = re.compile(
    r"\b(?P<noun>(?:\w{0,20}(?:termin|treffen|besuch|gespräch|telefonat|besichtigung|abholung|übergabe|lieferung|aufmaß)"
    r"|rückruf|intro|introduction|anruf|angebot|kaffee|mittagessen|frühstück|lunch|coffee|(?:phone\s+)?call|follow-?up|meeting"
    r"|rückmeldung|antwort|feedback|quote|offer|nachfassen|wiedervorlage|videocall|zoom|catch-?up|dinner|breakfast|drinks|beers|brunch|tea|pint|abendessen|shooting|session|probe|besprechung|vorgespräch|appointment"
    r"|viewing|site visit|tee time|vertrag|unterlagen|entwurf|kostenschätzung|probearbeiten|drehtag))\b",
    re.IGNORECASE,
)
FIXED = re.compile(
    r"\b(?:vereinbart|ausgemacht|verabredet|abgemacht|angesetzt|pencilled\s+in|booked\s+in|arranged|scheduled|agreed)\b",
    re.IGNORECASE,
)
"""Behind these any noun with a day to come is an appointment."""
AGREED = re.compile(
    r"\b(?:ausgemacht|vereinbart|verabredet|abgemacht|eingeplant|angesetzt|steht|fix|set|pencilled|booked|arranged|scheduled|agreed)\b",
    re.IGNORECASE,
)
BESIDE_DATE = re.compile(
    rf"{DATE}|\b(?:und zwar|also|am besten|spätestens|wohl|ideally|at the latest|zwar|dann|schon|erst|so|noch|angeblich|eher|spätestens|spät|kommt|kommen|und|hoffentlich|wohl|promised|for|due|coming|they['’]re|by|on|hopefully|probably|latest|fällig|frist|deadline)\b|\W",
    re.IGNORECASE,
)
"""A date and the small words that may stand with it alone."""
BOUND_EN = re.compile(
    r"\s+(?:because|so that|since|but|if i|which|as soon as|once|when it|when she|when he|no wait|no sorry|no not|make that|no (?:date|rush|promises|timeline))\b.*$",
    re.IGNORECASE,
)
TO_THEM_DE = rf"(?:(?:an|zu)\s+(?:ihn|sie|ihm|ihr|ihnen|(?:den|die|dem|der|herrn|frau|hrn\.|fr\.)?\s*{PERSON}))"
TITLE_DE = r"(?:(?:der|dem|den|die|herrn|frau|hrn\.|fr\.)\s+)?"
FROM_ME = r"\b(?:v(?:on|\.|)\s+(?:mir|uns)|from\s+(?:me|us|my\s+side))\b"
FROM_THEM = rf"(?:\b(?:v(?:on|\.|)|from)\s+(?:(?:der|dem|herrn|frau)\s+)?(?:ihm|ihr|ihnen|seiner\s+seite|ihrer\s+seite|him|her|them|{PERSON})(?!\w))"
OWED_DE = re.compile(
    rf"\b(?:bin|sind|ist|bleib\w*)\s+(?P<whom>(?:ich\s+|wir\s+|er\s+|sie\s+)?{TITLE_DE}(?:ihm|ihr|ihnen|mir|uns|{PERSON}))(?!\w)\s*(?:ja\s+|auch\s+)?(?P<what>.+?)\s+schuldig\b"
    rf"|\b(?P<owing>schulde[nt]?)\b",
    re.IGNORECASE,
)
OWED_BY_ME = re.compile(r"\b(?:schulde\s+ich|ich\s+schulde|(?:i|we)\s+(?:still\s+)?owe)\b", re.IGNORECASE)
OWING = re.compile(r"\b(?:schulde[nt]?|ich|wir|er|sie|ihm|ihr|ihnen|mir|uns|noch)\b", re.IGNORECASE)
A_FAVOUR = re.compile(r"\b(?:was|etwas|einen gefallen|nen gefallen|dank|bier|viel)\b", re.IGNORECASE)
GETS_DE = AnyCase(
    r"(?<!\w)(?:kriegt|bekommt|erhält|kriegen|bekommen|erhalten)\s+(?:er|sie|die|der)?\b",
)
I_GET_DE = AnyCase(
    r"\b(?:krieg|kriege|bekomm|bekomme|erhalte)\s+(?:ich|wir)\b|\b(?:ich|wir)\s+(?:krieg|kriege|bekomm|bekomme|erhalte|kriegen)\b",
)
NEEDS_OF_ME = AnyCase(r"\b(?:braucht|benötigt|will|möchte|erwartet|wünscht)\b.*\bvon\s+(?:mir|uns)\b")
COMES_DE = AnyCase(r"(?<!\w)(?:kommt|kommen|folgt|folgen)\b")
FOLLOWS_DE = AnyCase(r"^[\w\s-]{3,60}\b(?:folgt|folgen)\b")
GOES_DE = AnyCase(
    rf"(?<!\w)(?:geht|gehen|muss|müssen|soll|sollen)\b(?=.*(?:\b(?:raus|hin|rüber)(?:$|\W)|{TO_THEM_DE}))",
)
GOES_EN = AnyCase(
    rf"(?:\b(?:goes|go|going)\s+(?:out\b|off\b|over\b|to\s+(?:him|her|them|{PERSON}))|\b(?:is|are|['’]s)\s+due\b)",
)
COMING_EN = AnyCase(
    rf"(?<!\w)(?:['’]s|is|are)\s+(?:coming|on\s+(?:its|their|the)\s+way|in\s+the\s+(?:post|mail))\b|\b(?:will|to|would|should)\s+(?:be\s+with|reach)\s+(?:me|us)\b"
    rf"|(?<=\w)['’]s\s+coming\b|\bcomes(?=\s*(?:{DATE}|$))",
)
"""What is sent to the writer: "quote's coming", "the plan should be with us on Monday"."""
SOMEBODY = re.compile(rf"^(?:(?:and|but|so|then)\s+)*(?:he|she|they|i|we|who|it|{PERSON})\b", re.IGNORECASE)
NEXT_TIME = AnyCase(
    r"^(?:(?:our|the|unser\w*|mein\w*|das|der|die)\s+)?(?:next|nächste[rsn]?)\s+(?:\w+\s+)?\w+",
)
"""«nächster Termin 3. April», "next session's on Monday": dates are marked, so that "next week" is none."""
AWAITS = AnyCase(
    rf"(?:\b(?:he|she|they|er|sie|der|die)\s+|{PERSON}\s+)?(?:['’]s\s+|is\s+)?\b(?:wants|needs|expects|awaits|waiting\s+(?:for|on)|braucht|will|möchte|erwartet|wartet\s+auf|benötigt"
    r"|bekommt|kriegt|erhält)\s+(?:er\s+|sie\s+|noch\s+)?",
)
MY_OWN = re.compile(r"\b(?:my|our|mein\w{0,2}|unser\w{0,2})\b", re.IGNORECASE)
"""«erwartet bis Montag mein Angebot», "he expects our proposal": the writer is to see to it."""
NOT_TO_FORGET = re.compile(
    r"^(?P<what>.+?)\s+nicht\s+vergessen$|^(?:don['’]?t|do\s+not)\s+forget\s+(?!to\b|that\b)(?P<thing>.+)$",
    re.IGNORECASE,
)
BARE_TO_DE = re.compile(rf"{TO_THEM_DE}(?!\w)|\b(?:hin|raus)\b", re.IGNORECASE)
BARE_TO_EN = re.compile(rf"\bto\s+(?:him|her|them|{PERSON})(?!\w)", re.IGNORECASE)
PROMISED_DE = re.compile(r"\b(?:versprochen|zugesagt|zugesichert)\b", re.IGNORECASE)
NO_THING = re.compile(
    rf"\b(?:versprochen|zugesagt|zugesichert|hab|habe|haben|hat|ich|wir|er|sie|es|ihm|ihr|ihnen|mir|uns|auch|schon|ja|noch|fest|halb|gleich|bislang|nur"
    rf"|eigentlich|und|der|die|das|den|dem|auf|da|dafür|gestern|heute|dass|wurde|von)\b|{DATE}"
    rf"|(?<!\bzu )\b(?:herrn?|frau)\s+{PERSON}|(?<!\bzu )(?<!\bzu herrn )(?<!\bzu frau ){PERSON}|(?!{PERSON})[^\w\s-]",
    re.IGNORECASE,
)
"""What is no thing promised; of people only whom it leads to: «Kontakt zu Herrn Seidel»."""
