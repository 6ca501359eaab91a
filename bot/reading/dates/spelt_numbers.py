"""Numbers written out, 0 to 99, and their ordinals, made from the few words that they consist of."""

from bot.reading.dates.lexicon import keyed

_DE_ONES = (
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
)
_DE_TEENS = ("dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_DE_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_DE_IRREGULAR = {"ein": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"}
_DE_LOOSE = {"eins": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "eines": 1, "zwo": 2, "hundert": 100}
_DE_ENDINGS = ("e", "er", "en", "em", "es", "n")

_EN_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _german() -> dict[str, int]:
    small = {word: n for n, word in enumerate((*_DE_ONES, *_DE_TEENS))}
    tens = {word: 10 * n for n, word in enumerate(_DE_TENS, start=2)}
    joined = {f"{one}und{ten}": tens[ten] + small[one] for ten in tens for one in _DE_ONES[1:10]}
    return small | tens | joined


def german_cardinals() -> dict[str, int]:
    """Return «zwei», «einundzwanzig», «einer» … with their values."""
    return keyed({word: n for word, n in _german().items() if n != 1} | {"ein": 1} | _DE_LOOSE)


def german_ordinals() -> dict[str, int]:
    """Return «dritten», «einundzwanzigster» … in every case, 1 to 99."""
    return keyed(
        {stem + ending: n for word, n in _german().items() if n for stem in (_stem(word, n),) for ending in _DE_ENDINGS}
    )


def _stem(word: str, n: int) -> str:
    return _DE_IRREGULAR.get(word, word + ("t" if n < 20 else "st"))


def english_cardinals() -> dict[str, int]:
    """Return "two", "twelve", "twenty", "a" … with their values; the reader puts "twenty one" together."""
    ones = {word: n for n, word in enumerate(_EN_ONES)}
    return ones | {word: 10 * n for n, word in enumerate(_EN_TENS, start=2)} | {"a": 1, "an": 1}


def english_ordinals() -> dict[str, int]:
    """Return "first", "twelfth", "twentieth" … with their values."""
    ones = {_EN_ORDINALS.get(word, word + "th"): n for n, word in enumerate(_EN_ONES) if n}
    return ones | {word[:-1] + "ieth": 10 * n for n, word in enumerate(_EN_TENS, start=2)}
