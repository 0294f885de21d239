"""Checks that read the same parts of a report, so that an edit elsewhere need not ask them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from parser.checks.facts import Facts
from parser.checks.rule import Rule
from parser.model import Finding, Report

Check = Callable[[Rule, Facts], Iterable[Finding]]
"""One rule as a function: its wording and the report in, its findings out; none where the report has nothing of it."""


@dataclass(frozen=True)
class Group:
    """Rules by id with their functions, in the order of their findings. `reads` are the fields of `Report` they use.

    ``tables.table3`` names one table alone, ``tables.table3.t3_new.total`` one cell and the edition of its table,
    ``tables.*.span`` the places of all tables. The text is that of the source and never changes, so it need not be
    named.
    """

    reads: tuple[str, ...]
    checks: tuple[tuple[str, Check], ...]


def inputs(report: Report, name: str) -> tuple[object, ...]:
    """What one of `Group.reads` names of a report; the same objects as long as nothing of it is changed."""
    field, _, key = name.partition(".")
    if not key:
        return (getattr(report, field),)
    if key == "*.span":
        return tuple([table.span for table in report.tables.values()])
    table_id, _, cell_id = key.partition(".")
    table = report.tables.get(table_id)
    return (table.edition, table.cells.get(cell_id)) if table and cell_id else (table,)
