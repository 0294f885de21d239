"""Automatic numbers are written before their paragraphs, as Word prints them."""

from __future__ import annotations

from pathlib import Path

import pytest
from word_files import abstract, cell, instance, level, listed, p, row, table, word

from parser.source import read

OUTLINE = abstract(
    7,
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCountingThousand", "（%2）", '<w:suff w:val="nothing"/>'),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="space"/>'),
)


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    return word(body, styles, numbering).text.split("\n")


def items(list_id: int, *levels: int) -> str:
    return "".join(p(f"甲{number}", properties=listed(list_id, place)) for number, place in enumerate(levels))


def test_an_outline_as_in_a_report() -> None:
    found = lines(items(3, 0, 1, 1, 2, 2, 3, 1, 0, 1, 2), OUTLINE + instance(3, 7))
    assert found == [
        "一、甲0",
        "（一）甲1",
        "（二）甲2",
        "1. 甲3",
        "2. 甲4",
        "① 甲5",
        "（三）甲6",
        "二、甲7",
        "（一）甲8",
        "1. 甲9",
    ]


def test_numbers_are_hints_too_and_spans_agree() -> None:
    document = word(p("前言") + items(3, 0, 2), numbering=OUTLINE + instance(3, 7))
    assert {document.text[start : start + 4]: hint.auto_number for start, hint in document.hints.items()} == {
        "一、甲0": "一、",
        "1. 甲": "1.",
    }


def test_paragraphs_between_do_not_count() -> None:
    body = items(3, 0) + p("说明。") + p("", properties="") + p("总体", properties=listed(3, 0))
    assert lines(body, OUTLINE + instance(3, 7)) == ["一、甲0", "说明。", "", "二、总体"]


def test_two_lists_of_one_outline_count_on() -> None:
    body = items(3, 0, 0) + items(4, 0)
    assert lines(body, OUTLINE + instance(3, 7) + instance(4, 7)) == ["一、甲0", "二、甲1", "三、甲0"]


def test_a_list_that_restarts() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = items(3, 0, 0) + items(4, 0, 0) + items(3, 0)
    found = lines(body, OUTLINE + instance(3, 7) + instance(4, 7, restart))
    assert found == ["一、甲0", "二、甲1", "五、甲0", "六、甲1", "七、甲0"]


def test_a_list_that_redefines_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "第%1部分")}</w:lvlOverride>'
    assert lines(items(4, 0, 1), OUTLINE + instance(4, 7, override)) == ["第I部分 甲0", "（一）甲1"]


