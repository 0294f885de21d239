"""A checker that goes on with a report says after each edit what a new one would say."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from official_tables import four, one_group, report, sparse, three, two

from parser.checks import Checker, check
from parser.checks.group import inputs
from parser.model import Report, Span

FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 5, "t3_np_repeat.natural_person": 3}


def edited(made: Report, random: Random) -> Report:
    """The report with another figure, or none, in some cell."""
    table = made.tables[random.choice(sorted(made.tables))]
    cell_id = random.choice(list(table.cells))
    value = random.choice((None, 0, 1, 5, 20))
    cell = replace(table.cells[cell_id], value=value, status="blank" if value is None else "filled")
    return replace(made, tables={**made.tables, table.id: replace(table, cells={**table.cells, cell_id: cell})})


def test_it_says_what_a_new_one_says() -> None:
    random = Random(7)
    for made in (
        report(two("2021"), three("2021"), four("2021"), year=2022),
        report(two("2019"), sparse(FEW, "2019"), one_group(review_upheld=2, review_total=2), year=2020),
        report(sparse(FEW, empty=None), one_group(None, review_upheld=2, review_total=2)),
    ):
        checker, now = Checker(), made
        for _ in range(25):
            assert checker.check(now) == check(now)
            now = edited(now, random)


def test_what_an_edit_does_not_touch_is_not_made_again() -> None:
    made, checker = report(two(), three(), four()), Checker()
    before = {finding.key: finding for finding in checker.check(made)}
    cell = replace(made.tables["table2"].cells["art20_5.permits.decisions"], value=7)
    changed = replace(made.tables["table2"], cells={**made.tables["table2"].cells, cell.id: cell})
    after = checker.check(replace(made, tables={**made.tables, "table2": changed}))
    kept = [finding for finding in after if finding.rule[:2] in ("T3", "T4") and finding.outcome == "pass"]
    assert kept
    assert all(before[finding.key] is finding for finding in kept)


def test_a_group_may_read_one_table_or_cell_or_the_places_of_all_tables() -> None:
    made = report(three(), four())
    table = made.tables["table3"]
    assert inputs(made, "tables") == (made.tables,)
    assert inputs(made, "tables.table3") == (table,)
    assert inputs(made, "tables.table2") == (None,)
    assert inputs(made, "tables.table3.t3_new.total") == (table.edition, table.cells["t3_new.total"])
    assert inputs(made, "tables.table3.t3_none.total") == (table.edition, None)
    assert inputs(made, "tables.table2.t3_new.total") == (None,)
    moved = replace(made, tables={**made.tables, "table3": replace(table, span=Span(3, 9))})
    assert inputs(moved, "tables.*.span") == (Span(3, 9), None)


def test_a_rule_that_is_switched_off_explains_nothing() -> None:
    wrong = report(three(t3_np_repeat__total=4000))
    found = Checker(off=["T3-02"]).check(wrong)
    assert {f.rule for f in found if f.outcome == "fail"} == {"T3-03"}
    assert not any(f.under for f in found)
