"""The line above the queue, with the keys a person presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.pinyin import ready
from desktop.ui.queue_panel import QueuePanel


@pytest.fixture
def program(start, sample, qtbot) -> Program:
    program = start(sample("2012年年报"), sample("2016年年报"), sample("数据有误"))
    program.window.activateWindow()
    qtbot.waitUntil(ready)
    return program


def press(program: Program, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)


def begin(program: Program) -> None:
    press(program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is program.window.queue.filter.line


def shown(panel: QueuePanel) -> list[int]:
    model = panel.view.model()
    return [model.index(row).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())]


def test_typing_narrows_the_list_down_goes_into_it_and_escape_gives_all_back(program):
    window, ids = program.window, [row.id for row in program.workbench.rows]
    program.workbench.open(ids[0])
    begin(program)
    QTest.keyClicks(window.queue.filter.line, "2016")
    assert shown(window.queue) == [ids[1]]
    assert window.queue._count.text() == "1/3 份"
    assert program.workbench.current.row.id == ids[0], "looking for a report opens none"
    press(program, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.queue.view
    assert program.workbench.current.row.id == ids[1]
    assert program.workbench.order() == [ids[1]]
    begin(program)
    press(program, Qt.Key.Key_Escape)
    assert (window.queue.filter.line.text(), shown(window.queue)) == ("", ids)
    assert window.queue.view.currentIndex().row() == 1, "the open report is still marked"
    press(program, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.queue.view


def test_by_pinyin_and_with_nothing_found(program, qtbot):
    panel = program.window.queue
    begin(program)
    unit = program.workbench.rows[2].summary["agency"]
    from pypinyin import lazy_pinyin

    QTest.keyClicks(panel.filter.line, "".join(one[0] for one in lazy_pinyin(unit)))
    qtbot.waitUntil(lambda: not panel.view.model().spelling)
    assert program.workbench.rows[2].id in shown(panel)
    QTest.keyClicks(panel.filter.line, "qqqq")
    assert shown(panel) == []
    assert panel._empty.text() == "没有这样的报告"
    press(program, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.filter.line, "there is nothing to go into"


def test_year_and_edition_by_the_menu_stand_as_chips_until_they_are_pressed(program):
    panel, filter_line = program.window.queue, program.window.queue.filter
    ids = [row.id for row in program.workbench.rows]
    filter_line._fill()
    years = filter_line._menu.actions()[-2].menu()
    assert years.actions()[0].text() == "全部"
    next(action for action in years.actions() if action.text() == "2016 年").trigger()
    assert shown(panel) == [ids[1]]
    assert filter_line.year_chip.isVisibleTo(panel)
    assert filter_line.year_chip.text() == "2016 年 ✕"
    filter_line.year_chip.click()
    assert shown(panel) == ids
    assert not filter_line.year_chip.isVisibleTo(panel)
    editions = filter_line._menu.actions()[-1].menu()
    editions.actions()[1].trigger()
    assert len(shown(panel)) < 3
    filter_line.line.setFocus()
    press(program, Qt.Key.Key_Escape)
    assert shown(panel) == ids


def test_the_menu_opens_by_key_and_the_order_is_remembered(program, start, qtbot):
    panel = program.window.queue
    ids = shown(panel)
    panel.filter.menu_button.setFocus()
    menu = panel.filter._menu

    press(program, Qt.Key.Key_Space)
    qtbot.waitUntil(menu.isVisible)
    next(action for action in menu.actions() if action.text().startswith("问题")).trigger()
    menu.close()
    by_problems = sorted(program.workbench.rows, key=lambda row: -sum(row.waiting))
    assert shown(panel) == [row.id for row in by_problems] != ids
    again = start()
    assert shown(again.window.queue) == [row.id for row in by_problems]
    assert again.window.queue.filter.menu_button.accessibleName() == "排序与筛选，现在按问题多少（多的在前）"
    again.settings.set("queue/order", "nonsense")
    assert shown(start().window.queue) == ids
