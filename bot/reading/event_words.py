"""Words that name an event: tables for `bot.reading.events`."""

import re

from bot.reading.any_case import AnyCase
from bot.reading.endings import Endings, spelt_out

GERMAN_ENDINGS = (
    "abend|treffen|stammtisch|messe|fest|feier|empfang|kongress|kongreß|konferenz|tagung|seminar|workshop|webinar|ball"
    "|konzert|turnier|barcamp|meetup|meet-up|hochzeit|geburtstag|jubiläum|jubilaeum|eröffnung|eroeffnung|einweihung"
    "|party|singen|musizieren|trödel|probe|lesung|verkostung|weinprobe|bierprobe|vernissage|finissage|ausstellung|frühstück|fruehstueck|brunch|vortrag|reihe"
    "|sitzung|ausschuss|versammlung|forum|gipfel|symposium|börse|basar|bazar|markt|flohmarkt|reise|tour|treff|kirmes|gala"
    "|verleihung|camp|hackathon|slam|premiere|taufe|konfirmation|kommunion|beerdigung|trauerfeier|podcastaufnahme|tonaufnahme|videoaufnahme|warmup|warm-up|kick-off|kickoff|afterparty|get-together|repair-café|café-treff|sprachcafé|erzählcafé|kick-off-meeting|meeting|tag|tage|wandern"
    "|grillen|wanderung|exkursion|gottesdienst|festival|salon|dinner|afterwork|after-work|networking|night|day|days"
    "|elternabend|klausurtagung|retreat|fasching|karneval|maifest|kerb|dult|runde|podium|diskussion|podiumsdiskussion"
    "|lauf|regatta|flashmob|auktion|versteigerung|führung|rundgang|begehung|schulung|fortbildung|lehrgang|kurs"
    "|weiterbildung|infoabend|talk|summit|expo|con|jam|convention|cup|meisterschaft|prüfung|einschulung|abiball|umzug"
    "|richtfest|spatenstich|grundsteinlegung|jahrestag|kaffeeklatsch|speeddating|speed-dating|matinee|matinée|soirée|soiree"
    "|stadtteilkonferenz|kreis|kränzchen|training|spiel|derby|pokal|wettbewerb|wettkampf|quiz|parade|schau|biennale"
    "|finale|halbfinale|tanztee|skat|spieleabend|filmabend|premierenfeier|gründung|zirkel|versammlung|mitgliederversammlung|stunde|session|wettlesen|lounge|fete"
    "|treffpunkt|tanz|pitch|akademie|sommerschule|kolloquium|vorstellung|aufführung|messestand|börsentag|anlass|apéro|apero|umtrunk|trauung|bummel|auftakt|adventskaffee|konfirmationskaffee|taufkaffee|weihnachtsessen|gänseessen"
    "|kohlessen|spargelessen|festessen|osterfeuer|neujahrsfeuer|maifeuer|lange nacht|nacht|iftar|hackfest|ausflug|weindorf|gottesdienst|putztag|karaoke"
)
NO_EVENT = frozenset(
    "nacht mitternacht weihnacht schaufensterbummel einkaufsbummel montag dienstag mittwoch donnerstag freitag samstag sonntag montagabend dienstagabend mittwochabend donnerstagabend"
    " freitagabend samstagabend sonntagabend abend mittag vormittag nachmittag alltag feierabend werktag feiertag geburtstag"
    " tag tage vertrag auftrag antrag beitrag betrag ertrag vortag wochentag arbeitstag markt supermarkt baumarkt asiamarkt"
    " getränkemarkt fachmarkt arbeitsmarkt aktienmarkt drogeriemarkt biomarkt runde reise rückreise anreise abreise probe messe nähe aufnahme führung"
    " geschäftsführung buchführung ausführung einführung durchführung projektleitung kurs lauf einlauf ablauf verlauf"
    " verkauf reihe begehung stunde viertelstunde day night kreis landkreis freundeskreis bekanntenkreis salon friseursalon kosmetiksalon"
    " nagelsalon ausstellung tanz spiel training schau forum tour ball fußball handball basketball schulung"
    " halbe wander umzug prüfung vorstellung talk gründung neugründung firmengründung akademie session pitch camp lounge"
    " überprüfung buchprüfung wirtschaftsprüfung steuerprüfung bestellung herstellung erstellung begründung zuverlässig"
    " heute-abend bundestag landtag kreistag stichtag restaurant ostern nachtrag eintrag lebenslauf kreislauf zeitreise vorprobe stichprobe"
    " stand messestand quiz wandern raumaufnahme kontaktaufnahme teilnahme konzern concern beruhigung aufbau börse"
    " freitag-nacht sprechstunde überstunde schulstunde deutschkurs weiterbildung-anbieter bauch icon lexicon silicon falcon beacon".split()
)
WITH_ARTICLE = frozenset(
    "tag tage messe probe ausstellung tanz spiel training schulung forum ball kurs lauf quiz runde session camp lounge vorstellung"
    " führung tour reise talk pitch geburtstag treffen abend prüfung umzug party börse salon".split()
)
"""Heads that name an event only where a preposition with article, or a qualifier, says so («auf der Messe»)."""
GERMAN_HEAD = Endings(rf"(?:[\w-]*?)(?:{GERMAN_ENDINGS})(?:s|es)?", spelt_out(GERMAN_ENDINGS, "s|es"))

