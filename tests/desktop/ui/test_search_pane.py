"""The tab 查找 by keyboard and mouse: find here and everywhere, go from hit to hit, replace and take back."""

from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.search.hit_list import HIT_ROLE, Heading
from desktop.models.search.hits import Hit
from desktop.ui.search_pane import SearchPane
from parser.model import Target, TargetKind

AGENCY = Target(TargetKind.METADATA, "agency")


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """At the sample without errors; the erroneous one is in the queue too."""
    return Clerk(start(sample("2012年年报"), sample("数据有误")))


def pane(clerk: Clerk) -> SearchPane:
    return clerk.window.values.search


def hits(clerk: Clerk) -> list[Hit]:
    return [line for line in pane(clerk).hits.lines if isinstance(line, Hit)]


def headings(clerk: Clerk) -> list[str]:
    return [line.text for line in pane(clerk).hits.lines if isinstance(line, Heading)]


def find(clerk: Clerk, qtbot, text: str, *, everywhere: bool = False) -> None:
    """Ctrl+H and the words, through an input method."""
    clerk.press("Ctrl+H", "Ctrl+A")
    if everywhere:
        choose_scope(clerk, 1)
    pane(clerk).line.setFocus()
    clerk.compose(text)
    clerk.press("Enter")
    qtbot.waitUntil(lambda: clerk.window.errands.search.searcher.progress is None)
    qtbot.waitUntil(lambda: len(hits(clerk)) == len(clerk.window.errands.search.searcher.hits))


def choose_scope(clerk: Clerk, index: int) -> None:
    pane(clerk).scope.setFocus()
    clerk.press("Down" if index else "Up")
    assert pane(clerk).scope.currentIndex() == index


def replace_by(clerk: Clerk, text: str) -> None:
    """Tab to the field and type."""
    pane(clerk).new.setFocus()
    clerk.press("Ctrl+A")
    clerk.compose(text)


def go_to(clerk: Clerk, wanted: str) -> Hit:
    """Arrow keys in the list to the hit that shows this."""
    pane(clerk).line.setFocus()
    clerk.press("Down", "Home")
    for _ in hits(clerk):
        current = pane(clerk).current
        if current is not None and wanted in current.shown:
            return current
        clerk.press("Down")
    raise AssertionError(f"{wanted} is not listed")


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def agency(clerk: Clerk) -> str:
    return str(clerk.program.workbench.current.reviewed.report.metadata["agency"].value)


