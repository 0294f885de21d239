"""The days of a report: damaged ones are told, and those of signing and publishing held against its year."""

from __future__ import annotations

import pytest

from parser import check, parse
from parser.checks.form.days import GROUP
from parser.checks.rule import rules
from parser.model import Finding, Report, Target, TargetKind
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {
    "D-02": "a damaged date is what the rule is about",
    "D-09": "a date is there or it is not",
}
NEVER_PASSED = {"D-02": "dates that are whole are the rule, and there are many"}

REPORT = """青溪县林业局2017年政府信息公开年度报告
本报告由青溪县林业局编制，统计期限为{period}。
一、概述
全年工作平稳，2016年11月开通了网站。
二、主动公开情况
全年主动公开信息12条。
青溪县林业局
{signed}
"""


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert (rules()[rule_id].passes == "") == (rule_id in NEVER_PASSED)


def read(text: str) -> Report:
    return parse(SourceDocument(name="made-up.txt", kind="txt", text=text))


def told(period: str = "2017年1月1日至2017年12月31日", signed: str = "2018年1月23日") -> list[tuple[str, Target]]:
    text = REPORT.format(period=period, signed=signed)
    report = read(text)
    found = [finding for finding in check(report) if finding.rule == "D-02"]
    assert all(text[f.spans[0].start : f.spans[0].end] in f.message for f in found)
    return [(text[f.spans[0].start : f.spans[0].end], f.cells[0]) for f in found]


@pytest.mark.parametrize("signed", ["2018123日", "2018年23日", "2018年13月40日", "二〇一八年十三月三日"])
def test_a_damaged_signature_is_told_and_not_read(signed: str):
    assert told(signed=signed) == [(signed, Target(TargetKind.METADATA, "signed_date"))]


def test_a_whole_date_is_not_told():
    assert told() == []
    assert told(signed="二〇一八年一月二十三日") == []


def test_a_damaged_period_that_cannot_be_guessed_is_told():
    assert [printed for printed, _ in told(period="2017年9月1日至2017年45月31日")] == ["2017年45月31日"]


def test_a_period_that_is_guessed_says_what_it_was_taken_for():
    text = REPORT.format(period="201711日至2017年1231日", signed="2018年1月23日")
    (finding,) = [f for f in check(read(text)) if f.rule == "D-02"]
    assert finding.cells == (Target(TargetKind.METADATA, "period_start"), Target(TargetKind.METADATA, "period_end"))
    assert "2017-01-01、2017-12-31" in finding.message


def test_a_long_line_at_the_end_is_no_signature():
    assert told(signed="我局将于2018123日前完成整改，" + "进一步完善各项工作制度，" * 6) == []


PAGE = """{unit}{year}年政府信息公开年度报告
发布日期：{published}
本报告由{unit}编制。
一、概述
{year}年工作平稳，全年主动公开信息12条。
{signature}"""


def outcomes(
    rule: str,
    published: str = "2021-01-20",
    signed: str = "2021年1月18日",
    *,
    year: int = 2020,
    unit: str = "青溪县林业局",
) -> list[str]:
    return [finding.outcome for finding in findings(rule, published, signed, year=year, unit=unit)]


def findings(rule: str, published: str, signed: str, *, year: int = 2020, unit: str = "青溪县林业局") -> list[Finding]:
    signature = f"{unit}\n{signed}\n" if signed else ""
    text = PAGE.format(unit=unit, year=year, published=published, signature=signature)
    return [f for f in check(read(text)) if f.rule == rule]


@pytest.mark.parametrize(
    ("unit", "year", "last", "late"),
    [
        ("青溪县林业局", 2020, "2021-01-31", "2021-02-01"),
        ("柳河镇人民政府", 2019, "2020-01-31", "2020-02-03"),
        ("青溪县人民政府", 2020, "2021-03-31", "2021-04-01"),
        ("青溪县林业局", 2018, "2019-03-31", "2019-04-01"),
        ("城东街道办事处", 2012, "2013-03-31", "2013-04-02"),
    ],
)
def test_the_deadline_is_that_of_the_kind_of_unit(unit: str, year: int, last: str, late: str):
    assert outcomes("D-05", last, "", year=year, unit=unit) == ["pass"]
    assert outcomes("D-05", late, "", year=year, unit=unit) == ["fail"]


def test_whether_a_page_that_was_moved_was_late_nobody_knows():
    assert outcomes("D-05", "2021-06-20", "2021年1月18日") == ["undecided"]
    assert outcomes("D-05", "2023-08-01", "") == ["undecided"]


def test_a_late_signature_is_late_without_any_other_day():
    assert outcomes("D-05", "", "2021年2月9日") == ["fail"]
    assert outcomes("D-05", "", "2021年1月9日") == []


def test_a_report_is_published_after_its_year():
    assert outcomes("D-06") == ["pass"]
    assert outcomes("D-06", "2020-12-28") == ["fail"]
    assert outcomes("D-06", "", "2020年12月31日") == ["fail"]


def test_with_a_doubtful_year_no_day_is_too_early_or_too_late():
    text = PAGE.format(unit="青溪县林业局", year=2020, published="2020-11-03", signature="")
    early = text.replace("本报告由青溪县林业局编制", "现公布青溪县林业局2019年政府信息公开年度报告")
    late = early.replace("2020-11-03", "2023-11-03")
    assert [f.outcome for f in check(read(early)) if f.rule == "D-06"] == ["undecided"]
    assert [f.outcome for f in check(read(late)) if f.rule == "D-07"] == ["undecided"]


def test_a_page_of_years_later_was_moved():
    assert outcomes("D-07") == ["pass"]
    assert outcomes("D-07", "2022-05-01") == ["fail"]


@pytest.mark.parametrize(
    ("published", "signed", "outcome"),
    [
        ("2021-01-20", "2021年1月18日", ["pass"]),
        ("2021-04-20", "2021年1月18日", ["fail"]),
        ("2021-01-20", "2020年12月30日", ["fail"]),
        ("2023-04-20", "2021年1月18日", []),
        ("", "2021年1月18日", []),
    ],
)
def test_signature_and_page_are_of_about_the_same_day(published: str, signed: str, outcome: list[str]):
    assert outcomes("D-08", published, signed) == outcome


def test_a_day_of_making_says_little_of_publishing():
    text = PAGE.format(
        unit="青溪县林业局", year=2020, published="2021-05-20", signature="青溪县林业局\n2021年1月18日\n"
    )
    report = read(text.replace("发布日期", "生成日期"))
    assert [f.outcome for f in check(report) if f.rule == "D-08"] == ["undecided"]


def test_a_report_without_a_signature_goes_by_its_page():
    assert outcomes("D-09") == ["pass"]
    assert outcomes("D-09", "2021-01-20", "") == ["fail"]
    assert outcomes("D-09", "", "") == []


def test_a_school_counts_by_its_own_year():
    text = """云州学院2020年信息公开年度报告
发布日期：2020-10-20
本报告统计期限为2019年9月1日至2020年8月31日。
一、概述
2020年工作平稳，全年主动公开信息12条。
"""
    rules = {finding.rule for finding in check(read(text)) if finding.outcome == "fail"}
    assert rules.isdisjoint({"D-01", "D-03", "D-05", "D-06"})
