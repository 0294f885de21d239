"""Where a character of the source stands in the window's text document, and back. The only place that knows.

The source counts Unicode code points. Qt counts UTF-16 units, gives every table cell a position of its own and knows
nothing of the characters between two cells. Between those stand *pieces*: runs of source text that were put into the
document as one, a paragraph after the other or the text of one cell.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """The source text from `start` to `end` (code points), shown from document position `position` on (UTF-16)."""

    start: int
    end: int
    position: int


class Offsets:
    """The map between source offsets and document positions. Both directions are monotonic."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        """`pieces` ascend in `start` and in `position` and do not overlap. Without any, everything is at 0."""
        self._pieces = tuple(pieces) or (Piece(0, 0, 0),)
        self._starts = [piece.start for piece in self._pieces]
        self._positions = [piece.position for piece in self._pieces]
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [offset + earlier for earlier, offset in enumerate(self._astral)]

    def to_qt(self, offset: int) -> int:
        """The document position before the character at `offset`.

        A character that is not shown (what stands between two cells) has the position after the last one shown.
        """
        piece = self._pieces[max(0, bisect.bisect_right(self._starts, offset) - 1)]
        inside = min(max(offset, piece.start), piece.end)
        return piece.position + self._units(inside) - self._units(piece.start)

    def to_source(self, position: int) -> int:
        """The offset of the character at `position`; in the middle of a surrogate pair, that of the pair.

        A position that shows nothing (the frame of a table, a place in the grid without a cell) has the offset after
        the last character before it.
        """
        piece = self._pieces[max(0, bisect.bisect_right(self._positions, position) - 1)]
        units = self._units(piece.start) + max(0, position - piece.position)
        return min(units - bisect.bisect_left(self._astral_units, units), piece.end)

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The positions (from, to) at which the source text from `start` to `end` is shown, piece by piece.

        One for each cell: a selection over several cells would mean all cells of a rectangle to Qt.
        """
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        for piece in itertools.islice(self._pieces, first, None):
            if piece.start >= end:
                return
            shown = max(start, piece.start), min(end, piece.end)
            if shown[0] < shown[1]:
                yield self.to_qt(shown[0]), self.to_qt(shown[1])

    def _units(self, offset: int) -> int:
        """How many UTF-16 units the source text before `offset` takes."""
        return offset + bisect.bisect_left(self._astral, offset)
