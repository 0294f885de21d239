"""Cyclic garbage is looked for in the window's thread alone.

Python looks for it in whichever thread happens to make the next object, and destroys what it finds there. Where that is
a part of the window, its timers cannot be stopped from another thread and go on for an object that is gone.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""How often (ms) it is asked whether enough was made to look for garbage."""
_SHARE = 4
"""All is gone through when one in so many objects is new; Python has the same rule."""


class Collector(QObject):
    """Looks for garbage between two turns of the window, no oftener than Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old, self._new = 0, 0
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on nobody else looks."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Python looks by itself again."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Look among the newest objects if there are enough of them, less often among those that stayed."""
        young, middle, old = (made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True))
        if not young:
            return
        if not middle:
            gc.collect(0)
            return
        self._new += len(gc.get_objects(0)) + len(gc.get_objects(1))
        if old and self._new * _SHARE > self._old:
            gc.collect(2)
            self._old, self._new = len(gc.get_objects(2)), 0
        else:
            gc.collect(1)
