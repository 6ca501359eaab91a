"""Word lists that spare a slow pattern its search: each must hold a word of everything that its patterns match."""

import re
from collections.abc import Callable
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bot.reading.any_case import AnyCase, small
from bot.reading.follow_ups_de import REPORT_DE, SAID_BEHIND, may_report
from bot.reading.name_recognition import COUPLE, COUPLED
from bot.reading.people import ASKED, NOT_MEANT, PLACING_BEFORE, may_lead_aside

CATEGORIES = {"CATEGORY_SPACE": " ", "CATEGORY_NOT_SPACE": "x", "CATEGORY_WORD": "w"}


@pytest.mark.parametrize(
    ("pattern", "admits"),
    [
        (REPORT_DE, may_report),
        (SAID_BEHIND, may_report),
        (PLACING_BEFORE, may_lead_aside),
        (NOT_MEANT, may_lead_aside),
        (ASKED, may_lead_aside),
    ],
    ids=["report", "said behind", "placing", "not meant", "asked"],
)
def test_no_alternative_is_passed_over_for_want_of_a_listed_word(
    pattern: re.Pattern[str], admits: Callable[[str], bool]
) -> None:
    """Whatever a pattern matches, by each of its alternatives, has one of the words that are asked for first."""
    texts = [text for text in _texts(_parser.parse(pattern.pattern, pattern.flags)) if pattern.search(text)]
    assert len(texts) > 10
    assert [text for text in texts if not admits(text)] == []


def _texts(parts: Any) -> list[str]:
    """Return texts in which each alternative of a parsed pattern comes once, beside the first of all others."""
    choices = [_choices(str(kind), value) for kind, value in parts]
    first = [each[0] for each in choices]
    varied = [[*first[:at], other, *first[at + 1 :]] for at, each in enumerate(choices) for other in each[1:]]
    return ["".join(pieces) for pieces in (first, *varied)]


def _choices(kind: str, value: Any) -> list[str]:
    """Return what one part of a parsed pattern may be: what may be left out is left out first."""
    match kind:
        case "LITERAL":
            return [chr(value)]
        case "ANY":
            return ["w"]
        case "CATEGORY":
            return [CATEGORIES[str(value)]]
        case "RANGE":
            return [chr(value[0])]
        case "AT":
            return [""]
        case "IN":
            return [text for inner, one in value for text in _choices(str(inner), one)]
        case "BRANCH":
            return [text for branch in value[1] for text in _texts(branch)]
        case "SUBPATTERN" | "ASSERT":
            return _texts(value[-1])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, _, repeated = value
            return ([] if least else [""]) + [text * max(least, 1) for text in _texts(repeated)]
    raise NotImplementedError(kind)


@pytest.mark.parametrize("text", ["Bin BEIM Müller", "İzmir, beim ÖPNV", "x beim", "Beimb beim", "", "ẞ beim Σ"])
def test_a_pattern_in_small_letters_finds_what_one_that_ignores_case_finds(text: str) -> None:
    """At the same place, also behind a letter whose small form is two characters."""
    pattern = r"\b(?:beim|öpnv)\b"
    found, plain = AnyCase(pattern).search(text), re.search(pattern, text, re.IGNORECASE)
    assert (found and found.span()) == (plain and plain.span())
    assert len(small(text)) == len(text)


@pytest.mark.parametrize(
    "head", ["Paar", "Brautpaar", "Ehepaar", "Elternpaar", "Ehep.", "Eheleute", "Couple", "Newlyweds"]
)
def test_no_couple_is_passed_over_for_want_of_a_listed_word(head: str) -> None:
    """Each word that a couple may be named by is one of those that are asked for first."""
    text = f"{head} Jelena & Momo"
    assert COUPLE.search(text)
    assert any(word in text.lower() for word in COUPLED)
