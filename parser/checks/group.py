"""Checks that read the same parts of a report, so that an edit elsewhere need not ask them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from parser.checks.facts import Facts
from parser.checks.rule import Rule
from parser.model import Finding

Check = Callable[[Rule, Facts], Iterable[Finding]]
"""One rule as a function: its wording and the report in, its findings out; none where the report has nothing of it."""


@dataclass(frozen=True)
class Group:
    """Rules by id with their functions, in the order of their findings.

    `reads` name what they use of a report; the text is that of the source and never changes, so it need not be named.
    `needs` is an official table, ``stat_table`` or ``last_year``: where the report has none they tell nothing.

    ============================== =====================================================================================
    name                           what
    ============================== =====================================================================================
    ``indicators``                 a field of `Report`, but for `tables`
    ``tables.table3``              one table, all of it
    ``tables.table3.t3_new.total`` one cell of it
    ``tables.table3.t3_new.*``     a row
    ``tables.table3.*.total``      a column
    ``tables.table3.reason``       why it is not complete
    ``tables.table3.places``       where its cells stand
    ``tables.table3.odd``          its cells that hold no count: blank, illegible, not there, with another figure
    ``tables.table3.blanks``       what its blank cells are worth: all of it if any cell is blank, else nothing
    ``tables.*.odd``               the same cells of all tables
    ``tables.*.span``              the places of all tables
    ============================== =====================================================================================

    The edition of a table goes with each of them.
    """

    reads: tuple[str, ...]
    checks: tuple[tuple[str, Check], ...]
    needs: str = ""

    def is_asked(self, facts: Facts) -> bool:
        """Whether the report has what the rules are about."""
        if self.needs == "last_year":
            return facts.last_year is not None
        if self.needs == "stat_table":
            return bool(facts.report.stat_table)
        return not self.needs or self.needs in facts.report.tables
