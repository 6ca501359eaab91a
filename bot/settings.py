"""The settings: from the environment or `.env`, declared and checked; a wrong one ends the start with one line."""

from base64 import urlsafe_b64decode
from enum import StrEnum
from functools import cached_property
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.services.calendar import region_exists


class Access(StrEnum):
    """Who may use the bot."""

    PRIVATE = "private"
    OPEN = "open"


class HttpClient(StrEnum):
    """Which library speaks HTTP with Telegram."""

    AIOHTTP = "aiohttp"
    HTTPX = "httpx"


class LogFormat(StrEnum):
    """How log lines look."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """From which severity on lines are logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def _secure_or_loopback(url: str) -> str:
    """Let plain http pass on the machine itself only: the token is part of every address."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an http(s) address")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ValueError("plain http is only allowed on this machine (127.0.0.1); use https")
    return url.rstrip("/")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


ServerAddress = Annotated[str, AfterValidator(_secure_or_loopback)]


def check_key(text: str) -> None:
    """Raise ValueError for a text that is no key for encryption: 32 bytes in URL-safe Base64."""
    try:
        right = len(urlsafe_b64decode(text)) == 32 and len(text) == 44
    except ValueError:
        right = False
    if not right:
        raise ValueError("is no key; `vitamin-b key new` makes one")


class Settings(BaseSettings):
    """All settings; each stands in `.env.example` with a comment."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    telegram_token: SecretStr | None = Field(None, description="The bot's token, from @BotFather")
    telegram_api_url: ServerAddress = Field("https://api.telegram.org", description="The Bot API server")
    telegram_proxy: SecretStr | None = Field(None, description="The HTTP proxy on the way to Telegram")
    http_client: HttpClient = Field(HttpClient.AIOHTTP, description="What speaks HTTP with Telegram: aiohttp or httpx")
    webhook_url: str | None = Field(None, description="The public https address for the webhook; none: long polling")
    webhook_listen: str = Field("127.0.0.1", description="The address the webhook listens on")
    webhook_port: int = Field(8443, ge=1, le=65535, description="The port the webhook listens on")
    webhook_secret: SecretStr | None = Field(None, description="The webhook's secret token; made up where not set")
    access: Access = Field(Access.PRIVATE, description="private: owner and invited people; open: anyone")
    messages_per_minute: int = Field(30, ge=0, description="What one user may send in a minute; 0: any number")
    contacts_per_user: int = Field(20_000, ge=0, description="How many contacts one user may have; 0: any number")
    megabytes_per_user: int = Field(100, ge=0, description="How much one user may store; 0: any amount")
    data_dir: Path = Field(Path("data"), description="The folder for all data")
    default_zone: str = Field("Europe/Berlin", description="The time zone of new users")
    default_region: str = Field("DE", description="The region of new users, for public holidays")
    models_dir: Path = Field(Path("data/models"), description="The folder for speech recognition models")
    voice_model: str = Field("small", min_length=1, description="base, small, turbo, or the folder of a model")
    voice_url: ServerAddress | None = Field(None, description="A speech service that memos are sent to instead")
    voice_key: SecretStr | None = Field(None, description="The key for that service")
    voice_remote_model: str = Field("whisper-1", min_length=1, description="The model to ask that service for")
    voice_remote_names: bool = Field(False, description="Whether it is told names that may have been said")
    voice_idle_minutes: int = Field(10, ge=1, description="After how long without a memo the memory is given back")
    voice_most_minutes: int = Field(20, ge=1, le=120, description="How long a memo may be")
    voice_keep_audio: bool = Field(False, description="Whether recordings are kept")
    voice_at_once: int = Field(1, ge=1, le=8, description="How many memos are heard at the same time")
    data_key: SecretStr | None = Field(None, description="The key that all data is encrypted with; none: not encrypted")
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="The port on this machine for health and metrics"
    )
    log_level: LogLevel = Field(LogLevel.INFO, description="From which severity on lines are logged")
    log_format: LogFormat = Field(LogFormat.TEXT, description="text or json")

    @field_validator("telegram_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = (value.get_secret_value() if value else "1:x").partition(":")
        if not (number.isdecimal() and secret):
            raise ValueError("does not look like a token (123456789:ABC…)")
        return value

    @field_validator("telegram_proxy")
    @classmethod
    def _proxy_is_an_address(cls, value: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(value.get_secret_value() if value else "http://none")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("must be an http(s) address, such as http://proxy.example.org:3128")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook_is_secure(cls, value: str | None) -> str | None:
        return _secure_or_loopback(value) if value else None

    @field_validator("webhook_secret")
    @classmethod
    def _secret_fits_telegram(cls, value: SecretStr | None) -> SecretStr | None:
        secret = value.get_secret_value() if value else "x"
        if not (1 <= len(secret) <= 256 and secret.replace("_", "").replace("-", "").isalnum() and secret.isascii()):
            raise ValueError("must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("data_key")
    @classmethod
    def _is_a_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value:
            check_key(value.get_secret_value())
        return value

    @field_validator("default_zone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("is no time zone; an example is Europe/Berlin")
        return value

    @field_validator("default_region")
    @classmethod
    def _region_exists(cls, value: str) -> str:
        if not region_exists(value):
            raise ValueError("is no region with known holidays; examples are DE, DE-NW, AT")
        return value

    @cached_property
    def secrets(self) -> tuple[str, ...]:
        """What must never be written anywhere."""
        values = (self.telegram_token, self.webhook_secret, self.telegram_proxy, self.voice_key, self.data_key)
        return tuple(value.get_secret_value() for value in values if value)


def load(**overrides: object) -> Settings:
    """Return the settings. Raises SettingsError with one readable line, which never holds a value that is secret."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise SettingsError(name=name, reason=first["msg"].removeprefix("Value error, ")) from None
