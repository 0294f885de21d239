"""Checks of table three: the applications received and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Check, Group
from parser.checks.rule import Rule, note
from parser.checks.tables.comparison import all_compared, compared
from parser.checks.tables.equations import rows_of, within_reach
from parser.checks.tables.table_cells import every_cell_there, figures_whole, form_of_its_year, rows_counted
from parser.checks.tables.table_rows import group_rows_empty, no_strange_rows
from parser.model import Finding

TABLE = "table3"

_MUCH, _ENOUGH = 30, 10
"""Above which per cent of how many results `other` is much."""
_SAME = 10
"""Results from which on two rows of one column are no longer alike by chance."""
_COLUMNS = 2
"""Columns from which on they are not, however few the results."""


def sums_hold(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The equations of the rule: rows, columns or identities. Where a total was left out, that is told instead."""
    if table := facts.table(TABLE):
        for equation in table.equations_of(rule.id):
            if not (equation.total and equation.right[0] in table.left_out):
                yield compared(rule, table, equation)


def totals_filled_in(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A row with figures has its total filled in, and so has a column with results."""
    table = facts.table(TABLE)
    if table is None:
        return
    rows = [row for row in rows_of(table.form.edition) if row.total in table.left_out and table.sum(row.parts)]
    for row in rows:
        yield rule.failed(table.side(row.parts), table.side([row.total]).unknown, row=row.label)
    if blank := sorted(table.left_out - {row.total for row in rows}):
        worded = replace(rule, fails=note("results_left_out"))
        yield worded.failed(right=table.side(blank).unknown, cells=table.names(blank))
    if not table.left_out:
        yield rule.passed()


def carried_out_within_reach(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In each column no more is carried out than was there to handle."""
    if table := facts.table(TABLE):
        yield from all_compared(rule, table, within_reach(table.form.edition))


def blanks_and_noughts(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Nothing is said in one way: by a nought, or by a blank cell."""
    if table := facts.table(TABLE):
        cells = table.table.cells.values()
        blank = [cell for cell in cells if cell.status == "blank"]
        zeros = [cell for cell in cells if cell.status == "filled" and cell.value == 0]
        if blank and zeros:
            yield rule.failed(table.side([cell.id for cell in blank]).unknown, n=len(blank), m=len(zeros))
        else:
            yield rule.passed()


def other_is_not_much(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No large share of the results is `other` of the other results."""
    table = facts.table(TABLE)
    if table is None:
        return
    other = next(row for row in ("t3_other_misc", "t3_other") if f"{row}.total" in table.form.cells)
    part, whole = table.side([f"{other}.total"]), table.side(["t3_total.total"])
    if unknown := [i for i in (f"{other}.total", "t3_total.total") if table.value(i) is None]:
        if any(table.value(i) for i in (f"{other}.total", "t3_total.total")):
            yield rule.undecided(note("lacking").format(lacking=table.names(unknown)), part.unknown, whole.unknown)
        return
    share = 100 * (part.value or 0) / (whole.value or 1)
    much = (whole.value or 0) >= _ENOUGH and share > _MUCH
    yield (rule.failed if much else rule.passed)(part, whole, p=f"{share:.1f}")


def carried_in_is_somewhere(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What was carried in has a result or is carried out."""
    table = facts.table(TABLE)
    if table is None or not table.value("t3_carry_in.total"):
        return
    results = [f"{row}.total" for row in (*table.form.leaf_rows, "t3_total", "t3_carry_out")]
    left, right = table.side(["t3_carry_in.total"]), table.side(results)
    if right.value:
        yield rule.passed(left, right)
    elif lacking := table.lacking(results):
        yield rule.undecided(note("lacking").format(lacking=table.names(lacking)), left, right.unknown)
    else:
        yield rule.failed(left, right, trial=bool(table.blank(results)))


def granted_and_partial_differ(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The row of what was granted in part is not the row of what was granted, copied."""
    table = facts.table(TABLE)
    if table is None:
        return
    rows = {row.id: row for row in rows_of(table.form.edition)}
    granted, partial = rows["t3_granted"], rows["t3_partial"]
    if lacking := table.lacking([*granted.parts, *partial.parts]):
        yield rule.undecided(note("lacking").format(lacking=table.names(lacking)))
        return
    one, other = table.side(granted.parts), table.side(partial.parts)
    pairs = [(table.value(a) or 0, table.value(b) or 0) for a, b in zip(granted.parts, partial.parts, strict=True)]
    told = sum(a > 0 for a, _ in pairs) >= _COLUMNS or (one.value or 0) >= _SAME
    yield (rule.failed if told and all(a == b for a, b in pairs) else rule.passed)(one, other)


def nothing_at_all_is_said(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A table of noughts goes with a text that says that nothing was received."""
    table = facts.table(TABLE)
    if table is None or not table.table.cells:
        return
    cells = table.table.cells.values()
    if any(cell.value for cell in cells):
        yield rule.passed()
    elif any(cell.value is None for cell in cells):
        yield rule.undecided(note("nought_or_blank"))
    elif any(told.value == 0 for told in facts.of_year("req_received")):
        yield rule.passed()
    else:
        yield rule.failed(right=table.side(["t3_new.total"]))


def _formed(table: FormedTable) -> bool:
    return "t3_other_misc.total" in table.form.cells


def other_results_as_of_its_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """From 2021 on the other results are told in three rows, before that in one."""
    if table := facts.table(TABLE):
        yield from form_of_its_year(rule, facts, table, how=note("split" if _formed(table) else "unsplit"))


def _group(reads: Sequence[str], *checks: tuple[str, Check]) -> Group:
    return Group(reads=tuple(f"tables.{TABLE}.{part}" for part in reads), checks=checks, needs=TABLE)


SUMS = Group(
    reads=(f"tables.{TABLE}",),
    checks=(
        ("T3-02", sums_hold),
        ("T3-09", totals_filled_in),
        ("T3-01", sums_hold),
        ("T3-03", sums_hold),
    ),
    needs=TABLE,
)
"""The smallest place first, for its error shows in wider sums too."""

GROUPS = (
    SUMS,
    _group(["reason", "*.total"], ("T3-04", group_rows_empty)),
    _group(["odd"], ("T3-05", figures_whole(TABLE)), ("T3-06", every_cell_there(TABLE))),
    _group(["t3_new.*", "t3_carry_in.*", "t3_carry_out.*", "blanks"], ("T3-07", carried_out_within_reach)),
    _group(["blanks"], ("T3-10", blanks_and_noughts)),
    _group(["*.total"], ("T3-11", other_is_not_much), ("T3-12", carried_in_is_somewhere)),
    _group(["t3_granted.*", "t3_partial.*"], ("T3-15", granted_and_partial_differ)),
    _group(["odd"], ("T3-16", rows_counted)),
    Group(reads=("tables.*.span", f"tables.{TABLE}.places"), checks=(("T3-14", no_strange_rows),), needs=TABLE),
    Group(reads=(f"tables.{TABLE}.reason", "metadata"), checks=(("T3-08", other_results_as_of_its_year),), needs=TABLE),
    Group(reads=(f"tables.{TABLE}", "indicators"), checks=(("T3-13", nothing_at_all_is_said),), needs=TABLE),
)
"""The last three: what is printed where the table stands, and what it says beside the year and the text."""
