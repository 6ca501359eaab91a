"""Patterns of words that give away what a note is meant to do."""

import re

from bot.reading.any_case import AnyCase

FIRST_PART = 800


FLAGS = re.IGNORECASE | re.DOTALL


BULK = AnyCase(
    r"\b(?:rund-?mail\w*|rundschreiben|rundnachricht\w*|sammel-?mail\w*|serien-?mail\w*|serienbrief\w*|massen-?sms|massen-?(?:mail|nachricht)|(?:an|to) (?:den|die|the) (?:ganze\w* )?(?:verteiler|mailing list)|newsletter an alle|mass (?:mail|email|message)|bulk (?:mail|message|email)|broadcast)\b"
    r"|\b(?:an alle\w*|allen?|sämtliche\w*|jede[mn] (?:kontakt|kunden)|everyone|everybody|all (?:of )?(?:my|our|the)|every contact|each of (?:my|our))\b.{0,80}\b(?:schick\w*|schreib\w*|informier\w*|anschreiben|verteil\w*|send\w*|mail\w*|raushauen|rausschicken|raus|verschick\w*|werb\w*|bewerben|message|promo\w*|announce)\b"
    r"|\b(?:schick\w*|schreib\w*|informier\w*|anschreiben|verteil\w*|poste?\b|whatsapp|bewirb|bewerben|hau\w*|send\w*|mail\w*|verschick\w*|email|message|text|tell|announce|invite|flyer|werbung|promo\w*)\b.{0,80}\b(?:allen?|an alle|alle kontakte|everyone|everybody|all (?:of )?(?:my|our|the)|every contact|an jeden|jeden aus|adressbuch|address book|sämtliche\w*|jedem|whole (?:list|network)|ganze (?:liste|netzwerk)|gesamte\w*)\b",
    re.DOTALL,
)


QUERY = re.compile(
    r"^\W*(?:(?:also|äh|ähm|sag mal|sag|hey|hi|hallo|um|uh|so|ok|okay|yeah|moin|du|weißt du|kannst du mir sagen|can you tell me|tell me|bitte|please|und|and|mal)[\s,:]+)*"
    r"(?:wer|wen|wem|wessen|was|welche[rnsm]?|wo|woher|wann|wie|wieviel\w*|kenn(?:e|st)?|hab(?:e)? ich|hat(?:te)?\s+(?:\w+\s+){0,3}\w+\?|gibt es|gibt's|zeig\w*|list\w*|such\w* (?:mir|alle|jemand\w*|in)|finde?|find|who|whom|whose|what|what's|who's|which|where|when|how|show|(?:do|does|did|is|are|have|has)\s+(?:i|you|we|he|she|it|they|anyone|anybody|any|there|my|mr|ms|mrs|(?-i:[A-Z])\w+)|anyone|anybody|search|look up)\b",
    FLAGS,
)


QUERY_INSIDE = AnyCase(
    r"\b(?:aus meinem netzwerk|von meinen kontakten|unter meinen kontakten|in my (?:network|contacts|list)|of my contacts|weißt du noch|wie hieß|wie heißt)\b|\b(?:wer|who) (?:von|aus|of|in|sucht|kann|macht|offered|needs|works|was)\b",
    re.DOTALL,
)


SNOOZE = AnyCase(
    r"\b(?:verschieb\w*|verschoben|schieb\w*|aufschieben|vertag\w*|snooze|postpone|push|put off|move|delay|reschedul\w*|wiedervorlage|wieder vorlegen|zurückstell\w*|bump|defer|hold off|later instead|nach hinten|leg\w*\b.{0,60}\bauf|park (?:the|my|that|it|this)|can wait (?:until|till)|stop nagging|bring\b.{0,40}\bup again)\b"
    r"|\bauf\b.{0,40}\b(?:legen|verlegen|moven|schieben)\b"
    r"|\berinner\w*\b.{0,90}|\bremind me\b.{0,90}|\bping me\b|\b(?:nicht heute|not today|later|später)\b.{0,30}\b(?:sondern|but|instead)\b|\bmeld dich (?:erst|wieder|nochmal)\b",
    re.DOTALL,
)


