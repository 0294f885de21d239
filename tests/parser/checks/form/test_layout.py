"""A report as a whole: its form, its title, copies of its tables, leftovers of a template, article 32."""

from __future__ import annotations

import pytest
from carriers import TEXT_CARRIERS, document, numbers, printed

from parser import check, parse
from parser.checks.form.layout import GROUP
from parser.checks.rule import rules
from parser.editions import edition
from parser.model import Finding

NEVER_UNDECIDED = {
    "S-08": "a leftover is seen or it is not",
    "S-09": "only tables that were read are looked for again",
    "S-11": "a title stands on as many lines as it does",
}

OLD = """{title}
一、概述
2013年，我局加强领导，全年主动公开信息12条。{text}
二、依申请公开情况
全年没有收到公开申请。
三、收费及减免情况
没有收取费用。
四、复议和诉讼情况
没有发生行政复议和行政诉讼。
五、存在的主要问题及改进情况
存在更新不够及时的问题。
青溪县林业局
2014年1月20日
"""
TITLE = "青溪县林业局2013年政府信息公开年度报告"
LONG = "我局把政府信息公开作为重要工作来抓，完善制度，明确责任，加强培训，方便群众。" * 8


def findings(rule: str, text: str) -> list[Finding]:
    return [finding for finding in check(parse(document(text))) if finding.rule == rule]


def outcomes(rule: str, text: str) -> list[str]:
    return [finding.outcome for finding in findings(rule, text)]


def old(text: str = LONG, title: str = TITLE) -> str:
    return OLD.format(title=title, text=text)


def on_form(key: str, year: int) -> str:
    """A report with table two and table three of an edition."""
    tables = [
        TEXT_CARRIERS["tabs"](form, printed(numbers(form))) for form in map(edition(key).table, ("table2", "table3"))
    ]
    title = f"青溪县林业局{year}年政府信息公开工作年度报告"
    lines = [title, "一、总体情况", "工作平稳。", "二、主动公开政府信息情况", tables[0]]
    return "\n".join([*lines, "三、收到和处理政府信息公开申请情况", tables[1], ""])


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


@pytest.mark.parametrize(
    ("key", "year", "outcome"),
    [
        ("2021", 2021, "pass"),
        ("2019", 2020, "pass"),
        ("2019", 2021, "fail"),
        ("2021", 2020, "fail"),
        ("2021", 2018, "fail"),
    ],
)
def test_the_form_is_that_of_the_year(key: str, year: int, outcome: str):
    assert outcomes("S-07", on_form(key, year)) == [outcome]


def test_a_report_of_the_old_kind_belongs_to_its_years():
    assert outcomes("S-07", old()) == ["pass"]
    assert outcomes("S-07", old().replace("2013年", "2021年").replace("2014年", "2022年")) == ["fail"]


def test_a_form_is_not_told_from_a_piece_of_a_report():
    piece = old().replace("2013年", "2021年").partition("五、")[0]
    assert outcomes("S-07", piece) == ["undecided"]


@pytest.mark.parametrize(
    "left",
    [
        "（宋体加粗小四号字）",
        "（文字描述）",
        "（300字左右）",
        "该部分以表格形式报告。表格如下：",
        "全年收到申请××件。",
        "XX县积极推进公开。",
        "全年公开信息****条。",
        "全年公开信息____条。",
        "请填写单位名称。",
    ],
)
def test_what_the_template_says_is_told(left: str):
    (finding,) = findings("S-08", old(LONG + left))
    assert finding.outcome == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "联系人138****5501。",
        "（一）公开情况。",
        "以文字形式公开。",
        "利用LED屏、XXL平台公开。",
        "字号为小四。",
        "见表格如下：",
        "2018年1***号。",
    ],
)
def test_what_only_looks_like_a_template_is_not(text: str):
    assert outcomes("S-08", old(LONG + text)) == ["pass"]


def test_a_table_that_stands_twice_is_told():
    form = edition("2021").table("table3")
    text = on_form("2021", 2023)
    again = TEXT_CARRIERS["tabs"](form, printed(numbers(form)))
    assert outcomes("S-09", text) == ["pass", "pass"]
    twice = findings("S-09", text + "四、存在的主要问题及改进情况\n更新不够及时。\n" + again + "\n五、其他\n没有。\n")
    assert [(f.outcome, "表三出现2次" in f.message) for f in twice] == [("pass", False), ("fail", True)]


def test_the_five_matters_of_article_32_are_looked_for():
    assert outcomes("S-10", old()) == ["pass"]
    assert outcomes("S-10", on_form("2021", 2023)) == []


@pytest.mark.parametrize(
    ("part", "number"),
    [
        ("二、依申请公开情况\n全年没有收到公开申请。\n", "（二）"),
        ("三、收费及减免情况\n没有收取费用。\n", "（三）"),
        ("四、复议和诉讼情况\n没有发生行政复议和行政诉讼。\n", "（四）"),
        ("五、存在的主要问题及改进情况\n存在更新不够及时的问题。\n", "（五）"),
    ],
)
def test_a_matter_that_is_missing_is_told(part: str, number: str):
    (finding,) = findings("S-10", old().replace(part, ""))
    assert (finding.outcome, f"“{number}" in finding.message) == ("fail", True)


def test_of_a_piece_of_a_report_nobody_knows_what_is_missing():
    piece = old("").partition("五、")[0]
    assert outcomes("S-10", piece) == ["undecided"]


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        (TITLE, ["pass"]),
        ("青溪县林业局\n2013年政府信息公开年度报告", ["pass"]),
        ("青溪县林业局2013年政府信息\n公开年度报告", ["fail"]),
        ("", ["fail"]),
    ],
)
def test_the_title_stands_on_one_line(title: str, outcome: list[str]):
    assert outcomes("S-11", old(title=title)) == outcome
