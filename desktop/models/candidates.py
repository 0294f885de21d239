"""What a doubtful, wrong or missing value may be instead: places of the source, numbered beside the problem.

Nothing here is chosen by the program. A candidate is printed in the report; taking it is an edit like selecting it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from desktop.edits.figures import MONEY
from desktop.edits.plans import Refused, take_value
from desktop.models.open_report import OpenReport
from desktop.models.problems import Problem
from parser.catalogue import indicator_unit
from parser.corrections import Reviewed
from parser.dates import find_dates
from parser.fold import fold
from parser.layout import Last
from parser.model import Entry, Finding, Indicator, Number, Span, Target, TargetKind
from parser.numerals import find_figures
from parser.payloads import Payload, payload_of
from parser.rules.metadata import named_offices

MOST = 9
REACH = 60
"""So many characters before and behind a value are looked at for others."""
ENDS = 1500
"""So many characters at the beginning and at the end of a report may hold its dates."""
_NUMBER = re.compile(r"(?<![\d.(])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.、)])")
"""A number of a table, but for one that counts rows: 2.没有现成信息, (3)."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=年)")
_DOCUMENTS = ("条", "件", "篇", "份", "项")
_DATES = ("publish_date", "signed_date", "period_start", "period_end")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What stands at a place of the source, as printed, and what it would be the value of."""

    target: Target
    text: str
    span: Span


_OFFERED: Last[tuple[Candidate, ...]] = Last()


def candidates(opened: OpenReport, problem: Problem) -> tuple[Candidate, ...]:
    """At most nine, the likeliest first: those that make the sums come out, then what the check itself compares with,
    then the nearest. Only such as would change the value. Where the print contradicts itself, and the value is what is
    printed in its place, only a number that the sums ask for is one: a report is not rewritten.
    """
    if problem.under or problem.decided or problem.target.kind is TargetKind.FINDING:
        return ()
    return _OFFERED.get((opened.reviewed, problem), lambda: _candidates(opened, problem))


def _candidates(opened: OpenReport, problem: Problem) -> tuple[Candidate, ...]:
    reviewed = opened.reviewed
    entry = reviewed.values.get(problem.target)
    found: list[tuple[Number | str | None, Candidate]] = []
    seen = {_value(payload_of(reviewed.report, problem.target))}
    for span in dict.fromkeys(_places(opened, problem, entry)):
        payload = _taken(reviewed, problem.target, span)
        value = _value(payload)
        if payload is not None and value not in seen:
            seen.add(value)
            printed = " ".join(reviewed.report.text[span.start : span.end].split())
            found.append((value, Candidate(problem.target, printed, span)))
        if len(found) == MOST:
            break
    wanted = _worked_out(problem)
    if problem.finding is not None and problem.finding.origin == "print":
        found = [one for one in found if one[0] == wanted]
    found.sort(key=lambda one: one[0] != wanted)
    return tuple(candidate for _value, candidate in found)


def _places(opened: OpenReport, problem: Problem, entry: Entry | None) -> Iterator[Span]:
    """Where to look, in order."""
    target = problem.target
    if target.kind is TargetKind.METADATA:
        yield from _of_head(opened, target.key)
        return
    if problem.finding is not None:
        yield from _other_side(problem.finding, target, entry)
    sentence = entry.sentence if isinstance(entry, Indicator) else None
    place = (entry.span if entry else None) or problem.span or opened.first_index.span_of(target)
    if target.kind is TargetKind.INDICATOR and (sentence or entry is None):
        yield from _figures(opened.document.text, sentence or place, place, _units_like(target))
    elif place is not None:
        wanted = _worked_out(problem)  # of the figures of other places only what the sums ask for
        for span in _numbers_near(opened.document.text, place):
            known = opened.index.at(span.start)
            if known in (None, target) or _value(payload_of(opened.reviewed.report, known)) == wanted:
                yield span


def _of_head(opened: OpenReport, field: str) -> Iterator[Span]:
    """The offices, dates or years that the report names."""
    text = opened.document.text
    if field == "agency":
        yield from (span for _name, span in named_offices(opened.document, opened.parsed))
        return
    mine = opened.extent or Span(0, len(text))
    ends = [Span(mine.start, min(mine.end, mine.start + ENDS)), Span(max(mine.start, mine.end - ENDS), mine.end)]
    for end in ends if ends[0].end < ends[1].start else [mine]:
        folded = fold(text[end.start : end.end])
        if field in _DATES:
            yield from (Span(end.start + date.start, end.start + date.end) for date in find_dates(folded))
        elif field == "year":
            yield from (Span(end.start + m.start(), end.start + m.end()) for m in _YEAR.finditer(folded))


def _other_side(finding: Finding, target: Target, entry: Entry | None) -> Iterator[Span]:
    """What a check of two tellings of one thing compares the value with; the parts of a sum are no candidates."""
    others = [cell for cell in finding.cells if cell != target]
    if len(others) <= 1 and len(finding.spans) <= len(finding.cells) + 1:
        yield from (span for span in finding.spans if entry is None or span != entry.span)


def _figures(text: str, around: Span | None, place: Span | None, like: Container[str]) -> Iterator[Span]:
    """The figures of a sentence or of a part in such units or none, the nearest to the value first."""
    if around is None:
        return
    spans = [
        Span(around.start + figure.number[0], around.start + figure.number[1])
        for figure in find_figures(fold(text[around.start : around.end]))
        if not figure.unit or figure.unit in like or (place and around.start + figure.start == place.start)
    ]
    yield from sorted(spans, key=lambda span: _distance(span, place or around)) if place != around else spans


def _units_like(target: Target) -> Container[str]:
    """Units that a figure may be told in: its own, or any that also counts documents, where its own does."""
    unit = indicator_unit(target.key.partition("@")[0])
    return _DOCUMENTS if unit in _DOCUMENTS else (unit, "元") if unit in MONEY else (unit,)


def _numbers_near(text: str, place: Span) -> Iterator[Span]:
    """The numbers around a place of a table, the nearest first; a place of some length may hold several."""
    first = max(0, place.start - REACH)
    folded = fold(text[first : place.end + REACH])
    spans = [Span(first + m.start(), first + m.end()) for m in _NUMBER.finditer(folded)]
    yield from sorted(spans, key=lambda span: _distance(span, place))


def _distance(span: Span, place: Span) -> int:
    return max(0, place.start - span.end, span.start - place.end)


def _taken(reviewed: Reviewed, target: Target, span: Span) -> Payload | None:
    """What the value would be with this place of the source, None where it cannot be taken."""
    try:
        plan = take_value(reviewed, target, span)
    except Refused:
        return None
    return plan.corrections[0].new if plan.corrections else None


def _value(payload: Payload | None) -> Number | str | None:
    return payload.get("value") if payload else None


def _worked_out(problem: Problem) -> Number | str | None:
    """The value of the target that would satisfy all the sums, "" where there is none."""
    cause = problem.finding.cause if problem.finding else None
    values: Iterable[tuple[Target, Number | None]] = cause.values if cause else ()
    return next((value for target, value in values if target == problem.target), "")
