"""新手引导: six steps on the sample reports, each of which notices by itself that it was done."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.exporting import Exporter
from desktop.models.importing import Importer
from desktop.ui.main_window import MainWindow
from desktop.ui.tour_strip import TourFrame, TourStrip

Deed = Literal["open", "problem", "change", "undo", "accept", "export"]


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, with places for keys by the names of their commands, and what shows that it was done."""

    deed: Deed
    text: str


STEPS = (
    Step("open", "先打开几份示例报告练手：按右边的按钮，或用“帮助 ▸ 打开示例报告”。您自己的报告不受影响。"),
    Step("problem", "按 {next_problem} 到第一处要看的地方。下面一行说明哪里不对，中间的原文加了框。"),
    Step("change", "对照原文改正它：直接打数字，按 Enter；没有读错就按 Enter 确认。"),
    Step("undo", "改错了也不要紧：按 {undo} 撤销刚才那一步。"),
    Step("accept", "看完一份就按 {accept} 通过，到下一份。还有错误时会先问一次，练习时可以选“仍然通过”。"),
    Step("export", "最后按 {export} 导出 Excel：选好位置，按“导出”。"),
)
LAST = "引导到此结束。示例可以留着练习，也可以一次全部移出队列。以后想再看，用“帮助 ▸ 新手引导”。"


class Tour(QObject):
    """Leads through the steps without a window of its own; a person may do anything else meanwhile."""

    def __init__(
        self,
        window: MainWindow,
        importer: Importer,
        exporter: Exporter,
        samples: Path,
        open_samples: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._workbench = window, window.workbench
        self._samples, self._open_samples = samples, open_samples
        self._number: int | None = None
        self._before: frozenset[int] = frozenset()
        self.strip = TourStrip()
        self.strip.helped.connect(self._on_help)
        self.strip.skipped.connect(self._go_on)
        self.strip.ended.connect(self.end)
        self._frame = TourFrame(window)
        body = window.centralWidget()
        layout = body.layout() if body is not None else None
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.strip)
        window.escapes.append(self._on_escape)
        window.keys.changed.connect(self._show)
        window.columns.rearranged.connect(self._order_tabs)
        importer.finished.connect(lambda: self._did("open") if self._own_samples() else None)
        exporter.exported.connect(lambda _path, _remark: self._did("export"))
        self._workbench.selectionChanged.connect(lambda _selection: self._on_selection())
        self._workbench.desk.changed.connect(self._on_change)
        self._workbench.rowChanged.connect(self._on_row)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"tour": self.begin}

    @property
    def running(self) -> bool:
        """Whether the strip is shown."""
        return self._number is not None

    def begin_once(self) -> None:
        """At a start of the program: only where nobody has seen it, or he asked for it again."""
        if not self._window.settings.get("tour/seen"):
            self.begin()

    def begin(self) -> None:
        """From the first step on."""
        self._window.settings.set("tour/seen", True)
        if not self.running:
            self._before = frozenset(row.id for row in self._workbench.rows)
        self._number = 0
        self._order_tabs()
        self._show()

    def end(self) -> None:
        """Take the strip away; everything else stays as it is."""
        self._number = None
        self.strip.hide()
        self._show_frame(None)

    # What was done

    def _did(self, deed: Deed) -> None:
        if self._number is not None and self._number < len(STEPS) and STEPS[self._number].deed == deed:
            self._go_on()

    def _on_selection(self) -> None:
        if self._workbench.walk.going:
            self._did("problem")

    def _on_change(self, _report_id: int, _step: object, direction: str) -> None:
        if direction in ("commit", "undo"):
            self._did("change" if direction == "commit" else "undo")

    def _on_row(self, report_id: int) -> None:
        row = self._workbench.row(report_id)
        if row is not None and row.status == "accepted":
            self._did("accept")

    def _go_on(self) -> None:
        if self._number is not None:
            self._number += 1
            self._show()

    def _on_escape(self) -> bool:
        """Whether Escape ended it."""
        running = self.running
        if running:
            self.end()
        return running

    # The samples

    def _own_samples(self) -> list[int]:
        """The samples that came into the queue since the tour began."""
        rows = self._workbench.rows
        return [r.id for r in rows if r.id not in self._before and r.path and Path(r.path).parent == self._samples]

    def _on_help(self) -> None:
        """The button of the step: open the samples, or take them out again at the end."""
        if self._number == 0:
            self._open_samples()
            self._window.values.focus_values()  # the button goes away, and Enter shall not skip the next step
        else:
            self._remove_samples()
            self.end()

    def _remove_samples(self) -> None:
        ids = self._own_samples()
        current = self._workbench.current.row.id if self._workbench.current else None
        for report_id in sorted(ids, key=lambda one: one == current):  # the open one last, so that no other is opened
            self._workbench.remove(report_id)
        gone = [report_id for report_id in ids if self._workbench.row(report_id) is None]
        if gone:
            text = self.tr("已把 {n} 份示例移出队列；要找回来，用“文件 ▸ 放回移出的报告”。")
            self._window.messages.tell("info", text.format(n=len(gone)))

    # What is shown

    def _show(self) -> None:
        if self._number is None:
            return
        if self._number >= len(STEPS):
            take_out = self.tr("把示例移出队列") if self._own_samples() else ""
            self.strip.show_step(self.tr("新手引导"), self.tr(LAST), take_out, last=True)
            self._show_frame(None)
            return
        step, keys = STEPS[self._number], self._window.keys
        names = ("next_problem", "undo", "accept", "export")
        head = self.tr("新手引导 {n}/{m}").format(n=self._number + 1, m=len(STEPS))
        text = self.tr(step.text).format(**{name: keys.called(name) for name in names})
        self.strip.show_step(head, text, self.tr("打开示例报告") if self._number == 0 else "", last=False)
        self._show_frame(self._place(step.deed))

    def _show_frame(self, widget: QWidget | None) -> None:
        self._frame.show_around(widget, self._window.palette().color(QPalette.ColorRole.Accent))

    def _place(self, deed: Deed) -> QWidget | None:
        """What the step speaks of."""
        window = self._window
        if deed == "open":
            return self.strip.help_button
        if deed == "change":
            return window.problem_bar
        return window.toolbar.button({"problem": "next_problem"}.get(deed, deed))

    def _order_tabs(self) -> None:
        order = [self._window.toolbar.stops()[-1], *self.strip.buttons(), self._window.queue.stops()[0]]
        for one, following in itertools.pairwise(order):
            QWidget.setTabOrder(one, following)
