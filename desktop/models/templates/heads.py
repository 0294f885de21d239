"""What the heads of a template say of its blank cells: the texts above a cell and beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from desktop.template import Field, PreviewSheet, guessed, named
from desktop.template.reach import area_of

Place = tuple[int, int]
"""Row and column, from 1."""
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class Heads:
    """The texts above a cell and beside it, the nearest first, at most some."""

    above: Sequence[str]
    beside: Sequence[str]


class _Texts:
    """What may be a head: texts that are no numbers, and nothing that is filled in."""

    def __init__(self, sheet: PreviewSheet, filled: Collection[str]) -> None:
        self._columns: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self._rows: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for cell in sheet.cells:
            asks = cell.formula or cell.asks or cell.unknown or cell.address in filled
            if not asks and not cell.text.replace(".", "").isdecimal():
                self._columns[cell.column].append((cell.row, cell.text))
                self._rows[cell.row].append((cell.column, cell.text))

    def heads(self, place: Place) -> Heads:
        """Those of a cell."""
        row, column = place
        return Heads(_before(self._columns.get(column, ()), row), _before(self._rows.get(row, ()), column))


def _before(listed: Sequence[tuple[int, str]], place: int) -> list[str]:
    """The texts before a place, which stand in their order in a list, the nearest first."""
    end = bisect_left(listed, (place, ""))
    return [text for _at, text in reversed(listed[max(0, end - _NEAREST) : end])]


def guesses(sheet: PreviewSheet, place: Place, filled: Collection[str] = ()) -> tuple[Field, ...]:
    """What a cell may ask for, the likeliest first; cells that are `filled` are no heads."""
    heads = _Texts(sheet, filled).heads(place)
    return guessed(heads.above, heads.beside)


def fields_by_heads(sheet: PreviewSheet, filled: Collection[str], repeated: Collection[int]) -> dict[str, Field]:
    """The blank cells by address that the heads right above and beside them name one value for.

    In rows that are `repeated` the head above is enough. Cells that are `filled` already are left out.
    """
    texts, inner = _Texts(sheet, filled), set(_inner(sheet))
    taken = {(cell.row, cell.column) for cell in sheet.cells} | inner
    last = max((column for _row, column in sheet.looks), default=0)
    wanted = {place for place, look in sheet.looks.items() if look.lines}
    wanted |= {(row, column) for row in repeated for column in range(1, last + 1)}
    found = {}
    for row, column in sorted(wanted - taken):
        address = f"{get_column_letter(column)}{row}"
        field = None if address in filled else _named(texts.heads((row, column)), repeated=row in repeated)
        if field is not None:
            found[address] = field
    return found


def _named(heads: Heads, *, repeated: bool) -> Field | None:
    """The one value that heads name, None where they name none or several."""
    above, beside = (*heads.above[:2], "", "")[:2], (*heads.beside[:1], "")[0]
    tries = [above[0], above[1] + above[0]] if repeated else []
    if beside and above[0]:
        tries = [*tries, beside + above[0], above[0] + beside]
    return next((field for text in tries if text and (field := named(text).field) is not None), None)


def _inner(sheet: PreviewSheet) -> Iterator[Place]:
    """The cells that merged ranges hide."""
    for text in sheet.merged:
        area = area_of(text, "")
        if area is not None:
            for row in range(area.top, area.bottom + 1):
                for column in range(area.left, area.right + 1):
                    if (row, column) != (area.top, area.left):
                        yield row, column
