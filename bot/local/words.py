"""The local chat's own words; what the bot says comes from the bot's catalogues."""

from bot.local.mistake import ChatMistake

_WORDS: dict[str, dict[str, str]] = {
    "hint": {
        "de": "Jede Zeile ist eine Nachricht. :help zeigt, was der Chat sonst kann.",
        "en": "A line is a message. :help shows what else this chat can do.",
    },
    "help": {
        "de": """\
:press TEXT oder NUMMER   einen Knopf der letzten Nachricht drücken
:edit TEXT                deine letzte Nachricht ändern
:reply TEXT               auf die letzte Nachricht des Bots antworten
:clock +1d                die Uhr vorstellen (s, m, h, d, w), auch 08:30 oder 2026-01-15T08:30
:file PFAD                ein Dokument, Foto, eine Sprachnachricht oder vCard schicken
:save PFAD                die zuletzt geschickte Datei des Bots speichern
:contact NAME NUMMER      einen Kontakt teilen
:block, :unblock          den Bot blockieren und wieder zulassen
:quit                     beenden
Mit #NUMMER davor geht es um eine bestimmte Nachricht: :press #12 Erledigt.
Ein \\ am Ende setzt die Nachricht in der nächsten Zeile fort; ::text schickt »:text«.""",
        "en": """\
:press TEXT or NUMBER     press a button of the last message
:edit TEXT                change your last message
:reply TEXT               answer the bot's last message
:clock +1d                move the clock on (s, m, h, d, w), also 08:30 or 2026-01-15T08:30
:file PATH                send a document, photo, voice memo or vCard
:save PATH                save the file that the bot sent last
:contact NAME PHONE       share a contact
:block, :unblock          block the bot and let it in again
:quit                     leave
With #NUMBER in front it is about one certain message: :press #12 Done.
A \\ at the end continues the message in the next line; ::text sends ":text".""",
    },
    "edited": {"de": "geändert", "en": "edited"},
    "deleted": {"de": "Nachricht gelöscht", "en": "message deleted"},
    "opens": {"de": "Dieser Knopf öffnet {url}", "en": "This button opens {url}"},
    "copies": {"de": "Dieser Knopf kopiert: {text}", "en": "This button copies: {text}"},
    "was-blocked": {"de": "Du hast den Bot blockiert.", "en": "You have blocked the bot."},
    "was-unblocked": {"de": "Der Bot darf dir wieder schreiben.", "en": "The bot may write to you again."},
    "saved": {"de": "Gespeichert: {path}", "en": "Saved: {path}"},
    "kind-photo": {"de": "Foto", "en": "photo"},
    "kind-voice": {"de": "Sprachnachricht", "en": "voice message"},
    "kind-video_note": {"de": "Videonachricht", "en": "video message"},
    "kind-video": {"de": "Video", "en": "video"},
    "kind-audio": {"de": "Audio", "en": "audio"},
    "kind-document": {"de": "Dokument", "en": "document"},
    "kind-contact": {"de": "Kontakt", "en": "contact"},
    "kind-location": {"de": "Ort", "en": "location"},
    "kind-sticker": {"de": "Sticker", "en": "sticker"},
    "kind-animation": {"de": "Animation", "en": "animation"},
    "kind-other": {"de": "Nachricht", "en": "message"},
    "mistake-unknown-command": {
        "de": ":{command} kenne ich nicht. :help zeigt, was geht.",
        "en": "There is no :{command}. :help shows what there is.",
    },
    "mistake-needs-more": {"de": "Zu :{command} fehlt etwas: {usage}", "en": ":{command} needs more: {usage}"},
    "mistake-no-such-button": {
        "de": "Einen Knopf »{button}« gibt es hier nicht. Es gibt: {buttons}",
        "en": 'There is no button "{button}" here. There are: {buttons}',
    },
    "mistake-several-buttons": {
        "de": "»{button}« passt auf mehrere Knöpfe; nimm die Nummer.",
        "en": '"{button}" fits several buttons; use the number.',
    },
    "mistake-no-buttons": {"de": "Es gibt keinen Knopf zu drücken.", "en": "There is no button to press."},
    "mistake-no-such-message": {
        "de": "Diese Nachricht gibt es nicht, oder sie ist nicht von dir.",
        "en": "There is no such message, or it is not yours.",
    },
    "mistake-no-message-yet": {"de": "Es gibt noch keine Nachricht dafür.", "en": "There is no message for that yet."},
    "mistake-nothing-changed": {"de": "So steht es schon da.", "en": "That is what it says already."},
    "mistake-too-old-to-edit": {
        "de": "Nach 48 Stunden lässt sich eine Nachricht nicht mehr ändern.",
        "en": "After 48 hours a message can't be changed any more.",
    },
    "mistake-empty-message": {"de": "Die Nachricht ist leer.", "en": "The message is empty."},
    "mistake-no-such-file": {
        "de": "Die Datei »{path}« lässt sich nicht lesen.",
        "en": 'The file "{path}" can\'t be read.',
    },
    "mistake-no-file-yet": {"de": "Der Bot hat noch keine Datei geschickt.", "en": "The bot has sent no file yet."},
    "mistake-not-saved": {
        "de": "Unter »{path}« lässt sich nichts speichern.",
        "en": 'Nothing can be saved as "{path}".',
    },
    "mistake-empty-file": {"de": "Die Datei »{path}« ist leer.", "en": 'The file "{path}" is empty.'},
    "mistake-bad-moment": {
        "de": "»{moment}« ist kein Zeitpunkt. Möglich sind etwa +1d, +2h, 08:30 oder 2026-01-15T08:30.",
        "en": '"{moment}" is no point in time. Try +1d, +2h, 08:30 or 2026-01-15T08:30.',
    },
    "mistake-clock-backwards": {
        "de": "Die Uhr geht nur vorwärts; es ist schon {now}.",
        "en": "The clock only goes forward; it is {now} already.",
    },
    "mistake-blocked": {
        "de": "Du hast den Bot blockiert. :unblock lässt ihn wieder zu.",
        "en": "You have blocked the bot. :unblock lets it in again.",
    },
    "mistake-unforeseen": {"de": "Das geht hier nicht.", "en": "That can't be done here."},
}

LANGUAGES = ("de", "en")


def word(key: str, language: str, **fields: str | int) -> str:
    """Return one of the chat's texts in German or, for any other language, English."""
    return _WORDS[key]["de" if language == "de" else "en"].format(**fields)


def complaint(mistake: ChatMistake, language: str) -> str:
    """Return one clear line about what could not be done."""
    return word(f"mistake-{mistake.key}", language, **mistake.fields)
