"""表三分单位: table three as a long list, one line a row of each report, for filters and for the sums of 表三汇总."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.workbook.by_edition import OfEdition, by_edition, told_below
from desktop.workbook.entry import ExportEntry, edition_name, form_of
from desktop.workbook.lists import UNIT, YEAR, Column, ListCell, list_sheet
from desktop.workbook.material import Material
from desktop.workbook.official_figure import identity, of_figure, official_figure
from desktop.workbook.sheet import Block, Formula, Sheet, Value, address, exact, place_in
from desktop.workbook.styles import CENTRED_TEXT, NUMBER, TEXT
from desktop.workbook.totals import add
from parser.forms import FormRow, FormTable
from parser.model import Number

NAME = "表三分单位"
TABLE = "table3"
YEAR_COLUMN, ROW_COLUMN, FIRST_FIGURE = 1, 2, 4
_FIRST_LINE = 3
"""Title, note and heads stand above."""
_NOTE = "空白为未填，不当作 0；“是否平”一列核对各类申请人之和与总计，有空格的不判断。"
BALANCED, UNBALANCED, GAPS = "平", "不平", "有空格"


def table_three_units(material: Material) -> list[Sheet]:
    """One sheet for each edition with reports."""
    return [_sheet(group) for group in by_edition(material.entries)]


def sheet_name(group: OfEdition) -> str:
    """The name of the sheet of an edition."""
    return NAME + group.suffix


def row_code(form: FormTable, row: FormRow) -> str:
    """The number of a row with those of the rows it stands under, which tells it from all others: 三（三）1."""
    rows = {one.id: one for block in form.blocks for one in block.rows}
    codes = [row.number]
    while row.parent:
        row = rows[row.parent]
        codes.insert(0, row.number)
    return "".join(codes).replace("、", "").replace(".", "")


def value_rows(form: FormTable) -> list[FormRow]:
    """The rows of the form that hold figures, in its order."""
    return [row for block in form.blocks for row in block.rows if row.kind != "group"]


def line_count(group: OfEdition) -> int:
    """How many lines the list of an edition has."""
    return sum(_is_listed(group, entry) for entry in group.entries) * len(value_rows(_form(group)))


def figures_area(lines: int, column: int) -> Block:
    """Where so many lines of one column stand; there is room for one where there is none."""
    return Block(_FIRST_LINE, column, _FIRST_LINE + max(lines, 1) - 1, column)


def lines_of(group: OfEdition, column: int = 0) -> Mapping[int, str]:
    """The place in the first line of each report, by the report's place among those of the edition."""
    found, row = {}, _FIRST_LINE
    for place, entry in enumerate(group.entries):
        if _is_listed(group, entry):
            found[place] = place_in(sheet_name(group), row, column)
            row += len(value_rows(_form(group)))
    return found


def _form(group: OfEdition) -> FormTable:
    return group.form.tables[TABLE]


def _is_listed(group: OfEdition, entry: ExportEntry) -> bool:
    table = entry.report.tables.get(TABLE)
    return table is not None and form_of(table) == _form(group)


def _sheet(group: OfEdition) -> Sheet:
    form = _form(group)
    columns = [
        UNIT,
        YEAR,
        Column("行编号", 9, 10, CENTRED_TEXT),
        Column("行名", 24, 40),
        *(Column(column.label, 8, 14, NUMBER) for column in form.blocks[0].columns),
        Column("是否平", 8, 8, CENTRED_TEXT),
    ]
    title = f"{form.name}　{form.label}（分单位，{edition_name(group.form.id)}）"
    note = f"{_NOTE}{told_below(group.entries, TABLE).replace('合计未含', '没有列入或不完整')}"
    return list_sheet(
        sheet_name(group), title, columns, _lines(group), note=note, empty=f"（都没有{form.name}）", frozen_columns=1
    )


def _lines(group: OfEdition) -> Iterator[Iterator[Value | ListCell]]:
    form, line = _form(group), _FIRST_LINE
    for entry in group.entries:
        if _is_listed(group, entry):
            for row in value_rows(form):
                yield _line(entry, form, row, line)
                line += 1


def _line(entry: ExportEntry, form: FormTable, row: FormRow, line: int) -> Iterator[Value | ListCell]:
    yield ListCell(entry.unit, *identity(entry, "agency"))
    yield ListCell(entry.year, *identity(entry, "year"))
    yield row_code(form, row)
    yield ListCell(row.label, TEXT)
    values: list[Number | None] = []
    for column in form.blocks[0].columns:
        cell = form.cells[f"{row.id}.{column.id}"]
        value, style, comment = official_figure(entry, form, cell)
        kept = exact(value)[0] if value is not None else None
        values.append(kept if isinstance(kept, int | float) else None)
        yield ListCell(value, style, comment, of_figure(entry, form, cell))
    yield _balance(form, values, line)


def _balance(form: FormTable, values: list[Number | None], line: int) -> ListCell:
    """Whether the parts of a line add up to its total, as a formula that says so again when a figure is changed."""
    last = FIRST_FIGURE + len(values) - 1
    every = f"{address(line, FIRST_FIGURE)}:{address(line, last)}"
    parts = f"{address(line, FIRST_FIGURE)}:{address(line, last - 1)}"
    formula = (
        f'=IF(COUNT({every})<{len(values)},"{GAPS}",'
        f'IF(ROUND(SUM({parts})-{address(line, last)},6)=0,"{BALANCED}","{UNBALANCED}"))'
    )
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return ListCell(Formula(formula, GAPS), CENTRED_TEXT)
    total, apart = add(known[:-1]), add([*known[:-1], -known[-1]])
    if not apart:
        return ListCell(Formula(formula, BALANCED), CENTRED_TEXT)
    label = form.blocks[0].columns[-1].label
    told = f"各类之和 {total}，{label} {known[-1]}，相差 {abs(apart)}"
    return ListCell(Formula(formula, UNBALANCED), replace(CENTRED_TEXT, mark="failing"), told)
