"""A workbook that was exported, changed by hand and read back: exactly what was changed, and only when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hostile import TEXTS
from made_up_reports import cell_target, correct, entry, made_up
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from returned import UNITS, figure_row, reports, told, twenty, written

from desktop.edits.plan import Refused
from desktop.round_trip import Differences, RoundTripError, differences, plan_of
from desktop.workbook import ExportEntry, export
from desktop.workbook.identity import KEY, NAME
from parser.corrections import How, apply
from parser.fold import fold
from parser.model import Target, TargetKind


def back(tmp_path: Path, edit: Callable[[Any], None], entries: list[ExportEntry] | None = None) -> Differences:
    """Export, change with another program, read back."""
    path = tmp_path / "汇总.xlsx"
    workbook = load_workbook(BytesIO(written()))
    edit(workbook)
    workbook.save(path)
    return differences(path, reports() if entries is None else entries)


def cell_at(workbook: Any, sheet: str, row_of: str, below: str) -> Any:
    """The cell in the row of a unit under a head."""
    found = workbook[sheet]
    column = next(c.column for row in found.iter_rows(max_row=5) for c in row if c.value == below)
    row = next(c.row for c in found["B"] if c.value == row_of)
    return found.cell(row, column)


def test_nothing_changed_is_no_difference(tmp_path):
    assert back(tmp_path, lambda book: None) == Differences("汇总.xlsx")


def test_twenty_changes_of_five_kinds_are_twenty_differences(tmp_path):
    found = back(tmp_path, twenty)
    assert (found.refused, found.missing, found.conflicts) == ((), (), ())
    assert len(found.changes) == 20
    kinds = {one.target.kind for one in found.changes}
    assert kinds == {
        TargetKind.CELL,
        TargetKind.METADATA,
        TargetKind.INDICATOR,
        TargetKind.STAT,
        TargetKind.SECTION,
    }
    assert ("青禾县水利局", "单位", "青禾县水利局", "青禾县水利和湖泊局") in told(found)


def test_the_changes_become_one_step_a_report_that_says_where_they_come_from(tmp_path):
    found = back(tmp_path, twenty)
    taken = 0
    for one in reports():
        mine = [change for change in found.changes if change.report == one.identity]
        if not mine:
            continue
        made = plan_of(one.reviewed, mine, found.workbook)
        taken += len(mine)
        assert made.label == f"从工作簿读回 {len(mine)} 处"
        assert {correction.how for correction in made.corrections} == {How.WORKBOOK}
        assert {correction.note for correction in made.corrections} == {"来自工作簿“汇总.xlsx”"}
        after = replace(one, reviewed=apply(one.report, made.corrections))
        assert after.reviewed.conflicts == ()
        path = tmp_path / "汇总.xlsx"
        again = differences(path, [after])
        assert [change for change in again.takeable if change.report == one.identity] == []
    assert taken == 20


def sort_rows(sheet: Worksheet, first: int, last: int, columns: int) -> None:
    """Turn the rows of a list round, as sorting by the unit does."""
    rows = [[sheet.cell(row, column).value for column in range(1, columns + 1)] for row in range(first, last + 1)]
    for row, values in enumerate(reversed(rows), first):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column).value = value


def test_rows_that_were_sorted_keep_their_values(tmp_path):
    def edit(book: Any) -> None:
        twenty(book)
        summary = book["数据总表"]
        sort_rows(summary, 6, 7, summary.max_column)
        told_figures = book["叙述指标"]
        sort_rows(told_figures, 3, 10, told_figures.max_column)

    found = back(tmp_path, edit)
    assert found.missing == ()
    assert sorted(told(found)) == sorted(told(back(tmp_path, twenty)))
    assert len(found.changes) == 20


def test_a_sort_that_left_the_keys_behind_is_noticed(tmp_path):
    def edit(book: Any) -> None:
        summary = book["数据总表"]
        sort_rows(summary, 6, 7, summary.max_column - 1)

    found = back(tmp_path, edit)
    assert found.changes == ()
    assert "好像只给一部分列排了序" in found.missing[0]


def test_columns_that_were_put_in_or_taken_out(tmp_path):
    def edit(book: Any) -> None:
        summary = book["数据总表"]
        summary.delete_cols(6)
        summary.insert_cols(4)
        summary.cell(3, 4).value = "经办人"
        row = figure_row(summary, UNITS[0])
        assert summary.cell(row, 5).value == 1
        summary.cell(row, 5).value = 31

    found = back(tmp_path, edit)
    assert [(one.old, one.new) for one in found.changes] == [("1", "31")]
    assert [text.partition("，")[0] for text in found.missing] == ["“数据总表”多出 1 列", "“数据总表”删去了 1 列"]


def test_rows_and_sheets_that_are_gone_or_new(tmp_path):
    def edit(book: Any) -> None:
        del book["叙述指标"]
        summary = book["数据总表"]
        summary.delete_rows(figure_row(summary, UNITS[1]))
        summary.insert_rows(6)
        summary.cell(6, 2).value = "新添的单位"
        summary.cell(6, 4).value = 5
        book["统计表"].title = "改了名的统计表"

    found = back(tmp_path, edit)
    assert found.changes == ()
    assert len(found.missing) == 3
    assert "少了 1 行（柳桥镇（2023年）等）" in "".join(found.missing)
    assert "多出 1 行" in "".join(found.missing)
    assert "工作表“叙述指标”已删去" in "".join(found.missing)


def test_a_row_that_was_copied_for_another_unit_changes_nothing(tmp_path):
    def edit(book: Any) -> None:
        summary = book["数据总表"]
        row = figure_row(summary, UNITS[0])
        values = [summary.cell(row, column).value for column in range(1, summary.max_column + 1)]
        summary.insert_rows(row)
        for column, value in enumerate(values, 1):
            summary.cell(row, column).value = value
        summary.cell(row, 2).value = "新添的单位"
        summary.cell(row, 4).value = 555

    found = back(tmp_path, edit)
    assert found.changes == ()
    assert "多出 1 行" in found.missing[0]


PUT_IN = [
    ("１２", "12"),
    (" 13 ", "13"),
    ("1,200", "1,200"),
    ("/", "/"),
    (0, "0"),
    (None, "（空白）"),
    ("", "（空白）"),
    (12.0, "12"),
    (12.5, "不是整数"),
    ("很多", "不是数字"),
    (True, "逻辑值"),
    (datetime(2024, 1, 2), "日期"),
    (-3, "负数"),
    ("=1+1", "没有算好的结果"),
    ("=cmd|' /C calc'!A0", "没有算好的结果"),
    ("+1+1", "不是数字"),
    ("9" * 40, "没有修改"),
]
"""What may be put into a cell for a count, and what is shown of it or said against it."""


def test_what_is_put_into_cells_of_a_table(tmp_path):
    def edit(book: Any) -> None:
        summary = book["数据总表"]
        for number, (value, _outcome) in enumerate(PUT_IN):
            summary.cell(figure_row(summary, UNITS[number % 2]), first + number // 2).value = value

    first = 15
    found = back(tmp_path, edit)
    outcomes = {one.places[0]: one.new for one in found.changes} | {one.places[0]: one.reason for one in found.refused}
    assert len(outcomes) == len(PUT_IN)
    for number, (_value, outcome) in enumerate(PUT_IN):
        told = outcomes[f"数据总表!{get_column_letter(first + number // 2)}{6 + number % 2}"]
        assert fold(told) == outcome or (not outcome.isascii() and fold(outcome) in fold(told))


def test_a_number_as_text_that_is_the_same_is_no_difference(tmp_path):
    def edit(book: Any) -> None:
        summary = book["数据总表"]
        row = figure_row(summary, UNITS[0])
        summary.cell(row, 4).value = "１"
        summary.cell(row, 3).value = "2023"

    assert back(tmp_path, edit) == Differences("汇总.xlsx")


def test_blank_is_not_nought(tmp_path):
    blank = made_up(UNITS[0])
    table = blank.tables["table2"]
    first = next(iter(table.cells))
    cells = {**table.cells, first: replace(table.cells[first], value=None, raw="", status="blank")}
    one = entry(replace(blank, tables={**blank.tables, "table2": replace(table, cells=cells)}))
    path = tmp_path / "a.xlsx"
    export([one], path)
    book = load_workbook(path)
    summary = book["数据总表"]
    assert summary.cell(6, 4).value is None
    summary.cell(6, 4).value = 0
    book.save(path)
    (found,) = differences(path, [one]).changes
    assert (found.old, found.new) == ("（空白）", "0")


def money(sheet: Worksheet) -> int:
    head = next(
        c for row in sheet.iter_rows(min_row=3, max_row=5) for c in row if "万元" in str(c.value) and c.row == 5
    )
    return int(head.column)


def test_amounts_are_in_ten_thousands(tmp_path):
    typed = {UNITS[0]: 2.5, UNITS[1]: "25000元"}

    def edit(book: Any) -> None:
        summary = book["数据总表"]
        for unit, amount in typed.items():
            summary.cell(figure_row(summary, unit), money(summary)).value = amount

    found = back(tmp_path, edit)
    assert len(found.changes) == 2
    for difference, one in zip(found.changes, reports(), strict=False):
        (made,) = plan_of(one.reviewed, [difference]).corrections
        assert (made.new["value"], made.new["unit"]) == (2.5, "万元")


def test_the_same_value_changed_in_two_sheets(tmp_path):
    def both(first: int, second: int) -> Callable[[Any], None]:
        def edit(book: Any) -> None:
            summary = book["数据总表"]
            row = figure_row(summary, UNITS[0])
            was = summary.cell(row, 4).value
            summary.cell(row, 4).value = first
            table = book["表二"]
            cell = next(c for line in table.iter_rows() for c in line if c.value == was and c.column > 1)
            cell.value = second

        return edit

    (one,) = back(tmp_path, both(77, 77)).changes
    assert len(one.places) == 2
    found = back(tmp_path, both(77, 78))
    assert found.changes == ()
    assert "几处改成了不同的值" in found.refused[0].reason
    assert found.refused[0].found == "77、78"


def test_a_value_changed_in_the_program_since_is_a_conflict(tmp_path):
    first = reports()[0]
    key = next(iter(first.report.tables["table2"].cells))
    change = correct(first.report, cell_target(f"table2.{key}"), value=50, raw="50")
    now = [entry(first.report, change), *reports()[1:]]

    def edit(book: Any) -> None:
        summary = book["数据总表"]
        summary.cell(figure_row(summary, UNITS[0]), 4).value = 60

    found = back(tmp_path, edit, now)
    assert found.changes == ()
    (conflict,) = found.conflicts
    assert (conflict.written, conflict.old, conflict.new) == ("1", "50", "60")
    made = plan_of(now[0].reviewed, [conflict])
    assert made.corrections[0].old["value"] == 50


def test_a_value_changed_in_the_program_only_is_left_alone(tmp_path):
    first = reports()[0]
    key = next(iter(first.report.tables["table2"].cells))
    change = correct(first.report, cell_target(f"table2.{key}"), value=50, raw="50")
    assert back(tmp_path, lambda book: None, [entry(first.report, change), *reports()[1:]]).takeable == ()


def test_reports_that_are_not_in_the_queue_are_told(tmp_path):
    found = back(tmp_path, twenty, reports()[:1])
    assert {one.unit for one in found.changes} == {"青禾县水利局（2023年）"}
    assert any("“柳桥镇（2023年）”不在现在的队列里" in text for text in found.missing)


def test_what_is_not_there_any_more_cannot_be_changed(tmp_path):
    first = reports()[0]
    gone = replace(first, reviewed=apply(replace(first.report, indicators=(), sections=()), ()))
    found = back(tmp_path, twenty, [gone, *reports()[1:]])
    assert {one.reason for one in found.refused} == {"程序里已经没有这一项（可能已删除），没有读回。"}
    assert len(found.refused) + len(found.changes) == 20


def test_places_of_another_reading_are_refused(tmp_path):
    changed = [
        replace(one, reviewed=apply(replace(one.report, source=replace(one.report.source, encoding="gb18030")), ()))
        for one in reports()
    ]
    found = back(tmp_path, twenty, changed)
    assert {one.target.kind for one in found.changes} == {TargetKind.CELL, TargetKind.METADATA}
    assert all("换了一种编码" in one.reason for one in found.refused)


def test_a_formula_is_taken_by_its_result_and_told(tmp_path, monkeypatch):
    from desktop.round_trip.entered import entered
    from desktop.round_trip.finding import Edited
    from desktop.round_trip.naming_sheet import NamedReport
    from desktop.round_trip.opening import FoundCell

    one = reports()[0]
    report = NamedReport(one.identity, "", one.unit, 2023, "")
    target = cell_target("table3.t3_new.total")
    cell = Edited(report, target, "", "数据总表!D6", 1, FoundCell(12, "n"), "=A1+B1")
    assert entered(one, target, cell).text == "12"
    assert entered(one, target, cell).remarks == ("填的是公式 =A1+B1，取它的结果",)
    with pytest.raises(Refused, match="错误 #REF!"):
        entered(one, target, replace(cell, found=FoundCell("#REF!", "e")))
    share = Target(TargetKind.INDICATOR, "x@1")
    assert entered(one, share, replace(cell, found=FoundCell(0.98, "n", percent=True))).text == "98%"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04rubbish", b"%PDF-1.4", b"\xd0\xcf\x11\xe0old"])
def test_other_files_are_refused_with_a_word(tmp_path, data):
    path = tmp_path / "别的.xlsx"
    path.write_bytes(data)
    with pytest.raises(RoundTripError) as refused:
        differences(path, reports())
    assert "别的.xlsx" in refused.value.message


def test_a_workbook_of_another_program_is_refused(tmp_path):
    from openpyxl import Workbook

    path = tmp_path / "别的.xlsx"
    Workbook().save(path)
    with pytest.raises(RoundTripError, match="不是开卷导出的工作簿"):
        differences(path, reports())


@pytest.mark.parametrize(
    ("chunk", "code"),
    [
        ('["form","kaijuan-workbook",2]', "newer"),
        ('["form","another",1]', "foreign"),
        ("not json", "unreadable"),
        ('["form","kaijuan-workbook",1]\n["row",1,2,3,"x",[1]]', "unreadable"),
        ("[" * 30_000, "unreadable"),
        ('["form","kaijuan-workbook",1]\n["shape",0,[1,"rubbish:x",""]]', "unreadable"),
    ],
)
def test_a_damaged_or_newer_naming_is_refused(tmp_path, chunk, code):
    path = tmp_path / "汇总.xlsx"
    book = load_workbook(BytesIO(written()))
    for name in book.sheetnames[1:-1]:
        del book[name]
    sheet = book[NAME]
    sheet.delete_rows(2, sheet.max_row)
    sheet["A2"] = chunk
    book.save(path)
    with pytest.raises(RoundTripError) as refused:
        differences(path, reports())
    assert refused.value.code == code


def test_keys_that_were_deleted_are_told(tmp_path):
    def edit(book: Any) -> None:
        for name in ("数据总表", "表三"):
            sheet = book[name]
            keyed = [c for row in sheet.iter_rows() for c in row if KEY.fullmatch(str(c.value))]
            rows = name == "表三"
            for cell in keyed:
                if (KEY.fullmatch(cell.value)[2] == "R") is rows:
                    cell.value = None
        for cell in book["数据总表"][6]:
            if isinstance(cell.value, int):
                cell.value = 5

    found = back(tmp_path, edit)
    assert found.changes == ()
    assert "标识各列的隐藏行已删去" in "".join(found.missing)
    assert "工作表“表三”里已没有开卷写下的标识" in "".join(found.missing)


def test_texts_that_look_like_something_else_come_back_as_they_were(tmp_path):
    entries = []
    for number, text in enumerate(TEXTS.values()):
        one = made_up(UNITS[0])
        metadata = {**one.metadata, "title": replace(one.metadata["title"], value=text)}
        metadata["agency"] = replace(one.metadata["agency"], value=text)
        sections = (replace(one.sections[0], title=text), *one.sections[1:])
        source = replace(one.source, sha256=f"{number:064x}")
        entries.append(entry(replace(one, metadata=metadata, sections=sections, source=source)))
    path = tmp_path / "汇总.xlsx"
    export(entries, path)
    assert differences(path, entries) == Differences("汇总.xlsx")
    load_workbook(path).save(path)
    assert differences(path, entries).takeable == ()


def test_a_cell_far_away(tmp_path):
    def edit(book: Any) -> None:
        book["数据总表"]["XFD300000"] = "x"

    assert back(tmp_path, edit).takeable == ()
