"""The workbench: which reports are in the queue, which one is open, what is selected in it, and every change to it.

Widgets call its methods and follow its signals; they do not know each other. A change goes one road: a plan from
`desktop.edits`, committed to the workspace, then shown (`reportChanged`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.edits.desk import EditDesk
from desktop.edits.plans import Plan, Refused
from desktop.messages import Messages
from desktop.models.acceptance import Acceptance
from desktop.models.catching_up import CatchingUp
from desktop.models.changed_place import changed_place
from desktop.models.collecting import Collecting
from desktop.models.history import History
from desktop.models.loading import Loader, PartGone
from desktop.models.open_report import OpenReport, Origin, Selection
from desktop.models.opening import Opening
from desktop.models.preview import Preview, preview
from desktop.models.queue_rows import QueueRows
from desktop.models.span_index import VALUES
from desktop.models.summary import add_report, keep_summary
from desktop.models.walk import Walk
from desktop.store import KeptProblem, ReportRow, Step, Store, StoreError
from desktop.store.copies import Reason
from parser import Report, review
from parser.corrections import Correction
from parser.errors import ReadError
from parser.model import Span, Target, TargetKind


class Workbench(QObject):
    """State shared by the panels of the window."""

    queueChanged = Signal()
    rowAdded = Signal(int)
    rowChanged = Signal(int)
    leaving = Signal()
    reportOpened = Signal()
    reportChanged = Signal(object)
    reportRechecked = Signal()
    selectionChanged = Signal(object)
    stackChanged = Signal()
    saved = Signal(str)
    acceptanceKept = Signal(int)

    def __init__(self, store: Store, desk: EditDesk, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.desk, self.messages = store, desk, messages
        self.current: OpenReport | None = None
        self.selection = Selection(None, None, "program")
        self._wanted: Target | None = None
        self._clicks = 0
        self.loader = Loader(store)
        self.opening = Opening(self.loader, self)
        self.opening.arrived.connect(self._on_arrived)
        self.opening.stopped.connect(lambda: self._show(None))
        self.collecting = Collecting(store)
        self.catching_up = CatchingUp(self)
        self.walk = Walk(self)
        self.acceptance = Acceptance(self)
        self._rows = self._first_rows()
        self.before_many: Callable[[Reason], bool] = lambda _reason: True
        """Asked before much is changed at once, by what does that; False when a person would rather leave it."""
        self.listed: Sequence[int] | None = None
        """The reports that the queue shows, in the order in which it does; None: all, as they are kept."""
        desk.changed.connect(self._on_changed)
        desk.failed.connect(self._on_failed)
        desk.saved.connect(self.saved)
        desk.stackChanged.connect(lambda _report_id: self.stackChanged.emit())

    # Queue

    def _first_rows(self) -> QueueRows:
        """The queue; none where it cannot be read, which is told when there is a window (`refresh_queue`)."""
        try:
            return QueueRows(self.store.reports())
        except StoreError:
            return QueueRows(())

    @property
    def rows(self) -> tuple[ReportRow, ...]:
        """The reports of the queue in their order."""
        return self._rows.all

    def row(self, report_id: int) -> ReportRow | None:
        """One report's row, None when it is not in the queue."""
        return self._rows.get(report_id)

    def refresh_queue(self) -> None:
        """Read the queue from the workspace again; where that cannot be, it is told and stays as it was."""
        try:
            self._rows = QueueRows(self.store.reports())
        except StoreError as error:
            self.fall_behind(error)
            return
        self.queueChanged.emit()

    def refresh_row(self, report_id: int) -> None:
        """Read one row again; the others are as they were."""
        try:
            row = self.store.report(report_id)
        except StoreError as error:
            self.fall_behind(error, report_id)
            return
        if self._rows.get(report_id) is not None:
            self._rows.put(row)
        if self.current and self.current.row.id == report_id:
            self.current = self.current.with_row(row)
        self.rowChanged.emit(report_id)

    def add(self, name: str, data: bytes, path: str | None, report: Report, encoding: str | None = None) -> int | None:
        """Put a report that was read and parsed into the queue; its id, None when it could not be kept.

        `encoding` is the one that a person chose for a .txt.
        """
        try:
            reviewed = review(report, (), self.loader.checker(report))
            report_id = add_report(self.store, name, data, path, encoding, reviewed)
        except StoreError as error:
            self._on_failed(error.message)
            return None
        try:
            self._rows.put(self.store.report(report_id))  # it comes last, and the others are as they were
        except StoreError as error:
            self.fall_behind(error, report_id)
            return report_id
        self.rowAdded.emit(report_id)
        return report_id

    def remove(self, report_id: int) -> None:
        """Take a report out of the queue; it stays in the workspace and can be put back."""
        row = self.row(report_id)
        if row is None:
            return
        position = self.rows.index(row)
        try:
            self.store.remove_report(report_id, self.desk.person())
        except StoreError as error:
            self._on_failed(error.message)
            return
        self.refresh_queue()
        if self.here == report_id:
            neighbour = self.rows[min(position, len(self.rows) - 1)].id if self.rows else None
            self.open(neighbour)
        self.messages.tell(
            "info",
            f"已将“{row.label}”移出队列，它的修正仍保存在工作区里。",
            action=("放回队列", lambda: self.restore(report_id)),
        )

    def removed(self) -> tuple[ReportRow, ...]:
        """The reports that were taken out of the queue; none where they cannot be read, which is told."""
        try:
            return self.store.reports(removed=True)
        except StoreError as error:
            self._on_failed(error.message)
            return ()

    def restore(self, report_id: int) -> None:
        """Put a removed report back into the queue and open it."""
        if self.put_back(report_id):
            self.messages.clear()
            self.open(report_id)

    def put_back(self, report_id: int, *, show: bool = True) -> bool:
        """Put a removed report back into the queue with its corrections; False when that could not be kept.

        With `show` False the queue is left as it is until `refresh_queue`, where many come back.
        """
        try:
            self.store.restore_report(report_id, self.desk.person())
        except StoreError as error:
            self._on_failed(error.message)
            return False
        if show:
            self.refresh_queue()
        return True

    # The open report

    @property
    def here(self) -> int | None:
        """The id of the report that is open or being read for it."""
        row = self.current.row if self.current else self.opening.row
        return row.id if row else None

    def open(self, report_id: int | None, then: Callable[[], object] | None = None) -> None:
        """Show a report of the queue, or nothing; `then` is done when it is open.

        One that takes long to read is read in a thread: until it is there, no report is open. Before that, `leaving`:
        what is being typed is of the report that is open now.
        """
        if self.current is not None:
            self.leaving.emit()
        row = self.row(report_id) if report_id is not None else None
        if row is not None and self.opening.begin(row, then):
            self._show(None)
            return
        self.opening.give_up()
        if self._open_now(report_id) and then is not None:
            then()

    def _on_arrived(self, report_id: int) -> None:
        """A report was read; where it could not be, which is told now, nothing is open."""
        then = self.opening.take_then()
        if self._open_now(report_id):
            then()
        else:
            self._show(None)

    def _open_now(self, report_id: int | None) -> bool:
        opened = self._load(report_id) if report_id is not None else None
        if opened is None and report_id is not None:
            return False
        self._show(opened)
        return True

    def _show(self, opened: OpenReport | None) -> None:
        self.current = opened
        if opened is not None:
            self._remember_summary()
        self.walk.stop()
        self._wanted = None
        self.selection = Selection(None, self._beginning(), "program")
        self.reportOpened.emit()
        self.selectionChanged.emit(self.selection)
        self.stackChanged.emit()

    def check_again(self) -> None:
        """Check the open report by the rules, and against last year's report, as they are now.

        The values stay as they are, and so does what is selected.
        """
        opened = self._load(self.current.row.id) if self.current else None
        if opened is not None:
            self.current = opened
            self._remember_summary()
            self.reportRechecked.emit()

    def _beginning(self) -> Span | None:
        """Where a further report of a file begins; any other begins where its file does, which needs no place."""
        extent = self.current.extent if self.current else None
        return Span(extent.start, extent.start) if extent and extent.start else None

    def open_neighbour(self, step: int) -> None:
        """Show the next (1) or previous (-1) report of the queue."""
        ids = self.order()
        if ids:
            at = ids.index(self.here) if self.here in ids else -step
            self.open(ids[(at + step) % len(ids)])

    def order(self) -> list[int]:
        """The ids of the queue as it is shown."""
        return self._rows.ids(self.listed)

    def reviewed_of(self, report_id: int) -> OpenReport | None:
        """Any report of the queue with its corrections, for exporting."""
        if self.current and self.current.row.id == report_id:
            return self.current
        return self._load(report_id)

    # Changes

    def commit(self, plan: Plan) -> bool:
        """Carry out a plan on the open report; False when it could not be kept (the screen stays as it is)."""
        if self.current is None or not plan.corrections:
            return False
        target = self.selection.target
        return self.desk.commit(self.current.row.id, plan, {"target": str(target)} if target else None, waits=True)

    def attempt(self, make: Callable[..., Plan], *arguments: object, **options: object) -> bool:
        """Make a plan with a function of `desktop.edits.plans` and commit it; a refusal is told to the person."""
        if self.current is None:
            return False
        try:
            plan = make(self.current.reviewed, *arguments, **options)
        except Refused as refusal:
            self.messages.tell("warning", str(refusal))
            return False
        return self.commit(plan)

    def preview(self, target: Target, text: str) -> Preview | None:
        """What would become of the checks if a value were what is being typed; nothing is kept."""
        return preview(self.current, target, text) if self.current else None

    def undo(self) -> None:
        """Take back the last step of the open report."""
        if self.current:
            self.desk.undo(self.current.row.id, waits=True)

    def redo(self) -> None:
        """Do the last undone step again."""
        if self.current:
            self.desk.redo(self.current.row.id, waits=True)

    def steps(self) -> tuple[Step, ...]:
        """Every step ever made on the open report, undone and superseded ones included, oldest first.

        None where they cannot be read, which is told.
        """
        try:
            return self.loader.steps(self.current) if self.current else ()
        except StoreError as error:
            self.fall_behind(error, *filter(None, [self.here]))
            return ()

    def history(self) -> History:
        """What happened to the open report, oldest first."""
        if self.current is None:
            return History()
        try:
            return History(self.steps(), self.store.acceptances(self.current.row.id))
        except StoreError as error:
            self.fall_behind(error, self.current.row.id)
            return History()

    def undo_state(self) -> tuple[str, str]:
        """The names of the steps that undo and redo would take, "" for none."""
        if self.current is None:
            return "", ""
        return self.desk.undo_text(self.current.row.id), self.desk.redo_text(self.current.row.id)

    # Selection

    def select(self, target: Target | None, origin: Origin) -> None:
        """Select a value, section or cell; its place in the source goes with it."""
        span = self.span_of(target) if target else None
        if origin not in ("history", "program"):
            self.walk.stop()
            self._wanted, self._clicks = target, 0
        self._set_selection(Selection(target, span, origin))

    def select_offset(self, offset: int, origin: Origin = "source") -> None:
        """Select what was read at a place of the source, else the section there."""
        if self.current is None:
            return
        self.walk.stop()
        self._clicks += 1
        target, span = self.current.index.at(offset), None
        if target is not None:
            span = self.span_of(target)
        else:
            report = self.current.reviewed.report
            index = report.section_at(offset)
            target = report.sections[index].target if index is not None else None
        self._set_selection(Selection(target, span, origin))

    def select_place(self, span: Span, origin: Origin) -> None:
        """Select a place of the source that was found, with what was read there."""
        if self.current is not None:
            self.walk.stop()
            self._clicks += 1
            self._set_selection(Selection(self.current.index.at(span.start), span, origin))

    def go_to_wanted(self, selection: Selection) -> None:
        """Select a value that is to be looked at: what is selected in the source next most likely belongs to it."""
        self._wanted, self._clicks = selection.target, 0
        self._set_selection(selection)

    @property
    def wanted(self) -> Target | None:
        """The value a person was at before he turned to the source: what he selects there most likely belongs to it.

        One click in the source does not change that, since a double click begins with one.
        """
        target = self._wanted
        return target if target is not None and target.kind in VALUES and self._clicks <= 1 else None

    def span_of(self, target: Target) -> Span | None:
        """Where a target stands in the source of the open report; of a corrected value, where the original stood."""
        if self.current is None:
            return None
        found = self.current.index.span_of(target)
        if found is not None:
            return found
        for section in self.current.reviewed.report.sections:
            if section.target == target:
                return section.heading
        entry = self.current.reviewed.report.metadata.get(target.key) if target.kind is TargetKind.METADATA else None
        if entry is not None and entry.evidence:
            return entry.evidence[0]
        return self.current.first_index.span_of(target)

    # Problems

    def kept_problems(self) -> tuple[tuple[KeptProblem, ...], Mapping[int, str]]:
        """The problems over all reports of the queue, then those of each, and what the reports are called."""
        try:
            problems = (*self.collecting.problems(self.rows), *self.store.problems())
            return problems, {row.id: str(row.summary.get("agency") or row.label) for row in self.rows}
        except StoreError as error:
            self.fall_behind(error)
            return (), {}

    def decide_of_many(self, problem: KeptProblem, word: str, note: str = "") -> bool:
        """Keep what was decided of a problem of many reports, "" to leave it open; False when it could not be kept."""
        try:
            self.collecting.decide(problem, word, note, self.desk.person())
        except StoreError as error:
            self._on_failed(error.message)
            return False
        self.saved.emit(self.store.saved_at or "")
        return True

    # Internal

    def _set_selection(self, selection: Selection) -> None:
        self.selection = selection
        self.selectionChanged.emit(selection)

    def _load(self, report_id: int) -> OpenReport | None:
        row = self.row(report_id)
        if row is None:
            return None
        try:
            opened = self.loader.load(row)
            self.desk.open(report_id)
        except StoreError as error:
            if self.current is not None and self.current.row.id == report_id:
                self.fall_behind(error, report_id)
            else:
                self._on_failed(error.message)
            return None
        except ReadError as error:
            self._on_failed(error.message)
            return None
        except PartGone as gone:
            self._on_failed(str(gone))
            return None
        except ValueError:
            self._on_failed(f"“{row.name}”保存的修正中有一条无法识别，没有打开；工作区文件没有变，请联系维护人员。")
            return None
        return opened

    def _on_changed(self, report_id: int, step: Step, direction: str) -> None:
        if self.current is None or self.current.row.id != report_id:
            return
        try:
            self.current = self.loader.reviewed(self.current)
            step = self.current.carrier.step(step) if self.current.carrier else step
        except StoreError as error:
            self.fall_behind(error, report_id)
            return
        except ReadError as error:
            self._on_failed(error.message)
            return
        self._remember_summary()
        self.reportChanged.emit(step)
        if step.corrections and (direction != "commit" or not _is_judgement(step)):
            self.show_place(step.corrections[0])

    def show_place(self, correction: Correction) -> None:
        """Bring the place of a change into view, also where what was changed is not there any more."""
        if self.current is not None:
            self._set_selection(changed_place(self.current, correction, self.span_of))

    def _remember_summary(self) -> None:
        if self.current is None:
            return
        try:
            changed = keep_summary(self.store, self.current.row.id, self.current.reviewed, self.current.all_problems)
        except StoreError as error:
            self.fall_behind(error, self.current.row.id)
            return
        if changed:
            self.refresh_row(self.current.row.id)

    def fall_behind(self, error: StoreError, *report_ids: int) -> None:
        """What is kept could not be read or listed: told once, and done when it can be."""
        if not error.passing or self.catching_up.owe(report_ids):
            self._on_failed(error.message)

    def _on_failed(self, text: str) -> None:
        self.messages.tell("error", text)


def _is_judgement(step: Step) -> bool:
    """Whether a person only said something of a value: then he stays where he is, unless he did it from the history."""
    about_others = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
    kind = step.corrections[0].target.kind
    return kind in about_others and step.reverts is None and step.retakes is None
