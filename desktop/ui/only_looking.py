"""A workspace that is only looked at: a bar says so, and everything that would change something is grey."""

from __future__ import annotations

from collections.abc import Callable

from desktop.language import said
from desktop.ui.greyed import Greyed
from desktop.ui.main_window import MainWindow
from desktop.ui.top_bar import TopBar


class OnlyLooking(TopBar):
    """Stays as long as the window lives."""

    def __init__(self, window: MainWindow, reason: str, copy: Callable[[], object]) -> None:
        """`copy` is what the button of the bar does: to save a copy, which can be edited."""
        super().__init__(window, "readOnlyBar")
        self.say(self.tr("只读 · {reason}。可以查看、查找、导出，不能修改。").format(reason=said(reason)))
        self.add_button(self.tr("另存一份…"), copy)
        Greyed(window).set_on(self.tr("只读：{reason}。要修改，请先另存一份。").format(reason=said(reason)))
        self.show()
