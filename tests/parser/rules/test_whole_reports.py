"""Where the stages meet: reports without a title, tables between bars, what tells who filled in a table."""

from __future__ import annotations

import pytest

from parser.model import Report
from parser.parts import parse
from parser.rules.chrome.kinds import is_menu
from parser.source.document import SourceDocument

TEXT = "本年度，全局上下认真推进公开工作，制度进一步健全，渠道进一步拓宽，取得了新的成效。\n"
OLD = f"一、概述\n{TEXT}二、主动公开政府信息情况\n{TEXT}三、存在的主要问题及改进措施\n{TEXT}"


def read(text: str) -> Report:
    return parse(SourceDocument(name="made-up.txt", kind="txt", text=text))


def value(text: str, field: str) -> tuple[object, str] | None:
    found = read(text).metadata.get(field)
    return (found.value, found.confidence) if found else None


def test_the_year_that_only_the_text_tells_is_doubtful():
    text = f"一、概述\n2013年，全局高度重视。{TEXT}二、主动公开情况\n截至2013年底，运行正常，比2012年进步。\n"
    assert value(text, "year") == (2013, "low")


def test_a_text_that_tells_of_two_years_alike_tells_none():
    text = f"一、概述\n2013年，全局高度重视。{TEXT}二、主动公开情况\n比2012年进步。\n"
    assert value(text, "year") is None


@pytest.mark.parametrize(
    ("preface", "agency"),
    [
        ("现向社会公布2023年度云州县水利局政府信息公开工作年度报告，全文由总体情况等部分组成。\n", "云州县水利局"),
        ("依据有关规定，制作本报告，现将全年公开工作的总体情况报告如下。\n", "清源街道办事处"),
    ],
)
def test_the_office_that_no_title_names(preface: str, agency: str):
    opening = "2023年，清源街道办事处高度重视公开工作，在上级的正确领导下，取得了新的成效。\n"
    found = value(f"{preface}一、总体情况\n{opening}二、主动公开政府信息情况\n{TEXT}", "agency")
    assert found is not None
    assert found[0] == agency


@pytest.mark.parametrize("office", ["市政府", "区委", "我局", "全县各单位"])
def test_the_first_sentence_may_be_about_others(office: str):
    assert value(f"一、总体情况\n2023年，{office}高度重视公开工作，取得了新的成效。\n{OLD}", "agency") is None


def test_the_days_that_a_report_says_it_covers():
    text = f"现公布报告，其内容涵盖云河镇2025年1月1日至12月31日期间的公开工作情况。\n{OLD}"
    assert value(text, "period_start") == ("2025-01-01", "high")
    assert value(text, "period_end") == ("2025-12-31", "high")


def test_rows_between_bars_are_no_sections():
    rows = "一、主动公开情况 | —— | —— |\n（一）公开数 | 条 | 25 |\n二、依申请公开情况 | —— | —— |\n"
    rows = f"统计指标 | 单位 | 统计数 |\n{rows}"
    titles = [section.title for section in read(f"{OLD}政府信息公开情况统计表\n{rows}").sections]
    assert titles == ["概述", "主动公开政府信息情况", "存在的主要问题及改进措施"]


def test_the_caption_of_a_picture_begins_no_table():
    form = "二、主动公开政府信息情况\n信息内容\t本年制发件数\n规章\t0\n三、收到和处理政府信息公开申请情况\n规章\t0\n"
    titles = [section.title for section in read(f"一、总体情况\n{TEXT}图1 政府信息公开情况表\n{form}").sections]
    assert titles == ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"]


def test_who_filled_in_a_table_is_no_foot_of_the_page():
    line = "联系电话：0871-5550123     填报日期：2015-01-12"
    text = f"{OLD}附表\n单位负责人：     审核人：     填报人：\n{line}\n【打印本页】 【关闭窗口】\n"
    report = read(text)
    assert [report.text[span.start : span.end] for span in report.noise] == ["【打印本页】 【关闭窗口】"]


def test_short_titles_told_as_what_was_done():
    lines = [
        f"{n}、{title}。{TEXT}" for n, title in enumerate(("健全了领导机构", "完善了工作制度", "拓宽了公开渠道"), 1)
    ]
    titles = [section.title for section in read("一、概述\n" + "".join(lines) + "二、主动公开情况\n" + TEXT).sections]
    assert titles == ["概述", "健全了领导机构", "完善了工作制度", "拓宽了公开渠道", "主动公开情况"]


