"""Checks inside one report: rows, columns and identities of its official tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from parser.checks.comparison import Comparison, evidence, readable, rounded, shown, wording
from parser.editions import edition
from parser.forms import FormTable
from parser.model import Finding, Report, Table

Check = Callable[[str, Table, FormTable], Iterator[Finding]]
Identities = Callable[[str, FormTable], Iterator[Comparison]]


def new_within_total(rule: str, form: FormTable) -> Iterator[Comparison]:
    """Form of 2019: what was newly disclosed this year is no more than all that is disclosed."""
    for row in ("regulations", "normative_docs"):
        left, right = f"art20_1.{row}.disclosed_this_year", f"art20_1.{row}.disclosed_total"
        if left in form.cells:
            yield Comparison(rule, form, (left,), (right,), {"row": form.row_label(row)}, "at most")


def issued_within_force(rule: str, form: FormTable) -> Iterator[Comparison]:
    """Form of 2021: what was issued this year is in force or was repealed this year."""
    for row in ("regulations", "normative_docs"):
        left = f"art20_1.{row}.issued_this_year"
        right = (f"art20_1.{row}.in_force", f"art20_1.{row}.repealed_this_year")
        if left in form.cells:
            yield Comparison(rule, form, (left,), right, {"row": form.row_label(row)}, "at most")


def rows_of(rule: str, form: FormTable) -> Iterator[Comparison]:
    """In each row the six kinds of applicants add up to the total."""
    columns = form.blocks[0].columns
    for row in form.blocks[0].rows:
        if row.kind != "group":
            parts = tuple(f"{row.id}.{column.id}" for column in columns if not column.total)
            totals = tuple(f"{row.id}.{column.id}" for column in columns if column.total)
            yield Comparison(rule, form, parts, totals, {"row": form.row_label(row.id)})


def received_is_handled(rule: str, form: FormTable) -> Iterator[Comparison]:
    """In each column: new and carried in are handled and carried out (the note in the corner of the form)."""
    for column in form.blocks[0].columns:
        left = (f"t3_new.{column.id}", f"t3_carry_in.{column.id}")
        right = (f"t3_total.{column.id}", f"t3_carry_out.{column.id}")
        yield Comparison(rule, form, left, right, {"col": column.label})


def results_add_up(rule: str, form: FormTable) -> Iterator[Comparison]:
    """In each column all results add up to their total."""
    for column in form.blocks[0].columns:
        left = tuple(f"{row}.{column.id}" for row in form.leaf_rows)
        yield Comparison(rule, form, left, (f"t3_total.{column.id}",), {"col": column.label})


def outcomes_add_up(group: str) -> Identities:
    """The identity that the four outcomes of one group of table four add up to its total."""

    def identities(rule: str, form: FormTable) -> Iterator[Comparison]:
        columns = [column for column in form.blocks[0].columns if column.group == group]
        parts = tuple(column.id for column in columns if not column.total)
        totals = tuple(column.id for column in columns if column.total)
        yield Comparison(rule, form, parts, totals, {})

    return identities


def holding(identities: Identities) -> Check:
    """The check that all identities of a form hold."""
    known = _once(identities)

    def check(rule: str, table: Table, form: FormTable) -> Iterator[Finding]:
        return (comparison.finding(table) for comparison in known(rule, form.edition, form.id))

    return check


def rows_add_up(rule: str, table: Table, form: FormTable) -> Iterator[Finding]:
    """The check that the rows of table three add up. A blank total is another check's."""
    for row in _rows(rule, form.edition, form.id):
        if not _total_left_out(table, row):
            yield row.finding(table)


def totals_filled_in(rule: str, table: Table, form: FormTable) -> Iterator[Finding]:
    """The check that a row with figures has its total filled in."""
    complete = True
    for row in _rows(rule, form.edition, form.id):
        if _total_left_out(table, row):
            complete = False
            value = rounded(sum(table.cells[cell_id].value or 0 for cell_id in row.left if cell_id in table.cells))
            message = str(wording(rule)["fails"].format(**row.words, a=shown(value)))
            yield evidence(rule, "fail", message, table, row.ids, sides=(value, None, None))
    if complete:
        yield evidence(rule, "pass", str(wording(rule)["passes"]), table, [])


def _once(identities: Identities) -> Callable[[str, str, str], tuple[Comparison, ...]]:
    """The identities of a rule for the form of an edition and a table, made once for each."""

    @cache
    def known(rule: str, edition_id: str, table_id: str) -> tuple[Comparison, ...]:
        return tuple(identities(rule, edition(edition_id).table(table_id)))

    return known


_rows = _once(rows_of)


def _total_left_out(table: Table, row: Comparison) -> bool:
    """Whether the total is blank although one of its parts is not zero."""
    cell = table.cells.get(row.right[0])
    if cell is None or not readable(cell) or cell.value is not None:
        return False
    return any((part := table.cells.get(cell_id)) is not None and part.value for cell_id in row.left)


RULES: tuple[tuple[str, str, Check], ...] = (
    ("T2-02", "table2", holding(new_within_total)),
    ("T2-11", "table2", holding(issued_within_force)),
    ("T3-02", "table3", rows_add_up),
    ("T3-09", "table3", totals_filled_in),
    ("T3-01", "table3", holding(received_is_handled)),
    ("T3-03", "table3", holding(results_add_up)),
    ("T4-01", "table4", holding(outcomes_add_up("review"))),
    ("T4-02", "table4", holding(outcomes_add_up("suit_direct"))),
    ("T4-03", "table4", holding(outcomes_add_up("suit_after_review"))),
)
"""Rule id, the table it is about, and the check: the smallest place first, for its error shows in wider sums too."""


def check_inside(report: Report) -> tuple[Finding, ...]:
    """Findings of the identities of the official tables that the report holds, passed ones included."""
    found: list[Finding] = []
    for rule, table_id, check in RULES:
        table = report.tables.get(table_id)
        form = _form(table)
        if table is not None and form is not None:
            found.extend(check(rule, table, form))
    return tuple(found)


def _form(table: Table | None) -> FormTable | None:
    """The form of a table, None where its edition has none."""
    if table is None or table.edition not in ("2019", "2021"):
        return None
    return edition(table.edition).tables.get(table.id)
