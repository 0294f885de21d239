"""The sections of the open report at the left, with the hue of their band."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.section_model import CHANGED_ROLE, HUE_ROLE, TARGET_ROLE, SectionModel
from desktop.theme import STATES, Theme
from desktop.ui.keys import is_enter
from desktop.ui.state_delegate import draw_focus
from desktop.ui.typed_delegate import TypedDelegate
from parser.model import Target


class SectionDelegate(TypedDelegate):
    """A 4 px bar in the section's hue, the title, ✎ where a person changed it, ▸ where sections are folded away."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

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
        folded = self._view.model().hasChildren(index) and not self._view.isExpanded(index)
        signs = ("▸" if folded else "") + (STATES["corrected"].icon if index.data(CHANGED_ROLE) else "")
        text = rect.adjusted(14, 0, -10 - painter.fontMetrics().horizontalAdvance(signs), 0)
        painter.setPen(self.theme.colour("text" if top else "dim"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, align, shown)
        if signs:
            painter.setPen(self.theme.colour(STATES["corrected"].colour))
            painter.drawText(
                rect.adjusted(0, 0, -6, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), signs
            )
        if index == self._view.currentIndex() and self._view.hasFocus():
            draw_focus(painter, rect, self.theme, True)
        painter.restore()


class SectionView(QTreeView):
    """Enter goes to the section in the source; F2 and a double click edit its title."""

    returnPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter; all other keys are Qt's."""
        if is_enter(event) and self.state() != QAbstractItemView.State.EditingState:
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


class SectionTree(QWidget):
    """`sectionChosen(target)` on selection, `placeRequested` on Enter, `menuRequested` for what can be done to one."""

    sectionChosen = Signal(object)
    placeRequested = Signal(object)
    menuRequested = Signal(object, QPoint)
    typed = Signal(object, str)
    typingEnded = Signal()

    def __init__(self, model: SectionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._following = False
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 4)
        title = QLabel(self.tr("章节"))
        title.setObjectName("panelHead")
        self._count = QLabel()
        self._count.setObjectName("panelHead")
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.view = SectionView()
        self.view.setModel(model)
        self.view.setHeaderHidden(True)
        self._delegate = SectionDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self._delegate.typed.connect(self.typed)
        self._delegate.typingEnded.connect(self.typingEnded)
        self.view.setIndentation(14)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("章节"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.view.setExpandsOnDoubleClick(False)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.returnPressed.connect(lambda: self.placeRequested.emit(self.current()))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._empty = QLabel()
        self._empty.setObjectName("emptyHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def set_fixed(self, fixed: bool) -> None:
        """Let no title be typed in, or again."""
        self._model.fixed = fixed

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_empty(self, report_open: bool, split_key: str = "") -> None:
        """Say what is missing where there are no sections, and the key that makes one."""
        text = self.tr("没有读到章节。\n把光标放到标题行，按 {key}。").format(key=split_key)
        self._empty.setText(text if report_open else "")

    def show_current(self, target: Target | None) -> None:
        """Mark a section without choosing it again; None marks none."""
        index = self._model.index_of(target) if target else QModelIndex()
        if not index.isValid():
            self.view.clearSelection()
            return
        self._following = True
        self.view.setCurrentIndex(index)
        self._following = False
        self.view.scrollTo(index)

    def current(self) -> Target | None:
        """The selected section."""
        target = self.view.currentIndex().data(TARGET_ROLE)
        return target if isinstance(target, Target) else None

    def place_of_current(self) -> QPoint:
        """A place of the screen below the current section."""
        view = self.view
        return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())

    def edit_current(self) -> bool:
        """Open the editor for the selected section's title; False when none is selected."""
        index = self.view.currentIndex()
        if index.isValid():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.edit(index)
        return index.isValid()

    def _on_reset(self) -> None:
        self.view.expandAll()
        count = self._model.top_count()
        self._count.setText(self.tr("{n} 部分").format(n=count) if count else "")
        self._empty.setVisible(not count)
        self.view.setVisible(bool(count))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.view.viewport().update()
        target = current.data(TARGET_ROLE)
        if target is not None and not self._following:
            self.sectionChosen.emit(target)

    def _on_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.menuRequested.emit(index.data(TARGET_ROLE), self.view.viewport().mapToGlobal(point))
