"""数据总表: one row a report, live totals whose stored results are right, editions and years never in one sum."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced, with_cell
from openpyxl.utils import get_column_letter
from reading import colour, comment, formulas, opened, place_of

from desktop.workbook import ExportOptions, export
from desktop.workbook.styles import CORRECTED, FAILING
from desktop.workbook.totals import add
from parser.editions import edition
from parser.model import Indicator, Number, Report, Span

FIRST_ROW, FIRST_COLUMN = 6, 4


def expected_row(report: Report) -> list[Number | None]:
    """The figures of one row: all of table two, the total column of table three, table four and the sum of lawsuits."""
    row = []
    for table_id, form in edition(report.edition).tables.items():
        cells = report.tables[table_id].cells
        ids = [cell_id for cell_id in form.cell_ids if table_id != "table3" or cell_id.endswith(".total")]
        row += [cells[cell_id].value for cell_id in ids]
    lawsuits = [report.tables["table4"].cells[f"t4_suit_{kind}_total"].value for kind in ("direct", "after_review")]
    return [*row, sum(lawsuits)]


def test_one_row_a_report_and_totals_with_their_results(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    reports = [made_up(f"青禾县第{n}局", first=n) for n in range(1, 6)]
    export([entry(report) for report in reports], path)
    live, stored = opened(path)["数据总表"], opened(path, results=True)["数据总表"]
    rows = [expected_row(report) for report in reports]
    count = len(rows[0])
    assert count == 10 + 25 + 15 + 1
    for number, (report, row) in enumerate(zip(reports, rows, strict=True)):
        shown = [cell.value for cell in stored[FIRST_ROW + number]]
        assert shown[:3] == [number + 1, report.metadata["agency"].value, 2023]
        assert shown[3 : 3 + count] == row
    last = FIRST_ROW + len(reports) - 1
    for place in range(count):
        column = FIRST_COLUMN + place
        letter = get_column_letter(column)
        total = sum(row[place] for row in rows)
        assert live.cell(last + 1, column).value == f"=SUM({letter}{FIRST_ROW}:{letter}{last})"
        assert stored.cell(last + 1, column).value == total
        assert live.cell(last + 2, column).value == total
    assert live.cell(last + 1, 2).value == "合计"
    assert live.cell(last + 2, 2).value == "合计校验值"
    assert live.cell(last + 3, FIRST_COLUMN).value.startswith("合计已含本表全部报告。")


def test_heads_name_table_group_and_column(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path)
    sheet = opened(path)["数据总表"]
    assert [place_of(sheet, text).row for text in ("序号", "规章", "现行有效件数", "不予公开")] == [3, 4, 5, 4]
    assert place_of(sheet, "行政诉讼：复议后起诉").row == 4
    secret = place_of(sheet, "属于国家秘密")
    assert secret.row == 5
    report = made_up()
    assert sheet.cell(FIRST_ROW, secret.column).value == (
        report.tables["table3"].cells["t3_denied_state_secret.total"].value
    )
    received = place_of(sheet, "本年新收")
    assert f"{received.coordinate}:{get_column_letter(received.column)}5" in map(str, sheet.merged_cells.ranges)


def test_editions_have_sheets_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    new, old = made_up("甲局", 2023), made_up("乙局", 2020, "2019")
    result = export([entry(old), entry(new), entry(narrative("丙镇"))], path)
    assert [name for name in result.sheets if name.startswith("数据总表")] == [
        "数据总表",
        "数据总表（2019 版）",
        "数据总表（叙述式）",
    ]
    stored = opened(path, results=True)
    assert stored["数据总表"].cell(FIRST_ROW, 2).value == "甲局"
    assert stored["数据总表（2019 版）"].cell(FIRST_ROW, 2).value == "乙局"
    assert [cell.value for cell in stored["数据总表（2019 版）"][FIRST_ROW]][3:-2] == expected_row(old)
    assert place_of(stored["数据总表（2019 版）"], "采购总金额（万元）")
    only_old = tmp_path / "b.xlsx"
    assert export([entry(old)], only_old).sheets.count("数据总表") == 1


def test_years_are_not_added_together(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    reports = [made_up("甲局", 2022, first=1), made_up("甲局", 2023, first=2), made_up("乙局", 2023, first=3)]
    export([entry(report) for report in reports], path)
    live, stored = opened(path)["数据总表"], opened(path, results=True)["数据总表"]
    assert [live.cell(row, 2).value for row in range(9, 13)] == [
        "2022年合计",
        "2023年合计",
        "2022年合计校验值",
        "2023年合计校验值",
    ]
    assert live.cell(10, 4).value == "=SUMIF($C$6:$C$8,2023,D6:D8)"
    assert [stored.cell(row, 4).value for row in range(9, 13)] == [1, 5, 1, 5]


def test_a_report_without_year_or_table_is_named_and_not_counted_as_nought(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    whole = made_up("甲局")
    without = made_up("乙局")
    without = replace(without, tables={key: table for key, table in without.tables.items() if key != "table2"})
    yearless = made_up("丙局")
    yearless = replace(yearless, metadata={k: v for k, v in yearless.metadata.items() if k != "year"})
    mixed = made_up("丁局")
    mixed = replace(mixed, tables={**mixed.tables, "table2": made_up("丁局", 2020, "2019").tables["table2"]})
    export([entry(report) for report in (whole, without, yearless, mixed)], path)
    sheet = opened(path, results=True)["数据总表"]
    assert sheet.cell(7, 4).value is None
    assert sheet.cell(9, 4).value is None
    assert sheet.cell(10, 2).value == "2023年合计"
    assert sheet.cell(10, 4).value == whole.tables["table2"].cells["art20_1.regulations.issued_this_year"].value
    note = sheet.cell(12, 4).value
    assert "乙局（缺表二）" in note
    assert "丙局（年度未识别）" in note
    assert "丁局（表二按2019 版填报，未计入本表）" in note


def test_two_reports_of_one_unit_and_year_are_told_below_the_totals(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up("甲局")), entry(made_up("甲局", first=2)), entry(made_up("乙局"))], path)
    note = opened(path)["数据总表"].cell(11, FIRST_COLUMN).value
    assert "每份都已计入：甲局2023年2份。" in note


def test_blanks_are_left_out_and_a_column_of_blanks_has_no_total(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    blank = {"value": None, "raw": "", "status": "blank"}
    reports = [with_cell(made_up(name), "table4", "t4_review_other", **blank) for name in ("甲局", "乙局")]
    reports[0] = with_cell(reports[0], "table4", "t4_suit_direct_total", **blank)
    export([entry(report) for report in reports], path)
    live, stored = opened(path)["数据总表"], opened(path, results=True)["数据总表"]
    other = place_of(live, "其他结果").column
    assert [live.cell(row, other).value for row in range(6, 10)] == [None] * 4
    total = live.max_column - 2
    assert live.cell(3, total + 1).value == "勾稽"
    assert stored.cell(6, total).value is None
    assert live.cell(7, total).value == f"=SUM({get_column_letter(total - 6)}7,{get_column_letter(total - 1)}7)"
    assert stored.cell(8, total).value == stored.cell(7, total).value


def test_each_table_has_its_page_and_the_title_stays_on_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path)
    sheet = opened(path)["数据总表"]
    breaks = [mark.id for mark in sheet.col_breaks.brk]
    assert [sheet.cell(3, column + 1).value[:2] for column in breaks] == ["表三", "表四"]
    title = place_of(sheet, "政府信息公开工作年度报告数据总表（2021 版格式）")
    area = next(area for area in sheet.merged_cells.ranges if title.coordinate in area)
    assert FIRST_COLUMN == area.min_col < area.max_col <= breaks[0]
    assert 40 <= sheet.page_setup.scale <= 100


def test_columns_are_wide_enough_for_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    big = {"value": 39857588812, "raw": ""}
    report = with_cell(made_up(), "table2", "art20_6.penalties.decisions", **big)
    report = with_cell(report, "table3", "t3_new.total", **big)
    export([entry(report)], path)
    workbook = opened(path)
    for name, text in (("数据总表", "行政处罚"), ("表三", "总计")):
        sheet = workbook[name]
        column = place_of(sheet, text).column
        assert sheet.column_dimensions[get_column_letter(column)].width * 8 > 11 * 7.4


def test_sums_of_amounts_have_no_binary_dust(tmp_path: Path) -> None:
    assert add([0.1, 0.2]) == 0.3
    path = tmp_path / "a.xlsx"
    cell_id = "art20_8.admin_fees.fee_amount"
    export([entry(with_cell(made_up(f"{n}局"), "table2", cell_id, value=n, raw=str(n))) for n in (0.1, 0.2)], path)
    assert opened(path, results=True)["数据总表"].cell(8, 13).value == 0.3


def test_marks_are_the_same_as_on_the_forms(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report = made_up()
    fix = correct(report, cell_target("table2.art20_5.permits.decisions"), value=77, raw="77")
    hint = unbalanced(report, severity="hint", cells=(cell_target("table3.t3_granted.total"),))
    export([entry(report, fix, findings=[unbalanced(report), hint])], path)
    sheet = opened(path)["数据总表"]
    assert colour(sheet.cell(6, place_of(sheet, "行政许可").column)) == CORRECTED[1:]
    received = sheet.cell(6, place_of(sheet, "本年新收").column)
    assert colour(received) == FAILING[1:]
    assert "T3-02" in comment(received)
    granted = sheet.cell(6, place_of(sheet, "予以公开").column)
    assert (colour(granted), comment(granted)) == ("", "")
    assert sheet.cell(6, place_of(sheet, "勾稽").column).value == "错误 1"


def test_formulas_stand_in_totals_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    options = ExportOptions(sheets=("summary",))
    export([entry(made_up()), entry(made_up("乙局", 2020, "2019")), entry(narrative())], path, options=options)
    workbook = opened(path)
    for sheet, address, text in formulas(path):
        assert sheet in ("数据总表", "数据总表（2019 版）")
        cell = workbook[sheet][address]
        in_total_row = workbook[sheet].cell(cell.row, 2).value == "合计"
        lawsuits = workbook[sheet].cell(4, cell.column).value == "行政诉讼"
        assert text.startswith("=SUM(")
        assert in_total_row or lawsuits


def test_narrative_reports_show_what_they_tell_without_totals(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report = narrative()
    twice = Indicator(key="req_received@1", id="req_received", value=40, span=Span(1, 2), raw="40", unit="件")
    about = replace(report.indicators[1], approx="at_least", raw="31余")
    other = replace(report, indicators=(*report.indicators, twice))
    export([entry(replace(report, indicators=(report.indicators[0], about))), entry(other)], path)
    sheet = opened(path)["数据总表"]
    received, answered = (place_of(sheet, name).column for name in ("收到申请数", "申请答复数"))
    assert [sheet.cell(6, received).value, sheet.cell(6, answered).value] == [34, 31]
    assert comment(sheet.cell(6, answered)).startswith("约数：原文为“31余”")
    assert sheet.cell(7, received).value is None
    assert comment(sheet.cell(7, received)) == "文中有不同的数：34（第3行）、40（第1行）"
    assert sheet.cell(6, sheet.max_column).value == "另有统计表"
    assert not formulas(path)
