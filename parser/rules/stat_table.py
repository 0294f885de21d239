"""Stage stat_table: statistics tables of 2010 to 2018, row by row as printed, whatever the local form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from operator import attrgetter

from parser.editions import edition
from parser.fold import fold
from parser.grids.entries import entries_of
from parser.grids.labels import plain, unnumbered
from parser.grids.rows import Row, rows_of
from parser.model import Report, StatRow
from parser.rules.tables.regions import stat_regions
from parser.rules.tables.stat_flow import flow_rows
from parser.rules.tables.stat_grid import grid_row
from parser.rules.tables.stat_heads import Head, heads_of, stat_data
from parser.rules.tables.stat_row import RowMaker, unit_glued, without_unit
from parser.source.document import SourceDocument

_FEWEST = 2
_MOST = 2000
"""Lines that are looked through for such rows."""
_LOOSE = 4
"""Rows of the national form, one after another, that are a table without title or heads."""


def find_stat_table(document: SourceDocument, report: Report) -> Report:
    """Add the rows of statistics tables that hold figures; rows without any only group and are left out."""
    printed = (table.span for table in report.tables.values() if table.span)
    taken = sorted([*report.noise, *printed], key=attrgetter("start", "end"))
    found: list[StatRow] = []
    for region in stat_regions(document):
        reader = _Reader(RowMaker(document))
        for row in rows_of(document, region, taken, _ends_label):
            reader.add(row)
        reader.close()
        found.extend(reader.found)
    if len(found) < _FEWEST:
        return report
    return replace(report, stat_table=tuple(_named(found)))


@dataclass
class _Reader:
    """Takes the rows of a region one by one and keeps the heads that hold for them."""

    maker: RowMaker
    found: list[StatRow] = field(default_factory=list)
    loose: list[StatRow] = field(default_factory=list)
    flow: list[Row] = field(default_factory=list)
    heads: tuple[Head, ...] = ()
    head_row: Row | None = None
    titled: bool = False

    def add(self, row: Row) -> None:
        """The next row of the region."""
        printed = [item for item in row.fields if item.text]
        if row.kind == "break":
            self.close()
            self.heads, self.head_row, self.titled = (), None, False
        elif len(printed) == 1 and _title().search(printed[0].text):
            self.close()
            self.titled = True
        elif not row.positional or len(printed) == 1:
            whole = row.kind == "stream" or (row.kind == "line" and len(printed) == len(row.fields))
            self.flow.append(row if whole else replace(row, kind="line", fields=tuple(printed)))
        elif heads := heads_of(row.fields):
            self.close()
            self.heads, self.head_row = heads, row
        elif self.heads or self.titled:
            self.flush()
            self.found.extend(grid_row(self.maker, row, self.heads, self.head_row))
        else:
            self.flush()
            self.loose.extend(_sure(grid_row(self.maker, row, (), None)))

    def flush(self) -> None:
        """Read the lines without places that have come so far."""
        if not self.flow:
            return
        titled = self.titled and self.head_row is None
        entries = entries_of(self.flow)
        rows = list(flow_rows(self.maker, entries, titled, _is_known))
        if not rows and not titled and self.head_row is None:
            entries = entries if len(self.flow) <= _MOST else entries_of(self.flow[:_MOST])
            self.loose.extend(_sure(flow_rows(self.maker, entries, True, _is_known, patient=True)))
        self.found.extend(rows)
        self.flow.clear()

    def close(self) -> None:
        """A stretch of rows ends here: those that nothing announced count where they are many."""
        self.flush()
        if len(self.loose) >= _LOOSE:
            self.found.extend(self.loose)
        self.loose.clear()


def _sure(rows: Iterable[StatRow]) -> Iterator[StatRow]:
    """Those that are rows of the national form with their unit."""
    return (row for row in rows if row.unit and _is_known(fold(row.label)))


@cache
def _title() -> re.Pattern[str]:
    """The title of a statistics table."""
    return re.compile("|".join(map(re.escape, stat_data()["titles"])))


def _ends_label(text: str) -> bool:
    """Whether a figure glued to the text stands behind a row's label or its unit."""
    return _is_known(text) or bool(unit_glued(text, _is_known))


@cache
def _ids() -> dict[str, tuple[int, ...]]:
    """Plain labels of the national form with the numbers of the rows that bear them."""
    found: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(edition("stat-table").stat_rows):
        for label in dict.fromkeys(_key(fold(text)) for text in (row.label, *row.also)):
            found[label] = (*found.get(label, ()), number)
    return found


def _key(folded: str) -> str:
    """A label without number and 其中, in whatever order they stand."""
    text = unnumbered(plain(without_unit(folded)))
    for opener in stat_data()["openers"]:
        text = unnumbered(text.removeprefix(opener))
    return text


def _is_known(label: str) -> bool:
    return _key(label) in _ids()


def _named(rows: Iterable[StatRow]) -> Iterator[StatRow]:
    """The rows with the ids of the national form; of equal labels the next in its order is meant."""
    last = -1
    for row in rows:
        numbers = _ids().get(_key(fold(row.label)), ())
        number = next((number for number in numbers if number > last), numbers[0] if numbers else None)
        if number is None:
            yield row
            continue
        last = number
        yield replace(row, id=edition("stat-table").stat_rows[number].id)
