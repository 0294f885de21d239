"""Background work with progress and cancel: plain functions over items, results by signal in the window's thread."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

TURN = 20
"""How long (ms) results are handed out before the window gets a turn."""
_BETWEEN = 0.05
"""So many seconds are between two tellings of how far an item is."""

Post = Callable[[Callable[[], None]], None]


class Job(QObject):
    """One run of a function over items, in order, one at a time, in a worker thread.

    `itemDone(item, result, error)` comes for each item, error being the exception or None; `finished(cancelled)` at
    the end; `progressed(done, total)` and `worded(words)` tell how far it is and what it does just now; all in the
    window's thread. The function gets plain data only and must not touch a widget.
    """

    itemDone = Signal(object, object, object)
    progressed = Signal(int, int)
    worded = Signal(str)
    finished = Signal(bool)

    def __init__(
        self,
        title: str,
        items: Sequence[Any] = (),
        weight: Callable[[Any], int] = lambda _item: 1,
        post: Post = lambda action: action(),
    ) -> None:
        super().__init__()
        self.title, self.items = title, items
        self._weight, self._post = weight, post
        self._total = sum(map(weight, items))
        self._done, self._in_work = 0, 0
        self._told = 0.0
        self._words = ""
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop after the item in work."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def tell(self, words: str, share: float = 0.0) -> None:
        """Say from the function, as often as it likes, what it does and which share of the item in work is done."""
        now = time.monotonic()
        if words == self._words and now - self._told < _BETWEEN:
            return
        if words != self._words:
            self._post(partial(self.worded.emit, words))
        self._words, self._told = words, now
        self._tell_done(self._in_work * share)

    def work(self, function: Callable[[Any], Any]) -> None:
        """Go through the items; called once, in the thread that works."""
        for item in self.items:
            if self.cancelled:
                break
            self._in_work = self._weight(item)
            self._post(partial(self.itemDone.emit, item, *_outcome(function, item)))
            self._done += self._in_work
            self._tell_done()

    def _tell_done(self, part: float = 0.0) -> None:
        self._post(partial(self.progressed.emit, self._done + int(part), self._total))


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

    @property
    def titles(self) -> tuple[str, ...]:
        """What is done, or waits to be."""
        return tuple(job.title for job in self._running)

    def start(
        self,
        title: str,
        function: Callable[[Any], Any],
        items: Sequence[Any],
        weight: Callable[[Any], int] = lambda _item: 1,
        prepare: Callable[[Job], None] = lambda _job: None,
    ) -> Job:
        """Queue the work; connect to the returned job's signals before the event loop runs again.

        `weight` says how much of the whole an item is; `prepare` gets the job before the function is called, which may
        be before this returns. Once stopped, the job that is returned is a cancelled one of which nothing is told.
        """
        job = Job(title, items, weight, self._post)
        prepare(job)
        if self._stopped:
            job.cancel()
            return job
        self._running.append(job)
        self.started.emit(job)
        self._worker.submit(self._run, job, function)
        return job

    def start_one(self, title: str, function: Callable[..., Any], item: object) -> Job:
        """Queue work on one thing; the function takes besides it `stopped`, which it asks between two steps."""
        running: list[Job] = []
        return self.start(
            title,
            lambda one: function(one, stopped=lambda: running[0].cancelled),
            [item],
            prepare=running.append,
        )

    def stop(self) -> None:
        """Cancel everything and wait until no thread is left; no job is started after that, and none is asked for.

        What jobs still had to tell may arrive, but not that there is room for more (`idle`).
        """
        self._stopped = True
        for job in self._running:
            job.cancel()
        self._worker.shutdown(wait=True)

    def _run(self, job: Job, function: Callable[[Any], Any]) -> None:
        job.work(function)
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
