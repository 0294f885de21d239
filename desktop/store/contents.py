"""What a workspace of any version holds, in numbers that a person knows."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_TABLES = ("source", "report", "step", "correction")
_DATED = ("step", "decision", "choice", "acceptance", "conflict", "dispute")
_SPLIT_SINCE = 2  # the version that knows files of several reports


@dataclass(frozen=True, slots=True)
class Contents:
    """Reports of the queue, corrections that hold, accepted reports, and when a step was made last ("" for never)."""

    reports: int
    corrections: int
    accepted: int
    last_step: str = ""


def queue(connection: sqlite3.Connection, schema: str = "main") -> str:
    """The condition, for SQL, that a row of `report` is in the queue, in the version that a file is of."""
    (version,) = connection.execute(f"PRAGMA {schema}.user_version").fetchone()
    return "NOT removed AND NOT joined" if version >= _SPLIT_SINCE else "NOT removed"


def contents(connection: sqlite3.Connection) -> Contents:
    """Read them. Raises sqlite3.Error."""
    listed = queue(connection)
    query = (
        f"SELECT (SELECT count(*) FROM report WHERE {listed}),"
        " (SELECT count(*) FROM correction JOIN step ON step.id = step_id WHERE NOT undone),"
        f" (SELECT count(*) FROM report WHERE {listed} AND status = 'accepted'),"
        " (SELECT coalesce(max(at), '') FROM step)"
    )
    return Contents(*connection.execute(query).fetchone())


def row_counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    """How many rows there are of what a person made or opened, hidden ones too. Raises sqlite3.Error."""
    query = ", ".join(f"(SELECT count(*) FROM {table})" for table in _TABLES)
    return tuple(connection.execute(f"SELECT {query}").fetchone())


def last_kept(connection: sqlite3.Connection, now: str) -> str | None:
    """When anything was kept last in a workspace of the newest version, ISO; None for never. Raises sqlite3.Error.

    Where the clock was set back since, times are ahead of `now`, and what stands last in a table was kept last in it.
    """
    kept = "".join(f" UNION ALL SELECT max(at) FROM {table}" for table in _DATED)
    (at,) = connection.execute(f"SELECT max(at) FROM (SELECT max(added_at) AS at FROM report{kept})").fetchone()
    if not at or at <= now:
        return at or None
    columns = {"report": "added_at", **dict.fromkeys(_DATED, "at")}
    rows = "".join(
        f" UNION ALL SELECT * FROM (SELECT {column} AS at FROM {table} ORDER BY id DESC LIMIT 1)"
        for table, column in columns.items()
    )
    (last,) = connection.execute(f"SELECT max(at) FROM (SELECT '' AS at{rows}) WHERE at <= ?", (now,)).fetchone()
    return str(last or at)
