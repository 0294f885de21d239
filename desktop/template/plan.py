"""What a template asks for before anything is filled: which rows and which sheets stand once for every unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.template.areas import rows_in
from desktop.template.book_part import Book, BookSheet
from desktop.template.crossing import check_crossing
from desktop.template.drawn import parts_of
from desktop.template.errors import template_error
from desktop.template.growth import LAST_ROW, Growth, RowBlock
from desktop.template.mapping import CellMapping
from desktop.template.marks import Mark, asks, found_in
from desktop.template.package import Element
from desktop.template.sheet_part import cells_of, merged_in, rows_of, text_of
from desktop.template.texts import SharedTexts

CELL_LIMIT = 1_000_000
"""Cells that a filled workbook may have: two thousand units with every figure of the forms."""
_ONCE = frozenset(("slicer", "timeline"))
"""What a workbook may have but once under a name, so that it cannot stand on each of several sheets."""


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet of the template that holds cells; `for_each` says that it stands once for every unit."""

    sheet: BookSheet
    root: Element
    for_each: bool
    growth: Growth


def plan_sheets(book: Book, shared: SharedTexts, mapping: CellMapping, units: int) -> list[SheetPlan]:
    """The plan of every sheet that holds cells. Raises TemplateError where marks contradict each other."""
    plans = []
    count = 0
    for sheet in book.sheets:
        if not sheet.holds_cells:
            continue
        root = book.package.root(sheet.part)
        rows, for_each = _marks(root, shared)
        rows |= {row: 1 for row in mapping.rows.get(sheet.name, ()) if row not in rows}
        for_each = for_each or sheet.name in mapping.sheets
        if for_each and rows:
            raise template_error("both", sheet=sheet.name, row=min(rows))
        growth = Growth(tuple(_blocks(sheet.name, rows, _merged(root), units)))
        plans.append(SheetPlan(sheet, root, for_each, growth))
        _check_height(sheet.name, root, growth)
        check_crossing(book.package, sheet.part, sheet.name, growth)
        if for_each and any(kind in _ONCE for _part, kind in parts_of(book.package, sheet.part)):
            raise template_error("slicer", sheet=sheet.name)
        count += _cells(root, growth, units if for_each else 1)
    if count > CELL_LIMIT:
        raise template_error("too_many_cells", name=book.package.name, count=count)
    return plans


def _marks(root: Element, shared: SharedTexts) -> tuple[dict[int, int], bool]:
    """The rows that are marked, each with how many below each other are one unit's, and whether the sheet is."""
    rows: dict[int, int] = {}
    for_each = False
    for row in rows_of(root):
        for cell in cells_of(row):
            text, _item = text_of(cell, shared)
            if not asks(text):
                continue
            for found in found_in(text):
                if isinstance(found, Mark) and found.what == "sheet":
                    for_each = True
                elif isinstance(found, Mark):
                    number = int(row.get("r", "0"))
                    rows[number] = max(found.rows, rows.get(number, 1))
    return rows, for_each


def _blocks(name: str, rows: Mapping[int, int], merged: Sequence[tuple[int, int]], units: int) -> Iterable[RowBlock]:
    """The repeated rows; a merged cell that begins in them belongs to them whole."""
    end = 0
    for first in sorted(rows):
        last = first + rows[first] - 1
        for top, bottom in sorted(merged):
            if first <= top <= last < bottom:
                last = bottom
        cut = any(top < first <= bottom < last for top, bottom in merged)
        if first <= end or cut:
            raise template_error("overlap", sheet=name, row=first)
        end = last
        yield RowBlock(first, last, units)


def _merged(root: Element) -> list[tuple[int, int]]:
    return [rows for area in merged_in(root) for rows in rows_in(area)]


def _check_height(name: str, root: Element, growth: Growth) -> None:
    last = max((int(row.get("r", "0")) for row in rows_of(root)), default=0)
    more = sum(block.height * (block.copies - 1) for block in growth.blocks)
    if last + more > LAST_ROW:
        raise template_error("too_many_rows", sheet=name)


def _cells(root: Element, growth: Growth, copies: int) -> int:
    count = 0
    for row in rows_of(root):
        block = growth.block_of(int(row.get("r", "0")))
        count += len(row) * (block.copies if block else copies)
    return count
