"""Writes the workbook that leaves the house: every sheet from the corrected reports, checked before it is put in place.

    result = export([ExportEntry(reviewed, corrections, "accepted", added_at, path)], Path("汇总.xlsx"))

A sheet is planned first (`sheet.Sheet`), written by one library, read back by another and compared cell by cell with
the plan. Only then does the file take the place of one that was there before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.files import FileTrouble, atomic_write
from desktop.workbook.as_json import SUFFIX as JSON
from desktop.workbook.as_json import write_json
from desktop.workbook.book import plan
from desktop.workbook.comma_separated import FOLDER, ZIP, write_folder, write_zip
from desktop.workbook.entry import Accepted, ExportEntry
from desktop.workbook.errors import ExportError, export_error
from desktop.workbook.fingerprint import Fingerprint
from desktop.workbook.identity import Identifier
from desktop.workbook.kinds import SheetKind, chosen_kinds, read_options, sheet_kinds
from desktop.workbook.material import Material
from desktop.workbook.notes import DEFAULT_TITLE
from desktop.workbook.options import ExportOptions
from desktop.workbook.overview import unconfirmed_words
from desktop.workbook.reading_back import Unreadable, first_difference
from desktop.workbook.sheet import Sheet
from desktop.workbook.writing import BookWriter
from parser.checks.collection.findings import Decided
from parser.checks.collection.roster import Member

__all__ = [
    "Accepted",
    "ExportEntry",
    "ExportError",
    "ExportOptions",
    "ExportResult",
    "Material",
    "SheetKind",
    "chosen_kinds",
    "export",
    "plan",
    "read_options",
    "sheet_kinds",
    "unconfirmed_words",
]

SUFFIX = ".xlsx"
SUFFIXES = (SUFFIX, ZIP, FOLDER, JSON)
"""How the name of an export may end: a workbook, CSV in a zip or in a folder of that name, JSON."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: where, which sheets in their order, and how many reports."""

    path: Path
    sheets: tuple[str, ...]
    reports: int


def export(
    entries: Sequence[ExportEntry],
    path: Path | str,
    *,
    title: str | None = None,
    created: datetime | None = None,
    rules_off: Mapping[str, str] | None = None,
    collection: Sequence[Decided] = (),
    options: ExportOptions | None = None,
    members: Sequence[Member] = (),
    version: str = "",
) -> ExportResult:
    """Write the workbook. `title` heads the first sheet, `created` goes into the document's properties (default: now).

    `rules_off` are the rules of checking that are switched off, each with the ISO time since when; `collection` is what
    is wrong over many reports. `options` are the sheets, columns and fonts (default: all sheets); `members` are the
    units that must report; `version` is the program's, told on the first sheet.

    The name's ending (`SUFFIXES`) says in which form; the rest of this is of workbooks, CSV holds the same sheets.

    Equal arguments give equal sheets. Raises ExportError with a code and a Chinese sentence; whatever was at the path
    before is then unchanged.
    """
    path = Path(path)
    if path.suffix.lower() not in SUFFIXES:
        raise export_error("not_xlsx", name=path.name)
    material = Material(
        entries,
        options or ExportOptions(),
        title=title or "",
        rules_off=rules_off or {},
        collection=collection,
        members=members,
        created=created or datetime.now(),
        version=version,
    )
    try:
        if path.suffix.lower() == JSON:
            write_json(path, material)
            return ExportResult(path, (), len(entries))
        if path.suffix.lower() in (FOLDER, ZIP):
            return _write_csv(path, material)
        names = _write_workbook(path, material)
    except FileTrouble as trouble:
        raise ExportError.of(trouble) from trouble
    return ExportResult(path, names, len(entries))


def _write_csv(path: Path, material: Material) -> ExportResult:
    sheets = list(plan(material))
    if path.suffix.lower() == FOLDER:
        path = write_folder(path, sheets)
    else:
        write_zip(path, sheets, material.created)
    return ExportResult(path, tuple(sheet.name for sheet in sheets), len(material.entries))


def _write_workbook(path: Path, material: Material) -> tuple[str, ...]:
    """Plan, write and forget sheet by sheet, then compare the file with what was meant; the names of the sheets."""
    writer, identifier = BookWriter(material.options.fonts), Identifier(material)
    meant: list[Fingerprint] = []

    def take(sheet: Sheet) -> None:
        meant.append(Fingerprint(sheet))
        writer.add(sheet)

    with atomic_write(path) as temporary:
        for sheet in plan(material):
            identifier.mark(sheet)
            take(sheet)
        take(identifier.explained())
        writer.save(temporary, material.title or DEFAULT_TITLE, material.created)
        _check(temporary, path, meant)
    return tuple(one.name for one in meant[:-1])


def _check(temporary: Path, path: Path, meant: Sequence[Fingerprint]) -> None:
    try:
        place = first_difference(temporary, meant)
    except Unreadable as error:
        raise export_error("mismatch", name=path.name, place="打不开") from error
    if place is not None:
        raise export_error("mismatch", name=path.name, place=place)
