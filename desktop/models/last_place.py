"""Where a person was: the report and what was selected in it, so that the next start goes on there."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.store.places import OPEN_REPORT, OPEN_TARGET
from parser.model import Target

_REST = 1_000
"""How long (ms) somebody must stay at a place before it is kept: going through a list writes nothing."""


class LastPlace(QObject):
    """Keeps the place in the workspace, a moment after a person came there, and goes back to it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._kept: dict[str, Any] = {}
        self._following = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.keep)

    def restore(self) -> None:
        """Open the report that was open last, else the first, at what was selected; from now on places are kept.

        Where the workspace cannot be read just now it is done when it can be.
        """
        if not self._read():
            self._workbench.catching_up.caughtUp.connect(self._restore_late, Qt.ConnectionType.SingleShotConnection)
            return
        self._go_back()
        self._follow()

    def _restore_late(self) -> None:
        if self._workbench.here is None:
            self.restore()
        else:  # somebody went elsewhere meanwhile
            self._follow()

    def _read(self) -> bool:
        """Whether the workspace can be read now; what is broken in it is like nothing."""
        workbench = self._workbench
        for key in (OPEN_REPORT, OPEN_TARGET):
            try:
                self._kept[key] = workbench.store.meta(key)
            except StoreError as error:
                if error.passing:
                    workbench.fall_behind(error)
        return not workbench.catching_up.going_on

    def _follow(self) -> None:
        self._following = True
        self._workbench.reportOpened.connect(self._rest.start)
        self._workbench.selectionChanged.connect(lambda _selection: self._rest.start())

    def _go_back(self) -> None:
        workbench = self._workbench
        report_id, target = self._kept.get(OPEN_REPORT), _parsed(self._kept.get(OPEN_TARGET))
        rows = [row.id for row in workbench.rows]
        if report_id in rows:
            workbench.open(report_id, lambda: self._select(target))
        else:
            workbench.open(rows[0] if rows else None)

    def keep(self) -> None:
        """Keep where the person is now; where that cannot be, nothing of his work is lost, and it is not told."""
        self._rest.stop()
        if not self._following:  # nobody was anywhere yet
            return
        workbench = self._workbench
        target = workbench.selection.target
        place = {OPEN_REPORT: workbench.here, OPEN_TARGET: None if target is None else str(target)}
        with suppress(StoreError):
            for key, value in place.items():
                if value != self._kept.get(key):
                    workbench.store.set_meta(key, value)
                    self._kept[key] = value

    def _select(self, target: Target | None) -> None:
        if target is not None:
            self._workbench.select(target, "program")


def _parsed(kept: object) -> Target | None:
    """The target that was kept, None for one that is missing or not understood."""
    try:
        return Target.parse(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
