"""图表: native charts of filled cells, whose figures are the reports'."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_reports import entry, made_up, narrative
from openpyxl.worksheet.worksheet import Worksheet
from reading import opened, place_of

from desktop.workbook import ExportOptions, Material, export, plan
from desktop.workbook.charts import NAME
from desktop.workbook.sheet import Formula, Sheet
from parser.model import Report

REPORTS = [made_up(f"第{n}局", 2023, first=n) for n in range(1, 4)]
YEARS = [*REPORTS, made_up("第1局", 2022, first=9), made_up("第1局", 2020, "2019", first=8)]


def planned(*reports: Report, **options: tuple[str, ...]) -> Sheet:
    sheets = list(plan(Material([entry(one) for one in reports], ExportOptions(**options))))
    return next(sheet for sheet in sheets if sheet.name == NAME)


def total(report: Report, row: str) -> int:
    return report.tables["table3"].cells[f"{row}.total"].value


def beside(sheet: Worksheet, text: str, after: int = 0) -> list[object]:
    cell = place_of(sheet, text, after)
    return [other.value for other in sheet[cell.row][1:] if other.value is not None]


@pytest.mark.parametrize("reports", [REPORTS, YEARS, [made_up(f"{n}局", first=n) for n in range(40)]])
@pytest.mark.parametrize("live", [True, False])
def test_every_chart_refers_to_filled_cells(reports: list[Report], live: bool) -> None:
    sheet = planned(*reports, sheets=("charts", *(["table3_units"] if live else [])))
    assert len(sheet.charts) >= 2
    for chart in sheet.charts:
        area = chart.categories
        rows = range(area.top, area.bottom + 1)
        assert all(sheet.cells[row, area.left].value for row in rows)
        assert chart.series
        for series in chart.series:
            column = series.values.left
            assert (series.values.top, series.values.bottom) == (area.top, area.bottom)
            assert sheet.cells[area.top - 1, column].value == series.name
            for row in rows:
                value = sheet.cells[row, column].value
                assert isinstance(value, Formula) is (live and "按单位" not in chart.title)
                number = value.result if isinstance(value, Formula) else value
                assert isinstance(number, int | float)


def test_figures_are_those_of_the_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(one) for one in YEARS], path)
    sheet = opened(path, results=True)[NAME]
    received = sum(total(one, "t3_new") for one in REPORTS)
    carried = sum(total(one, "t3_carry_in") for one in REPORTS)
    assert beside(sheet, "2023年（2021 版）")[:2] == [received, carried]
    assert beside(sheet, "2020年（2019 版）")[:2] == [total(YEARS[4], "t3_new"), total(YEARS[4], "t3_carry_in")]
    assert beside(sheet, "第2局")[0] == total(REPORTS[1], "t3_new")
    denied = [row for row in REPORTS[0].tables["table3"].cells if row.startswith("t3_denied") and "total" in row]
    results = place_of(sheet, "申请办理结果").row
    wanted = sum(one.tables["table3"].cells[row].value for one in REPORTS for row in denied)
    assert beside(sheet, "不予公开", results)[2] == wanted
    assert beside(sheet, "予以公开", results)[2] == sum(total(one, "t3_granted") for one in REPORTS)
    live = opened(path)[NAME]
    assert place_of(live, "2023年（2021 版）").offset(0, 1).value.startswith("=SUMIFS('表三分单位'!$K$4:$K$103,")


def test_charts_are_in_the_file_and_refer_to_their_own_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(one) for one in YEARS], path)
    with zipfile.ZipFile(path) as package:
        drawn = [package.read(name).decode() for name in package.namelist() if name.startswith("xl/charts/")]
    assert len(drawn) == 3
    assert all("<c:f>图表!$A$" in text or "<c:f>'图表'!$A$" in text for text in drawn)


def test_of_many_units_those_with_the_most_applications_are_drawn() -> None:
    sheet = planned(*[made_up(f"{n}局", first=n) for n in range(40)])
    chart = sheet.charts[0]
    assert chart.categories.bottom - chart.categories.top + 1 == 30
    assert sheet.cells[chart.categories.top, 0].value == "39局"
    assert "申请最多的 30 个单位，共 40 个" in chart.title


def test_there_are_no_charts_of_nothing(tmp_path: Path) -> None:
    bare = replace(REPORTS[0], tables={})
    for number, reports in enumerate(([], [narrative()], [bare])):
        assert NAME not in export([entry(one) for one in reports], tmp_path / f"{number}.xlsx").sheets


def test_hostile_names_in_a_chart_stay_names(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    names = ["=cmd|' /C calc'!A0", "<r><t>x</t></r>", "a]]>&<b", "甲\x01局"]
    export([entry(made_up(name, first=n)) for n, name in enumerate(names)], path)
    sheet = opened(path)[NAME]
    assert place_of(sheet, names[0]).data_type == "s"
    assert place_of(sheet, names[1]).data_type == "s"


def test_figures_stand_above_columns_only_where_there_is_room(tmp_path: Path) -> None:
    path, reports = tmp_path / "a.xlsx", [made_up("第1局", year) for year in range(2021, 2025)]
    export([entry(one) for one in reports], path)
    with zipfile.ZipFile(path) as package:
        names = sorted(name for name in package.namelist() if "charts/chart" in name)
        labelled = [b"<c:dLbls>" in package.read(name) for name in names]
    charts = planned(*reports).charts
    columns = [len(chart.series) * (chart.categories.bottom - chart.categories.top + 1) for chart in charts]
    assert labelled == [count <= 18 for count in columns] == [True, True, False]
