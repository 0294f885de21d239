"""Which cells of a workbook a person changed since it was exported, wherever they stand now.

Nothing here knows the reports as they are now, so that only those need be opened that something was changed of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.round_trip.displacement import check_now, is_displaced
from desktop.round_trip.keys import Placed, place_rows
from desktop.round_trip.naming_sheet import NamedReport, Naming, WrittenSheet, read_naming
from desktop.round_trip.opening import FoundCell, OpenedBook, open_book
from desktop.round_trip.values import same
from desktop.workbook.identity import NAME
from desktop.workbook.sheet import address
from parser.model import Target

_BLANK = FoundCell(None, "n")
_DISPLACED = (
    "“{name}”好像只给一部分列排了序，或只移动了一部分格子，各行的数与单位对不上，这张表没有读回。"
    "请撤销后再保存；排序时选中整张表，插入和删除时选整行。"
)


@dataclass(frozen=True, slots=True)
class Edited:
    """A cell that does not hold what was written into it. `written` is as `identity.kept` has it; `formula` is what a
    person put there instead of a value, "" else.
    """

    report: NamedReport
    target: Target
    part: str
    place: str
    written: Any
    found: FoundCell
    formula: str = ""


@dataclass(frozen=True)
class Returned:
    """A workbook that came back: what was changed in it, and sentences on what is gone from it or new in it."""

    name: str
    edited: tuple[Edited, ...]
    told: tuple[str, ...]

    @property
    def reports(self) -> tuple[NamedReport, ...]:
        """The reports that something was changed of."""
        return tuple(dict.fromkeys(edited.report for edited in self.edited))


def find_edited(path: Path) -> Returned:
    """Read a workbook and find what was changed in it. Raises RoundTripError."""
    book = open_book(path)
    naming = read_naming(book)
    finder = _Finder(book, naming)
    edited = [found for number, name in finder.sheets() for found in finder.edited(number, name)]
    return Returned(book.name, tuple(edited), tuple(finder.told))


class _Finder:
    """Goes through the sheets; `told` are the sentences."""

    def __init__(self, book: OpenedBook, naming: Naming) -> None:
        self._book, self._naming = book, naming
        self._placed: dict[int, Placed] = {}
        self.told: list[str] = []

    def sheets(self) -> Iterator[tuple[int, str]]:
        """The exported sheets that are still there, by whatever name, with their numbers."""
        first = {sheet.name for sheet in self._naming.sheets.values()}
        for name in sorted(self._book.sheets, key=lambda name: name not in first):  # a copy may stand before it
            if name == NAME:
                continue
            placed = place_rows(self._book.rows(name), self._naming.stamp)
            if placed is None or placed.sheet not in self._naming.sheets:
                continue
            if placed.sheet in self._placed:
                self.told.append(f"“{name}”是“{self._naming.sheets[placed.sheet].name}”的副本，其中的改动没有读回。")
                continue
            self._placed[placed.sheet] = placed
            yield placed.sheet, name
            placed.rows = {}  # a large workbook would else be held as a whole
        for number, sheet in self._naming.sheets.items():
            if number not in self._placed and sheet.rows:
                there = sheet.name in self._book.sheets
                why = "里已没有开卷写下的标识（可能是重新粘贴的）" if there else "已删去"
                self.told.append(f"工作表“{sheet.name}”{why}，没有读回。")

    def edited(self, number: int, name: str) -> Iterator[Edited]:
        """What was changed on a sheet."""
        written, placed = self._naming.sheets[number], self._placed[number]
        if not placed.columns:
            self.told.append(f"“{name}”末尾标识各列的隐藏行已删去，这张表没有读回。")
            return
        chosen = self._chosen(written, placed)
        if is_displaced(written, placed, chosen):
            self.told.append(_DISPLACED.format(name=name))
            return
        self._tell_of_rows(name, written, placed, chosen)
        yield from self._changed(name, written, placed, chosen)

    def _changed(self, name: str, written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> Iterator[Edited]:
        gone, formulas = set(), self._book.formulas(name)
        for key, parts in written.rows.items():
            if key not in chosen:
                continue
            row = chosen[key]
            cells = placed.rows.get(row, {})
            for part in parts:
                for (column, target, which), was in zip(part.shape, part.values, strict=True):
                    if column not in placed.columns:
                        gone.add(column)
                        continue
                    place = (row, placed.columns[column])
                    found, formula = cells.get(place[1], _BLANK), formulas.get(place, "")
                    if not same(was, found.value) or (formula and found.value is None):
                        yield Edited(part.report, target, which, f"{name}!{address(*place)}", was, found, formula)
        if gone:
            self.told.append(f"“{name}”删去了 {len(gone)} 列，其中的数没有读回，程序里的值不变。")

    def _chosen(self, written: WrittenSheet, placed: Placed) -> dict[int, int]:
        """Where each row stands now; of one that was copied, the one that still tells the same, else the first."""
        chosen = {}
        for key, rows in placed.keys.items():
            if key in written.rows:
                check = written.rows[key][0].check
                copies = rows if len(rows) > 1 else ()
                chosen[key] = next((row for row in copies if check_now(written, key, placed, row) == check), rows[0])
        return chosen

    def _tell_of_rows(self, name: str, written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> None:
        gone = [parts[0].report.name for key, parts in written.rows.items() if key not in chosen]
        if gone:
            whose = "、".join(list(dict.fromkeys(gone))[:3])
            self.told.append(f"“{name}”少了 {len(gone)} 行（{whose}等），程序里的值不变。")
        copies = sum(len(rows) - 1 for key, rows in placed.keys.items() if key in written.rows)
        if placed.added or copies:
            self.told.append(f"“{name}”多出 {placed.added + copies} 行，不属于任何一份报告，没有读回。")
        if placed.added_columns:
            self.told.append(f"“{name}”多出 {placed.added_columns} 列，没有读回。")
