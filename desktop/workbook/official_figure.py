"""The figure of a report for one place of a form, as sheets that add it up show it: value, style and comment."""

from __future__ import annotations

from dataclasses import replace

from desktop.workbook.entry import ExportEntry, form_of
from desktop.workbook.figures import figure, lacks_unit
from desktop.workbook.marks import marked
from desktop.workbook.sheet import Of, exact
from desktop.workbook.styles import AMOUNT, CENTRED_TEXT, NUMBER, TEXT, Style
from parser.editions import FormTable
from parser.forms import FormCell
from parser.model import Number, Table, Target
from parser.naming import number_text


def official_figure(entry: ExportEntry, form: FormTable, cell: FormCell) -> tuple[Number | None, Style, str]:
    """The number, blank (None) where the report has no such table, one of another form, or nothing in the place.

    Amounts are in 万元; one without a known unit is blank too and told in the comment, as it would be added up.
    """
    base = AMOUNT if cell.column.kind == "money" else NUMBER
    table = _table(entry, form)
    if table is None:
        return None, replace(base, mark="blank"), ""
    value, told = _number(table, cell)
    if value is None:
        base = replace(base, mark="blank")
    style, comment = marked(entry, table.target(cell.id), table.cells.get(cell.id), base, told)
    return value, style, comment


def _table(entry: ExportEntry, form: FormTable) -> Table | None:
    """The report's table, where it was filled in on just this form."""
    table = entry.report.tables.get(form.id)
    return table if table is not None and form_of(table) == form else None


def _number(table: Table, cell: FormCell) -> tuple[Number | None, list[str]]:
    """What may be added up of a cell, and what has to be told of it."""
    value, told = figure(table.cells.get(cell.id), cell.column)
    if value is not None and lacks_unit(table.cells.get(cell.id), cell.column):
        return None, [f"数值 {number_text(value)} {told[-1]}，未计入本表"]
    return value, told


def of_figure(entry: ExportEntry, form: FormTable, cell: FormCell) -> Of | None:
    """Whose value stands in the place, None where the report has no such table on this form."""
    table = _table(entry, form)
    return entry.of(table.target(cell.id)) if table is not None else None


def countable(entry: ExportEntry, form: FormTable, cell: FormCell) -> Number | None:
    """The number as a spreadsheet adds it up: None where the cell is blank or holds more digits than it can keep."""
    table = _table(entry, form)
    value = _number(table, cell)[0] if table is not None else None
    kept = exact(value)[0] if value is not None else None
    return kept if isinstance(kept, int | float) else None


def identity(entry: ExportEntry, field: str) -> tuple[Style, str]:
    """Style and comment of the cell with a report's unit (``agency``) or ``year``."""
    style = TEXT if field == "agency" else CENTRED_TEXT
    return marked(entry, Target.parse(f"metadata:{field}"), entry.report.metadata.get(field), style)
