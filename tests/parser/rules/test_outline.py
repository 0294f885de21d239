from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parser.editions import editions
from parser.fold import fold
from parser.model import Report, Section, Span
from parser.rules.chrome import find_chrome
from parser.rules.outline import find_outline
from parser.rules.outline.known import is_known, section_id
from parser.rules.outline.levels import Numbered, places
from parser.rules.outline.numbers import ordinal, read_number
from parser.source.document import SourceDocument

PROSE = "本年度，我局按照要求推进各项公开工作，取得了新的成效。"


def outline(text: str) -> tuple[Section, ...]:
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    report = find_chrome(document, Report(source=document.info, text=text))
    return find_outline(document, report).sections


def shape(text: str) -> list[tuple[str, str, int]]:
    return [(section.number, section.title, section.level) for section in outline(text)]


def titles(text: str) -> list[str]:
    return [section.title for section in outline(text)]


@pytest.mark.parametrize(
    ("line", "number", "style", "count"),
    [
        ("一、总体情况", "一、", "cn", 1),
        ("十二、附则说明", "十二、", "cn", 12),
        ("一 、 信息公开", "一 、", "cn", 1),
        ("一．概述", "一．", "cn", 1),
        ("（三）监督保障", "（三）", "cn-paren", 3),
        ("( 二 ) 平台建设", "( 二 )", "cn-paren", 2),
        ("（一)平台建设", "（一)", "cn-paren", 1),
        ("〔四〕平台建设", "〔四〕", "cn-paren", 4),
        ("㈡平台建设", "㈡", "cn-paren", 2),
        ("（二）、专门机构", "（二）", "cn-paren", 2),
        ("3.门户网站", "3.", "arabic", 3),
        ("3．门户网站", "3．", "arabic", 3),
        ("10、门户网站", "10、", "arabic", 10),
        ("1.2018年工作", "1.", "arabic", 1),
        ("2.12345热线平台建设", "2.", "arabic", 2),
        ("⒊门户网站", "⒊", "arabic", 3),
        ("（12）权责清单", "（12）", "arabic-paren", 12),
        ("⑵权责清单", "⑵", "circled-paren", 2),
        ("③权责清单", "③", "circled", 3),
        ("第一部分 总体情况", "第一部分", "part", 1),
        ("第三章 平台建设", "第三章", "part", 3),
    ],
)
def test_every_style_of_number_is_read(line: str, number: str, style: str, count: int):
    folded = SourceDocument(name="", kind="txt", text=line).folded
    found = read_number(folded, 0, len(folded))
    assert found is not None
    assert (line[found.start : found.end], found.style, found.ordinal) == (number, style, count)
    assert not found.weak


@pytest.mark.parametrize(
    "line",
    [
        "2018年，我局公开信息。",
        "1.5万元",
        "3.14",
        "第二十条第（八）项",
        "（八）项规定",
        "12345热线",
        "十九大以来",
        "（一）",
        "一、",
        "",
    ],
)
def test_what_is_no_number(line: str):
    folded = SourceDocument(name="", kind="txt", text=line).folded
    found = read_number(folded, 0, len(folded))
    assert found is None or found.weak


def test_every_circled_number_is_one():
    digits = map(chr, (*range(0x2460, 0x249C), *range(0x2776, 0x278A)))
    for digit in digits:
        assert read_number(f"{digit}权责清单", 0, 5) is not None, digit


def test_ordinals_in_all_scripts():
    assert [ordinal(text) for text in ("十", "十一", "二十", "二十三", "7", "⑫", "⒎", "㈤", "1.4")] == [
        10, 11, 20, 23, 7, 12, 7, 5, 4,
    ]  # fmt: skip


def test_the_usual_tree():
    text = (
        f"一、概述\n{PROSE}\n（一）组织领导\n1.门户网站\n（1）栏目设置\n①通知公告\n{PROSE}\n二、主动公开情况\n{PROSE}\n"
    )
    assert shape(text) == [
        ("一、", "概述", 1),
        ("（一）", "组织领导", 2),
        ("1.", "门户网站", 3),
        ("（1）", "栏目设置", 4),
        ("①", "通知公告", 5),
        ("二、", "主动公开情况", 1),
    ]


def test_points_and_commas_behind_figures_are_one_style():
    text = f"一、互动交流\n1.新闻发布\n{PROSE}\n2.政策解读\n{PROSE}\n3、走访活动\n{PROSE}\n"
    assert [level for _, _, level in shape(text)] == [1, 2, 2, 2]


