"""The rules over many reports, each where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from official_tables import report, three, two

from parser import parse, review
from parser.checks import rules_checked
from parser.checks.collection.collected import Collected, Imbalance, collected, extract
from parser.checks.collection.findings import LATE, MISSING, TWICE, CollectionFinding
from parser.checks.collection.over_all import CHECKS, Round, check_collection, latest_year
from parser.checks.collection.roster import Member, Roster
from parser.checks.rule import rules
from parser.corrections import apply
from parser.model import Report
from parser.source.document import SourceDocument

TABLES = ("table2", "table3", "table4")
WATER = Collected(id=1, unit="青溪县水利局", year=2023, edition="2021", day="2024-01-20", tables=TABLES, accepted=True)
GOVERNMENT = replace(WATER, id=9, unit="青溪县人民政府", day="2024-03-20")


def another(unit: str, report_id: int = 2, **changes: object) -> Collected:
    return replace(WATER, id=report_id, unit=unit, **changes)


def told(rule: str, *reports: Collected, members: tuple[Member, ...] = ()) -> list[CollectionFinding]:
    """What a rule says of reports and a list of who must report."""
    made = Round(reports, latest_year(reports), Roster(members))
    return [finding for finding in check_collection(made) if finding.rule == rule]


def outcomes(rule: str, *reports: Collected, members: tuple[Member, ...] = ()) -> list[str]:
    return [finding.outcome for finding in told(rule, *reports, members=members)]


@pytest.mark.parametrize("rule_id", [rule_id for rule_id, _check in CHECKS])
def test_rules_have_their_words_and_can_be_switched_off(rule_id: str) -> None:
    rule = rules()[rule_id]
    assert all((rule.name, rule.basis, rule.passes, rule.fails, rule.topic))
    assert rule in rules_checked()
    made = Round((WATER, WATER), 2023, Roster((Member("青溪县财政局", "department"),)))
    assert rule_id not in [finding.rule for finding in check_collection(made, {rule_id})]


def test_nothing_is_said_of_no_reports() -> None:
    assert check_collection(Round(())) == ()


class TestSums:
    """A-02."""

    OFF = (Imbalance("T3-02|table3.t3_new.total", "表三“本年新收”行", 3),)

    def test_who_does_not_balance_is_named(self) -> None:
        assert outcomes("A-02", WATER, another("青溪县财政局")) == ["pass"]
        (finding,) = told("A-02", WATER, another("青溪县财政局", unbalanced=self.OFF))
        assert finding.outcome == "fail"
        assert finding.message == "汇总表三有1处不平（表三“本年新收”行相差3），来源：青溪县财政局。"
        assert finding.reports == (2,)

    def test_what_cancels_out_is_not_seen_in_the_sum(self) -> None:
        less = (replace(self.OFF[0], apart=-3),)
        one, other = (another("青溪县财政局", 2, unbalanced=self.OFF), another("青溪县教育局", 3, unbalanced=less))
        assert outcomes("A-02", one, other) == ["pass"]

    def test_one_report_is_no_sum(self) -> None:
        assert outcomes("A-02", replace(WATER, unbalanced=self.OFF)) == []

    def test_blanks_leave_it_open(self) -> None:
        assert outcomes("A-02", WATER, another("青溪县财政局", unclear=True)) == ["undecided"]

    def test_other_years_are_not_added(self) -> None:
        last = another("青溪县财政局", 2, year=2022, unbalanced=self.OFF)
        assert outcomes("A-02", WATER, another("青溪县教育局", 3), last) == ["pass"]


class TestWhoMustReport:
    """A-03."""

    MEMBERS = (Member("青溪县水利局", "department"), Member("青溪县应急管理局", "department", ("青溪县安委办",)))

    def test_missing_and_late(self) -> None:
        in_time = another("县应急管理局")
        assert outcomes("A-03", WATER, in_time, members=self.MEMBERS) == ["pass"]
        (missing,) = told("A-03", WATER, members=self.MEMBERS)
        assert missing.message == "“青溪县应急管理局”2023年报告未报，期限为2024年1月31日。"
        assert (missing.about, missing.units, missing.reports) == (MISSING, ("青溪县应急管理局",), ())
        assert (missing.year, missing.limit) == (2023, "2024-01-31")
        (late,) = told("A-03", WATER, another("青溪县安委办", day="2024-02-01"), members=self.MEMBERS)
        assert late.message == "“青溪县应急管理局”2023年报告迟报，日期为2024年2月1日，期限为2024年1月31日。"
        assert (late.about, late.units, late.reports, late.year) == (LATE, ("青溪县应急管理局",), (2,), 2023)

    def test_a_deadline_of_the_list(self) -> None:
        early = (replace(self.MEMBERS[0], deadline=(1, 15)),)
        assert outcomes("A-03", WATER, members=early) == ["fail"]
        assert early[0].limit(2023) == date(2024, 1, 15)

    def test_a_stranger_and_a_report_without_a_day(self) -> None:
        stranger = another("青溪县财政局", 3)
        found = told("A-03", WATER, another("青溪县安委办", day=""), stranger, members=self.MEMBERS)
        assert [(finding.outcome, finding.reports) for finding in found] == [("undecided", (3,)), ("undecided", (2,))]

    def test_without_a_list_nothing_is_said(self) -> None:
        assert outcomes("A-03", WATER) == []

    @pytest.mark.parametrize(
        ("unit", "found"),
        [
            ("青溪县水利局", "青溪县水利局"),
            ("青溪縣水利局", "青溪县水利局"),
            ("县水利局", "青溪县水利局"),
            ("青溪县安监局", "青溪县应急管理局"),
            ("县财政局", None),
            ("", None),
        ],
    )
    def test_whose_a_name_is(self, unit: str, found: str | None) -> None:
        member = Roster(self.MEMBERS).member(unit)
        assert (member and member.name) == found

    def test_a_name_of_two_is_nobodys(self) -> None:
        two_of_them = (Member("青溪县水利局", "department"), Member("白河县水利局", "department"))
        assert Roster(two_of_them).member("水利局") is None
        same = (Member("青溪县水利局", "department", ("水务",)), Member("青溪县水务局", "department", ("水务",)))
        assert Roster(same).member("水务") is None


class TestKeys:
    """A finding that comes again is the same one; one about other reports, units, years or figures is another."""

    OFF = (Imbalance("T3-02|table3.t3_new.total", "表三“本年新收”行", 3),)
    MEMBERS = (Member("青溪县水利局", "department"), Member("青溪县应急管理局", "department"))

    def key(self, rule: str, *reports: Collected, members: tuple[Member, ...] = ()) -> str:
        (finding,) = [one for one in told(rule, *reports, members=members) if one.outcome == "fail"]
        return finding.key

    def test_units_that_have_not_reported_by_unit_and_year(self) -> None:
        both = [one.key for one in told("A-03", another("青溪县财政局"), members=self.MEMBERS) if one.about == MISSING]
        assert len(set(both)) == 2
        assert self.key("A-03", WATER, members=self.MEMBERS) == both[1]
        assert self.key("A-03", replace(WATER, year=2022, day="2023-01-20"), members=self.MEMBERS) not in both

    def test_reports_by_their_numbers_whatever_their_unit_is_called(self) -> None:
        twice = self.key("D-10", WATER, another(WATER.unit))
        assert twice == self.key("D-10", another(WATER.unit), WATER)
        assert twice == self.key("D-10", replace(WATER, unit="县水利局"), another("县水利局"))
        assert twice != self.key("D-10", WATER, another(WATER.unit, 3))

    def test_sums_by_the_figures_too(self) -> None:
        first = self.key("A-02", WATER, another("青溪县财政局", unbalanced=self.OFF))
        more = (replace(self.OFF[0], apart=4),)
        assert first != self.key("A-02", WATER, another("青溪县财政局", unbalanced=more))
        assert self.key("A-07", replace(WATER, kept=1)) != self.key("A-07", replace(WATER, kept=2))
        two_lack = replace(WATER, tables=("table4",))
        assert len({finding.key for finding in told("A-06", two_lack)}) == 2

    def test_what_two_of_one_unit_are(self) -> None:
        (finding,) = told("D-10", WATER, another(WATER.unit))
        assert (finding.about, finding.units, finding.year) == (TWICE, (WATER.unit,), 2023)


class TestTwice:
    """D-10."""

    def test_two_of_one_unit_and_year(self) -> None:
        assert outcomes("D-10", WATER, another(WATER.unit, year=2022)) == ["pass"]
        (finding,) = told("D-10", WATER, another(WATER.unit))
        assert finding.outcome == "fail"
        assert finding.reports == (1, 2)

    def test_by_another_name_of_the_list(self) -> None:
        members = (Member("青溪县水利局", "department", ("青溪县水务处",)),)
        assert outcomes("D-10", WATER, another("青溪县水务处")) == ["pass"]
        assert outcomes("D-10", WATER, another("青溪县水务处"), members=members) == ["fail"]

    def test_a_name_that_may_be_short_for_another(self) -> None:
        (finding,) = told("D-10", WATER, another("县水利局"))
        assert finding.outcome == "undecided"
        assert set(finding.reports) == {1, 2}


def test_a_government_that_counts_in_its_departments() -> None:
    covering = replace(GOVERNMENT, covers="综合各部门的年度报告")
    assert outcomes("A-04", covering) == ["pass"]
    assert outcomes("A-04", covering, another("白河县水利局")) == ["pass"]
    (finding,) = told("A-04", covering, WATER)
    assert finding.outcome == "fail"
    assert "综合各部门的年度报告" in finding.message
    assert finding.reports == (9, 1)
    assert outcomes("A-04", GOVERNMENT, WATER) == ["undecided"]
    city = replace(covering, unit="云州市人民政府")
    assert outcomes("A-04", city, replace(GOVERNMENT, unit="云州市青溪县人民政府")) == ["fail", "pass"]


def test_reports_on_two_forms_or_of_an_unknown_year() -> None:
    assert outcomes("A-05", WATER, another("青溪县财政局", year=2020, edition="2019")) == ["pass"]
    (finding,) = told("A-05", WATER, another("青溪县教育局", 3), another("青溪县财政局", edition="2019"))
    assert finding.outcome == "fail"
    assert finding.reports == (2,)
    assert outcomes("A-05", WATER, another("青溪县财政局", year=None)) == ["undecided"]


def test_a_table_that_is_missing_or_not_whole() -> None:
    assert outcomes("A-06", WATER) == ["pass"]
    (finding,) = told("A-06", WATER, another("青溪县财政局", tables=("table2", "table4")))
    assert finding.message == "1家单位缺表三，汇总不完整：青溪县财政局。"
    assert outcomes("A-06", another("青溪县财政局", partly=("table3",))) == ["undecided"]
    assert outcomes("A-06", another("青溪县财政局", edition="narrative", tables=())) == []


def test_what_was_corrected_or_kept() -> None:
    assert outcomes("A-07", WATER) == ["pass"]
    (finding,) = told("A-07", replace(WATER, corrected=2, kept=1), another("青溪县财政局", corrected=1))
    assert "人工修正3处、按原文保留的错误1处" in finding.message
    assert outcomes("A-07", replace(WATER, accepted=False)) == ["undecided"]


def test_many_units_are_counted() -> None:
    many = [another(f"青溪县第{number}中学", number) for number in range(2, 16)]
    (finding,) = told("A-06", *(replace(one, tables=("table2", "table3")) for one in many))
    assert finding.message.endswith("等14家。")


class TestExtract:
    """What is taken out of one report."""

    def read(self, text: str) -> Report:
        return parse(SourceDocument(name="made-up.txt", kind="txt", text=text))

    def of(self, made: Report) -> Collected:
        """By way of the workspace, which keeps JSON."""
        reviewed = review(made, ())
        kept = json.loads(json.dumps(extract(reviewed)))
        assert kept == extract(reviewed)
        return collected(
            7, {"agency": "青溪县水利局", "year": 2023, "edition": "2021", "collected": kept}, accepted=True
        )

    def test_sums_that_do_not_hold(self) -> None:
        found = self.of(report(three(t3_new__total=99999), two()))
        assert found.tables == ("table3", "table2")
        assert {one.sum for one in found.unbalanced} >= {"T3-02|table3.t3_new.total"}
        assert not self.of(report(three())).unbalanced
        assert self.of(report(three(t3_new__org_other=None))).unclear

    def test_the_day_and_whom_a_government_counts_in(self) -> None:
        text = (
            "青溪县人民政府2017年政府信息公开年度报告\n"
            "本报告综合各乡镇和县政府各部门的年度报告编制而成。\n一、概述\n全年工作平稳。\n"
            "二、主要问题\n更新不够及时。\n青溪县人民政府\n2018年3月23日\n"
        )
        found = self.of(self.read(text))
        assert found.day == "2018-03-23"
        assert "综合各乡镇和县政府各部门的年度报告" in found.covers
        assert self.of(self.read(text.replace("县人民政府", "县水利局"))).covers == ""
        assert self.of(self.read(text.replace("2018年3月23日", ""))).day == ""

    def test_a_report_of_which_nothing_is_kept_yet(self) -> None:
        assert collected(3, {}, accepted=False) == Collected(id=3)

    def test_nothing_is_kept_before_it_is_decided(self) -> None:
        assert extract(apply(report(three()), ()))["kept"] == 0
