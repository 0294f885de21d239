"""Files whose encoding nobody can tell: the message leads to the choice, what is chosen is kept, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.app import Program
from desktop.ui.encoding_dialog import EncodingDialog

TEXT = """云水县民政局2016年政府信息公开年度报告
一、概述
全年主动公开政府信息83条。
二、依申请公开情况
全年收到申请7件。
"""


def damaged(text: str, encoding: str = "gb18030", every: int = 20) -> bytes:
    """A text with so many bytes in between that belong to no encoding that none can be told."""
    data = text.encode(encoding)
    return b"".join(data[at : at + every] + b"\xff" for at in range(0, len(data), every))


@pytest.fixture
def riddle(tmp_path: Path) -> Path:
    path = tmp_path / "读不懂.txt"
    path.write_bytes(damaged(TEXT))
    return path


@pytest.fixture
def another(tmp_path: Path) -> Path:
    path = tmp_path / "也读不懂.txt"
    path.write_bytes(damaged(TEXT.replace("云水县民政局", "青禾县水利局")))
    return path


def message(program: Program) -> str:
    shown = program.window.message_bar.message
    return "\n".join([shown.text, *shown.details]) if shown else ""


class Chooser:
    """Answers the dialogs one after another: Enter, Escape, or a button by its text; keeps what each showed."""

    def __init__(self, clerk: Clerk, *answers: str) -> None:
        self.clerk, self.answers = clerk, list(answers)
        self.titles: list[str] = []
        self.likeliest: list[str] = []
        self.previews: list[str] = []
        self.buttons: list[list[str]] = []

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        self.titles.append(dialog.windowTitle())
        self.likeliest.append(dialog.chosen.name)
        self.previews.append(dialog.preview.toPlainText())
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        self.buttons.append(list(buttons))
        answer = self.answers.pop(0)
        if answer == "Enter":
            QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        elif answer == "Escape":
            QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(buttons[answer], Qt.MouseButton.LeftButton)

    def press(self, qtbot) -> None:
        """Press the button of the message, with the keyboard, and wait until all that was chosen is read."""
        bar = self.clerk.window.message_bar
        assert bar._action.text() == "选择编码…"
        with self.clerk.in_dialog(self, len(self.answers)):
            QTest.keyClick(bar._action, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not self.clerk.program.jobs.busy, timeout=20_000)


def test_the_message_leads_to_the_choice_and_the_file_is_kept_whole(start, riddle, qtbot):
    clerk = Clerk(start(riddle))
    program = clerk.program
    assert program.workbench.rows == ()
    assert "“读不懂.txt”判断不出文字编码，还没有导入" in message(program)
    chooser = Chooser(clerk, "Enter")
    chooser.press(qtbot)
    assert chooser.titles == ["选择编码"]
    assert chooser.likeliest == ["GB18030"]
    assert "云水县民政局2016年" in chooser.previews[0]
    assert chooser.buttons == [["按这种编码导入", "取消"]]
    (row,) = program.workbench.rows
    assert row.encoding == "gb18030"
    assert program.store.source_bytes(row.id) == riddle.read_bytes()
    assert program.workbench.current.row == row
    assert "民政局2016" in program.workbench.current.document.text
    assert message(program).startswith("“读不懂.txt”按 GB18030 读入，有 ")
    assert message(program).endswith(" 处读不出（显示为 \ufffd）。以后都按选定的编码读。")
    assert program.window.status.encoding.text().startswith("GB18030（手选")

    again = start()
    assert again.workbench.rows[0].encoding == "gb18030"
    assert "民政局2016" in again.workbench.current.document.text


def test_cancelling_leaves_it_outside_says_so_and_can_be_thought_over(start, riddle, qtbot):
    clerk = Clerk(start(riddle))
    Chooser(clerk, "Escape").press(qtbot)
    assert clerk.program.workbench.rows == ()
    assert "“读不懂.txt”判断不出文字编码，还没有导入" in message(clerk.program)
    Chooser(clerk, "按这种编码导入").press(qtbot)
    assert [row.name for row in clerk.program.workbench.rows] == ["读不懂.txt"]


def test_several_are_asked_about_one_after_another(start, riddle, another, sample, qtbot):
    clerk = Clerk(start(riddle, another, sample("2012年年报")))
    assert len(clerk.program.workbench.rows) == 1
    assert "已读入 1 份报告，2 份没有打开" in message(clerk.program)
    chooser = Chooser(clerk, "跳过这一份", "Enter")
    chooser.press(qtbot)
    assert chooser.titles == ["选择编码（第 1/2 份）", "选择编码（第 2/2 份）"]
    assert "跳过这一份" not in chooser.buttons[1]
    assert [row.name for row in clerk.program.workbench.rows][1:] == ["也读不懂.txt"]
    assert clerk.program.workbench.current.row.name == "也读不懂.txt"
    assert "已读入 1 份报告，1 份没有打开" in message(clerk.program)
    assert "“读不懂.txt”判断不出" in message(clerk.program)
    Chooser(clerk, "Enter").press(qtbot)
    assert len(clerk.program.workbench.rows) == 3


def test_cancelling_the_first_of_several_asks_no_more(start, riddle, another, qtbot):
    clerk = Clerk(start(riddle, another))
    Chooser(clerk, "取消").press(qtbot)
    assert clerk.program.workbench.rows == ()
    assert "2 份没有打开" in message(clerk.program)


def test_a_file_that_went_away_meanwhile_is_told_of(start, riddle, qtbot):
    clerk = Clerk(start(riddle))
    riddle.unlink()
    bar = clerk.window.message_bar
    QTest.keyClick(bar._action, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
    assert "找不到文件“读不懂.txt”" in message(clerk.program)


def test_opened_again_it_is_known_and_after_its_removal_it_comes_back_as_it_was_read(start, riddle, qtbot):
    clerk = Clerk(start(riddle))
    program = clerk.program
    Chooser(clerk, "Enter").press(qtbot)
    program.open_paths([riddle])
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert "早已在队列中" in message(program)
    assert len(program.workbench.rows) == 1
    program.commands["remove_report"].trigger()
    assert program.workbench.rows == ()
    program.open_paths([riddle])
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert [row.encoding for row in program.workbench.rows] == ["gb18030"]
    assert "放回队列" in message(program)
