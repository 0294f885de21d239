"""Going through what needs a look, and settling it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from desktop.models.candidates import Candidate
from desktop.models.drafts import COMPUTED, FALSE_ALARM, is_of_many, of_many
from desktop.models.problems import Problem
from desktop.store import KeptProblem
from desktop.ui.errands.area import WritingArea
from desktop.ui.text_dialog import ask_text
from desktop.unseen import is_unseen
from parser.checks.collection.findings import Verdict
from parser.model import Finding, Target


class ProblemErrands(WritingArea):
    """Goes between problem bar, values and workbench."""

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
        """With the keyboard on the value, so that a digit starts typing; in a narrow window on its place."""
        if problem is None:
            return
        if self._window.columns.narrow:
            self._window.source.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.values.focus_values()

    def run_choice(self, choice: str) -> None:
        """A button of the problem bar: do it and go on."""
        self._window.errands.typing.finish()
        window = self._window
        problem = window.values.problems.many or window.workbench.walk.problem
        if problem is not None:
            self.choose(choice, problem)

    def choose(self, choice: str, problem: Problem | KeptProblem, begun: str = "") -> None:
        """Do what was chosen about a problem and go on; `begun` is a reason that was typed for it and not kept."""
        window = self._window
        if isinstance(problem, KeptProblem):
            self._settle_of_many(choice, problem, begun)
            self.typingEnded.emit()
            return
        if choice == "change":
            window.workbench.walk.select(problem)
            window.values.show_current(problem.target, problem)
            window.columns.show_values()
            window.values.edit_current()
            return
        window.workbench.walk.select(problem)
        settled = self._settled(choice, problem, begun)
        self.typingEnded.emit()
        if settled:
            self._go_on()

    def waiting(self, target: Target) -> Problem | KeptProblem | None:
        """The problem of a finding that nothing was decided of, None where there is none (any more)."""
        opened = self._window.workbench.current
        if is_of_many(target):
            kept, _names = self._window.workbench.kept_problems()
            return next((one for one in kept if one.key == target.key and not one.decided), None)
        problems = opened.problems if opened is not None else ()
        return next((one for one in problems if one.finding is not None and one.finding.target == target), None)

    def take(self, candidate: Candidate) -> None:
        """A candidate of the problem bar: that place of the source is the value; what was being typed is given up."""
        window = self._window
        window.errands.typing.give_up()
        problem = window.workbench.walk.problem
        if problem is None or problem.target != candidate.target:
            return
        window.workbench.walk.select(problem)
        if window.editing.assign(candidate.target, candidate.span):
            self._go_on()

    def preview(self, target: Target, text: str) -> None:
        """While somebody types: what the checks would say of it."""
        told = self._window.workbench.preview(target, text)
        if told is not None:
            self._window.problem_bar.show_preview(told)
        else:
            self._window.show_problem()

    def _settled(self, choice: str, problem: Problem, begun: str) -> bool:
        """Do what was chosen about a problem; False where the person thought better of it or it could not be kept."""
        editing, finding = self._window.editing, problem.finding
        if finding is None:
            return editing.confirm(problem.target)
        if choice == "false_alarm":
            label = self.tr("为什么这一条不算错（会写进问题清单）")
            reason = self._ask_reason_here(FALSE_ALARM, finding, label, begun)
            return bool(reason) and editing.call_false_alarm(finding, reason)
        if choice == "computed":
            label = self.tr("推算值不是报告所印，为什么采用它（会写进修正记录和退改通知）")
            reason = self._ask_reason_here(COMPUTED, finding, label, begun)
            return bool(reason) and editing.adopt_computed(finding, reason)
        return editing.reopen(finding) if choice == "reopen" else editing.keep_as_printed(finding)

    def _settle_of_many(self, choice: str, problem: KeptProblem, begun: str) -> None:
        """Keep what was chosen about a problem of many reports; the list goes on to the one that takes its place.

        It is no step of any report, which undo could take back: the message offers that.
        """
        word, reason = Verdict.HOLDS.value if choice == "holds" else "", ""
        if choice == "false_alarm":
            word = Verdict.FALSE_ALARM.value
            label = self.tr("为什么这一条不算问题（会写进问题清单）")
            reason = self._ask_reason(FALSE_ALARM, of_many(problem.key), problem.text, label, begun)
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

    def _ask_reason_here(self, what: str, finding: Finding, label: str, begun: str) -> str:
        """A reason for what is decided of a finding of the open report."""
        here = self._window.workbench.here
        reason = self._ask_reason(what, finding.target, finding.message, label, begun)
        return reason if reason and here is not None and self.is_still_at(here, reason) else ""

    def _ask_reason(self, what: str, target: Target, name: str, label: str, begun: str) -> str:
        """A reason in a line, "" where the person thought better of it."""
        title = self.tr("误报") if what == FALSE_ALARM else self.tr("采用推算值")
        reason = ask_text(
            self._window,
            title,
            label,
            "",
            self.tr("确定"),
            needed=True,
            typed=lambda text: self.typed.emit(target, text, what, name),
            begun=begun,
        )
        return reason or ""

    def enter(self) -> bool:
        """Enter on the way from problem to problem: the first choice of this one. False where Enter means no choice."""
        walk = self._window.workbench.walk
        problem = walk.problem
        if not walk.going or problem is None or problem.decided or not problem.choices:
            return False
        self.run_choice(problem.choices[0])
        return True

    def confirm(self, target: Target) -> None:
        """Enter on a value of a list: it is right; on the way from problem to problem, what the bar says of Enter."""
        if self.enter():
            return
        going_on = self._window.workbench.walk.problem is not None
        if self._window.editing.confirm(target) and going_on:
            self._go_on()

    def go_on(self) -> None:
        """Enter ended the typing: on to the next problem, or to the line below.

        A number that the source has nowhere is doubted at once: Enter again confirms it.
        """
        window = self._window
        unseen = self._unseen_here() if window.workbench.walk.going else None
        if unseen is not None:
            window.workbench.walk.select(unseen)
            return
        if window.workbench.walk.going:
            self._go_on()
            return
        view = window.values.current_view()
        if view is not None:
            view.step(1)

    def _unseen_here(self) -> Problem | None:
        """The problem of the selected value, where that is a number which stands nowhere in the source."""
        opened, target = self._window.workbench.current, self._window.workbench.selection.target
        if opened is None or target is None or not is_unseen(opened.reviewed, target):
            return None
        return next((problem for problem in opened.problems if problem.target == target), None)
