"""Updates of every kind, as a hostile or careless client could make them, through the whole application."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

from bot.clock import MovableClock
from bot.local.api import LocalBotApi
from bot.local.call import JSON, Call
from bot.local.launch import LocalProgram, local_program
from bot.reading import read
from bot.settings import Access, Settings
from bot.text.press import Action

BATCH = 20
BETWEEN_BATCHES = timedelta(hours=3)

USERS = (7, 8, 9)
OTHERS = (-1001234567890, -55, 777)
SECRET_OF = {7: "Quarzsand", 8: "Zitronengras", 9: "Perlmutt"}
"""A word that each user's network alone holds: nobody else may ever be sent it."""

WORDS = (
    "Heute", "Anna Berg", "Tom Weiß", "getroffen", "sucht", "einen Drucker", "Ich rufe sie", "am Freitag", "an",
    "morgen um 15 Uhr",
    "erinner mich", "Wer sucht", "?", "nicht Berg, Bergmann", "undo", "erledigt", "29.2.", "31.04.",
    "99.99.9999", "in 9999999 Wochen", "/due", "/find", "/undo", "/settings", "/export", "/cancel", "/start",
    "/privacy",
    "/contacts", "/forget", "/help", "/invite", "/nonsense", "<b>", "</b>", "&amp;", "&", "<",
    "\u202e", "\u0000", "🎉", "👩‍👩‍👧",
    "ﷺ", "ß", "Schick allen mein Angebot", "met", "looking for", "I promised", "next friday",
    "tg://user?id=1", "\n\n\n",
    "x" * 4000, "8:30", "25:99", "Berlin", "DE-NW", "../../etc/passwd", "{", "}", "{ $name }", "%s", "1" * 400,
)  # fmt: skip

_texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    st.text(max_size=60),
    st.text(alphabet="🎉ẞß<&>\u202eä\u0301", max_size=40),
).map(lambda text: text[:4096] or "x")

_numbers = st.one_of(st.integers(0, 40), st.sampled_from([-1, 10**9, 10**18, 2**63]))
_arguments = st.one_of(
    _numbers.map(str),
    st.sampled_from(
        ["", "on", "off", "sie", "du", "zone", "language", "de", "en", "name", "org", "2026-02-30", "²", "x" * 70]
    ),
    st.text(max_size=12),
)
_presses = st.one_of(
    st.tuples(st.sampled_from([action.value for action in Action]), st.lists(_arguments, max_size=4)).map(
        lambda parts: ":".join(["1", parts[0], *parts[1]])
    ),
    st.tuples(
        st.sampled_from(["opt", "optq", "set:1", "snz:1", "wrong:1", "draft:1:0", "who:1:0", "card", "del", "later"]),
        st.sampled_from(
            [
                "zone",
                "language",
                "time",
                "days",
                "region",
                "address",
                "tips",
                "paused",
                "closeness",
                "state",
                "archived",
                "0",
                "1",
                "99999999999",
                "2026-02-30",
                "9999-12-31",
                "name",
                "date",
                "x",
            ]
        ),
        st.sampled_from(["", "on", "du", "sie", "de", "close", "xx", "1", "99999999999999999999", "mosat"]),
    ).map(lambda parts: ":".join(["1", *parts])),
    st.text(max_size=64),
)


@dataclass(slots=True)
class Sink:
    """Hears what the bot says, and keeps what is wrong with it."""

    api: LocalBotApi
    seen: int = 0
    faults: list[str] = field(default_factory=list)

    def look(self) -> None:
        """Look at the calls since last time: none may be refused as malformed or carry anybody else's word."""
        for call in self.api.calls[self.seen :]:
            self._foreign(call)
        self.seen = len(self.api.calls)

    def _foreign(self, call: Call) -> None:
        said = f"{call.parameters}{[upload.content for upload in call.uploads.values()]}"
        for user_id, word in SECRET_OF.items():
            if call.text("chat_id") != str(user_id) and call.text("chat_id") and word in said:
                self.faults.append(f"{call.method} to {call.text('chat_id')} holds a word of {user_id}")


def chats() -> st.SearchStrategy[JSON]:
    """Return chats: mostly private ones of the users, groups and channels too."""
    return st.one_of(
        st.sampled_from(USERS).map(lambda user_id: {"id": user_id, "type": "private", "first_name": "Kim"}),
        st.sampled_from(OTHERS).map(lambda chat_id: {"id": chat_id, "type": "supergroup", "title": "Gruppe"}),
    )


def senders(chat: JSON) -> st.SearchStrategy[JSON]:
    """Return who writes in a chat: in a private one its owner."""
    ids = st.just(chat["id"]) if chat["type"] == "private" else st.sampled_from(USERS)
    codes = st.sampled_from([None, "de", "en", "xx", "zh-hans"])
    names = st.sampled_from(["Kim", "<b>Kim</b>", "", "&", "\u202e", "K" * 64])
    return st.builds(
        lambda user_id, code, name: (
            {"id": user_id, "is_bot": False, "first_name": name} | ({"language_code": code} if code else {})
        ),
        ids,
        codes,
        names,
    )


