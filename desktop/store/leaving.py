"""Reports that leave the queue and come back to it, inside a transaction that has begun."""

from __future__ import annotations

import sqlite3

from desktop.store.choices import About, keep_choice


def set_removed(connection: sqlite3.Connection, report_id: int, removed: bool, person: str) -> bool:
    """Take a report out of the queue or put it back, and keep who did; False where there is no such report."""
    connection.execute("UPDATE report SET removed = ? WHERE id = ?", (removed, report_id))
    row = connection.execute("SELECT uid FROM report WHERE id = ?", (report_id,)).fetchone()
    if row is not None:
        keep_choice(connection, About.REMOVED, row[0], removed, person)
    return row is not None
