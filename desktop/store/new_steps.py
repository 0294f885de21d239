"""Steps that come with other work, as with a newer file or a merge: written inside a transaction that has begun."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.store.records import INSERT_CORRECTION, correction_values, storable
from parser.corrections import Correction


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step to begin with: its name, who made it, its corrections."""

    label: str
    person: str
    corrections: tuple[Correction, ...]


def insert_step(connection: sqlite3.Connection, report_id: int, step: NewStep, at: str) -> None:
    """Give a report one more step, made at this time, in the encoding it is read in. Raises sqlite3.Error."""
    cursor = connection.execute(
        "INSERT INTO step (report_id, label, at, encoding, person)"
        " SELECT id, ?, ?, encoding, ? FROM report WHERE id = ?",
        (storable(step.label), at, storable(step.person), report_id),
    )
    insert_corrections(connection, int(cursor.lastrowid or 0), step.corrections)


def insert_corrections(connection: sqlite3.Connection, step_id: int, corrections: Iterable[Correction]) -> None:
    """Give a step its corrections. Raises sqlite3.Error."""
    connection.executemany(INSERT_CORRECTION, [(step_id, *correction_values(one)) for one in corrections])
