"""Which report of the workspace is the same unit's of the year before, and which of the year after go on from one."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.store import Readable, ReportOfYear
from parser.unit_names import kinship, may_be_one, same_unit


class Forerunners:
    """Looks units up by the names and years that the summaries of the queue tell. Raises StoreError."""

    def __init__(self, store: Readable) -> None:
        self._store = store

    def before(self, unit: str, year: int) -> int | None:
        """The id of the unit's report of the year before, None where there is none or several could be meant.

        The very name counts first, then another name of the same unit, if no other unit of the year may bear that too.
        Of two reports of one unit the accepted one counts.
        """
        return _only(self._store.of_year(year - 1, unit) or self._kin(unit, year))

    def after(self, unit: str, year: int) -> tuple[int, ...]:
        """The ids of the reports of the year after that may go on from the unit's report of this year."""
        return tuple(row.id for row in self._near(unit, year + 1) if same_unit(row.unit, unit))

    def _near(self, unit: str, year: int) -> list[ReportOfYear]:
        """The reports of a year of which the name can be another one of the unit's."""
        return [row for row in self._store.of_year(year) if may_be_one(row.unit, unit)]

    def _kin(self, unit: str, year: int) -> Sequence[ReportOfYear]:
        kin = [(row, kinship(row.unit, unit)) for row in self._near(unit, year - 1)]
        if same := [row for row, how in kin if how == "same"]:
            return same
        near = [row for row, how in kin if how in ("shorter", "renamed")]
        names = {row.unit for row in near}
        if len(names) != 1:
            return ()
        (name,) = names
        rivals = (row.unit for row in self._near(name, year) if row.unit != unit)
        return () if any(same_unit(rival, name) for rival in rivals) else near


def _only(rows: Sequence[ReportOfYear]) -> int | None:
    accepted = [row for row in rows if row.status == "accepted"]
    chosen = accepted or rows
    return chosen[0].id if len(chosen) == 1 else None
