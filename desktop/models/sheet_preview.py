"""Sheets of a workbook planned from the reports before it is written, in a thread of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.models.collecting import Collecting
from desktop.models.export_entries import entry_of
from desktop.models.loading import Loader, PartGone
from desktop.models.workbench import Workbench
from desktop.roster import kept_roster
from desktop.store import Snapshot, StoreError
from desktop.store.rule_switches import off_since
from desktop.workbook import ExportEntry, ExportError, ExportOptions, Material, chosen_kinds, sheet_kinds
from desktop.workbook.sheet import Sheet
from parser.errors import ReadError

MOST_REPORTS = 30
"""So many reports are read for a preview; a workbook of a thousand would keep a person waiting."""


class Question(Protocol):
    """Something to be shown of some reports before it is written."""

    @property
    def shown_ids(self) -> Sequence[int]:
        """The reports that it is made of."""
        ...

    def answer(self, planner: Planner) -> Any:
        """What shall be shown, made in another thread. Raises StoreError and ExportError."""
        ...


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

    def answer(self, planner: Planner) -> Preview:
        """The sheets of the kind."""
        material = Material(
            planner.entries(self.shown_ids),
            self.options,
            sheets=tuple(kind.id for kind in chosen_kinds(self.options)),
            title=self.title,
            rules_off=planner.rules_off,
            collection=planner.collecting.findings_among(planner.snapshot.rows, self.shown_ids),
            members=planner.members,
            created=planner.made,
            version=planner.version,
        )
        return Preview(self, tuple(sheet_kinds()[self.kind].build(material)))


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
    """The work, called in another thread: reads a report, or answers a question of those that were read.

    It reads the workspace as it was when it was made, and each report once.
    """

    def __init__(self, workbench: Workbench, version: str = "") -> None:
        """Raises StoreError."""
        store = workbench.store
        self.snapshot, self.version = Snapshot(store), version
        self._loader, self.collecting = Loader(self.snapshot), Collecting(store)
        self.rules_off, self.members = off_since(self.snapshot), kept_roster(store).members
        self._entries: dict[int, ExportEntry | None] = {}
        self.made = datetime.now()

    def missing(self, report_ids: Sequence[int]) -> list[int]:
        """Those that have not been read yet."""
        return [one for one in report_ids if one not in self._entries]

    def entries(self, report_ids: Sequence[int]) -> list[ExportEntry]:
        """Those of the reports that could be opened."""
        return [entry for one in report_ids if (entry := self._entries.get(one)) is not None]

    def __call__(self, item: int | Question) -> Any:
        """Read a report, or answer, which may raise; a report that cannot be opened is left out."""
        if not isinstance(item, int):
            return item.answer(self)
        try:
            opened = self._loader.load(self.snapshot.report(item))
            self._entries[item] = entry_of(opened, self._loader)
        except (StoreError, ReadError, PartGone, ValueError):
            self._entries[item] = None  # the export tells of it
        return None


class Previewer(QObject):
    """Answers `ask` with `ready(answer)` or `failed(reason)`; `progressed(done, total)` while reports are read.

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

    def ask(self, wanted: Question) -> None:
        """Have a question answered."""
        self._drop()
        planner = self._planner
        if planner is None:
            return
        missing = planner.missing(wanted.shown_ids)
        job = self._job = self.jobs.start("", planner, [*missing, wanted])

        def on_item(item: int | Question, answer: Any, error: Exception | None) -> None:
            if job is not self._job or isinstance(item, int):
                return
            if error is None:
                self.ready.emit(answer)
            else:
                self.failed.emit(error.message if isinstance(error, StoreError | ExportError) else type(error).__name__)

        job.itemDone.connect(on_item)
        job.progressed.connect(lambda done, total: self._on_progress(job, done, total))

    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is self._job and done < total:
            self.progressed.emit(done, total - 1)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
