"""Of which version a workspace is: its header says it, and a row of its own says it again.

So a flipped bit in the header is not taken for a newer version of the program, nor for an older one.
"""

from __future__ import annotations

import sqlite3

from desktop.store.schema import APPLICATION_ID

TOLD_TWICE_SINCE = 11
_KEY = "schema"


def sign(connection: sqlite3.Connection, version: int) -> None:
    """Write down that a file is ours and of this version, inside the transaction that made it so."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version:d}")
    if version >= TOLD_TWICE_SINCE:
        connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_KEY, str(version)))


def is_agreed(connection: sqlite3.Connection, version: int) -> bool:
    """Whether a file that has tables says the version of its header a second time, if it is of one that does so."""
    told = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    return version > 0 and bool(told == (str(version),) if version >= TOLD_TWICE_SINCE else told is None)
