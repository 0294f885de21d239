"""Checks of the days a report prints: that none is damaged, and when it was signed and published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from parser.checks.facts import Facts
from parser.checks.form.years import day_of, in_words, is_school_year, period
from parser.checks.group import Group
from parser.checks.passages import metadata_side
from parser.checks.rule import NOTHING, Rule, Side, note
from parser.dates import find_dates
from parser.fold import fold
from parser.model import Finding, Report, Span, Target, TargetKind
from parser.resources import load_toml
from parser.unit_names import kind_of

_LINES = 6
"""How many lines with text on either side of the end of the last part may hold the signature."""

_LONGEST = 60
"""Characters that the line of a signature has at most."""

FAR_MONTHS = 15
"""Months behind the end of the year after which a page was moved, not published."""

_APART = 60
"""Days between signing and publishing that are still usual."""

_LINE = re.compile(r"\S[^\n]*")


def dates_are_whole(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A damaged date at either end is told with its print, and what it was taken for where that can be guessed."""
    report = facts.report
    guessed = [e for e in period(facts) if e.guessed and e.span]
    if guessed:
        sides = [metadata_side(entry) for entry in guessed]
        printed = "”、“".join(report.text[span.start : span.end] for side in sides for span in side.spans)
        taken = note("day_guessed").format(day="、".join(str(entry.value) for entry in guessed))
        yield rule.failed(sides[0], sides[1] if len(sides) > 1 else NOTHING, printed=printed, taken=taken)
    damaged: dict[str, list[Span]] = {}
    for line, field in (*_head(report), *_tail(report)):
        for day in find_dates(fold(report.text[line.start : line.end])):
            place = Span(line.start + day.start, line.start + day.end)
            if day.value is None and not _is_known(report, place):
                # beside a day that was guessed the other one of the period is damaged
                damaged.setdefault("period_end" if guessed and field == "period_start" else field, []).append(place)
    for field, places in damaged.items():
        where = Side(None, (Target(TargetKind.METADATA, field),), tuple(places))
        printed = "”、“".join(report.text[place.start : place.end] for place in places)
        yield rule.failed(where, printed=printed, taken=note("day_unknown"))


def published_in_time(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The report was published by the day that the Regulations set for a unit of its kind."""
    year, name = facts.year, facts.unit
    published, signed = (facts.report.metadata.get(field) for field in ("publish_date", "signed_date"))
    told = published or signed
    day = day_of(told)
    if year is None or told is None or day is None or not name or is_school_year(facts):
        return
    kind = kind_of(name)
    limit = deadline(year, kind)
    words: dict[str, Any] = {"day": in_words(day), "limit": in_words(limit)}
    early = day_of(signed)
    if day <= limit:
        if published:
            yield rule.passed(metadata_side(told), **words)
        return
    if told.confidence == "low" or facts.report.metadata["year"].confidence == "low":
        yield rule.undecided(note("day_doubtful"), metadata_side(told), **words)
    elif published and (months_after(year, day) > FAR_MONTHS or (early and (day - early).days > _APART)):
        yield rule.undecided(note("page_moved"), metadata_side(told), **words)
    else:
        yield rule.failed(metadata_side(told), kind=note(kind), **words)


def deadline(year: int, kind: str) -> date:
    """The day by which the Regulations want the report of a year from a unit of a kind."""
    found = next(d for d in load_toml("checks.toml")["deadlines"] if year >= d["from"] and kind in d["kinds"])
    return date(year + 1, found["month"], found["day"])


def year_was_over(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The report was published, or else signed, when the year was over."""
    year = facts.year
    told = facts.report.metadata.get("publish_date") or facts.report.metadata.get("signed_date")
    day = day_of(told)
    if year is None or told is None or day is None or is_school_year(facts):
        return
    words: dict[str, Any] = {"field": note(told.field), "day": in_words(day), "year": year}
    if day > date(year, 12, 31):
        yield rule.passed(metadata_side(told), **words)
    elif facts.report.metadata["year"].confidence == "low":
        yield rule.undecided(note("year_doubtful"), metadata_side(told), **words)
    else:
        yield rule.failed(metadata_side(told), **words)


def page_is_of_its_time(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The date of the page is not so late that the site must have been moved."""
    year, published = facts.year, facts.report.metadata.get("publish_date")
    day = day_of(published)
    if year is None or published is None or day is None:
        return
    if facts.report.metadata["year"].confidence == "low":
        yield rule.undecided(note("year_doubtful"), metadata_side(published))
    elif months_after(year, day) > FAR_MONTHS:
        yield rule.failed(metadata_side(published), day=in_words(day), year=year)
    else:
        yield rule.passed(metadata_side(published), day=in_words(day), year=year)


def signed_when_published(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Signature and publication are at most two months apart, and both after the year.

    Where the page was moved (D-07) its date says nothing of the signature.
    """
    published, signed = (facts.report.metadata.get(field) for field in ("publish_date", "signed_date"))
    day, early = day_of(published), day_of(signed)
    if published is None or signed is None or day is None or early is None:
        return
    left, right = metadata_side(signed), metadata_side(published)
    year = facts.year
    if year and months_after(year, day) > FAR_MONTHS:
        return
    words: dict[str, Any] = {"signed": in_words(early), "published": in_words(day)}
    if abs((day - early).days) > _APART or (year and early.year == year < day.year):
        if published.rule.endswith("made_date"):
            yield rule.undecided(note("day_doubtful"), left, right, **words)
        else:
            within = year and early.year == year < day.year
            how = note("signed_within") if within else note("days_apart").format(days=abs((day - early).days))
            yield rule.failed(left, right, how=how, **words)
    else:
        yield rule.passed(left, right, **words)


def report_is_signed(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The report bears the date on which it was signed; without one the day of publishing stands for it."""
    metadata = facts.report.metadata
    published, signed = metadata.get("publish_date"), metadata.get("signed_date")
    if signed:
        yield rule.passed(metadata_side(signed), day=signed.value)
    elif published:
        yield rule.failed(metadata_side(published), day=published.value)


def months_after(year: int, day: date) -> float:
    """Months between the end of the year and a day."""
    return (day.year - year - 1) * 12 + day.month - 1 + day.day / 31


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


GROUP = Group(
    reads=("metadata", "sections", "tables.*.span", "noise"),
    checks=(
        ("D-02", dates_are_whole),
        ("D-05", published_in_time),
        ("D-06", year_was_over),
        ("D-07", page_is_of_its_time),
        ("D-08", signed_when_published),
        ("D-09", report_is_signed),
    ),
)
