"""Tables of verbs: what is done for or with somebody, by kind of deed, and their irregular forms."""

CONTACT = "contact"


GIVE = "give"


DO = "do"


PLAIN_DE = {
    CONTACT: "schreiben antworten treffen besuchen kontaktieren erinnern fragen nachfragen erkundigen pingen bitten einladen gratulieren danken simsen whatsappen",
    GIVE: (
        "schicken senden mailen geben bringen leihen liefern empfehlen vermitteln zeigen besorgen erklären überweisen faxen posten"
        " verbinden vernetzen nennen beantworten bestätigen verschaffen übergeben überreichen übermitteln organisieren reservieren"
        " verlinken hinterlegen übersenden aushändigen forwarden sharen bezahlen zahlen spenden sagen helfen berichten erzählen kopieren drucken"
    ),
    DO: (
        "machen buchen planen prüfen klären suchen holen schauen checken erstellen vorbereiten vereinbaren bestellen kaufen"
        " testen lesen korrigieren übersetzen schreiben entwerfen recherchieren überlegen kümmern gucken finden backen basteln"
        " reparieren kalkulieren verschicken versenden beraten begleiten unterstützen sprechen telefonieren reden verabreden trinken essen"
        " gehen fahren kommen abholen anschauen unterschreiben kündigen bewerben besprechen abklären messen anfertigen"
    ),
}


PREFIXED_DE = {
    CONTACT: (
        "anrufen zurückrufen durchrufen anschreiben zurückmelden anmailen ansprechen nachhaken nachfassen einladen anfragen"
        " vorbeikommen vorbeifahren vorbeischauen vorbeigehen zurückschreiben durchklingeln anklingeln anfunken ranklemmen rangehen"
    ),
    GIVE: (
        "zuschicken rausschicken losschicken mitschicken zusenden weiterleiten weitergeben zukommen mitbringen vorbeibringen"
        " vorstellen zurückgeben zurückschicken durchgeben rausgeben abgeben rüberschicken nachreichen hinschicken"
        " nachliefern ausleihen zurücküberweisen weiterempfehlen bekanntmachen einreichen hochladen freischalten ausrichten"
        " rumschicken rüberbringen raussuchen heraussuchen rauslegen mitgeben mitteilen vorschlagen"
        " zusammenbringen rübermailen zumailen zurückmailen zusagen absagen herschicken durchstellen mitnehmen zurückbringen abliefern"
        " weiterreichen einstellen hinbringen herbringen reinreichen hinterherschicken zufaxen dalassen zustellen zurücklegen vorlegen hinstellen bereitstellen nachsenden"
    ),
    DO: (
        "vorbereiten fertigmachen ausmachen anschauen durchlesen durchsehen nachsehen nachschauen ansehen abholen"
        " aufsetzen ausdrucken vormerken eintragen aufschreiben umhören umsehen umschauen rumfragen herumfragen zusammenstellen nachlesen"
        " ausfüllen einrichten anmelden abmelden abstimmen ausprobieren festmachen ausarbeiten angucken durchgehen durchrechnen mitmachen mitkommen einplanen fortsetzen ausmessen aufmessen ausrechnen abklären"
    ),
}


REFLEXIVE_DE = {"melden": CONTACT, "rühren": CONTACT}


SEPARABLE = tuple(
    sorted(
        (
            "zurück weiter vorbei zusammen heraus raus rein rüber rum herum durch bekannt hinterher fertig frei fest fort drüber nach aus auf ab an ein"
            " vor mit zu um los hin her hoch da"
        ).split(),
        key=len,
        reverse=True,
    )
)


IRREGULAR = {
    "gibt": "geben", "gebe": "geben", "gib": "geben", "geb": "geben", "nimmt": "nehmen", "trifft": "treffen", "empfiehlt": "empfehlen", "hilft": "helfen",
    "spricht": "sprechen", "liest": "lesen", "isst": "essen", "lädt": "laden", "lade": "laden", "lad": "laden", "fährt": "fahren", "lässt": "lassen",
    "lass": "lassen", "schlägt": "schlagen", "schlag": "schlagen", "sieht": "sehen", "vermittle": "vermitteln", "vermittel": "vermitteln",
    "geht": "gehen", "stellt": "stellen", "ruft": "rufen", "bring": "bringen", "trägt": "tragen", "frag": "fragen", "sammle": "sammeln", "erinner": "erinnern",
    "kümmer": "kümmern", "kümmere": "kümmern", "bitt": "bitten", "schick": "schicken", "send": "senden", "mail": "mailen", "meld": "melden", "verlinke": "verlinken",
    "klingel": "klingeln", "klingle": "klingeln", "hak": "haken", "hake": "haken", "fass": "fassen", "fasse": "fassen", "google": "googeln", "bin": "", "weiß": "", "weiss": "",
    "habe": "", "hatte": "", "würde": "", "möchte": "", "könnte": "", "sollte": "", "werde": "", "wollte": "", "müsste": "", "dachte": "", "sagte": "", "meinte": "",
    "gerne": "", "heute": "", "keine": "", "eine": "", "meine": "", "wäre": "", "hätte": "", "ihre": "", "seine": "", "diese": "", "komme": "kommen", "komm": "kommen",
    "glaube": "", "glaub": "", "finde": "finden", "denke": "", "kenne": "", "wohne": "", "arbeite": "", "freue": "", "hoffe": "", "schulde": "", "brauche": "", "suche": "suchen", "sollte'": "",
    "musste": "", "konnte": "", "wurde": "", "bleibe": "", "stehe": "", "sitze": "", "saß": "", "bereite": "bereiten", "richte": "richten", "antworte": "antworten", "biete": "", "danke": "",
}  # fmt: skip


ENGLISH = {
    CONTACT: "call ring phone email mail text message write reply ask meet visit contact remind invite chase ping whatsapp answer thank congratulate follow get catch touch talk speak",
    GIVE: (
        "send share forward give lend bring introduce recommend pass put drop post return deliver show connect offer refer"
        " supply provide fax transfer pay tell let hook sort copy lend hand mention suggest link explain"
    ),
    DO: (
        "book make check prepare draft review look find buy order arrange organise organize set schedule read proofread plan discuss think have"
        " come go grab fix build test quote translate print cook bake collect pick help take update create work research compile sketch design"
        " confirm bake sign apply register print repair do submit add see join dig"
    ),
}
