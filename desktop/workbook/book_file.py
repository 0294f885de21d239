"""The workbook as a file: planned and written sheet by sheet, compared cell by cell, and only then put in place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.files import atomic_write
from desktop.workbook.book import plan
from desktop.workbook.course import Course
from desktop.workbook.errors import export_error
from desktop.workbook.fingerprint import Fingerprint
from desktop.workbook.identity import Identifier
from desktop.workbook.material import Material
from desktop.workbook.notes import DEFAULT_TITLE
from desktop.workbook.reading_back import Unreadable, first_difference
from desktop.workbook.sheet import Sheet
from desktop.workbook.writing import BookWriter

SUFFIX = ".xlsx"


def write_book(path: Path, material: Material, course: Course) -> tuple[str, ...]:
    """Write the workbook; the names of its sheets. Raises FileTrouble and ExportError.

    No more than one planned sheet is held: of those before it there are the XML and the marks of its cells.
    """
    writer, identifier = BookWriter(material.options.fonts), Identifier(material)
    meant: list[Fingerprint] = []

    def take(sheet: Sheet) -> None:
        meant.append(Fingerprint(sheet))
        writer.add(sheet)

    with atomic_write(path) as temporary:
        for sheet in plan(material, course.plan):
            identifier.mark(sheet)
            take(sheet)
        take(identifier.explained())
        cells = sum(map(len, meant))
        course.save(writer.pieces)
        writer.save(temporary, material.title or DEFAULT_TITLE, material.created)
        course.compare(cells)
        _check(temporary, path, meant)
    return tuple(one.name for one in meant[:-1])


def _check(temporary: Path, path: Path, meant: Sequence[Fingerprint]) -> None:
    try:
        place = first_difference(temporary, meant)
    except Unreadable as error:
        raise export_error("mismatch", name=path.name, place="打不开") from error
    if place is not None:
        raise export_error("mismatch", name=path.name, place=place)
