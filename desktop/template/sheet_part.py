"""One sheet of a template: its cells, and its rows as they stand after some were repeated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from openpyxl.formula.translate import Translator, TranslatorError
from openpyxl.utils import coordinate_to_tuple, get_column_letter

from desktop.template.errors import template_error
from desktop.template.growth import LAST_ROW, Growth, RowBlock
from desktop.template.marks import asks
from desktop.template.package import MAIN, Element
from desktop.template.reach import area_of
from desktop.template.texts import SharedTexts, joined, pieces

ROW, CELL, VALUE, FORMULA, INLINE = (f"{{{MAIN}}}{name}" for name in ("row", "c", "v", "f", "is"))
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
"""The name of a cell: its column and its row."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row as it stands now: the row of the template it is, and if that is repeated, in which copy of which rows."""

    element: Element
    template_row: int
    block: RowBlock | None = None
    copy: int = 0


def rows_of(root: Element) -> list[Element]:
    """The rows of a sheet, from top to bottom."""
    data = root.find(f"{{{MAIN}}}sheetData")
    return [] if data is None else list(data.iterchildren(ROW))


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    return row.iterchildren(CELL)


def merged_in(root: Element) -> list[str]:
    """The merged ranges of a sheet."""
    found = root.iterfind(f"{{{MAIN}}}mergeCells/{{{MAIN}}}mergeCell")
    return [area.get("ref", "") for area in found]


def place_of(cell: Element) -> tuple[int, int]:
    """Row and column of a cell, from 1."""
    return coordinate_to_tuple(cell.get("r", "A1"))


def number_cells(root: Element, name: str) -> None:
    """Write the addresses that a file may leave out. Raises TemplateError where rows or cells are out of order."""
    row_number = 0
    for row in rows_of(root):
        row_number = _number(row.get("r"), row_number + 1, name)
        row.set("r", str(row_number))
        column = 0
        for cell in cells_of(row):
            address = cell.get("r")
            if address and not ADDRESS.fullmatch(address):
                raise template_error("damaged", name=name)
            at, found = coordinate_to_tuple(address) if address else (row_number, column + 1)
            if at != row_number or found <= column:
                raise template_error("damaged", name=name)
            column = found
            if not address:
                cell.set("r", f"{get_column_letter(column)}{row_number}")
    _forget_results(root)


def _forget_results(root: Element) -> None:
    """Take placeholders out of cells that only show what a formula of several cells found in others."""
    areas = [area_of(f.get("ref", ""), "") for f in root.iter(FORMULA) if f.get("t") in ("array", "dataTable")]
    for area in areas:
        if area is None or area.count == 1:
            continue
        for row in rows_of(root):
            for cell in cells_of(row) if area.top <= int(row.get("r", "0")) <= area.bottom else ():
                value = cell.find(VALUE)
                inside = area.left <= place_of(cell)[1] <= area.right and cell.find(FORMULA) is None
                if inside and value is not None and cell.get("t") == "str" and asks(value.text or ""):
                    cell.remove(value)


def _number(written: str | None, least: int, name: str) -> int:
    if written is None:
        return least
    if not _ROW_NUMBER.fullmatch(written) or not least <= int(written) <= LAST_ROW:
        raise template_error("damaged", name=name)
    return int(written)


def text_of(cell: Element, shared: SharedTexts) -> tuple[str, Element | None]:
    """The text of a cell and the element that holds its pieces; "" and None for a number, a formula or a blank."""
    if cell.find(FORMULA) is not None:
        return "", None
    kind = cell.get("t", "n")
    item = shared.item(cell.findtext(VALUE)) if kind == "s" else cell.find(INLINE) if kind == "inlineStr" else None
    if item is not None:
        return joined(pieces(item)), item
    return (cell.findtext(VALUE) or "", None) if kind == "str" else ("", None)


def grow(root: Element, growth: Growth) -> list[Placed]:
    """Repeat rows and renumber those below; every row as it stands then."""
    data = root.find(f"{{{MAIN}}}sheetData")
    if data is None:
        return []
    rows = rows_of(root)
    by_block: dict[RowBlock, list[Element]] = {block: [] for block in growth.blocks}
    for row in rows:
        block = growth.block_of(int(row.get("r", "0")))
        if block:
            by_block[block].append(row)
    placed: list[Placed] = []
    done: set[RowBlock] = set()
    for row in rows:
        number = int(row.get("r", "0"))
        block = growth.block_of(number)
        if block is None:
            placed.append(Placed(row, number))
        elif block not in done:
            done.add(block)
            for copy in range(block.copies):
                for member in by_block[block]:
                    element = member if copy == block.copies - 1 else deepcopy(member)
                    placed.append(Placed(element, int(member.get("r", "0")), block, copy))
    moved = [growth.copy(one.template_row, one.copy) for one in placed]
    for one, new in zip(placed, moved, strict=True):
        if str(new) != one.element.get("r"):
            _renumber(one.element, new)
    if growth.blocks:
        data[:] = [one.element for one in placed]
    return placed


def _renumber(row: Element, number: int) -> None:
    row.set("r", str(number))
    for cell in cells_of(row):
        _, column = place_of(cell)
        cell.set("r", f"{get_column_letter(column)}{number}")


def formulas_of(root: Element) -> list[tuple[Element, Element, str]]:
    """Every formula: its cell, its element and its text, also of those that share another's."""
    found: list[tuple[Element, Element, str]] = []
    masters: dict[str, tuple[str, str]] = {}
    for row in rows_of(root):
        for cell in cells_of(row):
            formula = cell.find(FORMULA)
            if formula is None:
                continue
            text, number = formula.text or "", formula.get("si")
            if formula.get("t") == "shared" and number is not None:
                if text:
                    masters[number] = (text, cell.get("r", ""))
                elif number in masters:
                    text = _translated(*masters[number], cell.get("r", ""))
            found.append((cell, formula, text))
    return found


def unshare(root: Element, concerned: Callable[[str], bool]) -> None:
    """Give cells that share a formula each their own, if any formula of the sheet is of concern."""
    listed = [found for found in formulas_of(root) if found[1].get("t") == "shared"]
    if not any(concerned(text) for _cell, _formula, text in listed):
        return
    for _cell, formula, text in listed:
        for name in ("t", "si", "ref"):
            formula.attrib.pop(name, "")
        formula.text = text


def _translated(text: str, origin: str, to: str) -> str:
    try:
        translated: str = Translator("=" + text, origin=origin).translate_formula(to)
    except (TranslatorError, ValueError):
        return "#REF!"
    return translated[1:]


def clear(cell: Element) -> None:
    """Make a cell blank; its style stays."""
    cell.attrib.pop("t", "")
    for name in ("vm", "cm"):
        cell.attrib.pop(name, "")
    for child in list(cell):
        if child.tag in (VALUE, FORMULA, INLINE):
            cell.remove(child)
