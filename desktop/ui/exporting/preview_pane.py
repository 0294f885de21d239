"""How a sheet will look, from the real reports, while the choices are made."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.models.sheet_model import MOST_ROWS
from desktop.models.sheet_preview import MOST_REPORTS, Preview, Previewer, Wanted
from desktop.ui.exporting.answer_pane import AnswerPane
from desktop.ui.exporting.sheet_view import SheetView
from desktop.workbook.sheet import Sheet


class PreviewPane(AnswerPane):
    """Shows the sheets of one kind."""

    def __init__(self, previewer: Previewer, parent: QWidget | None = None) -> None:
        self._sheet_view = SheetView()
        super().__init__(previewer, self._sheet_view, parent)
        head = QLabel(self.tr("预览(&V)"))
        head.setBuddy(self.view)
        self._column.insertWidget(0, head)

    def draw(self, answer: Preview, sheet: Sheet) -> str:
        """Draw it in the fonts that were chosen."""
        self._sheet_view.show_sheet(sheet, answer.wanted.options.fonts)
        told = self.tr("仅预览前 {n} 行。").format(n=MOST_ROWS) if self._sheet_view.cut else ""
        if answer.partial:
            few = self.tr("仅用前 {n} 份报告预览，合计和比较也只含这些；导出时全部写入。")
            told += few.format(n=MOST_REPORTS)
        if sheet.charts:
            told += self.tr("图表在预览里不画出来。")
        return told

    def stays(self, shown: Wanted, wanted: Wanted) -> bool:
        """A sheet stays until it is drawn anew, but not for one of another kind."""
        return shown.kind == wanted.kind

    def nothing_wanted(self) -> str:
        """No sheet is chosen."""
        return self.tr("选一张工作表，这里就是它写出来的样子。")

    def nothing_found(self) -> str:
        """The reports have nothing for it."""
        return self.tr("这些报告里没有要写进这张表的内容，工作簿里不会有它。")

    def failure(self, reason: str) -> str:
        """It can be exported all the same."""
        return self.tr("预览没有做成（{reason}），不影响导出。").format(reason=reason)
