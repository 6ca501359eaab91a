"""Wordings that settle whether a meeting is told of, whatever the note's other words are like."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.marking import DATE, EVENT

_MEAL = (
    r"(?:kaffee|tee|mittag|mittagessen|abendessen|frühstück|brunch|bier|wein|coffee|tea|lunch|dinner|breakfast|supper"
    r"|drinks?|beers?|pint|meeting|treffen|termin|besuch|ortstermin|besichtigung|(?:\w+\s+)?visit)"
)
MET_BESIDES = AnyCase(
    r"\b(?:(?:traf(?:en)?(?:\s+(?:uns|mich|ich|wir))?|getr(?:\.|of+en|\b)|kennengel\.?|ges(?:essn|esn)|gewes(?:e)?n)(?!\w)"
    r"|(?:war|waren|kam|kamen)\s+(?:\S+\s+){0,3}?(?:da|hier|vorbei|bei\s+(?:mir|uns)|zu\s+(?:mir|uns)|i\.\s+gesch\w*|im\s+(?:laden|büro|geschäft|atelier|studio))\b"
    r"|(?:beim|am)\s+(?:essen|frühstück|kaffee|mittagessen|abendessen|bier|wein|tresen|tisch)\s+(?:erzählt|gesagt|gehört)\b"
    r"|(?:ins|im)\s+gespräch\s+(?:mit|gekommen|kamen)|gespräch\s+(?:bei|beim|m\.)|vorbeischau\w*|vorbeigekomm\w*"
    r"|(?:came|ran|fell|walked)\s+(?:across|into|over)\s+(?:(?:a\s+)?conversation|h(?:im|er)|them|\w+\s+at)\b"
    r"|(?:took|had|having|grabbed|got|shared|did|over|my|our|after|during)\s+(?:an?\s+|some\s+|the\s+)?(?:(?:quick|long|nice|short|lovely|great|good|early|late|working)\s+)?(?:coffee|tea|lunch|dinner|breakfast|brunch|drinks?|beers?|pint|chat|natter|table|taxi|ride|supper)\s+(?:with|w/|at|@)"
    r"|made\s+the\s+acquaintance|struck\s+up|fell\s+into\s+(?:conversation|step)|got\s+chatting|shook\s+hands"
    r"|was\s+introduced|introduced\s+(?:them|him|her)sel\w+|took\s+me\s+aside|sat\s+(?:across|down|opposite)"
    rf"|caught\s+up|popped\s+(?:in|round|by)|dropped\s+(?:in|round|by)|came\s+(?:round|over|in)\s+{DATE}"
    r"|(?:stopped|swung|dropped)\s+by\b|handed\s+me\s+(?:his|her|their)|(?:swapped|exchanged)\s+(?:cards|numbers)"
    r"|(?:at|from)\s+the\s+next\s+table|in\s+the\s+(?:queue|lift)\s+(?:with|next|behind)|joined\s+us\b|seatmate\b"
    r"|(?:ge|ver)(?:schnackt|ratscht|tratscht|quatscht|plauscht|frühstückt)\b|plausch\b|schnack\b|saßen\b"
    r"|am\s+nebentisch\b|wiedergetroffen\b|begegnete\w*|unterhielt\w*|stellte\s+sich\s+(?:mir\s+)?(?:als|vor)\b"
    r"|in\s+die\s+hand\s+gedrückt\b|meeting\s+(?:with|w/)[^.!?]{0,60}\b(?:was|went|ended|wrapped|ran|over|done)\b)"
    rf"|(?:{DATE}|\b(?:vorhin|eben|gerade|grad)\b)(?:\s+\w+){{0,2}}\s+(?:bei\s+(?:ihr|ihm|ihnen|mir|uns)|besuch)\b"
    rf"|{DATE}\s+at\s+(?:his|hers|theirs|h(?:is|er)\s+(?:place|office))\b",
)
"""What people write of a meeting beyond the everyday verbs: abbreviated, misspelt, or told by the cup."""
HEADED = re.compile(
    rf"^\W*(?:(?:gestern|heute?|vorgestern|mittags|abends|yesterday|today|quick|kurze[rs]?|kurz|long|first|grabbed|mein|my"
    rf"|our|client|site|customer|kunden|erst)[\s-]+){{0,2}}{_MEAL}\b(?!s?\s+(?:am|um|on|is|ist|next|nächste\w*)\b)"
    r"\s*(?:,|:|/|@|–|-|[^\W\d]+\s+m\.|m\.|mit\b|with\b|w/|bei\b|at\b|in\b|im\b)",
    re.IGNORECASE,
)
"""A note headed by what was had together: «Kaffee m. …», "Lunch, …", "Client visit: …"."""
NEVER_MET = AnyCase(
    r"\b(?:(?:noch\s+nie|(?:noch|selbst|selber|persönlich)\s+(?:noch\s+)?(?:nicht|nich|nie)|n(?:icht|ich|ie)\s+(?:selbst|selber|persönlich|live|in\s+echt)|never|haven['’]?t|hasn['’]?t|have\s+not|not\s+(?:yet\s+)?(?:met|personally))\s+(?:\w+\s+){0,3}?(?:gesehen|getroffen|gesprochen|begegnet|kennengelernt|kennen\s+gelernt|met|seen|spoken|in\s+person)\b"
    r"|not\s+(?:yet\s+)?met\b|yet\s+to\s+meet\b|kenne?\s+(?:ich|wir)?\s*(?:ihn|sie|nur)\s+nur\s+(?:vom|per|über|aus))",
)
"""Somebody whom the writer has not seen: «selbst nicht gesprochen», "haven't met her yet"."""
LONG_AGO = AnyCase(
    r"\b(?:lang|lange|länger|ewig\w*|seit|jahre\w*|years?|ages|since|before|vorher|zuvor)\b",
)
"""What stands with «nicht gesehen» told of somebody who has been seen again."""
ON_TAPE = AnyCase(
    r"\b(?:anrufbeantworter|mailbox|voicemail|voice\s*mail|answer(?:ing)?\s*(?:phone|machine)|sprachnachricht|voice\s+(?:note|message|memo))\b",
)
ON_FILE = re.compile(
    r"^\W*(?:(?:äh|ähm|um|uh|also|so|ein|eine|a|kurze?|kleine|quick|small)\W+){0,3}"
    r"(?:korrektur|berichtigung|richtigstellung|corrections?|erratum|stammdaten|kontaktdaten|kontaktkarte|visitenkarte|contact\s+(?:card"
    r"|details)|business\s+card|card\s+(?:from|of)|team\s*(?:sheet|list)|teamliste|org\s*chart|organigramm|status"
    r"|presse\w*|press|zeitung\w*|newspaper|gelesen|read\s+(?:in|that)|(?:mail|post)-?eingang|inbox"
    r"|für\s+(?:die|meine)\s+(?:kartei|akten?|liste|ablage|unterlagen)|fuer\s+(?:die|meine)\s+(?:kartei|akten?|liste|ablage|unterlagen)"
    r"|for\s+(?:the|my)\s+(?:files?|records?|book|index|address\s+book)|merk\s+dir|zu\s+den\s+akten|zur\s+ablage"
    r"|(?:von|vom)\s+[^\s:]+(?:\s+[^\s:]+)?\s+gehört|(?:heard|learnt|learned)\s+(?:from|via|through|that)|word\s+(?:is|has\s+it)"
    r"|rumou?r|gossip|hörensagen|gerücht\w*)\b",
    re.IGNORECASE,
)
"""How a note begins that files a fact: a correction, a card, the newspaper, what others say."""
IN_THE_NEWS = AnyCase(
    r"\b(?:aus|in|laut|from|in)\s+(?:der|the|today['’]s)\s+(?:zeitung|presse|lokalpresse|paper|newspaper|press|news|newsletter"
    r"|nachrichten|rundmail)\b|\b(?:im|on\s+the)\s+(?:radio|newsletter|amtsblatt|podcast)\b",
)


def surely_met(text: str) -> bool:
    """Tell a meeting by wordings that nothing else has."""
    return HEADED.match(text) is not None or MET_BESIDES.search(text) is not None


def surely_not_met(text: str, *, met: bool) -> bool:
    """Tell a note of somebody whom the writer has not met; `met` is whether it speaks of a meeting at all."""
    never = NEVER_MET.search(text)
    if never and not LONG_AGO.search(text, max(0, never.start() - 30), never.end() + 30):
        return True
    if re.search(EVENT, text):
        return False
    if ON_TAPE.search(text):
        return True
    return not met and (ON_FILE.match(text) is not None or IN_THE_NEWS.search(text) is not None)
