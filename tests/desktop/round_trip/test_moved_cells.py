"""Cells that were moved without their rows: nothing of such a sheet is taken for a correction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from made_up_reports import entry, made_up
from openpyxl import load_workbook

from desktop.round_trip import Differences, differences, plan_of
from desktop.workbook import ExportEntry, ExportOptions, export
from parser.corrections import apply

FIRST, LAST = 4, 50
MOVED = "只移动了一部分格子"


@cache
def reports() -> list[ExportEntry]:
    made = [made_up(f"第{number}镇", first=number * 3 % 17 + 1) for number in range(1, 9)]
    return [entry(replace(one, source=replace(one.source, sha256=f"{n:064x}"))) for n, one in enumerate(made)]


@cache
def written() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "汇总.xlsx"
        export(reports(), path, options=ExportOptions(sheets=("summary", "table3_units", "table3")))
        return path.read_bytes()


def back(tmp_path: Path, edit: Callable[[Any], None]) -> Differences:
    workbook = load_workbook(BytesIO(written()))
    edit(workbook)
    workbook.save(tmp_path / "汇总.xlsx")
    return differences(tmp_path / "汇总.xlsx", reports())


def unit_rows(sheet: Any) -> list[int]:
    return [cell.row for cell in sheet["B"] if str(cell.value).startswith("第") and str(cell.value).endswith("镇")]


def rearranged(columns: Iterable[int], order: Callable[[list[Any]], list[Any]]) -> Callable[[Any], None]:
    """Put the values of some columns of 数据总表 into another order of rows."""

    def edit(book: Any) -> None:
        sheet = book["数据总表"]
        rows = unit_rows(sheet)
        values = order([[sheet.cell(row, column).value for column in columns] for row in rows])
        for row, held in zip(rows, values, strict=True):
            for column, value in zip(columns, held, strict=True):
                sheet.cell(row, column).value = value

    return edit


def swapped(values: list[Any]) -> list[Any]:
    return [values[1], values[0], *values[2:]]


@pytest.mark.parametrize(
    ("columns", "order"),
    [
        (range(FIRST, FIRST + 1), sorted),
        (range(FIRST, LAST), lambda values: sorted(values, reverse=True)),
        (range(FIRST, FIRST + 1), lambda values: [[None], *values[:-1]]),
        (range(FIRST + 2, FIRST + 3), lambda values: [*values[1:], [None]]),
        (range(FIRST, FIRST + 3), swapped),
    ],
    ids=["one column sorted", "all figures sorted", "a cell put in", "a cell taken out", "figures of two units"],
)
def test_figures_that_left_their_rows_are_no_corrections(tmp_path, columns, order):
    found = back(tmp_path, rearranged(columns, order))
    assert found.takeable == ()
    (told,) = found.missing
    assert MOVED in told
    assert "数据总表" in told


def test_a_sorted_column_of_the_long_list_is_noticed(tmp_path):
    def edit(book: Any) -> None:
        sheet = book["表三分单位"]
        cells = [cell for cell in sheet["E"] if isinstance(cell.value, int)]
        for cell, value in zip(cells, sorted(cell.value for cell in cells), strict=True):
            cell.value = value

    found = back(tmp_path, edit)
    assert found.takeable == ()
    assert MOVED in found.missing[0]


def test_two_figures_that_stood_in_each_others_place_are_corrected(tmp_path):
    found = back(tmp_path, rearranged([FIRST], swapped))
    assert (len(found.changes), found.missing) == (2, ())


def test_rows_of_one_report_may_be_put_right(tmp_path):
    def edit(book: Any) -> None:
        sheet = book["表三"]
        rows = [cell.row for cell in sheet["D"] if isinstance(cell.value, int)][:4]
        values = [[sheet.cell(row, column).value for column in range(4, 11)] for row in rows]
        for row, held in zip(rows[1:], values, strict=False):
            for column, value in zip(range(4, 11), held, strict=True):
                sheet.cell(row, column).value = value

    found = back(tmp_path, edit)
    assert len(found.changes) == 21
    assert found.missing == ()


def test_the_same_figure_for_many_units_is_a_correction(tmp_path):
    found = back(tmp_path, rearranged([FIRST], lambda values: [[0] for _ in values]))
    assert len(found.changes) == len(reports())


def test_a_copy_that_stands_before_its_sheet_is_not_taken_for_it(tmp_path):
    def edit(book: Any) -> None:
        copy = book.copy_worksheet(book["数据总表"])
        copy.title = "数据总表 (2)"
        book.move_sheet(copy, -(len(book.sheetnames) - 1))
        sheet = book["数据总表"]
        sheet.cell(unit_rows(sheet)[0], FIRST).value = 555

    found = back(tmp_path, edit)
    assert [one.new for one in found.changes] == ["555"]
    assert found.missing == ("“数据总表 (2)”是“数据总表”的副本，其中的改动没有读回。",)


@pytest.mark.parametrize(
    ("typed", "number"), [("12件", "12"), ("１２", "12"), ("1,234", "1234"), ("1.2万", "12000"), ("无", "0")]
)
def test_a_text_in_place_of_a_number_says_which_number_it_is_read_as(tmp_path, typed, number):
    found = back(tmp_path, rearranged([FIRST], lambda values: [[typed], *values[1:]]))
    (one,) = found.changes
    assert (one.new, one.remark) == (typed, f"填的是文字，读作 {number}")


def test_the_same_workbook_once_more_has_nothing_new(tmp_path):
    found = back(tmp_path, rearranged([FIRST, FIRST + 1], lambda values: [[91, "9２件"], *values[1:]]))
    by_report = {one.report for one in found.changes}
    assert len(by_report) == 1
    taken = []
    for of in reports():
        corrections = plan_of(of.reviewed, [one for one in found.changes if one.report == of.identity]).corrections
        taken.append(replace(of, reviewed=apply(of.reviewed.report, corrections)))
    assert differences(tmp_path / "汇总.xlsx", taken) == Differences("汇总.xlsx")
    both = back(tmp_path, rearranged([FIRST], lambda values: [[92], *values[1:]]))
    later = differences(tmp_path / "汇总.xlsx", taken)
    assert [(one.old, one.new, one.written) for one in later.conflicts] == [("91", "92", str(both.changes[0].old))]


@pytest.mark.parametrize("shown", ["yyyy-mm-dd", "h:mm:ss", "[h]:mm", "0%", "0.00E+00", "@", '0"件"', '"¥"#,##0.00'])
def test_a_figure_that_only_looks_otherwise_has_not_changed(tmp_path, shown):
    def edit(book: Any) -> None:
        for row in book["数据总表"].iter_rows():
            for cell in row:
                if isinstance(cell.value, int):
                    cell.number_format = shown

    assert back(tmp_path, edit) == Differences("汇总.xlsx")


@pytest.mark.parametrize("by", [1, -1])
def test_a_row_that_was_moved_aside_is_no_correction(tmp_path, by):
    def edit(book: Any) -> None:
        sheet = book["数据总表"]
        row = unit_rows(sheet)[2]
        columns = list(range(FIRST, LAST))
        values = [sheet.cell(row, column).value for column in columns]
        for column, value in zip(columns, [None, *values[:-1]] if by > 0 else [*values[1:], None], strict=True):
            sheet.cell(row, column).value = value

    found = back(tmp_path, edit)
    assert found.takeable == ()
    assert MOVED in found.missing[0]


def test_a_table_that_was_read_one_column_amiss_may_be_put_right(tmp_path):
    def edit(book: Any) -> None:
        sheet = book["数据总表"]
        row = unit_rows(sheet)[2]
        values = [sheet.cell(row, column).value for column in range(FIRST, FIRST + 6)]
        for column, value in zip(range(FIRST + 1, FIRST + 7), values, strict=True):
            sheet.cell(row, column).value = value

    assert len(back(tmp_path, edit).changes) == 6
