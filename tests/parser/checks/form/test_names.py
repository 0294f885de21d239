"""The name of the unit: in the title, the preface, the signature and on the page."""

from __future__ import annotations

import pytest

from parser import check, parse
from parser.checks.form.names import GROUP
from parser.checks.rule import rules
from parser.model import Finding
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {
    "U-02": "a name by which nobody knows a unit is U-01's",
    "U-05": "another report is seen or it is not",
    "U-06": "letters are seen or they are not",
    "U-07": "a name has a province in it or not",
}

REPORT = """{title}2018年政府信息公开年度报告
发布机构：{issuer}
本报告由{preface}编制。如有疑问，请与{contact}联系（电话：0555-5550101）。
一、概述
{text}
二、主动公开情况
全年主动公开信息12条。
{signature}
2019年1月20日
"""


def findings(
    rule: str,
    title: str = "青溪县林业局",
    *,
    issuer: str = "",
    preface: str = "本机关",
    contact: str = "我局办公室",
    text: str = "2018年工作平稳。",
    signature: str = "",
) -> list[Finding]:
    made = REPORT.format(
        title=title, issuer=issuer, preface=preface, contact=contact, text=text, signature=signature or title
    )
    return told(rule, made)


def told(rule: str, text: str) -> list[Finding]:
    report = parse(SourceDocument(name="made-up.txt", kind="txt", text=text))
    return [finding for finding in check(report) if finding.rule == rule]


def outcomes(rule: str, title: str = "青溪县林业局", **words: str) -> list[str]:
    return [finding.outcome for finding in findings(rule, title, **words)]


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


@pytest.mark.parametrize(
    "contact",
    ["青溪县林业局办公室", "县林业局", "青溪县人民政府办公室", "云州市青溪县林业局", "县政务公开办公室", "我局综合股"],
)
def test_whom_to_ask_may_be_named_in_many_ways(contact: str):
    assert outcomes("U-01", contact=contact) == ["pass"]


def test_another_unit_among_the_contacts_is_told():
    (finding,) = findings("U-01", contact="青溪县水务局")
    assert finding.outcome == "fail"
    assert "联系处写“青溪县水务局”" in finding.message
    assert outcomes("U-01", preface="柳河县林业局") == ["fail"]
    assert outcomes("U-01", signature="青溪县水务局") == ["fail"]
    assert outcomes("U-01", title="柳河镇人民政府", contact="青山镇人民政府办公室") == ["fail"]


def test_departments_speak_for_their_government():
    assert outcomes("U-01", title="青溪县人民政府", contact="青溪县大数据局") == ["pass"]
    assert outcomes("U-01", title="青溪县人民政府", contact="柳河县大数据局") == ["fail"]


def test_names_that_nobody_understands_decide_nothing():
    assert outcomes("U-01", contact="青溪县珍禽馆") == ["undecided"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ({"title": "青溪县应急管理局", "preface": "青溪县安监局"}, ["fail"]),
        ({"title": "青溪县应急管理局", "text": "2018年，县安监局加强领导。"}, ["fail"]),
        ({"title": "青溪县安监局", "text": "2018年，我县应急管理局挂牌。"}, ["fail"]),
        ({"title": "青溪县应急管理局", "text": "2018年，省安监局来我县检查。"}, ["pass"]),
        ({"title": "青溪县林业局", "text": "2018年，县安监局来我局检查。"}, ["pass"]),
        ({"title": "青溪县人民政府"}, []),
    ],
)
def test_the_name_that_a_unit_had_is_told(words: dict[str, str], outcome: list[str]):
    assert outcomes("U-02", **words) == outcome


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("青溪县林业局", ["pass"]),
        ("县林业局", ["fail"]),
        ("林业局", ["fail"]),
        ("龙山公安分局", ["pass"]),
        ("太平湖管理处", ["pass"]),
    ],
)
def test_the_title_says_where_the_unit_is(title: str, outcome: list[str]):
    assert outcomes("U-03", title=title, signature="青山") == outcome


def test_the_whole_name_is_proposed_where_another_part_has_it():
    (finding,) = findings("U-03", title="县林业局", preface="青溪县林业局", signature="青溪县林业局")
    assert "建议补为“青溪县林业局”" in finding.message


def test_a_title_with_no_name_in_it_is_not_judged():
    assert outcomes("U-03", title="市林业部门", signature="云州市林业局") == ["undecided"]


@pytest.mark.parametrize(
    ("issuer", "outcome"),
    [
        ("青溪县林业局", ["pass"]),
        ("县林业局", ["pass"]),
        ("青溪县人民政府办公室", ["pass"]),
        ("青溪县水务局", ["fail"]),
        ("柳河县人民政府", ["fail"]),
        ("云山珍禽馆", ["undecided"]),
        ("本站", []),
        ("", []),
    ],
)
def test_the_page_is_the_units(issuer: str, outcome: list[str]):
    assert outcomes("U-04", issuer=issuer) == outcome


def test_a_renamed_issuer_is_the_unit():
    assert outcomes("U-04", title="青溪县安监局", issuer="青溪县应急管理局") == ["pass"]


def test_a_file_of_two_reports_is_told_with_the_line():
    one = REPORT.format(
        title="青溪县林业局", issuer="", preface="本机关", contact="我局", text="平稳。", signature="青溪县林业局"
    )
    (finding,) = told("U-05", one + one.replace("林业", "水务"))
    assert (finding.outcome, f"第{one.count(chr(10)) + 1}行" in finding.message) == ("fail", True)
    assert [f.outcome for f in told("U-05", one)] == ["pass"]


@pytest.mark.parametrize("strange", ["cash28365", "www.abc88.com", "99game.vip"])
def test_an_address_in_place_of_the_name_is_told(strange: str):
    (finding,) = findings("U-06", title=strange)
    assert f"“{strange}”" in finding.message
    assert outcomes("U-06", preface=strange) == ["fail"]


def test_the_address_of_the_site_is_no_name():
    text = "本报告电子版可在青溪县政府网站（www.qingxi.gov.cn）政府信息公开栏下载。"
    assert outcomes("U-06", preface=text) == ["pass"]


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("湖南镇人民政府", ["fail"]),
        ("云州市青溪区北京路街道办事处", ["pass"]),
        ("湖南省林业厅", []),
        ("青溪县林业局", []),
    ],
)
def test_a_place_with_the_name_of_a_province_is_told(title: str, outcome: list[str]):
    assert outcomes("U-07", title=title) == outcome
