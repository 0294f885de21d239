"""A report that takes long to read is read in a thread; any other is there at once."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit

from desktop.app import Program
from desktop.models import loading, opening
from desktop.models.opening import LARGE, MARKUP, takes_long
from parser.model import Target

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SMALL = "云州县青禾镇2016年政府信息公开年度报告\n一、概述\n全年主动公开政府信息128条。\n"
LARGE_TEXT = "云州县白石镇2016年政府信息公开年度报告\n一、概述\n" + "各单位按照要求及时公开政府信息。\n" * 1500
OTHER_LARGE = LARGE_TEXT.replace("白石", "红叶")


def packed(main: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", main)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "long"),
    [
        (b"a" * LARGE, False),
        (b"a" * (LARGE + 1), True),
        (packed(b"<w:t>" * LARGE * MARKUP), False),
        (b"PK" + b"a" * LARGE, False),
    ],
)
def test_a_file_is_long_by_its_text(data: bytes, long: bool) -> None:
    assert takes_long(data) is long


def test_a_word_file_is_long_by_its_main_part_and_not_by_its_pictures() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/media/image1.png", bytes(LARGE * 2))
        package.writestr("word/document.xml", "<a/>")
    assert not takes_long(file.getvalue())
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/other.xml", bytes(LARGE))
    assert not takes_long(file.getvalue())
    long = io.BytesIO()
    with zipfile.ZipFile(long, "w") as package:
        package.writestr("word/document.xml", bytes(LARGE * MARKUP + 1))
    assert takes_long(long.getvalue())


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each reading of a file, whether the window's thread did it."""
    seen: list[bool] = []

    def watched(*arguments: object) -> object:
        seen.append(threading.current_thread() is threading.main_thread())
        return read_as(*arguments)

    read_as: Callable[..., object] = loading.read_as
    for module in (loading, opening):
        monkeypatch.setattr(module, "read_as", watched)
    return seen


