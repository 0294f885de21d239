"""Checks reports again after the rules, or the reports of last year, changed: a little in each turn of the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.models.loading import PartGone
from desktop.models.summary import keep_summary
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from parser.errors import ReadError

TURN = 20
"""How long (ms) reports are checked before the window gets a turn."""


class Rechecker(QObject):
    """`finished(count)` tells how many reports were checked again; those that cannot be opened are told when opened."""

    finished = Signal(int)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._waiting: deque[int] = deque()
        self._done = 0
        self._changed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether reports are still to be checked."""
        return bool(self._waiting)

    def start(self, report_ids: Iterable[int]) -> None:
        """Check these again, after those that are being checked; the open one at once, where the person stays."""
        wanted, current = list(report_ids), self._workbench.current
        if current is not None and current.row.id in wanted:
            self._workbench.check_again()
        waiting = set(self._waiting)
        self._waiting.extend(report_id for report_id in wanted if report_id not in waiting)
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest as it is; it is checked when it is opened."""
        self._waiting.clear()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._waiting and clock.elapsed() < TURN:
            self._check(self._waiting.popleft())
        if self._waiting:
            self._timer.start()
            return
        if self._changed:
            self._workbench.refresh_queue()
        done, self._done, self._changed = self._done, 0, False
        self.finished.emit(done)

    def _check(self, report_id: int) -> None:
        row = self._workbench.row(report_id)
        if row is None:
            return
        try:
            opened = self._workbench.loader.load(row)
            kept = keep_summary(self._workbench.store, report_id, opened.reviewed, opened.all_problems)
            self._changed = self._changed or kept
        except StoreError as error:
            if error.passing:
                self._workbench.fall_behind(error, report_id)
            return
        except (ReadError, PartGone, ValueError):
            return
        self._done += 1
