"""Words around and inside people's names, and what the look of a word says of its being one."""

from functools import lru_cache

from bot.reading.lexicon import is_first_name, is_last_name, is_ordinary_word, zipf

HONORIFICS = {
    "herr": "herr", "herrn": "herr", "hr": "herr", "hrn": "herr", "mr": "herr", "mister": "herr", "signor": "herr",
    "frau": "frau", "fr": "frau", "mrs": "frau", "ms": "frau", "miss": "frau", "fräulein": "frau", "signora": "frau",
}  # fmt: skip
TITLES = frozenset("dr prof professor professorin doktor dipl ing mag med phil rer nat habil univ jur hc".split())
NOBLE = frozenset("freiherr freifrau graf gräfin baron baronin freiin".split())
PARTICLES = NOBLE | frozenset(
    "von van vom zu zum zur de da di del della du des der den dem la le los las el al bin ben ibn abu ter ten te dos das do"
    " san af av y und mac mc o".split()
)
OPENING_PARTICLES = frozenset("von van de al el di da le la du".split())
LINKING_PARTICLES = frozenset("und y da do dem des das zum zur vom der den".split())
NOBLE_PARTICLES = frozenset("von zu del do".split())
RELATIONS = frozenset(
    "freund freundin mann frau bruder schwester sohn tochter kollege kollegin nachbar nachbarin partner partnerin onkel tante"
    " cousin cousine vater mutter papa mama chef chefin trauzeuge trauzeugin schwager schwägerin neffe nichte opa oma"
    " husband wife brother sister friend colleague neighbour neighbor uncle aunt cousin boss dad mum mom nephew niece gastgeber"
    " gastgeberin meister bauer member mitglied kollegen guy lady woman man girl boy teammate flatmate host sponsor".split()
)
NEVER = frozenset(
    "ich du er sie es wir ihr der die das den dem des ein eine und oder aber auch nicht mit von vom bei beim auf aus zum zur im"
    " am an in für bis nach vor über heute gestern morgen vorgestern übermorgen eben gerade grad noch schon mal nur dass ob"
    " wenn weil wie wer wen wem was wo dort da hier jetzt kein keine mein meine sein seine ihre ja nein also hallo moin danke"
    " bitte montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august"
    " september oktober november dezember feb apr jun jul aug sep okt nov dez monday tuesday wednesday thursday friday"
    " saturday sunday january february march may june july october december herr frau hr fr mr mrs ms the a an my his her he she"
    " it we they you i at on to of for from with and or but not so um uh okay ok yes no thanks met told said got"
    " just this that there here now today yesterday tomorrow tonight next last who what where when which how did does is was"
    " will would can could should do bin war hab habe hat ist sind sucht braucht bietet schick schicke ruf rufe melde meld notiz"
    " infos info neuer neue neues kontakt tel telefon mobil handy nummer email mail whatsapp linkedin xing instagram facebook"
    " zoom teams google geb geburtstag birthday deutschland hamburg berlin münchen köln hannover bremen frankfurt stuttgart"
    " düsseldorf leipzig dresden nürnberg beide alle keine nichts nix erinner erinnere remind push move sent done erledigt"
    " english german deutsch englisch französisch polnisch türkisch spanisch italienisch french spanish italian polish chinese"
    " ostern pfingsten weihnachten easter christmas advent sommer winter herbst frühling euro stadt messe halle stand tag"
    " gut viel lange kurz nett super toll dank gruß grüße man ne na wir wird werden sehr toller tolles tolle hi hey good great"
    " yoga pilates nice coffee lunch birthday thursdays if then after before our your their him me us let lets sonst außerdem danach dann".split()
)
SURNAMES_TOO = frozenset(
    "sommer winter mai may march berlin herbst stadt tag halle english will lange kurz hamburg bremen frankfurt gut sonntag freitag"
    " montag august köln frühling ostern keine french german man sein klein groß schön".split()
)
"""Of the words that are never a name alone, those that are surnames behind a first name or «Frau»."""
TOWNS = frozenset(
    "kiel essen celle linden peine vechta hameln lehrte bergen norden emden leer jever verden stade uelzen gifhorn goslar northeim einbeck alfeld springe"
    " laatzen garbsen wunstorf nienburg minden herford lemgo detmold paderborn soest hamm unna hagen bochum dortmund duisburg gelsenkirchen oberhausen mülheim"
    " krefeld neuss aachen bonn siegen koblenz trier mainz worms speyer landau kaiserslautern saarbrücken mannheim heidelberg karlsruhe pforzheim heilbronn ulm"
    " augsburg ingolstadt regensburg passau landshut rosenheim kempten lindau konstanz freiburg offenburg tübingen reutlingen esslingen göppingen aalen bayreuth"
    " bamberg erlangen fürth würzburg schweinfurt fulda kassel marburg gießen wetzlar darmstadt offenbach hanau wiesbaden erfurt weimar jena gera zwickau chemnitz"
    " plauen bautzen görlitz cottbus potsdam brandenburg magdeburg halle dessau stendal rostock schwerin wismar stralsund greifswald lübeck flensburg husum heide"
    " neumünster oldenburg delmenhorst wilhelmshaven cuxhaven bremerhaven lüneburg wolfsburg braunschweig hildesheim göttingen osnabrück münster bielefeld gütersloh"
    " wien graz linz salzburg innsbruck zürich basel bern luzern genf bregenz paris london lissabon krakau warschau prag rom mailand madrid barcelona brüssel"
    " hamburg berlin münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover nürnberg bremen".split()
)
"""Towns that first or last names may be mistaken for, and the larger ones."""
NAME_ENDINGS = (
    "mann", "berg", "berger", "burg", "stein", "feld", "bach", "bacher", "hof", "hoff", "hofer", "meyer", "meier", "mayer", "maier", "müller",
    "wald", "dorf", "dorfer", "hausen", "sen", "son", "ski", "sky", "kamp", "hagen", "huber", "bauer", "schmidt", "schmitt", "thal", "tal", "brandt",
    "horst", "loh", "rath", "brink", "busch", "ström", "quist", "gren", "lund", "ović", "ovic", "ić", "wicz", "enko", "oğlu", "oglu", "ez", "mair", "hart", "hardt", "wig",
    "lein", "inger", "städt", "stedt", "mühl", "rode", "roth", "rott", "haupt", "weiler", "horn",
)  # fmt: skip
FIRM_WORDS = frozenset(
    "sanitär elektro auto autohaus moden optik bäckerei metzgerei blumen foto haustechnik heizung".split()
)
NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "technik", "service", "büro", "praxis", "bau",
    "systeme", "werk", "werke", "logistik", "design", "medien", "media", "studio", "gartenbau", "immobilien", "transporte", "reisen", "handel",
)  # fmt: skip


