"""A report of the queue as workbook and notice take it."""

from __future__ import annotations

from desktop.models.loading import Loader
from desktop.models.open_report import OpenReport
from desktop.store import AcceptanceEvent
from desktop.workbook import Accepted, ExportEntry


def entry_of(opened: OpenReport, loader: Loader) -> ExportEntry:
    """The report with its corrections; `loader` is the one that opened it. Raises StoreError."""
    row = opened.row
    steps = (step for step in loader.steps(opened) if not step.undone)
    corrections = tuple(correction for step in steps for correction in step.corrections)
    first, accepted = opened.first_findings, _accepted(loader.acceptance(row))
    return ExportEntry(opened.reviewed, corrections, row.status, row.added_at, row.path, first, row.id, accepted)


def _accepted(event: AcceptanceEvent | None) -> Accepted | None:
    return Accepted(event.at, event.person, event.errors, event.doubts) if event else None


def unsplit_words(opened: OpenReport) -> str:
    """That the file holds further reports which are not exported with this one, "" where it does not."""
    more = opened.parts - 1 if opened.row.part is None else 0
    return f"“{opened.row.name}”里还有 {more} 份" if more else ""
