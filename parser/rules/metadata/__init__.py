"""Stage metadata: what a report says of itself at its head, in its preface and under its last line.

Only what is printed is read. A date that is damaged gives no value, or a guessed one; a name without its region is
completed from another place of the same report, with the reason; what disagrees is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from parser.editions import tell_edition
from parser.flow import join
from parser.layout import TextLine
from parser.model import MetadataEntry, Report
from parser.rules.metadata.agency import find_agency
from parser.rules.metadata.contacts import find_contacts
from parser.rules.metadata.dates import YEAR, find_dates, year_of
from parser.rules.metadata.head import Head, entry, read_head, reason
from parser.rules.metadata.period import find_period
from parser.rules.title import Title, best_title, is_agency_name, parse_title
from parser.source.document import SourceDocument

_PLAIN = {"index_number": "index_number", "topic": "topic", "document_number": "document_number"}
_OLD_PARTS = 2
_YEAR_DIGITS = re.compile(YEAR)
_TIME_OR_KEY = re.compile(r"\d{1,2}[:时]\d\d|[|·\[【]|[一-鿿]{2,6}:|来源|作者|浏览|点击|阅读|字")
_LONGEST_SITE = 30  # characters that a page's name takes before its date
_LONGEST_NUMBER = 60
_NUMBERS = {
    "document_number": re.compile(r"(?P<value>[一-鿿]{1,12}[〔\[(]20\d\d[〕\])]第?\d{1,4}号)(?:签发人?:.{0,12})?"),
    "index_number": re.compile(r"(?P<value>[0-9A-Z]{8,20}/20\d\d-\d{3,8})"),
}
"""Numbers whose form tells what they are, on lines without a key."""

_NUMBERED = ("index_number", "document_number")
"""Fields that are nothing without a figure: the form 〔〕号 may stand there with none."""


def find_metadata(document: SourceDocument, report: Report) -> Report:
    """Find the fields of the report's head; a field it does not have is not there."""
    head = read_head(document, report)
    entries: dict[str, MetadataEntry] = {}
    for found in _found(head):
        entries.setdefault(found.field, found)
    year, start = entries.get("year"), entries.get("period_start")
    if year and start and str(start.value)[:4] != str(year.value) and year.confidence == "high":
        why = reason("year_differs", title=year.value, period=str(start.value)[:4])
        entries["year"] = replace(year, confidence="low", reason=why)
    entries["edition"] = _edition(document, replace(report, metadata=entries))
    return replace(report, metadata=MappingProxyType(entries))


def _edition(document: SourceDocument, report: Report) -> MetadataEntry:
    """The edition of the form and what told it; a report that shows neither a form nor an old outline is doubtful."""
    told, evidence = tell_edition(document, report)
    old_parts = sum(bool(section.id and section.id.startswith("n_")) for section in report.sections)
    return MetadataEntry(
        field="edition",
        value=told,
        span=evidence[0] if evidence else None,
        evidence=evidence,
        confidence="high" if evidence or old_parts >= _OLD_PARTS else "low",
        reason="" if evidence or old_parts >= _OLD_PARTS else reason("edition_doubt"),
        rule="metadata.edition",
    )


def _found(head: Head) -> Iterator[MetadataEntry]:
    title = best_title(head.titles)
    period = list(find_period(head, _year_of(title)))
    agreeing = [t for t in head.titles if period and str(_year_of(t)) == str(period[0].value)[:4]]
    if title and agreeing and title not in agreeing:
        title = best_title(agreeing)
    if title:
        yield head.entry_of("title", title.flow, "title")
    yield from find_agency(head, title)
    yield from _year(head, title)
    yield from period
    yield from _year_of_period(period)
    yield from _dates(head)
    yield from _bare_date(head)
    yield from _signed(head)
    yield from _block(head)
    yield from find_contacts(head)


def _year_of(title: Title | None) -> int | None:
    return year_of(title.flow.text[slice(*title.year)]) if title and title.year else None


def _year(head: Head, title: Title | None) -> Iterator[MetadataEntry]:
    """The report's year: from its title, else from the sentence of the preface that names the report."""
    year = _year_of(title)
    if title and title.year and year:
        others = {_year_of(other) for other in head.titles} - {year, None}
        doubt = reason("titles_differ") if others else ""
        yield entry("year", year, title.flow.span(*title.year), "year.title", reason=doubt)
    pattern = re.compile(rf"(?P<year>{YEAR})年?度?[^,。;]{{0,12}}?信息公开[^,。;]{{0,10}}?(?:报告|年报|总结)")
    for flow in head.preface:
        match = pattern.search(flow.text)
        if match:
            yield entry("year", year_of(match["year"]), flow.span(*match.span("year")), "year.preface")
            return


