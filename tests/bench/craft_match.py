"""What matching wishes with offers costs with 10,000 contacts: `make bench BENCH=match`.

Figures are processor time. The wishes and offers are made up out of the words of the table of synonyms, of compounds
that it does not have, and of typos, and are the same in each run. *Cold* is the first matching after a start, when no
phrase was taken apart before; the table of synonyms is loaded with the start.
"""

import random
import statistics
import time
from importlib.resources import files

from bot.domain import meaning, word_forms
from bot.domain.meaning import Matcher
from bot.services.wishes import MOST_SEEKERS

CONTACTS = 10_000
TIMES = 20
BEFORE = ("Zirkus", "Anden", "Hafen", "Winter", "Pilz", "Mond", "Segel", "Kinder", "Berg", "Kanu")
BEHIND = ("für den Verein", "in Bochum", "ab Mai", "mit Erfahrung", "for a start-up", "near Leeds", "", "", "", "")


def vocabulary() -> list[str]:
    """Return the expressions of the table of synonyms."""
    lines = (files("bot.domain") / "synonyms.txt").read_text("utf-8").splitlines()
    return [each.strip() for line in lines if line and not line.startswith("#") for each in line.split(",")]


def phrase(source: random.Random, words: list[str]) -> str:
    """Return a made-up wish or offer."""
    word = source.choice(words)
    kind = source.random()
    if kind < 0.1:
        word = source.choice(BEFORE) + word.casefold()
    elif kind < 0.15 and len(word) > 6:
        word = word[:3] + word[4:]
    return f"{word} {source.choice(BEHIND)}".strip()


def made_up(contacts: int) -> tuple[list[str], list[tuple[int, str]]]:
    """Return a wish for each contact, and one or two offers with the number of the contact."""
    source, words = random.Random(contacts), vocabulary()
    wishes = [phrase(source, words) for _ in range(contacts)]
    offers = [(number, phrase(source, words)) for number in range(contacts) for _ in range(source.choice((1, 2)))]
    return wishes, offers


def forget() -> None:
    """Empty what is remembered of phrases seen before."""
    meaning.meaning_of.cache_clear()
    word_forms.stem.cache_clear()
    word_forms.form_of.cache_clear()


def main() -> None:
    """Print the figures."""
    wishes, offers = made_up(CONTACTS)
    print(f"{CONTACTS} contacts, {len(set(wishes))} wishes and {len({offer for _, offer in offers})} offers apart")
    forget()
    meaning.likeness("Drucker", "printer")
    start = time.process_time()
    cold = Matcher(offers)
    list(cold.matches(wishes[0]))
    print(f"one wish against all offers, cold       {(time.process_time() - start) * 1e3:8.1f} ms")
    times = []
    for wish in wishes[:TIMES]:
        start = time.process_time()
        list(Matcher(offers).matches(wish))
        times.append((time.process_time() - start) * 1e3)
    print(f"one wish against all offers             {statistics.median(times):8.1f} ms (worst {max(times):.1f})")
    matcher = Matcher(offers)
    times = []
    for wish in wishes[:1000]:
        start = time.process_time()
        list(matcher.matches(wish))
        times.append((time.process_time() - start) * 1e3)
    print(f"one wish, offers laid out before        {statistics.median(times):8.2f} ms (worst {max(times):.1f})")
    times = []
    for begin in range(0, TIMES * MOST_SEEKERS, MOST_SEEKERS):
        start = time.process_time()
        matcher = Matcher(offers)
        for wish in wishes[begin : begin + MOST_SEEKERS]:
            list(matcher.matches(wish))
        times.append((time.process_time() - start) * 1e3)
    whole = f"{statistics.median(times):8.1f} ms (worst {max(times):.1f})"
    print(f"{MOST_SEEKERS} wishes, as /introduce asks           {whole}")


if __name__ == "__main__":
    main()
