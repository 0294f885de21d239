"""Records of a report as payloads, and a report put together again after some of them changed.

A *payload* is the plain JSON form of one record: the form in which corrections are kept. Two payloads of one target are
equal exactly when the records are. What follows from other records is no part of a payload: the body of a section ends
where the next heading starts, a table's cells are targets of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any, TypeVar

from parser.model import (
    EDITIONS,
    TABLES,
    Cell,
    Entry,
    Indicator,
    MetadataEntry,
    Report,
    Section,
    Span,
    StatRow,
    StatValue,
    Table,
    Target,
    TargetKind,
)
from parser.plain import decode, encode, span_from_plain, span_to_plain

Payload = Mapping[str, Any]
Changes = Mapping[str, Payload | None]

Item = TypeVar("Item")

_BODY = frozenset({"body"})
_TABLE_PARTS = frozenset({"id", "cells"})
_ROW_PARTS = frozenset({"values"})
_ENDLESS = 1 << 62
_BLANKS = frozenset(" \t\n\r\u3000\u00a0\u200b")
_BETWEEN = _BLANKS | frozenset("。；：;:")
_COLUMNS = 64  # more than any form has; keeps a broken key from making a row of millions


def payload_of(report: Report, target: Target) -> Payload | None:
    """The payload of a target in a report, None where there is nothing. Raises ValueError for a broken key."""
    reader = _READERS.get(target.kind)
    return reader(report, target.key) if reader else None


def assemble(report: Report, changed: Mapping[Target, Payload | None]) -> Report:
    """The report with the given payloads put in, taken out (None) or replaced, whatever their order.

    Only the collections that are touched are built anew. Raises ValueError, naming the target, for a payload that is
    no record or whose spans lie outside the text.
    """
    groups: dict[TargetKind, dict[str, Payload | None]] = {}
    for target, payload in changed.items():
        kind = TargetKind.TABLE if target.kind is TargetKind.CELL else target.kind
        if kind not in _BUILDERS:
            raise ValueError(f"{kind} is nothing that a report is made of")
        groups.setdefault(kind, {})[str(target) if kind is TargetKind.TABLE else target.key] = payload
    made = report
    for part, (name, build) in _BUILDERS.items():  # in this order: a new table takes its edition from the metadata
        if part in groups:
            made = replace(made, **{name: build(made, groups[part])})
    return made


# Metadata -------------------------------------------------------------------------------------------------------------


def _metadata_payload(report: Report, key: str) -> Payload | None:
    entry = report.metadata.get(key)
    return encode(entry) if entry else None


def _metadata(report: Report, changes: Changes) -> Mapping[str, MetadataEntry]:
    def read(key: str, payload: Payload) -> MetadataEntry:
        return _entry(report, f"metadata {key}", MetadataEntry, payload, own=("field", key))

    return dict(_replaced(report.metadata.items(), changes, read))


# Sections -------------------------------------------------------------------------------------------------------------


def _section_payload(report: Report, key: str) -> Payload | None:
    offset = _offset(key)
    return next((encode(section, _BODY) for section in report.sections if section.key == offset), None)


def _sections(report: Report, changes: Changes) -> tuple[Section, ...]:
    def read(key: str, payload: Payload) -> Section:
        section = _decoded(f"section {key}", Section, payload, body=Span(0, 0))
        _check_key(f"section {key}", str(section.key), key)
        _check_spans(report, f"section {key}", section.heading)
        if section.level < 1:
            raise ValueError(f"section {key}: level {section.level}")
        return section

    before = [(str(section.key), section) for section in report.sections]
    sections = [section for _, section in _replaced(before, changes, read)]
    return _with_bodies(report, sorted(sections, key=lambda section: section.heading))


def _with_bodies(report: Report, sections: Sequence[Section]) -> tuple[Section, ...]:
    """Bodies reach from the heading to the next one. Between two headings that stayed, they stay as parsed."""
    parsed = {(section.heading, following): section.body for section, following in _followed(report.sections)}
    starts = {section.heading: section.body.start for section in report.sections}
    end = max((section.body.end for section in report.sections[-1:]), default=len(report.text))
    made = []
    for section, following in _followed(sections):
        start = section.heading.end
        until = following.start if following else end if start <= end else len(report.text)
        body = parsed.get((section.heading, following))
        if body is None:
            body = _trimmed(report.text, starts.get(section.heading, start), max(start, until))
        made.append(section if section.body == body else replace(section, body=body))
    return tuple(made)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The place without the blanks around it and the marks that end the heading before it."""
    first = start
    while first < end and text[first] in _BETWEEN:
        first += 1
    while end > first and text[end - 1] in _BLANKS:
        end -= 1
    return Span(first, end) if first < end else Span(start, start)


