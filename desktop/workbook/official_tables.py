"""表二, 表三, 表四: the form's own layout with its merged heads and corner note, one block a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.workbook.entry import ExportEntry, form_of, newest_form, unread
from desktop.workbook.figures import figure
from desktop.workbook.marks import marked
from desktop.workbook.pages import keep_together
from desktop.workbook.sheet import Sheet, place_in
from desktop.workbook.styles import AMOUNT, CAPTION, HEADER, LABEL, NOTE, NUMBER, TITLE, Style
from parser.editions import FormTable, LayoutCell
from parser.model import Table

_FIGURE_WIDTHS, _LABELS, _ONLY_LABEL = (8.0, 20.0), (10.0, 15.0, 39.0), 34.0
_FIGURES_ROOM = 60.0
_LANDSCAPE_FROM = 12
_FIRST, _GAP = 1, 1
"""The row of the first block, and the rows between two blocks."""


def official_table(table_id: str, entries: Sequence[ExportEntry]) -> Sheet:
    """The sheet of one official table; a report stands there if its edition has the table or it was keyed in."""
    concerned = _concerned(table_id, entries)
    form = newest_form(table_id)
    sheet = Sheet(form.name, widths_of(form), landscape=form.grid_columns >= _LANDSCAPE_FROM)
    unit = f"（单位：{form.unit}）" if form.unit else ""
    sheet.put(0, 0, f"{form.name}　{form.label}{unit}", TITLE, columns=form.grid_columns)
    sheet.freeze, sheet.repeat_rows = (1, 0), (0, 0)
    row, blocks = _FIRST, []
    for number, entry in enumerate(concerned, 1):
        _put_block(sheet, row, number, entry, table_id)
        rows = _rows(entry, table_id)
        blocks.append((row, row + rows - 1))
        row += rows + _GAP
    if not concerned:
        sheet.put(1, 0, "（无）", NOTE, columns=form.grid_columns)
    sheet.fit()
    keep_together(sheet, blocks)
    return sheet


def blocks_of(table_id: str, entries: Sequence[ExportEntry], wanted: Sequence[ExportEntry]) -> Mapping[int, str]:
    """The place of the block of each of the wanted reports on the sheet of all, by its place among the wanted."""
    tops, top = {}, _FIRST
    for entry in _concerned(table_id, entries):
        tops[id(entry)] = top
        top += _rows(entry, table_id) + _GAP
    name = newest_form(table_id).name
    return {place: place_in(name, tops[id(entry)], 0) for place, entry in enumerate(wanted) if id(entry) in tops}


def _concerned(table_id: str, entries: Sequence[ExportEntry]) -> list[ExportEntry]:
    return [entry for entry in entries if table_id in entry.report.tables or table_id in entry.form.tables]


def _rows(entry: ExportEntry, table_id: str) -> int:
    """How many rows a report's block takes: its caption, a note where the table is missing or has gaps, the form."""
    table = entry.report.tables.get(table_id)
    return 2 if table is None else 1 + bool(unread(table)) + form_of(table).layout().rows


def widths_of(form: FormTable) -> list[float]:
    """The widths of the columns of a form's grid."""
    figures = form.grid_columns - form.label_columns
    least, most = _FIGURE_WIDTHS
    columns = form.label_columns
    labels = [_ONLY_LABEL] if columns == 1 else list(_LABELS[len(_LABELS) - columns :])
    return labels + [min(max(_FIGURES_ROOM / figures, least), most)] * figures


def _put_block(sheet: Sheet, top: int, number: int, entry: ExportEntry, table_id: str) -> None:
    """Put one report's table from row `top`."""
    columns = len(sheet.widths)
    sheet.put(top, 0, f"{number}．{entry.name}", CAPTION, columns=columns)
    table = entry.report.tables.get(table_id)
    if table is None:
        sheet.put(top + 1, 0, "未读到此表，请对照原文；此表为图片时可在程序中手工录入。", NOTE, columns=columns)
        return
    form = form_of(table)
    if missing := unread(table):
        top += 1
        sheet.put(top, 0, f"此表不完整（{missing}格缺数）：{table.reason or '有未填的格'}", NOTE, columns=columns)
    layout = form.layout()
    figure_rows = {cell.row for cell in layout.cells if cell.cell_id}
    for cell in layout.cells:
        place = (top + 1 + cell.row, cell.column)
        if cell.cell_id:
            value, style, comment = _figure(entry, table, form, cell.cell_id)
            of = entry.of(table.target(cell.cell_id))
            sheet.put(*place, value, style, comment, rows=cell.row_span, columns=cell.column_span, of=of)
        else:
            sheet.put(
                *place, cell.text, label_style(cell, form, figure_rows), rows=cell.row_span, columns=cell.column_span
            )


def label_style(cell: LayoutCell, form: FormTable, figure_rows: set[int]) -> Style:
    """The style of a printed label; `figure_rows` are the rows of the grid that hold figures."""
    beside_figures = cell.row in figure_rows and cell.column < form.label_columns
    return LABEL if beside_figures else HEADER


def _figure(entry: ExportEntry, table: Table, form: FormTable, cell_id: str) -> tuple[int | float | None, Style, str]:
    cell = table.cells.get(cell_id)
    column = form.cells[cell_id].column
    value, told = figure(cell, column)
    base = AMOUNT if column.kind == "money" else NUMBER
    if value is None:
        base = Style(base.role, mark="blank")
    style, comment = marked(entry, table.target(cell_id), cell, base, told)
    return value, style, comment
