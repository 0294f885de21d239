"""A workbook that comes back: read in the background, its differences taken over, one report after another."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.edits.plans import Refused
from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.export_entries import entry_of
from desktop.models.loading import Loader, PartGone
from desktop.models.rechecking import Rechecker
from desktop.models.workbench import Workbench
from desktop.round_trip import Difference, Differences, Returned, RoundTripError, compare, find_edited, plan_of
from desktop.store import ReportRow, Snapshot, StoreError
from desktop.workbook import ExportEntry
from parser.errors import ReadError

TURN = 20
"""How long (ms) differences are taken over before the window gets a turn."""
_Item = Path | int | Returned


class _Reading:
    """The work: read a workbook, open the reports that were changed in it, compare. It reads from a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._loader = Loader(snapshot)
        self._entries: list[ExportEntry] = []
        self.ids = {identity_of(row): row.id for row in snapshot.rows}

    def __call__(self, item: _Item) -> Returned | Differences | None:
        """Raises RoundTripError of a workbook; StoreError, ReadError, PartGone and ValueError of a report."""
        if isinstance(item, Path):
            return find_edited(item)
        if isinstance(item, Returned):
            return compare(item, self._entries)
        self._entries.append(entry_of(self._loader.load(self._snapshot.report(item)), self._loader))
        return None

    def name(self, report_id: int) -> str:
        return self._snapshot.report(report_id).label


class Returner(QObject):
    """Reads workbooks back; nothing is changed before `take`.

    `compared(differences)` when one was read, `taken(count, reports)` when what was chosen of it is kept.
    """

    compared = Signal(object)
    taken = Signal(int, int)

    def __init__(self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages = workbench, jobs, messages
        self._rechecker = Rechecker(workbench, self)
        self._waiting: deque[tuple[int, list[Difference]]] = deque()
        self._done: dict[int, int] = {}
        self._workbook = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def start(self, path: Path) -> None:
        """Read a workbook in the background and compare it with the reports as they are now."""
        try:
            work = _Reading(Snapshot(self._workbench.store))
        except StoreError as error:
            self._messages.tell("error", error.message)
            return

        def on_read(_item: Path, returned: Returned | None, error: Exception | None) -> None:
            if returned is None:
                self._tell(path, error)
            else:
                self._compare(path, work, returned)

        self._jobs.start("正在读回工作簿", work, [path]).itemDone.connect(on_read)

    def _compare(self, path: Path, work: _Reading, returned: Returned) -> None:
        wanted = [work.ids[report.identity] for report in returned.reports if report.identity in work.ids]
        unread: list[str] = []

        def on_item(item: _Item, found: Differences | None, error: Exception | None) -> None:
            if found is not None:
                told = tuple(f"“{name}”打不开，工作簿里对它的改动没有读回。" for name in unread)
                self.compared.emit(replace(found, missing=(*found.missing, *told)))
            elif isinstance(item, int) and error is not None:
                unread.append(work.name(item))
            elif error is not None:
                self._tell(path, error)

        self._jobs.start("正在与程序里的数比较", work, [*wanted, returned]).itemDone.connect(on_item)

    def _tell(self, path: Path, error: Exception | None) -> None:
        if isinstance(error, RoundTripError):
            self._messages.tell("error", error.message)
        else:
            kind = type(error).__name__
            self._messages.tell("error", f"读“{path.name}”时出现意外情况（{kind}），没有读回；程序里的数都没有变。")

    # Taking over

    def take(self, differences: Iterable[Difference], workbook: str) -> None:
        """Keep these, one step a report: the open report at once, the others a little in each turn of the window."""
        if not self._workbench.before_many("return"):
            return
        rows = {identity_of(row): row.id for row in self._workbench.rows}
        by_report: dict[int, list[Difference]] = defaultdict(list)
        for one in differences:
            if one.report in rows:
                by_report[rows[one.report]].append(one)
        self._workbook, self._done = workbook, {}
        here = self._workbench.here
        self._waiting.extend(sorted(by_report.items(), key=lambda item: item[0] != here))
        self._timer.start()

    @property
    def titles(self) -> tuple[str, ...]:
        """What is done just now besides its jobs."""
        return ("正在读回工作簿",) if self._waiting else ()

    def stop(self) -> None:
        """Leave what was not taken over yet."""
        self._waiting.clear()
        self._rechecker.stop()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._waiting and clock.elapsed() < TURN:
            report_id, wanted = self._waiting.popleft()
            if self._keep(report_id, wanted):
                self._done[report_id] = len(wanted)
        if self._waiting:
            self._timer.start()
            return
        current = self._workbench.current
        self._rechecker.start(one for one in self._done if current is None or one != current.row.id)
        self.taken.emit(sum(self._done.values()), len(self._done))

    def _keep(self, report_id: int, wanted: Sequence[Difference]) -> bool:
        workbench = self._workbench
        row = workbench.row(report_id)
        if workbench.current is not None and workbench.current.row.id == report_id:
            return workbench.attempt(plan_of, wanted, self._workbook)
        if row is None:
            return False
        try:
            opened = workbench.loader.load(row)
            return workbench.desk.commit(report_id, plan_of(opened.reviewed, wanted, self._workbook))
        except (StoreError, ReadError) as error:
            self._messages.tell("error", error.message)
        except (PartGone, Refused, ValueError) as error:
            self._messages.tell("error", f"“{row.label}”没有读回：{error}")
        return False


def identity_of(row: ReportRow) -> str:
    """What names a row of the queue in a workbook (`ExportEntry.identity`)."""
    return f"{row.sha256}/{row.part or 1}"


def by_unit(differences: Iterable[Difference]) -> Mapping[tuple[str, str], list[Difference]]:
    """The differences of each report under its identity and name, in their order."""
    found: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for one in differences:
        found[one.report, one.unit].append(one)
    return found
