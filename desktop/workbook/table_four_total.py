"""表四汇总: the heads of the official table four, one row a unit and live totals, each edition by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from desktop.workbook.by_edition import OfEdition, by_edition, remarks
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.material import Material
from desktop.workbook.official_figure import identity, of_figure, official_figure
from desktop.workbook.sheet import Block, Formula, Sheet, address
from desktop.workbook.styles import CENTRED_TEXT, NUMBER, TEXT
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, Head, fit_pages, put_heads
from desktop.workbook.table_three_units import BALANCED, GAPS, UNBALANCED
from desktop.workbook.totals import Totals, add
from parser.forms import FormTable
from parser.model import Number

NAME = "表四汇总"
TABLE = "table4"
_WIDTH = 8.0
_NOTE = "空白为未填，不当作 0；“是否平”一列核对三个总计与其各项之和，有空格的不判断。"


def table_four_totals(material: Material) -> list[Sheet]:
    """One sheet for each edition with reports."""
    return [_sheet(group) for group in by_edition(material.entries)]


def _sheet(group: OfEdition) -> Sheet:
    form = group.form.tables[TABLE]
    sheet = Sheet(NAME + group.suffix, [])
    title = f"{form.name}　{form.label}汇总（单位：{form.unit}，{edition_name(group.form.id)}）"
    heads = [*_heads(form), Head("是否平", "", "", 8), Head("备注", "", "", 20)]
    put_heads(sheet, title, _NOTE, heads)
    body: list[list[Number | None]] = []
    for row, entry in enumerate(group.entries, HEAD_ROWS):
        sheet.put(row, 0, row - HEAD_ROWS + 1, NUMBER)
        sheet.put(row, 1, entry.unit, *identity(entry, "agency"))
        sheet.put(row, 2, entry.year, *identity(entry, "year"))
        body.append(_put_figures(sheet, row, entry, form))
    right = FIRST_FIGURE + len(heads) - 1
    sheet.autofilter = Block(HEAD_ROWS - 1, 0, HEAD_ROWS + len(group.entries) - 1, right)
    Totals(sheet, group.entries, body, TABLE).put()
    fit_pages(sheet)
    return sheet


def _heads(form: FormTable) -> Iterator[Head]:
    """The heads as the form prints them: the groups one under the other, then the column."""
    groups = {group.id: group for group in form.groups}
    for cell in form.cells.values():
        own = groups[cell.column.group]
        if own.parent:
            yield Head(groups[own.parent].label, own.label, cell.column.label, _WIDTH)
        else:
            yield Head(own.label, cell.column.label, "", _WIDTH)


def _put_figures(sheet: Sheet, row: int, entry: ExportEntry, form: FormTable) -> list[Number | None]:
    """Plan a report's figures, whether they add up, and what is missing; what each of them counts in the totals."""
    values: list[Number | None] = []
    for column, cell in enumerate(form.cells.values(), FIRST_FIGURE):
        sheet.put(row, column, *official_figure(entry, form, cell), of=of_figure(entry, form, cell))
        planned = sheet.cells[row, column].value
        values.append(planned if isinstance(planned, int | float) else None)
    end = FIRST_FIGURE + len(values)
    _put_balance(sheet, row, form, values)
    sheet.put(row, end + 1, "；".join(remarks(entry, TABLE)), TEXT)
    return values


def _put_balance(sheet: Sheet, row: int, form: FormTable, values: list[Number | None]) -> None:
    """Whether each of the totals is the sum of its parts, as a formula that says so again when a figure is changed."""
    tests, apart, start = [], [], 0
    for _group, members in groupby(form.cells.values(), key=lambda cell: cell.column.group):
        end = start + len(list(members)) - 1
        first, before, total = (address(row, FIRST_FIGURE + place) for place in (start, end - 1, end))
        tests.append(f"ROUND(SUM({first}:{before})-{total},6)=0")
        apart.append((values[start:end], values[end]))
        start = end + 1
    every = f"{address(row, FIRST_FIGURE)}:{address(row, FIRST_FIGURE + len(values) - 1)}"
    formula = f'=IF(COUNT({every})<{len(values)},"{GAPS}",IF(AND({",".join(tests)}),"{BALANCED}","{UNBALANCED}"))'
    column = FIRST_FIGURE + len(values)
    if any(value is None for value in values):
        sheet.put(row, column, Formula(formula, GAPS), CENTRED_TEXT)
    elif all(add([part for part in parts if part is not None]) == total for parts, total in apart):
        sheet.put(row, column, Formula(formula, BALANCED), CENTRED_TEXT)
    else:
        sheet.put(row, column, Formula(formula, UNBALANCED), replace(CENTRED_TEXT, mark="failing"))
