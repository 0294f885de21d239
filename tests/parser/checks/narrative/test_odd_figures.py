"""Single figures of the narrative: missing, odd, in two accounts, in strange units."""

from __future__ import annotations

import pytest
from told_figures import doubted, findings, outcomes

from parser.checks.narrative.odd_figures import GROUP
from parser.checks.narrative.ranges import highest, lowest
from parser.checks.rule import rules
from parser.model import Indicator

NEVER_UNDECIDED = {
    "N-04": "a number is printed or it is not",
    "N-08": "it is the print alone that is odd",
}


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


def test_a_unit_without_its_number_is_told():
    lost = findings("N-04", "机构概况类信息条、政策文件类信息14条。全年共发布信息条。")
    assert [finding.outcome for finding in lost] == ["fail", "fail"]
    assert "机构概况类信息条" in lost[0].message
    assert len({finding.key for finding in lost}) == 2
    assert outcomes("N-04") == ["pass"]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("全年主动公开政府信息260余条。", ["pass"]),
        ("全年主动公开政府信息1.5万余条。", ["pass"]),
        ("全年主动公开政府信息263余条。", ["fail"]),
        ("全年主动公开政府信息263条。", []),
    ],
)
def test_an_exact_number_is_no_estimate(told: str, outcome: list[str]):
    assert outcomes("N-08", told) == outcome


@pytest.mark.parametrize(
    ("rough", "exact", "outcome"),
    [
        ("400余条", "436条", "pass"),
        ("400余条", "735条", "fail"),
        ("近500条", "436条", "pass"),
        ("约500条", "300条", "fail"),
        ("400余条", "436余条", None),
    ],
)
def test_an_estimate_may_mean_the_exact_number(rough: str, exact: str, outcome: str | None):
    told = f"全年主动公开政府信息{rough}，比上年有所增加。\n2016年，我局共主动公开政府信息{exact}。"
    assert outcomes("N-09", told) == ([outcome] if outcome else [])


def test_of_two_exact_numbers_nobody_knows_which_is_meant():
    told = "全年主动公开政府信息400余条。\n2016年共主动公开政府信息735条。\n2016年主动公开政府信息815条。"
    assert outcomes("N-09", told) == ["undecided"]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("历年累计主动公开政府信息545条，其中2016年新增158条。", "pass"),
        ("2016年度累计主动公开政府信息158，历年累计主动公开政府信息545条。", "fail"),
        ("2016年度累计主动公开政府信息658，历年累计主动公开政府信息545条。", "undecided"),
    ],
)
def test_figures_of_one_and_of_all_years_are_told_apart(told: str, outcome: str):
    assert outcomes("N-10", told) == [outcome]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("全年收到政府信息公开申请12件。", ["pass"]),
        ("全年收到政府信息公开申请12人次。", ["fail"]),
        ("全年收到政府信息公开申请12宗。", ["pass"]),
    ],
)
def test_applications_are_counted_in_cases(told: str, outcome: list[str]):
    assert outcomes("N-11", requests=told) == outcome


def test_a_part_is_counted_as_its_total_is():
    assert outcomes("N-11", "全年主动公开政府信息30条，其中规范性文件2条。") == ["pass"]


def test_a_doubtful_figure_in_a_strange_unit_is_not_decided():
    assert doubted("N-11", requests="全年收到政府信息公开申请12人次。") == ["undecided"]


@pytest.mark.parametrize(
    ("value", "approx", "least", "most"),
    [
        (400, "at_least", 400, 500),
        (2800, "at_least", 2800, 3080),
        (500, "at_most", 400, 500),
        (500, "about", 450, 550),
        (436, None, 436, 436),
    ],
)
def test_what_an_estimate_may_mean(value: int, approx: str | None, least: float, most: float):
    entry = Indicator(span=None, key="x@0", id="disclosure_total", value=value, approx=approx)  # type: ignore[arg-type]
    assert lowest(entry) == pytest.approx(least)
    assert highest(entry) == pytest.approx(most)
