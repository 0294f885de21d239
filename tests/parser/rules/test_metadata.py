from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_heads import BODY, PREFACE, TITLE, as_document, entries, values

from parser.dates import find_dates, whole_date
from parser.layout import width
from parser.rules.metadata.names import has_region, same_office
from parser.rules.title import parse_title


@pytest.mark.parametrize(
    ("title", "agency", "year"),
    [
        ("云州县水利局2018年政府信息公开工作年度报告", "云州县水利局", "2018"),
        ("云州县水利局2018年度政府信息公开年度报告", "云州县水利局", "2018"),
        ("2018年云州县水利局政府信息公开年报", "云州县水利局", "2018"),
        ("云州县水利局2018政府信息公开工作年度报告", "云州县水利局", "2018"),
        ("云州县水利局2018年信息公开年度报告", "云州县水利局", "2018"),
        ("云州县水利局2018年政务公开年度工作总结", "云州县水利局", "2018"),
        ("云州县水利局2018年政府信息年度报告", "云州县水利局", "2018"),
        ("云州县水利局关于2018年度政府信息公开工作情况的报告", "云州县水利局", "2018"),
        ("云州县水利局政府信息公开2018年度报告", "云州县水利局", "2018"),
        ("云州县水利局政府信息公开工作年度报告(2018年度)", "云州县水利局", "2018"),
        ("[水利局]云州县水利局2011年政府信息公开年报", "云州县水利局", "2011"),
        ("二〇一二年云州县政府信息公开工作报告", "云州县", "二〇一二"),
        ("云州县“互联网+”促进中心2018年政府信息公开年报", "云州县“互联网+”促进中心", "2018"),
        ("2016年云州镇人民政府信息公开年度报告", "云州镇人民政府", "2016"),
        ("2018年政府信息公开工作年度报告", None, "2018"),
        ("云州县水利局2018年政府信息公开工作年度报告解读", "云州县水利局", "2018"),
    ],
)
def test_office_and_year_of_a_title(title: str, agency: str | None, year: str):
    parts = parse_title(title)
    assert parts is not None
    found, told = parts
    assert (title[slice(*found)] if found else None) == agency
    assert told is not None
    assert title[slice(*told)] == year


@pytest.mark.parametrize(
    "line",
    [
        "关于做好2018年政府信息公开年度报告编制工作的通知",
        "现将2018年政府信息公开工作年度报告公布如下:",
        "上一篇:云州县水利局2017年政府信息公开年报",
        "当前位置:首页>政府信息公开>年报",
        "政府信息公开指南",
        "2018年度工作总结",
    ],
)
def test_what_is_no_title(line: str):
    assert parse_title(line) is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("云州县水利局2018年度政府信息\n公开年报", "云州县水利局2018年度政府信息公开年报"),
        ("云州县水利局\n2018 年政府信息公开工作年度报告", TITLE),
        ("云州县水利局\n2018年\n政府信息公开工作年度报告", TITLE),
        ("云州县水利局2018年政府信息公开\n\n工作年度报告", TITLE),
        ("云州县水利局\n政府信息公开工作年度报告\n（2018年度）", "云州县水利局政府信息公开工作年度报告（2018年度）"),
        (f"{TITLE}\n来源：县水利局 时间：2019-01-09\n{TITLE}", TITLE),
        (f"{TITLE}（文字版）\n云州县水利局\n2018年政府信息公开工作年度报告", TITLE),
        (f"标  题：\n{TITLE}\n{TITLE}", TITLE),
        (f"2018年政府信息公开工作年度报告\n{TITLE}", TITLE),
    ],
)
def test_titles_broken_and_doubled(lines: str, title: str):
    found = values(f"{lines}\n{PREFACE}\n{BODY}")
    assert (found["title"], found["agency"], found["year"]) == (title, "云州县水利局", 2018)


def test_a_title_keeps_the_characters_of_the_source():
    text = f"雲州縣水利局2018年政府信息公開工作年度報告\n{PREFACE}\n{BODY}"
    document, found = as_document(text), entries(text)
    assert found["agency"].value == "雲州縣水利局"
    assert found["agency"].span is not None
    assert document.slice(found["agency"].span) == "雲州縣水利局"


def test_a_report_without_a_title_has_none():
    found = values(f"根据有关规定，特编制云州县水利局2017年政府信息公开工作年度报告，现予公布。\n{BODY}")
    assert "title" not in found
    assert (found["agency"], found["year"]) == ("云州县水利局", 2017)


