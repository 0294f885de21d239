"""Reading a file in another encoding, splitting one that holds several reports: with the keyboard, at the window."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop.app import Program
from desktop.ui.encoding_dialog import EncodingDialog
from parser.model import Target

ONE = """云水县民政局2016年政府信息公开年度报告
一、概述
全年主动公开政府信息83条。
二、依申请公开情况
全年收到申请7件。
"""
TWO = ONE.replace("云水县民政局2016", "青禾县水利局2017").replace("83", "146")
THREE = ONE.replace("2016", "2018").replace("83", "91")
AGENCY = Target.parse("metadata:agency")


@pytest.fixture
def bound(tmp_path: Path) -> Path:
    path = tmp_path / "合订.txt"
    path.write_text(ONE + TWO + THREE, encoding="utf-8")
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    data = ONE.encode("gb18030")
    path = tmp_path / "坏字节.txt"
    path.write_bytes(data[:60] + b"\xff" + data[60:])
    return path


def message(program: Program) -> str:
    shown = program.window.message_bar.message
    return "\n".join([shown.text, *shown.details]) if shown else ""


def press_action(program: Program) -> None:
    bar = program.window.message_bar
    QTest.keyClick(bar._action, Qt.Key.Key_Space)


def queue(program: Program) -> list[str]:
    model = program.window.queue.view.model()
    return [model.index(row).data() for row in range(model.rowCount())]


class Reader:
    """Chooses an encoding in the dialog with the keyboard, and keeps what was seen."""

    def __init__(self, name: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        self.name, self.end = name, end
        self.seen: dict[str, tuple[str, bool]] = {}
        self.used = ""

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        self.used = dialog.chosen.name
        for _ in range(dialog.list.count()):
            QTest.keyClick(dialog.list, Qt.Key.Key_Up)
        for _ in range(dialog.list.count()):
            self.seen[dialog.chosen.name] = (dialog.preview.toPlainText(), dialog.accept_button.isEnabled())
            if dialog.chosen.name == self.name:
                QTest.keyClick(dialog.list, self.end)
                return
            QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        dialog.reject()
        raise AssertionError(f"no {self.name} among {list(self.seen)}")


def choose(clerk: Clerk, name: str) -> Reader:
    reader = Reader(name)
    with clerk.in_dialog(reader):
        clerk.press("Ctrl+Shift+E")
    return reader


class TestEncoding:
    def test_another_encoding_and_back_keeps_what_was_corrected(self, start, doubtful, tmp_path):
        path = tmp_path / "年报.txt"
        path.write_text(ONE, encoding="utf-8")
        clerk = Clerk(start(path))
        program = clerk.program
        program.editing.set_text(AGENCY, "改过的单位")
        before = program.workbench.current.reviewed
        reader = choose(clerk, "GB18030")
        assert reader.used == "自动判断"
        assert reader.seen["自动判断"][1] is False
        assert "云水县民政局" in reader.seen["UTF-8"][0]
        assert "云水县民政局" not in reader.seen["GB18030"][0]
        assert "2016" in reader.seen["GB18030"][0]
        opened = program.workbench.current
        assert opened.row.encoding == "gb18030"
        assert "云水县" not in opened.document.text
        assert opened.reviewed.report.metadata["agency"].value == "改过的单位"
        assert "已按 GB18030 重新读取" in message(program)
        assert program.window.status.encoding.text().startswith("GB18030（手选")

        again = Clerk(start())
        assert again.program.workbench.current.row.encoding == "gb18030"
        assert "云水县" not in again.program.window.source.text.source.text
        assert choose(again, "自动判断").used == "GB18030"
        assert again.program.workbench.current.reviewed == before
        again.press("Ctrl+Z")
        assert again.program.workbench.current.reviewed.report.metadata["agency"].value == "云水县民政局"

    def test_the_message_leads_back(self, start, tmp_path):
        path = tmp_path / "年报.txt"
        path.write_text(ONE, encoding="utf-8")
        clerk = Clerk(start(path))
        choose(clerk, "Big5")
        press_action(clerk.program)
        assert clerk.program.workbench.current.row.encoding is None
        assert "云水县" in clerk.program.workbench.current.document.text

    def test_escape_changes_nothing(self, start, doubtful):
        clerk = Clerk(start(doubtful))
        with clerk.in_dialog(Reader("UTF-8", Qt.Key.Key_Escape)):
            clerk.press("Ctrl+Shift+E")
        assert clerk.program.workbench.current.row.encoding is None

    def test_a_doubtful_one_is_told_in_bar_and_status_and_can_be_settled_from_both(self, start, doubtful):
        clerk = Clerk(start(doubtful))
        program, button = clerk.program, clerk.program.window.status.encoding
        assert "编码没有把握，暂按 GB18030 读" in message(program)
        assert "编码存疑" in button.text()
        reader = Reader("GB18030", Qt.Key.Key_Escape)
        with clerk.in_dialog(reader):
            press_action(program)
        assert reader.used == "自动判断"
        with clerk.in_dialog(Reader("GB18030")):
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert program.workbench.current.row.encoding == "gb18030"
        assert "存疑" not in button.text()
        assert "有读不出的字" in button.text()
        program.workbench.open(program.workbench.current.row.id)
        assert message(program) == "" or "没有把握" not in message(program)

    def test_an_accepted_report_is_to_be_looked_at_again(self, start, tmp_path):
        path = tmp_path / "年报.txt"
        path.write_text(ONE, encoding="utf-8")
        clerk = Clerk(start(path))
        clerk.press("Ctrl+Return")
        choose(clerk, "GB18030")
        assert clerk.program.workbench.current.row.status == "pending"
        assert "请重新核对" in message(clerk.program)

    def test_corrections_of_another_reading_are_listed(self, start, tmp_path):
        path = tmp_path / "年报.txt"
        path.write_text(ONE, encoding="utf-8")
        clerk = Clerk(start(path))
        program = clerk.program
        key = next(i for i in program.workbench.current.reviewed.report.indicators if i.value == 83)
        program.editing.set_text(key.target, "84")
        choose(clerk, "GB18030")
        assert "1 处要再看" in message(program)
        listed = program.window.values.list("问题").model()
        assert any("读到的是另一个值" in str(row.cells) for row in listed.rows)

    def test_word_files_have_no_encoding(self, start, sample):
        clerk = Clerk(start(sample("2020年年报")))
        is_word = clerk.program.workbench.current.document.kind == "docx"
        assert clerk.program.commands["encoding"].isEnabled() is not is_word
        assert clerk.program.window.status.encoding.isVisible() is not is_word

    def test_the_dialog_can_be_read_aloud(self, start, doubtful):
        names: list[str] = []
        pressed_by_enter: list[bool] = []

        def look(dialog: QDialog) -> None:
            for widget in dialog.findChildren(QWidget):
                if widget.isVisibleTo(dialog) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    names.append(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))
            pressed_by_enter.extend(b.autoDefault() for b in dialog.findChildren(QPushButton) if not b.isDefault())
            dialog.reject()

        clerk = Clerk(start(doubtful))
        with clerk.in_dialog(look):
            clerk.press("Ctrl+Shift+E")
        assert len(names) >= 3
        assert all(names)
        assert not any(pressed_by_enter)


class TestSeveralReports:
    def test_it_is_told_and_one_press_splits(self, start, bound):
        program = Clerk(start(bound)).program
        assert "里有 3 份报告，现在只读了第一份" in message(program)
        assert program.window.message_bar._action.text() == "拆成 3 份报告"
        assert "3 份中的第一份" in program.window.source._facts.text()
        press_action(program)
        assert queue(program) == ["云水县民政局", "青禾县水利局", "云水县民政局"]
        assert "第 1/3 份" in program.window.source._facts.text()
        assert [row.part for row in program.workbench.rows] == [1, 2, 3]
        assert program.workbench.current.problems == ()

    def test_each_is_corrected_and_exported_by_itself_and_is_there_after_a_restart(self, start, bound, tmp_path, qtbot):
        program = Clerk(start(bound)).program
        program.editing.set_text(AGENCY, "第一份的单位")
        program.commands["split_file"].trigger()
        clerk = Clerk(program)
        clerk.press("Ctrl+PgDown")
        assert program.workbench.current.row.part == 2
        assert program.window.source._facts.text().startswith("第 2/3 份")
        program.editing.set_text(AGENCY, "第二份的单位")
        names = ["第一份的单位", "第二份的单位", "云水县民政局"]
        assert queue(program) == names

        program = start()
        assert queue(program) == names
        assert program.workbench.current.row.part == 2
        opened = [program.workbench.reviewed_of(row.id) for row in program.workbench.rows]
        assert [one.reviewed.report.source.part for one in opened] == [1, 2, 3]
        out = tmp_path / "汇总.xlsx"
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
            program.exporter.start([row.id for row in program.workbench.rows], out)
        sheet = openpyxl.load_workbook(out)["报送情况"]
        cells = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        assert {*names, "2016", "2017", "2018"} <= cells
        assert {"合订.txt", "合订.txt（第 2 份）", "合订.txt（第 3 份）"} <= cells

    def test_splitting_can_be_taken_back_until_a_further_report_is_corrected(self, start, bound):
        program = Clerk(start(bound)).program
        program.editing.set_text(AGENCY, "第一份的单位")
        press_action(program) if program.window.message_bar.message else program.commands["split_file"].trigger()
        program.commands["join_file"].trigger()
        assert queue(program) == ["第一份的单位"]
        assert "已合回一份报告" in message(program)
        press_action(program)
        assert len(queue(program)) == 3
        clerk = Clerk(program)
        clerk.press("Ctrl+PgDown")
        program.editing.set_text(AGENCY, "第二份的单位")
        program.commands["join_file"].trigger()
        assert len(queue(program)) == 3
        assert "第 2 份里已有修正" in message(program)
        clerk.press("Ctrl+Z")
        program.commands["join_file"].trigger()
        assert queue(program) == ["第一份的单位"]
        assert program.workbench.current.parts == 3

    def test_the_commands_are_there_when_they_can_be_used(self, start, bound, sample):
        program = Clerk(start(bound)).program
        enabled = [program.commands[name].isEnabled() for name in ("split_file", "join_file")]
        assert enabled == [True, False]
        program.commands["split_file"].trigger()
        assert [program.commands[name].isEnabled() for name in ("split_file", "join_file")] == [False, True]
        program = start(sample("2012年年报"))
        program.workbench.open(program.workbench.rows[-1].id)
        assert [program.commands[name].isEnabled() for name in ("split_file", "join_file")] == [False, False]

    def test_of_many_files_those_with_several_reports_are_told_and_split_at_once(self, start, bound, doubtful, sample):
        program = Clerk(start(sample("2012年年报"), bound, doubtful)).program
        assert "已读入 3 份报告，2 处要留意" in message(program)
        assert "“合订.txt”里有 3 份报告" in message(program)
        assert "“坏字节.txt”的编码没有把握" in message(program)
        press_action(program)
        assert [row.part for row in program.workbench.rows] == [None, 1, 2, 3, None]

    def test_what_is_not_split_is_told_at_exporting(self, start, bound, tmp_path, qtbot):
        program = Clerk(start(bound)).program
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
            program.exporter.start([program.workbench.rows[0].id], tmp_path / "汇总.xlsx")
        assert "“合订.txt”里还有 2 份" in message(program)

    def test_the_same_file_opened_again_is_known_and_removed_parts_come_back(self, start, bound, qtbot):
        program = Clerk(start(bound)).program
        program.commands["split_file"].trigger()
        program.open_paths([bound])
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert len(program.workbench.rows) == 3
        for _ in range(3):
            program.commands["remove_report"].trigger()
        assert program.workbench.rows == ()
        program.open_paths([bound])
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert [row.part for row in program.workbench.rows] == [1, 2, 3]

    def test_an_encoding_in_which_a_report_is_lost_is_refused(self, start, bound):
        clerk = Clerk(start(bound))
        program = clerk.program
        program.commands["split_file"].trigger()
        choose(clerk, "UTF-16 LE")
        assert "所以没有换" in message(program)
        assert program.workbench.current.row.encoding is None
        assert len(queue(program)) == 3
