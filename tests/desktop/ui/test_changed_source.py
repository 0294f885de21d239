"""The file of a report changes on disk while the report is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtWidgets import QDialog

from desktop.app import Program
from desktop.models.source_watch import Look, look_at
from desktop.store import StoreError
from desktop.ui.changed_source_dialog import ChangedSourceDialog

TEXT = """\
云州县青禾镇2016年政府信息公开年度报告
一、概述
全年主动公开政府信息128条。
二、申请情况
共收到政府信息公开申请17件。
三、其他
举办培训3次。
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "来件" / "青禾镇.txt"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def program(start, file, qtbot) -> Program:
    program = start(file)
    quiet(program, qtbot)
    return program


def quiet(program: Program, qtbot) -> None:
    qtbot.waitUntil(lambda: not program.file_errands.watch.jobs.busy)


def told(program: Program) -> str:
    message = program.window.message_bar.message
    return message.text if message else ""


def look_again(program: Program, qtbot) -> None:
    program.workbench.open(program.workbench.current.row.id)
    quiet(program, qtbot)


def in_dialog(program: Program, do: Callable[[ChangedSourceDialog], None]) -> None:
    def work(dialog: QDialog) -> None:
        try:
            assert isinstance(dialog, ChangedSourceDialog)
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    with Clerk(program).in_dialog(work):
        program.window.message_bar._action.click()


def figure(program: Program, value: int):
    return next(one.target for one in program.workbench.current.reviewed.report.indicators if one.value == value)


def values(program: Program) -> list[int]:
    return [one.value for one in program.workbench.current.reviewed.report.indicators]


def test_nothing_is_said_of_a_file_that_is_the_same_or_gone(program, file, qtbot):
    assert told(program) == ""
    file.write_text(TEXT, "utf-8")
    look_again(program, qtbot)
    assert told(program) == ""
    file.unlink()
    look_again(program, qtbot)
    assert told(program) == ""


def test_the_newer_file_is_compared_and_taken_with_the_corrections_that_hold(program, file, qtbot):
    old = program.workbench.current.row.id
    program.editing.set_text(figure(program, 128), "129")
    program.editing.set_text(figure(program, 17), "18")
    file.write_text("（更正版）\n" + TEXT.replace("17件", "19件"), "utf-8")
    look_again(program, qtbot)
    assert "改过了" in told(program)

    def take(dialog: ChangedSourceDialog) -> None:
        titles = [dialog.tabs.tabText(n) for n in range(dialog.tabs.count())]
        assert [title.split(" ")[0] for title in titles] == ["数值", "文字", "不能沿用的修正"]
        lines = dialog.tabs.widget(1)
        shown = [[lines.item(row, column).text() for column in range(3)] for row in range(lines.rowCount())]
        assert ["5", "共收到政府信息公开申请17件。", "共收到政府信息公开申请19件。"] in shown
        assert ["+1", "", "（更正版）"] in shown
        figures = dialog.tabs.widget(0)
        changed = [[figures.item(row, column).text() for column in (1, 2)] for row in range(figures.rowCount())]
        assert ["17件", "19件"] in changed
        dialog.take_button.click()

    in_dialog(program, take)
    current = program.workbench.current
    assert current.row.id != old
    assert [row.id for row in program.workbench.rows] == [current.row.id]
    assert values(program) == [129, 19]
    assert program.window.message_bar.message.details[0].endswith("：原先由“17件”改为“18件”，没有沿用")
    assert "18" in current.reviewed.notes["report"]
    program.window.message_bar._action.click()
    assert program.workbench.current.row.id == old
    assert values(program) == [129, 18]
    assert [row.id for row in program.workbench.rows] == [old]


def test_what_is_not_wanted_is_not_offered_again_until_the_file_changes_once_more(program, file, qtbot):
    file.write_text(TEXT.replace("17件", "19件"), "utf-8")
    look_again(program, qtbot)
    in_dialog(program, lambda dialog: dialog.keep_button.click())
    assert told(program) == ""
    look_again(program, qtbot)
    assert told(program) == ""
    assert values(program) == [128, 17]
    file.write_text(TEXT.replace("17件", "20件"), "utf-8")
    look_again(program, qtbot)
    assert "改过了" in told(program)


def test_of_a_file_of_several_reports_none_is_taken(start, tmp_path, qtbot):
    def part(year: int) -> str:
        return TEXT.replace("2016", str(year)).replace("三、其他", "三、存在的主要问题\n公开不够及时。\n四、其他")

    file = tmp_path / "合集.txt"
    file.write_text(part(2015), "utf-8")
    program = start(file)
    quiet(program, qtbot)
    file.write_text(part(2015) + "\n\n" + part(2016), "utf-8")
    look_again(program, qtbot)

    def look(dialog: ChangedSourceDialog) -> None:
        assert not dialog.take_button.isEnabled()
        assert "不止一份报告" in dialog._told.text()

    in_dialog(program, look)


def test_what_cannot_be_kept_is_told_and_nothing_changes(program, file, qtbot, monkeypatch):
    file.write_text(TEXT.replace("17件", "19件"), "utf-8")
    look_again(program, qtbot)
    before = program.workbench.rows

    def fail(*_args):
        raise StoreError("full", program.store.path)

    monkeypatch.setattr("desktop.models.source_replacing.replace_report", fail)
    in_dialog(program, lambda dialog: dialog.take_button.click())
    assert program.workbench.rows == before
    assert program.window.message_bar.message.level == "error"


def test_bytes_are_read_only_where_size_or_time_changed(file):
    first = look_at(Look(1, file, "0" * 64, None))
    assert first.data == TEXT.encode()
    assert look_at(Look(1, file, "0" * 64, first.stamp)).data is None
    assert look_at(Look(1, file.with_name("没有.txt"), "", None)) is None
