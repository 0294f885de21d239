"""Heads of pages in the shapes in which sites print them: lists, rows without lines, titles of windows, letterheads."""

from __future__ import annotations

import pytest
from report_heads import BODY, PREFACE, TITLE, entries, values

from parser.rules.metadata.names import has_region, is_nameless, outer_office


def page(head: str, preface: str = PREFACE) -> str:
    return f"{head}\n{preface}\n{BODY}"


BLOCK = {
    "index_number": "700123/2019-00001",
    "issuer": "县水利局",
    "document_number": "云水〔2019〕3号",
    "publish_date": "2019-01-09",
}


@pytest.mark.parametrize(
    "block",
    [
        "  • 索引号\n    700123/2019-00001\n  • 发布机构\n    县水利局\n"
        "  • 文号\n    云水〔2019〕3号\n  • 发布日期\n    2019-01-09",
        "- 索 引 号：700123/2019-00001\n- 备注/文号：云水〔2019〕3号\n- 发布机构：县水利局\n- 发布日期：2019-01-09",
        "索引号 700123/2019-00001 文      号 云水〔2019〕3号\n发布机构 县水利局 发布日期 2019-01-09 16:58:00",
        "索引号：700123/2019-00001 | 发文机关：县水利局 | 发文字号：云水〔2019〕3号 | 发布日期：20190109",
        "索引号：\n700123/2019-00001\n发文机关：\n县水利局\n发文字号：\n云水〔2019〕3号\n发布日期：\n2019年01月09日",
    ],
)
def test_a_block_of_keys_in_other_shapes(block: str):
    found = values(page(f"{block}\n{TITLE}"))
    assert {field: found.get(field) for field in BLOCK} == BLOCK


def test_numbers_without_a_key_and_without_a_figure():
    found = values(page(f"700123000025920705/2019-00001\n云水〔2019〕3号 签发人：张三\n{TITLE}"))
    assert found["index_number"] == "700123000025920705/2019-00001"
    assert found["document_number"] == "云水〔2019〕3号"
    assert values(page(f"{TITLE}\n（云水〔2019〕3号）"))["document_number"] == "云水〔2019〕3号"
    assert "document_number" not in values(page(f"文 号 | 〔〕号 | 有 效 性 | |\n{TITLE}"))


def test_a_source_ends_before_another_key_one_blank_on():
    found = values(page(f"{TITLE}\n2019年01月09日 文章来源：云州县水利局 信息提供：办公室"))
    assert (found["issuer"], found["publish_date"]) == ("云州县水利局", "2019-01-09")


def test_a_source_run_into_the_date():
    found = values(page(f"{TITLE}\n2019年01月09日来源：县水利局\n[字体： ] 打印"))
    assert (found["issuer"], found["publish_date"]) == ("县水利局", "2019-01-09")


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("云州县政务公开办  2019/1/9", "publish_date"),
        ("  • 2019-01-09", "publish_date"),
        ("主动公开\n2019.01.09", "publish_date"),
        ("编辑：张三 发表于：2019年1月9日 阅读：35", "publish_date"),
        ("更新时间：20190109", "publish_date"),
        ("发布日期: 2019- 01- 09 00: 45 浏览次数:", "publish_date"),
        ("云州县水利局\n(2019年1月9日)", "signed_date"),
    ],
)
def test_days_below_the_title(line: str, field: str):
    found = values(page(f"{TITLE}\n{line}"))
    assert found[field] == "2019-01-09"
    assert {"publish_date", "signed_date"} & set(found) == {field}


def test_a_cover_without_a_title_has_its_day():
    found = values(
        page("云州县河滨街道办事处\n2018年12月22日\n引 言", "本报告由云州县河滨街道办事处编制，现予以公布。")
    )
    assert (found["signed_date"], found["agency"]) == ("2018-12-22", "云州县河滨街道办事处")


