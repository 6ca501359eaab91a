"""Telegram's HTML, read as strictly as Telegram reads it."""

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.detect import found_in
from bot.local.limits import length_of
from bot.local.link import is_link
from bot.local.markup import html_of, plain_text, read_html
from bot.local.refusal import Refused


@pytest.mark.parametrize(
    ("html", "plain", "entities"),
    [
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<STRONG>a</STRONG>", "a", [("bold", 0, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><del>b</del>", "ab", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<b>x<i>y</i></b>", "xy", [("bold", 0, 2), ("italic", 1, 1)]),
        ("🎉<b>ü</b>", "🎉ü", [("bold", 2, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a</pre>", "a", [("pre", 0, 1)]),
        ("<b></b>a", "a", []),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#33; &#x21;", 'a <b> & "c" ! !', []),
        ("a &nbsp; &foo; & b", "a &nbsp; &foo; & b", []),
        ("  <b> a </b> ", "a", [("bold", 0, 1)]),
        ("1 > 0", "1 > 0", []),
    ],
)
def test_html_becomes_text_and_entities(html: str, plain: str, entities: list[tuple[str, int, int]]) -> None:
    """Every supported tag marks its text; offsets count UTF-16 units; white space around the text goes."""
    read = read_html(html)
    assert read.plain == plain
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in read.entities] == entities


@pytest.mark.parametrize(
    ("html", "extra"),
    [
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', {"url": "https://example.org/?a=1&b=2"}),
        ("<a>example.org</a>", {"url": "example.org"}),
        ('<pre><code class="language-python">x</code></pre>', {"type": "pre", "language": "python"}),
        ('<tg-time unix="1768458600" format="wDT">x</tg-time>', {"unix_time": 1768458600, "date_time_format": "wDT"}),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', {"custom_emoji_id": "5368324170671202286"}),
    ],
)
def test_an_entity_carries_its_particulars(html: str, extra: dict[str, Any]) -> None:
    """Links carry their address, code its language, times their moment."""
    [entity] = read_html(html).entities
    assert entity.items() >= extra.items()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "x", "mailto:a@example.org", ""])
def test_a_link_that_is_none_is_dropped(address: str) -> None:
    """A link without a usable address leaves plain text, and is no error."""
    assert read_html(f'<a href="{address}">text</a>').entities == ()


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("a <br> b", 'Unsupported start tag "br" at byte offset 2'),
        ("ü <p>b</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("1 <2 3>", 'Unsupported start tag "2" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b /></b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=https://example.org>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="1" format="yy">a</tg-time>', "Invalid date-time format specified"),
    ],
)
def test_html_that_does_not_parse_is_refused(html: str, why: str) -> None:
    """What Telegram can't parse is refused with its own description and byte offset."""
    with pytest.raises(Refused) as refused:
        read_html(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text())
def test_escaped_text_comes_back(text: str) -> None:
    """Whatever the text, escaped it arrives as it was, without white space around it."""
    assert read_html(escape(text)).plain == text.strip()


@given(st.text(alphabet="<>/=&; \"'abhi#x1🎉\n-"))
def test_any_markup_is_read_or_refused(html: str) -> None:
    """Markup of any kind is either read, with entities inside the text, or refused; never anything else."""
    try:
        read = read_html(html)
    except Refused:
        return
    for entity in read.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= length_of(read.plain)


def test_entities_are_written_as_html() -> None:
    """Text that comes with entities has an HTML source, too."""
    assert html_of("a & b", [{"type": "bold", "offset": 0, "length": 1}]) == "<b>a</b> &amp; b"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", 0, 6)]),
        ("/find@vitamin_b_bot Krüger", [("bot_command", 0, 19)]),
        ("mail an jens.k@example.org bitte", [("email", 8, 18)]),
        ("🎉 https://example.org/a?b=c.", [("url", 3, 25)]),
        ("siehe druck-krueger.de, oder", [("url", 6, 16)]),
        ("@anna_k und #messe", [("mention", 0, 7), ("hashtag", 12, 6)]),
        ("1/2 a@b #1 z.B. nichts", []),
    ],
)
def test_telegram_finds_entities_by_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    """Commands, addresses, mentions and hashtags are marked without markup."""
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found_in(text)] == found


def test_nothing_is_found_inside_code() -> None:
    """In code and links nothing more is marked."""
    read = read_html("<code>/start</code> /help")
    assert [entity["type"] for entity in found_in(read.plain, read.entities)] == ["code", "bot_command"]


def test_plain_text_has_an_escaped_source() -> None:
    """A text without markup is kept as HTML with its signs escaped."""
    assert plain_text(" a <b> & c ").html == "a &lt;b&gt; &amp; c"


@pytest.mark.parametrize(
    ("address", "holds"),
    [
        ("https://example.org", True),
        ("http://example.org:8080/a?b#c", True),
        ("example.org", True),
        ("tg://resolve?domain=x", True),
        ("http://localhost", False),
        ("tel:+49511123", False),
        ("mailto:a@example.org", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("kein Link", False),
    ],
)
def test_which_addresses_are_links(address: str, holds: bool) -> None:
    """Telegram links to http, https, tg and ton, and to hosts with a dot."""
    assert is_link(address) is holds
