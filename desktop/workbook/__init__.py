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

from desktop.files import FileTrouble
from desktop.workbook import as_json, comma_separated
from desktop.workbook.as_json import write_json
from desktop.workbook.book import plan
from desktop.workbook.book_file import SUFFIX, write_book
from desktop.workbook.breath import breathing
from desktop.workbook.comma_separated import write_folder, write_zip
from desktop.workbook.course import Course, Progress
from desktop.workbook.entry import Accepted, ExportEntry
from desktop.workbook.errors import ExportError, export_error
from desktop.workbook.kinds import SheetKind, chosen_kinds, read_options, sheet_kinds, usual_kinds
from desktop.workbook.material import Material
from desktop.workbook.options import ExportOptions
from desktop.workbook.overview import unconfirmed_words
from parser.checks.collection.findings import Decided
from parser.checks.collection.roster import Member
from parser.collector import collector_paused

__all__ = [
    "SUFFIX",
    "SUFFIXES",
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
    "tells_all",
    "unconfirmed_words",
    "usual_kinds",
]

SUFFIXES = (SUFFIX, comma_separated.ZIP, comma_separated.FOLDER, as_json.SUFFIX)
"""How the name of an export may end: a workbook, CSV in a zip or in a folder of that name, JSON."""


def tells_all(path: Path) -> bool:
    """Whether the form that the name asks for tells of checks that held (`ExportEntry.without_passed`)."""
    return path.suffix.lower() == as_json.SUFFIX


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
    progress: Progress = lambda _words, _share: None,
) -> ExportResult:
    """Write the workbook. `title` heads the first sheet, `created` goes into the document's properties (default: now).

    `rules_off` are the rules of checking that are switched off, each with the ISO time since when; `collection` is what
    is wrong over many reports. `options` are the sheets, columns and fonts (default: all sheets); `members` are the
    units that must report; `version` is the program's, told on the first sheet.

    The name's ending (`SUFFIXES`) says in which form; the rest of this is of workbooks, CSV holds the same sheets.

    `progress` is often told what is done and how far it is; what it raises ends the work and passes through.

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
    course = Course(progress, chosen_kinds(material.options), len(entries))
    try:
        with breathing(course), collector_paused():
            return ExportResult(*_write(path, material, course), len(entries))
    except FileTrouble as trouble:
        raise ExportError.of(trouble) from trouble


def _write(path: Path, material: Material, course: Course) -> tuple[Path, tuple[str, ...]]:
    """Write in the form that the name asks for; where it is, and the names of the sheets."""
    match path.suffix.lower():
        case as_json.SUFFIX:
            write_json(path, material, course)
            return path, ()
        case comma_separated.FOLDER:
            return write_folder(path, plan(material, course.plan), course)
        case comma_separated.ZIP:
            return path, write_zip(path, plan(material, course.plan), material.created, course)
        case _:
            return path, write_book(path, material, course)