REMINDERS_AS_SUCH = AnyCase(
    r"\b(?:keine erinnerung\w*|stop|stopp|schalt\w*|turn off|switch|einstellung\w*|settings?|abschalten|ausschalten|aus machen|pausier\w*|erinnerungen|reminders)\b",
    re.DOTALL,
)


POSTPONED = AnyCase(
    r"\b(?:verschieb\w*|wieder vorlegen|wiedervorlage|vertag\w*|snooze|postpone|push (?:the|my|back|it|that)|put off|reschedule)\b"
    r"|\bschieb\w*\b.{0,60}\bauf\b|\bauf\b.{0,40}\b(?:ver)?schieben\b|\berinner\w*\b.{0,60}\b(?:erst|wieder|lieber|nochmal|später|statt)\b|\bremind me\b.{0,60}\b(?:again|instead|later|not before)\b",
    re.DOTALL,
)


SMALL_TALK = AnyCase(
    r"\b(?:alles (?:klar|gut)|wie geht|wie läuft|was machst du|wer bist du|was kannst du|bist du|how are you|how's it going|what can you do|who are you|are you (?:a|there|real)|what's up|good (?:morning|evening|night))\b",
    re.DOTALL,
)


DONE = AnyCase(
    r"\b(?:erledigt|abgehakt|abhaken|hak\w* ab|kann weg|kannst du (?:abhaken|streichen|löschen)|ist raus|ist durch|done|tick(?:ed)?\b.{0,20}\boff|check(?:ed)? (?:that )?off|cross\w*\b.{0,20}\boff|sorted|taken care of|haken dran|haken dahinter|fertig damit|mission accomplished|strike that|can be closed|consider it (?:closed|done)|vom tisch|ticked(?=:)|abgeschlossen(?=\W*$))\b|✅|✔",
    re.DOTALL,
)


DEED = (
    r"(?:angerufen|geschickt|geschrieben|gemailt|gesendet|übergeben|vorbeigebracht|gebracht|rausgeschickt|zugeschickt|abgeschickt|verschickt|zurückgerufen|zurückgemailt|zurückgeschickt|beantwortet|geantwortet"
    r"|überwiesen|bezahlt|abgegeben|weitergeleitet|losgeschickt|zugesandt|versendet|gemeldet|nachgefragt|zurückgegeben|eingeladen|gratuliert|durchgegeben|mitgebracht|gegeben|nachgefasst|eingereicht|weitergegeben|nachgehakt|telefoniert|erreicht|gefragt)"
)


DONE_DE = AnyCase(rf"\b(?:hab|habe|haben)\b.{{0,120}}\b{DEED}\b|^\W*(?:\S+\s+){{1,8}}{DEED}\W*$", re.DOTALL)


DONE_EN = AnyCase(
    r"\b(?:i(?:'ve| have)?|we(?:'ve| have)?)\s+(?:just\s+|already\s+|finally\s+|now\s+)?(?:sent|called|emailed|mailed|phoned|rang|texted|messaged|delivered|gave|returned|replied|answered|paid|dropped off|forwarded|wrote|shared|spoken to|followed up|got back to|posted|handed|transferred)\b|^\W*(?:just\s+|finally\s+)?(?:sent|called|emailed|mailed|phoned|texted|delivered|replied|paid|posted|returned|forwarded)\b",
    re.DOTALL,
)


