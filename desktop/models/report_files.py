"""Files made from reports of the queue: read and written in the background, as they were when that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.files import FileTrouble
from desktop.jobs import Job, Jobs
from desktop.messages import Messages
from desktop.models.export_entries import entry_of, unsplit_words
from desktop.models.loading import Loader
from desktop.models.workbench import Workbench
from desktop.store import Snapshot, StoreError
from desktop.workbook import ExportEntry, ExportError, unconfirmed_words
from parser.collector import collector_paused

RETRY, SAVE_AS, GIVE_UP = "重试", "另存为…", "取消"
"""What can be done when a file could not be written."""

_READING = 20
"""What a report that is read counts on the scale of the whole, which is fine enough for a bar."""


class NothingRead(Exception):  # noqa: N818 - what could not be read is told of each report
    """None of the reports could be opened, so there is nothing to write."""


class Stopped(Exception):  # noqa: N818 - a person asked for it
    """The writing was stopped; nothing was written."""


class FileWork:
    """The work of one file, called for each report and then for the path, in another thread than the window's.

    What is decided and switched later does not change it: it reads from a snapshot. `stopped` says whether a person
    wants no more of it, `tell` takes words for what is done and the share of the item in work. Checks that held are
    only kept where they are told of (`keeps_passed`).
    """

    marks_doubts = True
    """Whether values that nobody has confirmed are seen to be such in the file."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._loader = Loader(snapshot)
        self._entries: list[ExportEntry] = []
        self._unsplit: list[str] = []
        self._unreadable: StoreError | None = None
        self.keeps_passed = False
        self.stopped: Callable[[], bool] = lambda: False
        self.tell: Callable[[str, float], None] = lambda _words, _share: None

    def __call__(self, item: int | Path) -> str:
        """Read a report, or write the file; then what has to be said of it.

        Raises StoreError, ReadError, PartGone and ValueError of a report, NothingRead, Stopped, ExportError and
        StoreError of the file: where the workspace cannot be read just now, no file is made of a part of the reports.
        """
        if not isinstance(item, Path):
            return self._read(item)
        if self._unreadable is not None:
            raise self._unreadable
        if not self._entries:
            raise NothingRead
        try:
            self.write(self._entries, item)
        except Stopped:
            self.forget()
            raise
        unsplit = "、".join(self._unsplit)
        split = f"没有拆开的报告不在其中：{unsplit}，要导出请先用“文件 ▸ 拆成几份报告”" if unsplit else ""
        unconfirmed = unconfirmed_words(self._entries, marked=self.marks_doubts)
        self.forget()
        return "。".join(filter(None, (unconfirmed, split)))

    def write(self, entries: Sequence[ExportEntry], path: Path) -> None:
        """Write the file from the reports that were read. Raises ExportError and Stopped."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let the reports go, a thousand of which are a hundred megabytes; one by one, so that no thread waits."""
        while self._entries:
            self._entries.pop()

    def follow(self, job: Job) -> None:
        """Tell the job how far the work is, and stop with it."""
        self.stopped, self.tell = lambda: job.cancelled, job.tell

    def step(self, words: str, share: float) -> None:
        """Tell how far the writing is. Raises Stopped where a person wants no more of it."""
        if self.stopped():
            raise Stopped
        self.tell(words, share)

    def name(self, report_id: int) -> str:
        """What a report is called in messages."""
        return self._snapshot.report(report_id).label

    def _read(self, report_id: int) -> str:
        self.tell("读取报告", 0.0)
        try:
            opened = self._loader.load(self._snapshot.report(report_id))
            entry = entry_of(opened, self._loader)
        except StoreError as error:
            if error.passing:  # it is no fault of the report: a file without it would be wanting
                self._unreadable = error
            raise
        self._entries.append(entry if self.keeps_passed else entry.without_passed())
        self._unsplit += filter(None, [unsplit_words(opened)])
        return ""

    def read_again(self) -> None:
        """Read the reports that were read with the checks that held. Raises Stopped."""
        self.keeps_passed = True
        for place, entry in enumerate(self._entries):
            self.step("读取报告", 0.0)
            self._entries[place] = entry_of(self._loader.load(self._snapshot.report(entry.report_id)), self._loader)


