"""What a list of problems shows."""

from __future__ import annotations

from desktop.models.problem_filter import DECIDED, ProblemFilter, counted, rows_of, rules_of, shown
from desktop.store import KeptProblem
from parser.model import Target

YEAR = Target.parse("metadata:year")
PROBLEMS = (
    KeptProblem(1, "error", "T3-01", "T3-01|a", "表三不平"),
    KeptProblem(1, "doubtful", "", str(YEAR), "年度：只有标题写了年度"),
    KeptProblem(1, "hint", "D-05", "D-05|", "发布日期偏晚"),
    KeptProblem(2, "warning", "T3-09", "T3-09|b", "总计栏空白"),
    KeptProblem(2, "error", "T3-01", "T3-01|c", "表三不平", "原文如此"),
)


def keys(chosen: ProblemFilter) -> list[str]:
    return [problem.key for problem in PROBLEMS if chosen.takes(problem)]


def test_hints_and_what_was_decided_on_are_shown_on_wish_only() -> None:
    assert keys(ProblemFilter()) == ["T3-01|a", str(YEAR), "T3-09|b"]
    assert keys(ProblemFilter().switched("hint", on=True)) == ["T3-01|a", str(YEAR), "D-05|", "T3-09|b"]
    assert keys(ProblemFilter().switched(DECIDED, on=True))[-1] == "T3-01|c"
    assert keys(ProblemFilter().switched("error", on=False).switched("doubtful", on=False)) == ["T3-09|b"]


def test_one_rule_alone() -> None:
    assert keys(ProblemFilter(rule="T3-01")) == ["T3-01|a"]
    assert rules_of(PROBLEMS)[0][0] == "D-05"
    assert dict(rules_of(PROBLEMS))["T3-01"].endswith("（2）")


def test_counts_are_of_what_is_open() -> None:
    assert counted(PROBLEMS) == {"error": 1, "doubtful": 1, "hint": 1, "warning": 1, "decided": 1}


def test_only_so_many_rows_and_how_many_there_are() -> None:
    rows, total = shown(PROBLEMS, ProblemFilter(), 2)
    assert ([row.key for row in rows], total) == (["T3-01|a", str(YEAR)], 3)


def test_rows_of_the_open_report_and_of_all() -> None:
    mine = rows_of(PROBLEMS[:2], {str(YEAR): YEAR})
    assert [(row.cells[0], row.state, row.target) for row in mine] == [
        ("错误", "wrong", None),
        ("待核", "doubtful", YEAR),
    ]
    everywhere = rows_of(PROBLEMS[3:], {}, {2: "青石县林业局"})
    assert everywhere[0].cells == ("警告", "青石县林业局：总计栏空白")
    assert everywhere[0].key == "2|T3-09|b"
    assert (everywhere[1].cells[0], everywhere[1].state) == ("原文如此", "confirmed")
