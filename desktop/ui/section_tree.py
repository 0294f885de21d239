"""The sections of the open report at the left, with the hue of their band."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.section_model import CHANGED_ROLE, HUE_ROLE, TARGET_ROLE, SectionModel
from desktop.theme import STATES, Theme
from parser.model import Target


class SectionDelegate(QStyledItemDelegate):
    """A 4 px bar in the section's hue, the title, and ✎ where a person changed it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(100, max(24, option.fontMetrics.height() + 7))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Bar, title, mark."""
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("accent_soft"))
        top = not index.parent().isValid()
        left = rect.left() + 4
        if top:
            hue = self.theme.bands[int(index.data(HUE_ROLE)) % len(self.theme.bands)]
            painter.fillRect(QRect(left, rect.top() + 3, 4, rect.height() - 6), hue)
        text = rect.adjusted(14, 0, -22, 0)
        painter.setPen(self.theme.colour("text" if top else "dim"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, align, shown)
        if index.data(CHANGED_ROLE):
            look = STATES["corrected"]
            painter.setPen(self.theme.colour(look.colour))
            painter.drawText(
                rect.adjusted(0, 0, -6, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), look.icon
            )
        painter.restore()


class SectionTree(QWidget):
    """`sectionChosen(target)` on selection; `retitleRequested`, `menuRequested` for what can be done with one."""

    sectionChosen = Signal(object)
    retitleRequested = Signal(object)
    menuRequested = Signal(object, QPoint)

    def __init__(self, model: SectionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 4)
        title = QLabel(self.tr("章节"))
        title.setObjectName("panelHead")
        self._count = QLabel()
        self._count.setObjectName("panelHead")
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.view = QTreeView()
        self.view.setModel(model)
        self.view.setHeaderHidden(True)
        self._delegate = SectionDelegate(theme, self)
        self.view.setItemDelegate(self._delegate)
        self.view.setIndentation(14)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("章节"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.doubleClicked.connect(lambda index: self.retitleRequested.emit(index.data(TARGET_ROLE)))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        model.modelReset.connect(self._on_reset)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_current(self, target: Target | None) -> None:
        """Mark a section without choosing it again."""
        index = self._model.index_of(target) if target else QModelIndex()
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        self.view.setCurrentIndex(index)
        selection.blockSignals(blocked)
        if index.isValid():
            self.view.scrollTo(index)
        self.view.viewport().update()

    def current(self) -> Target | None:
        """The selected section."""
        target = self.view.currentIndex().data(TARGET_ROLE)
        return target if isinstance(target, Target) else None

    def _on_reset(self) -> None:
        self.view.expandAll()
        count = self._model.top_count()
        self._count.setText(self.tr("{n} 部分").format(n=count) if count else "")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        target = current.data(TARGET_ROLE)
        if target is not None:
            self.sectionChosen.emit(target)

    def _on_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.menuRequested.emit(index.data(TARGET_ROLE), self.view.viewport().mapToGlobal(point))
