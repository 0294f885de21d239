"""Formulas after rows were repeated and sheets multiplied: every reference points to where its cells have gone.

The rules, as a clerk would expect them of filling down by hand:

* outside a repeated row a range that reaches into it grows over all copies, and so does the lone cell `SUM(C5)`;
  a lone cell that is calculated with (`=C5*2`) stays the first copy's, and `Shifted.first_only` tells it;
* inside a repeated row a reference to that row is each copy's own. With `$` before the row it stays the first copy's,
  a range with `$` before both rows is all copies (`C5/SUM(C$5:C$5)`), `SUM(C$5:C5)` runs from the first to its own;
  what stands outside the row stays the same cell, but for the cell right above in the same column (`=A4+1`,
  `MAX(A$4:A4)`), which is each copy's own as it is when a formula is filled down;
* to a sheet that stands once for every unit `SUM` and its like take all of its copies, anything else the first;
* what is itself about one unit, a repeated row or such a sheet, refers to the same unit in another: `=汇总!C5` and
  `=SUM(汇总!C5:F5)`; a single cell written as a range, `汇总!C5:C5`, is its whole column there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

from desktop.template.growth import NO_GROWTH, Growth, RowBlock

LONGEST = 8_192
"""The longest formula a spreadsheet takes."""

_SHEET = r"(?:(?P<{0}>'(?:[^']|'')+'|[^'!:\[\]\s]+)!)?"
_END = r"(?P<column{0}>\$?[A-Za-z]{{1,3}})?(?:(?P<fixed{0}>\$?)(?P<row{0}>[1-9][0-9]{{0,6}}))?"
_REFERENCE = re.compile(
    _SHEET.format("sheet") + _END.format(1) + "(?::" + _SHEET.format("other") + _END.format(2) + ")?"
)

_PLAIN = re.compile(r"[^\W\d]\w*")
_LIKE_A_CELL = re.compile(r"[A-Z]{1,3}[0-9]*|R[0-9]*C[0-9]*|TRUE|FALSE", re.IGNORECASE)
_MOST_ARGUMENTS = 200
"""A function takes 255; some are left for what else it is given."""

_DEEP = frozenset(
    ("SUM", "AVERAGE", "AVERAGEA", "COUNT", "COUNTA", "MAX", "MAXA", "MIN", "MINA", "PRODUCT", "STDEV", "VAR")
)
"""The functions that take a range through several sheets."""
_WIDE = _DEEP | {"SUBTOTAL", "SUMPRODUCT", "SUMSQ", "MEDIAN", "COUNTBLANK", "MODE", "AGGREGATE"}
"""The functions that add up: a lone cell among what they are given means its whole column of copies."""
_WIDE_AT: Mapping[str, tuple[int, ...]] = {
    "SUMIF": (0, 2),
    "AVERAGEIF": (0, 2),
    "COUNTIF": (0,),
    **dict.fromkeys(("SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"), (0, *range(1, 255, 2))),
    "COUNTIFS": tuple(range(0, 254, 2)),
    "LARGE": (0,),
    "SMALL": (0,),
    "RANK": (1,),
}


@dataclass(frozen=True, slots=True)
class SheetMove:
    """What became of one sheet of the template: the names it has now, one a copy, and its repeated rows."""

    names: tuple[str, ...]
    growth: Growth = NO_GROWTH


Moves = Mapping[str, SheetMove]
"""What became of each sheet that changed, by its name in the template, casefolded."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a formula stands in the template.

    `sheet` is the casefolded name of its sheet, `number` which copy of that sheet it is on; `block` and `copy` the
    repeated rows it is in and which of their copies. `wide` takes lone cells as ranges, as charts and names do;
    `column` is given where it stands in the first of the repeated rows.
    """

    sheet: str = ""
    number: int = 0
    block: RowBlock | None = None
    copy: int = 0
    wide: bool = False
    column: str = ""

    def is_above(self, column: str, row: int, fixed: str | bool) -> bool:
        """Whether a reference on the same sheet is to the cell right above."""
        alike = bool(self.column) and column.upper() == self.column
        return alike and self.block is not None and row == self.block.first - 1 and not fixed


@dataclass(slots=True)
class Shifted:
    """A formula as it is now; references that stayed the first copy's, and those that could not be followed."""

    text: str
    first_only: list[str] = field(default_factory=list)
    unfollowed: list[str] = field(default_factory=list)


def shifted(formula: str, moves: Moves, place: Place, tables: Mapping[str, str] | None = None) -> Shifted:
    """The formula (without “=”) with its references moved. `tables` are new names of tables, by casefolded old ones."""
    if not moves and not tables:
        return Shifted(formula)
    tokens = tokens_of(formula)
    if tokens is None:
        return Shifted(formula, unfollowed=[formula])
    for one_by_one in (True, False):
        work = _Work(moves, place, tables or {}, Shifted(formula), one_by_one)
        pieces = [work.piece(token, function) for token, function in _with_function(tokens)]
        if pieces != [token.value for token in tokens]:
            work.shifted.text = "".join(pieces)
        if len(work.shifted.text) <= LONGEST:
            break
    return work.shifted