BLOCK = {"index_number": "700123/2019-00001", "issuer": "县水利局", "publish_date": "2019-01-09", "topic": "水利"}


@pytest.mark.parametrize(
    "block",
    [
        "索 引 号：\n700123/2019-00001\n主题分类：\n水利\n发布机构：\n县水利局\n发布日期：\n2019年01月09日\n",
        "索 引 号 | 700123/2019-00001 | 主题分类 | 水利 |\n"
        "发布机构 | 县水利局 | 发布日期 | 2019-01-09 |\n文 号 | 有 效 性 |\n",
        "索引号\t700123/2019-00001\t主题分类\t水利\n发布机构\t县水利局\t发布日期\t2019/1/9\n",
        "信息名称：年报 索 引 号：700123/2019-00001 主题分类：水利 体裁分类：其他 "
        "发布机构：县水利局 发布时间：2019.1.9\n",
        "索引号\n700123/2019-00001\n主题分类\n水利\n发布机构\n县水利局\n发布日期\n2019年1月9日\n",
        "【索引号】700123/2019-00001 【主题分类】水利 【发布机构】县水利局 【发布日期】2019-01-09 【文号】\n",
        "[索引号]700123/2019-00001 [主题分类]水利\n[发布机构]县水利局 [发布日期]2019-01-09\n",
        "索引号: | 700123/2019-00001 | 部门: | 水务局 |\n"
        "主题分类: | 水利 | 发布机构: | 县水利局 |\n日期: | 2019-01-09 |\n",
    ],
)
def test_the_block_of_keys_in_all_its_shapes(block: str):
    found = values(f"{block}{TITLE}\n{PREFACE}\n{BODY}")
    assert {field: found.get(field) for field in BLOCK} == BLOCK
    assert "document_number" not in found


@pytest.mark.parametrize("apart", [" ", "  ", "　　"])
def test_a_value_ends_before_a_key_that_is_not_known(apart: str):
    found = values(f"索 引 号：700123/2019-00001{apart}承办科别：办公室\n{TITLE}\n{PREFACE}\n{BODY}")
    assert found["index_number"] == "700123/2019-00001"


@pytest.mark.parametrize("key", ["发布部门", "公开责任部门", "信息所属单位", "责任单位"])
def test_who_issued_the_report_under_other_keys(key: str):
    assert values(f"{TITLE}\n{key}：县水利局  发布日期：2019-01-09\n{PREFACE}\n{BODY}")["issuer"] == "县水利局"


def test_the_comma_of_a_figure_makes_no_sentence_of_a_block():
    line = "信息分类：水利水务  文号：  发布时间：2019-01-09  访问次数：1,203"
    assert values(f"{TITLE}\n{line}\n{PREFACE}\n{BODY}")["publish_date"] == "2019-01-09"


def test_the_key_before_a_title_is_not_of_the_title():
    found = values(f"公开事项名称：\t{TITLE}\n{PREFACE}\n{BODY}")
    assert (found["title"], found["agency"]) == (TITLE, "云州县水利局")


def test_empty_keys_give_nothing():
    found = values(
        f"索引号：无\n文号：\n发布机构：暂无\n主题分类：\n{TITLE}\n来源： 时间：2019-01-09 15:08\n{PREFACE}\n{BODY}"
    )
    assert not {"index_number", "document_number", "issuer", "topic"} & set(found)
    assert found["publish_date"] == "2019-01-09"


def test_keys_in_a_paragraph_are_no_block():
    text = f"{TITLE}\n在网站公开了名称、来源、时间：2019-01-09等内容，方便群众查阅信息来源。\n{BODY}"
    assert not {"publish_date", "issuer"} & set(values(text))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("发布时间：2021-02-08 16:02 字号：[ ] 视力保护色：", "2021-02-08"),
        ("来源： 时间：2017年02月01日", "2017-02-01"),
        ("2022年01月18日来源：1", "2022-01-18"),
        ("2022-01-18 09:30", "2022-01-18"),
        ("  • 日期: 2020-01-31 08:24", "2020-01-31"),
        ("云州县门户网站 2013年03月29日 14时11分 来源：水利局网站", "2013-03-29"),
        ("2012年04月18日15:02 | 云州在线 | 字号:T|T", "2012-04-18"),
        ("索引号000014349/2024-06672 分类：水利 发布日期2024-01-29", "2024-01-29"),
        ("更新日期:2020-01-22 信息来源:县水利局 浏览:", "2020-01-22"),
    ],
)
def test_the_day_of_publishing(line: str, date: str):
    assert values(f"{TITLE}\n{line}\n{PREFACE}\n{BODY}")["publish_date"] == date


