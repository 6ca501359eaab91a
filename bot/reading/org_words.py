"""Words around and inside the names of companies and institutions: tables for `bot.reading.organisations`."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.endings import Endings, spelt_out

LEGAL = (
    r"g?GmbH(?:\s*(?:&|und|u\.)\s*Co\.?(?:\s*(?:KG|OHG|KGaA))?(?:aA)?)?|mbH|UG(?:\s*\(haftungsbeschränkt\))?|AG|KG|KGaA|OHG|GbR|e\.\s?V\.|eV|e\.\s?G\.|eG|SE|e\.\s?K\."
    r"|PartG(?:\s?mbB)?|mbB|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|Corp\.?|SARL|S\.à\s?r\.l\.|S\.A\.|SAS|B\.?V\.|N\.V\.|S\.r\.l\.|SpA|ApS|A/S|AS|Oyj?|AB|BV|NV|SA|Srl|Sàrl|d\.\s?o\.\s?o\.|s\.\s?r\.\s?o\.|Kft\.?|Ges\.?m\.?b\.?H\.?|e\.\s?U\.|AöR|Nachf\.|Sp\.\s?z\s?o\.\s?o\.|gemeinnützige\s+GmbH"
)
LEGAL_FORM = re.compile(rf"(?<=\s)(?:{LEGAL})(?![\w])")
LEGAL_CASUAL = re.compile(r"(?<=\s)(?:g?gmbh(?:\s*&\s*co\.?(?:\s*kg)?)?|mbh|e\.\s?v\.|gbr|ohg|ug)(?!\w)", re.IGNORECASE)

INNER = frozenset("& und u. and of the am an der für for la le da di zur zum von de bei im ' ’ s".split())
"""Small words that a company's name may have inside."""

NEVER = frozenset(
    "ich er sie es wir ihr ihm ihn der die das den dem heute gestern morgen und oder getroffen kennengelernt gesprochen sucht braucht bietet"
    " hat hab ist war he she it i we they has is was looking needs wants today yesterday who met with tel mir mich uns dir me him her hause"
    " home seite anfang ende mitte nächste nächsten freelance freiberuflich selbstständig selbständig work weile zeit zug bahn herrn frau herr"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag kind kunden menschen leuten firmen einem einer eine ein meiner meinem ihrer seiner"
    " privatkunden gegenzug moment urlaub notfall fall mai märz januar februar april juni juli august september oktober november dezember"
    " small large young old brands shops years people clients more help support now dort da hier this that my our your his their first last next"
    " week month year end beginning start tonight tomorrow monday tuesday wednesday thursday friday saturday sunday free all once least cost"
    " deutsch englisch beiden allen beruf ruhestand rente büro"
    " handy telefon email wartezimmer stehtisch buffet büfett bar nachbartisch tisch eingang thema fragen interesse gelegenheit bedarf".split()
)
HEADS_DE = (
    "dienst|dienste|bäckerei|metzgerei|fleischerei|tischlerei|schreinerei|druckerei|gärtnerei|kanzlei|praxis|agentur|spedition|trattoria|pizzeria|restaurant"
    "|café|cafe|hotel|pension|gasthof|gasthaus|studio|atelier|verlag|galerie|salon|werkstatt|brauerei|rösterei|apotheke|schule|kita|verein|stiftung|bank|sparkasse"
    "|haus|hof|laden|shop|werke|werk|bau|gmbh|zentrum|institut|museum|theater|klinik|klinikum|akademie|büro|optik|pflege|verband|kammer|amt|ministerium|universität|hochschule|uni"
    "|buchhandlung|handlung|handel|weingut|kellerei|molkerei|käserei|ziegelei|reederei|werft|redaktion|zeitung|sender|kirche|gemeinde|genossenschaft|versicherung|technik|service|systeme|logistik"
    "|hospital|stift|gericht|jugendamt|kontor|hospiz|markt|eiscafé|imbiss|bistro|kneipe|reisebüro|fahrschule|tanzschule|musikschule|kosmetik|nagelstudio|boutique|moden|möbel|küchen|elektro|sanitär|haustechnik|immobilien|gartenbau|holzbau|messebau"
    "|consulting|media|design|group|labs?|solutions|systems|coaching|edition|campingwelt|archiv|feuerwehr|polizei|caritas|diakonie|behörde|verwaltung"
)
HEADS_EN = (
    "club|hospital|school|university|college|council|museum|library|church|choir|bank|office|agency|clinic|theatre|theater|institute|brewery|bakery|gym|society|association|chamber"
    "|ministry|department|firm|shop|station|company|co|studio|studios|practice|foundation|trust|centre|center|group|partners?|consulting|services|service|labs?|media|design|systems|solutions"
    "|works|restaurant|café|cafe|hotel|pub|bookshop|gallery|publishers|press|books|tours|travel|logistics|academy|nursery|charity|union|court|ministry|embassy|consulate|orchestra|farm|estate|brigade|hall|zoo|opera|circus|port|airport|hospice|prison|parish|police|railway|newspaper|magazine|radio|vineyard|stables|surgery|laboratory|registry|waterworks|utilities|cooperative|co-op|project|charity|shelter|depot|factory|mill|garage|salon"
    "|winery|distillery|insurance|networks?|technologies|ventures|capital|collective|house|kindergarten|archive|archives|federation|authority|board|team|coaching|cross"
)
FIRM_HEAD = Endings(rf"(?:.*(?:{HEADS_DE})|{HEADS_EN})$", spelt_out(f"{HEADS_DE}|{HEADS_EN}"))
LOWER_ORG_EN = re.compile(
    rf"(?:(?!(?:at|from|for|with|and|who|is|was|the|in|on)\b)[\w'’-]+\s+){{0,3}}?(?:{HEADS_EN})(?:\s+(?:{HEADS_EN}))?\b",
    re.IGNORECASE,
)