@lru_cache(maxsize=4096)
def tokens_of(formula: str) -> tuple[Token, ...] | None:
    """The tokens of a formula without “=”; None where it is none."""
    if len(formula) > LONGEST:
        return None
    try:
        return tuple(Tokenizer("=" + formula).items)
    except (TokenizerError, IndexError):
        return None


def pinned(formula: str, block: RowBlock) -> str:
    """A formula of repeated rows that is written once for all of their copies, as that of a format.

    Its references to other rows of its sheet get `$`, so that they stay where they are for every copy.
    """

    def fixed(part: Mapping[str, str | None], end: str) -> str:
        row, dollar = part[f"row{end}"], part[f"fixed{end}"] or ""
        if row is None:
            return part[f"column{end}"] or ""
        return f"{part[f'column{end}'] or ''}{'$' if int(row) not in block else dollar}{row}"

    pieces = []
    for token in tokens_of(formula) or ():
        found = _REFERENCE.fullmatch(token.value) if token.subtype == Token.RANGE else None
        part = found.groupdict() if found else {}
        if not part or part["sheet"] or not _is_reference(part):
            pieces.append(token.value)
        else:
            pieces.append(":".join(fixed(part, end) for end in "12" if part[f"row{end}"] or part[f"column{end}"]))
    return "".join(pieces) or formula


def sheet_prefix(*names: str) -> str:
    """What stands before a reference to a sheet, or to all sheets from the first name to the last."""
    joined = ":".join(name.replace("'", "''") for name in dict.fromkeys(names))
    return f"{joined}!" if len(names) > 1 and all(map(_is_plain, names)) else f"'{joined}'!"


def _is_plain(name: str) -> bool:
    """Whether a name needs no quotes: letters and digits, and nothing that could be a cell."""
    return _PLAIN.fullmatch(name) is not None and _LIKE_A_CELL.fullmatch(name) is None


def _with_function(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, str]]:
    """Each token with the function that takes it as a whole argument, “” where it is a part of something."""
    solid = [index for index, token in enumerate(tokens) if token.type != Token.WSPACE]
    after = dict(pairwise(solid))
    before = {later: earlier for earlier, later in after.items()}
    stack: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        function = ""
        if token.subtype == Token.OPEN:
            stack.append((token.value[:-1].rpartition(":")[2].upper() if token.type == Token.FUNC else "", 0))
        elif token.subtype == Token.CLOSE and stack:
            stack.pop()
        elif token.type == Token.SEP and stack:
            stack[-1] = (stack[-1][0], stack[-1][1] + 1)
        elif token.type == Token.OPERAND and stack and index in before and index in after:
            alone = tokens[before[index]].subtype == Token.OPEN or tokens[before[index]].type == Token.SEP
            last = tokens[after[index]].subtype == Token.CLOSE or tokens[after[index]].type == Token.SEP
            name, argument = stack[-1]
            if alone and last and (name in _WIDE or argument in _WIDE_AT.get(name, ())):
                function = name
        yield token, function


