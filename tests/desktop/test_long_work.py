"""Long work that is stopped, closed upon, or meets a full disk: whole reports in the queue, and no thread."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path

import pytest

from desktop.app import Program
from desktop.models import importing
from desktop.store import Store
from desktop.ui.not_saved import NotSaved


@pytest.fixture
def many(tmp_path: Path, samples: Path) -> list[Path]:
    """A hundred reports that differ."""
    text = next(iter(samples.glob("*2017*.txt"))).read_text(encoding="utf-8-sig")
    folder = tmp_path / "来件"
    folder.mkdir()
    paths = [folder / f"{number:03}.txt" for number in range(100)]
    for number, path in enumerate(paths):
        path.write_text(f"{text}\n（第{number}件）\n", encoding="utf-8")
    return paths


@pytest.fixture
def program(on_faulty_disk: Program) -> Program:
    on_faulty_disk.messages.set_answerer(lambda question: question.verbs[-1])
    on_faulty_disk.start([])
    return on_faulty_disk


@pytest.fixture
def after(program, monkeypatch):
    """Do something once that many reports have come in; so long, nobody reads far ahead."""

    def do(count: int, action) -> None:
        come: list[int] = []
        done, begun, read = threading.Event(), itertools.count(), importing.import_file

        def not_far_ahead(item):
            if next(begun) > count + 20:
                assert done.wait(30)
            return read(item)

        def one_more(report_id: int) -> None:
            come.append(report_id)
            if len(come) == count:
                done.set()  # first: who closes the window waits for who reads
                action()

        monkeypatch.setattr(importing, "import_file", not_far_ahead)
        program.importer.imported.connect(one_more)

    return do


def is_consistent(workspace: Path, rows: int) -> None:
    with Store.open(workspace) as store:
        kept = store.reports()
        assert len(kept) == rows
        for row in kept:
            assert row.summary["agency"], row.name
            assert store.source_bytes(row.id)
        assert len({row.name for row in kept}) == rows
        assert [row.name for row in kept] == sorted(row.name for row in kept)


def no_thread_is_left() -> bool:
    return not [thread for thread in threading.enumerate() if thread.name.startswith("kaijuan")]


def test_reading_that_is_stopped_leaves_whole_reports(program, many, after, qtbot, workspace):
    after(30, program.window.status._stop.click)
    program.open_paths(many)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=30_000)
    rows = len(program.workbench.rows)
    assert 30 <= rows < 100
    assert "按您的要求停止" in program.window.message_bar.message.text
    is_consistent(workspace, rows)
    program.open_paths(many)  # and the rest can be read later, none of them twice
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=50_000)
    is_consistent(workspace, 100)


def test_a_window_that_is_closed_while_it_reads_leaves_whole_reports(program, many, after, qtbot, workspace):
    closed = []
    after(10, lambda: closed.append(program.window.close()))
    program.open_paths(many)
    qtbot.waitUntil(lambda: bool(closed), timeout=30_000)
    program.stop()
    assert closed == [True]
    assert no_thread_is_left()
    with Store.open(workspace) as store:
        rows = len(store.reports())
    assert 10 <= rows < 100
    is_consistent(workspace, rows)


def test_a_full_disk_stops_reading_and_is_told_once(program, many, after, qtbot, workspace, connections):
    after(10, lambda: connections[-1].fail_at(1, lasting=True, of="BEGIN"))
    program.open_paths(many)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=30_000)
    assert "磁盘已满" in program.window.findChild(NotSaved).accessibleName()
    message = program.window.message_bar.message
    assert message.text == "已读入 10 份报告，其余的没有读入，能保存以后请再打开一次（已读入的不会重复）。"
    assert not message.details
    connections[-1].heal()
    assert program.saving.retry()
    assert not program.window.findChild(NotSaved).isVisible()
    assert len(program.workbench.rows) == 10
    is_consistent(workspace, 10)
    program.open_paths(many)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=50_000)
    is_consistent(workspace, 100)


@pytest.mark.parametrize("call", range(1, 9))
def test_a_report_comes_in_whole_or_not_at_all(program, many, qtbot, workspace, connections, call):
    program.open_paths(many[:1])
    qtbot.waitUntil(lambda: not program.jobs.busy)
    connections[-1].fail_at(call)
    program.open_paths(many[1:2])
    qtbot.waitUntil(lambda: not program.jobs.busy)
    connections[-1].heal()
    program.workbench.refresh_queue()
    is_consistent(workspace, len(program.workbench.rows))
