"""Settings hold at once, are kept, and can be set back; the About box tells versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.settings import Settings, system_user
from desktop.theme import DARK, LIGHT
from desktop.ui import settings_dialog
from desktop.ui.errands import program as program_errands
from desktop.ui.help import AboutDialog
from desktop.ui.settings_dialog import SettingsDialog
from parser.model import Target


@pytest.fixture
def clerk(start, sample) -> Clerk:
    return Clerk(start(sample("数据有误")))


@pytest.fixture
def dialog(clerk) -> SettingsDialog:
    made = SettingsDialog(clerk.program.settings, {}, Path("backups"), lambda: None, clerk.window)
    made.show()
    yield made
    made.close()


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def test_ctrl_comma_opens_it_and_escape_closes_it(clerk) -> None:
    seen = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with clerk.in_dialog(look):
        clerk.press("Ctrl+,")
    assert seen == ["设置"]


def test_the_name_goes_into_the_history_from_now_on(clerk, dialog) -> None:
    assert dialog.name.placeholderText() == system_user()
    QTest.keyClicks(dialog.name, " zhang ")
    QTest.keyClick(dialog.name, Qt.Key.Key_Tab)
    clerk.program.editing.set_text(Target.parse("metadata:agency"), "改过的单位")
    assert clerk.program.workbench.steps()[-1].person == "zhang"
    assert Settings(Path(clerk.program.settings._file.fileName())).person() == "zhang"


def test_colours_and_size_hold_at_once(clerk, dialog) -> None:
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    assert clerk.program.looks.theme is DARK
    assert [action.data() for action in clerk.program.looks._themes.actions() if action.isChecked()] == ["dark"]
    size = clerk.window.font().pixelSize()
    dialog.font_size.setCurrentIndex(dialog.font_size.findData(160))
    assert clerk.window.font().pixelSize() > size
    dialog.reset()
    assert clerk.program.looks.theme is LIGHT
    assert clerk.window.font().pixelSize() == size
    assert dialog.font_size.currentData() == 100


def test_a_question_that_is_not_wanted_is_not_asked(clerk, dialog) -> None:
    asked = []
    clerk.program.messages.set_answerer(lambda question: (asked.append(question), question.verbs[0])[1])
    clerk.program.commands["accept"].trigger()
    assert len(asked) == 1
    dialog.ask_errors.setCurrentIndex(1)
    clerk.program.commands["accept"].trigger()
    assert len(asked) == 1
    assert clerk.program.workbench.rows[0].status == "accepted"


def test_the_folder_for_exports(clerk, dialog, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "导出 处"
    folder.mkdir()
    monkeypatch.setattr(settings_dialog, "ask_folder", lambda *_arguments: folder)
    button(dialog, "选择…").click()
    assert dialog.folder.text() == str(folder)
    assert clerk.program.settings.get("files/export_folder") == str(folder)


def test_showing_it_changes_nothing(clerk, qtbot) -> None:
    with qtbot.assertNotEmitted(clerk.program.settings.changed):
        SettingsDialog(clerk.program.settings, {}, Path("backups"), lambda: None, clerk.window).close()


def test_broken_values_are_shown_as_the_usual_ones(tmp_path, qtbot) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(
        "[view]\ntheme=purple\nfont_percent=97\n[ask]\naccept_with_errors=maybe\n[tour]\nseen=1\n", encoding="utf-8"
    )
    dialog = SettingsDialog(Settings(path), {}, Path("backups"), lambda: None)
    qtbot.addWidget(dialog)
    assert dialog.theme.currentData() == "system"
    assert dialog.font_size.currentData() == 100
    assert dialog.ask_errors.currentData() is True
    assert dialog.tour.currentData() is False


def test_the_tour_can_be_asked_for_again(clerk, dialog) -> None:
    clerk.program.settings.set("tour/seen", True)
    dialog.tour.setCurrentIndex(dialog.tour.findData(True))
    dialog.tour.setCurrentIndex(dialog.tour.findData(False))
    assert clerk.program.settings.get("tour/seen") is False


def test_keys_and_rules_are_a_button_away(clerk) -> None:
    titles = []

    def look(dialog: QDialog) -> None:
        titles.append(dialog.windowTitle())
        if isinstance(dialog, SettingsDialog):
            with clerk.in_dialog(look):
                button(dialog, "快捷键…").click()
            with clerk.in_dialog(look):
                button(dialog, "核对规则…").click()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["settings"].trigger()
    assert titles == ["设置", "快捷键", "核对规则"]


def test_about_tells_versions_and_places_and_copies_them(clerk, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(program_errands, "open_folder", opened.append)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, AboutDialog)
        dialog.copy_button.click()
        dialog.logs_button.click()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["about"].trigger()
    copied = QGuiApplication.clipboard().text()
    versions = ("开卷 ", "Python 3", "Qt 6", "PySide 6", "openpyxl ", "XlsxWriter ", "python-docx ")
    for told in (*versions, "系统 ", "工作区 "):
        assert told in copied
    assert str(clerk.program.store.path) in copied
    logs = clerk.program.store.path.parent / "logs"
    assert opened == [logs.parent]
    logs.mkdir()
    clerk.program.commands["log_folder"].trigger()
    assert opened[-1] == logs
