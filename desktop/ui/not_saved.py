"""When something could not be saved: a red bar says what and what now, and nothing is edited until it is safe."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleEvent

from desktop.language import said
from desktop.messages import Message
from desktop.models.saving import Saving
from desktop.store import StoreError
from desktop.ui.errands.workspaces import Wanted, WorkspaceErrands
from desktop.ui.greyed import Greyed
from desktop.ui.main_window import MainWindow
from desktop.ui.top_bar import TopBar


class NotSaved(TopBar):
    """Follows `Saving`; lets the person go on with a copy in another place."""

    def __init__(self, window: MainWindow, saving: Saving, workspaces: WorkspaceErrands) -> None:
        super().__init__(window, "troubleBar")
        self._window, self._saving, self._workspaces = window, saving, workspaces
        self._greyed = Greyed(window)
        self.again = self.add_button(self.tr("再试一次"), self._retry)
        self.elsewhere = self.add_button(self.tr("换一个位置继续…"), self._move)
        saving.changed.connect(self._follow)
        window.messages.told.connect(self._on_told)
        window.closing.append(self._may_close)

    def _follow(self) -> None:
        trouble = self._saving.trouble
        self._window.status.show_trouble(trouble is not None)
        if trouble is None:
            self._greyed.set_on("")
            self.hide()
            self._window.status.show_saved(self._saving.saved_at)
            self._window.messages.tell("info", self.tr("现在又能保存了，可以继续修改。"))
            return
        time = "" if self._saving.is_moved else self._saving.saved_at
        kept = self.tr("截至 {time} 的修改都已保存。").format(time=time.replace("T", " ")) if time else ""
        pause = self.tr("现在先不能修改，以免白做；可以查看，程序会不断重试。")
        self.say("\n".join([said(trouble.message), f"{kept}{pause}"]))
        self._greyed.set_on(self.tr("现在不能保存，所以先不能修改。"))
        self.show()
        before = self._window.message_bar.message
        if before is not None:
            self._on_told(before)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _retry(self) -> None:
        if not self._saving.retry():
            self._window.messages.tell("warning", self.tr("还是不能保存。原因和办法写在上面红色的一栏里。"))

    def _move(self) -> None:
        self._workspaces.copy_then(self._go_on_in)

    def _go_on_in(self, copy: Path, reports: int) -> None:
        """The copy holds all that was saved; what was not is kept there, and the window goes there.

        Where the trouble ended while it was made, what waited may be here alone, and the window stays.
        """
        if self._saving.trouble is None:
            self._workspaces.tell_copied(copy, reports)
            return
        try:
            self._saving.keep_in(copy)
        except StoreError as error:
            text = self.tr("在新的位置也没有存上，请再换一个位置：{why}")
            self._window.messages.tell("error", text.format(why=said(error.message)))
        else:
            self._workspaces.go_to(Wanted(copy))

    def _on_told(self, message: Message) -> None:
        """What the bar says need not be said twice."""
        trouble = self._saving.trouble
        if trouble is not None and message.text in trouble.words:
            self._window.messages.clear()

    def _may_close(self) -> bool:
        """Ask when something would be given up."""
        if self._saving.trouble is None or not self._saving.unkept:
            return True
        if self._saving.is_moved:
            stay, leave = self.tr("留下来"), self.tr("不另存，退出")
            text = self.tr(
                "工作区的文件不在原处了，现在退出，里面的修改可能就找不到了。请先用“换一个位置继续”另存下来，"
                "或者把文件放回原处。"
            )
            return self._window.messages.ask(self.tr("工作区的文件不在原处"), text, (stay, leave)) == leave
        stay, leave = self.tr("留下来"), self.tr("放弃这一步并退出")
        text = self.tr("刚才的一步还没有保存，退出就没有了；此前的修改都在。可以先“再试一次”或“换一个位置继续”。")
        return self._window.messages.ask(self.tr("有一步没有保存"), text, (stay, leave)) == leave
