"""Situations in which a figure stays but is doubted: one made-up cousin that is, and one that is not, for each."""

from __future__ import annotations

import re

import pytest
from told_figures import sentences

from parser.catalogue import indicator_ids
from parser.resources import load_toml
from parser.rules.indicators.words import expand

SITUATIONS = load_toml("situations.toml")["situation"]


def reason(text: str, indicator_id: str, value: float, title: str = "") -> str:
    """Why the value is doubtful, "" when it is certain."""
    told = sentences(text, title).indicators
    return next(entry.reason for entry in told if entry.id == indicator_id and entry.value == value)


DOUBTED = [
    # the channel
    ("", "完善公众号栏目,全年发布信息65条。", "disclosure_wechat", 65, "前一分句"),
    ("", "“青禾水务”微信公众号粉丝9000人;累计发布信息65条。", "disclosure_wechat", 65, "前面的数"),
    ("政府网站运行情况", "全年发布信息65条。", "disclosure_website", 65, "标题"),
    ("", "主动公开政务信息,在青禾市水务局工作动态发布信息12条。", "disclosure_total", 12, "在哪里发布"),
    # what is counted
    ("", "通过门户网站发布政务信息6项。", "disclosure_website", 6, "条、篇"),
    ("", "通过门户网站主动公开文书12件。", "disclosure_website", 12, "信息"),
    ("", "编印简报9期,主动公开政府信息65条。", "disclosure_total", 65, "前面已说过"),
    ("", "通过县政府网站公开信息90条,信息公开专栏发布信息12条。", "disclosure_portal", 12, "栏目"),
    # lists of kinds
    ("", "水务网站发布水务要闻30条、灌区简讯42条。", "disclosure_website", 30, "接着列出"),
    ("", "公布灌区动态类信息40条、征求意见3次。", "draft_consultations", 3, "列在一起"),
    ("", "发布政策文件和解读12条。", "policy_interpretations", 12, "合在一起"),
    ("", "主动公开政府信息95条,其中审批事项120件。", "category_count", 120, "单位"),
    ("", "主动公开政府信息95条,其中各乡镇发布40条。", "category_count", 40, "按单位分"),
    # answers to the public
    ("", "全年舆情专报13次。", "responses_hotspot", 13, "回应的次数"),
    ("政府信息公开咨询情况", "解答咨询97条。", "consult_total", 97, "人次"),
    # papers, visits, people, meetings, funds
    ("", "主动公开政府信息95条,规范性文件3件。", "docs_issued_normative", 3, "制发"),
    ("", "政务公开栏访问量3000次。", "site_visits", 3000, "总量"),
    ("组织领导", "全年召开会议4次。", "meetings", 4, "信息公开工作的会议"),
    ("加强培训", "组织信息员培训3次。", "trainings", 3, "信息公开工作的培训"),
    ("", "在线访谈3条。", "online_interviews", 3, "栏目"),
    ("二、收费", "本年度未产生行政事业收费。", "fees_collected", 0, "收费"),
    ("", "办公室指定2人兼职负责信息公开工作,各科室分别指定1名信息员。", "staff_total", 1, "每个单位"),
    ("", "全县政府网站由14家整合为2家。", "media_accounts", 2, "网站"),
    # those under the agency
    ("", "截至2021年底,累计公开政府信息31条。村级公开信息19条。", "disclosure_total", 19, "下属单位"),
    ("", "截至2021年底,累计公开政府信息31条。下属单位公开信息19条。", "disclosure_total", 19, "下属单位"),
    ("", "累计公开信息31条,其中社区公开信息分别为19条。", "category_count", 19, "按单位"),
    ("", "主动公开政府信息95条,其中县政府公开35条,各部门公开60条。", "category_count", 35, "按单位"),
    ("", "主动公开政府信息95条,其中局机关发布信息35条。", "category_count", 35, "按单位"),
    ("", "公开政府信息95条,其中省政府及其部门35条。", "category_count", 35, "按单位"),
    # no kinds of information
    ("", "累计主动公开信息95条,其中现场公开35条。", "category_count", 35, "渠道"),
    ("", "全年通过各级媒体刊登新闻95条,其中《云州晚报》35条、人民网9条。", "category_count", 35, "按媒体"),
    ("", "全年通过各级媒体刊登新闻95条,其中《云州晚报》35条、人民网9条。", "category_count", 9, "按媒体"),
    ("", "在各媒体宣传水利工作95篇,其中中央级媒体刊发9篇、省级媒体刊发35篇。", "disclosure_media", 35, "按级别"),
    ("", "主动公开政府信息95条(去年为35条)。", "category_count", 35, "年份"),
    ("", "累计公开政府信息95条,全文电子化率达100%,其中本年度新增的主动公开信息35条。", "category_count", 35, "年份"),
    ("", "主动公开政府信息95条,处理各类在线互动事项35件。", "category_count", 35, "办理的事项"),
    ("", "主动公开政府信息95条,其中公示处罚9件,回复信访事项35件。", "category_count", 35, "办理的事项"),
    ("", "人事信息公开35条。", "disclosure_total", 35, "其中一类"),
    ("", "重点领域信息公开35条。", "disclosure_total", 35, "其中一类"),
    ("", "收到政府信息公开申请9起,公开信息35条。", "disclosure_total", 35, "前面说的是申请"),
    ("", "村务公开35条。", "disclosure_other", 35, "一类公开事项"),
    ("", "主动公开其他文件35件。", "docs_disclosed", 35, "其中一类"),
    # applications and remedies
    ("", "主动公开信息60条,收到依申请公开3件,不予公开2件。", "req_denied", 2, "不是申请"),
    ("", "我局共发文90份,其中属于不予公开的20份,属于申请公开的5份。", "req_received", 5, "公开属性"),
    ("", "结转上年政府信息公开申请数量为2件。", "req_received", 2, "结转"),
    ("", "收到政府信息公开申请9件,部分公开或不予公开4件。", "req_denied", 4, "几种结果"),
    ("", "因信息公开引发行政诉讼3件,其中原告败诉2件。", "lawsuit_cases_upheld", 2, "谁胜谁败"),
]

