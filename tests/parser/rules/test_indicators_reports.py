"""Narrative figures of whole made-up reports: headings that name a figure, lists of items, chains over a paragraph."""

from __future__ import annotations

import pytest

from parser.parts import parse
from parser.rules.indicators.tried import is_untried
from parser.source.document import SourceDocument

LISTED = """某县文化广电局2016年政府信息公开工作年度报告

一、主动公开政府信息情况
（一）政府网站。全年发布信息320条，更新栏目12个。
（二）政务微博。发布信息86条，粉丝数1200。
（三）政务微信。
推送信息142条。
（四）其他方式
通过宣传栏、电子屏公开信息25条。
2016年主动公开政府信息数：573条。
二、回应解读情况
1、回应公众关注热点或重大舆情数：3次
2、参加或举办新闻发布会总次数：2次
3、政府网站在线访谈次数：1次
4、发布政策解读稿件数：5篇
三、依申请公开情况
收到申请数：4件
1.当面申请数：1件
2.传真申请数：0件
3.网络申请数：2件
4.信函申请数：1件
申请办结数：4件
申请答复数4件，其中同意公开答复数3件，申请信息不存在数1件。
四、行政复议、行政诉讼情况
无。
五、举报投诉情况
全年未发生。
六、依申请公开信息收取的费用
0万元
七、机构建设和保障经费情况
（一）设置政府信息公开查阅点2个。
（二）从事政府信息公开工作人员数3人，其中专职人员数1人，兼职人员数2人。
（三）政府信息公开专项经费2.5万元。
八、政府信息公开会议和培训情况
召开政府信息公开工作会议或专题会议3次，举办各类培训班2次，接受培训人员48人次。
九、存在问题和下一步打算
下一步将举办培训班4期，公开信息600条以上。
某县文化广电局
2017年1月20日
"""
LISTED_FIGURES = {
    "disclosure_website": 320,
    "disclosure_weibo": 86,
    "followers_weibo": 1200,
    "disclosure_wechat": 142,
    "disclosure_other": 25,
    "disclosure_total": 573,
    "responses_hotspot": 3,
    "press_conferences": 2,
    "online_interviews": 1,
    "policy_interpretations": 5,
    "req_received": 4,
    "req_by_onsite": 1,
    "req_by_fax": 0,
    "req_by_online": 2,
    "req_by_letter": 1,
    "req_closed": 4,
    "req_answered": 4,
    "req_granted": 3,
    "req_unable": 1,
    "review_cases": 0,
    "lawsuit_cases": 0,
    "complaints": 0,
    "fees_collected": 0,
    "reading_places": 2,
    "staff_total": 3,
    "staff_full": 1,
    "staff_part": 2,
    "special_funds": 2.5,
    "meetings": 3,
    "trainings": 2,
    "trainees": 48,
}

