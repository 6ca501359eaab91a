"""K16: nothing the bot drafts may advertise."""

from bot.domain.fold import fold

# Words that turn a personal line into an advertisement. Source: the practice of § 7 UWG, which takes any
# unasked-for praise of goods or services by electronic mail for advertising.
_SALES_WORDS = tuple(
    fold(word)
    for word in (
        "angebot rabatt aktion sonderpreis newsletter kaufen bestellen jetzt nur gratis kostenlos unverbindlich"
        " offer discount sale newsletter buy order now free deal limited"
    ).split()
)


def advertises(draft: str) -> bool:
    """Say whether a draft has a word of advertising in it."""
    words = set(fold(draft).replace(",", " ").replace(".", " ").replace("!", " ").split())
    return any(word in words for word in _SALES_WORDS)
