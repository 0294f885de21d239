"""The template as it will be filled, from the real reports."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.models.sheet_preview import MOST_REPORTS, Previewer
from desktop.models.templates.filled_preview import FilledPreview, WantedFilling
from desktop.models.templates.template_model import MOST_ROWS
from desktop.template import PreviewSheet
from desktop.ui.exporting.answer_pane import AnswerPane
from desktop.ui.templates.template_view import TemplateView


class FilledPane(AnswerPane):
    """`answered(filled)` after each trial, `failed(reason)` where a template cannot be filled as it is."""

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, previewer: Previewer, parent: QWidget | None = None) -> None:
        self._filled_view = TemplateView(self.tr("填好的样子"), only_seen=True)
        super().__init__(previewer, self._filled_view, parent)
        self._column.setContentsMargins(0, 6, 0, 0)

    def draw(self, answer: FilledPreview, sheet: PreviewSheet) -> str:
        """Draw it as the file will have it."""
        self.answered.emit(answer)
        self._filled_view.show_template(sheet, None)
        told = self.tr("仅预览前 {n} 行。").format(n=MOST_ROWS) if self._filled_view.cut else ""
        if answer.partial:
            told += self.tr("仅用前 {n} 份报告试填；填写时全部写入。").format(n=MOST_REPORTS)
        return told + self.tr("图片和图表在预览里不画出来，填好的文件里都在。")

    def stays(self, shown: WantedFilling, wanted: WantedFilling) -> bool:
        """A sheet stays until it is drawn anew, but not for one of another template."""
        return shown.template == wanted.template

    def nothing_wanted(self) -> str:
        """No template, or no report."""
        return self.tr("选好模板和报告，这里就是填好的样子。")

    def nothing_found(self) -> str:
        """A template of charts only."""
        return self.tr("模板里没有可以填的工作表。")

    def failure(self, reason: str) -> str:
        """Why it cannot be filled."""
        self.failed.emit(reason)
        return self.tr("照现在的指定填不了：{reason}").format(reason=reason)
