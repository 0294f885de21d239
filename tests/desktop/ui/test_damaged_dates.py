"""A damaged date at an end of a report: found, led to, marked, settled, and told of in the workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from reading import comment, opened, rows_of

from desktop.models.source_marks import source_marks
from parser.model import Target

SIGNED = Target.parse("metadata:signed_date")
START = Target.parse("metadata:period_start")
TITLE = "青溪县林业局2017年政府信息公开工作年度报告\n"
BODY = """
    所列数据的统计期限自2017年1月1日起至2017年12月31日止。
一、概述
    2017年，我局主动公开政府信息83条，其中网站公开61条。
二、主动公开政府信息情况
    全年制发规范性文件2件。
三、依申请公开政府信息情况
    全年收到政府信息公开申请4件，办结4件。
"""


@pytest.fixture
def report(tmp_path: Path):
    def write(head: str = "", end: str = "青溪县林业局\n2018123日\n") -> Path:
        path = tmp_path / "林业局.txt"
        path.write_text(TITLE + head + BODY + end, encoding="utf-8")
        return path

    return write


def overview_row(clerk: Clerk, name: str) -> list[str]:
    return next(row for row in clerk.shown()["概览"] if row[0] == name)


def test_f8_leads_to_the_date_and_to_the_empty_field(start, report):
    clerk = Clerk(start(report()))
    (problem,) = clerk.program.workbench.current.problems
    assert "日期“2018123日”残缺" in problem.text
    clerk.press("F8")
    window = clerk.window
    assert window.problem_bar._text.whole == problem.text
    assert clerk.program.workbench.selection.target == SIGNED
    text = clerk.program.workbench.current.document.text
    assert text[window.source.text.overlay.current.start : window.source.text.overlay.current.end] == "2018123日"
    assert window.values.list("概览").current() == SIGNED
    assert overview_row(clerk, "落款日期")[-1] == "原文有“2018123日”，没有采用"
    clerk.press(*"2018-1-23", "Enter")
    assert overview_row(clerk, "落款日期")[1] == "2018-01-23"
    assert clerk.program.workbench.current.problems == ()
    clerk.press("Ctrl+Z")
    assert clerk.program.workbench.current.problems == (problem,)
    assert overview_row(clerk, "落款日期")[1] == ""


def test_a_date_that_is_typed_and_taken_out_again_leaves_the_finding_open(start, report):
    clerk = Clerk(start(report()))
    program = clerk.program
    program.editing.set_text(SIGNED, "2018-01-23")
    assert program.workbench.current.problems == ()
    program.editing.remove(SIGNED)
    assert len(program.workbench.current.problems) == 1


def test_it_can_be_left_as_printed(start, report):
    clerk = Clerk(start(report()))
    clerk.press("F8", "Enter")
    opened_report = clerk.program.workbench.current
    assert opened_report.problems == ()
    assert "signed_date" not in opened_report.reviewed.report.metadata
    assert not [mark for mark in source_marks(opened_report.reviewed) if mark.state == "wrong"]


def test_a_click_on_the_damaged_date_selects_the_field_and_its_mark_is_red(start, report):
    clerk = Clerk(start(report()))
    workbench = clerk.program.workbench
    text = workbench.current.document.text
    place = text.index("2018123日")
    (mark,) = [mark for mark in source_marks(workbench.current.reviewed) if mark.state == "wrong"]
    assert (mark.span.start, mark.span.end) == (place, place + 8)
    view = clerk.window.source.text
    view.bring_into_view(mark.span)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rects(mark.span)[0].center().toPoint())
    assert workbench.selection.target == SIGNED
    assert workbench.walk.problem is not None


def test_a_damaged_date_in_the_head_does_not_move_the_period_that_was_read(start, report):
    clerk = Clerk(start(report(head="（2018年13月45日）\n", end="")))
    workbench = clerk.program.workbench
    (problem,) = workbench.current.problems
    text = workbench.current.document.text
    assert problem.target == START
    assert text[problem.span.start : problem.span.end] == "2018年13月45日"
    own = workbench.span_of(START)
    assert text[own.start : own.end] == "2017年1月1日"
    assert overview_row(clerk, "统计期限起")[1].startswith("2017-01-01")
    clerk.press("F8")
    assert clerk.window.source.text.overlay.current == problem.span


def test_two_damaged_dates_of_one_field_are_one_thing_to_look_at(start, report):
    clerk = Clerk(start(report(end="青溪县林业局\n2018年1月\n2018123日\n2018年13日\n")))
    listed = clerk.program.workbench.current.problems
    assert len({problem.key for problem in listed}) == len(listed)
    assert "2018123日" in listed[-1].text
    assert "2018年13日" in listed[-1].text


def test_the_workbook_tells_of_it(start, report, tmp_path, qtbot):
    clerk = Clerk(start(report()))
    program = clerk.program
    path = tmp_path / "a.xlsx"
    with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
        program.exporter.start([program.workbench.rows[0].id], path, "汇总")
    book = opened(path)
    (line,) = rows_of(book["勾稽问题清单"])
    told = {head: line[head].value for head in ("规则", "级别", "位置", "处理结果")}
    assert told == {"规则": "D-02", "级别": "警告", "位置": "落款日期", "处理结果": "待处理"}
    assert "“2018123日”残缺" in line["问题说明"].value
    assert line["原文摘录"].value.endswith("行“2018123日”")
    (overview,) = rows_of(book["报送情况"])
    assert overview["警告数"].value == 1
    assert overview["发布日期"].value is None
    assert "D-02 警告：日期“2018123日”残缺" in comment(overview["发布日期"])
