"""The columns of the window: three side by side, or in a narrow window the values as a tab beside the source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QTabWidget, QWidget

WIDTHS = (236, 614, 430)
NARROW_BELOW = 1180
LEAST = (180, 320, 300)
ROOMY = 1.25
"""Up to this size of the font, three columns need no more room than at 100 %."""
LEFT_GROWTH, VALUES_GROWTH = 0.5, 0.75
"""How much a column grows with the font; the source, which can be broken into lines, gives the room."""
VALUES_SHARE = 0.28
"""What the values get of a large window."""


class Columns(QSplitter):
    """Left column, source, values. `show_source` and `show_values` bring a hidden one to the front."""

    rearranged = Signal()

    def __init__(self, left: QWidget, source: QWidget, values: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._source, self._values = left, source, values
        self._pages: QTabWidget | None = None
        self._wide_sizes = list(WIDTHS)
        self._scale = 1.0
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for widget, least in zip((left, source, values), LEAST, strict=True):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
        self.splitterMoved.connect(self._on_moved)

    @property
    def tab_bar(self) -> QTabBar | None:
        """The tabs of a narrow window."""
        return self._pages.tabBar() if self._pages is not None else None

    @property
    def narrow(self) -> bool:
        """Whether source and values share one column."""
        return self._pages is not None

    def wide_sizes(self) -> list[int]:
        """The widths of the three columns that were chosen last, for remembering."""
        return list(self._wide_sizes)

    def usual_sizes(self, room: int) -> list[int]:
        """The widths to begin with in that much room, in the font of today."""
        left, _source, values = WIDTHS
        left, values = round(left * self._scale**LEFT_GROWTH), round(values * self._scale**VALUES_GROWTH)
        return self.fitted([left, 0, max(values, round(room * VALUES_SHARE))], room)

    def fitted(self, sizes: list[int], room: int) -> list[int]:
        """Chosen widths in that much room: the source gives and takes. The usual ones for none."""
        if len(sizes) != len(LEAST):
            return self.usual_sizes(room)
        return [sizes[0], max(LEAST[1], room - sizes[0] - sizes[2]), sizes[2]]

    def set_wide_sizes(self, sizes: list[int]) -> None:
        """Set the widths of the three columns, now or when there is room for them again."""
        self._wide_sizes = list(sizes)
        self._apply()

    def set_scale(self, scale: float) -> None:
        """How large the font is (1: normal): a large one needs wider columns, or fewer."""
        growth, self._scale = scale / self._scale, scale
        for widget, least in zip((self._left, self._source, self._values), LEAST, strict=True):
            widget.setMinimumWidth(round(least * min(scale, ROOMY)))
        left, source, values = self._wide_sizes
        self._wide_sizes = [round(left * growth**LEFT_GROWTH), source, round(values * growth**VALUES_GROWTH)]
        self._rearrange(self.width())

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
        self._rearrange(event.size().width())

    def _rearrange(self, width: int) -> None:
        least = NARROW_BELOW * max(1.0, self._scale / ROOMY)
        if width < least and not self.narrow:
            self._join()
        elif width >= least and self.narrow:
            self._part()
        self._apply()

    def _apply(self) -> None:
        """The left column and the values keep the widths that were chosen."""
        left, _source, values = self._wide_sizes
        if self.narrow:
            self.setSizes([left, max(1, self.width() - left)])
        else:
            self.setSizes(self.fitted([left, 0, values], self.width()))

    def _join(self) -> None:
        focus = self.window().focusWidget()  # also while the window is not the active one
        pages = self._pages = QTabWidget()  # at once: what follows may resize, and that must not join a second time
        pages.setDocumentMode(True)
        pages.tabBar().setDrawBase(False)
        pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pages.tabBar().setAccessibleName(self.tr("原文或读到的内容"))
        pages.addTab(self._source, self.tr("原文"))
        pages.addTab(self._values, self.tr("读到的内容"))
        self.addWidget(pages)
        if focus is not None and self._values.isAncestorOf(focus):
            pages.setCurrentWidget(self._values)
        self._give_back(focus)

    def _part(self) -> None:
        assert self._pages is not None
        focus = self.window().focusWidget()  # also while the window is not the active one
        pages, self._pages = self._pages, None
        self.addWidget(self._source)
        self.addWidget(self._values)
        self._source.show()
        self._values.show()
        pages.setParent(None)
        pages.deleteLater()
        self._give_back(focus)

    def _on_moved(self) -> None:
        """A person chose these widths; what a shrinking window leaves of them is not kept."""
        if not self.narrow:
            self._wide_sizes = self.sizes()

    def _give_back(self, focus: QWidget | None) -> None:
        """A widget that changes its parent loses the keyboard."""
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rearranged.emit()
