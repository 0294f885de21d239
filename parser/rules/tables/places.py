"""Which printed figure belongs to which column of a row: by the place under the head, else by a count that fits."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from parser.fold import fold
from parser.forms import FormColumn
from parser.grids.entries import Entry, Grid, Line
from parser.grids.fields import Field
from parser.grids.figures import Figure, read_figure
from parser.grids.labels import columns_named, plain
from parser.model import Span
from parser.rules.tables.sums import adds_up, contradicts, seems_shifted
from parser.source.document import SourceDocument

_HEAD_ROWS = 40


class Places(NamedTuple):
    """One field for each column, None where nothing is printed; `doubt` names a reason in `tables.toml`."""

    fields: tuple[Field | None, ...]
    doubt: str = ""


@cache
def column_names(columns: tuple[FormColumn, ...]) -> tuple[frozenset[str], ...]:
    """The plain labels each column is known by."""
    return tuple(frozenset(plain(fold(label)) for label in (column.label, *column.also)) for column in columns)


def place(entry: Entry, columns: Sequence[FormColumn], width: int, grid: Grid) -> Places | None:
    """The fields of an entry column by column, None when they do not fit with certainty.

    `width` is how many places a whole row of the form has, those of its label included.
    """
    places = _placed(entry, columns, width, grid)
    if places and not places.doubt and not all(places.fields) and seems_shifted(places.fields, columns):
        return Places(places.fields, "shifted")
    if places and not places.doubt and entry.lines[0].row.kind != "word" and contradicts(places.fields, columns):
        return Places(places.fields, "contradicts")
    return places


def _placed(entry: Entry, columns: Sequence[FormColumn], width: int, grid: Grid) -> Places | None:
    wanted = len(columns)
    first = entry.lines[0]
    if first.row.positional and not first.row.padded:
        under = _under_head(first, columns, grid)
        if under is not None:
            return under
        fields = _in_order(first, columns, width, grid) or _repeated(first, columns, grid)
        if fields is not None:
            return Places(fields)
    if len(entry.figures) < len(entry.fields) and any(line.row.kind == "gap" for line in entry.lines):
        return _by_gaps(entry.fields, columns)
    if first.row.kind in ("bars", "stream"):
        fields = first.fields if first.row.positional else entry.fields
        return _by_cells(fields, columns) if first.row.whole else _by_bars(fields, wanted)
    return _by_count(entry, columns)


def _by_cells(fields: Sequence[Field], columns: Sequence[FormColumn]) -> Places | None:
    """Fields of which none is lost: just as many as columns, blank ones too, or as `_by_bars` takes them."""
    if len(fields) != len(columns):
        return _by_bars(fields, len(columns))
    return Places(tuple(None if field.blank else field for field in fields))


def _by_gaps(fields: Sequence[Field], columns: Sequence[FormColumn]) -> Places | None:
    """Fields of which the blank ones are told by empty lines: just as many as columns, or all figures there.

    An empty line may also end a row, so that only totals that add up tell the places for sure.
    """
    wanted = len(columns)
    filled = [field for field in fields if not field.blank]
    if len(filled) == wanted:
        return Places(tuple(filled))
    while len(fields) > wanted and fields[-1].blank:
        fields = fields[:-1]
    if len(fields) != wanted:
        return None
    taken = tuple(None if field.blank else field for field in fields)
    return Places(taken, "" if not filled or adds_up(taken, columns) else "gaps")


def _by_bars(fields: Sequence[Field], wanted: int) -> Places | None:
    """Fields of a table in which blank places at the end of a row may stand for cells lost anywhere in it.

    Certain is a row whose last column holds a figure, one without any, and one with as many figures as columns. Noughts
    alone are put from the left, for wherever they stood they are noughts; that is told.
    """
    filled = [field for field in fields if not field.blank]
    if not filled:
        return Places((None,) * wanted)
    if len(filled) == wanted:
        return Places(tuple(filled))
    if len(fields) >= wanted and not fields[wanted - 1].blank and all(field.blank for field in fields[wanted:]):
        return Places(tuple(None if field.blank else field for field in fields[:wanted]))
    if len(filled) < wanted and all(field.figure and field.figure.value == 0 for field in filled):
        return Places((*filled, *[None] * (wanted - len(filled))), "noughts")
    return None


def _under_head(line: Line, columns: Sequence[FormColumn], grid: Grid) -> Places | None:
    """The fields under the heads of their columns, where heads and row are of one grid."""
    heads = _heads(line, columns, grid)
    if heads is None:
        return None
    taken: list[Field | None] = []
    for head in heads:
        under = [field for field in line.row.fields if _overlap(field, head)]
        if not under or any(_overlap(field, other) for field in under for other in heads if other is not head):
            return None
        filled = [field for field in under if not field.blank]
        if len(filled) > 1 or any(field not in line.fields for field in filled):
            return None
        taken.append(filled[0] if filled else None)
    left = [field for field in line.fields if not field.blank and field not in taken]
    return None if left else Places(tuple(taken))


def _heads(line: Line, columns: Sequence[FormColumn], grid: Grid) -> list[Field] | None:
    names = column_names(tuple(columns))
    found: dict[int, Field] = {}
    last = bisect.bisect_left(grid.heads, line.at)
    for number in reversed(grid.heads[:last]):
        row = grid.rows[number]
        if line.at - number > _HEAD_ROWS or row.group != line.row.group:
            break
        if row.kind != "word" and (row.kind != line.row.kind or len(row.fields) != len(line.row.fields)):
            continue
        named = columns_named(row.fields, [frozenset() if index in found else name for index, name in enumerate(names)])
        found.update(named)
        if len(found) == len(columns):
            heads = [found[index] for index in range(len(columns))]
            return heads if len({head.column for head in heads}) == len(heads) else None
    return None


def _overlap(left: Field, right: Field) -> bool:
    return left.column < right.column + right.column_span and right.column < left.column + left.column_span


def _in_order(line: Line, columns: Sequence[FormColumn], width: int, grid: Grid) -> tuple[Field | None, ...] | None:
    """The fields of one row in the order of the print, blank places counted where all places are there."""
    fields, wanted = line.fields, len(columns)
    filled = [field for field in fields if not field.blank]
    if len(fields) > wanted and len(line.row.fields) == width and all(field.blank for field in fields[:-wanted]):
        first = [None if field.blank else field for field in fields[:wanted]]
        if all(field.blank for field in fields[wanted:]) and adds_up(first, columns):
            return tuple(first)
        fields = fields[-wanted:]
    if len(fields) == wanted and not _may_lack_a_place(line, wanted, width, grid):
        return tuple(None if field.blank else field for field in fields)
    if not filled:
        return (None,) * wanted
    if len(filled) == wanted and not any(field.is_label for field in filled):
        return tuple(filled)
    words = [word for field in filled for word in ([field] if field.figure else _split(field, grid.document))]
    return tuple(words) if len(words) == wanted and all(word.figure for word in words) else None


def _repeated(line: Line, columns: Sequence[FormColumn], grid: Grid) -> tuple[Field | None, ...] | None:
    """The fields of a row whose merged cells are printed once for each place, under heads printed as often."""
    last = bisect.bisect_left(grid.heads, line.at)
    names = column_names(tuple(columns))
    for number in reversed(grid.heads[max(0, last - _HEAD_ROWS) : last]):
        head = grid.rows[number]
        if head.kind != line.row.kind or head.group != line.row.group or len(head.fields) != len(line.row.fields):
            continue
        printed = [plain(field.text) for field in head.fields]
        under = [
            [field for field, text in zip(line.row.fields, printed, strict=True) if text in labels] for labels in names
        ]
        if not all(under):
            continue
        alike = all(len({field.text for field in fields}) == 1 for fields in under)
        if alike and sum(map(len, under)) == len(line.fields):
            return tuple(None if fields[0].blank else fields[0] for fields in under)
        return None
    return None


def _may_lack_a_place(line: Line, wanted: int, width: int, grid: Grid) -> bool:
    """Whether a row with blank places may have lost one: web pages drop such cells, damaged rows have fewer."""
    blank = [field.blank for field in line.fields]
    if not any(blank) or wanted == 1:
        return False
    if line.row.kind == "bars":
        return blank[-1]
    whole = grid.widths.get(width, 0)
    return len(line.row.fields) < width and 2 * whole > sum(grid.widths.values())


def _split(field: Field, document: SourceDocument) -> list[Field]:
    """The words of a field as fields of their own."""
    found, start = [], field.span.start
    for word in field.text.split(" "):
        span = Span(start, start + len(word))
        if word:
            figure = read_figure(document.text, document.folded, span)
            found.append(Field(span, word, figure, field.column, field.column_span))
        start = span.end + 1
    return found


def _by_count(entry: Entry, columns: Sequence[FormColumn]) -> Places | None:
    """Figures without blank places between them: all of them, or those of the one line that holds just as many.

    What stands alone behind that line may be the number of a page, or the rest of a figure.
    """
    wanted = len(columns)
    figures = entry.figures
    if len(figures) == wanted and not _any_several_zeros(figures):
        return Places(figures)
    if len(figures) == 1 and (split := _zeros(figures[0], wanted)):
        return Places(split)
    lengths = [sum(not field.blank for field in line.fields) for line in entry.lines]
    if wanted > 2 and lengths.count(wanted) == 1 and lengths.count(1) == len(lengths) - 1:
        taken = tuple(field for field in entry.lines[lengths.index(wanted)].fields if not field.blank)
        return Places(taken, "" if adds_up(taken, columns) else "stray")
    return None


def _any_several_zeros(fields: Sequence[Field]) -> bool:
    """Whether zeros stand glued together somewhere: one figure each, or one figure of who knows how many."""
    glued = [field.figure for field in fields if field.figure is not None and field.figure.glued]
    return any(figure.raw.startswith("00") for figure in glued)


def _zeros(field: Field, wanted: int) -> tuple[Field, ...]:
    """A run of glued zeros as one zero for each column: ``规章000``. Any other run of digits cannot be cut."""
    figure = field.figure
    if figure is None or not figure.glued or figure.raw != "0" * wanted or wanted == 1:
        return ()
    spans = [Span(start, start + 1) for start in range(field.span.start, field.span.end)]
    return tuple(Field(span, "0", Figure(0, "0", glued=True)) for span in spans)
