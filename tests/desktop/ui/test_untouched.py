"""The files that reports came from, and workspaces, are never written over, also where a person confirmed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import Program
from desktop.models.untouched import why_untouched
from desktop.notice import Letter
from desktop.ui.errands import files as file_errands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def source(sample, tmp_path: Path) -> Path:
    path = tmp_path / "来件" / "报告.docx"
    path.parent.mkdir()
    path.write_bytes(sample("数据有误").read_bytes())
    return path


@pytest.fixture
def program(start, source: Path) -> Program:
    return start(source)


def told(program: Program) -> str:
    message = program.window.message_bar.message
    return message.text if message else ""


def state(path: Path) -> tuple[bytes, int]:
    return path.read_bytes(), path.stat().st_mtime_ns


def save_source(program: Program, monkeypatch, path: Path) -> str:
    offered: list[str] = []
    monkeypatch.setattr(file_errands, "ask_source_place", lambda *asked: (offered.append(asked[-1]), path)[1])
    program.messages.clear()
    program.commands["save_source"].trigger()
    return offered[0]


def test_the_file_of_a_report_is_not_written_over(program, source, monkeypatch):
    source.write_bytes(b"what the unit sent since")
    before = state(source)
    program.settings.set("files/last_folder", str(source.parent))
    offered = save_source(program, monkeypatch, source)
    assert Path(offered).name == "报告 (2).docx"
    assert "从不改写原文件" in told(program)
    assert state(source) == before
    assert list(source.parent.iterdir()) == [source]


def test_nor_is_the_file_of_one_that_left_the_queue(program, source):
    program.store.remove_report(program.workbench.current.row.id)
    assert "原文件" in why_untouched(program.store, source)


def test_a_notice_does_not_take_the_place_of_a_report(program, source):
    before = state(source)
    program.noticer.start((), source, Letter("", ""))
    assert "从不改写原文件" in told(program)
    assert not program.jobs.busy
    assert state(source) == before


@pytest.mark.parametrize("ending", ["", "-wal", ".lock"])
def test_a_workspace_and_what_belongs_to_it_is_not_written_over(program, monkeypatch, ending):
    path = program.store.path.with_name(program.store.path.name + ending)
    save_source(program, monkeypatch, path)
    assert "属于工作区" in told(program)
    program.store.set_meta("still", 1)
    assert program.store.meta("still") == 1


def test_another_file_of_that_name_and_a_source_that_is_gone_may_be_written(program, source, tmp_path, monkeypatch):
    other = tmp_path / "报告.docx"
    other.write_bytes(b"other")
    save_source(program, monkeypatch, other)
    data = source.read_bytes()
    assert other.read_bytes() == data
    source.unlink()
    save_source(program, monkeypatch, source)
    assert source.read_bytes() == data
