"""Comparing two sums of cells: what counts as missing, what a blank cell is worth, and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from parser.forms import FormTable
from parser.model import Cell, Finding, Number, Span, Table, Target, TargetKind
from parser.resources import load_toml

Relation = Literal["equal", "at most"]
Outcome = Literal["pass", "fail", "undecided"]

_PLACES = 6
"""Decimals that sums are rounded to, far below any printed figure."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two sides of a check, each a sum of cells of one form, and what `left` should be to `right`.

    It is made once for a form; `finding` tells its outcome for a table. A cell that is absent or illegible leaves the
    check undecided. A blank one counts as 0 on trial: if the sides agree the check passes and says so, if not it stays
    undecided, for nobody knows that blank meant 0.
    """

    rule: str
    form: FormTable
    left: tuple[str, ...]
    right: tuple[str, ...]
    words: Mapping[str, str]
    relation: Relation = "equal"

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The cells of both sides, left first."""
        return (*self.left, *self.right)

    @cached_property
    def _targets(self) -> tuple[Target, ...]:
        return tuple(_target(self.form.id, cell_id) for cell_id in self.ids)

    @cached_property
    def _wording(self) -> Mapping[str, Any]:
        return wording(self.rule)

    def finding(self, table: Table) -> Finding:
        """The outcome with its evidence."""
        cells = [table.cells.get(cell_id) for cell_id in self.ids]
        printed = [cell for cell in cells if cell is not None]
        spans = tuple([cell.span for cell in printed if cell.span is not None])
        if len(printed) < len(cells) or "illegible" in [cell.status for cell in printed]:
            lacking = [cell_id for cell_id, cell in zip(self.ids, cells, strict=True) if not readable(cell)]
            message = self._topic() + load_toml("checks.toml")["notes"]["lacking"].format(lacking=self._names(lacking))
            return self._made("undecided", message, spans)
        values = [cell.value or 0 for cell in printed]
        left, right = rounded(sum(values[: len(self.left)])), rounded(sum(values[len(self.left) :]))
        difference = rounded(left - right)
        holds = difference == 0 if self.relation == "equal" else difference <= 0
        blanks = [cell.id for cell in printed if cell.value is None]
        outcome: Outcome = "pass" if holds else "undecided" if blanks else "fail"
        numbers = {"a": str(left), "b": str(right), "d": str(abs(difference))}
        return self._made(outcome, self._message(outcome, numbers, blanks), spans, left, right, difference)

    def _message(self, outcome: Outcome, numbers: Mapping[str, str], blanks: Sequence[str]) -> str:
        if outcome == "undecided":
            note = load_toml("checks.toml")["notes"]["blank_undecided"]
            return self._topic() + str(note.format(blanks=self._names(blanks), **numbers))
        text = str(self._wording["passes" if outcome == "pass" else "fails"].format(**self.words, **numbers))
        return text + (load_toml("checks.toml")["notes"]["blank_pass"] if blanks else "")

    def _topic(self) -> str:
        return str(self._wording["topic"].format(**self.words))

    def _names(self, ids: Sequence[str]) -> str:
        """The cells in the clerk's words, a few of them."""
        names = [self.form.cell_label(cell_id).partition(" · ")[2].replace(" · ", "/") for cell_id in ids]
        return "、".join(names[:4]) + ("等" if len(names) > 4 else "")

    def _made(
        self,
        outcome: Outcome,
        message: str,
        spans: tuple[Span, ...],
        left: Number | None = None,
        right: Number | None = None,
        difference: Number | None = None,
    ) -> Finding:
        return Finding(
            rule=self.rule,
            severity=self._wording["severity"],
            outcome=outcome,
            message=message,
            left=left,
            right=right,
            difference=difference,
            spans=spans,
            cells=self._targets,
        )


def wording(rule: str) -> Mapping[str, Any]:
    """What is said of a rule, and how grave its failure is."""
    found: Mapping[str, Any] = load_toml("checks.toml")["rules"][rule]
    return found


def evidence(
    rule: str,
    outcome: Outcome,
    message: str,
    table: Table,
    ids: Sequence[str],
    *,
    sides: tuple[Number | None, Number | None, Number | None] = (None, None, None),
) -> Finding:
    """A finding about cells of one table, with their places; `sides` are left, right and difference."""
    cells = [table.cells.get(cell_id) for cell_id in ids]
    return Finding(
        rule=rule,
        severity=wording(rule)["severity"],
        outcome=outcome,
        message=message,
        left=sides[0],
        right=sides[1],
        difference=sides[2],
        spans=tuple(cell.span for cell in cells if cell is not None and cell.span is not None),
        cells=tuple(_target(table.id, cell_id) for cell_id in ids),
    )


@lru_cache(maxsize=1024)
def _target(table_id: str, cell_id: str) -> Target:
    """What `Table.target` gives, made once for the cells that every report has."""
    return Target(TargetKind.CELL, f"{table_id}.{cell_id}")


def readable(cell: Cell | None) -> bool:
    """Whether the cell holds a figure or is blank on paper too."""
    return cell is not None and cell.status != "illegible"


def rounded(value: Number) -> Number:
    """The sum without the dust of binary fractions, whole where it is whole."""
    if isinstance(value, int):
        return value
    clean = round(value, _PLACES)
    return int(clean) if clean == int(clean) else clean


def shown(value: Number) -> str:
    """A number as it is written in a message."""
    return str(rounded(value))
