"""What stands beside a token, two and three at a time: «NN bei NE», «die | person before last»."""

from collections.abc import Iterator, Sequence

from bot.reading.tag_places import Seen


def pairs(own: Sequence[Seen], views: Sequence[str]) -> Iterator[list[str]]:
    """Yield for each token the parts of speech, words and marks around it; for marks and the smallest words nothing."""
    words, classes = [one.identity for one in own], [one.part_of_speech for one in own]
    behind = len(own) - 1
    for i, one in enumerate(own):
        row: list[str] = []
        if one.small:
            yield row
            continue
        if i:
            row.append(f"cc={classes[i - 1]}|{classes[i]}")
        if i > 1:
            row += (f"ccc={classes[i - 2]}|{classes[i - 1]}|{one.shape}", f"v-2={views[i - 2]}|{words[i - 1]}")
        if i < behind:
            row.append(f"cn={classes[i]}|{classes[i + 1]}")
        if i + 1 < behind:
            row.append(f"v2={words[i + 1]}|{views[i + 2]}")
        yield row
