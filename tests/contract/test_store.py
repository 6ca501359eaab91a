"""What every store must hold to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.domain.access import AccessBook
from bot.domain.calendar import NudgeCalendar
from bot.domain.contact import Behaviour, Contact, ContactState
from bot.domain.encounter import Encounter, Note
from bot.domain.fact import Fact, FactKind, Relation
from bot.domain.favour import Direction, Favour, Referral
from bot.domain.follow_up import FollowUp, FollowUpState
from bot.domain.introduction import Introduction
from bot.domain.message import Attachment, Button, Message
from bot.domain.nudge import Nudge, NudgeState
from bot.domain.profile import Profile
from bot.domain.step import Change, StepKind
from bot.errors import NotFound, StoreBusy
from bot.ports import Entry, Network, Store
from storage.seal import Sealed
from storage.tiny_store import TinyStore

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
USER = 7

SEAL = Sealed("a2V5IGZvciB0ZXN0cyBhbmQgZm9yIG5vdGhpbmcgZWw=")

Opener = Callable[[], Awaitable[Store]]


# How each store is opened; one that keeps nothing in memory and one that folds at once show what the disk holds.
OPENERS: dict[str, Callable[[Path], Awaitable[Store]]] = {
    "tiny": lambda folder: TinyStore.open(folder, clock=MovableClock(NOW)),
    "tiny, nothing kept in memory": lambda folder: TinyStore.open(folder, clock=MovableClock(NOW), kept_open=0),
    "tiny, folded each time": lambda folder: TinyStore.open(folder, clock=MovableClock(NOW), kept_open=0, fold_from=0),
    "tiny, encrypted": lambda folder: TinyStore.open(folder, clock=MovableClock(NOW), kept_open=0, seal=SEAL),
    "tiny, encrypted, folded each time": lambda folder: TinyStore.open(
        folder, clock=MovableClock(NOW), kept_open=0, fold_from=0, seal=SEAL
    ),
}


@pytest.fixture(params=OPENERS)
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    return partial(OPENERS[request.param], tmp_path / "data")


@pytest.fixture
async def store(opener: Opener) -> AsyncIterator[Store]:
    opened = await opener()
    await opened.create(Profile(user_id=USER, created_at=NOW))
    yield opened
    await opened.close()


def person(name: str = "Eva Muster", **values: object) -> Contact:
    return replace(Contact(name=name, created_at=NOW), **values)  # type: ignore[arg-type]


def promise(action: str = "call", **values: object) -> FollowUp:
    return replace(FollowUp(action=action, created_at=NOW), **values)  # type: ignore[arg-type]


async def add_people(store: Store, *people: Contact) -> list[Contact]:
    async with store.network(USER) as network:
        return [await network.add(each) for each in people]


async def test_what_was_stored_is_there_after_opening_again(opener: Opener) -> None:
    """A record, the profile and the wake-up survive closing and opening the store."""
    store = await opener()
    await store.create(Profile(user_id=USER, created_at=NOW))
    async with store.network(USER) as network:
        eva = await network.add(person(aliases=("Evi",)))
        network.profile = replace(network.profile, zone="Asia/Kolkata")
        network.wake_at = NOW + timedelta(hours=1)
    await store.close()
    again = await opener()
    async with again.network(USER) as network:
        assert await network.get(Contact, eva.id) == eva
        assert network.profile.zone == "Asia/Kolkata"
        assert network.wake_at == NOW + timedelta(hours=1)
    assert await again.due(NOW + timedelta(hours=1)) == [USER]
    await again.close()


async def test_no_network_before_it_is_made(store: Store) -> None:
    """Opening the network of somebody unknown raises NotFound."""
    with pytest.raises(NotFound):
        async with store.network(99):
            pass


async def test_making_a_network_twice_keeps_the_first(store: Store) -> None:
    """Making a network where there is one changes nothing."""
    await add_people(store, person())
    await store.create(Profile(user_id=USER, created_at=NOW, language="en"))
    async with store.network(USER) as network:
        assert network.profile.language == "de"
        assert await network.count_contacts() == 1


async def test_an_error_takes_everything_back(store: Store) -> None:
    """After an error inside a unit of work everything is as before it."""
    eva, tom = await add_people(store, person(), person("Tom"))
    before = await store.export(USER)
    with pytest.raises(RuntimeError):
        await _change_all_and_fail(store, eva, tom)
    assert await store.export(USER) == before
    assert await store.next_wake() is None


async def _change_all_and_fail(store: Store, eva: Contact, tom: Contact) -> None:
    async with store.network(USER) as network:
        async with network.step(StepKind.CAPTURE, message_id=5):
            await network.put(replace(eva, name="Somebody"))
            await network.remove(tom)
            await network.add(Note(text="x", contact_ids=(eva.id,), noted_at=NOW))
        await network.remember_reply(1, [Message(text="noted")])
        await network.save_nudge(Nudge(day=TODAY, planned_at=NOW))
        network.profile = replace(network.profile, paused=True)
        network.wake_at = NOW
        raise RuntimeError


async def test_numbers_are_never_used_twice(opener: Opener) -> None:
    """A removed record's number is not given out again, not even after opening the store anew."""
    store = await opener()
    await store.create(Profile(user_id=USER, created_at=NOW))
    eva, tom = await add_people(store, person(), person("Tom"))
    async with store.network(USER) as network:
        await network.remove(tom)
        await network.put(replace(eva, id=40))
        await network.remove(replace(eva, id=40))
    await store.close()
    again = await opener()
    [new] = await add_people(again, person("New"))
    assert new.id == 41
    await again.close()


