"""How long a picture takes, with the process that draws it, and how much memory that process needs."""

import asyncio
import resource
import time

from bot.domain.picture import Picture
from bot.pictures.drawing import Easel
from tests.made_up_pictures import looking_back, network


def main() -> None:
    """Print seconds, size and the memory of the largest process so far."""
    pictures: dict[str, Picture] = {
        "review": looking_back(),
        **{f"map of {people}": network(people, circles=8, ties=people // 6) for people in (5, 50, 500)},
    }
    print("picture          seconds   kB  process MB")
    for name, picture in pictures.items():
        start = time.perf_counter()
        content = asyncio.run(Easel().draw(picture))
        seconds = time.perf_counter() - start
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{name:15} {seconds:8.1f} {len(content) // 1024:5} {memory:11}")
