"""统计表: the statistics tables of 2010-2018 with the rows and columns they were printed with, one block a report."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.workbook.entry import ExportEntry
from desktop.workbook.figures import as_written
from desktop.workbook.marks import marked
from desktop.workbook.material import Material
from desktop.workbook.pages import keep_together
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import CAPTION, CENTRED_TEXT, HEADER, NUMBER, TEXT, TITLE, Style
from parser.model import StatRow, StatValue, Target

_LABEL, _UNIT, _VALUE = 48.0, 8.0, 14.0


def stat_tables(material: Material) -> list[Sheet]:
    """The sheet, or none when no report has such a table."""
    concerned = [entry for entry in material.entries if entry.report.stat_table]
    if not concerned:
        return []
    columns = max(len(row.values) for entry in concerned for row in entry.report.stat_table)
    sheet = Sheet("统计表", [_LABEL, _UNIT] + [_VALUE] * max(columns, 1), landscape=columns > 3)
    sheet.put(0, 0, "政府信息公开情况统计表", TITLE, columns=len(sheet.widths))
    sheet.freeze, sheet.repeat_rows = (1, 1), (0, 0)
    row, blocks = 1, []
    for number, entry in enumerate(concerned, 1):
        end = _block(sheet, row, number, entry)
        blocks.append((row, end))
        row = end + 2
    sheet.fit()
    keep_together(sheet, blocks)
    return [sheet]


def _block(sheet: Sheet, top: int, number: int, entry: ExportEntry) -> int:
    rows = entry.report.stat_table
    heads = _heads(rows)
    sheet.put(top, 0, f"{number}．{entry.name}", CAPTION, columns=2 + len(heads))
    for column, head in enumerate(("统计指标", "单位", *heads)):
        sheet.put(top + 1, column, head, HEADER)
    row = top + 1
    for row, printed in enumerate(rows, top + 2):
        sheet.put(row, 0, printed.label, TEXT)
        sheet.put(row, 1, printed.unit, CENTRED_TEXT)
        for column in range(len(heads)):
            value = printed.values[column] if column < len(printed.values) else None
            of = entry.of(printed.target(column)) if value is not None else None
            sheet.put(row, 2 + column, *_figure(entry, printed.target(column), value), of=of)
    return row


def _heads(rows: Sequence[StatRow]) -> list[str]:
    longest = max(rows, key=lambda row: len(row.values))
    return [value.column or "统计数" for value in longest.values] or ["统计数"]


def _figure(entry: ExportEntry, target: Target, value: StatValue | None) -> tuple[int | float | None, Style, str]:
    if value is None:
        return None, NUMBER, ""
    base = NUMBER if value.value is not None or not value.raw.strip() else Style("number", mark="blank")
    return value.value, *marked(entry, target, value, base, as_written(value, value.value))
