"""The day on which the report was published and the day on which it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from parser.dates import YEAR, PrintedDate, find_dates, whole_date
from parser.flow import Flow
from parser.layout import TextLine
from parser.model import MetadataEntry
from parser.rules.metadata.head import Head, entry, reason
from parser.rules.metadata.trust import by_trust
from parser.rules.title import is_agency_name, parse_title

_YEAR_DIGITS = re.compile(YEAR)
_TIME_OR_KEY = re.compile(r"\d{1,2}[:时]\d\d|[|·\[【]|[一-鿿]{2,6}:|来源|作者|浏览|点击|阅读|字")
_TIME = re.compile(r" ?\d{1,2}:\d\d(?::\d\d)?")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"[0-3]\d-\d{1,2}-\d{1,2}(?![\d-])")
_LONGEST_SITE = 30  # characters that a page's name takes before its date
_KEYED = {
    "publish_date": "publish_date",
    "publish_date_2": "publish_date",
    "made_date": "publish_date",
    "signed_date": "signed_date",
}
"""Groups of keys of the block, and the field that their dates are."""


def find_days(head: Head, year: MetadataEntry | None) -> Iterator[MetadataEntry]:
    """Both days, each from the places in the order of trust; doubtful when it does not go with the year."""
    found = [*_keyed(head), *_bare(head), *_signature(head)]
    for field in ("publish_date", "signed_date"):
        for _, day in by_trust(field, [(place, day) for place, day in found if day.field == field]):
            yield _against(day, int(year.value)) if year and year.confidence == "high" else day


def _against(day: MetadataEntry, year: int) -> MetadataEntry:
    """A day before the end of the report's year is near, or one signed years later, is doubtful."""
    told = date.fromisoformat(str(day.value))
    early = told < date(year, 10, 1)
    late = day.field == "signed_date" and told > date(year + 2, 12, 31)
    if day.reason or not (early or late):
        return day
    return replace(day, confidence="low", reason=reason("day_and_year", year=year))


def _keyed(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    """Dates behind the keys of the block; a day of making (生成日期) only stands for the day of publishing."""
    for pair in head.pairs:
        flow = head.value(pair) if pair.group in _KEYED else None
        found = _dated(flow) if flow else None
        if flow and found and found.value:
            doubt = reason("made_date", key=pair.key) if pair.group == "made_date" else ""
            doubt = doubt or (reason("short_year") if _SHORT_YEAR.match(flow.text) else "")
            span = flow.span(found.start, found.end)
            value = found.value.isoformat()
            yield pair.group, entry(_KEYED[pair.group], value, span, f"date.{pair.group}", reason=doubt)


def _dated(flow: Flow) -> PrintedDate | None:
    """The first date of a value, which may be printed without marks (20190109) or with a short year (19-01-09)."""
    compact = _COMPACT.match(flow.text)
    if compact:
        return PrintedDate(0, compact.end(), whole_date("-".join(compact.groups())))
    short = _SHORT_YEAR.match(flow.text)
    if short:
        return PrintedDate(0, short.end(), whole_date("20" + short.group()))
    return next((d for d in find_dates(flow.text) if d.value), None)


def _bare(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    """A date without a key behind the title: the page's when it has a time or keys behind it, else the paper's own."""
    start = head.titles[0].end if head.titles else 0
    flows = zip(head.lines, head.flows, strict=True)
    keyed = {head.lines[pair.line].start for pair in head.pairs if pair.group.endswith("date")}
    keyed |= {pair.value.start for pair in head.pairs if pair.value}
    for line, flow in flows if head.titles else _under_offices(flows):
        if line.start < start or line.start in keyed:
            continue
        if not _YEAR_DIGITS.search(head.document.folded, line.start, line.end):
            continue
        found = _alone(flow)
        if found:
            first, last, day = found
            dated = "年" in flow.text[first:last] and not flow.text[last:].strip(" )")
            field = "signed_date" if dated else "publish_date"
            yield "bare", entry(field, day.isoformat(), flow.span(first, last), "date.bare")
    yield from _above(head)


def _above(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    """A day with the time of day right above the title, or above the office's name there: likely the page's."""
    start = head.titles[0].start if head.titles else 0
    above = [flow for line, flow in zip(head.lines, head.flows, strict=True) if line.end <= start]
    for flow in reversed(above):
        found = _alone(flow)
        if found and _TIME.fullmatch(flow.text, found[1]):
            span = flow.span(*found[:2])
            doubt = reason("day_above")
            yield "bare", entry("publish_date", found[2].isoformat(), span, "date.above", reason=doubt)
        if not is_agency_name(flow.text):
            return


def _alone(flow: Flow) -> tuple[int, int, date] | None:
    """The date of a line that has only a site's or an office's name before it and a time or keys behind it."""
    found = next(find_dates(flow.text), None)
    if not found or not found.value or found.start > _LONGEST_SITE or parse_title(flow.text):
        return None
    before, rest = flow.text[: found.start].strip("( "), flow.text[found.end :].strip(" )")
    timed = bool(_TIME_OR_KEY.match(rest))
    if (rest and not timed) or (before and not (timed or is_agency_name(before))):
        return None
    return found.start, found.end, found.value


def _under_offices(flows: Iterable[tuple[TextLine, Flow]]) -> Iterator[tuple[TextLine, Flow]]:
    """The lines below the name of an office: a date there is the paper's even when the paper has no title."""
    for (_, above), line in pairwise(flows):
        if is_agency_name(above.text):
            yield line


def _signature(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    signature = head.signature
    if signature and signature.date and signature.day:
        yield "signature", entry("signed_date", signature.day.isoformat(), signature.date, "signature")
