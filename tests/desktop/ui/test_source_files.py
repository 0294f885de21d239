"""Where the file of a report lies, and how it comes back from the workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import Program
from desktop.ui.errands import files as file_errands
from desktop.ui.errands.files import show_in_folder


@pytest.fixture
def copy(sample, tmp_path: Path) -> Path:
    path = tmp_path / "来件" / "报告.docx"
    path.parent.mkdir()
    path.write_bytes(sample("数据有误").read_bytes())
    return path


@pytest.fixture
def shown(monkeypatch) -> list[Path]:
    opened: list[Path] = []
    monkeypatch.setattr(file_errands, "show_in_folder", opened.append)
    return opened


def told(program: Program) -> str:
    message = program.window.message_bar.message
    return message.text if message else ""


def test_the_folder_of_the_open_report_is_shown(start, copy, shown):
    program = start(copy)
    program.commands["show_file"].trigger()
    assert shown == [copy]
    assert told(program) == ""


def test_a_file_that_is_gone_comes_back_byte_for_byte(start, copy, shown, tmp_path, monkeypatch):
    data = copy.read_bytes()
    program = start(copy)
    copy.unlink()
    program.commands["show_file"].trigger()
    assert shown == []
    assert str(copy) in told(program)
    assert "保存在工作区里" in told(program)
    back = tmp_path / "另存.docx"
    offered: list[str] = []

    def answer(_parent, _title, path: str) -> Path:
        offered.append(path)
        return back

    monkeypatch.setattr(file_errands, "ask_source_place", answer)
    program.window.message_bar._action.click()
    assert Path(offered[0]).name == "报告.docx"
    assert back.read_bytes() == data
    assert str(back) in told(program)
    program.window.message_bar._action.click()
    assert shown == [back]


def test_what_cannot_be_written_is_told(start, copy, tmp_path, monkeypatch):
    program = start(copy)
    monkeypatch.setattr(file_errands, "ask_source_place", lambda *_: tmp_path / "没有" / "另存.docx")
    program.commands["save_source"].trigger()
    assert "没有写成" in told(program)
    monkeypatch.setattr(file_errands, "ask_source_place", lambda *_: None)
    program.messages.clear()
    program.commands["save_source"].trigger()
    assert told(program) == ""


def test_a_pasted_report_has_no_file(start, qtbot, shown):
    program = start()
    program.importer.open_text("云州县青禾镇2016年政府信息公开年度报告\n一、概述\n全年主动公开政府信息128条。\n")
    qtbot.waitUntil(lambda: program.workbench.current is not None)
    program.commands["show_file"].trigger()
    assert shown == []
    assert "粘贴" in told(program)


@pytest.mark.parametrize(
    ("system", "started"),
    [
        ("win32", [("explorer.exe", "/select,")]),
        ("darwin", [("open", "-R")]),
        ("linux", []),
    ],
)
def test_each_system_shows_files_in_its_way(monkeypatch, system, started, tmp_path):
    calls, urls = [], []
    monkeypatch.setattr(file_errands.sys, "platform", system)
    monkeypatch.setattr(file_errands.QProcess, "startDetached", lambda name, rest: calls.append((name, rest[0])))
    monkeypatch.setattr(file_errands.QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    show_in_folder(tmp_path / "报告.docx")
    assert calls == started
    assert urls == ([] if started else [str(tmp_path)])
