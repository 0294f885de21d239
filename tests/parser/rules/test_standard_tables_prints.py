"""Official tables in the many ways in which they are printed: cells, heads, shapes of table four, Word tables."""

from __future__ import annotations

import itertools
import re

import pytest
from carriers import TEXT_CARRIERS, cells_of, numbers, printed, read, text_of_table, values_of, word

from parser.editions import edition
from parser.model import Span
from parser.source import SourceDocument

THREE = edition("2021").table("table3")
TWO = edition("2021").table("table2")
FOUR = edition("2021").table("table4")
OLD_TWO = edition("2019").table("table2")
PARTS = [column.id for column in THREE.blocks[0].columns]


@pytest.mark.parametrize(
    ("shown", "value", "status", "raw"),
    [
        ("22（其中修订16件）", 22, "filled", "22（其中修订16件）"),
        ("1,039", 1039, "filled", "1,039"),
        ("１，０３９", 1039, "filled", "１，０３９"),
        ("35件", 35, "filled", "35件"),
        ("/", 0, "dash", "/"),
        ("无", 0, "dash", "无"),
    ],
)
def test_what_may_stand_in_a_cell(shown: str, value: int, status: str, raw: str) -> None:
    for carrier in ("one cell a line", "tabs", "framed bars"):
        report = read(text_of_table(TWO, carrier, art20_1__normative_docs__in_force=shown))
        cell = report.tables["table2"].cells["art20_1.normative_docs.in_force"]
        assert (cell.value, cell.status, cell.raw, cell.confidence) == (value, status, raw, "high")


@pytest.mark.parametrize(
    ("shown", "value"),
    [("+26", 26), ("-8", -8), ("增5", 5), ("减少8项", -8), ("增加 4 项", 4), ("－3", -3), ("不变", 0), ("0", 0)],
)
def test_signs_of_increase_and_decrease(shown: str, value: int) -> None:
    report = read(text_of_table(OLD_TWO, "tabs", art20_5__permits__items_change=shown))
    cell = report.tables["table2"].cells["art20_5.permits.items_change"]
    assert (cell.value, cell.raw, cell.confidence) == (value, shown, "high")


@pytest.mark.parametrize("shown", ["+3", "-5", "2.5"])
def test_a_count_with_a_sign_or_a_point_is_doubted(shown: str) -> None:
    report = read(text_of_table(TWO, "tabs", art20_5__permits__decisions=shown))
    cell = report.tables["table2"].cells["art20_5.permits.decisions"]
    assert (cell.value, cell.confidence) == (float(shown), "low")
    assert shown in cell.reason


@pytest.mark.parametrize(
    ("shown", "value", "unit", "confidence"),
    [("16220.85", 16220.85, "万元", "high"), ("251000元", 251000, "元", "low"), ("3.5万元", 3.5, "万元", "high")],
)
def test_money_keeps_its_printed_unit(shown: str, value: float, unit: str, confidence: str) -> None:
    report = read(text_of_table(TWO, "one cell a line", art20_8__admin_fees__fee_amount=shown))
    cell = report.tables["table2"].cells["art20_8.admin_fees.fee_amount"]
    assert (cell.value, cell.unit, cell.confidence) == (value, unit, confidence)


def test_words_in_the_place_of_a_figure_are_illegible() -> None:
    for source in (text_of_table(TWO, "tabs", art20_6__penalties__decisions="见附件"), text_of_table(TWO, "tabs")):
        cell = read(source).tables["table2"].cells["art20_6.penalties.decisions"]
        assert (cell.status == "illegible") == ("见附件" in source)
    report = read(word(TWO, printed(numbers(TWO)) | {"art20_5.permits.decisions": "若干"}))
    assert report.tables["table2"].cells["art20_5.permits.decisions"].status == "illegible"
    assert not report.tables["table2"].complete


@pytest.mark.parametrize(
    ("first", "values", "confidence"),
    [("规章000", [0, 0, 0], "high"), ("规章0 1 2", [0, 1, 2], "high"), ("规章120", [None] * 3, "low")],
)
def test_labels_glued_to_figures(first: str, values: list[int | None], confidence: str) -> None:
    head = "第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n"
    rest = "\n行政规范性文件2 4 33\n行政许可308\n行政处罚33\n行政强制0\n行政事业性收费0.5"
    cells = list(read(head + first + rest).tables["table2"].cells.values())
    assert [cell.value for cell in cells] == [*values, 2, 4, 33, 308, 33, 0, 0.5]
    assert {cell.confidence for cell in cells[:3]} == {confidence}
    assert all(first.removeprefix("规章") in cell.reason for cell in cells[:3] if confidence == "low")


