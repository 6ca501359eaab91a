"""Whether a report («Habe Björn das Angebot geschickt») tells of what was promised («Angebot schicken»)."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.domain.fold import folded_words
from bot.domain.follow_up import FollowUp, FollowUpKind
from bot.domain.meaning import likeness

# The deeds that promises are mostly about, in the forms in which they are promised and reported.
_FORMS = (
    "anrufen angerufen anruf telefonieren telefoniert zurueckrufen zurueckgerufen call called rang phoned phone",
    "schicken geschickt schicke schickt zugeschickt zuschicken gesendet senden verschickt rausgeschickt send sent"
    " mailen gemailt gemailed email emailed mailed mail weitergeleitet weiterleiten forward forwarded",
    "schreiben geschrieben angeschrieben anschreiben write wrote written",
    "treffen getroffen meet met",
    "geben gegeben gibt give gave given",
    "melden gemeldet",
    "fragen gefragt nachfragen nachgefragt ask asked",
    "bezahlen bezahlt zahlen ueberweisen ueberwiesen pay paid",
)
_STEMS = {form: forms.split()[0] for forms in _FORMS for form in forms.split()}
_DEEDS = frozenset(_STEMS.values())

# Words that name neither a deed nor a thing: in «Jens ist erledigt» there is nothing else.
_SAYS_NOTHING = frozenset(
    "ich du er sie es wir ihr mir mich ihm ihn ihnen uns sich mein meine meinen meiner meinem meines sein seine seinen"
    " seiner seinem ihre ihren ihrer ihrem der die das den dem des ein eine einen einem einer hab habe haben hat hatte"
    " bin bist ist sind war und oder auch ja so jetzt nun schon endlich gerade eben heute gestern vorhin vorgestern"
    " inzwischen bereits noch mal doch dann herr herrn frau hr fr dr mit bei an auf zu zum zur von vom in im am um fuer"
    " ueber wegen erledigt abgehakt abhaken hak ab kann kannst weg raus durch fertig haken dran dahinter streichen"
    " loeschen abgeschlossen tisch ok okay bitte danke kurz nochmal wieder morgen"
    " i you he she it we they me him her them us my his their our your the a an have has had ve s t is are was were be"
    " and or also just already finally now today yesterday done sorted ticked tick off checked check crossed cross out"
    " taken care of consider closed strike that this to with at on for about from by mr mrs ms up got back over".split()
)
_INSIDE = re.compile(
    r"^(an|auf|aus|ab|bei|ein|mit|nach|vor|zu|zurueck|weiter|durch|um|los|her|hin|vorbei|zusammen)?(?:ge|zu)(?=\w{4})"
)
_SAME_BEGINNING = 5
_SAME_THING = 0.6
"""Likeness of meaning (0 to 1) from which two words name the same thing."""

_TELLING = {
    FollowUpKind.THANKS: ("dank", "thank"),
    FollowUpKind.BIRTHDAY: ("gratul", "glueckw", "geburtstag", "congrat", "birthday"),
    FollowUpKind.CONGRATULATE: ("gratul", "glueckw", "congrat"),
    FollowUpKind.CONDOLENCE: ("beileid", "kondol", "condol", "mitgefuehl", "sympath"),
}
"""How the words begin by which what has no words of its own is reported."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report names: deeds in their common form, and things."""

    deeds: frozenset[str]
    things: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Whether it names nothing but that something is done."""
        return not self.deeds and not self.things


def report_of(text: str, names: Collection[str] = ()) -> Report:
    """Take a report, or what was promised, apart; `names` are of people and are no things."""
    people = {word for name in names for word in folded_words(name)}
    words = [_STEMS.get(word, word) for word in folded_words(text) if not _is_one_of(word, people)]
    said = [word for word in words if word not in _SAYS_NOTHING and not word.isdigit()]
    return Report(frozenset(said) & _DEEDS, tuple(word for word in said if word not in _DEEDS))


def tells_of(report: Report, follow_up: FollowUp, names: Collection[str] = ()) -> bool:
    """Say whether a report names what a follow-up is about: its thing or, where one of both names none, its deed."""
    if not follow_up.action:
        begins = _TELLING.get(follow_up.kind)
        return begins is not None and any(word.startswith(begins) for word in report.things)
    promised = report_of(follow_up.action, names)
    if report.things and promised.things:
        return any(_same(one, other) for one in report.things for other in promised.things)
    return bool(report.deeds & promised.deeds)


def the_one_told_of(report: Report, follow_ups: Iterable[FollowUp], names: Collection[str] = ()) -> FollowUp | None:
    """Return the follow-up that a report names, None where it names none of them or several."""
    told = [each for each in follow_ups if tells_of(report, each, names)]
    return told[0] if len(told) == 1 else None


def may_mean(report: Report, follow_up: FollowUp) -> bool:
    """Say whether a report that names something else may still mean a follow-up: one that any word to him settles."""
    return report.bare or (not follow_up.action and follow_up.kind not in _TELLING)


def how_alike(action: str, text: str) -> float:
    """Return how alike (0 to 100) a deed and a report are, whatever the form of the verb («anrufen», «angerufen»)."""
    return fuzz.token_set_ratio(_stems(action), _stems(text))


def _stems(text: str) -> str:
    return " ".join(_STEMS.get(word, word) for word in folded_words(text))


def _is_one_of(word: str, people: Collection[str]) -> bool:
    return word in people or (word.endswith("s") and word[:-1] in people)


def _same(one: str, other: str) -> bool:
    one, other = _INSIDE.sub(r"\1", one), _INSIDE.sub(r"\1", other)
    if one[:_SAME_BEGINNING] == other[:_SAME_BEGINNING] and min(len(one), len(other)) >= _SAME_BEGINNING:
        return True
    return one == other or max(likeness(one, other), likeness(other, one)) >= _SAME_THING
