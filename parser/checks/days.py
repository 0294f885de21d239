"""Checks of the days a report prints: that none of those it begins and ends with is damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from parser.checks.comparison import wording
from parser.dates import find_dates
from parser.fold import fold
from parser.model import Finding, Report, Span, Target, TargetKind

_LINES = 6
"""How many lines with text on either side of the end of the last part may hold the signature."""

_LONGEST = 60
"""Characters that the line of a signature has at most."""

_LINE = re.compile(r"\S[^\n]*")


def check_days(report: Report) -> Iterator[Finding]:
    """A damaged date at either end: told with its print, for nobody knows which day it was."""
    for line, field in (*_head(report), *_tail(report)):
        for day in find_dates(fold(report.text[line.start : line.end])):
            place = Span(line.start + day.start, line.start + day.end)
            if day.value is None and not _is_known(report, place):
                yield _damaged(report, place, field)


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
    matches = islice(_LINE.finditer(report.text, max(body.end, report.sections[-1].heading.end)), _LINES)
    behind = [Span(*match.span()) for match in matches]
    masked = [*report.noise, *(table.span for table in report.tables.values() if table.span)]
    for line in (*_last_lines(report.text, body), *behind):
        if line.end - line.start <= _LONGEST and not any(line.overlaps(span) for span in masked):
            yield line, "signed_date"


def _last_lines(text: str, part: Span) -> list[Span]:
    """The last lines with text in a part, each from its first character that is no blank."""
    found: list[Span] = []
    end = part.end
    while end > part.start and len(found) < _LINES:
        start = max(part.start, text.rfind("\n", part.start, end) + 1)
        printed = text[start:end].lstrip()
        if printed:
            found.append(Span(end - len(printed), end))
        end = start - 1
    return found[::-1]


def _is_known(report: Report, place: Span) -> bool:
    """Whether the print was read nevertheless, as a guess that says so."""
    spans = (entry.span for entry in report.metadata.values())
    return any(span.start < place.end and place.start < span.end for span in spans if span)


def _damaged(report: Report, place: Span, field: str) -> Finding:
    printed = report.text[place.start : place.end]
    return Finding(
        rule="D-02",
        severity=wording("D-02")["severity"],
        outcome="fail",
        message=str(wording("D-02")["fails"].format(printed=printed)),
        spans=(place,),
        cells=(Target(TargetKind.METADATA, field),),
    )
