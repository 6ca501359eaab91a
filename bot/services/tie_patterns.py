"""How close somebody is, and how far it has come, in the user's words: «Jens ist ein enger Kontakt» (K9, K10)."""

import re
from dataclasses import dataclass

from bot.domain.contact import Closeness, Stage
from bot.services.fact_clauses import clauses


@dataclass(frozen=True, slots=True)
class ToldTie:
    """How close or how far on a tie is, as a stretch of the text tells it."""

    tie: Closeness | Stage
    start: int
    end: int


_BE = r"(?:ist|bleibt|wird|zählt zu|gehört zu|is|['’]s)"
_BUT = r"(?:(?:für mich|jetzt|inzwischen|mittlerweile|nur|eher|nur noch|eigentlich|wirklich|mehr|bloß|einfach|mir|noch|now|only|just|really|more of|rather|actually|still|merely|to me)\s+){0,5}"
_A = r"(?:ein|eine|einer|einen|a|an|meine?[rns]?|my|meinen|one of my)"

_TIES: tuple[tuple[Closeness | Stage, tuple[str, ...]], ...] = (
    (
        Closeness.CLOSE,
        (
            # «Jens ist ein enger Kontakt» «gehört zu meinen engsten Kontakten» "is a close contact"
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:sehr\s+)?eng(?:e[rsnm]?|ste[rn]?)\s+(?:kontakt\w*|freund\w*|vertraute\w*|verbindung)\b",
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:very\s+)?close(?:st)?\s+(?:contact|friend|tie|one)s?\b",
            rf"\b{_BE}\s+{_BUT}{_A}\s+{_BUT}(?:guter|gute|bester|beste|good|best)\s+(?:freund|freundin|friend)\s*(?:von mir|of mine)?$",
            r"\b(?:und )?ich (?:sind|stehen uns|kennen uns)\s+(?:\w+\s+)?(?:eng|nah|nahe|sehr gut|gut befreundet|befreundet)\b",
            r"\b(?:steht|stehen) (?:mir|uns) (?:sehr )?nahe?\b",
            r"\band i are (?:\w+ )?(?:close|good friends|friends)\b",
        ),
    ),
    (
        Closeness.LOOSE,
        (
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:locker|los)e[rsn]?\s+(?:kontakt|verbindung|bekanntschaft)\b",
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:loose|casual)\s+(?:contact|tie|connection)\b",
        ),
    ),
    (
        Closeness.ACQUAINTANCE,
        (
            # «ist nur eine Bekanntschaft» «ist eher ein Bekannter» "is more of an acquaintance"
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:flüchtige[rn]?\s+)?(?:bekanntschaft|bekannte[rn]?)(?:\s+von mir)?$",
            rf"\b{_BE}\s+{_BUT}(?:{_A}\s+)?{_BUT}(?:mere\s+|passing\s+)?acquaintance(?:\s+of mine)?$",
            r"\bkenne ich (?:nur |eher |bloß )+(?:flüchtig|oberflächlich|vom sehen|kaum)\b",
            r"\bi (?:barely|hardly|only vaguely) know\b",
        ),
    ),
    (
        Stage.BUSINESS,
        (
            # «mit Petra mache ich jetzt Geschäfte» «wir arbeiten jetzt zusammen» «ist jetzt Kundin (von mir)»
            r"\bmache(?:n)? (?:ich|wir) (?:jetzt |inzwischen |mittlerweile |nun )?geschäfte\b",
            r"\b(?:ich|wir) machen? (?:jetzt |inzwischen |mittlerweile |nun )?(?:mit .+ )?geschäfte\b",
            rf"\b{_BE}\s+(?:jetzt|inzwischen|mittlerweile|nun|now)\s+(?:(?:{_A})\s+)?(?:kunde|kundin|auftraggeber|auftraggeberin|client|customer)(?:\s+(?:von mir|von uns|bei mir|bei uns|of mine|of ours))?$",
            rf"\b{_BE}\s+(?:(?:jetzt|inzwischen|now)\s+)?(?:mein|unser|my|our)e?\s+(?:neuer?\s+|new\s+)?(?:kunde|kundin|auftraggeber|auftraggeberin|client|customer|geschäftspartner|geschäftspartnerin|business partner)$",
            r"\b(?:i|we)(?: am|['’]m| are|['’]re)? (?:now )?(?:doing|do) business (?:now )?with\b",
            r"\bdo(?:ing)? business with\b.*\bnow$",
        ),
    ),
    (
        Stage.TRUSTED,
        (
            # «Jens vertraue ich» «wir vertrauen uns» "I trust Jens"
            r"\b(?:vertraue ich|ich vertraue|wir vertrauen (?:uns|einander)|habe? ich vertrauen|ich habe vertrauen)\b",
            r"\b(?:i trust|we trust (?:each other|one another))\b",
        ),
    ),
    (
        Stage.IN_TOUCH,
        (
            r"\b(?:mit .+ )?(?:bin|stehe) ich (?:jetzt |inzwischen |mittlerweile )?(?:gut |lose )?in kontakt$",
            r"\b(?:und )?ich (?:sind|stehen) (?:jetzt |inzwischen )?in kontakt$",
            r"\b(?:i['’]?m|i am|we['’]?re|we are|and i are) (?:now )?in touch(?: with .+)?(?: now)?$",
        ),
    ),
)
_COMPILED = tuple((tie, re.compile(pattern, re.IGNORECASE)) for tie, patterns in _TIES for pattern in patterns)
_DENIED = re.compile(r"\b(?:kein\w*|nicht|nie|not|no|never|isn['’]t|don['’]t)\b", re.IGNORECASE)


def told_ties(text: str) -> tuple[ToldTie, ...]:
    """Return what a text says of the user's ties, in order; a denial («kein enger Kontakt») says nothing."""
    return tuple(
        ToldTie(tie, clause.start + match.start(), clause.end)
        for clause in clauses(text)
        for tie, match in _of_clause(clause.text)
    )


def _of_clause(clause: str) -> list[tuple[Closeness | Stage, re.Match[str]]]:
    if _DENIED.search(clause):
        return []
    return [(tie, match) for tie, pattern in _COMPILED if (match := pattern.search(clause))][:1]
