"""The columns of the window: three side by side, or in a narrow window the values as a tab beside the source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

WIDTHS = (236, 614, 430)
NARROW_BELOW = 1180
LEAST = (180, 320, 300)


class Columns(QSplitter):
    """Left column, source, values. `show_source` and `show_values` bring a hidden one to the front."""

    def __init__(self, left: QWidget, source: QWidget, values: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source, self._values = source, values
        self._pages: QTabWidget | None = None
        self._wide_sizes = list(WIDTHS)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for widget, least in zip((left, source, values), LEAST, strict=True):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
        self.setStretchFactor(1, 1)

    @property
    def narrow(self) -> bool:
        """Whether source and values share one column."""
        return self._pages is not None

    def wide_sizes(self) -> list[int]:
        """The widths of the three columns, for remembering."""
        return self._wide_sizes if self.narrow else self.sizes()

    def set_wide_sizes(self, sizes: list[int]) -> None:
        """Set the widths of the three columns, now or when there is room for them again."""
        self._wide_sizes = sizes
        if not self.narrow:
            self.setSizes(sizes)

    def show_source(self) -> None:
        """In a narrow window, bring the source to the front."""
        if self._pages is not None:
            self._pages.setCurrentWidget(self._source)

    def show_values(self) -> None:
        """In a narrow window, bring the values to the front."""
        if self._pages is not None:
            self._pages.setCurrentWidget(self._values)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change over when the room does."""
        super().resizeEvent(event)
        if event.size().width() < NARROW_BELOW and not self.narrow:
            self._join()
        elif event.size().width() >= NARROW_BELOW and self.narrow:
            self._part()

    def _join(self) -> None:
        self._wide_sizes = self.sizes()
        pages = QTabWidget()
        pages.setDocumentMode(True)
        pages.tabBar().setDrawBase(False)
        pages.addTab(self._source, self.tr("原文"))
        pages.addTab(self._values, self.tr("读到的内容"))
        self.addWidget(pages)
        self.setStretchFactor(1, 1)
        self._pages = pages

    def _part(self) -> None:
        assert self._pages is not None
        pages, self._pages = self._pages, None
        self.addWidget(self._source)
        self.addWidget(self._values)
        self._source.show()
        self._values.show()
        pages.setParent(None)
        pages.deleteLater()
        self.setStretchFactor(1, 1)
        self.setSizes(self._wide_sizes)