def test_a_day_of_making_stands_for_the_day_of_publishing_and_says_so():
    entry = entries(f"发文日期：2019-01-09\n{TITLE}\n{PREFACE}\n{BODY}")["publish_date"]
    assert (entry.value, entry.confidence) == ("2019-01-09", "low")
    assert "发文日期" in entry.reason


def test_a_day_that_does_not_exist_is_left_out():
    assert "publish_date" not in values(f"{TITLE}\n发布日期：2019-02-31\n{PREFACE}\n{BODY}")


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("云州县水利局\n2019年1月8日\n", "2019-01-08"),
        ("云州县水利局　　2019 年 1 月 8 日\n", "2019-01-08"),
        ("云州县水利局（盖章）\n二〇一九年一月八日\n", "2019-01-08"),
        ("二○一八年十二月二十四日\n", "2018-12-24"),
        ("云州县水利局\n2019年\n1月8日\n", "2019-01-08"),
        ("2019年1月8日\n附件：情况统计表\n", "2019-01-08"),
    ],
)
def test_the_signature(lines: str, date: str):
    found = values(f"{TITLE}\n{PREFACE}\n{BODY}{lines}")
    assert found["signed_date"] == date
    assert "publish_date" not in found


@pytest.mark.parametrize("day", ["2019年18日", "201918日", "2019年13月8日", "2019月8日"])
def test_a_damaged_signature_gives_no_date(day: str):
    assert "signed_date" not in values(f"{TITLE}\n{PREFACE}\n{BODY}云州县水利局\n{day}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "本报告所列数据的统计期限自2018年1月1日起至2018年12月31日止。",
        "统计时间为2018年1月1日至12月31日。",
        "所列统计数据的期限自2018年1月1日起,至2018年12月31日止。",
        "统计期限为2018年1月至12月。",
        "本报告数据统计期限：2018 年 1 月 1 日—2018 年 12 月 31 日。",
        "各项数据从2018年1月1日起，到2018年12月31日止。",
        "统计期限：2018.1.1-2018.12.31。",
        "统计时间为2018/01/01至2018/12/31。",
        "现将2018年度（2018年1月1日—2018年12月31日）的工作报告如下。",
    ],
)
def test_the_period(sentence: str):
    found = values(f"{TITLE}\n{PREFACE}{sentence}\n{BODY}")
    assert (found["period_start"], found["period_end"]) == ("2018-01-01", "2018-12-31")


def test_the_year_of_another_paper_is_no_period():
    text = f"{TITLE}\n{PREFACE}规划期为2016年1月1日至2016年12月31日。\n{BODY}"
    assert "period_start" not in values(text)


def test_dates_below_their_keys_are_of_their_keys():
    block = f"标题：\n{TITLE}\n成文日期：\n2019年01月08日\n发布日期：\n2019年01月10日\n"
    found = values(f"{block}{TITLE}\n{PREFACE}\n{BODY}")
    assert (found["signed_date"], found["publish_date"]) == ("2019-01-08", "2019-01-10")


def test_contacts_broken_onto_the_next_line():
    preface = f"{PREFACE}如有疑问，请与办公室联系（邮编：\n100001，电话：010-00001111，电子邮箱：\nszgk@example.com）。"
    found = values(f"{TITLE}\n{preface}\n{BODY}")
    assert found["email"] == "szgk@example.com"
    assert (found["postcode"], found["contact_phone"]) == ("100001", "010-00001111")


def test_a_period_inside_the_first_part_is_found():
    text = f"{TITLE}\n一、总体情况\n本报告中所列数据的统计时限为2018年1月1日至2018年12月31日。\n二、主动公开情况\n无\n"
    assert values(text)["period_start"] == "2018-01-01"


