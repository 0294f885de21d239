from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer

from desktop.jobs import Jobs


@pytest.fixture
def jobs(qtbot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop()


def test_results_and_errors_come_in_order(jobs, qtbot):
    done: list[tuple[object, object, object]] = []

    def halve(number: int) -> int:
        if number % 2:
            raise ValueError(number)
        return number // 2

    job = jobs.start("算", halve, [2, 3, 8])
    job.itemDone.connect(lambda item, result, error: done.append((item, result, type(error))))
    with qtbot.waitSignal(jobs.idle):
        pass
    assert done == [(2, 1, type(None)), (3, None, ValueError), (8, 4, type(None))]
    assert not jobs.busy


def test_cancel_stops_after_the_item_in_work(jobs, qtbot):
    gate, started = threading.Event(), threading.Event()
    seen: list[int] = []

    def slow(number: int) -> None:
        started.set()
        assert gate.wait(10)
        seen.append(number)

    job = jobs.start("慢", slow, range(100))
    assert started.wait(10)
    with qtbot.waitSignal(job.finished) as finished:
        job.cancel()
        gate.set()
    assert finished.args == [True]
    assert seen == [0]


def test_how_far_a_heavy_item_is_is_told_in_words_and_as_a_part_of_the_whole(jobs, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.jobs._BETWEEN", 0)
    told: list[object] = []

    def work(item: str) -> None:
        if item == "heavy":
            for share in (0.0, 0.5, 0.75):
                job.tell("写" if share else "想", share)

    gate = threading.Event()
    jobs.start("先", lambda _item: gate.wait(10), [1])
    job = jobs.start("重", work, ["light", "heavy"], lambda item: 8 if item == "heavy" else 2)
    job.worded.connect(told.append)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    gate.set()
    with qtbot.waitSignal(job.finished):
        pass
    assert told == [(2, 10), "想", (2, 10), "写", (6, 10), (8, 10), (10, 10)]


def test_stop_leaves_no_thread(jobs):
    jobs.start("很多", lambda _n: None, range(100_000))
    jobs.stop()
    assert not [t for t in threading.enumerate() if t.name.startswith("kaijuan-job")]


def test_the_window_gets_its_turn_while_many_results_arrive(jobs, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.jobs.TURN", 0)
    log: list[object] = []
    job = jobs.start("很多", lambda number: number, range(20))
    job.itemDone.connect(lambda item, *_rest: (log.append(item), QTimer.singleShot(0, lambda: log.append("turn"))))
    with qtbot.waitSignal(jobs.idle):
        pass
    assert [entry for entry in log if entry != "turn"] == list(range(20))
    assert log.index("turn") < log.index(19)


def test_once_stopped_nobody_is_told_that_there_is_room_for_more(jobs, qtbot):
    asked: list[bool] = []
    jobs.idle.connect(lambda: asked.append(True))
    job = jobs.start("最后", str, [1])
    with qtbot.waitSignal(job.finished):
        jobs.stop()
    assert not jobs.busy
    assert asked == []
