"""数据总表: one row a report and live totals, a sheet for each edition of the form, so that no sum mixes two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.workbook.entry import ExportEntry, edition_name, form_of
from desktop.workbook.figures import figure, lacks_unit
from desktop.workbook.marks import marked
from desktop.workbook.material import Material
from desktop.workbook.narrative_summary import narrative_summary
from desktop.workbook.sheet import Block, Formula, Sheet, address
from desktop.workbook.styles import AMOUNT, CENTRED_TEXT, NOTE, NUMBER, TEXT, Style
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, Head, fit_pages, put_heads
from desktop.workbook.totals import Totals, add, remarks
from parser.editions import Edition, FormTable, editions
from parser.forms import FormCell
from parser.model import Number, Target, TargetKind
from parser.naming import number_text

NAME = "数据总表"
_COUNT_WIDTH, _AMOUNT_WIDTH = 6.6, 11.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One column of figures: a cell of the form, or (`adds`) the sum of the columns at these places."""

    table: FormTable
    cell: FormCell | None
    head: Head
    adds: tuple[int, ...] = ()


def summaries(material: Material) -> list[Sheet]:
    """One for each edition with reports, the newest first; the first is simply called 数据总表."""
    made: list[Sheet] = []
    for form in editions():
        members = [entry for entry in material.entries if entry.form.id == form.id]
        if form.tables and members:
            made.append(_of_form(_name(made, edition_name(form.id)), form, members))
    rest = [entry for entry in material.entries if not entry.form.tables]
    if rest:
        made.append(narrative_summary(_name(made, "叙述式"), rest))
    return made or [_of_form(NAME, editions()[0], [])]


def _name(made: Sequence[Sheet], suffix: str) -> str:
    return f"{NAME}（{suffix}）" if made else NAME


def _of_form(name: str, form: Edition, entries: Sequence[ExportEntry]) -> Sheet:
    """The sheet of one edition for the reports filled in on it."""
    figures = _figures(form)
    heads = [figure.head for figure in figures] + [Head("勾稽", "", "", 12), Head("备注", "", "", 30)]
    sheet = Sheet(name, [])
    title = f"政府信息公开工作年度报告数据总表（{edition_name(form.id)}格式）"
    put_heads(sheet, title, "空白为未填，不当作 0；金额单位为万元；表三取总计列。", heads)
    body: list[list[Number | None]] = []
    for number, entry in enumerate(entries, 1):
        body.append(_put_row(sheet, HEAD_ROWS + number - 1, number, entry, figures))
    last = HEAD_ROWS + len(entries) - 1
    if entries:
        sheet.autofilter = Block(HEAD_ROWS - 1, 0, last, FIRST_FIGURE + len(heads) - 1)
        Totals(sheet, entries, body).put()
    else:
        sheet.put(HEAD_ROWS, 0, "（无）", NOTE, columns=FIRST_FIGURE)
    fit_pages(sheet)
    return sheet


def _figures(form: Edition) -> list[Figure]:
    found: list[Figure] = []
    for table in form.tables.values():
        start = len(found)
        found += [Figure(table, cell, _head(table, cell)) for cell in _cells(table)]
        found += _sums(table, found, start)
    return found


def _cells(table: FormTable) -> Iterator[FormCell]:
    """Every cell of the form; of a table with a total column beside several rows only that column."""
    for cell in table.cells.values():
        has_totals = len(cell.block.rows) > 1 and any(column.total for column in cell.block.columns)
        if cell.column.total or not has_totals:
            yield cell


def _sums(table: FormTable, figures: Sequence[Figure], start: int) -> Iterator[Figure]:
    """A sum over the groups that stand under one head, as the two kinds of lawsuits under 行政诉讼."""
    parents = {group.id: group.parent for group in table.groups}
    for group in table.groups:
        adds = [
            place
            for place, figure in enumerate(figures[start:], start)
            if figure.cell and figure.cell.column.total and parents.get(figure.cell.column.group) == group.id
        ]
        if adds:
            yield Figure(table, None, Head(_caption(table), group.label, "合计", _COUNT_WIDTH), tuple(adds))


def _caption(table: FormTable) -> str:
    return f"{table.name}　{table.label}" + (f"（{table.unit}）" if table.unit else "")


