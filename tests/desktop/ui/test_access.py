"""Everything can be reached with the keyboard, has a name, and is where the eye expects it."""

from __future__ import annotations

import itertools

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app import Program
from desktop.ui.commands import COMMANDS
from desktop.ui.keys_dialog import KeysDialog
from parser.model import Target


@pytest.fixture
def program(start, sample) -> Program:
    return start(sample("数据有误"), sample("2016年年报"), sample("2012年年报"))


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def can_have_focus(widget: QWidget, top: QWidget) -> bool:
    return widget.isVisibleTo(top) and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in top.findChildren(QWidget)
        if can_have_focus(widget, top) and not name_of(widget)
    ]


def test_every_widget_that_takes_keys_has_a_name_in_every_tab(program):
    values = program.window.values
    for row in program.workbench.rows:
        program.workbench.open(row.id)
        for index in range(values.count()):
            if values.isTabVisible(index):
                values.setCurrentIndex(index)
                assert nameless(program.window) == []


def test_the_bars_and_the_narrow_window_too(program):
    program.messages.tell("error", "出错了。", ("甲", "乙"), ("重试", lambda: None))
    program.window.resize(1000, 700)
    QApplication.processEvents()
    assert program.window.columns.narrow
    assert nameless(program.window) == []


def test_dialogs_and_popups_too(program):
    seen: list[list[str]] = []

    def look(shown: QDialog) -> None:
        seen.append(nameless(shown))
        shown.reject()

    clerk = Clerk(program)
    for key in ("F1", "Ctrl+G", "Ctrl+E"):
        with clerk.in_dialog(look):
            clerk.press(key)
    with clerk.in_dialog(look):
        program.commands["about"].trigger()
    assert seen == [[], [], [], []]
    program.window.errands.values.assign_span(program.workbench.current.reviewed.report.metadata["agency"].span)
    assert nameless(program.window.popup) == []


def test_the_tab_key_goes_as_the_eye_does(program):
    window = program.window
    order, widget = [], window.toolbar.stops()[0]
    first = widget
    while True:
        if can_have_focus(widget, window) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    panes = [window.toolbar, window.queue, window.tree, window.source, window.values, window.problem_bar, window.status]
    ranks = [next(n for n, pane in enumerate(panes) if pane.isAncestorOf(widget)) for widget in order]
    assert ranks == sorted(ranks)
    text_file = window.workbench.current.document.kind == "txt"  # only its encoding can be chosen, below
    assert set(ranks) == set(range(len(panes) if text_file else len(panes) - 1))


def test_the_panel_with_the_keyboard_has_a_coloured_edge(program):
    clerk = Clerk(program)
    for _ in range(5):
        clerk.press("F6")
        focus = QApplication.focusWidget()
        lit = [edge.parentWidget() for edge in program.window._edges if edge.isVisible()]
        assert len(lit) == 1
        assert lit[0] is focus or lit[0].isAncestorOf(focus)


def test_cells_and_rows_are_spoken_with_row_column_value_and_state(program):
    clerk = Clerk(program)
    clerk.go_to_error()
    view = program.window.values.current_view()
    spoken = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("表三 · 本机关不掌握 · 总计：")
    assert "✗ 有误" in spoken
    row = program.window.values.list("概览").model().index(1, 1)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("内容 ")


def test_no_two_commands_share_a_key_and_none_is_a_bare_letter_or_digit():
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if len(key) == 1]
    taken_by_grids = {"Ctrl+C", "Ctrl+V", "Ctrl+D", "Ctrl+A", "Ctrl+Home", "Ctrl+End", *(f"Alt+{n}" for n in range(10))}
    assert taken_by_grids.isdisjoint(keys)


def test_every_command_is_in_a_menu_and_every_key_is_listed(program):
    def actions(menu) -> list[str]:
        found = []
        for action in menu.actions():
            found += actions(action.menu()) if action.menu() else [action.objectName()]
        return found

    shown = {name for top in program.window.menuBar().actions() for name in actions(top.menu())}
    submenus = {"recent", "put_back", "theme", "language", "workspace", "recent_workspaces"}
    assert {command.id for command in COMMANDS} - submenus <= shown
    dialog = KeysDialog(program.window.keys, program.commands.able, program.window)
    listed = {text for _head, text, _key in dialog.rows()}
    assert {command.text.rstrip("…") for command in COMMANDS if command.keys} <= listed
    mnemonics = [top.text().partition("&")[2][:1] for top in program.window.menuBar().actions()]
    assert len(set(mnemonics)) == len(mnemonics)


def test_commands_are_grey_where_there_is_nothing_to_do(program):
    commands, workbench = program.commands, program.workbench
    workbench.select(None, "program")
    assert not commands["confirm"].isEnabled()
    assert not commands["remove_value"].isEnabled()
    assert not commands["assign"].isEnabled()
    workbench.select(workbench.current.reviewed.report.indicators[0].target, "program")
    enabled = [name for name in ("confirm", "remove_value", "rename_value", "indent") if commands[name].isEnabled()]
    assert enabled == ["confirm", "remove_value", "rename_value", "indent"]
    assert not commands["unconfirm"].isEnabled()
    commands["confirm"].trigger()
    assert commands["unconfirm"].isEnabled()
    workbench.select(Target.parse("metadata:agency"), "program")
    assert not commands["rename_value"].isEnabled()
    assert not commands["unaccept"].isEnabled()
    workbench.acceptance.set(workbench.current.row.id, True)
    assert commands["unaccept"].isEnabled()
    for row in list(workbench.rows):
        workbench.remove(row.id)
    able = {command.id for command in COMMANDS if commands[command.id].isEnabled()}
    assert {"open", "paste_report", "keys", "quit"} <= able
    assert able.isdisjoint({"undo", "redo", "accept", "export", "next_problem", "find", "remove_report"})


def test_the_neighbouring_tabs_of_each_tab_can_be_reached(program):
    clerk, values = Clerk(program), program.window.values
    clerk.go_to_pane(values)
    shown = [index for index in range(values.count()) if values.isTabVisible(index)]
    seen = []
    for _ in shown:
        seen.append(values.currentIndex())
        clerk.press("Ctrl+Tab")
        assert values.isAncestorOf(QApplication.focusWidget())
    assert seen == shown
    clerk.press("Ctrl+Shift+Tab")
    assert values.currentIndex() == shown[-1]
    for one, other in itertools.pairwise(shown):
        assert one < other
