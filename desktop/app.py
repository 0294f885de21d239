"""Builds the program's objects and ties them together; the only place that knows all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QActionGroup, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from desktop.command_line import program_version
from desktop.crash import CrashGuard
from desktop.edits.desk import EditDesk
from desktop.files import FileTrouble, WorkspaceLock, default_folders, private_folder, set_aside
from desktop.instance import hand_over
from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.editing import Editing
from desktop.models.encodings import choices
from desktop.models.exporting import Exporter
from desktop.models.file_reading import FileReading
from desktop.models.following import Follower
from desktop.models.importing import Chosen, Importer
from desktop.models.noticing import Noticer
from desktop.models.queue_words import headline, second_line
from desktop.models.sheet_preview import Previewer
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.store import Store, StoreError
from desktop.theme import DARK, LIGHT, Theme, interface_font, palette, prefers_dark
from desktop.ui.commands import Commands
from desktop.ui.encoding_dialog import SKIPPED, EncodingDialog, NewFile
from desktop.ui.errands.acceptance import AcceptanceErrands
from desktop.ui.errands.checks import CheckErrands
from desktop.ui.errands.exporting import ExportErrands
from desktop.ui.errands.files import FileErrands
from desktop.ui.errands.printing import PrintErrands
from desktop.ui.errands.program import ProgramErrands, open_folder
from desktop.ui.errands.returning import ReturnErrands
from desktop.ui.file_dialogs import ask_files, ask_folder
from desktop.ui.main_window import MainWindow
from desktop.ui.settings_dialog import FONT_STEPS, THEMES
from desktop.ui.speaking import Speaking
from desktop.ui.start_failure import ask_after_failure
from desktop.ui.style import style_sheet
from desktop.ui.taking_over import TakingOver
from desktop.ui.tour import Tour
from parser.errors import ReadError
from parser.resources import root
from parser.source import read_file

SAMPLES = root() / "samples"
LOGS = "logs"
"""The folder of the log, beside the workspace."""


class Program(QObject):
    """One running program: workspace, window, and what the menus do."""

    def __init__(self, app: QApplication, store: Store, settings: Settings) -> None:
        super().__init__()
        self.app, self.store, self.settings = app, store, settings
        self.messages = Messages(self)
        self.speaking = Speaking(app, settings, self.messages)
        self.jobs = Jobs(self)
        self.desk = EditDesk(store, self, settings.person)
        self.workbench = Workbench(store, self.desk, self.messages, self)
        self.editing = Editing(self.workbench, self)
        self.importer = Importer(self.workbench, self.jobs, self.messages, settings, self)
        self.exporter = Exporter(self.workbench, self.jobs, self.messages, self, program_version())
        self.previewer = Previewer(self.workbench, self, program_version())
        self.noticer = Noticer(self.workbench, self.jobs, self.messages, self)
        self.follower = Follower(self.workbench, self)
        self.files = FileReading(self.workbench, self.messages, self)
        self.theme = self._wanted_theme()
        self.window = MainWindow(self.workbench, self.editing, self.jobs, self.messages, settings, self.theme)
        self.window.on_paths_dropped = self.open_paths
        self.checks = CheckErrands(self.window, self.workbench, self.noticer, self.messages, settings)
        self.acceptance = AcceptanceErrands(self.window, self.workbench, self.messages, lambda: self.theme)
        self.file_errands = FileErrands(self.window, self.workbench, self.messages, settings)
        self.returning = ReturnErrands(self.window, self.workbench, self.jobs, self.messages, settings)
        self.exporting = ExportErrands(self.window, self.exporter, self.previewer, settings)
        self.printing = PrintErrands(self.window, self.workbench, self.messages, program_version())
        workspace = store.path
        self.about = ProgramErrands(
            self.window, self.checks.ask_rules, program_version(), workspace, workspace.parent / LOGS
        )
        self.tour = Tour(self.window, self.importer, self.exporter, SAMPLES, self.open_samples)
        self.checks.rosterChanged.connect(self.window.values.problems.refresh)
        self._recent = QMenu(self.window)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._removed = QMenu(self.window)
        self._removed.aboutToShow.connect(self._fill_removed)
        for menu in (self._recent, self._removed):
            menu.setToolTipsVisible(True)
        self.commands = Commands(self.window, self._slots(), self.window.errands.typing.finish, self.window.keys)
        submenus = {"recent": self._recent, "put_back": self._removed, "theme": self._theme_menu()}
        submenus["language"] = self.speaking.menu(self.window)
        self.window.use_commands(self.commands, submenus)
        self._dress()
        settings.changed.connect(self._on_setting)
        self.messages.set_unasked(lambda about: not settings.get(f"ask/{about}"))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow_system())
        self.importer.finished.connect(self.window.show_report)
        self.importer.finished.connect(self.files.tell)
        self.exporter.exported.connect(self._offer_folder)
        self.noticer.written.connect(lambda path: self._offer_folder(path, ""))
        self.importer.splitWanted.connect(self.files.split_all)
        self.importer.encodingWanted.connect(self.ask_encodings)
        self.files.encodingWanted.connect(self.ask_encoding)
        self.window.errands.search.replacer.changed.connect(self.follower.follow)
        self.workbench.reportOpened.connect(self.files.tell)  # after the window, which takes old refusals away
        self.window.source.zoomRequested.connect(self.step_font)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window with what was open last, then read the given files."""
        self.window.restore_layout()
        self.window.show()
        last = self.store.meta("open_report", None)
        rows = [row.id for row in self.workbench.rows]
        self.workbench.open(last if last in rows else (rows[0] if rows else None))
        self.workbench.reportOpened.connect(self._remember_open)
        self.window.values.focus_values()
        if paths:
            self.open_paths(list(paths))

    def stop(self) -> None:
        """End all work and close the workspace."""
        self.jobs.stop()
        self.previewer.stop()
        self.workbench.opening.jobs.stop()
        self.file_errands.watch.jobs.stop()
        self.window.errands.search.replacer.stop()
        self.checks.rechecker.stop()
        self.returning.returner.stop()
        self.follower.stop()
        self.speaking.stop()
        self.store.close()

    # Files

    def open_paths(self, paths: list[Path]) -> None:
        """Read files and folders into the queue."""
        self.importer.open_paths(paths)

    def open_samples(self) -> None:
        """帮助 ▸ 打开示例报告."""
        self.open_paths([SAMPLES])

    def ask_files(self) -> None:
        """文件 ▸ 打开."""
        paths = ask_files(self.window, self.tr("打开年度报告"), self._folder("files/last_folder"))
        if paths:
            self.settings.set("files/last_folder", str(paths[0].parent))
            self.open_paths(paths)

    def ask_folder(self) -> None:
        """文件 ▸ 打开文件夹."""
        path = ask_folder(self.window, self.tr("打开文件夹里的全部报告"), self._folder("files/last_folder"))
        if path is not None:
            self.settings.set("files/last_folder", str(path))
            self.open_paths([path])

    def paste_report(self) -> None:
        """文件 ▸ 从剪贴板新建."""
        self.importer.open_text(QGuiApplication.clipboard().text())

    def remove_report(self) -> None:
        """文件 ▸ 移出队列."""
        if self.workbench.current:
            self.workbench.remove(self.workbench.current.row.id)

    def ask_encoding(self) -> None:
        """文件 ▸ 换一种编码读."""
        offered = self.files.encodings()
        if not offered:
            return
        dialog = EncodingDialog(offered, self.window)
        if dialog.exec():
            self.files.choose_encoding(dialog.chosen.encoding)
        dialog.deleteLater()

    def ask_encodings(self, paths: Sequence[Path]) -> None:
        """选择编码…: one after another for files that could not be read without; what is cancelled is told again."""
        items: list[Path | Chosen] = []
        left: list[Path] = []
        for number, path in enumerate(paths, 1):
            try:
                data = read_file(path)
            except ReadError:
                items.append(path)  # it is told as of any other file
                continue
            dialog = EncodingDialog(choices(data, path.name, None), self.window, NewFile(path.name, number, len(paths)))
            answer, chosen = dialog.exec(), dialog.chosen.encoding
            dialog.deleteLater()
            if answer == QDialog.DialogCode.Accepted and chosen is not None:
                items.append(Chosen(path, data, chosen))
            elif answer == SKIPPED:
                left.append(path)
            else:
                left.extend(paths[number - 1 :])
                break
        self.importer.open_chosen(items, left)

    def _offer_folder(self, path: Path, remark: str) -> None:
        self.messages.tell(
            "warning" if remark else "info",
            self.tr("已保存到 {path}").format(path=path) + (f"。{remark}。" if remark else ""),
            action=(self.tr("打开所在文件夹"), lambda: open_folder(path.parent)),
        )

    def _folder(self, key: str) -> str:
        folder = self.settings.get(key)
        return folder if folder and Path(folder).is_dir() else ""

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent_files():
            action = self._recent.addAction(f"{path.name}  （{path.parent.name}）".replace("&", "&&"))
            action.setToolTip(str(path))
            action.setEnabled(path.exists())
            action.triggered.connect(lambda _checked=False, p=path: self.open_paths([p]))
        self._recent.addSeparator()
        clear = self._recent.addAction(self.tr("清空这个列表"))
        clear.setEnabled(bool(self.settings.recent_files()))
        clear.triggered.connect(self.settings.clear_recent)

    def _fill_removed(self) -> None:
        self._removed.clear()
        for row in self.workbench.removed():
            action = self._removed.addAction(f"{headline(row)}  {second_line(row)}".replace("&", "&&"))
            action.setToolTip(row.path or self.tr("粘贴的文本"))
            action.triggered.connect(lambda _checked=False, report_id=row.id: self.workbench.restore(report_id))
        if self._removed.isEmpty():
            self._removed.addAction(self.tr("没有移出的报告")).setEnabled(False)

    def _remember_open(self) -> None:
        try:
            self.store.set_meta("open_report", self.workbench.here)
        except StoreError as error:
            self.messages.tell("error", error.message)

    # Looks

    def set_theme(self, name: str) -> None:
        """One of `THEMES`."""
        self.settings.set("view/theme", name)

    def step_font(self, step: int) -> None:
        """Larger or smaller, 80 to 200 %; 0 is the normal size."""
        current = self.settings.get("view/font_percent")
        nearest = min(range(len(FONT_STEPS)), key=lambda n: abs(FONT_STEPS[n] - current))
        chosen = 100 if step == 0 else FONT_STEPS[max(0, min(len(FONT_STEPS) - 1, nearest + step))]
        self.settings.set("view/font_percent", chosen)

    def _on_setting(self, key: str) -> None:
        if key == "view/theme":
            self._follow_system()
            for action in self._themes.actions():
                action.setChecked(action.data() == self.settings.get("view/theme"))
        elif key == "view/font_percent":
            self._dress()

    def _wanted_theme(self) -> Theme:
        name = self.settings.get("view/theme")
        dark = prefers_dark(self.app) if name == "system" else name == "dark"
        return DARK if dark else LIGHT

    def _follow_system(self) -> None:
        self.theme = self._wanted_theme()
        self._dress()

    def _dress(self) -> None:
        percent = self.settings.get("view/font_percent")
        font = interface_font(percent)
        self.app.setFont(font)
        self.app.setPalette(palette(self.theme))
        self.app.setStyleSheet(style_sheet(self.theme, font))
        self.window.set_theme(self.theme)
        self.window.set_scale(percent)

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.window)
        group = self._themes = QActionGroup(menu)
        for name, text in THEMES.items():
            action = menu.addAction(self.tr(text))
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(self.settings.get("view/theme") == name)
            action.triggered.connect(lambda _checked=False, n=name: self.set_theme(n))
            group.addAction(action)
        return menu

    def _slots(self) -> dict[str, Callable[[], object]]:
        own: dict[str, Callable[[], object]] = {
            "open": self.ask_files,
            "open_folder": self.ask_folder,
            "paste_report": self.paste_report,
            "encoding": self.ask_encoding,
            "split_file": self.files.split,
            "join_file": self.files.join,
            "remove_report": self.remove_report,
            "quit": self.window.close,
            "undo": self.workbench.undo,
            "redo": self.workbench.redo,
            "larger": lambda: self.step_font(1),
            "smaller": lambda: self.step_font(-1),
            "normal_size": lambda: self.step_font(0),
            "reset_layout": self.window.reset_layout,
            "samples": self.open_samples,
        }
        areas = (
            self.window.errands,
            self.checks,
            self.exporting,
            self.printing,
            self.acceptance,
            self.file_errands,
            self.returning,
            self.about,
            self.tour,
        )
        return {**own, **{command: slot for area in areas for command, slot in area.slots().items()}}


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
    """Start the window on the default workspace; the program's exit code."""
    app = make_application(sys.argv[:1])
    folders = default_folders()
    workspace = folders.data / "workspace.kaijuan"
    lock = WorkspaceLock(workspace)
    if not quit_after_start and taken_over(workspace, lock, files):
        return 0
    store = open_workspace(app, workspace, lock)
    if store is None:
        return 1
    program = Program(app, store, Settings(folders.data / "settings.ini"))
    guard = CrashGuard(folders.data / LOGS, lambda text: program.messages.tell("error", text))
    guard.install()
    program.start([Path(name) for name in files])
    taking_over = TakingOver(workspace, program.window, program.open_paths, program.messages)
    if not files and not quit_after_start:
        program.tour.begin_once()
    if quit_after_start:
        program.jobs.idle.connect(program.window.close)
        QTimer.singleShot(0, lambda: None if program.jobs.busy else program.window.close())
    code = app.exec()
    taking_over.close()
    program.stop()
    lock.release()
    guard.remove()
    return code


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


def open_workspace(app: QApplication, workspace: Path, lock: WorkspaceLock) -> Store | None:
    """The workspace, locked; None when it cannot be opened, which the person has been told then.

    One that is damaged can be put aside on his wish: it is renamed, never deleted.
    """
    dark = prefers_dark(app)
    app.setStyleSheet(style_sheet(DARK if dark else LIGHT, interface_font()))
    app.setPalette(palette(DARK if dark else LIGHT))
    while True:
        try:
            private_folder(workspace.parent)
            lock.acquire()
            return Store.open(workspace)
        except (StoreError, FileTrouble) as error:
            useless = isinstance(error, StoreError) and error.code in ("damaged", "foreign")
            if not ask_after_failure(error.message, workspace, can_begin_anew=useless):
                lock.release()
                return None
            try:
                set_aside(workspace, "已损坏")
            except FileTrouble as trouble:
                ask_after_failure(trouble.message, workspace, can_begin_anew=False)
                lock.release()
                return None
