"""The results of formulas that are stored beside them, after cells were filled.

Only plain arithmetic is worked out here: + − × ÷, SUM and its like over cells. The result of any other formula that
depends on a cell that was filled is taken out, so that no program shows a number that is no longer true; the
spreadsheet calculates it when the file is opened. What depends on nothing that changed keeps its result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml import etree
from openpyxl.formula.tokenizer import Token

from desktop.template.arithmetic import NotPlain, calculated
from desktop.template.package import Element
from desktop.template.reach import Area, area_of
from desktop.template.references import tokens_of
from desktop.template.sheet_part import FORMULA, VALUE, cells_of, formulas_of, place_of, rows_of, text_of
from desktop.template.texts import SharedTexts

Result = Decimal | str | None
"""A number, a text, or blank."""
At = tuple[str, int, int]
"""A cell: the casefolded name of its sheet, row and column."""

_UNSTEADY = frozenset(
    ("NOW", "TODAY", "RAND", "OFFSET", "INDIRECT", "CELL", "INFO", "ROW", "ROWS", "COLUMN", "COLUMNS", "SHEET")
)
"""Functions that depend on more than what they refer to."""


@dataclass(slots=True)
class _Formula:
    cell: Element
    text: str
    plain: bool
    reach: tuple[Area, ...] | None
    """The ranges it refers to; None where that cannot be told."""


@dataclass
class Results:
    """The cells of all sheets, by casefolded names in their order. `changed` are those whose value is another now.

    `anew` are formulas that are not the template's any more, so that their result is not either.
    """

    sheets: Mapping[str, Element]
    shared: SharedTexts
    changed: set[At]
    anew: set[At]
    _rows: dict[str, dict[int, dict[int, Element]]] = field(default_factory=dict)
    _formulas: dict[At, _Formula] = field(default_factory=dict)
    _members: dict[At, list[At]] = field(default_factory=dict)
    _spilled: dict[At, At] = field(default_factory=dict)
    _known: dict[At, Result] = field(default_factory=dict)
    _lost: set[At] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name, root in self.sheets.items():
            rows = self._rows[name] = {}
            for row in rows_of(root):
                rows[int(row.get("r", "0"))] = {place_of(cell)[1]: cell for cell in cells_of(row)}
            for cell, formula, text in formulas_of(root):
                plain = formula.get("t") in (None, "normal", "shared")
                at = (name, *place_of(cell))
                reach = None if formula.get("t") == "dataTable" else _reach(text, name)
                self._formulas[at] = _Formula(cell, text, plain, reach)
                area = None if plain else area_of(formula.get("ref", ""), name)
                if area is not None and area.count > 1:
                    self._members[at] = [one for one in self.cells_in(area) if one != at]
                    self._spilled |= dict.fromkeys(self._members[at], at)

    def settle(self) -> None:
        """Write every result that has changed and take out those that are not known."""
        done: set[At] = set()
        for start in self._formulas:
            stack = [start]
            open_: set[At] = set()
            while stack:
                at = stack[-1]
                if at in done:
                    stack.pop()
                    continue
                waiting = [] if at in open_ else [one for one in self._formulas_before(at) if one not in done]
                open_.add(at)
                if any(one in open_ for one in waiting):  # a circle: nobody knows its result
                    self._lost.add(at)
                    self.changed.add(at)
                    waiting = [one for one in waiting if one not in open_]
                if waiting:
                    stack += waiting
                    continue
                self._settle(at)
                done.add(at)
                stack.pop()

    def value(self, at: At) -> Result:
        """What a cell holds. Raises NotPlain where that is not known, or is an error."""
        if at in self._lost:
            raise NotPlain
        if at in self._known:
            return self._known[at]
        cell = self._rows.get(at[0], {}).get(at[1], {}).get(at[2])
        return None if cell is None else self._stored(cell)

    def values(self, area: Area) -> list[list[Result]]:
        """The values of a range row by row. Raises NotPlain as `value` does, and for whole columns."""
        if len(area.sheets) != 1 or area.count > 100_000:
            raise NotPlain
        (name,) = area.sheets
        return [
            [self.value((name, row, column)) for column in range(area.left, area.right + 1)]
            for row in range(area.top, area.bottom + 1)
        ]

    def touched(self, area: Area) -> bool:
        """Whether any cell of a range is another now."""
        return any(at in self.changed for at in self.cells_in(area))

    def cells_in(self, area: Area) -> Iterator[At]:
        """The cells of a range that the file holds."""
        for name in self._through(area.sheets):
            rows = self._rows.get(name, {})
            span = range(area.top, area.bottom + 1)
            for row in span if len(span) < len(rows) else sorted(number for number in rows if number in span):
                cells = rows.get(row, {})
                if area.right - area.left < len(cells):
                    columns = [column for column in range(area.left, area.right + 1) if column in cells]
                else:
                    columns = [column for column in cells if area.left <= column <= area.right]
                for column in columns:
                    yield name, row, column

    def _through(self, names: Sequence[str]) -> Sequence[str]:
        if len(names) == 1:
            return names
        order = list(self.sheets)
        if names[0] not in order or names[-1] not in order:
            return ()
        first, last = sorted((order.index(names[0]), order.index(names[-1])))
        return order[first : last + 1]

    def _formulas_before(self, at: At) -> Iterator[At]:
        for area in self._formulas[at].reach or ():
            for one in self.cells_in(area):
                if one in self._formulas:
                    yield one
                elif one in self._spilled and self._spilled[one] != at:
                    yield self._spilled[one]

    def _settle(self, at: At) -> None:
        formula = self._formulas[at]
        if not self._is_stale(at, formula):
            return
        self.changed.add(at)
        try:
            if at in self._lost or not formula.plain:
                raise NotPlain
            self._known[at] = calculated(formula.text, self._reader(at[0]))
        except NotPlain:
            self._lose(at)
        else:
            _store(formula.cell, self._known[at])

    def _lose(self, at: At) -> None:
        """Take out a result that is not known, and with it those of the other cells of the same formula."""
        self._lost.add(at)
        _store(self._formulas[at].cell, None)
        for one in self._members.get(at, ()):
            self._lost.add(one)
            self.changed.add(one)
            _store(self._rows[one[0]][one[1]][one[2]], None)

    def _is_stale(self, at: At, formula: _Formula) -> bool:
        if formula.reach is None or at in self.anew or at in self._lost:
            return True
        return any(one in self.changed for area in formula.reach for one in self.cells_in(area))

    def _reader(self, sheet: str) -> Callable[[str], list[Result]]:
        def read(reference: str) -> list[Result]:
            area = area_of(reference, sheet)
            if area is None:
                raise NotPlain
            if area.count == 1 and len(area.sheets) == 1:
                return [self.value((area.sheets[0], area.top, area.left))]
            return [self.value(one) for one in self.cells_in(area)]

        return read

    def _stored(self, cell: Element) -> Result:
        kind = cell.get("t", "n")
        if kind in ("s", "inlineStr"):
            return text_of(cell, self.shared)[0]
        text = cell.findtext(VALUE)
        if kind in ("b", "e", "d") or (text is None and cell.find(FORMULA) is not None):
            raise NotPlain
        if kind == "str":
            return text or ""
        if not text:
            return None
        try:
            return Decimal(text)
        except InvalidOperation:
            raise NotPlain from None


def _reach(formula: str, sheet: str) -> tuple[Area, ...] | None:
    tokens = tokens_of(formula)
    if tokens is None:
        return None
    found = []
    for token in tokens:
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            if ":" in token.value or token.value[:-1].upper() in _UNSTEADY:
                return None
        elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
            if "[" in token.value.rpartition("!")[0]:  # of another file, which nothing here changes
                continue
            area = area_of(token.value, sheet)
            if area is None:
                return None
            found.append(area)
    return tuple(found)


def _store(cell: Element, result: Result) -> None:
    stored = cell.find(VALUE)
    cell.attrib.pop("t", "")
    if result is None:
        if stored is not None:
            cell.remove(stored)
        return
    if stored is None:
        stored = etree.Element(VALUE)
        formula = cell.find(FORMULA)
        if formula is not None:
            formula.addnext(stored)
    if isinstance(result, str):
        cell.set("t", "str")
        stored.text = result
    else:
        stored.text = number_text(result)


def number_text(number: Decimal | int | float) -> str:
    """A number as a file holds it, to the 15 digits that spreadsheets keep."""
    if isinstance(number, int):
        return str(number)
    value = float(f"{number:.15g}")
    return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)
