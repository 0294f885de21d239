"""The sums that an official table must satisfy (勾稽关系), told from its form: rows, columns, groups, identities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from parser.editions import edition
from parser.forms import FormColumn, FormTable

Relation = Literal["equal", "at most"]

_REVIEWS_AND_SUITS = {"review": "T4-01", "suit_direct": "T4-02", "suit_after_review": "T4-03"}


@dataclass(frozen=True, eq=False, slots=True)
class Equation:
    """The sum of the left cells is equal to, or at most, that of the right ones. `words` are for the rule's wordings.

    `total` says that the right side is one cell which the form calls the total of the left ones.
    """

    rule: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    words: Mapping[str, Any]
    relation: Relation = "equal"
    total: bool = False
    ids: tuple[str, ...] = field(init=False)
    """The cells of both sides, the left ones first."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", self.left + self.right)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of table three: its name, the ids of its parts and of its total."""

    id: str
    label: str
    parts: tuple[str, ...]
    total: str


@cache
def rows_of(edition_id: str) -> tuple[Row, ...]:
    """The rows of table three of an edition that hold figures."""
    form = edition(edition_id).table("table3")
    block = form.blocks[0]
    parts = [column.id for column in block.columns if not column.total]
    total = next(column.id for column in block.columns if column.total)
    return tuple(
        Row(row.id, form.row_label(row.id), tuple(f"{row.id}.{part}" for part in parts), f"{row.id}.{total}")
        for row in block.rows
        if row.kind != "group"
    )


@cache
def equations_of(edition_id: str, table_id: str) -> tuple[Equation, ...]:
    """All equations of an official table in the order in which they are told: the smallest place first."""
    form = edition(edition_id).tables[table_id]
    if table_id == "table3":
        return (*_rows(edition_id), *_identities(form), *_results(form))
    return tuple(_groups(form)) if table_id == "table4" else ()


@cache
def equations_of_rule(edition_id: str, table_id: str, rule: str) -> tuple[Equation, ...]:
    """Those equations of an official table that one rule checks."""
    return tuple(equation for equation in equations_of(edition_id, table_id) if equation.rule == rule)


@cache
def within_reach(edition_id: str) -> tuple[Equation, ...]:
    """In each column of table three no more is carried out than was new or carried in."""
    columns = edition(edition_id).table("table3").blocks[0].columns
    return tuple(
        Equation("T3-07", (f"t3_carry_out.{c.id}",), _received(c), {"col": c.label}, "at most") for c in columns
    )


def _rows(edition_id: str) -> Iterator[Equation]:
    """The six kinds of applicants add up to the total."""
    for row in rows_of(edition_id):
        yield Equation("T3-02", row.parts, (row.total,), {"row": row.label}, total=True)


def _identities(form: FormTable) -> Iterator[Equation]:
    """New and carried in are handled and carried out (the note in the corner of the form)."""
    for column in form.blocks[0].columns:
        right = (f"t3_total.{column.id}", f"t3_carry_out.{column.id}")
        yield Equation("T3-01", _received(column), right, {"col": column.label})


def _received(column: FormColumn) -> tuple[str, str]:
    return f"t3_new.{column.id}", f"t3_carry_in.{column.id}"


def _results(form: FormTable) -> Iterator[Equation]:
    """All results add up to their total."""
    for column in form.blocks[0].columns:
        left = tuple(f"{row}.{column.id}" for row in form.leaf_rows)
        yield Equation("T3-03", left, (f"t3_total.{column.id}",), {"col": column.label}, total=True)


def _groups(form: FormTable) -> Iterator[Equation]:
    """The four outcomes of each group of table four add up to its total."""
    for group, rule in _REVIEWS_AND_SUITS.items():
        columns = [column for column in form.blocks[0].columns if column.group == group]
        parts = tuple(column.id for column in columns if not column.total)
        total = tuple(column.id for column in columns if column.total)
        label = next(told.label for told in form.groups if told.id == group)
        yield Equation(rule, parts, total, {"group": label}, total=True)
