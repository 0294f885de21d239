"""Where a person was: the report and what was selected in it, so that the next start goes on there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.models.workbench import Workbench
from desktop.store import StoreError
from parser.model import Target

_KEY = "place"
_REST = 1_000
"""How long (ms) somebody must stay at a place before it is kept: going through a list writes nothing."""


class LastPlace(QObject):
    """Keeps the place in the workspace, a moment after a person came there, and goes back to it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._kept: Any = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.keep)

    def restore(self) -> None:
        """Open the report that was open last, else the first, at what was selected; from now on places are kept."""
        workbench = self._workbench
        self._kept = workbench.store.meta(_KEY)
        report_id, target = _parsed(self._kept)
        rows = [row.id for row in workbench.rows]
        if report_id in rows:
            workbench.open(report_id, lambda: self._select(target))
        else:
            workbench.open(rows[0] if rows else None)
        workbench.reportOpened.connect(self._rest.start)
        workbench.selectionChanged.connect(lambda _selection: self._rest.start())

    def keep(self) -> None:
        """Keep where the person is now; where that cannot be, nothing of his work is lost, and it is not told."""
        self._rest.stop()
        workbench = self._workbench
        target = workbench.selection.target
        place = {"report": workbench.here, "target": None if target is None else str(target)}
        if place == self._kept:
            return
        try:
            workbench.store.set_meta(_KEY, place)
        except StoreError:
            return
        self._kept = place

    def _select(self, target: Target | None) -> None:
        if target is not None:
            self._workbench.select(target, "program")


def _parsed(kept: Any) -> tuple[int | None, Target | None]:
    """Report and target of what was kept, None for what is missing or not understood."""
    if not isinstance(kept, dict):
        return None, None
    report_id, target = kept.get("report"), kept.get("target")
    try:
        parsed = Target.parse(target) if isinstance(target, str) else None
    except ValueError:
        parsed = None
    return (report_id if isinstance(report_id, int) else None), parsed
