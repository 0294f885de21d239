"""The tables of a report as they are drawn on a check sheet: rectangles with their text and how they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.workbook.entry import ExportEntry, form_of, unread
from desktop.workbook.figures import figure
from parser.editions import FormTable
from parser.model import Cell, Entry, StatRow, StatValue, Table, Target
from parser.naming import number_text

Standing = Literal["", "wrong", "doubtful", "corrected", "missing"]
_MISSING = "缺"
_LABELS, _OUTER_LABEL = 42, 11
_STATISTICS = (60, 12)


@dataclass(frozen=True, slots=True)
class Square:
    """A rectangle of a table, in grid places from 0. `figure` is False for what the form prints."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    figure: bool = False
    standing: Standing = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `squares` fill its rows × columns in reading order. The first `labels` columns name the rows.

    `widths` are the columns' shares of the page, in percent.
    """

    title: str
    remark: str
    rows: int
    labels: int
    widths: tuple[int, ...]
    squares: tuple[Square, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.widths)


def grids_of(entry: ExportEntry) -> tuple[Grid, ...]:
    """The official tables that were read or keyed in, and the statistics table where there is one."""
    grids = [_official(entry, table) for table in entry.official_tables]
    if entry.report.stat_table:
        grids.append(_statistics(entry, entry.report.stat_table))
    return tuple(grids)


def _official(entry: ExportEntry, table: Table) -> Grid:
    form = form_of(table)
    layout, missing = form.layout(), unread(table)
    unit = f"（单位：{form.unit}）" if form.unit else ""
    remark = f"缺 {missing} 格：{table.reason or '有未填的格'}" if missing else ""
    squares = []
    for cell in layout.cells:
        place = (cell.row, cell.column, cell.row_span, cell.column_span)
        if cell.cell_id:
            text, standing = _figure(entry, table, form, cell.cell_id)
            squares.append(Square(*place, text, True, standing))
        else:
            squares.append(Square(*place, cell.text))
    title = f"{form.name}　{form.label}{unit}"
    widths = _widths(form.label_columns, layout.columns)
    return Grid(title, remark, layout.rows, form.label_columns, widths, tuple(squares))


def _widths(labels: int, columns: int) -> tuple[int, ...]:
    """A good third of the page for what names the rows, most of it for the last such column; the rest is even."""
    named = [_OUTER_LABEL] * (labels - 1) + [_LABELS - _OUTER_LABEL * (labels - 1)] if labels else []
    return (*named, *_equal(100 - sum(named), columns - labels))


def _equal(share: int, columns: int) -> list[int]:
    return [share * (column + 1) // columns - share * column // columns for column in range(columns)]


def _figure(entry: ExportEntry, table: Table, form: FormTable, cell_id: str) -> tuple[str, Standing]:
    cell = table.cells.get(cell_id)
    standing = _standing(entry, table.target(cell_id), cell)
    if cell is None or cell.status == "illegible":
        return _MISSING, standing or "missing"
    if cell.status == "dash" and cell.raw.strip():
        return cell.raw.strip(), standing
    value, _told = figure(cell, form.cells[cell_id].column)
    return "" if value is None else number_text(value), standing


def _statistics(entry: ExportEntry, rows: tuple[StatRow, ...]) -> Grid:
    longest = max(rows, key=lambda row: len(row.values))
    heads = [value.column or "统计数" for value in longest.values] or ["统计数"]
    squares = [Square(0, n, 1, 1, head) for n, head in enumerate(("统计指标", "单位", *heads))]
    for number, row in enumerate(rows, 1):
        squares += [Square(number, 0, 1, 1, row.label), Square(number, 1, 1, 1, row.unit)]
        squares += _statistic_row(entry, row, number, len(heads))
    widths = (*_STATISTICS, *_equal(100 - sum(_STATISTICS), len(heads)))
    return Grid("统计表", "", len(rows) + 1, 1, widths, tuple(squares))


def _statistic_row(entry: ExportEntry, row: StatRow, number: int, columns: int) -> Iterator[Square]:
    for column in range(columns):
        value: StatValue | None = row.values[column] if column < len(row.values) else None
        if value is None:
            yield Square(number, 2 + column, 1, 1, "", True)
            continue
        text = value.raw.strip() if value.value is None else number_text(value.value)
        yield Square(number, 2 + column, 1, 1, text, True, _standing(entry, row.target(column), value))


def _standing(entry: ExportEntry, target: Target, value: Cell | Entry | None) -> Standing:
    """The gravest that is to be said of a value."""
    if entry.findings_by_target.get(target):
        return "wrong"
    if target in entry.conflicts:
        return "doubtful"
    if target in entry.reviewed.marks:
        return "corrected"
    unsure = value is not None and value.confidence == "low" and target not in entry.reviewed.confirmed
    return "doubtful" if unsure else ""
