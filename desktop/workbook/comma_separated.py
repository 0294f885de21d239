"""The same sheets as CSV, for programs that take nothing else: one file a sheet, in a .zip or in a folder.

The files are UTF-8 with the mark that lets Excel and WPS know it. A text that a spreadsheet would take for a formula is
led by an apostrophe (`guarded`), and so is one that begins with an apostrophe itself: whoever takes one apostrophe off
has the text as it was. Formulas give their results; comments and colours have no place in such files.
"""

from __future__ import annotations

import csv
import io
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.files import FileTrouble, atomic_write, safe_file_name
from desktop.workbook.breath import breathe
from desktop.workbook.course import Course
from desktop.workbook.errors import export_error
from desktop.workbook.sheet import Formula, Sheet, Value

ZIP, FOLDER = ".zip", ".csv"
"""How the name of an export ends that is to be a zip, or a folder of the name without the ending."""

README = "说明.txt"
_WORDS = """\
开卷 Kaijuan 导出的数据，每张工作表一个 .csv 文件，UTF-8 编码（带 BOM），逗号分隔。
以 =、+、-、@、制表符、回车、换行或单引号开头的文字，前面加了一个单引号（'），以免表格软件当作公式执行；
用程序读取时请去掉这一个单引号。
负数是数，前面没有加。合计是导出时算得的结果，不是公式；批注、底色和合并的格在 CSV 里没有，请看 .xlsx 工作簿。
空白是未填，不当作 0。
以 0 开头的编号和很长的数字，请在 Excel 或 WPS 里用“数据 ▸ 自文本/CSV”导入并把该列设为文本；直接双击打开会被改动。

"""
_MARK = "\ufeff"
_RISKY = "=+-@\t\r\n'＝＋－＠"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def guarded(text: str) -> str:
    """The text as no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in ("\t", "\r", "\n") or text.lstrip()[:1] in tuple(_RISKY) else text


@dataclass(frozen=True)
class CsvFiles:
    """The files by their names: what is to be said of them, and the sheets in their order; `sheets` are their names."""

    files: Mapping[str, bytes]
    sheets: tuple[str, ...]


def csv_files(sheets: Iterable[Sheet]) -> CsvFiles:
    """The files of sheets that come one after another; none of these is held."""
    made: dict[str, bytes] = {}
    names = []
    for number, sheet in enumerate(sheets, 1):
        text = io.StringIO()
        csv.writer(text).writerows(csv_rows(sheet))
        made[safe_file_name(f"{number:02d} {sheet.name}.csv")] = _encoded(text.getvalue())
        names.append(sheet.name)
    return CsvFiles({README: _encoded(_WORDS + "\n".join(made) + "\n"), **made}, tuple(names))


def csv_rows(sheet: Sheet) -> Iterator[list[str]]:
    """The rows of a sheet, all equally long; a merged cell stands where it begins."""
    rows: dict[int, dict[int, str]] = {}
    width = 0
    for (row, column), cell in sheet.cells.items():
        rows.setdefault(row, {})[column] = _text(cell.value)
        width = max(width, column + 1)
    for row in range(max(rows, default=-1) + 1):
        cells = rows.get(row, {})
        yield [cells.get(column, "") for column in range(width)]


def write_zip(path: Path, sheets: Iterable[Sheet], created: datetime, course: Course) -> tuple[str, ...]:
    """Write the sheets into one file, read it back and put it in place; their names.

    Raises FileTrouble and ExportError.
    """
    moment = max(created.timetuple()[:6], _EARLIEST)
    with atomic_write(path) as temporary:
        made = csv_files(sheets)
        with zipfile.ZipFile(temporary, "w") as archive:
            for name, data in _told(made.files, course):
                member = zipfile.ZipInfo(name, moment)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, data)
        _check(_of_zip(temporary), made.files, path)
    return made.sheets


def write_folder(path: Path, sheets: Iterable[Sheet], course: Course) -> tuple[Path, tuple[str, ...]]:
    """Write the sheets into a new folder and put it in place; the folder and their names.

    Raises FileTrouble and ExportError.

    A folder that is there already is left alone: it may hold what somebody put into it.
    """
    folder = path.with_suffix("")
    if os.path.lexists(folder):
        raise export_error("folder_there", name=folder.name)
    made = csv_files(sheets)
    temporary = folder.with_name(f".kaijuan-{secrets.token_hex(6)}")
    try:
        temporary.mkdir()
        for name, data in _told(made.files, course):
            with (temporary / name).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        _check({one.name: one.read_bytes() for one in temporary.iterdir()}, made.files, path)
        temporary.rename(folder)
    except OSError as error:
        raise FileTrouble.of(error, folder) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return folder, made.sheets


def _told(files: Mapping[str, bytes], course: Course) -> Iterator[tuple[str, bytes]]:
    """The files one after another; how many there have been is told."""
    course.save(len(files))
    for one in files.items():
        breathe(1)
        yield one
    course.compare(1)


def _of_zip(path: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _check(found: Mapping[str, bytes], meant: Mapping[str, bytes], path: Path) -> None:
    differs = next((name for name in meant if found.get(name) != meant[name]), None)
    if differs is not None or len(found) != len(meant):
        raise export_error("mismatch", name=path.name, place=differs or "文件数")


def _text(value: Value) -> str:
    if isinstance(value, Formula):
        value = value.result
    if value is None:
        return ""
    return guarded(value) if isinstance(value, str) else str(value)


def _encoded(text: str) -> bytes:
    return (_MARK + text).encode()
