"""The totals under a 数据总表: live sums, their values at the time of writing below, and whom they leave out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.workbook.entry import ExportEntry, edition_name, form_of, unread
from desktop.workbook.figures import lacks_unit
from desktop.workbook.sheet import Formula, Sheet, address
from desktop.workbook.styles import NOTE, TOTAL_CELL
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, title_columns
from parser.model import Number

_YEAR_COLUMN = 2


@dataclass(frozen=True)
class Totals:
    """Sums of the columns of figures; `body` holds the figures of each of the `entries`."""

    sheet: Sheet
    entries: Sequence[ExportEntry]
    body: Sequence[Sequence[Number | None]]

    @property
    def _last(self) -> int:
        return HEAD_ROWS + len(self.entries) - 1

    @property
    def _years(self) -> list[int | None]:
        """The years that get a line of their own; one line for all where there is just one year."""
        years = sorted({entry.year for entry in self.entries if isinstance(entry.year, int)})
        known = all(isinstance(entry.year, int) for entry in self.entries)
        return [*years] if len(years) > 1 or (years and not known) else [None]

    def put(self) -> None:
        """Plan the lines below the last report."""
        row = self._last
        for live in (True, False):
            for year in self._years:
                row += 1
                label = f"{year}年合计" if year else "合计"
                self._put_line(row, label if live else f"{label}校验值", year, live=live)
        left_out = "；".join(self._left_out())
        note = f"合计未含：{left_out}。" if left_out else "合计已含本表全部报告。"
        if twice := "、".join(self._twice()):
            note += f"同一单位同一年度有几份报告的，每份都已计入：{twice}。"
        note += "校验值为导出时算得的静态数值，应与上方公式的结果一致。"
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

    def _left_out(self) -> Iterator[str]:
        for entry in self.entries:
            told = list(remarks(entry))
            if self._years != [None] and not isinstance(entry.year, int):
                told.insert(0, "年度未识别")
            if told:
                yield f"{entry.unit}（{'、'.join(told)}）"

    def _twice(self) -> Iterator[str]:
        """The units and years that more than one report is of: a draft beside the final one, or a Word twin."""
        for (unit, year), count in Counter((entry.unit, entry.year) for entry in self.entries).items():
            if count > 1 and year is not None:
                yield f"{unit}{year}年{count}份"


def remarks(entry: ExportEntry) -> Iterator[str]:
    """What keeps figures of a report out of its row and out of the totals."""
    for table_id, form in entry.form.tables.items():
        table = entry.report.tables.get(table_id)
        if table is None:
            yield f"缺{form.name}"
        elif form_of(table) != form:
            yield f"{form.name}按{edition_name(form_of(table).edition)}填报，未计入本表"
        else:
            if missing := unread(table):
                yield f"{form.name}{missing}格缺数"
            if any(
                lacks_unit(cell, form.cells[cell.id].column) for cell in table.cells.values() if cell.id in form.cells
            ):
                yield f"{form.name}金额未写单位"


def add(numbers: Sequence[Number]) -> Number:
    """The sum without the errors of binary fractions: 0.1 and 0.2 are 0.3."""
    total = sum((Decimal(str(number)) for number in numbers), Decimal(0))
    return int(total) if total == total.to_integral_value() else float(total)
