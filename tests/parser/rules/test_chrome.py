from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parser.model import Report
from parser.resources import load_toml
from parser.rules.chrome import find_chrome
from parser.rules.outline import find_outline
from parser.source.document import SourceDocument

TITLE = "云州县水利局2018年政府信息公开工作年度报告"
PREFACE = "本报告依据有关规定编制，由概述、主动公开情况等部分组成。"
FIRST = "本年度，我局认真推进公开工作，全年公开信息十二条，取得了成效。"
SECOND = "公开的内容还不够丰富，渠道还不够多。"
BODY = f"一、概述\n{FIRST}\n二、存在问题\n{SECOND}\n"
SIGNATURE = "云州县水利局\n2019年1月8日\n"
REPORT = f"{TITLE}\n{PREFACE}\n{BODY}{SIGNATURE}"


def read(text: str) -> tuple[SourceDocument, Report]:
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    return document, find_chrome(document, Report(source=document.info, text=text))


def noise(text: str) -> list[str]:
    document, report = read(text)
    return [document.slice(span) for span in report.noise]


def test_a_report_alone_has_no_chrome():
    assert noise(REPORT) == []


HEADS = [
    "当前位置：首页 > 政务公开 > 年报",
    "设为首页 | 加入收藏 | 藏文版",
    "河东省人民政府　江陵市人民政府　云州县人民政府",
    "首页 / 街道 / 港湾街道 / 政府信息公开 / 年报",
    "云州县人民政府网站 设为首页 加入收藏",
    "本文共浏览 219 次",
    "云州水利 | 政务公开 | 公众参与 | 网上办事 | English",
    "首页  走进云州  要闻中心  政务公开  网上办事",
    "首页 走进云州 要闻中心 政民互动 专题专栏",
    "您现在所在的位置：首页 >> 公开目录 >> 水利局",
    "当前位置： 首页 政务公开 政府信息公开 水利局 年报",
    "首页 > 政务公开 > 政府信息公开年报 > 部门年报",
    "欢迎访问云州县水利局网站！",
    "登录 | 注册",
    "登录 退出 注册",
    "无障碍阅读 适老化 繁体版",
    "进入老年模式 退出老年模式",
    "微信 微博 QQ空间",
    "微信好友 QQ好友 QQ空间 新浪微博",
    "分享到：",
    "【打印】【关闭】",
    "[ 打印本页 | 关闭窗口 ]",
    "字号：[ 大 中 小 ]",
    "字体大小： 大 中 小",
    "视力保护色：",
    "全真版 文字版 文件下载",
    "点击数：",
    "浏览次数：128 次",
    "阅读：275人",
    "• 浏览次数：",
    "【有声朗读】",
    "用微信扫描二维码分享至好友和朋友圈",
    "相关链接：",
    "今天是2019年1月9日 星期三",
    "您访问的链接即将离开“云州县人民政府”门户网站 是否继续？",
    "继续访问 放弃",
    "语音播报：播放 暂停",
    "点击收听全文朗读",
    "点击展开详细信息目录",
    "首页 信息公开 政府信息公开年报",
    "ᠮᠣᠩᠭᠣᠯ | 无障碍 | 登录个人中心",
    "简 | 繁 | 适老模式 | 无障碍",
    "用户名： 密码： 登录 注册 忘记密码？",
    "您好，欢迎光临云州县水利局网站！",
    "首页 · 信息公开 · 年度报告",
    "首页丨政务公开丨网上办事丨公众参与",
    "政府信息公开年报 > 水利局",
    "2019年01月09日 星期三 多云 16℃",
    "您好，今天是2019年1月9日 星期三",
    "北京时间：2019年1月9日 12:00:00",
    "请输入您要搜索的内容",
    "首页 &gt; 政务公开 &gt; 云州县水利局",
    "信息公开访问次数：1,203",
    "热门搜索：河长制 防汛 公积金",
    "【字体：小 大】【双击鼠标自动滚屏】",
]


@pytest.mark.parametrize("line", HEADS)
@pytest.mark.parametrize("place", ["before", "behind"])
def test_lines_of_the_page_around_the_title(line: str, place: str):
    text = f"{line}\n{REPORT}" if place == "before" else REPORT.replace(TITLE, f"{TITLE}\n{line}")
    found = noise(text)
    assert "".join(found).replace(" ", "") in line.replace(" ", "")
    assert sum(map(len, found)) * 2 >= len(line)


