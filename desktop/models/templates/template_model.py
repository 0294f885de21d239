"""A sheet of a template as a Qt table: as it looks, with what its cells will be filled with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from openpyxl.utils import coordinate_to_tuple, get_column_letter
from PySide6.QtCore import QObject, Qt

from desktop.language import said
from desktop.models.paper_model import Index, PaperCell, PaperModel
from desktop.models.templates.places import asked_name, asking_of
from desktop.template import CellMapping, PreviewCell, PreviewSheet
from desktop.template.looks import Look
from desktop.template.reach import area_of
from desktop.workbook.styles import row_pixels

MOST_ROWS, MOST_COLUMNS = 400, 120
_LEAST_ROWS, _LEAST_COLUMNS = 20, 8
_MORE_ROWS, _MORE_COLUMNS = 4, 2
"""So many rows and columns are shown behind the last one that holds something."""
_PIXELS_PER_CHARACTER, _CELL_PADDING = 7, 5
State = Literal["", "written", "mapped", "unknown"]
_FILLS: dict[State, str] = {"written": "#dbe8fb", "mapped": "#d6f0dc", "unknown": "#ffd7d5"}
_LINE = "#7f7f7f"
_NAME_SIZE = 9


@dataclass(frozen=True, slots=True)
class TemplateStyle:
    """The looks of a cell, whether it is filled, and whether it holds a number."""

    look: Look
    state: State = ""
    number: bool = False


def template_properties(style: TemplateStyle) -> dict[str, Any]:
    """A style in the terms of XlsxWriter."""
    look = style.look
    told: dict[str, Any] = {
        "font_name": look.font,
        "font_size": look.size,
        "bold": look.bold,
        "italic": look.italic,
        "underline": look.underline,
        "align": look.align or ("right" if style.number else "left"),
        "text_wrap": look.wrap,
    }
    if look.lines:
        told |= {"border": 1, "border_color": _LINE}
    if look.fill:
        told["bg_color"] = look.fill
    if look.ink:
        told["font_color"] = look.ink
    if style.state:
        told |= {"bg_color": _FILLS[style.state], "font_color": "#1f2328"}
    if style.state == "mapped":  # a name, which is longer than the value that will stand there
        told |= {"font_size": min(look.size, _NAME_SIZE), "bold": False, "text_wrap": False, "align": "left"}
    return told


class TemplateModel(PaperModel):
    """The first rows of one sheet; `sheet` is what is shown, without the mapping."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = PreviewSheet("", (), (), (), for_each=False)
        self._repeated: frozenset[int] = frozenset()
        self._tips: dict[tuple[int, int], str] = {}
        self.cut = False

    def show(self, sheet: PreviewSheet, mapping: CellMapping | None) -> None:
        """Show a sheet with what is mapped; None for one that was filled, where placeholders are those left over."""
        self.sheet, self._tips = sheet, {}
        mapped = mapping.cells.get(sheet.name, {}) if mapping is not None else {}
        self._repeated = frozenset((*sheet.repeated_rows, *(mapping.rows.get(sheet.name, ()) if mapping else ())))
        used = [*sheet.looks, *map(coordinate_to_tuple, mapped), *((row, 1) for row in self._repeated)]
        last_row, last_column = (max((place[n] for place in used), default=1) for n in (0, 1))
        self.cut = last_row > MOST_ROWS or last_column > MOST_COLUMNS
        rows = min(max(last_row + _MORE_ROWS, _LEAST_ROWS), MOST_ROWS)
        columns = min(max(last_column + _MORE_COLUMNS, _LEAST_COLUMNS), MOST_COLUMNS)
        geometry = sheet.geometry
        self.lay(
            _spilling(
                _merged(self._drawn(sheet, mapped, "unknown" if mapping is None else "written"), sheet.merged), columns
            ),
            [_pixels(geometry.widths.get(n, geometry.width)) for n in range(1, columns + 1)],
            [row_pixels(geometry.heights.get(n, geometry.height)) for n in range(1, rows + 1)],
            geometry.freeze,
        )

    def cell_at(self, row: int, column: int) -> PreviewCell | None:
        """What the template itself holds in a place, from 0."""
        return next((one for one in self.sheet.cells if (one.row, one.column) == (row + 1, column + 1)), None)

    def is_repeated(self, row: int) -> bool:
        """Whether a row, from 0, stands once a unit."""
        return row + 1 in self._repeated

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A tip tells the whole name of what is filled in, or the whole text."""
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = self._tips.get((index.row(), index.column()))
            return said(tip) if tip else super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Letters and numbers, as spreadsheets name columns and rows; a mark at rows that stand once a unit."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            if across:
                return get_column_letter(section + 1)
            return f"{section + 1} ×n" if self.is_repeated(section) else str(section + 1)
        if role == Qt.ItemDataRole.ToolTipRole and not across and self.is_repeated(section):
            return self.tr("这一行每个单位一行")
        return None

    def _drawn(self, sheet: PreviewSheet, mapped: Mapping[str, str], asking: State) -> dict[tuple[int, int], PaperCell]:
        drawn = {
            (row - 1, column - 1): PaperCell("", TemplateStyle(look))
            for (row, column), look in sheet.looks.items()
            if row <= MOST_ROWS and column <= MOST_COLUMNS
        }
        for cell in sheet.cells:
            if cell.row > MOST_ROWS or cell.column > MOST_COLUMNS:
                continue
            state: State = "unknown" if cell.unknown else asking if cell.asks else ""
            style = TemplateStyle(sheet.looks.get((cell.row, cell.column), Look()), state, _is_number(cell.text))
            drawn[cell.row - 1, cell.column - 1] = PaperCell(cell.text, style)
        for address, value in mapped.items():
            row, column = coordinate_to_tuple(address)
            name = asked_name(asking_of(value))
            style = TemplateStyle(sheet.looks.get((row, column), Look()), "mapped" if name else "unknown")
            drawn[row - 1, column - 1] = PaperCell(_short(said(name)) or value, style)
            self._tips[row - 1, column - 1] = name or value
        return drawn


def _merged(cells: dict[tuple[int, int], PaperCell], areas: tuple[str, ...]) -> dict[tuple[int, int], PaperCell]:
    """The cells with those that are merged ranges as large as these are."""
    for text in areas:
        area = area_of(text, "")
        if area is None:
            continue
        top, left = area.top - 1, area.left - 1
        first = cells.get((top, left), PaperCell("", TemplateStyle(Look())))
        for row in range(top, min(area.bottom, MOST_ROWS)):
            for column in range(left, min(area.right, MOST_COLUMNS)):
                cells.pop((row, column), None)
        cells[top, left] = replace(first, rows=area.bottom - top, columns=area.right - left)
    return cells


def _spilling(cells: dict[tuple[int, int], PaperCell], columns: int) -> dict[tuple[int, int], PaperCell]:
    """The cells with texts that are written on across blank ones behind them, as spreadsheets do it."""
    kept = {place: cell for place, cell in cells.items() if not _is_plain(cell)}
    for (row, column), cell in list(kept.items()):
        style = cell.style
        if cell.text and isinstance(style, TemplateStyle) and not (style.number or style.look.wrap):
            behind = range(column + cell.columns, columns)
            stop = next((one for one in behind if (row, one) in kept), columns)
            left = style.look.align in ("", "left")
            kept[row, column] = replace(cell, spill=stop - column - cell.columns if left else 0)
    return kept


def _is_plain(cell: PaperCell) -> bool:
    look = cell.style.look if isinstance(cell.style, TemplateStyle) else Look()
    return not (cell.text or look.lines or look.fill or cell.rows > 1 or cell.columns > 1)


def _short(name: str) -> str:
    """A name without its table, which is told below."""
    return name.partition(" · ")[2] or name


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).rstrip("%").isdecimal()


def _pixels(characters: float) -> int:
    return round(characters * _PIXELS_PER_CHARACTER) + _CELL_PADDING if characters else 0
