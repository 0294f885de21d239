"""Of which version a workspace is: its header says it, and a row of its own says it again, with a sum of its tables.

So a flipped bit in the header is not taken for a newer version of the program, nor for an older one, and one in what a
table or trigger is made of does not change what is done.
"""

from __future__ import annotations

import sqlite3
from zlib import crc32

from desktop.store.harm import SEALED_SINCE
from desktop.store.schema import APPLICATION_ID

TOLD_TWICE_SINCE = 11
_KEY, _TABLES = "schema", "tables"


def sign(connection: sqlite3.Connection, version: int) -> None:
    """Write down that a file is ours and of this version, inside the transaction that made it so."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version:d}")
    told = [(_KEY, str(version))] if version >= TOLD_TWICE_SINCE else []
    told += [(_TABLES, _sum_of_tables(connection))] if version >= SEALED_SINCE else []
    connection.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", told)


def is_agreed(connection: sqlite3.Connection, version: int) -> bool:
    """Whether a file that has tables says the version of its header a second time, if it is of one that does so."""
    told = dict(connection.execute("SELECT key, value FROM meta WHERE key IN (?, ?)", (_KEY, _TABLES)).fetchall())
    if version < TOLD_TWICE_SINCE:
        return version > 0 and not told
    return told.get(_KEY) == str(version) and (
        version < SEALED_SINCE or told.get(_TABLES) == _sum_of_tables(connection)
    )


def _sum_of_tables(connection: sqlite3.Connection) -> str:
    """Of how tables, indexes and triggers are made."""
    query = (
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1, 2"
    )
    return str(crc32(ascii(connection.execute(query).fetchall()).encode()))
