"""Messages as a bar above the problem bar: they do not block, do not stack, and do not push the text away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.language import said
from desktop.messages import Message
from desktop.theme import Theme

INFO_SECONDS = 12
"""Good news go by themselves; what went wrong stays until it is read, or until the next thing goes right."""
_LOOKS = {"info": ("ok", "✓"), "warning": ("warn", "!"), "error": ("bad", "✗")}


class MessageBar(QWidget):
    """Shows the last message; Escape in the window closes it. One that stays comes back when the next one is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._message: Message | None = None
        self._staying: Message | None = None
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        self._close = QPushButton(self.tr("知道了"))
        self._close.clicked.connect(self.close_message)
        self._copy = QPushButton()
        self._copy.clicked.connect(self._on_copy)
        for button in (self._action, self._copy, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_message)
        self._action.clicked.connect(self._on_action)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._copy)
        layout.addWidget(self._close)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown, None when the bar is closed."""
        return self._message if self.isVisible() else None

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        if self._message:
            self._dress(self._message)

    def show_message(self, message: Message) -> None:
        """Replace what is shown."""
        if message.stays:
            self._staying = message
        self._message = message
        self._text.setText("\n".join([said(message.text), *(f"· {said(line)}" for line in message.details)]))
        self._action.setVisible(message.action is not None)
        if message.action:
            self._action.setText(said(message.action[0]))
        self._copy.setVisible(bool(message.whole))
        self._copy.setText(self.tr("复制全部"))
        self.setAccessibleName(self._text.text())
        self._dress(message)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if message.level == "info":
            self._timer.start(INFO_SECONDS * 1000)

    def close_message(self) -> None:
        """What is shown is done with; what had to give way to it is shown again."""
        if self._message is self._staying:
            self._staying = None
        if self._staying is not None:
            self.show_message(self._staying)
        else:
            self.hide()

    def settle(self) -> None:
        """Something went right since: a refusal of a single wish need not stay."""
        message = self.message
        if message is not None and message.level == "warning" and not message.details and not message.stays:
            self.close_message()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint, edge and lower line."""
        colour = _LOOKS[self._message.level][0] if self._message else "ok"
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(f"{colour}_tint"))
        painter.fillRect(0, 0, 4, self.height(), self._theme.colour(colour))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))

    def _dress(self, message: Message) -> None:
        colour, icon = _LOOKS[message.level]
        self._icon.setText(icon)
        self._icon.setStyleSheet(f"color: {getattr(self._theme, colour)}; font-weight: bold;")
        self.update()

    def _on_copy(self) -> None:
        if self._message is not None:
            lines = (self._message.text, *self._message.whole)
            QGuiApplication.clipboard().setText("\n".join(map(said, lines)))
            self._copy.setText(self.tr("已复制"))

    def _on_action(self) -> None:
        if self._message and self._message.action:
            self._message.action[1]()
