"""Checks of table three: the applications received and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parser.checks.comparison import compared
from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.rule import Rule
from parser.editions import edition
from parser.model import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """A row of table three: its name, the ids of its parts and of its total."""

    id: str
    label: str
    parts: tuple[str, ...]
    total: str


@cache
def rows_of(edition_id: str) -> tuple[Row, ...]:
    """The rows of table three of an edition that hold figures."""
    form = edition(edition_id).table("table3")
    block = form.blocks[0]
    parts = [column.id for column in block.columns if not column.total]
    total = next(column.id for column in block.columns if column.total)
    return tuple(
        Row(row.id, form.row_label(row.id), tuple(f"{row.id}.{part}" for part in parts), f"{row.id}.{total}")
        for row in block.rows
        if row.kind != "group"
    )


def rows_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In each row the six kinds of applicants add up to the total. A blank total is another check's."""
    if table := facts.table("table3"):
        for row in rows_of(table.form.edition):
            if not _total_left_out(table, row):
                yield compared(rule, table, row.parts, [row.total], row=row.label)


def totals_filled_in(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A row with figures has its total filled in."""
    table = facts.table("table3")
    if table is None:
        return
    empty = [row for row in rows_of(table.form.edition) if _total_left_out(table, row)]
    for row in empty:
        yield rule.failed(table.side(row.parts), table.side([row.total]).unknown, row=row.label)
    if not empty:
        yield rule.passed()


def received_is_handled(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In each column: new and carried in are handled and carried out (the note in the corner of the form)."""
    if table := facts.table("table3"):
        for column in table.form.blocks[0].columns:
            left = [f"t3_new.{column.id}", f"t3_carry_in.{column.id}"]
            right = [f"t3_total.{column.id}", f"t3_carry_out.{column.id}"]
            yield compared(rule, table, left, right, col=column.label)


def results_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In each column all results add up to their total."""
    if table := facts.table("table3"):
        for column in table.form.blocks[0].columns:
            left = [f"{row}.{column.id}" for row in table.form.leaf_rows]
            yield compared(rule, table, left, [f"t3_total.{column.id}"], col=column.label)


def _total_left_out(table: FormedTable, row: Row) -> bool:
    """Whether the total is blank although one of its parts is not zero."""
    return bool(table.blank([row.total])) and any(table.value(part) for part in row.parts)


GROUP = Group(
    reads=("tables", "metadata"),
    checks=(
        ("T3-02", rows_add_up),
        ("T3-09", totals_filled_in),
        ("T3-01", received_is_handled),
        ("T3-03", results_add_up),
    ),
)
"""The smallest place first, for its error shows in wider sums too."""
