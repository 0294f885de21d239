"""Inline enumerations inside paragraphs: 一是 / 二是, 首先 / 其次, 第一 / 第二, 一方面 / 另一方面, ①②."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate

from parser.flow import Flow, paragraphs
from parser.model import Point, Report
from parser.resources import load_toml
from parser.source.document import SourceDocument

_CLOSING = "。;,、"


@cache
def _series() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(series["mark"]) for series in load_toml("points.toml")["series"])


@cache
def _any_mark() -> re.Pattern[str]:
    """A mark of any series at the start of a clause or of a line, to pass at once over all that is none."""
    initials = load_toml("points.toml")["initials"]
    marks = "|".join(series.pattern.replace("?P<number>", "?:") for series in _series())
    return re.compile(rf"[\n。;:,!?”)](?=[{initials}])(?={marks})")


def find_points(document: SourceDocument, report: Report) -> Report:
    """The report with its inline enumerations, each point running to the next one or to the end of its paragraph."""
    flows = paragraphs(document, report)
    marks = _marks(flows)
    points: list[Point] = []
    for index in [index for index, found in enumerate(marks) if found]:
        flow, found = flows[index], marks[index]
        here = _numbers(found)
        behind = marks[index + 1][:1] if index + 1 < len(marks) else []
        if behind and behind[0][1].start() == 0:  # the series goes on in the next paragraph
            here |= _numbers(behind)
        first = here | _numbers(marks[index - 1]) if index else here
        kept = [match for series, match in found if _has_company(series, match, here if match.start() else first)]
        ends = [*(match.start() for match in kept), len(flow.text)][1:]
        points += [_point(document, flow, match, end) for match, end in zip(kept, ends, strict=True)]
    return replace(report, points=tuple(points))


_Mark = tuple[int, re.Match[str]]


def _marks(flows: Sequence[Flow]) -> list[list[_Mark]]:
    """The marks of each paragraph in order, each at the start of a clause and with the index of its series."""
    marks: list[list[_Mark]] = [[] for _ in flows]
    lines = "".join([f"\n{flow.text}" for flow in flows])
    ends = list(accumulate([len(flow.text) + 1 for flow in flows]))  # of the paragraphs in the lines
    for clause in _any_mark().finditer(lines):
        index = bisect_right(ends, clause.start())
        text = flows[index].text
        marks[index] += _marks_at(text, clause.end() - ends[index] + len(text))
    return marks


def _marks_at(text: str, start: int) -> Iterator[_Mark]:
    for index, pattern in enumerate(_series()):
        if match := pattern.match(text, start):
            yield index, match


def _numbers(marks: list[_Mark]) -> set[tuple[int, str]]:
    """Series and number of each mark."""
    return {(series, match["number"]) for series, match in marks}


def _has_company(series: int, match: re.Match[str], numbers: set[tuple[int, str]]) -> bool:
    """Whether there is another number of the series."""
    return any(other == series and number != match["number"] for other, number in numbers)


def _point(document: SourceDocument, flow: Flow, match: re.Match[str], end: int) -> Point:
    start = match.end()
    text = flow.printed(document.text, start, end)
    number = flow.printed(document.text, match.start(), start)
    while end > start and flow.text[end - 1] in _CLOSING:
        end -= 1
    return Point(number=number, text=text[: end - start].lstrip("，、：,:"), span=flow.span(match.start(), end))
