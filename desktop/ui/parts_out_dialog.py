"""分出去的几份: who has which part, when it came back last, and which of them are back for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.merging.given import PartOut
from desktop.store.records import to_the_minute
from desktop.ui.dialog_room import give_size

SIZE_EMS = (52, 24)
UID_ROLE = Qt.ItemDataRole.UserRole


class PartsOutDialog(QDialog):
    """`say_back(uid)` keeps that a part is back for good and tells whether that could be kept."""

    def __init__(
        self, parts: Sequence[PartOut], say_back: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("分出去的几份"))
        self._say_back = say_back
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("分出去的几份"))
        self.list.setHeaderLabels([self.tr("分给"), self.tr("报告数"), self.tr("分出时间"), self.tr("最近一次并回")])
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.back = QPushButton(self.tr("这份已交回，不再标记(&B)"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._on_back)
        items = []
        for part in parts:
            merged = to_the_minute(part.merged_at) if part.merged_at else self.tr("还没有并回")
            item = QTreeWidgetItem(self.list, [part.name, str(part.reports), to_the_minute(part.at), merged])
            item.setData(0, UID_ROLE, part.uid)
            items.append(item)
        self.list.setCurrentItem(items[0])
        self._lay_out()
        self.list.setFocus()

    def _on_back(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._say_back(item.data(0, UID_ROLE)):
            self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
            self.back.setEnabled(self.list.topLevelItemCount() > 0)

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "一份可以多次并回，每次只带回新做的。标记“已分给……”留到这里说已交回为止；之后收到的，照样可以并回。"
            )
        )
        note.setObjectName("panelHead")
        note.setWordWrap(True)
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        buttons.addButton(self.back, roles.ActionRole)
        close = buttons.addButton(self.tr("关闭"), roles.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        for widget in (self.list, note, buttons):
            layout.addWidget(widget)
        give_size(self, SIZE_EMS)
