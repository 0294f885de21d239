"""Shares that the narrative prints, worked out again."""

from __future__ import annotations

import pytest
from told_figures import doubted, findings, outcomes

from parser.checks.narrative.shares import GROUPS
from parser.checks.rule import rules

LIST = "主动公开政府信息{total}条，其中工作动态120条，占{a}%；通知公告50条，占{b}%；政策文件30条，占{c}%。"


def told(total: int = 200, a: object = 60, b: object = 25, c: object = 15) -> str:
    return LIST.format(total=total, a=a, b=b, c=c)


def test_rules_have_the_words_for_their_outcomes():
    assert all(
        rules()[rule_id].passes and rules()[rule_id].topic for group in GROUPS for rule_id, _check in group.checks
    )


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("33.33", "pass"),
        ("33.3", "pass"),
        ("33", "pass"),
        ("33.3333", "pass"),
        ("34", "fail"),
        ("33.5", "fail"),
        ("33.40", "fail"),
    ],
)
def test_a_share_is_rounded_to_what_is_printed(share: str, outcome: str):
    text = f"全年收到政府信息公开申请120件，其中网上申请40件，占{share}%。"
    assert outcomes("N-05", requests=text) == [outcome]


@pytest.mark.parametrize(("share", "outcome"), [("66", "pass"), ("67", "pass"), ("68", "fail"), ("65", "fail")])
def test_a_share_may_be_cut_off(share: str, outcome: str):
    text = f"全年收到政府信息公开申请120件，其中网上申请80件，占总数的{share}%。"
    assert outcomes("N-05", requests=text) == [outcome]


def test_a_wrong_share_is_told_with_what_it_should_be():
    (finding,) = findings("N-05", told(c=18))
    assert finding.outcome == "fail"
    assert "30占200应为15.0%，原文18%" in finding.message
    assert [str(cell).partition("@")[0] for cell in finding.cells] == [
        "indicator:category_count",
        "indicator:disclosure_total",
    ]


def test_the_whole_may_be_the_sum_of_the_list():
    text = "在主动公开的信息中，工作动态类信息30条，占总体的比例为60%；通知公告类信息20条，占总体的比例为{}%。"
    assert outcomes("N-05", text.format(40)) == ["pass"]
    assert outcomes("N-05", text.format(45)) == ["undecided"]  # of what?


def test_the_whole_is_what_the_parts_add_up_to():
    text = "截至2016年底累计主动公开政府信息80条。其中网上公开20条，所占比例为25%，公开栏公开60条，所占比例{}%。"
    assert outcomes("N-05", text.format(75)) == ["pass"]
    assert outcomes("N-05", text.format(80)) == ["fail"]


def test_figures_that_are_no_indicators_are_told_together():
    text = (
        "全县接访500人次，其中甲类100人次，占20%，乙类200人次，占40%，"
        "丙类50人次，占10%，丁类100人次，占25%，戊类50人次，占15%。"
    )
    (finding,) = (finding for finding in findings("N-05", overview=text) if finding.outcome == "fail")
    assert "丁类100人次，占25%" in finding.message
    assert len(finding.spans) == 2


@pytest.mark.parametrize(
    "text",
    [
        "全年收到政府信息公开申请120件，其中网上申请40件，占全县办件总量的3%。",  # of another whole
        "全年收到政府信息公开申请120余件，其中网上申请约40件，占34%。",  # estimates
        "林地面积占全县面积的71%。",
    ],
)
def test_what_is_no_share_of_a_figure_at_hand_is_not_asked(text: str):
    assert "fail" not in outcomes("N-05", text)


def test_a_rough_share_may_miss_a_little():
    assert outcomes("N-05", "全年收到政府信息公开申请120件，其中网上申请40件，约占34%。") == ["pass"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (told(), ["pass"]),
        (told(a=70), ["fail"]),
        (told(a="约70"), ["undecided"]),
        (told(total=400, a=30, b=12.5, c=7.5), []),  # half of what there is
        ("主动公开的信息中，工作动态类占62%，通知公告类占41%。", ["fail"]),
        ("主动公开的信息中，工作动态类占54%，通知公告类占17%，政策文件类占28%。", ["pass"]),
        ("动态类占60%（其中图文占50%，视频占10%），公告类占40%。", ["pass"]),
        ("网上申请占60%，信函申请占40%；予以公开占70%，不予公开占30%。", ["pass"]),
        ("网站公开占60%。微信公开占70%。", []),
    ],
)
def test_shares_are_together_all(text: str, outcome: list[str]):
    assert outcomes("N-06", text) == outcome


def test_a_doubtful_rate_is_not_decided():
    assert doubted("N-07", disclosure="全文电子化率达120%。") == ["undecided"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("全文电子化率达100%。", ["pass"]),
        ("全文电子化率达120%。", ["fail"]),
        ("主动公开政府信息20条，其中公告30条，占150%。", ["fail"]),
        ("主动公开政府信息比上年增长150%。", []),
        ("主动公开政府信息20条。", []),
    ],
)
def test_rates_are_at_most_all(text: str, outcome: list[str]):
    assert outcomes("N-07", text) == outcome
