"""Accepting all reports in which nothing is left to look at, after a random few of their values were looked at."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.models.queue_words import headline
from desktop.models.spot_checks import USUAL_VALUES, Pick, Spot, draw, how_many, spot_of
from desktop.models.workbench import Workbench
from desktop.store import ReportRow, SpotLook, SpotMonth, StoreError


@dataclass(frozen=True, slots=True)
class CleanReport:
    """A report without open problems; `values` counts what can be looked at, None where that is not known yet."""

    id: int
    unit: str
    year: int | None
    name: str
    values: int | None


class CleanReports:
    """Finds them, draws from them, accepts them."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def list(self) -> tuple[CleanReport, ...]:
        """The reports that the queue shows in which nothing waits, neither alone nor in comparison with others."""
        workbench = self._workbench
        rows = [row for one in workbench.order() if (row := workbench.row(one)) is not None]
        clean = [row for row in rows if is_clean(row)]
        if not clean:
            return ()
        try:
            of_many = [one for one in workbench.collecting.findings(workbench.rows) if not one.word]
        except StoreError as error:
            workbench.messages.tell("error", error.message)
            return ()
        waiting = {report for one in of_many if one.finding.severity != "hint" for report in one.finding.reports}
        return tuple(_clean_report(row) for row in clean if row.id not in waiting)

    def months(self) -> tuple[SpotMonth, ...]:
        """What was looked at in each month, newest first; nothing where that cannot be read, which is told."""
        try:
            return self._workbench.store.spot_checks()
        except StoreError as error:
            self._workbench.messages.tell("error", error.message)
            return ()

    def spot(self, pick: Pick) -> Spot | None:
        """The value to look at; None where the report cannot be opened or turns out not to be clean."""
        row = self._workbench.row(pick.report_id)
        opened = self._workbench.reviewed_of(pick.report_id) if row is not None and is_clean(row) else None
        return None if opened is None or opened.problems else spot_of(pick, opened.reviewed, opened.document)

    def keep(self, report_ids: Sequence[int], looks: Sequence[SpotLook]) -> bool:
        """Accept reports, if any, and keep what was looked at; False when none were, which the person knows."""
        workbench = self._workbench
        wanted = not report_ids or workbench.before_many("accept")
        accepted = report_ids if wanted else ()
        try:
            workbench.store.set_status_of_many(accepted, "accepted", workbench.desk.person(), looks)
        except StoreError as error:
            workbench.messages.tell("error", error.message)
            return False
        self._show(accepted)
        return wanted

    def take_back(self, report_ids: Sequence[int]) -> bool:
        """Look at reports again that were accepted together; False when it could not be kept, which is told."""
        workbench = self._workbench
        still = [one for one in report_ids if (row := workbench.row(one)) is not None and row.status == "accepted"]
        try:
            workbench.store.set_status_of_many(still, "pending", workbench.desk.person())
        except StoreError as error:
            workbench.messages.tell("error", error.message)
            return False
        self._show(still)
        return True

    def _show(self, report_ids: Collection[int]) -> None:
        workbench = self._workbench
        if not report_ids:
            return
        workbench.refresh_queue()
        if workbench.current is not None and workbench.current.row.id in report_ids:
            workbench.refresh_row(workbench.current.row.id)
            workbench.acceptanceKept.emit(workbench.current.row.id)


def is_clean(row: ReportRow) -> bool:
    """Whether a report waits to be accepted and nothing in it waits for a look; one that was never read is not."""
    return row.status == "pending" and bool(row.summary) and row.waiting == (0, 0)


def values_of(reports: Sequence[CleanReport]) -> int:
    """How many values there are to look at in reports; one that was not counted yet counts like a usual one."""
    return sum(_count(report) for report in reports)


def looks_at(reports: Sequence[CleanReport]) -> int:
    """How many values a person is asked to look at before reports are accepted."""
    return how_many(values_of(reports))


def draw_from(reports: Sequence[CleanReport], chance: random.Random) -> list[Pick]:
    """The values to look at."""
    return draw([(report.id, _count(report)) for report in reports], chance)


def _count(report: CleanReport) -> int:
    return USUAL_VALUES if report.values is None else report.values


def _clean_report(row: ReportRow) -> CleanReport:
    year, values = row.summary.get("year"), row.summary.get("values")
    return CleanReport(
        row.id,
        headline(row),
        year if isinstance(year, int) else None,
        row.label,
        values if isinstance(values, int) else None,
    )