async def test_put_changes_and_brings_back(store: Store) -> None:
    """`put` stores a changed record under its number, also one that was removed."""
    [eva] = await add_people(store, person())
    async with store.network(USER) as network:
        await network.put(replace(eva, org="Contoso"))
        await network.remove(eva)
        assert await network.get(Contact, eva.id) is None
        await network.remove(eva)
        await network.put(replace(eva, org="Fabrikam"))
    async with store.network(USER) as network:
        assert await network.get(Contact, eva.id) == replace(eva, org="Fabrikam")


async def test_directory_has_active_contacts_by_name(store: Store) -> None:
    """The directory lists contacts that are not archived, by folded name."""
    people = [person("Zoe"), person("Öner", aliases=("Ö",), org="Acme"), person("Gone", state=ContactState.ARCHIVED)]
    zoe, oener, _ = await add_people(store, *people)
    async with store.network(USER) as network:
        assert list(await network.directory()) == [
            Entry(contact_id=oener.id, name="Öner", aliases=("Ö",), org="Acme"),
            Entry(contact_id=zoe.id, name="Zoe"),
        ]
        assert await network.count_contacts() == 2


async def test_directory_follows_every_change(store: Store) -> None:
    """A change of name, an archived and a removed contact show in the directory of the same unit of work."""
    ada, bea, cora = await add_people(store, person("Ada"), person("Bea"), person("Cora"))
    async with store.network(USER) as network:
        await network.put(replace(ada, name="Dora"))
        await network.put(replace(bea, state=ContactState.ARCHIVED))
        assert [entry.name for entry in await network.directory()] == ["Cora", "Dora"]
        await network.remove(cora)
        assert [entry.name for entry in await network.directory()] == ["Dora"]


async def test_contacts_come_in_pages_latest_contact_first(store: Store) -> None:
    """Pages of contacts start with the latest real contact; those never met come last."""
    people = [person("A"), person("B", last_contact_on=TODAY), person("C", last_contact_on=TODAY - timedelta(days=3))]
    await add_people(store, *people, person("D", state=ContactState.ARCHIVED))
    async with store.network(USER) as network:
        assert [each.name for each in await network.contacts()] == ["B", "C", "A"]
        assert [each.name for each in await network.contacts(offset=1, limit=1)] == ["C"]
        assert [each.name for each in await network.contacts(archived=True)] == ["D"]


async def test_search_finds_by_everything_known(store: Store) -> None:
    """A contact is found by name, alias, company, role, offers, wishes, goal and notes, archived or not."""
    eva, tom = await add_people(
        store,
        person("Eva Krüger", aliases=("Evi",), org="Contoso", role="Architektin", offers=("Baupläne",), goal="Umbau"),
        person("Tom", looks_for=("Steuerberater",), state=ContactState.ARCHIVED),
    )
    async with store.network(USER) as network:
        await network.add(Note(text="Segelt gern", contact_ids=(tom.id,), noted_at=NOW))
        for word in ("krueger", "evi", "contoso", "architekt", "baupläne", "Umbau", "Krügr"):
            assert [each.id for each in await network.contacts_like([word])] == [eva.id], word
        for word in ("steuerberater", "segelt"):
            assert [each.id for each in await network.contacts_like([word])] == [tom.id], word
        assert await network.contacts_like(["nirgends"]) == []
        assert await network.contacts_like([]) == []