def test_a_table_run_together_in_one_line() -> None:
    text = (
        "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章1 2 3行政规范性文件4 5 6第二十条第（五）项"
        "信息内容本年处理决定数量行政许可7第二十条第（六）项信息内容本年处理决定数量行政处罚8行政强制9"
        "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费10"
    )
    assert list(values_of(read(text), "table2").values()) == list(range(1, 11))


def test_table_three_with_one_row_for_other_results_beside_the_new_table_two() -> None:
    old_three = edition("2019").table("table3")
    report = read(
        text_of_table(TWO, "spaces") + "\n三、收到和处理政府信息公开申请情况\n" + text_of_table(old_three, "spaces")
    )
    assert (report.tables["table2"].edition, report.tables["table3"].edition) == ("2021", "2019")
    assert values_of(report, "table3") == numbers(old_three)


@pytest.mark.parametrize("separator", [" ", "\t", "\n"])
def test_table_four_in_three_rows_of_five(separator: str) -> None:
    values = list(numbers(FOUR).values())
    rows = [
        separator.join([label, *map(str, values[start : start + 5])])
        for label, start in (("行政复议", 0), ("未经复议直接起诉", 5), ("复议后起诉", 10))
    ]
    head = separator.join(["类别", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    assert list(values_of(read("\n".join([head, *rows])), "table4").values()) == values


@pytest.mark.parametrize("separator", [" ", "\t", "\n"])
def test_table_four_with_each_figure_behind_its_head(separator: str) -> None:
    values = iter(numbers(FOUR).values())
    lines = []
    for group in ("行政复议", "未经复议直接起诉", "复议后起诉"):
        lines.append(group)
        lines += [
            f"{head}{separator}{next(values)}" for head in ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
        ]
    assert list(values_of(read("\n".join(lines)), "table4").values()) == list(numbers(FOUR).values())


def test_table_four_with_fourteen_figures_is_not_read() -> None:
    cells = read(text_of_table(FOUR, "spaces", t4_suit_direct_other="")).tables["table4"].cells
    assert {cell.status for cell in cells.values()} == {"illegible"}
    assert all("14" in cell.reason for cell in cells.values())


def test_a_scattered_head_of_table_four() -> None:
    text = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结 结 其 尚\n果 果 他 未\n总计 维 纠\n持 正\n" + " ".join(
        map(str, numbers(FOUR).values())
    )
    assert list(values_of(read(text), "table4").values()) == list(numbers(FOUR).values())


def test_heads_in_another_order_are_followed_in_a_grid() -> None:
    head = "信息内容\t现行有效件数\t本年制发件数\t本年废止件数"
    text = text_of_table(TWO, "tabs").replace("信息内容\t本年制发件数\t本年废止件数\t现行有效件数", head)
    first = list(numbers(TWO).values())[:3]
    assert list(values_of(read(text), "table2").values())[:3] == [first[1], first[2], first[0]]


@pytest.mark.parametrize(
    "text",
    [
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n（见图）\n",
        "三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n见附表\n",
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n无\n",
        "本年度办理行政许可308件，行政处罚33件，行政强制0件，行政事业性收费0元。\n",
        "行政许可 308 件\n",
    ],
)
def test_a_heading_without_a_table_gives_none(text: str) -> None:
    assert not read(
        f"{text}五、存在的主要问题及改进情况\n工作有待加强，人员有待充实，业务有待熟悉，渠道有待拓宽。\n"
    ).tables


def test_an_empty_copy_gives_way_to_the_filled_table() -> None:
    empty = re.sub(r"\d+(?=\t|\n|$)", "", text_of_table(THREE, "tabs"))
    report = read(f"附：空表\n{empty}\n三、收到和处理政府信息公开申请情况\n{text_of_table(THREE, 'tabs')}")
    assert values_of(report, "table3") == numbers(THREE)


def test_of_two_filled_copies_the_first_is_taken() -> None:
    second = TEXT_CARRIERS["tabs"](THREE, printed(numbers(THREE, 5000)))
    assert values_of(read(f"{text_of_table(THREE, 'tabs')}\n再次附表\n{second}"), "table3") == numbers(THREE)


def test_an_empty_word_table_is_a_table_of_blanks() -> None:
    report = read(word(FOUR, dict.fromkeys(FOUR.cell_ids, "")))
    assert {cell.status for cell in report.tables["table4"].cells.values()} == {"blank"}


def test_a_merged_figure_belongs_to_no_single_column() -> None:
    source = word(THREE, printed(numbers(THREE)))
    table = source.tables[0]
    row = next(cell.row for cell in table.cells if source.slice(cell.span) == "四、结转下年度继续办理")
    kept = [cell for cell in table.cells if cell.row != row or cell.column < 4 or cell.column == 9]
    wide = next(cell for cell in table.cells if cell.row == row and cell.column == 4)
    merged = type(wide)(wide.row, 4, 1, 5, wide.span)
    changed = type(table)(table.span, table.rows, table.columns, (*kept, merged))
    report = read(SourceDocument(name="年报.docx", kind="docx", text=source.text, tables=(changed,)))
    assert {cell.status for cell in cells_of(report, "table3", "t3_carry_out")} == {"illegible"}
    assert {cell.status for cell in cells_of(report, "table3", "t3_total")} == {"filled"}


def test_table_two_in_four_word_tables() -> None:
    whole = word(TWO, printed(numbers(TWO)))
    (table,) = whole.tables
    starts = [cell.row for cell in table.cells if "第二十条" in whole.slice(cell.span)]
    parts = []
    for first, last in zip(starts, [*starts[1:], table.rows], strict=True):
        cells = [cell for cell in table.cells if first <= cell.row < last]
        moved = tuple(type(cell)(cell.row - first, cell.column, 1, cell.column_span, cell.span) for cell in cells)
        parts.append(type(table)(Span(cells[0].span.start, cells[-1].span.end), last - first, 4, moved))
    report = read(SourceDocument(name="年报.docx", kind="docx", text=whole.text, tables=tuple(parts)))
    assert values_of(report, "table2") == numbers(TWO)


def test_a_table_inside_a_cell_of_another() -> None:
    inner = word(THREE, printed(numbers(THREE)))
    (table,) = inner.tables
    shift = len("说明\t见内表\n")
    text = "说明\t见内表\n" + inner.slice(table.span) + "\n备注\t无"
    moved = tuple(
        type(cell)(cell.row, cell.column, cell.row_span, cell.column_span, _moved(cell.span, shift))
        for cell in table.cells
    )
    end = len(text)
    ends = [Span(0, 2), Span(3, 6), Span(end - 4, end - 2), Span(end - 1, end)]
    outer = tuple(type(moved[0])(place // 2, place % 2, 1, 1, span) for place, span in enumerate(ends))
    tables = (
        type(table)(Span(0, end), 2, 2, outer),
        type(table)(_moved(table.span, shift), table.rows, table.columns, moved),
    )
    report = read(SourceDocument(name="年报.docx", kind="docx", text=text, tables=tables))
    assert values_of(report, "table3") == numbers(THREE)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def test_all_three_tables_in_one_word_table_keep_apart() -> None:
    text, cells, top = "", [], 0
    for form in (TWO, THREE, FOUR):
        part = word(form, printed(numbers(form)))
        (table,) = part.tables
        text += "\n" if text else ""
        for cell in table.cells:
            place = (top + cell.row, cell.column, cell.row_span, cell.column_span)
            cells.append(type(cell)(*place, _moved(cell.span, len(text))))
        text += part.slice(table.span)
        top += table.rows
    whole = type(table)(Span(0, len(text)), top, 15, tuple(cells))
    report = read(SourceDocument(name="年报.docx", kind="docx", text=text, tables=(whole,)))
    for form in (TWO, THREE, FOUR):
        assert values_of(report, form.id) == numbers(form)
    spans = [table.span for table in report.tables.values() if table.span]
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("row_id", "shown"),
    [
        ("t3_other_misc", "3.其他情形"),
        ("t3_other_misc", "3.其他处理"),
        ("t3_other_overdue_correction", "1.无正当理由逾期不补正"),
        ("t3_other_overdue_fee", "2.逾期未缴纳费用"),
        ("t3_other", "（六）其他"),
        ("gov_procurement", "集中采购"),
    ],
)
@pytest.mark.parametrize("carrier", ["tabs", "one cell a line", "cells with paragraphs"])
def test_labels_as_other_regions_shorten_them(row_id: str, shown: str, carrier: str) -> None:
    forms = (THREE, edition("2019").table("table3"), OLD_TWO)
    found = ((form, row) for form in forms for block in form.blocks for row in block.rows)
    form, row = next((form, row) for form, row in found if row.id == row_id and row.kind == "value")
    text = TEXT_CARRIERS[carrier](form, printed(numbers(form)))
    report = read(re.sub(rf"{re.escape(row.number + row.label)}(?=\s)", shown, text))
    assert values_of(report, form.id) == numbers(form)
