"""Reads a written workbook with another library and compares every cell with the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from desktop.workbook.sheet import Formula, Sheet, Value, address

_ESCAPE = "x005F_"
"""How a file marks a text that looks like an escape; openpyxl drops it wherever it stands, also from the text."""


def first_difference(path: Path, sheets: Sequence[Sheet]) -> str | None:
    """The place of the first cell that is not as planned, as ``表三!B4``, or None when all are.

    Compared are the names and the order of the sheets, every value with its type, formulas and their stored results.
    Raises OSError, and what openpyxl raises on a file that is no workbook.
    """
    return _compare(path, sheets, results=False) or _compare(path, sheets, results=True)


def _compare(path: Path, sheets: Sequence[Sheet], *, results: bool) -> str | None:
    with path.open("rb") as file:
        workbook = load_workbook(file, read_only=True, data_only=results)
        try:
            if workbook.sheetnames != [sheet.name for sheet in sheets]:
                return "工作表"
            for sheet in sheets:
                if results and not any(isinstance(cell.value, Formula) for cell in sheet.cells.values()):
                    continue
                place = _differs(sheet, workbook[sheet.name], results)
                if place is not None:
                    return f"{sheet.name}!{address(*place)}"
        finally:
            workbook.close()
    return None


def _differs(sheet: Sheet, found: Any, results: bool) -> tuple[int, int] | None:
    expected = {place: cell.value for place, cell in sheet.cells.items() if cell.value is not None}
    for row, column, kind, value in _filled(found):
        if not _same(expected.pop((row, column), None), kind, value, results):
            return row, column
    return min((place for place, value in expected.items() if not _is_blank(value, results)), default=None)


def _filled(found: Any) -> Iterator[tuple[int, int, str, Any]]:
    for cells in found.iter_rows():
        for cell in cells:
            if cell.value is not None:
                yield cell.row - 1, cell.column - 1, cell.data_type, cell.value


def _is_blank(value: Value, results: bool) -> bool:
    return results and isinstance(value, Formula) and value.result == ""


def _same(meant: Value, kind: str, value: Any, results: bool) -> bool:
    if isinstance(meant, Formula):
        if not results:
            return kind == "f" and value == meant.text
        meant = meant.result
    if isinstance(meant, str):
        return kind in ("s", "str") and value == meant.replace(_ESCAPE, "")
    return meant is not None and kind == "n" and value == meant
