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
    Euro |
    Haeger & Schmidt | Brauhaus Hansen | Kiefernwald Capital | Stackwerk | Moorgate Re | Isarlogik GmbH | Elbufer
    Verlag | Maschinenfabrik Ostertag | Nordtank | Rheinumschlag Nord GmbH | Büro Seidel+Thoms | Zollagentur Marx
    | Möbel Berning | Emsland Kälte | Frostexpress | Kölsche Klüngel Events | Schloss Elmau | Kita Regenbogen |
    Goethe Institut | Blue Heron Barging | Felleskjøpet | Knot & Bloom | Loud Willow | Rauschfrei Records | Stein
    Rechtsanwälte | Kraftwerk Neckar AG | Semoirs Leroy SAS | Portline NV | Velvet Anorak | Netafim | Barenbrug |
    Wageningen University | Savills | Knight Frank | Octopus Energy | Monzo | Revolut | Deliveroo | Ocado | Arup |
    Foster + Partners | Balfour Beatty | Network Rail | Transport for London | NHS Supply Chain | NHS Lothian |
    Serco | Capita | Sage | Rolls Royce | JCB | Dyson | Penguin Random House | Faber | Bloomsbury | the Guardian |
    The Economist | Radio 4 | Channel 4 | Sadler's Wells | the Southbank Centre | the Royal Ballet | the V&A | Kew
    Gardens | the Wellcome Trust | Crisis | Age UK | the RNLI | the Scouts | the WI | the bowling club | the
    parish council | the credit union | the surgery | the allotment society | the job centre | the city library |
    a lender called Kreditly | Kreditly | Paylane | Loopwise | Wanderkiste | Lesewal | Triacore | Hydrosta |
    Gridly | Pendelbox | Ottermark | Quantil AG | Vélotech SAS | Fennimore & Daughters | Lloyd and Marsh | Baxter
    Quill LLP | Bridge Law LLP | Maple & Iron Holdings Inc. | Thorne, Blake & Partners | Smith, Rowe and Hart |
    Haus Seeblick | Gut Basthorst | Gut Karlshöhe | Biohof Krone | Hof Lütjens | Milchhof Ahlen | Obsthof Young |
    Weingut Escher-Bach | Kellerei St. Pauls | Domaine Lacroix | Bodegas Ruiz | Café Zimtstern | Konditorei Demel
    | Wirtshaus zum Hirschen | Gasthof Pfleger | Buschenschank Strohmeier | Eisdiele Ferri | Trattoria Lucia |
    Pizzeria Vesuvio | Sushi Yama | Imbiss Teranga | Foodtruck Balkan Bua | Bäckerei Öztürk | Metzgerei Salz &
    Sohn | Fleischerei Gruber | Feinkost Böhme | Hofladen Grünspecht | Blumen Rausch | Blattwerk | Wildwuchs & Co.
    | Mohnrot | Fadegrad | Zopf & Zwirn | Nadelöhr | Stoffwechsel | Lichtkörper | Klangfarbe | Tonspur | Filmriss
    | Bildschön | Textur | Wortlaut | Satzbau | Formdrei | Halbe Treppe | Planquadrat | Stadtraum | Raumwerk |
    Holzkopf | Sägewerk Brandl | Zimmerei Rieger | Treppenbau Stadler | Parkett Begić | Dachbau Öztürk |
    Spenglerei Mair | Heizungsbau Wicke | Elektro Inntal KG | Wilczek Solar | Sonepar | Rexel | Hager | Viessmann
    | Vaillant | Buderus | Obi | Hornbach | Bauhaus | Toom | Ikea | Decathlon | Rewe | Netto | Penny | Thalia |
    Hugendubel | Dussmann | Deichmann | Fielmann | Apollo | MediaMarkt | Saturn | Tchibo | Alnatura | denns |
    Uniklinik Leipzig | Charité | Klinikum Rechts der Isar | Klinik Höhenried | Praxis am Markt | Zahnzentrum Nord
    | Tierarztpraxis Dr. Wenz | Adler-Apotheke | Löwen-Apotheke | Hebammenpraxis Rundum | Geburtshaus Eilenriede |
    Seniorenstift Abendsonne | Hospiz Sonnenstrahl | Pflegedienst Herzenssache | Lebenshilfe Peine | Tafel Kassel
    | Malteser | ASB | DLRG | Bergwacht | Alpenverein | Ruderverein | Trachtenverein | Musikverein |
    Kleingartenverein Abendruh | Kunstverein Lingen | Heimatverein | Landjugend | Landvolk | Maschinenring |
    Bauernverband | Imkerverband | Jägerschaft | Kreishandwerkerschaft | Innung | Handelskammer | WKO |
    Wirtschaftskammer Tirol | Gewerbeverein Uster | KMU Verband | Kantonalbank | Raiffeisenbank Oberland | Sparda-
    Bank | GLS Bank | Triodos | Volksbank Allgäu | Gebäudeversicherung | Mobiliar | Helvetia | HUK | Barmer | TK |
    BMW | Audi | MAN | Bosch | ZF Friedrichshafen | Hella | Phoenix Contact | Beckhoff | Igus | Lemken | Enercon |
    Nordex | Meyer Werft | Blohm & Voss | Hapag-Lloyd | Kühne + Nagel | Schenker | Dachser | Hellmann | Spedition
    Babić d.o.o. | Polchem S.A. | Gołąb Agro Sp. z o.o. | Norsk Vind AS | Skogsbolaget AB | Fjordlys | Nippon
    Seiki | Kyushu Ceramics | Tata Elxsi | Infosys | Savanna Foods | Lagos Prints | Stiftung Wendepunkt | Stiftung
    Seezeichen | Bürgerstiftung Weser | Landesamt für Denkmalpflege | Amt für Wasserwirtschaft |
    Landwirtschaftskammer | Landwirtschaftsministerium | Ministerium für Verkehr | Bezirksamt Mitte | Bauamt |
    Standesamt | Stadtarchiv | Stadtwerke Soest | Stadtmarketing Unna | Gemeinde Prien | Landratsamt |
    Polizeipräsidium | Wasserschutzpolizei | Amtsgericht Celle | Grundschule Lindenhof | Brecht-Gymnasium |
    Berufsschule 3 | Musikschule Wedel | VHS Jena | Uni Siegen | TU Wien | FH Aachen | Hochschule Aalen | ETH |
    Universität Hohenheim | Fraunhofer IPA | Helmholtz-Zentrum | Gewandhausorchester | Staatsoper | Volksoper |
    Kammerspiele | Theater Ingolstadt | Literaturhaus | Stadtbücherei Fürth | Sprengel Museum | Kunsthalle | MDR |
    NDR | WDR | Radio Fritz | Südzeit | MAZ | taz | Tagesspiegel | Gießener Allgemeine | Süddeutsche | c't | Flix
    | Celonis | Personio | Zalando Lounge | Antler | Techstars | Bosch Rexroth
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
    clay day | seed swap | regatta | ceilidh | swap shop | beach clean | bake-off | barn dance | vestry supper |
    Neujahrsempfang der WKO | Jahresauftakt der Bilanzbuchhalter | Znüni vom Gewerbeverband | Apéro der
    Kantonalbank | Ball der Zuckerbäcker | Maibaumaufstellen | Almabtrieb | Kirtag | Kirchweih | Leonhardiritt |
    Rosenmontagszug | Kappensitzung | Weiberfastnacht | Schützenball | Feuerwehrball | Opernball | Abiball |
    Tanztee | Kolpingabend | Boßeltour | Kohlfahrt | Grünkohlessen | Spargelessen der FDP | Matjesessen |
    Herrenabend | Kaminabend | Frauenfrühstück | Krabbelgruppe | Elternsprechtag | Elternbeiratssitzung |
    Eigentümerversammlung | Mieterversammlung | Innungsversammlung | Vertreterversammlung | Mitgliederversammlung
    | Jahreshauptversammlung | Gemeinderatssitzung | Ausschusssitzung | Anwohnerversammlung | Bürgerdialog |
    Podiumsdiskussion | Kolloquium | Ringvorlesung | Antrittsvorlesung | Promotionsfeier | Examensfeier |
    Freisprechungsfeier | Meisterfeier | Betriebsfeier | Jubiläum der Spedition | Sommerfest des Hafenmuseums |
    Sommerfest Autohaus Glinicke | Hoffest vom Spargelhof | Weinprobe | Verkostung | Kochkurs | Töpferkurs |
    Imkerkurs | Nähtreff | Strickkreis | Lesekreis | Lesung von Judith Hermann | Buchvorstellung | Preisverleihung
    | Finissage | Ausstellungseröffnung | Führung durch das Wasserwerk | Tag des offenen Denkmals | Tag der
    Architektur | Tag des Handwerks | Feldtag | Kartoffeltag | Holztag | Landpartie | Gartenmesse | Hausmesse von
    Sonepar | Hausmesse Würth | Fachmesse Motek | Hessen Energie | Expo Real | Intergeo | boot | Aquanale |
    transport logistic | Agritechnica | Ambiente | Fruit Logistica | Hochzeitsmesse Graz | Gewerbeschau | Jobforum
    | Karrieretag | Firmenkontaktmesse | Demo Day von Antler | Pitch Night | Gründerabend | Startup-Stammtisch |
    UX-Meetup | PyData | Fotowalk | Hackday | Coding Dojo | Webinar zur Umsatzsteuer | Mandantenveranstaltung |
    Fachtagung Umsatzsteuer | Steuerforum | Pflegetag | Hebammentag | Stillkongress | Ärztetag | Trauerfeier von
    Herrn Anders | Beerdigung von Onkel Fritz | Polterabend von Jule | Hochzeitsfeier von Derya | Richtfest der
    Familie Lotz | Einweihung des Radwegs | Abschiedsessen von Prakash | Geburtstagsfeier von meinem Schwager |
    Fest der Kulturen | Diwali party of the consulate | iftar at the community hall | Ball of the Rotary Club |
    delegation dinner | spring opening | winter showcase | private view | book launch | launch party | farewell
    dinner | leaving do | stag do | hen do | christening | wake | funeral reception | harvest supper | village
    fete | church bazaar | car boot sale | farmers market | craft fair | seed swap | knitting circle | quiz night
    | open mic | gig | session | ceilidh | regatta | sports day | prize-giving | parents' evening | PTA meeting |
    alumni drinks | class reunion | breakfast briefing | compliance breakfast | founders' breakfast | IoD
    breakfast | chamber reception | trade mission | procurement summit | HR Summit | CIPD conference | Web Summer
    Camp | SaaStock | Slush | wellbeing fair | yoga expo | jobs fair | field day | potato open day | ploughing
    match | cattle mart | sheep sale
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