def test_numbers_of_higher_levels_inside() -> None:
    numbering = abstract(
        1,
        level(0, "chineseCounting", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    found = lines(items(1, 0, 1, 2, 2, 0, 2), numbering + instance(1, 1))
    assert found == ["一. 甲0", "一.1 甲1", "1.1.1 甲2", "1.1.2 甲3", "二. 甲4", "2.1.1 甲5"]


@pytest.mark.parametrize(
    ("restart", "expected"), [("", "1"), ('<w:lvlRestart w:val="0"/>', "3"), ('<w:lvlRestart w:val="1"/>', "3")]
)
def test_restarting_after_a_higher_level(restart: str, expected: str) -> None:
    numbering = abstract(1, level(0, "decimal", "%1"), level(1, "decimal", "%2"), level(2, "decimal", "%3", restart))
    found = lines(items(1, 0, 1, 2, 2, 1, 2), numbering + instance(1, 1))
    assert found[-1] == f"{expected} 甲5"


def test_start_at_another_number() -> None:
    numbering = abstract(1, level(0, "decimal", "%1、", start=4)) + instance(1, 1)
    assert lines(items(1, 0, 0), numbering) == ["4、 甲0", "5、 甲1"]


@pytest.mark.parametrize("silent", [level(0, "bullet", "•"), level(0, "decimal", ""), level(0, "none", "")])
def test_bullets_and_empty_numbers_write_nothing(silent: str) -> None:
    document = word(items(1, 0), numbering=abstract(1, silent) + instance(1, 1))
    assert document.text == "甲0"
    assert not document.hints


def test_a_hidden_number_is_not_written() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + instance(1, 1)
    assert lines(items(1, 0), numbering) == ["甲0"]


def test_a_format_newer_than_this_program_has_an_older_one_beside_it() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert lines(items(1, 0), abstract(1, newer) + instance(1, 1)) == ["一、 甲0"]


HEADINGS = (
    f'<w:style w:type="paragraph" w:styleId="a1"><w:pPr>{listed(3, None)}<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    f'<w:style w:type="paragraph" w:styleId="a2"><w:basedOn w:val="a1"/><w:pPr>{listed(3, 1)}</w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:basedOn w:val="a2"/></w:style>'
)


def styled(text: str, style: str, extra: str = "") -> str:
    return p(text, properties=f'<w:pStyle w:val="{style}"/>{extra}')


def test_numbers_by_style_and_by_the_style_it_is_based_on() -> None:
    body = styled("总体", "a1") + styled("主动", "a2") + styled("依申请", "a3") + styled("问题", "a1")
    assert lines(body, OUTLINE + instance(3, 7), HEADINGS) == ["一、总体", "（一）主动", "（二）依申请", "二、问题"]


def test_the_level_that_names_the_style() -> None:
    numbering = abstract(
        7, level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:pStyle w:val="a1"/>')
    ) + instance(3, 7)
    assert lines(styled("总体", "a1"), numbering, HEADINGS) == ["(1) 总体"]


def test_a_paragraph_can_refuse_the_number_of_its_style() -> None:
    body = styled("附件", "a1", listed(0)) + styled("总体", "a1")
    assert lines(body, OUTLINE + instance(3, 7), HEADINGS) == ["附件", "一、总体"]


def test_a_paragraph_can_change_the_level_of_its_style() -> None:
    body = styled("总体", "a1") + styled("主动", "a1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert lines(body, OUTLINE + instance(3, 7), HEADINGS) == ["一、总体", "（一）主动"]


def test_an_outline_kept_in_a_list_style() -> None:
    styles = f'<w:style w:type="numbering" w:styleId="s"><w:pPr>{listed(9, None)}</w:pPr></w:style>'
    linked = abstract(1, extra='<w:numStyleLink w:val="s"/>') + instance(1, 1)
    assert lines(items(1, 0), OUTLINE + linked + instance(9, 7), styles) == ["一、甲0"]


def test_numbers_in_table_cells() -> None:
    numbered = cell(p("规章", properties=listed(3, 2)))
    document = word(table(row(numbered, "7"), row(numbered, "8")), numbering=OUTLINE + instance(3, 7))
    assert document.text == "1. 规章\t7\n2. 规章\t8"
    assert [document.slice(found.span) for found in document.tables[0].cells] == ["1. 规章", "7", "2. 规章", "8"]


@pytest.mark.parametrize("list_id", ["99", "x", ""])
def test_a_list_that_does_not_exist(list_id: str) -> None:
    assert lines(p("甲", properties=listed(list_id)), OUTLINE + instance(3, 7)) == ["甲"]


def test_a_list_in_a_file_without_lists() -> None:
    assert lines(p("甲", properties=listed(3)), "") == ["甲"]


def test_absurd_values_do_no_harm() -> None:
    numbering = abstract(1, level(0, "lowerLetter", "%1" * 200, start=10**12), level(99, "decimal", "%1")) + instance(
        1, 1
    )
    [line] = lines(p("甲", properties=listed(1, 0)), numbering)
    assert line.endswith(" 甲")
    assert len(line) < 260


def test_styles_based_on_each_other_in_a_ring() -> None:
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("xy", "yx")
    )
    assert lines(styled("甲", "x"), "", ring) == ["甲"]


def test_numbers_of_real_headings(shared: Path) -> None:
    found = sorted((shared / "docx").glob("*.auto.docx"))
    assert found
    for path in found:
        numbered = read(path)
        plain = read(path.with_name(path.name.replace(".auto", "")))
        numbers = [hint.auto_number for hint in numbered.hints.values() if hint.auto_number]
        assert len(numbers) > 5
        assert "一、" in numbers
        for start, hint in numbered.hints.items():
            assert numbered.text.startswith(hint.auto_number, start)
        headings = {"".join(numbered.line_at(start).folded.split()) for start in numbered.hints}
        assert headings <= {"".join(line.folded.split()) for line in plain.lines}, path.name
