"""A workbook that came from outside, for openpyxl: looked through before anything is unpacked, broken ones told."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from parser.errors import ReadError
from parser.source.archive import Archive

_BROKEN = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
    ParseError,
    SyntaxError,
    InvalidFileException,
    zipfile.BadZipFile,
)
"""What openpyxl raises for a file that only looks like a workbook."""


def is_workbook(data: bytes, name: str) -> bool:
    """Whether a package holds a workbook. Raises ReadError for sizes and names beyond limits, and for entities."""
    archive = Archive(data, name)
    if "xl/workbook.xml" not in archive:
        return False
    for member in archive.names:
        if member.endswith((".xml", ".rels")):
            head = archive.read(member)
            if b"<!DOCTYPE" in head or head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:64]:
                raise ReadError("hostile", name=name, detail="含有 DOCTYPE 声明")
    return True


@contextmanager
def opened(data: bytes, name: str, *, results: bool = True) -> Iterator[Any]:
    """The workbook for reading its cells one after another; `results` in place of formulas. Raises ReadError."""
    with damage_told(name):
        workbook = load(data, results=results)
        try:
            yield workbook
        finally:
            workbook.close()


def load(data: bytes, *, results: bool) -> Any:
    """The workbook, to be read under `damage_told`; its texts and styles are read at once, which takes the longest."""
    return load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)


@contextmanager
def damage_told(name: str) -> Iterator[None]:
    """Reading of a workbook; what openpyxl raises for a broken one is ReadError."""
    try:
        yield
    except _BROKEN:
        raise ReadError("damaged", name=name) from None