FORMER = re.compile(
    r"\b(?:früher|vorher|ehemals|ehemalige[rn]?|formerly|previously|used to|ex-|damals|left|gekündigt|verlassen|war lange|zuvor|nicht mehr|no longer|ex|bis vor kurzem|kennt\s+(?:\w+\s+)?(?:jemand\w*|wen|leute|einen|eine)|knows\s+(?:someone|somebody|people|a)|until recently)\b(?:(?!\b(?:now|jetzt|inzwischen|mittlerweile|joined|wechselt)\b)[^,;.()])*",
    re.IGNORECASE,
)
_SAYS_FORMER = AnyCase(FORMER.pattern)


def without_former(text: str) -> str:
    """Return a text without what it says of former employers; most texts say nothing of them."""
    return FORMER.sub(" ", text) if _SAYS_FORMER.search(text) else text


WANTS = AnyCase(
    r"\b(?:sucht|suchen|braucht|benötigt|bietet|hilft|fehlt|hätte gern|looking for|is after|needs|need|offers?|wants|would like|interested in|interesse|will help|kann)\b",
)
ROLE_LINK_DE = r"(?:bei\s+der|bei\s+dem|bei\s+einer\s+\w+\s+namens|bei\s+einem\s+\w+\s+namens|beim|bei|im|am|an\s+der|in\s+der|in\s+dem|vom|von\s+der|von\s+den|von\s+dem|von|v\.\s?d\.|v\.|für\s+die|für\s+den|für\s+das|fürs|für|ausm|aus\s+dem|aus\s+der|aufm|auf\s+dem)"
ROLE_LINK_EN = r"(?:at\s+the|at|of\s+the|of|for\s+the|for|with\s+the|with|from\s+the|from|in\s+the)"
WEAK_LINKS = frozenset("of for für von aus im am in with from".split())
"""Links that lead to a field, a town or a thing as often as to a company («Übersetzer für», "head of", «aus»)."""
WORKS = AnyCase(
    r"\b(?:arbeitet|jobbt|angestellt|beschäftigt|tätig|ist|sitzt|wechselt|geht|startet|anfängt|beginnt|works|working|worked|is|employed|joined|joining|moved|moving|started)\b"
    r"(?:\s+(?:jetzt|now|heute|aktuell|inzwischen|mittlerweile|schon|seit\s+\S+|ab\s+\S+|currently|also|ganz\s+neu|neu|part-time|freelance|as\s+an?\s+[\w -]+?|als\s+[\w-]+|[\ue400-\ue7ff]))*"
    r"\s+(?:bei\s+einer\s+\w+\s+namens|bei\s+der|bei\s+dem|beim|bei|zur|zum|zu|im|am|in\s+der|für\s+die|für\s+den|für|an\s+der|for\s+the|for|at\s+the|at|with\s+the|with|to\s+the|to)\s+",
)
LEADS = AnyCase(
    r"\b(?:leitet|führt|betreibt|besitzt|gehört|gegründet|gründete|managt|schmeißt|runs|owns|leads|founded|co-founded|heads|manages|started|set\s+up|setting\s+up|eröffnet|übernommen|übernimmt|inhaber(?:in)?|geschäftsführer(?:in)?|chef(?:in)?|joined|joining|owner|founder|co-founder|ceo|director|head|boss|gründer(?:in)?|betreiber(?:in)?|wirt(?:in)?|besitzer(?:in)?)\b"
    r"(?:\s+(?:von|vom|of|in\s+\S+\s+generation|zusammen|gemeinsam|selbst|seit\s+\S+|jetzt|der|des))*\s+(?:(?:der|die|das|den|dem|eine|ein|einen|'ne|ne|nen|the|a|an|seine|ihre|his|her|own)\s+)*"
    r"(?:(?:kleine[nsr]?|eigene[nsr]?|ambulanten|ambulante|tiny|small|mobile[nr]?|neue[nsr]?|little|local|family)\s+)*",
)
CALLED = AnyCase(
    r"\b(?:namens|called|named|nennt\s+sich|heißt\s+die\s+firma|die\s+firma\s+heißt|firma\s+heißt|firma|company|the\s+company\s+is|agentur|laden|startup|start-up|business)\s+(?:heißt\s+|is\s+called\s+|is\s+|called\s+|namens\s+)?",
)
PRIVATE_BRACKET = re.compile(
    r"\s*(?:mama|papa|vater|mutter|mum|mom|dad|schwester|bruder|freund|the|not|nicht|tochter|sohn|frau|mann|wife|husband|friend|we |wir |und |and |ca\.|etwa|über|via|kein|no )\b",
    re.IGNORECASE,
)