@pytest.mark.parametrize(
    ("head", "title", "agency"),
    [
        ("2018年度\n云州县水利局政府信息公开年报", "2018年度云州县水利局政府信息公开年报", "云州县水利局"),
        ("云州县水利局2018年\n政府信息公开年报", "云州县水利局2018年政府信息公开年报", "云州县水利局"),
        (f"{TITLE} - 云州县人民政府", TITLE, "云州县水利局"),
        (f"{TITLE}_政府信息公开年报_云州县门户网站", TITLE, "云州县水利局"),
        (f"《{TITLE}》", TITLE, "云州县水利局"),
        (f"公报标题{TITLE}\n总号 期号", TITLE, "云州县水利局"),
        (f"• 中文名：{TITLE}", TITLE, "云州县水利局"),
        (f"{TITLE} | ||", TITLE, "云州县水利局"),
        (
            "【云州县水利局】2018年政府信息公开年报",
            "【云州县水利局】2018年政府信息公开年报",
            "云州县水利局",
        ),
        (
            "云州县水利局关于报送2018年度政府信息公开工作情况的报告",
            "云州县水利局关于报送2018年度政府信息公开工作情况的报告",
            "云州县水利局",
        ),
        (
            "关于云州县水利局2018年政府信息公开年度报告的公示",
            "关于云州县水利局2018年政府信息公开年度报告的公示",
            "云州县水利局",
        ),
    ],
)
def test_titles_of_pages(head: str, title: str, agency: str):
    found = values(page(head))
    assert (found["title"], found["agency"], found["year"]) == (title, agency, 2018)


def test_words_of_a_menu_are_no_part_of_a_title():
    found = values(page("首页\n政府信息公开年报\n所属类目：政府信息公开年报"))
    assert not {"title", "agency"} & set(found)


def test_an_odd_end_of_a_name_is_doubtful():
    entry = entries(page("云州县水利局最新2018年政府信息公开工作年度报告"))["agency"]
    assert entry.confidence == "low"


def test_the_office_below_a_title_that_names_none():
    entry = entries(page("2018年政府信息公开工作年度报告\n云州县科学技术局\n县人民政府办公室："))["agency"]
    assert (entry.value, entry.confidence) == ("云州县科学技术局", "high")


@pytest.mark.parametrize(
    "preface",
    [
        "现就云州县水利局2018年度政府信息公开情况报告如下，请予审阅。",
        "云州县水利局2018年年报根据有关规定编制，全文包括概述、主动公开情况等部分。",
        "现将云州县水利局（以下简称县水利局）2018年度信息公开工作报告如下，请予审阅。",
        "本报告在网站公布，如有疑问，请联系：云州县水利局（云州县河务局）政府信息公开办公室，地址见网站。",
    ],
)
def test_the_office_in_the_preface(preface: str):
    assert values(page("政府信息公开", preface))["agency"] == "云州县水利局"


def test_a_name_with_its_place_in_brackets():
    preface = "如有疑问，请联系：中国（云州）自由贸易试验区河滨片区管理委员会，电话：5550100，欢迎来电。"
    found = values(page("政府信息公开", preface))
    assert found["agency"] == "中国（云州）自由贸易试验区河滨片区管理委员会"


@pytest.mark.parametrize(
    ("title", "preface"),
    [
        ("云州县河滨镇2018年政府信息公开年报", "如有疑问，请与河滨镇党建办联系，欢迎来电。"),
        ("云州县2018年政府信息公开年报", "如有疑问，请与云县政务服务局联系，欢迎来电。"),
        ("云州县2018年政府信息公开年报", "本报告由县政府办公室编制，现予以公布，欢迎来电。"),
        (TITLE, "如有疑问，请联系：办公室，电话：5550100，欢迎来电。"),
        (f"{TITLE}\n来源：办公室", PREFACE),
    ],
)
def test_offices_inside_the_office_do_not_disagree(title: str, preface: str):
    assert entries(page(title, preface))["agency"].confidence == "high"


def test_the_whole_region_completes_a_name():
    body = "2018年，河西市水利局推进公开。河西市水利局通过网站公开信息，由河西市水利局负责。\n"
    entry = entries(f"2018年水利局信息公开年报\n{PREFACE}\n一、概述\n{body}")["agency"]
    assert (entry.value, entry.confidence) == ("河西市水利局", "low")


def test_names_that_say_where_and_names_that_say_nothing():
    assert has_region("西藏交通运输厅")
    assert is_nameless("党政办公室")
    assert not is_nameless("云州县扶贫办")
    assert outer_office("云州县河滨镇党政办") == "云州县河滨镇"
    assert outer_office("云州市人民政府外事办公室") == "云州市人民政府外事办公室"


@pytest.mark.parametrize(
    ("contact", "field", "value", "confidence"),
    [
        ("请联系：办公室，（070）88902808。", "contact_phone", "（070）88902808", "low"),
        ("请联系：河滨街道办事处（办公室 59710420）。", "contact_phone", "59710420", "low"),
        ("请与办公室联系，联系电话（070）51968555。", "contact_phone", "（070）51968555", "high"),
        (
            "请与办公室联系（地址：云州县东路1号（县政府院内）三楼，邮编：700000）。",
            "address",
            "云州县东路1号（县政府院内）三楼",
            "high",
        ),
        ("请与办公室联系（地址：云州县东路1号（邮编：700000））。", "address", "云州县东路1号", "high"),
    ],
)
def test_contacts(contact: str, field: str, value: str, confidence: str):
    found = entries(page(TITLE, f"{PREFACE}如对本报告有疑问，{contact}"))[field]
    assert (found.value, found.confidence) == (value, confidence)


