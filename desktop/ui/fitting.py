"""Fitting a widget's content to its room, whenever the room or the font changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_CHANGES = (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Fitting(QObject):
    """Calls `fit` after each change of a widget's size, font or style; it lives as long as the widget."""

    def __init__(self, widget: QWidget, fit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Fit; the event goes on to the widget."""
        if event.type() in _CHANGES:
            self._fit()
        return False