FEET = [
    "扫一扫在手机打开当前页",
    "分享到：",
    "[ 打印本页 | 关闭窗口 ]",
    "返回顶部打印关闭",
    "附件下载",
    "上一篇：县水利局2017年政府信息公开年报",
    "下一篇：没有了",
    "相关链接",
    "主办：云州县应急管理局 电话：5550100",
    "主办单位：云州县人民政府 承办单位：县大数据局",
    "技术支持单位：云州县信息中心",
    "版权所有：云州县人民政府 联系电话：0700-5550100",
    "网站标识码：7001230001 云ICP备00000001号-1",
    "云公网安备 70012300000001号",
    "Copyright 2019 All Rights Reserved",
    "您是第 00123456 位访客",
    "建议使用1024*768分辨率浏览本网站",
    "Produced By 云网发布系统",
    "附件：云州县水利局2018年政府信息公开工作年度报告.docx",
    "附件1.统计表.xls（下载）",
    "1. 云州县水利局2018年政府信息公开工作年度报告.pdf",
    "【发表评论】【告诉好友】【打印此文】【关闭窗口】",
    "打印本文 关闭窗口 分享",
    "相关文档：",
    "本网站所有内容归版权方所有，未经许可不得转载",
    "网友评论：（只显示最新5条，评论只代表网友，与本站立场无关！）",
    "为确保最佳效果，建议您使用以下浏览器：IE浏览器9.0及以上，或其他新版浏览器",
    "违法和不良信息举报电话：0700-5550100，欢迎监督。",
    "本站由云州县人民政府主办",
    "点击下载：年报全文",
    "【打印本稿】 【推荐朋友】 【关闭窗口】",
    "浏览器建议：IE10以上",
    "云州县人民政府主办，云州县行政审批局承办",
    "打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。",
]


@pytest.mark.parametrize("line", FEET)
def test_lines_of_the_page_below_the_report(line: str):
    assert noise(f"{REPORT}{line}\n") == [line]


def test_everything_behind_the_first_sure_line_below_goes_known_words_or_not():
    foot = ["扫一扫在手机打开当前页", "底部栏目", "云州论坛", "地址：云州县河滨路1号 邮编：700000", "网站地图"]
    assert noise(REPORT + "\n\n".join(foot)) == foot


@pytest.mark.parametrize("line", ["附件下载：公开目录.xls", "点击查看大图", "（点击放大图片）"])
def test_links_to_files_and_pictures_go_between_paragraphs(line: str):
    assert noise(REPORT.replace("二、", f"{line}\n二、")) == [line]


def test_a_breadcrumb_of_one_crumb_a_line_goes_and_a_title_in_it_stays():
    crumbs = ["当前位置：", "首页", ">>", "云州县", ">>", "政府信息公开年报"]
    assert noise("\n".join(crumbs) + "\n" + REPORT) == crumbs
    crumbs.append(">>")
    assert noise("\n".join(crumbs) + "\n" + REPORT) == crumbs
    broken = REPORT.replace(TITLE, TITLE.replace("2018", "\n2018"))
    assert noise("\n".join(crumbs) + "\n" + broken) == crumbs


def test_a_bar_of_one_link_a_line_goes_below_the_block_too():
    bar = ["字体：", "大", "中", "小"]
    assert noise("索引号：\n700123/2019-00001\n" + "\n".join(bar) + "\n" + REPORT) == bar


def test_how_to_share_a_page_goes_with_its_foot():
    foot = ["相关附件：", "下载", "微信扫一扫：分享", "微信里点“发现”，扫一下", "二维码便可将本文分享至朋友圈。"]
    assert noise(REPORT + "\n".join(foot)) == foot


def test_contact_lines_above_a_footer_go_with_it():
    foot = ["地址：云州县河滨路1号", "电话：0700-5550100", "版权所有：云州县人民政府"]
    assert noise(REPORT + "\n".join(foot)) == foot


def test_contact_lines_of_the_report_stay():
    assert noise(f"{REPORT}联系电话：0700-5550100\n") == []


def test_who_edited_the_page_is_no_chrome():
    assert noise(f"{REPORT}责任编辑：水利局办公室\n分享到：\n") == ["分享到："]


