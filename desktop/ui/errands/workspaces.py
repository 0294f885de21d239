"""文件 ▸ 工作区: go to another one, make a new one, save a copy to be sent to a colleague."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop.files import (
    WORKSPACE_SUFFIX,
    FileTrouble,
    default_folders,
    default_workspace,
    has_logs,
    is_there,
    safe_file_name,
    workspace_name,
)
from desktop.jobs import Jobs
from desktop.language import said
from desktop.messages import Messages
from desktop.models.workspace_copy import copy_workspace
from desktop.settings import Settings
from desktop.store import Store, StoreError
from desktop.ui.errands.files import show_in_folder
from desktop.ui.file_dialogs import ask_workspace, ask_workspace_place
from desktop.ui.main_window import MainWindow

RECENT = "workspace/recent"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A workspace that a person wants to have open: made where it is `new`, or only looked at; then read `reports`."""

    path: Path
    new: bool = False
    looking: bool = False
    reports: tuple[Path, ...] = ()


class WorkspaceErrands(QObject):
    """`wanted(Wanted)` when another workspace shall be opened. `menu` and `recent` are the submenus."""

    wanted = Signal(object)

    def __init__(self, window: MainWindow, store: Store, jobs: Jobs, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._store, self._jobs = window, store, jobs
        self._messages, self._settings = messages, settings
        self.menu, self.recent = QMenu(window), QMenu(window)
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self.fill_recent)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {
            "new_workspace": self.ask_new,
            "open_workspace": self.ask_open,
            "look_at_workspace": partial(self.ask_open, looking=True),
            "copy_workspace": self.ask_copy,
        }

    def go_to(self, wanted: Wanted) -> None:
        """Leave this workspace for another one, unless it is this one."""
        if self.is_here(wanted.path, wanted.looking):
            text = self.tr("工作区“{name}”已经打开着。")
            self._messages.tell("info", text.format(name=said(workspace_name(wanted.path))))
        else:
            self.wanted.emit(wanted)

    def is_here(self, path: Path, looking: bool = False) -> bool:
        """Whether this workspace is the one that is wanted, and open as it is wanted."""
        return _same(path, self._store.path) and (looking or not self._store.looking)

    def ask_new(self) -> None:
        """新建工作区: asks for its place and goes there."""
        suggested = self._folder() / self.tr("新工作区{suffix}").format(suffix=WORKSPACE_SUFFIX)
        path = ask_workspace_place(self._window, self.tr("新建工作区"), str(suggested), self.tr("新建"))
        if path is not None and self._is_free(path):
            self.go_to(Wanted(path, new=True))

    def ask_open(self, looking: bool = False) -> None:
        """打开工作区, or 只看不改地打开."""
        title = self.tr("打开工作区，只看不改") if looking else self.tr("打开工作区")
        path = ask_workspace(self._window, title, str(self._folder()))
        if path is not None:
            self.go_to(Wanted(path, looking=looking))

    def ask_copy(self) -> None:
        """另存一份: everything in one file, which can be sent."""
        self.copy_then(self.tell_copied)

    def copy_then(self, then: Callable[[Path, int], object]) -> None:
        """Ask for a place and make a copy there; `then(path, reports)` when it is there."""
        path = self._store.path
        name = f"{said(workspace_name(path))} {date.today():%Y-%m-%d}"
        suggested = self._folder() / safe_file_name(f"{name}{WORKSPACE_SUFFIX}")
        target = ask_workspace_place(self._window, self.tr("另存一份工作区"), str(suggested), self.tr("保存"))
        if target is None or not self._is_free(target):
            return
        job = self._jobs.start_one("正在另存工作区", partial(copy_workspace, self._store), target)
        job.itemDone.connect(
            # The window may be left for the copy then, and asks before it closes where work is going on.
            lambda *outcome: job.finished.connect(lambda _cancelled: self._on_copied(then, *outcome))
        )

    def _on_copied(
        self, then: Callable[[Path, int], object], path: Path, count: int | None, error: Exception | None
    ) -> None:
        if isinstance(error, StoreError | FileTrouble):
            self._messages.tell("info" if error.code == "stopped" else "error", error.message)
        elif count is None:
            text = self.tr("没有存成（{error}）。现在打开的工作区没有变，请换一个位置再试。")
            self._messages.tell("error", text.format(error=type(error).__name__))
        else:
            then(path, count)

    def tell_copied(self, path: Path, count: int) -> None:
        """A copy was made, and the window stays where it is."""
        text = self.tr("已另存到 {path}：{n} 份报告，原文、修正和历史都在里面，可以发给同事。现在用的还是原来的。")
        action = (self.tr("打开所在文件夹"), lambda: show_in_folder(path))
        self._messages.tell("info", text.format(path=path, n=count), action=action)

    def _is_free(self, path: Path) -> bool:
        """Whether nothing is there: a workspace is never written over another file."""
        if not os.path.lexists(path) and not has_logs(path):
            self._settings.set("workspace/folder", str(path.parent))
            return True
        text = self.tr("“{name}”已经有了，没有动它。请换一个名字，或用“文件 ▸ 工作区 ▸ 打开”。")
        self._messages.tell("warning", text.format(name=path.name))
        return False

    def _folder(self) -> Path:
        return self._settings.folder("workspace/folder") or default_folders().exports

    def fill_recent(self) -> None:
        """最近的工作区; the default one is always offered, missing ones are grey."""
        self.recent.clear()
        default = default_workspace()
        paths = [path for path in self._settings.recent(RECENT) if path != default]
        for path in (default, *paths):
            name = said(workspace_name(path))
            text = name if path == default else f"{name}  （{path.parent.name or path.parent}）"
            action = self.recent.addAction(text.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setEnabled(path == default or is_there(path))
            action.setCheckable(True)
            action.setChecked(_same(path, self._store.path))
            action.triggered.connect(partial(self._on_recent, path))
        self.recent.addSeparator()
        clear = self.recent.addAction(self.tr("清空这个列表"))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(lambda: self._settings.clear_recent(RECENT))

    def _on_recent(self, path: Path, _checked: bool = False) -> None:
        self.go_to(Wanted(path, new=path == default_workspace()))


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file."""
    try:
        return one.samefile(other)
    except OSError:
        return one == other