def test_figures_directly_under_a_part_are_its_second_level():
    parts = [
        "一、总体情况",
        f"1.主动公开。{PROSE}",
        f"2.依申请公开。{PROSE}",
        "五、存在问题",
        "（一）不足",
        "（二）打算",
    ]
    text = "\n".join(parts)
    assert [level for _, _, level in shape(text)] == [1, 2, 2, 1, 2, 2]


def test_a_style_that_goes_on_counting_for_another_stays_at_its_level():
    parts = ["二、工作情况", "（一）组织领导", "（二）制度建设", "3.平台建设", "（四）培训工作"]
    text = f"\n{PROSE}\n".join(parts)
    assert [level for _, _, level in shape(text)] == [1, 2, 2, 2, 2]


def test_a_missing_first_number_does_not_lift_the_second():
    text = (
        f"一、总体情况\n（二）主动公开情况\n{PROSE}\n（三）依申请公开情况\n{PROSE}\n二、主动公开政府信息情况\n{PROSE}\n"
    )
    assert [level for _, _, level in shape(text)] == [1, 2, 2, 1]


def test_repeated_numbers_stay_at_their_level():
    text = f"一、概述\n{PROSE}\n二、主动公开\n{PROSE}\n二、依申请公开\n{PROSE}\n三、附表\n{PROSE}\n"
    assert [level for _, _, level in shape(text)] == [1, 1, 1, 1]


def test_a_second_series_inside_the_first_part():
    inner = f"一、强化组织领导\n{PROSE}\n二、拓宽公开渠道\n{PROSE}\n三、加强队伍建设\n{PROSE}\n"
    text = f"一、总体情况\n{inner}二、主动公开政府信息情况\n{PROSE}\n三、收到和处理政府信息公开申请情况\n{PROSE}\n"
    assert [level for _, _, level in shape(text)] == [1, 2, 2, 2, 1, 1]


def test_two_series_one_after_the_other():
    items = [Numbered("cn", n, False) for n in (1, 2, 3, 1, 2)]
    assert [place.level for place in places(items)] == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("line", "title", "body"),
    [
        ("（一）加强组织领导。本年度，我局调整了领导小组。", "加强组织领导", "本年度，我局调整了领导小组。"),
        ("(一)主动公开方面  一是认真做好政务公开工作。", "主动公开方面", "一是认真做好政务公开工作。"),
        ("（一）主动公开情况　　全年公开各类信息三十五条。", "主动公开情况", "全年公开各类信息三十五条。"),
        ("（一）收费情况：本年度没有收取任何费用。", "收费情况", "本年度没有收取任何费用。"),
        ("（一）“5·15”政务公开日活动", "“5·15”政务公开日活动", ""),
        ("（一）概  述", "概述", ""),
        ("（一）健全制度,规范行为.制定了三项制度。", "健全制度,规范行为", "制定了三项制度。"),
        ("（一）政府信息管理情况。", "政府信息管理情况", ""),
        ("（一）主动公开政府信息情况（含历年累计）", "主动公开政府信息情况（含历年累计）", ""),
    ],
)
def test_where_a_heading_ends(line: str, title: str, body: str):
    text = f"一、总体情况\n{line}\n（二）制度建设情况\n{PROSE}\n"
    section = outline(text)[1]
    assert section.title == title
    assert text[section.body.start : section.body.end] == body
    assert text[section.heading.start : section.heading.end].startswith(section.number)


def test_whole_sentences_are_items():
    text = (
        "一、工作情况\n1、健全完善工作领导小组，由分管领导负责审核，由主要领导负责审批。\n"
        "2、对于主动公开的信息，我局主要采取网上公开的形式。\n3、由专门人员上传到门户网站专栏，并按时更新维护。\n"
    )
    sections = outline(text)
    assert [(s.kind, s.title) for s in sections[1:]] == [("item", "")] * 3
    assert text[sections[1].heading.start : sections[1].heading.end] == "1、"
    assert text[sections[1].body.start : sections[1].body.end].startswith("健全完善")


def test_a_sentence_among_headings_is_a_heading():
    text = "五、机构情况\n（一）专门机构1个\n（二）查阅点2个\n（三）工作人员2人，其中专职1人，兼职1人。\n"
    assert titles(text)[1:] == ["专门机构1个", "查阅点2个", "工作人员2人，其中专职1人，兼职1人"]