def test_rows_of_figures_beside_page_numbers_are_no_running_heads():
    rows = [f"第{n}项\n\n— {n} —\n\n0\t0\t0\n" for n in range(2, 7)]
    report = read(f"{OLD}附表\n" + "".join(rows))
    assert [report.text[span.start : span.end] for span in report.noise] == [f"— {n} —" for n in range(2, 7)]


def test_the_source_ends_before_the_buttons_of_the_page():
    line = "发布时间：2021-01-14 14:38:00      来源：云州市水利局      【  保存\n  打印       \n分享到：\n"
    found = value(f"云州市水利局2020年政府信息公开工作年度报告\n{line}{OLD}", "issuer")
    assert found == ("云州市水利局", "high")


def test_the_extension_of_a_telephone():
    text = f"本年度报告由云河镇编制，如有疑问，请联系：镇办公室，电话：62501234×8107。\n{OLD}"
    assert value(text, "contact_phone") == ("62501234×8107", "high")


def test_a_title_whose_first_line_holds_office_and_year():
    assert value(f"云河湖街2021年政府信息公开工作\n年度报告\n{OLD}", "title") == (
        "云河湖街2021年政府信息公开工作年度报告",
        "high",
    )


def test_the_title_that_only_the_summary_of_the_page_holds():
    block = "信息索引号 | 01404053X/2012-00323 | 公开日期 | 2012-03-29 |\n"
    text = f"{block}内容概述 | 云州市人民政府2011年政府信息公开年度报告 |\n{OLD}"
    assert value(text, "title") == ("云州市人民政府2011年政府信息公开年度报告", "high")


def test_brackets_whose_number_was_lost_number_known_titles():
    lines = f"()主动公开情况。{TEXT}()依申请公开情况。{TEXT}"
    sections = read(f"一、总体情况\n{TEXT}{lines}二、主动公开政府信息情况\n{TEXT}").sections
    assert [(section.number, section.title, section.level) for section in sections] == [
        ("一、", "总体情况", 1),
        ("()", "主动公开情况", 2),
        ("()", "依申请公开情况", 2),
        ("二、", "主动公开政府信息情况", 1),
    ]


def test_a_line_that_begins_with_the_end_of_a_bracket_is_no_section():
    line = "根据有关规定（以下简称《条例》\n)等文件要求，认真推进公开工作，取得了新的成效。\n"
    assert [section.title for section in read(f"{line}{OLD}").sections] == [
        "概述",
        "主动公开政府信息情况",
        "存在的主要问题及改进措施",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "网站首页政务公开办事服务互动交流专题专栏",
        "专栏首页政府信息公开指南政府信息公开目录政府信息公开年度报告依申请公开",
        "专题专栏" * 20,
    ],
)
def test_a_menu_without_blanks(line: str):
    assert is_menu(line)
    report = read(f"{line}\n云州市水利局2020年政府信息公开工作年度报告\n{OLD}")
    assert [report.text[span.start : span.end] for span in report.noise] == [line]


@pytest.mark.parametrize("line", ["政府信息公开", "主动公开政务公开信息公开", f"{'专题专栏' * 40}等"])
def test_what_is_no_menu_without_blanks(line: str):
    assert not is_menu(line)


def test_a_page_that_greets():
    greeting = "云州市城市管理委员会欢迎您！\n城管热线  12319 加入收藏 设为首页 无障碍访问\n"
    report = read(f"{greeting}云州市水利局2020年政府信息公开工作年度报告\n{OLD}")
    assert len(report.noise) == 2


def test_question_marks_that_were_blanks():
    lost = "".join(f"??{line}\n" for line in OLD.splitlines())
    sections = read(f"??2025年，云州县水利局坚持公开。\n{lost}").sections
    assert [section.title for section in sections] == ["概述", "主动公开政府信息情况", "存在的主要问题及改进措施"]


def test_a_question_is_no_lost_blank():
    assert read(f"?一、总体情况\n{OLD}").sections[0].title == "概述"


def test_a_part_whose_title_was_lost():
    parts = f"一、   \n{TEXT}二、主动公开政府信息情况\n{TEXT}三、依申请公开情况\n{TEXT}"
    text = f"云河镇2014年政府信息公开工作年度报告\n{parts}"
    sections = read(text).sections
    assert [(section.number, section.title) for section in sections] == [
        ("一、", ""),
        ("二、", "主动公开政府信息情况"),
        ("三、", "依申请公开情况"),
    ]