class TestFinding:
    def test_typing_finds_values_titles_and_places_in_this_report(self, clerk, qtbot):
        clerk.press("Ctrl+H")
        assert focus() is pane(clerk).line
        clerk.compose("公开")
        qtbot.waitUntil(lambda: len(hits(clerk)) > 3)
        assert [text.split("（")[0] for text in headings(clerk)] == ["数值", "章节标题", "原文"]
        assert "处" in pane(clerk)._note.text()

    def test_traditional_and_full_width_are_found_unless_not_wanted(self, clerk, qtbot):
        find(clerk, qtbot, "２０１２")
        found = len(hits(clerk))
        assert found
        pane(clerk).exact.setFocus()
        clerk.press("Space")
        assert len(hits(clerk)) < found

    def test_whole_numbers_only(self, clerk, qtbot):
        find(clerk, qtbot, "2")
        found = len(hits(clerk))
        QTest.mouseClick(pane(clerk).whole, Qt.MouseButton.LeftButton)
        assert 0 < len(hits(clerk)) < found

    def test_kinds_can_be_left_out(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        for kind in ("value", "source"):
            QTest.mouseClick(pane(clerk).kinds[kind], Qt.MouseButton.LeftButton)
        assert {hit.kind for hit in hits(clerk)} == {"section"}
        QTest.mouseClick(pane(clerk).kinds["section"], Qt.MouseButton.LeftButton)
        assert hits(clerk) == []
        assert "请在上面选" in pane(clerk)._note.text()

    def test_nothing_found_and_nothing_searched(self, clerk, qtbot):
        find(clerk, qtbot, "没有这样的词")
        assert pane(clerk)._note.text() == "没有找到。"
        clerk.press("Ctrl+A", "Delete")
        qtbot.waitUntil(lambda: pane(clerk)._note.text() == "")
        clerk.press("Enter", "F3", "Down")

    def test_words_selected_in_the_source_are_taken(self, clerk, qtbot):
        workbench, source = clerk.program.workbench, clerk.window.source
        clerk.go_to_pane(source)
        source.select(workbench.current.reviewed.report.metadata["agency"].span)
        clerk.press("Ctrl+H")
        assert pane(clerk).line.text() == agency(clerk)
        assert hits(clerk)

    def test_enter_and_arrows_show_the_place_and_stay_in_the_list(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        first = pane(clerk).current
        assert first is not None
        assert focus() is pane(clerk).line
        clerk.press("Enter")
        assert pane(clerk).current.key != first.key
        place = next(hit for hit in hits(clerk) if hit.kind == "source")
        go_to(clerk, place.shown)
        assert focus() is pane(clerk).view
        assert clerk.program.workbench.selection.span == place.span

    def test_enter_on_a_place_goes_there(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        place = next(hit for hit in hits(clerk) if hit.kind == "source")
        go_to(clerk, place.shown)
        clerk.press("Enter")
        assert focus() is clerk.window.source.text
        assert clerk.window.source.selected_span() == place.span

    def test_enter_on_a_value_goes_to_its_tab_and_f3_goes_on(self, clerk, qtbot):
        find(clerk, qtbot, agency(clerk))
        value = next(hit for hit in hits(clerk) if hit.target == AGENCY)
        go_to(clerk, value.shown)
        clerk.press("Enter")
        assert clerk.window.values.list("概览").hasFocus()
        assert clerk.window.values.list("概览").current() == AGENCY
        before = pane(clerk).current
        clerk.press("F3")
        assert pane(clerk).current.key != before.key
        clerk.press("Shift+F3")
        assert pane(clerk).current.key == before.key
        assert clerk.program.workbench.selection.target == AGENCY

    def test_a_double_click_goes_there_too(self, clerk, qtbot):
        find(clerk, qtbot, agency(clerk))
        view = pane(clerk).view
        row = pane(clerk).hits.row_of(next(hit for hit in hits(clerk) if hit.target == AGENCY).key)
        place = view.visualRect(pane(clerk).hits.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert clerk.window.values.list("概览").current() == AGENCY

    def test_escape_goes_back_to_the_source(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        clerk.press("Esc")
        assert focus() is clerk.window.source.text

    def test_a_change_keeps_the_place_in_the_list(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        clerk.press("Enter", "Enter", "Enter")
        key = pane(clerk).current.key
        assert clerk.program.editing.set_text(AGENCY, "公开局")
        assert pane(clerk).current.key == key
        assert any("公开局" in hit.shown for hit in hits(clerk))


class TestEverywhere:
    def test_all_reports_grouped_by_unit_year_and_kind(self, clerk, qtbot):
        find(clerk, qtbot, "公开", everywhere=True)
        assert headings(clerk)[0].startswith("青石县安全生产监督管理局 2012 · 数值（")
        assert any(text.startswith("柏原县交通运输局 2021 · 原文（") for text in headings(clerk))
        assert pane(clerk)._note.text().startswith("2 份报告里有")

    def test_f3_goes_on_into_the_next_report(self, clerk, qtbot):
        find(clerk, qtbot, "年度报告", everywhere=True)
        workbench = clerk.program.workbench
        first = workbench.current.row.id
        for _ in hits(clerk):
            clerk.press("F3")
            if workbench.current.row.id != first:
                break
        assert workbench.current.row.id != first
        assert pane(clerk).current.report_id == workbench.current.row.id
        clerk.press("Shift+F3")
        assert workbench.current.row.id == first

    def test_the_arrow_keys_do_not_open_reports_but_enter_does(self, clerk, qtbot):
        find(clerk, qtbot, "柏原县交通运输局", everywhere=True)
        workbench = clerk.program.workbench
        first = workbench.current.row.id
        clerk.press("Down", "End")
        assert workbench.current.row.id == first
        clerk.press("Enter")
        qtbot.waitUntil(lambda: workbench.current.row.id != first)

    def test_typing_waits_for_enter(self, clerk, qtbot):
        find(clerk, qtbot, "公开", everywhere=True)
        pane(clerk).line.setFocus()
        clerk.compose("工作")
        assert pane(clerk)._note.text() == "按 Enter 在全部报告里查找。"

    def test_the_find_line_leads_here(self, clerk, qtbot):
        clerk.press("Ctrl+F")
        clerk.compose("2012")
        QTest.mouseClick(clerk.window.find_line.more, Qt.MouseButton.LeftButton)
        assert pane(clerk).line.text() == "2012"
        assert hits(clerk)
        assert not pane(clerk).new.isVisible()

    def test_enter_in_the_find_line_leads_here_where_the_source_has_nothing(self, clerk, qtbot):
        clerk.press("Ctrl+F")
        clerk.compose("本年度没有这个词")
        clerk.press("Enter")
        assert focus() is pane(clerk).line
        assert pane(clerk)._note.text() == "没有找到。"

    def test_f3_follows_the_search_used_last(self, clerk, qtbot):
        find(clerk, qtbot, "公开")
        clerk.press("Ctrl+F")
        clerk.compose("信息")
        row = pane(clerk).view.currentIndex().row()
        clerk.press("F3")
        assert pane(clerk).view.currentIndex().row() == row
        span = clerk.window.source.selected_span()
        assert clerk.program.workbench.current.document.slice(span) == "信息"


class TestReplacing:
    def test_one_after_another_with_alt_enter(self, clerk, qtbot):
        find(clerk, qtbot, "青石县")
        replace_by(clerk, "青川县")
        hit = go_to(clerk, "单位：")
        clerk.press("Alt+Return")
        assert agency(clerk).startswith("青川县")
        assert clerk.program.workbench.undo_state()[0] == "替换 “青石县” → “青川县”（1 处）"
        assert clerk.window.values.currentWidget() is pane(clerk)
        assert pane(clerk).current is not None
        assert pane(clerk).current.key != hit.key
        clerk.press("Ctrl+Z")
        assert agency(clerk).startswith("青石县")

    def test_all_at_once_but_what_is_unchecked(self, clerk, qtbot):
        find(clerk, qtbot, "青石县")
        replace_by(clerk, "青川县")
        count = len(pane(clerk).hits.chosen())
        assert pane(clerk).all.text() == f"全部替换（{count}）"
        go_to(clerk, "单位：")
        clerk.press("Space")
        assert pane(clerk).all.text() == f"全部替换（{count - 1}）"
        clerk.press("Ctrl+Alt+Return")
        assert agency(clerk).startswith("青石县")
        report = clerk.program.workbench.current.reviewed.report
        assert str(report.metadata["title"].value).startswith("青川县")
        clerk.press("Ctrl+Z")
        assert clerk.program.workbench.current.reviewed.marks == {}

    def test_the_check_box_by_mouse(self, clerk, qtbot):
        find(clerk, qtbot, "青石县")
        replace_by(clerk, "青川县")
        model, view = pane(clerk).hits, pane(clerk).view
        index = model.index(model.row_of(model.chosen()[0].key))
        box = view.visualRect(index).topLeft() + QPoint(14, 10)
        before = len(model.chosen())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
        assert len(model.chosen()) == before - 1
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        assert len(model.chosen()) == before - 1

    def test_what_cannot_become_the_new_text_says_why(self, clerk, qtbot):
        find(clerk, qtbot, "2012")
        replace_by(clerk, "甲乙")
        year = next(hit for hit in hits(clerk) if hit.target == Target(TargetKind.METADATA, "year"))
        index = pane(clerk).hits.index(pane(clerk).hits.row_of(year.key))
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "不替换：" in spoken
        assert "年度" in spoken
        assert index.data(Qt.ItemDataRole.CheckStateRole) is None
        place = next(hit for hit in hits(clerk) if hit.kind == "source")
        go_to(clerk, place.shown)
        assert not clerk.program.commands["replace_one"].isEnabled()
        text = clerk.program.workbench.current.document.text
        clerk.press("Alt+Return")
        assert clerk.program.workbench.current.document.text == text
        assert clerk.program.workbench.undo_state()[0] == ""

    def test_nothing_is_deleted_unless_somebody_says_so(self, clerk, qtbot):
        find(clerk, qtbot, "青石县")
        assert not pane(clerk).all.isEnabled()
        clerk.press("Ctrl+Alt+Return")
        assert agency(clerk).startswith("青石县")
        pane(clerk).delete.setFocus()
        clerk.press("Space", "Ctrl+Alt+Return")
        assert agency(clerk) == "安全生产监督管理局"

    def test_nothing_is_replaced_while_the_tab_is_not_seen(self, clerk, qtbot):
        find(clerk, qtbot, "青石县")
        replace_by(clerk, "青川县")
        clerk.press("Ctrl+Tab", "Ctrl+Alt+Return")
        assert agency(clerk).startswith("青石县")

    def test_a_number_in_a_cell(self, start, sample, qtbot):
        clerk = Clerk(start(sample("数据有误")))
        cells = clerk.program.workbench.current.reviewed.report.tables["table3"].cells
        name, cell = next((key, cell) for key, cell in cells.items() if cell.value and cell.value > 99)
        find(clerk, qtbot, str(cell.value))
        replace_by(clerk, "987")
        target = Target(TargetKind.CELL, f"table3.{name}")
        hit = next(hit for hit in hits(clerk) if hit.target == target)
        go_to(clerk, hit.shown)
        clerk.press("Alt+Return")
        assert clerk.program.workbench.current.reviewed.report.tables["table3"].cells[name].value == 987

    def test_over_all_reports_with_a_message_and_the_way_back(self, clerk, qtbot):
        find(clerk, qtbot, "局", everywhere=True)
        replace_by(clerk, "委")
        count = len(pane(clerk).hits.chosen())
        QTest.mouseClick(pane(clerk).all, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not clerk.window.errands.search.replacer.busy)
        told = clerk.window.message_bar.message.text
        assert told.startswith(f"已在 2 份报告里替换 {count} 处")
        assert agency(clerk).endswith("委")
        assert all(str(row.summary["agency"]).endswith("委") for row in clerk.program.workbench.rows)
        clerk.press("Ctrl+PgDown")
        assert agency(clerk).endswith("委")
        clerk.press("Ctrl+Z")
        assert agency(clerk).endswith("局")

    def test_an_accepted_report_is_asked_about(self, clerk, qtbot):
        workbench = clerk.program.workbench
        workbench.acceptance.set(workbench.current.row.id, True)
        find(clerk, qtbot, "青石县")
        replace_by(clerk, "青川县")
        with clerk.answering("先不替换") as asked:
            clerk.press("Ctrl+Alt+Return")
        assert "已经通过" in asked[0]
        assert agency(clerk).startswith("青石县")
        with clerk.answering("一起替换"):
            clerk.press("Ctrl+Alt+Return")
        assert agency(clerk).startswith("青川县")

    def test_a_hit_in_another_report_is_seen_before_it_is_replaced(self, clerk, qtbot):
        find(clerk, qtbot, "柏原县", everywhere=True)
        replace_by(clerk, "柏川县")
        workbench = clerk.program.workbench
        first = workbench.current.row.id
        go_to(clerk, "单位：柏原县")
        clerk.press("Alt+Return")
        assert workbench.current.row.id != first
        assert agency(clerk).startswith("柏原县")
        clerk.press("Alt+Return")
        assert agency(clerk).startswith("柏川县")


def test_every_line_is_spoken(clerk, qtbot):
    find(clerk, qtbot, "公开")
    model = pane(clerk).hits
    for row in range(model.rowCount()):
        index = model.index(row)
        if index.data(HIT_ROLE) is not None:
            assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(("数值，", "章节标题，", "原文，"))
