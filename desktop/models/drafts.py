"""What is being typed and not confirmed yet, kept so that it outlives the process. Never a step, never exported."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.edits.judgement import set_note
from desktop.edits.plans import Refused, set_section_number, set_section_title, type_value
from desktop.models.listings import REPORT_NOTE
from desktop.models.open_report import OpenReport
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.store.places import DRAFT
from parser.model import Target, TargetKind
from parser.naming import target_name

PAUSE = 1_000
"""How long (ms) at most what is typed is in no file; no more often is it written."""


NUMBER, FALSE_ALARM, COMPUTED = "number", "false_alarm", "computed"
"""What a draft can be besides a text for its target: a section's number, or the reason for what is decided of it."""


def of_many(key: str) -> Target:
    """What names a problem of many reports in a draft, which is of no report then."""
    return Target(TargetKind.FINDING, key)


def is_of_many(target: Target) -> bool:
    """Whether a target is a problem of many reports."""
    return target.kind is TargetKind.FINDING and target.key.startswith("*")


_KINDS = {TargetKind.SECTION: ("", NUMBER), TargetKind.FINDING: (FALSE_ALARM, COMPUTED)}


@dataclass(frozen=True, slots=True)
class Draft:
    """A text for a value, a title, or a note (a target of that kind), of a report; or `what` it is instead.

    `name` is that of what it is for, "" for the note on the report. `report` is 0 where it is of no report.
    """

    report: int
    target: Target
    name: str
    text: str
    what: str = ""

    @property
    def subject(self) -> Target | None:
        """What a note is on, None for the report."""
        return None if self.target == REPORT_NOTE else Target.parse(self.target.key)


class Drafts(QObject):
    """Keeps the draft of the open report, and gives back the one that the last run left."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._typed: tuple[Target, str, str, str] | None = None
        self._kept = self._left = self._failed = False
        """Whether that of this typing is in the workspace, one of the last run is, and keeping this one failed."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._keep)

    def follow(self, target: Target, text: str, what: str = "", name: str = "") -> None:
        """This is being typed now; without a name it is that of the target in the open report."""
        self._typed = target, text, what, name
        if not (self._pause.isActive() or self._failed or self._workbench.store.looking):
            self._pause.start()

    def end(self) -> None:
        """The typing is over, however it ended: the draft is none any more."""
        self._pause.stop()
        self._typed, self._failed = None, False
        if self._kept and self._workbench.desk.unkept is None:  # else it was confirmed, but could not be saved
            self._kept = not self._write(None)

    def stop(self) -> None:
        """The program ends as it should: whoever wanted what the last run left has it."""
        self.end()
        if self._left:
            self._write(None)

    def leave(self) -> None:
        """The program ends, and nobody closed the window: what is typed, or was left, waits for the next start."""
        self._pause.stop()
        self._keep()
        self._typed, self._kept, self._left = None, False, False

    def left(self) -> Draft | None:
        """What was being typed when the last run broke off, None when that is nothing or is kept already."""
        store, kept = self._workbench.store, None
        if not store.looking:
            with suppress(StoreError, ValueError):  # what cannot be read is like nothing
                kept = store.meta(DRAFT)
        self._left = kept is not None
        draft = _parsed(kept)
        if draft is None or (self._workbench.row(draft.report) is None and not is_of_many(draft.target)):
            return None
        opened = self._workbench.current
        here = opened is not None and opened.row.id == draft.report
        return None if here and opened is not None and _is_kept(opened, draft) else draft

    def take_up(self) -> None:
        """What was left is in its editor again, and goes with that."""
        self._kept, self._left = True, False

    def _keep(self) -> None:
        opened = self._workbench.current
        if self._typed is None:
            return
        target, text, what, name = self._typed
        report = 0
        if not is_of_many(target):
            if opened is None:
                return
            report, name = opened.row.id, name or _name(opened, target)
        draft = {"report": report, "target": str(target), "name": name, "text": text}
        kept = self._write({**draft, "what": what} if what else draft)
        self._kept, self._failed = self._kept or kept, not kept

    def _write(self, value: dict[str, Any] | None) -> bool:
        """Whether it could be written; where not, the bar of what cannot be saved tells that."""
        try:
            self._workbench.store.set_meta(DRAFT, value)
        except StoreError:
            return False
        self._left = False
        return True


def _parsed(kept: object) -> Draft | None:
    """The draft that was kept, None for one that is missing or not understood."""
    match kept:
        case {"report": int(report), "target": str(target), "name": str(name), "text": str(text), **rest}:
            with suppress(ValueError):
                draft = Draft(report, Target.parse(target), name, text, str(rest.get("what", "")))
                if draft.target.kind is TargetKind.NOTE:
                    _ = draft.subject
                return draft if draft.what in _KINDS.get(draft.target.kind, ("",)) else None
    return None


def _name(opened: OpenReport, target: Target) -> str:
    """What people call it that something is typed for."""
    if target == REPORT_NOTE:
        return ""
    subject = Target.parse(target.key) if target.kind is TargetKind.NOTE else target
    return target_name(opened.reviewed.report, subject)


def _is_kept(opened: OpenReport, draft: Draft) -> bool:
    """Whether confirming it would change nothing: it was confirmed in the last moment."""
    reviewed, target, text = opened.reviewed, draft.target, draft.text
    if target.kind is TargetKind.FINDING:  # what was decided is open no more
        return all(problem.finding is None or problem.finding.target != target for problem in opened.problems)
    try:
        if target.kind is TargetKind.NOTE:
            plan = set_note(reviewed, draft.subject, text)
        elif draft.what == NUMBER:
            plan = set_section_number(reviewed, target, text)
        else:
            plan = (set_section_title if target.kind is TargetKind.SECTION else type_value)(reviewed, target, text)
    except (Refused, LookupError):
        return False
    return not plan.corrections
