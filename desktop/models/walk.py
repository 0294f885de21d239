"""Going from one thing that needs a look to the next, through the open report and on to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models.open_report import Selection
from desktop.models.problems import Place, Problem, next_place
from desktop.models.queue_rows import onward

if TYPE_CHECKING:
    from desktop.models.workbench import Workbench


class Walk:
    """Where a person is among the problems of the report on the workbench."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._at: Problem | None = None
        self._order: tuple[str, ...] = ()

    def stop(self) -> None:
        """The person went somewhere else."""
        self._at = None

    @property
    def going(self) -> bool:
        """Whether a person goes from problem to problem, so that settling one should lead to the next."""
        return self._at is not None

    @property
    def problem(self) -> Problem | None:
        """The problem the selection is at: the one gone to, or one the selected value has a part in."""
        current, target = self._workbench.current, self._workbench.selection.target
        if current is None or target is None:
            return None
        if self._at is not None and self._at.target == target:
            found = next((p for p in current.all_problems if p.key == self._at.key), None)
            return None if found is not None and found.decided and not self._at.decided else found
        mine = [p for p in current.problems if p.concerns(target)]
        return next((p for p in mine if p.target == target), mine[0] if mine else None)

    def next(self, step: int = 1, *, leave: bool = True) -> Problem | None:
        """Select the next or previous thing that needs a look: in this report, around its end.

        Where nothing is left in it, and it may be left, in the next report that has something.
        """
        workbench = self._workbench
        if workbench.current is None:
            return None
        if not workbench.current.problems:
            waiting = self.next_report(step) if leave else None
            if waiting is None:
                return None
            workbench.open(waiting, lambda: self.next(step, leave=False))
            return self.problem
        at = self._at or self.problem
        place = self._place_of(at) if at else None
        if place is None and workbench.selection.span is not None:
            place = Place(workbench.selection.span.start)
        problem = next_place(workbench.current.problems, place, step)
        if problem is not None:
            self.select(problem)
        return problem

    def next_report(self, step: int = 1) -> int | None:
        """The next or previous report that has something to look at, apart from the open one.

        In an accepted one that is what was not open when it was accepted.
        """
        workbench = self._workbench
        others = map(workbench.row, onward(workbench.order(), workbench.here, step))
        return next((row.id for row in others if row is not None and any(row.waiting)), None)

    def select(self, problem: Problem) -> None:
        """Go to a problem."""
        workbench = self._workbench
        self._at = problem
        self._order = tuple(p.key for p in workbench.current.problems) if workbench.current else ()
        span = problem.span or workbench.span_of(problem.target)
        workbench.go_to_wanted(Selection(problem.target, span, "problems"))

    def _place_of(self, problem: Problem) -> Place:
        assert self._workbench.current is not None
        offset = problem.span.start if problem.span else len(self._workbench.current.document.text)
        return Place(offset, problem.key, self._order)
