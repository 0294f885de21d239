"""What a window needs to show a template so that a person can point at its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from openpyxl.utils import get_column_letter

from desktop.template.book_part import Book
from desktop.template.drawn import parts_of
from desktop.template.fields import named
from desktop.template.geometry import Geometry, geometry_of
from desktop.template.growth import NO_GROWTH
from desktop.template.looks import Look, Looks, shown_number
from desktop.template.mapping import CellMapping, mapping_in
from desktop.template.marks import Mark, asks, found_in, unclosed
from desktop.template.package import Element, Package, open_package
from desktop.template.sheet_part import FORMULA, VALUE, cells_of, merged_in, number_cells, place_of, rows_of, text_of
from desktop.template.text_boxes import texts_in, texts_of_page
from desktop.template.texts import SharedTexts, joined


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
    """A sheet that holds cells: what is in them, its merged ranges, its repeated rows, whether it is one a unit.

    `elsewhere` are texts with placeholders outside of cells (row and column 0, a word for where they stand as the
    address); `looks` tells how cells look, those included that hold nothing.
    """

    name: str
    cells: tuple[PreviewCell, ...]
    merged: tuple[str, ...]
    repeated_rows: tuple[int, ...]
    for_each: bool
    elsewhere: tuple[PreviewCell, ...] = ()
    looks: Mapping[tuple[int, int], Look] = field(default_factory=lambda: MappingProxyType({}))
    geometry: Geometry = field(default_factory=Geometry)


@dataclass(frozen=True, slots=True)
class TemplatePreview:
    """The sheets of a template, and the mapping that they were shown with."""

    sheets: tuple[PreviewSheet, ...]
    mapping: CellMapping


@dataclass(frozen=True, slots=True)
class _Showing:
    """What the sheets of one template have in common."""

    package: Package
    shared: SharedTexts
    looks: Looks


def preview(template: Path | str, mapping: CellMapping | None = None) -> TemplatePreview:
    """The cells of a template, as it is; `mapping` is by default what is kept in it.

    Raises TemplateError as filling it would for the file itself.
    """
    package = open_package(template)
    book = Book(package)
    mapping = mapping_in(package) if mapping is None else mapping
    showing = _Showing(package, SharedTexts(package, book.part), Looks(package, book.part))
    made = []
    for sheet in book.sheets:
        if sheet.holds_cells:
            number_cells(package.root(sheet.part), package.name)
            made.append(_sheet(sheet.name, sheet.part, showing, mapping))
    return TemplatePreview(tuple(made), mapping)


def _sheet(name: str, part: str, showing: _Showing, mapping: CellMapping) -> PreviewSheet:
    root = showing.package.root(part)
    mapped = dict(mapping.cells.get(name, {}))
    rows, for_each = set(mapping.rows.get(name, ())), name in mapping.sheets
    cells, looks = [], {}
    for row in rows_of(root):
        for cell in cells_of(row):
            look, value = showing.looks.of(cell.get("s")), mapped.pop(cell.get("r", ""), "")
            looks[place_of(cell)] = look
            if not value and len(cell) == 0:
                continue  # blank, as most cells of large tables are
            made = _cell(cell, showing.shared, look, value)
            marks = [one for one in found_in(made.text) if isinstance(one, Mark)]
            rows |= {made.row + more for mark in marks if mark.what == "row" for more in range(mark.rows)}
            for_each = for_each or any(mark.what == "sheet" for mark in marks)
            if made.text or made.formula or made.asks or made.unknown:
                cells.append(made)
    last = max((column for _row, column in looks), default=1)
    return PreviewSheet(
        name,
        tuple(cells),
        tuple(merged_in(root)),
        tuple(sorted(rows)),
        for_each,
        tuple(_elsewhere(name, part, showing.package)),
        looks,
        geometry_of(root, last),
    )


def _elsewhere(name: str, part: str, package: Package) -> Iterator[PreviewCell]:
    """What asks for something outside of cells."""
    found = [("工作表名", name), *(("页眉页脚", text.text or "") for text in texts_of_page(package.root(part)))]
    for other, kind in parts_of(package, part):
        texts = texts_in(package, other, kind, NO_GROWTH)
        found += [(f"{word} {address}".strip(), joined(pieces)) for word, address, _row, pieces in texts]
    yield from (_asking(where, 0, 0, text) for where, text in found if asks(text))


def _cell(cell: Element, shared: SharedTexts, look: Look, value: str) -> PreviewCell:
    row, column = place_of(cell)
    formula = cell.find(FORMULA) is not None
    text = text_of(cell, shared)[0]
    if not text and cell.get("t") != "s":
        stored = cell.findtext(VALUE) or ""
        text = shown_number(stored, look.number_format) if cell.get("t", "n") == "n" else stored
    shown = f"{{{{{value}}}}}" if value else text
    return _asking(f"{get_column_letter(column)}{row}", row, column, shown, formula=formula and not value)


def _asking(address: str, row: int, column: int, shown: str, *, formula: bool = False) -> PreviewCell:
    asked = [one for one in found_in(shown) if not isinstance(one, Mark)]
    names = [(one.written, named(one.name).field) for one in asked]
    known = tuple(one.id for _written, one in names if one is not None)
    unknown = [written for written, one in names if one is None]
    open_ = unclosed(shown)
    return PreviewCell(address, row, column, shown, formula, known, tuple([*unknown, open_] if open_ else unknown))
