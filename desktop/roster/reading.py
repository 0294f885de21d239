"""A list of who must report from an .xlsx or .txt: columns found by their headers, hostile files refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from desktop.roster.words import LONGEST_CELL, RosterError, member_of, plain, words
from desktop.strangers_workbook import is_workbook, opened
from parser.checks.collection.roster import Member
from parser.errors import ReadError
from parser.source import read_bytes, read_file

MOST_ROWS = 20_000
MOST_COLUMNS = 64
_HEADER_ROWS = 12
"""So many rows from the top may hold the headers: titles and remarks often stand above them."""
_SHOWN = 5
_FIELDS = ("name", "kind", "aliases", "deadline")
_BETWEEN_COLUMNS = ("\t", ",", "，", ";", "；", "、")
"""Between the columns of a text stands the first of these that its line holds."""
_NUMBERING = re.compile(r"^(?:[(（]\d{1,5}[)）]|\d{1,5}[、.． ])\s*(?=\D)")
_SHEETS = (".xlsx", ".xlsm")

_Row = tuple[int, list[str]]
"""The number of a line in its file, from 1, and its cells."""


def read_roster(path: Path) -> tuple[Member, ...]:
    """The units of a file, in its order. Raises RosterError."""
    try:
        data = read_file(path)
        rows = _of_workbook(data, path.name) if path.suffix.lower() in _SHEETS else _of_text(data, path.name)
    except ReadError as error:
        raise RosterError(_message(error, path.name)) from None
    if len(rows) > MOST_ROWS:
        raise RosterError(f"“{path.name}”有 {MOST_ROWS} 行以上，不像一份单位名单，请确认是否选错了文件。")
    return _members(rows, path.name)


def _message(error: ReadError, name: str) -> str:
    told = {
        "hostile": f"“{name}”的内部结构异常，为安全起见没有打开，请用 WPS 或 Excel 另存为 .xlsx 后再打开。",
        "damaged": f"“{name}”已损坏或不完整，请用 WPS 或 Excel 打开，另存为 .xlsx 后再打开。",
        "encrypted": f"“{name}”设有打开密码，请去掉密码后另存为 .xlsx 再打开。",
        "unsupported": f"“{name}”不是 .xlsx 或 .txt 文件，请用 WPS 或 Excel 另存为 .xlsx 后再打开。",
    }
    return told.get(error.code, error.message)


def _of_workbook(data: bytes, name: str) -> list[_Row]:
    """The rows of the first sheet that holds anything."""
    if not is_workbook(data, name):
        raise RosterError(f"“{name}”不是 Excel 工作簿，请用 WPS 或 Excel 另存为 .xlsx 后再打开。")
    with opened(data, name) as workbook:
        return next((rows for sheet in workbook.worksheets if (rows := list(_sheet_rows(sheet)))), [])


def _sheet_rows(sheet: Any) -> Iterator[_Row]:
    sheet.reset_dimensions()  # what a writer says of the size of his sheet is often not true
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    for number, values in enumerate(rows, 1):
        cells = [_text(value) for value in values]
        if any(cells):
            yield number, cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.month}月{value.day}日"
    return str(value).strip()[: LONGEST_CELL + 1]


def _of_text(data: bytes, name: str) -> list[_Row]:
    lines = read_bytes(data, name if name.lower().endswith(".txt") else f"{name}.txt").text.split("\n")
    filled = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    return [(number, _split(line)) for number, line in islice(filled, MOST_ROWS + 1)]


def _split(line: str) -> list[str]:
    """The cells of a line of text, a number before its first one taken away."""
    bare = _NUMBERING.sub("", line.strip(" \u3000\r\ufeff"), count=1) if line[:1].strip() else line
    mark = next((mark for mark in _BETWEEN_COLUMNS if mark in bare), "\t")
    return [cell.strip()[: LONGEST_CELL + 1] for cell in bare.split(mark)]


def _members(rows: Sequence[_Row], name: str) -> tuple[Member, ...]:
    columns, body = _columns(rows, name)
    members: dict[str, Member] = {}
    wrong: list[str] = []
    for number, cells in body:
        values = {field: cells[at] for field, at in columns.items() if at < len(cells)}
        if not plain(values.get("name", "")):
            continue
        try:
            member = member_of(*(values.get(field, "") for field in _FIELDS))
            if plain(member.name) in members:
                raise RosterError(f"“{member.name}”在上面已经有了")
            members[plain(member.name)] = member
        except RosterError as error:
            wrong.append(f"第 {number} 行：{error.message}")
    if wrong:
        more = f"；另有 {len(wrong) - _SHOWN} 行" if len(wrong) > _SHOWN else ""
        raise RosterError(f"“{name}”没有读入，请改好后再打开。" + "；".join(wrong[:_SHOWN]) + more + "。")
    if not members:
        raise RosterError(f"“{name}”里没有单位。名单每行一家单位，可以有类别、别名、期限三列。")
    return tuple(members.values())


def _columns(rows: Sequence[_Row], name: str) -> tuple[dict[str, int], Iterable[_Row]]:
    """Where each field stands, and the rows that hold units. Without headers the columns stand in their order."""
    for place, (_number, cells) in enumerate(rows[:_HEADER_ROWS]):
        found = _headers(cells)
        if "name" in found:
            return found, rows[place + 1 :]
    widest = max((len([cell for cell in cells if cell]) for _number, cells in rows), default=0)
    if widest > len(_FIELDS) + 1:
        raise RosterError(f"“{name}”里没有找到“单位名称”这一列，请在表头写明：单位名称、类别、别名、期限。")
    numbered = widest > 1 and all(cells[0].isdecimal() for _number, cells in rows if cells[0])
    return {field: at for at, field in enumerate(_FIELDS, int(numbered))}, rows


def _headers(cells: Sequence[str]) -> dict[str, int]:
    """The columns whose header is known, a longer header before a shorter one that may mean something else too."""
    found: dict[str, int] = {}
    known: dict[str, list[str]] = words()["headers"]
    for field in _FIELDS:
        for header in known[field]:
            at = next((n for n, cell in enumerate(cells) if plain(cell) == header and n not in found.values()), None)
            if at is not None:
                found[field] = at
                break
    return found
