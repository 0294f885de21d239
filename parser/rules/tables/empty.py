"""A table of which only the labels or the heads are printed: its cells are blank, and that is doubted."""

from __future__ import annotations

import re
from functools import cache

from parser.fold import fold
from parser.grids.align import align
from parser.grids.entries import Grid
from parser.grids.labels import Label, plain
from parser.rules.tables.cells import CellMaker, reason
from parser.rules.tables.lookup import Form, heads_printed
from parser.rules.tables.places import Places
from parser.rules.tables.reading import RULE, Reading
from parser.rules.tables.table_four import columns, columns_form, group_book

_WORTHLESS = 1000.0
"""So much less than any reading with a figure is one without worth."""
_SHARE = 0.7
"""Of the rows of a form, how many must be there by their labels: a heading alone is no table."""
_CUT = 0.5
"""The same of a form that is there row by row from its first on, as the beginning of a document has it."""
_NUMBER = re.compile(r"\d+")
_NEXT = re.compile(r"\n\s*[五六]、")
_GROUPS = 2
_FIGURES = 3
_AFTER = 300
"""Characters behind the heads in which a row of figures would stand."""
_MOST = 400
"""Labels of a region that are looked at."""


def read_empty(grid: Grid, form: Form) -> Reading | None:
    """The form without figures, where nearly all its rows are printed in their order; worth less than any figure."""
    labels = [field for row in grid.rows for field in row.fields if field.is_label]
    text = plain("".join(field.text for field in labels))
    if sum([label in text for label in form.labels]) < _CUT * len(form.rows):
        return None
    named = [(field, rows) for field in labels if (rows := form.book.exact(Label((field,))))][:_MOST]
    _, chain = align([rows for _, rows in named], [0.0] * len(named), len(form.rows))
    found = [(named[match.entry][0], match.row) for match in chain if form.rows[match.row][1].kind != "group"]
    wanted = len(form.values)
    from_first = tuple(row for _, row in found) == form.values[: len(found)]
    if len(found) < (_CUT if from_first else _SHARE) * wanted:
        return None
    reading = Reading(form.table, spans=[field.span for field, _ in found])
    maker = CellMaker(grid.document, form.table, RULE)
    stray = {row: entry for entry in grid.entries if entry.figures for row in form.book.exact(entry.label)}
    for _, row in found:
        targets = form.targets[row]
        made = maker.cells(Places((None,) * len(targets)), targets, reason("no_figures"))
        made = maker.illegible(stray[row], targets) if row in stray else made
        reading.add(made)
    reading.notes.append(reason("empty_table", table=form.table.name))
    reading.worth = 2 * len(found) - wanted + heads_printed(grid.document, form, reading.spans) - _WORTHLESS
    return reading


def read_empty_four(grid: Grid) -> Reading | None:
    """Table four without figures, where nearly all its heads are printed and no row of figures follows them."""
    labels = _column_labels()
    heads = [field for row in grid.rows for field in row.fields if field.is_label and plain(field.text) in labels]
    groups = [field for row in grid.rows for field in row.fields if field.is_label and group_book().named(field.text)]
    if len(heads) < _SHARE * len(columns()) or len(groups) < _GROUPS:
        return None
    last = heads[-1].span.end
    after = _NEXT.split(grid.document.folded[last : last + _AFTER])[0]
    if len(_NUMBER.findall(after)) >= _FIGURES:
        return None
    form = columns_form()
    reading = Reading(form, spans=[field.span for field in heads[-len(columns()) :]])
    made = CellMaker(grid.document, form, RULE).cells(Places((None,) * len(columns())), columns(), reason("no_figures"))
    reading.add(made)
    reading.notes.append(reason("empty_table", table=form.name))
    reading.worth = -_WORTHLESS
    return reading


@cache
def _column_labels() -> frozenset[str]:
    """The plain labels of the columns of table four."""
    return frozenset(plain(fold(label)) for cell in columns() for label in (cell.column.label, *cell.column.also))
