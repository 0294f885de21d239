"""Checks of table four: administrative reviews and lawsuits."""

from __future__ import annotations

from collections.abc import Iterator

from parser.checks.comparison import compared
from parser.checks.facts import Facts
from parser.checks.group import Check, Group
from parser.checks.rule import Rule
from parser.model import Finding


def outcomes_add_up(group: str) -> Check:
    """The check that the four outcomes of one group of table four add up to its total."""

    def check(rule: Rule, facts: Facts) -> Iterator[Finding]:
        if table := facts.table("table4"):
            columns = [column for column in table.form.blocks[0].columns if column.group == group]
            parts = [column.id for column in columns if not column.total]
            yield compared(rule, table, parts, [column.id for column in columns if column.total])

    return check


GROUP = Group(
    reads=("tables", "metadata"),
    checks=(
        ("T4-01", outcomes_add_up("review")),
        ("T4-02", outcomes_add_up("suit_direct")),
        ("T4-03", outcomes_add_up("suit_after_review")),
    ),
)
