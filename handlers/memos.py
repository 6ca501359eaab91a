"""What the user says: memos are heard beside the line, so that neither he nor anybody else has to wait."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog
from telegram import Audio, Bot, Document, Update, User, Video, VideoNote, Voice
from telegram import Message as Received
from telegram.error import BadRequest, TelegramError

from bot.domain.message import Message
from bot.domain.profile import Profile
from bot.errors import HearLater, MemoError, MemoTooBig, MemoTooLong, NotFound, TooMuch, UnreadableAudio
from bot.ports import Memo, Network, Recordings, Tell, Transcriber, Transcript
from bot.services.memos import add_caption, hear_memo, names_of
from bot.services.outcomes import Outcome
from bot.text.phrases import phrases
from handlers.desk import Desk
from handlers.failures import Failures
from handlers.intake import Intake
from handlers.listening_sign import ListeningSign
from handlers.messages import heard_from
from handlers.sending import translated

MOST_TRIES = 30
"""How often a memo is tried, a minute apart, while the speech service can't be reached."""

Sound = Voice | Audio | VideoNote | Video | Document

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Who hears the memos and how: `recordings` keeps the sound where that is wanted."""

    transcriber: Transcriber
    most_minutes: int
    recordings: Recordings | None = None


@dataclass(slots=True)
class _Progress:
    """What was done about an update in earlier tries; a restart may forget it."""

    transcript: Transcript | None = None
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaker:
    profile: Profile
    names: list[str]


class Memos:
    """Handles voice messages, sound files and round videos, forwarded ones too."""

    def __init__(self, desk: Desk, hearing: Hearing, intake: Intake, failures: Failures) -> None:
        self._desk = desk
        self._hearing = hearing
        self._intake = intake
        self._failures = failures
        self._progress: dict[int, _Progress] = {}

    async def memo(self, update: Update, bot: Bot) -> None:
        """Let strangers know; hear everybody else beside the line."""
        user, message = update.effective_user, update.effective_message
        if user is None or message is None or not await self._desk.may_come_in(user):
            await self._desk.turn_away(update, bot)
            return
        self._intake.carry_on(update, partial(self._carry_on, update, user, message, bot))

    async def edited(self, update: Update, bot: Bot) -> None:
        """Add an edited caption to the note that the memo led to; what was said stays."""
        message = update.effective_message
        if message is None or not message.caption:
            return
        message_id, caption = message.message_id, message.caption

        async def use_case(network: Network) -> Outcome | None:
            return await add_caption(network, message_id, caption, self._desk.reader)

        await self._desk.work(update, bot, use_case)

    async def _carry_on(self, update: Update, user: User, message: Received, bot: Bot) -> None:
        try:
            await self._answer(update, user, message, bot)
        except NotFound:
            # The user has deleted everything in the meantime.
            log.info("memo.dropped", user_id=user.id)
        except Exception as error:  # noqa: BLE001 - the one place where errors beside the line are caught
            await self._failures.failed(update, error, bot)
        else:
            self._progress.pop(update.update_id, None)

    async def _answer(self, update: Update, user: User, message: Received, bot: Bot) -> None:
        speaker = await self._speaker(update, user)
        if speaker is None:
            # Heard and stored before; only the answer may not have arrived.
            await self._desk.work(update, bot, _nothing)
            return
        progress = self._progress.setdefault(update.update_id, _Progress())
        say = phrases(speaker.profile.language)
        progress.tries += 1
        async with ListeningSign(bot, user.id, say, message.message_id, quiet=progress.tries > 1) as sign:
            try:
                use_case = await self._heard(message, speaker, progress, bot, sign.tell)
            except MemoError as error:
                use_case = partial(_refuse, error)
            except HearLater:
                if not await self._wait(progress, sign):
                    raise
                use_case = partial(_refuse, MemoError("error-voice-later-given-up"))
            if await self._is_still_there(user, speaker):
                await self._desk.work(update, bot, use_case)

    async def _speaker(self, update: Update, user: User) -> _Speaker | None:
        """Return who speaks, or None where this update was handled before."""
        async with self._desk.store.network(user.id) as network:
            if await network.reply_to(update.update_id) is not None:
                return None
            return _Speaker(profile=network.profile, names=await names_of(network))

    async def _heard(
        self, message: Received, speaker: _Speaker, progress: _Progress, bot: Bot, tell: Tell
    ) -> Callable[[Network], Awaitable[Outcome]]:
        sound = _sound(message)
        announced = _seconds(sound)
        if announced > self._hearing.most_minutes * 60:
            raise MemoTooLong(minutes=self._hearing.most_minutes)
        # A disk that was full is no reason to hear a memo twice.
        progress.transcript = progress.transcript or await self._transcribe(message, sound, speaker, bot, tell)
        heard = heard_from(message, message.caption or "", self._desk.clock.now(), said_at=_said_at(message))
        transcript = progress.transcript

        async def use_case(network: Network) -> Outcome:
            return await hear_memo(network, heard, transcript, self._desk.reader, announced_seconds=announced)

        return use_case

    async def _transcribe(self, message: Received, sound: Sound, speaker: _Speaker, bot: Bot, tell: Tell) -> Transcript:
        user_id = speaker.profile.user_id
        memo = Memo(
            user_id=user_id,
            load=partial(self._load, bot, sound, user_id, message.message_id),
            language=speaker.profile.language,
            names=speaker.names,
        )
        transcript = await self._hearing.transcriber.transcribe(memo, tell)
        log.info("memo.heard", user_id=user_id, seconds=round(transcript.seconds), language=transcript.language)
        return transcript

    async def _load(self, bot: Bot, sound: Sound, user_id: int, message_id: int) -> bytes:
        content = await download(bot, sound.file_id)
        if self._hearing.recordings:
            try:
                await self._hearing.recordings.keep(user_id, message_id, content)
            except TooMuch:
                # What was said is heard all the same.
                log.info("recording.not_kept", user_id=user_id)
        return content

    async def _wait(self, progress: _Progress, sign: ListeningSign) -> bool:
        """Say once that it takes longer, and say whether it is time to give up."""
        if progress.tries == 1:
            await sign.say_later()
        return progress.tries >= MOST_TRIES

    async def _is_still_there(self, user: User, speaker: _Speaker) -> bool:
        """Say whether the user has not deleted everything while his memo was being heard."""
        if user.id not in await self._desk.store.users():
            return False
        async with self._desk.store.network(user.id) as network:
            return network.profile.created_at == speaker.profile.created_at


async def download(bot: Bot, file_id: str) -> bytes:
    """Return a file. Raises MemoTooBig, UnreadableAudio where it is gone, DeliveryError for the network."""
    try:
        file = await bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        raise (MemoTooBig if "too big" in error.message.casefold() else UnreadableAudio) from error
    except TelegramError as error:
        raise translated(error) from error


def _sound(message: Received) -> Sound:
    sound = message.voice or message.audio or message.video_note or message.video or message.document
    if sound is None:
        raise UnreadableAudio
    return sound


def _seconds(sound: Sound) -> float:
    length = 0 if isinstance(sound, Document) else sound.duration
    return length.total_seconds() if isinstance(length, timedelta) else float(length)


def _said_at(message: Received) -> datetime:
    """Return when a memo was recorded: «morgen» is counted from then, also in one that is passed on days later."""
    return message.forward_origin.date if message.forward_origin else message.date


async def _refuse(error: MemoError, _network: Network) -> Outcome:
    raise error


async def _nothing(_network: Network) -> Message | None:
    return None
