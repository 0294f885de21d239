"""What is known of a table before it is drawn."""

from __future__ import annotations

import pytest

from desktop.ui.source_tables import ColumnPlan, ems, head_rows, is_figure, nest, plan_columns, tab_stops
from parser.model import Span
from parser.source import SourceCell, SourceTable


def table(*rows: str) -> tuple[SourceTable, str]:
    """A table without merged cells and its text; cells are separated by blanks."""
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, printed in enumerate(line.split(" ")):
            text += ("\n" if column == 0 else "\t") if text or cells else ""
            cells.append(SourceCell(row, column, 1, 1, Span(len(text), len(text) + len(printed))))
            text += printed
    return SourceTable(Span(0, len(text)), len(rows), len(rows[0].split(" ")), tuple(cells)), text


@pytest.mark.parametrize("text", ["", "12", "1,234.5", "１２", "—", "／", "无", "85%", "-3", " 6 "])
def test_figures_and_their_signs(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["12件", "第1项", "（一）", "无误", "x"])
def test_words_are_no_figures(text: str) -> None:
    assert not is_figure(text)


def test_heads_are_rows_of_words_wherever_they_stand() -> None:
    assert head_rows(*table("信息内容 本年制发", "规章 3", "信息内容 本年决定", "行政许可 5")) == {0, 2}


def test_a_row_with_blank_cells_is_a_head_only_if_the_first_is_the_blank_one() -> None:
    assert head_rows(*table(" 甲 乙", "新收 1 2", "结转  ")) == {0}


def test_a_table_of_words_has_no_head() -> None:
    assert head_rows(*table("姓名 电话", "某人 无此项")) == frozenset()


def test_columns_get_what_they_want_where_there_is_room() -> None:
    plan = plan_columns(*table("项目 本年数量合计", "公开 12"))
    assert plan.widths(1000) == list(plan.natural)


def test_columns_shrink_to_the_room_and_figures_last() -> None:
    plan = plan_columns(*table("很长的项目名称要占很多地方 数量", "主动公开的规范性文件数量 1234567"))
    for room in (20.0, 14.0):
        widths = plan.widths(room)
        assert sum(widths) == pytest.approx(room)
        assert widths[1] >= ems("1234567")
    assert sum(plan.widths(3.0)) == pytest.approx(3.0)


def test_a_plan_without_spare_room_still_gives_widths() -> None:
    plan = ColumnPlan((2.0, 2.0), (2.0, 2.0), (2.0, 2.0))
    assert plan.widths(3.0) == [1.5, 1.5]


def test_tab_stops_stand_behind_the_widest_text_of_their_column() -> None:
    stops = tab_stops(["指标名称\t单位\t数\n", "公开数\t条\t12\n", "没有\n"])
    assert stops == [4 + 1.5, 4 + 1.5 + 2 + 1.5]


def test_tab_stops_follow_the_figures_where_the_words_do_not_fit() -> None:
    head = "\t".join(["行", *["一个相当长的列名"] * 6])
    figures = "\t".join(["新收", *["12"] * 6])
    stops = tab_stops([head, figures])
    assert stops[-1] < 36


def test_a_table_inside_a_cell_is_found_there() -> None:
    inner = SourceTable(Span(2, 5), 1, 2, (SourceCell(0, 0, 1, 1, Span(2, 3)), SourceCell(0, 1, 1, 1, Span(4, 5))))
    outer = SourceTable(Span(0, 5), 1, 2, (SourceCell(0, 0, 1, 1, Span(0, 1)), SourceCell(0, 1, 1, 1, Span(2, 5))))
    roots = nest([inner, outer], "甲\t乙\t丙")
    assert [root.table for root in roots] == [outer]
    assert [node.table for node in roots[0].inner[1]] == [inner]


def test_a_huge_grid_is_left_out() -> None:
    cell = SourceCell(0, 0, 1, 1, Span(0, 1))
    assert nest([SourceTable(Span(0, 1), 1000, 1000, (cell,))], "甲") == []
