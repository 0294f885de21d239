"""Figures that the text tells twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from parser.catalogue import indicator_name, is_told_apart
from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.rule import Rule, note
from parser.checks.text.statements import Statement, says, statements
from parser.model import Finding, Number

_RECEIVED = "req_received"
_OLD = "req_carry_in"
_UNCOUNTED = "category_count"
_HANDLED = ("t3_new.total", "t3_carry_in.total", "t3_total.total")
"""The cells of what was new, of what was carried in, and of both as they were handled."""


def told_alike(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A figure that is told in two places is the same in both. Figures of parts and of several things may differ; where
    one is nothing, that is another check's.
    """
    for indicator_id in facts.figures:
        if is_told_apart(indicator_id) or indicator_id == _UNCOUNTED or len(facts.of_year(indicator_id)) < 2:
            continue
        said = [one for one in statements(facts, indicator_id) if _is_whole(one)]
        if len(said) < 2:
            continue
        first = said[0]
        if all(_is_beside(first, one) for one in said[1:]):
            continue
        other = next((one for one in said if one.value != first.value and not _is_beside(first, one)), None)
        words: dict[str, Any] = {"name": indicator_name(indicator_id)}
        if other is None:
            yield rule.passed(first.side, said[1].side, **words)
        elif first.doubtful or other.doubtful:
            yield rule.undecided(note("told_low"), first.side, other.side, **words)
        elif first.value and other.value and not _both_readings(facts, first, other):
            places: dict[str, Any] = {"p": _line(facts, first), "q": _line(facts, other)}
            yield rule.failed(first.side, other.side, **words, **places)


def _is_whole(statement: Statement) -> bool:
    return not (statement.part or statement.figure.part_of or _tells_ways(statement.before))


@lru_cache(maxsize=256)
def _tells_ways(said: str) -> bool:
    return says(said, "part", "ways")


def _is_beside(one: Statement, other: Statement) -> bool:
    """Whether one sentence tells both figures: such are of different things of a kind."""
    return one.figure.sentence is not None and one.figure.sentence == other.figure.sentence


def _both_readings(facts: Facts, one: Statement, other: Statement) -> bool:
    """Whether one figure is of what was new and the other of that and what was carried in, or of what was handled."""
    if one.figure.id != _RECEIVED:
        return False
    old = {figure.value for figure in facts.of_year(_OLD)}
    if table := facts.table("table3"):
        new, carried, total = (table.value(cell_id) for cell_id in _HANDLED)
        readings = {new, total, None if new is None else new + (carried or 0)}
        return one.value in readings and other.value in readings
    apart: Number = abs(one.value - other.value)
    return apart in old or says(one.clause, "handled", "words") != says(other.clause, "handled", "words")


def _line(facts: Facts, statement: Statement) -> int:
    """The line of a figure, counted from 1."""
    span = statement.figure.span
    return facts.report.text.count("\n", 0, span.start) + 1 if span else 1


GROUP = Group(
    reads=("indicators", "metadata", *(f"tables.table3.{cell_id}" for cell_id in _HANDLED)),
    checks=(("X-17", told_alike),),
)
