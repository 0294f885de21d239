"""Which workspace a file is, whatever it is called: a name in it that it keeps when it is renamed or copied.

Backups are looked for by it as well as by the workspace's file name (`copies.py`). A part that is given out is another
workspace and gets a name of its own.
"""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.files import LOGS, has_logs
from desktop.store.readers import reader

IDENTITY = "identity"
"""The key in `meta`."""
_WRITTEN = re.compile(rb'identity"([0-9a-f]{32})"')
"""How key and value stand beside each other in the file."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The name, "" in a file from before there were any, and its first report, which no version ever deletes."""

    name: str = ""
    first: tuple[str, str] | None = None

    def is_of(self, other: Origin) -> bool:
        """Whether both are states of one workspace, or of copies of it."""
        if self.name and other.name:
            return self.name == other.name
        return self.first is not None and self.first == other.first


def new_identity(connection: sqlite3.Connection) -> None:
    """Make a file another workspace than the one it was copied from. Raises sqlite3.Error."""
    connection.execute("UPDATE meta SET value = '\"' || lower(hex(randomblob(16))) || '\"' WHERE key = ?", (IDENTITY,))


def origin_of(path: Path) -> Origin:
    """Of a workspace or backup, as far as it can be read; a damaged one often still tells its name."""
    with suppress(OSError):
        try:
            with closing(reader(path, sqlite3.connect, unchanging=not has_logs(path))) as connection:
                return _read(connection)
        except sqlite3.OperationalError:  # in use, or gone
            return Origin()
        except (sqlite3.DatabaseError, ValueError):
            return Origin(_found_in(path))
    return Origin()


def _read(connection: sqlite3.Connection) -> Origin:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (IDENTITY,)).fetchone()
    query = "SELECT added_at, sha256 FROM report JOIN source ON source.id = source_id ORDER BY report.id LIMIT 1"
    return Origin(str(json.loads(row[0])) if row else "", connection.execute(query).fetchone())


def _found_in(path: Path) -> str:
    """The name in the bytes of a file that SQLite cannot read, or of its logs. Raises OSError."""
    for ending in ("", *LOGS):
        one = path.with_name(path.name + ending)
        found = _WRITTEN.search(one.read_bytes()) if one.is_file() else None
        if found is not None:
            return found[1].decode()
    return ""
