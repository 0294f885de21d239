"""What the narrative says as a whole."""

from __future__ import annotations

import pytest
from carriers import document
from told_figures import doubted, findings

from parser import check, parse
from parser.checks.narrative.contradictions import GROUP
from parser.checks.rule import rules
from parser.model import Finding

PHRASES = "各科室高度重视信息公开工作，不断加强组织领导，切实做到公开及时、内容准确、程序规范，群众满意程度不断提高。"
BARE = """青溪县林业局2016年政府信息公开年度报告
一、概述
{text}
二、主动公开情况
{text}
三、依申请公开情况
{text}
四、存在的主要问题和改进措施
{text}{figure}
"""


def test_rules_have_the_words_for_their_outcomes():
    assert all(rules()[rule_id].passes and rules()[rule_id].topic for rule_id, _check in GROUP.checks)


@pytest.mark.parametrize(
    ("first", "later", "outcome"),
    [
        ("2016年未收到政府信息公开申请。", "", "pass"),
        ("2016年未收到政府信息公开申请。", "全年共收到政府信息公开申请3件。", "fail"),
        ("2016年未收到政府信息公开申请。", "予以公开2件，不予公开1件。", "fail"),
        ("2016年未收到政府信息公开申请。", "上年结转申请2件，予以公开2件。", None),
        ("2016年未收到当面提出的政府信息公开申请。", "全年共收到政府信息公开申请3件。", None),
        ("2016年未发生行政复议。", "因政府信息公开发生行政复议2件。", "fail"),
        ("2016年未发生行政复议。", "发生行政诉讼2件。", "pass"),
    ],
)
def test_what_did_not_happen_is_not_counted_elsewhere(first: str, later: str, outcome: str | None):
    ids = {"pass": ["pass"], "fail": ["fail"], None: []}[outcome]
    topic = "review" if "复议" in first else "req_received"
    told = findings("N-14", requests=f"{first}\n{later}")
    assert [f.outcome for f in told if f.cells and f"indicator:{topic}" in str(f.cells[0])] == ids


def test_a_contradiction_names_both_statements():
    told = findings("N-14", requests="2016年未收到政府信息公开申请。\n全年共收到政府信息公开申请3件。")
    (finding,) = (one for one in told if one.outcome == "fail")
    assert "前文“2016年未收到政府信息公开申请”" in finding.message
    assert "共收到政府信息公开申请3件" in finding.message
    assert len(finding.cells) == 2


def test_a_doubtful_count_contradicts_nothing():
    told = "2016年未收到政府信息公开申请。\n全年共收到政府信息公开申请3件。"
    assert doubted("N-14", requests=told) == ["undecided"]


def bare(figure: str = "", text: str = PHRASES * 4) -> list[Finding]:
    return [one for one in check(parse(document(BARE.format(text=text, figure=figure)))) if one.rule == "N-16"]


@pytest.mark.parametrize(
    ("figure", "outcome"),
    [
        ("", "fail"),
        ("全年主动公开政府信息12条。", "pass"),
        ("全县造林面积达12万亩，惠及群众3万人。", "undecided"),
    ],
)
def test_a_report_of_phrases_tells_nothing(figure: str, outcome: str):
    assert [one.outcome for one in bare(figure)] == [outcome]


def test_the_beginning_of_a_report_may_go_on_with_figures():
    assert [one.outcome for one in bare(text="工作平稳。")] == ["undecided"]
