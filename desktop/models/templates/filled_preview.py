"""A template filled on trial with the first reports, to be seen before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.models.sheet_preview import MOST_REPORTS, Planner
from desktop.template import CellMapping, FilledTemplate, PreviewSheet, fill, preview
from parser.checks.collection.roster import Roster


@dataclass(frozen=True)
class WantedFilling:
    """A template, what goes where, and the reports."""

    template: Path
    mapping: CellMapping
    report_ids: tuple[int, ...]

    @property
    def shown_ids(self) -> tuple[int, ...]:
        """The reports that are filled in on trial."""
        return self.report_ids[:MOST_REPORTS]

    def answer(self, planner: Planner) -> FilledPreview:
        """The template filled into a file that is gone afterwards. Raises TemplateError."""
        entries = planner.entries(self.shown_ids)
        with TemporaryDirectory(prefix="kaijuan-", ignore_cleanup_errors=True) as folder:
            done = fill(self.template, entries, Path(folder) / "trial.xlsx", mapping=self.mapping)
            sheets = preview(done.path).sheets
        unread = tuple(planner.snapshot.report(one).label for one in self.shown_ids if not planner.entries((one,)))
        return FilledPreview(self, sheets, done, unread, self._missing(planner))

    def _missing(self, planner: Planner) -> tuple[str, ...]:
        """The units that must report and have none among several reports."""
        if len(self.report_ids) < 2:
            return ()
        roster = Roster(planner.members)
        rows = map(planner.snapshot.report, self.report_ids)
        there = {roster.member(str(row.summary.get("agency") or "")) for row in rows}
        return tuple(member.name for member in roster.members if member not in there)


@dataclass(frozen=True)
class FilledPreview:
    """The sheets as they will be, what was told of them, and who is not in them.

    `unread` are names of reports that could not be opened, `missing` units that must report and have no report.
    """

    wanted: WantedFilling
    sheets: tuple[PreviewSheet, ...]
    done: FilledTemplate
    unread: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def partial(self) -> bool:
        """Whether there are more reports than it was made of."""
        return len(self.wanted.report_ids) > MOST_REPORTS
