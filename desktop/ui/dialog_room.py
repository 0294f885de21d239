"""How large a dialog is: told in characters, so that it follows the font, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

BESIDE, ABOVE = 40, 60
"""Pixels left free of the screen, for the frame and the title bar, which are not there yet."""


def give_size(widget: QWidget, ems: tuple[int, int], beside: int = BESIDE, above: int = ABOVE) -> None:
    """Make it so many characters wide and high."""
    em, screen = em_of(widget), widget.screen().availableGeometry()
    widget.resize(min(ems[0] * em, screen.width() - beside), min(ems[1] * em, screen.height() - above))


def width_of(widget: QWidget, ems: int) -> int:
    """The pixels of so many characters, no more than the screen has."""
    return min(ems * em_of(widget), widget.screen().availableGeometry().width() - BESIDE)


def em_of(widget: QWidget) -> int:
    """The pixels of one Chinese character."""
    return widget.fontMetrics().horizontalAdvance("项")
