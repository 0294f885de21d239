"""Reads a filled workbook with another library and compares every filled cell with what was put in it."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from parser.model import Number

Filled = Mapping[tuple[str, int, int], str | Number | None]


def first_difference(path: Path, sheets: Sequence[str], filled: Filled) -> str | None:
    """The first cell that does not hold what was put in it, as ``汇总!B4``, None when all do.

    Raises OSError, and what openpyxl raises on a file that is no workbook.
    """
    wanted: dict[str, dict[tuple[int, int], str | Number | None]] = defaultdict(dict)
    for (sheet, row, column), value in filled.items():
        wanted[sheet][row, column] = value
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not keep; nothing is written by it here
        workbook = load_workbook(file, read_only=True)
        try:
            missing = [sheet for sheet in sheets if sheet not in workbook.sheetnames]
            if missing:
                return missing[0]
            for sheet, cells in wanted.items():
                place = _differs(workbook[sheet], cells)
                if place is not None:
                    return f"{sheet}!{get_column_letter(place[1])}{place[0]}"
        finally:
            workbook.close()
    return None


def _differs(sheet: Any, cells: Mapping[tuple[int, int], str | Number | None]) -> tuple[int, int] | None:
    left = dict(cells)
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    for row in sheet.iter_rows(min_row=min(at for at, _ in left), max_row=max(at for at, _ in left)):
        for cell in row:
            if cell.value is None or (cell.row, cell.column) not in left:
                continue
            if not _same(left.pop((cell.row, cell.column)), cell.data_type, cell.value):
                return cell.row, cell.column
    return min((place for place, value in left.items() if value is not None), default=None)


def _same(put: str | Number | None, kind: str, value: Any) -> bool:
    if isinstance(put, str):
        # The library takes the mark of an escape out of texts that cells share, and leaves it in those of one cell.
        return kind in ("s", "str", "inlineStr") and value in (put, put.replace("x005F_", ""))
    if put is None:
        return False
    return kind in ("n", "d") and (kind == "d" or abs(value - put) <= abs(put) * 1e-14)
