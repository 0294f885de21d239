"""Backs up the workspace while a person works: at the start, every half hour, and before much is changed at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from desktop.backup.keeping import keep
from desktop.jobs import Job, Jobs
from desktop.messages import Messages
from desktop.store import Store
from desktop.store.copies import Copy, CopyError, Reason

PAUSE = 30 * 60 * 1000
"""How long (ms) until what changed is backed up again."""
AFTER_START = 1500
"""How long (ms) the window is left alone at first."""
LEAVE, GO = "先不做", "不备份，继续"


class Keeper(QObject):
    """Works in a thread of its own, on a connection of its own.

    `kept(copy)` when a backup was made; `holding(job)` when the window has to wait for one. That none could be made is
    told once, until one could be made again.
    """

    kept = Signal(object)
    holding = Signal(object)

    def __init__(self, store: Store, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._messages = store.path, messages
        self.jobs = Jobs(self)
        self._stopping = threading.Event()
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(partial(self.keep, "time"))
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(AFTER_START)
        self._first.timeout.connect(partial(self.keep, "start"))

    def begin(self) -> None:
        """From now on; what changed since the last backup of an earlier day is backed up soon."""
        self._first.start()
        self._timer.start()

    def stop(self) -> None:
        """No backup any more; one that is being made is given up."""
        self._stopping.set()
        self._first.stop()
        self._timer.stop()
        self.jobs.stop()

    def keep(self, reason: Reason) -> Job:
        """Make one in the background, where something changed."""
        job = self._start(reason)
        job.itemDone.connect(self._on_done)
        return job

    def before(self, reason: Reason) -> bool:
        """Make one before much is changed at once and wait for it; no key is heard meanwhile.

        Where none can be made the person is asked; False when he would rather leave it then, or the program ends.
        """
        failed: list[CopyError] = []
        job = self._start(reason)
        job.itemDone.connect(lambda _reason, copy, error: self._settle(copy, error, failed.append))
        ended: list[bool] = []
        job.finished.connect(ended.append)
        loop = QEventLoop()
        job.finished.connect(loop.quit)
        self.holding.emit(job)
        if not self._stopping.is_set():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not ended or self._stopping.is_set():  # the program ends
            return False
        if not failed or failed[0].code == self._told:
            return True
        self._told = failed[0].code
        text = f"{failed[0].message}接下来要改的地方多，通常先备份；不备份也可以做，每一步照样能撤销。"
        return self._messages.ask("没有备份", text, (LEAVE, GO)) != LEAVE

    def _start(self, reason: Reason) -> Job:
        work = partial(keep, self._workspace, stopped=self._stopping.is_set)
        return self.jobs.start("正在备份", work, [reason])

    def _on_done(self, _reason: Reason, copy: Copy | None, error: Exception | None) -> None:
        def tell(failed: CopyError) -> None:
            if failed.code not in (self._told, "stopped"):
                self._told = failed.code
                self._messages.tell("warning", failed.message, stays=True)

        self._settle(copy, error, tell)

    def _settle(self, copy: Copy | None, error: Exception | None, failed: Callable[[CopyError], object]) -> None:
        if isinstance(error, CopyError):
            failed(error)
        elif error is not None:
            raise error
        elif copy is not None:
            self._told = ""
            self.kept.emit(copy)
