"""One value to hold against what is printed: its name, what was read, the sentence or row with the value marked."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.models.spot_checks import Spot
from desktop.theme import Theme


class SpotCard(QWidget):
    """Shows a value; reads it out as one text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where, self._name, self._value, self._source = QLabel(), QLabel(), QLabel(), QLabel()
        self._where.setObjectName("panelHead")
        self._value.setObjectName("strong")
        self._head = QLabel(self.tr("原文印的是（读到的数已标出）："))
        self._head.setObjectName("panelHead")
        self._source.setObjectName("marked")
        self._source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        for label in (self._where, self._name, self._value, self._head, self._source):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_spot(self, spot: Spot, unit: str, place: str) -> None:
        """Show a value; `place` says which of how many it is, `unit` of whose report."""
        self._head.show()
        self._where.setText(self.tr("{place} · {unit}").format(place=place, unit=unit))
        self._name.setText(spot.name)
        self._value.setText(self.tr("读到：{value}").format(value=spot.value))
        theme = self._theme
        look = (
            f"background-color: {theme.warn_tint}; color: {theme.text}; font-weight: 600; text-decoration: underline;"
        )
        marked = f'<span style="{look}">{escape(spot.printed)}</span>'
        self._source.setText(f'<p style="line-height: 150%">{escape(spot.before)}{marked}{escape(spot.after)}</p>')
        said = self.tr("{place}，{unit}，{name}，读到 {value}，原文：{before}【{printed}】{after}")
        told = said.format(
            place=place,
            unit=unit,
            name=spot.name,
            value=spot.value,
            before=spot.before,
            printed=spot.printed,
            after=spot.after,
        )
        self.setAccessibleName(told)

    def show_text(self, text: str) -> None:
        """Show a sentence instead of a value."""
        for label in (self._where, self._value, self._source):
            label.clear()
        self._head.hide()
        self._name.setText(text)
        self.setAccessibleName(text)
