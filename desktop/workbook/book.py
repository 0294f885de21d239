"""The sheets of the workbook in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.workbook.corrections import corrections
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.findings import findings
from desktop.workbook.indicators import indicators
from desktop.workbook.narrative_summary import narrative_summary
from desktop.workbook.official_tables import official_tables
from desktop.workbook.overview import overview
from desktop.workbook.sections import sections
from desktop.workbook.sheet import Sheet
from desktop.workbook.stat_tables import stat_tables
from desktop.workbook.summary import summary_of_form
from parser.checks.collection.findings import Decided
from parser.editions import editions

SUMMARY = "数据总表"


def plan(
    entries: Sequence[ExportEntry],
    title: str | None = None,
    rules_off: Mapping[str, str] | None = None,
    collection: Sequence[Decided] = (),
) -> list[Sheet]:
    """Every sheet of the workbook, planned. `rules_off` are the rules that were not checked and since when (ISO).

    `collection` is what is wrong over many reports.
    """
    return [
        overview(entries, title),
        *_summaries(entries),
        *official_tables(entries),
        indicators(entries),
        *stat_tables(entries),
        sections(entries),
        corrections(entries),
        findings(entries, rules_off or {}, collection),
    ]


def _summaries(entries: Sequence[ExportEntry]) -> list[Sheet]:
    """One for each edition with reports, the newest first; the first is simply called 数据总表."""
    made: list[Sheet] = []
    for form in editions():
        members = [entry for entry in entries if entry.form.id == form.id]
        if form.tables and members:
            made.append(summary_of_form(_name(made, edition_name(form.id)), form, members))
    rest = [entry for entry in entries if not entry.form.tables]
    if rest:
        made.append(narrative_summary(_name(made, "叙述式"), rest))
    return made or [summary_of_form(SUMMARY, editions()[0], [])]


def _name(made: Sequence[Sheet], suffix: str) -> str:
    return f"{SUMMARY}（{suffix}）" if made else SUMMARY
