"""A random few of the values of many reports, each with what is printed where it was read."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.workbook.marks import payload_text
from parser import SourceDocument
from parser.corrections import Reviewed
from parser.model import Entry, Indicator, Span, Target
from parser.naming import number_text, target_name
from parser.payloads import payload_of

ONE_IN, LEAST, MOST = 20, 5, 30
"""How many values are looked at: one in so many, but not fewer and not more than this."""
USUAL_VALUES = 60
"""So many values a report counts for where its own number is not known yet."""
REACH = 90
"""How many characters are shown before and after a value at most."""
LONELY = 12
"""A line with fewer characters than this besides the value says too little: its neighbours are shown too."""
_SENTENCE_END = re.compile("[。；;]")


@dataclass(frozen=True, slots=True)
class Pick:
    """Which value of a report is to be looked at, counted from 0; taken around the end where there are fewer."""

    report_id: int
    number: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A value to look at: what it is called, what was read, and the source around it."""

    report_id: int
    target: Target
    name: str
    value: str
    before: str
    printed: str
    after: str


def lookable(reviewed: Reviewed) -> list[tuple[Target, Entry, Span]]:
    """The values that stand somewhere in the source, so that a person can hold them against it."""
    return [(t, entry, entry.span) for t, entry in reviewed.report.values() if entry.span and _printed(entry.span)]


def how_many(values: int) -> int:
    """How many of so many values are looked at."""
    return min(values, MOST, max(LEAST, math.ceil(values / ONE_IN)))


def draw(counts: Sequence[tuple[int, int]], chance: random.Random) -> list[Pick]:
    """Values to look at, each as likely as any other, in the order of the reports; `counts` are ids and values."""
    total = sum(count for _id, count in counts)
    picks: list[Pick] = []
    wanted = sorted(chance.sample(range(total), how_many(total)))
    first = 0
    for report_id, count in counts:
        picks += [Pick(report_id, number - first) for number in wanted if first <= number < first + count]
        first += count
    return picks


def spot_of(pick: Pick, reviewed: Reviewed, document: SourceDocument) -> Spot | None:
    """The value that was picked, None where the report has none."""
    values = lookable(reviewed)
    if not values:
        return None
    target, entry, span = values[pick.number % len(values)]
    figure = f"{number_text(entry.value)}{entry.unit or ''}" if isinstance(entry, Indicator) else ""
    around = around_of(document, span)
    start, end = max(around.start, span.start - REACH), min(around.end, span.end + REACH)
    return Spot(
        pick.report_id,
        target,
        target_name(reviewed.report, target),
        figure or payload_text(target, payload_of(reviewed.report, target)),
        ("…" if start > around.start else "") + _shown(document.text[start : span.start]),
        _shown(document.slice(span)),
        _shown(document.text[span.end : end]) + ("…" if end < around.end else ""),
    )


def _printed(span: Span) -> bool:
    return span.end > span.start


def around_of(document: SourceDocument, span: Span) -> Span:
    """The sentence of a value, or the row of a table; where that says next to nothing, the lines around it too."""
    first, last = document.line_at(span.start), document.line_at(span.end - 1)
    before, after = document.text[first.span.start : span.start], document.text[span.end : last.span.end]
    if len((before + after).strip()) < LONELY:
        lines = document.lines
        top, bottom = lines[max(0, first.number - 4)], lines[min(len(lines) - 1, last.number)]
        return Span(top.span.start, bottom.span.end)
    begins = [match.end() for match in _SENTENCE_END.finditer(before)]
    end = _SENTENCE_END.search(after)
    return Span(first.span.start + (begins[-1] if begins else 0), span.end + (end.end() if end else len(after)))


def _shown(text: str) -> str:
    return text.replace("\t", " | ").replace("\n", " ⏎ ")
