"""The tab 查找: words in sources, values and section titles of this report or of all, and what to replace them by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.models.search.hit_list import HIT_ROLE, KIND_WORDS, HitList
from desktop.models.search.hits import MOST, Found, Hit
from desktop.models.search.query import KINDS, Query
from desktop.models.search.searcher import Request
from desktop.theme import Theme
from desktop.ui.hit_delegate import HitDelegate
from desktop.ui.keys import is_enter

PAUSE = 120
"""How long (ms) after the last letter this report is searched."""
LONGEST = 200


class _Line(QLineEdit):
    """A field: Enter and Shift+Enter, Down into the list, Escape out of the tab."""

    entered = Signal(bool)
    downPressed = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is no typing leaves as a signal."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if is_enter(event, shift):
            self.entered.emit(bool(event.modifiers() & shift))
        elif event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.downPressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HitView(QListView):
    """The list of hits; `entered` is Enter or a double click on one, `left` is Escape."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, model: HitList, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.delegate = HitDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.data(HIT_ROLE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Escape leaves."""
        if is_enter(event):
            self.entered.emit(self.currentIndex().data(HIT_ROLE))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines are broken anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SearchPane(QWidget):
    """Fields above a list. Searches nothing itself.

    `searchRequested(request)` when the fields ask for something else, `hitChosen(hit)` follows the current hit,
    `hitEntered(hit)` is Enter on one, `stepRequested(step)` is Enter in the field of what was searched already,
    `replaceRequested(all)` when hits are to be replaced, `replacementChanged` when it may or may not be done now,
    `left` when the person wants to go back.
    """

    searchRequested = Signal(object)
    hitChosen = Signal(object)
    hitEntered = Signal(object)
    stepRequested = Signal(int)
    replaceRequested = Signal(bool)
    replacementChanged = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitList(self)
        self.view = HitView(self.hits, theme)
        self.view.setAccessibleName(self.tr("查到的地方"))
        self.line = _Line(self.tr("查找什么"), self.tr("查找什么"))
        self.new = _Line(self.tr("替换为"), self.tr("替换为"))
        self._go = QPushButton(self.tr("查找"))
        self.scope = QComboBox()
        self.scope.addItems([self.tr("本份报告"), self.tr("全部报告")])
        self.scope.setAccessibleName(self.tr("在哪些报告里查找"))
        self.kinds = {kind: self._chip(self.tr(KIND_WORDS[kind]), True) for kind in KINDS}
        self.exact = self._chip(self.tr("区分全半角、繁简、大小写"), False)
        self.whole = self._chip(self.tr("整数匹配"), False)
        self.whole.setToolTip(self.tr("查 12 时不要 112、12.5 里的 12"))
        self.delete = self._chip(self.tr("删去"), False)
        self.delete.setToolTip(self.tr("不换成别的字，把查到的字删去"))
        self.replacing = self._chip(self.tr("替换"), False)
        self.one = QPushButton(self.tr("替换"))
        self.all = QPushButton(self.tr("全部替换"))
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        self._asked = Request()
        self._following = False
        self._kept: Sequence[Found] = ()
        self._shown: tuple[list[int], Mapping[int, str] | None] = ([], None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self.search)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.line)
        self._show_replacing()

    def show_key(self, key: str) -> None:
        """What key replaces the current hit."""
        self.one.setText(f"{self.tr('替换')}  {key}".rstrip())

    # Asking

    @property
    def request(self) -> Request:
        """What the fields ask for."""
        query = Query(self.line.text(), self.exact.isChecked(), self.whole.isChecked())
        kinds = frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked())
        return Request(query, kinds, self.scope.currentIndex() == 1)

    @property
    def asked(self) -> Request:
        """What was searched for last."""
        return self._asked

    def begin(self, text: str, *, replacing: bool) -> None:
        """Put the keyboard here, with a text (if any) to search for from now on; `replacing` shows its fields too."""
        if text:
            self.line.setText(text)
        if replacing:
            self.replacing.setChecked(True)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.search()

    def search(self) -> None:
        """Ask for what the fields say now, unless that was asked for already."""
        self._soon.stop()
        if self.request != self._asked:
            self._asked = self.request
            self.searchRequested.emit(self._asked)

    # Showing

    def show_found(self, found: Sequence[Found], names: Mapping[int, str], told: str) -> None:
        """Show hits, staying at the one that is current, else at the one that takes its place."""
        self._note.setText(told)
        self._note.setVisible(bool(told))
        headed = {one.report_id: names[one.report_id] for one in found} if self._asked.everywhere else None
        shown = ([id(one) for one in found], headed)
        if shown == self._shown:
            return
        current = self.current
        row = self.view.currentIndex().row()
        top = self.view.verticalScrollBar().value()
        self._shown, self._kept = shown, found
        self.hits.show(found, headed, MOST)
        if current is not None:
            again = self.hits.row_of(current.key)
            if again is None and self.hits.rowCount():
                again = self.hits.next_row(min(row, self.hits.rowCount()) - 1, 1)
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(top)
            self._set_current(again)
        self.show_buttons()

    @property
    def current(self) -> Hit | None:
        """The hit a person is at."""
        hit = self.view.currentIndex().data(HIT_ROLE)
        return hit if isinstance(hit, Hit) else None

    def step(self, step: int) -> Hit | None:
        """Go to the next hit (1) or the one before (-1), around the end, without choosing it; None for no hits."""
        index = self.view.currentIndex()
        at = index.row() if index.isValid() else -1 if step > 0 else self.hits.rowCount()
        row = self.hits.next_row(at, step) if self.hits.rowCount() else None
        self._set_current(row)
        return self.current

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self.view.delegate.theme = theme
        self.view.viewport().update()

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        chips = [*self.kinds.values(), self.exact, self.whole, self.replacing]
        return [self.line, self._go, self.scope, *chips, self.new, self.delete, self.one, self.all, self.view]

    def has_focus(self) -> bool:
        """Whether the keyboard is anywhere in here."""
        focus = self.window().focusWidget()
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    @property
    def can_replace_one(self) -> bool:
        """Whether the current hit can be replaced."""
        return self.isVisible() and self.current is not None and self.hits.can_replace(self.current)

    @property
    def can_replace_all(self) -> bool:
        """Whether any hit can be replaced and is chosen."""
        return self.isVisible() and bool(self.hits.chosen())

    def showEvent(self, event: QShowEvent) -> None:
        """What can be replaced now that it is seen."""
        super().showEvent(event)
        self.replacementChanged.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is replaced that nobody sees."""
        super().hideEvent(event)
        self.replacementChanged.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Lines grow with the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "view"):
            self.view.scheduleDelayedItemsLayout()

    # Internal

    def _set_current(self, row: int | None) -> None:
        self._following = True
        index = QModelIndex() if row is None else self.hits.index(row)
        self.view.setCurrentIndex(index)
        if row is not None:
            self.view.scrollTo(index)
        self._following = False
        self.show_buttons()

    def _chip(self, text: str, on: bool) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.setChecked(on)
        chip.setAccessibleName(text)
        return chip

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_edited)
        self.line.entered.connect(self._on_entered)
        self.new.textChanged.connect(lambda _text: self._show_replacement())
        self.new.entered.connect(lambda back: self.stepRequested.emit(-1 if back else 1))
        for line in (self.line, self.new):
            line.left.connect(self.left)
            line.downPressed.connect(self._into_list)
        self._go.clicked.connect(lambda: self._on_entered(False))
        self.scope.currentIndexChanged.connect(lambda _index: self.search())
        for chip in (*self.kinds.values(), self.exact, self.whole):
            chip.toggled.connect(lambda _on: self.search())
        self.delete.toggled.connect(lambda _on: self._show_replacement())
        self.replacing.toggled.connect(lambda _on: self._show_replacing())
        self.one.clicked.connect(lambda: self.replaceRequested.emit(False))
        self.all.clicked.connect(lambda: self.replaceRequested.emit(True))
        self.view.entered.connect(lambda hit: self.hitEntered.emit(hit) if hit is not None else None)
        self.view.left.connect(self.left)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.hits.dataChanged.connect(lambda *_range: self.show_buttons())

    def _on_edited(self) -> None:
        """This report is searched while somebody types, all of them on Enter."""
        if self.request.everywhere and not self.request.query.empty:
            self._note.setText(self.tr("按 Enter 在全部报告里查找。"))
            self._note.show()
        else:
            self._soon.start()

    def _on_entered(self, backwards: bool) -> None:
        if self.request != self._asked:
            self.search()
            if self._asked.everywhere:
                return
        self.stepRequested.emit(-1 if backwards else 1)

    def _show_replacing(self) -> None:
        on = self.replacing.isChecked()
        for widget in (self.new, self.delete, self.one, self.all):
            widget.setVisible(on)
        self._show_replacement()

    def _show_replacement(self) -> None:
        """Nothing is replaced by nothing unless somebody said so."""
        deleting = self.delete.isChecked()
        self.new.setEnabled(not deleting)
        new = "" if deleting else self.new.text() or None
        self.hits.set_replacement(new if self.replacing.isChecked() else None)
        self.show_buttons()

    def show_buttons(self) -> None:
        """Say how many would be replaced, and let that be done where there are any."""
        count = len(self.hits.chosen())
        self.all.setText(self.tr("全部替换（{n}）").format(n=count) if count else self.tr("全部替换"))
        self.all.setEnabled(bool(count))
        self.one.setEnabled(self.current is not None and self.hits.can_replace(self.current))
        self.replacementChanged.emit()

    def _into_list(self) -> None:
        if self.hits.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if self.current is None:
                self.hitChosen.emit(self.step(1))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        hit = current.data(HIT_ROLE)
        if not self._following and isinstance(hit, Hit):
            self.show_buttons()
            self.hitChosen.emit(hit)

    def _lay_out(self) -> None:
        rows: list[list[QWidget | None]] = [
            [self.line, self._go],
            [self.scope, *self.kinds.values(), None],
            [self.exact, self.whole, self.replacing, None],
            [self.new, self.delete],
            [self.one, self.all, None],
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        for widgets in rows:
            row = QHBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.setSpacing(4)
            for widget in widgets:
                if widget is None:
                    row.addStretch()
                else:
                    row.addWidget(widget, int(isinstance(widget, QLineEdit)))
            layout.addLayout(row)
        self._note.setMargin(6)
        layout.addWidget(self._note)
        layout.addWidget(self.view, 1)
        self._note.hide()
