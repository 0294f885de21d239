"""How it is kept that reports were accepted, and what was looked at before that was done for many at once."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from desktop.store.records import Status, now, storable
from desktop.store.schema import COUNT_LATER

ACCEPTANCE_COLUMNS = "(report_id, accepted, at, person, errors, doubts, cause, last_step)"
LAST_STEP = "(SELECT coalesce(max(step.id), 0) FROM step WHERE step.report_id = report.id)"


@dataclass(frozen=True, slots=True)
class SpotLook:
    """A value that a person looked at before many reports were accepted; `wrong` where it had been read wrong."""

    report_id: int
    target: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class SpotMonth:
    """A month (2024-03): how many values were looked at, and how many of them had been read wrong."""

    month: str
    looked: int
    wrong: int


def keep_status(
    connection: sqlite3.Connection, report_id: int, status: Status, person: str, errors: int, doubts: int
) -> None:
    """Write down that a report was accepted or is to be looked at again, and which of its problems were open then."""
    connection.execute(
        f"INSERT INTO acceptance {ACCEPTANCE_COLUMNS} SELECT id, ?, ?, ?, ?, ?, '', {LAST_STEP} FROM report"
        " WHERE id = ?",
        (status == "accepted", now(), person, errors, doubts, report_id),
    )
    connection.execute("DELETE FROM accepted_problem WHERE report_id = ?", (report_id,))
    connection.execute(
        "INSERT OR IGNORE INTO accepted_problem (report_id, key) SELECT report_id, key FROM problem"
        " WHERE report_id = ? AND decided = '' AND ? = 'accepted'",
        (report_id, status),
    )
    connection.execute(f"{COUNT_LATER} WHERE id = ?", (report_id,))


def take_acceptance_back(connection: sqlite3.Connection, cause: str, person: str, where: str, *values: object) -> None:
    """Keep that accepted reports are to be looked at again; called before their status changes."""
    connection.execute(
        f"INSERT INTO acceptance {ACCEPTANCE_COLUMNS} SELECT id, 0, ?, ?, 0, 0, ?, {LAST_STEP} FROM report"
        f" WHERE status = 'accepted' AND {where}",
        (now(), storable(person), cause, *values),
    )