async def test_search_puts_more_words_first(store: Store) -> None:
    """Contacts that fit more of the words come first, and no more than the limit."""
    one, two, _ = await add_people(store, person("Eva Lang"), person("Eva Kurz", org="Acme"), person("Tom"))
    async with store.network(USER) as network:
        found = await network.contacts_like(["eva", "acme"])
        assert [each.id for each in found] == [two.id, one.id]
        assert [each.id for each in await network.contacts_like(["eva", "acme"], limit=1)] == [two.id]


async def test_search_puts_own_words_before_what_was_noted(store: Store) -> None:
    """Of equally many words, those of the contact himself go before facts about him, and those before notes."""
    noted, known, one = await add_people(store, person("Ines"), person("Tom"), person("Eva", role="Bootsbauerin"))
    async with store.network(USER) as network:
        await network.add(Note(text="Erzählt vom Bootsbauer", contact_ids=(noted.id,), noted_at=NOW))
        fact = Fact(contact_id=known.id, kind=FactKind.CAREER, text="früher Bootsbauer", on=NOW.date())
        fact = await network.add(fact)
        assert [each.id for each in await network.contacts_like(["bootsbauer"])] == [one.id, known.id, noted.id]
        await network.remove(fact)
        assert [each.id for each in await network.contacts_like(["bootsbauer"])] == [one.id, noted.id]


async def test_search_takes_compounds_apart(store: Store) -> None:
    """«Lagerhalle» finds who has a «Halle», and «Halle» who has a «Lagerhalle»."""
    plain, compound = await add_people(store, person("Eva", offers=("Halle",)), person("Tom", offers=("Lagerhalle",)))
    async with store.network(USER) as network:
        assert {each.id for each in await network.contacts_like(["lagerhalle"])} == {plain.id, compound.id}
        assert {each.id for each in await network.contacts_like(["halle"])} == {plain.id, compound.id}
        assert await network.contacts_like(["Lagerfeuer"]) == []


async def test_search_follows_every_change(store: Store) -> None:
    """A changed name or note is found by its new words and no longer by its old ones."""
    [eva] = await add_people(store, person("Eva"))
    async with store.network(USER) as network:
        note = await network.add(Note(text="Segelboot", contact_ids=(eva.id,), noted_at=NOW))
        assert await network.contacts_like(["segelboot"]) == [eva]
        await network.put(replace(note, text="Motorrad"))
        await network.put(replace(eva, name="Ines"))
        assert await network.contacts_like(["segelboot", "eva"]) == []
        assert len(await network.contacts_like(["motorrad"])) == 1
        await network.remove(note)
        assert await network.contacts_like(["motorrad"]) == []


async def test_encounters_by_contact_and_event(store: Store) -> None:
    """Encounters are found by contact and by the words of their event, latest first."""
    eva, tom = await add_people(store, person(), person("Tom"))
    async with store.network(USER) as network:
        old = await network.add(Encounter(contact_ids=(eva.id,), event="Unternehmertag Köln", met_on=date(2026, 1, 5)))
        new = await network.add(
            Encounter(contact_ids=(eva.id, tom.id), event="Unternehmertag Bonn", met_on=date(2026, 2, 5))
        )
        plain = await network.add(Encounter(contact_ids=(tom.id,), met_on=date(2026, 2, 6)))
        assert await network.encounters_of(eva.id) == [new, old]
        assert await network.encounters_of(tom.id) == [plain, new]
        assert await network.encounters_at("unternehmertag") == [new, old]
        assert await network.encounters_at("Unternemertag koeln") == [old]
        assert await network.encounters_at("Messe") == []
        assert await network.events() == ["Unternehmertag Bonn", "Unternehmertag Köln"]
        await network.put(replace(old, contact_ids=(tom.id,), event=None))
        assert await network.encounters_of(eva.id) == [new]
        assert await network.events() == ["Unternehmertag Bonn"]


