"""What stays blank, what was not filled, and what else a person should look at, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from desktop.language import said
from desktop.models.templates.filled_preview import FilledPreview
from desktop.models.templates.left_blank import blank_lines, unfilled_lines


class BlanksList(QTreeWidget):
    """A group each for what is not filled, what stays blank, and remarks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("留空的和没有填的"))
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setWordWrap(True)
        self.count = 0

    def show_filled(self, filled: FilledPreview | None) -> None:
        """Show what a trial told; None where there was none."""
        self.clear()
        self.count = 0
        if filled is None:
            return
        unread = self.tr("打不开，不在其中")
        self._add(self.tr("没有填的"), unfilled_lines(filled.done))
        self._add(self.tr("不在其中的报告"), (f"{name}：{unread}" for name in filled.unread))
        self._add(self.tr("应报而没有报告的单位"), filled.missing)
        self._add(self.tr("留空的"), blank_lines(filled.done.lacking))
        self._add(self.tr("请留意"), filled.done.remarks)
        if not self.count:
            QTreeWidgetItem(self, [self.tr("每一格都有数，没有留空的。")])
        self.setCurrentIndex(self.model().index(0, 0))

    def _add(self, name: str, lines: Iterable[str]) -> None:
        listed = list(lines)
        if not listed:
            return
        self.count += len(listed)
        top = QTreeWidgetItem(self, [self.tr("{name}（{n}）").format(name=name, n=len(listed))])
        top.setExpanded(True)
        for line in listed:
            item = QTreeWidgetItem(top, [said(line)])
            item.setToolTip(0, said(line))
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