def test_navigation_before_the_title_goes_known_words_or_not():
    navigation = ["网站首页", "水利要闻", "领导之窗", "河长制专栏", "防汛抗旱", "互动交流"]
    assert noise("\n".join(navigation) + "\n" + REPORT) == navigation


def test_the_name_of_the_site_among_navigation_is_no_letterhead():
    head = ["云州县人民政府", "首 页", "水利要闻", "当前位置：首页 > 政务公开 > 年报"]
    assert noise("\n".join(head) + "\n" + REPORT) == head


def test_the_head_of_a_paper_is_no_navigation():
    head = "云州县水利局文件\n云水发〔2019〕3号\n2019年1月8日\n"
    assert noise(head + REPORT) == []


@pytest.mark.parametrize(
    "block",
    [
        "索 引 号：\n700123/2019-00001\n主题分类：\n水利、水务\n发布机构：\n县水利局\n发布日期：\n2019年01月09日\n",
        "索 引 号 | 700123/2019-00001 | 分 类 | 水利 |\n发布机构 | 县水利局 | 发文日期 | 2019-01-09 |\n",
        "信息名称：年报 索 引 号：700123 主题分类：水利 发布机构：县水利局\n",
        "来源：县水利局 时间：2019-01-09 15:08\n",
    ],
)
def test_keys_and_values_are_no_chrome(block: str):
    assert noise(block + REPORT) == []


def test_bars_inside_a_line_of_keys_go_and_the_rest_stays():
    line = "发布日期：2019-01-09 15:42 来源：县水利局 浏览次数：12次 字体大小： 大 中 小"
    assert noise(f"{TITLE}\n{line}\n{PREFACE}\n{BODY}") == ["浏览次数：12次", "字体大小： 大 中 小"]
    line = "时间：2019-01-15 来源：县水利局 打印 关闭本页"
    assert noise(f"{TITLE}\n{line}\n{PREFACE}\n{BODY}") == ["打印 关闭本页"]


def test_a_bar_behind_the_title_goes_and_the_title_stays():
    assert noise(f"{TITLE} [ 打印 ]\n{PREFACE}\n{BODY}") == ["[ 打印 ]"]


@pytest.mark.parametrize(
    "number", ["- 2 -", "— 2 —", "－2－", "第 2 页", "第2页 共9页", "第 2 页，共 9 页", "2 / 9", "~2~"]
)
def test_page_numbers_go_anywhere(number: str):
    text = REPORT.replace("推进公开工作，", f"推进公开\n{number}\n工作，")
    assert noise(text) == [number]


def test_figures_of_a_flattened_table_are_no_page_numbers():
    text = f"{REPORT}三、附表\n公开数\n条\n1\n网站公开\n条\n2\n公报公开\n条\n3\n"
    assert noise(text) == []


def test_bare_page_numbers_break_paragraphs_and_count():
    pages = [
        f"第{n}段文字讲的是公开工作的各项情况，内容很长并且没有写完就到了页\n{n}\n尾，所以下一行接着写，"
        for n in (1, 2, 3)
    ]
    assert noise(f"{TITLE}\n{PREFACE}\n一、概述\n" + "\n".join(pages) + "到此为止。\n") == ["1", "2", "3"]


def test_a_running_head_beside_page_numbers_stays_once():
    page = f"正文一段写到这里，内容是公开工作的各项情况，还没有完。\n- 1 -\n{TITLE}\n"
    found = noise(f"{TITLE}\n{PREFACE}\n一、概述\n{page * 4}")
    assert found.count("- 1 -") == 4
    assert found.count(TITLE) == 3


def test_leftovers_of_converters_go_and_their_line_stays():
    assert noise(f"{TITLE}\n[bookmark: _GoBack]    {PREFACE}\n{BODY}") == ["[bookmark: _GoBack]"]


