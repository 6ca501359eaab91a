"""Features that come together: under one name they say the same as one by one."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pycrfsuite
import pytest

from bot.reading.draft import draft_of
from bot.reading.generate.bundles import LEAST, joined, often_together, parts_of, single, with_bundles
from bot.reading.generate.crf_file import OF_STATE, CrfModel, Feature, hash_of, parsed, written
from bot.reading.known import network_of
from bot.reading.tag_bundles import bundled, bundles, name_of
from bot.reading.tag_features import features_of
from bot.reading.tagger import DEEDS, MODELS, THINGS, model_of, packed

REF = datetime(2026, 3, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
NOTES = (
    ("de", "Heute beim IHK-Neujahrsempfang Sabine Krüger von der Krüger Druck GmbH getroffen, schicke ihr bis Freitag"),
    ("de", "hab grad mit dem tom von der bäckerei geredet, der sucht jemand für die steuer"),
    ("en", "Met Hanna Okafor at the spring fair, she'll send me the figures by Tuesday. Coffee with her next week?"),
)


def rows(language: str, text: str) -> tuple[list[list[str | bytes]], list[list[str | bytes]]]:
    """Return the features of a note's tokens, bundled as the models know them, and one by one."""
    draft = draft_of(text, REF, language, network_of(()))
    together = list(features_of(draft.tokens, language, draft.casual, draft.views()))
    apart = [single(row) for row in features_of(draft.tokens, language, draft.casual, draft.views(), joined)]
    return together, apart


@pytest.mark.parametrize("model", [THINGS, DEEDS])
@pytest.mark.parametrize(("language", "text"), NOTES)
def test_bundles_weigh_what_their_features_do(model: str, language: str, text: str) -> None:
    """Every label of every token is as likely by bundles as by single features, which are twice as many."""
    together, apart = rows(language, text)
    assert sum(map(len, together)) < 0.65 * sum(map(len, apart))
    tagger = model_of(model)
    found = []
    for features in (together, apart):
        tagger.set(pycrfsuite.ItemSequence(features))
        found.append([tagger.marginal(label, i) for i in range(len(features)) for label in tagger.labels()])
    assert found[0] == pytest.approx(found[1], abs=1e-9)


def test_a_bundle_stands_for_its_features_and_no_others() -> None:
    """Each name taken for the features that it is the name of, a token has the same features either way."""
    names = {name_of(number): bundle.split(b" ") for number, bundle in enumerate(bundles())}
    for language, text in NOTES:
        for together, apart in zip(*rows(language, text), strict=True):
            found = [one for each in map(as_bytes, together) for one in names.get(each, [each])]
            assert sorted(found) == sorted(map(as_bytes, apart))


def test_joined_features_come_apart_again() -> None:
    """What is no bundle stays as it is."""
    assert single(["ww=der|xx", *joined((b"a=1", b"b=2")), b"c=3"]) == ["ww=der|xx", b"a=1", b"b=2", b"c=3"]


def as_bytes(feature: str | bytes) -> bytes:
    return feature if isinstance(feature, bytes) else feature.encode()


def test_what_is_known_of_a_rare_word_is_a_bundle_without_it() -> None:
    """What no model knows stays by itself, one feature or several; what goes on from there has a name."""
    known = next(bundle for bundle in bundles() if bundle.startswith(b"-1s="))
    name = name_of(bundles().index(known))
    assert bundled((b"w-1=quastelig", *known.split(b" "))) == (b"w-1=quastelig", name)
    assert bundled((b"w-1=quastelig", b"-1x=?", *known.split(b" "))) == (b"w-1=quastelig", b"-1x=?", name)
    assert bundled((b"w-1=quastelig", b"-1s=??")) == (b"w-1=quastelig", b"-1s=??")


def test_features_often_together_become_a_bundle() -> None:
    """Counted are whole bundles and all that may be left of one at its end, the most frequent first."""
    row: list[str | bytes] = [b"af=1 ab=2 an=3 at=4", b"sent=0 st=1", b"e2=nd", "v2=a|b"]
    tails = [b"ab=2 an=3 at=4", b"an=3 at=4"]
    assert list(parts_of(row)) == [b"af=1 ab=2 an=3 at=4", *tails, b"sent=0 st=1"]
    counts = Counter({b"sent=0 st=1": LEAST, b"s=xx z=4": LEAST + 1, b"w=und s=xx z=4": LEAST - 1})
    assert often_together(counts) == [b"s=xx z=4", b"sent=0 st=1"]


@pytest.mark.parametrize("model", MODELS)
def test_a_model_file_is_written_as_it_was_read(model: str) -> None:
    """Every model of the program, read and written again, is the same file byte for byte."""
    assert written(parsed(packed(model))) == packed(model)


def test_a_model_with_bundles_is_read_by_the_library() -> None:
    """A bundle has the weights of its features summed by label; the library finds it by its name."""
    features = [Feature(OF_STATE, 0, 0, 1.0), Feature(OF_STATE, 1, 0, 0.5), Feature(OF_STATE, 1, 1, -2.0)]
    model = CrfModel([b"O", b"B-N"], [b"s=Xx", b"fn"], features, [[], []], [[0], [1, 2]])
    tagger = pycrfsuite.Tagger()
    content = written(with_bundles(model, [b"unknown a=1", b"s=Xx fn"]))
    tagger.open_inmemory(content)
    assert tagger.info().state_features[name_of(1).decode(), "O"] == pytest.approx(1.5)
    assert tagger.info().state_features[name_of(1).decode(), "B-N"] == pytest.approx(-2.0)
    assert name_of(0).decode() not in tagger.info().attributes


def test_what_is_no_model_is_refused() -> None:
    """A file of another kind is not taken for a model."""
    with pytest.raises(ValueError, match="no model"):
        parsed(bytes(64))


@pytest.mark.parametrize(("key", "hashed"), [(b"Four score and seven years ago", 0x17770551)])
def test_keys_are_hashed_as_the_library_does(key: bytes, hashed: int) -> None:
    """The example that the author of the hash gives."""
    assert hash_of(key) == hashed
