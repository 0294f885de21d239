from __future__ import annotations

from dataclasses import replace

from factories import make_finding

from desktop.models.imbalances import Imbalances, difference_text, imbalances_of
from parser.model import Target

PLACES = {"a.x": (3, 2), "a.y": (3, 3), "a.total": (3, 4), "b.x": (4, 2), "b.total": (4, 4)}


def failed(*cells: str, difference: float = 3, severity: str = "error", table: str = "table3"):
    targets = tuple(Target.parse(f"cell:{table}.{cell}") for cell in cells)
    return replace(make_finding(), cells=targets, difference=difference, severity=severity, message="相差")


def test_a_sum_along_a_row_and_one_down_a_column():
    found = imbalances_of([failed("a.x", "a.y", "a.total"), failed("a.x", "b.x", difference=-2)], "table3", PLACES)
    assert found == Imbalances({3: (3, "相差")}, {2: (-2, "相差")})


def test_what_runs_over_both_what_balances_and_what_is_elsewhere_is_neither():
    findings = [
        failed("a.x", "b.total"),
        failed("a.x", "a.y", difference=0),
        failed("a.x", "a.y", severity="warning"),
        failed("a.x", "a.y", table="table2"),
        failed("a.x"),
        failed("a.x", "a.unknown"),
    ]
    assert imbalances_of(findings, "table3", PLACES) == Imbalances()


def test_the_first_of_a_line_is_told():
    found = imbalances_of([failed("a.x", "a.y"), failed("a.x", "a.total", difference=9)], "table3", PLACES)
    assert found.rows == {3: (3, "相差")}


def test_differences_have_their_sign():
    assert [difference_text(n) for n in (3, -3, 0.5)] == ["差 +3", "差 -3", "差 +0.5"]
