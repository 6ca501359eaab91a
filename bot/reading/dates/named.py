"""The one day that a text names, for a single question («Welcher Tag?»), and readings that look back."""

from datetime import date, datetime

from bot.reading.dates.find import find_dates, lexicon_for
from bot.reading.dates.model import DateMention
from bot.reading.dates.tokens import tokenise

_LANGUAGES = ("de", "en")


def named_day(text: str, ref: datetime, language: str | None) -> date | None:
    """Return the day that a text names, None if it names none; of a span a day inside it.

    The next such day is taken where both are possible, the one before where the text is told in the past
    tense. Without a language both are tried, German first.
    """
    for one in (language,) if language else _LANGUAGES:
        mentions = find_dates(text, ref, one)
        if mentions:
            return _day_of(mentions[0], ref, looks_back=tells_of_past(text, one))
    return None


def _day_of(mention: DateMention, ref: datetime, *, looks_back: bool) -> date:
    if looks_back and mention.earlier:
        return past_reading(mention, ref)
    return mention.due if mention.first <= mention.due <= mention.last else mention.first


def past_reading(mention: DateMention, ref: datetime) -> date:
    """Return the latest day before `ref` that the words can mean: the Friday before for «am Freitag».

    A span or day that leaves no choice («letzte Woche», «3.7.2026») is returned as it is.
    """
    if mention.earlier:
        return min(mention.earlier, ref.date())
    return mention.due if mention.last >= ref.date() else mention.last


def tells_of_past(text: str, language: str) -> bool:
    """Whether the verbs of a text speak of the past and none of what is to come ("was", «hatte», «habe»)."""
    lex = lexicon_for(language)
    keys = {token.key for token in tokenise(text)}
    return bool(keys & lex.past_words) and not keys & lex.future_words and "?" not in keys


def weekday_of(name: str, language: str) -> int:
    """Return the weekday (Monday 0) of a name or short form in small letters, also of one that is a word («so»).

    Raises KeyError for any other word.
    """
    lexicon = lexicon_for(language)
    return (lexicon.weekdays | lexicon.doubtful_weekdays)[name]
