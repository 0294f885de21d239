"""A workbook as it goes out, and twenty changes of five kinds as people make them in it by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from made_up_reports import entry, made_up, narrative
from openpyxl.worksheet.worksheet import Worksheet

from desktop.round_trip import Differences
from desktop.workbook import ExportEntry, export

UNITS = ("青禾县水利局", "柳桥镇", "白沙县民政局")


@cache
def written() -> bytes:
    """The reports as a workbook."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "汇总.xlsx"
        export(reports(), path)
        return path.read_bytes()


@cache
def reports() -> list[ExportEntry]:
    """Two reports of the form of 2021, one of 2019, and one with a statistics table."""
    made = [made_up(UNITS[0]), made_up(UNITS[1], first=5), made_up(UNITS[2], 2020, "2019", 3), narrative()]
    return [entry(replace(one, source=replace(one.source, sha256=f"{n:064x}"))) for n, one in enumerate(made)]


def told(found: Differences) -> list[tuple[str, str, str, str]]:
    """The differences as a person reads them: unit, name, from what, to what."""
    return [(one.unit.partition("（")[0], one.name, one.old, one.new) for one in found.changes]


def figure_row(sheet: Worksheet, unit: str) -> int:
    """The row of a unit on 数据总表."""
    return next(cell.row for cell in sheet["B"] if cell.value == unit)


def twenty(book: Any) -> None:
    """Twenty changes of five kinds."""
    summary = book["数据总表"]
    for place, unit in enumerate(UNITS[:2]):
        row = figure_row(summary, unit)
        for column in (4, 5, 6):
            summary.cell(row, column).value = 900 + place * 10 + column
    summary.cell(figure_row(summary, UNITS[0]), 2).value = "青禾县水利和湖泊局"
    summary.cell(figure_row(summary, UNITS[1]), 3).value = 2022
    third = book["表三"]
    figures = [c for row in third.iter_rows() for c in row if isinstance(c.value, int) and c.column > 3]
    for number, cell in enumerate(figures[:4]):
        cell.value = str(800 + number) if number % 2 else 800 + number
    told_figures = book["叙述指标"]
    values = [c for c in told_figures["E"] if isinstance(c.value, int)]
    for number, cell in enumerate(values[:3]):
        cell.value = 700 + number
    stat = [c for row in book["统计表"].iter_rows() for c in row if isinstance(c.value, int)]
    stat[0].value, stat[3].value = "６０1", None
    titles = book["原文章节"]
    rows = [c.row for c in titles["A"] if isinstance(c.value, int)]
    titles.cell(rows[0], 5).value = "总的情况"
    titles.cell(rows[1], 4).value = "二．"
    titles.cell(rows[3], 5).value = "主动公开情况"
