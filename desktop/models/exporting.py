"""Reports of the queue into a workbook of the program's own sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.report_files import FileMaker, FileWork
from desktop.models.workbench import Workbench
from desktop.roster import kept_roster
from desktop.store import Snapshot, StoreError
from desktop.store.rule_switches import off_since
from desktop.workbook import ExportEntry, ExportOptions, course, export, sheet_kinds, tells_all
from parser.checks.collection.findings import Decided
from parser.checks.collection.roster import Member


class Export(FileWork):
    """The work of one export."""

    def __init__(
        self,
        snapshot: Snapshot,
        title: str | None,
        collection: Sequence[Decided],
        options: ExportOptions | None = None,
        members: Sequence[Member] = (),
        version: str = "",
    ) -> None:
        """`members` are the units that must report. Raises StoreError."""
        super().__init__(snapshot)
        self._title, self._collection = title, collection
        self._options, self._members, self._version = options, members, version
        self._rules_off = off_since(snapshot)

    def write(self, entries: Sequence[ExportEntry], path: Path) -> None:
        """Write the workbook. Raises ExportError and Stopped."""
        if tells_all(path) and not self.keeps_passed:  # another form was chosen than the one that could not be written
            self.read_again()
        export(
            entries,
            path,
            title=self._title,
            rules_off=self._rules_off,
            collection=self._collection,
            options=self._options,
            members=self._members,
            version=self._version,
            progress=lambda doing, share: self.step(_words(doing), share),
        )


def _words(doing: str) -> str:
    """What is done in an export, for people."""
    return _PHASES.get(doing) or f"编制“{sheet_kinds()[doing].name}”"


_PHASES = {
    course.PREPARING: "准备",
    course.WRITING: "写入报告",
    course.SAVING: "存成文件",
    course.COMPARING: "核对写好的文件",
}


class Exporter(FileMaker):
    """Writes workbooks; `exported(path, remark)` when one was written."""

    exported = Signal(object, str)

    def __init__(
        self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None, version: str = ""
    ) -> None:
        super().__init__(workbench, jobs, messages, parent, version)
        self.made.connect(lambda _work, path, remark: self.exported.emit(path, remark))

    def start(
        self, report_ids: Sequence[int], path: Path, title: str | None = None, options: ExportOptions | None = None
    ) -> None:
        """Read the reports as they are now and write the workbook, in the background; tell where it is."""
        if not report_ids:
            self._tell_nothing()
            return
        try:
            store = self._workbench.store
            snapshot = Snapshot(store)
            collection = self._workbench.collecting.findings_among(snapshot.rows, report_ids)
            members = kept_roster(store).members
            work = Export(snapshot, title, collection, options, members, self._version)
            work.keeps_passed = tells_all(path)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return
        self._run(work, report_ids, path, [])