def _followed(sections: Sequence[Section]) -> Iterator[tuple[Section, Span | None]]:
    """Each section with the heading of the next one."""
    return zip_longest(sections, (section.heading for section in sections[1:]))


# Indicators -----------------------------------------------------------------------------------------------------------


def _indicator_payload(report: Report, key: str) -> Payload | None:
    return next((encode(indicator) for indicator in report.indicators if indicator.key == key), None)


def _indicators(report: Report, changes: Changes) -> tuple[Indicator, ...]:
    def read(key: str, payload: Payload) -> Indicator:
        indicator = _entry(report, f"indicator {key}", Indicator, payload, own=("key", key))
        _check_spans(report, f"indicator {key}", indicator.sentence)
        return indicator

    before = {indicator.key: indicator for indicator in report.indicators}
    made: list[Indicator] = []
    moved: list[Indicator] = []
    for key, indicator in _replaced(((i.key, i) for i in report.indicators), changes, read):
        stays = key in before and _place(before[key]) == _place(indicator)
        (made if stays else moved).append(indicator)
    for indicator in moved:
        place = _place(indicator)
        made.insert(next((n for n, other in enumerate(made) if _place(other) > place), len(made)), indicator)
    return tuple(made)


def _place(indicator: Indicator) -> tuple[int, int]:
    """Where an indicator stands: at its number, else where its number was read at first, else at its sentence.

    One without any of them is last.
    """
    if indicator.span:
        return indicator.span.start, indicator.span.end
    offset = indicator.key.rpartition("@")[2]
    if offset.isascii() and offset.isdigit():
        return int(offset), int(offset)
    return (indicator.sentence.start, indicator.sentence.end) if indicator.sentence else (_ENDLESS, 0)


# Official tables ------------------------------------------------------------------------------------------------------


def _table_payload(report: Report, key: str) -> Payload | None:
    table = report.tables.get(key)
    return encode(table, _TABLE_PARTS) if table else None


def _cell_payload(report: Report, key: str) -> Payload | None:
    table_id, cell_id = _cell_key(key)
    table = report.tables.get(table_id)
    cell = table.cells.get(cell_id) if table else None
    return encode(cell) if cell else None


def _tables(report: Report, changes: Changes) -> Mapping[str, Table]:
    """Tables first, then their cells: a table that was taken out has only the cells that were put in since."""
    tables = dict(report.tables)
    cells: dict[str, dict[str, Payload | None]] = {}
    for name, payload in sorted(changes.items()):
        target = Target.parse(name)
        if target.kind is TargetKind.CELL:
            table_id, cell_id = _cell_key(target.key)
            cells.setdefault(table_id, {})[cell_id] = payload
        elif payload is None:
            tables.pop(target.key, None)
        else:
            tables[target.key] = _table(report, target.key, payload)
    for table_id, wanted in cells.items():
        if table_id not in tables and not any(wanted.values()):
            continue
        table = tables.get(table_id) or Table(id=table_id, edition=report.edition, cells={}, complete=False)
        tables[table_id] = replace(table, cells=_cells(report, table, wanted))
    return tables


def _table(report: Report, table_id: str, payload: Payload) -> Table:
    if table_id not in TABLES:
        raise ValueError(f"there is no table {table_id}")
    before = report.tables.get(table_id)
    table = _decoded(f"table {table_id}", Table, payload, id=table_id, cells=before.cells if before else {})
    if table.edition not in EDITIONS:
        raise ValueError(f"table {table_id}: there is no edition {table.edition}")
    _check_spans(report, f"table {table_id}", table.span)
    return table


def _cells(report: Report, table: Table, changes: Changes) -> Mapping[str, Cell]:
    def read(key: str, payload: Payload) -> Cell:
        return _entry(report, f"cell {table.id}.{key}", Cell, payload, own=("id", key))

    return dict(_replaced(table.cells.items(), changes, read))


# The statistics table -------------------------------------------------------------------------------------------------


def _stat_payload(report: Report, key: str) -> Payload | None:
    start, column = _stat_key(key)
    row = next((row for row in report.stat_table if row.label_span.start == start), None)
    if row is None or column >= len(row.values):
        return None
    return {**encode(row.values[column]), "row": encode(row, _ROW_PARTS)}


def _stat_table(report: Report, changes: Changes) -> tuple[StatRow, ...]:
    rows = {row.label_span.start: row for row in report.stat_table}
    for key in sorted(changes, key=_stat_key):
        (start, column), payload = _stat_key(key), changes[key]
        row = rows.get(start)
        if payload is not None:
            row = row or _stat_row(report, key, payload)
            value = _entry(report, f"stat {key}", StatValue, {k: v for k, v in payload.items() if k != "row"})
            missing = [StatValue(span=None, column="", value=None)] * (column - len(row.values))
            values = (*row.values, *missing)
            rows[start] = replace(row, values=(*values[:column], value, *values[column + 1 :]))
        elif row and column < len(row.values):
            blank = StatValue(span=None, column=row.values[column].column, value=None)
            rows[start] = replace(row, values=(*row.values[:column], blank, *row.values[column + 1 :]))
    return tuple(sorted(rows.values(), key=lambda row: row.label_span))


