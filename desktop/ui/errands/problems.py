"""Going through what needs a look, and settling it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.models.problems import Problem
from desktop.store import KeptProblem
from desktop.ui.text_dialog import ask_text
from parser.checks.collection.findings import Verdict
from parser.model import Target

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class ProblemErrands(QObject):
    """Goes between problem bar, values and workbench."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        acceptance = self._window.workbench.acceptance
        return {
            "next_problem": self.next_problem,
            "previous_problem": partial(self.next_problem, -1),
            "accept": acceptance.accept_and_next,
            "unaccept": acceptance.take_back,
        }

    def next_problem(self, step: int = 1) -> None:
        """Go to the next thing to look at, in the next report if need be."""
        self._show_problem(self._window.workbench.walk.next(step))

    def _go_on(self) -> None:
        """One is settled: to the next one in this report, which is not left before somebody has accepted it."""
        self._show_problem(self._window.workbench.walk.next(leave=False))

    def _show_problem(self, problem: Problem | None) -> None:
        """With the keyboard on the value, so that a digit starts typing."""
        if problem is not None and not self._window.columns.narrow:
            self._window.values.focus_values()

    def run_choice(self, choice: str) -> None:
        """A button of the problem bar: do it and go on."""
        self._window.errands.typing.finish()
        window = self._window
        if window.values.problems.many is not None:
            self._settle_of_many(choice, window.values.problems.many)
            return
        problem = window.workbench.walk.problem
        if problem is None:
            return
        if choice == "change":
            window.workbench.walk.select(problem)
            window.values.show_current(problem.target, problem)
            window.columns.show_values()
            window.values.edit_current()
            return
        window.workbench.walk.select(problem)
        if self._settled(choice, problem):
            self._go_on()

    def _settled(self, choice: str, problem: Problem) -> bool:
        """Do what was chosen about a problem; False where the person thought better of it or it could not be kept."""
        editing, finding = self._window.editing, problem.finding
        if finding is None:
            return editing.confirm(problem.target)
        if choice == "false_alarm":
            reason = self._ask_reason(self.tr("误报"), self.tr("为什么这一条不算错（会写进问题清单）"))
            return bool(reason) and editing.call_false_alarm(finding, reason)
        if choice == "computed":
            reason = self._ask_reason(
                self.tr("采用推算值"), self.tr("推算值不是报告所印，为什么采用它（会写进修正记录和退改通知）")
            )
            return bool(reason) and editing.adopt_computed(finding, reason)
        return editing.reopen(finding) if choice == "reopen" else editing.keep_as_printed(finding)

    def _settle_of_many(self, choice: str, problem: KeptProblem) -> None:
        """Keep what was chosen about a problem of many reports; the list goes on to the one that takes its place.

        It is no step of any report, which undo could take back: the message offers that.
        """
        word, reason = Verdict.HOLDS.value if choice == "holds" else "", ""
        if choice == "false_alarm":
            word = Verdict.FALSE_ALARM.value
            reason = self._ask_reason(self.tr("误报"), self.tr("为什么这一条不算问题（会写进问题清单）"))
            if not reason:
                return
        if not self._window.workbench.decide_of_many(problem, word, reason):
            return
        self._window.values.problems.refresh()
        if word:
            told = self.tr("已记为“{word}”：{text}").format(word=word, text=problem.text)
            back = (self.tr("退回待处理"), partial(self._reopen_of_many, problem))
            self._window.messages.tell("info", told, action=back)

    def _reopen_of_many(self, problem: KeptProblem) -> None:
        self._window.messages.clear()
        if self._window.workbench.decide_of_many(problem, ""):
            self._window.values.problems.refresh()

    def _ask_reason(self, title: str, label: str) -> str:
        """A reason in a line, "" where the person thought better of it."""
        return ask_text(self._window, title, label, "", self.tr("确定"), needed=True) or ""

    def confirm(self, target: Target) -> None:
        """Enter on a value: it is right; on the way from problem to problem, on to the next."""
        going_on = self._window.workbench.walk.problem is not None
        if self._window.editing.confirm(target) and going_on:
            self._go_on()

    def go_on(self) -> None:
        """Enter ended the typing: on to the next problem, or to the line below."""
        window = self._window
        if window.workbench.walk.going:
            self._go_on()
            return
        view = window.values.current_view()
        if view is not None:
            view.step(1)
