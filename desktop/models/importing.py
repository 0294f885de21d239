"""Files, folders and pasted text into the queue: read and parsed in the background, told once at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.files import is_folder
from desktop.jobs import Job, Jobs
from desktop.messages import Messages, at_most
from desktop.models.encodings import encoding_name
from desktop.models.loading import Reading, read_new
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.store import StoreError
from parser import Report
from parser.errors import ReadError
from parser.parts import first_of
from parser.source import read_file

SUFFIXES = (".txt", ".docx")
SHOWN_PROBLEMS = 8


@dataclass(frozen=True, slots=True)
class Imported:
    """What the worker hands back for one file."""

    name: str
    data: bytes
    reading: Reading
    report: Report

    @property
    def sha256(self) -> str:
        """What names the bytes."""
        return self.report.source.sha256


@dataclass(frozen=True, slots=True)
class Undecided:
    """A text file whose encoding cannot be told: a person has to choose it. `sha256` names its bytes."""

    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Chosen:
    """A text file as it was shown to a person, and the encoding he chose for it."""

    path: Path
    data: bytes
    encoding: str


def import_file(item: Path | Chosen) -> Imported | Undecided:
    """Read and parse one file. Raises ReadError."""
    if isinstance(item, Chosen):
        return _imported(item.path.name, item.data, item.encoding)
    data = read_file(item)
    try:
        return _imported(item.name, data)
    except ReadError as error:
        if error.code != "unknown_encoding":
            raise
        return Undecided(sha256(data).hexdigest(), data)


def _imported(name: str, data: bytes, encoding: str | None = None) -> Imported:
    reading = read_new(data, name, encoding)
    return Imported(name, data, reading, first_of(reading.document, reading.parts))


class Importer(QObject):
    """Brings reports in; one file that cannot be read does not stop the others.

    `splitWanted(ids)` when a person wants all files split that turned out to hold several reports,
    `encodingWanted(paths)` when he wants to choose the encodings of files that could not be read without.
    """

    imported = Signal(int)
    finished = Signal()
    splitWanted = Signal(object)
    encodingWanted = Signal(object)

    def __init__(
        self, workbench: Workbench, jobs: Jobs, messages: Messages, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages, self._settings = workbench, jobs, messages, settings
        self._problems: list[str] = []
        self._added: list[int] = []
        self._known: list[int] = []
        self._returned: list[int] = []
        self._several: list[int] = []
        self._remarks: list[str] = []
        self._undecided: list[Path] = []
        self._chosen: list[str] = []
        self._first: tuple[Reading, str | None] | None = None
        self._running: list[Job] = []
        self._halted = False
        self.may_show: Callable[[], bool] = lambda: True
        """Whether another report may come up; not while a person fills something in, which he had not confirmed."""

    def open_paths(self, paths: Iterable[Path]) -> Job | None:
        """Read files, and the .txt and .docx files directly inside folders; None when there is nothing to read."""
        files = [file for path in paths for file in self._expand(path)]
        if not files:
            self._report()
            return None
        return self._start(files)

    def open_chosen(self, items: Sequence[Path | Chosen], left: Sequence[Path] = ()) -> None:
        """Read files in the encodings that a person chose; `left` are those for which he chose none."""
        self._undecided.extend(left)
        if items:
            self._start(items)
        else:
            self._report()

    def _start(self, items: Sequence[Path | Chosen]) -> Job:
        job = self._jobs.start(f"正在读取 {len(items)} 份报告", import_file, items)
        self._running.append(job)
        job.itemDone.connect(partial(self._on_file, job))
        job.finished.connect(partial(self._on_finished, job))
        return job

    def halt(self) -> None:
        """Read no further, since nothing more can be kept; what was read and is not in the queue yet stays outside."""
        self._halted = bool(self._running)
        for job in self._running:
            job.cancel()

    def open_text(self, text: str) -> int | None:
        """Make a report from pasted text."""
        if not text.strip():
            self._messages.tell("warning", "剪贴板里没有文字。请先在网页或文档中复制报告全文，再新建。")
            return None
        name = f"粘贴的报告 {datetime.now():%m-%d %H%M%S}.txt"
        data = text.replace("\r\n", "\n").encode("utf-8", errors="replace")
        try:
            made = _imported(name, data)
            known = self._workbench.store.find_report(made.report.source.sha256)
        except ReadError as error:
            self._messages.tell("warning", error.message)
            return None
        except StoreError as refusal:
            self._messages.tell("error", refusal.message)
            return None
        report_id = known if known is not None else self._add(made, None)
        if known is not None:
            self._messages.tell("info", "这段文字早已在队列中，没有重复新建。")
        if report_id is not None:
            self._workbench.open(report_id)
        return report_id

    def _expand(self, path: Path) -> list[Path]:
        if not is_folder(path):
            return [path]
        try:
            inside = sorted(p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith("~$"))
        except OSError:
            text = "文件夹“{name}”打不开：没有权限，或者磁盘、网络盘断开了。请检查后再打开一次。"
            self._problems.append(text.format(name=path.name))
            return []
        if not inside:
            self._problems.append(f"文件夹“{path.name}”里没有 .txt 或 .docx 文件。")
        return inside

    def _on_file(
        self, job: Job, item: Path | Chosen, result: Imported | Undecided | None, error: Exception | None
    ) -> None:
        path, encoding = (item.path, item.encoding) if isinstance(item, Chosen) else (item, None)
        if job.cancelled:  # many files may have been read that are not in the queue yet
            return
        if result is None:
            self._problems.append(_sentence(path, error))
            return
        try:
            known = self._is_known(result)
        except StoreError as refusal:
            self._problems.append(refusal.message)
            if refusal.stopping:
                self.halt()
            return
        if not known:
            if isinstance(result, Undecided):
                self._undecided.append(path)
                return
            report_id = self._add(result, str(path.absolute()), encoding)
            if report_id is None:
                return
            self._added.append(report_id)
            self.imported.emit(report_id)
            if self._workbench.here is None:
                self._workbench.open(report_id)
        self._settings.add_recent(path.absolute())

    def _is_known(self, result: Imported | Undecided) -> bool:
        """Whether a file with these bytes is in the queue, or was once and is put back, as it was read then.

        Where the bytes that were kept of it are damaged, these take their place.
        """
        store, sha256 = self._workbench.store, result.sha256
        store.mend(sha256, result.data)
        known, removed = store.find_report(sha256), store.find_removed(sha256)
        if known is not None:
            self._known.append(known)
        elif removed:
            for gone in removed:
                self._workbench.put_back(gone, show=False)
            self._returned.append(removed[0])
        return known is not None or bool(removed)

    def _add(self, made: Imported, path: str | None, encoding: str | None = None) -> int | None:
        """Into the queue; what is doubtful about the file as a whole is remembered for the message at the end."""
        report_id = self._workbench.add(made.name, made.data, path, made.report, encoding)
        if report_id is None:
            return None
        document, count = made.reading.document, len(made.reading.parts)
        self._workbench.loader.keep(made.reading, encoding)
        self._first = self._first or (made.reading, encoding)
        if encoding is not None:
            broken = document.text.count("\ufffd")
            told = f"，有 {broken} 处读不出（显示为 \ufffd）" if broken else ""
            self._chosen.append(f"“{made.name}”按 {encoding_name(document.encoding)} 读入{told}")
        elif not document.encoding_sure:
            self._remarks.append(f"“{made.name}”的编码没有把握，暂按 {encoding_name(document.encoding)} 读")
        if count > 1:
            self._several.append(report_id)
            self._remarks.append(f"“{made.name}”里有 {count} 份报告，现在只读了第一份")
        return report_id

    def _on_finished(self, job: Job, cancelled: bool) -> None:
        self._running.remove(job)
        if self._returned:
            self._workbench.refresh_queue()
        arrived = self._added or self._returned or self._known
        if self._first is not None:
            self._workbench.loader.keep(*self._first)  # it is opened now, however many were read since
            self._first = None
        shown = self._workbench.here is None or self.may_show()
        if arrived and shown:
            self._workbench.open(arrived[0])
        self.finished.emit()
        self._report(cancelled, waiting=bool(arrived) and not shown)

    def _report(self, cancelled: bool = False, *, waiting: bool = False) -> None:
        """One message for the whole run: what came in, what did not and why."""
        problems, added, known, returned = self._problems, len(self._added), len(self._known), len(self._returned)
        remarks, several, undecided = self._remarks, tuple(self._several), tuple(self._undecided)
        chosen = self._chosen
        self._problems, self._added, self._known, self._returned = [], [], [], []
        self._remarks, self._several, self._undecided, self._chosen = [], [], [], []
        parts = [f"已读入 {added} 份报告"] if added else []
        if returned:
            parts.append(f"{returned} 份早先移出过，已连同修正放回队列")
        if known:
            parts.append(f"{known} 份早已在队列中，没有重复读入")
        halted, self._halted = self._halted, self._halted and bool(self._running)
        if halted:
            parts.append("其余的没有读入，能保存以后请再打开一次（已读入的不会重复）")
        elif cancelled:
            parts.append("其余的已按您的要求停止读取")
        if waiting:
            parts.append("您正在填写，所以没有换过去，请在队列里打开")
        if not waiting and added + known + returned == 1 and not problems and not undecided:
            remarks = []  # told with the report, which is open now
        unread = [*problems, *map(_not_decided, undecided)]
        if unread:
            parts.append(f"{len(unread)} 份没有打开")
        elif remarks:
            parts.append(f"{len(remarks)} 处要留意")
        if unread or remarks:
            shown = at_most(SHOWN_PROBLEMS, unread, "……另有 {0} 份")
            shown += at_most(SHOWN_PROBLEMS, remarks, "……另有 {0} 处")
            self._messages.tell(
                "warning",
                "，".join(parts) + "：",
                shown,
                self._action(undecided, several if remarks else ()),
                whole=() if len(shown) == len(unread) + len(remarks) else (*unread, *remarks),
                stays=halted,
            )
        elif not (waiting or halted) and chosen and added == len(chosen) and not several:
            self._messages.tell("info", "；".join(chosen) + "。以后都按选定的编码读。")
        elif halted or cancelled or known or returned or waiting:
            # A disk that is all but full takes small changes again at once, and that is told next.
            self._messages.tell("warning" if halted else "info", "，".join(parts) + "。", stays=halted)

    def _action(self, undecided: tuple[Path, ...], several: tuple[int, ...]) -> tuple[str, Callable[[], object]] | None:
        """The button of the message: what is not in the queue yet comes first."""
        if undecided:
            return "选择编码…", lambda: self.encodingWanted.emit(undecided)
        return ("全部拆开", lambda: self.splitWanted.emit(several)) if several else None


def _not_decided(path: Path) -> str:
    return f"“{path.name}”判断不出文字编码，还没有导入，请按“选择编码…”。"


def _sentence(path: Path, error: Exception | None) -> str:
    if isinstance(error, ReadError):
        return error.message
    return f"“{path.name}”读取时出现意外情况（{type(error).__name__}），没有打开；其他报告不受影响。"
