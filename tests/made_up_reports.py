"""Made-up reports for the workbook: in their tables every cell holds another number, so that no swap can pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop.workbook import ExportEntry
from parser.corrections import Correction, How, Kind, Reviewed, apply
from parser.editions import edition
from parser.model import (
    Cell,
    Finding,
    Indicator,
    MetadataEntry,
    Report,
    Section,
    SourceInfo,
    Span,
    StatRow,
    StatValue,
    Table,
    Target,
    TargetKind,
)
from parser.payloads import payload_of

SENTENCE = "全年共收到申请34件，办结31件。"
STEP = 7


def made_up(
    agency: str = "青禾县水利局", year: int = 2023, form: str = "2021", first: int = 1, **changes: Any
) -> Report:
    """A report of the form with all its tables filled: cells hold first, first + 7, first + 14 and so on."""
    text = f"{agency}{year}年政府信息公开工作年度报告\n一、总体情况\n{SENTENCE}\n二、主动公开政府信息情况\n见表。\n"
    heading, second = text.index("一、"), text.index("二、")
    report = Report(
        source=SourceInfo(
            name=f"{agency}.docx", kind="docx", encoding="", encoding_sure=True, sha256="0" * 64, chars=len(text)
        ),
        text=text,
        metadata={
            "title": MetadataEntry(field="title", value=text[: text.index("\n")], span=Span(0, text.index("\n"))),
            "agency": MetadataEntry(field="agency", value=agency, span=Span(0, len(agency))),
            "year": MetadataEntry(field="year", value=year, span=Span(len(agency), len(agency) + 4)),
            "edition": MetadataEntry(field="edition", value=form, span=None),
            "publish_date": MetadataEntry(field="publish_date", value=f"{year + 1}-01-20", span=None),
        },
        sections=(
            _section("一、", "总体情况", "overview", heading, Span(heading + 6, second)),
            _section("二、", "主动公开政府信息情况", "active_disclosure", second, Span(second + 12, len(text))),
        ),
        indicators=_indicators(text),
        tables=filled_tables(form, first),
    )
    return replace(report, **changes)


def filled_tables(form: str, first: int = 1) -> dict[str, Table]:
    """All tables of an edition, every cell another number."""
    number = first
    tables = {}
    for table_id, table in edition(form).tables.items():
        cells = {}
        for cell_id, place in table.cells.items():
            unit = "万元" if place.column.kind == "money" else None
            cells[cell_id] = Cell(id=cell_id, value=number, raw=str(number), span=None, unit=unit)
            number += STEP
        tables[table_id] = Table(id=table_id, edition=form, cells=cells)
    return tables


def with_cell(report: Report, table_id: str, cell_id: str, **changes: Any) -> Report:
    """The report with one cell changed."""
    table = report.tables[table_id]
    cell = replace(table.cells[cell_id], **changes)
    return replace(report, tables={**report.tables, table_id: replace(table, cells={**table.cells, cell_id: cell})})


def narrative(agency: str = "旧州镇", year: int = 2012, form: str = "stat-table") -> Report:
    """A report without official tables, with a statistics table."""
    report = made_up(agency, year, form)
    start = report.text.index("见表")
    rows = tuple(
        StatRow(
            id=None,
            label=label,
            unit="条",
            values=(
                StatValue(column="本年", value=number, raw=str(number), span=None),
                StatValue(column="累计", value=number * 10, raw=f"{number * 10}", span=None),
            ),
            label_span=Span(start + place, start + place + 1),
        )
        for place, (label, number) in enumerate((("主动公开政府信息数", 51), ("网站公开数", 37)))
    )
    return replace(report, stat_table=rows)


def entry(report: Report, *corrections: Correction, findings: Sequence[Finding] = (), **changes: Any) -> ExportEntry:
    """The report as the window hands it to the workbook."""
    reviewed: Reviewed = apply(report, corrections)
    if findings:
        reviewed = reviewed.with_findings(tuple(findings))
    return ExportEntry(reviewed, tuple(corrections), "accepted", "2024-02-03T09:30:00", None, **changes)


def correct(report: Report, target: Target, how: How = How.TYPED, note: str = "核对原件", **new: Any) -> Correction:
    """A change of some fields of a target's payload."""
    old = payload_of(report, target)
    return Correction(
        target=target, kind=Kind.SET, old=old, new={**(old or {}), **new}, how=how, at="2024-02-03T10:11:12", note=note
    )


def unbalanced(report: Report, row: str = "t3_new", **changes: Any) -> Finding:
    """A failed check of one row of table three."""
    cells = tuple(report.tables["table3"].target(f"{row}.{column}") for column in ("total", "natural_person"))
    found = Finding(
        rule="T3-02",
        severity="error",
        outcome="fail",
        message="表三“本年新收”行：各类申请人合计90，总计栏填91，相差1。",
        left=90,
        right=91,
        difference=1,
        spans=(Span(0, 6),),
        cells=cells,
    )
    return replace(found, **changes)


def cell_target(key: str) -> Target:
    """The target of an official cell."""
    return Target(TargetKind.CELL, key)


def _section(number: str, title: str, section_id: str, start: int, body: Span) -> Section:
    heading = Span(start, start + len(number + title))
    return Section(
        key=start, number=number, title=title, level=1, kind="heading", id=section_id, heading=heading, body=body
    )


def _indicators(text: str) -> tuple[Indicator, ...]:
    found = []
    for indicator_id, number in (("req_received", 34), ("req_answered", 31)):
        start = text.index(f"{number}件")
        found.append(
            Indicator(
                key=f"{indicator_id}@{start}",
                id=indicator_id,
                value=number,
                unit="件",
                raw=str(number),
                span=Span(start, start + 2),
                sentence=Span(text.index(SENTENCE), text.index(SENTENCE) + len(SENTENCE)),
            )
        )
    return tuple(found)
