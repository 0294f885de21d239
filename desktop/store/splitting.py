"""A file of several reports: each becomes a row of the queue, and they become one again."""

from __future__ import annotations

import sqlite3

from desktop.store.accepting import take_acceptance_back
from desktop.store.choices import About, keep_choice_of_file
from desktop.store.errors import StoreError
from desktop.store.records import now
from desktop.store.workspace import Store

_OF_FILE = "source_id = (SELECT source_id FROM report WHERE id = ?)"


def split_report(store: Store, report_id: int, count: int, person: str = "") -> tuple[int, ...]:
    """Make a report that is read as the first of its file the first of `count` parts; the ids of all of them.

    It keeps its corrections. The others follow it in the queue; those that were there before come back. Raises
    StoreError.
    """
    with store.writing() as connection:
        first = connection.execute("SELECT position, encoding FROM report WHERE id = ?", (report_id,)).fetchone()
        cursor = connection.execute("UPDATE report SET part = 1 WHERE id = ? AND part IS NULL", (report_id,))
        if not cursor.rowcount:
            raise StoreError("gone", store.path)
        position, encoding = first
        query = f"SELECT part, id FROM report WHERE joined AND {_OF_FILE}"
        old: dict[int, int] = dict(connection.execute(query, (report_id,)).fetchall())
        connection.execute("UPDATE report SET position = position + ? WHERE position > ?", (count - 1, position))
        ids = [report_id]
        for part in range(2, count + 1):
            ids.append(old.get(part) or _new_part(connection, report_id, part))
            take_acceptance_back(connection, "split", person, "id = ?", ids[-1])
            connection.execute(
                "UPDATE report SET joined = 0, removed = 0, status = 'pending', encoding = ?, position = ?"
                " WHERE id = ?",
                (encoding, position + part - 1, ids[-1]),
            )
        keep_choice_of_file(connection, About.SPLIT, report_id, True, person)
    return tuple(ids)


def _new_part(connection: sqlite3.Connection, first: int, part: int) -> int:
    cursor = connection.execute(
        "INSERT INTO report (source_id, name, path, added_at, position, part)"
        " SELECT source_id, name, path, ?, position, ? FROM report WHERE id = ?",
        (now(), part, first),
    )
    return int(cursor.lastrowid or 0)


def join_parts(store: Store, report_id: int, person: str = "") -> int:
    """Read the file of a part as one again; the id of the first part, which is in the queue then. Raises StoreError.

    The further parts are no rows any more until the file is split again; they keep their steps. Who calls this makes
    sure that none of them holds a correction.
    """
    with store.writing() as connection:
        row = connection.execute(f"SELECT id FROM report WHERE part = 1 AND {_OF_FILE}", (report_id,)).fetchone()
        if row is None:
            raise StoreError("gone", store.path)
        connection.execute(f"UPDATE report SET joined = 1 WHERE part > 1 AND {_OF_FILE}", (report_id,))
        connection.execute("UPDATE report SET part = NULL, removed = 0 WHERE id = ?", row)
        keep_choice_of_file(connection, About.SPLIT, report_id, False, person)
    return int(row[0])