async def test_notes_favours_and_referrals_latest_first(store: Store) -> None:
    """Notes, favours and recommendations come latest first."""
    [eva] = await add_people(store, person())
    async with store.network(USER) as network:
        notes = [
            await network.add(Note(text=text, contact_ids=(eva.id,), noted_at=NOW + timedelta(minutes=minute)))
            for text, minute in (("a", 5), ("b", 9), ("c", 1))
        ]
        favours = [
            await network.add(Favour(contact_id=eva.id, direction=Direction.GIVEN, what=what, on=day))
            for what, day in (("x", TODAY), ("y", TODAY - timedelta(days=1)), ("z", TODAY))
        ]
        made = [
            await network.add(Referral(recommender_id=None, receiver_id=eva.id, beneficiary_id=None, on=day))
            for day in (TODAY - timedelta(days=1), TODAY)
        ]
        assert await network.notes_of(eva.id) == [notes[1], notes[0], notes[2]]
        assert await network.favours_of(eva.id) == [favours[2], favours[0], favours[1]]
        assert await network.referrals() == [made[1], made[0]]
        assert await network.notes_of(99) == []


async def test_records_are_found_by_whom_they_name(store: Store) -> None:
    """Facts, relations, introductions and referrals are found by every contact they name, in whichever role."""
    eva, tom, ida = await add_people(store, person(), person("Tom"), person("Ida"))
    async with store.network(USER) as network:
        fact = await network.add(Fact(contact_id=eva.id, kind=FactKind.FAMILY, text="zwei Kinder", on=TODAY))
        relation = await network.add(Relation(contact_id=tom.id, kind="Schwester", other="Eva", other_id=eva.id))
        introduction = await network.add(
            Introduction(
                seeker_id=ida.id, helper_id=eva.id, wish="Halle", offer="Halle", proposed_on=TODAY, changed_on=TODAY
            )
        )
        referral = await network.add(Referral(recommender_id=tom.id, receiver_id=None, beneficiary_id=ida.id, on=TODAY))
    async with store.network(USER) as network:
        assert await network.about(Fact, eva.id) == [fact]
        assert await network.about(Relation, eva.id) == await network.about(Relation, tom.id) == [relation]
        assert await network.about(Introduction, eva.id) == [introduction]
        assert await network.about(Referral, tom.id) == await network.about(Referral, ida.id) == [referral]
        assert await network.about(Fact, tom.id) == []
        assert await network.records(Introduction) == [introduction]


async def test_follow_ups_come_up_on_their_days(store: Store) -> None:
    """By a day those due, those with a moment of their own, and the next one are found, and nothing settled."""
    calendar = NudgeCalendar(zone=ZoneInfo("Europe/Berlin"), at=time(8, 30), days=tuple(range(7)), holidays=frozenset())
    async with store.network(7) as network:
        later, timed, soon, last = [
            await network.add(FollowUp(action="call", due=due, remind_at=at, created_at=NOW))
            for due, at in (
                (date(2026, 3, 9), None),
                (None, NOW + timedelta(hours=1)),
                (date(2026, 3, 5), None),
                (date(2026, 3, 20), None),
            )
        ]
        assert await network.coming_up(calendar, date(2026, 3, 1)) == [timed, soon]
        assert await network.coming_up(calendar, date(2026, 3, 9)) == [timed, soon, later]
        await network.put(replace(soon, state=FollowUpState.DONE))
        await network.put(replace(timed, due=None, remind_at=None, snoozed_to=date(2026, 3, 15)))
        await network.put(sooner := replace(last, due=date(2026, 3, 8)))
        assert [each.id for each in await network.coming_up(calendar, date(2026, 3, 31))] == [
            last.id,
            later.id,
            timed.id,
        ]
        on_mondays = replace(calendar, days=(0,))
        assert await network.coming_up(on_mondays, date(2026, 3, 1)) == [later]
        await network.remove(later)
        assert await network.coming_up(calendar, date(2026, 3, 1)) == [sooner]


