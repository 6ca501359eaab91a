"""Train the tagger on marked notes and on variants of them.

Run `python -m bot.reading.generate.tagger CORPUS.jsonl …` in the development environment. A file name may end in
`%2=0` or `%3!=2` to take only the notes whose place in the file, counted from 0, fits, and begin with `~` where the
rules were written with these notes. The output is
`things.crfsuite`, `deeds.crfsuite`, `kinds.crfsuite`, `days.crfsuite` and `weights.npz` in `bot/reading`; the same
notes give the same files.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from bot.reading.day_kind import features_of_days, kind_of_day
from bot.reading.draft import Draft, draft_of
from bot.reading.generate.crf_file import CrfModel, parsed, written
from bot.reading.generate.deed_places import Span
from bot.reading.generate.marked_notes import MarkedNote, corpus, patterns
from bot.reading.generate.trimmed import trimmed
from bot.reading.generate.variants import Swapper
from bot.reading.generate.weights import write_weights
from bot.reading.known import network_of
from bot.reading.marking import Kind, kind_of
from bot.reading.note_kind import features_of_note
from bot.reading.tag_features import features_of
from bot.reading.tagger import DAYS, DEEDS, KINDS, THINGS

TARGET = Path(__file__).parent.parent
VARIANTS = 1
"""More variants of each note made no reader that was right more often, only slower ones."""
HIDDEN = "?"
"""What stands for the rules' marks in every other variant, so that the tagger does not lean on them alone."""
RUNS = {"max_iterations": 130, "feature.possible_transitions": False, "feature.minfreq": 2}
PARAMETERS = {
    THINGS: {"c1": 0.3, "c2": 0.05, **RUNS},
    DEEDS: {"c1": 0.5, "c2": 0.12, **RUNS},
    KINDS: {"c1": 0.02, "c2": 0.5, "max_iterations": 200, "feature.minfreq": 2},
    DAYS: {"c1": 0.1, "c2": 0.3, "max_iterations": 200, "feature.minfreq": 2},
}
LABELLING = (THINGS, DEEDS)
"""The models that label words, in the order of their columns in the table of weights."""
CHOICE = re.compile(r"(?P<path>.+?)%(?P<by>\d)(?P<is>!?=)(?P<rest>\d)")


def main(arguments: Sequence[str]) -> None:
    """Write the model files."""
    train(examples(arguments), TARGET)


@dataclass(frozen=True, slots=True)
class Example:
    """A note to train on; `fitted` where the rules were written with it, so that their marks promise too much."""

    note: MarkedNote
    fitted: bool


def examples(arguments: Iterable[str]) -> list[Example]:
    """Return the notes of the files named, as described above, and the written patterns."""
    notes = [Example(note, each[0] == "~") for each in arguments for note in _chosen(each.removeprefix("~"))]
    return notes + [Example(note, fitted=False) for note in patterns()]


def train(notes: Sequence[Example], folder: Path, *, variants: int = VARIANTS, seed: int = 1) -> None:
    """Train on the notes and their variants and write the models and the table of weights into a folder."""
    trainers = {model: pycrfsuite.Trainer(verbose=False) for model in PARAMETERS}
    swapper = Swapper([example.note for example in notes], seed)
    for example in notes:
        for number in range(variants + 1):
            note = swapper.variant(example.note) if number else example.note
            _append(trainers, note, hidden=example.fitted and number % 2 == 0)
    models = {model: _trained(trainer, model, folder) for model, trainer in trainers.items()}
    write_weights({model: models.pop(model) for model in LABELLING}, folder)
    for model, small in models.items():
        (folder / model).write_bytes(written(small))


def _trained(trainer: pycrfsuite.Trainer, model: str, folder: Path) -> CrfModel:
    trainer.set_params(PARAMETERS[model])
    trainer.train(str(folder / model))
    return trimmed(parsed((folder / model).read_bytes()))


def _chosen(argument: str) -> list[MarkedNote]:
    choice = CHOICE.fullmatch(argument)
    if not choice:
        return corpus(Path(argument))
    by, rest, same = int(choice["by"]), int(choice["rest"]), choice["is"] == "="
    return [note for at, note in enumerate(corpus(Path(choice["path"]))) if (at % by == rest) is same]


def _append(trainers: Mapping[str, pycrfsuite.Trainer], note: MarkedNote, *, hidden: bool) -> None:
    draft = draft_of(note.text, note.ref, note.language, network_of(()))
    if not draft.tokens:
        return
    views = draft.views()
    shown = [HIDDEN] * len(views) if hidden else views
    features = pycrfsuite.ItemSequence(features_of(draft.tokens, note.language, draft.casual, shown))
    trainers[THINGS].append(features, _with_asides(_labels(note.spans, draft), views))
    if note.deeds is not None:
        trainers[DEEDS].append(features, _labels(note.deeds, draft))
    if note.kind is not None:
        trainers[KINDS].append([features_of_note(draft, hidden=hidden)], [note.kind])
    if note.days is not None:
        for _, mention, seen in features_of_days(draft):
            trainers[DAYS].append([seen], [kind_of_day(mention, note.ref, note.days.met_on, note.days.dues)])


def _labels(spans: Iterable[Span], draft: Draft) -> list[str]:
    """Return the label of each token: `B-N`, `I-N`, `O`."""
    labels = ["O"] * len(draft.tokens)
    written = _written_places(draft)
    for span in spans:
        inside = [
            i
            for i, (start, end) in enumerate(written)
            if start < span.end and end > span.start and kind_of(draft.tokens[i].text) is not Kind.CONTACT
        ]
        for i in inside:
            labels[i] = ("B-" if i == inside[0] else "I-") + span.label
    return labels


def _with_asides(labels: list[str], views: Sequence[str]) -> list[str]:
    """Add the names that the rules find beside the marked ones: of those whom the note is not about."""
    for i, view in enumerate(views):
        if labels[i] == "O" and view in {"BN", "IN"}:
            labels[i] = "I-X" if view == "IN" and i and labels[i - 1][2:] == "X" else "B-X"
    return labels


def _written_places(draft: Draft) -> list[tuple[int, int]]:
    """Return where each token of the marked text stood in the text as written."""
    places, at, last = [], 0, 0
    for token in draft.tokens:
        at += token.start - last
        length = len(draft.marked.plain(token.text))
        places.append((at, at + length))
        at, last = at + length, token.end
    return places


if __name__ == "__main__":
    main(sys.argv[1:])
