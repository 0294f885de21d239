"""The report on the desk and what is selected in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from desktop.conflicts import open_conflicts
from desktop.edits.rereading import Carrier
from desktop.models.problems import Problem, all_problems, mended_problems, open_problems, unread_places
from desktop.models.span_index import SpanIndex, replaced_places
from desktop.store import ReportRow
from parser import Checker, Report, Reviewed, SourceDocument
from parser.corrections import Correction
from parser.model import Finding, Span, Target, TargetKind

Origin = Literal["source", "sections", "values", "problems", "history", "search", "program"]


@dataclass(frozen=True)
class OpenReport:
    """A report on the desk: its source, its parse, and the parse with the corrections applied.

    `extent` is the piece of the source it was read from, None for all of it; `parts` counts the reports of the file;
    `checker` knows the rules that hold in the workspace and checks again what an edit touches; `first_findings` are
    those of the parse, before any correction; `corrections` are all that hold, in order.
    """

    row: ReportRow
    document: SourceDocument
    parsed: Report
    reviewed: Reviewed
    extent: Span | None = None
    parts: int = 1
    carrier: Carrier | None = None
    checker: Checker = field(default_factory=Checker)
    first_findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def beyond(self) -> tuple[Span, ...]:
        """The pieces of the source that belong to other reports of the file."""
        whole = Span(0, len(self.document.text))
        mine = self.extent or whole
        around = (Span(whole.start, mine.start), Span(mine.end, whole.end))
        return tuple(span for span in around if span.end > span.start)

    @property
    def noise(self) -> tuple[Span, ...]:
        """What is dimmed in the source: page chrome, and what belongs to other reports."""
        return (*self.reviewed.report.noise, *self.beyond)

    @property
    def place_in_file(self) -> str:
        """Which report of its file this is, where there are several."""
        if self.row.part is not None:
            return f"第 {self.row.part}/{self.parts} 份"
        return f"{self.parts} 份中的第一份" if self.parts > 1 else ""

    def with_row(self, row: ReportRow) -> OpenReport:
        """The same under another row of the queue; what was worked out of the report stays known."""
        return self._knowing(replace(self, row=row), "index", "first_index", "all_problems", "problems", "conflicts")

    def with_corrections(
        self,
        corrections: tuple[Correction, ...],
        reviewed: Reviewed,
        checker: Checker,
        first: tuple[Finding, ...],
    ) -> OpenReport:
        """The same parse with other corrections."""
        other = replace(self, corrections=corrections, reviewed=reviewed, checker=checker, first_findings=first)
        return self._knowing(other, "first_index")

    def _knowing(self, other: OpenReport, *names: str) -> OpenReport:
        vars(other).update({name: vars(self)[name] for name in names if name in vars(self)})
        return other

    @cached_property
    def index(self) -> SpanIndex:
        """Values by place in the source; those that were typed over, by the place where they had been read.

        Fields that a finding misses something of (a damaged date), by that too.
        """
        return SpanIndex(self.reviewed.report, {**unread_places(self.reviewed), **replaced_places(self.reviewed)})

    @cached_property
    def first_index(self) -> SpanIndex:
        """Values by the place where the parser read them, whatever was made of them since."""
        return SpanIndex(self.parsed)

    @cached_property
    def all_problems(self) -> tuple[Problem, ...]:
        """What needs a look, what was decided on, and hints, in the order of the text."""
        return (*all_problems(self.reviewed), *mended_problems(self.first_findings, self.reviewed))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What needs a look, in the order of the text."""
        return open_problems(self.all_problems)

    @cached_property
    def conflicts(self) -> tuple[Correction, ...]:
        """Corrections made against another value than is read now, which nobody has looked at since."""
        return open_conflicts(self.reviewed)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected, where it stands in the source (None: nowhere), and who selected it."""

    target: Target | None
    span: Span | None
    origin: Origin


def subject(target: Target) -> Target | None:
    """What a correction is about: of a confirmation, a note or a decision, the value it hangs on."""
    try:
        if target.kind in (TargetKind.CONFIRM, TargetKind.NOTE):
            return Target.parse(target.key)
        if target.kind is TargetKind.FINDING:
            return Target.parse(target.key.split("|")[-1])
    except ValueError:
        return None
    return target
