"""Telegram's HTML becomes plain text and entities, as strictly as Telegram reads it.

The rules and the wording of the errors are those of https://core.telegram.org/bots/api#html-style and of the server's
own reader. An unknown reference such as `&nbsp;` is no error there: it stays as it was written.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.local.limits import length_of
from bot.local.link import is_link
from bot.local.refusal import Refused, bad_request

type_of_tag = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}

_PIECE = re.compile(r"(?P<words>[^<&]+)|(?P<reference>&)|(?P<end></)|(?P<start><)")
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<decimal>[0-9]+)|(?P<name>[a-zA-Z]+));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"""[^\s=>/"']*""")
_SPACE = re.compile(r"\s*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_DATE_FORMAT = re.compile(r"[rR]|[tTdDwW]*")


@dataclass(slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    piece: int


@dataclass(slots=True)
class _Reader:
    source: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open_tags: list[_OpenTag] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def read(self) -> None:
        position = 0
        while match := _PIECE.match(self.source, position):
            position = getattr(self, f"_{match.lastgroup}")(match)
        if self.open_tags:
            raise _unreadable(f'Can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')

    def _take(self, words: str) -> None:
        self.pieces.append(words)
        self.length += length_of(words)

    def _words(self, match: re.Match[str]) -> int:
        self._take(match.group())
        return match.end()

    def _reference(self, match: re.Match[str]) -> int:
        character, end = _character_at(self.source, match.start())
        self._take(character)
        return end

    def _start(self, match: re.Match[str]) -> int:
        begin = match.start()
        name, position = self._tag_name(match.end())
        if position == len(self.source):
            raise _unreadable(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if name not in type_of_tag:
            raise _unreadable(f'Unsupported start tag "{name}" at byte offset {self._byte(begin)}')
        attributes, position = self._attributes(name, begin, position)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.open_tags.append(_OpenTag(name, attributes, self.length, len(self.pieces)))
        return position

    def _end(self, match: re.Match[str]) -> int:
        begin = match.start()
        if not self.open_tags:
            raise _unreadable(f"Unexpected end tag at byte offset {self._byte(begin)}")
        name, position = self._tag_name(match.end())
        position = self._skip_space(position)
        if self.source[position : position + 1] != ">":
            raise _unreadable(f"Unclosed end tag at byte offset {self._byte(begin)}")
        tag = self.open_tags.pop()
        if name and name != tag.name:
            raise _unreadable(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{tag.name}>", found "</{name}>"'
            )
        if self.length > tag.offset:
            self._add_entity(tag)
        return position + 1

    def _tag_name(self, position: int) -> tuple[str, int]:
        end = _end_of(_TAG_NAME, self.source, position)
        return self.source[position:end].lower(), end

    def _skip_space(self, position: int) -> int:
        return _end_of(_SPACE, self.source, position)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _attributes(self, tag: str, begin: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while (position := self._skip_space(position)) < len(self.source):
            if self.source[position] == ">":
                return attributes, position + 1
            end = _end_of(_ATTRIBUTE_NAME, self.source, position)
            if end == position:
                raise _unreadable(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')
            name = self.source[position:end]
            position = self._skip_space(end)
            attributes[name] = ""
            if self.source[position : position + 1] == "=":
                attributes[name], position = self._value(self._skip_space(position + 1))
        raise _unreadable(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')

    def _value(self, position: int) -> tuple[str, int]:
        quote = self.source[position : position + 1]
        if quote in {'"', "'"}:
            end = self.source.find(quote, position + 1)
            end = len(self.source) if end < 0 else end
            return unescape(self.source[position + 1 : end]), min(end + 1, len(self.source))
        end = _end_of(_TOKEN, self.source, position)
        if end < len(self.source) and self.source[end] != ">" and not self.source[end].isspace():
            raise _unreadable(f"Unexpected end of name token at byte offset {self._byte(position)}")
        return self.source[position:end].lower(), end

    def _add_entity(self, tag: _OpenTag) -> None:
        inside = "".join(self.pieces[tag.piece :])
        extra = _extra(tag, inside)
        if extra is None:
            return
        entity = {"type": type_of_tag[tag.name], "offset": tag.offset, "length": self.length - tag.offset} | extra
        if not self._joins_code_and_pre(entity):
            self.entities.append(entity)

    def _joins_code_and_pre(self, entity: dict[str, Any]) -> bool:
        """`pre` around `code` with a language (or the other way round) is one block of code in that language."""
        last = self.entities[-1] if self.entities else None
        if last is None or {last["type"], entity["type"]} != {"pre", "code"}:
            return False
        language = last.get("language") or entity.get("language")
        if not language or (last["offset"], last["length"]) != (entity["offset"], entity["length"]):
            return False
        last.update(type="pre", language=language)
        return True


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities (offsets in UTF-16 units), or refuse with the server's own words."""
    reader = _Reader(source)
    reader.read()
    entities = sorted(reader.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(reader.pieces), [_without_code_language(entity) for entity in entities]


def unescape(text: str) -> str:
    """Replace the references that Telegram knows; leave all others as they stand."""
    return _REFERENCE.sub(
        lambda match: _character_at(match.group(), 0)[0] + match.group()[_reference_end(match) :], text
    )


def _unreadable(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _reference_end(match: re.Match[str]) -> int:
    return _character_at(match.group(), 0)[1]


def _character_at(text: str, position: int) -> tuple[str, int]:
    match = _REFERENCE.match(text, position)
    if match is None:
        return "&", position + 1
    if match["name"]:
        character = _NAMED.get(match["name"])
    else:
        code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
        character = chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None
    return (character, match.end()) if character else ("&", position + 1)


def _extra(tag: _OpenTag, inside: str) -> dict[str, Any] | None:
    """Return what the entity carries beside its place, or nothing where Telegram drops it silently."""
    match tag.name:
        case "a":
            url = tag.attributes.get("href") or inside
            return {"url": url} if is_link(url) else None
        case "code":
            return {"language": tag.attributes.get("class", "").removeprefix("language-")}
        case "blockquote":
            return {"type": "expandable_blockquote"} if "expandable" in tag.attributes else {}
        case "tg-emoji":
            return _custom_emoji(tag.attributes.get("emoji-id", ""))
        case "tg-time":
            return _date_time(tag.attributes)
    return {}


def _custom_emoji(identifier: str) -> dict[str, Any]:
    if not identifier.isdecimal() or not int(identifier):
        raise _unreadable("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": identifier}


def _date_time(attributes: dict[str, str]) -> dict[str, Any] | None:
    if not _DATE_FORMAT.fullmatch(attributes.get("format", "")):
        raise _unreadable("Invalid date-time format specified")
    unix = attributes.get("unix", "")
    if not unix.isdecimal() or not int(unix):
        return None
    return {"unix_time": int(unix), "date_time_format": attributes.get("format", "")}


def _without_code_language(entity: dict[str, Any]) -> dict[str, Any]:
    """An inline `code` has no language in the answer; a `pre` only where one was given."""
    if entity["type"] == "code" or not entity.get("language", "x"):
        return {key: value for key, value in entity.items() if key != "language"}
    return entity
