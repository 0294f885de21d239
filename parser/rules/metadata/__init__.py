"""Stage metadata: what a report says of itself at its head, in its preface and under its last line.

Only what is printed is read. A date that is damaged gives no value, or a guessed one; a name without its region is
completed from another place of the same report, with the reason; what disagrees is told. Which place is believed first
is data: `[trust]` in `resources/metadata.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from parser.editions import FORMS, edition, tell_edition
from parser.model import MetadataEntry, Report, Span
from parser.rules.metadata.agency import find_agency, offices_of_titles
from parser.rules.metadata.contacts import find_contacts
from parser.rules.metadata.days import find_days
from parser.rules.metadata.fields import find_fields
from parser.rules.metadata.head import Head, read_head, reason
from parser.rules.metadata.mentions import find_mentions
from parser.rules.metadata.period import find_period
from parser.rules.metadata.year import against_days, choose_title, find_year, year_of_title
from parser.source.document import SourceDocument

_OLD_PARTS = 2


def find_metadata(document: SourceDocument, report: Report) -> Report:
    """Find the fields of the report's head; a field it does not have is not there."""
    head = read_head(document, report)
    entries: dict[str, MetadataEntry] = {}
    for found in _found(head):
        entries.setdefault(found.field, found)
    entries["edition"] = _edition(document, report, entries.get("year"))
    return replace(report, metadata=MappingProxyType(entries))


def named_offices(document: SourceDocument, report: Report) -> Iterator[tuple[str, Span]]:
    """Every office that the report names as its own somewhere, as printed and where, once each, titles first."""
    head = read_head(document, report)
    seen: set[str] = set()
    for name in (*offices_of_titles(head), *find_mentions(head)):
        if name.folded not in seen:
            seen.add(name.folded)
            yield name.printed, name.span


def _found(head: Head) -> Iterator[MetadataEntry]:
    """Every entry, that of the most trusted place first where a field has several."""
    period = list(find_period(head, year_of_title(head.best_title)))
    title = choose_title(head, period)
    if title:
        yield head.entry_of("title", title.flow, "title")
    yield from find_agency(head, title)
    year = find_year(head, title, period)
    days = list(find_days(head, year))
    yield from [against_days(year, days)] if year else []
    yield from (*period, *days)
    yield from find_fields(head)
    yield from find_contacts(head)


def _edition(document: SourceDocument, report: Report, told_year: MetadataEntry | None) -> MetadataEntry:
    """The edition of the form and what told it.

    Doubtful is a report of the years of the forms without any of their tables, and one that shows neither a form nor
    the outline or the year of an older report.
    """
    year = int(told_year.value) if told_year else None
    told, evidence = tell_edition(document, report, year)
    of_forms = year is not None and year >= min(edition(form).years[0] for form in FORMS)
    tables = bool(report.tables or report.stat_table)
    old = not of_forms and told not in FORMS and (year is not None or _old_parts(report) >= _OLD_PARTS)
    why = "" if tables or old else "edition_tables" if of_forms or told in FORMS else "edition_doubt"
    return MetadataEntry(
        field="edition",
        value=told,
        span=evidence[0] if evidence else None,
        evidence=evidence,
        confidence="low" if why else "high",
        reason=reason(why) if why else "",
        rule="metadata.edition",
    )


def _old_parts(report: Report) -> int:
    """How many sections are parts of older reports."""
    return sum(bool(section.id and section.id.startswith("n_")) for section in report.sections)
