"""数据总表: one row a report and live totals, a sheet for each edition of the form, so that no sum mixes two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.figures import figure
from desktop.workbook.marks import marked
from desktop.workbook.sheet import Block, Formula, Sheet
from desktop.workbook.styles import AMOUNT, CENTRED_TEXT, HEADER, NOTE, NUMBER, TEXT, TITLE, TOTAL_CELL, Style
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, Head, put_heads, set_pages
from parser.editions import Edition, FormTable, edition
from parser.forms import FormCell
from parser.model import Number, Target

_COUNT_WIDTH, _AMOUNT_WIDTH = 7.0, 11.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One column of figures: a cell of the form, or (`adds`) the sum of the columns at these places."""

    table: FormTable
    cell: FormCell | None
    head: Head
    adds: tuple[int, ...] = ()


def summary_of_form(name: str, form: Edition, entries: Sequence[ExportEntry]) -> Sheet:
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
        _put_totals(sheet, last, entries, body)
    else:
        sheet.put(HEAD_ROWS, 0, "（无）", NOTE, columns=FIRST_FIGURE)
    sheet.fit_heights()
    set_pages(sheet, heads)
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


def _put_row(
    sheet: Sheet, row: int, number: int, entry: ExportEntry, figures: Sequence[Figure]
) -> list[Number | None]:
    sheet.put(row, 0, number, NUMBER)
    sheet.put(row, 1, entry.unit, *_identity(entry, "agency", TEXT))
    sheet.put(row, 2, entry.year, *_identity(entry, "year", CENTRED_TEXT))
    values: list[Number | None] = []
    for place, column in enumerate(figures):
        if column.cell is None:
            values.append(_put_sum(sheet, row, FIRST_FIGURE + place, column.adds, values))
            continue
        value, style, comment = _figure(entry, column.table, column.cell)
        values.append(value)
        sheet.put(row, FIRST_FIGURE + place, value, style, comment)
    end = FIRST_FIGURE + len(figures)
    sheet.put(row, end, _checked(entry), CENTRED_TEXT)
    sheet.put(row, end + 1, "；".join(_remarks(entry)), TEXT)
    return values


def _identity(entry: ExportEntry, field: str, style: Style) -> tuple[Style, str]:
    value = entry.report.metadata.get(field)
    return marked(entry, Target.parse(f"metadata:{field}"), value, style)


def _figure(entry: ExportEntry, form: FormTable, cell: FormCell) -> tuple[Number | None, Style, str]:
    base = AMOUNT if cell.column.kind == "money" else NUMBER
    table = entry.report.tables.get(form.id)
    if table is None or table.edition != form.edition:
        return None, replace(base, mark="blank"), ""
    value, told = figure(table.cells.get(cell.id), cell.column)
    if value is None:
        base = replace(base, mark="blank")
    style, comment = marked(entry, table.target(cell.id), table.cells.get(cell.id), base, told)
    return value, style, comment


def _put_sum(sheet: Sheet, row: int, column: int, adds: Sequence[int], values: Sequence[Number | None]) -> Number | None:
    parts = [values[place] for place in adds]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        sheet.put(row, column, None, replace(NUMBER, mark="blank"))
        return None
    names = ",".join(xl_rowcol_to_cell(row, FIRST_FIGURE + place) for place in adds)
    total = add(known)
    sheet.put(row, column, Formula(f"=SUM({names})", total), NUMBER)
    return total


def _checked(entry: ExportEntry) -> str:
    errors, warnings = entry.count("error"), entry.count("warning")
    words = [f"错误 {errors}" if errors else "", f"警告 {warnings}" if warnings else ""]
    return " ".join(word for word in words if word) or ("通过" if entry.official_tables else "")


def _remarks(entry: ExportEntry) -> Iterator[str]:
    """What keeps figures of this report out of the totals."""
    for table_id, form in edition(entry.report.edition).tables.items():
        table = entry.report.tables.get(table_id)
        if table is None:
            yield f"缺{form.name}"
        elif table.edition != form.edition:
            yield f"{form.name}按{edition_name(table.edition)}填报，未计入本表"
        elif not table.complete:
            yield f"{form.name}不完整"


def _put_totals(
    sheet: Sheet, last: int, entries: Sequence[ExportEntry], body: Sequence[Sequence[Number | None]]
) -> None:
    """Live sums, one line a year, their values of today below them, and the reports that they leave out."""
    years = sorted({entry.year for entry in entries if isinstance(entry.year, int)})
    several = len(years) > 1 or (years and any(not isinstance(entry.year, int) for entry in entries))
    lines: list[tuple[str, int | None]] = [(f"{year}年合计", year) for year in years] if several else [("合计", None)]
    row = last
    for live in (True, False):
        for label, year in lines:
            row += 1
            _put_total(sheet, row, last, label if live else f"{label}校验值", year, entries, body, live)
    left_out = "；".join(_left_out(entries, bool(several)))
    note = f"合计未含：{left_out}。" if left_out else "合计已含全部报告。"
    note += "校验值为导出时算得的静态数值，应与上方公式结果一致。"
    sheet.put(row + 1, 0, note, NOTE, columns=FIRST_FIGURE + 12)


def _left_out(entries: Sequence[ExportEntry], several: bool) -> Iterator[str]:
    for entry in entries:
        remarks = list(_remarks(entry))
        if several and not isinstance(entry.year, int):
            remarks.insert(0, "年度未识别")
        if remarks:
            yield f"{entry.unit}（{'、'.join(remarks)}）"


def _put_total(
    sheet: Sheet,
    row: int,
    last: int,
    label: str,
    year: int | None,
    entries: Sequence[ExportEntry],
    body: Sequence[Sequence[Number | None]],
    live: bool,
) -> None:
    sheet.put(row, 0, None, TOTAL_CELL)
    sheet.put(row, 1, label, TOTAL_CELL)
    sheet.put(row, 2, None, TOTAL_CELL)
    chosen = [values for entry, values in zip(entries, body, strict=True) if year is None or entry.year == year]
    for place in range(len(body[0])):
        column = FIRST_FIGURE + place
        numbers = [value for values in chosen if (value := values[place]) is not None]
        total = add(numbers) if numbers else None
        if total is None or not live:
            sheet.put(row, column, total, TOTAL_CELL)
            continue
        area = f"{xl_rowcol_to_cell(HEAD_ROWS, column)}:{xl_rowcol_to_cell(last, column)}"
        years = f"{xl_rowcol_to_cell(HEAD_ROWS, 2, True, True)}:{xl_rowcol_to_cell(last, 2, True, True)}"
        formula = f"=SUM({area})" if year is None else f"=SUMIF({years},{year},{area})"
        sheet.put(row, column, Formula(formula, total), TOTAL_CELL)


def add(numbers: Sequence[Number]) -> Number:
    """The sum without the errors of binary fractions: 0.1 and 0.2 are 0.3."""
    total = sum((Decimal(str(number)) for number in numbers), Decimal(0))
    return int(total) if total == total.to_integral_value() else float(total)
