"""Any carrier as rows of fields: cells of a Word table, pieces between tabs or bars, words between blanks."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, repeat
from operator import attrgetter
from typing import Literal, NamedTuple

from parser.grids.bars import BARS, bar_fields, bar_stream, is_filled_frame, is_padded, is_stream
from parser.grids.blank_lines import blank_cells
from parser.grids.fields import Field, field_at, only_word, words
from parser.grids.tab_lines import has_tab_lines, tab_line_rows
from parser.model import Span
from parser.record import record
from parser.resources import load_toml
from parser.source.document import Line, SourceDocument, SourceTable

Known = Callable[[str], bool]
"""Tells whether a text ends with the label of a row that the caller looks for."""

Kind = Literal["word", "cells", "bars", "stream", "line", "gap", "break"]


_FEWEST_CLOSED = 8
"""Lines with tabs, heads among them, that must all end with one for it to part no cells but close rows."""


def no_label(folded: str) -> bool:  # noqa: ARG001
    """For tables whose labels are not known beforehand."""
    return False


@record()
class Row:
    """One line of a table.

    ========== ===========================================================================================
    kind       what the places of its fields are worth
    ========== ===========================================================================================
    word       a row of a Word table: the grid's own places, blank cells kept
    cells      a line with tabs or framed by bars: every place is printed, blank ones too
    bars       a line with bars as web pages give it: blank places may be lost, `padded` when bars fill its end
    stream     one cell of a table that stands one cell a line, each closed by a bar
    line       words between blanks, or one cell a line
    gap        a blank cell where cells stand one a line, told by the empty lines around it
    break      running text, which no table goes across
    ========== ===========================================================================================

    `group` tells the rows of one Word table from those of another. `whole` says of cells in a stream that none is lost:
    nowhere are rows filled up with bars.
    """

    kind: Kind
    fields: tuple[Field, ...]
    group: int = -1
    padded: bool = False
    whole: bool = False

    @property
    def positional(self) -> bool:
        """Whether the row holds all cells of a row of the table, in places of their own."""
        return self.kind in ("word", "cells", "bars")


_START = attrgetter("start")
_BREAK = Row("break", ())
_GAP = Row("gap", (Field(Span(0, 0), "", None),))
_MOST_BLANKS = 20


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(load_toml("tables.toml")["lines"]["page_number"], re.I)


@cache
def _page_initials() -> frozenset[str]:
    """What the number of a page begins with, where that is no digit."""
    return frozenset(load_toml("tables.toml")["lines"]["page_initials"])


@cache
def prose_marks() -> tuple[int, re.Pattern[str]]:
    """How long running text is at least, and what it has."""
    data = load_toml("tables.toml")["lines"]
    return data["prose_length"], re.compile(f"[{data['prose_marks']}]")


def is_page_number(folded: str) -> bool:
    """Whether the line holds the number of a page and nothing else (``- 3 -``, 第 3 页)."""
    if len(folded) >= 40 or folded.isalpha() or folded.isdigit():
        return False
    first = folded.lstrip(" ")[:1]
    return (first.isdigit() or first in _page_initials()) and _page_number().match(folded) is not None


def is_prose(folded: str) -> bool:
    """Whether the line is running text rather than a piece of a table."""
    least, marks = prose_marks()
    return len(folded) >= least and marks.search(folded) is not None


class Stretch(NamedTuple):
    """Lines with words, one below another but for empty ones, page numbers and noise; or the Word table of a number."""

    lines: tuple[Line, ...]
    table: int = -1


def rows_of(document: SourceDocument, region: Span, noise: Sequence[Span], known: Known) -> Iterator[Row]:
    """The rows of a stretch of the document in reading order, without empty lines, page numbers and `noise`.

    A Word table is given whole where it begins inside the region. `known` allows a word to be cut into label and
    figure (``规章0``) only behind a label.
    """
    return rows_in(document, stretches_of(document, region, noise), known)


def rows_in(
    document: SourceDocument, stretches: Iterable[Stretch], known: Known, *, narrow: bool = False
) -> Iterator[Row]:
    """The rows of stretches one after another; `narrow` is for `blank_cells`."""
    for lines, table in stretches:
        if lines:
            yield from _text_rows(document, lines, known, narrow)
        else:
            yield from _word_rows(document, document.tables[table], table)


def narrow_matters(document: SourceDocument, stretches: Iterable[Stretch]) -> bool:
    """Whether other cells are told to be blank where they may be lower than the others."""
    return any(blank_cells(document, lines, narrow=True) != blank_cells(document, lines) for lines, _ in stretches)


def stretches_of(document: SourceDocument, region: Span, noise: Sequence[Span]) -> Iterator[Stretch]:
    """What a region is made of, in reading order."""
    tables = {table.span.start: (number, table) for number, table in enumerate(document.tables)}
    lines = lines_in(document, region)
    noise = _noise_near(noise, lines)
    starts = [span.start for span in noise]
    clean = starts[0] if starts else lines[-1].span.end  # up to here no line has any
    run: list[Line] = []
    done = -1
    for line in lines:
        start = line.span.start
        if start <= done:
            continue
        if tables and start in tables:
            if run:
                yield Stretch(tuple(run))
                run = []
            number, table = tables[start]
            if not _is_noise(start, table.span.end, noise, starts):
                yield Stretch((), number)
            done = table.span.end
        elif not (_is_idle(line.folded) or (line.span.end > clean and _is_noise(start, line.span.end, noise, starts))):
            run.append(line)
    if run:
        yield Stretch(tuple(run))


def _is_idle(folded: str) -> bool:
    """Whether a line holds no words: it is empty, blank or the number of a page."""
    if folded.isalpha() or folded.isdigit():
        return False
    return not folded or folded.isspace() or is_page_number(folded)


def lines_in(document: SourceDocument, region: Span) -> tuple[Line, ...]:
    """The lines that begin inside the region, and the one that holds its start."""
    first = document.line_at(region.start).number - 1
    last = document.line_at(max(region.start, region.end - 1)).number
    return document.lines[first:last]


def _noise_near(noise: Sequence[Span], lines: Sequence[Line]) -> Sequence[Span]:
    """The pieces of noise that begin inside the lines, and the last before them if it reaches into them."""
    start = lines[0].span.start
    first = bisect.bisect_left(noise, start, key=_START)
    if first and noise[first - 1].end > start:
        first -= 1
    return noise[first : bisect.bisect_left(noise, lines[-1].span.end, first, key=_START)]


def _is_noise(start: int, end: int, noise: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether the last piece of noise that begins inside or before a stretch covers more than half of it."""
    index = bisect.bisect_left(starts, end) - 1
    if index < 0 or noise[index].end <= start:
        return False
    shared = min(noise[index].end, end) - max(noise[index].start, start)
    return 2 * shared > end - start


