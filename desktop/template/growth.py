"""Where the rows of a sheet go when some of them are repeated. Rows count from 1, last ones included."""

from __future__ import annotations

from dataclasses import dataclass

LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class RowBlock:
    """Rows that stand `copies` times, one below the other."""

    first: int
    last: int
    copies: int

    @property
    def height(self) -> int:
        """How many rows one copy has."""
        return self.last - self.first + 1

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and self.first <= row <= self.last


@dataclass(frozen=True, slots=True)
class Growth:
    """The repeated rows of one sheet, from top to bottom, none touching another's."""

    blocks: tuple[RowBlock, ...] = ()

    def block_of(self, row: int) -> RowBlock | None:
        """The repeated rows that a row of the template is one of."""
        return next((block for block in self.blocks if row in block), None)

    def copy(self, row: int, number: int) -> int:
        """Where a row of the template stands; of a repeated one the copy with that number, from 0."""
        moved = row
        for block in self.blocks:
            if block.last < row:
                moved += block.height * (block.copies - 1)
            elif row in block:
                moved += block.height * number
        return min(moved, LAST_ROW)

    def first(self, row: int) -> int:
        """Where a row stands; of a repeated one the first copy."""
        return self.copy(row, 0)

    def last(self, row: int) -> int:
        """Where a row stands; of a repeated one the last copy."""
        block = self.block_of(row)
        return self.copy(row, block.copies - 1 if block else 0)

    def origin(self, row: int) -> tuple[int, RowBlock | None, int]:
        """The row of the template that a row is now, and if that is repeated, of which rows it is which copy."""
        more = 0
        for block in self.blocks:
            first = block.first + more
            if row < first:
                break
            if row < first + block.height * block.copies:
                return block.first + (row - first) % block.height, block, (row - first) // block.height
            more += block.height * (block.copies - 1)
        return row - more, None, 0

    def areas(self, top: int, bottom: int, *, each: bool = False) -> list[tuple[int, int]]:
        """What becomes of rows that belong together: one area, or one a copy where it is a part of repeated rows.

        With `each` it is one a copy also where it is all of the repeated rows, as of a merged cell in them.
        """
        block = self.block_of(top)
        whole = not each and block is not None and (top, bottom) == (block.first, block.last)
        if block is None or bottom not in block or whole:
            return [(self.first(top), self.last(bottom))]
        return [(self.copy(top, number), self.copy(bottom, number)) for number in range(block.copies)]


NO_GROWTH = Growth()
"""That no row is repeated."""
