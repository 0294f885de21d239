"""Tables whose cells hold paragraphs, as browsers copy them: empty lines and a tab part the cells of a row.

The tab stands on a line of its own, or before the figures of the row where these are no paragraphs. A row ends where no
tab follows; with its last cell blank it ends with tabs on one line, or with more empty lines than usual behind a tab.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parser.grids.fields import Field, field_at
from parser.source.document import Line, SourceDocument

_FEWEST = 8
_FIRST = re.compile(r"[一二三四五六七八九十]{1,3}、")
"""What only the first cell of a row begins with, or a heading behind the table."""
_MOST = 40
"""Cells of the longest row that is believed."""


def has_tab_lines(document: SourceDocument, lines: Sequence[Line]) -> bool:
    """Whether tabs behind empty lines part cells here. `lines` are the lines with words in order."""
    found = 0
    for left, right in pairwise(lines):
        between = document.lines[left.number : right.number - 1]
        found += bool(between) and (_opened(right) or any("\t" in line.folded for line in between))
        if found >= _FEWEST:
            return True
    return False


def tab_line_rows(
    document: SourceDocument, lines: Sequence[Line]
) -> Iterator[tuple[Sequence[Line], tuple[Field, ...]]]:
    """The rows: the lines with words that each is made of, and its fields, blank places included."""
    usual = _usual(document, lines)
    row = _fields(document, lines[0], 0)
    held = [lines[0]]
    for left, right in pairwise(lines):
        empty, tabs = _between(document, left, right)
        first, last = _row_ends(right, empty, tabs, usual)
        count = sum(count for count, _ in tabs)
        blank = [right.span.start] * min(count if first or last else count - (bool(tabs) and not _opened(right)), _MOST)
        if last:
            row += (field_at(document, start, start, len(row) + number) for number, start in enumerate(blank))
        if first or last:
            yield held, tuple(row)
            row, held = [], []
        if not last:
            row += (field_at(document, start, start, len(row) + number) for number, start in enumerate(blank))
        row += _fields(document, right, len(row))
        held.append(right)
    yield held, tuple(row)


def _row_ends(line: Line, empty: int, tabs: Sequence[tuple[int, int]], usual: int) -> tuple[bool, bool]:
    """Whether a row ends before the tabs in front of a line, so that its first cells are blank, or behind them."""
    if _FIRST.match(line.stripped):
        return False, True
    if tabs and empty > usual + 1:
        return True, False
    behind = not tabs or tabs[-1][0] > 1 or tabs[-1][1] > usual
    return False, behind and not _opened(line)


def _fields(document: SourceDocument, line: Line, column: int) -> list[Field]:
    """The fields of one line; the tab that it begins with only parts it from the cell before."""
    pieces = line.folded.split("\t")
    start = line.span.start
    found: list[Field] = []
    for number, piece in enumerate(pieces):
        if number or not _opened(line):
            found.append(field_at(document, start, start + len(piece), column + len(found)))
        start += len(piece) + 1
    return found


def _usual(document: SourceDocument, lines: Sequence[Line]) -> int:
    """How many empty lines most often stand between a lone tab and the words behind it."""
    tabs = (pair for left, right in pairwise(lines) for pair in _between(document, left, right)[1][-1:])
    counted = Counter(empty for count, empty in tabs if count == 1)
    return counted.most_common(1)[0][0] if counted else 0


def _between(document: SourceDocument, left: Line, right: Line) -> tuple[int, list[tuple[int, int]]]:
    """What stands between two lines: empty lines, then lines of nothing but tabs, each with the empty lines behind."""
    before, found = 0, list[tuple[int, int]]()
    for line in document.lines[left.number : right.number - 1]:
        if "\t" in line.folded:
            found.append((line.folded.count("\t"), 0))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            before += 1
    return before, found


def _opened(line: Line) -> bool:
    return line.folded.lstrip(" ").startswith("\t")
