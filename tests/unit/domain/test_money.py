"""Sums of money as people say them."""

import pytest

from bot.domain.money import Money, money_in, only_money, total


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("ein Auftrag über 4.000 €", Money(4000)),
        ("4.000,50 Euro", Money(4001)),
        ("Auftrag, 4k", Money(4000)),
        ("4,5k", Money(4500)),
        ("4 Tsd.", Money(4000)),
        ("rund 4 Tsd. Euro", Money(4000)),
        ("4 tausend Euro", Money(4000)),
        ("1,5 Mio. €", Money(1_500_000)),
        ("EUR 4000", Money(4000)),
        ("€ 99", Money(99)),
        ("an order worth 2k", Money(2000)),
        ("worth £4,000", Money(4000, "GBP")),
        ("£2k", Money(2000, "GBP")),
        ("2,500 pounds", Money(2500, "GBP")),
        ("$1.5m", Money(1_500_000, "USD")),
        ("12'000 Franken", Money(12_000, "CHF")),
    ],
)
def test_a_sum_is_read(text: str, worth: Money) -> None:
    """Signs and words for currencies, German and English points, thousands by «k» and «Tsd.»."""
    assert money_in(text) == worth


@pytest.mark.parametrize("text", ["10 km", "am 4.5.", "3 t Holz", "400 m2", "um 14.30", "zwei Aufträge", "Halle 4"])
def test_what_is_no_sum_is_not_read(text: str) -> None:
    """Numbers of other things are no money."""
    assert money_in(text) is None


def test_only_a_sum_answers_a_question() -> None:
    """A bare sum is one, with or without currency; a sum in a sentence is not."""
    assert only_money("so 4000") == Money(4000)
    assert only_money("£2,000!") == Money(2000, "GBP")
    assert only_money("Jens zahlt 4.000 €") is None


def test_sums_are_added_up_by_currency() -> None:
    """Euros and pounds are not mixed."""
    sums = [Money(100), Money(50, "GBP"), Money(20)]

    assert total(sums) == (Money(120), Money(50, "GBP"))
