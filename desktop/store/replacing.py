"""A report that takes the place of another in the queue: the same unit's, from a newer file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from desktop.store.errors import StoreError
from desktop.store.leaving import set_removed
from desktop.store.new_steps import NewStep, insert_step
from desktop.store.records import now
from desktop.store.workspace import Store


def replace_report(store: Store, report_id: int, data: bytes, steps: Iterable[NewStep], person: str) -> int:
    """Put a row for these bytes where a report stands, with steps to begin with, and take that one out of the queue.

    The id of the new row. Nothing is deleted; all of it is done, or nothing. Raises StoreError.
    """
    store.check(report_id)
    sha256, at = hashlib.sha256(data).hexdigest(), now()
    with store.writing() as connection:
        connection.execute("INSERT OR IGNORE INTO source (sha256, data) VALUES (?, ?)", (sha256, data))
        cursor = connection.execute(
            "INSERT INTO report (source_id, name, path, encoding, added_at, position)"
            " SELECT (SELECT id FROM source WHERE sha256 = ?), name, path, encoding, ?, position FROM report"
            " WHERE id = ?",
            (sha256, at, report_id),
        )
        if not cursor.rowcount:
            raise StoreError("gone", store.path)
        new = int(cursor.lastrowid or 0)
        for step in steps:
            insert_step(connection, new, step, at)
        set_removed(connection, report_id, True, person)
    return new


def put_back(store: Store, new: int, old: int, person: str) -> None:
    """Take the newer report out of the queue and put the older one back. Raises StoreError."""
    with store.writing() as connection:
        set_removed(connection, new, True, person)
        set_removed(connection, old, False, person)
