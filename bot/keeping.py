"""The commands of whoever runs the program about the data as a whole: backup, restore, encryption."""

import sys
from getpass import getpass
from pathlib import Path
from typing import TextIO

from bot.clock import Clock
from bot.errors import BadBackup, NotFound, SettingsError
from bot.settings import Settings, check_key
from storage.archive import back_up, restore
from storage.rekey import reseal
from storage.seal import PLAIN, Seal, new_key, seal_of
from storage.single import is_copy, restore_network


def seal_in(settings: Settings) -> Seal:
    """Return the seal that the settings ask for."""
    return seal_of(settings.data_key.get_secret_value() if settings.data_key else None)


def make_backup(settings: Settings, file: Path, clock: Clock, out: TextIO) -> int:
    """Write everything into one file and say so; 1 where somebody's network could not be read. Raises StoreError."""
    done = back_up(settings.data_dir, file, seal_in(settings), clock.now())
    print(f"{done.networks} networks in {file}, read again and found whole.", file=out)
    for user_id in done.damaged:
        print(f"The network of user {user_id} is damaged and not in the backup.", file=out)
    return 1 if done.damaged else 0


def bring_back(settings: Settings, file: Path, out: TextIO, *, replace: bool) -> int:
    """Put a backup, or the daily copy of one network, in its place. Raises StoreError."""
    if is_copy(file):
        try:
            user_id = restore_network(settings.data_dir, file, seal_in(settings))
        except NotFound:
            raise BadBackup("error-no-network") from None
        print(f"The network of user {user_id} is as it was on {file.stem}.", file=out)
        return 0
    count = restore(settings.data_dir, file, seal_in(settings), replace=replace)
    print(f"{count} networks restored into {settings.data_dir}.", file=out)
    return 0


def print_key(out: TextIO) -> int:
    """Print a fresh key."""
    print(new_key(), file=out)
    return 0


def encrypt(settings: Settings, out: TextIO) -> int:
    """Encrypt everything with DATA_KEY. Raises StoreError, and SettingsError where it is not set."""
    count = reseal(settings.data_dir, PLAIN, _required(settings))
    print(f"{count} files encrypted. Keep the key: without it the data is lost." if count else "Encrypted.", file=out)
    return 0


def decrypt(settings: Settings, out: TextIO) -> int:
    """Write everything in plain again. Raises StoreError, and SettingsError where DATA_KEY is not set."""
    count = reseal(settings.data_dir, _required(settings), PLAIN)
    print(f"{count} files decrypted. Take DATA_KEY out of the settings now.", file=out)
    return 0


def change_key(settings: Settings, out: TextIO) -> int:
    """Encrypt everything with another key, asked for or read from standard input. Raises StoreError, SettingsError."""
    key = getpass("The new key, as `vitamin-b key new` gave it: ") if sys.stdin.isatty() else sys.stdin.readline()
    try:
        check_key(key.strip())
    except ValueError as error:
        raise SettingsError(name="The new key", reason=str(error)) from None
    count = reseal(settings.data_dir, _required(settings), seal_of(key.strip()))
    print(f"{count} files encrypted anew. Set DATA_KEY to the new key now.", file=out)
    return 0


def _required(settings: Settings) -> Seal:
    if settings.data_key is None:
        raise SettingsError(name="DATA_KEY", reason="is not set; `vitamin-b key new` makes one")
    return seal_in(settings)
