"""表三汇总: the official form of table three filled with the sums over all units, a form a year, and its checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.workbook.by_edition import OfEdition, OfYear, by_edition, by_year, told_below
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.material import Material
from desktop.workbook.official_figure import countable
from desktop.workbook.official_tables import label_style, widths_of
from desktop.workbook.pages import keep_together
from desktop.workbook.sheet import Formula, Sheet, address, area_in
from desktop.workbook.styles import CAPTION, HEADER, NOTE, TITLE, TOTAL_CELL
from desktop.workbook.table_three_units import (
    FIRST_FIGURE,
    ROW_COLUMN,
    TABLE,
    YEAR_COLUMN,
    figures_area,
    line_count,
    row_code,
    sheet_name,
    value_rows,
)
from desktop.workbook.totals import add
from parser.forms import FormCell, FormTable
from parser.model import Number

NAME = "表三汇总"
_CHECK_WIDTH = 12.0
_LIVE = "各格是“{sheet}”表中各单位的合计（公式），"
_STATIC = "没有选“表三分单位”，各格是导出时算得的合计，"
_CHECKS = "右侧和下方的校验应为 0。"
_FIRST, _GAP = 1, 1


def table_three_totals(material: Material) -> list[Sheet]:
    """One sheet for each edition with reports."""
    live = material.has("table3_units")
    return [_sheet(group, live=live) for group in by_edition(material.entries)]


def year_tops(group: OfEdition) -> Mapping[int | None, int]:
    """The first row of the form of each year on its sheet, below the caption."""
    rows = group.form.tables[TABLE].layout().rows + len(_equations(group.form.tables[TABLE])) + 2
    return {year.year: _FIRST + 1 + place * (rows + _GAP) for place, year in enumerate(by_year(group.entries))}


def _sheet(group: OfEdition, *, live: bool) -> Sheet:
    form = group.form.tables[TABLE]
    sheet = Sheet(NAME + group.suffix, [*widths_of(form), _CHECK_WIDTH])
    columns, lines = len(sheet.widths), line_count(group)
    title = f"{form.name}　{form.label}汇总（单位：{form.unit}，{edition_name(group.form.id)}）"
    sheet.put(0, 0, title, TITLE, columns=columns)
    sheet.freeze, sheet.repeat_rows = (1, 0), (0, 0)
    blocks: list[tuple[int, int]] = []
    for year, top in zip(by_year(group.entries), year_tops(group).values(), strict=True):
        block = _Block(sheet, top, group, year, form, live, lines)
        blocks.append((top - 1, block.put()))
    sheet.fit()
    keep_together(sheet, blocks)
    return sheet


@dataclass(frozen=True)
class _Block:
    """The form of one year; its grid begins in row `top`. The list of units has so many `lines`."""

    sheet: Sheet
    top: int
    group: OfEdition
    year: OfYear
    form: FormTable
    live: bool
    lines: int

    def put(self) -> int:
        """Plan caption, form, checks and note; the last row they take."""
        form, sheet, top = self.form, self.sheet, self.top
        columns = len(sheet.widths)
        sheet.put(top - 1, 0, self.year.caption, CAPTION, columns=columns)
        layout, sums = form.layout(), self._sums()
        figure_rows = {cell.row for cell in layout.cells if cell.cell_id}
        sheet.put(top, columns - 1, "横向校验（应为 0）", HEADER, rows=min(figure_rows))
        places = {}
        for cell in layout.cells:
            row, rows, across = top + cell.row, cell.row_span, cell.column_span
            if not cell.cell_id:
                sheet.put(row, cell.column, cell.text, label_style(cell, form, figure_rows), rows=rows, columns=across)
                continue
            places[cell.cell_id] = (row, cell.column)
            total = sums[cell.cell_id]
            formula = Formula(self._formula(form.cells[cell.cell_id]), total) if total is not None else None
            sheet.put(row, cell.column, formula if self.live else total, TOTAL_CELL, rows=rows, columns=across)
        self._put_row_checks(sums, places)
        bottom = self._put_column_checks(top + layout.rows, sums, places)
        sheet.put(bottom, 0, self._note(), NOTE, columns=columns)
        return bottom

    def _sums(self) -> dict[str, Number | None]:
        """The sum over the units of each cell, None where none of them has a figure."""
        found: dict[str, Number | None] = {}
        for cell_id, cell in self.form.cells.items():
            values = (countable(entry, self.form, cell) for entry in self.year.entries)
            known = [value for value in values if value is not None]
            found[cell_id] = add(known) if known else None
        return found

    def _formula(self, cell: FormCell) -> str:
        """The sum over the lines of 表三分单位 with the row's number, and with the year where there are several."""
        name = sheet_name(self.group)
        places = [column.id for column in cell.block.columns]
        figures, codes, years = (
            area_in(name, figures_area(self.lines, column))
            for column in (FIRST_FIGURE + places.index(cell.column.id), ROW_COLUMN, YEAR_COLUMN)
        )
        of_year = f",{years},{self.year.year}" if self.year.year is not None else ""
        return f'=SUMIFS({figures},{codes},"{row_code(self.form, cell.row)}"{of_year})'

    def _put_row_checks(self, sums: Mapping[str, Number | None], places: Mapping[str, tuple[int, int]]) -> None:
        """Beside each row: what its parts have more than its total."""
        columns = self.form.blocks[0].columns
        for row in value_rows(self.form):
            cells = [f"{row.id}.{column.id}" for column in columns]
            *parts, total = (address(*places[cell_id]) for cell_id in cells)
            line = places[cells[0]][0]
            self._put_check(
                line,
                len(self.sheet.widths) - 1,
                [sums[one] for one in cells[:-1]],
                [sums[cells[-1]]],
                f"=ROUND(SUM({parts[0]}:{parts[-1]})-{total},6)",
            )

    def _put_column_checks(
        self, row: int, sums: Mapping[str, Number | None], places: Mapping[str, tuple[int, int]]
    ) -> int:
        """Below the columns: what the left side of each equation has more than the right; the row below them."""
        for words, left, right in _equations(self.form):
            self.sheet.put(row, 0, f"校验：{words}（应为 0）", HEADER, columns=self.form.label_columns)
            for column in self.form.blocks[0].columns:
                here, there = ([f"{one}.{column.id}" for one in side] for side in (left, right))
                sides = ("+".join(address(*places[one]) for one in side) for side in (here, there))
                formula = "=ROUND({}-({}),6)".format(*sides)
                place = places[here[0]][1]
                self._put_check(row, place, [sums[one] for one in here], [sums[one] for one in there], formula)
            row += 1
        return row

    def _put_check(
        self, row: int, column: int, left: list[Number | None], right: list[Number | None], formula: str
    ) -> None:
        """One difference; blank where a part of it has no figure at all."""
        values = [*left, *(-value if value is not None else None for value in right)]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            self.sheet.put(row, column, None, replace(TOTAL_CELL, mark="blank"))
            return
        apart = add(known)
        style = replace(TOTAL_CELL, mark="failing") if apart else TOTAL_CELL
        told = f"左边比右边{'多' if apart > 0 else '少'} {abs(apart)}，请看“勾稽问题清单”" if apart else ""
        self.sheet.put(row, column, Formula(formula, apart), style, told)

    def _note(self) -> str:
        said = _LIVE.format(sheet=sheet_name(self.group)) if self.live else _STATIC
        return said + _CHECKS + told_below(self._told, TABLE)

    @property
    def _told(self) -> tuple[ExportEntry, ...]:
        """The reports to tell of: those of the year, and those that are in no sum because their year is not known."""
        yearless = (entry for entry in self.group.entries if not isinstance(entry.year, int))
        return self.year.entries if self.year.year is None else (*self.year.entries, *yearless)


def _equations(form: FormTable) -> list[tuple[str, list[str], list[str]]]:
    """What must hold in each column: in words, and the rows of its left and right side."""
    rows = [row for block in form.blocks for row in block.rows]
    roots = [row for row in rows if not row.parent]
    at = next(place for place, row in enumerate(roots) if row.kind == "group")
    before, after = roots[:at], roots[at + 1 :]
    total = next(row for row in rows if row.kind == "total")
    names = [f"第{row.number.rstrip('、')}项" for row in roots]
    ends = f"{names[0]}＋{'＋'.join(names[1:at])}－{'－'.join(names[at:])}"
    leaves = list(form.leaf_rows)
    return [
        (ends, [row.id for row in before], [total.id, *(row.id for row in after)]),
        (f"{names[at]}各小项之和－{total.label}", leaves, [total.id]),
    ]
