"""The equations of one table as they stand, and what becomes of them when figures are changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from parser.checks.facts import FormedTable
from parser.checks.rule import rounded
from parser.checks.tables.equations import Equation
from parser.model import Finding, Number
from parser.once import once

Kind = Literal["cell", "shifted", "split", "pair"]

LEFT_OUT = "T3-09"
"""The rule that tells of totals that were left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """Figures that would have to be others (None: blank), and the numbers of the failing equations that would hold.

    `altered` are those of the cells whose figure is really another one.
    """

    kind: Kind
    values: tuple[tuple[str, Number | None], ...]
    settles: frozenset[int]
    altered: frozenset[str]

    @property
    def rank(self) -> tuple[int, int]:
        """What explains more comes first, then what changes fewer figures."""
        return -len(self.settles), len(self.altered)


class Sums:
    """The equations of a table that were decided, each with its finding, the place of that in the list, and by how much
    its sides differ.

    Where the table leaves blank what is nothing, those count too that were not decided for a total that was left out.
    """

    def __init__(self, table: FormedTable, findings: Iterable[Finding]) -> None:
        self.table = table
        self.findings: list[Finding] = []
        self.places: list[int] = []
        self.equations: list[Equation] = []
        self.apart: list[Number] = []
        by_ends = _by_ends(table.equations, table.table.id)
        rules = rules_of(table.equations)
        told = [(place, one) for place, one in enumerate(findings) if one.rule in rules and one.cells]
        for place, finding in told:
            equation = by_ends.get((finding.rule, finding.cells[0].key, finding.cells[-1].key))
            if equation and (finding.outcome != "undecided" or self._counts(equation)):
                self._add(equation, finding, place)
        for equation in self.table.equations if table.left_out and table.blank_means_zero else ():
            if equation.total and equation not in self.equations and equation.right[0] in table.left_out:
                total = table.table.target(equation.right[0])
                for place, finding in told:
                    if finding.rule == LEFT_OUT and finding.outcome == "fail" and total in finding.cells:
                        self._add(equation, finding, place)
        self._changed: dict[str, Number | None] = {}
        self.failing = self._find_failing()
        """The numbers of the equations that do not hold."""

    def _counts(self, equation: Equation) -> bool:
        """Whether an equation may be taken as decided that was not."""
        left_out = not self.table.left_out.isdisjoint(equation.ids)
        return left_out and self.table.blank_means_zero and not self.table.lacking(equation.ids)

    def _add(self, equation: Equation, finding: Finding, place: int) -> None:
        self.findings.append(finding)
        self.places.append(place)
        self.equations.append(equation)
        difference = 0 if finding.outcome == "pass" else finding.difference
        self.apart.append(self.table.difference(equation) if difference is None else difference)

    @once
    def _touching(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        return _touching(tuple(self.equations))

    def touching(self, cell_id: str) -> Sequence[tuple[int, int]]:
        """The decided equations that a cell stands in, with its sign."""
        return self._touching.get(cell_id, ())

    def _find_failing(self) -> list[int]:
        return [number for number, apart in enumerate(self.apart) if apart]

    def printed(self, cell_id: str) -> Number | None:
        """What a cell holds, with the changes that were taken over."""
        return self._changed[cell_id] if cell_id in self._changed else self.table.value(cell_id)

    def change(self, kind: Kind, values: Mapping[str, Number | None]) -> Change | None:
        """A change of figures where it settles something and leaves no equation that it touches unequal.

        Nothing is said of cells that were not read.
        """
        if self.table.lacking(values):
            return None
        moved: dict[int, Number] = {}
        altered = set()
        for cell_id, value in values.items():
            delta = (value or 0) - (self.printed(cell_id) or 0)
            if delta:
                altered.add(cell_id)
                for number, sign in self.touching(cell_id):
                    moved[number] = moved.get(number, 0) + sign * delta
        touched = [number for number, delta in moved.items() if delta]
        if not touched or any(rounded(self.apart[number] + moved[number]) for number in touched):
            return None
        return Change(kind, tuple(values.items()), frozenset(touched), frozenset(altered))

    def take(self, change: Change) -> None:
        """Go on as if the change had been made."""
        for cell_id, value in change.values:
            delta = (value or 0) - (self.printed(cell_id) or 0)
            for number, sign in self.touching(cell_id):
                self.apart[number] = rounded(self.apart[number] + sign * delta)
            self._changed[cell_id] = value
        self.failing = self._find_failing()

    def wanted(self, number: int, cell_id: str) -> Number:
        """By how much a cell of an equation would have to be more for it to be equal."""
        sign = next(sign for at, sign in self.touching(cell_id) if at == number)
        return -sign * self.apart[number]

    def choices(self, number: int) -> Iterator[str]:
        """The cells of an equation, any of which may be wrong, the total first."""
        return reversed(self.equations[number].ids)


@lru_cache(maxsize=16)
def rules_of(equations: tuple[Equation, ...]) -> frozenset[str]:
    """The rules that check them, and that which tells of totals that were left out."""
    return frozenset((LEFT_OUT, *(equation.rule for equation in equations)))


@lru_cache(maxsize=16)
def _by_ends(equations: tuple[Equation, ...], table_id: str) -> Mapping[tuple[str, str, str], Equation]:
    """Equations by their rule and the keys of their first and last cell, which tell them from all others."""
    return {(e.rule, f"{table_id}.{e.ids[0]}", f"{table_id}.{e.ids[-1]}"): e for e in equations}


@lru_cache(maxsize=64)
def _touching(equations: tuple[Equation, ...]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """For each cell the equations it stands in, with 1 on the left side and -1 on the right one."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, equation in enumerate(equations):
        for cell_id in equation.left:
            found.setdefault(cell_id, []).append((number, 1))
        for cell_id in equation.right:
            found.setdefault(cell_id, []).append((number, -1))
    return found
