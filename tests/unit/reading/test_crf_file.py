"""Model files of the library, read and written."""

import pytest

from bot.reading.generate.crf_file import hash_of, parsed, written
from bot.reading.tagger import MODELS, packed


@pytest.mark.parametrize("model", MODELS)
def test_a_model_file_is_written_as_it_was_read(model: str) -> None:
    """Every model of the program, read and written again, is the same file byte for byte."""
    assert written(parsed(packed(model))) == packed(model)


def test_what_is_no_model_is_refused() -> None:
    """A file of another kind is not taken for a model."""
    with pytest.raises(ValueError, match="no model"):
        parsed(bytes(64))


@pytest.mark.parametrize(("key", "hashed"), [(b"Four score and seven years ago", 0x17770551)])
def test_keys_are_hashed_as_the_library_does(key: bytes, hashed: int) -> None:
    """The example that the author of the hash gives."""
    assert hash_of(key) == hashed