@pytest.fixture
def program(start: Callable[..., Program], tmp_path: Path) -> Program:
    """Three reports in the queue: a small one, which is open, and two that take long; none of them is known."""
    for name, text in (("0小.txt", SMALL), ("1大.txt", LARGE_TEXT), ("2大.txt", OTHER_LARGE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    program = start(*(tmp_path / name for name in ("0小.txt", "1大.txt", "2大.txt")))
    forget(program)
    return program


def forget(program: Program) -> None:
    program.workbench.loader._kept.clear()


def shown(program: Program) -> str:
    return program.window.source.text.source.text


def test_a_long_report_is_read_beside_the_window(program: Program, readers: list[bool], qtbot) -> None:
    workbench, window = program.workbench, program.window
    _small, large, _other = (row.id for row in workbench.rows)
    with qtbot.waitSignal(workbench.opening.arrived):
        workbench.open(large)
        assert workbench.current is None
        assert workbench.here == large
        assert "正在读取“1大.txt”" in window.source._nothing.text()
        assert window.queue.view.currentIndex().data() == "云州县白石镇"
        assert window.status._work.isVisibleTo(window)
        assert not window.commands["accept"].isEnabled()
    assert workbench.current is not None
    assert workbench.current.row.id == large
    assert shown(program) == LARGE_TEXT
    assert readers == [False]
    qtbot.waitUntil(lambda: not window.status._work.isVisibleTo(window))


def test_a_small_one_and_one_that_was_read_are_there_at_once(program: Program, readers: list[bool], qtbot) -> None:
    workbench = program.workbench
    small, large, _other = (row.id for row in workbench.rows)
    workbench.open(small)
    assert shown(program) == SMALL
    assert readers == [True]
    with qtbot.waitSignal(workbench.opening.arrived):
        workbench.open(large)
    workbench.open(small)
    workbench.open(large)
    assert shown(program) == LARGE_TEXT
    assert readers == [True, False]


def test_a_file_that_was_just_imported_is_not_read_again(
    start: Callable[..., Program], tmp_path: Path, readers: list[bool]
) -> None:
    (tmp_path / "大.txt").write_text(LARGE_TEXT, encoding="utf-8")
    program = start(tmp_path / "大.txt")
    assert shown(program) == LARGE_TEXT
    program.workbench.check_again()
    assert readers == []


def test_whoever_goes_elsewhere_meanwhile_stays_there(program: Program, qtbot) -> None:
    workbench = program.workbench
    small, large, other = (row.id for row in workbench.rows)
    workbench.open(large)
    workbench.open(small)
    assert shown(program) == SMALL
    qtbot.waitUntil(lambda: not workbench.opening.jobs.busy)
    assert (shown(program), workbench.here) == (SMALL, small)
    workbench.open(large)
    with qtbot.waitSignal(workbench.opening.arrived):
        workbench.open(other)
    assert shown(program) == OTHER_LARGE


def test_the_next_report_is_counted_from_the_one_that_is_read(program: Program, qtbot) -> None:
    workbench = program.workbench
    _small, large, other = (row.id for row in workbench.rows)
    workbench.open(large)
    with qtbot.waitSignal(workbench.opening.arrived):
        workbench.open_neighbour(1)
    assert workbench.here == other


def test_what_was_meant_for_the_report_is_done_when_it_is_open(program: Program, qtbot) -> None:
    workbench = program.workbench
    small, large, _other = (row.id for row in workbench.rows)
    opened: list[int | None] = []

    def then() -> None:
        opened.append(workbench.current.row.id if workbench.current else None)

    workbench.open(small, then)
    with qtbot.waitSignal(workbench.opening.arrived):
        workbench.open(large, then)
        assert opened == [small]
    assert opened == [small, large]


def test_a_report_that_is_taken_out_while_it_is_read(program: Program, qtbot) -> None:
    workbench = program.workbench
    _small, large, other = (row.id for row in workbench.rows)
    workbench.open(large)
    workbench.remove(large)
    qtbot.waitUntil(lambda: workbench.current is not None)
    assert workbench.here == other


def test_waiting_can_be_stopped(program: Program, qtbot) -> None:
    workbench, window = program.workbench, program.window
    large = workbench.rows[1].id
    with qtbot.waitSignal(workbench.opening.stopped):
        workbench.open(large)
        window.status._stop.click()
    assert workbench.here is None
    assert "拖到窗口里" in window.source._nothing.text()


def test_a_file_that_can_no_longer_be_read_is_told(program: Program, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    workbench = program.workbench
    large = workbench.rows[1].id

    def fail(*_arguments: object) -> object:
        raise loading.ReadError("damaged", name="1大.txt")

    for module in (loading, opening):
        monkeypatch.setattr(module, "read_as", fail)
    with qtbot.waitSignal(workbench.messages.told):
        workbench.open(large)
    assert workbench.here is None
    assert "拖到窗口里" in program.window.source._nothing.text()


class TestWhileSomebodyTypes:
    """What is read in the background does not come between a person and what he types."""

    CELL = Target.parse("cell:table3.t3_new.natural_person")

    @pytest.fixture
    def clerk(self, start, sample) -> Clerk:
        clerk = Clerk(start(sample("数据有误")))
        clerk.program.workbench.select(self.CELL, "program")
        clerk.window.errands.places.focus_values()
        return clerk

    @staticmethod
    def written(clerk: Clerk) -> dict[str, list[object]]:
        store = clerk.program.store
        steps = {row.name: [c.new for step in store.steps(row.id) for c in step.corrections] for row in store.reports()}
        return {name: new for name, new in steps.items() if new}

    def test_files_that_arrive_wait_in_the_queue(self, clerk, sample, qtbot):
        here = clerk.program.workbench.here
        clerk.press_digits("51")
        editor = clerk.focus()
        clerk.program.open_paths([sample("2022")])
        qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
        assert clerk.program.workbench.here == here
        assert clerk.focus() is editor
        assert editor.text() == "51"
        told = "已读入 1 份报告，您正在填写，所以没有换过去，请在队列里打开。"
        assert clerk.window.message_bar.message.text == told
        clerk.press("2", "Enter")
        ((name, (new,)),) = self.written(clerk).items()
        assert "数据有误" in name
        assert new["value"] == 512

    def test_nor_do_they_while_a_note_is_written(self, clerk, sample, qtbot):
        here = clerk.program.workbench.here

        def write(dialog: QDialog) -> None:
            clerk.program.open_paths([sample("2022")])
            qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
            dialog.findChild(QPlainTextEdit).setPlainText("核实过")
            dialog.accept()

        with clerk.in_dialog(write):
            clerk.press("Ctrl+Shift+F2")
        assert clerk.program.workbench.here == here
        ((name, (new,)),) = self.written(clerk).items()
        assert "数据有误" in name
        assert new["text"] == "核实过"

    @pytest.mark.parametrize("key", ["Ctrl+Shift+F2", "Ctrl+Shift+T"])
    def test_a_text_written_in_a_dialog_never_gets_into_another_report(self, clerk, sample, qtbot, key):
        """Whatever opens one meanwhile."""
        clerk.program.open_paths([sample("2022")])
        qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
        clerk.program.workbench.select(clerk.program.workbench.current.reviewed.report.sections[1].target, "program")

        def write(dialog: QDialog) -> None:
            note = dialog.findChild(QPlainTextEdit)
            note.setPlainText("九、") if note else dialog.findChild(QLineEdit).setText("九、")
            clerk.program.workbench.open_neighbour(-1)
            dialog.accept()

        with clerk.in_dialog(write):
            clerk.press(key)
        assert self.written(clerk) == {}
        assert "当时写的是：“九、”" in clerk.window.message_bar.message.text

    def test_nor_while_something_is_held_with_the_mouse(self, clerk, sample, qtbot):
        here, source = clerk.program.workbench.here, clerk.window.source.text.viewport()
        QTest.mousePress(source, Qt.MouseButton.LeftButton)
        clerk.program.open_paths([sample("2022")])
        qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
        assert clerk.program.workbench.here == here
        QTest.mouseRelease(source, Qt.MouseButton.LeftButton)
        clerk.program.open_paths([sample("2019年年报")])
        qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
        assert clerk.program.workbench.here != here

    def test_whatever_opens_another_report_what_was_typed_stays_with_its_own(self, clerk, sample, qtbot):
        clerk.program.open_paths([sample("2022")])
        qtbot.waitUntil(lambda: not clerk.program.jobs.busy, timeout=20_000)
        first, second = (row.id for row in clerk.program.workbench.rows)
        clerk.program.workbench.open(first)
        clerk.program.workbench.select(self.CELL, "program")
        clerk.window.errands.places.focus_values()
        clerk.press_digits("51")
        clerk.program.workbench.open(second)
        assert not clerk.window.errands.typing.going_on
        ((name, (new,)),) = self.written(clerk).items()
        assert "数据有误" in name
        assert new["value"] == 51
