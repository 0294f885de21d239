"""What a report is, once read: frozen records, each with the place it was read from.

Every offset counts Unicode code points in the text that was read (see `parser.source`). Spans are half-open.
Nothing here knows how a value was found or how it will be shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from parser.record import record

Number = int | float
Confidence = Literal["high", "low"]
CellStatus = Literal["filled", "blank", "dash", "illegible"]
Approx = Literal["at_least", "about", "at_most"]
Scope = Literal["year", "cumulative", "previous", "planned", "unsure"]


@record(order=True)
class Span:
    """A half-open range of code points in the source text."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end


class TargetKind(StrEnum):
    """What a correction can point at; see `Target`."""

    METADATA = "metadata"
    SECTION = "section"
    INDICATOR = "indicator"
    TABLE = "table"
    CELL = "cell"
    STAT = "stat"
    NOISE = "noise"
    FINDING = "finding"
    CONFIRM = "confirm"
    NOTE = "note"


@record()
class Target:
    """The stable name of one thing in a report, valid across restarts and newer parsers.

    ========== =======================================================================
    kind       key
    ========== =======================================================================
    metadata   field name: ``agency``
    section    offset of the heading where it was first found: ``1204``
    indicator  ``Indicator.key``: id and offset of the number, ``req_received@512``
    table      ``table2`` | ``table3`` | ``table4``
    cell       table and cell id: ``table3.t3_new.total``
    stat       offset of the row's label and number of the column: ``5120.0``
    noise      offset where the piece of page chrome starts
    finding    ``Finding.key``
    confirm    ``str()`` of the target that a person has looked at and found right
    note       ``str()`` of the target the note hangs on, or ``report``
    ========== =======================================================================
    """

    kind: TargetKind
    key: str

    def __str__(self) -> str:
        return self.kind + ":" + self.key

    @classmethod
    def parse(cls, text: str) -> Target:
        """The inverse of `str()`. Raises ValueError for an unknown kind."""
        kind, _, key = text.partition(":")
        return cls(TargetKind(kind), key)


@record(kw_only=True)
class Entry:
    """What every value carries: where it stands, what found it and how sure that is."""

    span: Span | None
    confidence: Confidence = "high"
    reason: str = ""
    rule: str = ""


@record(kw_only=True)
class MetadataEntry(Entry):
    """One field of the report's head. Dates are ISO, `year` a number, `edition` one of `EDITIONS`."""

    field: str
    value: str | int
    guessed: bool = False
    evidence: tuple[Span, ...] = ()

    @property
    def target(self) -> Target:
        """How corrections name it."""
        return Target(TargetKind.METADATA, self.field)


@record(kw_only=True)
class Section:
    """A numbered heading or item that starts a line, with the text up to the next one.

    `key` is the offset where the heading was first found: it stays when the heading is moved. `number` is as printed,
    `title` without number, blanks and closing punctuation ("" for an item that is a whole sentence), `level` the depth
    in this document's tree from 1, `id` the section id of the form, if it is one of the form's.
    """

    key: int
    number: str
    title: str
    level: int
    kind: Literal["heading", "item"]
    id: str | None
    heading: Span
    body: Span
    rule: str = ""

    @property
    def target(self) -> Target:
        """How corrections name it."""
        return Target(TargetKind.SECTION, str(self.key))


@record(kw_only=True)
class Point:
    """An inline enumeration inside a paragraph: 一是 / 二是 / 首先 …"""

    number: str
    text: str
    span: Span


@record(kw_only=True)
class Indicator(Entry):
    """One statement of a figure in the narrative. `span` covers the number, or the phrase that says there was none.

    `key` is `id@offset of the number`; it stays when a person says that the figure means something else.
    `value` is None only with status ``illegible`` (a number is missing in the print) or when only a `delta` is told.
    """

    key: str
    id: str
    value: Number | None
    unit: str = ""
    approx: Approx | None = None
    scope: Scope = "year"
    channel: str | None = None
    category: str | None = None
    raw: str = ""
    sentence: Span | None = None
    part_of: str | None = None
    delta: str | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    status: Literal["filled", "illegible"] = "filled"

    @property
    def target(self) -> Target:
        """How corrections name it."""
        return Target(TargetKind.INDICATOR, self.key)


@record(kw_only=True)
class Cell(Entry):
    """One cell of an official table. `blank` and `illegible` have value None, `dash` (／、—、无) has value 0.

    `id` is the cell's id inside its table, without the table's: ``t3_new.natural_person``.
    """

    id: str
    value: Number | None
    raw: str = ""
    status: CellStatus = "filled"
    unit: str | None = None


@record(kw_only=True)
class Table:
    """One official table as far as it was read. `reason` says what is missing when it is not `complete`."""

    id: str
    edition: str
    cells: Mapping[str, Cell]
    span: Span | None = None
    complete: bool = True
    reason: str = ""

    def target(self, cell_id: str) -> Target:
        """The target of one of this table's cells, present or not."""
        return _cell_target(self.id, cell_id)


