"""校核 ▸ 通过全部无误的报告: puts the list before the person and carries out what was chosen."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from desktop.messages import Messages
from desktop.models.clean_reports import CleanReports
from desktop.models.workbench import Workbench
from desktop.theme import Theme
from desktop.ui.clean_reports_dialog import CleanReportsDialog
from desktop.ui.main_window import MainWindow
from parser.model import Target


class AcceptanceErrands(QObject):
    """`chance` draws the values to look at; a test gives one that it knows."""

    def __init__(
        self, window: MainWindow, workbench: Workbench, messages: Messages, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(window)
        self._window, self._workbench, self._messages, self._theme = window, workbench, messages, theme
        self._clean = CleanReports(workbench)
        self.chance = random.Random()

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"accept_clean": self.ask}

    def ask(self) -> None:
        """List the clean reports, let the person look at a few values, accept what is left."""
        reports = self._clean.list()
        if not reports:
            text = self.tr("列出来的报告里，没有可以一起通过的：要么已经通过，要么还有要看的地方{key}。")
            self._messages.tell("info", text.format(key=self._messages.key("next_problem")))
            return
        dialog = CleanReportsDialog(
            reports, self._clean.months(), self._clean.spot, self._theme(), self.chance, self._window
        )
        dialog.wrongFound.connect(self._go_to)
        accepted, chosen, looks = dialog.exec(), dialog.chosen, tuple(dialog.looks)
        dialog.deleteLater()
        ids = chosen if accepted else ()
        if (ids or looks) and self._clean.keep(ids, looks) and ids:
            self._tell(ids, len(looks), sum(look.wrong for look in looks))

    def _tell(self, ids: Sequence[int], looked: int, wrong: int) -> None:
        if wrong:
            text = self.tr("已通过 {n} 份无误的报告；抽查 {m} 个数，{k} 个不对，那几份没有通过。")
        else:
            text = self.tr("已通过 {n} 份无误的报告；抽查 {m} 个数，都对。")
        back = (self.tr("全部取消通过"), partial(self._take_back, ids))
        self._messages.tell("info", text.format(n=len(ids), m=looked, k=wrong), action=back)

    def _take_back(self, ids: Sequence[int]) -> None:
        self._messages.clear()
        if self._clean.take_back(ids):
            self._messages.tell("info", self.tr("已取消通过 {n} 份报告。").format(n=len(ids)))

    def _go_to(self, report_id: int, target: Target) -> None:
        """Open a report at a value that was read wrong, behind the dialog."""
        workbench = self._workbench
        workbench.open(report_id, lambda: workbench.select(target, "problems"))
