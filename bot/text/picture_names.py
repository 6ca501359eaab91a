"""Names in pictures: those in letters that pictures don't have stand there as numbers, and in the text beside it."""

from dataclasses import dataclass, field

from bot.domain.picture import can_be_drawn
from bot.text.phrases import Html, Phrases

MOST_EXPLAINED = 12


@dataclass(frozen=True, slots=True)
class Names:
    """Collects the names of one picture that are drawn as numbers."""

    numbered: dict[str, str] = field(default_factory=dict)

    def drawn(self, name: str) -> str:
        """Return how a name stands in the picture."""
        if can_be_drawn(name):
            return name
        return self.numbered.setdefault(name, f"#{len(self.numbered) + 1}")

    def explained(self, say: Phrases) -> list[Html]:
        """Return the line that says who the numbers are; none where there are none."""
        if not self.numbered:
            return []
        shown = [f"{number} {name}" for name, number in list(self.numbered.items())[:MOST_EXPLAINED]]
        more = len(self.numbered) - len(shown)
        names = Html(say.listed(shown) + (f" (+{more})" if more else ""))
        return [say("picture-names", names=names)]
