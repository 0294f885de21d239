"""Checks of the year that a report is of: its period, what its parts say, and what its text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import HEAD, head_flow, metadata_side
from parser.checks.rule import Rule, Side, note
from parser.dates import YEAR, year_of
from parser.model import Finding, MetadataEntry, Span, Target, TargetKind
from parser.rules.metadata.year import OWN_YEAR

_FEWEST_OLD = 2
"""How often last year must be named for the text to look like last year's, once more where it names its own too."""

_REGULATIONS_BEGAN = date(2008, 5, 1)
"""The Regulations came into force on this day, so that the first reports count from it."""

_ANY_YEAR = re.compile(YEAR)
_OF_A_REPORT = re.compile(rf"({YEAR})[^,。;]{{0,30}}?信息公开")


def period_is_the_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The period is the whole year, from the first of January to the last of December.

    The first reports count from the day of the Regulations. A whole year that is another one is D-03's.
    """
    dates = [(entry, day) for entry in period(facts) if (day := day_of(entry))]
    if len(dates) < 2 or is_school_year(facts):
        return
    (first, begin), (last, end) = dates
    left, right = metadata_side(first), metadata_side(last)
    if first.guessed or last.guessed:
        yield rule.undecided(note("day_damaged"), left, right)
    elif _is_year(begin, end) or (begin, end) == (_REGULATIONS_BEGAN, date(2008, 12, 31)):
        if facts.year == begin.year:
            yield rule.passed(left, right, year=facts.year)
    else:
        year = facts.year or end.year
        yield rule.failed(left, right, first=in_words(begin), last=in_words(end), year=year)


@dataclass(frozen=True, slots=True)
class _Year:
    """A year that a part of the report tells to be its own."""

    place: str
    value: int
    side: Side


def years_agree(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Title, preface and period are of one year."""
    told = list(_years(facts))
    if len(told) < 2:
        return
    if len({year.value for year in told}) == 1:
        yield rule.passed(told[0].side, told[1].side, year=told[0].value)
        return
    words = "、".join(f"{note(year.place)}{year.value}" for year in told)
    other = next(year for year in told if year.value != told[0].value)
    yield rule.failed(told[0].side, other.side, told=words)


def _years(facts: Facts) -> Iterator[_Year]:
    report = facts.report
    title, known = report.metadata.get("title"), set[str]()
    if title and title.span:
        match = _ANY_YEAR.search(facts.folded, title.span.start, title.span.end)
        if match:
            known = {match.group()}
            yield _Year("in_title", year_of(match.group()), metadata_side(title))
    start = title.span.end if title and title.span else 0
    others = set(_OF_A_REPORT.findall(facts.folded, start, start + HEAD)) - known
    flow = head_flow(facts) if others else None
    match = OWN_YEAR.search(flow.text) if flow else None
    if flow and match:
        place = flow.span(*match.span("year"))
        yield _Year("in_preface", year_of(match["year"]), Side(None, (Target(TargetKind.METADATA, "year"),), (place,)))
    dates = [(entry, day) for entry in period(facts) if (day := day_of(entry))]
    if len(dates) == 2:
        (_, begin), (last, end) = dates
        within = facts.year in (begin.year, end.year)
        yield _Year("in_period", facts.year if within and facts.year else end.year, metadata_side(last))


def period(facts: Facts) -> Iterator[MetadataEntry]:
    """The two days of the period, as far as they are known."""
    for field in ("period_start", "period_end"):
        if entry := facts.report.metadata.get(field):
            yield entry


def is_school_year(facts: Facts) -> bool:
    """Whether the report counts from September to August, as those of schools do by a rule of their own."""
    days = [day for entry in period(facts) if (day := day_of(entry))]
    return len(days) == 2 and (days[0].month, days[1].month) == (9, 8)


def text_is_of_the_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The text names its own year at least as often as the one before, comparisons and documents apart."""
    year, sections = facts.year, facts.report.sections
    if year is None or not sections:
        return
    begin, end = sections[0].heading.start, sections[-1].body.end
    old, own = (facts.folded.count(f"{y}年", begin, end) for y in (year - 1, year))
    spans = [Span(*m.span()) for m in _last_years(year - 1).finditer(facts.folded, begin, end)] if old > own else []
    if len(spans) < _FEWEST_OLD + (own > 0) or len(spans) <= own:
        if own:
            yield rule.passed(year=year, own=own)
        return
    target = Target(TargetKind.METADATA, "year")
    where = Side(None, (target,), tuple(spans))
    if facts.report.metadata["year"].confidence == "low":
        yield rule.undecided(note("year_doubtful"), where)
    else:
        yield rule.failed(where, last=year - 1, times=len(spans), year=year, own=own)


@cache
def _last_years(year: int) -> re.Pattern[str]:
    """Where a text names the year, but not to compare with it, to count from it, or in the name of a document."""
    before = "(?<![较比与同从自起至〔《])(?<!对比)"
    return re.compile(rf"{before}{year}年(?!以来|以前|相比|同期|起|底|末|报告|年报|\d{{1,2}}月)")


def day_of(entry: MetadataEntry | None) -> date | None:
    """The day of an entry, None where there is none or a person has typed something else."""
    try:
        return date.fromisoformat(str(entry.value)) if entry else None
    except ValueError:
        return None


def in_words(day: date) -> str:
    """The day as reports print it."""
    return f"{day.year}年{day.month}月{day.day}日"


def _is_year(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year


GROUP = Group(
    reads=("metadata", "sections", "noise"),
    checks=(("D-01", period_is_the_year), ("D-03", years_agree), ("D-04", text_is_of_the_year)),
)
