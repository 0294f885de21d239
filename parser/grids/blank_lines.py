"""Blank cells of a table that stands one cell a line: there the print has more empty lines than between other cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from parser.source.document import Line, SourceDocument

_FEWEST = 20
_SHARE = 0.6
_WIDEST = 2
"""Lines from one cell to the next: right below it, or after one empty line."""
_LONGEST = 45
"""Characters of the longest line that may be a cell."""


def blank_cells(document: SourceDocument, lines: Sequence[Line], narrow: bool = False) -> dict[int, int]:
    """How many blank cells stand before a line, by the line's number. `lines` are the lines with words in order.

    Only where most lines follow one another at the same distance, and only beside a figure or as two cells or more: a
    single empty line between words is but spacing. A blank cell is as high as any other, or with `narrow` one line
    where the others have an empty line between them.
    """
    if len(lines) <= _FEWEST or len(lines) == lines[-1].number - lines[0].number + 1:
        return {}
    if any("\t" in line.folded for line in lines[:_FEWEST]):
        return {}
    steps = Counter([right.number - left.number for left, right in pairwise(lines)])
    pitch, often = steps.most_common(1)[0]
    if pitch > _WIDEST or often < _SHARE * len(lines):
        return {}
    found = {}
    for left, right in pairwise(lines):
        step = right.number - left.number
        cells, rest = (step - pitch + 1, 0) if narrow else divmod(step, pitch)
        if cells > 1 and rest == 0 and _next(document, left, right):
            beside_figure = _is_figure(left) or _is_figure(right)
            if beside_figure or cells > 2:
                found[right.number] = cells - 1
    return found


def _next(document: SourceDocument, left: Line, right: Line) -> bool:
    """Whether both may be cells and nothing but empty lines stands between them."""
    between = document.lines[left.number : right.number - 1]
    return max(len(left.text), len(right.text)) <= _LONGEST and not any(line.text.strip() for line in between)


def _is_figure(line: Line) -> bool:
    return line.stripped.replace(",", "").isdigit()
