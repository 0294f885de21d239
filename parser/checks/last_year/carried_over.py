"""Checks against the same unit's report of the year before: what was carried over, and what the tables go on from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.last_year.last_year_alike import text_is_new
from parser.checks.last_year.last_year_figures import (
    cumulative_goes_on,
    last_year_quoted,
    no_large_jump,
)
from parser.checks.passages import metadata_side
from parser.checks.rule import Rule, Side, note, rounded
from parser.checks.tables.table_cells import lacked
from parser.model import Finding, Number
from parser.resources import load_toml
from parser.unit_names import kinship

_BEFORE = "2019"
"""The form of the years 2019 and 2020, of which two follow one another once."""
_ITEMS = ("art20_5.permits", "art20_5.other_services", "art20_6.penalties", "art20_6.compulsory", "art20_8.admin_fees")
_DOCUMENTS = ("regulations", "normative_docs")


def carried_over(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In each column of table three as much is carried in as last year's report carried out.

    Where the total differs by just what one column does, it is told under that.
    """
    table, before = facts.table("table3"), facts.last_table("table3")
    if table is None or before is None:
        return
    *columns, whole = [
        _carried(rule, table, before, cell_id) for cell_id in table.form.cells if cell_id.startswith("t3_carry_in.")
    ]
    amiss = [finding for finding in columns if finding.outcome == "fail"]
    if len(amiss) == 1 and whole.outcome == "fail" and whole.difference == amiss[0].difference:
        whole = replace(whole, under=amiss[0].key)
    yield from (*columns, whole)


def _carried(rule: Rule, table: FormedTable, before: FormedTable, cell_id: str) -> Finding:
    last_id = cell_id.replace("t3_carry_in", "t3_carry_out")
    words: dict[str, Any] = {"col": table.form.cells[cell_id].column.label}
    left, right = _of_last_year(before, [last_id]), table.side([cell_id])
    if unread := table.lacking([cell_id]):
        return rule.undecided(lacked(table, unread), left.unknown, right.unknown, **words)
    if unread := before.lacking([last_id]):
        return rule.undecided(_lacked_last_year(before, unread), left.unknown, right.unknown, **words)
    blank = bool(table.blank([cell_id]) or before.blank([last_id]))
    if left.value == right.value:
        return rule.passed(left, right, trial=blank, **words)
    for form, blanks in ((table, table.blank([cell_id])), (before, before.blank([last_id]))):
        if blanks and not form.blank_means_zero:
            why = lacked(table, blanks) if form is table else _lacked_last_year(before, blanks)
            return rule.undecided(why, left.unknown, right.unknown, **words)
    return rule.failed(left, right, trial=blank, **words)


def items_go_on(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2019: the items of last year are those that last year's report ended with."""
    table, before = _on_old_form(facts)
    for row in _ITEMS if table and before else ():
        cell_id, ids = f"{row}.items_last_year", [f"{row}.items_last_year", f"{row}.items_change"]
        if table is None or before is None or cell_id not in table.form.cells:
            continue
        left, right = table.side([cell_id]), _of_last_year(before, ids)
        words: dict[str, Any] = {"row": table.place(cell_id).partition("/")[0]}
        if table.value(cell_id) is None:
            if before.sum(ids):
                yield rule.undecided(lacked(table, [cell_id]), left.unknown, right, **words)
        elif unknown := [i for i in ids if before.value(i) is None]:
            yield rule.undecided(_lacked_last_year(before, unknown), left, right.unknown, **words)
        else:
            yield (rule.passed if left.value == right.value else rule.failed)(left, right, **words)


def documents_not_fewer(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2019: no fewer documents are public than last year, unless the text tells that some are void."""
    table, before = _on_old_form(facts)
    for row in _DOCUMENTS if table and before else ():
        cell_id = f"art20_1.{row}.disclosed_total"
        if table is None or before is None or cell_id not in table.form.cells:
            continue
        left, right = _of_last_year(before, [cell_id]), table.side([cell_id])
        words: dict[str, Any] = {"row": table.place(cell_id).partition("/")[0]}
        now, last = table.value(cell_id), before.value(cell_id)
        if now is None or last is None:
            if now or last:
                why = lacked(table, [cell_id]) if now is None else _lacked_last_year(before, [cell_id])
                yield rule.undecided(why, left.unknown, right.unknown, **words)
        elif now >= last or any(word in facts.folded for word in load_toml("last_year.toml")["words"]["repealed"]):
            yield rule.passed(left, right, **words)
        else:
            yield rule.failed(left, right, **words)


def tables_comparable(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Table two is on the same form in both years, so that its figures can be compared."""
    table, before = facts.table("table2"), facts.last_table("table2")
    if table and before:
        words: dict[str, Any] = {"edition": table.form.edition, "last_edition": before.form.edition}
        yield (rule.passed if table.form.edition == before.form.edition else rule.failed)(**words)


def same_name_as_last_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The unit bears the name it bore last year, in full or shortened."""
    entry = facts.report.metadata.get("agency")
    last = facts.last_year.unit if facts.last_year else ""
    if entry is None or not last:
        return
    side, words = metadata_side(entry), dict[str, Any](last=last, unit=facts.unit)
    how = kinship(last, facts.unit)
    if how in ("same", "shorter"):
        yield rule.passed(side, **words)
    elif how == "renamed":
        yield rule.failed(side, **words)
    else:
        yield rule.undecided(note("unit_of_last_year").format(**words), side)


def _on_old_form(facts: Facts) -> tuple[FormedTable | None, FormedTable | None]:
    """Table two of both years, where both are on the form that tells items and documents as stocks."""
    table, before = facts.table("table2"), facts.last_table("table2")
    both = table and before and table.form.edition == before.form.edition == _BEFORE
    return (table, before) if both else (None, None)


def _of_last_year(before: FormedTable, cell_ids: list[str]) -> Side:
    """The sum of cells of last year's report, which has no place in this one's text."""
    values: list[Number] = [before.value(cell_id) or 0 for cell_id in cell_ids]
    return Side(rounded(sum(values)))


def _lacked_last_year(before: FormedTable, cell_ids: list[str]) -> str:
    return note("last_year_lacking").format(lacking=before.names(cell_ids))


FIGURES = Group(
    reads=("tables.table2", "tables.table3", "tables.table4", "metadata", "indicators", "stat_table"),
    checks=(
        ("Y-01", carried_over),
        ("Y-03", items_go_on),
        ("Y-04", documents_not_fewer),
        ("Y-06", last_year_quoted),
        ("Y-07", cumulative_goes_on),
        ("Y-08", no_large_jump),
        ("Y-10", tables_comparable),
        ("Y-11", same_name_as_last_year),
    ),
    needs="last_year",
)
"""What both years tell in figures."""

TEXT = Group(
    reads=("sections", "noise", "tables.*.span", "stat_table", "indicators", "metadata"),
    checks=(("Y-09", text_is_new),),
    needs="last_year",
)
"""What both years tell in words."""
