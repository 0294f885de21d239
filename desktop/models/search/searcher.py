"""Searches this report or all of them, and keeps what was found true while reports are changed, come and go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Job, Jobs
from desktop.models.open_report import OpenReport
from desktop.models.search.facts import Facts, facts_of
from desktop.models.search.hits import MOST, Found, Hit, SourceText, search
from desktop.models.search.query import KINDS, Kind, Query
from desktop.models.search.worker import Item, Memory, SearchWork
from desktop.models.workbench import Workbench
from desktop.store import ReportRow, Snapshot, StoreError
from parser.model import Report, Span

PAUSE = 200
"""How long (ms) results of many reports, or changes of the queue, are gathered before they are shown."""


@dataclass(frozen=True)
class Request:
    """What is searched for, where in a report, and whether in all of them."""

    query: Query = field(default_factory=Query)
    kinds: frozenset[Kind] = frozenset(KINDS)
    everywhere: bool = False


class Searcher(QObject):
    """`changed` when `found` did: what was found by report, in the order of the queue.

    The open report is searched at once, others by a job in the background, which can be stopped.
    """

    changed = Signal()

    def __init__(self, workbench: Workbench, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._jobs = workbench, jobs
        self.request = Request()
        self._found: dict[int, Found] = {}
        self._job: Job | None = None
        self._progress = (0, 0)
        self._unread: set[int] = set()
        self._newer: set[int] = set()
        self._stopped = False
        self._memory = Memory()
        self._facts: tuple[Report, Facts] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self.changed)
        self._catch_up = QTimer(self)
        self._catch_up.setSingleShot(True)
        self._catch_up.setInterval(PAUSE)
        self._catch_up.timeout.connect(self._on_queue)
        self._opened = QTimer(self)
        self._opened.setSingleShot(True)
        self._opened.timeout.connect(self._on_opened)
        workbench.reportOpened.connect(self._opened.start)  # after the panels have shown it
        workbench.reportChanged.connect(lambda _step: self._refresh_current())
        workbench.queueChanged.connect(self._catch_up.start)
        workbench.rowAdded.connect(lambda _id: self._catch_up.start())

    @property
    def found(self) -> tuple[Found, ...]:
        """What was found, in the order of the queue; reports without a hit are left out."""
        listed = (self._found.get(row.id) for row in self._workbench.rows)
        return tuple(one for one in listed if one is not None and one.total)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits that are listed."""
        return tuple(hit for one in self.found for hit in one.hits)[:MOST]

    @property
    def total(self) -> int:
        """How many hits there are, listed or not."""
        return sum(one.total for one in self._found.values())

    @property
    def progress(self) -> tuple[int, int] | None:
        """How much of how much is searched, None where no search is going on."""
        return self._progress if self._job is not None else None

    @property
    def unread(self) -> int:
        """How many reports could not be searched, because they cannot be read."""
        return len(self._unread)

    @property
    def stopped(self) -> bool:
        """Whether a person stopped the search before it was through."""
        return self._stopped

    def names(self) -> Mapping[int, str]:
        """What the reports are called in which something was found: unit and year."""
        rows = (self._workbench.row(one.report_id) for one in self.found)
        return {row.id: report_name(row) for row in rows if row is not None}

    def search(self, request: Request) -> None:
        """Search for something else, or anew."""
        self.request = request
        self._cancel()
        self._found, self._unread, self._stopped = {}, set(), False
        if not request.query.empty and request.kinds:
            self._search_current()
            if request.everywhere:
                self._start([row.id for row in self._workbench.rows if row.id not in self._found])
        self.changed.emit()

    def update(self, opened: OpenReport) -> None:
        """Search a report again that was changed, in the window's thread."""
        request = self.request
        if request.query.empty or not request.kinds:
            return
        text = opened.document.text
        source = SourceText(text, opened.document.folded, opened.extent or Span(0, len(text)))
        report = opened.reviewed.report
        if self._facts is None or self._facts[0] is not report:
            self._facts = report, facts_of(report)
        found = search(opened.row.id, request.query, request.kinds, self._facts[1], source)
        self._newer.add(opened.row.id)
        if found != self._found.get(opened.row.id):  # else the list stays as it is
            self._found[opened.row.id] = found

    def settle(self) -> None:
        """Reports were changed and searched again: show it soon."""
        self._soon.start()

    def _search_current(self) -> None:
        if self._workbench.current is not None:
            self.update(self._workbench.current)

    def _on_opened(self) -> None:
        if self.request.everywhere:
            self._search_current()
        else:
            self._found = {}
            self._search_current()
        self.changed.emit()

    def _refresh_current(self) -> None:
        self._search_current()
        self.changed.emit()

    def _on_queue(self) -> None:
        """Reports came or went: search those that came, forget those that went."""
        rows = {row.id for row in self._workbench.rows}
        gone = self._found.keys() - rows
        for report_id in gone:
            del self._found[report_id]
        if self.request.everywhere and not self.request.query.empty and not self._stopped and self._job is None:
            self._start([i for i in self._in_order(rows) if i not in self._found and i not in self._unread])
        if gone:
            self.changed.emit()

    def _in_order(self, ids: set[int]) -> Sequence[int]:
        return [row.id for row in self._workbench.rows if row.id in ids]

    def _start(self, report_ids: Iterable[int]) -> None:
        wanted = list(report_ids)
        if not wanted or not self.request.kinds:
            return
        try:
            snapshot = Snapshot(self._workbench.store)
        except StoreError as error:
            self._workbench.messages.tell("error", error.message)
            return
        work = SearchWork(snapshot, self.request.query, self.request.kinds, self._memory)
        items = work.items(wanted)
        job = self._jobs.start("正在查找", work, items)
        self._job, self._progress, self._newer = job, (0, len(items)), set()
        job.itemDone.connect(partial(self._on_item, job))
        job.progressed.connect(lambda done, of: self._on_progress(job, done, of))
        job.finished.connect(lambda cancelled: self._on_finished(job, cancelled))

    def _on_item(self, job: Job, item: Item, found: Found | None, error: Exception | None) -> None:
        """A report that was changed since is known better than the job does."""
        if job is not self._job:
            return
        if error is not None:
            self._unread.add(item[0])
        elif found is not None and item[0] not in self._newer:
            self._found[item[0]] = found
        if not self._soon.isActive():
            self._soon.start()

    def _on_progress(self, job: Job, done: int, of: int) -> None:
        if job is self._job:
            self._progress = done, of

    def _on_finished(self, job: Job, cancelled: bool) -> None:
        if job is self._job:
            self._job, self._stopped = None, cancelled
            self.changed.emit()
            self._catch_up.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def report_name(row: ReportRow) -> str:
    """Unit and year, or what the file is called."""
    unit, year = row.summary.get("agency"), row.summary.get("year")
    return " ".join(str(part) for part in (unit or row.label, year) if part)
