"""The notes that the models are trained on."""

from bot.reading.generate.marked_notes import patterns
from bot.reading.generate.tagger import PARAMETERS
from bot.reading.model import Intent
from bot.reading.note_kind import TOLD
from bot.reading.tagger import MODELS, Label


def test_every_written_note_is_marked_as_its_line_says() -> None:
    """No brace is left over, spans lie in order and none overlaps another, deeds lie in the text."""
    for note in patterns():
        assert not set("{}") & set(note.text)
        assert "=>" not in note.text
        assert all(one.end <= other.start for one, other in zip(note.spans, note.spans[1:], strict=False))
        assert all(0 <= deed.start < deed.end <= len(note.text) for deed in note.deeds or ())


def test_every_model_is_trained() -> None:
    """The training script has the settings of each model that is read from, and of no other."""
    assert set(PARAMETERS) == set(MODELS)


def test_titles_of_address_are_no_part_of_a_marked_name() -> None:
    """«Frau» and "Mr" stand before a name that is to be learnt."""
    names = [note.text[span.start : span.end] for note in patterns() for span in note.spans if span.label is Label.NAME]
    assert names
    assert not [name for name in names if name.split()[0] in {"Herr", "Herrn", "Frau", "Mr", "Mrs", "Ms"}]


def test_every_kind_of_note_is_written_about() -> None:
    """Each intent and the bare fact have a dozen examples at least."""
    kinds = [note.kind for note in patterns()]
    assert all(kinds.count(kind) >= 12 for kind in (*Intent, TOLD))