def _word_rows(document: SourceDocument, table: SourceTable, number: int) -> Iterator[Row]:
    """The rows of a Word table; a table inside one of its cells follows the row it stands in."""
    nested = [
        (place, inner)
        for place, inner in enumerate(document.tables)
        if inner is not table and table.span.covers(inner.span) and inner.span.start > table.span.start
    ]
    rows: dict[int, list[Field]] = {}
    for cell in table.cells:
        field = field_at(document, cell.span.start, cell.span.end, cell.column, cell.column_span)
        rows.setdefault(cell.row, []).append(field)
    for index in sorted(rows):
        start = min(field.span.start for field in rows[index])
        while nested and nested[0][1].span.start < start:
            place, inner = nested.pop(0)
            yield from _word_rows(document, inner, place)
            nested = [(other, deep) for other, deep in nested if not inner.span.covers(deep.span)]
        yield Row("word", tuple(sorted(rows[index], key=lambda field: field.column)), number)
    for place, inner in nested:
        if not any(other is not inner and other.span.covers(inner.span) for _, other in nested):
            yield from _word_rows(document, inner, place)


def _text_rows(document: SourceDocument, lines: Sequence[Line], known: Known, narrow: bool) -> Iterable[Row]:
    text = document.folded[lines[0].span.start : lines[-1].span.end]
    barred, tabbed = bool(BARS.search(text)), "\t" in text
    if barred and is_stream(lines):
        whole = not any(is_padded(line) for line in lines)
        cells = bar_stream(document, [line for line in lines if not is_prose(line.folded)])
        return [Row("stream", cell, whole=whole) for cell in cells]
    if tabbed and has_tab_lines(document, lines):
        return _tab_line_rows(document, lines, known)
    blanks = blank_cells(document, lines, narrow)
    loose = barred and any(is_filled_frame(line) for line in lines)
    closed = tabbed and _all_closed(lines)
    rows: list[Row] = []
    for line in lines:
        if line.number in blanks:
            rows.extend(repeat(_GAP, min(blanks[line.number], _MOST_BLANKS)))
        if word := only_word(line):
            rows.append(Row("line", (word,)))
        elif closed and _has_tab(line):
            rows.append(Row("cells", _tab_fields(document, line)[:-1]))
        elif barred or tabbed:
            rows.extend(_text_row(document, line, known, loose))
        else:
            rows.append(_plain_row(document, line, known))
    return rows


def _all_closed(lines: Sequence[Line]) -> bool:
    """Whether a tab stands at the end of all lines that hold one, and these are many."""
    tabbed = [line.folded for line in lines if _has_tab(line)]
    return len(tabbed) >= _FEWEST_CLOSED and all(folded.endswith("\t") for folded in tabbed)


def _has_tab(line: Line) -> bool:
    return "\t" in line.folded.lstrip()  # tabs before the first word are indentation


def _tab_line_rows(document: SourceDocument, lines: Sequence[Line], known: Known) -> Iterator[Row]:
    for prose, stretch in groupby(lines, lambda line: is_prose(line.folded)):
        if prose:
            yield _BREAK
            continue
        for held, fields in tab_line_rows(document, list(stretch)):
            if len(fields) > 1:
                yield Row("cells", fields)
            else:
                yield from (row for line in held for row in _text_row(document, line, known))


def _text_row(document: SourceDocument, line: Line, known: Known, loose: bool = False) -> tuple[Row, ...]:
    """The row of a line, none for one that only rules off others."""
    if _has_tab(line):
        return (Row("cells", _tab_fields(document, line)),)
    if BARS.search(line.folded):
        fields, framed, padded = bar_fields(document, line, loose)
        return (Row("cells" if framed else "bars", fields, padded=padded),) if fields else ()
    return (_plain_row(document, line, known),)


def _plain_row(document: SourceDocument, line: Line, known: Known) -> Row:
    """The row of a line without tabs and bars."""
    return _BREAK if is_prose(line.folded) else Row("line", tuple(words(document, line.span, known)))


def _tab_fields(document: SourceDocument, line: Line) -> tuple[Field, ...]:
    start = line.span.start
    fields: list[Field] = []
    for column, piece in enumerate(line.folded.split("\t")):
        fields.append(field_at(document, start, start + len(piece), column))
        start += len(piece) + 1
    return tuple(fields)
