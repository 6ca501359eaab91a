"""Button presses: each action has its function, which may touch the presser's own network only."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

from telegram import Bot, CallbackQuery, Update
from telegram.error import TelegramError

from bot.domain.contact import AddressForm
from bot.domain.follow_up import FollowUp
from bot.domain.message import Message
from bot.domain.profile import QuestionKind
from bot.errors import NotFound, OutOfDate
from bot.ports import Network
from bot.services import (
    capture,
    contacts,
    conversation,
    drafting,
    find,
    follow_ups,
    journal,
    nudging,
    settings,
)
from bot.services.calendar import today_of
from bot.services.outcomes import AskCorrection, AskDate, Concern, Outcome, Settled
from bot.text import cards, items, keyboard, options
from bot.text.phrases import phrases
from bot.text.press import Action, Press, decode, encode
from bot.text.render import render
from handlers.carrying_out import CarryOut
from handlers.desk import Desk
from handlers.subject_presses import SUBJECT_PRESSES

Result = Outcome | Message | None
Settle = Callable[[Network, int, datetime], Awaitable[Settled]]


class Presses:
    """Handles callback queries."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._actions: dict[Action, Callable[[Network, Press], Awaitable[Result]]] = {
            Action.UNDO: self._undo,
            Action.FIX: self._fix,
            Action.MOVE: self._move,
            Action.DONE: self._done,
            Action.LATER: self._later,
            Action.BACK: self._back,
            Action.SNOOZE: self._snooze,
            Action.PICK: self._pick,
            Action.DROP: self._drop,
            Action.DRAFT: self._draft,
            Action.ITEM: self._item,
            Action.WHO: self._who,
            Action.RIGHT: self._right,
            Action.WRONG: self._wrong,
            Action.CARD: self._card,
            Action.CARD_MENU: self._card_menu,
            Action.CONTACT: self._contact,
            Action.DELETE: self._delete,
            Action.PAGE: self._page,
            Action.SETTINGS: self._settings,
            Action.SETTING: self._setting,
            Action.ASK_SETTING: self._ask_setting,
            Action.KEEP_ALL: self._keep_all,
        }

    async def pressed(self, update: Update, bot: Bot) -> None:
        """Do what a button asks for, and let Telegram stop its spinner."""
        query = update.callback_query
        if query is None:
            return
        await _acknowledge(query)

        async def use_case(network: Network) -> Result:
            press = decode(query.data or "")
            if subject := SUBJECT_PRESSES.get(press.action):
                return await self._subject(network, press, subject)
            if press.action not in self._actions:
                raise OutOfDate
            return await self._actions[press.action](network, press)

        if query.data == encode(Action.FORGET_ALL):
            await self._forget_all(update, bot)
        else:
            await self._desk.work(update, bot, use_case)

    async def _subject(self, network: Network, press: Press, carry_out: CarryOut) -> Result:
        conversation.forget_question(network)
        result = await carry_out(network, press, self._now)
        return result if isinstance(result, Message) or result is None else self._shown(network, result)

    async def _undo(self, network: Network, press: Press) -> Result:
        conversation.forget_question(network)
        undone = await journal.undo(network, press.number(0))
        nudge_id = press.number(1, 0)
        return await self._nudge(network, nudge_id) if nudge_id else self._shown(network, undone)

    async def _fix(self, network: Network, press: Press) -> Result:
        step_id = press.number(0)
        await capture.note_of_step(network, step_id)
        conversation.ask(network, QuestionKind.CORRECTION, self._now, step_id)
        return AskCorrection(step_id=step_id)

    async def _move(self, network: Network, press: Press) -> Result:
        return await self._ask_date(network, press.number(0), QuestionKind.NEW_DATE)

    async def _pick(self, network: Network, press: Press) -> Result:
        return await self._ask_date(network, press.number(0), QuestionKind.SNOOZE_DATE)

    async def _done(self, network: Network, press: Press) -> Result:
        return await self._settle(network, press, follow_ups.done)

    async def _drop(self, network: Network, press: Press) -> Result:
        return await self._settle(network, press, follow_ups.drop)

    async def _later(self, network: Network, press: Press) -> Result:
        follow_up_id, nudge_id = press.number(0), press.number(1, 0)
        rows = keyboard.later_rows(phrases(network.profile.language), follow_up_id, nudge_id)
        return replace(await self._item_or_nudge(network, follow_up_id, nudge_id), buttons=rows)

    async def _back(self, network: Network, press: Press) -> Result:
        return await self._item_or_nudge(network, press.number(0), press.number(1, 0))

    async def _snooze(self, network: Network, press: Press) -> Result:
        moved = await follow_ups.snooze(network, press.number(0), self._day(network, press.word(1)), self._now)
        nudge_id = press.number(2, 0)
        if nudge_id:
            return await self._nudge(network, nudge_id, undo_step=moved.step_id)
        return self._shown(network, moved)

    async def _draft(self, network: Network, press: Press) -> Result:
        address = next((form for form in AddressForm if form.value in press.arguments[2:]), None)
        drafted = await drafting.prepare(network, press.number(0), press.number(1), address, self._today(network))
        again = press.number(1) > 0 or address is not None
        return self._shown(network, drafted) if again else drafted

    async def _item(self, network: Network, press: Press) -> Result:
        concern = await self._concern(network, press.number(0))
        return items.single_item(phrases(network.profile.language), concern, self._today(network))

    async def _who(self, network: Network, press: Press) -> Result:
        chosen = await capture.choose(network, press.number(0), press.number(1), press.number(2), self._desk.reader)
        return self._shown(network, chosen)

    async def _right(self, network: Network, press: Press) -> Result:
        step_id = press.number(0)
        note = await capture.note_of_step(network, step_id)
        return self._shown(network, await capture.as_it_stands(network, note, step_id))

    async def _wrong(self, network: Network, press: Press) -> Result:
        step_id, field = press.number(0), press.word(1)
        await capture.note_of_step(network, step_id)
        conversation.ask(network, QuestionKind.CORRECTION, self._now, step_id, field)
        return AskCorrection(step_id=step_id, field=field)

    async def _card(self, network: Network, press: Press) -> Result:
        shown = await find.card(network, press.number(0))
        return self._shown(network, shown) if press.number(1, 0) else shown

    async def _card_menu(self, network: Network, press: Press) -> Result:
        contact = await contacts.get(network, press.number(0))
        say = phrases(network.profile.language)
        text = say("card-menu", name=contact.name)
        return Message(text=text, buttons=cards.card_menu(say, contact), replaces=True)

    async def _contact(self, network: Network, press: Press) -> Result:
        contact_id = press.number(0)
        changed = await contacts.change(network, contact_id, press.word(1), press.word(2), self._now)
        return self._shown(network, changed)

    async def _delete(self, network: Network, press: Press) -> Result:
        contact = await contacts.get(network, press.number(0))
        say = phrases(network.profile.language)
        if len(press.arguments) == 1:
            return replace(cards.delete_question(say, contact), replaces=True)
        name = await contacts.delete(network, contact.id)
        return Message(text=say("deleted", name=name), replaces=True)

    async def _page(self, network: Network, press: Press) -> Result:
        return self._shown(network, await find.contact_list(network, press.number(0)))

    async def _settings(self, network: Network, _press: Press) -> Result:
        conversation.forget_question(network)
        return self._shown(network, await settings.show(network, self._now))

    async def _setting(self, network: Network, press: Press) -> Result:
        conversation.forget_question(network)
        return self._shown(network, await settings.change(network, press.word(0), press.word(1), self._now))

    async def _ask_setting(self, network: Network, press: Press) -> Result:
        setting = press.word(0)
        if not options.exists(setting):
            raise OutOfDate
        if options.typed(setting):
            conversation.ask(network, QuestionKind.SETTING, self._now, detail=setting)
        return options.ask_setting(phrases(network.profile.language), network.profile, setting)

    async def _keep_all(self, network: Network, _press: Press) -> Result:
        return Message(text=phrases(network.profile.language)("forget-not"), replaces=True)

    async def _forget_all(self, update: Update, bot: Bot) -> None:
        user = update.effective_user
        if user:
            say = phrases(await self._desk.language_of(user))
            await self._desk.forget(user.id)
            await self._desk.answer(update, bot, [Message(text=say("forgotten"), replaces=True)])

    async def _settle(self, network: Network, press: Press, settle: Settle) -> Result:
        follow_up_id, nudge_id = press.number(0), press.number(1, 0)
        try:
            settled = await settle(network, follow_up_id, self._now)
        except OutOfDate:
            if not nudge_id:
                raise
            # Pressed twice, or settled elsewhere meanwhile: the message is brought up to date.
            return await self._nudge(network, nudge_id)
        if nudge_id:
            message = await self._nudge(network, nudge_id, undo_step=settled.step_id)
            return items.with_silence(phrases(network.profile.language), message, settled)
        return self._shown(network, settled)

    async def _ask_date(self, network: Network, follow_up_id: int, kind: QuestionKind) -> Result:
        concern = await self._concern(network, follow_up_id)
        conversation.ask(network, kind, self._now, follow_up_id)
        return AskDate(concern=concern)

    async def _item_or_nudge(self, network: Network, follow_up_id: int, nudge_id: int) -> Message:
        if nudge_id:
            return await self._nudge(network, nudge_id)
        concern = await self._concern(network, follow_up_id)
        say = phrases(network.profile.language)
        return replace(items.single_item(say, concern, self._today(network)), replaces=True)

    async def _nudge(self, network: Network, nudge_id: int, *, undo_step: int = 0) -> Message:
        nudge = await network.get_nudge(nudge_id)
        if nudge is None:
            raise OutOfDate
        message = self._shown(network, await nudging.as_it_stands(network, nudge, self._now))
        if not undo_step:
            return message
        undo = keyboard.undo_button(phrases(network.profile.language), undo_step, nudge_id)
        return replace(message, buttons=(*message.buttons, (undo,)))

    async def _concern(self, network: Network, follow_up_id: int) -> Concern:
        follow_up = await network.get(FollowUp, follow_up_id)
        if follow_up is None:
            raise NotFound
        return (await follow_ups.concerns_of(network, [follow_up], pick_up=True))[0]

    def _shown(self, network: Network, outcome: Outcome) -> Message:
        return replace(render(outcome, network.profile, self._today(network)), replaces=True)

    def _day(self, network: Network, word: str) -> date:
        try:
            if word.isdecimal():
                return self._today(network) + timedelta(days=int(word))
            return date.fromisoformat(word)
        except (ValueError, OverflowError):
            raise OutOfDate from None

    def _today(self, network: Network) -> date:
        return today_of(network.profile, self._now)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now()


async def _acknowledge(query: CallbackQuery) -> None:
    # A query that is too old to be answered is still a press to be carried out.
    with suppress(TelegramError):
        await query.answer()
