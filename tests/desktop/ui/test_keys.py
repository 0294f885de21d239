"""Work by keyboard: from problem to problem, in lists and grids, through an input method."""

from __future__ import annotations

import pytest
from clerk import Clerk, without_doubts
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.store.rule_switches import switch_rules
from parser.checks import rules_checked
from parser.model import Target, TargetKind

DOUBTFUL = """农业农村局2018年政府信息公开工作年度报告
生成日期：2019-01-15
一、概述
    全年主动公开政府信息83条。
"""
"""No place is told, and the day is that of making."""


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """At the erroneous sample."""
    return Clerk(start(sample("数据有误")))


def report(clerk: Clerk):
    return clerk.program.workbench.current.reviewed.report


def cell(clerk: Clerk, cell_id: str):
    return report(clerk).tables["table3"].cells[cell_id]


def at(clerk: Clerk) -> str:
    """The cell of table three that the keyboard is at."""
    view = clerk.window.values.tables["table3"].view
    assert QApplication.focusWidget() in (view, *view.findChildren(QLineEdit))
    return view.model().cell_id(view.currentIndex())


def go_to_cell(clerk: Clerk, cell_id: str) -> None:
    clerk.go_to_tab("表三")
    view = clerk.window.values.tables["table3"].view
    view.setCurrentIndex(view.model().index_of(cell_id))


