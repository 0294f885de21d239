"""Checks of table two that both of its forms share, and those of the form of 2021: what was made public unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.rule import Rule, Side, note
from parser.checks.tables.comparison import compared
from parser.checks.tables.equations import Equation
from parser.checks.tables.standing import enforces, is_low, may_make_rules
from parser.checks.tables.table_cells import broken_rows, form_of_its_year, lacked, lone_misfits, rows_told_apart
from parser.checks.tables.table_two_before import BEFORE
from parser.model import Finding

TABLE = "table2"

_DOCUMENTS = ("regulations", "normative_docs")
_ISSUED = tuple(
    Equation(
        "T2-11",
        (f"art20_1.{row}.issued_this_year",),
        (f"art20_1.{row}.in_force", f"art20_1.{row}.repealed_this_year"),
        {"row": label},
        "at most",
    )
    for row, label in zip(_DOCUMENTS, ("规章", "行政规范性文件"), strict=True)
)
_FEES = "art20_8.admin_fees.fee_amount"
_MUCH = 10_000
"""万元 of fees in a year that a county or less hardly takes; so many yuan are quickly taken."""
_YUAN = 1000
"""So many times the fees of the year before look like yuan in place of 万元."""


def figures_there(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Every place of the form is there, and what counts something is a whole number of at least 0."""
    table = facts.table(TABLE)
    if table is None:
        return
    within = {cell_id for row in broken_rows(table) for cell_id in row}
    bad = lone_misfits(table)
    for cell in bad:
        yield rule.failed(table.side([cell.id]), cells=table.place(cell.id), raw=cell.raw.strip() or cell.value)
    if missing := [cell_id for cell_id in table.form.cell_ids if table.cell(cell_id) is None]:
        worded = replace(rule, fails=note("places_missing"))
        yield worded.failed(right=table.side(missing).unknown, cells=table.names(missing))
    elif within:
        yield rule.undecided(lacked(table, sorted(within)))
    elif not bad:
        yield rule.passed()


def issued_within_force(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: what was issued this year is in force or was repealed this year."""
    table = facts.table(TABLE)
    for equation in _ISSUED:
        if table and equation.left[0] in table.form.cells:
            yield compared(rule, table, equation)


def in_force_as_last_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: in force are those of last year and the new ones without the repealed ones."""
    table, before = facts.table(TABLE), facts.last_table(TABLE)
    for equation in _ISSUED:
        (issued,), (force, repealed), words = equation.left, equation.right, equation.words
        if not (table and before and force in table.form.cells and force in before.form.cells):
            continue
        unknown = [i for i in (force, issued, repealed) if table.value(i) is None]
        stock = before.value(force)
        left, right = table.side([force]), table.side([issued, repealed])
        if unknown or stock is None:
            yield rule.undecided(lacked(table, unknown or [force]), left.unknown, right.unknown, **words)
            continue
        new, gone = table.value(issued) or 0, table.value(repealed) or 0
        due = Side(stock + new - gone, right.cells, right.spans)
        told: dict[str, Any] = {"last": stock, "issued": new, "repealed": gone, **words}
        yield (rule.passed if left.value == due.value else rule.failed)(left, due, **told)


def rules_by_those_who_may(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: only who may make rules (规章) has any."""
    table = facts.table(TABLE)
    ids = [equation for equation in table.form.cells if equation.startswith("art20_1.regulations.")] if table else []
    if table is None or "art20_1.regulations.in_force" not in ids:
        return
    side = table.side(ids)
    if not side.value:
        yield rule.undecided(lacked(table, ids), side.unknown) if table.lacking(ids) else rule.passed(side)
        return
    allowed = may_make_rules(facts.unit)
    if allowed is None:
        yield rule.undecided(note("unit_standing"), side)
    else:
        yield (rule.passed if allowed else rule.failed)(side, unit=facts.unit)


def fees_in_ten_thousands(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: fees are told in 万元; so many would be yuan."""
    table = facts.table(TABLE)
    if table is None or _FEES not in table.form.cells:
        return
    cell, side = table.cell(_FEES), table.side([_FEES])
    if cell is None or cell.value is None:
        yield rule.undecided(lacked(table, [_FEES]), side.unknown)
        return
    before = facts.last_table(TABLE)
    last = (before.value(_FEES) if before else None) or 0
    in_yuan = cell.unit == "元" and "元" in cell.raw
    if in_yuan or (cell.value > _MUCH and is_low(facts.unit)) or (last and cell.value > last * _YUAN):
        yield rule.failed(side)
    elif cell.value > _MUCH and not facts.unit:
        yield rule.undecided(note("unit_unknown"), side)
    else:
        yield rule.passed(side)


def money_not_negative(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No sum of money is below 0."""
    table = facts.table(TABLE)
    if table is None:
        return
    money = [place.id for place in table.form.cells.values() if place.column.kind == "money"]
    for cell_id in money:
        cell, side = table.cell(cell_id), table.side([cell_id])
        if cell is None or cell.status == "illegible":
            yield rule.undecided(lacked(table, [cell_id]), side.unknown)
        elif cell.value is not None:
            yield (rule.failed if cell.value < 0 else rule.passed)(side, raw=cell.raw.strip() or cell.value)


def penalties_of_enforcers(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Who enforces the law every day has imposed a penalty."""
    table, cell_id = facts.table(TABLE), "art20_6.penalties.decisions"
    if table is None or not enforces(facts.unit):
        return
    value, side = table.value(cell_id), table.side([cell_id])
    if value is None:
        yield rule.undecided(lacked(table, [cell_id]), side.unknown)
    else:
        yield (rule.passed if value else rule.failed)(side, unit=facts.unit)


def table_as_of_its_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Table two is on the form of its year."""
    if table := facts.table(TABLE):
        yield from form_of_its_year(rule, facts, table)


GROUP = Group(
    reads=("tables.table2",),
    checks=(
        ("T2-01", figures_there),
        *BEFORE,
        ("T2-11", issued_within_force),
        ("T2-13", money_not_negative),
        ("T2-16", rows_told_apart),
    ),
    needs=TABLE,
)

WITH_UNIT = Group(
    reads=("tables.table2", "metadata"),
    checks=(
        ("T2-09", rules_by_those_who_may),
        ("T2-10", in_force_as_last_year),
        ("T2-12", fees_in_ten_thousands),
        ("T2-14", table_as_of_its_year),
        ("T2-15", penalties_of_enforcers),
    ),
    needs=TABLE,
)
"""What the table says beside the year and the unit."""
