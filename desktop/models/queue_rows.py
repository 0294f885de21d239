"""The rows of the queue in their order, each found by its id at once, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from desktop.store import ReportRow


class QueueRows:
    """Rows as the workspace gave them; one that changed takes its place, a new one comes last."""

    def __init__(self, rows: Iterable[ReportRow]) -> None:
        self._by_id = {row.id: row for row in rows}

    @cached_property
    def all(self) -> tuple[ReportRow, ...]:
        """The rows in their order; the same tuple until one of them changes."""
        return tuple(self._by_id.values())

    def get(self, report_id: int) -> ReportRow | None:
        """One row, None where it is not in the queue."""
        return self._by_id.get(report_id)

    def put(self, row: ReportRow) -> None:
        """A row that changed, or a new one."""
        self._by_id[row.id] = row
        self.__dict__.pop("all", None)

    def ids(self, listed: Iterable[int] | None = None) -> list[int]:
        """The ids in their order; `listed` are those that are shown, in the order in which they are."""
        return list(self._by_id) if listed is None else [one for one in listed if one in self._by_id]


def onward(ids: Sequence[int], here: int | None, step: int = 1) -> Iterator[int]:
    """The others from a place on, or back where `step` is negative, around the end; all of them from nowhere."""
    if here not in ids:
        yield from ids if step > 0 else reversed(ids)
        return
    at = ids.index(here)
    for number in range(1, len(ids)):
        yield ids[(at + (number if step > 0 else -number)) % len(ids)]