_files = {"file_id": "file_1", "file_unique_id": "u", "file_size": 10}
_contents: st.SearchStrategy[JSON] = st.one_of(
    _texts.map(lambda text: {"text": text}),
    _texts.map(lambda text: {"text": text}),
    st.tuples(_texts, _texts).map(
        lambda each: {"contact": {"phone_number": each[0][:40], "first_name": each[1][:60], "vcard": each[0][:200]}}
    ),
    st.sampled_from(
        [
            {"location": {"latitude": 52.0, "longitude": 9.0}},
            {"dice": {"emoji": "🎲", "value": 3}},
            {"voice": _files | {"duration": 3}},
            {"audio": _files | {"duration": 3}},
            {"video_note": _files | {"duration": 3, "length": 100}},
            {"document": _files | {"file_name": "../../etc/passwd"}},
            {"document": _files | {"file_name": "x.vcf", "mime_type": "text/x-vcard", "file_size": 2**40}},
            {"document": _files | {"file_name": "x.vcf", "mime_type": "text/x-vcard"}, "caption": "Anna Berg"},
            {"photo": [_files | {"width": 1, "height": 1}], "caption": "Anna Berg"},
            {"sticker": _files | {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
            {"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
                      "is_anonymous": True, "allows_revoting": True,
                      "members_only": False, "type": "regular", "allows_multiple_answers": False}},
            {"new_chat_title": "x"},
            {"pinned_message": None},
            {"left_chat_member": {"id": 7, "is_bot": False, "first_name": "Kim"}},
            {"something_of_tomorrow": {"id": 1}},
            {},
        ]
    ),
)  # fmt: skip


def _entities(content: JSON) -> JSON:
    text = content.get("text") or ""
    if text.startswith("/"):
        length = len(text.split()[0]) if text.split() else 1
        return content | {"entities": [{"type": "bot_command", "offset": 0, "length": length}]}
    return content


@st.composite
def messages(draw: st.DrawFn) -> JSON:
    """Return messages, forwarded ones and answers among them."""
    chat = draw(chats())
    message: JSON = {
        "message_id": draw(st.integers(1, 200)),
        "date": draw(st.sampled_from([0, 1772992800, 2**31 - 1])),
        "chat": chat,
        "from": draw(senders(chat)),
    } | _entities(draw(_contents))
    if draw(st.booleans()):
        message["forward_origin"] = {"type": "hidden_user", "date": 1772992800, "sender_user_name": "X"}
    if draw(st.booleans()):
        button = {"text": "x", "callback_data": draw(_presses)[:64] or "x"}
        message["reply_to_message"] = {
            "message_id": draw(st.integers(1, 200)),
            "date": 1772992800,
            "chat": chat,
            "from": {"id": 123456789, "is_bot": True, "first_name": "Vitamin B"},
            "text": "x",
            "reply_markup": {"inline_keyboard": [[button]]},
        }
    return message


@st.composite
def updates(draw: st.DrawFn) -> JSON:
    """Return an update of any kind."""
    kind = draw(st.sampled_from(["message"] * 4 + ["edited_message", "callback_query", "callback_query", *_RARE]))
    message = draw(messages())
    if kind in ("message", "edited_message", "channel_post"):
        return {kind: message | ({"edit_date": 1772992801} if kind == "edited_message" else {})}
    if kind == "callback_query":
        query = {"id": "1", "from": draw(senders({"type": "group", "id": 0})), "chat_instance": "1"}
        return {kind: query | {"data": draw(_presses)} | ({"message": message} if draw(st.booleans()) else {})}
    if kind == "my_chat_member":
        statuses = st.sampled_from(["member", "kicked", "left"])
        bot = {"id": 123456789, "is_bot": True, "first_name": "Vitamin B"}

        def member() -> JSON:
            status = draw(statuses)
            return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})

        change: JSON = {"chat": message["chat"], "from": message["from"], "date": 1772992800}
        return {kind: change | {"old_chat_member": member(), "new_chat_member": member()}}
    return {"something_of_tomorrow": {"id": 1}}


_RARE = ("my_chat_member", "channel_post", "something_of_tomorrow")


async def settle_in(program: LocalProgram) -> None:
    """Let each user in, with something in his network that is his alone."""
    for user_id, word in SECRET_OF.items():
        person = program.api.person(user_id, "Kim", "de")
        person.send(f"Heute Jens {word} von der {word} GmbH getroffen, sucht {word}. Ich rufe ihn am Freitag an.")
        await program.settled()
    for chat_id in OTHERS:
        program.api.group(chat_id, "Gruppe")


async def feed(program: LocalProgram, batch: Sequence[JSON], sink: Sink) -> None:
    """Hand over some updates, let time pass, and see that all were handled and nobody was told what is another's."""
    for update in batch:
        program.api.deliver(update)
    await program.settled()
    failed = [each.payload for each in await program.running.inbox.waiting()]
    assert not failed, f"could not be handled: {failed}"
    program.clock.move_by(BETWEEN_BATCHES)
    await program.running.tick()
    await program.settled()
    sink.look()
    assert not sink.faults, f"{sink.faults} after {batch}"


def fuzz(folder: Path, batches: int, seed: int) -> int:
    """Feed one running program so many batches of updates, and return how many updates that were.

    Raises AssertionError with the updates that could not be handled, or after which somebody heard what is another's.
    """
    clock = MovableClock(datetime(2026, 3, 8, 12, 0, tzinfo=UTC))
    api = LocalBotApi(clock)
    settings = Settings(_env_file=None, data_dir=folder, access=Access.OPEN)
    sink = Sink(api)
    fed = 0
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        program = runner.run(stack.enter_async_context(local_program(settings, api, clock, read)))

        @hypothesis.seed(seed)
        @hypothesis.settings(
            max_examples=batches,
            phases=[Phase.generate],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(st.lists(updates(), min_size=BATCH, max_size=BATCH))
        def one(batch: list[JSON]) -> None:
            nonlocal fed
            fed += len(batch)
            runner.run(feed(program, batch, sink))

        try:
            runner.run(settle_in(program))
            one()
        finally:
            runner.run(stack.aclose())
    return fed
