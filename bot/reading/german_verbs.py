"""The verb of a German clause with its infinitive: beside «ich», at the head, at the end, in the third person."""

import re
from collections.abc import Sequence

from bot.reading import verbs
from bot.reading.lexicon import class_of
from bot.reading.marking import DATE, DATES, PERSON
from bot.reading.verb_words import SEPARABLE


def finite_verb(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the verb beside «ich» and put its separable prefix back: «ruf ich ihn an» → anrufen."""
    lower = [word.lower().strip(".,!") for word in words]
    for i, word in enumerate(lower):
        if word not in {"ich", "wir", "i"}:
            continue
        for j in (i + 1, i - 1):
            form = lower[j] if 0 <= j < len(lower) else ""
            if _is_preterite(form):
                continue
            base = verbs.german_infinitive(form, first_person=word != "wir")
            base = base or verbs.german_infinitive(form.removesuffix("s"), first_person=False)
            if base:
                return with_prefix(base, words, j)
    return None


def _is_preterite(form: str) -> bool:
    """Tell «lernte», «durfte», which are past, from «antworte», «biete»."""
    if form in {"durfte", "konnte", "musste", "traf", "sprach"}:
        return True
    base = f"{form[:-2]}en"
    return form.endswith("te") and (base in verbs.german_kinds() or base in {"lernen", "machen"})


def with_prefix(base: str, words: Sequence[str], verb_at: int) -> tuple[str, str]:
    """Return the infinitive with its separable prefix put back («ruf … an»), and the words without both."""
    rest = [word for k, word in enumerate(words) if k != verb_at]
    for k in range(len(rest) - 1, max(-1, verb_at - 1), -1):
        word = rest[k].lower().strip(".,!")
        if word in SEPARABLE and word != "da" and _is_prefix_here(rest, k, base):
            return word + base, " ".join(rest[:k] + rest[k + 1 :])
        if word == "weiterhin":
            break
    return base, " ".join(rest)


def _is_prefix_here(rest: Sequence[str], k: int, base: str) -> bool:
    word = rest[k].lower().strip(".,!")
    if k == len(rest) - 1:
        return True
    following = rest[k + 1]
    known = (word + base) in verbs.german_kinds() or (word in ADVERBS and verbs.german_kind(base) is not None)
    return known and bool(
        re.match(
            rf"{DATE}|(?:und|weil|wenn|ob|wegen|wg|sobald|sofern|falls|irgendwann|spätestens|bis|am|im|per)\b",
            following,
        )
    )


ADVERBS = frozenset(
    "zurück weiter vorbei zusammen heraus raus rein rüber rum herum hinterher fort drüber hin her hoch".split()
)
"""Prefixes that are no prepositions, so that they belong to the verb wherever they stand."""
SKIPPED = frozenset("dann und u + & bitte vorher danach also noch todo to do außerdem ihm ihr am zum".split())


ALSO_NOUNS = frozenset(
    "mail frage buch bericht suche plan such zahl post bitte antwort besuch treff druck kauf dank test messe"
    " legen".split()
)


def leading_verb(words: Sequence[str]) -> tuple[str, str] | None:
    """Find a verb without «ich» at the head: «schick ihr bis Dienstag …», «meld mich», «Antworte ihr»."""
    at = next((j for j, word in enumerate(words[:4]) if not _is_skipped(word)), None)
    if at is None:
        return None
    word = words[at]
    lower = word.lower().strip(",!")
    following = words[at + 1] if at + 1 < len(words) else ""
    if (word[0].isupper() and at > 0) or lower in verbs.german_kinds() or lower.endswith("."):
        return None
    if lower in ALSO_NOUNS and not re.match(r"(?:ihn|ihm|ihr|sie|ihnen|mich)\b", following):
        return None
    stem = lower in verbs.german_stems() and not (
        lower.endswith("t") and lower + "en" not in verbs.german_kinds() and lower not in STEMS_IN_T
    )
    base = verbs.german_infinitive(lower, first_person=True) if stem else None
    return with_prefix(base, words, at) if base else None


STEMS_IN_T = frozenset("bitt antwort richt bereit".split())


def _is_skipped(word: str) -> bool:
    return DATES.match(word) is not None or word.lower().strip(".,!") in SKIPPED


def end_infinitive(words: Sequence[str]) -> tuple[str, str] | None:
    """Find an infinitive near the end, «zu» inside or before it included."""
    for k in range(len(words) - 1, max(-1, len(words) - 7), -1):
        word = words[k].strip(".,!;").lower()
        split_zu = re.fullmatch(r"(\w+?)zu(\w+en|\w+ern|\w+eln)", word) if "zu" in word else None
        if split_zu and split_zu[1] in SEPARABLE and split_zu[1] + split_zu[2] in verbs.german_kinds():
            word = split_zu[1] + split_zu[2]
        if (verbs.german_kind(word) or word in verbs.german_kinds()) and (words[k][0].islower() or k == 0):
            if k and words[k - 1].lower() in {"zum", "beim", "fürs"}:
                continue
            rest = [other for m, other in enumerate(words) if m != k]
            if k and words[k - 1].lower() == "zu":
                rest = [other for m, other in enumerate(words) if m not in {k, k - 1}]
            return word, " ".join(rest)
    return None


def any_infinitive(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the infinitive at the very end, of an unlisted verb too, by the list of common words."""
    word = words[-1].strip(".,!") if words else ""
    if word[:1].islower() and "(INF)" in class_of(word, "de"):
        return word, " ".join(words[:-1])
    return None


def subordinate(words: Sequence[str]) -> tuple[str, str] | None:
    """Read «dass ich sie übermorgen anrufe»: the verb stands last with its prefix."""
    words = list(words)
    while words and re.fullmatch(rf"{DATE}|bis|am|im|ab|noch|dann", words[-1]):
        words.pop()
    word = words[-1].lower().strip(".,!") if words else ""
    prefix = next((prefix for prefix in SEPARABLE if word.startswith(prefix) and len(word) > len(prefix) + 2), "")
    for cut in (prefix, ""):
        base = verbs.german_infinitive(word[len(cut) :], first_person=True)
        if base and verbs.german_kind(cut + base):
            return cut + base, " ".join(words[:-1])
    return None


def third_verb(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the verb of «er schickt mir …», «sie bringt … vorbei»."""
    for j, word in enumerate(words):
        lower = word.lower().strip(".,!")
        if lower.endswith("t") and (word[0].islower() or j == 0) and lower in verbs.german_stems():
            return with_prefix(verbs.german_stems()[lower], words, j)
    return None


THIRD = re.compile(r"[a-zäöüß]{3,}t")
NO_VERB = frozenset(
    "ist hat wird war nicht jetzt erst fest fast laut selbst sonst dort mit seit statt echt gut recht".split()
)


def any_third(words: Sequence[str]) -> tuple[str, str] | None:
    """Find a verb that no list holds: «führt sie mir vor», «sie dichtet … ab», beside its subject or by its class."""
    for j, word in enumerate(words):
        lower = word.lower().strip(".,!")
        if not lower.endswith("t") or lower in NO_VERB or (word[0].isupper() and j) or not THIRD.fullmatch(lower):
            continue
        beside = [words[k].lower() for k in (j - 1, j + 1) if 0 <= k < len(words)]
        stands = any(re.fullmatch(rf"er|sie|{PERSON}", other) for other in beside)
        if stands or class_of(lower, "de") == "VV(FIN)":
            stem = re.sub(r"(?<=[tdmn])e$", "", lower[:-1])
            return with_prefix(f"{stem}en", words, j)
    return None
