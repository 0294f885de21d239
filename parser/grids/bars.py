"""Lines with bars: rows framed or parted by them, and tables that stand one cell a line, each closed by a bar.

Text made from web pages often has bars only behind its cells, and fills a row up with bars at its end for cells that
were merged or empty. Where such a row lacks cells, nobody can say which.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from parser.grids.fields import Field, field_at, words
from parser.model import Span
from parser.source.document import Line, SourceDocument

BARS = re.compile(r"[|│┃¦]")
_RULE = re.compile(r"[\s:+=_┌┐└┘├┤┬┴┼╋━─—-]*")
_PADDING = re.compile(r"(?:([|│┃¦])\s+)?[|│┃¦]{2,}\s*$")
_FILLED_FRAME = re.compile(r"[^\s|│┃¦]\s+[|│┃¦]\s*[|│┃¦]{2,}\s*$")
_FEWEST = 3
_SHORT = 12
_EDGE = 2
"""Cells at either end of a table that one cell a line makes, which may be words around it."""


def is_stream(lines: Sequence[Line]) -> bool:
    """Whether the lines are a table with one cell a line: most lines with a bar hold at most one cell."""
    single = several = 0
    for line in lines:
        if BARS.search(line.folded) and "\t" not in line.folded:
            filled = sum(bool(piece.strip()) for piece in BARS.split(line.folded))
            single += filled < 2
            several += filled > 1
    return single >= _FEWEST and single > several


def is_padded(line: Line) -> bool:
    """Whether bars with nothing between them fill up the end of the line."""
    return bool(_PADDING.search(line.folded))


def is_filled_frame(line: Line) -> bool:
    """Whether the line begins with a bar and bars behind the one that closes its last cell fill up its end."""
    return bool(BARS.match(line.folded.lstrip()) and _FILLED_FRAME.search(line.folded))


def bar_fields(document: SourceDocument, line: Line, loose: bool = False) -> tuple[tuple[Field, ...], bool, bool]:
    """The fields of one line, whether bars frame it, and whether bars fill up its end (given as one blank field).

    In a `loose` table bars that frame a line say nothing of its blank places: other lines are filled up at their end.
    """
    folded = line.folded
    if _RULE.fullmatch(BARS.sub("", folded)) and "---" in folded:
        return (), False, False
    framed = bool(BARS.match(folded.lstrip()))
    padding = None if framed and not loose else _PADDING.search(folded)
    end = padding.start() if padding else len(folded)
    edges = [-1, *(match.start() for match in BARS.finditer(folded, 0, end)), end]
    closed = not padding and bool(BARS.search(folded.rstrip()[-1:]))
    pairs = list(itertools.pairwise(edges))[framed : len(edges) - 1 - closed]
    start = line.span.start
    fields = [field_at(document, start + left + 1, start + right, n) for n, (left, right) in enumerate(pairs)]
    if padding:
        fields.append(field_at(document, line.span.end, line.span.end, len(fields)))
    return tuple(fields), framed and closed and not loose, bool(padding)


def bar_stream(document: SourceDocument, lines: Sequence[Line]) -> list[tuple[Field, ...]]:
    """The cells one after another, each with the words in it or one blank field, without bars that only fill up.

    Where every cell has a bar before and behind it, there is nothing between two cells.
    """
    cells = list(_cells(document, lines))
    for first in (0, 1):
        between = cells[first + _EDGE : -_EDGE : 2]
        if len(between) >= _FEWEST and all(len(cell) == 1 and cell[0].blank for cell in between):
            inside = cells[1 - first + _EDGE : -_EDGE : 2]
            if any(not cell[0].blank for cell in inside):
                return [cell for n, cell in enumerate(cells) if n % 2 != first or not cell[0].blank]
    return cells


def _cells(document: SourceDocument, lines: Sequence[Line]) -> Iterator[tuple[Field, ...]]:
    open_cell: list[Span] = []
    for line in lines:
        folded = line.folded
        padding = _PADDING.search(folded)
        end = padding.start() if padding else len(folded)
        edges = [-1, *(match.start() for match in BARS.finditer(folded, 0, end)), end]
        for number, (left, right) in enumerate(itertools.pairwise(edges)):
            if number:
                yield _cell(document, open_cell)
                open_cell = []
            if folded[left + 1 : right].strip():
                open_cell.append(Span(line.span.start + left + 1, line.span.start + right))
        if padding and (open_cell or padding[1]):
            yield _cell(document, open_cell)
            open_cell = []
    if open_cell:
        yield _cell(document, open_cell)


def _cell(document: SourceDocument, lines: Sequence[Span]) -> tuple[Field, ...]:
    """The words of a cell; a short label broken over lines is one word."""
    if not lines:
        return (Field(Span(0, 0), "", None),)
    fields = [field for span in lines for field in words(document, span, lambda _: False)]
    text = "".join(field.text for field in fields)
    if len(fields) > 1 and len(text) <= _SHORT and all(field.is_label for field in fields):
        return (Field(Span(fields[0].span.start, fields[-1].span.end), text, None),)
    return tuple(fields)
