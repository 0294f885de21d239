"""The parts that were given out of a workspace and are not back for good."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.store import Store
from desktop.store.records import now


@dataclass(frozen=True, slots=True)
class PartOut:
    """A part: its uid, what it is called, how many reports it has here, when it was given, and came back last (ISO)."""

    uid: str
    name: str
    reports: int
    at: str
    merged_at: str | None


def parts_out(store: Store) -> tuple[PartOut, ...]:
    """What is still listed as given out, oldest first. Raises StoreError."""
    query = (
        "SELECT given.part, given.name, count(*), given.at, max(merged_at)"
        " FROM given JOIN report ON report.id = report_id WHERE back_at IS NULL AND NOT removed AND NOT joined"
        " GROUP BY given.part ORDER BY given.at, given.name"
    )
    with store.reading() as connection:
        return tuple(PartOut(*columns) for columns in connection.execute(query))


def say_back(store: Store, part: str) -> None:
    """A part is back for good: its reports are not listed as given out any more. Raises StoreError."""
    with store.writing() as connection:
        connection.execute("UPDATE given SET back_at = ? WHERE part = ? AND back_at IS NULL", (now(), part))
