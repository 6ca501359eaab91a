"""The people of a note: whom the rules found and whom the tagger names, put together."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from bot.reading.draft import Draft
from bot.reading.lexicon import sex_of, zipf
from bot.reading.marking import CONTACTS
from bot.reading.name_extent import is_house, is_no_person, name_extent, with_initials
from bot.reading.name_words import HONORIFICS, is_everyday
from bot.reading.names import NameSpan
from bot.reading.tagger import Label, Tagged, Tags
from bot.reading.tokens import tokens_between

Span = TypeVar("Span", NameSpan, Tagged)
START, END = attrgetter("start"), attrgetter("end")
TITLES = re.compile(r"^(?:(?:Dr|Prof)\.?\s+)+")
ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
SURE_NAME = 0.8
POSSIBLE, HARDLY = 0.35, 0.05
MISTAKEN = 0.05
"""From these shares on, a name that the rules alone see counts: beside others, and where there is nobody else."""


def names_of(draft: Draft, things: Tags) -> Iterator[NameSpan]:
    """Yield the people the note is about, and those whom only the rules see as people who are named aside.

    Whom the rules alone see counts where the tagger holds it possible, and sooner where it sees nobody.
    """
    runs = things.by_label()
    about = list(_joined(draft, [one for one in runs[Label.NAME] if _is_person(draft, one)]))
    spans = [span_of(draft, one) for one in about]
    yield from spans
    yield from _partners(draft, spans)
    least = POSSIBLE if about else HARDLY
    listed = _listed(draft, about)
    for name in draft.names:
        if _beside(about, name) or _is_thing(draft, name):
            continue
        whole = _with_initials(draft, name)
        if name.start in listed or _was_spoken_with(draft.marked.text, whole):
            yield whole
        elif name.known or _beside(runs[Label.ASIDE], name):
            yield whole._replace(aside=not name.known)
        elif _share(draft, things.shares[Label.NAME], name) >= (HARDLY if name.honorific else least):
            yield whole._replace(sure=False)


BETWEEN_LISTED = re.compile(r"\s*(?:[,;\n]|und|and|&|\+)\s*")
SHORTEST_LIST = 4


def _listed(draft: Draft, about: Sequence[Tagged]) -> set[int]:
    """Return where the names of a list begin that the note is about: whole names side by side, one of them tagged."""
    found: set[int] = set()
    row: list[NameSpan] = []
    for name in [*draft.names, None]:
        if row and (name is None or not BETWEEN_LISTED.fullmatch(draft.marked.text, row[-1].end, name.start)):
            if len(row) >= SHORTEST_LIST and any(_beside(about, one) for one in row):
                found |= {one.start for one in row}
            row = []
        if name is not None and name.sure and " " in name.name:
            row.append(name)
    return found


PARTNER_BEHIND = re.compile(r"\s*(?:&|\+|u\.?|und|and)\s+(?P<name>[\w-]{3,})(?!\w|\.\w)")
COMMON = 4.0
"""Words this frequent (on the Zipf scale) that no list of first names holds are none."""
COUPLE = re.compile(
    r"(?<!ein )\b(?:(?:braut|ehe|eltern)?paar|ehep\.|eheleute|couple|newlyweds)\s*[,:]?\s+"
    r"(?P<one>[^\W\d_]{3,})\s*(?:&|\+|u\.?|und|and)\s+(?P<other>[^\W\d_]{3,})",
    re.IGNORECASE,
)
"""«Brautpaar Jelena & Momo», "the couple, Rachel + Dov": here first names that no list holds count too."""
COUPLED = ("paar", "ehep.", "eheleute", "couple", "newlyweds")
"""Without one of these, there is no such couple in a text."""
PARTNER_BEFORE = re.compile(r"(?<![\w.-])(?P<name>[\w-]{3,})\s*(?:&|\+|u\.?|und|and)\s+$")


def _partners(draft: Draft, spans: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the other of a couple of whom the tagger sees one: «Jelena & Momo», «Ines u Tarek Vogt»."""
    text = draft.marked.text
    lower = text.lower()
    for couple in COUPLE.finditer(text) if any(word in lower for word in COUPLED) else ():
        for side in ("one", "other"):
            word = couple[side]
            common = word.lower() in HONORIFICS or zipf(word, "de") > COMMON
            if (sex_of(word) or not common) and not _is_taken(couple.span(side), spans):
                yield NameSpan(*couple.span(side), word, sex=sex_of(word), sure=False)
    for span in spans:
        before = PARTNER_BEFORE.search(text, max(0, span.start - 20), span.start)
        behind = PARTNER_BEHIND.match(text, span.end) if " " not in span.name else None
        for found in (before, behind):
            if found is None or _is_taken(found.span("name"), spans):
                continue
            name = found["name"]
            sex = sex_of(name)
            if sex and (name[0].isupper() or draft.casual) and not is_everyday(name, draft.language):
                yield NameSpan(*found.span("name"), name, sex=sex, sure=False)


def _is_taken(place: tuple[int, int], spans: Sequence[NameSpan]) -> bool:
    return any(one.start < place[1] and place[0] < one.end for one in spans)


def _with_initials(draft: Draft, name: NameSpan) -> NameSpan:
    """Return a name that the rules see with the initials before it: "G.L. Baker"."""
    text = draft.marked.text
    start = with_initials(text, name.start)
    if start == name.start:
        return name
    return name._replace(start=start, name=" ".join(draft.marked.plain(text[start : name.end]).split()))


