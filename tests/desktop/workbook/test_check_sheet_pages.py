"""核对单: a page for each report, never more, whatever stands on it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hostile import TEXTS, report_with
from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced, with_cell
from openpyxl import load_workbook
from reading import place_of

from desktop.round_trip import differences
from desktop.workbook import ExportEntry, ExportOptions, Material, export, plan, sheet_kinds, usual_kinds
from desktop.workbook.check_sheets import NAME, SIGNATURES
from desktop.workbook.pages import page_room
from desktop.workbook.sheet import Sheet
from parser.model import Table

OPTIONS = ExportOptions(sheets=("check_sheet",))


def planned(*entries: ExportEntry) -> Sheet:
    (sheet,) = plan(Material(entries, OPTIONS, rules_off={"T3-02": "2024-01-01"}))
    return sheet


def pages(sheet: Sheet) -> list[list[str]]:
    """What stands on each page, in its order."""
    edges = [0, *sheet.row_breaks, sheet.last_row + 1]
    cells = sorted(sheet.cells.items())
    return [[str(cell.value) for (row, _), cell in cells if first <= row < last] for first, last in pairwise(edges)]


def heights(sheet: Sheet) -> list[float]:
    edges = [0, *sheet.row_breaks, sheet.last_row + 1]
    return [sum(sheet.heights[row] for row in range(first, last)) for first, last in pairwise(edges)]


def troubled(count: int) -> ExportEntry:
    """A report with many problems and corrections, each of which takes several lines."""
    report = made_up()
    cells = list(report.tables["table3"].cells)
    findings = [
        unbalanced(report, message=f"第 {number} 处：{'各类申请人合计与总计栏不符，' * 9}", rule=f"T3-{number:02}")
        for number in range(count)
    ]
    changes = [
        correct(report, cell_target(f"table3.{key}"), value=90_000 + number, note="单位来函说明原件填错，" * 9)
        for number, key in enumerate(cells[:count])
    ]
    return entry(report, *changes, findings=findings)


def test_it_is_offered_but_in_no_workbook_that_nobody_asked_it_for() -> None:
    assert sheet_kinds()["check_sheet"].name == NAME
    assert "check_sheet" not in usual_kinds()
    assert set(usual_kinds()) == set(sheet_kinds()) - {"check_sheet"}
    assert NAME not in {sheet.name for sheet in plan(Material([entry(made_up())]))}


def test_each_report_has_a_page_with_everything_to_be_signed() -> None:
    report = made_up("甲局")
    change = correct(report, cell_target("table3.t3_new.total"), value=91, note="电话核实")
    first = entry(report, change, findings=[unbalanced(report, spans=())])
    found = pages(planned(first, entry(narrative("乙镇")), entry(made_up("丙局", 2020, "2019"))))
    assert [page[2] for page in found] == ["甲局", "乙镇", "丙局"]
    for page in found:
        assert page[-3:] == list(SIGNATURES)
    assert "一、尚未处理的问题（1 处）" in found[0]
    assert unbalanced(report).message in found[0]
    assert {"91", "电话核实"} <= set(found[0])
    assert "停用了 1 条核对规则，没有核对：T3-02。" in found[0]
    for number in ("51", "37"):
        assert number in found[1]


def test_the_figures_are_the_report_s_with_their_marks() -> None:
    report = with_cell(made_up("甲局"), "table4", "t4_review_total", value=None, status="blank", raw="")
    sheet = planned(entry(report, findings=[unbalanced(report)]))
    by_target = {str(cell.target): cell for cell in sheet.cells.values() if cell.target}
    total = report.tables["table3"].cells["t3_new.total"].value
    assert by_target["cell:table3.t3_new.total"].value == total
    assert by_target["cell:table3.t3_new.total"].style.mark == "failing"
    blank = by_target["cell:table4.t4_review_total"]
    assert (blank.value, blank.style.mark) == (None, "blank")
    shown = {target.rpartition(".")[2] for target in by_target if "table3" in target}
    assert shown == {"total"}


@pytest.mark.parametrize("count", [1, 5, 20, 60])
def test_a_report_full_of_problems_still_takes_one_page(count: int) -> None:
    sheet = planned(troubled(count), entry(made_up()), troubled(count))
    room = page_room(sheet)
    assert len(sheet.row_breaks) == 2
    for height, page in zip(heights(sheet), pages(sheet), strict=True):
        assert height <= room
        assert page[-3:] == list(SIGNATURES)
    told = [text for text in pages(sheet)[0] if text.startswith("另有")]
    assert bool(told) == (count > 1)
    assert pages(sheet)[0].count("错误") >= 1


def test_whatever_the_texts_are_it_is_one_page() -> None:
    many = [row for _ in range(40) for row in narrative().stat_table]
    reports = [report_with(made_up(), text) for text in TEXTS.values()]
    sheet = planned(*map(entry, reports), entry(replace(narrative(), stat_table=tuple(many))))
    assert len(sheet.row_breaks) == len(reports)
    assert max(heights(sheet)) <= page_room(sheet)


def test_a_number_too_wide_for_its_column_is_shown_whole() -> None:
    report = with_cell(made_up(), "table3", "t3_new.total", value=123_456_789_012, raw="")
    assert "123456789012" in pages(planned(entry(report)))[0]


def test_a_missing_table_is_said_and_no_report_makes_an_empty_page() -> None:
    tables: dict[str, Table] = {}
    assert "表三　没有读到" in pages(planned(entry(made_up(tables=tables))))[0]
    assert pages(planned()) == [["（没有报告）"]]


def test_a_figure_changed_on_it_comes_back(tmp_path: Path) -> None:
    path, one = tmp_path / "核对单.xlsx", entry(made_up())
    assert export([one], path, options=OPTIONS).sheets == (NAME,)
    assert differences(path, [one]).takeable == ()
    book = load_workbook(path)
    before = one.report.tables["table3"].cells["t3_new.total"].value
    place_of(book[NAME], before).value = 77
    book.save(path)
    (found,) = differences(path, [one]).changes
    assert (found.old, found.new) == (str(before), "77")