async def test_open_follow_ups_in_the_order_made(store: Store) -> None:
    """Open follow-ups come in the order in which they were made; closed ones only with their contact."""
    [eva] = await add_people(store, person())
    async with store.network(USER) as network:
        first, second = [await network.add(promise(each, contact_id=eva.id)) for each in ("a", "b")]
        without = await network.add(promise("c"))
        await network.put(replace(first, state=FollowUpState.DONE))
        assert await network.open_follow_ups() == [second, without]
        await network.put(first)
        assert await network.open_follow_ups() == [first, second, without]
        assert await network.follow_ups_of(eva.id) == [second, first]


async def test_what_was_closed_since_a_day(store: Store) -> None:
    """Follow-ups closed on a day or later are found, whatever became of them; reopened ones no longer are."""
    async with store.network(USER) as network:
        days = (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1))
        old, done, dropped = [
            await network.add(FollowUp(action="anrufen", created_at=NOW, state=FollowUpState.DONE, closed_on=day))
            for day in days
        ]
        await network.add(FollowUp(action="schreiben", created_at=NOW))
    async with store.network(USER) as network:
        assert await network.closed_since(TODAY) == [done, dropped]
        assert await network.closed_since(old.closed_on or TODAY) == [old, done, dropped]
        await network.put(replace(done, state=FollowUpState.OPEN, closed_on=None))
        await network.remove(dropped)
        assert await network.closed_since(TODAY) == []


async def test_who_behaves_badly_is_left_alone(store: Store) -> None:
    """Whoever bears a mark of bad behaviour is among the silent ones, from when it is given until it is taken away."""
    async with store.network(USER) as network:
        eva = await network.add(Contact(name="Eva", created_at=NOW))
        assert await network.silent(2) == frozenset()
        await network.put(replace(eva, behaviour=(Behaviour.RECRUITING,)))
        assert await network.silent(2) == {eva.id}
    async with store.network(USER) as network:
        assert await network.silent(2) == {eva.id}
        await network.put(eva)
        assert await network.silent(2) == frozenset()


async def test_who_has_left_tries_unanswered(store: Store) -> None:
    """Contacts are found by how many tries they left unanswered, until they stir or are gone."""
    async with store.network(USER) as network:
        one, two, three = [
            await network.add(Contact(name=f"Anna {count}", unanswered=count, created_at=NOW)) for count in (1, 2, 3)
        ]
    async with store.network(USER) as network:
        assert set(await network.silent(2)) == {two.id, three.id}
        await network.put(replace(one, unanswered=2))
        await network.put(replace(two, unanswered=0))
        await network.remove(three)
        assert set(await network.silent(2)) == {one.id}


async def test_nudges_since_a_day(store: Store) -> None:
    """The nudges of a day and of those after it come in the order in which they were planned."""
    async with store.network(USER) as network:
        days = (TODAY, TODAY - timedelta(days=7), TODAY + timedelta(days=1))
        first, _, last = [await network.save_nudge(Nudge(day=day, planned_at=NOW)) for day in days]
    async with store.network(USER) as network:
        assert await network.nudges_since(TODAY) == [first, last]


async def test_nudges_by_day_and_state(store: Store) -> None:
    """Nudges are found by their day, in the order planned, and as unsent until noted as sent."""
    async with store.network(USER) as network:
        late = await network.save_nudge(Nudge(day=TODAY, planned_at=NOW + timedelta(hours=2)))
        early = await network.save_nudge(Nudge(day=TODAY, planned_at=NOW))
        await network.save_nudge(Nudge(day=TODAY + timedelta(days=1), planned_at=NOW + timedelta(days=1)))
        assert await network.nudges_on(TODAY) == [early, late]
        sent = await network.save_nudge(replace(early, state=NudgeState.SENT, sent_at=NOW))
        assert sent.id == early.id
        assert early not in await network.unsent_nudges()
        assert len(await network.unsent_nudges()) == 2


async def test_old_nudges_are_let_go(store: Store) -> None:
    """A nudge is found by its number until it is more than ninety days old when another is saved."""
    async with store.network(USER) as network:
        old = await network.save_nudge(Nudge(day=TODAY - timedelta(days=91), planned_at=NOW))
        kept = await network.save_nudge(Nudge(day=TODAY - timedelta(days=90), planned_at=NOW))
        assert await network.get_nudge(old.id) == old
        await network.save_nudge(Nudge(day=TODAY, planned_at=NOW))
        assert await network.get_nudge(old.id) is None
        assert await network.get_nudge(kept.id) == kept


