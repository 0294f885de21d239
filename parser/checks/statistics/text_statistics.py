"""The statistics table against the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import is_
from typing import Any

from parser.checks.facts import Facts
from parser.checks.rule import Rule, note, rounded
from parser.checks.statistics.stat_rows import StatTable, stat_table
from parser.checks.text.statements import Statement, says, statements
from parser.layout import Last
from parser.model import Finding, Number, StatRow
from parser.resources import load_toml

_YUAN, _TEN_THOUSANDS = "元", "万元"
_TEN_THOUSAND = 10_000
_DOCUMENTS = "docs_issued_normative"

_LAST: Last[dict[str, tuple[list[Statement], list[Finding]]]] = Last()
"""What is told of each row of a table, with the statements that it was made from."""


def as_in_the_text(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The text tells the same figures as the table, in the column of the year."""
    table = stat_table(facts)
    if table is None:
        return
    kept = _LAST.get((table,), dict)
    for row_id, indicators in load_toml("statistics.toml")["same"].items():
        row = table.by_id.get(row_id)
        said = statements(facts, *indicators) if row else []
        if row and said and row_id not in table.twice:
            known = kept.get(row_id)
            if known is None or len(known[0]) != len(said) or not all(map(is_, known[0], said)):
                kept[row_id] = known = said, list(_as_told(rule, table, row, said))
            yield from known[1]


def _as_told(rule: Rule, table: StatTable, row: StatRow, said: Sequence[Statement]) -> Iterator[Finding]:
    columns = range(len(row.values)) if table.of_year is None else [table.of_year]
    values = {c: cell.value for c in columns if (cell := table.cell(row, c)) is not None and cell.value is not None}
    column = table.of_year or 0
    side, words = table.side([row], column), dict[str, Any](row=row.label)
    if not values:
        if any(one.value for one in said) and table.cell(row, column) is not None:
            why = note("stat_blank").format(rows=row.label)
            yield rule.undecided(why, side.unknown, said[0].side, **words)
        return
    for one in said:
        for place, value in values.items():
            if _in_unit(one, row) == value:
                yield rule.passed(table.side([row], place), one.side, **words)
                return
    whole = [one for one in said if not one.part and not _is_only_public(one)]
    first = (whole or said)[0]
    if table.of_year is None or not whole or first.doubtful or table.doubtful([row], column):
        why = "told_low" if first.doubtful else "stat_column" if table.of_year is None else "told_part"
        yield rule.undecided(note(why), side, first.side, **words)
    else:
        yield rule.failed(side, first.side, **words)


def _is_only_public(statement: Statement) -> bool:
    """Whether documents are told that were made public, which may be of other years than those issued."""
    return (
        statement.figure.id == _DOCUMENTS and bool(statement.clause) and not says(statement.before, "issued", "words")
    )


def _in_unit(statement: Statement, row: StatRow) -> Number:
    """The figure in the unit of the row: 元 in 万元."""
    if statement.figure.unit == _YUAN and row.unit == _TEN_THOUSANDS:
        return rounded(statement.value / _TEN_THOUSAND)
    if statement.figure.unit == _TEN_THOUSANDS and row.unit == _YUAN:
        return rounded(statement.value * _TEN_THOUSAND)
    return statement.value