def test_a_known_title_over_two_lines_is_joined():
    text = f"二、主动公开政府信息情况\n{PROSE}\n三、收到和处理政府信息公开\n申请情况\n{PROSE}\n"
    section = outline(text)[1]
    assert section.title == "收到和处理政府信息公开申请情况"
    assert text[section.body.start :].strip() == PROSE


def test_a_wrapped_text_keeps_its_headings():
    text = (
        "一、总体情况\n本年度，全区各单位认真落实公开工作的各项要求，主动公开\n"
        "各类信息，回应社会关切，办理各类申请，公开工作的质量和\n效率都有了一定程度的提高。\n"
        "（一）强化组织领导，推进责任落实，健全公开工作的长效机制\n建设。调整充实了领导小组，由分管负责同志担任组长，进一\n"
        "步明确各科室的责任分工，做到工作有人抓、事情有人管，压\n实各层各级的责任。\n"
        "（二）主动公开情况。通过门户网站公开信息，按照要求公开第\n（五）项所列的行政许可事项，以及规范性文件和财政预算决\n"
        "算等社会普遍关心的信息，及时更新各类栏目，确保内容准确\n完整。\n"
    )
    assert shape(text) == [
        ("一、", "总体情况", 1),
        ("（一）", "强化组织领导，推进责任落实，健全公开工作的长效机制建设", 2),
        ("（二）", "主动公开情况", 2),
    ]


def test_a_contents_list_is_no_outline():
    contents = "目录\n一、概述\n二、主动公开情况\n三、依申请公开情况\n四、存在问题\n"
    body = "".join(f"{heading}\n{PROSE}\n" for heading in contents.split()[1:])
    assert titles(contents + body) == ["概述", "主动公开情况", "依申请公开情况", "存在问题"]
    assert outline(contents + body)[0].heading.start == len(contents)


def test_a_contents_list_with_leaders_is_no_outline():
    assert titles(f"一、概述……………1\n二、主动公开情况..........3\n一、概述\n{PROSE}\n") == ["概述"]


FORM_ROWS = """三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
一、本年新收政府信息公开申请数量
1
0
二、上年结转政府信息公开申请数量
0
三、本年度办理结果
（一）予以公开
7
（三）不予公开
1.属于国家秘密
0
8.属于行政查询事项
0
（五）不予处理
2.重复申请
0
（六）其他处理
3.其他
0
（七）总计
8
四、结转下年度继续办理
0
四、政府信息公开行政复议、行政诉讼情况
0
五、存在的主要问题及改进情况
"""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_of_a_form_that_was_not_read_are_no_sections(gap: str):
    text = FORM_ROWS.replace("\n", gap) + PROSE
    assert [number for number, _, _ in shape(text)] == ["三、", "四、", "五、"]


def test_rows_of_a_form_on_one_line_are_no_sections():
    rows = (
        "一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n（三）不\n予公开\n"
        "1.属于国家秘密 1 0 0 0 0 0 1\n3、其他 8 2 0 0 0 0 10\n"
    )
    text = f"三、收到和处理政府信息公开申请情况\n{rows}四、政府信息公开行政复议、行政诉讼情况\n{PROSE}\n"
    assert [number for number, _, _ in shape(text)] == ["三、", "四、"]


@pytest.mark.parametrize(
    "rows",
    [
        "指标名称\t单位\t数量\n主动公开数\t条\t12\n其中：1.网站公开\t条\t9\n2.公报公开\t条\t3\n一、依申请公开\t件\t0\n",
        "指标名称\n计量单位\n年末数\n主动公开数\n条\n12\n1、网站公开\n条\n9\n2、公报公开\n条\n3\n",
        "单位：某局\n一、基本情况\n指标 本年\n1.培训次数 3\n2.培训人次 60\n二、主动公开情况\n⑴规范性文件数 5\n⑵其他\n",
    ],
)
def test_rows_of_a_statistics_table_are_no_sections(rows: str):
    text = f"一、概述\n{PROSE}\n二、附表\n政府信息公开情况统计表\n{rows}"
    assert titles(text) == ["概述", "附表"]


def test_the_report_may_go_on_behind_a_statistics_table():
    text = f"一、概述\n{PROSE}\n政府信息公开情况统计表\n指标\t数量\n1.公开数\t9\n二、存在问题\n{PROSE}\n"
    assert titles(text) == ["概述", "存在问题"]


