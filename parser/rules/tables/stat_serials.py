"""Serial numbers in front of the rows of a statistics table that is printed one cell a line.

There the number of a row follows the last figure of the row above it, and looks like one more figure of that row. What
tells them apart is that they count up.
"""

from __future__ import annotations

from collections.abc import Sequence

from parser.grids.entries import Entry

_AHEAD = 40
"""Rows looked at to see whether a number is the next serial number or a figure that happens to equal it."""


def with_serials(entries: Sequence[Entry], width: int) -> frozenset[int]:
    """The entries whose last figure is the serial number of the row behind them.

    `entries` begin with the heads; `width` is how many figures a row has.
    """
    lasts = [_last(entry) for entry in entries]
    found: set[int] = set()
    expected = lasts[0] if lasts else None
    for index, last in enumerate(lasts):
        if expected is None or last != expected:
            continue
        printed = sum(not field.blank for field in entries[index].fields)
        if index == 0 or printed > width or _follows(lasts, index, expected):
            found.add(index)
            expected += 1
    return frozenset(found)


def _last(entry: Entry) -> int | None:
    """The last thing behind the label, where it is a plain whole number."""
    figure = entry.fields[-1].figure if entry.fields else None
    if figure is None or figure.dash or figure.unit or not isinstance(figure.value, int):
        return None
    return figure.value


def _follows(lasts: Sequence[int | None], index: int, expected: int) -> bool:
    """Whether the rows behind go on counting from here, not from a serial number that is still to come."""
    for last in lasts[index + 1 : index + 1 + _AHEAD]:
        if last in (expected, expected + 1):
            return last == expected + 1
    return False