def test_other_spans_of_days_are_no_period():
    text = f"{TITLE}\n{PREFACE}5月1日至5月7日开展宣传周活动，2018年3月1日至2018年6月30日开展检查。\n{BODY}"
    assert "period_start" not in values(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "自2018月1日起至2018年12月31日",
        "自2018年11日起至2018年1231日",
        "自201811日至20181231日",
        "为 2018 1 1 日至 2018 12 31 日",
        "为201811日至12月31期间",
    ],
)
def test_a_damaged_period_is_guessed_and_says_so(sentence: str):
    found = entries(f"{TITLE}\n{PREFACE}所列数据的统计期限{sentence}。\n{BODY}")
    start = found["period_start"]
    assert (start.value, start.guessed, start.confidence) == ("2018-01-01", True, "low")
    assert "残缺" in start.reason


def test_a_damaged_period_that_fits_no_year_is_left_out():
    assert "period_start" not in entries(f"{TITLE}\n{PREFACE}统计期限自2018年35日起至2018年12月31日。\n{BODY}")


def test_a_title_and_a_period_of_different_years_are_told():
    text = f"云州县水利局2014年政府信息公开年报\n{PREFACE}统计期限自2015年1月1日起至2015年12月31日止。\n{BODY}"
    year = entries(text)["year"]
    assert (year.value, year.confidence) == (2014, "low")
    assert "2015" in year.reason


def test_of_two_titles_the_one_of_the_period_counts():
    text = (
        "云州县水利局2020年政府信息公开工作报告\n按照有关规定，现予公布。\n"
        "云州县水利局2019年政府信息公开工作报告\n统计期限为2019年1月1日至2019年12月31日。\n" + BODY
    )
    year = entries(text)["year"]
    assert (year.value, year.confidence) == (2019, "low")


CONTACT = (
    "如有疑问，请与云州县水利局办公室联系（地址：云州县河滨路1号；邮编：700000；电话：0700-5550100；"
    "传真：0700-5550101；电子邮箱：water@yunzhou.example）。电子版可在网站（http://www.yunzhou.example/）下载。"
)
REACH = {
    "address": "云州县河滨路1号",
    "postcode": "700000",
    "contact_phone": "0700-5550100",
    "email": "water@yunzhou.example",
    "website": "http://www.yunzhou.example/",
}


def test_how_to_reach_the_office():
    found = values(f"{TITLE}\n{PREFACE}{CONTACT}\n{BODY}")
    assert {field: found.get(field) for field in REACH} == REACH


def wrapped(text: str, columns: int = 56) -> list[str]:
    """Lines as a page breaks them: full, and no Latin word broken."""
    lines = [""]
    for word in re.findall(r"[!-~]+|.", text):
        if width(lines[-1] + word) > columns:
            lines.append("")
        lines[-1] += word
    return lines


def test_contacts_in_text_wrapped_by_hand():
    more = "本年度，我局按照要求推进各项公开工作，办理各类申请，回应社会关切，完善了有关制度，" * 5
    lines = [*wrapped(PREFACE + CONTACT), "一、概述", *wrapped(more)]
    found = values("云州县水利局\n2018 年政府信息公开年报\n- 1 -\n" + "\n".join(lines))
    assert {field: found.get(field) for field in REACH} == REACH


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("联系电话：（0700）5550100", "（0700）5550100"),
        ("电话(传真):0700—5550100", "0700—5550100"),
        ("电话：5550100、5550101", "5550100、5550101"),
        ("联系电话为0700-5550100转801", "0700-5550100转801"),
    ],
)
def test_telephones_as_printed(text: str, phone: str):
    assert values(f"{TITLE}\n{PREFACE}如有疑问请联系，{text}。\n{BODY}")["contact_phone"] == phone


def test_a_telephone_of_the_text_is_doubtful_and_one_of_the_page_is_none():
    hotline = f"{TITLE}\n{PREFACE}\n{BODY}我局设立了热线电话（5550122），方便群众。\n"
    entry = entries(hotline)["contact_phone"]
    assert (entry.value, entry.confidence) == ("5550122", "low")
    page = f"{TITLE}\n{PREFACE}\n{BODY}主办：云州县应急管理局 电话：5550199\n"
    assert "contact_phone" not in values(page)
    assert "contact_phone" not in values(f"{TITLE}\n{PREFACE}\n{BODY}拨打12345热线电话办理。\n")


def test_an_office_without_region_is_completed_from_the_preface_and_says_so():
    text = f"应急管理局2018年政府信息公开工作年度报告\n如有疑问，请联系云州县应急管理局办公室，电话：5550100。\n{BODY}"
    entry = entries(text)["agency"]
    assert (entry.value, entry.confidence) == ("云州县应急管理局", "low")
    assert "补" in entry.reason


