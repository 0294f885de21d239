"""What a workbook shows of a value as it is now, to be compared with what it showed when it was written."""

from __future__ import annotations

from desktop.workbook.entry import ExportEntry, edition_name, form_of, newest_form
from desktop.workbook.figures import figure, lacks_unit
from parser.forms import FormColumn
from parser.model import Cell, Indicator, Number, StatValue, Target, TargetKind

Shown = str | int | float | None
_GONE = (TargetKind.INDICATOR, TargetKind.STAT, TargetKind.SECTION)
"""What is named by its place in the text, so that it is another thing, or none, in another reading of the file."""


class Gone(Exception):  # noqa: N818 - it is told to people
    """The report has no such thing any more."""


def shown(entry: ExportEntry, target: Target, part: str) -> Shown:
    """The value in the words and the unit of the workbook, None for blank. Raises Gone."""
    if target.kind is TargetKind.METADATA:
        return _head(entry, target.key)
    if target.kind is TargetKind.SECTION:
        section = next((one for one in entry.report.sections if one.target == target), None)
        if section is None:
            raise Gone
        return (section.number if part == "number" else section.title) or None
    if target.kind is TargetKind.CELL:
        table_id, _, _cell_id = target.key.partition(".")
        if table_id not in entry.report.tables:
            raise Gone
        return figure(_cell(entry, target), column_of(entry, target))[0]
    value = entry.values.get(target)
    if not isinstance(value, Indicator | StatValue):
        raise Gone
    return value.value


def column_of(entry: ExportEntry, target: Target) -> FormColumn:
    """The column of the form that a cell of a table stands in. Raises Gone."""
    table_id, _, cell_id = target.key.partition(".")
    table = entry.report.tables.get(table_id)
    form = form_of(table) if table else newest_form(table_id)
    if cell_id not in form.cells:
        raise Gone
    return form.cells[cell_id].column


def without_unit(entry: ExportEntry, target: Target) -> bool:
    """Whether a cell is an amount that nobody knows the unit of, which some sheets leave out."""
    return target.kind is TargetKind.CELL and lacks_unit(_cell(entry, target), column_of(entry, target))


def by_place(target: Target) -> bool:
    """Whether a thing is named by its place in the text."""
    return target.kind in _GONE


def _cell(entry: ExportEntry, target: Target) -> Cell | None:
    found = entry.values.get(target)
    return found if isinstance(found, Cell) else None


def _head(entry: ExportEntry, field: str) -> str | Number | None:
    if field == "agency":
        return entry.unit
    return edition_name(entry.form.id) if field == "edition" else entry.field(field)