def test_a_number_alone_that_no_part_goes_on_from_is_none():
    assert [section.number for section in read(f"{OLD}五、\n{TEXT}").sections] == ["一、", "二、", "三、"]


def test_a_row_of_a_block_with_the_state_of_the_paper():
    head = "索引号 yzx_slj/2021-10037 效力属性\n发布机构 水利局 文  号\n"
    text = f"{head}云州县水利局2020年政府信息公开工作年度报告\n{OLD}"
    assert value(text, "index_number") == ("yzx_slj/2021-10037", "high")


def test_a_greeting_with_a_comma():
    greeting = "您好,欢迎登录云州县政务公开平台"
    report = read(f"{greeting}\n云州县水利局2020年政府信息公开工作年度报告\n{OLD}")
    assert [report.text[span.start : span.end] for span in report.noise] == [greeting]


def test_the_head_of_table_four_filled_up_with_blanks():
    five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    rows = [
        ["行政复议", "行政诉讼"],
        [*five, "未经复议直接起诉", "复议后起诉"],
        five * 2,
        ["1", "0", "0", "1", "2", *"0" * 10],
    ]
    lines = ["| " + " | ".join([*row, *[""] * (15 - len(row))]) + " |" for row in rows]
    table = "\n".join([lines[0], "|" + " --- |" * 15, *lines[1:]])
    title = "政府信息公开行政复议、行政诉讼情况"
    report = read(f"一、总体情况\n{TEXT}四、{title}\n{table}\n五、存在的主要问题及改进情况\n{TEXT}")
    cells = report.tables["table4"].cells
    assert [cells[f"t4_review_{name}"].value for name in ("upheld", "pending", "total")] == [1, 1, 2]
    assert cells["t4_suit_after_review_total"].value == 0


@pytest.mark.parametrize("short", ["区城市运行管理中心", "市市场监督管理局", "县社区矫正局"])
def test_a_sign_of_a_region_inside_a_word_is_none(short: str):
    preface = f"依据有关规定，编制本报告。如对本报告有疑问，请联系：云{short}，电话：027-83426353。\n"
    found = read(f"{short}2025年政府信息公开工作年度报告\n{preface}{OLD}").metadata["agency"]
    assert (found.value, found.confidence) == (f"云{short}", "low")


def test_an_office_that_shares_a_word_with_its_report_in_the_preface():
    preface = "根据《中华人民共和国政府信息公开条例》，特向社会公布2015年度云河镇人民政府信息公开年度报告。\n"
    assert value(f"{preface}{OLD}", "agency") == ("云河镇人民政府", "high")


@pytest.mark.parametrize("cells", ["统计指标 单位 统计数\n{}", "统计指标 |\n单位 |\n统计数 |\n{}"])
def test_the_first_group_of_a_statistics_table_is_no_section(cells: str):
    rows = ["（一）主动公开政府信息数 条 12", "其中：主动公开规范性文件数 条 3", "制发规范性文件总数 件 3"]
    if "|" in cells:
        table = "一、主动公开情况 |\n|\n|\n" + "".join(f"{row.replace(' ', ' |' + chr(10))} |\n" for row in rows)
    else:
        table = "一、主动公开情况\n" + "\n".join(rows)
    report = read(f"{OLD}政府信息公开情况统计表（2014年度）\n{cells.format(table)}\n")
    assert [row.label for row in report.stat_table] == [row.split()[0] for row in rows]
    assert [section.title for section in report.sections if section.number == "一、"] == ["概述"]


@pytest.mark.parametrize(
    ("site", "confidence"),
    [
        ("省水利厅网站", "low"),
        ("市局门户网站", "low"),
        ("国家水利部官方网站", "low"),
        ("县审计局网站", "low"),
        ("云州县水利局网站", "high"),
        ("县水利局门户网站", "high"),
        ("局网站", "high"),
        ("我局网站", "high"),
    ],
)
def test_the_site_of_another_organ_is_none_of_its_own(site: str, confidence: str):
    text = f"云州县水利局2018年政府信息公开年度报告\n{OLD}四、公开渠道\n2018年在{site}发布信息31条。\n"
    found = next(entry for entry in read(text).indicators if entry.value == 31)
    assert (found.id, found.confidence) == ("disclosure_website", confidence)
