"""Looking into a written workbook the way a reader would: by what stands beside a cell, not by its address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.workbook.identity import NAME


def opened(path: Path, *, results: bool = False) -> Workbook:
    """The workbook as people see it, with formulas or (`results`) with the results stored beside them."""
    workbook = load_workbook(path, data_only=results)
    if NAME in workbook.sheetnames:
        del workbook[NAME]
    for sheet in workbook:
        for letter in [letter for letter, column in sheet.column_dimensions.items() if column.hidden]:
            sheet.delete_cols(column_index_from_string(letter))
        for row in [number for number, row in sheet.row_dimensions.items() if row.hidden]:
            sheet.delete_rows(row)
    return workbook


def place_of(sheet: Worksheet, text: Any, after: int = 0) -> Cell:
    """The first cell holding the value, at or below a row."""
    for row in sheet.iter_rows(min_row=after or 1):
        for cell in row:
            if cell.value == text:
                return cell
    raise AssertionError(f"{text!r} is not on {sheet.title}")


def rows_of(sheet: Worksheet, first_head: str = "序号") -> list[dict[str, Cell]]:
    """The lines of a list, each as head → cell, down to the first line without a number."""
    head = place_of(sheet, first_head)
    names = [cell.value for cell in sheet[head.row]]
    found = []
    for row in sheet.iter_rows(min_row=head.row + 1):
        if not isinstance(row[0].value, int):
            break
        found.append(dict(zip(names, row, strict=True)))
    return found


def colour(cell: Cell) -> str:
    """The fill as RRGGBB, "" without one."""
    return str(cell.fill.start_color.rgb)[-6:] if cell.fill.fill_type else ""


def comment(cell: Cell) -> str:
    """The text of the comment, "" without one."""
    return cell.comment.text if cell.comment else ""


def formulas(path: Path) -> list[tuple[str, str, str]]:
    """Every formula of the workbook: sheet, address, text."""
    return [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in opened(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