def _head(table: FormTable, cell: FormCell) -> Head:
    """Three lines of heads: the table, the group or row, the row or column."""
    rows = {row.id: row for row in cell.block.rows}
    groups = {group.id: group for group in table.groups}
    row, column = cell.row, cell.column
    width = _AMOUNT_WIDTH if column.kind == "money" else _COUNT_WIDTH
    if column.group:
        group = groups[column.group]
        above = groups[group.parent].label + "：" if group.parent else ""
        return Head(_caption(table), above + group.label, column.label, width)
    if column.total:
        parent = rows.get(row.parent)
        label = row.short or row.label
        return Head(_caption(table), parent.label if parent and parent.parent else label, label, width)
    label = column.label if column.kind != "money" or "万元" in column.label else f"{column.label}（万元）"
    return Head(_caption(table), row.short or row.label, label, width)


def _put_row(sheet: Sheet, row: int, number: int, entry: ExportEntry, figures: Sequence[Figure]) -> list[Number | None]:
    sheet.put(row, 0, number, NUMBER)
    agency, year = Target(TargetKind.METADATA, "agency"), Target(TargetKind.METADATA, "year")
    sheet.put(row, 1, entry.unit, *_identity(entry, agency, TEXT), of=entry.of(agency))
    sheet.put(row, 2, entry.year, *_identity(entry, year, CENTRED_TEXT), of=entry.of(year))
    values: list[Number | None] = []
    for place, column in enumerate(figures):
        if column.cell is None:
            values.append(_put_sum(sheet, row, FIRST_FIGURE + place, column.adds, values))
            continue
        value, style, comment = _figure(entry, column.table, column.cell)
        of = entry.of(Target(TargetKind.CELL, f"{column.table.id}.{column.cell.id}"))
        sheet.put(row, FIRST_FIGURE + place, value, style, comment, of=of if _is_here(entry, column.table) else None)
        planned = sheet.cells[row, FIRST_FIGURE + place].value
        values.append(planned if isinstance(planned, int | float) else None)
    end = FIRST_FIGURE + len(figures)
    sheet.put(row, end, _checked(entry), CENTRED_TEXT)
    sheet.put(row, end + 1, "；".join(remarks(entry)), TEXT)
    return values


def _identity(entry: ExportEntry, target: Target, style: Style) -> tuple[Style, str]:
    return marked(entry, target, entry.report.metadata.get(target.key), style)


def _figure(entry: ExportEntry, form: FormTable, cell: FormCell) -> tuple[Number | None, Style, str]:
    base = AMOUNT if cell.column.kind == "money" else NUMBER
    table = entry.report.tables.get(form.id)
    if table is None or not _is_here(entry, form):
        return None, replace(base, mark="blank"), ""
    value, told = figure(table.cells.get(cell.id), cell.column)
    if lacks_unit(table.cells.get(cell.id), cell.column):  # the column is of 万元, and is added up
        value, told = None, [f"数值 {number_text(value)} {told[-1]}，未计入本表"]
    if value is None:
        base = replace(base, mark="blank")
    style, comment = marked(entry, table.target(cell.id), table.cells.get(cell.id), base, told)
    return value, style, comment


def _is_here(entry: ExportEntry, form: FormTable) -> bool:
    """Whether the report has the table, filled in on just this form."""
    table = entry.report.tables.get(form.id)
    return table is not None and form_of(table) == form


def _put_sum(
    sheet: Sheet, row: int, column: int, adds: Sequence[int], values: Sequence[Number | None]
) -> Number | None:
    """A live sum within the row; left blank when one of its parts is, for a part that was not read is not nought."""
    parts = [values[place] for place in adds]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        sheet.put(row, column, None, replace(NUMBER, mark="blank"))
        return None
    names = ",".join(address(row, FIRST_FIGURE + place) for place in adds)
    total = add(known)
    sheet.put(row, column, Formula(f"=SUM({names})", total), NUMBER)
    return total


def _checked(entry: ExportEntry) -> str:
    errors, warnings = entry.count("error"), entry.count("warning")
    words = [f"错误 {errors}" if errors else "", f"警告 {warnings}" if warnings else ""]
    return " ".join(word for word in words if word) or ("通过" if entry.official_tables else "")
