"""Comparing two sums of cells of one table: what counts as missing, and what a blank cell is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parser.checks.facts import FormedTable
from parser.checks.rule import Rule, Side, note, rounded, shown
from parser.checks.tables.equations import Equation
from parser.model import Finding, Number


def compared(rule: Rule, table: FormedTable, equation: Equation) -> Finding:
    """Whether an equation of a table holds.

    A cell that was not read or is illegible leaves it undecided, and so does a total that was left out, which is
    another check's. A blank cell counts as 0 on trial: if the sides agree the check passes and says so. If not, it
    fails where the parts that are filled already exceed the total, or where the table shows that it leaves blank what
    is nothing; else it stays undecided, for nobody knows that blank meant 0.
    """
    if kept := table.kept.findings.get(equation):
        return kept
    found = _compared(rule, table, equation)
    if not table.blank(equation.ids):
        table.kept.findings[equation] = found  # with blanks, other cells of the table have a say
    return found


def all_compared(rule: Rule, table: FormedTable, equations: Iterable[Equation]) -> Iterator[Finding]:
    """The findings of those equations that do not hold, and one for all where every one of them does."""
    found = [compared(rule, table, equation) for equation in equations]
    amiss = [finding for finding in found if finding.outcome != "pass"]
    yield from amiss or found[-1:]


def _compared(rule: Rule, table: FormedTable, equation: Equation) -> Finding:
    ids, words = equation.ids, equation.words
    one, other = table.side(equation.left), table.side(equation.right)
    lacking, left_out = table.lacking(ids), [i for i in ids if i in table.left_out]
    if lacking or left_out:
        why = "lacking" if lacking else "left_out"
        told = note(why).format(lacking=table.names(lacking or left_out))
        return rule.undecided(told, one.unknown, other.unknown, **words)
    difference = rounded((one.value or 0) - (other.value or 0))
    blank = table.blank(ids)
    if difference == 0 or (equation.relation == "at most" and difference < 0):
        return rule.passed(one, other, trial=bool(blank), **words)
    if not blank or _whatever_blank_is(table, equation, difference):
        return rule.failed(one, other, **words)
    if table.blank_means_zero:
        return rule.failed(one, other, trial=True, **words)
    return rule.undecided(_blanks(table, blank, one, other), one, other, **words)


def _whatever_blank_is(table: FormedTable, equation: Equation, difference: Number) -> bool:
    """Whether the side that is more has all the blanks, so that no count in them could make the other its equal."""
    return not table.blank(equation.right if difference > 0 else equation.left)


def _blanks(table: FormedTable, blank: list[str], one: Side, other: Side) -> str:
    apart = abs(rounded((one.value or 0) - (other.value or 0)))
    numbers = {"a": shown(one.value), "b": shown(other.value), "d": shown(apart)}
    return note("blank_undecided").format(blanks=table.names(blank), **numbers)
