"""文件 ▸ 工作区 ▸ 拆分给几个人, 并回, and what is to be decided after that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.files import default_folders, workspace_name
from desktop.jobs import Jobs
from desktop.language import said
from desktop.merging.merge import Merged
from desktop.merging.parts import Part
from desktop.messages import Messages
from desktop.models.following import Follower
from desktop.models.sharing import Sharing
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.store import Step
from desktop.ui.conflicts_dialog import ConflictsDialog
from desktop.ui.errands.files import show_in_folder
from desktop.ui.file_dialogs import ask_workspace
from desktop.ui.main_window import MainWindow
from desktop.ui.split_dialog import SplitDialog

FOLDER = "workspace/folder"


class SharingErrands(QObject):
    """Puts the dialogs before the person, and says so when he edits what is given out."""

    def __init__(
        self,
        window: MainWindow,
        workbench: Workbench,
        jobs: Jobs,
        follower: Follower,
        messages: Messages,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._workbench = window, workbench
        self._messages, self._settings = messages, settings
        self._warned: set[tuple[int, str]] = set()
        self.sharing = Sharing(workbench, jobs, follower, messages, self)
        self.sharing.given.connect(self._on_given)
        self.sharing.merged.connect(self._on_merged)
        self.sharing.decided.connect(self._on_decided)
        workbench.reportChanged.connect(self._warn)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"give_out": self.ask_parts, "merge_back": self.ask_part, "conflicts": self.ask_conflicts}

    def ask_parts(self) -> None:
        """拆分给几个人: who gets which reports, and where the files go."""
        name = said(workspace_name(self._workbench.store.path))
        dialog = SplitDialog(self._workbench.rows, name, self._folder(), self._window)
        accepted, parts = dialog.exec(), dialog.parts()
        dialog.deleteLater()
        if accepted and parts:
            self._settings.set(FOLDER, str(parts[0].path.parent))
            self.sharing.give_out(parts)

    def _on_given(self, parts: Sequence[Part]) -> None:
        text = self.tr(
            "已拆成 {n} 份，各是一个工作区文件，可以发给各人；这里的报告都还在，标着分给了谁。做完用“并回”收回来。"
        )
        action = (self.tr("打开所在文件夹"), lambda: show_in_folder(parts[0].path))
        self._messages.tell("info", text.format(n=len(parts)), action=action)

    def ask_part(self) -> None:
        """并回: which file."""
        path = ask_workspace(self._window, self.tr("并回哪一个工作区文件"), str(self._folder()))
        if path is not None:
            self._settings.set(FOLDER, str(path.parent))
            self.sharing.merge(path)

    def _on_merged(self, result: Merged, name: str) -> None:
        if result.nothing:
            told = self.tr("“{name}”里没有这里还没有的修改，什么都没有变。")
            self._messages.tell("info", told.format(name=name))
            return
        lines = [
            (result.changed, self.tr("{n} 份报告并入了修改"), len(result.changed)),
            (result.added, self.tr("{n} 份新报告进了队列"), len(result.added)),
            (result.accepted, self.tr("{n} 份随着通过"), result.accepted),
            (result.reopened, self.tr("{n} 份原已通过，内容变了，要重新核对"), result.reopened),
            (result.decisions, self.tr("{n} 条跨报告问题两边处理不同，这里保留自己的"), len(result.decisions)),
            (result.unread, self.tr("{n} 份在那边是换了编码读的，这里没有换"), len(result.unread)),
            (result.conflicts, self.tr("{n} 处两边都改了，改得不同，还没有定"), result.conflicts),
        ]
        details = tuple(text.format(n=count) for there, text, count in lines if there)
        wanting = bool(result.conflicts or result.reopened or result.decisions or result.unread)
        action = (self.tr("逐处选择…"), self.ask_conflicts) if result.conflicts else None
        told = self.tr("已并回“{name}”：").format(name=name)
        self._messages.tell("warning" if wanting else "info", told, details, action)

    def ask_conflicts(self) -> None:
        """并回后还没定的: both sides of each place, side by side."""
        disputed = self.sharing.disputed()
        if not disputed:
            self._messages.tell("info", self.tr("没有两边改得不同、还没有定的地方。"))
            return
        dialog = ConflictsDialog(disputed, self._window)
        accepted, choices = dialog.exec(), dialog.choices()
        dialog.deleteLater()
        if accepted and choices:
            self._messages.clear()
            self.sharing.decide(choices)

    def _on_decided(self, count: int) -> None:
        left = len(self.sharing.open_conflicts())
        if not count:
            return
        if left:
            text = self.tr("已定 {n} 处，还有 {left} 处没有定，在“文件 ▸ 工作区 ▸ 并回后还没定的”里。")
        else:
            text = self.tr("已定 {n} 处，没有还没定的了。采用对方的可以在各份报告里撤销。")
        self._messages.tell("info", text.format(n=count, left=left))

    def _warn(self, _step: Step) -> None:
        """Once for each report that is given out and changed here all the same."""
        opened = self._workbench.current
        if opened is None or not opened.row.given or (opened.row.id, opened.row.given) in self._warned:
            return
        self._warned.add((opened.row.id, opened.row.given))
        text = self.tr("这份报告已分给“{name}”，还没有并回。这里照样可以改；两边改得不同的地方，并回时要逐处选择。")
        self._messages.tell("warning", text.format(name=opened.row.given))

    def _folder(self) -> Path:
        return self._settings.folder(FOLDER) or default_folders().exports
