"""What the window shows, and the workspace lists, may fall behind what is kept: it is caught up with when it can be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.models.loading import PartGone
from desktop.models.summary import keep_summary
from desktop.store import StoreError
from parser.errors import ReadError

if TYPE_CHECKING:
    from desktop.models.workbench import Workbench

_AGAIN = 5_000
"""How often (ms) it is tried."""


class CatchingUp(QObject):
    """Knows the reports that are behind; `caughtUp` when none is any more."""

    caughtUp = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._behind: set[int] = set()
        self.going_on = False
        """Whether something is behind: of a report, or of the queue as a whole."""
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN)
        self._timer.timeout.connect(self.retry)

    def owe(self, report_ids: Iterable[int] = ()) -> bool:
        """Something of these reports, or of the queue, could not be read or listed; True when all was well before."""
        first = not self.going_on
        self._behind.update(report_ids)
        self.going_on = True
        self._timer.start()
        return first

    def stop(self) -> None:
        """Leave it; what is behind is caught up with when it is opened."""
        self._timer.stop()

    def retry(self) -> None:
        """List again what is behind and show it, unless it still cannot be."""
        workbench = self._workbench
        try:
            workbench.store.reports()
            for report_id in sorted(self._behind):
                self._list(report_id)
        except StoreError:
            return
        here = workbench.here in self._behind
        self._behind.clear()
        self.going_on = False
        self._timer.stop()
        workbench.refresh_queue()
        if here:
            workbench.check_again()
        if not self.going_on:
            self.caughtUp.emit()

    def _list(self, report_id: int) -> None:
        workbench = self._workbench
        try:
            opened = workbench.loader.load(workbench.store.report(report_id))
            keep_summary(workbench.store, report_id, opened.reviewed, opened.all_problems)
        except StoreError as error:
            if error.passing:
                raise
        except (ReadError, PartGone, ValueError):
            return  # it is told when it is opened