def _stat_row(report: Report, key: str, payload: Payload) -> StatRow:
    row = _decoded(f"row of stat {key}", StatRow, payload.get("row") or {}, values=())
    _check_spans(report, f"row of stat {key}", row.label_span)
    _check_key(f"row of stat {key}", str(row.label_span.start), key.partition(".")[0])
    return row


# Page chrome ----------------------------------------------------------------------------------------------------------


def _noise_payload(report: Report, key: str) -> Payload | None:
    start = _offset(key)
    return next(({"span": span_to_plain(span)} for span in report.noise if span.start == start), None)


def _noise(report: Report, changes: Changes) -> tuple[Span, ...]:
    def read(key: str, payload: Payload) -> Span:
        try:
            span = span_from_plain(payload.get("span"))
        except ValueError as error:
            raise ValueError(f"noise {key}: {error}") from None
        _check_key(f"noise {key}", str(span.start), key)
        _check_spans(report, f"noise {key}", span)
        return span

    before = [(str(span.start), span) for span in report.noise]
    return tuple(sorted(span for _, span in _replaced(before, changes, read)))


# Shared by all kinds --------------------------------------------------------------------------------------------------


def _replaced(
    before: Iterable[tuple[str, Item]], changes: Changes, read: Callable[[str, Payload], Item]
) -> list[tuple[str, Item]]:
    """What stays or is replaced keeps its place, what is new comes after it in the order of the keys."""
    after: list[tuple[str, Item]] = []
    seen = set()
    for key, item in before:
        payload = changes.get(key)
        if key not in changes:
            after.append((key, item))
        elif payload is not None and key not in seen:
            after.append((key, read(key, payload)))
        seen.add(key)
    added = sorted(key for key, payload in changes.items() if key not in seen and payload is not None)
    return after + [(key, read(key, changes[key] or {})) for key in added]


EntryKind = TypeVar("EntryKind", bound=Entry)


def _entry(
    report: Report, name: str, cls: type[EntryKind], payload: Payload, *, own: tuple[str, str] | None = None
) -> EntryKind:
    """A record with a place. `own` is the field that names it and what it must hold."""
    entry = _decoded(name, cls, payload)
    _check_spans(report, name, entry.span)
    if own:
        _check_key(name, getattr(entry, own[0]), own[1])
    return entry


def _decoded(name: str, cls: type[Item], payload: Payload, **extra: Any) -> Item:
    if not isinstance(payload, Mapping):
        raise ValueError(f"{name}: no payload: {payload!r}")
    try:
        return decode(cls, payload, **extra)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _check_key(name: str, found: str, key: str) -> None:
    if found != key:
        raise ValueError(f"{name}: the payload belongs to {found}")


def _check_spans(report: Report, name: str, span: Span | None) -> None:
    if span and span.end > len(report.text):
        raise ValueError(f"{name}: the span {span.start}-{span.end} lies outside the text")


def _offset(key: str) -> int:
    if not (key.isascii() and key.isdigit()):
        raise ValueError(f"no offset: {key!r}")
    return int(key)


def _cell_key(key: str) -> tuple[str, str]:
    table_id, dot, cell_id = key.partition(".")
    if table_id not in TABLES or not dot or not cell_id:
        raise ValueError(f"no cell: {key!r}")
    return table_id, cell_id


def _stat_key(key: str) -> tuple[int, int]:
    start, _, column = key.partition(".")
    if _offset(column) >= _COLUMNS:
        raise ValueError(f"no column: {key!r}")
    return _offset(start), _offset(column)


_READERS: dict[TargetKind, Callable[[Report, str], Payload | None]] = {
    TargetKind.METADATA: _metadata_payload,
    TargetKind.SECTION: _section_payload,
    TargetKind.INDICATOR: _indicator_payload,
    TargetKind.TABLE: _table_payload,
    TargetKind.CELL: _cell_payload,
    TargetKind.STAT: _stat_payload,
    TargetKind.NOISE: _noise_payload,
}
_BUILDERS: dict[TargetKind, tuple[str, Callable[[Report, Changes], Any]]] = {
    TargetKind.METADATA: ("metadata", _metadata),
    TargetKind.SECTION: ("sections", _sections),
    TargetKind.INDICATOR: ("indicators", _indicators),
    TargetKind.TABLE: ("tables", _tables),
    TargetKind.STAT: ("stat_table", _stat_table),
    TargetKind.NOISE: ("noise", _noise),
}
