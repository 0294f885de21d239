from __future__ import annotations

from parser.flow import paragraphs
from parser.model import Report, Section, Span, StatRow, StatValue
from parser.source.document import SourceDocument

WRAPPED = """一、总体情况
本年度，我局认真落实有关规定，不断完善制度，把公开工作
摆在重要位置，持续推进各项工作规范、有序、健康地发展，
取得了新的成效。
全年通过门户网站主动公开各类信息 123 条，其中规范性文
件 4 件，财政信息 5 条，人事信息 6 条，其余均为工作动态
- 2 -
和通知公告等信息，全部在规定的时限以内完成了发布工作，
没有发生迟报、漏报。
办理网上留言 17 件，均按期答复，群众满意度较上年有所
提高，没有发生因答复不当引起的行政复议和行政诉讼案件，
投诉举报渠道畅通，值班电话安排专人接听并做好登记造册
工作。
"""


def document(text: str) -> SourceDocument:
    return SourceDocument(name="made-up.txt", kind="txt", text=text)


def texts(text: str, **found: object) -> list[str]:
    source = document(text)
    report = Report(source=source.info, text=text, **found)  # type: ignore[arg-type]
    return [flow.text for flow in paragraphs(source, report)]


def section(text: str, heading: str, body_start: str) -> Section:
    start = text.index(heading)
    return Section(
        key=start,
        number="",
        title=heading,
        level=1,
        kind="heading",
        id=None,
        heading=Span(start, start + len(heading)),
        body=Span(text.index(body_start), len(text)),
    )


def test_lines_broken_by_hand_are_joined_across_a_page_number():
    start = WRAPPED.index("- 2 -")
    flows = texts(WRAPPED, noise=(Span(start, start + 5),))
    assert flows[0] == "一、总体情况"
    assert flows[1].startswith("本年度,")
    assert flows[1].endswith("取得了新的成效。")
    assert flows[2].startswith("全年通过")
    assert "工作动态和通知公告" in flows[2]
    assert "规范性文件4件" in flows[2]
    assert flows[3].endswith("登记造册工作。")
    assert len(flows) == 4


def test_blank_lines_between_broken_lines_change_nothing():
    start = WRAPPED.index("- 2 -")
    plain = texts(WRAPPED, noise=(Span(start, start + 5),))
    spaced = WRAPPED.replace("\n", "\n\n")
    start = spaced.index("- 2 -")
    assert texts(spaced, noise=(Span(start, start + 5),)) == plain


def test_every_character_keeps_its_place():
    source = document(WRAPPED)
    for flow in paragraphs(source, Report(source=source.info, text=WRAPPED)):
        assert [source.folded[offset] for offset in flow.offsets] == list(flow.text)
        assert list(flow.offsets) == sorted(set(flow.offsets))


def test_a_heading_and_its_run_in_text_are_two_flows():
    text = "(一)主动公开。全年公开3条。\n另有说明。\n"
    parts = texts(text, sections=(section(text, "(一)主动公开", "全年"),))
    assert parts == ["(一)主动公开。", "全年公开3条。", "另有说明。"]


def test_a_heading_over_two_lines_is_one_flow():
    text = "三、收到和处理政府信息公开申\n请情况\n本年收到申请2件。\n"
    parts = texts(text, sections=(section(text, "三、收到和处理政府信息公开申\n请情况", "本年"),))
    assert parts == ["三、收到和处理政府信息公开申请情况", "本年收到申请2件。"]


def test_paragraphs_on_lines_of_their_own_stay_apart():
    text = "第一段到此为止。\n第二段没有句号\n1、第三段；\n2、第四段\n"
    assert texts(text) == ["第一段到此为止。", "第二段没有句号", "1、第三段;", "2、第四段"]


def test_a_break_inside_a_sentence_is_healed():
    text = "为进一步做好公开工作，我局成立了领导小组，明确了分管领导，加强政府信息公\n开力度。\n"
    assert texts(text) == ["为进一步做好公开工作,我局成立了领导小组,明确了分管领导,加强政府信息公开力度。"]


def test_a_break_inside_quotation_marks_is_healed():
    assert texts("在报纸开设“国\n土之窗”专版12期\n编印《水务\n简报》6期") == [
        "在报纸开设“国土之窗”专版12期",
        "编印《水务简报》6期",
    ]
    assert texts("设立“公开角\n共3处") == ["设立“公开角", "共3处"]


def test_chrome_inside_a_line_leaves_its_rest():
    text = "[bookmark: _GoBack]本报告依据条例编制。\n"
    assert texts(text, noise=(Span(0, 19),)) == ["本报告依据条例编制。"]


def test_rows_of_a_statistics_table_are_no_paragraphs():
    text = "正文一段。\n主动公开数 条 12\n指标 单位 数量\n咨询数 次 7\n落款单位\n"

    def row(label: str, number: str) -> StatRow:
        start, end = text.index(label), text.index(number)
        value = StatValue(span=Span(end, end + len(number)), column="", value=int(number))
        return StatRow(id=None, label=label, unit="", values=(value,), label_span=Span(start, start + len(label)))

    assert texts(text, stat_table=(row("主动公开数", "12"), row("咨询数", "7"))) == ["正文一段。", "落款单位"]