def test_advertising_goes_unless_it_speaks_of_the_report():
    assert noise(f"{TITLE}\n{PREFACE}\n{BODY}某某娱乐城注册就送\n{SIGNATURE}") == ["某某娱乐城注册就送"]
    assert noise(f"{TITLE}\n{PREFACE}\n{BODY}依法公开彩票网点的政府信息。\n{SIGNATURE}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "在网站首页设置专栏，提供打印、下载、收藏等功能，方便群众。",
        "群众可以扫描二维码关注微信公众号，及时了解水利动态。",
        "网站主办单位加强了内容保障，版权所有的声明更加规范。",
        "全年网站访问量达到12万次。",
        "完善了无障碍浏览功能，开通了新浪微博和腾讯微博。",
    ],
)
def test_a_paragraph_is_never_chrome(sentence: str):
    assert noise(f"{TITLE}\n{PREFACE}\n一、概述\n{sentence}\n二、打算\n{sentence}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "对网友评论及时回复，做到件件有着落。",
        "畅通违法和不良信息举报渠道，方便群众监督。",
        "落实转载稿件注明来源的要求，未经领导同意的稿件不得转载。",
        "下一步，升级网站，使群众使用各种浏览器都能打开。",
        "点击查看大图的功能还不完善。",
        "群众可以扫描下方二维码查看办事指南，也可以分享至朋友圈。",
        "活动由县水利局主办，各乡镇承办。",
        "印发便民手册，二维码便可查到联系电话。",
    ],
)
def test_the_last_paragraph_is_never_chrome(sentence: str):
    text = f"{TITLE}\n{PREFACE}\n一、概述\n{FIRST}\n{sentence}\n扫一扫在手机打开当前页\n"
    assert noise(text) == ["扫一扫在手机打开当前页"]


@given(st.lists(st.sampled_from(HEADS), max_size=6), st.lists(st.sampled_from(FEET), max_size=6))
@settings(max_examples=60)
def test_chrome_shuffled_around_a_report_changes_no_section(heads: list[str], feet: list[str]):
    text = "".join(f"{line}\n" for line in heads) + REPORT + "".join(f"{line}\n" for line in feet)
    document, report = read(text)
    sections = find_outline(document, report).sections
    assert [(s.number, s.title, document.slice(s.body)) for s in sections] == [
        ("一、", "概述", FIRST),
        ("二、", "存在问题", SECOND),
    ]


@given(st.text(alphabet="首页打印>|[]：:-—12 \n\t\u3000政府信息公开年报，。一、", max_size=200))
@settings(max_examples=150)
def test_spans_lie_on_one_line_each_and_apart(text: str):
    document, report = read(text)
    end = 0
    for span in report.noise:
        assert end <= span.start < span.end <= len(text)
        assert "\n" not in document.slice(span)
        end = span.end


def test_a_lone_link_before_the_foot_goes_with_it():
    assert noise(f"{REPORT}附件：\n扫一扫在手机打开当前页\n") == ["附件：", "扫一扫在手机打开当前页"]


def test_an_answer_before_the_foot_stays():
    text = f"{TITLE}\n{PREFACE}\n{BODY}三、其他需要报告的事项\n没有\n扫一扫在手机打开当前页\n"
    assert noise(text) == ["扫一扫在手机打开当前页"]


@pytest.mark.parametrize(
    "line", ["云州县 水利局", "索引号 | 0021/2019 | 公开方式 | 主动公开", "统计指标 | 单位 | 数量", "甲 乙 丙"]
)
def test_a_row_of_words_that_is_no_menu_stays(line):
    assert noise(f"{line}\n{REPORT}") == []


@settings(max_examples=300)
@given(st.data())
def test_a_page_number_is_seen_by_a_stroke_or_its_first_character(data):
    pages = load_toml("chrome.toml")["pages"]
    pattern = data.draw(st.sampled_from(pages["patterns"]))
    text = data.draw(st.from_regex(f"(?:{pattern})", fullmatch=True))
    assert "/" in text or text[0] in pages["initials"]


@pytest.mark.parametrize("piece", ["（", "）", "，", "；"])
def test_a_sign_that_copying_put_on_a_line_of_its_own_is_no_code(piece: str) -> None:
    assert noise(REPORT.replace(FIRST, f"本年度，我局\n{piece}\n{FIRST}")) == []
    assert noise(REPORT.replace("2018年", f"\n{piece}\n2018年", 1)) == []


@pytest.mark.parametrize("piece", ["}", "});", "],", ");"])
def test_a_piece_of_a_script_is(piece: str) -> None:
    assert noise(f"{piece}\n{REPORT}") == [piece]