@dataclass(slots=True)
class _Work:
    moves: Moves
    place: Place
    tables: Mapping[str, str]
    shifted: Shifted
    one_by_one: bool = True

    @property
    def unit(self) -> int | None:
        """Which unit the place of the formula is about, None where it is about all or none."""
        move = self.moves.get(self.place.sheet)
        if self.place.block is not None:
            return self.place.copy
        return self.place.number if move is not None and len(move.names) > 1 else None

    def piece(self, token: Token, function: str) -> str:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            if token.value.startswith(":"):  # the end of a range that a function begins
                return ":" + self._reference(token.value[1:], "", end=True)
            return self._reference(token.value, function)
        if token.type == Token.FUNC and token.subtype == Token.OPEN and ":" in token.value:
            start, _, rest = token.value.rpartition(":")
            return f"{self._reference(start, '')}:{rest}"
        return str(token.value)

    def _reference(self, text: str, function: str, *, end: bool = False) -> str:
        found = _REFERENCE.fullmatch(text)
        if found is None or not (found["row1"] or found["column1"]):
            return self._other(text)
        part = found.groupdict()
        if not _is_reference(part):
            return text  # a name
        sheet = _plain(part["sheet"]).casefold() if part["sheet"] else self.place.sheet
        move = self.moves.get(sheet)
        if move is None:
            if ":" in sheet:
                self.shifted.unfollowed.append(text)
            return text
        own = sheet == self.place.sheet
        wide = bool(function) or self.place.wide
        cells = self._cells(part, move.growth, own, wide=wide, end=end, text=text)
        prefixes = self._prefixes(part, move, own, text, function in _DEEP)
        return ",".join(prefix + cells for prefix in prefixes)

    def _other(self, text: str) -> str:
        table, bracket, rest = text.partition("[")
        if table and table.casefold() in self.tables:
            return self.tables[table.casefold()] + bracket + rest
        sheet, mark, name = text.rpartition("!")
        if not mark or "[" in text or name in ("", "REF"):
            return text
        move = self.moves.get(_plain(sheet).casefold())
        if move is not None:
            own = _plain(sheet).casefold() == self.place.sheet
            return self._prefixes({"sheet": sheet}, move, own, text, False)[0] + name
        if ":" in sheet:
            self.shifted.unfollowed.append(text)
        return text

    def _prefixes(
        self, part: Mapping[str, str | None], move: SheetMove, own: bool, text: str, deep: bool
    ) -> Sequence[str]:
        """What stands before the cells; several where the sheets are given one by one.

        LibreOffice knows `甲:丙!C5`, but not `'甲 (1):丙'!C5`.
        """
        if not part["sheet"]:
            return ("",)
        if own:
            new = move.names[self.place.number]
        elif self.unit is not None and self.unit < len(move.names) > 1:
            new = move.names[self.unit]
        elif deep and len(move.names) > 1:
            through = sheet_prefix(move.names[0], move.names[-1])
            listed = self.one_by_one and through.startswith("'") and len(move.names) <= _MOST_ARGUMENTS
            return [sheet_prefix(name) for name in move.names] if listed else (through,)
        else:
            new = move.names[0]
            if len(move.names) > 1:
                self.shifted.first_only.append(text)
        same = new.casefold() == _plain(part["sheet"]).casefold()
        return (f"{part['sheet']}!" if same else sheet_prefix(new),)

    def _cells(
        self, part: Mapping[str, str | None], growth: Growth, own: bool, *, wide: bool, end: bool, text: str
    ) -> str:
        column, other = part["column1"] or "", part["column2"] or ""
        if part["row1"] is None:
            return f"{column}:{other}"
        one, fixed = int(part["row1"]), part["fixed1"] or ""
        if part["row2"] is None:
            if own and self.place.is_above(column.lstrip("$"), one, fixed):
                top = bottom = self._above(growth)
            else:
                top, bottom = self._lone(growth, one, fixed, wide=wide, end=end, text=text)
            first = f"{column}{fixed}{top}"
            return first if top == bottom else f"{first}:{column}{fixed}{bottom}"
        two, other_fixed = int(part["row2"]), part["fixed2"] or ""
        if two < one:
            one, two, fixed, other_fixed = two, one, other_fixed, fixed
        block = growth.block_of(one)
        several = one != two or column.lstrip("$").upper() != other.lstrip("$").upper()
        whole = own or not several or (fixed and other_fixed) or self.place.wide
        if block is not None and two in block and self.unit is not None and not whole:
            number = min(self.unit, block.copies - 1)  # what another place has of the same unit
            top, bottom = growth.copy(one, number), growth.copy(two, number)
        else:
            top, bottom = self._range(growth, own, (one, bool(fixed)), (two, bool(other_fixed)), text)
            if own and self.place.is_above(other.lstrip("$"), two, other_fixed):
                bottom = self._above(growth)
                top = bottom if self.place.is_above(column.lstrip("$"), one, fixed) else top
        return f"{column}{fixed}{top}:{other}{other_fixed}{bottom}"

    def _above(self, growth: Growth) -> int:
        """The row above the copy that the formula stands in."""
        return growth.copy(self.place.block.first, self.place.copy) - 1 if self.place.block else 0

    def _lone(self, growth: Growth, row: int, fixed: str, *, wide: bool, end: bool, text: str) -> tuple[int, int]:
        block = growth.block_of(row)
        if block is not None and self.unit is not None and not self.place.wide:
            place = growth.copy(row, 0 if fixed else min(self.unit, block.copies - 1))
            return place, place
        if block is not None and wide and block.height == 1:
            return growth.first(row), growth.last(row)
        if end:
            return growth.last(row), growth.last(row)
        if block is not None and block.copies > 1:
            self.shifted.first_only.append(text)
        return growth.first(row), growth.first(row)

    def _range(
        self, growth: Growth, own: bool, one: tuple[int, bool], two: tuple[int, bool], text: str
    ) -> tuple[int, int]:
        (top, top_fixed), (bottom, bottom_fixed) = one, two
        block = self.place.block if own else None
        if block is not None:
            if top in block and bottom in block and not (top_fixed and bottom_fixed):
                return (
                    growth.copy(top, 0 if top_fixed else self.place.copy),
                    growth.copy(bottom, 0 if bottom_fixed else self.place.copy),
                )
            first = growth.copy(top, self.place.copy) if top in block and not top_fixed else growth.first(top)
            last = growth.copy(bottom, self.place.copy) if bottom in block and not bottom_fixed else growth.last(bottom)
            return first, last
        areas = growth.areas(top, bottom)
        if len(areas) > 1:  # a part of repeated rows: over all copies it would take in their other rows
            self.shifted.first_only.append(text)
        return areas[0]


def _is_reference(part: Mapping[str, str | None]) -> bool:
    """Whether what was matched is a cell or a range; a column or a number alone is not."""
    if part["row2"] is None and part["column2"] is None:
        return bool(part["column1"] and part["row1"])
    return (part["row1"] is None) == (part["row2"] is None) and (part["column1"] is None) == (part["column2"] is None)


def _plain(sheet: str | None) -> str:
    name = sheet or ""
    return name[1:-1].replace("''", "'") if name.startswith("'") else name
