"""The catalogues: both languages say the same things, and every text is one that Telegram takes."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import VitaminError
from bot.etiquette.tips import TIPS
from bot.text.phrases import LANGUAGES, catalogue, phrases
from handlers.commands import LISTED

SOURCES = Path(__file__).parents[3]


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Return the variables of each message of a language."""
    found = {}
    for source in catalogue(language):
        for entry in FluentParser().parse(source).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message):
                variables = Variables()
                variables.visit(entry)
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = variables.names
    return found


def used_in_code() -> str:
    """Return all source code that may name a message."""
    folders = [SOURCES / "bot", SOURCES / "handlers", SOURCES / "storage"]
    return "\n".join(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py"))


def test_both_languages_have_the_same_messages() -> None:
    """No text is missing in either language."""
    assert set(messages("de")) == set(messages("en"))


def test_both_languages_use_the_same_variables() -> None:
    """A text has the same variables in both languages, but for the German form of address."""
    german, english = messages("de"), messages("en")
    assert {key: german[key] - {"address"} for key in german} == {key: english[key] - {"address"} for key in english}


def test_every_message_is_used() -> None:
    """No text is kept that nothing says; keys put together at run time are known by their beginning."""
    code = used_in_code()
    beginnings = [match[1] for match in re.finditer(r"f\"([a-z]+-)(?:[a-z-]*)\{", code)]
    drafts = ("draft-",)
    unused = [
        key
        for key in messages("en")
        if f'"{key}"' not in code and not key.startswith((*beginnings, *drafts)) and f"{{ {key} }}" not in _sources()
    ]
    assert unused == []


def _sources() -> str:
    return "\n".join(source for language in LANGUAGES for source in catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_text(language: str) -> None:
    """Whatever error is raised, there are words for it."""

    def keys(kind: type[VitaminError]) -> set[str]:
        below = [each for each in kind.__subclasses__() if each.__module__ == kind.__module__]
        return {kind.key}.union(*(keys(each) for each in below))

    assert [key for key in keys(VitaminError) if not phrases(language).knows(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_descriptions_fit_telegram(language: str) -> None:
    """Descriptions keep within 256, 512 and 120 characters."""
    say = phrases(language)
    assert all(3 <= len(say.plain(f"command-{name}")) <= 256 for name in LISTED)
    assert len(say.plain("bot-description")) <= 512
    assert len(say.plain("bot-short-description")) <= 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tip_has_words_that_can_be_read_at_a_glance(language: str) -> None:
    """There are at least sixty tips, each with a text of at most 160 characters, no two alike."""
    texts = [phrases(language).plain(tip.key) for tip in TIPS]
    assert len(texts) >= 60
    assert len(set(texts)) == len(texts)
    assert max(map(len, texts)) <= 160


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tone_is_calm(language: str) -> None:
    """No exclamation mark stands in any text."""
    assert not [source for source in catalogue(language) if re.search(r"!(?!\d)", source)]
