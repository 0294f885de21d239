"""文件 ▸ 工作区 ▸ 拆分给几个人, 并回, and what is to be decided after that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.files import default_folders, workspace_name
from desktop.jobs import Jobs
from desktop.language import said
from desktop.merging.choosing import DECISION
from desktop.merging.merge import Merged
from desktop.merging.parts import Part
from desktop.messages import Messages
from desktop.models.following import Follower
from desktop.models.sharing import Sharing
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.store import Step
from desktop.store.choices import About
from desktop.ui.conflicts_dialog import ConflictsDialog
from desktop.ui.errands.files import show_in_folder
from desktop.ui.file_dialogs import ask_workspace
from desktop.ui.main_window import MainWindow
from desktop.ui.parts_out_dialog import PartsOutDialog
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
        return {
            "give_out": self.ask_parts,
            "merge_back": self.ask_part,
            "conflicts": self.ask_conflicts,
            "parts_out": self.ask_parts_out,
        }

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
        self._window.values.problems.refresh()
        back = (self.tr("这份已交回，不再标记"), lambda: self._say_back(result.part)) if result.part else None
        marked = self.tr("那份仍标着“已分给……”，以后还可以再并回；交回了，在“文件 ▸ 工作区 ▸ 分出去的几份”里说")
        if result.nothing:
            told = self.tr("“{name}”里没有这里还没有的修改，什么都没有变。")
            self._messages.tell("info", told.format(name=name), (marked,) if back else (), back)
            return
        lines = [
            (len(result.changed), self.tr("{n} 份报告并入了修改")),
            (len(result.added), self.tr("{n} 份新报告进了队列")),
            (result.accepted, self.tr("{n} 份随着通过")),
            *((result.chosen.get(about, 0), text) for about, text in self._chosen_words()),
            (result.reopened, self.tr("{n} 份原已通过，现在要重新核对（内容变了，或那边取消了通过）")),
            (result.unaccepted, self.tr("{n} 份那边通过了，这里没有随着通过：合并后的内容与那边不同")),
            (result.conflicts, self.tr("{n} 处两边都改了，改得不同，还没有定")),
        ]
        details = tuple(text.format(n=count) for count, text in lines if count)
        details += (marked,) if back else ()
        wanting = bool(result.conflicts or result.reopened or result.unaccepted)
        action = (self.tr("逐处选择…"), self.ask_conflicts) if result.conflicts else back
        told = self.tr("已并回“{name}”：").format(name=name)
        self._messages.tell("warning" if wanting else "info", told, details, action)

    def _chosen_words(self) -> tuple[tuple[str, str], ...]:
        """What came along that is no value of a report."""
        return (
            (About.MEMBER, self.tr("应报单位名单上 {n} 家改成与那边一样")),
            (About.YEAR, self.tr("收哪一年的报告改成与那边一样")),
            (About.RULE, self.tr("{n} 条核对规则的启用、停用改成与那边一样")),
            (DECISION, self.tr("{n} 条跨报告问题的处理带了回来")),
            (About.ENCODING, self.tr("{n} 个文件换成那边的编码重新读取")),
            (About.SPLIT, self.tr("{n} 个文件像那边一样重新拆分或合并")),
            (About.REMOVED, self.tr("{n} 份报告像那边一样移出或放回队列（可在“文件 ▸ 放回移出的报告”里找到）")),
        )

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
        self._window.values.problems.refresh()
        left = sum(map(len, self.sharing.open_conflicts()))
        if not count:
            return
        if left:
            text = self.tr("已定 {n} 处，还有 {left} 处没有定，在“文件 ▸ 工作区 ▸ 并回后还没定的”里。")
        else:
            text = self.tr("已定 {n} 处，没有还没定的了。采用对方的可以在各份报告里撤销。")
        self._messages.tell("info", text.format(n=count, left=left))

    def ask_parts_out(self) -> None:
        """分出去的几份: which are back for good."""
        parts = self.sharing.parts_out()
        if not parts:
            self._messages.tell("info", self.tr("现在没有分出去的报告。"))
            return
        dialog = PartsOutDialog(parts, self.sharing.say_back, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _say_back(self, part: str) -> None:
        if self.sharing.say_back(part):
            self._messages.tell("info", self.tr("已记下这份交回了，不再标“已分给……”。以后收到的，照样可以并回。"))

    def _warn(self, _step: Step) -> None:
        """Once for each report that is given out and changed here all the same."""
        opened = self._workbench.current
        if opened is None or not opened.row.given or (opened.row.id, opened.row.given) in self._warned:
            return
        self._warned.add((opened.row.id, opened.row.given))
        text = self.tr("这份报告已分给“{name}”，还没有交回。这里照样可以改；两边改得不同的地方，并回时要逐处选择。")
        self._messages.tell("warning", text.format(name=opened.row.given))

    def _folder(self) -> Path:
        return self._settings.folder(FOLDER) or default_folders().exports
