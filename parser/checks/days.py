"""Checks of the days a report prints: that none of those it begins and ends with is damaged."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from itertools import islice

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.rule import Rule, Side
from parser.dates import find_dates
from parser.fold import fold
from parser.model import Finding, Report, Span, Target, TargetKind

_LINES = 6
"""How many lines with text on either side of the end of the last part may hold the signature."""

_LONGEST = 60
"""Characters that the line of a signature has at most."""

_LINE = re.compile(r"\S[^\n]*")


def dates_are_whole(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A damaged date at either end is told with its print, for nobody knows which day it was."""
    report = facts.report
    for line, field in (*_head(report), *_tail(report)):
        for day in find_dates(fold(report.text[line.start : line.end])):
            place = Span(line.start + day.start, line.start + day.end)
            if day.value is None and not _is_known(report, place):
                where = Side(None, (Target(TargetKind.METADATA, field),), (place,))
                yield rule.failed(where, printed=report.text[place.start : place.end])


def _head(report: Report) -> Iterator[tuple[Span, str]]:
    """What stands between the title and the first part."""
    title = report.metadata.get("title")
    if report.sections and title and title.span and title.span.end < report.sections[0].heading.start:
        yield Span(title.span.end, report.sections[0].heading.start), "period_start"


def _tail(report: Report) -> Iterator[tuple[Span, str]]:
    """The short lines around the end of the last part, tables and page chrome apart."""
    if not report.sections:
        return
    body = report.sections[-1].body
    inside = deque(_LINE.finditer(report.text, body.start, body.end), maxlen=_LINES)
    behind = islice(_LINE.finditer(report.text, max(body.end, report.sections[-1].heading.end)), _LINES)
    masked = [*report.noise, *(table.span for table in report.tables.values() if table.span)]
    for match in (*inside, *behind):
        line = Span(*match.span())
        if line.end - line.start <= _LONGEST and not any(
            line.start < span.end and span.start < line.end for span in masked
        ):
            yield line, "signed_date"


def _is_known(report: Report, place: Span) -> bool:
    """Whether the print was read nevertheless, as a guess that says so."""
    spans = (entry.span for entry in report.metadata.values())
    return any(span.start < place.end and place.start < span.end for span in spans if span)


GROUP = Group(
    reads=("metadata", "sections", "tables", "noise"),
    checks=(("D-02", dates_are_whole),),
)
