"""The strip of the tour, between tool bar and panels so that it covers nothing, and the frame it points with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

FRAME = 2


class TourStrip(QWidget):
    """What to do now, a button that does it where there is one, and two ways on: skip the step, end the tour."""

    helped = Signal()
    skipped = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head, self._text = QLabel(), QLabel()
        self._head.setObjectName("strong")
        self._text.setWordWrap(True)
        self.help_button, self.skip_button, self.end_button = QPushButton(), QPushButton(), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self._head)
        layout.addWidget(self._text, 1)
        for button, signal in zip(self.buttons(), (self.helped, self.skipped, self.ended), strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.hide()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Where the Tab key stops, in order."""
        return self.help_button, self.skip_button, self.end_button

    def show_step(self, head: str, text: str, help_text: str, *, last: bool) -> None:
        """Another step; it is announced to screen readers. `help_text` "" for no button that does it."""
        self._head.setText(head)
        self._text.setText(text)
        self.help_button.setText(help_text)
        self.help_button.setVisible(bool(help_text))
        self.skip_button.setText(self.tr("跳过这一步"))
        self.skip_button.setVisible(not last)
        self.end_button.setText(self.tr("完成") if last else self.tr("结束引导  Esc"))
        self.setAccessibleName(head)
        self.setAccessibleDescription(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()


class TourFrame(QWidget):
    """An outline around a widget; it takes no mouse and no keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._colour = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_around(self, widget: QWidget | None, colour: QColor) -> None:
        """Put the outline around a widget of the window, or around none."""
        if self._around is not None:
            self._around.removeEventFilter(self)
        self._around, self._colour = widget, colour
        if widget is not None:
            widget.installEventFilter(self)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go where the widget goes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, FRAME))
        half = FRAME / 2
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5 + half, 5 + half)

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        place = around.mapTo(self._window, around.rect().topLeft())
        self.setGeometry(place.x() - FRAME, place.y() - FRAME, around.width() + 2 * FRAME, around.height() + 2 * FRAME)
        self.show()
        self.raise_()
        self.update()
