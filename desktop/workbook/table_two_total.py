"""表二汇总: the official form of table two filled with the sums over all units, and below it what each unit has.

The form is drawn over the columns that the units' figures need: each of its columns takes several of the sheet's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from desktop.workbook.by_edition import OfEdition, OfYear, by_edition, by_year, told_below
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.material import Material
from desktop.workbook.official_figure import countable, identity, of_figure, official_figure
from desktop.workbook.official_tables import label_style
from desktop.workbook.pages import keep_together
from desktop.workbook.sheet import Formula, Sheet, address
from desktop.workbook.styles import CAPTION, HEADER, NOTE, TITLE, TOTAL_CELL
from desktop.workbook.totals import add
from parser.forms import FormCell, FormTable

NAME = "表二汇总"
TABLE = "table2"
_UNIT_WIDTH, _COUNT_WIDTH, _AMOUNT_WIDTH = 22.0, 8.0, 15.0
_LANDSCAPE_FROM = 12
_NOTE = "上表各格是下方各单位的合计（公式）；空白为未填，不当作 0；金额单位为万元。"


def table_two_totals(material: Material) -> list[Sheet]:
    """One sheet for each edition with reports."""
    return [_sheet(group) for group in by_edition(material.entries)]


def _sheet(group: OfEdition) -> Sheet:
    form = group.form.tables[TABLE]
    figures = [_AMOUNT_WIDTH if cell.column.kind == "money" else _COUNT_WIDTH for cell in form.cells.values()]
    sheet = Sheet(NAME + group.suffix, [_UNIT_WIDTH, *figures], landscape=len(figures) >= _LANDSCAPE_FROM)
    title = f"{form.name}　{form.label}汇总（{edition_name(group.form.id)}）"
    sheet.put(0, 0, title, TITLE, columns=len(sheet.widths))
    sheet.freeze, sheet.repeat_rows = (1, 1), (0, 0)
    row = 1
    blocks: list[tuple[int, int]] = []
    for year in by_year(group.entries):
        end = _Block(sheet, row, group, year, form).put()
        blocks.append((row, end))
        row = end + 2
    sheet.fit()
    keep_together(sheet, blocks)
    return sheet


@dataclass(frozen=True)
class _Block:
    """One year: caption, form, note, and the units in rows."""

    sheet: Sheet
    top: int
    group: OfEdition
    year: OfYear
    form: FormTable

    def put(self) -> int:
        """Plan the block; the last row it takes."""
        columns, rows = len(self.sheet.widths), self.form.layout().rows
        self.sheet.put(self.top, 0, self.year.caption, CAPTION, columns=columns)
        note = self.top + 1 + rows
        yearless = [one for one in self.group.entries if self.year.year and not isinstance(one.year, int)]
        told = _NOTE + told_below([*self.year.entries, *yearless], TABLE)
        self.sheet.put(note, 0, told, NOTE, columns=columns)
        first = note + 3
        self._put_heads(note + 1)
        for row, entry in enumerate(self.year.entries, first):
            self.sheet.put(row, 0, entry.unit, *identity(entry, "agency"))
            for column, cell in enumerate(self.form.cells.values(), 1):
                self.sheet.put(
                    row, column, *official_figure(entry, self.form, cell), of=of_figure(entry, self.form, cell)
                )
        last = first + len(self.year.entries) - 1
        self._put_form(first, last)
        return last

    def _put_form(self, first: int, last: int) -> None:
        """The form with sums over the rows from `first` to `last`."""
        layout = self.form.layout()
        edges = _edges(self.form)
        figure_rows = {cell.row for cell in layout.cells if cell.cell_id}
        ids = list(self.form.cells)
        for cell in layout.cells:
            left, right = edges[cell.column], edges[cell.column + cell.column_span]
            place = (self.top + 1 + cell.row, left)
            rows, across = cell.row_span, right - left
            if not cell.cell_id:
                self.sheet.put(*place, cell.text, label_style(cell, self.form, figure_rows), rows=rows, columns=across)
                continue
            column = 1 + ids.index(cell.cell_id)
            area = f"{address(first, column)}:{address(last, column)}"
            total = _total(self.year.entries, self.form, self.form.cells[cell.cell_id])
            self.sheet.put(
                *place,
                Formula(f"=SUM({area})", total) if total is not None else None,
                TOTAL_CELL,
                rows=rows,
                columns=across,
            )

    def _put_heads(self, row: int) -> None:
        """Two lines: the item, then what is told of it."""
        self.sheet.put(row, 0, "单位", HEADER, rows=2)
        column = 1
        for _item, members in groupby(self.form.cells.values(), key=lambda cell: cell.row.id):
            cells = list(members)
            label = cells[0].row.short or cells[0].row.label
            self.sheet.put(row, column, label, HEADER, columns=len(cells))
            for cell in cells:
                self.sheet.put(row + 1, column, cell.column.label, HEADER)
                column += 1


def _total(entries: Sequence[ExportEntry], form: FormTable, cell: FormCell) -> int | float | None:
    known = [value for entry in entries if (value := countable(entry, form, cell)) is not None]
    return add(known) if known else None


def _edges(form: FormTable) -> list[int]:
    """Where each column of the form's grid begins on the sheet, and where the last one ends.

    The columns of figures get equally many of the sheet's, the labels what is left.
    """
    columns, figures = len(form.cells) + 1, form.grid_columns - form.label_columns
    each = (columns - form.label_columns) // figures
    labels = columns - each * figures
    widths = [labels - form.label_columns + 1, *[1] * (form.label_columns - 1), *[each] * figures]
    return [0, *accumulate(widths)]
