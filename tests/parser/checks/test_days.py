"""Damaged dates at either end of a report are told, and nothing else is."""

from __future__ import annotations

import pytest

from parser import check, parse
from parser.model import Target, TargetKind
from parser.source.document import SourceDocument

REPORT = """青溪县林业局2017年政府信息公开年度报告
本报告由青溪县林业局编制，统计期限为{period}。
一、概述
全年工作平稳，2016年11月开通了网站。
二、主动公开情况
全年主动公开信息12条。
青溪县林业局
{signed}
"""


def told(period: str = "2017年1月1日至2017年12月31日", signed: str = "2018年1月23日") -> list[tuple[str, Target]]:
    text = REPORT.format(period=period, signed=signed)
    report = parse(SourceDocument(name="made-up.txt", kind="txt", text=text))
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
    assert [printed for printed, _ in told(period="2017年月1日至2017年45月31日")] == ["2017年45月31日"]


def test_a_period_that_is_guessed_says_so_itself():
    assert told(period="2017年1月1日至2017年1231日") == []


def test_a_long_line_at_the_end_is_no_signature():
    assert told(signed="我局将于2018123日前完成整改，" + "进一步完善各项工作制度，" * 6) == []
