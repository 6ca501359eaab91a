"""Days that a text leaves partly open («3.7.», "the 22nd") and the date each stands for, ahead and behind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.reading.dates.model import Grain, Span, day_span

_LEAP_YEARS_APART = 8  # 1896 to 1904
_MONTHS_TRIED = 25


@dataclass(frozen=True, slots=True)
class Pattern:
    """A day of the month, its month and year if given; `swap` if day and month may be exchanged."""

    day: int
    month: int | None = None
    year: int | None = None
    swap: bool = False

    def span(self, ref: date, weekday: int | None = None) -> Span | None:
        """Return the day meant: the next such day from `ref` on, and as `earlier` the latest up to it.

        A weekday named beside it decides where the date alone does not («Di 5.6.», "Friday the 9th").
        """
        spans = [span for pattern in self._orders() for span in pattern.spans(ref, weekday)]
        fitting = (span for span in spans if weekday in (None, span.first.weekday()))
        return next(fitting, spans[0] if spans else None)

    def _orders(self) -> Iterator["Pattern"]:
        yield self
        if self.swap and self.month is not None:
            yield Pattern(self.month, self.day, self.year)

    def spans(self, ref: date, weekday: int | None) -> Iterator[Span]:
        """Yield the readings of this order of day and month, the likelier first."""
        if self.month is not None and self.year is not None:
            day = _date(self.year, self.month, self.day)
            yield from [day_span(day, full=True)] if day else []
            return
        # Day and month are surer than the weekday: only a bare day of the month is searched for by it.
        wanted = weekday if self.month is None else None
        ahead = _first(day for day in self._days(ref, 1) if day >= ref and wanted in (None, day.weekday()))
        behind = _first(day for day in self._days(ref, -1) if day <= ref and wanted in (None, day.weekday()))
        if ahead:
            yield day_span(ahead, earlier=behind)
        if behind and weekday is not None:
            yield day_span(behind)

    def _days(self, ref: date, step: int) -> Iterator[date]:
        start = ref.year * 12 + ref.month - 1
        if self.month is not None:
            pairs = ((ref.year + step * n, self.month) for n in range(_LEAP_YEARS_APART + 1))
        else:
            pairs = (((start + step * n) // 12, (start + step * n) % 12 + 1) for n in range(_MONTHS_TRIED))
        yield from (day for year, month in pairs if (day := _date(year, month, self.day)))


def _first(days: Iterable[date]) -> date | None:
    return next(iter(days), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def open_span(spans: Iterable[Span], ref: date) -> Span | None:
    """Return the first of spans in order of time that is not over, with the one begun before as `earlier`."""
    earlier: Span | None = None
    for span in spans:
        if span.last >= ref:
            behind = span if span.first <= ref else earlier
            return Span(first=span.first, last=span.last, grain=span.grain, due=_not_before(span, ref), earlier=behind)
        earlier = span
    return None


def _not_before(span: Span, ref: date) -> date:
    """Return the due day, or the end of a span that runs and whose due day is over."""
    return span.due_day if span.due_day >= ref else span.last


def current(span: Span, ref: date) -> Span:
    """Return a span with its due day not before the reference where it contains it."""
    if not span.first <= ref <= span.last:
        return span
    return Span(first=span.first, last=span.last, grain=span.grain, due=_not_before(span, ref), full=span.full)


def whole(first: date, last: date, grain: Grain, due: date | None = None) -> Span:
    """Return a span that leaves nothing open."""
    return Span(first=first, last=last, grain=grain, due=due, full=True)