def test_contacts_on_lines_of_their_own():
    lines = "联系方式：\n地址：云州县东路1号，邮编：700000\n电话：0700-5550100\n电子邮箱：water@yunzhou.example"
    found = values(page(TITLE, f"{PREFACE}\n{lines}"))
    assert (found["address"], found["postcode"]) == ("云州县东路1号", "700000")
    assert (found["contact_phone"], found["email"]) == ("0700-5550100", "water@yunzhou.example")


def test_a_year_of_two_figures_is_doubtful():
    entry = entries(page(f"{TITLE}\n发布时间：19-03-08    来源："))["publish_date"]
    assert (entry.value, entry.confidence) == ("2019-03-08", "low")


@pytest.mark.parametrize(
    "line",
    [
        "来源:云州县政府办作者:张三 字体",
        "发布时间:2019-01-08来源:云州县政府办编辑:李四浏览:20",
        "发布时间:2019-01-08 来源:云州县政府办执行编辑:李四",
        "来源:云州县政府办 打印",
    ],
)
def test_a_key_right_behind_a_value_is_no_part_of_it(line: str):
    assert entries(f"{TITLE}\n{line}\n{PREFACE}\n{BODY}")["issuer"].value == "云州县政府办"


def test_who_put_up_the_page_raises_no_doubt_where_the_preface_names_the_office():
    named = entries(f"{TITLE}\n来源:云州县大数据中心\n本报告由云州县水利局编制，现予公布。\n{BODY}")["agency"]
    assert (named.value, named.confidence) == ("云州县水利局", "high")
    unnamed = entries(f"{TITLE}\n来源:云州县大数据中心\n本报告现予公布，欢迎监督。\n{BODY}")["agency"]
    assert (unnamed.value, unnamed.confidence) == ("云州县水利局", "low")


def test_a_key_and_a_value_between_blanks_below_a_row_of_such():
    rows = "索引号 Q7-2019-3 发布日期 2019-01-08\n来源 云州县政府办\n内容概述 " + TITLE
    found = entries(f"{TITLE}\n{rows}\n{PREFACE}\n{BODY}")
    assert (found["issuer"].value, found["title"].value) == ("云州县政府办", TITLE)
    assert "issuer" not in entries(f"{TITLE}\n来源 云州县政府办\n{PREFACE}\n{BODY}")


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("云州县城西路8号,惠民大厦三层,邮编:300100", "云州县城西路8号,惠民大厦三层"),
        ("云州县城西路8号,我局网站可下载", "云州县城西路8号"),
        ("云州县城西路8号,联系人张三", "云州县城西路8号"),
    ],
)
def test_a_house_behind_a_comma_is_of_the_address(address: str, value: str):
    found = entries(f"{TITLE}\n本报告由云州县水利局编制，如有疑问请联系(地址:{address})。\n{BODY}")
    assert found["address"].value == value


def test_a_title_behind_its_key_and_before_a_source():
    found = entries(f"原标题：{TITLE}——来源：云州政府网\n{PREFACE}\n{BODY}")
    assert (found["title"].value, found["issuer"].value) == (TITLE, "云州政府网")


def test_an_index_number_with_a_check_mark_is_known_by_its_form():
    found = entries(f"{TITLE}\n2019-01-08\n00461203-7B/2019-00412\n{TITLE}\n{PREFACE}\n{BODY}")
    assert found["index_number"].value == "00461203-7B/2019-00412"


@pytest.mark.parametrize("source", ["本网", "本站原创", "互联网"])
def test_what_a_site_calls_itself_issues_no_report(source: str):
    assert "issuer" not in entries(f"{TITLE}\n2019年01月09日 来源：{source}\n{PREFACE}\n{BODY}")


@pytest.mark.parametrize("key", ["发布时间:2019-02-15 16:00", "日期：2019-02-15", "[来源：县水利局]"])
def test_a_title_with_keys_of_the_page_behind_it(key: str):
    found = values(page(f"{TITLE} {key}"))
    assert found["title"] == TITLE
    assert found["year"] == 2018
