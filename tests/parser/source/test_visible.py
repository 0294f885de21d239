"""Characters that nobody sees change nothing, and every span still stands in the text with them."""

from __future__ import annotations

from alike import misplaced, values_of
from word_files import cell, p, row, table, word

from parser import parse, parse_all
from parser.source import SourceDocument
from parser.source.visible import visible

TEXT = """\
青禾县水利局2017年政府信息公开工作年度报告
一、主动公开情况
全年主动公开政府信息128条，其中政府网站公开96条，政务微博公开1.2万条。
二、依申请公开情况
未收到政府信息公开申请。
三、其他
无。
"""
BOTH = TEXT + TEXT.replace("水利", "林业")


def document(text: str) -> SourceDocument:
    return SourceDocument(name="年报.txt", kind="txt", text=text)


def sprinkled(text: str, sign: str = "\u200b") -> str:
    return "".join(sign + letter for letter in text) + sign


def test_a_text_without_such_characters_is_read_as_it_is() -> None:
    assert visible(document(TEXT)) is None


def test_the_same_is_read_and_stands_where_it_is_printed() -> None:
    for sign in ("\u200b", "\ufeff\u200d", "\u00ad"):
        text = sprinkled(TEXT, sign)
        report = parse(document(text))
        assert values_of(report) == values_of(parse(document(TEXT)))
        assert misplaced(report) == []
        assert (report.text, report.source.chars) == (text, len(text))
        [first, *_] = report.sections
        assert report.text[first.key] == "一"
        assert {found.key for found in report.indicators} == {
            f"{found.id}@{found.span.start}" for found in report.indicators if found.span
        }


def test_a_part_is_still_a_part_of_a_total_that_is_there() -> None:
    report = parse(document(sprinkled(TEXT)))
    parts = [found.part_of for found in report.indicators if found.part_of]
    assert parts
    assert set(parts) <= {found.key for found in report.indicators} | {found.id for found in report.indicators}


def test_several_reports_in_one_file() -> None:
    plain, sprinkled_ones = parse_all(document(BOTH)), parse_all(document(sprinkled(BOTH)))
    assert [values_of(report) for report in sprinkled_ones] == [values_of(report) for report in plain]
    assert [report.source.part for report in sprinkled_ones] == [1, 2]


def test_tables_of_word_keep_their_cells() -> None:
    body = p("前\u200b言") + table(row("\u200b甲\u200b乙", "\u200b"), row(cell(p("\u200b")), "1\u200b2"))
    read = word(body)
    seen = visible(read)
    assert seen
    [found] = seen.document.tables
    assert [seen.document.slice(one.span) for one in found.cells] == ["甲乙", "", "", "12"]
    assert seen.document.slice(found.span) == "甲乙\t\n\t12"
    assert seen.document.text == "前言\n甲乙\t\n\t12"


def test_hints_keep_their_lines() -> None:
    read = word(p("前\u200b言") + p("<w:r><w:rPr><w:b/></w:rPr><w:t>\u200b甲</w:t></w:r>"))
    seen = visible(read)
    assert seen
    assert list(seen.document.hints) == [3]


MIRRORED = """\
当(dāng)前(qián)位置：首页 > 年(nián)报(bào)
索(suǒ)引(yǐn)号：C101-2018-0007
发(fā)布单(dān)位：青(qīng)禾(hé)县水利局
青(qīng)禾(hé)县水利局2017年政(zhèng)府信(xìn)息公开工作年度报(bào)告(gào)
一、主动公开情况
全年主动公开政(zhèng)府信息128条。
"""


def test_readings_sown_by_a_mirror_are_chrome_and_not_read() -> None:
    report = parse(document(MIRRORED))
    fields = {field: found.value for field, found in report.metadata.items()}
    assert fields["index_number"] == "C101-2018-0007"
    assert fields["issuer"] == fields["agency"] == "青禾县水利局"
    assert fields["title"] == "青禾县水利局2017年政府信息公开工作年度报告"
    chrome = [MIRRORED[span.start : span.end] for span in report.noise]
    assert chrome[:3] == ["当(dāng)前(qián)位置：首页 > 年(nián)报(bào)", "(suǒ)", "(yǐn)"]
    start = MIRRORED.index("青(qīng)禾(hé)县水利局2017")
    span = report.metadata["title"].span
    assert span is not None
    assert span.start == start


def test_a_word_in_brackets_is_no_reading() -> None:
    assert visible(document(TEXT + "通过手机应用(app)公开信息。")) is None


def test_readings_stay_with_their_report() -> None:
    text = MIRRORED + MIRRORED.split("\n", 3)[3].replace("水利", "林业")
    first, second = parse_all(document(text))
    assert all(span.end <= len(MIRRORED) for span in first.noise)
    assert second.noise
    assert all(span.start >= len(MIRRORED) for span in second.noise)
