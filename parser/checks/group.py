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
    `two_years` says that they tell nothing where last year's report is not at hand.

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
    two_years: bool = False
