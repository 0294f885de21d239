"""Gives the queue out in parts and merges copies back: in a thread, a backup first, and the window follows after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.edits.chronicle import present
from desktop.edits.plan import Refused
from desktop.edits.taking_theirs import take_theirs
from desktop.files import FileTrouble
from desktop.jobs import Jobs
from desktop.merging.deciding import OpenConflict, Side, decide, open_conflicts
from desktop.merging.merge import Merged, merge
from desktop.merging.parts import Part, give_out
from desktop.messages import Messages
from desktop.models.following import Follower
from desktop.models.history import subject_name, words
from desktop.models.queue_words import headline
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from parser.corrections import Correction


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A conflict in words: what it is about, what stood there when the copies parted, here now, and there."""

    conflict: OpenConflict
    place: str
    before: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A report with what is to be decided in it."""

    report_id: int
    name: str
    lines: tuple[ConflictLine, ...]


class Sharing(QObject):
    """`given(parts)` when all parts were written, `merged(result, name)` when a copy came back, `decided(count)`."""

    given = Signal(object)
    merged = Signal(object, str)
    decided = Signal(int)

    def __init__(
        self, workbench: Workbench, jobs: Jobs, follower: Follower, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._follower, self._messages = workbench, jobs, follower, messages

    def give_out(self, parts: Sequence[Part]) -> None:
        """Write a workspace for each part."""
        work = partial(give_out, self._workbench.store, person=self._workbench.desk.person())
        job = self._jobs.start("正在拆分工作区", work, [tuple(parts)])
        job.itemDone.connect(self._on_given)

    def _on_given(self, parts: Sequence[Part], _result: None, error: Exception | None) -> None:
        if self._told(error):
            return
        self._workbench.refresh_queue()
        self.given.emit(parts)

    def merge(self, path: Path) -> None:
        """Take over what was done in another copy, after a backup."""
        if not self._workbench.before_many("merge"):
            return
        work = partial(merge, self._workbench.store, person=self._workbench.desk.person())
        self._jobs.start("正在并回", work, [path]).itemDone.connect(self._on_merged)

    def _on_merged(self, path: Path, result: Merged | None, error: Exception | None) -> None:
        if self._told(error) or result is None:
            return
        workbench, here = self._workbench, self._workbench.here
        for report_id in result.changed:
            workbench.desk.close(report_id)
        workbench.refresh_queue()
        if here in result.changed:
            workbench.open(here)
        self._follower.rechecker.start(one for one in (*result.changed, *result.added) if one != here)
        self.merged.emit(result, path.name)

    def open_conflicts(self) -> tuple[OpenConflict, ...]:
        """What still is to be decided; none where it cannot be read, which is told."""
        try:
            return open_conflicts(self._workbench.store)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return ()

    def disputed(self) -> list[Disputed]:
        """The reports with something to be decided, in words; what became the same by now is not asked any more."""
        by_report: dict[int, list[OpenConflict]] = {}
        for conflict in self.open_conflicts():
            by_report.setdefault(conflict.report_id, []).append(conflict)
        found = [self._in_words(report_id, conflicts) for report_id, conflicts in by_report.items()]
        return [report for report in found if report is not None]

    def _in_words(self, report_id: int, conflicts: Sequence[OpenConflict]) -> Disputed | None:
        row, opened = self._workbench.row(report_id), self._workbench.reviewed_of(report_id)
        if row is None or opened is None:
            return None
        lines = []
        for one in conflicts:
            here = present(opened.reviewed, one.target)
            if here == one.theirs:
                self._decide(report_id, [one], "theirs")
                continue
            change = Correction(target=one.target, kind=one.kind, old=here, new=one.theirs, how=one.how)
            place = subject_name(opened.reviewed.report, change)
            lines.append(ConflictLine(one, place, *(words(change, side) for side in (one.before, here, one.theirs))))
        return Disputed(report_id, headline(row), tuple(lines)) if lines else None

    def decide(self, choices: Mapping[int, Side]) -> None:
        """Carry out what was decided of conflicts by their ids: where theirs holds, one step a report.

        That can be undone like any other.
        """
        by_report: dict[tuple[int, Side], list[OpenConflict]] = {}
        for conflict in self.open_conflicts():
            side = choices.get(conflict.id)
            if side is not None:
                by_report.setdefault((conflict.report_id, side), []).append(conflict)
        done: list[int] = []
        for (report_id, side), conflicts in by_report.items():
            if self._decide(report_id, conflicts, side):
                done += [report_id] * len(conflicts)
        here = self._workbench.here
        self._follower.rechecker.start(one for one in dict.fromkeys(done) if one != here)
        self.decided.emit(len(done))

    def _decide(self, report_id: int, conflicts: Sequence[OpenConflict], side: Side) -> bool:
        workbench = self._workbench
        opened = workbench.reviewed_of(report_id)
        if opened is None:
            return False
        try:
            plan = take_theirs(opened.reviewed, conflicts) if side == "theirs" else None
            if plan is not None and plan.corrections and not workbench.desk.commit(report_id, plan):
                return False  # told by the desk
            decide(workbench.store, conflicts, side, workbench.desk.person())
        except Refused as refusal:
            self._messages.tell("warning", f"“{headline(opened.row)}”：{refusal}")
            return False
        except StoreError as error:
            self._messages.tell("error", error.message)
            return False
        return True

    def _told(self, error: Exception | None) -> bool:
        """Tell an error in words; whether there was one."""
        if error is None:
            return False
        if isinstance(error, StoreError | FileTrouble):
            self._messages.tell("error", error.message)
        else:
            text = f"出现意外情况（{type(error).__name__}），没有做成；现在的工作区没有变。"
            self._messages.tell("error", text)
        return True
