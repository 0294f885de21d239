"""The foot of pages of unknown sites: names of links, headlines, pieces of scripts, and what is none of them."""

from __future__ import annotations

import pytest

from parser.model import Report
from parser.rules.chrome import find_chrome
from parser.source.document import SourceDocument

TEXT = (
    "云州县水利局2018年政府信息公开工作年度报告\n"
    "本报告依据有关规定编制，由概述、主动公开情况等部分组成。\n"
    "一、概述\n本年度，我局认真推进公开工作，全年公开信息十二条，取得了成效。\n"
)
SIGNED = f"{TEXT}云州县水利局\n2019年1月8日\n"


def noise(text: str) -> list[str]:
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    found = find_chrome(document, Report(source=document.info, text=text))
    return [document.slice(span) for span in found.noise]


FEET = {
    "names before the first sure line": ["政策图解", "扫一扫在手机打开当前页"],
    "headlines with commas": ["扫一扫在手机打开当前页", "河东县召开防汛会议，部署汛期各项任务", "登录", "注册"],
    "a headline before the footer": ["上一篇：暴雨来临前，乡镇这样准备", "下一篇：没有了"],
    "scripts and styles": ["分享到：", "$('#bar-2').share();", "div.box {", " width: 30px;", "}", "<div"],
    "a style first": [".bar_2 a{ color:red;}", "【相关信息】", "关于印发《防汛预案》的通知", "【打印】"],
    "characters apart": ["返 回", "回顶部"],
    "names of other pages": ["云州发布客户端", "云州新闻微信", "新闻热线", "0871-5550123", "news@example.cn"],
    "a sentence of the site": ["本站部分图片由网友投稿，如侵权请联系删除。"],
    "advertising in a row": ["云州好房低价出售_河东二手家电_江陵团购优惠网"],
}


