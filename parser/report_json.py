"""A report as the plain data that `python -m parser` prints; the form only ever grows by keys.

Every span is `[start, end]` in code points of the text that was read, None where a value has no place in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from parser.model import (
    Cause,
    Cell,
    Entry,
    Finding,
    Indicator,
    MetadataEntry,
    Point,
    Report,
    Section,
    SourceInfo,
    Span,
    StatRow,
    StatValue,
    Table,
)

Json = dict[str, Any]


def to_json(report: Report) -> Json:
    """The report as dicts, lists, strings, numbers and None.

    `tables` holds the cells of each table found; what is said of a table as a whole stands in `table_notes`.
    """
    tables: Json = {name: _table(table) for name, table in report.tables.items()}
    if report.stat_table:
        tables["stat_table"] = [_stat_row(row) for row in report.stat_table]
    return {
        "source": _source(report.source),
        "metadata": {name: _metadata(entry) for name, entry in report.metadata.items()},
        "sections": [_section(section) for section in report.sections],
        "points": [_point(point, report) for point in report.points],
        "indicators": [_indicator(indicator, report) for indicator in report.indicators],
        "tables": tables,
        "table_notes": {name: _table_note(table) for name, table in report.tables.items()},
        "noise": _spans(report.noise),
        "findings": [_finding(finding) for finding in report.findings],
    }


def _source(source: SourceInfo) -> Json:
    return {
        "name": source.name,
        "kind": source.kind,
        "encoding": source.encoding,
        "encoding_sure": source.encoding_sure,
        "sha256": source.sha256,
        "chars": source.chars,
        "part": source.part,
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _entry(entry: Entry) -> Json:
    return {
        "span": _span(entry.span),
        "confidence": entry.confidence,
        "reason": entry.reason,
        "rule": entry.rule,
    }


def _metadata(entry: MetadataEntry) -> Json:
    found = {"value": entry.value, **_entry(entry)}
    if entry.evidence:
        found["evidence"] = _spans(entry.evidence)
    if entry.guessed:
        found["guessed"] = True
    return found


def _section(section: Section) -> Json:
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "kind": section.kind,
        "id": section.id,
        "heading": _span(section.heading),
        "body": _span(section.body),
        "rule": section.rule,
    }


def _point(point: Point, report: Report) -> Json:
    return {
        "section": report.section_at(point.span.start),
        "number": point.number,
        "text": point.text,
        "span": _span(point.span),
    }


def _indicator(indicator: Indicator, report: Report) -> Json:
    place = indicator.span or indicator.sentence
    found = {
        "id": indicator.id,
        "value": indicator.value,
        "unit": indicator.unit,
        "approx": indicator.approx,
        "scope": indicator.scope,
        "channel": indicator.channel,
        "category": indicator.category,
        "raw": indicator.raw,
        **_entry(indicator),
        "sentence": _span(indicator.sentence),
        "section": report.section_at(place.start) if place else None,
        "part_of": indicator.part_of,
        "status": indicator.status,
    }
    optional = {"delta": indicator.delta, "min": indicator.minimum, "max": indicator.maximum}
    return found | {key: value for key, value in optional.items() if value is not None}


def _table(table: Table) -> Json:
    return {cell_id: _cell(cell) for cell_id, cell in table.cells.items()}


def _table_note(table: Table) -> Json:
    return {
        "edition": table.edition,
        "span": _span(table.span),
        "complete": table.complete,
        "reason": table.reason,
    }


def _cell(cell: Cell) -> Json:
    found = {"value": cell.value, "raw": cell.raw, "status": cell.status, **_entry(cell)}
    if cell.unit is not None:
        found["unit"] = cell.unit
    return found


def _stat_row(row: StatRow) -> Json:
    return {
        "id": row.id,
        "label": row.label,
        "unit": row.unit,
        "label_span": _span(row.label_span),
        "values": [_stat_value(value) for value in row.values],
    }


def _stat_value(value: StatValue) -> Json:
    return {"column": value.column, "value": value.value, "raw": value.raw, **_entry(value)}


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "outcome": finding.outcome,
        "message": finding.message,
        "left": finding.left,
        "right": finding.right,
        "difference": finding.difference,
        "spans": _spans(finding.spans),
        "cells": [str(cell) for cell in finding.cells],
        "left_count": finding.left_count,
        "trial": finding.trial,
        "origin": finding.origin,
        "under": finding.under,
        "cause": _cause(finding.cause) if finding.cause else None,
    }


def _cause(cause: Cause) -> Json:
    return {
        "kind": cause.kind,
        "values": [{"cell": str(cell), "value": value} for cell, value in cause.values],
        "ties": [str(cell) for cell in cause.ties],
        "message": cause.message,
    }
