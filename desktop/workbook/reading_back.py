"""Reads a written workbook as a spreadsheet does and compares every cell with what was meant.

It goes over the XML of each sheet once, formulas and their results together, and holds no more than a row.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import IO

from lxml import etree
from openpyxl.utils import column_index_from_string

from desktop.workbook.fingerprint import Fingerprint, Place
from desktop.workbook.sheet import Formula, Value, address
from desktop.workbook.xml_text import with_escapes_read

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK, _RELATIONS, _SHARED = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_FORMULA = f"{_MAIN}f"


class Unreadable(Exception):  # noqa: N818 - it is told as a difference
    """The file is no workbook."""


def first_difference(path: Path, meant: Sequence[Fingerprint]) -> str | None:
    """The place of the first cell that is not as meant, as ``表三!B4``, or None when all are.

    Compared are the names and the order of the sheets, every value with its type, formulas and their stored results.
    Raises OSError, and Unreadable for a file that is no workbook.
    """
    try:
        with zipfile.ZipFile(path) as package:
            sheets = _sheets(package)
            if [name for name, _part in sheets] != [one.name for one in meant]:
                return "工作表"
            texts = _shared(package)
            for (name, part), one in zip(sheets, meant, strict=True):
                with package.open(part) as file:
                    place = one.first_difference(_filled(file, texts))
                if place is not None:
                    return f"{name}!{address(*place)}"
    except (zipfile.BadZipFile, etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise Unreadable from error
    return None


def _sheets(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The names of the sheets and their parts, in the order of the workbook."""
    relations = etree.fromstring(package.read(_RELATIONS))
    parts = {str(one.attrib["Id"]): posixpath.join("xl", str(one.attrib["Target"])) for one in relations}
    book = etree.fromstring(package.read(_BOOK))
    return [(str(one.attrib["name"]), parts[str(one.attrib[_RELATION])]) for one in book.iter(f"{_MAIN}sheet")]


def _shared(package: zipfile.ZipFile) -> Sequence[str]:
    """The texts that cells name by their numbers."""
    texts = []
    with package.open(_SHARED) as file:
        for _event, item in etree.iterparse(file, tag=f"{_MAIN}si"):
            texts.append(with_escapes_read("".join([text.text or "" for text in item])))
            item.clear()
            while item.getprevious() is not None:
                del item.getparent()[0]
    return texts


def _filled(file: IO[bytes], texts: Sequence[str]) -> Iterator[tuple[Place, Value]]:
    """The cells that hold anything, in their order."""
    for _event, row in etree.iterparse(file, tag=f"{_MAIN}row"):
        number = row.get("r", "")
        for cell in row:
            value = _value(cell, texts)
            if value is not None:
                yield (int(number) - 1, _column(cell.get("r", "").removesuffix(number))), value
        row.clear()
        while row.getprevious() is not None:
            del row.getparent()[0]


def _value(cell: etree._Element, texts: Sequence[str]) -> Value:
    kind, formula, result = cell.get("t"), None, None
    for part in cell:
        if part.tag == _FORMULA:
            formula = part.text
        else:
            result = part.text
    if kind == "s":
        return texts[int(result or "")]
    if formula is not None:
        return Formula(f"={formula}", with_escapes_read(result or "") if kind == "str" else float(result or ""))
    return None if result is None else float(result)


@cache
def _column(letters: str) -> int:
    return column_index_from_string(letters) - 1
