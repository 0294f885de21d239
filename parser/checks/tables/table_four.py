"""Checks of table four: administrative reviews and lawsuits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.rule import Rule, Side, note
from parser.checks.tables.comparison import compared
from parser.checks.tables.table_cells import broken_rows, lacked, no_count
from parser.model import Finding

TABLE = "table4"

_TOTALS = ("t4_review_total", "t4_suit_direct_total", "t4_suit_after_review_total")
_REVIEWS, _, _AFTER = _TOTALS
_RECEIVED = ("t3_new.total", "t3_carry_in.total")
_CORRECTED, _PENDING = "t4_review_corrected", "t4_review_pending"
_MANY, _ENOUGH = 30, 5
"""Above which per cent of how many decided reviews `corrected` is much."""


def outcomes_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The four outcomes of a group add up to its total, which is filled in where one of them is."""
    if table := facts.table(TABLE):
        for equation in table.equations_of(rule.id):
            if equation.right[0] in table.left_out:
                worded = replace(rule, fails=note("group_left_out"))
                yield worded.failed(table.side(equation.left), table.side(equation.right).unknown, **equation.words)
            else:
                yield compared(rule, table, equation)


def fifteen_figures(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """There are fifteen counts."""
    table = facts.table(TABLE)
    if table is None:
        return
    ids = table.form.cell_ids
    broken = {cell_id: row for row in broken_rows(table) for cell_id in row}
    bad = [i for i in ids if (cell := table.cell(i)) is None or no_count(table, cell)]
    blank = table.blank(ids)
    if bad:
        run = broken.get(bad[0])
        read = len(table.table.cells[run[0]].raw.split()) if run else 0
        yield rule.failed(
            right=table.side(bad).unknown, m=len(ids) - len(bad) - len(blank) + read, cells=table.names(bad)
        )
    elif blank and len(blank) < len(ids):
        yield rule.undecided(note("blank_count").format(blanks=table.names(blank), n=len(ids) - len(blank)))
    elif not blank:
        yield rule.passed()


def suits_follow_reviews(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Suits after a review are no more than the reviews of this year and the last."""
    table = facts.table(TABLE)
    if table is None:
        return
    left, right = table.side([_AFTER]), table.side([_REVIEWS])
    suits, reviews = table.value(_AFTER), table.value(_REVIEWS)
    if suits is None or reviews is None:
        if unknown := table.lacking([_AFTER, _REVIEWS]):
            yield rule.undecided(lacked(table, unknown), left.unknown, right.unknown)
        return
    before = facts.last_table(TABLE)
    earlier = before.value(_REVIEWS) if before else None
    if suits <= reviews + (earlier or 0):
        yield rule.passed(left, right)
    elif earlier is None:
        yield rule.undecided(note("no_last_year"), left, right)
    else:
        yield rule.failed(left, Side(reviews + earlier, right.cells, right.spans))


def disputes_follow_applications(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where nobody applied, nobody asked for a review or sued; last year's applications may be disputed this year."""
    table, three = facts.table(TABLE), facts.table("table3")
    if table is None or three is None:
        return
    disputes = table.side([i for i in _TOTALS if table.value(i)])
    if not disputes.value:
        return
    before = facts.last_table("table3")
    right = three.side(_RECEIVED)
    if right.value or (before and before.value("t3_total.total")):
        yield rule.passed(disputes, right)
    elif unknown := [cell_id for cell_id in _RECEIVED if three.value(cell_id) is None]:
        yield rule.undecided(lacked(three, unknown), disputes, right.unknown)
    else:
        yield rule.failed(disputes, right)


def corrected_not_much(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No large share of the reviews that were decided was corrected."""
    table = facts.table(TABLE)
    if table is None:
        return
    ids = [_CORRECTED, _REVIEWS, _PENDING]
    left, right = table.side(ids[:1]), table.side(ids[1:])
    if unknown := table.lacking(ids):
        yield rule.undecided(lacked(table, unknown), left.unknown, right.unknown)
        return
    cases = table.value(_REVIEWS) or 0
    decided = cases - (table.value(_PENDING) or 0)
    share = 100 * (left.value or 0) / decided if decided > 0 else 0
    much = cases >= _ENOUGH and share > _MANY
    yield (rule.failed if much else rule.passed)(left, Side(decided, right.cells, right.spans), p=f"{share:.1f}")


def pending_has_a_result(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What was pending last year is among this year's cases."""
    table, before = facts.table(TABLE), facts.last_table(TABLE)
    if table is None or before is None:
        return
    for total in _TOTALS:
        pending = before.value(total.replace("_total", "_pending")) or 0
        side = table.side([total])
        words: dict[str, Any] = {"pending": pending, "group": _group(table, total)}
        if pending and table.value(total) is None:
            yield rule.undecided(lacked(table, [total]), right=side.unknown, **words)
        elif pending:
            yield (rule.passed if side.value else rule.failed)(right=side, **words)


def _group(table: FormedTable, cell_id: str) -> str:
    return table.place(cell_id).partition("/")[0]


def not_left_blank(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Table four is not blank throughout."""
    if table := facts.table(TABLE):
        all_blank = len(table.blank(table.form.cell_ids)) == len(table.form.cell_ids)
        totals = table.side(_TOTALS)
        if unknown := table.lacking(table.form.cell_ids):
            if len(unknown) + len(table.blank(table.form.cell_ids)) == len(table.form.cell_ids):
                yield rule.undecided(lacked(table, unknown), right=totals.unknown)
        else:
            yield (rule.failed if all_blank else rule.passed)(right=totals.unknown)


SUMS = Group(
    reads=("tables.table4", "tables.table3.blanks"),
    checks=(
        ("T4-01", outcomes_add_up),
        ("T4-02", outcomes_add_up),
        ("T4-03", outcomes_add_up),
    ),
    needs=TABLE,
)
"""Table three bears witness to what blank cells mean."""

GROUP = Group(
    reads=("tables.table4", *(f"tables.table3.{cell_id}" for cell_id in _RECEIVED)),
    checks=(
        ("T4-04", fifteen_figures),
        ("T4-05", suits_follow_reviews),
        ("T4-06", disputes_follow_applications),
        ("T4-07", corrected_not_much),
        ("T4-08", pending_has_a_result),
        ("T4-09", not_left_blank),
    ),
    needs=TABLE,
)
