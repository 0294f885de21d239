"""Blocks of figures: copied as Excel and WPS take them, pasted, filled down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from desktop.models.grid_moves import Place
from desktop.models.table_model import CellEdit, TableModel


def copy_text(model: TableModel, chosen: Sequence[Place]) -> str:
    """The chosen figures, tabs between columns, a line a row; labels and heads are left out."""
    lines: dict[int, list[str]] = {}
    for place in sorted(chosen):
        if model.cell_at(place):
            lines.setdefault(place[0], []).append(_text(model, place))
    return "\n".join("\t".join(line) for line in lines.values())


def paste_edits(model: TableModel, chosen: Sequence[Place], text: str) -> list[CellEdit] | None:
    """The edits of a block put at the first chosen place; None where it does not fit.

    One value fills all chosen cells.
    """
    lines = [line.split("\t") for line in text.splitlines()]
    cells = [cell for place in sorted(chosen) if (cell := model.cell_at(place))]
    if not lines or not cells:
        return []
    if len(lines) == 1 and len(lines[0]) == 1:
        return [_edit(model, cell, lines[0][0]) for cell in cells]
    edits = []
    for place, line in zip(model.moves.down_column(min(chosen), len(lines)), lines, strict=False):
        places = model.moves.along_row(place, len(line))
        edits += [
            _edit(model, cell, value) for cell, value in zip(map(model.cell_at, places), line, strict=False) if cell
        ]
    return edits if len(edits) == sum(map(len, lines)) else None


def fill_down_edits(model: TableModel, chosen: Sequence[Place]) -> list[CellEdit]:
    """The first of the chosen rows into the others; of one row, the row above into it."""
    places = sorted(place for place in chosen if model.cell_at(place))
    one_row = len({row for row, _column in places}) == 1
    tops: dict[int, Place] = {}
    edits = []
    for place in places:
        top = tops.setdefault(place[1], model.moves.go(place, "up") if one_row else place)
        cell = model.cell_at(place)
        if cell and top != place:
            edits.append(_edit(model, cell, _text(model, top)))
    return edits


def _text(model: TableModel, place: Place) -> str:
    return str(model.index(*place).data(Qt.ItemDataRole.EditRole) or "")


def _edit(model: TableModel, cell_id: str, text: str) -> CellEdit:
    return CellEdit(model.table_id, cell_id, text.strip())
