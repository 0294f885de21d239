"""The steps in which a person says what goes into which cell, each with a way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.template import CellMapping


@dataclass(frozen=True, slots=True)
class MappingStep:
    """A step by its name, and the mapping after it."""

    name: str
    mapping: CellMapping


class MappingSteps:
    """The mapping as it is now, and all states that undo and redo lead to."""

    def __init__(self, mapping: CellMapping) -> None:
        self._steps = [MappingStep("", mapping)]
        self._at = 0
        self._kept: CellMapping = mapping

    @property
    def mapping(self) -> CellMapping:
        """The mapping as it is now."""
        return self._steps[self._at].mapping

    @property
    def unkept(self) -> bool:
        """Whether it is another than the one that was kept last."""
        return self.mapping != self._kept

    @property
    def undo_name(self) -> str:
        """What undo would take back, "" for nothing."""
        return self._steps[self._at].name

    @property
    def redo_name(self) -> str:
        """What redo would do again, "" for nothing."""
        return self._steps[self._at + 1].name if self._at + 1 < len(self._steps) else ""

    def take(self, name: str, mapping: CellMapping) -> bool:
        """Make a step; False where it changes nothing."""
        if mapping == self.mapping:
            return False
        self._steps[self._at + 1 :] = [MappingStep(name, mapping)]
        self._at += 1
        return True

    def undo(self) -> str:
        """Take a step back; its name, "" where there is none."""
        name = self.undo_name
        self._at -= bool(name)
        return name

    def redo(self) -> str:
        """Take a step again; its name, "" where there is none."""
        name = self.redo_name
        self._at += bool(name)
        return name

    def keep(self) -> None:
        """The mapping as it is now is kept."""
        self._kept = self.mapping


def with_cell(mapping: CellMapping, sheet: str, address: str, value: str) -> CellMapping:
    """The mapping with a value in a cell, "" for none."""
    cells = {name: dict(listed) for name, listed in mapping.cells.items()}
    cells.setdefault(sheet, {})[address] = value
    if not value:
        del cells[sheet][address]
    return replace(mapping, cells={name: listed for name, listed in cells.items() if listed})


def with_row(mapping: CellMapping, sheet: str, row: int, *, on: bool) -> CellMapping:
    """The mapping with a row that stands once a unit, or no longer."""
    rows = dict(mapping.rows)
    rows[sheet] = tuple(sorted({*rows.get(sheet, ()), row} if on else {*rows.get(sheet, ())} - {row}))
    return replace(mapping, rows={name: listed for name, listed in rows.items() if listed})


def with_sheet(mapping: CellMapping, sheet: str, *, on: bool) -> CellMapping:
    """The mapping with a sheet that stands once a unit, or no longer."""
    rest = tuple(name for name in mapping.sheets if name != sheet)
    return replace(mapping, sheets=(*rest, sheet) if on else rest)


def fitting(mapping: CellMapping, sheets: tuple[str, ...]) -> tuple[CellMapping, tuple[str, ...]]:
    """The part of a mapping that sheets of these names have a place for, and the names of those that are not there."""
    named = dict.fromkeys((*mapping.cells, *mapping.rows, *mapping.sheets))
    gone = tuple(name for name in named if name not in sheets)
    cells = {name: listed for name, listed in mapping.cells.items() if name in sheets}
    rows = {name: listed for name, listed in mapping.rows.items() if name in sheets}
    return CellMapping(cells, rows, tuple(name for name in mapping.sheets if name in sheets)), gone
