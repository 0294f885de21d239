"""Figures whose own clause holds words that are not known: doubted, with the words in the reason."""

from __future__ import annotations

import pytest
from told_figures import sentences

from parser.numerals import Figure
from parser.rules.indicators.passages import Place
from parser.rules.indicators.phrases import Reading
from parser.rules.indicators.tried import is_untried
from parser.rules.indicators.understood import doubted


def reason(text: str, indicator_id: str, value: float) -> str:
    """Why the value is doubtful, "" when it is certain."""
    return next(
        entry.reason for entry in sentences(text).indicators if entry.id == indicator_id and entry.value == value
    )


@pytest.mark.parametrize(
    ("text", "indicator_id", "value", "unread"),
    [
        ("全年通过门户网站发布校舍加固信息84条。", "disclosure_website", 84, "校舍加固"),
        ("本年主动公开校舍加固信息12条。", "disclosure_total", 12, "校舍加固"),
        ("选派后备梯队2名工作人员专门负责政务公开日常工作。", "staff_total", 2, "选派后备梯队"),
        ("市政府网站小麦拍卖专场访问量4000次。", "site_visits", 4000, "小麦拍卖"),
    ],
)
def test_words_that_are_not_known_make_a_figure_doubtful(text, indicator_id, value, unread):
    assert f"“{unread}" in reason(text, indicator_id, value)


@pytest.mark.parametrize(
    ("text", "indicator_id", "value"),
    [
        ("全年通过门户网站发布政府信息84条。", "disclosure_website", 84),
        ("全年通过门户网站发布各类蔬菜信息84条。", "disclosure_website", 84),
        ("全年通过门户网站发布校舍加固、食堂采购、校车运行等信息84条。", "disclosure_website", 84),
        ("区教育局通过微信公众号发布教育信息31条。", "disclosure_wechat", 31),
        ("电视台播出防汛信息31条。", "disclosure_media", 31),
        ("配备3名专职工作人员负责政府信息公开工作。", "staff_full", 3),
    ],
)
def test_known_words_lists_and_the_own_field_raise_no_doubt(text, indicator_id, value):
    why = reason(text, indicator_id, value)
    assert why == "" or is_untried(why)  # that few reports say it in these words is another test


def test_the_field_is_told_by_a_heading_too():
    assert "“防空”" in reason("今年主动公开防空信息40条。", "disclosure_total", 40)
    assert reason("主动公开防空信息情况\n今年主动公开政府信息40条。", "disclosure_total", 40) == ""


def test_papers_and_events_are_no_items_of_information():
    assert "“件”" in reason("本年主动公开73件。", "disclosure_total", 73)
    assert reason("本年主动公开政府信息73件。", "disclosure_total", 73) == ""


def test_a_way_that_only_an_earlier_clause_names_is_doubtful():
    text = "开通政务微博,完善审核制度,全年发布政府信息65条。"
    assert "没有写明渠道" in reason(text, "disclosure_weibo", 65)
    assert reason("通过政务微博,全年发布政府信息65条。", "disclosure_weibo", 65) == ""


def test_a_total_of_one_way_is_not_all():
    place = Place(Figure(9, 12, (9, 11), 59, "条", "59条"), "通过宣传栏主动公开信息", "", "", "")
    assert "只说了一个渠道" in doubted(Reading("disclosure_total", "made-up"), place, ()).low


def test_no_application_at_all_is_certain_where_disclosure_is_named():
    assert reason("本年度未收到政府信息公开申请。", "req_received", 0) == ""
    assert "没有写明是信息公开申请" in reason("本年度未收到相关申请。", "req_received", 0)


def test_one_of_the_kinds_that_a_total_is_divided_into_is_told_as_a_kind():
    text = "主动公开政府信息60条,其中通知公告40条、政协委员提案12条、工作动态8条。"
    assert "其中一类信息" in reason(text, "proposals_cppcc", 12)
    assert reason("全年办理政协委员提案12件。", "proposals_cppcc", 12) == ""
    kinds = "主动公开政府信息60条,其中政策法规40条、政策解读12条、主动回应8条。"
    assert reason(kinds, "policy_interpretations", 12) == ""
    assert "其中一类信息" in reason(kinds, "responses_hotspot", 8)


def test_units_mixtures_and_least_numbers_raise_doubt():
    assert "“期”" in reason("全年回应社会关切13期。", "responses_hotspot", 13)
    assert "几类事项" in reason("全年收到群众来信、依申请公开等26件。", "req_received", 26)
    assert "每个单位" in reason("至少明确2名工作人员负责信息公开工作。", "staff_total", 2)
    assert "不是总量" in reason("微信发布信息95条,其中3000浏览量以上16条。", "site_visits", 3000)


def test_a_count_of_one_kind_casts_no_doubt_on_the_total():
    text = "本年主动公开政府信息300条。\n\n全年主动公开校舍加固信息12条。"
    assert reason(text, "disclosure_total", 12)
    assert reason(text, "disclosure_total", 300) == ""
