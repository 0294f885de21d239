"""Looks through the workspace in the background for what is damaged in it, and says which reports that are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.backup.harmed import Found, look_through
from desktop.jobs import Jobs
from desktop.messages import at_most
from desktop.models.rechecking import Rechecker
from desktop.models.workbench import Workbench

AFTER_START = 1200
"""How long (ms) the window is left alone at first, where nothing is known to be damaged."""
NAMED = 6
"""So many reports are named; of more it is said how many there are."""


class HarmWatch(QObject):
    """`done(found)` when all was looked at.

    Damaged reports are told with what to do now, and are marked in the queue; what only lists show of a report is
    worked out anew.
    """

    done = Signal(object)

    def __init__(self, workbench: Workbench, restore: Callable[[], object], parent: QObject | None = None) -> None:
        """`restore` lets the person choose a backup."""
        super().__init__(parent)
        self._workbench, self._restore = workbench, restore
        self.rechecker = Rechecker(workbench, self)  # one of its own: what it has done is no news beside the damage
        self.jobs = Jobs(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look soon; at once where damage is known already."""
        known = self._workbench.store.harm or any(row.harmed for row in self._workbench.rows)
        self._timer.start(0 if known else AFTER_START)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self.jobs.stop()
        self.rechecker.stop()

    def look(self) -> None:
        """Read every row in a thread."""
        self.jobs.start("", look_through, [self._workbench.store.path]).itemDone.connect(self._on_looked)

    def _on_looked(self, _path: Path, found: Found | None, _error: Exception | None) -> None:
        if found is not None and found.harm:  # where it cannot be read now, that is told of whatever reads it
            self._tell(found)
        self.done.emit(found)

    def _tell(self, found: Found) -> None:
        workbench, harm = self._workbench, found.harm
        workbench.store.know_harm(harm)
        workbench.refresh_queue()
        if harm.derived:
            self.rechecker.start(sorted(harm.derived))
        action = ("恢复备份…", self._restore)
        if harm.rest:
            text = "工作区里有几处修改损坏了，看不出是哪份报告的。请用“文件 ▸ 恢复备份”换回损坏之前的一份。"
            workbench.messages.tell("error", text, action=action)
        elif found.names:
            text = (
                f"工作区里有 {len(found.names)} 份报告的内容有损坏，打不开，也不会导出；其余报告照常使用。"
                "请用“文件 ▸ 恢复备份”换回损坏之前的一份；或把它们移出队列，重新添加原文件，改过的要重做。"
            )
            names = at_most(NAMED, found.names, "……另有 {0} 份")
            workbench.messages.tell("error", text, names, action)
        elif harm.derived:
            count = len(harm.derived)
            text = f"有 {count} 份报告的概要或问题清单损坏了，正在按原文和修正重新核对；原文和修正没有少。"
            workbench.messages.tell("info", text)
