"""通过: a person has checked a report; one after another, and taken back where it came too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models.queue_rows import onward
from desktop.store import ReportRow, StoreError

if TYPE_CHECKING:
    from desktop.models.workbench import Workbench


class Acceptance:
    """Marks reports of the workbench's queue as checked."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def set(self, report_id: int, accepted: bool) -> bool:
        """Mark a report as checked, or take that back; False when it could not be kept.

        Who did it is kept, and how many errors and doubts were open then.
        """
        workbench = self._workbench
        row = workbench.row(report_id)
        errors, doubts = (_count(row, name) for name in ("wrong", "doubtful"))
        try:
            workbench.store.set_status(
                report_id, "accepted" if accepted else "pending", workbench.desk.person(), errors, doubts
            )
        except StoreError as error:
            workbench.messages.tell("error", error.message)
            return False
        workbench.refresh_row(report_id)
        workbench.acceptanceKept.emit(report_id)
        return True

    def accept_and_next(self) -> None:
        """Mark the open report as checked and open the next one that is not; asks once when errors are open."""
        workbench = self._workbench
        if workbench.current is None:
            return
        wrong = sum(problem.kind == "wrong" for problem in workbench.current.problems)
        if wrong:
            verb = workbench.messages.ask(
                "还有未处理的错误",
                f"本份还有 {wrong} 处勾稽错误没有处理。仍要通过的话，这些错误会原样写进导出的问题清单。",
                ("先不通过", "仍然通过"),
                about="accept_with_errors",
            )
            if verb != "仍然通过":
                return
        row, doubtful = workbench.current.row, len(workbench.current.problems) - wrong
        if not self.set(row.id, True):
            return
        pending = self._next_pending(row.id)
        if pending is not None:
            workbench.open(pending)
            if workbench.here != pending:
                return  # why it could not be opened was told
        if doubtful:
            workbench.messages.tell(
                "info",
                f"“{row.summary.get('agency') or row.label}”已通过，其中 {doubtful} 处待核没有看过。",
                action=("回去看看", lambda: self._look_again(row.id)),
            )
        elif pending is None:
            key = workbench.messages.key("export")
            workbench.messages.tell("info", f"队列里的报告都已通过，可以导出 Excel 了{key}。")

    def take_back(self) -> None:
        """The open report is not checked after all."""
        if self._workbench.current:
            self.set(self._workbench.current.row.id, False)

    def _next_pending(self, report_id: int) -> int | None:
        """The next report that is not accepted, first among those that the queue shows."""
        workbench = self._workbench
        for ids in (workbench.order(), [row.id for row in workbench.rows]):
            others = map(workbench.row, onward(ids, report_id))
            found = next((row for row in others if row is not None and row.status != "accepted"), None)
            if found is not None:
                return found.id
        return None

    def _look_again(self, report_id: int) -> None:
        """Open a report that was accepted too early."""
        self._workbench.messages.clear()
        if self._workbench.row(report_id) and self.set(report_id, False):
            self._workbench.open(report_id)


def _count(row: ReportRow | None, name: str) -> int:
    """A count of the report's summary; 0 where it is not known, as of a report that could never be opened."""
    value = row.summary.get(name) if row else None
    return value if isinstance(value, int) else 0