GIVEN = AnyCase(
    r"\b(?:hab|habe|haben)\b.{0,120}\b(?:empfohlen|weiterempfohlen|vermittelt|vorgestellt|bekannt ?gemacht|verkuppelt|zusammengebracht|vernetzt|weitervermittelt|geholfen|verschafft|rübergeschoben|zugeschanzt|zugespielt|unterstützt|ausgeholfen|weitergereicht|geliehen|eingeführt|hergestellt|untergebracht|ins spiel gebracht|eingelegt|tipp gegeben|weitergegeben|verwiesen|zusammengeführt|verknüpft|(?<!uhr )vorgeschlagen|geschenkt|connected|probegelesen|korrekturgelesen|korrigiert|umziehen|repariert)\b"
    r"|\b(?:hab|habe|haben)\b.{0,80}\b(?:kunden?|kundin|auftrag|aufträge|job|interessent\w*)\b.{0,60}\b(?:geschickt|gegeben|zugeschoben|rübergeschickt|verschafft|besorgt)\b"
    r"|\b(?:hab|habe|haben)\b.{0,120}\b(?:umsonst|gratis|unentgeltlich|kostenlos|ehrenamtlich)\b"
    r"|\b(?:empfohlen|weiterempfohlen|vermittelt|vorgestellt|bekannt gemacht|zusammengebracht|geholfen|weitervermittelt|vernetzt)\b\s*(?:als\b|[.,!?👍😊]|$)"
    r"|^\W*(?:i\s+|just\s+)?(?:passed\b.{0,60}\bto\b|told\b.{0,40}\babout\b|wrote\b.{0,40}\b(?:reference|recommendation)\b|put in a (?:good )?word)"
    r"|\bi spent\b.{0,120}\b(?:gratis|for free|for nothing|free of charge)\b"
    r"|\b(?:i|we|i've|i have|just|we've)\s+(?:just\s+|finally\s+|also\s+|have\s+)*(?:recommended|introduced|referred|connected|put\b.{0,40}\bin touch|helped|vouched|passed\b.{0,40}\b(?:on to|to)|hooked\b.{0,30}\bup|got\b.{0,30}\b(?:a job|an order|the job|an interview|a gig)|lent|matched)\b"
    r"|^\W*(?:just\s+|finally\s+)?(?:recommended|introduced|referred|connected|helped|put\s+\S+(?:\s+\S+)?\s+in touch)\b",
    re.DOTALL,
)


RECEIVED = AnyCase(
    r"\b(?:durch|dank|über|von)\s+(?:den |die |der |herrn? |frau |hr\. |fr\. )*[^\s,]+(?:\s+[^\s,]+)?\s+(?:\S+\s+){0,6}?(?:auftrag|kunden?|kundin|job|termin|anfrage|zusage|kontakt|stelle|wohnung|projekt|mandat|interview|tipp)\b.{0,60}\b(?:bekommen|gekriegt|gewonnen|erhalten|gefunden|reingekommen|an land|geholt)\b"
    r"|\bhat\s+(?:mir|mich|uns)\b.{0,100}\b(?:empfohlen|weiterempfohlen|vermittelt|gebracht|vorgestellt|geholfen|verschafft|besorgt|zugeschanzt|geschickt|weitergereicht|reingebracht|ausgeholfen|eingeführt|gerettet|unterstützt|geliehen|bekannt gemacht|angeschleppt|zugeschustert|zugeschoben|vorgeschlagen)\b"
    r"|^\W*(?:(?:also|ähm?|so|heute)\s+)*(?:dank|auf empfehlung (?:von|der|des)|durch (?:die )?empfehlung)\s.{0,100}\b(?:bekommen|gekriegt|dabei|drin|geklappt|kam|kamen|kommt|konnte|haben|hab)\b"
    r"|\bsorted (?:me|us)\b|\b(?:all|entirely|purely)\s+(?:\w+\s+){1,2}\w+['’]s doing\b"
    r"|\b(?:got|landed|introduced|recommended|referred|helped|connected|lent|brought|gave|sent|put|found)\s+(?:me|us|my|our)\b"
    r"|\b(?:thanks to|through|via)\s+[a-z]\w+.{0,80}\b(?:got|landed|won|booked|have|received|order|client|job|gig|deal|contract)\b|\b(?:got|landed|won|received)\b.{0,60}\b(?:through|thanks to|via)\s+(?:mr |ms |mrs |dr )?[a-z]",
    re.DOTALL,
)


CORRECTION = re.compile(r"\W*(?:nicht|nein|nee|not|no)\b[\s,]+(?:\S+\s+){0,3}\S+\W*", FLAGS)
"""«nicht Krüger, Kröger» corrects what was said before; it tells of nobody."""


TO_DO = AnyCase(
    r"^\W*(?:ich\s+|i\s+)?(?:muss|müssen|soll|sollte|darf nicht vergessen|nicht vergessen|need to|have to|must|should|got to|gotta|todo|to do)\b",
    re.DOTALL,
)
