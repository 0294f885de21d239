"""Reports that were copied onto one line."""

from __future__ import annotations

from parser import parse
from parser.rules.flattened import unflattened
from parser.source.document import SourceDocument


def from_text(text: str) -> SourceDocument:
    return SourceDocument(name="made-up.txt", kind="txt", text=text)


FLAT = (
    "东岭县云溪镇人民政府2016年政府信息公开年度报告 本年报按照《中华人民共和国政府信息公开条例》编制,"
    "统计期限为2016年1月1日至12月31日。 "
    "一、概述 2016年,我镇认真做好各项工作,完善了制度。 二、主动公开情况 (一)公开的内容: 全年主动公开政府信息37条。 "
    "(二)公开的形式 1、公开栏、座谈会 2、通过广播发布 3、公开信。 三、依申请公开情况 全年收到申请4件,全部办结。 "
    "四、行政复议、诉讼情况 没有发生行政复议、诉讼。 东岭县云溪镇人民政府"
)


def test_the_blanks_of_a_flattened_line_are_read_as_line_ends():
    document = from_text(FLAT)
    lined = unflattened(document)
    assert len(lined.text) == len(document.text)
    assert lined.text.replace("\n", " ") == document.text
    assert [line.text for line in lined.lines][2:5] == [
        "一、概述",
        "2016年,我镇认真做好各项工作,完善了制度。",
        "二、主动公开情况",
    ]


def test_a_flattened_report_is_read_as_one_with_lines():
    report = parse(from_text(FLAT))
    assert report.text == FLAT
    assert [(s.level, s.number, s.title) for s in report.sections if s.level < 3] == [
        (1, "一、", "概述"),
        (1, "二、", "主动公开情况"),
        (2, "(一)", "公开的内容"),
        (2, "(二)", "公开的形式"),
        (1, "三、", "依申请公开情况"),
        (1, "四、", "行政复议、诉讼情况"),
    ]
    assert {(i.id, i.value) for i in report.indicators} >= {("disclosure_total", 37), ("req_received", 4)}
    # the numbers of the list are no figures
    assert not [i for i in report.indicators if i.value in (1, 2, 3)]
    assert report.metadata["agency"].value == "东岭县云溪镇人民政府"


def test_a_paragraph_that_counts_its_points_stays_one_line():
    text = "主要做法如下: 一、加强领导,落实责任 二、完善制度,规范流程 三、强化监督。" + "全年工作平稳有序。" * 20
    document = from_text(text)
    assert unflattened(document) is document


def test_a_line_with_one_part_only_stays():
    document = from_text("前言 一、概述 " + "我局认真做好各项工作。 " * 20)
    assert unflattened(document) is document


def test_the_first_part_alone_behind_a_preface_or_a_title():
    rest = (
        "2016年,我镇认真做好各项工作,完善了制度。 (一)公开的内容 全年主动公开政府信息37条。 "
        "(二)公开的形式 通过公开栏、广播公开信息。 "
    )
    preface = "本年报按照《中华人民共和国政府信息公开条例》编制,现予公布。"
    for before in ("云溪镇2016年政府信息公开年度报告", preface):
        report = parse(from_text(f"{before} 一、主动公开情况 {rest}{rest}"))
        first = report.sections[0]
        assert (first.number, first.title) == ("一、", "主动公开情况")
        assert [s.number for s in report.sections][:3] == ["一、", "(一)", "(二)"]


def test_the_keys_of_a_page_before_the_preface():
    text = (
        "云溪镇2016年政府信息公开年度报告\n发布时间:2017-01-08 10:20来源:云溪镇 "
        "根据《中华人民共和国政府信息公开条例》,现公布年报。 一、概述 2016年,我镇认真做好各项工作,"
    )
    report = parse(from_text(f"{text}{'完善了制度,拓宽了渠道,方便了群众,' * 5}受到好评。"))
    told = {field: report.metadata[field].value for field in ("publish_date", "issuer")}
    assert told == {"publish_date": "2017-01-08", "issuer": "云溪镇"}


def test_a_title_of_two_clauses_in_a_flattened_line():
    rest = "多次召开会议,研究公开工作,完善了各项制度,工作取得新的进展。 "
    parts = ("云溪镇2016年政府信息公开年度报告 一、概述", "(一)加强组织领导,明确工作职责", "(二)拓宽渠道,方便群众")
    text = "".join(f"{part} {rest}" for part in parts)
    report = parse(from_text(text))
    assert [s.title for s in report.sections] == ["概述", "加强组织领导,明确工作职责", "拓宽渠道,方便群众"]


def test_a_title_that_its_first_sentence_was_joined_to():
    rest = "2016年,我镇认真做好各项工作,完善了制度,拓宽了渠道,方便了群众。 " * 4
    report = parse(from_text(f"云溪镇2016年政府信息公开年度报告 {rest}"))
    assert report.metadata["title"].value == "云溪镇2016年政府信息公开年度报告"
