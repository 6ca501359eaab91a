"""Things to swap into marked notes: companies, events, trades, needs and names, made up or known to everybody."""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in text.split("|"))


ORGS = _listed("""
    Tischlerei Berg | Steuerbüro Petersen | Kanzlei Wolff & Partner | Bosch | Siemens | igus | Sennheiser |
    Volkswagen | VW | Continental | Conti | Rossmann | dm | Edeka | Lidl | Telekom | SAP | Otto | Zalando | BASF |
    Bayer | Sparkasse Hannover | Volksbank Hildesheim | Commerzbank | Allianz | AOK | Techniker Krankenkasse |
    Diakovere | MHH | Medizinische Hochschule | Leibniz Universität | Uni Göttingen | TU Braunschweig | Hochschule
    Hannover | Fraunhofer | Max-Planck-Institut | Stadt Hildesheim | Stadtwerke Peine | Landkreis Celle | Finanzamt
    | Jugendamt | Agentur für Arbeit | Jobcenter | Handwerkskammer | IHK | Arbeitsagentur | Caritas | Diakonie |
    Johanniter | DRK | Rotes Kreuz | AWO | NABU | Greenpeace | ver.di | Kulturamt | Staatstheater | Schauspielhaus |
    Sprengel Museum | Pavillon | Raschplatz | Buchhandlung Decius | Café Safran | Bäckerei Gaues | Weingut Schmitt |
    Gasthaus Zur Linde | Hotel Zum Löwen | Restaurant Bella Napoli | Trattoria Da Paolo | Hofladen Heine | Gärtnerei
    Blum | Malerbetrieb Lange | Elektro Kurz | Sanitär Meyer | Dachdeckerei Sturm | Zimmerei Holzmann | Metallbau
    Eisen | Druckhaus Nord | Werbeagentur Blickfang | Lichtblick | Klangwerk | Wortschatz | Textwerkstatt |
    Pixelpark | Nordlicht Studios | Studio Zwei | Atelier Sieben | Büro Wagner | Architekturbüro Stein | Planwerk |
    Raumlabor | Grünwerk | Solarwerk | Windkraft Nord | Ökostrom Plus | Hannover Re | HDI | VHV | Talanx | TUI |
    KIND | Bahlsen | Hanomag | WABCO | ZF | Deutsche Bahn | DB Regio | üstra | Metronom | Post | DHL | Hermes |
    Lufthansa | Netzwerk Süd | codecentric | Adesso | FINN | BlueDot | Greenlight | Mindspace | WeWork | Hafven |
    Edelstall | startklar | Impact Hub | Gründerwerkstatt | Lebenshilfe | Kita Sonnenschein | Grundschule Am
    Stadtpark | Gymnasium Schillerschule | VHS | Volkshochschule | Musikschule Lehrte | Tanzschule Bothe | Yogaloft
    | Fahrrad Richter | Autohaus Kahle | Apotheke am Markt | Praxis Dr. Lindner | Zahnarztpraxis Vogt | Physio Plus
    | Reha-Zentrum | Klinikum Nordstadt | Kinderkrankenhaus Auf der Bult | Pflegedienst Engel | Hospiz Luise | Acme
    | Acme Ltd | Globex | Initech | Hooli | Stark Industries | Bright Ideas | Blue Fox Media | Harbour Consulting |
    Northwind Traders | Fabrikam | Contoso | Kingsley & Sons | Miller Brothers | Green Valley Farm | Oak Street
    Bakery | City Council | St. Mary's Hospital | Red Cross | British Council | Goethe-Institut | Oxfam | BBC |
    Barclays | Deutsche Bank | KPMG | Deloitte | PwC | EY | McKinsey | Accenture | Google | Amazon | Microsoft |
    Spotify | Airbnb | Shopify | Stripe | Notion | Miro | Canva | Figma | GitHub | DeepL | Celonis | Personio | N26
    | Trade Republic | Flixbus | Lilium | Heraeus | Trumpf | Festo | Würth | Kärcher | Miele | Claas | Krone | Dr.
    Oetker | Haribo | Ritter Sport | Tchibo | Jacobs | Melitta | Beck's | Hasseröder | Herrenhäuser | the Jewish
    Museum | Science Museum | Open University | King's College | Riverside Theatre | Harper Press | Penguin |
    Lantern Books | Copper Kettle | The Green Dragon | Velo Garage | Bike Kitchen | Foodsharing | Tafel |
    Kleingärtnerverein | Schützenverein | TSV Havelse | Hannover 96 | Turn-Klubb | Chor der Nikolaikirche |
    Kirchengemeinde St. Johannis | Bistum Hildesheim | Landeskirche | Landgericht | Amtsgericht | Polizeidirektion |
    Feuerwehr Linden | THW | Bundeswehr | Bundesagentur | Ministerium für Wirtschaft | Wirtschaftsförderung |
    hannoverimpuls | NBank | KfW | Invest Nord | Hansevest | Rheinpartner | mediaworx | Softwerk | Datenhof |
    Cloudheim | ByteWerft | TeeKontor | Kaffeerösterei Moin | Imkerei Summ | Käserei Alpenglück | Brauhaus Ernst |
    Kelterei Obst | Mosterei Apfel | Hundeschule Pfote | Reitstall Fuchs | Yachtschule Wind | Tauchbasis Blau |
    Reisebüro Fernweh | Globus Touren | Spedition Brummer | Umzüge Kraft | Gebäudereinigung Blitz |
    Hausmeisterservice Rapp | Immobilien Kruse | Maklerbüro Haus | Notariat Stern | Steuerkanzlei Zahl | Lohnbüro
    Euro
""")
EVENTS = _listed("""
    IHK-Neujahrsempfang | Xing-Treffen | Gründerfrühstück | Unternehmerinnenfrühstück | Netzwerkabend |
    Business-Lunch der Wirtschaftsjunioren | Hannover Messe | didacta | CeBIT | Frankfurter Buchmesse | Grüne Woche
    | Barcamp Hannover | Sommerfest der Handwerkskammer | Weihnachtsfeier der Kanzlei | Weihnachtsmarkt |
    Elternabend | Schulfest | Kita-Fest | Straßenfest | Nachbarschaftsfest | Flohmarkt | Geburtstag von Tom |
    Geburtstag meiner Tante | Hochzeit von Lisa und Paul | Taufe | Richtfest | Jubiläum der Feuerwehr | Tag der
    offenen Tür | Lange Nacht der Museen | Vernissage | Finissage | Lesung | Poetry Slam | Konzert | Chorprobe |
    Yogakurs | Lauftreff | Schützenfest | Maschseefest | Oktoberfest | Stadtfest | Weinfest | Hoffest |
    Erntedankfest | Jobmesse | Ausbildungsmesse | Azubi-Speeddating | Fachtagung Pflege | Symposium Energiewende |
    Kongress der Wohnungswirtschaft | Digitalgipfel | Digital Summit | OMR | re:publica | SPS | Interschutz | Ligna
    | Domotex | EMO | Pferd & Jagd | abf | Infa | Hackathon | Meetup | Python-Meetup | WordPress-Meetup | Product
    Tank | Startup Weekend | Demo Day | Pitch Night | FuckUp Night | TEDx | Rotary-Abend | Lions-Treffen |
    BNI-Frühstück | Unternehmerstammtisch | Stammtisch | Mittelstandstreff | Kaminabend | Jour fixe der Kreativen |
    Creative Mornings | Webmontag | Handelskammer-Jahresempfang | Parlamentarischer Abend | Bürgerversammlung |
    Stadtteilkonferenz | Runder Tisch Energie | Mitgliederversammlung | JHV vom Sportverein | Vereinsfest |
    Skatturnier | Golfturnier | Benefizlauf | Charity-Gala | Opernball | Preisverleihung | Jahresauftakt |
    Frühlingsempfang | Neujahrsempfang der Stadt | Kick-off | Workshop Design Thinking | Seminar Buchführung |
    Excel-Schulung | Coaching-Ausbildung | Alumni-Treffen | Abitreffen | Klassentreffen | Ehemaligentreffen |
    Repair-Café | Zukunftswerkstatt | Ideenbörse | Kontaktbörse | Speed-Networking | Afterwork | After-Work-Party |
    Grillabend | Spieleabend | Tanztee | Web Summit | Slush | London Book Fair | spring fair | craft market |
    networking breakfast | chamber breakfast | founders' dinner | charity run | school fete | pub quiz | book launch
    | housewarming | Women in Tech meetup | Freelancer Night | design conference | annual general meeting | open day
    | harvest festival | choir rehearsal | garden party | alumni reunion | trade show | wine tasting | art fair |
    Maker Faire | climate summit | Rust meetup | Data Science Day | Lean Coffee | Toastmasters | town hall | summer
    party | Christmas do | Glasperlenspiel | Kulturkarawane | Lichterfahrt | Zechensause | Rübenrodeo | Kranzbinden
    | Apfelpressen | Drachensteigen | Boulenachmittag | Wattwanderung | Paddeltour | Erste-Hilfe-Kurs | Imkertreff |
    Dorfputz | Kartoffelernte | Orgelnacht | Stadtradeln | Kanutag | Krimidinner | Plattdeutsch-Abend | Saatgutbörse
    | Nähcafé | Tauschring | Wandertag der Senioren | Blaulichttag | Schlossfestspiele | Wirtschaftsforum Süd |
    Transformationskongress | Klimadialog | Energiecafé | Handwerk trifft Schule | Frauen in Führung | Big Dig |
    clay day | seed swap | regatta | ceilidh | swap shop | beach clean | bake-off | barn dance | vestry supper
""")
TRADES_DE = _listed("""
    Elektriker | Steuerberaterin | Fotograf | Grafikerin | Architekt | Hebamme | Tischler | Malermeister | Logopädin
    | Journalist | Geschäftsführerin | Einkäufer | Vertriebsleiter | Personalchefin | Lehrerin | Übersetzer |
    Lektorin | Webdesigner | Physiotherapeutin | Winzer | Imkerin | Gärtner | Bäckermeister | Rechtsanwältin | Notar
    | Zahnarzt | Ergotherapeutin | Pfarrer | Kuratorin | Schauspieler | Musikerin | Coach | Unternehmensberater |
    Landwirtin | Schornsteinfeger | Optikerin | Dachdecker | Projektleiterin | Entwickler | Redakteurin |
    Bibliothekar | Krankenpfleger | Tierärztin | Statiker | Bauingenieurin | Energieberater | Goldschmiedin |
    Kameramann | Cutterin | Texterin
""")
TRADES_EN = _listed("""
    electrician | tax adviser | photographer | graphic designer | architect | midwife | carpenter | journalist |
    managing director | buyer | head of sales | HR manager | teacher | translator | editor | web designer | physio |
    winemaker | beekeeper | gardener | baker | solicitor | dentist | curator | actor | musician | coach | consultant
    | farmer | optician | roofer | project manager | developer | librarian | nurse | vet | structural engineer |
    goldsmith | cameraman | copywriter
""")
TRADES = {"de": TRADES_DE, "en": TRADES_EN}
NEEDS_DE = _listed("""
    Praktikanten | Steuerberater | neue Büroräume | Webdesigner | Investor | Nachfolger für den Betrieb |
    Übersetzerin für Polnisch | Lagerfläche | Azubi zum Sommer | Werkstatt zur Untermiete | Kamerafrau | gebrauchten
    Transporter | Probanden | Kooperationspartner | Logo | Fördermittel | Drohnenpiloten | Schlagzeuger |
    Buchhalterin in Teilzeit | Tagesmutter | jemanden für Social Media | Sponsor fürs Sommerfest | Verlag |
    Küchenhilfe | Dolmetscher | Datenschutzberater | Platz für 20 Bienenstöcke
""")
NEEDS_EN = _listed("""
    accountant | office space | web designer | investor | successor | Polish translator | storage space | intern |
    used van | partner for a grant bid | logo | drummer | part-time bookkeeper | childminder | social media help |
    sponsor | publisher | drone pilot | sublet workshop | proofreader | caterer
""")
NEEDS = {"de": NEEDS_DE, "en": NEEDS_EN}
COMMON_FIRST = _listed("""
    anna | peter | sabine | thomas | michael | andreas | stefan | christian | julia | katrin | petra | jens | uwe |
    ole | lena | jonas | felix | paul | lisa | mia | emma | sophie | marie | martin | frank | klaus | jürgen | heike
    | silke | anja | nicole | sandra | markus | tobias | daniel | sebastian | florian | jan | tim | lukas | max |
    simon | david | eva | maria | karin | ingrid | brigitte | helga | monika | renate | ursula | gisela
""")
SURNAME_WORDS = _listed("""
    montag | freitag | sommer | winter | mai | berg | stein | koch | müller | schneider | baker | wood | young |
    king | may | day | brown | green | fuchs | wolf | vogel | kaiser | könig | bremer | essen | lang | kurz | klein
    | groß | sauer | busch | blum
""")