FEET |= {
    "nothing but names behind a date": ["国家部委", "外交部", "省直部门网站", "新闻媒体"],
    "contacts among names": ["在线咨询", "Email：news@example.cn", "网站地图", "滇ICP备05001234号"],
    "who runs the site": ["云州县数据局 承办", "本网站为非涉密网站，严禁上传涉密信息"],
    "regions on one line": ["江陵市 河东县 云州县 海安区", "分享到："],
    "news with dates": ["云州县召开防汛会议 2019-05-12", "【打印】【关闭】"],
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_feet_of_unknown_sites(foot: list[str]):
    assert noise(SIGNED + "\n".join(foot)) == [line.strip() for line in foot]


KEPT = {
    "an empty table behind the date": ["附表", "指标名称", "计量单位", "主动公开数"],
    "labels of the forms": ["结果维持", "结果纠正", "其他结果", "尚未审结"],
    "the names of those who wrote it": ["填报人：王一", "审核人：李二"],
    "a note": ["（此件公开发布）"],
    "a second table with figures": ["公开信息统计", "网站", "12", "微博", "3"],
}


@pytest.mark.parametrize("last", KEPT.values(), ids=KEPT)
def test_what_a_report_has_behind_its_date_stays(last: list[str]):
    assert noise(SIGNED + "\n".join(last)) == []
    assert noise(SIGNED + "\n".join([*last, "【打印】【关闭】"])) == ["【打印】【关闭】"]


def test_the_last_words_of_a_report_are_no_names_of_links():
    answer = f"{TEXT}二、其他需要报告的事项\n无\n【打印】【关闭】"
    assert noise(answer) == ["【打印】【关闭】"]
    office = f"{TEXT}云州第一自来水公司\n【打印】【关闭】"
    assert noise(office) == ["【打印】【关闭】"]
    open_end = f"{TEXT}今后，我局将继续做好政府信息公开工作，扩大公开范围\n【打印】【关闭】"
    assert noise(open_end) == ["【打印】【关闭】"]


LONG = (
    f"{TEXT}（一）公开数量\n1.网站公开情况\n本年度公开信息十二条，均按时公开。\n2.开设政务公开栏\n"
    "公开渠道有：\n政府网站\n政务微信\n政务公开栏\n服务大厅\n"
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n规章\n0\n行政规范性文件\n2\n"
    "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n总计\n一、本年新收政府信息公开申请数量\n3\n3\n"
    "四、其他需要报告的事项\n（一）收费情况\n无\n（二）工作动态\n没有其他情况，一切正常。\n"
    "网址：http://www.example.cn\n云州县水利局\n2019年1月8日\n附：统计表\n指标名称\t数量\n主动公开数\t12\n"
)


@pytest.mark.parametrize("foot", ["", "【打印】【关闭】", "新闻中心\n政务微博\n网站地图\n滇ICP备05001234号"])
def test_no_line_of_a_report_goes_wherever_it_is_cut_off(foot: str):
    lines = LONG.splitlines()
    for end in range(4, len(lines) + 1):
        kept = lines[:end]
        assert not set(noise("\n".join([*kept, foot]))) & set(kept), kept[-1]


def test_an_unfinished_paragraph_behind_a_bar_is_no_headline():
    text = f"{TEXT}【打印】【关闭】\n今后，我局将继续做好政府信息公开工作，扩大公开范围"
    assert noise(text) == []


def test_sizes_and_pieces_of_scripts_between_title_and_text():
    title, rest = TEXT.split("\n", 1)
    assert noise(f"{title}\n16px\n- 18px\n{rest}") == ["16px", "- 18px"]
    assert noise(f"{title}\ndocument.write('年报');\n{rest}") == ["document.write('年报');"]
    assert noise(f"{title}\n相关办事指南\n{rest}") == ["相关办事指南"]


def test_the_column_above_the_title():
    assert noise(f"政府信息公开\n{SIGNED}") == ["政府信息公开"]
    assert noise(f"首    页 政 务 公 开 互 动 交 流 走 进 云 州\n{SIGNED}") == [
        "首    页 政 务 公 开 互 动 交 流 走 进 云 州"
    ]


def test_a_title_over_two_lines_is_no_column():
    assert noise("云州县水利局2018年\n政府信息公开年度报告\n" + SIGNED.split("\n", 1)[1]) == []


def test_a_menu_whose_first_name_is_spread():
    menu = "首   页 走进云州 新闻中心 政府信息公开 专题专栏"
    assert noise(f"{menu}\n{SIGNED}") == [menu]


def test_an_empty_item_behind_a_key_of_the_page_is_no_value():
    title, rest = SIGNED.split("\n", 1)
    assert noise(f"{title}\n  • 字号：\n  • |\n  • 打印\n{rest}") == ["• 字号：", "• |", "• 打印"]


def test_a_column_that_reads_like_a_title_goes_before_the_title_with_the_year():
    assert noise(f"云州县人民政府\n政府信息公开年报\n{SIGNED}") == ["云州县人民政府", "政府信息公开年报"]
    undated = SIGNED.replace("2018年政府信息公开工作年度报告", "")
    assert noise(f"云州县水利局\n政府信息公开年报\n{undated.split(chr(10), 1)[1]}") == []


TABLES = [
    "政府信息公开情况统计表\n统计指标\n单位\n统计数\n主动公开信息数\n条\n12\n行政复议数\n件\n0\n",
    "统计指标\n单位\n数据\n服务数\n条\n12\n公告数\n条\n3\n",
    "公开主体 | 信息公开数 | 服务数\n水利局 | 12 | 3\n",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_without_a_title_is_no_menu(table: str):
    assert noise(table) == []


def test_the_name_of_the_site_above_the_title():
    assert noise(f"云州县水利局门户网站\n{SIGNED}") == ["云州县水利局门户网站"]
    assert noise(f"云州县水利局文件\n云水〔2019〕3号\n{SIGNED}") == []


@pytest.mark.parametrize("line", ["• -", "网站支持IPv6", "【浏览字号:-", "温度：24-32℃ 天气现象：多云", "EN"])
def test_small_things_of_the_page_between_title_and_text(line: str):
    title, rest = SIGNED.split("\n", 1)
    assert noise(f"{title}\n{line}\n{rest}") == [line]


def test_contacts_that_the_report_itself_names_stay():
    asked = f"{TEXT}如有疑问，请按下列方式与我局办公室联系：\n联系电话：0871-5550123\n【打印】【关闭】"
    assert noise(asked) == ["【打印】【关闭】"]


def test_keys_behind_bullets_and_titles_of_windows_stay():
    keys = "登录 | 注册\n政府信息公开\n• 索引号\nyz01/2019-00012\n• 发布机构\n云州县水利局\n"
    assert noise(keys + SIGNED) == ["登录 | 注册", "政府信息公开"]
    title = TEXT.split("\n", 1)[0]
    window = f"{title}_信息公开年报_云州县人民政府门户网站"
    assert window not in noise(f"{window}\n\n{SIGNED.split(chr(10), 1)[1]}")


@pytest.mark.parametrize("bar", ["【打印】【关闭】", "扫一扫在手机打开当前页", "分享到：\n上一篇：无"])
@pytest.mark.parametrize("signature", ["云州县水利局\n2019年1月8日", "云州县水利局 二〇一九年一月八日"])
def test_a_bar_before_the_signature_leaves_it(bar: str, signature: str):
    assert noise(f"{TEXT}{bar}\n{signature}\n主办：云州县人民政府\n") == [*bar.split("\n"), "主办：云州县人民政府"]


def test_what_is_no_signature_behind_a_bar_is_of_the_page():
    for line in ("2019-01-08", "云州县人民政府\n联系我们", "2019年1月8日"):
        assert noise(f"{TEXT}【打印】【关闭】\n{line}\n") == ["【打印】【关闭】", *line.split("\n")]
    assert noise(f"{SIGNED}【打印】【关闭】\n云州县人民政府\n2020年2月1日\n")[-2:] == ["云州县人民政府", "2020年2月1日"]


def test_advertising_before_the_title_does_not_end_the_head():
    bait = "天天躁视频,在线观看,免费下载"
    assert noise(f"{bait}\n{SIGNED.split(chr(10), maxsplit=1)[0]}\n字体:[]\n{SIGNED.split(chr(10), 1)[1]}") == [
        bait,
        "字体:[]",
    ]


def test_tags_in_a_list_are_no_numbered_lines():
    tags = ['1. <blockquote id="a1"><rt id="a1"></rt></blockquote>', '2. <meter id="a1"></meter>']
    assert noise("\n".join([*tags, SIGNED])) == tags


def test_the_column_between_a_title_that_stands_twice():
    title, rest = SIGNED.split("\n", 1)
    assert noise(f"{title}\n政府信息公开年报\n{title}\n{rest}") == ["政府信息公开年报"]
