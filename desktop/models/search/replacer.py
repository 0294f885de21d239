"""Carries out replacements: in the open report as one step, in others as one step each, a little in each turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.edits.replacing import Replacement, replace_texts
from desktop.jobs import Job
from desktop.messages import at_most
from desktop.models.loading import PartGone
from desktop.models.open_report import OpenReport
from desktop.models.search.hits import Hit
from desktop.models.search.searcher import Searcher, report_name
from desktop.models.summary import keep_summary
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from parser.corrections import Reviewed
from parser.errors import ReadError
from parser.naming import target_name

TURN = 20
"""How long (ms) reports are changed before the window gets a turn."""
NAMED, SHOWN = 3, 6
"""Accepted reports that the question names; lines of the report of what was done that the message shows."""
LEAVE, SKIP, GO = "先不替换", "跳过已通过的", "一起替换"


@dataclass
class _Run:
    """What is to be done with reports, and what came of it."""

    title: str
    waiting: deque[tuple[int, tuple[Hit, ...]]]
    old: str = ""
    new: str = ""
    back: bool = False
    done: list[tuple[int, int, int]] = field(default_factory=list)  # report, step, how many
    refused: list[str] = field(default_factory=list)

    def refused_lines(self) -> tuple[str, ...]:
        """What was not replaced, as a message shows it."""
        return at_most(SHOWN, self.refused, "……另有 {0} 处")


class Replacer(QObject):
    """`started(job)` when many reports are changed, with a job that can be stopped; `changed(report)` for each of them
    but the open one; `finished()` at the end, after the message that tells what was done.
    """

    started = Signal(object)
    changed = Signal(int)
    finished = Signal()

    def __init__(self, workbench: Workbench, searcher: Searcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._searcher = workbench, searcher
        self._run: _Run | None = None
        self._job: Job | None = None
        self._total = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether reports are being changed."""
        return self._job is not None

    @property
    def titles(self) -> tuple[str, ...]:
        """What is done just now."""
        return () if self._job is None else (self._job.title,)

    def stop(self) -> None:
        """Leave the rest as it is; each report that was changed is whole."""
        if self._job is not None:
            self._job.cancel()
        self._timer.stop()

    def replace(self, hits: Iterable[Hit], old: str, new: str) -> bool:
        """Replace the hits; accepted reports are asked about first. False where nothing was begun."""
        by_report: dict[int, tuple[Hit, ...]] = {}
        for hit in hits:
            by_report[hit.report_id] = (*by_report.get(hit.report_id, ()), hit)
        if self.busy or not by_report or not self._agreed(by_report):
            return False
        run = _Run("正在替换", deque(by_report.items()), old, new)
        current = self._workbench.current
        if current is not None and list(by_report) == [current.row.id]:
            self._replace_in_current(run, by_report[current.row.id])
            return True
        if not self._workbench.before_many("replace"):
            return False
        self._begin(run)
        return True

    def _agreed(self, by_report: dict[int, tuple[Hit, ...]]) -> bool:
        """Ask about accepted reports; those that are to be left alone are taken out."""
        rows = [row for row in map(self._workbench.row, by_report) if row is not None and row.status == "accepted"]
        if not rows:
            return True
        names = "、".join(f"“{report_name(row)}”" for row in rows[:NAMED])
        names += f"等 {len(rows)} 份" if len(rows) > NAMED else ""
        text = f"{names}已经通过。替换会改动它，改动记在它的历史里，可以撤销。"
        verbs = (LEAVE, SKIP, GO) if len(rows) < len(by_report) else (LEAVE, GO)
        verb = self._workbench.messages.ask("要改动已通过的报告", text, verbs)
        if verb == SKIP:
            for row in rows:
                del by_report[row.id]
        return verb != LEAVE

    def _begin(self, run: _Run) -> None:
        self._run, self._total = run, len(run.waiting)
        self._job = Job(run.title)
        self.started.emit(self._job)
        self._timer.start()

    def _go_on(self) -> None:
        run, job = self._run, self._job
        if run is None or job is None:
            return
        clock = QElapsedTimer()
        clock.start()
        while run.waiting and not job.cancelled and clock.elapsed() < TURN:
            report_id, hits = run.waiting.popleft()
            if run.back:
                self._take_back(report_id, run)
            else:
                self._replace_in(report_id, hits, run)
            job.progressed.emit(self._total - len(run.waiting), self._total)
        if run.waiting and not job.cancelled:
            self._timer.start()
            return
        self._run = self._job = None
        job.finished.emit(job.cancelled)
        self._searcher.settle()
        self._tell(run, job.cancelled)
        self.finished.emit()

    def _replace_in_current(self, run: _Run, hits: tuple[Hit, ...]) -> None:
        """At once, and the message only says what could not be done."""
        opened = self._workbench.current
        if opened is None:
            return
        made = _made(opened.reviewed, hits, run)
        if made.count and self._workbench.commit(made.plan):
            run.done.append((opened.row.id, 0, made.count))
        self._refusals(opened, made, run)
        self._tell_of_one(run)
        self.finished.emit()

    def _replace_in(self, report_id: int, hits: tuple[Hit, ...], run: _Run) -> None:
        def change(opened: OpenReport) -> bool:
            made = _made(opened.reviewed, hits, run)
            self._refusals(opened, made, run)
            if not made.count:
                return False
            if not self._workbench.desk.commit(report_id, made.plan):
                run.refused.append(f"{_name(opened)}：没能存上，没有替换")
                return False
            last = self._workbench.store.steps(report_id)[-1]
            run.done.append((report_id, last.id, made.count))
            return True

        self._change(report_id, change, run)

    def _take_back(self, report_id: int, run: _Run) -> None:
        """Undo the step of a replacement, where it is still the last one of its report."""

        def change(opened: OpenReport) -> bool:
            standing = [step for step in self._workbench.store.steps(report_id) if not step.undone]
            wanted = next((step for at, step, _n in run.done if at == report_id), None)
            if not standing or standing[-1].id != wanted:
                run.refused.append(f"{_name(opened)}：后来又改过，请在它的历史里撤回")
                return False
            desk = self._workbench.desk
            if not desk.can_undo(report_id):
                desk.open(report_id)
            return desk.undo(report_id)

        self._change(report_id, change, run)

    def _change(self, report_id: int, change: Callable[[OpenReport], bool], run: _Run) -> None:
        """Change a report, whether it is open or not, and let queue and results follow."""
        workbench, row = self._workbench, self._workbench.row(report_id)
        if row is None:
            return
        current = workbench.current
        try:
            if current is not None and current.row.id == report_id:
                change(current)
                return
            opened = workbench.loader.load(row)
            if not change(opened):
                return
            workbench.desk.close(report_id)
            opened = workbench.loader.reviewed(opened)
            keep_summary(workbench.store, report_id, opened.reviewed, opened.all_problems)
            workbench.refresh_row(report_id)
            self._searcher.update(opened)
            self.changed.emit(report_id)
        except (StoreError, ReadError) as error:
            run.refused.append(f"{report_name(row)}：{error.message}")
        except (PartGone, ValueError) as error:
            run.refused.append(f"{report_name(row)}：{error}")

    def _refusals(self, opened: OpenReport, made: Replacement, run: _Run) -> None:
        name = _name(opened)
        for target, why in made.refused:
            where = target_name(opened.reviewed.report, target)
            run.refused.append(f"{name}：{why if where in why else f'{where}：{why}'}")

    def _tell_of_one(self, run: _Run) -> None:
        if run.refused:
            count = sum(n for _report, _step, n in run.done)
            text = f"替换了 {count} 处，{len(run.refused)} 处没有替换："
            self._workbench.messages.tell("warning", text, run.refused_lines())

    def _tell(self, run: _Run, cancelled: bool) -> None:
        tell = self._workbench.messages.tell
        if run.back:
            text = "没有全部撤销：" if run.refused else "已撤销这次替换。"
            tell("warning" if run.refused else "info", text, run.refused_lines())
            return
        count = sum(n for _report, _step, n in run.done)
        text = "没有替换。"
        if run.done:
            text = f"已在 {len(run.done)} 份报告里替换 {count} 处，每份的历史里各有一步。"
        text += "已按您的要求停下，其余的没有替换。" if cancelled else ""
        text += f"{len(run.refused)} 处没有替换：" if run.refused else ""
        back = ("全部撤销", lambda: self._undo_all(run)) if run.done else None
        tell("warning" if run.refused or cancelled else "info", text, run.refused_lines(), back)

    def _undo_all(self, run: _Run) -> None:
        if not self.busy:
            again: deque[tuple[int, tuple[Hit, ...]]] = deque((report_id, ()) for report_id, _step, _n in run.done)
            self._begin(_Run("正在撤销替换", again, back=True, done=run.done))


def _made(reviewed: Reviewed, hits: Iterable[Hit], run: _Run) -> Replacement:
    wishes = [wish for hit in hits for wish in hit.wishes(run.new)]
    return replace_texts(reviewed, wishes, run.old, run.new)


def _name(opened: OpenReport) -> str:
    return report_name(opened.row)
