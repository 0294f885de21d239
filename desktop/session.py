"""The life of the program: one window after another, each on one workspace, in one process.

A window is closed whole before the next is made: its jobs have stopped, its workspace is closed and unlocked, nobody
listens for second starts. What outlives it is the log and the crash guard.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.app import LOGS, Program
from desktop.backup.listing import has_backups
from desktop.command_line import program_version
from desktop.crash import CrashGuard
from desktop.files import (
    FileTrouble,
    WorkspaceLock,
    default_folders,
    default_workspace,
    is_folder,
    is_workspace,
    own_folder,
    without_link,
)
from desktop.first_workspace import LOOKABLE, RECOVERABLE, open_workspace
from desktop.garbage import Collector
from desktop.instance import hand_over
from desktop.last_run import RunMark
from desktop.messages import Level
from desktop.opened import Opened, look_at, open_now
from desktop.settings import Settings, keep_if_damaged
from desktop.store import Store, StoreError
from desktop.store.places import SLOW_IS_TOLD
from desktop.ui.errands.backups import put_back
from desktop.ui.errands.workspaces import RECENT, Wanted
from desktop.ui.recovery_dialog import ask_recovery
from desktop.ui.style import PLAIN
from desktop.ui.taking_over import TakingOver
from parser.resources import root

SETTINGS = "settings.ini"
LAST = "workspace/last"
Told = tuple[Level, str]
"""Something to tell, and how grave it is."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where to go when the window has closed; `opened` is that workspace where it could be opened beforehand.

    `between` is done while no workspace is open, and says what is to be told in the next window.
    """

    path: Path
    opened: Opened | None = None
    between: Callable[[], Told] | None = None
    reports: tuple[Path, ...] = ()


class Session:
    """Holds the window there is. `data` is the program's own folder: settings, log, default workspace."""

    def __init__(self, app: QApplication, data: Path) -> None:
        self.app, self.data = app, data
        self.program: Program | None = None
        self._lock: WorkspaceLock | None = None
        self._taking_over: TakingOver | None = None
        self._mark: RunMark | None = None
        self._fall_log = ""
        self._move: Move | None = None
        self._told: list[Told] = []

    def run(self, opened: Opened, files: Sequence[str] = (), *, quit_after_start: bool = False) -> int:
        """Show window after window until one is closed without another being wanted; the program's exit code."""
        aside = keep_if_damaged(self.data / SETTINGS)
        if aside is not None:
            text = _tr("设置文件有损坏，已另存为“{name}”：还读得出的设置照用，其余的恢复成默认；报告和修正不受影响。")
            self._told.append(("warning", text.format(name=aside.name)))
        guard = CrashGuard(self.data / LOGS, self._on_fault, program_version())
        guard.install()
        collector = Collector()
        collector.begin()
        self._fall_log = guard.fall_log.path.name if guard.fall_log is not None else ""
        try:
            program = self.begin(opened, [Path(name) for name in files])
            if not (files or quit_after_start or opened.store.looking):
                program.tour.begin_once()
            if quit_after_start:
                program.jobs.idle.connect(program.window.close)
                QTimer.singleShot(0, lambda: None if program.jobs.busy else program.window.close())
            code = self.app.exec()
            while (following := self.end()) is not None:
                self.begin(*following)
                code = self.app.exec()
            return code
        finally:
            collector.end()
            guard.remove()

    def begin(self, opened: Opened, files: Sequence[Path] = ()) -> Program:
        """Make the window of a workspace and show it, then have the files read."""
        self._lock, path = opened.lock, opened.store.path
        if opened.told:
            self._told.insert(0, ("info", opened.told))
        logs = self.data / LOGS
        last = None
        if not opened.store.looking:
            self._mark = RunMark(logs, path, self._fall_log)
            last = self._mark.begin()
        program = Program(self.app, opened.store, Settings(self.data / SETTINGS), logs)
        self.program = program
        program.settings.add_recent(path, RECENT)
        if not opened.reason:
            program.settings.set(LAST, str(path))
        with program.messages.together():
            program.start(files, looking=opened.reason)
            if last is not None:
                program.tell_broken_off(last)
            self._tell_first(opened.store, program)
            program.unconfirmed.offer()
        program.backups.wanted.connect(lambda copy: self.reopen(partial(put_back, path, copy)))
        program.workspaces.wanted.connect(lambda wanted: QTimer.singleShot(0, program, lambda: self.go_to(wanted)))
        if not opened.store.looking:
            self._taking_over = TakingOver(path, program.window, program.open_paths, program.messages)
        return program

    def _tell_first(self, store: Store, program: Program) -> None:
        """What was done before this window, and once for each workspace that its place makes it slow."""
        for level, text in self._told:
            program.messages.tell(level, text)
        self._told.clear()
        if store.harmed is not None:
            text = _tr(
                "工作区的日志有一段损坏了，最近的几步修改可能少了，请核对。损坏的原样另存为“{name}”，没有改动；"
                "也可以用“文件 ▸ 恢复备份”看看。"
            )
            program.messages.tell("warning", text.format(name=store.harmed.name), stays=True)
        if store.reindexed is not None:
            text = _tr(
                "工作区的索引有损坏，已按工作区里的内容重建；报告和修正没有少。原来的样子另存为“{name}”，用不着可以删去。"
            )
            program.messages.tell("info", text.format(name=store.reindexed.name))
        if store.slow and not store.meta(SLOW_IS_TOLD, False):
            with suppress(StoreError):  # then it is told again
                store.set_meta(SLOW_IS_TOLD, True)
            text = _tr(
                "这个工作区所在的位置（多半是网络盘）不支持快速保存：照样能用，每一步照样保存，只是慢一些。"
                "可以用“文件 ▸ 工作区 ▸ 另存一份”放到本机磁盘上用。"
            )
            program.messages.tell("warning", text, stays=True)

    def go_to(self, wanted: Wanted) -> bool:
        """Leave the window for another workspace; False when it stays: that one cannot be opened, or work goes on.

        The other one is opened first, so that trouble with it is told in the window there is.
        """
        try:
            opened = look_at(wanted.path) if wanted.looking else open_now(wanted.path, self._person(), new=wanted.new)
        except (StoreError, FileTrouble) as error:
            action: tuple[str, Callable[[], object]] | None = None
            if error.code in LOOKABLE:
                action = (_tr("只看不改"), partial(self.go_to, replace(wanted, looking=True)))
            elif error.code in RECOVERABLE and has_backups(wanted.path):
                action = (_tr("从备份恢复…"), partial(self._recover, wanted, error.message))
            if self.program is not None:
                self.program.messages.tell("error", error.message, action=action)
            return False
        return self._leave(Move(wanted.path, opened, reports=wanted.reports))

    def _recover(self, wanted: Wanted, text: str) -> None:
        """Go to a workspace that is damaged or gone after a backup was put in its place, if that is wanted."""
        way, told = ask_recovery(text, wanted.path)
        if way == "open" and self.go_to(replace(wanted, new=False)):
            self._told.append(("info", told))

    def _person(self) -> str:
        return self.program.settings.person() if self.program is not None else ""

    def reopen(self, between: Callable[[], Told]) -> bool:
        """Close the workspace, do something with its file, and open it again; False when the window stays.

        `between` catches its own errors; what it returns is told in the new window.
        """
        if self.program is None:
            return False
        return self._leave(Move(self.program.store.path, between=between))

    def _leave(self, move: Move) -> bool:
        self._move = move
        if self.program is not None and not self.program.window.close():
            self._move = None
            if move.opened is not None:
                move.opened.close()
            return False
        return True

    def end(self) -> tuple[Opened, tuple[Path, ...]] | None:
        """Take the closed window down with all that works for it.

        The workspace to go on with and the files to be read there, None at the end.
        """
        program, move = self.program, self._move
        self.program, self._move = None, None
        if self._taking_over is not None:
            self._taking_over.close()
        broken_off = program is not None and program.window.isVisible()
        if program is not None:
            if broken_off:
                program.break_off()
            program.stop()
            program.window.deleteLater()
            program.deleteLater()
        if self._mark is not None and not broken_off:
            self._mark.end()
        if self._lock is not None:
            self._lock.release()
        self._taking_over, self._mark, self._lock = None, None, None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if move is None:
            return None
        if move.between is not None:
            self._told.append(move.between())
        opened = move.opened or open_workspace(self.app, move.path, Settings(self.data / SETTINGS).person())
        return (opened, move.reports) if opened is not None else None

    def _on_fault(self) -> None:
        """The program erred, in whichever thread; while there is no window, the log alone knows."""
        if self.program is not None:
            self.program.faults.tell()


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with its names, Chinese texts of Qt itself, and icon."""
    QApplication.setOrganizationName("Kaijuan")
    QApplication.setApplicationName("Kaijuan")
    app = QApplication(list(arguments))
    app.setStyle("Fusion")
    app.setStyleSheet(PLAIN)  # until a window brings its own
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.setWindowIcon(QIcon(str(root() / "icons" / "app.svg")))
    return app


def run(files: Sequence[str] = (), *, quit_after_start: bool = False) -> int:
    """Start the program; its exit code. Among the files may be a workspace; else the one that was open last is opened.

    Only to be tested (`quit_after_start`), it asks no running program and opens the default workspace.
    """
    app = make_application(sys.argv[:1])
    os.umask(os.umask(0o077) | 0o002)  # what everybody may write, nobody can vouch for
    session = Session(app, default_folders().data)
    own_folder(session.data)
    settings = Settings(session.data / SETTINGS)
    paths = [Path(name).absolute() for name in files]
    wanted = next((path for path in paths if is_workspace(path)), None)
    last = Path(settings.get(LAST) or default_workspace())
    path = wanted or (default_workspace() if quit_after_start else last)
    if not quit_after_start and taken_over(dict.fromkeys((path, last)), files):
        return 0
    opened = open_workspace(app, path, settings.person())
    reports = [str(path) for path in paths if not is_workspace(path)]
    return 1 if opened is None else session.run(opened, reports, quit_after_start=quit_after_start)


def taken_over(workspaces: Iterable[Path], files: Sequence[str]) -> bool:
    """Give the files to the program that holds one of the workspaces; True when it has them.

    Any other trouble is left to `open_workspace`, which tells it.
    """
    for workspace in workspaces:
        if is_folder(workspace.parent):
            try:
                WorkspaceLock(without_link(workspace)).probe()
            except FileTrouble as trouble:
                if trouble.code == "locked":
                    return hand_over(without_link(workspace), files)
    return False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Session", text)
