"""Times of day: where they stand, so that no date is read out of them, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from bot.reading.dates.lexicon import Lexicon
from bot.reading.dates.tokens import END, Kind, Token

_AM_PM = {"am": 0, "a": 0, "pm": 12, "p": 12}
_EN_HALVES = {"half": 30, "quarter": 15}


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day on the tokens from `start` up to `end`; not `exact` if it may be after noon."""

    start: int
    end: int
    time: time
    exact: bool


def clock_times(tokens: tuple[Token, ...], lex: Lexicon) -> list[ClockTime]:
    """Return the times of day in a text, in order."""
    return list(_Clock(tokens, lex).times())


_FRACTIONS = frozenset({"halb", "viertel", "dreiviertel", "half", "quarter"})


class _Clock:
    """Reads times at token indexes; every reader returns a `ClockTime` or None."""

    def __init__(self, tokens: tuple[Token, ...], lex: Lexicon) -> None:
        self._tokens = tokens
        self._lex = lex
        self._openings = {*lex.cardinals, *lex.noon_words, *_FRACTIONS}

    def times(self) -> Iterator[ClockTime]:
        behind = 0
        for at, token in enumerate(self._tokens):
            if at < behind or (token.value is None and token.key not in self._openings):
                continue
            if found := self._at(at):
                yield found
                behind = found.end

    def _tok(self, at: int) -> Token:
        return self._tokens[at] if 0 <= at < len(self._tokens) else END

    def _key(self, at: int) -> str:
        return self._tok(at).key

    def _at(self, at: int) -> ClockTime | None:
        token = self._tok(at)
        if token.value is not None:
            return self._colon(at) or self._dotted(at) or self._hour(at) or self._range(at) or self._military(at)
        if token.key in self._lex.cardinals or token.key in _FRACTIONS:
            return self._spoken(at)
        if token.key in self._lex.noon_words:
            return ClockTime(at, at + 1, time(self._lex.noon_words[token.key]), exact=True)
        return None

    def _colon(self, at: int) -> ClockTime | None:
        """«17:30», "8:00:25", "2:30 pm", «17:48h»."""
        mark, minute = self._tok(at + 1), self._tok(at + 2)
        if not (mark.key == ":" and mark.glued and minute.glued and minute.value is not None):
            return None
        end = at + 3
        if self._key(end) == ":" and self._tok(end + 1).value is not None and self._tok(end).glued:
            end += 2
        return self._build(at, end, self._tok(at).value, minute.value)

    def _dotted(self, at: int) -> ClockTime | None:
        """«um 14.30», «20.00 Uhr», "at 08.40", "3.45pm": with a dot only where a word says so."""
        mark, minute = self._tok(at + 1), self._tok(at + 2)
        if not (mark.key == "." and mark.glued and minute.glued and len(minute.text) == 2 and minute.value is not None):
            return None
        if self._key(at + 3) == "." and self._tok(at + 3).glued and self._tok(at + 4).kind is Kind.NUMBER:
            return None
        said = self._key(at - 1) in self._lex.clock_prepositions or self._said_behind(at + 3)
        return self._build(at, at + 3, self._tok(at).value, minute.value) if said else None

    def _said_behind(self, at: int) -> bool:
        return self._key(at) in self._lex.hour_words or (self._key(at) in ("am", "pm") and self._lex.language == "en")

    def _hour(self, at: int) -> ClockTime | None:
        """«8 Uhr», «8 Uhr 30», "3 pm", "4 p.m.", "7 o'clock", "16h00", «um 8», "at 10"."""
        hour, behind = self._tok(at).value, self._key(at + 1)
        if self._is_last_part_of_date(at) or (behind == "h" and self._key(at - 1) in self._lex.ahead):
            return None
        if behind in self._lex.hour_words or (behind == "o" and self._key(at + 3) == "clock"):
            end = at + 4 if behind == "o" else at + 2
            minute = self._tok(end)
            spoken = minute.value is not None and len(minute.text) == 2 and (minute.glued or behind == "uhr")
            return self._build(at, end + 1 if spoken else end, hour, minute.value if spoken else 0)
        if behind in _AM_PM and self._lex.language == "en" and self._key(at - 1) not in self._lex.months:
            return self._build(at, at + 1, hour, 0)
        bare = self._key(at - 1) in self._lex.clock_prepositions | {"@"} and self._ends(at + 1)
        return self._build(at, at + 1, hour, 0) if bare and len(self._tok(at).text) <= 2 else None

    def _is_last_part_of_date(self, at: int) -> bool:
        """In «22.08.2017 h» and "2014/12" the figure is glued to a date."""
        return (
            self._tok(at).glued
            and self._key(at - 1) in (".", "/")
            and self._tok(at - 2).kind is Kind.NUMBER
            and len(self._tok(at).text) == 4
        )

    def _ends(self, at: int) -> bool:
        """Whether no ordinal, date or unit goes on behind a bare hour."""
        token = self._tok(at)
        if token.glued and token.key in (".", "/", "-", ",") and self._tok(at + 1).glued:
            return False
        if token.glued and token.kind is Kind.WORD:
            return False
        if token.key == "." and self._tok(at + 1).key in self._lex.months:
            return False
        return (
            token.key not in self._lex.months
            and token.key not in self._lex.units
            and token.key not in ("of", "percent", "%")
        )

    def _range(self, at: int) -> ClockTime | None:
        """The first hour in "3-8pm", "1 to 3 pm", "5 to 7 today", «von 5 bis 6»."""
        joint = self._key(at + 1)
        second = self._tok(at + 2)
        if (
            joint not in self._lex.to_words | self._lex.and_words | {"-", "–"}
            or second.value is None
            or len(second.text) > 2
        ):
            return None
        opened = self._key(at - 1) in self._lex.range_openers
        timed = self._colon(at + 2) or self._hour(at + 2)
        unit = self._key(at + 3) in self._lex.units or self._key(at + 3) in self._lex.months or self._key(at + 3) == "."
        plain = opened and not unit and joint not in ("-", "–") and self._ends(at + 3)
        return self._build(at, at + 1, self._tok(at).value, 0) if timed or plain else None

    def _military(self, at: int) -> ClockTime | None:
        """ "at 0500", "0700 hours", «morgen 1700»."""
        digits = self._tok(at).text
        if len(digits) != 4 or self._tok(at).glued:
            return None
        before, behind = self._key(at - 1), self._key(at + 1)
        said = (
            before in self._lex.clock_prepositions
            or behind in ("hours", "uhr")
            or before in ("morgen", "heute", "today", "tomorrow")
        )
        return self._build(at, at + 1, int(digits[:2]), int(digits[2:])) if said else None

    def _spoken(self, at: int) -> ClockTime | None:
        """«um acht», «halb zehn», «acht Uhr», "at seven", "half past seven", «Viertel nach acht»."""
        key = self._key(at)
        if key == "halb":
            return self._offset_hour(at, at + 1, -30)
        if key in ("viertel", "dreiviertel"):
            sign = {"nach": 15, "vor": -15}.get(self._key(at + 1), 0)
            minutes = sign or (-15 if key == "dreiviertel" else -45)
            return self._offset_hour(at, at + 2 if sign else at + 1, minutes)
        if key in _EN_HALVES:
            sign = {"past": 1, "to": -1}.get(self._key(at + 1), 0)
            return self._offset_hour(at, at + 2, sign * _EN_HALVES[key]) if sign else None
        hour = self._lex.cardinals.get(key)
        said = self._key(at + 1) in self._lex.hour_words and self._key(at + 1) != "h"
        said = said or (self._key(at - 1) in self._lex.clock_prepositions and self._ends_spoken(at + 1))
        end = at + 2 if self._key(at + 1) in self._lex.hour_words else at + 1
        return (
            self._build(at, end, hour, 0)
            if said and hour and key not in ("a", "an", "ein", "eine", "einen", "einem", "einer")
            else None
        )

    def _ends_spoken(self, at: int) -> bool:
        token = self._tok(at)
        return (
            token.kind is Kind.MARK
            or token.key in self._lex.function_words
            or token.key in self._lex.dayparts | self._lex.hour_words
        )

    def _offset_hour(self, at: int, hour_at: int, minutes: int) -> ClockTime | None:
        token = self._tok(hour_at)
        hour = token.value if token.value is not None else self._lex.cardinals.get(token.key)
        if hour is None or not 1 <= hour <= 12 or token.key in ("a", "an", "one" if minutes == 0 else ""):
            return None
        total = (hour * 60 + minutes) % (12 * 60)
        return ClockTime(at, hour_at + 1, time(total // 60, total % 60), exact=False)

    def _build(self, start: int, end: int, hour: int | None, minute: int | None) -> ClockTime | None:
        """Return the time with «Uhr», «h» or "p.m." behind it taken in; None if there is no such hour."""
        end = end + 1 if self._key(end) in self._lex.hour_words else end
        half_day = _AM_PM.get(self._key(end)) if self._lex.language == "en" else None
        if half_day is not None and not (
            self._key(end) in ("a", "p") and not self._tok(end).glued and self._key(end + 1) != "."
        ):
            end += 1
            end = end + 2 if self._key(end) == "." and self._key(end + 1) == "m" else end
            end = end + 1 if self._key(end) == "." and self._tok(end).glued and self._key(end - 1) == "m" else end
            hour = hour % 12 + half_day if hour is not None and hour <= 12 else hour
        if hour is None or minute is None or hour > 24 or minute > 59:
            return None
        return ClockTime(
            start,
            end,
            time(hour % 24, minute),
            exact=half_day is not None or hour > 12 or self._tok(start).text.startswith("0"),
        )
