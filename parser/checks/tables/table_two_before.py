"""Checks of table two on the form of 2019, which the years 2019 and 2020 used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Check
from parser.checks.rule import Rule, rounded
from parser.checks.tables.comparison import compared
from parser.checks.tables.equations import Equation
from parser.checks.tables.table_cells import lacked
from parser.model import Cell, Finding, Number

_DOCUMENTS = {"regulations": "规章", "normative_docs": "规范性文件"}
_DISCLOSED, _MADE = (
    tuple(
        Equation(rule, (f"art20_1.{row}.disclosed_this_year",), (f"art20_1.{row}.{of}",), {"row": label}, "at most")
        for row, label in _DOCUMENTS.items()
    )
    for rule, of in (("T2-02", "disclosed_total"), ("T2-03", "made_this_year"))
)
_ITEMS = ("art20_5.permits", "art20_5.other_services", "art20_6.penalties", "art20_6.compulsory", "art20_8.admin_fees")
_PURCHASES, _AMOUNT = "art20_9.gov_procurement.purchase_items", "art20_9.gov_procurement.purchase_amount"
_SIGNS = ("+", "增", "减", "＋")
_MUCH = 10_000
"""From here on a sum without a unit is rather one in yuan than in 万元."""


def within(equations: Sequence[Equation]) -> Check:
    """The check that documents newly disclosed are no more than those they are part of."""

    def check(rule: Rule, facts: Facts) -> Iterator[Finding]:
        table = facts.table("table2")
        for equation in equations:
            if table and equation.left[0] in table.form.cells:
                yield compared(rule, table, equation)

    return check


def decisions_are_no_items(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The decisions, which are counted by cases, are not just the number of items of last year and this year."""

    def told(table: FormedTable, row: str, _last: Number, change: Number) -> Iterator[Finding]:
        cell_id = f"{row}.decisions"
        if cell_id not in table.form.cells:
            return
        left, right = table.side([cell_id]), table.side([f"{row}.items_last_year", f"{row}.items_change"])
        words: dict[str, Any] = {"row": table.place(cell_id).partition("/")[0]}
        decisions = table.value(cell_id)
        if decisions is None:
            yield rule.undecided(lacked(table, [cell_id]), left.unknown, right, **words)
        else:
            alike = decisions > 0 and change != 0 and decisions == right.value
            yield (rule.failed if alike else rule.passed)(left, right, **words)

    yield from _by_items(rule, facts, told)


def items_not_below_nought(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No more items were given up than there were."""

    def told(table: FormedTable, row: str, last: Number, change: Number) -> Iterator[Finding]:
        left, right = table.side([f"{row}.items_last_year"]), table.side([f"{row}.items_change"])
        words: dict[str, Any] = {"row": table.place(f"{row}.items_change").partition("/")[0]}
        yield (rule.failed if last + change < 0 else rule.passed)(left, right, **words)

    yield from _by_items(rule, facts, told)


def _by_items(
    rule: Rule, facts: Facts, told: Callable[[FormedTable, str, Number, Number], Iterator[Finding]]
) -> Iterator[Finding]:
    """What is told of each row with the items of last year and their change, undecided where these are not known."""
    table = facts.table("table2")
    for row in _ITEMS:
        ids = [f"{row}.items_last_year", f"{row}.items_change"]
        if table is None or ids[0] not in table.form.cells:
            return
        if unknown := [cell_id for cell_id in ids if table.value(cell_id) is None]:
            if len(unknown) < len(ids) or table.lacking(unknown):
                label = table.place(ids[0]).partition("/")[0]
                yield rule.undecided(lacked(table, unknown), table.side(ids).unknown, row=label)
        else:
            yield from told(table, row, table.value(ids[0]) or 0, table.value(ids[1]) or 0)


def changes_in_figures(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A change is printed as a number, with a minus where it is less."""
    table = facts.table("table2")
    changes = [table.cell(f"{row}.items_change") for row in _ITEMS] if table else []
    if table is None or "art20_5.permits.items_change" not in table.form.cells:
        return
    worded = [cell for cell in changes if cell and cell.value is not None and any(s in cell.raw for s in _SIGNS)]
    for cell in worded:
        yield rule.failed(table.side([cell.id]), raw=cell.raw.strip(), value=rounded(cell.value or 0))
    if not worded:
        yield rule.passed()


def purchases_with_unit(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The sum of purchases is told in 万元, not in yuan, and says so."""
    table = facts.table("table2")
    if table is None or _AMOUNT not in table.form.cells:
        return
    cell, side = table.cell(_AMOUNT), table.side([_AMOUNT])
    if cell is None or cell.value is None:
        yield rule.undecided(lacked(table, [_AMOUNT]), side.unknown)
    elif _in_yuan(cell) or (not cell.unit and cell.value >= _MUCH):
        yield rule.failed(side, raw=cell.raw.strip() or cell.value, value=rounded(cell.value / 10_000))
    else:
        yield rule.passed(side, raw=cell.raw.strip() or cell.value)


def _in_yuan(cell: Cell) -> bool:
    return cell.unit == "元" and "元" in cell.raw


def purchases_have_a_sum(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Money was spent where something was bought (else a warning), and nothing where nothing was (else an error)."""
    table = facts.table("table2")
    if table is None or _AMOUNT not in table.form.cells:
        return
    items, amount = table.side([_PURCHASES]), table.side([_AMOUNT])
    if unknown := [cell_id for cell_id in (_PURCHASES, _AMOUNT) if table.value(cell_id) is None]:
        if len(unknown) == 1 or table.lacking(unknown):
            yield rule.undecided(lacked(table, unknown), items.unknown, amount.unknown)
    elif bool(items.value) == bool(amount.value):
        yield rule.passed(items, amount)
    else:
        yield (replace(rule, severity="warning") if items.value else rule).failed(items, amount)


BEFORE: tuple[tuple[str, Check], ...] = (
    ("T2-02", within(_DISCLOSED)),
    ("T2-03", within(_MADE)),
    ("T2-04", decisions_are_no_items),
    ("T2-05", items_not_below_nought),
    ("T2-06", changes_in_figures),
    ("T2-07", purchases_with_unit),
    ("T2-08", purchases_have_a_sum),
)
