from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.garbage import Collector


class Circle(QObject):
    """Part of a window that holds itself, with a clock that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.clock = QTimer(self)
        self.clock.start(60_000)


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    thresholds = gc.get_threshold()
    collector = Collector()
    collector.begin()
    yield collector
    gc.set_threshold(*thresholds)
    collector.end()
    assert gc.isenabled()


def busy() -> None:
    """Makes enough for Python to look for garbage many times."""
    for _ in range(50):
        kept = [[] for _ in range(20_000)]
        del kept


def in_a_thread() -> None:
    thread = threading.Thread(target=busy)
    thread.start()
    thread.join()


def look_again_and_again(collector: Collector) -> None:
    for _ in range(20):
        kept = [[] for _ in range(200)]  # more than Python keeps ready of lists that were given back
        collector.look()
        del kept


def test_garbage_with_a_clock_is_destroyed_in_the_windows_thread(collector: Collector, qtbot: QtBot) -> None:
    circle = Circle()
    clock = circle.clock
    del circle
    in_a_thread()
    assert isValid(clock)
    ballast = [[] for _ in range(200 + 2 * gc.get_threshold()[0])]  # so many new objects that it is worth a look
    qtbot.waitUntil(lambda: not isValid(clock), timeout=20_000)
    assert ballast


def test_old_garbage_is_found_as_well(collector: Collector, qtbot: QtBot) -> None:
    gc.set_threshold(10, 1, 1)
    circle = Circle()
    clock = circle.clock
    gc.collect()
    gc.collect()
    assert isValid(clock)
    assert any(one is circle for one in gc.get_objects(2))
    del circle
    ballast = []

    def grown() -> bool:
        ballast.append([[] for _ in range(200_000)])
        collector.look()
        return not isValid(clock)

    qtbot.waitUntil(grown, timeout=20_000)


def test_much_that_is_old_is_not_gone_through_for_little_that_is_new(collector: Collector) -> None:
    gc.set_threshold(10, 1, 1)
    seen: list[int] = []
    gc.callbacks.append(lambda phase, told: seen.append(told["generation"]) if phase == "start" else None)
    try:
        look_again_and_again(collector)
        assert 2 in seen
        seen.clear()
        look_again_and_again(collector)
    finally:
        gc.callbacks.pop()
    assert set(seen) == {0, 1}
