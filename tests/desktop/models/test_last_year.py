"""The same unit's report of the year before: found in the workspace, used by the checks, followed when it changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.edits import plans
from desktop.models.following import Follower
from desktop.models.forerunners import Forerunners
from desktop.models.workbench import Workbench
from desktop.store import Store

SAID = """\
云州县{name}{year}年政府信息公开年度报告
一、概述
{year}年共收到政府信息公开申请{count}件{change}。
二、主要问题
信息更新不够及时，今后将逐步改进。
"""


@pytest.fixture
def put(workbench: Workbench, add) -> Callable[..., int]:
    """Puts a report of a unit and year into the queue; its id."""

    def made(name: str, year: int, count: int = 17, change: str = "") -> int:
        text = SAID.format(name=name, year=year, count=count, change=change)
        return add(f"{name}{year}", year, text=text)

    return made


@pytest.fixture
def store(workbench: Workbench) -> Store:
    return workbench.store


def listed(store: Store, *units: tuple[str, int]) -> list[int]:
    """Rows of which only unit and year are known."""
    ids = []
    for number, (unit, year) in enumerate(units):
        ids.append(store.add_report(f"{number}.txt", f"{number}".encode(), None, None))
        store.set_summary(ids[-1], {"agency": unit, "year": year})
    return ids


class TestForerunners:
    def test_the_very_name_of_the_year_before(self, store):
        wanted, *_ = listed(
            store, ("云州县水利局", 2022), ("云州县水利局", 2021), ("云州县财政局", 2022), ("县水利局", 2022)
        )
        assert Forerunners(store).before("云州县水利局", 2023) == wanted
        assert Forerunners(store).before("云州县教育局", 2023) is None

    @pytest.mark.parametrize("name", ["县水利局", "云州縣水利局"])
    def test_another_name_of_the_unit(self, store, name):
        (wanted,) = listed(store, ("云州县水利局", 2022))
        assert Forerunners(store).before(name, 2023) == wanted

    def test_a_unit_by_its_former_name(self, store):
        wanted, _ = listed(store, ("云州县安监局", 2018), ("云州县水利局", 2018))
        assert Forerunners(store).before("云州县应急管理局", 2019) == wanted

    def test_two_that_may_be_meant_are_none(self, store):
        listed(store, ("云州县水利局", 2022), ("青禾县水利局", 2022))
        assert Forerunners(store).before("县水利局", 2023) is None

    def test_one_that_two_may_mean_is_nobodys(self, store):
        wanted, _ = listed(store, ("县水利局", 2022), ("云州县水利局", 2023))
        assert Forerunners(store).before("云州县水利局", 2023) == wanted
        listed(store, ("青禾县水利局", 2023))
        assert Forerunners(store).before("云州县水利局", 2023) is None

    def test_of_two_of_one_unit_the_accepted_one(self, store):
        _, second = listed(store, ("云州县水利局", 2022), ("云州县水利局", 2022))
        assert Forerunners(store).before("云州县水利局", 2023) is None
        store.set_status(second, "accepted")
        assert Forerunners(store).before("云州县水利局", 2023) == second

    def test_what_was_removed_is_none(self, store):
        (gone,) = listed(store, ("云州县水利局", 2022))
        store.remove_report(gone)
        assert Forerunners(store).before("云州县水利局", 2023) is None

    def test_who_goes_on_from_a_report(self, store):
        _, same, named, _ = listed(
            store, ("云州县水利局", 2022), ("云州县水利局", 2023), ("县水利局", 2023), ("云州县财政局", 2023)
        )
        assert Forerunners(store).after("云州县水利局", 2022) == (same, named)

    def test_a_summary_that_is_broken_or_says_nothing_is_passed_over(self, store):
        listed(store, ("云州县水利局", 2022))
        store.set_summary(store.add_report("x.txt", b"x", None, None), {"agency": None, "year": 2022})
        with store._database.writing() as connection:
            connection.execute("UPDATE report SET summary = '{' WHERE id = 1")
        assert store.of_year(2022) == ()


def wrong_changes(workbench: Workbench, report_id: int) -> list[str]:
    """What is told of the changes against last year."""
    return [p.text for p in workbench.store.problems(report_id) if p.rule == "Y-05"]


class TestChecks:
    def test_a_report_is_checked_against_last_year_when_it_comes(self, workbench, put):
        put("水利局", 2022, 17)
        late = put("水利局", 2023, 20, "，比上年增加5件")
        assert "17→20" in wrong_changes(workbench, late)[0]

    def test_corrections_of_last_year_count(self, workbench, put):
        first, late = put("水利局", 2022, 17), put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(first)
        figure = workbench.current.reviewed.report.indicators[0]
        assert workbench.attempt(plans.set_indicator_value, figure.key, "15")
        workbench.open(late)
        assert wrong_changes(workbench, late) == []

    def test_who_becomes_another_unit_has_another_last_year(self, workbench, put):
        put("水利局", 2022, 17)
        put("财政局", 2022, 15)
        late = put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(late)
        assert workbench.attempt(plans.set_metadata, "agency", "云州县财政局")
        assert wrong_changes(workbench, late) == []

    def test_last_year_that_cannot_be_opened_is_none(self, workbench, put):
        first = put("水利局", 2022, 17)
        late = put("水利局", 2023, 20, "，比上年增加5件")
        with workbench.store._database.writing() as connection:
            connection.execute("UPDATE report SET part = 7 WHERE id = ?", (first,))
        workbench.open(late)
        assert wrong_changes(workbench, late) == []


@pytest.fixture
def follower(workbench: Workbench) -> Follower:
    return Follower(workbench)


class TestFollowing:
    def test_an_edit_of_last_year_is_followed(self, workbench, put, follower, qtbot):
        first, late = put("水利局", 2022, 17), put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(first)
        figure = workbench.current.reviewed.report.indicators[0]
        with qtbot.waitSignal(follower.rechecker.finished):
            workbench.attempt(plans.set_indicator_value, figure.key, "15")
        assert wrong_changes(workbench, late) == []
        assert workbench.current.row.id == first
        with qtbot.waitSignal(follower.rechecker.finished):
            workbench.undo()
        assert len(wrong_changes(workbench, late)) == 1

    def test_last_year_that_comes_late_or_goes(self, workbench, put, follower, qtbot):
        late = put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(late)
        with qtbot.waitSignal(follower.rechecker.finished):
            first = put("水利局", 2022, 17)
        assert len(wrong_changes(workbench, late)) == 1
        assert "Y-05" in [problem.finding.rule for problem in workbench.current.problems if problem.finding]
        with qtbot.waitSignal(follower.rechecker.finished):
            workbench.remove(first)
        assert wrong_changes(workbench, late) == []
        with qtbot.waitSignal(follower.rechecker.finished):
            workbench.put_back(first)
        assert len(wrong_changes(workbench, late)) == 1

    def test_who_works_on_the_year_after_stays_where_he_is(self, workbench, put, follower, qtbot):
        late = put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(late)
        target = workbench.current.reviewed.report.indicators[0].target
        workbench.select(target, "values")
        with qtbot.assertNotEmitted(workbench.reportOpened), qtbot.waitSignal(follower.rechecker.finished):
            put("水利局", 2022, 17)
        assert "Y-05" in [problem.finding.rule for problem in workbench.current.problems if problem.finding]
        assert workbench.selection.target == target
        assert workbench.current.row.summary["doubtful"] + workbench.current.row.summary["wrong"] > 0

    def test_last_year_that_becomes_another_units(self, workbench, put, follower, qtbot):
        first, late = put("水利局", 2022, 17), put("水利局", 2023, 20, "，比上年增加5件")
        workbench.open(first)
        with qtbot.waitSignal(follower.rechecker.finished):
            workbench.attempt(plans.set_metadata, "agency", "云州县财政局")
        assert wrong_changes(workbench, late) == []

    def test_a_judgement_of_last_year_changes_nothing(self, workbench, put, follower):
        first = put("水利局", 2022, 17)
        put("水利局", 2023, 20, "，比上年增加5件")
        follower.stop()
        workbench.open(first)
        assert workbench.attempt(plans.confirm, workbench.current.reviewed.report.indicators[0].target)
        assert not follower._timer.isActive()
