"""Sheets of a workbook planned from the reports before it is written, in a thread of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.models.collecting import Collecting
from desktop.models.export_entries import entry_of
from desktop.models.loading import Loader, PartGone
from desktop.models.workbench import Workbench
from desktop.roster import kept_roster
from desktop.store import Snapshot, StoreError
from desktop.store.rule_switches import off_since
from desktop.workbook import ExportEntry, ExportOptions, Material, chosen_kinds, sheet_kinds
from desktop.workbook.sheet import Sheet
from parser.errors import ReadError

MOST_REPORTS = 30
"""So many reports are read for a preview; a workbook of a thousand would keep a person waiting."""


@dataclass(frozen=True)
class Wanted:
    """One kind of sheet of a workbook of these reports."""

    kind: str
    report_ids: tuple[int, ...]
    title: str
    options: ExportOptions

    @property
    def shown_ids(self) -> tuple[int, ...]:
        """The reports that the preview is made of."""
        return self.report_ids[:MOST_REPORTS]


@dataclass(frozen=True)
class Preview:
    """The sheets of a kind as they will be, none where there is nothing to tell; without some reports if `partial`."""

    wanted: Wanted
    sheets: tuple[Sheet, ...]

    @property
    def partial(self) -> bool:
        """Whether there are more reports than it was made of."""
        return len(self.wanted.report_ids) > MOST_REPORTS


class Planner:
    """The work, called in another thread: reads a report, or plans sheets of those that were read.

    It reads the workspace as it was when it was made, and each report once.
    """

    def __init__(self, workbench: Workbench, version: str = "") -> None:
        """Raises StoreError."""
        store = workbench.store
        self._snapshot, self._version = Snapshot(store), version
        self._loader, self._collecting = Loader(self._snapshot), Collecting(store)
        self._rules_off, self._members = off_since(self._snapshot), kept_roster(store).members
        self._entries: dict[int, ExportEntry | None] = {}
        self._made = datetime.now()

    def missing(self, report_ids: Sequence[int]) -> list[int]:
        """Those that have not been read yet."""
        return [one for one in report_ids if one not in self._entries]

    def __call__(self, item: int | Wanted) -> Preview | None:
        """Read a report, or plan. Raises StoreError of the plan; a report that cannot be opened is left out."""
        if isinstance(item, Wanted):
            return self._plan(item)
        try:
            opened = self._loader.load(self._snapshot.report(item))
            self._entries[item] = entry_of(opened, self._loader)
        except (StoreError, ReadError, PartGone, ValueError):
            self._entries[item] = None  # the export tells of it
        return None

    def _plan(self, wanted: Wanted) -> Preview:
        shown = wanted.shown_ids
        found = [entry for one in shown if (entry := self._entries.get(one)) is not None]
        material = Material(
            found,
            wanted.options,
            sheets=tuple(kind.id for kind in chosen_kinds(wanted.options)),
            title=wanted.title,
            rules_off=self._rules_off,
            collection=self._collecting.findings_among(self._snapshot.rows, shown),
            members=self._members,
            created=self._made,
            version=self._version,
        )
        return Preview(wanted, tuple(sheet_kinds()[wanted.kind].build(material)))


class Previewer(QObject):
    """Answers `ask` with `ready(preview)` or `failed(reason)`; `progressed(done, total)` while reports are read.

    A new question takes the place of the one before. `begin` and `end` enclose the time in which the queue is taken as
    it was at the beginning.
    """

    ready = Signal(object)
    failed = Signal(str)
    progressed = Signal(int, int)

    def __init__(self, workbench: Workbench, parent: QObject | None = None, version: str = "") -> None:
        super().__init__(parent)
        self._workbench, self._version = workbench, version
        self._planner: Planner | None = None
        self._job: Job | None = None
        self.jobs = Jobs(self)

    def begin(self) -> None:
        """Take the queue as it is now."""
        self.end()
        try:
            self._planner = Planner(self._workbench, self._version)
        except StoreError as error:
            self.failed.emit(error.message)

    def end(self) -> None:
        """Forget what was read; no answer comes any more."""
        self._drop()
        self._planner = None

    def stop(self) -> None:
        """End the thread."""
        self.end()
        self.jobs.stop()

    def ask(self, wanted: Wanted) -> None:
        """Plan the sheets of a kind."""
        self._drop()
        planner = self._planner
        if planner is None:
            return
        missing = planner.missing(wanted.shown_ids)
        job = self._job = self.jobs.start("", planner, [*missing, wanted])

        def on_item(item: int | Wanted, preview: Preview | None, error: Exception | None) -> None:
            if job is not self._job or not isinstance(item, Wanted):
                return
            if preview is not None:
                self.ready.emit(preview)
            else:
                self.failed.emit(error.message if isinstance(error, StoreError) else type(error).__name__)

        job.itemDone.connect(on_item)
        job.progressed.connect(lambda done, total: self._on_progress(job, done, total))

    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is self._job and done < total:
            self.progressed.emit(done, total - 1)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
