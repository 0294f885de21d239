"""The year of the report: what its title, its preface and its period say, and whether they agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parser.dates import YEAR, year_of
from parser.flow import Flow
from parser.layout import is_prose
from parser.model import MetadataEntry
from parser.rules.metadata.head import Head, entry, reason
from parser.rules.metadata.trust import by_trust, name_of
from parser.rules.title import Title, best_title

_ISSUED = r"(?:编制|编写|公布|公开|发布|形成|制作|现将|现就|现把)(?:了|完成)?《?[一-鿿]{0,32}?"
_REPORT = rf"(?P<year>{YEAR})年?度?[^,。;]{{0,12}}?信息公开[^,。;]{{0,10}}?(?:报告|年报|总结)"
OWN_YEAR = re.compile(rf"{_ISSUED}{_REPORT}(?![^,。;]{{0,16}}(?:通知|要求|格式|函|意见))")
_ANY = re.compile(_REPORT)
_TOLD = re.compile(rf"(?P<year>{YEAR})(?<![〔\[(\d].{{4}})年")
_PARAGRAPHS = 40  # of the text that are asked for a year which nothing else tells
_FEWEST = 2


def year_of_title(title: Title | None) -> int | None:
    """The year that a title prints."""
    return year_of(title.flow.text[slice(*title.year)]) if title and title.year else None


def choose_title(head: Head, period: Sequence[MetadataEntry]) -> Title | None:
    """The best title; of several, the best of those whose year is that of the period."""
    title = head.best_title
    agreeing = [t for t in head.titles if period and str(year_of_title(t)) == str(period[0].value)[:4]]
    return best_title(agreeing) if title and agreeing and title not in agreeing else title


def find_year(head: Head, title: Title | None, period: Sequence[MetadataEntry]) -> MetadataEntry | None:
    """The year of the most trusted place, doubtful where another place has another year."""
    found = by_trust("year", _years(head, title, period))
    if not found:
        return None
    place, best = found[0]
    told = dict.fromkeys((where, year.value) for where, year in found)
    if len({value for _, value in told}) > 1:
        why = reason("years_differ", told="、".join(f"{name_of(where)}{value}" for where, value in told))
        return entry("year", best.value, best.span, f"year.{place}", reason=why) if best.span else None
    return best


def against_days(year: MetadataEntry, days: Sequence[MetadataEntry]) -> MetadataEntry:
    """The year, doubtful when the report was published or signed before it began."""
    earlier = next((day for day in days if int(str(day.value)[:4]) < int(year.value)), None)
    if earlier is None or year.reason:
        return year
    return replace(year, confidence="low", reason=reason("year_after_day", year=year.value, day=earlier.value))


def _years(head: Head, title: Title | None, period: Sequence[MetadataEntry]) -> Iterator[tuple[str, MetadataEntry]]:
    year = year_of_title(title)
    if title and title.year and year:
        yield "title", entry("year", year, title.flow.span(*title.year), "year.title")
    for other in head.titles:
        told = year_of_title(other)
        if other.year and told and told != year:
            yield "other_title", entry("year", told, other.flow.span(*other.year), "year.other_title")
    told_of = _told_in(head.preface, OWN_YEAR) or (None if year else _told_in(head.preface, _ANY))
    if told_of:
        flow, match = told_of
        yield "preface", entry("year", year_of(match["year"]), flow.span(*match.span("year")), "year.preface")
    start = next((found for found in period if found.span), None)
    if start and start.span:
        value = int(str(start.value)[:4])
        asked = not (year or told_of)  # else the period only has to agree, and the text need not be read
        agreed = asked and not start.reason and any(found.value == value for _, found in _of_text(head))
        doubt = "" if agreed else reason("year_place", place=name_of("period"))
        yield "period", entry("year", value, start.span, "year.period", reason=doubt)
    elif not year and not _told_in(head.preface, _ANY):
        yield from _of_text(head)


def _told_in(flows: Sequence[Flow], pattern: re.Pattern[str]) -> tuple[Flow, re.Match[str]] | None:
    """The first paragraph in which a pattern tells the year."""
    return next(((flow, match) for flow in flows if (match := pattern.search(flow.text))), None)


def _of_text(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    """The year that the paragraphs name more often than all others together; once is enough where they begin so."""
    flows = (*head.preface, *head.body)[:_PARAGRAPHS]
    told = [(match, flow) for flow in flows for match in _TOLD.finditer(flow.text)]
    counts = Counter(year_of(match["year"]) for match, _ in told)
    best, count = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    firsts = (next((f for f in part if is_prose(f.text)), None) for part in (head.preface, head.body[:_PARAGRAPHS]))
    opened = any(first and _TOLD.match(first.text) for first in firsts)
    if 2 * count > len(told) and (count >= _FEWEST or opened):
        match, flow = next((match, flow) for match, flow in told if year_of(match["year"]) == best)
        doubt = reason("year_place", place=name_of("body"))
        yield "body", entry("year", best, flow.span(*match.span("year")), "year.body", reason=doubt)
