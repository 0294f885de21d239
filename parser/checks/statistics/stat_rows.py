"""A statistics table as the checks see it: its rows by id, and which of its columns is that of the year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from parser.checks.facts import Facts
from parser.checks.rule import Side, total
from parser.layout import Last
from parser.model import Number, StatRow, StatValue
from parser.once import once
from parser.resources import load_toml


@dataclass(frozen=True)
class StatTable:
    """The rows of a statistics table. A row that stands there twice is none of both: nobody knows which is meant."""

    rows: tuple[StatRow, ...]
    year: int | None

    @once
    def by_id(self) -> dict[str, StatRow]:
        """The rows that have an id of their own."""
        found: dict[str, StatRow] = {}
        for row in self.rows:
            if row.id:
                found.setdefault(row.id, row)
        return found

    @once
    def twice(self) -> frozenset[str]:
        """The ids that several rows have."""
        times = Counter(row.id for row in self.rows if row.id)
        return frozenset(row_id for row_id, count in times.items() if count > 1)

    @property
    def columns(self) -> int:
        """How many figures a row has at most."""
        return max((len(row.values) for row in self.rows), default=0)

    @once
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns, as most rows have them."""
        widest = max(self.rows, key=lambda row: len(row.values))
        return tuple(value.column for value in widest.values)

    @once
    def of_year(self) -> int | None:
        """The column of the report's year, None where the heads do not tell it."""
        if self.columns == 1:
            return None if re.search(_columns()["all_years"], self.heads[0]) else 0
        named = [i for i, head in enumerate(self.heads) if self.year and str(self.year) in head]
        yearly = [i for i, head in enumerate(self.heads) if re.search(_columns()["year"].replace("□", r"\d"), head)]
        for found in (named, yearly):
            left = [i for i in found if not re.search(_columns()["all_years"], self.heads[i])]
            if len(left) == 1:
                return left[0]
        rest = [i for i, head in enumerate(self.heads) if head and not re.search(_columns()["all_years"], head)]
        return rest[0] if len(rest) == 1 and len(self.heads) == 2 and all(self.heads) else None

    def cell(self, row: StatRow, column: int) -> StatValue | None:
        """What a row holds in a column."""
        return row.values[column] if column < len(row.values) else None

    def value(self, row_id: str, column: int) -> Number | None:
        """The figure of a row, None where it is blank, missing or not a number."""
        row = self.by_id.get(row_id)
        cell = self.cell(row, column) if row else None
        return cell.value if cell else None

    def side(self, rows: Sequence[StatRow], column: int) -> Side:
        """The sum of rows in a column as one side of a check, where what is blank counts as 0."""
        cells = [(row, cell) for row in rows if (cell := self.cell(row, column)) is not None]
        return Side(
            total([cell.value for _row, cell in cells]),
            tuple(row.target(column) for row, _cell in cells),
            tuple(cell.span or row.label_span for row, cell in cells),
        )

    def doubtful(self, rows: Sequence[StatRow], column: int) -> bool:
        """Whether one of the figures may have been misread."""
        cells = [self.cell(row, column) for row in rows]
        return any(cell is not None and cell.confidence == "low" for cell in cells)

    def at(self, column: int) -> str:
        """The head of a column as messages add it; "" where there is but one column."""
        return f"（{self.heads[column]}）" if self.columns > 1 and self.heads[column] else ""


_LAST: Last[StatTable] = Last()


def stat_table(facts: Facts) -> StatTable | None:
    """The report's statistics table, None where it has none."""
    rows, metadata = facts.report.stat_table, facts.report.metadata
    return _LAST.get((rows, metadata), lambda: StatTable(rows, facts.year)) if rows else None


@cache
def _columns() -> dict[str, Any]:
    found: dict[str, Any] = load_toml("statistics.toml")["columns"]
    return found
