"""年度对比: the two years of a unit, their difference, and whether the later goes on from the former."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_up_reports import cell_target, correct, entry, made_up, with_cell
from openpyxl.worksheet.worksheet import Worksheet
from reading import colour, comment, opened, rows_of

from desktop.workbook import ExportEntry, export
from desktop.workbook.comparison import per_cent
from desktop.workbook.styles import CORRECTED, FAILING
from desktop.workbook.two_years import pairs
from parser.model import Report


def sheets(tmp_path: Path, *entries: ExportEntry | Report) -> tuple[Worksheet, Worksheet]:
    path = tmp_path / "a.xlsx"
    export([entry(one) if isinstance(one, Report) else one for one in entries], path)
    return opened(path)["年度对比"], opened(path, results=True)["年度对比"]


def lines(sheet: Worksheet) -> dict[str, dict[str, Any]]:
    head = next(row for row in sheet.iter_rows() if row[0].value == "单位")
    names = [cell.value for cell in head]
    rows = (row for row in sheet.iter_rows(min_row=head[0].row + 1) if row[2].value and not sheet_hidden(sheet, row))
    return {str(row[2].value): dict(zip(names, row, strict=True)) for row in rows}


def sheet_hidden(sheet: Worksheet, row: tuple[Any, ...]) -> bool:
    return bool(sheet.row_dimensions[row[0].row].hidden)


def units(*named: tuple[str, int, str]) -> list[ExportEntry]:
    return [replace(entry(made_up(name, year)), status=status) for name, year, status in named]


def test_figures_of_both_years_with_their_difference(tmp_path: Path) -> None:
    last, now = made_up("甲局", 2022), made_up("甲局", 2023, first=5)
    live, stored = sheets(tmp_path, now, last)
    found = lines(stored)
    received = {head: cell.value for head, cell in found["表三 · 本年新收 · 总计"].items() if head}
    before, after = (one.tables["table3"].cells["t3_new.total"].value for one in (last, now))
    assert received == {
        "单位": "甲局",
        "年度": "2022→2023",
        "指标": "表三 · 本年新收 · 总计",
        "上年": before,
        "本年": after,
        "增减": 4,
        "增幅%": round(400 / before, 1),
        "衔接是否一致": None,
    }
    row = found["表三 · 本年新收 · 总计"]["上年"].row
    assert live.cell(row, 6).value == f"=ROUND(E{row}-D{row},6)"
    assert live.cell(row, 7).value == f'=IF(D{row}=0,"—",ROUND((E{row}-D{row})/D{row}*100,1))'
    assert "表三 · 属于国家秘密 · 总计" not in found
    assert found["收到申请数（叙述）"]["增减"].value == 0
    for table_id, label in (("table2", "表二 · 行政许可 · 本年处理决定数量"), ("table4", "表四 · 行政复议 · 总计")):
        cell_id = {"table2": "art20_5.permits.decisions", "table4": "t4_review_total"}[table_id]
        assert found[label]["本年"].value == now.tables[table_id].cells[cell_id].value


def test_what_was_carried_over_is_compared_column_by_column(tmp_path: Path) -> None:
    last, now = made_up("甲局", 2022), made_up("甲局", 2023)
    columns = [cell_id for cell_id in last.tables["table3"].cells if cell_id.startswith("t3_carry_out.")]
    for cell_id in columns:
        value = last.tables["table3"].cells[cell_id].value
        now = with_cell(now, "table3", cell_id.replace("carry_out", "carry_in"), value=value, raw=str(value))
    _live, stored = sheets(tmp_path, last, now)
    cell = lines(stored)["表三 · 上年结转 · 总计"]["衔接是否一致"]
    assert (cell.value, colour(cell)) == ("一致", "")
    _live, stored = sheets(tmp_path, last, with_cell(now, "table3", "t3_carry_in.org_other", value=3, raw="3"))
    cell = lines(stored)["表三 · 上年结转 · 总计"]["衔接是否一致"]
    was = last.tables["table3"].cells["t3_carry_out.org_other"].value
    assert (cell.value, colour(cell)) == ("不一致", FAILING[1:])
    assert comment(cell) == f"其他：上年报告为 {was}，本年报告为 3"


def test_items_of_the_old_form_go_on_from_what_last_year_ended_with(tmp_path: Path) -> None:
    last, now = made_up("甲局", 2019, "2019"), made_up("甲局", 2020, "2019")
    cells = last.tables["table2"].cells
    ended = sum(cells[f"art20_5.permits.items_{part}"].value for part in ("last_year", "change"))
    now = with_cell(now, "table2", "art20_5.permits.items_last_year", value=ended, raw=str(ended))
    _live, stored = sheets(tmp_path, last, now)
    found = {name: line["衔接是否一致"].value for name, line in lines(stored).items() if "上一年项目数量" in name}
    assert found.pop("表二 · 行政许可 · 上一年项目数量") == "一致"
    assert set(found.values()) == {"不一致"}


def test_tables_two_of_different_forms_are_not_compared(tmp_path: Path) -> None:
    _live, stored = sheets(tmp_path, made_up("甲局", 2020, "2019"), made_up("甲局", 2021))
    found = lines(stored)
    assert not [name for name in found if name.startswith("表二")]
    assert "表三 · 本年新收 · 总计" in found
    assert "表二版式不同、没有比较的：甲局2021年。" in stored["A2"].value


def test_a_blank_is_compared_with_nothing_and_from_nought_there_is_no_rate(tmp_path: Path) -> None:
    last, now = made_up("甲局", 2022), made_up("甲局", 2023)
    last = with_cell(last, "table3", "t3_new.total", value=None, raw="", status="blank")
    last = with_cell(last, "table4", "t4_review_total", value=0, raw="0")
    _live, stored = sheets(tmp_path, last, now)
    found = lines(stored)
    assert [found["表三 · 本年新收 · 总计"][head].value for head in ("上年", "增减", "增幅%")] == [None] * 3
    assert found["表四 · 行政复议 · 总计"]["增幅%"].value == "—"


def test_marks_of_both_years(tmp_path: Path) -> None:
    last = made_up("甲局", 2022)
    fix = correct(last, cell_target("table3.t3_new.total"), value=77, raw="77")
    _live, stored = sheets(tmp_path, entry(last, fix), made_up("甲局", 2023))
    cell = lines(stored)["表三 · 本年新收 · 总计"]["上年"]
    assert (cell.value, colour(cell)) == (77, CORRECTED[1:])


def test_there_is_no_sheet_without_two_years(tmp_path: Path) -> None:
    names = export([entry(made_up("甲局", 2021)), entry(made_up("甲局", 2023))], tmp_path / "a.xlsx").sheets
    assert "年度对比" not in names


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ([("青禾县水利局", 2022, ""), ("青禾县水利局", 2023, "")], [(0, 1)]),
        ([("青禾县安全生产监督管理局", 2022, ""), ("青禾县应急管理局", 2023, "")], [(0, 1)]),
        ([("青禾县林业局", 2022, ""), ("青禾县水利局", 2023, "")], []),
        ([("青禾县水利局", 2022, ""), ("青禾县水利局", 2022, "accepted"), ("青禾县水利局", 2023, "")], [(1, 2)]),
        ([("青禾县水利局", 2022, ""), ("青禾县水利局", 2022, ""), ("青禾县水利局", 2023, "")], []),
        ([("青禾县水利局", 2021, ""), ("青禾县水利局", 2022, ""), ("青禾县水利局", 2023, "")], [(0, 1), (1, 2)]),
    ],
)
def test_pairs_are_of_one_unit(named: list[tuple[str, int, str]], found: list[tuple[int, int]]) -> None:
    entries = units(*named)
    places = {id(one): place for place, one in enumerate(entries)}
    assert [(places[id(last)], places[id(now)]) for last, now in pairs(entries)] == found


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        (0, 5, "—"),
        (0, 0, "—"),
        (8, 9, 12.5),
        (400, 449, 12.3),
        (3, 1, -66.7),
        (2000, 2003, 0.2),
        (5, 10, 100),
        (7, 7, 0),
    ],
)
def test_per_cent_is_rounded_as_spreadsheets_do(last: int, now: int, told: Any) -> None:
    assert per_cent(last, now) == told


def test_rows_of_other_sheets_stay_lists(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up("甲局", 2022)), entry(made_up("甲局", 2023))], path)
    assert len(rows_of(opened(path)["报送情况"])) == 2
