"""What goes into a workbook: a report with its corrections, and the questions that every sheet asks of it."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath

from desktop.conflicts import open_conflicts
from desktop.doubts import open_doubts
from desktop.mended import mended
from parser.checks.form.quality import unconfirmed
from parser.corrections import Correction, Disposition, Reviewed
from parser.editions import Edition, FormTable, edition, editions
from parser.model import Entry, Finding, Report, Section, Span, Table, Target
from parser.naming import EDITION_NAMES, TABLE_NAMES

UNDECIDED = "待处理"
_GRAVITY = {"error": 0, "warning": 1, "hint": 2}
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Accepted:
    """That a report was accepted: when (ISO), by whom ("" where nobody knows), and what was open then."""

    at: str
    person: str
    errors: int = 0
    doubts: int = 0


@dataclass(frozen=True)
class ExportEntry:
    """One report for the workbook.

    `corrections` are those in effect, in their order, for the record of changes; `status` is the word of the queue,
    `added_at` an ISO time, `path` where the file was, None for pasted text; `first_findings` are those
    before any correction. `report_id` is the report's in the workspace, by which findings over many reports name it, 0
    where there is no workspace; `accepted` is how it came to be accepted, None where it is not or that was not
    kept.
    """

    reviewed: Reviewed
    corrections: tuple[Correction, ...] = ()
    status: str = ""
    added_at: str = ""
    path: str | None = None
    first_findings: tuple[Finding, ...] = ()
    report_id: int = 0
    accepted: Accepted | None = None

    @property
    def report(self) -> Report:
        """The report as corrected."""
        return self.reviewed.report

    @cached_property
    def identity(self) -> str:
        """What names the report in a workbook that comes back: the digest of its file and its part of that."""
        source = self.report.source
        return f"{source.sha256}/{source.part}"

    def without_passed(self) -> ExportEntry:
        """The same without the checks that held, which only JSON tells of: they take half of the room of a report.

        Those of values that a person changed are kept, as they settle doubts.
        """
        changed = self.reviewed.marks.keys()
        told = tuple(f for f in self.report.findings if f.outcome != "pass" or not changed.isdisjoint(f.cells))
        first = tuple(finding for finding in self.first_findings if finding.outcome != "pass")
        return replace(self, reviewed=self.reviewed.with_findings(told), first_findings=first)

    def of(self, target: Target, part: str = "") -> tuple[str, Target, str]:
        """Whose value a cell of the workbook shows (`desktop.workbook.sheet.Of`)."""
        return self.identity, target, part

    def field(self, name: str) -> str | int | None:
        """One metadata value."""
        entry = self.report.metadata.get(name)
        return entry.value if entry else None

    @property
    def unit(self) -> str:
        """The agency; where it was not read, the file's name and a word saying so."""
        return str(self.field("agency") or f"（单位未识别）{PurePath(self.report.source.name).stem}")

    @property
    def year(self) -> str | int | None:
        """The report year."""
        return self.field("year")

    @property
    def name(self) -> str:
        """Agency, year and edition, for the heading of a block."""
        year = f"{self.year}年" if self.year else "（年度未识别）"
        return f"{self.unit}　{year}　{edition_name(self.form.id)}"

    @cached_property
    def form(self) -> Edition:
        """The form the report was filled in on: its edition, or that of tables keyed into a report that names none."""
        own, tables = edition(self.report.edition), self.official_tables
        return own if own.tables or not tables else edition(form_of(tables[0]).edition)

    @property
    def official_tables(self) -> tuple[Table, ...]:
        """The tables of the form that were read or keyed in, in the form's order."""
        return tuple(self.report.tables[key] for key in TABLE_NAMES if key in self.report.tables)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The failed checks, errors first, else in their order."""
        failed = (finding for finding in self.report.findings if finding.outcome == "fail")
        return tuple(sorted(failed, key=lambda finding: _GRAVITY[finding.severity]))

    @cached_property
    def causes(self) -> tuple[tuple[Finding, tuple[Finding, ...]], ...]:
        """The failed checks, each with those folded under it, the gravest first.

        One is folded while it was decided on like the one whose cause explains it; else it stands by itself.
        """
        explaining = {finding.key: finding for finding in reversed(self.findings) if not finding.under}
        leading: list[Finding] = []
        folded: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            above = explaining.get(finding.under)
            if above and self.disposition(above)[0] == self.disposition(finding)[0]:
                folded[above.key].append(finding)
            else:
                leading.append(finding)
        groups = [(finding, tuple(folded.pop(finding.key, ()))) for finding in leading]
        return tuple(sorted(groups, key=lambda group: min(_GRAVITY[one.severity] for one in (group[0], *group[1]))))

    def count(self, severity: str) -> int:
        """How many failed checks of a severity nobody called a false alarm; those of one cause count once."""
        leading = (finding for finding, _folded in self.causes if not self.is_false_alarm(finding))
        return len({finding.key for finding in leading if finding.severity == severity})

    def disposition(self, finding: Finding) -> tuple[str, str]:
        """What was decided of a finding and the person's note."""
        if finding in self.mended:
            return Disposition.FIXED, ""
        decided = self.reviewed.disposition(finding)
        if decided is None:
            return UNDECIDED, ""
        return str(decided.get("disposition", "")), str(decided.get("note", ""))

    def is_false_alarm(self, finding: Finding) -> bool:
        """Whether a person called the finding wrong itself."""
        return self.disposition(finding)[0] == Disposition.FALSE_ALARM

    @cached_property
    def findings_by_target(self) -> Mapping[Target, list[Finding]]:
        """The failed errors and warnings that a value may be to blame for; false alarms blame none."""
        found: dict[Target, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            if finding.severity != "hint" and not self.is_false_alarm(finding):
                for target in dict.fromkeys(finding.blamed):
                    found[target].append(finding)
        return found

    @property
    def values(self) -> Mapping[Target, Entry]:
        """Every value of the report by its target."""
        return self.reviewed.values

    @cached_property
    def doubtful(self) -> int:
        """How many unsure values nobody has confirmed, changed or found wrong, and how many open conflicts."""
        return len(self.conflicts) + sum(1 for _doubt in open_doubts(self.reviewed))

    @cached_property
    def mended(self) -> tuple[Finding, ...]:
        """The failed checks that a person's changes have settled."""
        return mended(self.first_findings, self.reviewed)

    @cached_property
    def conflicts(self) -> Mapping[Target, Correction]:
        """Corrected values that nobody has looked at since the file is read otherwise."""
        return {correction.target: correction for correction in open_conflicts(self.reviewed)}

    @property
    def unconfirmed(self) -> int:
        """How many values were read with a doubt that nobody has settled, those that a failed check blames included."""
        return len(self._unconfirmed)

    @property
    def blamed(self) -> int:
        """How many of these are told among the errors and not counted as doubtful."""
        return len(self._unconfirmed - {target for target, _value in open_doubts(self.reviewed)})

    @cached_property
    def _unconfirmed(self) -> frozenset[Target]:
        asked = unconfirmed(self.reviewed)
        return frozenset(asked.cells) if asked and asked.outcome == "fail" else frozenset()

    # Places in the source

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.report.text
        return [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]

    def line(self, offset: int) -> int:
        """The number of the line, from 1, that holds the offset."""
        return bisect.bisect_right(self._line_starts, offset)

    def excerpt(self, span: Span) -> str:
        """The source text of a span on one line, cut where it is long."""
        text = " ".join(self.report.text[span.start : span.end].split())
        return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"

    def place(self, span: Span | None) -> str:
        """Where a span stands: line and words."""
        return f"第{self.line(span.start)}行“{self.excerpt(span)}”" if span else ""

    def section_path(self, offset: int) -> str:
        """The headings above an offset, outermost first."""
        index = self.report.section_at(offset)
        if index is None:
            return ""
        path: list[Section] = [self.report.sections[index]]
        for section in reversed(self.report.sections[:index]):
            if section.level < path[0].level:
                path.insert(0, section)
        return " ▸ ".join(f"{section.number}{section.title}" for section in path)


def unread(table: Table) -> int:
    """How many cells of its form a table lacks: not read and not filled in by a person since. Blank ones were read."""
    cells = (table.cells.get(cell_id) for cell_id in form_of(table).cells)
    return sum(cell is None or cell.status == "illegible" for cell in cells)


def form_of(table: Table) -> FormTable:
    """The form a table was filled in on; the newest where its edition has no such table."""
    return edition(table.edition).tables.get(table.id) or newest_form(table.id)


def newest_form(table_id: str) -> FormTable:
    """An official table as the newest edition prints it."""
    return next(form.tables[table_id] for form in editions() if table_id in form.tables)


def edition_name(edition_id: str) -> str:
    """What clerks call an edition of the form."""
    return EDITION_NAMES.get(edition_id, edition_id)
