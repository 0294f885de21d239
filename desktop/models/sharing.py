"""Gives the queue out in parts and merges copies back: in a thread, a backup first, and the window follows after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.edits.chronicle import present
from desktop.edits.plan import Refused
from desktop.edits.taking_theirs import take_theirs
from desktop.files import FileTrouble
from desktop.jobs import Jobs
from desktop.merging.deciding import OpenConflict, Side, decide, open_conflicts
from desktop.merging.disputes import Dispute, open_disputes, settle
from desktop.merging.given import PartOut, parts_out, say_back
from desktop.merging.merge import Merged, merge
from desktop.merging.parts import Part, give_out
from desktop.messages import Messages
from desktop.models.disputes import ConflictLine, Disputed, conflict_line, dispute_line, group_of, key_of
from desktop.models.following import Follower
from desktop.models.queue_words import headline
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.store.choices import About


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
        self._jobs.start_one("正在拆分工作区", work, tuple(parts)).itemDone.connect(self._on_given)

    def _on_given(self, parts: Sequence[Part], _result: None, error: Exception | None) -> None:
        if self._told(error):
            return
        self._workbench.refresh_queue()
        self.given.emit(parts)

    def parts_out(self) -> tuple[PartOut, ...]:
        """What is still listed as given out; nothing where it cannot be read, which is told."""
        try:
            return parts_out(self._workbench.store)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return ()

    def say_back(self, part: str) -> bool:
        """A part is back for good; False where that could not be kept, which is told."""
        try:
            say_back(self._workbench.store, part)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return False
        self._workbench.refresh_queue()
        return True

    def merge(self, path: Path) -> None:
        """Take over what was done in another copy, after a backup."""
        if not self._workbench.before_many("merge"):
            return
        work = partial(merge, self._workbench.store, person=self._workbench.desk.person())
        self._jobs.start_one("正在并回", work, path).itemDone.connect(self._on_merged)

    def _on_merged(self, path: Path, result: Merged | None, error: Exception | None) -> None:
        if self._told(error) or result is None:
            return
        self._arrive(result.changed, result.added, of_all=About.RULE in result.chosen)
        self.merged.emit(result, path.name)

    def _arrive(self, changed: Sequence[int], added: Sequence[int] = (), *, of_all: bool = False) -> None:
        """Show the queue as it is now, and the open report if it is one that changed or is in the queue no more."""
        workbench, here = self._workbench, self._workbench.here
        for report_id in changed:
            workbench.desk.close(report_id)
        workbench.refresh_queue()
        ids = [row.id for row in workbench.rows]
        if here in changed or (here is not None and here not in ids):
            workbench.open(here if here in ids else next(iter(ids), None))
        wanted = ids if of_all else [one for one in (*changed, *added) if one in ids]
        self._follower.rechecker.start(one for one in wanted if of_all or one != here)
        workbench.saved.emit(workbench.store.saved_at or "")

    def open_conflicts(self) -> tuple[tuple[OpenConflict, ...], tuple[Dispute, ...]]:
        """What still is to be decided, values and choices; none where it cannot be read, which is told."""
        try:
            return open_conflicts(self._workbench.store), open_disputes(self._workbench.store)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return (), ()

    def disputed(self) -> list[Disputed]:
        """What is to be decided, in words, report by report; what became the same by now is not asked any more."""
        conflicts, disputes = self.open_conflicts()
        lines: dict[int | str, list[ConflictLine]] = {}
        findings = self._findings() if disputes else {}
        for dispute in disputes:
            lines.setdefault(dispute.report_id or group_of(dispute), []).append(dispute_line(dispute, findings))
        for conflict in conflicts:
            opened = self._workbench.reviewed_of(conflict.report_id)
            if opened is None:
                continue
            if present(opened.reviewed, conflict.target) == conflict.theirs:
                self._decide(conflict.report_id, [conflict], "theirs")
            else:
                lines.setdefault(conflict.report_id, []).append(conflict_line(conflict, opened))
        order: dict[int | str, int] = {row.id: number for number, row in enumerate(self._workbench.rows)}
        groups = sorted(lines, key=lambda group: (isinstance(group, str), order.get(group, len(order))))
        return [Disputed(*self._named(group), tuple(lines[group])) for group in groups]

    def _named(self, group: int | str) -> tuple[int, str]:
        if isinstance(group, str):
            return 0, group
        rows = (*self._workbench.rows, *self._workbench.removed())
        return group, next((headline(row) for row in rows if row.id == group), "")

    def _findings(self) -> dict[str, str]:
        """What the findings over many reports say, by their keys; nothing where it cannot be read, which is told."""
        workbench = self._workbench
        try:
            return {one.finding.key: one.finding.message for one in workbench.collecting.findings(workbench.rows)}
        except StoreError as error:
            self._messages.tell("error", error.message)
            return {}

    def decide(self, choices: Mapping[str, Side]) -> None:
        """Carry out what was decided, by the keys of the lines: where theirs holds in values, one step a report.

        That can be undone like any other.
        """
        conflicts, disputes = self.open_conflicts()
        by_report: dict[tuple[int, Side], list[OpenConflict]] = {}
        for conflict in conflicts:
            side = choices.get(key_of(conflict))
            if side is not None:
                by_report.setdefault((conflict.report_id, side), []).append(conflict)
        done: list[int] = []
        for (report_id, side), found in by_report.items():
            if self._decide(report_id, found, side):
                done += [report_id] * len(found)
        here = self._workbench.here
        self._follower.rechecker.start(one for one in dict.fromkeys(done) if one != here)
        settled = [one for one in disputes if self._settle(one, choices.get(key_of(one)))]
        if settled:
            changed = [one.report_id for one in settled if one.report_id]
            self._arrive(changed, of_all=any(one.about == About.RULE for one in settled))
        self.decided.emit(len(done) + len(settled))

    def _settle(self, dispute: Dispute, side: Side | None) -> bool:
        if side is None:
            return False
        try:
            settle(self._workbench.store, dispute, side, self._workbench.desk.person())
        except StoreError as error:
            self._messages.tell("error", error.message)
            return False
        return True

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
            self._messages.tell("info" if error.code == "stopped" else "error", error.message)
        else:
            text = f"出现意外情况（{type(error).__name__}），没有做成；现在的工作区没有变。"
            self._messages.tell("error", text)
        return True
