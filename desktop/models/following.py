"""Keeps findings true that rest on last year's report: what changed in one is checked again in the year after."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from desktop.models.forerunners import Forerunners
from desktop.models.rechecking import Rechecker
from desktop.models.workbench import Workbench
from desktop.store import ReportRow, Step, StoreError
from parser.model import TargetKind

PAUSE = 400
"""How long (ms) nothing has to change before the reports of the year after are checked again."""

_JUDGEMENTS = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
_Known = tuple[str, int, str]
"""Unit, year and status of a report."""


class Follower(QObject):
    """Follows every change of the queue and of the open report; `rechecker` does the work."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._forerunners = Forerunners(workbench.store)
        self.rechecker = Rechecker(workbench, self)
        self._known = _known(workbench.rows)
        self._changed: set[tuple[str, int]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._recheck)
        workbench.catching_up.caughtUp.connect(lambda: self._timer.start() if self._changed else None)
        workbench.rowAdded.connect(self._on_row)
        workbench.rowChanged.connect(self._on_row)
        workbench.queueChanged.connect(self._on_queue)
        workbench.reportChanged.connect(self._on_edit)

    def follow(self, report_id: int) -> None:
        """A report that is not open was changed: check again what rests on it."""
        self._compare(None, self._known.get(report_id))

    def stop(self) -> None:
        """Leave the rest as it is; it is checked when it is opened."""
        self._timer.stop()
        self.rechecker.stop()

    def _on_row(self, report_id: int) -> None:
        row = self._workbench.row(report_id)
        if row is not None:
            self._compare(self._known.pop(report_id, None), now := _known([row]).get(report_id))
            self._known |= {report_id: now} if now else {}

    def _on_queue(self) -> None:
        before, self._known = self._known, _known(self._workbench.rows)
        for report_id in before.keys() | self._known.keys():
            self._compare(before.get(report_id), self._known.get(report_id))

    def _on_edit(self, step: Step) -> None:
        current = self._workbench.current
        known = self._known.get(current.row.id) if current else None
        if any(correction.target.kind not in _JUDGEMENTS for correction in step.corrections):
            self._compare(None, known)

    def _compare(self, before: _Known | None, now: _Known | None) -> None:
        """Remember whose year after has to be looked at where a report came, went or became another unit's."""
        if before == now:
            return
        self._changed |= {known[:2] for known in (before, now) if known}
        if self._changed:
            self._timer.start()

    def _recheck(self) -> None:
        changed, self._changed = self._changed, set()
        try:
            found = {report_id for unit, year in changed for report_id in self._forerunners.after(unit, year)}
        except StoreError as error:
            self._changed |= changed
            self._workbench.fall_behind(error)
            return
        if found:
            self.rechecker.start(sorted(found))


def _known(rows: Iterable[ReportRow]) -> dict[int, _Known]:
    """What is known of the reports that tell their unit and year."""
    named = ((row, row.summary.get("agency"), row.summary.get("year")) for row in rows)
    return {row.id: (unit, year, row.status) for row, unit, year in named if isinstance(unit, str) and year}
