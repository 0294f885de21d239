"""Checks of table two: what was made public of one's own accord."""

from __future__ import annotations

from collections.abc import Iterator

from parser.checks.comparison import compared
from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.rule import Rule
from parser.model import Finding

_DOCUMENTS = ("regulations", "normative_docs")


def new_within_total(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2019: what was newly disclosed this year is no more than all that is disclosed."""
    table = facts.table("table2")
    for row in _DOCUMENTS:
        left, right = f"art20_1.{row}.disclosed_this_year", f"art20_1.{row}.disclosed_total"
        if table and left in table.form.cells:
            yield compared(rule, table, [left], [right], "at most", row=table.form.row_label(row))


def issued_within_force(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: what was issued this year is in force or was repealed this year."""
    table = facts.table("table2")
    for row in _DOCUMENTS:
        left = f"art20_1.{row}.issued_this_year"
        right = [f"art20_1.{row}.in_force", f"art20_1.{row}.repealed_this_year"]
        if table and left in table.form.cells:
            yield compared(rule, table, [left], right, "at most", row=table.form.row_label(row))


GROUP = Group(
    reads=("tables", "metadata"),
    checks=(
        ("T2-02", new_within_total),
        ("T2-11", issued_within_force),
    ),
)
