"""A rule as data: what it is called, how grave its failure is and what is said (`resources/checks.toml`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from parser.model import Finding, Number, Span, Target
from parser.resources import load_toml

Severity = Literal["error", "warning", "hint"]
Outcome = Literal["pass", "fail", "undecided"]

_PLACES = 6
"""Decimals that sums are rounded to, far below any printed figure."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a check: its value, None where there is none, and the cells and places it comes from."""

    value: Number | None = None
    cells: tuple[Target, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def unknown(self) -> Side:
        """The same cells, of which the value cannot be known."""
        return replace(self, value=None)


NOTHING = Side()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `domain/checks.md`; its three outcomes are made here so that all say alike what they compare.

    In the wordings {a} and {b} are the two sides and {d} is their difference; all other words are the check's.
    """

    id: str
    severity: Severity
    name: str = ""
    basis: str = ""
    passes: str = ""
    fails: str = ""
    topic: str = ""

    def passed(self, left: Side = NOTHING, right: Side = NOTHING, *, trial: bool = False, **words: object) -> Finding:
        """The finding that all is well; `trial` where that holds only if blank is 0."""
        return self._finding("pass", self.passes, "blank_pass", left, right, trial, words)

    def failed(self, left: Side = NOTHING, right: Side = NOTHING, *, trial: bool = False, **words: object) -> Finding:
        """The finding that something is wrong; `trial` where blank was taken for 0 to say so."""
        return self._finding("fail", self.fails, "blank_fail", left, right, trial, words)

    def undecided(self, why: str, left: Side = NOTHING, right: Side = NOTHING, **words: object) -> Finding:
        """The finding that nobody can tell, and why."""
        return self._made("undecided", self.topic.format(**words) + why, left, right, _difference(left, right), False)

    def _finding(
        self, outcome: Outcome, wording: str, blank: str, left: Side, right: Side, trial: bool, words: dict[str, object]
    ) -> Finding:
        difference, said = _difference(left, right), wording
        if "{" in wording:
            apart = None if difference is None else abs(difference)
            said = wording.format(a=shown(left.value), b=shown(right.value), d=shown(apart), **words)
        said = said + note(blank) if trial else said
        return self._made(outcome, said, left, right, difference, trial)

    def _made(
        self, outcome: Outcome, said: str, left: Side, right: Side, difference: Number | None, trial: bool
    ) -> Finding:
        return Finding(
            rule=self.id,
            severity=self.severity,
            outcome=outcome,
            message=said,
            left=left.value,
            right=right.value,
            difference=difference,
            spans=left.spans + right.spans,
            cells=left.cells + right.cells,
            left_count=len(left.cells),
            trial=trial,
        )


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the lists."""
    return {rule_id: Rule(id=rule_id, **entry) for rule_id, entry in load_toml("checks.toml")["rules"].items()}


def note(name: str) -> str:
    """A wording that many rules share."""
    return str(load_toml("checks.toml")["notes"][name])


def total(values: Sequence[Number | None]) -> Number:
    """The sum, where nothing counts as 0."""
    return rounded(sum([value or 0 for value in values]))


def rounded(value: Number) -> Number:
    """The number without the dust of binary fractions, whole where it is whole."""
    if isinstance(value, int):
        return value
    clean = round(value, _PLACES)
    return int(clean) if clean == int(clean) else clean


def shown(value: Number | None) -> str:
    """A number as it is written in a message."""
    return "" if value is None else str(value if type(value) is int else rounded(value))


def _difference(left: Side, right: Side) -> Number | None:
    one, other = left.value, right.value
    return None if one is None or other is None else rounded(one - other)