async def test_a_step_holds_each_record_before_and_after(store: Store) -> None:
    """A step notes each changed record once, as it was before and as it is after."""
    eva, tom = await add_people(store, person(), person("Tom"))
    async with store.network(USER) as network:
        async with network.step(StepKind.CORRECT, message_id=12):
            await network.put(replace(eva, org="A"))
            await network.put(replace(eva, org="B"))
            await network.remove(tom)
            note = await network.add(Note(text="x", noted_at=NOW))
            gone = await network.add(Note(text="y", noted_at=NOW))
            await network.remove(gone)
        step = await network.last_step()
    assert step is not None
    assert (step.kind, step.message_id, step.at) == (StepKind.CORRECT, 12, NOW)
    assert set(step.changes) == {
        Change(before=eva, after=replace(eva, org="B")),
        Change(before=tom, after=None),
        Change(before=None, after=note),
    }


async def test_no_step_where_nothing_changed(store: Store) -> None:
    """A step in which nothing changed, or everything came back, is not recorded."""
    [eva] = await add_people(store, person())
    async with store.network(USER) as network:
        async with network.step(StepKind.CORRECT):
            await network.put(replace(eva, org="A"))
            await network.put(eva)
        assert await network.last_step() is None


async def test_steps_are_found_kept_and_forgotten(store: Store) -> None:
    """The journal keeps the last fifty steps, by number and by message, until they are forgotten."""
    [eva] = await add_people(store, person())
    async with store.network(USER) as network:
        for number in range(60):
            async with network.step(StepKind.CONTACT, message_id=number // 2):
                await network.put(replace(eva, unanswered=number + 1))
        last = await network.last_step()
        assert last is not None
        assert await network.get_step(last.id) == last
        assert await network.get_step(last.id - 49) is not None
        assert await network.get_step(last.id - 50) is None
        assert await network.steps_of_message(29) == [last, await network.get_step(last.id - 1)]
        assert await network.steps_of_message(1) == []
        await network.forget_step(last.id)
        assert await network.get_step(last.id) is None
        following = await network.last_step()
        assert following is not None
        assert following.id == last.id - 1


async def test_answers_are_remembered_without_attachments(store: Store) -> None:
    """The last thirty answers are remembered, without their attachments."""
    message = Message(text="noted", buttons=((Button(label="undo", data="u:1"),),), attachment=Attachment("x", b"x"))
    async with store.network(USER) as network:
        for update_id in range(100, 131):
            await network.remember_reply(update_id, [message])
    async with store.network(USER) as network:
        assert await network.reply_to(100) is None
        assert await network.reply_to(101) == (replace(message, attachment=None),)
        await network.remember_reply(102, [])
        assert await network.reply_to(102) == ()
        assert await network.reply_to(103) is not None


async def test_times_come_back_in_utc(store: Store) -> None:
    """Moments given in another zone are the same moments, in UTC, when read."""
    abroad = NOW.astimezone(ZoneInfo("Pacific/Auckland"))
    async with store.network(USER) as network:
        added = await network.add(Note(text="x", noted_at=abroad))
        found = await network.get(Note, added.id)
        assert found is not None
        assert found.noted_at == NOW
        assert found.noted_at.tzinfo is UTC
        network.wake_at = abroad
        assert network.wake_at is not None
        assert network.wake_at.tzinfo is UTC


async def test_due_users_longest_waiting_first(store: Store) -> None:
    """Users are due from their moment on, the longest waiting first, until they ask for another moment."""
    for user_id, minute in ((1, 30), (2, 10), (3, 20)):
        await store.create(Profile(user_id=user_id, created_at=NOW))
        async with store.network(user_id) as network:
            network.wake_at = NOW + timedelta(minutes=minute)
    assert await store.next_wake() == NOW + timedelta(minutes=10)
    assert await store.due(NOW) == []
    assert await store.due(NOW + timedelta(minutes=20)) == [2, 3]
    assert await store.due(NOW + timedelta(minutes=20)) == [2, 3]
    async with store.network(2) as network:
        network.wake_at = None
    async with store.network(3) as network:
        network.wake_at = NOW + timedelta(hours=2)
    assert await store.due(NOW + timedelta(hours=3)) == [1, 3]
    assert await store.next_wake() == NOW + timedelta(minutes=30)


async def test_forgetting_leaves_nothing(store: Store) -> None:
    """A forgotten user has no network, no wake-up and no place among the users."""
    async with store.network(USER) as network:
        network.wake_at = NOW
    await store.forget(USER)
    assert await store.users() == []
    assert await store.due(NOW + timedelta(days=1)) == []
    assert await store.next_wake() is None
    with pytest.raises(NotFound):
        async with store.network(USER):
            pass
    await store.forget(USER)


async def test_export_has_everything(store: Store) -> None:
    """An export holds records, profile and journal as plain values that are no longer live."""
    [eva] = await add_people(store, person(aliases=("Evi",)))
    exported = await store.export(USER)
    assert "Evi" in repr(exported)
    assert repr(USER) in repr(exported["meta"])
    contacts = exported["contacts"]
    assert isinstance(contacts, list)
    contacts[0]["aliases"].append("changed")
    async with store.network(USER) as network:
        assert await network.get(Contact, eva.id) == eva


async def test_units_of_work_of_one_user_wait_for_each_other(store: Store) -> None:
    """Fifty units of work at once, each reading and changing one number, lose nothing."""
    [eva] = await add_people(store, person())

    async def count() -> None:
        async with store.network(USER) as network:
            found = await network.get(Contact, eva.id)
            assert found is not None
            await asyncio.sleep(0)
            await network.put(replace(found, unanswered=found.unanswered + 1))

    await asyncio.gather(*(count() for _ in range(50)))
    async with store.network(USER) as network:
        found = await network.get(Contact, eva.id)
        assert found is not None
        assert found.unanswered == 50


async def test_users_do_not_see_each_other(store: Store) -> None:
    """One user's records are in no other user's network."""
    await store.create(Profile(user_id=8, created_at=NOW))
    [eva] = await add_people(store, person())
    async with store.network(8) as network:
        assert await network.get(Contact, eva.id) is None
        assert not await network.directory()
    assert sorted(await store.users()) == [7, 8]


async def test_different_users_work_side_by_side(store: Store) -> None:
    """A user's network opens while another's is open."""
    await store.create(Profile(user_id=8, created_at=NOW))
    async with store.network(USER) as one, store.network(8) as other:
        await one.add(person("One"))
        await other.add(person("Other"))
    async with store.network(8) as network:
        assert [entry.name for entry in await network.directory()] == ["Other"]


async def test_a_cancelled_unit_of_work_changes_nothing(store: Store) -> None:
    """A unit of work that is cancelled before its end leaves everything as it was."""

    async def work() -> None:
        async with store.network(USER) as network:
            await network.add(person())
            task.cancel()
            await asyncio.sleep(0)

    task = asyncio.create_task(work())
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.network(USER) as network:
        assert await network.count_contacts() == 0


async def test_the_access_book_is_kept(opener: Opener) -> None:
    """What is assigned to the book is there after opening again; an error keeps the old one."""
    store = await opener()
    async with store.access() as access:
        assert access.book == AccessBook()
        access.book = replace(access.book, owner_id=USER, members=(8,))
    with pytest.raises(RuntimeError):
        await _empty_book_and_fail(store)
    await store.close()
    again = await opener()
    async with again.access() as access:
        assert access.book == AccessBook(owner_id=USER, members=(8,))
    await again.close()


async def _empty_book_and_fail(store: Store) -> None:
    async with store.access() as access:
        access.book = AccessBook()
        raise RuntimeError


async def test_a_second_opener_is_refused(opener: Opener) -> None:
    """A store that is in use can't be opened a second time, but after closing it can."""
    store = await opener()
    with pytest.raises(StoreBusy):
        await opener()
    await store.close()
    await (await opener()).close()


async def test_records_given_out_are_not_live(store: Store) -> None:
    """Reading a record twice gives equal records, whatever was done to a returned sequence."""
    await add_people(store, person())
    async with store.network(USER) as network:
        found: Network = network
        entries = list(await found.directory())
        entries.clear()
        assert len(await found.directory()) == 1
