"""Which cell of a template is filled with what, where a person pointed at cells instead of writing placeholders.

It is kept inside the .xlsx as custom XML, which spreadsheet programs keep when they save the file: one element with
JSON in it, `{"version": 1, "cells": {"汇总": {"C5": "table3.t3_new.total"}}, "rows": {"汇总": [5]}, "sheets": []}`.
A value is an id or name of a field, `sum ` before it for the sum over all units.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from lxml import etree
from openpyxl.utils import column_index_from_string, coordinate_to_tuple, get_column_letter

from desktop.files import FileTrouble, atomic_write
from desktop.template.book_part import Book
from desktop.template.errors import TemplateError, template_error
from desktop.template.growth import LAST_ROW
from desktop.template.package import MAIN, Element, Package, is_on, open_package
from desktop.template.reach import LAST_COLUMN, area_of
from desktop.template.sheet_part import ADDRESS, CELL, ROW, clear, place_of, rows_of
from desktop.template.texts import plain_inline

_SPACE = "urn:kaijuan:template-mapping"
_TAG = f"{{{_SPACE}}}mapping"
_VERSION = 1
_LONGEST_VALUE = 150
_CONTENT_TYPE = "application/xml"


@dataclass(frozen=True)
class CellMapping:
    """What goes where: by sheet the cells (address → field), the rows and the sheets that stand once a unit."""

    cells: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sheets: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(any(self.cells.values()) or any(self.rows.values()) or self.sheets)


def read_mapping(template: Path | str) -> CellMapping:
    """What is kept in a template; an empty mapping where nothing is. Raises TemplateError."""
    return mapping_in(open_package(template))


def write_mapping(template: Path | str, mapping: CellMapping, path: Path | str | None = None) -> None:
    """Keep a mapping in a template, or in a copy of it at `path`. An empty one takes it out. Raises TemplateError."""
    package = open_package(template)
    _check(package, mapping)
    remove_mapping(package)
    if mapping:
        _add(package, mapping)
    try:
        with atomic_write(Path(path or template)) as temporary:
            package.save(temporary)
    except FileTrouble as trouble:
        raise TemplateError(trouble.code, trouble.message) from trouble


def mapping_in(package: Package) -> CellMapping:
    """What is kept in a package."""
    for part in _parts(package):
        try:
            return _of_plain(json.loads(package.root(part).text or ""))
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            raise template_error("mapping", name=package.name) from None
    return CellMapping()


def remove_mapping(package: Package) -> None:
    """Take the mapping out, so that it is not left in a file whose rows have moved."""
    for part in _parts(package):
        package.remove(part)


def write_placeholders(package: Package, book: Book, mapping: CellMapping) -> None:
    """Put each field of the mapping into its cell as a placeholder, in place of what is there."""
    _check(package, mapping)
    parts = {sheet.name: sheet.part for sheet in book.sheets if sheet.holds_cells}
    for sheet, cells in mapping.cells.items():
        for address, value in cells.items():
            cell = _cell_at(package.root(parts[sheet]), *coordinate_to_tuple(address))
            clear(cell)
            cell.set("t", "inlineStr")
            cell.append(plain_inline(f"{{{{{value}}}}}"))


def _parts(package: Package) -> list[str]:
    custom = [part for part in package.names if part.startswith("customXml/") and part.endswith(".xml")]
    return [part for part in custom if _SPACE.encode() in package.data(part) and package.root(part).tag == _TAG]


def _add(package: Package, mapping: CellMapping) -> None:
    root = etree.Element(_TAG, nsmap=cast(dict[str, str], {None: _SPACE}))
    plain = {
        "version": _VERSION,
        "cells": {sheet: dict(cells) for sheet, cells in mapping.cells.items()},
        "rows": {sheet: list(rows) for sheet, rows in mapping.rows.items()},
        "sheets": list(mapping.sheets),
    }
    root.text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    part = package.free_name("customXml/item1.xml")
    package.add(part, etree.tostring(root, xml_declaration=True, encoding="UTF-8"), _CONTENT_TYPE)
    package.new_relation(Book(package).part, "customXml", part)


def _of_plain(plain: Any) -> CellMapping:
    if plain["version"] != _VERSION:
        raise ValueError(plain["version"])
    return CellMapping(
        {str(sheet): {str(at): str(value) for at, value in cells.items()} for sheet, cells in plain["cells"].items()},
        {str(sheet): tuple(int(row) for row in rows) for sheet, rows in plain.get("rows", {}).items()},
        tuple(str(sheet) for sheet in plain.get("sheets", [])),
    )


def _check(package: Package, mapping: CellMapping) -> None:
    known = {sheet.name for sheet in Book(package).sheets if sheet.holds_cells}
    for sheet in (*mapping.cells, *mapping.rows, *mapping.sheets):
        if sheet not in known:
            raise template_error("mapping_sheet", sheet=sheet, name=package.name)
    for cells in mapping.cells.values():
        for address, value in cells.items():
            if not _is_address(address):
                raise template_error("mapping_cell", cell=address[:20])
            if not value.strip() or len(value) > _LONGEST_VALUE or set(value) & set("{}｛｝"):
                raise template_error("mapping_value", value=value[:_LONGEST_VALUE])
    for row in (row for rows in mapping.rows.values() for row in rows):
        if not 1 <= row <= LAST_ROW:
            raise template_error("mapping_cell", cell=row)


def _is_address(address: str) -> bool:
    found = ADDRESS.fullmatch(address)
    return found is not None and column_index_from_string(found[1]) <= LAST_COLUMN and int(found[2]) <= LAST_ROW


def _cell_at(root: Element, row: int, column: int) -> Element:
    """The cell at a place, made where the file has none."""
    found = _row_at(root, row)
    found.attrib.pop("spans", "")
    after = None
    for cell in found.iterchildren(CELL):
        at = place_of(cell)[1]
        if at == column:
            return cell
        if at > column:
            break
        after = cell
    made = etree.Element(CELL, r=f"{get_column_letter(column)}{row}")
    if found.get("s") and is_on(found.get("customFormat")):
        made.set("s", found.get("s", "0"))
    _widen(root, row, column)
    return _put(found, after, made)


def _widen(root: Element, row: int, column: int) -> None:
    """Let the size that a sheet says it has take in a cell."""
    size = root.find(f"{{{MAIN}}}dimension")
    area = area_of(size.get("ref", ""), "") if size is not None else None
    if size is not None and area is not None:
        first = f"{get_column_letter(min(area.left, column))}{min(area.top, row)}"
        size.set("ref", f"{first}:{get_column_letter(max(area.right, column))}{max(area.bottom, row)}")


def _row_at(root: Element, number: int) -> Element:
    after = None
    for row in rows_of(root):
        at = int(row.get("r", "0"))
        if at == number:
            return row
        if at > number:
            break
        after = row
    data = root.find(f"{{{MAIN}}}sheetData")
    if data is None:
        raise ValueError("no sheetData")
    return _put(data, after, etree.Element(ROW, r=str(number)))


def _put(parent: Element, after: Element | None, made: Element) -> Element:
    if after is None:
        parent.insert(0, made)
    else:
        after.addnext(made)
    return made