CERTAIN = [
    ("", "全年政府信息公开35条。", "disclosure_total", 35),
    ("", "收到政府信息公开申请9起,主动公开政府信息35条。", "disclosure_total", 35),
    ("", "主动公开信息95条,其中工作简报35期,组织机构4条,部门信息9条。", "category_count", 35),
    ("", "主动公开信息95条,其中工作简报35期,组织机构4条,部门信息9条。", "category_count", 4),
    ("", "主动公开信息95条,其中工作简报35期,组织机构4条,部门信息9条。", "category_count", 9),
    ("", "主动公开信息95条,其中年报1条,年度计划35条。", "category_count", 35),
    ("", "中央级媒体刊发信息9篇,省级媒体刊发信息35篇。", "disclosure_media", 35),
    ("", "全县政府网站由14家整合为2家,政务新媒体由31个清理整合为18个。", "media_accounts", 18),
    ("", "截至2021年底,累计公开政府信息31条,本年度公开信息19条。", "disclosure_total", 19),
    ("", "通过青禾水务微信公众号,发布信息65条。", "disclosure_wechat", 65),
    ("政务微信", "全年发布信息65条。", "disclosure_wechat", 65),
    ("", "通过门户网站主动公开政府信息12件。", "disclosure_website", 12),
    ("", "主动公开政府信息65条,其中通过网站公开30条,微信公众号发布信息35条。", "disclosure_wechat", 35),
    ("", "网站发布信息30条、微信公众号发布信息42条。", "disclosure_website", 30),
    ("", "全年通过各种渠道主动公开政府信息12条。", "disclosure_total", 12),
    ("", "全年发布政策解读12条。", "policy_interpretations", 12),
    ("", "主动公开政府信息95条,其中政策文件12件。", "category_count", 12),
    ("", "回应公众关注热点13次。", "responses_hotspot", 13),
    ("", "接受政府信息公开咨询97人次。", "consult_total", 97),
    ("", "全年制发规范性文件3件。", "docs_issued_normative", 3),
    ("", "网站总访问量3000次。", "site_visits", 3000),
    ("", "召开政务公开工作会议4次。", "meetings", 4),
    ("", "开展政务公开培训3次。", "trainings", 3),
    ("", "开展在线访谈3期。", "online_interviews", 3),
    ("", "本年度未收取依申请公开检索费。", "fees_collected", 0),
    ("", "主动公开信息60条,收到政府信息公开申请3条。", "req_received", 3),
    ("", "收到政府信息公开申请9件,不予公开4件。", "req_denied", 4),
    ("", "结转2022年度办理政府信息公开申请2件。", "req_carry_out", 2),
]


@pytest.mark.parametrize(("title", "text", "indicator_id", "value", "why"), DOUBTED, ids=lambda part: str(part)[:30])
def test_a_figure_in_a_risky_situation_is_kept_with_a_reason(title, text, indicator_id, value, why):
    assert why in reason(text, indicator_id, value, title)


@pytest.mark.parametrize(("title", "text", "indicator_id", "value"), CERTAIN, ids=lambda part: str(part)[:30])
def test_its_plain_cousin_raises_no_doubt(title, text, indicator_id, value):
    assert reason(text, indicator_id, value, title) == ""


@pytest.mark.parametrize("entry", SITUATIONS, ids=[entry["low"] for entry in SITUATIONS])
def test_a_situation_is_of_known_ids_and_its_patterns_compile(entry):
    known = {*indicator_ids(), "disclosure_cumulative"}
    for begins in entry["of"]:
        assert any(name.startswith(begins) for name in known)
    for field in ("say", "unless", "before", "behind", "unless_lead", "unless_title", "here", "unless_here"):
        re.compile(expand(entry.get(field, "")))
    assert entry["low"].strip()
    assert "；" not in entry["low"]
    assert set(entry.get("way", ())) <= {"own", "behind", "lead", "carried", "title", "none"}


def test_a_sentence_without_end_is_read_in_time_that_grows_with_it():
    text = "主动公开政府信息" + "9条、网站发布信息8条,微信公众号粉丝3人;累计发布7条," * 3000
    assert sentences(text).indicators