@lru_cache(maxsize=4096)
def is_compound(word: str, language: str) -> bool:
    """Tell whether an unlisted word ends in a common one or as nouns do («Drohnenfotos», «Bedachungen»)."""
    lower = word.lower()
    if any(is_last_name(part) or is_first_name(part) for part in lower.split("-") if part) or len(lower) > 40:
        return False
    if lower.endswith(NOUN_ENDINGS):
        return True
    if lower.endswith(NAME_ENDINGS):
        return False
    return any(zipf(lower[cut:], language) > 3.3 for cut in range(3, len(lower) - 3))


def is_common_noun(word: str, language: str) -> bool:
    """Tell whether an unlisted word is an everyday one or a compound, so no surname."""
    if is_last_name(word) or is_first_name(word):
        return False
    return zipf(word, language) > 3.5 or (language == "de" and word.lower().endswith(NOUN_ENDINGS))


def is_strange(word: str, language: str) -> bool:
    """Tell whether a word is unknown to the language and looks like no compound of known ones."""
    return zipf(word, language) == 0.0 and word.lower() not in FIRM_WORDS and not is_compound(word, language)


def is_everyday(word: str, language: str) -> bool:
    """Tell whether a name is a very common word as well («Will», "Mark")."""
    return is_ordinary_word(word, language) and zipf(word, language) > 4.5