def test_an_office_without_region_is_completed_from_what_the_text_repeats():
    body = "一、概述\n" + "在云州市安监局网站公开信息，由云州市安监局办公室负责，《云州市安监局制度》印发执行。\n" * 2
    entry = entries(f"市安监局2016年政府信息公开年度工作总结\n{PREFACE}\n{body}")["agency"]
    assert (entry.value, entry.confidence) == ("云州市安监局", "low")


def test_an_office_that_nothing_completes_stays_and_says_so():
    entry = entries(f"县应急管理局2018年政府信息公开年报\n{PREFACE}\n{BODY}")["agency"]
    assert (entry.value, entry.confidence) == ("县应急管理局", "low")


def test_offices_that_disagree_are_told():
    text = f"云州县应急管理局2017年政府信息公开年报\n本报告由云州县农业局编制。\n{BODY}"
    entry = entries(text)["agency"]
    assert (entry.value, entry.confidence) == ("云州县应急管理局", "low")
    assert "云州县农业局" in entry.reason


@pytest.mark.parametrize(
    "other",
    ["由云州县水利局办公室编制", "由县水利局编制", "由我局编制", "由云州县水务水利管理局编制"],
)
def test_offices_that_agree_are_not_told(other: str):
    assert entries(f"{TITLE}\n本报告{other}，现予公布。\n{BODY}")["agency"].confidence == "high"


def test_the_new_name_in_the_foot_of_the_page_is_not_the_office():
    text = f"云州县安监局2018年政府信息公开年报\n{PREFACE}\n{BODY}主办：云州县应急管理局\n版权所有：云州县应急管理局\n"
    entry = entries(text)["agency"]
    assert (entry.value, entry.confidence) == ("云州县安监局", "high")


def test_names_and_regions():
    assert has_region("云州县水利局")
    assert has_region("河滨街道办事处")
    assert has_region("国家税务总局")
    assert not has_region("市安监局")
    assert not has_region("应急管理局")
    assert same_office("云州县扶贫办", "云州县扶贫开发办公室")
    assert same_office("云州县人民政府", "县政府办公室")
    assert not same_office("云州县安监局", "云州县农业农村局")


def test_dates_in_every_print():
    day = datetime.date(2019, 2, 27)
    for text in (
        "2019年02月27日",
        "2019-2-27",
        "2019/02/27",
        "2019.2.27",
        "二〇一九年二月二十七日",
        "二○一九年二月二十七日",
    ):
        assert whole_date(text) == day
    assert [found.value for found in find_dates("自2018年1231日至2018年12月31日")] == [
        None,
        datetime.date(2018, 12, 31),
    ]


def test_the_edition_has_its_evidence():
    found = entries(f"{TITLE}\n{PREFACE}\n{BODY}三、收费及减免情况\n无\n")["edition"]
    assert (found.value, found.confidence) == ("narrative", "high")
    form = entries(
        f"{TITLE}\n{PREFACE}\n二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n"
    )
    assert form["edition"].value == "2021"
    assert form["edition"].evidence


@given(st.lists(st.integers(0, 8), max_size=8))
@settings(max_examples=30)
def test_blank_lines_change_no_value(places: list[int]):
    text = f"云州县水利局\n2018年政府信息公开工作年度报告\n来源：县水利局 时间：2019-01-09\n{PREFACE}{CONTACT}\n{BODY}"
    lines = text.split("\n")
    for place in sorted(places, reverse=True):
        lines.insert(place, "")
    assert values("\n".join(lines)) == values(text)


@given(st.text(alphabet="云州县局2018年1月-政府信息公开报告索引号：|\n\t 由编制电话一、，。", max_size=250))
@settings(max_examples=150)
def test_spans_lie_in_the_text(text: str):
    document, found = as_document(text), entries(text)
    for entry in found.values():
        if entry.span:
            assert 0 <= entry.span.start < entry.span.end <= len(document.text)


@pytest.mark.parametrize("name", ["第九师一二〇团", "云州苏木人民政府", "巴音嘎查"])
def test_names_of_offices_of_the_corps_and_the_grassland(name: str):
    found = values(f"{name}\n2022年度政府信息公开工作年度报告\n{PREFACE}\n{BODY}")
    assert found["title"] == f"{name}2022年度政府信息公开工作年度报告"
    assert found["agency"] == name