LONG_GERMAN_HEAD = re.compile(
    r"[\w-]*(?:stammtisch|treffen|empfang|kongress|konferenz|tagung|versammlung|ausstellung|eröffnung|hochzeit|vernissage|lesung|messe|feier|fest|jubiläum|börse)",
    re.IGNORECASE,
)
"""German heads that stand out in an English note."""

ENGLISH_HEADS = frozenset(
    "meetup meet-up conference fair breakfast dinner party wedding birthday reception summit workshop webinar lecture festival"
    " market barbecue bbq rehearsal tasting night evening do opening launch exhibition expo hackathon camp barcamp gala ball"
    " concert tournament football play fete afterwork after-work mixer drinks panel seminar 30th 40th 50th 60th 70th 80th 90th"
    " congress symposium retreat reunion practice christening funeral graduation ceremony gathering networking anniversary"
    " housewarming auction trip faire day days nativity meeting brunch show final finals semi-final cup league con convention roundtable forum vernissage recital"
    " bazaar demo pitch social hangout stammtisch messe match race regatta parade screening premiere premiere' awards lunchtime"
    " session talk class course quiz slam jam open-mic assembly agm colloquium bootcamp training sale run walk hike picnic get-together"
    " christmas-do bonfire carol carols service club talks event week weekend raffle banquet luncheon crawl marathon half-marathon supper reading salon"
    " fest fête ceilidh iftar hackfest potluck shower cookout karaoke jamboree gig dance cleanup fundraiser thirtieth fortieth fiftieth sixtieth"
    " seventieth eightieth ninetieth morning tea feast vigil bash".split()
)
ENGLISH_WEAK = frozenset(
    "birthday market night evening do day days play football ball show practice trip drinks meeting club service week weekend class course"
    " session talk run walk race match training sale camp social pitch demo party dinner breakfast lunchtime talks forum launch"
    " opening service quiz event carol panel reading dance morning tea shower gig feast".split()
)
"""English heads that need a qualifier in front: «quiz night», «book club», never «last night» or «next week»."""

NAMED = (
    r"omr|didacta|innotrans|agritechnica|bauma|cebit|ifa|itb|euroshop|anuga|interpack|drupa|medica|bits (?:&|and|und) pretzels"
    r"|re:?publica|dmexco|embedded world|light ?\+ ?building|ambiente|grüne woche|gamescom|intersolar|iaa|web summit|sxsw|ces"
    r"|tedx ?\w+|toastmasters|startup grind|linkedin local|rotary|nordbau|ish|internorga|fibo|photokina|logimat|productronica"
    r"|electronica|transport logistic|emo|domotex|ligna|ideenexpo|hannover messe|maker faire|creativemornings?|slush|mwc"
    r"|bni(?:-\w+)?|oktoberfest|wacken|fosdem|froscon|pycon|droidcon|wordcamp|k5|eurobike|eurobaustoff|fruit logistica|heimtextil"
    r"|paperworld|tendence|automechanika|achema|hub\.berlin|chaos communication congress|expo real|mipim|photovoltaik-\w+|e-world|jhv|agm"
)
NAMED_EVENT = AnyCase(rf"(?<![\w-])(?:{NAMED})(?![\w-])")
