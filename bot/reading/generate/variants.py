"""Variants of a marked note: other names, companies, events, trades and needs in the same sentences."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from bot.reading.generate.deed_places import Span
from bot.reading.generate.marked_notes import MarkedNote
from bot.reading.generate.swap_words import COMMON_FIRST, EVENTS, NEEDS, ORGS, SURNAME_WORDS, TRADES
from bot.reading.lexicon import names
from bot.reading.tagger import Label

SWAPPED = {Label.NAME: 0.85, Label.ASIDE: 0.85, Label.EVENT: 0.7, Label.ORG: 0.75, Label.ROLE: 0.5, Label.NEED: 0.4}
"""How often each kind of thing is swapped for another."""
LOWERED, UNPUNCTUATED = 0.08, 0.14
FEW_CAPITALS = 4
UNLISTED = 0.1
"""How often a name put in is one that no list holds, so that the tagger does not lean on the lists alone."""


class Swapper:
    """Makes variants; the things of the notes handed in are swapped among each other as well."""

    def __init__(self, notes: Iterable[MarkedNote], seed: int) -> None:
        self.random = Random(seed)
        self.pools: dict[tuple[Label, str], list[str]] = defaultdict(list)
        for note in notes:
            for span in note.spans:
                self.pools[span.label, note.language].append(note.text[span.start : span.end])
        listed = names()
        self.first = sorted(
            name for name, marks in listed.items() if set("mfn") & set(marks) and not set("de") & set(marks)
        )
        self.last = sorted(name for name, marks in listed.items() if "l" in marks and name.isalpha() and len(name) > 2)

    def variant(self, note: MarkedNote) -> MarkedNote:
        """Return the note with some of its things swapped, now and then in lower case or without punctuation."""
        casual = sum(letter.isupper() for letter in note.text) < FEW_CAPITALS
        swaps: dict[tuple[Label, str], str] = {}
        text, spans, at = "", [], 0
        for span in note.spans:
            text += note.text[at : span.start]
            written = note.text[span.start : span.end]
            swap = self._swap(span.label, written, note, swaps)
            swap = swap.lower() if casual else swap
            spans.append(Span(len(text), len(text) + len(swap), span.label))
            text, at = text + swap, span.end
        text += note.text[at:]
        deeds = note.deeds and tuple(_moved(deed, note.spans, spans) for deed in note.deeds)
        return self._roughened(replace(note, text=text, spans=tuple(spans), deeds=deeds))

    def _swap(self, label: Label, written: str, note: MarkedNote, swaps: dict[tuple[Label, str], str]) -> str:
        key = (label, written.lower())
        if key not in swaps:
            swap = written
            if self.random.random() < SWAPPED.get(label, 0.0):
                swap = self._other(label, written, note.language)
            swaps[key] = swap
            if label is Label.NAME:
                old, new = written.lower().split(), swap.split()
                swaps |= {(label, word): new[min(i, len(new) - 1)] for i, word in enumerate(old) if len(old) > 1}
        return swaps[key]

    def _other(self, label: Label, written: str, language: str) -> str:
        if label in {Label.NAME, Label.ASIDE}:
            words = written.split()
            titles = [word for word in words if word.endswith(".")]
            return " ".join([*titles, self._person(len(words) - len(titles))])
        own = self.pools[label, language]
        listed = {
            Label.EVENT: EVENTS,
            Label.ORG: ORGS,
            Label.ROLE: TRADES[language],
            Label.NEED: NEEDS[language],
        }.get(label, own)
        return self.random.choice(own if self.random.random() < 0.4 else listed)

    def _person(self, words: int) -> str:
        if words <= 1:
            return self._last() if self.random.random() < 0.5 else self._first()
        middle = [self._first()] if words > 2 and self.random.random() < 0.5 else []
        return " ".join([self._first(), *middle, self._last()])

    def _first(self) -> str:
        if self.random.random() < UNLISTED:
            return _capital(self._blend(self.first))
        return _capital(self.random.choice(COMMON_FIRST if self.random.random() < 0.4 else self.first))

    def _blend(self, names: Sequence[str]) -> str:
        """Return a name that no list holds: the beginning of one and the end of another."""
        one, other = self.random.choice(names), self.random.choice(names)
        return one[: max(2, len(one) // 2)] + other[len(other) // 2 :]

    def _last(self) -> str:
        draw = self.random.random()
        if self.random.random() < UNLISTED:
            return _capital(self._blend(self.last))
        name = self.random.choice(SURNAME_WORDS if draw < 0.08 else self.last)
        return _capital(f"{name}-{self.random.choice(self.last)}" if draw > 0.9 else name)

    def _roughened(self, note: MarkedNote) -> MarkedNote:
        draw = self.random.random()
        if draw < LOWERED:
            return replace(note, text=note.text.lower())
        if draw < UNPUNCTUATED:
            return _unpunctuated(note)
        return note


def _moved(deed: Span, before: Sequence[Span], after: Sequence[Span]) -> Span:
    """Return a deed where it stands once the spans before and in it have changed their length."""

    def place(at: int) -> int:
        return at + sum(
            (new.end - new.start) - (old.end - old.start)
            for old, new in zip(before, after, strict=True)
            if old.end <= at
        )

    return replace(deed, start=place(deed.start), end=place(deed.end))


def _unpunctuated(note: MarkedNote) -> MarkedNote:
    """Return the note as a recogniser writes it: no punctuation between the words."""
    gone = [match.start() for match in re.finditer(r"(?<=[^\W\d])[.,;:](?=\s)", note.text)]
    inside = {at for at in gone for span in note.spans if span.start <= at < span.end}
    gone = [at for at in gone if at not in inside]

    def moved(at: int) -> int:
        return at - sum(each < at for each in gone)

    text = "".join(letter for at, letter in enumerate(note.text) if at not in set(gone))
    spans = tuple(replace(span, start=moved(span.start), end=moved(span.end)) for span in note.spans)
    deeds = note.deeds and tuple(replace(deed, start=moved(deed.start), end=moved(deed.end)) for deed in note.deeds)
    return replace(note, text=text, spans=spans, deeds=deeds)


def _capital(name: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in name.split("-"))