BEFORE_PARTNER = re.compile(
    r"\bmit\s+(?:(?:der|dem|herrn?|frau)\s+)*$|\b(?:spoke|talked|chatted)\s+(?:to|with)\s+$"
    r"|(?:^|[.!?;,]\s+|\bi\s+(?:also\s+)?|\band\s+)(?:met|bumped\s+into|ran\s+into)\s+$",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"[^.;,]{0,50}\b(?:gesprochen|unterhalten|geredet|getroffen|geplaudert|gequatscht)\b", re.IGNORECASE
)


def _was_spoken_with(text: str, name: NameSpan) -> bool:
    """Tell whom the writer has met whatever else is told: «habe mit Frau Schneider vom Stadtmarketing gesprochen»."""
    before = BEFORE_PARTNER.search(text, max(0, name.start - 30), name.start)
    return before is not None and (before[0].lower()[:3] != "mit" or SPOKEN.match(text, name.end) is not None)


def is_namesake_firm(name: NameSpan, names: Sequence[NameSpan]) -> bool:
    """Tell «Vogt Feinkost», «Kühlwagenverleih Vogt» beside a Lena Vogt: another's surname with no first name."""
    words = name.name.split()
    if len(words) < 2 or name.honorific or TITLES.match(name.name):
        return False
    others = (other for other in names if other is not name and (" " in other.name or other.honorific))
    surnames = {other.name.split()[-1] for other in others}
    first = words[1] if words[0] in surnames else words[0]
    if sex_of(first) is not None:
        return False
    return bool(surnames & set(words[:-1])) or (words[-1] in surnames and is_house(words[0]))


def _joined(draft: Draft, runs: Sequence[Tagged]) -> Iterator[Tagged]:
    """Yield the runs, one where a name was cut in two: «Klaus» and «Dieter Fromm», «Vogt» and «Lena Vogt»."""
    left: Tagged | None = None
    for one in runs:
        text = draft.marked.text
        if (
            left
            and not text[left.end : one.start].strip()
            and _is_cut(text[left.start : left.end], text[one.start : one.end])
        ):
            left = left._replace(end=one.end, sureness=min(left.sureness, one.sureness))
            continue
        if left:
            yield left
        left = one
    if left:
        yield left


def _is_cut(left: str, right: str) -> bool:
    """Tell one name in two pieces from two people named one after the other."""
    words = right.split()
    return len(words) > 1 and " " not in left and (left == words[-1] or sex_of(left) is not None)


LAST_WORD = re.compile(r"(\w+)\.?\s*$")


def _is_person(draft: Draft, one: Tagged) -> bool:
    """Tell whether what the tagger takes for a name may be one: no phone number, no everyday word without a title."""
    text = draft.marked.text
    if CONTACTS.match(text, one.start) or _is_thing(draft, one):
        return False
    words = draft.marked.plain(text[one.start : one.end]).split()
    titled = LAST_WORD.search(text, max(0, one.start - 12), one.start)
    if titled and titled[1].lower() in HONORIFICS:
        return True
    return bool(words) and not is_no_person(words, draft.language, casual=draft.casual)


def _is_thing(draft: Draft, one: Tagged | NameSpan) -> bool:
    """Tell "the cooper" from a name: an English word in small letters behind an article."""
    text = draft.marked.text
    small = draft.language == "en" and text[one.start].islower()
    return small and ARTICLE.search(text, max(0, one.start - 5), one.start) is not None


def mistaken_person(draft: Draft, things: Tags) -> Tagged | None:
    """Return what the tagger takes for a company or a role though it may be the person that a note lacks."""
    runs = [one for one in things.runs if one.label in {Label.ORG, Label.ROLE}]
    likely = [(_share(draft, things.shares[Label.NAME], one), one) for one in runs]
    share, best = max(likely, key=_first, default=(0.0, None))
    return best if share >= MISTAKEN else None


def _first(pair: tuple[float, Tagged]) -> float:
    return pair[0]


def _share(draft: Draft, shares: Sequence[float], name: NameSpan | Tagged) -> float:
    """Return how likely the tagger holds it that a name stands where the rules see one."""
    if not shares:
        return 0.0
    inside = tokens_between(draft.tokens, name.start, name.end)
    return max((shares[i] for i in inside if draft.tokens[i].is_word), default=0.0)


def _beside(spans: Sequence[Span], place: NameSpan | Tagged) -> Sequence[Span]:
    """Return those that overlap a place of the text, of spans in order that do not overlap each other."""
    first = bisect_right(spans, place.start, key=END)
    return spans[first : bisect_left(spans, place.end, first, key=START)]


def span_of(draft: Draft, one: Tagged) -> NameSpan:
    """Return the rules' own span where it agrees, else one made of what stands before and in the tagged run."""
    beside = _beside(draft.names, one)
    titled = (name for name in beside if TITLES.match(name.name) and name.start <= one.start and one.end <= name.end)
    if whole := next(titled, None):
        return whole
    same = next((name for name in beside if (name.start, name.end) == (one.start, one.end)), None)
    text = draft.marked.text
    start, end, office = name_extent(text, one.start, one.end)
    if same and (same.start, same.end) == (start, end):
        return same
    name = " ".join(draft.marked.plain(text[start:end]).split())
    before = re.findall(r"\w+", text[max(0, start - 12) : start])[-1:]
    return NameSpan(
        start,
        end,
        name,
        honorific=HONORIFICS.get(before[0].lower()) if before else None,
        sex=sex_of(TITLES.sub("", name).partition(" ")[0]),
        sure=one.sureness > SURE_NAME,
        trade=office or (beside[0].trade if beside else None),
    )
