"""The names of what an edit has changed, under which rules say what they read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made_up_reports import with_cell
from official_tables import four, report, sparse, three

from parser.checks import GROUPS
from parser.checks.changes import changed, settled
from parser.checks.kept import Kept
from parser.model import Report, Span

MADE = report(three(), four())
KNOWN = {name for group in GROUPS for name in group.reads}


def names(now: Report, before: Report = MADE) -> set[str]:
    return changed(before, now, Kept(), KNOWN)


def of_cell(cell_id: str, **changes: Any) -> set[str]:
    """What a change of a cell of table three changes, without ``tables.table3``."""
    found = names(with_cell(MADE, "table3", cell_id, **changes))
    assert "tables.table3" in found
    return {name.removeprefix("tables.").removeprefix("table3.") for name in found} - {"table3"}


def test_nothing_has_changed() -> None:
    assert names(replace(MADE)) == set()
    assert names(replace(MADE, tables=dict(MADE.tables))) == set()


def test_another_figure_changes_its_cell_row_and_column() -> None:
    assert of_cell("t3_new.total", value=7) == {"t3_new.total", "t3_new.*", "*.total"}


@pytest.mark.parametrize("change", [{"value": -1}, {"value": 1.5}, {"value": None, "status": "illegible"}])
def test_a_cell_without_a_count_is_odd(change: dict[str, Any]) -> None:
    assert of_cell("t3_new.total", **change) == {"t3_new.total", "t3_new.*", "*.total", "odd", "*.odd"}


def test_the_place_of_a_cell_is_told_of() -> None:
    assert "places" in of_cell("t3_new.total", span=Span(3, 9))


def test_with_a_blank_in_the_table_all_of_it_bears_on_what_blanks_are_worth() -> None:
    assert "blanks" in of_cell("t3_new.total", value=None, status="blank")
    blank = report(sparse({}, empty=None))
    assert "tables.table3.blanks" in names(with_cell(blank, "table3", "t3_new.total", value=3, status="filled"), blank)
    assert "blanks" not in of_cell("t3_new.total", value=7)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"span": Span(3, 9)}, {"tables.*.span"}),
        ({"reason": "缺一行"}, {"tables.table3.reason"}),
        ({"complete": False}, set()),
    ],
)
def test_what_belongs_to_the_table_is_told_of(change: dict[str, Any], told: set[str]) -> None:
    tables = {**MADE.tables, "table3": replace(MADE.tables["table3"], **change)}
    assert names(replace(MADE, tables=tables)) == {"tables.table3", *told}


def test_a_table_on_another_form_is_another_table() -> None:
    tables = {**MADE.tables, "table3": replace(MADE.tables["table3"], edition="2019")}
    all_names = {name for name in KNOWN if name.startswith(("tables.table3", "tables.*"))}
    assert names(replace(MADE, tables=tables)) == all_names
    assert names(replace(MADE, tables={"table4": MADE.tables["table4"]})) == all_names
    assert names(MADE, replace(MADE, tables={"table4": MADE.tables["table4"]})) == all_names


def test_fields_are_told_of() -> None:
    assert names(replace(MADE, metadata={}, noise=(Span(0, 2),))) == {"metadata", "noise"}


def test_what_is_equal_is_the_same_again() -> None:
    table = MADE.tables["table3"]
    again = replace(table, cells={cell_id: replace(cell) for cell_id, cell in table.cells.items()})
    made = replace(MADE, metadata=dict(MADE.metadata), tables={**MADE.tables, "table3": again})
    now = settled(made, MADE)
    assert now.metadata is MADE.metadata
    assert now.tables is MADE.tables
    changed_one = settled(with_cell(made, "table3", "t3_new.total", value=7), MADE)
    unlike = [i for i, cell in changed_one.tables["table3"].cells.items() if cell is not table.cells[i]]
    assert unlike == ["t3_new.total"]
    assert changed_one.tables["table4"] is MADE.tables["table4"]


def test_figures_that_stayed_are_the_same_where_one_is_gone() -> None:
    one, two, three_ = (Span(place, place + 1) for place in (1, 5, 9))
    before = replace(MADE, noise=(one, two, three_))
    now = settled(replace(before, noise=(Span(1, 2), three_)), before)
    assert now.noise[0] is one
    assert now.noise[1] is three_
    assert settled(replace(before, noise=(Span(1, 2), Span(5, 6), Span(9, 10))), before).noise is before.noise