@pytest.mark.parametrize("title", ["其他情况", "其他情形", "其他处理"])
def test_a_part_named_like_a_row_of_the_form_is_a_part(title: str):
    assert titles(f"一、概述\n{PROSE}\n二、{title}\n{PROSE}\n") == ["概述", title]


def test_attachments_are_no_sections():
    text = f"一、概述\n{PROSE}\n附件：1.情况统计表\n2.公开目录一览\n"
    assert titles(text) == ["概述"]


def test_damaged_numbers_need_evidence():
    assert shape(f"、概  述\n{PROSE}\n二、主动公开情况\n{PROSE}\n")[0] == ("、", "概述", 1)
    assert shape(f"一 概 述\n{PROSE}\n二 主动公开情况\n{PROSE}\n三 收费情况\n{PROSE}\n") == [
        ("一", "概述", 1),
        ("二", "主动公开情况", 1),
        ("三", "收费情况", 1),
    ]
    assert titles(f"一总体情况\n{PROSE}\n二、主动公开情况\n{PROSE}\n") == ["总体情况", "主动公开情况"]
    assert titles(f"一、概述\n{PROSE}\n一心为民办实事\n三 年来坚持不懈\n{PROSE}\n") == ["概述"]


def test_unnumbered_parts_only_where_the_count_leaves_room():
    gap = f"一、总体情况\n{PROSE}\n主动公开政府信息情况\n{PROSE}\n三、收到和处理政府信息公开申请情况\n{PROSE}\n"
    assert shape(gap)[1] == ("", "主动公开政府信息情况", 1)
    full = f"一、总体情况\n{PROSE}\n基本情况\n{PROSE}\n二、主动公开政府信息情况\n{PROSE}\n"
    assert titles(full) == ["总体情况", "主动公开政府信息情况"]
    none = f"总体情况\n{PROSE}\n主动公开政府信息情况\n{PROSE}\n存在的主要问题及改进情况\n{PROSE}\n"
    assert [number for number, _, _ in shape(none)] == ["", "", ""]


def test_the_titles_of_all_forms_are_known_in_any_dress():
    sections = [section for edition in editions() for section in edition.sections]
    for title in {fold(title) for section in sections for title in (section.title, *section.also)}:
        assert is_known(title), title
        assert is_known(f"“{title}”"), title
        assert is_known(f"2017年{title}") or title[0] == "2", title


def test_sections_are_known_by_title_not_by_number():
    parts = ["一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况", "五、其他需要报告的事项"]
    assert [section.id for section in outline("\n".join(parts))] == [
        "active_disclosure",
        "applications",
        "other_matters",
    ]
    assert section_id("收费及减免情况", in_form=False) == "n_fees"
    assert section_id("總體情況", in_form=True) == "overview"
    assert section_id("2017年度主动公开政府信息情况", in_form=False) == "n_active"
    assert section_id("主动公开情况", in_form=True, inside_overview=True) == "overview_active"
    assert section_id("食堂管理办法", in_form=True) is None


def test_the_last_body_ends_before_the_signature():
    text = f"一、概述\n{PROSE}\n某某县水利局\n2019年1月8日\n"
    section = outline(text)[-1]
    assert text[section.body.start : section.body.end] == PROSE


REPORT = f"""某某县水利局2018年政府信息公开工作年度报告
来源：县水利局 时间：2019-01-09
本报告依据有关规定编制，由概述、主动公开情况等部分组成。
一、概述
{PROSE}
（一）加强组织领导。{PROSE}
（二）健全公开制度
{PROSE}
1、完善工作领导小组，由分管领导审核把关，由专人负责落实。
2、建立督促检查制度，每季度开展一次检查并及时通报情况。
二、主动公开政府信息情况
{PROSE}
三、政府信息公开的收费及减免情况
{PROSE}
某某县水利局
2019年1月8日
"""
WIDTHS = str.maketrans({"（": "(", "）": ")"})
TRADITIONAL = str.maketrans("概述组织领导开报务况费减", "概述組織領導開報務況費減")


def test_bracket_width_and_script_change_no_section():
    plain = [(s.number.translate(WIDTHS), s.level, s.kind, s.id) for s in outline(REPORT)]
    for changed in (
        REPORT.translate(WIDTHS),
        REPORT.translate(TRADITIONAL),
        REPORT.replace("\n", "\r\n").replace("\r", ""),
    ):
        assert [(s.number.translate(WIDTHS), s.level, s.kind, s.id) for s in outline(changed)] == plain


