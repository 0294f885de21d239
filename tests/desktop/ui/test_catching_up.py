"""What was kept could not be read or listed: it is told truly and once, and caught up with when it can be."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from faults import CONNECT, FaultyConnection

from desktop.app import Program
from desktop.models import following
from desktop.store.errors import MESSAGES_LISTING, MESSAGES_READING
from desktop.ui.not_saved import NotSaved
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
QUEUE = "SELECT report.id, report.name"


@pytest.fixture
def program(on_faulty_disk: Program, qtbot, sample, monkeypatch) -> Program:
    monkeypatch.setattr(following, "PAUSE", 10**8)
    program = on_faulty_disk
    program.start([sample("2012年年报"), sample("2017年年报")])
    qtbot.waitUntil(lambda: not program.jobs.busy and len(program.workbench.rows) == 2, timeout=20_000)
    program.workbench.open(1)
    program.messages.clear()
    return program


@pytest.fixture
def disk(connections: list[FaultyConnection]) -> FaultyConnection:
    return connections[-1]


@pytest.fixture
def told(program: Program) -> list[str]:
    texts: list[str] = []
    program.messages.told.connect(lambda message: texts.append(message.text))
    return texts


def listed(program: Program, report_id: int = 1) -> str:
    """What the file holds for lists of a report's unit."""
    with closing(CONNECT(program.store.path)) as connection:
        return connection.execute("SELECT unit FROM report WHERE id = ?", (report_id,)).fetchone()[0]


def try_again(program: Program) -> None:
    program.workbench.catching_up._timer.timeout.emit()


def words(table: dict[str, str], code: str, program: Program) -> str:
    return table[code].format(name=program.store.path.name)


def test_a_step_that_is_kept_is_not_called_unsaved_where_only_the_lists_cannot_be_written(program, disk, told):
    before = listed(program)
    disk.fail_at(1, lasting=True, of="UPDATE report SET summary")
    program.editing.set_text(AGENCY, "青禾镇人民政府")
    assert len(program.store.steps(1)) == 1
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "青禾镇人民政府"
    bar = program.window.findChild(NotSaved)
    assert words(MESSAGES_LISTING, "full", program) in bar.accessibleName()
    assert "没有保存" not in bar.accessibleName()
    assert program.window.message_bar.message is None
    assert listed(program) == before
    try_again(program)
    assert program.workbench.catching_up.going_on
    disk.heal()
    try_again(program)
    assert not program.workbench.catching_up.going_on
    assert listed(program) == program.workbench.row(1).summary["agency"] == "青禾镇人民政府"
    assert len(set(told)) == 2  # that, and that all can be saved again


def test_what_was_accepted_and_cannot_be_read_then_is_told_once_and_shown_later(program, disk, told):
    disk.fail_at(1, lasting=True, code=sqlite3.SQLITE_BUSY, of=QUEUE)
    assert program.workbench.acceptance.set(1, True)
    program.workbench.refresh_queue()
    assert told == [words(MESSAGES_READING, "busy", program)]
    try_again(program)
    assert len(told) == 1
    disk.heal()
    try_again(program)
    assert program.workbench.row(1).status == "accepted"
    assert len(told) == 1


def test_a_change_that_cannot_be_read_back_is_shown_later(program, disk):
    before = program.workbench.current.reviewed.report.metadata["agency"].value
    disk.fail_at(1, code=sqlite3.SQLITE_IOERR, of="SELECT step.id")
    program.editing.set_text(AGENCY, "青禾镇人民政府")
    assert program.workbench.current.reviewed.report.metadata["agency"].value == before
    assert "可能不是最新的" in program.window.message_bar.message.text
    try_again(program)
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "青禾镇人民政府"
    assert listed(program) == "青禾镇人民政府"
    assert program.commands["undo"].isEnabled()


@pytest.mark.parametrize(("call", "asked"), [(2, "SELECT sha256, data"), (3, "SELECT 1 FROM acceptance")])
def test_no_workbook_is_made_of_a_part_of_the_reports_while_it_is_busy(program, disk, told, qtbot, call, asked):
    path = program.store.path.with_name("汇总.xlsx")
    path.write_bytes(b"old")
    program.workbench.loader._kept.clear()
    disk.fail_at(call, code=sqlite3.SQLITE_BUSY, of=asked)
    program.exporter.start([1, 2], path)
    qtbot.waitUntil(lambda: not program.jobs.busy)
    assert path.read_bytes() == b"old"
    assert told == [f"没有导出，原有的文件没有变。{words(MESSAGES_READING, 'busy', program)}"]
    program.exporter.start([1, 2], path)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert path.read_bytes() != b"old"


@pytest.fixture
def of_old(on_faulty_disk: Program, sample) -> Program:
    """Two reports, of which the second was open last; not started yet."""
    for part in ("2012年年报", "2017年年报"):
        on_faulty_disk.store.add_report(sample(part).name, sample(part).read_bytes(), None, None)
    on_faulty_disk.store.set_meta("open_report", 2)
    return on_faulty_disk


def test_a_queue_that_cannot_be_read_at_the_start_is_told_and_read_later(of_old, connections):
    program, (disk,) = of_old, connections
    disk.fail_at(1, lasting=True, code=sqlite3.SQLITE_BUSY, of=QUEUE)
    program.start([])
    assert program.workbench.rows == ()
    assert program.window.message_bar.message.text == words(MESSAGES_READING, "busy", program)
    disk.heal()
    try_again(program)
    assert [row.id for row in program.workbench.rows] == [1, 2]
    assert program.workbench.here == 2


@pytest.mark.parametrize("gone_to", [None, 1])
def test_where_one_was_is_gone_back_to_when_it_can_be_read(of_old, connections, gone_to):
    program, (disk,) = of_old, connections
    disk.fail_at(1, code=sqlite3.SQLITE_IOERR, of="SELECT value FROM meta WHERE key")
    program.start([])
    assert program.window.message_bar.message.text == words(MESSAGES_READING, "io", program)
    assert program.workbench.here is None
    program.last_place.keep()
    assert program.store.meta("open_report") == 2
    if gone_to is not None:
        program.workbench.open(gone_to)
    try_again(program)
    assert program.workbench.here == (gone_to or 2)
    program.workbench.open(1)
    program.last_place.keep()
    assert program.store.meta("open_report") == 1


def test_a_report_that_is_kept_and_cannot_be_read_back_is_in_the_queue_later(program, disk, told, qtbot, sample):
    disk.fail_at(1, code=sqlite3.SQLITE_IOERR, of=QUEUE)
    program.open_paths([sample("2016年年报")])
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert len(program.store.reports()) == 3
    assert told == [words(MESSAGES_READING, "io", program)]
    try_again(program)
    assert [row.id for row in program.workbench.rows] == [1, 2, 3]
