"""Fills a superior's own workbook: the values go where its placeholders ask for them, everything else stays as it is.

    result = fill(Path("市里的表.xlsx"), entries, Path("报市.xlsx"))
    result.unknown      # placeholders that were left in place, with sheet, cell and why
    result.lacking      # values that a unit does not have, left blank

A template is any .xlsx. The sheets are changed inside the package, so that pictures, charts, styles, text boxes and
print settings are kept; `docs/design.md` says what moves when a row is repeated. No Qt is imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import BadZipFile

from desktop.files import FileTrouble, atomic_write
from desktop.template.errors import TemplateError, template_error
from desktop.template.fields import Field, fields, named
from desktop.template.filling import Lacking, Unknown
from desktop.template.mapping import CellMapping, mapping_in, read_mapping, write_mapping
from desktop.template.nearest import guessed, nearest
from desktop.template.package import open_package
from desktop.template.preview import PreviewCell, PreviewSheet, TemplatePreview, preview
from desktop.template.reading_back import first_difference
from desktop.template.work import Work
from desktop.workbook.entry import ExportEntry

__all__ = [
    "CellMapping",
    "Field",
    "FilledTemplate",
    "Lacking",
    "PreviewCell",
    "PreviewSheet",
    "TemplateError",
    "TemplatePreview",
    "Unknown",
    "fields",
    "fill",
    "guessed",
    "named",
    "nearest",
    "preview",
    "read_mapping",
    "write_mapping",
]

SUFFIX = ".xlsx"
_UNREADABLE = (BadZipFile, KeyError, ValueError, SyntaxError, TypeError, IndexError, AttributeError, OverflowError)


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """What was written: where, its sheets, and how many cells were filled.

    `unknown` are placeholders that were left in place, `lacking` values that a unit does not have; `remarks` are
    Chinese sentences on what else a person should look at.
    """

    path: Path
    sheets: tuple[str, ...]
    filled: int
    unknown: tuple[Unknown, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    remarks: tuple[str, ...] = ()


def fill(
    template: Path | str,
    entries: Sequence[ExportEntry],
    path: Path | str,
    *,
    mapping: CellMapping | None = None,
    made_on: date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> FilledTemplate:
    """Fill a template with the reports, in their order, and write it to the path.

    `mapping` is what goes into cells without placeholders, by default what is kept in the template; `made_on` the date
    that 制表日期 gives, by default today. `progress` is told how many rows of how many are filled, none while
    sheets are copied; what it raises ends the work and passes through. Equal arguments give equal files. Raises
    TemplateError with a code and a Chinese sentence; the template and whatever was at the path before are then
    unchanged.
    """
    template, path = Path(template), Path(path)
    if path.suffix.lower() != SUFFIX:
        raise template_error("not_xlsx", name=path.name)
    if not entries:
        raise template_error("nothing")
    package = open_package(template)
    if _is_same(path, template):
        raise template_error("same_file", name=template.name)
    work = Work(package, entries, made_on or date.today())
    if progress is not None:
        work.progress = progress
    names = tuple(sheet.name for sheet in work.run(mapping_in(package) if mapping is None else mapping))
    filled, told = work.filler.told.filled, work.filler.told
    try:
        with atomic_write(path) as temporary:
            package.save(temporary)
            _check(temporary, path, names, work)
    except FileTrouble as trouble:
        raise TemplateError(trouble.code, trouble.message) from trouble
    return FilledTemplate(
        path, names, len(filled), tuple(told.unknown.values()), tuple(told.lacking), tuple(work.remarks.lines)
    )


def _is_same(path: Path, template: Path) -> bool:
    try:
        return path.exists() and path.samefile(template)
    except OSError as error:  # a drive that is gone
        trouble = FileTrouble.of(error, path)
        raise TemplateError(trouble.code, trouble.message) from error


def _check(temporary: Path, path: Path, names: Sequence[str], work: Work) -> None:
    try:
        place = first_difference(temporary, names, work.filler.told.filled)
    except _UNREADABLE as error:
        # It is built on the template, so what another program cannot read in it came with that.
        raise template_error("unopened", name=work.package.name, what=type(error).__name__) from error
    if place is not None:
        raise template_error("mismatch", name=path.name, place=place)
