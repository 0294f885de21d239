from __future__ import annotations

from pathlib import Path

import pytest
from word_files import cell, p, row, table, word

from parser.source import SourceDocument, SourceTable, read

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grid(document: SourceDocument, found: SourceTable) -> dict[tuple[int, int, int, int], str]:
    return {(c.row, c.column, c.row_span, c.column_span): document.slice(c.span) for c in found.cells}


def test_cells_by_tabs_and_rows_by_lines() -> None:
    document = word(p("表前") + table(row("规章", "3", ""), row("规范性文件", "45", "6")) + p("表后"))
    assert document.text == "表前\n规章\t3\t\n规范性文件\t45\t6\n表后"
    [found] = document.tables
    assert document.slice(found.span) == "规章\t3\t\n规范性文件\t45\t6"
    assert (found.rows, found.columns) == (2, 3)
    assert grid(document, found) == {
        (0, 0, 1, 1): "规章",
        (0, 1, 1, 1): "3",
        (0, 2, 1, 1): "",
        (1, 0, 1, 1): "规范性文件",
        (1, 1, 1, 1): "45",
        (1, 2, 1, 1): "6",
    }


def test_a_table_at_the_very_start() -> None:
    document = word(table(row("甲", "1"), row("乙", "2")))
    assert document.slice(document.tables[0].span) == document.text == "甲\t1\n乙\t2"


def test_merged_cells_stand_once() -> None:
    document = word(
        table(
            row(cell("行政复议", properties=wide(2)), cell("行政诉讼", properties=wide(3))),
            row(
                cell("维持", properties=RESTART), cell("总计", properties=RESTART), cell("直接起诉", properties=wide(3))
            ),
            row(cell("看不见", properties=CONTINUE), cell(properties=CONTINUE), "维持", "纠正", "总计"),
            row("11", "12", "13", "14", "15"),
        )
    )
    assert document.text == "行政复议\t行政诉讼\n维持\t总计\t直接起诉\n\t\t维持\t纠正\t总计\n11\t12\t13\t14\t15"
    [found] = document.tables
    assert (found.rows, found.columns) == (4, 5)
    assert grid(document, found) == {
        (0, 0, 1, 2): "行政复议",
        (0, 2, 1, 3): "行政诉讼",
        (1, 0, 2, 1): "维持",
        (1, 1, 2, 1): "总计",
        (1, 2, 1, 3): "直接起诉",
        (2, 2, 1, 1): "维持",
        (2, 3, 1, 1): "纠正",
        (2, 4, 1, 1): "总计",
        (3, 0, 1, 1): "11",
        (3, 1, 1, 1): "12",
        (3, 2, 1, 1): "13",
        (3, 3, 1, 1): "14",
        (3, 4, 1, 1): "15",
    }


def test_a_block_merged_both_ways() -> None:
    both = wide(2) + RESTART
    document = word(
        table(
            row(cell("申请人", properties=both), "总计"),
            row(cell(properties=wide(2) + CONTINUE), "9"),
            row("甲", "乙", "8"),
        )
    )
    assert grid(document, document.tables[0])[0, 0, 2, 2] == "申请人"
    assert document.text == "申请人\t总计\n\t9\n甲\t乙\t8"


def test_a_continuation_with_nothing_above_is_a_cell_of_its_own() -> None:
    document = word(table(row(cell("甲", properties=CONTINUE), "1"), row("乙", "2")))
    assert grid(document, document.tables[0])[0, 0, 1, 1] == "甲"


def test_merging_in_the_old_way_across() -> None:
    across = ('<w:hMerge w:val="restart"/>', "<w:hMerge/>")
    document = word(
        table(row(cell("合计", properties=across[0]), cell("", properties=across[1]), "5"), row("甲", "乙", "6"))
    )
    assert document.text == "合计\t\t5\n甲\t乙\t6"
    assert grid(document, document.tables[0])[0, 0, 1, 2] == "合计"


