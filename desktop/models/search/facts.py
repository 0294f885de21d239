"""What of a report can be searched beside its source: values with their names, numbers and titles of its sections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from sys import intern

from desktop.edits.figures import MONEY, Kind, Typed, read_statement, read_typed
from desktop.edits.head import read_field
from desktop.edits.official import cell_kind
from desktop.edits.sections import read_title
from desktop.models.search.query import Query
from parser.catalogue import indicator_name, indicator_unit
from parser.fold import fold
from parser.model import Cell, Indicator, Report, Target, TargetKind
from parser.naming import EDITION_NAMES, METADATA_NAMES, cell_name, number_text

Reader = Callable[[str], str]
"""What a value would be shown as after that was typed for it; raises Refused where it cannot be one."""

APPROXIMATE = "约数、几至几这样的数，请单独改"
NO_FIGURE = "这里没有可以替换的数"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value or a heading as it is shown: `name` beside it, `text` itself.

    `read` says whether another text can be its value, None where it cannot be replaced, for the reason `why`. Of a
    heading, `text` begins with `number` characters of its number.
    """

    target: Target
    name: str
    text: str
    read: Reader | None = None
    why: str = ""
    number: int = 0

    @property
    def is_section(self) -> bool:
        """Whether it is a heading."""
        return self.target.kind is TargetKind.SECTION


class Facts:
    """All of a report, searched as one text: `hits` gives the facts in which something is found."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.all = facts
        pieces = [piece for fact in facts for piece in (fact.name, fact.text)]
        self._text = "\t".join(piece.replace("\t", " ").replace("\n", " ") for piece in pieces)
        self._folded = fold(self._text)
        self._starts: list[int] = []
        start = 0
        for piece in pieces:
            self._starts.append(start)
            start += len(piece) + 1

    def hits(self, query: Query) -> Iterator[tuple[Fact, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]]:
        """Each fact with the places in its name and those in its text."""
        found: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}
        for start, end in query.spans(self._text, self._folded):
            piece = bisect_right(self._starts, start) - 1
            offset = self._starts[piece]
            found.setdefault(piece // 2, ([], []))[piece % 2].append((start - offset, end - offset))
        for number, (names, texts) in found.items():
            yield self.all[number], tuple(names), tuple(texts)


def facts_of(report: Report) -> Facts:
    """What can be found in a report as it is now."""
    return Facts((*_values(report), *_headings(report)))


def _values(report: Report) -> Iterator[Fact]:
    for field, entry in report.metadata.items():
        text = str(entry.value)
        shown = _field_text(field, text)
        yield Fact(entry.target, METADATA_NAMES.get(field, field), shown, _field_reader(field))
    yield from map(_figure, report.indicators)
    for table in report.tables.values():
        for cell in table.cells.values():
            name = intern(cell_name(report, f"{table.id}.{cell.id}"))
            read = _figure_reader(*cell_kind(table, cell.id))
            unread = cell.status == "illegible"
            yield Fact(table.target(cell.id), name, _cell_text(cell), None if unread else read, NO_FIGURE)
    for row in report.stat_table:
        for column, value in enumerate(row.values):
            name = intern(f"统计表 · {row.label}" + (f" · {value.column}" if value.column else ""))
            read = _figure_reader("money" if row.unit in MONEY else "any", row.unit)
            yield Fact(row.target(column), name, number_text(value.value), read)


def _figure(indicator: Indicator) -> Fact:
    """A figure of the narrative; one that is not told exactly would lose that by being typed over."""
    bent = indicator.approx or indicator.minimum is not None or indicator.maximum is not None
    told = indicator.value is not None
    read = None if bent or not told else _statement_reader(indicator.unit or indicator_unit(indicator.id))
    text = number_text(indicator.value) if told else indicator.delta or "缺数"
    return Fact(indicator.target, indicator_name(indicator.id), text, read, APPROXIMATE if told else NO_FIGURE)


def _headings(report: Report) -> Iterator[Fact]:
    for section in report.sections:
        text = section.number + section.title
        if text:
            read = _title_reader(section.kind == "heading")
            yield Fact(section.target, "", text, read, number=len(section.number))


def _field_text(field: str, text: str) -> str:
    return EDITION_NAMES.get(text, text) if field == "edition" else text


def _cell_text(cell: Cell | Typed) -> str:
    if cell.status in ("blank", "illegible"):
        return ""
    return cell.raw or "—" if cell.status == "dash" else number_text(cell.value)


@cache
def _field_reader(field: str) -> Reader:
    return lambda text: _field_text(field, str(read_field(field, text)[0]))


@cache
def _figure_reader(kind: Kind, unit: str) -> Reader:
    return lambda text: _cell_text(read_typed(text, kind, unit))


@cache
def _statement_reader(unit: str) -> Reader:
    return lambda text: number_text(read_statement(text, unit).value)


@cache
def _title_reader(needed: bool) -> Reader:
    return lambda text: read_title(text, needed=needed)
