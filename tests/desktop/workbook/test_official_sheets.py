"""表二, 表三, 表四: every figure where the form has it, drawn as the form is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced, with_cell
from openpyxl.worksheet.worksheet import Worksheet
from reading import colour, comment, opened, place_of

from desktop.workbook import export
from desktop.workbook.styles import BLANK, CORRECTED, FAILING
from parser.editions import edition
from parser.model import Report

SHEETS = {"table2": "表二", "table3": "表三", "table4": "表四"}


def written(tmp_path: Path, *reports: Report) -> Path:
    path = tmp_path / "汇总.xlsx"
    export([entry(report) for report in reports], path)
    return path


def top_of(sheet: Worksheet, agency: str) -> int:
    """The row, from 1, where the form of an agency begins."""
    for row in sheet.iter_rows(min_row=2, max_col=1):
        if isinstance(row[0].value, str) and f"．{agency}" in row[0].value:
            return row[0].row + 1
    raise AssertionError(f"{agency} is not on {sheet.title}")


@pytest.mark.parametrize("table_id", SHEETS)
def test_every_figure_of_two_editions_stands_where_the_form_has_it(tmp_path: Path, table_id: str) -> None:
    reports = made_up("青禾县水利局", 2023), made_up("旧州县大路镇", 2020, "2019", first=3)
    workbook = opened(written(tmp_path, *reports))
    sheet = workbook[SHEETS[table_id]]
    for report in reports:
        table = report.tables[table_id]
        top = top_of(sheet, report.source.name.removesuffix(".docx"))
        merged = {str(area) for area in sheet.merged_cells.ranges}
        for place in edition(report.edition).table(table_id).layout().cells:
            cell = sheet.cell(top + place.row, place.column + 1)
            if place.cell_id:
                assert cell.value == table.cells[place.cell_id].value, place.cell_id
                assert cell.data_type == "n"
            else:
                assert cell.value == place.text
            if place.row_span > 1 or place.column_span > 1:
                last = sheet.cell(top + place.row + place.row_span - 1, place.column + place.column_span)
                assert f"{cell.coordinate}:{last.coordinate}" in merged


def test_the_corner_note_of_table_three_spans_three_rows_and_columns(tmp_path: Path) -> None:
    sheet = opened(written(tmp_path, made_up()))["表三"]
    corner = place_of(sheet, edition("2021").table("table3").layout().cells[0].text)
    assert "勾稽关系" in corner.value
    assert f"{corner.coordinate}:{sheet.cell(corner.row + 2, 3).coordinate}" in {
        str(area) for area in sheet.merged_cells.ranges
    }


def test_blank_stays_blank_and_a_dash_is_nought_with_its_print(tmp_path: Path) -> None:
    report = with_cell(made_up(), "table3", "t3_new.org_research", value=None, raw="", status="blank")
    report = with_cell(report, "table3", "t3_new.org_other", value=0, raw="／", status="dash")
    report = with_cell(report, "table3", "t3_new.total", value=None, raw="1*", status="illegible")
    sheet = opened(written(tmp_path, report))["表三"]
    row = place_of(sheet, "一、本年新收政府信息公开申请数量").row
    blank, dash, illegible = (sheet.cell(row, column) for column in (6, 9, 10))
    assert blank.value is None
    assert colour(blank) == BLANK[1:]
    assert (dash.value, comment(dash)) == (0, "原文为“／”")
    assert illegible.value is None
    assert "1*" in comment(illegible)


@pytest.mark.parametrize(
    ("value", "unit", "raw", "shown"),
    [
        (251000, "元", "251000元", 25.1),
        (796.85, "万元", "796.85万元", 796.85),
        (1.2, "亿元", "1.2亿元", 12000),
        (96171.6, None, "96171.6", 96171.6),
        (1234, "万元", "１，２３４", 1234),
    ],
)
def test_amounts_are_in_ten_thousands(tmp_path: Path, value: float, unit: str | None, raw: str, shown: float) -> None:
    report = with_cell(made_up(), "table2", "art20_8.admin_fees.fee_amount", value=value, unit=unit, raw=raw)
    workbook = opened(written(tmp_path, report))
    sheet = workbook["表二"]
    cell = sheet.cell(place_of(sheet, "行政事业性收费").row, 2)
    assert cell.value == shown
    assert comment(cell) == (f"原文为“{raw}”" if "元" in raw else "")
    summary = workbook["数据总表"]
    column = place_of(summary, "本年收费金额（单位：万元）").column
    assert summary.cell(6, column).value == shown


def test_corrected_failing_and_unsure_cells_are_marked_and_explained(tmp_path: Path) -> None:
    report = made_up()
    report = with_cell(report, "table3", "t3_granted.org_other", confidence="low", reason="此处两个数字粘在一起")
    fix = correct(report, cell_target("table3.t3_partial.total"), value=5000, raw="")
    old = report.tables["table3"].cells["t3_partial.total"].value
    path = tmp_path / "a.xlsx"
    export([entry(report, fix, findings=[unbalanced(report)])], path)
    sheet = opened(path)["表三"]
    changed = place_of(sheet, 5000)
    assert colour(changed) == CORRECTED[1:]
    assert comment(changed) == f"原值 {old} → 现值 5000，2024-02-03 10:11:12，手工录入，核对原件"
    failing = place_of(sheet, report.tables["table3"].cells["t3_new.total"].value)
    assert colour(failing) == FAILING[1:]
    assert comment(failing) == "T3-02 错误：表三“本年新收”行：各类申请人合计90，总计栏填91，相差1。"
    unsure = place_of(sheet, report.tables["table3"].cells["t3_granted.org_other"].value)
    assert unsure.font.i
    assert comment(unsure) == "待核：此处两个数字粘在一起"


def test_a_value_taken_out_leaves_a_blank_that_tells_of_it(tmp_path: Path) -> None:
    report = made_up()
    target = cell_target("table4.t4_review_total")
    gone = replace(correct(report, target), new=None)
    path = tmp_path / "a.xlsx"
    export([entry(report, gone)], path)
    sheet = opened(path)["表四"]
    cell = sheet.cell(place_of(sheet, "结果维持").row + 2, 5)
    assert cell.value is None
    assert colour(cell) == CORRECTED[1:]
    assert "→ 现值 （无）" in comment(cell)


def test_a_missing_table_is_said_and_reports_without_form_do_not_stand_here(tmp_path: Path) -> None:
    report = made_up("青禾县水利局")
    tables = {key: table for key, table in report.tables.items() if key != "table4"}
    path = written(tmp_path, replace(report, tables=tables), narrative("旧州镇"))
    sheet = opened(path)["表四"]
    assert "未读到此表" in sheet.cell(top_of(sheet, "青禾县水利局"), 1).value
    with pytest.raises(AssertionError):
        top_of(sheet, "旧州镇")


def test_a_table_keyed_into_a_report_without_form_is_counted_too(tmp_path: Path) -> None:
    report = narrative("旧州镇", form="narrative")
    keyed = [
        correct(report, cell_target(f"table4.{cell_id}"), id=cell_id, value=value, span=None)
        for cell_id, value in (("t4_review_other", 5), ("t4_review_total", 6))
    ]
    path = tmp_path / "a.xlsx"
    result = export([entry(report, *keyed)], path)
    workbook = opened(path)
    sheet = workbook["表四"]
    top = top_of(sheet, "旧州镇")
    assert sheet.cell(top, 1).value == "此表不完整（13格缺数）：有未填的格"
    assert [sheet.cell(top + 4, column).value for column in (3, 5)] == [5, 6]
    assert "数据总表" in result.sheets
    summary = workbook["数据总表"]
    assert place_of(summary, "旧州镇").row == 6
    assert summary.cell(9, 4).value.startswith("合计未含：旧州镇（缺表二、缺表三、表四13格缺数）。")


def test_an_incomplete_table_says_why(tmp_path: Path) -> None:
    report = made_up()
    table = replace(report.tables["table3"], complete=False, reason="最后两行没有读到")
    report = replace(report, tables={**report.tables, "table3": table})
    report = with_cell(report, "table3", "t3_new.total", value=None, raw="1*", status="illegible")
    workbook = opened(written(tmp_path, report))
    sheet = workbook["表三"]
    assert place_of(sheet, "此表不完整（1格缺数）：最后两行没有读到").row == 3
    assert place_of(sheet, "申请人情况").row == 4
    assert workbook["报送情况"]["J3"].value.endswith("表三不完整")


def test_a_table_whose_missing_figures_were_filled_in_is_whole(tmp_path: Path) -> None:
    report = made_up()
    table = replace(report.tables["table3"], complete=False, reason="表三读不准：本年新收")
    report = replace(report, tables={**report.tables, "table3": table})
    report = with_cell(report, "table3", "t3_new.total", value=None, raw="1*", status="illegible")
    filled = correct(report, cell_target("table3.t3_new.total"), value=9, raw="9", status="filled", span=None)
    path = tmp_path / "a.xlsx"
    export([entry(report, filled)], path)
    workbook = opened(path)
    assert place_of(workbook["表三"], "申请人情况").row == 3
    assert "不完整" not in workbook["报送情况"]["H3"].value
    summary = workbook["数据总表"]
    assert summary.cell(9, 4).value.startswith("合计已含本表全部报告。")


def test_what_a_person_typed_is_not_called_the_source(tmp_path: Path) -> None:
    report = made_up()
    typed = correct(report, cell_target("table3.t3_new.total"), value=5, raw="5件", rule="typed", span=None)
    path = tmp_path / "a.xlsx"
    export([entry(report, typed)], path)
    sheet = opened(path)["表三"]
    cell = sheet.cell(place_of(sheet, "一、本年新收政府信息公开申请数量").row, 10)
    assert cell.value == 5
    assert comment(cell).startswith("录入为“5件”")


def test_a_change_of_an_amount_is_told_with_its_units(tmp_path: Path) -> None:
    fees = "art20_8.admin_fees.fee_amount"
    report = with_cell(made_up(), "table2", fees, value=34068200, unit="元", raw="34068200元")
    changed = correct(report, cell_target(f"table2.{fees}"), value=3406.83, unit="万元", raw="3406.83", rule="typed")
    path = tmp_path / "a.xlsx"
    export([entry(report, changed)], path)
    assert "原值 34068200元 → 现值 3406.83万元" in comment(place_of(opened(path)["表二"], 3406.83))


def test_an_amount_without_unit_is_not_added_up_as_ten_thousands(tmp_path: Path) -> None:
    amount = "art20_9.gov_procurement.purchase_amount"
    report = with_cell(made_up(form="2019"), "table2", amount, value=3186000, unit=None, raw="3186000")
    workbook = opened(written(tmp_path, report))
    sheet, summary = workbook["表二"], workbook["数据总表"]
    assert comment(place_of(sheet, 3186000)) == "没有写明单位是元还是万元，未作折算"
    cell = summary.cell(6, place_of(summary, "采购总金额（万元）").column)
    assert cell.value is None
    assert comment(cell) == "数值 3186000 没有写明单位是元还是万元，未作折算，未计入本表"
    assert "表二金额未写单位" in summary.cell(9, 4).value


def test_each_table_three_gets_a_page_of_its_own(tmp_path: Path) -> None:
    sheet = opened(written(tmp_path, made_up("甲局"), made_up("乙局"), made_up("丙局")))["表三"]
    assert [mark.id + 1 for mark in sheet.row_breaks.brk] == [top_of(sheet, "乙局") - 1, top_of(sheet, "丙局") - 1]
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
