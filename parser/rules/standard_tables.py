"""Stage standard_tables: tables two, three and four of the forms of 2019 and 2021, from any carrier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from parser.editions import edition
from parser.forms import FormRow
from parser.grids.entries import Grid, read_grid, read_narrow
from parser.grids.labels import LabelBook
from parser.model import Report, Span, Table
from parser.rules.tables.empty import read_empty, read_empty_four
from parser.rules.tables.extent import extents
from parser.rules.tables.forms import read_form
from parser.rules.tables.head_units import with_head_units
from parser.rules.tables.lookup import Form, form_of
from parser.rules.tables.reading import Reading
from parser.rules.tables.regions import table_regions
from parser.rules.tables.table_four import TABLE, read_table_four
from parser.source.document import SourceDocument

EDITIONS = ("2021", "2019")


def find_standard_tables(document: SourceDocument, report: Report) -> Report:
    """Add the official tables that are there. One that is a picture, or a heading alone, is not."""
    best: dict[str, Reading] = {}
    asked = _labels().ends_with_label, _row_labels().ends_with_label
    grids = [read_grid(document, region, report.noise, *asked) for region in table_regions(document)]
    for grid in grids:
        readings = list(_readings(grid))
        if not all(reading.complete for reading in readings):
            other = read_narrow(grid, *asked)
            readings += _readings(other) if other else ()
        for reading in readings:
            _keep(best, reading)
    missing = [form for form in _forms() if form.table.id not in best]
    for empty in (read_empty(grid, form) for grid in grids for form in missing):
        if empty is not None:
            _keep(best, empty)
    for empty in (read_empty_four(grid) for grid in grids if TABLE not in best):
        if empty is not None:
            _keep(best, empty)
    spans = extents(document, best)
    tables = {key: _table(document, best[key], spans[key]) for key in sorted(best)}
    told = next((table.edition for key, table in tables.items() if key != "table4"), EDITIONS[0])
    if "table4" in tables:
        tables["table4"] = replace(tables["table4"], edition=told)
    return replace(report, tables=MappingProxyType({**report.tables, **tables}))


def _keep(best: dict[str, Reading], reading: Reading) -> None:
    """Keep the reading where it is worth more than what there is of its table; of equal ones the first stays."""
    known = best.get(reading.form.id)
    if known is None or reading.worth > known.worth:
        best[reading.form.id] = reading


@cache
def _row_labels() -> LabelBook:
    """The labels of all rows that hold figures."""
    return LabelBook([row for form in _forms() for _, row in form.rows if row.kind != "group"])


@cache
def _labels() -> LabelBook:
    """All that the forms print, heads included."""
    tables = [table for key in EDITIONS for table in edition(key).tables.values()]
    texts = {cell.text: FormRow("", cell.text) for table in tables for cell in table.layout().cells if cell.header}
    return LabelBook([*(row for form in _forms() for _, row in form.rows), *texts.values()])


def _forms() -> Iterator[Form]:
    return (form_of(key, table) for table in ("table2", "table3") for key in EDITIONS)


def _readings(grid: Grid) -> Iterator[Reading]:
    """What there is in a region, one reading of a table at most."""
    for table in ("table2", "table3"):
        reading = read_form(grid, [form_of(key, table) for key in EDITIONS])
        if reading is not None:
            yield reading
    reading = read_table_four(grid)
    if reading is not None:
        yield reading


def _table(document: SourceDocument, reading: Reading, span: Span) -> Table:
    form = edition(reading.form.edition).table(reading.form.id)
    read = with_head_units(document, form, reading.cells, span)
    cells = {cell_id: read[cell_id] for cell_id in form.cells if cell_id in read}
    return Table(
        id=reading.form.id,
        edition=reading.form.edition,
        cells=MappingProxyType(cells),
        span=span,
        complete=reading.complete,
        reason="；".join(reading.notes),
    )
