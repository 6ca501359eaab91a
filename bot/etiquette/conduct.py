"""K6 and K28: networking is no pyramid selling, and some behaviour has no place in a network."""

import re

from bot.domain.contact import Behaviour

# Each line stands under an example of what it catches.
_SIGNS: tuple[tuple[Behaviour, str], ...] = (
    # «will mich für ein Network-Marketing gewinnen», «passives Einkommen», "be your own boss", "join her downline",
    # "I can earn 5000 a month by recruiting friends", «pro geworbenem Freund verdienen»
    (
        Behaviour.RECRUITING,
        r"network[- ]?marketing|\bmlm\b|multi[- ]?level|struktur(?:vertrieb|ebene)|schneeball"
        r"|pyramiden?(?:system|spiel)|pyramid (?:scheme|selling)|passive[sn]? (?:einkommen|income)"
        r"|\b(?:down|up)line\b"
        r"|\b(?:earn|make|verdien\w*)\b.{0,60}\b(?:by recruiting|anwerb\w*|geworben\w*|freunde werb\w*)"
        r"|recruit(?:ing)?\s+(?:my\s+|your\s+|their\s+)?(?:friends|family)|(?:freunde|bekannte)\s+(?:an)?(?:zu)?werben"
        r"|finanzielle freiheit|financial freedom|be (?:your|my) own boss"
        r"|(?:einsteiger|starter)[- ]?(?:paket|kit|set) kaufen"
        r"|vertriebspartner werden|recruit me|mich (?:an)?werben|geschäftsgelegenheit|business opportunity for me",
    ),
    # «hat mich beleidigt», «wurde übergriffig», "was rude and insulting"
    (
        Behaviour.ABUSIVE,
        r"beleidig\w+|beschimpf\w+|übergriffig|angeschrien|bedroht|insult(?:ed|ing)|abusive|harass\w+|threatened",
    ),
    # «macht rassistische Sprüche», «rechtsextrem», "racist remarks"
    (
        Behaviour.EXTREMIST,
        r"rassis\w+|rechtsextrem\w*|rechtsradikal\w*|extremis\w+|reichsbürger|antisemit\w*|hetzt gegen|racist"
        r"|far[- ]right",
    ),
    # «schickt ständig Werbung», «spammt», "keeps sending me ads"
    (
        Behaviour.SPAMMING,
        r"\bspammt|\bspam\b|(?:ständig|dauernd|schon wieder|jeden tag) (?:\w+ )?(?:werbung|werbemails?|newsletter)"
        r"|keeps (?:sending|spamming)|spamming",
    ),
)
_CONDUCT = tuple((behaviour, re.compile(words, re.IGNORECASE)) for behaviour, words in _SIGNS)

# «kein Strukturvertrieb», «Vortrag gegen Rassismus», "no MLM": it is spoken of, not done.
_SPOKEN_OF = re.compile(
    r"(?:\bkein\w*|\bnicht|\bgegen|\bno|\bnot|\banti|\bagainst|\bvor|\bopfer von|\bwarnt\w*(?: \w+)?)[- ](?:\w+ )?$"
    r"|\b(?:initiative|verein|vortrag|projekt|buch|workshop)\b.{0,30}$",
    re.IGNORECASE,
)


def behaviour_told(text: str) -> tuple[Behaviour, ...]:
    """Return the behaviour that a note tells of; what is only spoken of («kein MLM») does not count."""
    return tuple(
        behaviour
        for behaviour, words in _CONDUCT
        if any(not _SPOKEN_OF.search(text[: match.start()]) for match in words.finditer(text))
    )
