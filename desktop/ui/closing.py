"""Closing the window while work goes on: asked first, and the question follows what becomes of the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop.language import said
from desktop.messages import Messages, Settled
from desktop.ui.main_window import MainWindow


class Closing(QObject):
    """Asks before the window closes; each of `works` says what it is doing just now."""

    def __init__(self, window: MainWindow, messages: Messages, *works: Callable[[], Sequence[str]]) -> None:
        super().__init__(window)
        self._messages, self._works = messages, works
        window.closing.append(self._may_stop_work)

    def _going_on(self) -> list[str]:
        return list(dict.fromkeys(title for titles in self._works for title in titles()))

    def _may_stop_work(self) -> bool:
        going_on = self._going_on()
        if not going_on:
            return True
        wait, leave = self.tr("继续等待"), self.tr("停下并退出")
        text = self.tr(
            "{work}，还没有做完。现在退出就停下：不会留下写到一半的文件；已读入的报告和已做的修正都已保存。"
        ).format(work="、".join(map(said, going_on)))
        over = Settled(
            lambda: not self._going_on(),
            self.tr("刚才的工作已经结束，结果在窗口里看得到。现在可以退出。"),
            (self.tr("先不退出"), self.tr("退出")),
        )
        return self._messages.ask(self.tr("还有工作没有做完"), text, (wait, leave), settled=over) == leave
