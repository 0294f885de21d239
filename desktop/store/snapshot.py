"""The queue as it was at one moment, to be read by another thread while a person goes on working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.store.choices import CHOICE_COLUMNS, About, Choice, choices_of
from desktop.store.errors import StoreError
from desktop.store.records import (
    CORRECTION_COLUMNS,
    REPORT_COLUMNS,
    STEP_COLUMNS,
    AcceptanceEvent,
    ReportOfYear,
    ReportRow,
    Step,
    report_row,
    steps_of,
)
from desktop.store.workspace import Store


class Snapshot:
    """Reports, steps and rule switches are those of the moment it was made; the bytes of a source never change."""

    def __init__(self, store: Store) -> None:
        """Raises StoreError. The steps are made out of their rows only when they are asked for."""
        self._store = store
        rows, self._steps, self._choices = _state(store)
        self._rows = {row.id: row for row in rows}

    @property
    def rows(self) -> tuple[ReportRow, ...]:
        """The queue in its order."""
        return tuple(self._rows.values())

    def report(self, report_id: int) -> ReportRow:
        """One report of the queue. Raises StoreError."""
        if report_id not in self._rows:
            raise StoreError("gone", self._store.path)
        return self._rows[report_id]

    def of_year(self, year: int, unit: str | None = None) -> tuple[ReportOfYear, ...]:
        """The reports that were of a year and of some unit, or of the unit of just this name."""
        named = ((row, row.summary.get("agency")) for row in self._rows.values() if row.summary.get("year") == year)
        return tuple(
            ReportOfYear(row.id, name, row.status)
            for row, name in named
            if isinstance(name, str) and unit in (None, name)
        )

    def source_bytes(self, report_id: int) -> bytes:
        """The source file as it was read. Raises StoreError."""
        return self._store.source_bytes(report_id)

    def acceptances(self, report_id: int) -> tuple[AcceptanceEvent, ...]:
        """The record of acceptances, which only grows: a row tells which of them held. Raises StoreError."""
        return self._store.acceptances(report_id)

    def steps(self, report_id: int, include_superseded: bool = False) -> tuple[Step, ...]:
        """The steps of a report, oldest first. Raises StoreError."""
        self._store.check(report_id)
        try:
            steps = steps_of(report_id, self._steps.get(report_id, ()))
        except ValueError as error:
            raise StoreError.of(error, self._store.path) from error
        return tuple(step for step in steps if include_superseded or not step.superseded)

    def stamp(self, report_id: int) -> object:
        """Equal for a report in two snapshots when neither its reading nor its steps changed between them."""
        row = self._rows[report_id]
        return row.sha256, row.name, row.encoding, row.part, self._steps.get(report_id, ())

    def choices(self, about: About) -> tuple[Choice, ...]:
        """What was chosen, oldest first. Raises StoreError."""
        try:
            return choices_of(about, self._choices)
        except ValueError as error:
            raise StoreError.of(error, self._store.path) from error


def _state(
    store: Store,
) -> tuple[tuple[ReportRow, ...], Mapping[int, Sequence[tuple[Any, ...]]], Sequence[tuple[str, ...]]]:
    """The queue, the rows that `steps_of` takes by report, and those of what was chosen, all of one moment."""
    queue = f"SELECT {REPORT_COLUMNS} WHERE NOT removed AND NOT joined ORDER BY position, report.id"
    query = (
        f"SELECT report_id, {STEP_COLUMNS}, {CORRECTION_COLUMNS} FROM step JOIN correction ON step_id = step.id"
        " ORDER BY step.id, correction.id"
    )
    steps: dict[int, list[tuple[Any, ...]]] = {}
    with store.reading() as connection:
        rows = tuple(report_row(columns, store.harm.reports) for columns in connection.execute(queue))
        for report_id, *columns in connection.execute(query):
            steps.setdefault(report_id, []).append(tuple(columns))
        return rows, steps, connection.execute(f"SELECT {CHOICE_COLUMNS} FROM choice ORDER BY id").fetchall()


Readable = Store | Snapshot
"""What a report can be read from with its corrections: the workspace as it is, or as it was."""
