"""What a window needs to show a template so that a person can point at its cells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from desktop.template.book_part import Book
from desktop.template.fields import named
from desktop.template.mapping import CellMapping, mapping_in
from desktop.template.marks import Mark, found_in
from desktop.template.package import MAIN, Element, open_package
from desktop.template.sheet_part import FORMULA, VALUE, cells_of, number_cells, place_of, rows_of, text_of
from desktop.template.texts import SharedTexts


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell that holds something: its address, what it shows, and whether that is a formula's result.

    `asks` are the ids of the fields that its placeholders or the mapping fill it with, in their order; `unknown` are
    the placeholders that name nothing.
    """

    address: str
    row: int
    column: int
    text: str
    formula: bool = False
    asks: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewSheet:
    """A sheet that holds cells: what is in them, its merged ranges, its repeated rows, whether it is one a unit."""

    name: str
    cells: tuple[PreviewCell, ...]
    merged: tuple[str, ...]
    repeated_rows: tuple[int, ...]
    for_each: bool


@dataclass(frozen=True, slots=True)
class TemplatePreview:
    """The sheets of a template, and the mapping that is kept in it."""

    sheets: tuple[PreviewSheet, ...]
    mapping: CellMapping


def preview(template: Path | str) -> TemplatePreview:
    """The cells of a template, as it is. Raises TemplateError as filling it would for the file itself."""
    package = open_package(template)
    book, mapping = Book(package), mapping_in(package)
    shared = SharedTexts(package, book.part)
    made = []
    for sheet in book.sheets:
        if sheet.holds_cells:
            root = package.root(sheet.part)
            number_cells(root, package.name)
            made.append(_sheet(sheet.name, root, shared, mapping))
    return TemplatePreview(tuple(made), mapping)


def _sheet(name: str, root: Element, shared: SharedTexts, mapping: CellMapping) -> PreviewSheet:
    mapped = dict(mapping.cells.get(name, {}))
    rows, for_each = set(mapping.rows.get(name, ())), name in mapping.sheets
    cells = []
    for row in rows_of(root):
        for cell in cells_of(row):
            made = _cell(cell, shared, mapped.pop(cell.get("r", ""), ""))
            marks = [one for one in found_in(made.text) if isinstance(one, Mark)]
            rows |= {made.row for mark in marks if mark.what == "row"}
            for_each = for_each or any(mark.what == "sheet" for mark in marks)
            if made.text or made.asks or made.unknown:
                cells.append(made)
    merged = (area.get("ref", "") for area in root.iterfind(f"{{{MAIN}}}mergeCells/{{{MAIN}}}mergeCell"))
    return PreviewSheet(name, tuple(cells), tuple(merged), tuple(sorted(rows)), for_each)


def _cell(cell: Element, shared: SharedTexts, value: str) -> PreviewCell:
    row, column = place_of(cell)
    formula = cell.find(FORMULA) is not None
    text = text_of(cell, shared)[0] or (cell.findtext(VALUE) or "" if cell.get("t") != "s" else "")
    shown = f"{{{{{value}}}}}" if value else text
    asked = [one for one in found_in(shown) if not isinstance(one, Mark)]
    names = [(one.written, named(one.name).field) for one in asked]
    known = tuple(one.id for _written, one in names if one is not None)
    unknown = tuple(written for written, one in names if one is None)
    return PreviewCell(f"{get_column_letter(column)}{row}", row, column, shown, formula and not value, known, unknown)
