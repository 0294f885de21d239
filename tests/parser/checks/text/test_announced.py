"""What a report announces at its beginning, held against its headings."""

from __future__ import annotations

import pytest
from carriers import document
from narratives import findings, results

from parser import parse

TITLES = [
    "概述",
    "主动公开政府信息情况",
    "依申请公开政府信息情况",
    "复议、诉讼情况",
    "收费及减免情况",
    "存在的主要问题及改进措施",
]
NUMBERS = "一二三四五六七八"


def made(preface: str, titles=TITLES, end: str = "今后将继续努力。") -> str:
    parts = [f"{number}、{title}\n本年度此项工作按要求开展。" for number, title in zip(NUMBERS, titles, strict=False)]
    return "\n".join(["青溪县林业局2016年政府信息公开工作年度报告", preface, *parts, end]) + "\n"


def preface(count: str, titles=TITLES, link: str = "、") -> str:
    return f"根据《条例》编制本报告。本报告由{link.join(titles)}等{count}个部分组成。统计期限为2016年1月1日至12月31日。"


def told(rule: str, text: str):
    return findings(rule, parse(document(text)))


@pytest.mark.parametrize(("count", "outcome"), [("六", "pass"), ("6", "pass"), ("七", "fail"), ("5", "fail")])
def test_parts_are_as_many_as_announced(count, outcome):
    (finding,) = told("X-18", made(preface(count)))
    assert finding.outcome == outcome
    assert finding.right == len(TITLES)


def test_an_appendix_may_be_a_part():
    assert results(told("X-18", made(preface("七", [*TITLES, "统计附表"])))) == ["pass"]


def test_headings_that_are_not_all_there():
    assert results(told("X-18", made(preface("八"), TITLES[:2], end=""))) == ["undecided"]
    assert results(told("X-19", made(preface("六"), TITLES[:2], end=""))) == ["undecided"]


@pytest.mark.parametrize("text", ["本报告根据《条例》编制。", "我局从三个方面开展工作，包括学习、宣传和检查三个方面。"])
def test_nothing_announced(text):
    assert not told("X-18", made(text))
    assert not told("X-19", made(text))


@pytest.mark.parametrize("link", ["、", "，"])
def test_parts_are_those_that_were_listed(link):
    assert results(told("X-19", made(preface("六", link=link)))) == ["pass"]


def test_a_part_that_was_listed_has_no_heading():
    listed = [*TITLES[:5], "建议提案办理情况", TITLES[5]]
    (finding,) = told("X-19", made(preface("七", listed)))
    assert finding.outcome == "fail"
    assert "建议提案办理情况" in finding.message


def test_a_part_may_be_named_otherwise():
    listed = ["总体情况", *TITLES[1:4], "收费和减免", "主要问题和改进措施"]
    assert results(told("X-19", made(preface("六", listed)))) == ["pass"]
