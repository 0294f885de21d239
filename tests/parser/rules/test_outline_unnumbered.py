"""Reports whose parts have titles and no numbers."""

from __future__ import annotations

from parser.model import Report
from parser.rules.outline import find_outline
from parser.source.document import SourceDocument

PROSE = "本年度，我局认真推进公开工作，全年公开信息十二条，取得了成效。"


def outline(text: str) -> list[tuple[str, str, int]]:
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    report = find_outline(document, Report(source=document.info, text=text))
    return [(section.number, section.title, section.level) for section in report.sections]


def test_parts_of_an_older_report_without_numbers():
    text = (
        f"概述\n{PROSE}\n（一）健全机构。\n{PROSE}\n主动公开政府信息情况\n{PROSE}\n"
        f"依申请公开政府信息情况\n{PROSE}\n存在的主要问题及改进措施\n{PROSE}\n"
    )
    assert outline(text) == [
        ("", "概述", 1),
        ("（一）", "健全机构", 2),
        ("", "主动公开政府信息情况", 1),
        ("", "依申请公开政府信息情况", 1),
        ("", "存在的主要问题及改进措施", 1),
    ]


def test_a_list_of_contents_does_not_stand_for_the_titles():
    contents = "目录\n概述\n主动公开政府信息情况\n依申请公开政府信息情况\n存在的主要问题及改进措施\n附表\n"
    titles = contents.split()[1:-1]
    text = contents + "".join(f"{title}\n{PROSE}\n" for title in titles)
    assert [title for _, title, _ in outline(text)] == titles
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    report = find_outline(document, Report(source=document.info, text=text))
    assert all(section.heading.start >= len(contents) for section in report.sections)


def test_labels_of_a_table_are_no_titles():
    rows = "指标名称\t单位\t数量\n主动公开\t条\t12\n依申请公开\t件\t3\n行政复议\t件\t0\n行政诉讼\t件\t0\n"
    assert outline(f"{PROSE}\n政府信息公开情况统计表\n{rows}") == []
    flat = "政府信息公开情况统计表\n主动公开\n12\n依申请公开\n3\n行政复议\n0\n行政诉讼\n0\n"
    assert outline(f"{PROSE}\n{flat}") == []


def test_the_first_parts_of_a_report_that_was_cut_off():
    assert outline(f"{PROSE}\n概述\n{PROSE}\n（一）健全机构。\n{PROSE}\n主动公开政府信息情况\n{PROSE}\n") == [
        ("", "概述", 1),
        ("（一）", "健全机构", 2),
        ("", "主动公开政府信息情况", 1),
    ]
    assert outline(f"{PROSE}\n总体情况\n{PROSE}\n") == [("", "总体情况", 1)]


def test_a_known_title_without_text_behind_it_or_beside_numbered_parts_is_no_part():
    assert outline(f"{PROSE}\n主动公开\n依申请公开\n") == []
    assert outline(f"{PROSE}\n其他\n{PROSE}\n") == []
    numbered = f"1.概述\n{PROSE}\n主动公开情况\n{PROSE}\n"
    assert [title for _, title, _ in outline(numbered)] == ["概述"]
