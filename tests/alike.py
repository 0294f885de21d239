"""What a report says, without where it says it and in which signs: two readings that say the same are alike."""

from __future__ import annotations

import re
from typing import Any

from parser.fold import ZERO_WIDTH, fold
from parser.model import Entry, MetadataEntry, Report, Span

_GAPS = re.compile(rf"[\s{ZERO_WIDTH}]+")
_LABEL_NUMBER = re.compile(r"其中:?|(?:^|(?<=其中)|(?<=:))\(?[0-9一二三四五六七八九十]{1,2}[).、]")
"""What may be taken for a part of the label or not."""
_NUMBER = re.compile(r"\d[\d,.]*")
Values = dict[str, Any]


def squashed(text: str) -> str:
    """The text folded, without blanks and what cannot be seen."""
    return _GAPS.sub("", fold(text))


def values_of(report: Report) -> Values:
    """All that a report says, by names that do not depend on where it says it."""
    said: Values = {}
    for field, entry in report.metadata.items():
        said[f"metadata {field}"] = (squashed(str(entry.value)), entry.guessed)
    for number, section in enumerate(report.sections):
        title = (squashed(section.number), squashed(section.title))
        said[f"section {number}"] = (*title, section.level, section.kind, section.id)
    for number, found in enumerate(sorted(report.indicators, key=lambda one: (one.span or Span(0, 0)).start)):
        about = (squashed(found.category or ""), squashed(found.delta or ""), found.channel, found.unit)
        size = (found.value, found.approx, found.scope, found.minimum, found.maximum, found.status)
        said[f"indicator {number}"] = (found.id, *size, *about)
    for table_id, table in report.tables.items():
        for cell_id, cell in table.cells.items():
            said[f"{table_id} {cell_id}"] = (cell.value, cell.status, cell.unit)
    for number, row in enumerate(report.stat_table):
        numbers = [(squashed(value.column), value.value) for value in row.values]
        said[f"statistics {number}"] = (row.id, _LABEL_NUMBER.sub("", squashed(row.label)), row.unit, numbers)
    return said


def doubts_of(report: Report) -> Values:
    """How sure each value is."""
    return {str(target.kind) + str(n): entry.confidence for n, (target, entry) in enumerate(report.values())}


def differences(wanted: Values, found: Values) -> dict[str, tuple[Any, Any]]:
    """What two readings say differently: name to both sayings, None where one says nothing."""
    return {
        name: (wanted.get(name), found.get(name))
        for name in (*wanted, *(name for name in found if name not in wanted))
        if wanted.get(name) != found.get(name)
    }


def misplaced(report: Report) -> list[str]:
    """The values that do not stand where their span says, and the spans that are no part of the text."""
    size = len(report.text)
    wrong = [f"{span} is not in the text" for span in _spans(report) if not 0 <= span.start <= span.end <= size]
    for target, entry in report.values():
        if entry.span is not None and not _stands(report, entry):
            printed = report.text[entry.span.start : entry.span.end]
            wrong.append(f"{target} is not {printed!r}")
    for section in report.sections:
        printed = squashed(_printed(report, section.heading))
        if not _is_heading(printed, squashed(section.number), squashed(section.title)):
            wrong.append(f"{section.target} is not {printed!r}")
    return wrong


def _printed(report: Report, span: Span) -> str:
    """The text of a span without the page chrome in it: the end of a page may stand in the middle of a value."""
    text, at = "", span.start
    for noise in sorted(report.noise):
        if at <= noise.start and noise.end <= span.end:
            text, at = text + report.text[at : noise.start], noise.end
    return text + report.text[at : span.end]


def _is_heading(printed: str, number: str, title: str) -> bool:
    """The number, the title, and nothing but marks between them."""
    between = printed.removeprefix(number).partition(title)[0] if title else ""
    return printed.startswith(number) and title in printed and not re.search(r"\w", between)


def _spans(report: Report) -> list[Span]:
    spans = [entry.span for _target, entry in report.values()]
    spans += [span for entry in report.metadata.values() for span in entry.evidence]
    spans += [span for section in report.sections for span in (section.heading, section.body)]
    spans += [found.sentence for found in report.indicators]
    spans += [table.span for table in report.tables.values()]
    spans += [row.label_span for row in report.stat_table]
    spans += [*report.noise, *(point.span for point in report.points)]
    spans += [span for finding in report.findings for span in finding.spans]
    return [span for span in spans if span is not None]


def _stands(report: Report, entry: Entry) -> bool:
    """Whether the text at an entry's span can be read as its value."""
    assert entry.span
    printed = squashed(_printed(report, entry.span))
    if isinstance(entry, MetadataEntry):
        return bool(printed) and (entry.guessed or _is_told(entry, printed))
    raw = squashed(getattr(entry, "raw", ""))
    value = getattr(entry, "value", None)
    if value is None:
        return True  # blank, illegible, or told by a change only
    if printed and (printed in raw or raw in printed):
        return True  # what was read is printed there, with its unit or without
    numbers = [float(number.replace(",", "").strip(".") or 0) for number in _NUMBER.findall(printed)]
    return abs(value) in numbers


def _is_told(entry: MetadataEntry, printed: str) -> bool:
    if entry.field == "edition" or entry.field.endswith("_date") or entry.field.startswith("period_"):
        return True  # told by the names of columns, or printed in one of many ways
    return entry.field == "year" or squashed(str(entry.value)) in printed
