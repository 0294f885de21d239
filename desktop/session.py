"""The life of the program: one window after another, each on one workspace, in one process.

A window is closed whole before the next is made: its jobs have stopped, its workspace is closed and unlocked, nobody
listens for second starts. What outlives it is the log and the crash guard.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.app import LOGS, Program
from desktop.crash import CrashGuard
from desktop.files import FileTrouble, WorkspaceLock, default_folders, private_folder, set_aside
from desktop.instance import hand_over
from desktop.settings import Settings
from desktop.store import Store, StoreError
from desktop.theme import DARK, LIGHT, interface_font, palette, prefers_dark
from desktop.ui.start_failure import ask_after_failure
from desktop.ui.style import style_sheet
from desktop.ui.taking_over import TakingOver
from parser.resources import root

DEFAULT_NAME = "workspace.kaijuan"


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace that is locked and open, ready for a window."""

    store: Store
    lock: WorkspaceLock

    def close(self) -> None:
        """Give it back where it gets no window."""
        self.store.close()
        self.lock.release()


@dataclass(frozen=True, slots=True)
class Move:
    """Where to go when the window has closed; `opened` is that workspace where it could be opened beforehand.

    `between` is done while no workspace is open, and says what is to be told in the next window ("" for nothing).
    """

    path: Path
    opened: Opened | None = None
    between: Callable[[], str] | None = None


class Session:
    """Holds the window there is. `data` is the program's own folder: settings, log, default workspace."""

    def __init__(self, app: QApplication, data: Path) -> None:
        self.app, self.data = app, data
        self.program: Program | None = None
        self._lock: WorkspaceLock | None = None
        self._taking_over: TakingOver | None = None
        self._move: Move | None = None
        self._words = ""

    @property
    def default(self) -> Path:
        """The workspace of a person who never chose one."""
        return self.data / DEFAULT_NAME

    def run(self, opened: Opened, files: Sequence[str] = (), *, quit_after_start: bool = False) -> int:
        """Show window after window until one is closed without another being wanted; the program's exit code."""
        guard = CrashGuard(self.data / LOGS, self.tell)
        guard.install()
        try:
            program = self.begin(opened, files)
            if not files and not quit_after_start:
                program.tour.begin_once()
            if quit_after_start:
                program.jobs.idle.connect(program.window.close)
                QTimer.singleShot(0, lambda: None if program.jobs.busy else program.window.close())
            code = self.app.exec()
            while (following := self.end()) is not None:
                self.begin(following)
                code = self.app.exec()
            return code
        finally:
            guard.remove()

    def begin(self, opened: Opened, files: Sequence[str] = ()) -> Program:
        """Make the window of a workspace and show it."""
        self._lock, workspace = opened.lock, opened.store.path
        self.program = Program(self.app, opened.store, Settings(self.data / "settings.ini"), self.data / LOGS)
        self.program.start([Path(name) for name in files])
        self._taking_over = TakingOver(workspace, self.program.window, self.program.open_paths, self.program.messages)
        if self._words:
            self.program.messages.tell("info", self._words)
            self._words = ""
        return self.program

    def go_to(self, path: Path) -> bool:
        """Leave the window for another workspace; False when it stays: that one cannot be opened, or work goes on.

        The other one is opened first, so that trouble with it is told in the window there is.
        """
        try:
            opened = open_now(path)
        except (StoreError, FileTrouble) as error:
            self.tell(error.message)
            return False
        return self._leave(Move(path, opened))

    def reopen(self, between: Callable[[], str]) -> bool:
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

    def end(self) -> Opened | None:
        """Take the closed window down with all that works for it; the workspace to go on with, None at the end."""
        program, move = self.program, self._move
        self.program, self._move = None, None
        if self._taking_over is not None:
            self._taking_over.close()
        if program is not None:
            program.stop()
            program.window.deleteLater()
            program.deleteLater()
        if self._lock is not None:
            self._lock.release()
        self._taking_over, self._lock = None, None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if move is None:
            return None
        if move.between is not None:
            self._words = move.between()
        return move.opened or open_workspace(self.app, move.path, WorkspaceLock(move.path))

    def tell(self, text: str) -> None:
        """Say something bad in the window there is."""
        if self.program is not None:
            self.program.messages.tell("error", text)


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with its names, Chinese texts of Qt itself, and icon."""
    QApplication.setOrganizationName("Kaijuan")
    QApplication.setApplicationName("Kaijuan")
    app = QApplication(list(arguments))
    app.setStyle("Fusion")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.setWindowIcon(QIcon(str(root() / "icons" / "app.svg")))
    return app


def run(files: Sequence[str] = (), *, quit_after_start: bool = False) -> int:
    """Start the program; its exit code."""
    app = make_application(sys.argv[:1])
    session = Session(app, default_folders().data)
    lock = WorkspaceLock(session.default)
    if not quit_after_start and taken_over(session.default, lock, files):
        return 0
    opened = open_workspace(app, session.default, lock)
    return 1 if opened is None else session.run(opened, files, quit_after_start=quit_after_start)


def taken_over(workspace: Path, lock: WorkspaceLock, files: Sequence[str]) -> bool:
    """Take the lock of the workspace, or give the files to the program that holds it; True when it has them.

    Any other trouble is left to `open_workspace`, which tells it.
    """
    try:
        private_folder(workspace.parent)
        lock.acquire()
    except FileTrouble as trouble:
        return trouble.code == "locked" and hand_over(workspace, files)
    return False


def open_now(workspace: Path, lock: WorkspaceLock | None = None) -> Opened:
    """Lock and open a workspace. Raises FileTrouble or StoreError, and is unlocked again then."""
    lock = lock or WorkspaceLock(workspace)
    lock.acquire()
    try:
        return Opened(Store.open(workspace), lock)
    except StoreError:
        lock.release()
        raise


def open_workspace(app: QApplication, workspace: Path, lock: WorkspaceLock) -> Opened | None:
    """The workspace, locked; None when it cannot be opened, which the person has been told then.

    One that is damaged can be put aside on his wish: it is renamed, never deleted.
    """
    dark = prefers_dark(app)
    app.setStyleSheet(style_sheet(DARK if dark else LIGHT, interface_font()))
    app.setPalette(palette(DARK if dark else LIGHT))
    while True:
        try:
            private_folder(workspace.parent)
            return open_now(workspace, lock)
        except (StoreError, FileTrouble) as error:
            useless = isinstance(error, StoreError) and error.code in ("damaged", "foreign")
            if not ask_after_failure(error.message, workspace, can_begin_anew=useless):
                return None
            try:
                set_aside(workspace, "已损坏")
            except FileTrouble as trouble:
                ask_after_failure(trouble.message, workspace, can_begin_anew=False)
                return None