class TestProblems:
    def test_f8_then_digits_then_enter_settles_one_and_goes_on(self, clerk):
        clerk.go_to_pane(clerk.window.queue.view)
        count = len(clerk.program.workbench.current.problems)
        clerk.go_to_error()
        assert at(clerk) == "t3_unable_not_held.total"
        clerk.press_digits("514")
        clerk.press("Enter")
        assert cell(clerk, "t3_unable_not_held.total").value == 514
        assert "原文未见" in clerk.window.problem_bar._text.whole  # a number that is nowhere printed is doubted at once
        clerk.press("Enter")
        assert len(clerk.program.workbench.current.problems) == count - 1
        assert clerk.program.workbench.walk.problem is not None
        assert at(clerk) == "t3_carry_out.org_research"

    def test_enter_keeps_it_as_printed_and_f2_opens_the_editor(self, clerk):
        clerk.go_to_error()
        clerk.press("Enter")
        assert [f for f in report(clerk).findings if clerk.program.workbench.current.reviewed.disposition(f)]
        clerk.press("F2")
        assert QApplication.focusWidget().__class__ is not type(clerk.window.values.tables["table3"].view)
        clerk.press_digits("77")
        clerk.press("Enter")
        assert [c.value for c in report(clerk).tables["table3"].cells.values() if c.value == 77]

    def test_enter_confirms_a_value(self, start, sample):
        clerk = Clerk(start(sample("2012年年报")))
        clerk.go_to_tab("指标")
        target = report(clerk).indicators[0].target
        clerk.press("Ctrl+Home", "Enter")
        assert target in clerk.program.workbench.current.reviewed.confirmed
        clerk.press("Ctrl+Z")
        assert target not in clerk.program.workbench.current.reviewed.confirmed

    def test_enter_confirms_a_doubtful_value_and_goes_on(self, start, tmp_path):
        path = tmp_path / "存疑.txt"
        path.write_text(DOUBTFUL, encoding="utf-8")
        clerk = Clerk(start(path))
        workbench = clerk.program.workbench
        switch_rules(clerk.program.store, [rule.id for rule in rules_checked()], off=True)
        workbench.open(workbench.current.row.id)
        listed = workbench.current.problems
        assert [problem.kind for problem in listed] == ["doubtful"] * len(listed)
        assert len(listed) > 1
        clerk.press("F8")
        for number, problem in enumerate(listed, 1):
            assert workbench.walk.problem == problem
            clerk.press("Enter")
            assert problem.target in workbench.current.reviewed.confirmed
            assert workbench.current.problems == listed[number:]
        clerk.press(*["Ctrl+Z"] * len(listed))
        assert workbench.current.problems == listed

    def test_settling_the_last_one_does_not_leave_the_report_but_f8_does(self, start, sample):
        clerk = Clerk(start(sample("2012年年报"), sample("数据有误"), sample("2016年年报")))
        without_doubts(clerk.program, "2012年年报")
        without_doubts(clerk.program, "2016年年报")
        clerk.go_to_report(lambda opened: "2012" in opened.row.name)
        assert "F8 到有待核的那一份" in clerk.window.problem_bar._text.whole
        clerk.press("F8")
        assert "数据有误" in clerk.program.workbench.current.row.name
        for _ in clerk.program.workbench.current.problems:
            clerk.press("Enter")
        assert clerk.program.workbench.current.problems == ()
        assert "数据有误" in clerk.program.workbench.current.row.name
        assert clerk.window.problem_bar._text.whole == "本份没有待核，Ctrl+Enter 通过"

    def test_the_list_of_problems_follows_and_enter_goes_there(self, clerk):
        clerk.go_to_tab("问题")
        clerk.press("Ctrl+Home")
        first = clerk.program.workbench.walk.problem
        clerk.press("Down")
        second = clerk.program.workbench.walk.problem
        assert first.key != second.key
        assert clerk.window.values.list("问题").hasFocus()
        while second is not None and second.kind != "wrong":
            clerk.press("Down")
            second = clerk.program.workbench.walk.problem
        clerk.press("Enter")
        assert at(clerk) == second.target.key.partition(".")[2]

    def test_the_history_leads_to_what_was_changed(self, clerk):
        clerk.program.editing.set_text(Target.parse("metadata:agency"), "别的单位")
        clerk.go_to_tab("历史")
        clerk.press("Ctrl+Home", "Enter")
        view = clerk.window.values.list("概览")
        assert view.hasFocus()
        assert view.current() == Target.parse("metadata:agency")

    def test_a_double_click_in_the_history_too(self, clerk):
        clerk.program.editing.set_text(Target.parse("metadata:agency"), "别的单位")
        clerk.go_to_tab("历史")
        view = clerk.window.values.list("历史")
        place = view.visualRect(view.model().index(1, 1)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert clerk.window.values.list("概览").current() == Target.parse("metadata:agency")


class TestGrid:
    def test_arrows_tab_and_enter_go_as_in_a_spreadsheet(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press("Right", "Down")
        assert at(clerk) == "t3_carry_in.org_commercial"
        clerk.press("Tab")
        assert at(clerk) == "t3_carry_in.org_research"
        clerk.press("Shift+Tab", "Shift+Tab", "Shift+Enter")
        assert at(clerk) == "t3_new.natural_person"
        clerk.press("End", "Enter")
        assert at(clerk) == "t3_carry_in.total"
        clerk.press("Ctrl+Home")
        assert at(clerk) == "t3_new.natural_person"
        clerk.press("Ctrl+End")
        assert at(clerk) == "t3_carry_out.total"
        clerk.press("PgUp", "Ctrl+Up", "Ctrl+Left")
        assert at(clerk) == "t3_new.natural_person"

    def test_tab_leaves_the_grid_at_its_end(self, clerk):
        go_to_cell(clerk, "t3_carry_out.total")
        clerk.press("Tab")
        assert QApplication.focusWidget() is not clerk.window.values.tables["table3"].view

    def test_typing_replaces_and_the_arrows_end_it(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press_digits("28")
        clerk.press("Down")
        assert cell(clerk, "t3_new.natural_person").value == 28
        assert at(clerk) == "t3_carry_in.natural_person"
        clerk.press_digits("9")
        clerk.press("Tab")
        assert cell(clerk, "t3_carry_in.natural_person").value == 9
        assert at(clerk) == "t3_carry_in.org_commercial"
        assert QApplication.focusWidget() is clerk.window.values.tables["table3"].view

    def test_escape_leaves_the_value_as_it_was(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        before = cell(clerk, "t3_new.natural_person")
        clerk.press_digits("5")
        clerk.press("Esc")
        assert cell(clerk, "t3_new.natural_person") == before
        clerk.press("F2")
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        assert editor.text() == str(before.value)
        clerk.press("Esc")

    def test_enter_of_the_number_pad_is_enter(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press_digits("6")
        editor = QApplication.focusWidget()
        QTest.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        QApplication.processEvents()
        assert cell(clerk, "t3_new.natural_person").value == 6
        assert at(clerk) == "t3_carry_in.natural_person"
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        assert at(clerk) == "t3_granted.natural_person"

    def test_full_width_digits_through_an_input_method(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.compose("１２８")
        clerk.press("Enter")
        assert cell(clerk, "t3_new.natural_person").value == 128

    def test_the_input_method_is_on_after_going_to_a_problem(self, clerk):
        clerk.go_to_error()
        view = clerk.window.values.tables["table3"].view
        assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        QApplication.sendEvent(view, QInputMethodEvent("ni", []))
        assert view.findChildren(QLineEdit)

    def test_ctrl_d_fills_down_and_delete_empties_as_one_step(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press("Shift+Down", "Shift+Down", "Ctrl+D")
        top = cell(clerk, "t3_new.natural_person").value
        assert cell(clerk, "t3_granted.natural_person").value == top
        clerk.press("Delete")
        assert cell(clerk, "t3_granted.natural_person").status == "blank"
        clerk.press("Ctrl+Z", "Ctrl+Z")
        assert clerk.program.workbench.current.reviewed.marks == {}

    def test_copied_blocks_can_be_pasted_elsewhere(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press("Shift+Right", "Ctrl+C")
        assert QGuiApplication.clipboard().text() == "1916\t1944"
        clerk.press("Down", "Ctrl+V")
        assert cell(clerk, "t3_carry_in.natural_person").value == 1916
        assert cell(clerk, "t3_carry_in.org_commercial").value == 1944
        assert "2 格" in clerk.program.commands["undo"].text()

    def test_in_a_selection_the_cell_it_began_with_is_typed_into(self, clerk):
        go_to_cell(clerk, "t3_carry_in.org_research")
        clerk.press("Shift+Left", "Shift+Up")
        clerk.press_digits("8")
        clerk.press("Enter")
        assert cell(clerk, "t3_carry_in.org_research").value == 8
        assert at(clerk) == "t3_granted.org_research"

    def test_a_click_on_a_label_selects_its_row_and_tells_the_sum(self, clerk):
        go_to_cell(clerk, "t3_granted.total")
        pane = clerk.window.values.tables["table3"]
        row = pane.view.visualRect(pane.view.currentIndex()).center().y()
        place = pane.view.viewport().rect().topLeft()
        place.setX(40)
        place.setY(row)
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(pane.view.chosen()) == 7
        assert "选中 7 格" in pane._foot.whole

    def test_the_foot_tells_what_is_known_of_the_cell(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press_digits("5")
        clerk.press("Enter", "Up")
        foot = clerk.window.values.tables["table3"]._foot.whole
        assert foot.startswith("表三 · 本年新收 · 自然人：5 · ✎ 已改 · 原 1916，改于 ")
        assert foot.endswith("人工录入，⌨ 原文无此处")


class TestTyping:
    def test_a_command_first_keeps_what_is_being_typed(self, start, sample):
        clerk = Clerk(start(sample("数据有误"), sample("2012年年报")))
        first = clerk.program.workbench.current.row.id
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press_digits("41")
        clerk.press("Ctrl+PgDown")
        assert clerk.program.workbench.current.row.id != first
        clerk.program.workbench.open(first)
        assert cell(clerk, "t3_new.natural_person").value == 41

    def test_closing_the_window_too(self, clerk, start):
        clerk.go_to_tab("概览")
        clerk.press("Ctrl+Home", "Down")
        clerk.compose("没有按回车的单位")
        clerk.window.close()
        again = start()
        assert again.workbench.current.reviewed.report.metadata["agency"].value == "没有按回车的单位"

    def test_enter_in_a_list_goes_to_the_next_line(self, clerk):
        clerk.go_to_tab("概览")
        clerk.press("Ctrl+Home", "Down")
        clerk.compose("甲单位")
        clerk.press("Enter")
        view = clerk.window.values.list("概览")
        assert view.current() == Target.parse("metadata:year")
        assert view.hasFocus()

    def test_delete_takes_a_figure_out_and_the_keyboard_stays_there(self, clerk):
        clerk.go_to_tab("指标")
        clerk.press("Ctrl+Home", "Down")
        figures = report(clerk).indicators
        clerk.press("Delete")
        assert len(report(clerk).indicators) == len(figures) - 1
        view = clerk.window.values.list("指标")
        assert view.hasFocus()
        assert view.currentIndex().row() == 1

    def test_a_refusal_goes_away_with_the_next_thing_that_works(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.compose("很多")
        clerk.press("Enter")
        assert clerk.window.message_bar.message.level == "warning"
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.press_digits("7")
        clerk.press("Enter")
        assert clerk.window.message_bar.message is None

    def test_escape_closes_a_message(self, clerk):
        clerk.program.messages.tell("error", "出错了。")
        clerk.go_to_pane(clerk.window.values)
        clerk.press("Esc")
        assert clerk.window.message_bar.message is None


class TestTree:
    def test_f2_edits_the_title_where_it_stands_and_enter_goes_to_the_source(self, clerk):
        clerk.go_to_pane(clerk.window.tree.view)
        clerk.press("Home", "F2", "Ctrl+A")
        clerk.compose("总的情况")
        clerk.press("Enter")
        assert report(clerk).sections[0].title == "总的情况"
        assert clerk.window.tree.view.hasFocus()
        clerk.press("Enter")
        assert clerk.window.source.text.hasFocus()
        assert clerk.window.source.caret_offset() == report(clerk).sections[0].heading.start

    def test_alt_arrows_change_level_and_beginning(self, clerk):
        clerk.go_to_pane(clerk.window.tree.view)
        clerk.press("Home", "Down")
        section = report(clerk).sections[1]
        clerk.press("Alt+Left")
        assert report(clerk).sections[1].level == section.level - 1
        clerk.press("Alt+Right")
        assert report(clerk).sections[1].level == section.level
        assert clerk.window.tree.view.hasFocus()

    def test_delete_in_the_queue_takes_the_report_out_and_the_menu_puts_it_back(self, clerk):
        clerk.go_to_pane(clerk.window.queue.view)
        clerk.press("Delete")
        assert clerk.program.workbench.rows == ()
        removed = clerk.program.opening.removed
        removed.aboutToShow.emit()
        (action,) = removed.actions()
        action.trigger()
        assert len(clerk.program.workbench.rows) == 1


class TestSource:
    def test_ctrl_l_goes_to_the_other_side_and_back(self, clerk):
        go_to_cell(clerk, "t3_granted.total")
        clerk.press("Ctrl+L")
        source = clerk.window.source
        assert source.text.hasFocus()
        assert source.caret_offset() == cell(clerk, "t3_granted.total").span.start
        assert f"第 {source.caret_line()} 行" in clerk.window.status._line.text()
        clerk.press("Ctrl+L")
        assert at(clerk) == "t3_granted.total"

    def test_ctrl_l_from_running_text_leads_to_the_section(self, clerk):
        clerk.go_to_pane(clerk.window.source)
        section = report(clerk).sections[-1]
        clerk.window.source.go_to_line(clerk.program.workbench.current.document.line_at(section.heading.start).number)
        clerk.press("Ctrl+L")
        assert clerk.window.tree.view.hasFocus()
        assert clerk.window.tree.current() == section.target

    def test_search_while_typing_counted_forwards_and_back(self, clerk):
        text = clerk.program.workbench.current.document.text
        clerk.press("Ctrl+F")
        QTest.keyClicks(QApplication.focusWidget(), "202")
        count = text.count("202")
        assert count > 2
        assert clerk.window.find_line._count.text() == f"1/{count}"
        clerk.press("F3")
        assert clerk.window.find_line._count.text() == f"2/{count}"
        clerk.press("Shift+F3", "Shift+F3")
        assert clerk.window.find_line._count.text() == f"{count}/{count}"
        clerk.press("Enter")
        assert clerk.window.find_line._count.text() == f"1/{count}"
        clerk.press("Esc")
        assert clerk.window.source.text.hasFocus()
        assert clerk.window.find_line._count.text() == ""
        clerk.press("Ctrl+F")
        assert QApplication.focusWidget().selectedText() == "202"
        clerk.compose("没有这样的话")
        assert clerk.window.find_line._count.text() == "没有"

    def test_the_line_is_asked_for(self, clerk):
        def fill(dialog) -> None:
            QTest.keyClicks(dialog.findChild(QLineEdit), "7")
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        with clerk.in_dialog(fill):
            clerk.press("Ctrl+G")
        assert clerk.window.source.caret_line() == 7

    def test_a_blank_cell_is_filled_by_double_clicking_its_figure(self, clerk):
        go_to_cell(clerk, "t3_new.natural_person")
        span = cell(clerk, "t3_new.natural_person").span
        clerk.press("Delete")
        assert cell(clerk, "t3_new.natural_person").value is None
        go_to_cell(clerk, "t3_carry_in.natural_person")
        go_to_cell(clerk, "t3_new.natural_person")
        clerk.double_click_text(span)
        assert clerk.window.popup.names[0] == "表三 · 本年新收 · 自然人"
        clerk.press("Enter")
        assert cell(clerk, "t3_new.natural_person").value == 1916
        assert cell(clerk, "t3_new.natural_person").span == span

    def test_the_popup_is_searched_and_closed(self, clerk):
        span = report(clerk).indicators[0].span
        clerk.double_click_text(span)
        popup = clerk.window.popup
        assert "现已读作" in popup._head.text()
        clerk.compose("培训")
        assert popup.names
        assert all("培训" in name for name in popup.names)
        clerk.press("Esc")
        assert not popup.isVisible()
        assert clerk.program.workbench.steps() == ()

    def test_a_figure_can_be_called_something_else(self, clerk):
        clerk.go_to_tab("指标")
        clerk.press("Ctrl+Home")
        before = report(clerk).indicators[0]
        clerk.program.commands["rename_value"].trigger()
        clerk.compose("短信")
        clerk.press("Enter")
        after = next(i for i in report(clerk).indicators if i.target == before.target)
        assert (after.id, after.value, after.span) == ("disclosure_sms", before.value, before.span)


class TestMouse:
    def test_ctrl_and_the_wheel_change_the_size(self, clerk):
        from PySide6.QtCore import QPoint, QPointF
        from PySide6.QtGui import QWheelEvent

        def wheel(delta: int) -> None:
            view = clerk.window.source.text.viewport()
            event = QWheelEvent(
                QPointF(50, 50),
                view.mapToGlobal(QPointF(50, 50)),
                QPoint(),
                QPoint(0, delta),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view, event)

        wheel(120)
        assert clerk.program.settings.get("view/font_percent") == 110
        assert "110 %" in clerk.window.status._zoom.text()
        wheel(-240)
        assert clerk.program.settings.get("view/font_percent") == 90
        clerk.press("Ctrl+0")
        assert clerk.program.settings.get("view/font_percent") == 100

    def test_a_boundary_dragged_in_the_margin_is_one_step(self, clerk):
        clerk.program.importer.open_text(
            "云水县民政局2016年政府信息公开年度报告\n一、概述\n甲段。\n乙段。\n二、主动公开情况\n丁段。\n"
        )
        margin, text = clerk.window.source.margin, clerk.window.source.text
        section = report(clerk).sections[1]
        target = clerk.program.workbench.current.document.text.index("乙段")
        tops = {place.line.span.start: place.top for place in text.lines_in_view()}
        top, goal = tops[section.heading.start], tops[target]
        x = margin.width() - 3
        for kind, y in (
            (QEvent.Type.MouseButtonPress, top),
            (QEvent.Type.MouseMove, (top + goal) / 2),
            (QEvent.Type.MouseMove, goal),
            (QEvent.Type.MouseButtonRelease, goal),
        ):
            self._mouse(margin, kind, x, y)
        moved = next(s for s in report(clerk).sections if s.key == section.key)
        assert moved.heading.start == target
        assert clerk.program.commands["undo"].text().startswith("撤销 移动起点")
        clerk.press("Ctrl+Z")
        assert report(clerk).sections[1] == section

    @staticmethod
    def _mouse(widget, kind, x: float, y: float) -> None:
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QMouseEvent

        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        point = QPointF(x, y)
        event = QMouseEvent(kind, point, widget.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)

    def test_a_click_in_the_source_does_not_leave_an_old_frame(self, clerk):
        clerk.program.workbench.select(report(clerk).indicators[0].target, "values")
        assert clerk.window.source.text.overlay.current is not None
        free = report(clerk).sections[-1].heading.start
        clerk.window.source.offsetClicked.emit(free)
        assert clerk.program.workbench.selection.target.kind is TargetKind.SECTION
        assert clerk.window.source.text.overlay.current is None


def test_an_auto_repeated_key_does_no_harm(clerk):
    """Somebody leans on F8."""
    for _ in range(30):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(clerk.focus(), press)
    clerk.press("F8")
    assert clerk.program.workbench.walk.problem is not None
