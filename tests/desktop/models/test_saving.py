"""What threads wrote is heard of late: what was written last says how it stands with the workspace."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from factories import note
from faults import FaultyConnection
from PySide6.QtWidgets import QApplication

from desktop.edits.desk import EditDesk
from desktop.models.saving import Saving
from desktop.store import Store, StoreError


class Work:
    """A workspace whose disk fills up, and what is told of it."""

    def __init__(self, store: Store, disk: FaultyConnection) -> None:
        self.store, self.disk = store, disk
        self.saving = Saving(store, EditDesk(store))
        self.changes: list[str | None] = []
        self.saving.changed.connect(lambda: self.changes.append(self.saving.trouble and self.saving.trouble.code))

    def write(self) -> None:
        with suppress(StoreError):
            self.store.set_meta("place", 1)

    def fill(self, of: str = "BEGIN") -> None:
        self.disk.fail_at(1, lasting=True, of=of)


def in_a_thread(do: Callable[[], None]) -> None:
    thread = threading.Thread(target=do)
    thread.start()
    thread.join()


@pytest.fixture
def work(qapp: QApplication, workspace: Path) -> Iterator[Work]:
    made: list[FaultyConnection] = []

    def connect(*arguments: object, **named: object) -> FaultyConnection:
        made.append(FaultyConnection(*arguments, **named))
        return made[-1]

    with Store.open(workspace, connect) as store:
        work = Work(store, made[-1])
        yield work
        work.disk.heal()
        work.saving.stop()


def test_what_a_thread_wrote_before_does_not_end_the_trouble(work: Work) -> None:
    in_a_thread(work.write)
    work.fill()
    work.write()
    QApplication.processEvents()
    assert work.changes == ["full"]
    assert work.saving.trouble is not None


def test_what_a_thread_wrote_since_ends_it(work: Work) -> None:
    work.fill()
    work.write()
    work.disk.heal()
    in_a_thread(work.write)
    QApplication.processEvents()
    assert work.changes == ["full", None]


def test_what_a_thread_could_not_write_before_is_no_trouble_any_more(work: Work) -> None:
    work.fill()
    in_a_thread(work.write)
    work.disk.heal()
    work.write()
    QApplication.processEvents()
    assert work.changes == []
    assert work.saving.trouble is None


def test_a_thing_that_could_not_be_kept_by_itself_says_nothing_of_what_was_before(work: Work) -> None:
    work.fill()
    work.write()
    work.disk.heal()
    in_a_thread(work.write)
    with suppress(StoreError):
        work.store.append(99, "附注", [note("没有这份报告")])
    QApplication.processEvents()
    assert work.changes == ["full", None]


def test_two_threads_are_told_apart_by_the_order_of_what_they_wrote(work: Work) -> None:
    heard: list[tuple[int, bool]] = []
    work.store.watch(lambda number, error: heard.append((number, error is None)))
    threads = [threading.Thread(target=lambda: [work.write() for _ in range(20)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [number for number, _kept in heard]
    assert len(set(numbers)) == 80
    assert max(numbers) - min(numbers) == 79
