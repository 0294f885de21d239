"""What checks know of the tables of a report, kept from one state of it to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import compress
from operator import is_not

from parser.checks.tables.equations import Equation
from parser.model import Cell, Finding, Table


def touched_cells(before: Mapping[str, Cell], now: Mapping[str, Cell]) -> list[str]:
    """The ids of the cells of a table that are others than before, or are there only in one of its states."""
    if before is now:
        return []
    if list(before) == list(now):  # nearly always
        return list(compress(now, map(is_not, now.values(), before.values())))
    return [cell_id for cell_id in {**before, **now} if before.get(cell_id) is not now.get(cell_id)]


@dataclass(frozen=True, slots=True)
class KeptTable:
    """What is known of the cells of a table: those that are blank, those that are illegible, and findings by equation.

    The findings are of equations without blanks, and to be added to. `touched` are the cells that are others than in
    the state before.
    """

    cells: Mapping[str, Cell]
    blank: frozenset[str]
    illegible: frozenset[str]
    findings: dict[Equation, Finding]
    touched: frozenset[str] = frozenset()

    @classmethod
    def of(cls, cells: Mapping[str, Cell]) -> KeptTable:
        """What is known of cells that nobody has looked at."""
        unlike = [cell for cell in cells.values() if cell.status != "filled"]
        return cls(cells, _having("blank", unlike), _having("illegible", unlike), {})

    def changed_to(self, cells: Mapping[str, Cell]) -> KeptTable:
        """What is known once some of them were changed: the findings that rest on none of these."""
        touched = frozenset(touched_cells(self.cells, cells))
        now = [cell for cell_id in touched if (cell := cells.get(cell_id)) and cell.status != "filled"]
        blank = (self.blank - touched) | _having("blank", now)
        illegible = (self.illegible - touched) | _having("illegible", now)
        findings = {equation: one for equation, one in self.findings.items() if touched.isdisjoint(equation.ids)}
        return KeptTable(cells, blank, illegible, findings, touched)


def _having(status: str, cells: Iterable[Cell]) -> frozenset[str]:
    return frozenset([cell.id for cell in cells if cell.status == status])


class Kept:
    """What is known of the tables of a report, kept from one state of it to the next."""

    def __init__(self, known: Mapping[str, KeptTable] | None = None) -> None:
        self._known = dict(known or {})

    def of(self, table: Table) -> KeptTable:
        """What is known of a table."""
        before = self._known.get(table.id)
        if before is None or before.cells is not table.cells:
            self._known[table.id] = before.changed_to(table.cells) if before else KeptTable.of(table.cells)
        return self._known[table.id]

    def copy(self) -> Kept:
        """The same, to go on from with other figures."""
        return Kept(self._known)
