"""Names of sheets on tabs, as they are written: a name may hold what Qt takes for the mark of a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QTabBar, QWidget


class SheetTabs(QTabBar):
    """A tab for each sheet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)

    def show_names(self, names: Sequence[str], *, stay: bool = False) -> None:
        """Have tabs of these names, without a signal; the chosen one may stay so where it is still there."""
        chosen = self.tabText(self.currentIndex()) if stay else ""
        written = list(map(_written, names))
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for name in written:
                self.addTab(name)
            if chosen in written:
                self.setCurrentIndex(written.index(chosen))

    def rename(self, tab: int, name: str) -> None:
        """Call a tab otherwise."""
        self.setTabText(tab, _written(name))


def _written(name: str) -> str:
    return name.replace("&", "&&")
