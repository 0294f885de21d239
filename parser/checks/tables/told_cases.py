"""What the narrative tells of reviews and lawsuits, where the sums of table four alone cannot say which figure errs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parser.checks.facts import Facts, FormedTable
from parser.checks.tables.sums import Change, Sums
from parser.model import Number

_CASES = {"review": "review_cases", "suit_direct": "lawsuit_cases", "suit_after_review": "lawsuit_cases"}
_OTHER = {"suit_direct": "suit_after_review", "suit_after_review": "suit_direct"}
"""Texts tell lawsuits of both kinds together."""


def decided_by_text(sums: Sums, changes: Sequence[Change], facts: Facts) -> list[Change]:
    """The changes of table four that the text does not speak against, those it speaks for alone if there are any."""
    told = {change: list(_told(sums.table, change, facts)) for change in changes}
    confirmed = [change for change in changes if change.values[0][1] in told[change]]
    if confirmed:
        return confirmed
    right = [change for change in changes if sums.printed(change.values[0][0]) in told[change]]
    return [change for change in changes if change not in right] or list(changes)


def _told(table: FormedTable, change: Change, facts: Facts) -> Iterator[Number]:
    """What the text says that the cell of a change holds."""
    cell_id, _ = change.values[0]
    column = table.form.cells[cell_id].column
    name = cell_id.removeprefix(f"t4_{column.group}_")
    indicator = _CASES[column.group] + ("" if name == "total" else f"_{name}")
    for figure in facts.of_year(indicator):
        if figure.approx is None and figure.confidence == "high" and figure.value is not None:
            yield figure.value
            if column.group in _OTHER and (beside := table.value(f"t4_{_OTHER[column.group]}_{name}")):
                yield figure.value - beside
