"""Comparing two sums of cells of one table: what counts as missing, and what a blank cell is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from parser.checks.facts import FormedTable
from parser.checks.rule import Rule, note, rounded, shown
from parser.model import Finding

Relation = Literal["equal", "at most"]


def compared(
    rule: Rule,
    table: FormedTable,
    left: Sequence[str],
    right: Sequence[str],
    relation: Relation = "equal",
    **words: object,
) -> Finding:
    """Whether the sum of the left cells is equal to, or at most, that of the right ones.

    A cell that was not read or is illegible leaves it undecided. A blank one counts as 0 on trial: if the sides agree
    the check passes and says so, if not it stays undecided, for nobody knows that blank meant 0.
    """
    ids = [*left, *right]
    one, other = table.side(left), table.side(right)
    if lacking := table.lacking(ids):
        return rule.undecided(note("lacking").format(lacking=table.names(lacking)), one.unknown, other.unknown, **words)
    difference = rounded((one.value or 0) - (other.value or 0))
    holds = difference == 0 if relation == "equal" else difference <= 0
    blank = table.blank(ids)
    if holds:
        return rule.passed(one, other, trial=bool(blank), **words)
    if not blank:
        return rule.failed(one, other, trial=False, **words)
    numbers = {"a": shown(one.value), "b": shown(other.value), "d": shown(abs(difference))}
    why = note("blank_undecided").format(blanks=table.names(blank), **numbers)
    return rule.undecided(why, one, other, **words)
