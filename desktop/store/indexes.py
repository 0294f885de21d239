"""The indexes of a workspace hold nothing that its tables do not: where only they are damaged, they are made anew."""

from __future__ import annotations

import sqlite3

from desktop.store.harm import is_sealed
from desktop.store.seals import ACCEPTANCE, BROKEN, CONFLICT, CORRECTION, STEP, TURN, Sealed

_SAYING: tuple[tuple[Sealed, str, str], ...] = (
    (STEP, "step_of_report", "report_id"),
    (CORRECTION, "correction_of_step", "step_id"),
    (TURN, "turn_of_step", "step_id"),
    (ACCEPTANCE, "acceptance_of_report", "report_id"),
    (CONFLICT, "conflict_of_report", "report_id"),
)
"""Indexes that say of which report or step a row is, as the row does itself."""


def are_sound(connection: sqlite3.Connection) -> bool | None:
    """Whether the indexes agree with their tables; None where the tables are damaged themselves. Raises sqlite3.Error.

    What a row may hold is not asked: of that the row's own sum tells.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON").fetchall()
    try:
        for pragma, answer in (("integrity_check(1)", True), ("quick_check(1)", False)):
            if connection.execute(f"PRAGMA {pragma}").fetchone() == ("ok",):
                return answer
        return None
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF").fetchall()


def make_anew(connection: sqlite3.Connection) -> None:
    """Make the indexes out of the tables, in one transaction. Raises sqlite3.Error.

    Where a row is damaged, its index may be all that still says of which report it is; that one is marked before.
    """
    connection.execute("BEGIN IMMEDIATE")
    if is_sealed(connection):
        for sealed, index, column in _SAYING:
            marks = [(report_id,) for report_id in _owners(connection, sealed, index, column)]
            connection.executemany(f"UPDATE report NOT INDEXED SET digest = {BROKEN} WHERE id = ?", marks)
    connection.execute("REINDEX")
    connection.execute("COMMIT")


def _owners(connection: sqlite3.Connection, sealed: Sealed, index: str, column: str) -> set[int]:
    """The reports that an index says damaged rows to be of."""
    table = sealed.table
    if not connection.execute(f"SELECT 1 FROM {table} NOT INDEXED WHERE NOT ({sealed.agrees}) LIMIT 1").fetchone():
        return set()
    query = (
        f"SELECT {column} FROM (SELECT id, {column} FROM {table} INDEXED BY {index}"
        f" EXCEPT SELECT id, {column} FROM {table} NOT INDEXED WHERE {sealed.agrees})"
    )
    if column == "step_id":
        query = f"SELECT report_id FROM step NOT INDEXED WHERE id IN ({query})"
    return {one for (one,) in connection.execute(query).fetchall() if isinstance(one, int)}