@lru_cache(2_048)
def _cell_target(table_id: str, cell_id: str) -> Target:
    """One object for the same cell of all reports: a thousand of them have 200,000 cells, their forms some hundreds."""
    return Target(TargetKind.CELL, f"{table_id}.{cell_id}")


@record(kw_only=True)
class StatValue(Entry):
    """One number of a row of a statistics table; `column` is the printed column head ("" where there is none)."""

    column: str
    value: Number | None
    raw: str = ""


@record(kw_only=True)
class StatRow:
    """One row of a statistics table (2010-2018), as printed. `label_span` starts the row and names it."""

    id: str | None
    label: str
    unit: str
    values: tuple[StatValue, ...]
    label_span: Span

    def target(self, column: int) -> Target:
        """The target of the number in the given column, from 0."""
        return Target(TargetKind.STAT, f"{self.label_span.start}.{column}")


@record(kw_only=True)
class Cause:
    """The smallest change that would make failed checks hold: what most likely is wrong. Never applied by itself.

    `kind` is ``cell`` (one figure is wrong), ``shifted`` (figures stand in a neighbouring column), ``split`` (one
    figure stands as two) or ``pair`` (two are wrong by as much, so that a sum with both of them holds). `values` are
    the cells concerned with the value each would have to hold (推算), None for blank. `ties` are other cells of which a
    change would do as well, so that arithmetic alone cannot tell.
    """

    kind: Literal["cell", "shifted", "split", "pair"]
    values: tuple[tuple[Target, Number | None], ...]
    ties: tuple[Target, ...] = ()
    message: str = ""


@record(kw_only=True)
class Finding:
    """The outcome of one consistency check.

    `cells` are the targets of both sides, the first `left_count` of them the left one's. `trial` says that blank cells
    counted as 0 to decide. Of a failure, `origin` says where the contradiction comes from: the ``print`` itself, a
    doubtful ``reading``, or values a ``person`` gave. `cause` is what most likely is wrong; `under` is the key of the
    finding whose cause explains this one too, so that it is shown folded under that.
    """

    rule: str
    severity: Literal["error", "warning", "hint"]
    outcome: Literal["pass", "fail", "undecided"]
    message: str
    left: Number | None = None
    right: Number | None = None
    difference: Number | None = None
    spans: tuple[Span, ...] = ()
    cells: tuple[Target, ...] = ()
    left_count: int = 0
    trial: bool = False
    origin: Literal["", "print", "reading", "person"] = ""
    cause: Cause | None = None
    under: str = ""

    @property
    def key(self) -> str:
        """Rule and cells: names the same finding after a new parse."""
        return "|".join([self.rule, *[cell.kind + ":" + cell.key for cell in self.cells]])

    @property
    def blamed(self) -> tuple[Target, ...]:
        """The values that may be wrong: those of the cause where one is known, of this finding or of the one it is
        folded under (then none here), else all.
        """
        if self.cause:
            return (*(cell for cell, _value in self.cause.values), *self.cause.ties)
        return () if self.under else self.cells

    @property
    def target(self) -> Target:
        """How corrections name it."""
        return Target(TargetKind.FINDING, self.key)


@record(kw_only=True)
class SourceInfo:
    """What file the report was read from. `part` counts the reports of one file from 1."""

    name: str
    kind: Literal["txt", "docx"]
    encoding: str
    encoding_sure: bool
    sha256: str
    chars: int
    part: int = 1


EDITIONS = ("narrative", "stat-table", "2019", "2021")
TABLES = ("table2", "table3", "table4")


@record(kw_only=True)
class Report:
    """One annual report as it was read. Immutable: corrections make a new one (`parser.corrections`)."""

    source: SourceInfo
    text: str
    metadata: Mapping[str, MetadataEntry] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    points: tuple[Point, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=dict)
    stat_table: tuple[StatRow, ...] = ()
    noise: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def edition(self) -> str:
        """The edition of the form, ``narrative`` where nothing says otherwise."""
        entry = self.metadata.get("edition")
        return str(entry.value) if entry else "narrative"

    def values(self) -> Iterator[tuple[Target, Entry]]:
        """Every value with its target: metadata, indicators, cells, statistics."""
        for entry in self.metadata.values():
            yield entry.target, entry
        for indicator in self.indicators:
            yield indicator.target, indicator
        for table in self.tables.values():
            for cell in table.cells.values():
                yield table.target(cell.id), cell
        for row in self.stat_table:
            for column, value in enumerate(row.values):
                yield row.target(column), value

    def section_at(self, offset: int) -> int | None:
        """Index of the section whose heading or body holds the offset, None before the first heading."""
        found = bisect_right(self.sections, offset, key=lambda section: section.heading.start)
        return found - 1 if found else None

    def with_findings(self, findings: tuple[Finding, ...]) -> Report:
        """The same report with these findings."""
        return replace(self, findings=findings)
