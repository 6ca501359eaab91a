"""Descriptions of pictures, made up."""

import random

from bot.domain.picture import Bar, Dot, NetworkPicture, Panel, ReviewPicture, Tie

FIRST = "Anna Ben Cem Dora Emil Fatma Georg Hanna Igor Jana Karl Lena Max Nora Otto Petra Quirin Rosa".split()
LAST = "Maier Müller Krüger Hoffmann-Lichtenfels Schäfer Koch Bauer Richter Zimmermann Braun".split()


def network(people: int, *, circles: int = 6, ties: int = 0) -> NetworkPicture:
    """Return a made-up network."""
    chance = random.Random(people)
    return NetworkPicture(
        file="network.png",
        title=f"Dein Netzwerk: {people} Menschen",
        me="Du",
        people=tuple(
            Dot(f"{chance.choice(FIRST)} {chance.choice(LAST)}", chance.randrange(circles), chance.randint(1, 3))
            for _ in range(people)
        ),
        groups=tuple(f"Kreis {number}" for number in range(circles)),
        ties=tuple(Tie(chance.randrange(people), chance.randrange(people), chance.randrange(3)) for _ in range(ties)),
        tie_kinds=("vorgestellt", "empfohlen", "gehören zusammen"),
    )


def looking_back(name: str = "Jens Maier") -> ReviewPicture:
    """Return a made-up review."""
    ties = (Bar(name, 3, "vor 3 Tagen"), Bar(name * 5, 30, "vor 30 Tagen"))
    return ReviewPicture(
        file="review.png",
        title="Rückblick auf März 2026",
        met=Panel(heading="Menschen getroffen", bars=(Bar("Feb", 0, "0"), Bar("März", 5, "5"))),
        promises=Panel(heading="Zusagen", bars=(Bar("pünktlich", 8, "8"), Bar("später", 0, "0"))),
        favours=Panel(heading="Geben und nehmen", empty="Noch nichts notiert"),
        close=Panel(heading="Nah", bars=ties),
        fading=Panel(heading="Da wird es still", empty="Um niemanden"),
    )