@given(st.lists(st.integers(0, REPORT.count("\n") - 1), max_size=12))
@settings(max_examples=40)
def test_blank_lines_change_no_section(places_of_blanks: list[int]):
    lines = REPORT.split("\n")
    for place in sorted(places_of_blanks, reverse=True):
        lines.insert(place + 1, "")
    assert shape("\n".join(lines)) == shape(REPORT)


@given(st.text(alphabet="一二（）(1).、。：公开情况本年\n\t 　0", max_size=300))
@settings(max_examples=150)
def test_headings_and_bodies_never_overlap_and_lie_in_the_text(text: str):
    end = 0
    for section in outline(text):
        assert end <= section.heading.start < section.heading.end <= section.body.start <= section.body.end <= len(text)
        end = section.body.end
        squeezed = re.sub(r"\s", "", text[section.heading.start : section.heading.end])
        assert re.sub(r"\s", "", section.title) in squeezed
        assert section.key == section.heading.start
        assert section.level >= 1


def test_older_reports_have_no_ids_of_the_forms():
    parts = [
        "青禾县林业局2016年政府信息公开年度报告",
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、依申请公开政府信息情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、收费及减免情况",
        "六、工作存在问题和改进情况",
    ]
    assert [section.id for section in outline("\n".join(parts))] == [
        "n_overview",
        "n_active",
        "n_request",
        "n_review",
        "n_fees",
        "n_problems",
    ]


def test_reports_in_the_form_have_no_ids_of_older_reports():
    parts = [
        "青禾县林业局2022年政府信息公开工作年度报告",
        "一、政府信息公开工作总体情况",
        "（一）主动公开",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、行政复议、提起行政诉讼情况",
        "五、存在的不足及改进措施",
    ]
    assert [section.id for section in outline("\n".join(parts))] == [
        "overview",
        "overview_active",
        "active_disclosure",
        "applications",
        "review_litigation",
        "problems",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "一、",
        "一、概述\n",
        "(一)甲。",
        "一、\n1.\n（1）\n",
        "目录\n一、概述……1\n",
        "1\n2\n",
        "“（《",
        "一、" + "概" * 50 + "\n",
        " \n",
    ],
)
def test_long_and_hostile_texts_come_to_an_end(piece: str):
    text = piece * (60_000 // len(piece))
    assert all(section.heading.end <= len(text) for section in outline(text))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [("（1）（2）（3）", "1.2.3."), ("1）2）3）", "1、2、3、"), ("1、2、3、", "（一）（二）（三）"), ("①②③", "1.2.3.")],
)
def test_a_series_that_goes_on_holds_the_one_begun_inside_it(outer: str, inner: str):
    first, second, third = re.findall(r"[（(]?[\d一二三][）)、.]|[①②③]", outer)
    lines = ["一、总体情况", f"{first}主动公开情况"]
    lines += [f"{number}加强制度建设" for number in re.findall(r"[（(]?[\d一二三][）)、.]", inner)]
    lines += [f"{second}依申请公开情况", f"{third}监督保障情况", "二、存在的问题"]
    assert [section.level for section in outline("\n".join(lines))] == [1, 2, 3, 3, 3, 2, 2, 1]


@pytest.mark.parametrize("blank", [" ", "\u3000", "\u00a0"])
def test_a_blank_in_an_enumeration_cuts_no_heading(blank: str):
    text = f"一、概述\n{PROSE}\n二、行政复议、{blank}行政诉讼和举报情况\n本年度没有发生。\n三、其他\n无。\n"
    assert titles(text)[1].replace(blank, "") == "行政复议、行政诉讼和举报情况"


@pytest.mark.parametrize(("left_out", "goes_on"), [("- 2 -\n某某县人民政府\n", True), ("1 0 0 0 0 0 1\n" * 20, False)])
def test_a_title_goes_on_over_the_end_of_a_page_but_not_over_a_table(left_out: str, goes_on: bool):
    prose = "本年度全县各级各部门认真落实公开工作的各项要求，健全制\n"
    prose += "度，完善平台，加强对公开内容的审核把关，扎实推进信息公\n"
    above = f"{prose * 6}开工作。\n（二）依申请公开情况以及收到和处理全县政府信息公开申请\n"
    text = f"{above}{left_out}的情况\n{prose}"
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    noise = (Span(len(above), len(above) + len(left_out)),)
    (section,) = find_outline(document, Report(source=document.info, text=text, noise=noise)).sections
    assert section.title.endswith("申请的情况") is goes_on, section.title
    assert section.title.endswith("申请") is not goes_on, section.title
