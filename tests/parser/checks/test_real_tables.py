"""Tables of real reports: what is right in them is left alone, and what is made wrong in them is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from parser import Checker, Report, parse, read
from parser.model import Table

SUMS = ("T3-01", "T3-02", "T3-03", "T4-01", "T4-02", "T4-03")


def reports(shared: Path) -> Iterator[Report]:
    for path in sorted([*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("*.txt")]):
        yield parse(read(path))


def test_sums_of_table_three_hold_in_real_reports(shared: Path) -> None:
    for report in reports(shared):
        found = [f for f in Checker().check(report) if f.rule in SUMS and f.rule.startswith("T3")]
        assert {f.outcome for f in found} <= {"pass"}, report.source.name


def test_a_figure_of_a_real_table_that_is_made_wrong_is_named(shared: Path) -> None:
    for report in reports(shared):
        table = report.tables.get("table3")
        if table is None:
            continue
        checker = Checker()
        for cell_id in list(table.cells)[:: len(table.cells) // 23]:
            changed = replace(report, tables={**report.tables, "table3": _wrong(table, cell_id)})
            failed = [f for f in checker.check(changed) if f.outcome == "fail" and table.target(cell_id) in f.cells]
            cause = next(f.cause for f in failed if f.cause)
            assert cause.values[0] == (table.target(cell_id), table.cells[cell_id].value), (report.source.name, cell_id)
            assert not cause.ties
            assert sum(not f.under for f in failed if f.rule in SUMS) == 1


def _wrong(table: Table, cell_id: str) -> Table:
    cell = table.cells[cell_id]
    return replace(table, cells={**table.cells, cell_id: replace(cell, value=(cell.value or 0) + 3)})
