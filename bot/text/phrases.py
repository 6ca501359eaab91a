"""The words of the bot in one language: Fluent catalogues, dates by Babel, and the one place where text is escaped."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.money import Money

LANGUAGES = ("de", "en")
LONGEST_VALUE = 500
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_LOCALES = {"de": "de_DE", "en": "en_GB"}
_WHOLE = {"de": "#,##0\u00a0¤", "en": "¤#,##0"}
"""How sums of money are written without cents."""


class Html(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


def escape(text: str) -> Html:
    """Return plain text as HTML; names written from right to left keep to themselves."""
    plain = html.escape(text, quote=False)
    return Html(f"\u2068{plain}\u2069" if _runs_right_to_left(text) else plain)


def speaks(language_code: str | None) -> str:
    """Return the language for the language code of a Telegram account: German where it is German, else English."""
    return "de" if (language_code or "de").casefold().startswith("de") else "en"


class Phrases:
    """The catalogue of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = _LOCALES[language]
        self._bundle = FluentBundle([self._locale.replace("_", "-")], use_isolating=False)
        for resource in catalogue(language):
            self._bundle.add_resource(FluentResource(resource))

    def __call__(self, key: str, /, **fields: str | int) -> Html:
        """Return a message with its fields filled in; fields that are not `Html` are escaped."""
        return Html(self._format(key, fields, _as_html))

    def plain(self, key: str, /, **fields: str | int) -> str:
        """Return a message as plain text, for button labels, notices and drafts."""
        return self._format(key, fields, str)

    def knows(self, key: str) -> bool:
        """Say whether the catalogue has a message."""
        return self._bundle.has_message(key)

    def day(self, day: date, today: date) -> str:
        """Return a day as people say it: today, tomorrow, yesterday, else weekday and date."""
        near = {0: "day-today", 1: "day-tomorrow", -1: "day-yesterday"}.get((day - today).days)
        if near:
            return self.plain(near)
        skeleton = "MMMEd" if abs(day - today) < timedelta(days=180) else "yMMMd"
        return str(format_skeleton(skeleton, datetime.combine(day, time(12)), locale=self._locale))

    def on_day(self, day: date, today: date) -> str:
        """Return a day as it stands in a sentence: «morgen», «am Fr., 13. März»."""
        said = self.day(day, today)
        return said if abs((day - today).days) <= 1 else self.plain("day-on", day=said)

    def moment(self, moment: datetime, zone: ZoneInfo, today: date) -> str:
        """Return a moment with its time of day on the user's clock."""
        local = moment.astimezone(zone)
        return self.plain("moment", day=self.on_day(local.date(), today), time=self.time(local.time()))

    def money(self, worth: Money) -> str:
        """Return a sum in whole units: «4.000 €», "£4,000"."""
        return str(
            format_currency(worth.amount, worth.currency, _WHOLE[self.language], self._locale, currency_digits=False)
        )

    def time(self, clock: time) -> str:
        """Return a time of day: 8:30 → «08:30»."""
        return str(format_time(clock, "HH:mm", locale=self._locale))

    def month(self, month: date, *, short: bool = False) -> str:
        """Return the month of a day: «März 2026», or «Okt» where it has to be short."""
        return str(format_date(month, "LLL" if short else "LLLL y", locale=self._locale))

    def figure(self, value: int) -> str:
        """Return a whole number as people write it: 4000 → «4.000», "4,000"."""
        return str(format_decimal(value, locale=self._locale))

    def listed(self, parts: Iterable[str]) -> Html:
        """Return the parts as a list in a sentence, escaped: «Anna, Ben und Cem»."""
        return Html(format_list([_as_html(part) for part in parts], locale=self._locale))

    def _format(self, key: str, fields: dict[str, str | int], prepare: Callable[[str], str]) -> str:
        long: dict[str, str] = {}
        values: dict[str, str | int] = {
            name: _kept_apart(prepare(value), long) if isinstance(value, str) else value
            for name, value in fields.items()
        }
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise errors[0]
        # «am 1. Sept.» at the end of a sentence has its full stop already.
        return _put_back(_TWO_STOPS.sub(".", str(text)), long)


@cache
def phrases(language: str) -> Phrases:
    """Return the catalogue of a language; one that is not spoken gives English."""
    return Phrases(language if language in LANGUAGES else "en")


def catalogue(language: str) -> list[str]:
    """Return the sources of a language's catalogue."""
    folder = files("bot.text") / "catalogues" / language
    return [each.read_text("utf-8") for each in sorted(folder.iterdir(), key=lambda each: each.name)]


def _kept_apart(text: str, long: dict[str, str]) -> str:
    """Return a stand-in for a long value: the library refuses any above 2,500 characters."""
    if len(text) <= LONGEST_VALUE:
        return text
    stand_in = f"\ue000{len(long)}\ue001"
    long[stand_in] = text
    return stand_in


def _put_back(text: str, long: dict[str, str]) -> str:
    for stand_in, value in long.items():
        text = text.replace(stand_in, value)
    return text


def _as_html(text: str) -> str:
    return text if isinstance(text, Html) else escape(text)


def _runs_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)
