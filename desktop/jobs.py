"""Background work with progress and cancel: plain functions over items, results by signal in the window's thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

TURN = 20
"""How long (ms) results are handed out before the window gets a turn."""


class Job(QObject):
    """One run of a function over items, in order, one at a time, in a worker thread.

    `itemDone(item, result, error)` comes for each item, error being the exception or None; `finished(cancelled)` at
    the end; both in the window's thread. The function gets plain data only and must not touch a widget.
    """

    itemDone = Signal(object, object, object)
    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop after the item in work."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()


class Jobs(QObject):
    """Starts jobs one after another and knows which are running.

    The worker only appends to `_arrived` and rings; everything a listener sees happens in the window's thread, a little
    in each turn of the event loop, so that the window stays alive while many results arrive.
    """

    started = Signal(object)
    idle = Signal()
    _rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kaijuan-job")
        self._running: list[Job] = []
        self._stopped = False
        self._arrived: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._hand_out)
        self._rung.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether some job has not finished."""
        return bool(self._running)

    def start(self, title: str, function: Callable[[Any], Any], items: Sequence[Any]) -> Job:
        """Queue the work; connect to the returned job's signals before the event loop runs again."""
        job = Job(title)
        self._running.append(job)
        self.started.emit(job)
        self._worker.submit(self._run, job, function, items)
        return job

    def stop(self) -> None:
        """Cancel everything and wait until no thread is left; no job can be started after that, and none is asked for.

        What jobs still had to tell may arrive, but not that there is room for more (`idle`).
        """
        self._stopped = True
        for job in self._running:
            job.cancel()
        self._worker.shutdown(wait=True)

    def _run(self, job: Job, function: Callable[[Any], Any], items: Sequence[Any]) -> None:
        for number, item in enumerate(items, 1):
            if job.cancelled:
                break
            result, error = _outcome(function, item)
            self._post(partial(job.itemDone.emit, item, result, error))
            self._post(partial(job.progressed.emit, number, len(items)))
        self._post(partial(self._finish, job))

    def _post(self, action: Callable[[], None]) -> None:
        self._arrived.append(action)
        self._rung.emit()

    def _hand_out(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._arrived:
            self._arrived.popleft()()
            if clock.elapsed() >= TURN:
                self._turn.start()
                return

    def _finish(self, job: Job) -> None:
        self._running.remove(job)
        job.finished.emit(job.cancelled)
        if not self._running and not self._stopped:
            self.idle.emit()


def _outcome(function: Callable[[Any], Any], item: Any) -> tuple[Any, Exception | None]:
    try:
        return function(item), None
    except Exception as error:  # handed to whoever started the job, with the item
        return None, error
