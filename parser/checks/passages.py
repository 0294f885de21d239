"""Pieces of a report's text that several checks look at, cut out of it as cheaply as can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parser.checks.facts import Facts
from parser.checks.rule import Side
from parser.flow import Flow
from parser.model import MetadataEntry, Span

_RUN = re.compile(r"\S+")
_END = re.compile(r"[。.!?;:)”》日\d无页]\Z")

HEAD = 1200
"""Characters behind the title in which a report says what it is."""


def metadata_side(entry: MetadataEntry) -> Side:
    """A field of the head as one side of a check; what it says is no number."""
    return Side(None, (entry.target,), (entry.span,) if entry.span else ())


def own_span(facts: Facts) -> Span:
    """Where the report stands in its file: from its title, or else its first part, to the end of its last part."""
    report = facts.report
    title = report.metadata.get("title")
    starts = [section.heading.start for section in report.sections[:1]]
    if title and title.span:
        starts.append(title.span.start)
    end = max((section.body.end for section in report.sections[-1:]), default=len(report.text))
    return Span(min(starts, default=0), max(end, min(starts, default=0)))


def head_flow(facts: Facts) -> Flow | None:
    """The text that follows the title, without blanks and page chrome; None where there is nothing."""
    title = facts.report.metadata.get("title")
    start = title.span.end if title and title.span else 0
    return squeezed(facts, Span(start, min(len(facts.folded), start + HEAD)))


def squeezed(facts: Facts, span: Span) -> Flow | None:
    """Part of the folded text without its blanks and page chrome; None where nothing is left."""
    text = facts.folded
    runs = [run.span() for piece in _outside(span, facts.report.noise) for run in _RUN.finditer(text, *piece)]
    if len(runs) < 2:
        return Flow(text[slice(*runs[0])], range(*runs[0])) if runs else None
    offsets = [i for run in runs for i in range(*run)]
    return Flow("".join([text[start:end] for start, end in runs]), offsets)


def is_cut_off(facts: Facts) -> bool:
    """Whether the report ends in the middle of a sentence, so that there must be more of it elsewhere."""
    sections = facts.report.sections
    if not sections:
        return True
    body = sections[-1].body
    said = facts.folded[body.start : body.end].rstrip()
    masked = any(table.span and table.span.end >= body.end - 1 for table in facts.report.tables.values())
    return not masked and bool(said) and not _END.search(said)


def _outside(span: Span, masked: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    start = span.start
    for mask in sorted(mask for mask in masked if mask.overlaps(span)):
        if start < mask.start:
            yield start, mask.start
        start = max(start, mask.end)
    if start < span.end:
        yield start, span.end