class FileMaker(QObject):
    """Makes files; a failure leaves the file that was there before as it was.

    `made(work, path, remark)` when one was written; the remark tells of values in it that nobody has confirmed, names
    files whose further reports are not in it, and reports that could not be opened. When it cannot be written the
    person is asked whether to try again, the same reports as they were, there or elsewhere.
    """

    made = Signal(object, object, str)
    doing = "正在导出 Excel"
    writing_times = 3
    """How many times as long as the reading of its reports the writing of a file takes."""

    def __init__(
        self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None, version: str = ""
    ) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages, self._version = workbench, jobs, messages, version
        self._place_asker: Callable[[Path], Path | None] | None = None

    def set_place_asker(self, asker: Callable[[Path], Path | None]) -> None:
        """Who asks for another file when one could not be written; None is no other."""
        self._place_asker = asker

    def _tell_nothing(self) -> None:
        accept = self._messages.key("accept")
        self._messages.tell("warning", f"没有可以导出的报告。请先打开报告，或先通过{accept}要导出的报告。")

    def _run(self, work: FileWork, report_ids: Sequence[int], path: Path, unread: list[str]) -> None:
        """Read these reports, then write the file; `unread` are those that could not be opened so far."""
        written: list[Path] = []

        def on_item(item: int | Path, remark: str | None, error: Exception | None) -> None:
            if isinstance(item, Path):
                if not isinstance(error, Stopped):
                    written.append(item)
                    self._on_written(work, item, remark or "", unread, error)
            elif error is not None:
                unread.append(f"“{work.name(item)}”")

        whole = max(len(report_ids), 1) * _READING * self.writing_times
        items = [*report_ids, path]
        resting = ExitStack()
        resting.enter_context(collector_paused())  # it would hold up the window while it walks over all reports
        job = self._jobs.start(self.doing, work, items, lambda one: whole if one is path else _READING, work.follow)
        job.itemDone.connect(on_item)
        job.finished.connect(lambda _cancelled: resting.close())
        job.finished.connect(lambda _cancelled: None if written else self._on_stopped(work, path))

    def _on_written(self, work: FileWork, path: Path, remark: str, unread: list[str], error: Exception | None) -> None:
        left_out = f"没有打开、不在其中的报告：{'、'.join(unread)}" if unread else ""
        if error is None:
            self.made.emit(work, path, "。".join(filter(None, (left_out, remark))))
        elif isinstance(error, NothingRead):
            self._messages.tell("error", f"没有导出：{'、'.join(unread)}打不开。请在队列里打开它，看看是什么原因。")
        elif isinstance(error, (ExportError, FileTrouble)):
            told = error.message
            QTimer.singleShot(0, self, lambda: self._ask(work, path, unread, told))  # when the job has ended
        elif isinstance(error, StoreError):
            self._messages.tell("error", f"没有导出，原有的文件没有变。{error.message}")
        else:
            self._messages.tell(
                "error", f"导出时出现意外情况（{type(error).__name__}），没有写出工作簿；原有的文件和修正都没有变。"
            )

    def _ask(self, work: FileWork, path: Path, unread: list[str], told: str) -> None:
        """Whether to try again; the reports are not read anew for it."""
        verbs = (GIVE_UP, SAVE_AS, RETRY) if self._place_asker else (GIVE_UP, RETRY)
        while True:
            verb = self._messages.ask("没有写成工作簿", told, verbs)
            place = self._place_asker(path) if verb == SAVE_AS and self._place_asker else path
            if place is not None:
                break
        if verb != GIVE_UP:
            self._run(work, (), place, unread)

    def _on_stopped(self, work: FileWork, path: Path) -> None:
        work.forget()
        self._messages.tell("info", f"已停止导出，没有写出“{path.name}”；原有的文件没有变。")
