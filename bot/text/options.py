"""Settings, help, privacy, welcome: the messages around the notes."""

from zoneinfo import ZoneInfo

from bot.domain.contact import AddressForm
from bot.domain.message import Button, Message
from bot.domain.profile import Profile
from bot.services.outcomes import SettingsShown
from bot.services.settings import DAY_CHOICES, LANGUAGES, LEAP_DAYS
from bot.text.keyboard import Row, button
from bot.text.phrases import Html, Phrases
from bot.text.press import Action
from bot.text.touch import duration

BUDGETS = (30, 60, 120, 180)
"""Minutes a week to choose from."""

NUDGE_TIMES = ("07:30", "08:30", "09:00", "12:00", "18:00")


def settings_shown(say: Phrases, outcome: SettingsShown) -> Message:
    """Return all settings as they stand, with a button for each."""
    profile = outcome.profile
    lines = [say("settings-title"), ""]
    values = {**_values(say, profile), "minutes": _minutes(say, outcome)}
    lines += [say(f"setting-{name}", value=value) for name, value in values.items()]
    return Message(text=Html("\n".join(lines)), buttons=_settings_rows(say, profile))


def ask_setting(say: Phrases, profile: Profile, setting: str) -> Message:
    """Return the choices for one setting; where any value may be typed, the text says so."""
    rows = _CHOICES[setting](say, profile)
    back = (button(say.plain("button-back"), Action.SETTINGS),)
    return Message(text=say(f"ask-{setting}"), buttons=(*rows, back), replaces=True)


def exists(setting: str) -> bool:
    """Say whether there is such a setting to be asked for."""
    return setting in _CHOICES


def typed(setting: str) -> bool:
    """Say whether a setting may be answered by words."""
    return setting in ("zone", "time", "region", "most-contacts", "minutes")


def _values(say: Phrases, profile: Profile) -> dict[str, str]:
    days = next((name for name, days in DAY_CHOICES.items() if days == profile.nudge_days), "mosat")
    values = {
        "language": say.plain(f"language-{profile.language}"),
        "time": say.plain("setting-time-value", time=say.time(profile.nudge_time), days=say.plain(f"days-{days}")),
        "zone": profile.zone,
        "region": profile.region,
    }
    if say.language == "de":
        values["address"] = say.plain(f"address-{profile.address.value}")
    values["most-contacts"] = str(profile.most_contacts)
    if profile.leap_day_in_march:
        values["leap"] = say.plain("leap-march")
    values["tips"] = say.plain("on" if profile.tips else "off")
    values["reviews"] = say.plain("on" if profile.reviews else "off")
    values["paused"] = say.plain("paused-on" if profile.paused else "paused-off")
    return values


def _settings_rows(say: Phrases, profile: Profile) -> tuple[Row, ...]:
    def ask(setting: str) -> Row:
        return (button(say.plain(f"choose-{setting}"), Action.ASK_SETTING, setting),)

    def switch(setting: str, label: str, *, on: bool) -> Button:
        return button(say.plain(label), Action.SETTING, setting, "off" if on else "on")

    tips = switch("tips", "button-tips-off" if profile.tips else "button-tips-on", on=profile.tips)
    reviews = switch("reviews", "button-reviews-off" if profile.reviews else "button-reviews-on", on=profile.reviews)
    pause = switch("paused", "button-resume" if profile.paused else "button-pause", on=profile.paused)
    first = (*ask("language"), *ask("time"), *ask("days"))
    second = (*ask("zone"), *ask("region"), *(ask("address") if say.language == "de" else ()))
    third = (*ask("most-contacts"), *ask("minutes"), *ask("leap"))
    return (first, second, third, (tips, reviews), (pause,))


def _language_rows(say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    return (tuple(button(say.plain(f"language-{each}"), Action.SETTING, "language", each) for each in LANGUAGES),)


def _time_rows(_say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    # A colon parts the arguments of a button, so the time goes without.
    return (tuple(button(each, Action.SETTING, "time", each.replace(":", "")) for each in NUDGE_TIMES),)


def _days_rows(say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    return tuple((button(say.plain(f"days-{each}"), Action.SETTING, "days", each),) for each in DAY_CHOICES)


def _zone_rows(_say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    zones = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London")
    buttons = [button(ZoneInfo(each).key.rpartition("/")[2], Action.SETTING, "zone", each) for each in zones]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def _region_rows(_say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    states = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()
    regions = [*(f"DE-{state}" for state in states), "AT", "CH"]
    buttons = [button(each.removeprefix("DE-"), Action.SETTING, "region", each) for each in regions]
    return tuple(tuple(buttons[start : start + 6]) for start in range(0, len(buttons), 6))


def _address_rows(say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    return (tuple(button(say.plain(f"address-{form}"), Action.SETTING, "address", form.value) for form in AddressForm),)


def _most_contacts_rows(_say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    return (tuple(button(each, Action.SETTING, "most-contacts", each) for each in ("80", "150", "300")),)


def _minutes_rows(say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    some = tuple(button(duration(say, each), Action.SETTING, "minutes", each) for each in BUDGETS)
    return (some, (button(say.plain("no-budget"), Action.SETTING, "minutes", 0),))


def _leap_rows(say: Phrases, _profile: Profile) -> tuple[Row, ...]:
    return tuple((button(say.plain(f"leap-{each}"), Action.SETTING, "leap", each),) for each in LEAP_DAYS)


def _minutes(say: Phrases, outcome: SettingsShown) -> str:
    budget = outcome.profile.weekly_minutes
    if budget is None:
        return say.plain("no-budget")
    spent = duration(say, outcome.minutes_spent)
    return say.plain("setting-minutes-value", budget=duration(say, budget), spent=spent)


_CHOICES = {
    "minutes": _minutes_rows,
    "leap": _leap_rows,
    "most-contacts": _most_contacts_rows,
    "language": _language_rows,
    "time": _time_rows,
    "days": _days_rows,
    "zone": _zone_rows,
    "region": _region_rows,
    "address": _address_rows,
}