def test_columns_left_out_at_the_ends_of_a_row() -> None:
    document = word(
        table(row("甲", "乙", "丙"), row("1", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'))
    )
    assert grid(document, document.tables[0])[1, 1, 1, 1] == "1"


def test_grid_columns_that_rounding_left_behind() -> None:
    document = word(
        table(
            row("甲", "乙", cell("丙", properties=wide(2))),
            row("1", "2", cell("3", properties=wide(2))),
            widths=(500, 500, 1, 499),
        )
    )
    assert document.tables[0].columns == 3
    assert grid(document, document.tables[0])[1, 2, 1, 1] == "3"


def test_edges_that_miss_each_other_by_a_hair_are_one() -> None:
    document = word(
        table(
            row("甲", cell("乙", properties=wide(2))),
            row(cell("1", properties=wide(2)), "2"),
            widths=(500, 20, 480),
        )
    )
    assert document.tables[0].columns == 2
    assert grid(document, document.tables[0]) == {
        (0, 0, 1, 1): "甲",
        (0, 1, 1, 1): "乙",
        (1, 0, 1, 1): "1",
        (1, 1, 1, 1): "2",
    }


@pytest.mark.parametrize("widths", [("3009.67", "3009.67", "3000"), ("150pt", "150pt", "2800"), ("3009.67", "", "9")])
def test_widths_that_are_no_whole_numbers_make_no_columns_one(widths: tuple[str, ...]) -> None:
    rows = row(cell("甲", properties=wide(2)), "1"), row("乙", cell("2", properties=wide(2)))
    document = word(table(*rows, widths=widths))
    assert grid(document, document.tables[0]) == {
        (0, 0, 1, 2): "甲",
        (0, 2, 1, 1): "1",
        (1, 0, 1, 1): "乙",
        (1, 1, 1, 2): "2",
    }


@pytest.mark.parametrize("widths", [(), (0, 0, 0), (500, 20, 480)])
def test_a_narrow_column_with_cells_of_its_own_is_kept(widths: tuple[int, ...]) -> None:
    document = word(table(row("甲", "乙", "丙"), row("1", "2", "3"), widths=widths))
    assert document.tables[0].columns == 3


def test_several_paragraphs_and_breaks_in_a_cell() -> None:
    broken = p("<w:r><w:t>本年</w:t><w:br/><w:t>新增</w:t><w:tab/><w:t>数</w:t></w:r>")
    document = word(table(row(cell("信息", "", "内容"), cell(broken)), row("规章", "1")))
    assert document.text == "信息 内容\t本年 新增 数\n规章\t1"


def test_a_nested_table_follows_the_row_it_stands_in() -> None:
    inner = table(row("内甲", "1"), row("内乙", "2"))
    document = word(table(row("外", cell("说明", inner, "")), row("末", "9")) + p("后"))
    assert document.text == "外\t说明\n内甲\t1\n内乙\t2\n末\t9\n后"
    outer, nested = document.tables
    assert document.slice(nested.span) == "内甲\t1\n内乙\t2"
    assert outer.span.covers(nested.span)
    assert grid(document, outer)[0, 1, 1, 1] == "说明"


def test_a_table_that_is_only_a_frame_is_text() -> None:
    """Reports copied from web pages often stand in a table of one cell."""
    inner = table(row("规章", "3"), row("文件", "4"))
    document = word(table(row(cell("标题")), row(cell("一、总体情况", "正文。", inner, "二、问题"))))
    assert document.text == "标题\n一、总体情况\n正文。\n规章\t3\n文件\t4\n二、问题"
    assert [document.slice(found.span) for found in document.tables] == ["规章\t3\n文件\t4"]


def test_rows_and_cells_of_accepted_deletions_are_gone() -> None:
    document = word(
        table(
            row("甲", "1"),
            row("乙", "2", properties="<w:del/>"),
            row("丙", cell("旧", properties="<w:cellDel/>"), "3", properties="<w:ins/>"),
        )
    )
    assert document.text == "甲\t1\n丙\t3"
    assert document.tables[0].rows == 2


def test_content_controls_around_rows_and_cells() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    document = word(control(table(control(row("甲", control(cell("1")))), row("乙", cell(control(p("2")))))))
    assert document.text == "甲\t1\n乙\t2"


@pytest.mark.parametrize("span", ["0", "-3", "1000000000", "x"])
def test_absurd_spans_do_no_harm(span: str) -> None:
    document = word(table(row(cell("甲", properties=f'<w:gridSpan w:val="{span}"/>'), "1"), row("乙", "2")))
    assert document.text == "甲\t1\n乙\t2"


def test_an_empty_table_is_nothing() -> None:
    assert word(p("前") + table() + table("<w:tr/>") + p("后")).text == "前\n后"


def test_tables_of_real_reports(shared: Path) -> None:
    found = sorted((shared / "docx").glob("*.docx"))
    assert found
    for path in found:
        document = read(path)
        for table_ in document.tables:
            rows = document.slice(table_.span).split("\n")
            assert len(rows) == table_.rows
            for c in table_.cells:
                assert table_.span.covers(c.span)
                line = document.line_at(c.span.start)
                assert line.text.split("\t").count(document.slice(c.span)) >= 1
                assert c.row + c.row_span <= table_.rows
                assert c.column + c.column_span <= table_.columns
            covered = [
                (r, k)
                for c in table_.cells
                for r in range(c.row, c.row + c.row_span)
                for k in range(c.column, c.column + c.column_span)
            ]
            assert len(covered) == len(set(covered)), path.name


def test_a_table_written_by_another_program_has_the_same_grid(shared: Path) -> None:
    for path in sorted((shared / "docx").glob("*.office.docx")):
        ours, theirs = read(path), read(path.with_name(path.name.replace(".office", "")))
        assert ours.text == theirs.text
        assert [grid(ours, found) for found in ours.tables] == [grid(theirs, found) for found in theirs.tables]
