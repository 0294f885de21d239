"""A message that shows only some of its lines: the others can be had too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.models.importing import SHOWN_PROBLEMS

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
