"""What is wrong over all reports, as the list and the workbook take it, and what was decided of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.models.collecting import SINGLY, Collecting, choices_of_many
from desktop.roster import KeptRoster, keep_roster
from desktop.store import KeptProblem, Store
from desktop.store.rule_switches import switch_rules
from parser.checks.collection.roster import Member

UNITS = tuple(f"青溪县第{number}中学" for number in "一二三四五六七")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "工作区.kaijuan") as opened:
        yield opened


@pytest.fixture
def put(store: Store) -> Callable[..., int]:
    """Puts a report into the queue of which only the summary is known; its id."""

    def add(unit: str, year: int = 2023, **collected: object) -> int:
        name = f"{unit}{len(store.reports())}.txt"
        report_id = store.add_report(name, name.encode(), None, None)
        facts = {"day": "2024-01-20", "tables": ["table2", "table3", "table4"], **collected}
        store.set_summary(report_id, {"agency": unit, "year": year, "edition": "2021", "collected": facts})
        return report_id

    return add


def must_report(store: Store, *units: str) -> None:
    keep_roster(store, KeptRoster(tuple(Member(unit, "department") for unit in units)))


def problems(store: Store) -> tuple[KeptProblem, ...]:
    """As a program that has just been started finds them."""
    return Collecting(store).problems(store.reports())


def grave(store: Store) -> list[KeptProblem]:
    return [problem for problem in problems(store) if problem.severity != "hint"]


def test_what_was_decided_stays_and_comes_back_with_the_same_finding(store: Store, put: Callable[..., int]) -> None:
    first, second = put("青溪县水利局"), put("青溪县水利局")
    (twice,) = grave(store)
    assert (twice.rule, twice.report_id, twice.decided, twice.of_many) == ("D-10", first, "", True)
    assert choices_of_many(twice) == ("holds", "false_alarm")
    Collecting(store).decide(twice, "误报", "一份是补报")
    (twice,) = grave(store)
    assert (twice.decided, twice.text.endswith("（一份是补报）")) == ("误报", True)
    assert choices_of_many(twice) == ("reopen",)
    store.remove_report(second)
    assert grave(store) == []
    store.restore_report(second)
    assert grave(store) == [twice]
    third = put("青溪县水利局")
    (other,) = grave(store)
    assert (other.decided, other.key == twice.key) == ("", False)
    store.remove_report(third)
    Collecting(store).decide(twice, "")
    assert [problem.decided for problem in grave(store)] == [""]


def test_few_units_that_have_not_reported_have_a_line_each(store: Store, put: Callable[..., int]) -> None:
    put(UNITS[0])
    must_report(store, *UNITS[: SINGLY + 1])
    lines = grave(store)
    assert len(lines) == SINGLY
    assert [line.tells for line in lines] == [(f"A-03|missing|2023|{unit}",) for unit in UNITS[1 : SINGLY + 1]]
    Collecting(store).decide(lines[1], "误报", "已并入第一中学")
    assert [line.decided for line in grave(store)] == ["", "误报", "", "", ""]


def test_many_are_told_in_one_line_and_decided_on_together(store: Store, put: Callable[..., int]) -> None:
    put(UNITS[0])
    must_report(store, *UNITS)
    (line,) = grave(store)
    assert line.text == f"2023年报告未报（6家）：{'、'.join(UNITS[1:])}。"
    Collecting(store).decide(line, "属实")
    put(UNITS[1])  # one of them has reported: of the others it is still so
    assert {line.decided for line in grave(store)} == {"属实"}
    must_report(store, *UNITS, "青溪县实验小学")
    lines = grave(store)
    assert [(line.decided, len(line.tells)) for line in lines] == [("属实", 5), ("", 1)]
    assert lines[1].text.startswith("“青溪县实验小学”2023年报告未报")
    assert len({line.key for line in lines}) == 2


def test_a_workbook_of_some_reports_has_what_concerns_these(store: Store, put: Callable[..., int]) -> None:
    water, money, again = put("青溪县水利局"), put("青溪县财政局", day="2024-03-01"), put("青溪县水利局")
    must_report(store, "青溪县水利局", "青溪县财政局", "青溪县林业局")
    rows = store.reports()

    def rules_of(*chosen: int) -> list[tuple[str, str]]:
        found = Collecting(store).findings_among(rows, chosen)
        return [(one.finding.rule, one.finding.about) for one in found if one.finding.severity != "hint"]

    assert rules_of(water, money, again) == [("A-03", "missing"), ("A-03", "late"), ("D-10", "twice")]
    assert rules_of(water, money) == [("A-03", "missing"), ("A-03", "late")]
    assert rules_of(water, again) == [("A-03", "missing"), ("D-10", "twice")]
    assert rules_of(water) == []
    assert rules_of(money) == [("A-03", "late")]


def test_rules_that_are_switched_off_say_nothing(store: Store, put: Callable[..., int]) -> None:
    put("青溪县水利局")
    put("青溪县水利局")
    switch_rules(store, ["D-10"], off=True)
    assert grave(store) == []
