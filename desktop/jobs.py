"""Background work with progress and cancel: plain functions over items, results by signal in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Job(QObject):
    """One run of a function over items, in order, one at a time, in a worker thread.

    `itemDone(item, result, error)` comes for each item, error being the exception or None; `finished(cancelled)` at
    the end. The function gets plain data only and must not touch a widget.
    """

    itemDone = Signal(object, object, object)
    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop after the item in work."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()


class _Runner(QRunnable):
    """Carries a job through; its only ties to the rest are the job's signals."""

    def __init__(self, job: Job, function: Callable[[Any], Any], items: Sequence[Any]) -> None:
        super().__init__()
        self._job, self._function, self._items = job, function, items

    def run(self) -> None:
        """Called by the thread pool."""
        job = self._job
        for number, item in enumerate(self._items, 1):
            if job.cancelled:
                break
            try:
                result, error = self._function(item), None
            except Exception as problem:
                result, error = None, problem
            job.itemDone.emit(item, result, error)
            job.progressed.emit(number, len(self._items))
        job.finished.emit(job.cancelled)


class Jobs(QObject):
    """Starts jobs one after another and knows which are running."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether some job has not finished."""
        return bool(self._running)

    def start(self, title: str, function: Callable[[Any], Any], items: Sequence[Any]) -> Job:
        """Queue the work; connect to the returned job's signals before the event loop runs again."""
        job = Job(title, self)
        self._running.append(job)
        job.finished.connect(lambda _cancelled: self._on_finished(job))
        self.started.emit(job)
        self._pool.start(_Runner(job, function, items))
        return job

    def stop(self) -> None:
        """Cancel everything and wait until no thread is left."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _on_finished(self, job: Job) -> None:
        self._running.remove(job)
        job.deleteLater()
        if not self._running:
            self.idle.emit()
