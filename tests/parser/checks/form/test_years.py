"""The year of a report: its period, what its parts say of it, and what its text names."""

from __future__ import annotations

from typing import Any

import pytest

from parser import check, parse
from parser.checks.form.years import GROUP
from parser.checks.rule import rules
from parser.model import Finding
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {"D-03": "a part without a year is not asked, and a year that is printed is known"}

REPORT = """青溪县林业局{title}年政府信息公开年度报告
现公布青溪县林业局{preface}年政府信息公开年度报告，统计期限为{period}。
一、概述
{text}
二、主动公开情况
全年主动公开信息12条。
"""


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


def findings(
    rule: str,
    *,
    title: int = 2016,
    preface: int = 2016,
    period: str = "2016年1月1日至2016年12月31日",
    text: str = "2016年工作平稳。",
) -> list[Finding]:
    made = REPORT.format(title=title, preface=preface, period=period, text=text)
    return [f for f in check(parse(SourceDocument(name="made-up.txt", kind="txt", text=made))) if f.rule == rule]


def outcomes(rule: str, **words: Any) -> list[str]:
    return [finding.outcome for finding in findings(rule, **words)]


@pytest.mark.parametrize(
    ("period", "outcome"),
    [
        ("2016年1月1日至2016年12月31日", ["pass"]),
        ("2016年1月1日至12月31日", ["pass"]),
        ("2016年1月1日至2016年12月11日", ["fail"]),
        ("2015年12月20日至2016年12月20日", ["fail"]),
        ("2016年1月1日至2016年1231日", ["undecided"]),
        ("2015年1月1日至2015年12月31日", []),  # another year, but a whole one: told as D-03
    ],
)
def test_the_period_is_a_whole_year(period: str, outcome: list[str]):
    assert outcomes("D-01", period=period) == outcome


def test_the_first_reports_count_from_the_day_of_the_regulations():
    period = "2008年5月1日至2008年12月31日"
    assert outcomes("D-01", title=2008, preface=2008, period=period) == ["pass"]
    assert outcomes("D-01", period="2016年5月1日至2016年12月31日") == ["fail"]


def test_a_wrong_period_is_told_with_both_its_days():
    (finding,) = findings("D-01", period="2016年1月1日至2016年12月11日")
    assert "2016年12月11日" in finding.message
    assert len(finding.spans) == len(finding.cells) == 2


@pytest.mark.parametrize(
    ("title", "preface", "period", "outcome"),
    [
        (2016, 2016, "2016年1月1日至2016年12月31日", ["pass"]),
        (2016, 2015, "2016年1月1日至2016年12月31日", ["fail"]),
        (2016, 2016, "2015年1月1日至2015年12月31日", ["fail"]),
        (2015, 2016, "2016年1月1日至2016年12月31日", ["fail"]),
        (2016, 2016, "2015年12月20日至2016年12月20日", ["pass"]),
        (2016, 2016, "201511日至2016年12月31日", []),  # a damaged day tells no year
    ],
)
def test_all_parts_tell_one_year(title: int, preface: int, period: str, outcome: list[str]):
    assert outcomes("D-03", title=title, preface=preface, period=period) == outcome


def test_years_that_differ_are_all_told():
    (finding,) = findings("D-03", preface=2015)
    assert "标题2016、引言2015、统计期限2016" in finding.message


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2016年工作平稳。", ["pass"]),
        ("2015年我局加强领导。2015年，公开信息20条。", ["fail"]),
        ("2016年工作平稳。2015年加强领导。2015年公开20条。2015年开展培训。", ["fail"]),
        ("2016年工作平稳。2015年加强领导。2015年公开20条。", ["pass"]),
        ("比2015年增加3条，与2015年相比，自2015年以来，2015年底，《2015年要点》。2016年平稳。", ["pass"]),
        ("全年工作平稳。", []),
    ],
)
def test_a_text_of_last_year_shows(text: str, outcome: list[str]):
    assert outcomes("D-04", text=text) == outcome


def test_with_a_doubtful_year_nobody_knows_which_is_last_year():
    assert outcomes("D-04", preface=2014, text="2015年我局加强领导。2015年，公开信息20条。") == ["undecided"]
