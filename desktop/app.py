"""Builds the objects of one window on one workspace and ties them together; the only place that knows all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.command_line import program_version
from desktop.edits.desk import EditDesk
from desktop.files import is_file, is_workspace
from desktop.jobs import Jobs
from desktop.last_run import BrokenOff
from desktop.messages import Messages
from desktop.models.backing_up import Keeper
from desktop.models.drafts import Drafts
from desktop.models.editing import Editing
from desktop.models.exporting import Exporter
from desktop.models.file_reading import FileReading
from desktop.models.following import Follower
from desktop.models.harm_watch import HarmWatch
from desktop.models.importing import Importer
from desktop.models.last_place import LastPlace
from desktop.models.noticing import Noticer
from desktop.models.saving import Saving
from desktop.models.sheet_preview import Previewer
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.store import Store, StoreError
from desktop.ui.closing import Closing
from desktop.ui.commands import Commands
from desktop.ui.errands.acceptance import AcceptanceErrands
from desktop.ui.errands.backups import BackupErrands
from desktop.ui.errands.checks import CheckErrands
from desktop.ui.errands.drafts import DraftErrands
from desktop.ui.errands.exporting import ExportErrands
from desktop.ui.errands.files import FileErrands
from desktop.ui.errands.opening import OpeningErrands
from desktop.ui.errands.printing import PrintErrands
from desktop.ui.errands.program import ProgramErrands
from desktop.ui.errands.returning import ReturnErrands
from desktop.ui.errands.sharing import SharingErrands
from desktop.ui.errands.templates import TemplateErrands
from desktop.ui.errands.workspaces import Wanted, WorkspaceErrands
from desktop.ui.fault_dialog import FaultTeller
from desktop.ui.folders import open_folder
from desktop.ui.keyboard_back import KeyboardBack
from desktop.ui.looks import Looks, wanted_theme
from desktop.ui.main_window import MainWindow
from desktop.ui.not_saved import NotSaved
from desktop.ui.only_looking import OnlyLooking
from desktop.ui.speaking import Speaking
from desktop.ui.tour import Tour
from parser.resources import root

SAMPLES = root() / "samples"
LOGS = "logs"
"""The folder of the log."""


class Program(QObject):
    """One window: its workspace, its panels, and what the menus do."""

    def __init__(self, app: QApplication, store: Store, settings: Settings, logs: Path | None = None) -> None:
        """`logs` is where the log lies; None: beside the workspace."""
        super().__init__()
        self.app, self.store, self.settings = app, store, settings
        self.logs = logs or store.path.parent / LOGS
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
        self.last_place = LastPlace(self.workbench)
        self.drafts = Drafts(self.workbench)
        self.keeper = Keeper(store, self.messages, self)
        self.files = FileReading(self.workbench, self.messages, self)
        theme = wanted_theme(app, settings)
        self.window = MainWindow(self.workbench, self.editing, self.jobs, self.messages, settings, theme)
        self._make_errands()
        slots = self._slots()
        self.commands = Commands(self.window, slots, self.window.errands.typing.finish, self.window.keys)
        submenus = {"recent": self.opening.recent, "put_back": self.opening.removed}
        submenus |= {"workspace": self.workspaces.menu, "recent_workspaces": self.workspaces.recent}
        submenus |= {"theme": self.looks.menu, "language": self.speaking.menu(self.window)}
        self.window.use_commands(self.commands, submenus)
        replacer, returner = self.window.errands.search.replacer, self.returning.returner
        Closing(self.window, self.messages, *(lambda w=work: w.titles for work in (self.jobs, replacer, returner)))
        NotSaved(self.window, self.saving, self.workspaces)
        KeyboardBack(self.window)
        self.looks.dress()
        self._connect()

    def _make_errands(self) -> None:
        window, workbench, messages, settings = self.window, self.workbench, self.messages, self.settings
        self.looks = Looks(self.app, window, settings)
        self.opening = OpeningErrands(window, workbench, self.importer, self.files, settings)
        self.checks = CheckErrands(window, workbench, self.noticer, messages, settings)
        self.acceptance = AcceptanceErrands(window, workbench, messages, lambda: self.looks.theme)
        self.workspaces = WorkspaceErrands(window, self.store, self.jobs, messages, settings)
        self.sharing = SharingErrands(window, workbench, self.jobs, self.follower, messages, settings)
        self.backups = BackupErrands(window, self.store.path)
        self.harm_watch = HarmWatch(workbench, self.backups.ask, self)
        self.file_errands = FileErrands(window, workbench, messages, settings)
        self.returning = ReturnErrands(window, workbench, self.jobs, messages, settings)
        self.exporting = ExportErrands(window, self.exporter, self.previewer, settings)
        self.templates = TemplateErrands(window, self.jobs, self.previewer, settings)
        self.exporting.templateWanted.connect(self.templates.ask_template)
        self.printing = PrintErrands(window, workbench, messages, program_version())
        self.about = ProgramErrands(window, self.checks.ask_rules, program_version(), self.store.path, self.logs)
        self.saving = Saving(self.store, self.desk)
        self.unconfirmed = DraftErrands(window, self.drafts, messages)
        self.faults = FaultTeller(window, lambda: self.store.saved_at, self.about.open_logs)
        self.tour = Tour(window, self.importer, self.exporter, SAMPLES, self.open_samples)

    def _connect(self) -> None:
        window, files, importer, messages = self.window, self.files, self.importer, self.messages
        window.on_paths_dropped = self.open_paths
        self.saving.changed.connect(lambda: importer.halt() if self.saving.trouble else None)
        self.saving.caughtUp.connect(self._summarise)
        self.desk.saving.connect(window.status.show_saving)
        self.desk.failed.connect(lambda _text: window.status.show_saved(self.store.saved_at))
        self.checks.rosterChanged.connect(window.values.problems.refresh)
        messages.set_unasked(lambda about: not self.settings.get(f"ask/{about}"))
        importer.may_show = lambda: not window.errands.typing.in_the_middle
        importer.finished.connect(lambda: window.show_report() if importer.may_show() else None)
        self.workbench.leaving.connect(window.errands.typing.finish)
        importer.finished.connect(files.tell)
        importer.splitWanted.connect(files.split_all)
        self.exporter.exported.connect(self._offer_folder)
        self.noticer.written.connect(lambda path: self._offer_folder(path, ""))
        window.errands.search.replacer.changed.connect(self.follower.follow)
        self.workbench.reportOpened.connect(files.tell)  # after the window, which takes old refusals away
        self.workbench.before_many = self.keeper.before
        self.keeper.holding.connect(window.status.follow)
        window.source.zoomRequested.connect(self.looks.step_font)

    def start(self, paths: Sequence[Path], looking: str = "") -> None:
        """Show the window with what was open last, then read the given files.

        `looking` is why the workspace is only looked at, "" where it can be edited.
        """
        if looking:
            OnlyLooking(self.window, looking, self.workspaces.ask_copy)
        self.window.restore_layout()
        self.window.show()
        if not self.workbench.rows:
            self.workbench.refresh_queue()  # it may have been unreadable before there was a window to tell it
        self.last_place.restore()
        self.window.values.focus_values()
        if not self.store.looking:
            self.keeper.begin()
            self.harm_watch.begin()
        if paths:
            self.open_paths(list(paths))

    def tell_broken_off(self, last: BrokenOff) -> None:
        """Say that the last run did not end as it should, and what that means for the data, where there is any."""
        if self.store.saved_at is None:
            return
        time = self.store.saved_at.replace("T", " ")
        if last.fault:
            text = self.tr(
                "开卷上次意外退出了。截至 {time} 的修改都在，已回到当时的位置。若再次出现，请把日志发给维护人员。"
            )
            self.messages.tell(
                "warning", text.format(time=time), action=(self.tr("打开日志所在文件夹"), self.about.open_logs)
            )
        else:
            text = self.tr("开卷上次没有正常关闭，可能是断电或被强行结束。截至 {time} 的修改都在，已回到当时的位置。")
            self.messages.tell("info", text.format(time=time))

    def break_off(self) -> None:
        """Before `stop`, where nobody has closed the window, as when the screen is gone: that confirms nothing."""
        self.drafts.leave()
        self.window.errands.typing.give_up()

    def stop(self) -> None:
        """End all work and close the workspace; nothing of it runs any more when this returns."""
        self.last_place.keep()
        self.drafts.stop()
        self.saving.stop()
        self.jobs.stop()
        self.keeper.stop()
        self.harm_watch.stop()
        self.previewer.stop()
        self.workbench.opening.jobs.stop()
        self.workbench.catching_up.stop()
        self.file_errands.watch.jobs.stop()
        self.window.errands.search.replacer.stop()
        self.checks.rechecker.stop()
        self.returning.returner.stop()
        self.follower.stop()
        self.speaking.stop()
        self.store.close()

    def open_paths(self, paths: list[Path]) -> None:
        """Read files and folders into the queue; where a workspace is among them, into that one."""
        workspace = next((path for path in paths if is_workspace(path) and is_file(path)), None)
        reports = tuple(path for path in paths if not is_workspace(path))
        if workspace is not None and not (reports and self.workspaces.is_here(workspace)):
            self.workspaces.go_to(Wanted(workspace, reports=reports))
        elif self.store.looking:
            self.messages.tell("warning", StoreError("looking", self.store.path).message)
        elif self.saving.trouble is not None:
            self.messages.tell("warning", self.tr("现在不能保存，所以没有读入。能保存以后请再打开一次。"))
        else:
            self.importer.open_paths(path for path in paths if path != workspace)

    def open_samples(self) -> None:
        """帮助 ▸ 打开示例报告."""
        self.open_paths([SAMPLES])

    def _summarise(self, report_id: int) -> None:
        """A step was kept late: where its report is not open any more, the queue has to follow."""
        if self.workbench.here != report_id:
            self.checks.rechecker.start([report_id])

    def _offer_folder(self, path: Path, remark: str) -> None:
        self.messages.tell(
            "warning" if remark else "info",
            self.tr("已保存到 {path}").format(path=path) + (f"。{remark}。" if remark else ""),
            action=(self.tr("打开所在文件夹"), lambda: open_folder(path.parent)),
        )

    def _slots(self) -> dict[str, Callable[[], object]]:
        own: dict[str, Callable[[], object]] = {
            "quit": self.window.close,
            "undo": self.workbench.undo,
            "redo": self.workbench.redo,
            "samples": self.open_samples,
        }
        areas = (
            self.window.errands,
            self.opening,
            self.workspaces,
            self.looks,
            self.checks,
            self.exporting,
            self.templates,
            self.printing,
            self.acceptance,
            self.sharing,
            self.backups,
            self.file_errands,
            self.returning,
            self.about,
            self.tour,
        )
        return {**own, **{command: slot for area in areas for command, slot in area.slots().items()}}
