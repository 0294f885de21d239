"""The list of keys, where a person changes them, and everything that names a key afterwards."""

from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.ui.keys_dialog import KeysDialog


@pytest.fixture
def clerk(start, sample) -> Clerk:
    return Clerk(start(sample("数据有误")))


@pytest.fixture
def dialog(clerk, qtbot) -> KeysDialog:
    made = KeysDialog(clerk.window.keys, clerk.program.commands.able, clerk.window)
    made.show()
    yield made
    made.close()


def choose(dialog: KeysDialog, command_id: str) -> None:
    """Go to a command and press Enter."""
    dialog._list.setFocus()
    dialog._list.setCurrentItem(dialog._items[command_id])
    QTest.keyClick(dialog._list, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog._catcher


def press(dialog: KeysDialog, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(dialog._catcher, key, held)


class TestChanging:
    def test_f1_enter_and_the_new_key(self, clerk) -> None:
        seen = []

        def change(dialog: QDialog) -> None:
            choose(dialog, "export")
            press(dialog, Qt.Key.Key_B)
            seen.append(dialog._note.text())
            dialog._close.click()

        with clerk.in_dialog(change):
            clerk.press("F1")
        assert seen == ["“导出 Excel”的快捷键现在是 Ctrl+B。"]
        with clerk.in_dialog(QDialog.reject):
            clerk.press("Ctrl+B")
        assert clerk.window.keys.of("export") == ("Ctrl+B",)

    def test_bare_letters_and_digits_are_refused(self, dialog) -> None:
        for key in (Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Delete):
            choose(dialog, "export")
            press(dialog, key, Qt.KeyboardModifier.NoModifier)
            assert "不能用" in dialog._note.text()
            assert dialog.focusWidget() is dialog._catcher
        assert dialog._keys.of("export") == ("Ctrl+E",)

    def test_a_conflict_is_named_and_settled_by_the_person(self, dialog) -> None:
        choose(dialog, "export")
        press(dialog, Qt.Key.Key_Z)
        assert "已用于“撤销”" in dialog._note.text()
        assert dialog._keys.of("undo") == ("Ctrl+Z",)
        assert dialog._give_button.isVisible()
        QTest.mouseClick(dialog._give_button, Qt.MouseButton.LeftButton)
        assert dialog._keys.of("export") == ("Ctrl+Z",)
        assert dialog._keys.of("undo") == ()
        assert not dialog._give_button.isVisible()
        assert dialog._items["undo"].text(1) == "无（已改）"

    def test_escape_leaves_it_and_the_dialog_stays(self, dialog) -> None:
        choose(dialog, "export")
        press(dialog, Qt.Key.Key_Z)
        press(dialog, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert dialog.isVisible()
        assert dialog._list.hasFocus()
        assert dialog._keys.of("undo") == ("Ctrl+Z",)
        assert not dialog._give_button.isVisible()

    def test_none_one_back_and_all_back(self, dialog) -> None:
        choose(dialog, "export")
        dialog._none.click()
        assert dialog._items["export"].text(1) == "无（已改）"
        assert not dialog._none.isEnabled()
        dialog._one.click()
        assert dialog._items["export"].text(1) == "Ctrl+E"
        assert not dialog._reset_all.isEnabled()
        choose(dialog, "print")
        press(dialog, Qt.Key.Key_B)
        dialog._reset_all.click()
        assert dialog._items["print"].text(1) == "Ctrl+P"

    def test_keys_of_the_panels_are_listed_and_fixed(self, dialog) -> None:
        assert ("待核提示（固定）", "关掉提示条", "Esc") in dialog.rows()
        dialog._list.setCurrentItem(dialog._groups[-1][1][0])
        assert not dialog._catcher.isEnabled()
        assert not dialog._none.isEnabled()

    def test_the_list_is_searched_by_name_and_key(self, dialog) -> None:
        dialog._find.setText("ctrl+e")
        shown = [row.text(0) for _head, rows in dialog._groups for row in rows if not row.isHidden()]
        assert "导出 Excel" in shown
        assert "撤销" not in shown

    def test_what_only_opens_a_menu_has_no_key(self, dialog) -> None:
        assert not {"recent", "put_back", "theme"} & set(dialog._items)


class TestEverywhere:
    def test_buttons_hints_and_messages_name_the_new_keys(self, clerk) -> None:
        window = clerk.window
        for command, key in (("next_problem", "F7"), ("accept", "Ctrl+B"), ("find", "Ctrl+Shift+F"), ("export", "F11")):
            window.keys.give(command, key)
        assert window.toolbar._buttons["next_problem"].text().endswith("F7")
        assert window.toolbar._buttons["accept"].toolTip() == "通过，下一份（Ctrl+B）"
        assert window.problem_bar._text.whole == "按 F7 到下一处"
        assert window.problem_bar._next.text() == "下一处  F7"
        assert window.find_line.line.placeholderText() == "查找原文  Ctrl+Shift+F"
        assert clerk.program.commands["accept"].shortcut().toString() == "Ctrl+B"
        clerk.press("F7")
        assert clerk.program.workbench.walk.problem is not None
        with clerk.answering("仍然通过"):
            clerk.press("Ctrl+B")
        clerk.program.exporter.start([], clerk.program.store.path)
        assert "先通过（Ctrl+B）要导出" in window.message_bar.message.text

    def test_a_command_without_a_key_is_called_by_its_name(self, clerk) -> None:
        window = clerk.window
        for command in ("next_problem", "accept", "export", "open", "find"):
            window.keys.give(command, "")
        assert window.problem_bar._text.whole == "按 “校核 ▸ 下一处待核” 到下一处"
        assert window.toolbar._buttons["accept"].toolTip() == "通过，下一份"
        assert window.find_line.line.placeholderText() == "查找原文"
        clerk.program.exporter.start([], clerk.program.store.path)
        assert "先通过要导出" in window.message_bar.message.text
        clerk.program.commands["remove_report"].trigger()
        assert "“文件 ▸ 打开”" in window.source._nothing.text()

    def test_they_are_there_after_a_restart(self, start, sample) -> None:
        program = start(sample("2012年年报"))
        program.window.keys.give("accept", "Ctrl+B")
        program = start()
        assert program.commands["accept"].shortcut().toString() == "Ctrl+B"
        assert program.window.toolbar._buttons["accept"].toolTip() == "通过，下一份（Ctrl+B）"

    def test_the_history_names_the_new_keys(self, clerk) -> None:
        clerk.window.keys.give("revert_step", "Ctrl+Shift+U")
        clerk.go_to_tab("概览")
        clerk.press("Ctrl+Home", "Down", "Delete", "Ctrl+Shift+H")
        assert clerk.window.values.history.take.toolTip() == "撤回这一步（Ctrl+Shift+U）"
