"""How far an export is: what is done just now, and the share of the whole, which never goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.workbook.kinds import SheetKind

Progress = Callable[[str, float], None]
"""Gets what is done, one of the phases or the id of the kind of sheet that is planned, and the share of the whole, from
0 to 1. What it raises ends the export and passes through.
"""
PREPARING, WRITING, SAVING, COMPARING = "preparing", "writing", "saving", "comparing"

_OF_PLANNING, _OF_SAVING = 0.78, 0.04
"""The shares of the time, as measured; comparing takes what is left."""


class Course:
    """Hears how many cells were worked on (`breath`), and tells it as a part of the stretch that has begun."""

    def __init__(self, progress: Progress, kinds: Sequence[SheetKind], reports: int) -> None:
        self._progress, self._reports = progress, reports
        self._all = sum(kind.cells for kind in kinds)
        self._doing, self._from, self._to = PREPARING, 0.0, 0.0
        self._expected, self._done = 1, 0

    def plan(self, kind: SheetKind) -> None:
        """The sheets of a kind are planned and written."""
        self._begin(kind.id, _OF_PLANNING * kind.cells / self._all, 2 * kind.cells * self._reports)

    def save(self, pieces: int) -> None:
        """What was written is put into the file, in so many pieces."""
        self._begin(SAVING, _OF_SAVING, pieces)

    def write(self) -> None:
        """Reports are written as they are, and counted in the place of cells."""
        self._begin(WRITING, 0.5, self._reports)

    def compare(self, cells: int) -> None:
        """The file is read back."""
        self._begin(COMPARING, 1 - self._to, cells)

    def __call__(self, cells: int) -> None:
        """Hear of so many cells more."""
        self._done += cells
        share = min(self._done / self._expected, 1)
        self._progress(self._doing, self._from + (self._to - self._from) * share)

    def _begin(self, doing: str, width: float, expected: int) -> None:
        self._doing, self._from, self._to = doing, self._to, min(self._to + width, 1)
        self._expected, self._done = max(expected, 1), 0
        self(0)
