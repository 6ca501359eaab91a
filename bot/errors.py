"""One tree of errors. Each carries a key and fields, no prose: the text is looked up in the reader's language.

VitaminError
├── UserError               what the user asked for can't be done; the reply says why
│   ├── NotFound            no such contact, follow-up or step
│   ├── NothingToUndo       the journal of steps is empty
│   ├── OutOfDate           a button of a message that no longer holds
│   ├── BadDate             a day or time that can't be read
│   ├── TooMuch             more than a limit allows
│   ├── NotAllowed          a stranger, or something only the owner may do
│   └── MemoError           a memo can't be turned into text
│       ├── NoSpeech            nothing was said, or nothing that can be made out
│       ├── UnreadableAudio     no sound that can be decoded
│       ├── MemoTooLong         longer than `minutes`
│       ├── MemoTooBig          larger than what a bot may download
│       ├── VoiceMissing        the program was installed without speech recognition
│       ├── ModelMissing        the model is not there and can't be fetched
│       ├── RecogniserBroken    recognition crashed twice over the same memo
│       └── ServiceRefused      the service at the address set refuses, with `status`
├── StoreError              the data folder
│   ├── StoreDamaged        a file can't be read and has no good backup
│   ├── StoreBusy           another process uses the folder
│   ├── StoreTooNew         written by a newer version of the program
│   ├── StoreLocked         encrypted, or not, and DATA_KEY does not fit that
│   ├── StoreInUse          there is data where a backup is to be restored
│   ├── BadBackup           a file that is no whole backup
│   └── StoreFull           disk full or not writable
├── DeliveryError           a message could not be sent
│   ├── Unreachable         the user has blocked the bot or deleted the chat
│   ├── SendLater           try again after `seconds`
│   └── TelegramAway        nobody answers at the Bot API's address
├── HearLater               the speech service can't be reached just now
└── SettingsError           a setting is missing or wrong; ends the start
"""


class VitaminError(Exception):
    """The root of the tree; `key` names the text in the catalogues, `fields` are its variables."""

    key = "error-unforeseen"

    def __init__(self, key: str | None = None, **fields: str | int) -> None:
        self.key = key or type(self).key
        self.fields = fields
        super().__init__(self.key)


class UserError(VitaminError):
    """What the user asked for can't be done; the reply says why."""


class NotFound(UserError):
    """No such contact, follow-up or step."""

    key = "error-not-found"


class NothingToUndo(UserError):
    """The journal of steps is empty."""

    key = "error-nothing-to-undo"


class OutOfDate(UserError):
    """A button of a message that no longer holds."""

    key = "error-out-of-date"


class BadDate(UserError):
    """A day or time that can't be read."""

    key = "error-bad-date"


class TooMuch(UserError):
    """More than a limit allows."""

    key = "error-too-much"


class NotAllowed(UserError):
    """A stranger, or something only the owner may do."""

    key = "error-not-allowed"


class MemoError(UserError):
    """A memo can't be turned into text."""

    key = "error-memo"


class NoSpeech(MemoError):
    """Nothing was said, or nothing that can be made out."""

    key = "error-memo-no-speech"


class UnreadableAudio(MemoError):
    """There is no sound that can be decoded."""

    key = "error-memo-unreadable"


class MemoTooLong(MemoError):
    """Longer than the setting allows; `minutes` says how long it may be."""

    key = "error-memo-too-long"


class MemoTooBig(MemoError):
    """Larger than what a bot may download."""

    key = "error-memo-too-big"


class VoiceMissing(MemoError):
    """The program was installed without speech recognition."""

    key = "error-voice-missing"


class ModelMissing(MemoError):
    """The model for speech recognition is not there and can't be fetched."""

    key = "error-voice-model"


class RecogniserBroken(MemoError):
    """Recognition crashed over a memo, and again when it was tried once more."""

    key = "error-voice-broken"


class ServiceRefused(MemoError):
    """The speech service at the address set refuses, with the HTTP `status`."""

    key = "error-voice-refused"


class HearLater(VitaminError):
    """The speech service can't be reached just now; the memo waits."""

    key = "error-voice-later"


class StoreError(VitaminError):
    """The data folder can't be used as it should."""

    key = "error-store"


class StoreDamaged(StoreError):
    """A file can't be read and has no good backup."""

    key = "error-store-damaged"


class StoreBusy(StoreError):
    """Another process uses the data folder."""

    key = "error-store-busy"


class StoreTooNew(StoreError):
    """The data was written by a newer version of the program."""

    key = "error-store-too-new"


class StoreLocked(StoreError):
    """The data is encrypted and DATA_KEY does not fit, or it is not and DATA_KEY is set; the key says which."""

    key = "error-store-key-wrong"


class StoreInUse(StoreError):
    """There is data already where a backup is to be restored."""

    key = "error-store-in-use"


class BadBackup(StoreError):
    """A file that is no whole backup, or no longer."""

    key = "error-bad-backup"


class StoreFull(StoreError):
    """The disk is full or the folder can't be written."""

    key = "error-store-full"


class DeliveryError(VitaminError):
    """A message could not be sent."""

    key = "error-delivery"


class Unreachable(DeliveryError):
    """The user has blocked the bot or deleted the chat."""


class SendLater(DeliveryError):
    """The messenger asks to wait, or can't be reached; `seconds` says how long."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


class TelegramAway(DeliveryError):
    """Nobody answers at the Bot API's address; `reason` is the kind of failure."""


class SettingsError(VitaminError):
    """A setting is missing or wrong; ends the start."""

    key = "error-settings"
