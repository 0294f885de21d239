"""Which rows and columns of a table do not add up, and by how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parser.model import Finding, Number, TargetKind

Place = tuple[int, int]
"""Row and column of the grid."""


@dataclass(frozen=True, slots=True)
class Imbalances:
    """Failed sums by row and by column: by how much the parts are more than what is printed, and what is said of it."""

    rows: Mapping[int, tuple[Number, str]] = field(default_factory=dict)
    columns: Mapping[int, tuple[Number, str]] = field(default_factory=dict)


def imbalances_of(findings: Iterable[Finding], table_id: str, places: Mapping[str, Place]) -> Imbalances:
    """Those of one table. A sum that runs over rows and columns both is neither; the first of a line is told."""
    rows: dict[int, tuple[Number, str]] = {}
    columns: dict[int, tuple[Number, str]] = {}
    for finding in findings:
        keys = [cell.key.partition(".") for cell in finding.cells if cell.kind is TargetKind.CELL]
        if not finding.difference or finding.severity != "error" or any(table != table_id for table, _, _ in keys):
            continue
        met = [places[cell_id] for _, _, cell_id in keys if cell_id in places]
        if len(met) < 2 or len(met) < len(keys):
            continue
        told = (finding.difference, finding.message)
        if len({row for row, _column in met}) == 1:
            rows.setdefault(met[0][0], told)
        elif len({column for _row, column in met}) == 1:
            columns.setdefault(met[0][1], told)
    return Imbalances(rows, columns)


def difference_text(difference: Number) -> str:
    """“差 +3”: with the sign that a spreadsheet would show."""
    return f"差 {difference:+}"
