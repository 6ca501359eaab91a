"""What people do for a living: words for trades and functions, German and English."""

from functools import lru_cache

from bot.reading.endings import Endings, spelt_out

ENDINGS_DE = (
    "meister|berater|leiter|führer|macher|händler|makler|trainer|lehrer|arbeiter|bauer|anwalt|ärzt|arzt|pfleger|ingenieur|techniker"
    "|mechaniker|elektriker|architekt|designer|entwickler|grafiker|fotograf|therapeut|praktiker|verkäufer|käufer|einkäufer"
    "|wirt|schreiber|redakteur|journalist|autor|lektor|übersetzer|dolmetscher|assistent|referent|manager|planer|gärtner|tischler"
    "|schreiner|maler|lackierer|maurer|dachdecker|zimmermann|zimmerer|schlosser|klempner|installateur|fliesenleger|leger|bäcker|konditor"
    "|koch|köch|metzger|fleischer|friseur|kosmetiker|optiker|akustiker|apotheker|hebamme|logopäd|pädagog|erzieher|psycholog|heilpraktiker"
    "|notar|richter|steuerberater|prüfer|buchhalter|kaufmann|kauffrau|controller|analyst|berater|coach|mentor|moderator|speaker|texter"
    "|musiker|sänger|schauspieler|regisseur|künstler|bildhauer|restaurator|kurator|bibliothekar|archivar|historiker|dozent|professor"
    "|forscher|wissenschaftler|biolog|chemiker|physiker|informatiker|programmierer|administrator|unternehmer|gründer|inhaber|chef"
    "|vorstand|vorsitzende|präsident|direktor|sekretär|beamter|beamte|polizist|soldat|feuerwehrmann|fahrer|kapitän|pilot|lotse|disponent"
    "|spediteur|logistiker|landwirt|winzer|brauer|imker|förster|jäger|schäfer|züchter|tierarzt|florist|goldschmied|schmied|uhrmacher"
    "|schneider|näher|sattler|polsterer|raumausstatter|stylist|modedesigner|hausmeister|reiniger|geselle|azubi|lehrling|praktikant|werkstudent"
    "|student|rentner|pensionär|freiberufler|selbstständige|bürgermeister|stadtrat|pfarrer|pastor|diakon|seelsorger|bestatter|gutachter"
    "|sachverständige|schätzer|vermieter|hotelier|gastronom|kellner|barista|barkeeper|sommelier|verleger|drucker|buchbinder|setzer|instrumentenbauer"
    "|geigenbauer|orgelbauer|bauer|bauleiter|statiker|vermesser|geometer|polier|gerüstbauer|glaser|stuckateur|steinmetz|schornsteinfeger"
    "|energieberater|solarteur|wachmann|sprecher|vertreter|agent|broker|banker|bankkauffrau|aktuar|auditor|fundraiser|campaigner|aktivist"
    "|blogger|influencer|podcaster|youtuber|kameramann|cutter|tontechniker|illustrator|comiczeichner|zeichner|mediator|supervisor|betreuer"
    "|sozialarbeiter|streetworker|sanitäter|hausarzt|zahnarzt|orthopäde|chirurg|anästhesist|krankenschwester|schwester|physiotherapeut|osteopath|masseur|sachbearbeiter"
    "|treuhänder|tierärzt|busfahrer|lokführer|schaffner|zugbegleiter|reiseleiter|guide|bedienung|aushilfe|hilfskraft|pflegedienstleitung|leitung|projektleitung|geschäftsleitung"
    "|verwalter|restaurator|betreiber|besitzer|eigentümer|teilhaber|partner|gesellschafter|prokurist|referendar|volontär|trauredner|rednerin|redner|konstrukteur|monteur|bühnenbildner"
    "|vorständ|schatzmeister|kassenwart|trainerin|stiftungsberater|hersteller|röster|imkerin|landwirtin|stadtplaner|raumplaner|researcher|helfer|vorsitzender|kantor|organist|galerist|trödler|lehrkraft|fachkraft|kämmerer|dezernent|amtsleiter|kindergärtner"
)
TAILS_DE = "in|innen|n|e|er|en|s"
TRADE_DE = Endings(rf"(?:[\w-]*)(?:{ENDINGS_DE})(?:{TAILS_DE})?", spelt_out(ENDINGS_DE, TAILS_DE))
ENGLISH = frozenset(
    "accountant actor actress actuary adviser advisor agent agronomist analyst apprentice archaeologist architect archivist artist"
    " assistant attorney auditor author baker banker barber barista barrister bartender biologist blacksmith blogger bookkeeper"
    " bookseller brewer broker builder buyer cabinetmaker captain caretaker carpenter caterer ceo cfo chef chemist cleaner coach"
    " cobbler composer conductor consultant contractor cook coordinator copywriter councillor counsellor courier cto curator dealer"
    " decorator dentist designer detective developer director doctor driver economist editor electrician engineer entrepreneur"
    " estate-agent event-planner executive farmer farrier filmmaker fisherman fitter florist forester founder freelancer fundraiser"
    " gardener geologist goldsmith guide hairdresser head headteacher historian hotelier illustrator inspector installer instructor"
    " interpreter investor janitor jeweller joiner journalist judge landlady landlord landscaper lawyer lecturer librarian locksmith"
    " logistician magistrate maker manager manufacturer mason massage-therapist mayor mechanic mediator mentor merchant midwife"
    " milliner minister model musician notary nurse nutritionist officer operator optician optometrist organiser owner painter"
    " paralegal paramedic pastor pediatrician pharmacist photographer physicist physio physiotherapist pianist pilot planner plasterer"
    " plumber podcaster policeman policewoman postman potter president principal printer producer professor programmer publisher"
    " publican ranger realtor recruiter referee rep reporter researcher restorer retailer roofer sailor salesman saleswoman scientist"
    " sculptor seamstress secretary shepherd shopkeeper signalman singer solicitor specialist statistician student surgeon surveyor"
    " tailor teacher technician therapist tiler trader trainer translator treasurer tutor upholsterer vet veterinarian vicar videographer"
    " vintner violinist waiter waitress warden watchmaker weaver welder winemaker woodworker writer clerk partner co-founder cofounder"
    " strategist negotiator adjuster steward beekeeper luthier ceramicist sommelier lead scout toolmaker stonemason bricklayer sexton dietitian"
    " boss chairman chairwoman chairperson chair volunteer intern trainee technologist".split()
)


@lru_cache(maxsize=4096)
def is_trade(word: str) -> bool:
    """Tell whether a word names a trade or function («Malermeisterin», "consultant")."""
    bare = word.lower().strip(".")
    return bare in ENGLISH or TRADE_DE.fullmatch(bare) is not None
