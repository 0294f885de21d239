"""The totals under a 数据总表: live sums, their values at the time of writing below, and whom they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.workbook.by_edition import by_year, told_below
from desktop.workbook.entry import ExportEntry
from desktop.workbook.sheet import Formula, Sheet, address
from desktop.workbook.styles import NOTE, TOTAL_CELL
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, title_columns
from parser.model import Number

_YEAR_COLUMN = 2


@dataclass(frozen=True)
class Totals:
    """Sums of the columns of figures; `body` holds the figures of each of the `entries`.

    `table_id` is the one table that the sheet is of, "" for all.
    """

    sheet: Sheet
    entries: Sequence[ExportEntry]
    body: Sequence[Sequence[Number | None]]
    table_id: str = ""

    @property
    def _last(self) -> int:
        return HEAD_ROWS + len(self.entries) - 1

    def put(self) -> None:
        """Plan the lines below the last report."""
        row = self._last
        for live in (True, False):
            for group in by_year(self.entries):
                row += 1
                self._put_line(row, group.label if live else f"{group.label}校验值", group.year, live=live)
        note = told_below(self.entries, self.table_id) + "校验值为导出时算得的静态数值，应与上方公式的结果一致。"
        self.sheet.put(row + 1, FIRST_FIGURE, note, NOTE, columns=title_columns(self.sheet))

    def _put_line(self, row: int, label: str, year: int | None, *, live: bool) -> None:
        for column, text in enumerate((None, label, None)):
            self.sheet.put(row, column, text, TOTAL_CELL)
        chosen = [figures for entry, figures in zip(self.entries, self.body, strict=True) if year in (None, entry.year)]
        for place in range(len(self.body[0])):
            numbers = [number for figures in chosen if (number := figures[place]) is not None]
            total = add(numbers) if numbers else None
            column = FIRST_FIGURE + place
            value = Formula(self._formula(column, year), total) if live and total is not None else total
            self.sheet.put(row, column, value, TOTAL_CELL)

    def _formula(self, column: int, year: int | None) -> str:
        area = f"{address(HEAD_ROWS, column)}:{address(self._last, column)}"
        if year is None:
            return f"=SUM({area})"
        first, last = (address(row, _YEAR_COLUMN, fixed=True) for row in (HEAD_ROWS, self._last))
        return f"=SUMIF({first}:{last},{year},{area})"


def add(numbers: Sequence[Number]) -> Number:
    """The sum without the errors of binary fractions: 0.1 and 0.2 are 0.3."""
    total = sum((Decimal(str(number)) for number in numbers), Decimal(0))
    return int(total) if total == total.to_integral_value() else float(total)
