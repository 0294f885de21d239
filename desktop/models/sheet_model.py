"""A planned sheet as a Qt table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.models.paper_model import PaperCell, PaperModel
from desktop.workbook.sheet import Formula, Sheet, SheetCell
from desktop.workbook.styles import MIN_HEIGHT, column_pixels, row_pixels

MOST_ROWS = 200
"""So many rows of a sheet are shown."""


class SheetModel(PaperModel):
    """The first rows of one sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet("", [])

    def show(self, sheet: Sheet) -> None:
        """Show another sheet."""
        self.sheet = sheet
        cells = {
            place: PaperCell(shown(cell), cell.style, cell.comment, cell.rows, cell.columns)
            for place, cell in sheet.cells.items()
        }
        rows = range(min(sheet.last_row + 1, MOST_ROWS))
        heights = [row_pixels(sheet.heights.get(row, MIN_HEIGHT)) for row in rows]
        self.lay(cells, [column_pixels(width) for width in sheet.widths], heights, sheet.freeze)

    @property
    def cut(self) -> bool:
        """Whether the sheet has more rows than are shown."""
        return self.sheet.last_row + 1 > MOST_ROWS


def shown(cell: SheetCell) -> str:
    """What a spreadsheet shows of a cell: the result of a formula, whole numbers without a point, nothing for blank."""
    value = cell.value.result if isinstance(cell.value, Formula) else cell.value
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)
