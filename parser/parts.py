"""From a document to its report, or its reports: one file may hold several, one after another.

A later report shows by a whole title of its own behind the first sections, with a first part below it. Each report is
read from the document with all else blanked out, so that every offset stays one in the whole file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from parser.layout import running_text
from parser.model import Report, Span
from parser.rules import apply_rules
from parser.rules.metadata.head import reason
from parser.rules.title import find_titles
from parser.source.document import SourceDocument
from parser.source.visible import visible

_FIRST = re.compile(r"[(第]?[一1][)、.部 ]")
_NOT_BREAKS = re.compile(r"[^\n]")
_MOST = 50
"""How many reports of one file are told apart; what is behind the last belongs to it."""


def parse(document: SourceDocument) -> Report:
    """Read the one report of a document. Never fails on any text: what is not found is not there.

    Where the document holds several, it is the first; its title is doubtful and says where the next one begins.
    """
    seen = visible(document)
    return seen.back(_first_of(seen.document)) if seen else _first_of(document)


def parse_all(document: SourceDocument) -> tuple[Report, ...]:
    """All reports of a document in their order; `source.part` counts them from 1."""
    seen = visible(document)
    return tuple(map(seen.back, _all_of(seen.document))) if seen else _all_of(document)


def _first_of(document: SourceDocument) -> Report:
    report = apply_rules(document)
    start = _next_report(document, report)
    if start is None:
        return report
    first = _read(document, Span(0, start), 1)
    line = document.line_at(start).number
    title = first.metadata.get("title") or first.metadata["edition"]
    doubtful = replace(title, confidence="low", reason=reason("second_report", line=line))
    return replace(first, metadata=MappingProxyType({**first.metadata, title.field: doubtful}))


def _all_of(document: SourceDocument) -> tuple[Report, ...]:
    reports: list[Report] = []
    span, report = Span(0, len(document.text)), apply_rules(document)
    while len(reports) < _MOST - 1 and (start := _next_report(_within(document, span), report)) is not None:
        reports.append(_read(document, Span(span.start, start), len(reports) + 1))
        span = Span(start, span.end)
        report = _read(document, span, len(reports) + 1)
    return (*reports, report)


def _read(document: SourceDocument, span: Span, part: int) -> Report:
    """The report in a part of the document, with the whole text and the number of the part."""
    report = apply_rules(_within(document, span))
    return replace(report, text=document.text, source=replace(report.source, part=part))


def _next_report(document: SourceDocument, report: Report) -> int | None:
    """Where the second report of a document begins, None when it holds but one."""
    if not report.sections:
        return None
    begin = report.sections[0].heading.start
    lines = [line for line in running_text(document, report).lines if line.start > begin]
    firsts = [section.heading.start for section in report.sections if section.level == 1 and _is_first(section.number)]
    for title in find_titles(document, lines):
        if title.agency and title.year and any(start > title.end for start in firsts):
            return title.start
    return None


def _is_first(number: str) -> bool:
    return bool(_FIRST.match(number))


def _within(document: SourceDocument, span: Span) -> SourceDocument:
    """The document with blanks for all outside the span, so that nothing there is read and no offset moves."""
    text = document.text
    if span == Span(0, len(text)):
        return document
    before, after = _NOT_BREAKS.sub(" ", text[: span.start]), _NOT_BREAKS.sub(" ", text[span.end :])
    return replace(
        document,
        text=before + text[span.start : span.end] + after,
        tables=tuple(table for table in document.tables if span.covers(table.span)),
        hints={start: hint for start, hint in document.hints.items() if start in span},
    )
