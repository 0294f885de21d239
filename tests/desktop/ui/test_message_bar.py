"""A message that shows only some of its lines: the others can be had too."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtGui import QGuiApplication

from desktop.models.importing import SHOWN_PROBLEMS
from desktop.ui import message_bar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def empty_files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"空白{number:02}.txt" for number in range(count)]
    for path in paths:
        path.touch()
    return paths


def test_of_many_files_that_were_not_opened_each_can_be_found_out(start, tmp_path, sample):
    bad = empty_files(tmp_path, SHOWN_PROBLEMS + 5)
    program = start(sample("2022"), *bad)
    bar = program.window.message_bar
    assert f"{len(bad)} 份没有打开" in bar.message.text
    assert "另有 5 份" in bar.message.details[-1]
    assert bar._copy.isVisible()
    bar._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert all(f"“{path.name}”是空文件" in copied for path in bad)
    assert "另有" not in copied
    assert bar._copy.text() == "已复制"
    program.messages.tell("warning", "另一件事。")
    assert not bar._copy.isVisible()


def test_where_all_are_shown_there_is_nothing_more_to_copy(start, tmp_path):
    program = start(*empty_files(tmp_path, SHOWN_PROBLEMS))
    assert len(program.window.message_bar.message.details) == SHOWN_PROBLEMS
    assert not program.window.message_bar._copy.isVisible()


class TestAMessageThatStays:
    """It comes back when others have gone, until a person closes it."""

    @pytest.fixture
    def program(self, start, sample):
        program = start(sample("2022"), sample("2016年年报"))
        program.messages.clear()
        program.messages.tell("warning", "上次正在填。", action=("填入", lambda: None), stays=True)
        return program

    def text(self, program) -> str:
        message = program.window.message_bar.message
        return message.text if message is not None else ""

    def test_another_one_gives_way_to_it_again(self, program):
        program.messages.tell("error", "打不开。")
        assert self.text(program) == "打不开。"
        program.window.message_bar._close.click()
        assert self.text(program) == "上次正在填。"
        assert program.window.message_bar._action.text() == "填入"
        program.window.message_bar._close.click()
        assert self.text(program) == ""
        program.messages.tell("info", "好了。")
        program.messages.clear()
        assert self.text(program) == ""

    def test_so_it_does_after_good_news_that_go_by_themselves(self, program, qtbot, monkeypatch):
        monkeypatch.setattr(message_bar, "INFO_SECONDS", 0.01)
        program.messages.tell("info", "已读入。")
        assert self.text(program) == "已读入。"
        qtbot.waitUntil(lambda: self.text(program) == "上次正在填。")

    def test_going_on_with_the_work_does_not_take_it_away(self, program):
        program.workbench.open_neighbour(1)
        assert self.text(program) == "上次正在填。"
        program.messages.tell("warning", "没有改。")
        program.workbench.open_neighbour(1)
        assert self.text(program) == "上次正在填。"

    def test_escape_closes_one_after_the_other(self, program):
        clerk = Clerk(program)
        program.messages.tell("error", "打不开。")
        clerk.press("Esc")
        assert self.text(program) == "上次正在填。"
        clerk.press("Esc")
        assert self.text(program) == ""
