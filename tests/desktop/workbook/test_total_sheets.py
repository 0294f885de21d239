"""表二汇总, 表三汇总, 表三分单位, 表四汇总: every figure is the reports', sums are live, what is missing is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_up_reports import cell_target, correct, entry, made_up, unbalanced, with_cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from reading import colour, comment, opened, place_of

from desktop.workbook import ExportEntry, ExportOptions, export
from desktop.workbook.styles import BLANK, CORRECTED, FAILING
from desktop.workbook.table_three_units import row_code, value_rows
from parser.editions import edition
from parser.model import Number, Report

REPORTS = (made_up("甲局"), made_up("乙局", first=5), made_up("丙局", first=11))
OLD = (made_up("丁局", 2020, "2019", first=2), made_up("戊局", 2020, "2019", first=8))


def written(tmp_path: Path, *reports: Report | ExportEntry, **options: Any) -> tuple[Workbook, Workbook]:
    """The workbook with its formulas, and with their results."""
    path = tmp_path / "a.xlsx"
    entries = [entry(one) if isinstance(one, Report) else one for one in reports]
    export(entries, path, options=ExportOptions(**options))
    return opened(path), opened(path, results=True)


def summed(reports: Sequence[Report], table_id: str, cell_id: str) -> Number:
    return sum(report.tables[table_id].cells[cell_id].value for report in reports)


def without(report: Report, table_id: str) -> Report:
    return replace(report, tables={key: table for key, table in report.tables.items() if key != table_id})


def texts(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


@pytest.mark.parametrize(("name", "reports"), [("表三汇总", REPORTS), ("表三汇总（2019 版）", OLD)])
def test_table_three_is_the_form_with_the_sums_of_its_own_edition(
    tmp_path: Path, name: str, reports: Sequence[Report]
) -> None:
    live, stored = written(tmp_path, *REPORTS, *OLD)
    form = edition(reports[0].edition)
    layout, top = form.table("table3").layout(), 3
    assert (layout.rows, layout.columns) == ((28, 10) if form.id == "2021" else (26, 10))
    merged = {str(area) for area in live[name].merged_cells.ranges}
    for place in layout.cells:
        cell = live[name].cell(top + place.row, place.column + 1)
        if place.cell_id:
            assert cell.value.startswith("=SUMIFS('表三分单位")
            assert stored[name][cell.coordinate].value == summed(reports, "table3", place.cell_id)
        else:
            assert cell.value == place.text
        if place.row_span > 1 or place.column_span > 1:
            last = live[name].cell(top + place.row + place.row_span - 1, place.column + place.column_span)
            assert f"{cell.coordinate}:{last.coordinate}" in merged
    assert "勾稽关系" in live[name].cell(top, 1).value


def test_years_have_forms_of_their_own(tmp_path: Path) -> None:
    reports = (made_up("甲局", 2022), *REPORTS)
    live, stored = written(tmp_path, *reports)
    sheet = stored["表三汇总"]
    first, second = place_of(sheet, "2022年合计　1 份报告"), place_of(sheet, "2023年合计　3 份报告")
    for caption, members in ((first, reports[:1]), (second, REPORTS)):
        row = place_of(sheet, "一、本年新收政府信息公开申请数量", caption.row).row
        assert sheet.cell(row, 10).value == summed(members, "table3", "t3_new.total")
    year = caption.value[:4]
    row = place_of(sheet, "一、本年新收政府信息公开申请数量", second.row).row
    assert live["表三汇总"].cell(row, 10).value.endswith(f"\"一\",'表三分单位'!$B$4:$B$103,{year})")


def test_checks_are_nought_where_the_sums_hold_and_marked_where_they_do_not(tmp_path: Path) -> None:
    cells = dict.fromkeys(("org_commercial", "org_research", "org_public_interest", "org_legal_service"), 0)
    cells |= {"natural_person": 3, "org_other": 1, "total": 4}
    sound = made_up("甲局")
    for row in value_rows(edition("2021").table("table3")):
        holds = row.id in ("t3_new", "t3_granted", "t3_total")
        for column, value in cells.items():
            shown = value if holds else 0
            sound = with_cell(sound, "table3", f"{row.id}.{column}", value=shown, raw=str(shown))
    live, stored = written(tmp_path, sound)
    sheet = stored["表三汇总"]
    right = place_of(sheet, "横向校验（应为 0）").column
    below = [place_of(sheet, "校验：第一项＋第二项－第三项－第四项（应为 0）").row]
    below.append(place_of(sheet, "校验：第三项各小项之和－总计（应为 0）").row)
    assert [sheet.cell(row, right).value for row in range(6, 31)] == [0] * 25
    assert [sheet.cell(row, column).value for row in below for column in range(4, 11)] == [0] * 14
    assert live["表三汇总"].cell(below[0], 4).value == "=ROUND(D6+D7-(D29+D30),6)"
    assert {line.value for line in stored["表三分单位"]["L"][3:]} == {"平"}
    broken = with_cell(sound, "table3", "t3_new.total", value=9, raw="9")
    _live, stored = written(tmp_path, broken)
    cell = stored["表三汇总"].cell(6, right)
    assert (cell.value, colour(cell), comment(cell)) == (-5, FAILING[1:], "左边比右边少 5，请看“勾稽问题清单”")
    assert stored["表三汇总"].cell(below[0], 10).value == 5
    cell = stored["表三分单位"]["L4"]
    assert (cell.value, colour(cell), comment(cell)) == ("不平", FAILING[1:], "各类之和 4，总计 9，相差 5")


def test_without_the_list_of_units_the_sums_are_numbers(tmp_path: Path) -> None:
    live, _stored = written(tmp_path, *REPORTS, sheets=("table3_total",))
    sheet = live["表三汇总"]
    assert sheet["J6"].value == summed(REPORTS, "table3", "t3_new.total")
    assert "导出时算得的合计" in texts(sheet)


def test_the_list_of_units_has_every_row_of_every_report(tmp_path: Path) -> None:
    _live, stored = written(tmp_path, *REPORTS, *OLD)
    for name, reports in (("表三分单位", REPORTS), ("表三分单位（2019 版）", OLD)):
        form = edition(reports[0].edition).table("table3")
        sheet, line = stored[name], 4
        heads = [cell.value for cell in sheet[3]]
        assert heads[:4] == ["单位", "年度", "行编号", "行名"]
        assert heads[4:] == [column.label for column in form.blocks[0].columns] + ["是否平"]
        for report in reports:
            for row in value_rows(form):
                ids = [f"{row.id}.{column.id}" for column in form.blocks[0].columns]
                values = [report.tables["table3"].cells[cell_id].value for cell_id in ids]
                shown = [cell.value for cell in sheet[line]]
                assert shown[:4] == [report.metadata["agency"].value, report.metadata["year"].value, *shown[2:4]]
                assert shown[2:4] == [row_code(form, row), row.label]
                assert shown[4:11] == values
                line += 1
        assert line == sheet.max_row + 1
        assert sheet.auto_filter.ref == f"A3:M{line - 1}"  # with the hidden column of keys


@pytest.mark.parametrize("form", ["2021", "2019"])
def test_numbers_of_rows_tell_them_apart(form: str) -> None:
    table = edition(form).table("table3")
    codes = [row_code(table, row) for row in value_rows(table)]
    assert len(set(codes)) == len(codes)
    assert codes[:4] == ["一", "二", "三（一）", "三（二）"]
    assert "三（三）1" in codes


@pytest.mark.parametrize(("name", "reports"), [("表二汇总", REPORTS), ("表二汇总（2019 版）", OLD)])
def test_table_two_is_the_form_with_the_units_below(tmp_path: Path, name: str, reports: Sequence[Report]) -> None:
    live, stored = written(tmp_path, *REPORTS, *OLD)
    form = edition(reports[0].edition).table("table2")
    sheet, ids = stored[name], list(form.cells)
    first = place_of(sheet, reports[0].metadata["agency"].value).row
    for row, report in enumerate(reports, first):
        values = [report.tables["table2"].cells[cell_id].value for cell_id in ids]
        assert [cell.value for cell in sheet[row]] == [report.metadata["agency"].value, *values]
    last = first + len(reports) - 1
    sums = {
        cell.value: sheet[cell.coordinate.replace("$", "")].value
        for row in live[name].iter_rows(max_row=first)
        for cell in row
        if cell.data_type == "f"
    }
    letters = [get_column_letter(column) for column in range(2, len(ids) + 2)]
    assert sums == {
        f"=SUM({letter}{first}:{letter}{last})": summed(reports, "table2", cell_id)
        for letter, cell_id in zip(letters, ids, strict=True)
    }
    for label in ("规章", "行政许可", "行政事业性收费"):
        assert place_of(sheet, label)


@pytest.mark.parametrize(("name", "reports"), [("表四汇总", REPORTS), ("表四汇总（2019 版）", OLD)])
def test_table_four_has_a_row_a_unit_under_the_official_heads(
    tmp_path: Path, name: str, reports: Sequence[Report]
) -> None:
    live, stored = written(tmp_path, *REPORTS, *OLD)
    form, sheet = edition(reports[0].edition).table("table4"), stored[name]
    assert [sheet["D3"].value, sheet["I3"].value, sheet["I4"].value, sheet["N4"].value] == [
        "行政复议",
        "行政诉讼",
        "未经复议直接起诉",
        "复议后起诉",
    ]
    for row, report in enumerate(reports, 6):
        values = [report.tables["table4"].cells[cell_id].value for cell_id in form.cell_ids]
        assert [cell.value for cell in sheet[row]][3:18] == values
        assert sheet.cell(row, 19).value == "不平"
    bottom = 6 + len(reports)
    assert live[name].cell(bottom, 4).value == f"=SUM(D6:D{bottom - 1})"
    assert [cell.value for cell in sheet[bottom]][3:18] == [
        summed(reports, "table4", cell_id) for cell_id in form.cell_ids
    ]


def test_a_missing_table_is_named_and_its_sums_are_those_of_the_others(tmp_path: Path) -> None:
    for table_id, name in (("table2", "表二"), ("table3", "表三"), ("table4", "表四")):
        _live, stored = written(tmp_path, REPORTS[0], without(REPORTS[1], table_id))
        sheet = stored[f"{name}汇总"]
        assert f"合计未含：乙局（缺{name}）" in texts(sheet)
    assert "没有列入" not in texts(stored["表三分单位"])
    _live, stored = written(tmp_path, REPORTS[0], without(REPORTS[1], "table3"))
    assert stored["表三汇总"]["J6"].value == summed(REPORTS[:1], "table3", "t3_new.total")
    assert "没有列入或不完整：乙局（缺表三）" in texts(stored["表三分单位"])
    assert "乙局" not in [cell.value for cell in stored["表三分单位"]["A"]]


def test_a_table_on_the_other_form_is_in_no_sum(tmp_path: Path) -> None:
    mixed = replace(REPORTS[1], tables={**REPORTS[1].tables, "table3": OLD[0].tables["table3"]})
    _live, stored = written(tmp_path, REPORTS[0], mixed)
    assert stored["表三汇总"]["J6"].value == summed(REPORTS[:1], "table3", "t3_new.total")
    assert "乙局（表三按2019 版填报，未计入本表）" in texts(stored["表三汇总"])


def test_blanks_are_no_noughts(tmp_path: Path) -> None:
    blank = {"value": None, "raw": "", "status": "blank"}
    reports = [with_cell(one, "table3", "t3_new.total", **blank) for one in REPORTS]
    live, stored = written(tmp_path, *reports)
    sheet = live["表三汇总"]
    assert sheet["J6"].value is None
    assert sheet["K6"].value is None
    assert colour(sheet["K6"]) == BLANK[1:]
    line = stored["表三分单位"][4]
    assert (line[10].value, line[11].value, colour(line[10])) == (None, "有空格", BLANK[1:])


def test_a_table_that_nobody_has_gives_blanks(tmp_path: Path) -> None:
    bare = [replace(report, tables={}) for report in REPORTS]
    live, _stored = written(tmp_path, *bare)
    assert live["表三汇总"]["J6"].value is None
    assert live["表四汇总"]["D6"].value is None
    assert "（都没有表三）" in texts(live["表三分单位"])
    assert "合计未含：甲局（缺表三）；乙局（缺表三）；丙局（缺表三）" in texts(live["表三汇总"])


def test_marks_are_those_of_the_forms(tmp_path: Path) -> None:
    report = made_up("甲局")
    fix = correct(report, cell_target("table3.t3_new.org_other"), value=77, raw="77")
    fixes = [fix, correct(report, cell_target("table2.art20_5.permits.decisions"), value=78, raw="78")]
    fixes.append(correct(report, cell_target("table4.t4_review_other"), value=79, raw="79"))
    live, _stored = written(tmp_path, entry(report, *fixes, findings=[unbalanced(report)]))
    for name, value in (("表三分单位", 77), ("表二汇总", 78), ("表四汇总", 79)):
        cell = place_of(live[name], value)
        assert colour(cell) == CORRECTED[1:]
        assert "→ 现值" in comment(cell)
    cell = live["表三分单位"]["K4"]
    assert colour(cell) == FAILING[1:]
    assert "T3-02" in comment(cell)


def test_the_summary_leads_to_the_details(tmp_path: Path) -> None:
    reports = (*REPORTS[:1], without(REPORTS[1], "table3"), REPORTS[2])
    live, _stored = written(tmp_path, *reports, sheets=("summary", "table3_units"))
    links = [live["数据总表"].cell(row, 2).hyperlink for row in (6, 7, 8)]
    assert [link and link.location for link in links] == ["'表三分单位'!A4", None, "'表三分单位'!A29"]
    assert live["表三分单位"]["A29"].value == "丙局"
    live, _stored = written(tmp_path, *reports, sheets=("summary", "table3"))
    links = [live["数据总表"].cell(row, 2).hyperlink.location for row in (6, 7, 8)]
    assert all(live["表三"][link.split("!")[1]].value.startswith(f"{n}．") for n, link in enumerate(links, 1))
    live, _stored = written(tmp_path, *reports, sheets=("summary",))
    assert live["数据总表"].cell(6, 2).hyperlink is None


def test_columns_of_the_summary_are_chosen_and_put_in_order(tmp_path: Path) -> None:
    chosen = ("表四 · 行政诉讼 · 合计", "表三 · 本年新收 · 总计", "备注", "表二 · 行政许可 · 本年处理决定数量")
    live, stored = written(tmp_path, *REPORTS, columns={"summary": chosen})
    sheet = stored["数据总表"]
    assert [cell.value for cell in sheet[3]][6:7] == ["备注"]
    assert sheet.max_column == 7
    lawsuits = sum(summed(REPORTS[:1], "table4", f"t4_suit_{kind}_total") for kind in ("direct", "after_review"))
    row = [cell.value for cell in sheet[6]]
    assert row[3:6] == [
        lawsuits,
        summed(REPORTS[:1], "table3", "t3_new.total"),
        summed(REPORTS[:1], "table2", "art20_5.permits.decisions"),
    ]
    assert live["数据总表"]["D9"].value == "=SUM(D6:D8)"
