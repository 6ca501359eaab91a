"""How people stand to one another: the words for it in German and English, what they imply, and who is family."""

from dataclasses import dataclass

from bot.domain.fold import fold


@dataclass(frozen=True, slots=True)
class Bond:
    """One way of standing to somebody; `back` is the same seen from the other side.

    `kin` is family, by blood or marriage. `phrase` marks words that stand before the other's name («verheiratet mit»).
    """

    name: str
    back: str
    kin: bool = False
    phrase: bool = False


# The bond, how it looks from the other side, and the folded words for it, «Schwester» as well as "sister".
_KIN = (
    ("sibling", "sibling", "schwester schwestern bruder brueder geschwister zwilling zwillinge zwillingsgeschwister"),
    ("sibling", "sibling", "sister sisters brother brothers sibling siblings twin twins"),
    ("parent", "child", "mutter vater mama papa eltern mother father mum mom dad parent parents"),
    ("child", "parent", "tochter toechter sohn soehne kind kinder daughter daughters son sons child children kid kids"),
    ("spouse", "spouse", "mann frau ehemann ehefrau gatte gattin lebensgefaehrte lebensgefaehrtin verlobter verlobte"),
    ("spouse", "spouse", "ehepaar paar husband wife spouse fiance fiancee couple"),
    ("cousin", "cousin", "cousin cousine cousins cousinen vetter kusine"),
    ("uncle", "nephew", "onkel tante uncle aunt"),
    ("nephew", "uncle", "neffe nichte nephew niece"),
    ("in_law", "in_law", "schwager schwaegerin schwiegervater schwiegermutter schwiegersohn schwiegertochter"),
    ("in_law", "in_law", "brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law"),
    ("grandparent", "grandchild", "opa oma grossvater grossmutter grosseltern grandfather grandmother grandpa grandma"),
    ("grandchild", "grandparent", "enkel enkelin enkelkind enkelkinder grandson granddaughter grandchild"),
    ("godparent", "godchild", "patenonkel patentante godfather godmother"),
    ("godchild", "godparent", "patenkind patensohn patentochter godson goddaughter godchild"),
    ("relative", "relative", "verwandter verwandte relative"),
)
_OTHERS = (
    ("boss", "staff", "chef chefin boss vorgesetzter vorgesetzte teamleiter teamleiterin manager supervisor"),
    ("staff", "boss", "mitarbeiter mitarbeiterin angestellter angestellte assistent assistentin sekretaer sekretaerin"),
    ("staff", "boss", "azubi auszubildender auszubildende lehrling employee assistant apprentice secretary trainee"),
    ("colleague", "colleague", "kollege kollegin kollegen kolleginnen arbeitskollege arbeitskollegin"),
    ("colleague", "colleague", "colleague colleagues coworker coworkers co-worker co-workers"),
    ("partner", "partner", "partner partnerin geschaeftspartner geschaeftspartnerin mitgruender mitgruenderin"),
    ("partner", "partner", "partners cofounder cofounders co-founder co-founders"),
    ("successor", "predecessor", "nachfolger nachfolgerin successor"),
    ("predecessor", "successor", "vorgaenger vorgaengerin predecessor"),
    ("customer", "supplier", "kunde kundin auftraggeber auftraggeberin mandant mandantin customer client"),
    ("supplier", "customer", "lieferant lieferantin zulieferer supplier"),
    ("mentor", "mentee", "mentor mentorin ausbilder ausbilderin doktorvater"),
    ("mentee", "mentor", "mentee schuetzling"),
    ("friend", "friend", "freund freundin freunde freundinnen schulfreund schulfreundin studienfreund studienfreundin"),
    ("friend", "friend", "bekannter bekannte friend friends acquaintance"),
    ("neighbour", "neighbour", "nachbar nachbarin nachbarn neighbour neighbours neighbor neighbors"),
    ("landlord", "tenant", "vermieter vermieterin landlord landlady"),
    ("tenant", "landlord", "mieter mieterin tenant"),
    ("former_spouse", "former_spouse", "exfrau exmann ex-frau ex-mann ex-wife ex-husband"),
)
_PHRASES = (
    ("spouse", "verheiratet mit|verlobt mit|liiert mit|married to|engaged to", True),
    ("relative", "verwandt mit|verschwägert mit|related to", True),
    ("friend", "befreundet mit|friends with", False),
    ("acquainted", "kennt|knows", False),
    ("colleague", "arbeitet mit|works with", False),
)
_PREFIXES = ("zwillings", "halb", "stief", "ur", "adoptiv", "step", "half-", "great-", "ex-", "ex")


def _by_word() -> dict[str, Bond]:
    bonds = {
        word: Bond(name, back, kin)
        for table, kin in ((_KIN, True), (_OTHERS, False))
        for name, back, words in table
        for word in words.split()
    }
    for name, phrases, kin in _PHRASES:
        bonds |= {fold(phrase): Bond(name, name, kin, phrase=True) for phrase in phrases.split("|")}
    return bonds


_BONDS = _by_word()

WORDS = frozenset(word for word, bond in _BONDS.items() if not bond.phrase)
"""All folded words that name a relation."""

KIN_WORDS = frozenset(word for word in WORDS if _BONDS[word].kin)
"""Those that name family."""


def bond_of(kind: str) -> Bond | None:
    """Return what a word for a relation («Zwillingsschwester», "boss", «verheiratet mit») stands for, if it is one."""
    word = fold(kind)
    if word in _BONDS:
        return _BONDS[word]
    bare = next((word.removeprefix(each) for each in _PREFIXES if word.startswith(each)), "")
    return _BONDS.get(bare)


def is_verb(kind: str) -> bool:
    """Say whether a phrase has its verb («kennt», "works with")."""
    return fold(kind).split()[0] in ("kennt", "knows", "arbeitet", "works")


def is_phrase(kind: str) -> bool:
    """Say whether the words stand before the other's name and hold both ways («verheiratet mit»)."""
    bond = bond_of(kind)
    return bond is not None and bond.phrase
