"""On which day a birthday is kept."""

from datetime import date

from bot.domain.contact import Birthday


def kept_on(birthday: Birthday, year: int, *, leap_day_in_march: bool) -> date:
    """Return the day of a year on which a birthday is kept: one of 29 February else on the 28th, or on 1 March."""
    try:
        return date(year, birthday.month, birthday.day)
    except ValueError:
        return date(year, 3, 1) if leap_day_in_march else date(year, 2, 28)


def next_birthday(birthday: Birthday, on: date, *, leap_day_in_march: bool = False) -> date:
    """Return the first day, from a day on, on which a birthday is kept."""
    this_year = kept_on(birthday, on.year, leap_day_in_march=leap_day_in_march)
    return this_year if this_year >= on else kept_on(birthday, on.year + 1, leap_day_in_march=leap_day_in_march)


def age_on(birthday: Birthday, day: date) -> int | None:
    """Return how old somebody turns on the birthday of a year, or None where the year of birth is not known."""
    return day.year - birthday.year if birthday.year and day.year > birthday.year else None