TOLD = """某县人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开政府信息情况
2022年，“某县发布”微信公众号推送信息3560条，微博发布信息2100余条，抖音号发布短视频312个。县政府公报编发4期。新出台行政规范性文件6件，配发解读材料18篇（其中图解12篇、专家解读6篇）。全年举办新闻发布会15场，在线访谈6期，意见征集24次，收到意见建议136条。承办县级建议提案213件（人大建议126件、政协提案87件）。
（二）依申请公开情况
全县共收到政府信息公开申请236件，同比增加21件，其中自然人申请221件，法人和其他组织申请15件。按申请方式分，当面申请32件，网络申请160件，信函申请44件。上年结转8件，办结238件，结转下年度6件。办理结果：予以公开102件，部分公开21件，不予公开12件，无法提供76件，不予处理15件，其他处理12件。按时办结率均为100%。因政府信息公开引发行政复议11件（维持7件、纠正2件、其他2件），行政诉讼4件（维持3件、尚未审结1件）。
（五）监督保障情况
召开全县政务公开工作会议2次，举办政务公开业务培训班3期，培训560余人次。将政务公开纳入年度综合考核，分值占比4%。全县开展安全生产检查1200次，查处案件36起。
五、存在的主要问题及改进情况
12个单位信息更新不及时。2023年，全县将举办培训4期，力争新闻发布会达到20场。
六、其他需要报告的事项
2022年，本机关收取信息处理费0元。
"""
TOLD_FIGURES = {
    "disclosure_wechat": 3560,
    "disclosure_weibo": 2100,
    "disclosure_short_video": 312,
    "disclosure_gazette": 4,
    "docs_issued_normative": 6,
    "policy_interpretations": 18,
    "press_conferences": 15,
    "online_interviews": 6,
    "draft_consultations": 24,
    "proposals_total": 213,
    "proposals_npc": 126,
    "proposals_cppcc": 87,
    "req_received": 236,
    "req_natural": 221,
    "req_legal": 15,
    "req_by_onsite": 32,
    "req_by_online": 160,
    "req_by_letter": 44,
    "req_carry_in": 8,
    "req_closed": 238,
    "req_carry_out": 6,
    "req_granted": 102,
    "req_partial": 21,
    "req_denied": 12,
    "req_unable": 76,
    "req_not_processed": 15,
    "req_other": 12,
    "on_time_rate": 100,
    "review_cases": 11,
    "review_cases_upheld": 7,
    "review_cases_corrected": 2,
    "review_cases_other": 2,
    "lawsuit_cases": 4,
    "lawsuit_cases_upheld": 3,
    "lawsuit_cases_pending": 1,
    "meetings": 2,
    "trainings": 3,
    "trainees": 560,
    "processing_fee": 0,
}


@pytest.mark.parametrize(("text", "figures"), [(LISTED, LISTED_FIGURES), (TOLD, TOLD_FIGURES)], ids=["listed", "told"])
def test_a_whole_report_tells_each_figure_once(text, figures):
    report = parse(SourceDocument(name="made-up.txt", kind="txt", text=text))
    entries = [entry for entry in report.indicators if entry.id != "category_count"]
    assert {entry.id: entry.value for entry in entries} == figures
    assert len(entries) == len(figures)
    # That few reports say it in these words is another test.
    assert {entry.reason for entry in entries if not is_untried(entry.reason)} == {""}


def test_blank_lines_and_brackets_of_other_width_change_nothing():
    changed = TOLD.replace("\n", "\n\n").translate(str.maketrans("（），：；", "(),:;"))
    values = [
        [(entry.id, entry.value, entry.part_of is None) for entry in parse(document).indicators]
        for document in (
            SourceDocument(name="made-up.txt", kind="txt", text=TOLD),
            SourceDocument(name="made-up.txt", kind="txt", text=changed),
        )
    ]
    assert values[0] == values[1]


@pytest.mark.parametrize("gap", ["\t", " ", "……", ".........."])
def test_a_list_of_contents_tells_no_figures(gap: str) -> None:
    parts = ["一、总体情况", "二、收到和处理政府信息公开申请情况", "三、政府信息公开行政复议、行政诉讼情况"]
    contents = "\n".join(f"{part}{gap}{page}" for page, part in enumerate(parts, 3))
    text = "青禾县水利局2022年政府信息公开工作年度报告\n目录\n" + contents + "\n" + "\n本年无此项工作。\n".join(parts)
    document = SourceDocument(name="年报.txt", kind="txt", text=text)
    assert parse(document).indicators == ()


def test_of_many_contradictions_all_are_doubted_and_few_are_named() -> None:
    told = "".join(f"收到政府信息公开申请{number}件。" for number in range(2, 40))
    text = f"青禾县水利局2016年政府信息公开工作年度报告\n一、依申请公开情况\n{told}"
    entries = parse(SourceDocument(name="年报.txt", kind="txt", text=text)).indicators
    assert [entry.value for entry in entries] == list(range(2, 40))
    assert {entry.confidence for entry in entries} == {"low"}
    assert entries[0].reason == "文中另有不同的数：3件、4件等"
    assert entries[1].reason == "文中另有不同的数：2件、4件等"
