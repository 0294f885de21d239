"""What the heads of a template say of its blank cells: the texts above a cell and beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from desktop.template import Field, PreviewSheet, guessed, named
from desktop.template.reach import Area, area_of

Place = tuple[int, int]
"""Row and column, from 1."""
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Heads:
    """The texts above a cell and beside it, the nearest first, at most some."""

    above: Sequence[str]
    beside: Sequence[str]


class _Texts:
    """What may be a head: texts that are no numbers and are not filled in. A merged one is over all its cells."""

    def __init__(self, sheet: PreviewSheet, filled: Collection[str]) -> None:
        self._columns: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self._rows: dict[int, list[tuple[int, str]]] = defaultdict(list)
        areas = {(area.top, area.left): area for area in _areas(sheet)}
        for cell in sheet.cells:
            asks = cell.formula or cell.asks or cell.unknown or cell.address in filled
            if not asks and cell.text and not cell.text.replace(".", "").isdecimal():
                area = areas.get((cell.row, cell.column), Area((), cell.row, cell.column, cell.row, cell.column))
                for column in range(area.left, area.right + 1):
                    self._columns[column].append((area.bottom, cell.text))
                for row in range(area.top, area.bottom + 1):
                    self._rows[row].append((area.right, cell.text))
        for listed in (*self._columns.values(), *self._rows.values()):
            listed.sort()

    def heads(self, place: Place) -> Heads:
        """Those of a cell."""
        row, column = place
        return Heads(_before(self._columns.get(column, ()), row), _before(self._rows.get(row, ()), column))

    def is_right_below(self, place: Place) -> bool:
        """Whether a head stands right above a cell."""
        return any(at == place[0] - 1 for at, _text in self._columns.get(place[1], ()))


def _before(listed: Sequence[tuple[int, str]], place: int) -> list[str]:
    """The texts before a place, which stand in their order in a list, the nearest first."""
    end = bisect_left(listed, (place, ""))
    return [text for _at, text in reversed(listed[max(0, end - _NEAREST) : end])]


def guesses(sheet: PreviewSheet, place: Place, filled: Collection[str] = ()) -> tuple[Field, ...]:
    """What a cell may ask for, the likeliest first; cells that are `filled` are no heads."""
    heads = _Texts(sheet, filled).heads(place)
    return guessed(heads.above, heads.beside)


def fields_by_heads(sheet: PreviewSheet, filled: Collection[str], repeated: Collection[int]) -> dict[str, Field]:
    """The blank cells by address that the heads above and beside them name one value for.

    In rows that are `repeated` the head above is enough; so are two heads of which one stands right above a row that
    is alone. Cells that are `filled` already are left out.
    """
    texts = _Texts(sheet, filled)
    lined = {place for place, look in sheet.looks.items() if look.lines}
    last = max((column for _row, column in sheet.looks), default=0)
    wanted = lined | {(row, column) for row in repeated for column in range(1, last + 1)}
    wanted -= {(cell.row, cell.column) for cell in sheet.cells} | set(_inner(sheet))
    found = {}
    for row, column in sorted(wanted):
        address = f"{get_column_letter(column)}{row}"
        if address not in filled:
            alone = texts.is_right_below((row, column)) and (row + 1, column) not in wanted
            field = _named(_tries(texts.heads((row, column)), repeated=row in repeated, alone=alone))
            if field is not None:
                found[address] = field
    return found


def _tries(heads: Heads, *, repeated: bool, alone: bool) -> Iterator[str]:
    """The names that heads may make together, those that say the most first."""
    above, beside = heads.above, heads.beside
    if beside and above:
        yield beside[0] + above[0]
        yield above[0] + beside[0]
    if repeated or alone:
        for count in range(len(above), 1, -1):
            yield "".join(reversed(above[:count]))
    if repeated and above:
        yield above[0]


def _named(names: Iterable[str]) -> Field | None:
    """The value of the first name that is one's alone."""
    return next((field for name in names if (field := named(name).field) is not None), None)


def _areas(sheet: PreviewSheet) -> Iterator[Area]:
    """The merged ranges."""
    for text in sheet.merged:
        area = area_of(text, "")
        if area is not None:
            yield area


def _inner(sheet: PreviewSheet) -> Iterator[Place]:
    """The cells that merged ranges hide."""
    for area in _areas(sheet):
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                if (row, column) != (area.top, area.left):
                    yield row, column