def _year_of_period(period: list[MetadataEntry]) -> Iterator[MetadataEntry]:
    start = next((found for found in period if found.span), None)
    if start and start.span:
        doubt = reason("year_place", place="统计期限")
        yield entry("year", int(str(start.value)[:4]), start.span, "year.period", reason=doubt)


def _dates(head: Head) -> Iterator[MetadataEntry]:
    """The day the report was published: from the keys that say so, then from those that only say 日期 or 生成日期."""
    for group in ("publish_date", "publish_date_2", "made_date"):
        for pair in head.pairs:
            flow = head.value(pair) if pair.group == group else None
            found = next((d for d in find_dates(flow.text) if d.value), None) if flow else None
            if flow and found and found.value:
                doubt = reason("made_date", key=pair.key) if group == "made_date" else ""
                span = flow.span(found.start, found.end)
                yield entry("publish_date", found.value.isoformat(), span, f"date.{group}", reason=doubt)


def _bare_date(head: Head) -> Iterator[MetadataEntry]:
    """A date without a key behind the title: the page's when it has a time or keys behind it, else the paper's own."""
    start = head.titles[0].end if head.titles else 0
    keyed = {head.lines[pair.line].start for pair in head.pairs if pair.group.endswith("date")}
    keyed |= {pair.value.start for pair in head.pairs if pair.value}
    for line in head.lines if head.titles else _under_offices(head):
        if (
            line.start < start
            or line.start in keyed
            or not _YEAR_DIGITS.search(head.document.folded, line.start, line.end)
        ):
            continue
        flow = join(head.document, line.spans)
        found = next(find_dates(flow.text), None)
        if not found or not found.value or found.start > _LONGEST_SITE:
            continue
        before, rest = flow.text[: found.start].strip("( "), flow.text[found.end :].strip(" )")
        timed = bool(_TIME_OR_KEY.match(rest))
        named = not rest and is_agency_name(before)
        if (rest and not timed) or (before and not (timed or named)) or parse_title(flow.text):
            continue
        field = "publish_date" if rest or "年" not in flow.text[found.start : found.end] else "signed_date"
        yield entry(field, found.value.isoformat(), flow.span(found.start, found.end), "date.bare")


def _under_offices(head: Head) -> Iterator[TextLine]:
    """The lines below the name of an office: a date there is the paper's even when the paper has no title."""
    for above, line in pairwise(head.lines):
        if is_agency_name(join(head.document, above.spans).text):
            yield line


def _signed(head: Head) -> Iterator[MetadataEntry]:
    signature = head.signature
    if signature and signature.date and signature.day:
        yield entry("signed_date", signature.day.isoformat(), signature.date, "signature")
    for pair in head.pairs:
        flow = head.value(pair) if pair.group == "signed_date" else None
        found = next((d for d in find_dates(flow.text) if d.value), None) if flow else None
        if flow and found and found.value:
            yield entry("signed_date", found.value.isoformat(), flow.span(found.start, found.end), "date.signed_date")


def _block(head: Head) -> Iterator[MetadataEntry]:
    """The fields that the block of the page gives as they are; the source of a page stands for its issuer."""
    for pair in head.pairs:
        field = {"issuer": "issuer", "source": "issuer"}.get(pair.group, pair.group)
        if field not in ("issuer", *_PLAIN):
            continue
        if pair.group == "source" and any(p.group == "issuer" and head.value(p) for p in head.pairs):
            continue
        flow = head.value(pair)
        if flow is None or (field in _NUMBERED and not re.search(r"\d", flow.text)):
            continue
        if pair.group != "source" or re.search("[一-鿿]{2}", flow.text):
            yield head.entry_of(field, flow, f"block.{pair.group}")
    for line in head.lines:
        flow = join(head.document, line.spans) if line.end - line.start <= _LONGEST_NUMBER else None
        for field, pattern in _NUMBERS.items() if flow else ():
            match = pattern.fullmatch(flow.text) if flow else None
            if flow and match:
                start, end = match.span("value")
                yield entry(field, head.printed(flow, start, end), flow.span(start, end), "letterhead")
