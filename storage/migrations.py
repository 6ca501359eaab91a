"""Named changes of the stored form, applied in order to files of older versions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.errors import StoreTooNew

Tables = dict[str, dict[str, dict[str, Any]]]
"""All tables of one network as TinyDB sees them: table → number as text → document."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One named change; it works on the tables in place. Never changed or removed once released."""

    name: str
    apply: Callable[[Tables], None]


MIGRATIONS: tuple[Migration, ...] = ()
"""All migrations in order; the version of a file is how many of them it has seen."""


def version_of(tables: Tables) -> int:
    """Return the schema version of a network."""
    return int(tables["meta"]["1"].get("schema", 0))


def migrate(tables: Tables, migrations: tuple[Migration, ...] = MIGRATIONS) -> list[str]:
    """Bring a network to the newest form in place; return the names of what was applied.

    Raises StoreTooNew where a newer version of the program has written it.
    """
    seen = version_of(tables)
    if seen > len(migrations):
        raise StoreTooNew(found=seen, known=len(migrations))
    missing = migrations[seen:]
    for migration in missing:
        migration.apply(tables)
    meta = tables["meta"]["1"]
    meta["schema"] = len(migrations)
    names = [migration.name for migration in missing]
    meta.setdefault("migrations", []).extend(names)
    return names
