"""Shows what the previewer answers: sheets on tabs, one of them drawn, with a note below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.models.sheet_preview import Previewer, Question
from desktop.ui.exporting.paper_view import PaperView
from desktop.ui.exporting.sheet_tabs import SheetTabs

_PAUSE = 120
"""How long (ms) nothing more must have been chosen before the previewer is asked."""


class AnswerPane(QWidget):
    """Asks the previewer a little after each `ask`, and shows its answer; what was shown before stays until then.

    An answer has `sheets`, each with a `name`, and the question it answers as `wanted`. Who draws sheets says how, and
    what is said where there are none.
    """

    def __init__(self, previewer: Previewer, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previewer = previewer
        self._wanted: Question | None = None
        self._shown: Any = None
        self.view = view
        self.tabs = SheetTabs(self.tr("预览哪一张"))
        self.tabs.currentChanged.connect(lambda _tab: self._show_sheet())
        self.note = QLabel()
        self.note.setObjectName("panelHead")
        self.note.setWordWrap(True)
        self._nothing = QLabel()
        self._nothing.setObjectName("emptyHint")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.tabs)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)  # before its widgets: it shows the first, as a window if it stands alone
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)
        self._column.addWidget(self.note)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._ask)
        previewer.ready.connect(self._on_ready)
        previewer.failed.connect(self._on_failed)
        previewer.progressed.connect(self._on_progress)
        self._say(self.tr("正在准备预览…"))

    def ask(self, wanted: Question | None) -> None:
        """Show this soon; None where there is nothing to show."""
        self._wanted = wanted
        self._soon.start()

    def draw(self, answer: Any, sheet: Any) -> str:
        """Draw a sheet of an answer; what has to be said below it."""
        raise NotImplementedError

    def stays(self, shown: Any, wanted: Any) -> bool:
        """Whether the answer to a question may be seen until that to another is there."""
        raise NotImplementedError

    def nothing_wanted(self) -> str:
        """What is said where nothing is asked for."""
        raise NotImplementedError

    def nothing_found(self) -> str:
        """What is said of an answer without sheets."""
        raise NotImplementedError

    def failure(self, reason: str) -> str:
        """What is said where there is no answer."""
        raise NotImplementedError

    def _ask(self) -> None:
        if self._wanted is None:
            self._shown = None
            self._say(self.nothing_wanted())
            return
        if self._shown is not None and self._shown.wanted == self._wanted:
            return
        if self._shown is None or not self.stays(self._shown.wanted, self._wanted):
            self._say(self.tr("正在准备预览…"))
        self._previewer.ask(self._wanted)

    def _on_ready(self, answer: Any) -> None:
        self._shown = answer
        self.tabs.show_names([sheet.name for sheet in answer.sheets], stay=True)
        self._show_sheet()

    def _show_sheet(self) -> None:
        answer = self._shown
        if answer is None or not answer.sheets:
            self._say(self.nothing_found())
            return
        told = self.draw(answer, answer.sheets[max(0, self.tabs.currentIndex())])
        self._stack.setCurrentWidget(self.view)
        self.tabs.setVisible(len(answer.sheets) > 1)
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
        self._say(self.failure(reason))

    def _say(self, text: str) -> None:
        self._nothing.setText(text)
        self._stack.setCurrentWidget(self._nothing)
        self.tabs.hide()
        self.note.hide()
