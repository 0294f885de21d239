"""How a sheet will look, from the real reports, while the choices are made."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStackedLayout, QTabBar, QVBoxLayout, QWidget

from desktop.models.sheet_model import MOST_ROWS
from desktop.models.sheet_preview import MOST_REPORTS, Preview, Previewer, Wanted
from desktop.ui.exporting.sheet_view import SheetView

_PAUSE = 120
"""How long (ms) nothing more must have been chosen before sheets are planned."""


class PreviewPane(QWidget):
    """Asks the previewer a little after each `ask`, and shows its answer; the sheet of before stays until then."""

    def __init__(self, previewer: Previewer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previewer = previewer
        self._wanted: Wanted | None = None
        self._shown: Preview | None = None
        self.view = SheetView()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("预览哪一张"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(lambda _tab: self._show_sheet())
        self.note = QLabel()
        self.note.setObjectName("panelHead")
        self.note.setWordWrap(True)
        self._nothing = QLabel()
        self._nothing.setObjectName("emptyHint")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(12)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)
        head = QLabel(self.tr("预览(&V)"))
        head.setBuddy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(head)
        layout.addWidget(self.tabs)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.note)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._ask)
        previewer.ready.connect(self._on_ready)
        previewer.failed.connect(self._on_failed)
        previewer.progressed.connect(self._on_progress)
        self._say(self.tr("正在准备预览…"))

    def ask(self, wanted: Wanted | None) -> None:
        """Show this soon; None where there is nothing to show."""
        self._wanted = wanted
        self._soon.start()

    def _ask(self) -> None:
        if self._wanted is None:
            self._say(self.tr("选一张工作表，这里就是它写出来的样子。"))
            return
        if self._shown is not None and self._shown.wanted == self._wanted:
            return
        if self._shown is None or self._shown.wanted.kind != self._wanted.kind:
            self._say(self.tr("正在准备预览…"))
        self._previewer.ask(self._wanted)

    def _on_ready(self, preview: Preview) -> None:
        self._shown = preview
        kept = self.tabs.tabText(self.tabs.currentIndex()) if self.tabs.count() else ""
        names = [sheet.name for sheet in preview.sheets]
        blocked = self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.addTab(name.replace("&", "&&"))
        if kept in names:
            self.tabs.setCurrentIndex(names.index(kept))
        self.tabs.blockSignals(blocked)
        self._show_sheet()

    def _show_sheet(self) -> None:
        preview = self._shown
        if preview is None or not preview.sheets:
            self._say(self.tr("这些报告里没有要写进这张表的内容，工作簿里不会有它。"))
            return
        sheet = preview.sheets[max(0, self.tabs.currentIndex())]
        self.view.show_sheet(sheet, preview.wanted.options.fonts)
        self._stack.setCurrentWidget(self.view)
        self.tabs.setVisible(len(preview.sheets) > 1)
        told = self.tr("仅预览前 {n} 行。").format(n=MOST_ROWS) if self.view.cut else ""
        if preview.partial:
            few = self.tr("仅用前 {n} 份报告预览，合计和比较也只含这些；导出时全部写入。")
            told += few.format(n=MOST_REPORTS)
        if sheet.charts:
            told += self.tr("图表在预览里不画出来。")
        self.note.setText(told)
        self.note.setVisible(bool(told))

    def _on_progress(self, done: int, total: int) -> None:
        told = self.tr("正在读报告：{n} / {m}").format(n=done, m=total)
        if self._stack.currentWidget() is self._nothing:
            self._nothing.setText(told)
        else:
            self.note.setText(told)
            self.note.show()

    def _on_failed(self, reason: str) -> None:
        self._shown = None
        self._say(self.tr("预览没有做成（{reason}），不影响导出。").format(reason=reason))

    def _say(self, text: str) -> None:
        self._nothing.setText(text)
        self._stack.setCurrentWidget(self._nothing)
        self.tabs.hide()
        self.note.hide()
