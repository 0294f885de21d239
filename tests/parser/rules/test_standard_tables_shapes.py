"""Official tables as pages of the web give them: cut off, run together, two side by side, blank cells of low height."""

from __future__ import annotations

import pytest
from carriers import cells_of, numbers, read, text_of_table, values_of

from parser.editions import edition
from parser.forms import FormTable
from parser.model import Report

THREE = edition("2021").table("table3")
TWO = edition("2021").table("table2")
OLD_TWO = edition("2019").table("table2")
HEADS = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
ROWS = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开")


def _row(report: Report, row: str) -> list[object]:
    return [cell.value for cell in cells_of(report, "table3", row)]


def test_heads_and_noughts_run_together_tell_the_form_by_its_heads() -> None:
    text = (
        "信息内容本年新制作数量本年新公开数量对外公开总数量\n规章000\n规范性文件000\n第二十条（五）项\n"
        "信息内容上一年项目数量本年增/减处理决定数量\n行政许可000\n其他对外管理服务事项000\n第二十条（六）项\n"
        "信息内容上一年项目数量本年增/减处理决定数量\n行政处罚000\n行政强制000\n第二十条（八）项\n"
        "信息内容上一年项目数量本年增/减\n行政事业性收费00\n"
    )
    table = read(text).tables["table2"]
    assert table.edition == "2019"
    assert len(table.cells) == 20
    assert {(cell.value, cell.confidence) for cell in table.cells.values()} == {(0, "high")}


def test_zeros_run_together_are_no_single_figure() -> None:
    head = "第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n规章1 2 3\n行政规范性文件4 5 6\n"
    cells = read(head + "信息内容本年处理决定数量\n行政许可000\n行政处罚7").tables["table2"].cells
    assert cells["art20_5.permits.decisions"].status == "illegible"
    assert cells["art20_6.penalties.decisions"].value == 7


@pytest.mark.parametrize("row", [["4", "", "", "", "", "1", "5"], ["", "", "", "", "", "", "3"]])
def test_blank_cells_of_one_line_where_the_others_are_two_lines_apart(row: list[str]) -> None:
    def line(cells: list[str]) -> str:
        return "".join(f"\n\n{cell}" if cell else "\n" for cell in cells)

    text = "\n\n".join(HEADS.split("\n")[:-1])
    for label in (*ROWS, "（二）部分公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开"):
        text += f"\n\n{label}{line(row)}"
    report = read(text + "\n\n五、存在的主要问题及改进情况")
    wanted = [int(cell) if cell else None for cell in row]
    assert [_row(report, key) for key in ("t3_new", "t3_carry_in", "t3_granted")] == [wanted] * 3


def test_a_row_with_a_cell_too_few_stays_open_whatever_the_empty_lines() -> None:
    text = "\n\n".join(HEADS.split("\n")[:-1])
    for label in ROWS:
        text += f"\n\n{label}\n\n4\n\n\n\n\n5"
    assert {cell.status for cell in read(text).tables["table3"].cells.values()} == {"illegible"}


def test_every_cell_of_a_stream_counts_where_nothing_is_filled_up() -> None:
    cells = [*HEADS.strip().split("\n")]
    for label in ROWS:
        cells += [label, "12", "1", "", "", "2", "", ""]
    report = read("".join(f"{cell} |\n" for cell in cells))
    assert _row(report, "t3_granted") == [12, 1, None, None, 2, None, None]


def test_a_form_of_which_only_the_first_row_is_there() -> None:
    report = read(HEADS + f"{ROWS[0]}\n3\n0\n0\n0\n1\n0\n4\n{ROWS[1]}\n0\n0")
    assert _row(report, "t3_new") == [3, 0, 0, 0, 1, 0, 4]
    assert {cell.status for cell in cells_of(report, "table3", "t3_carry_in")} <= {"illegible"}
    assert not report.tables["table3"].complete
    assert _row(read(f"三、收到和处理情况\n| {ROWS[0]} | 3 | 0 | 0 | 0 | 1 | 0 | 4 |\n"), "t3_new")[-1] == 4
    assert "table2" not in read("二、主要工作\n规章 3 5 6\n三、信息内容\n").tables


def test_labels_from_the_first_on_are_an_empty_table_that_was_cut_off() -> None:
    text = text_of_table(THREE, "tabs")
    labels = "\n".join(line.rstrip("\t0123456789") for line in text.split("\n"))
    cut = labels[: labels.index("（五）不予处理")]
    cells = read(cut).tables["table3"].cells
    assert {(cell.status, cell.confidence) for cell in cells.values()} == {("blank", "low")}
    assert len(cells) > 90


def test_two_tables_side_by_side_are_left_open() -> None:
    one = text_of_table(THREE, "spaces").split("\n")
    text = "\n".join(f"{line} {line.replace('1', '2')}" if line[-1:].isdigit() else line for line in one)
    cells = read(text).tables["table3"].cells.values()
    assert not [cell for cell in cells if cell.value is not None]
    assert all("并列" in cell.reason for cell in cells)


def test_words_for_no_change() -> None:
    for words in ("持平", "与上年持平", "无变化"):
        cell = read(text_of_table(OLD_TWO, "tabs", art20_5__permits__items_change=words))
        assert cell.tables["table2"].cells["art20_5.permits.items_change"].value == 0


@pytest.mark.parametrize("carrier", ["one cell a line", "tabs", "framed bars"])
def test_the_tables_of_both_forms_are_still_read(carrier: str) -> None:
    for form in (TWO, THREE, OLD_TWO):
        assert values_of(read(text_of_table(form, carrier)), form.id) == numbers(form)


@pytest.mark.parametrize("mark", ["\t", " | "])
@pytest.mark.parametrize("form", [TWO, OLD_TWO, THREE])
def test_merged_cells_printed_once_for_each_place(form: FormTable, mark: str) -> None:
    layout = form.layout()
    places = [["" for _ in range(layout.columns)] for _ in range(layout.rows)]
    wanted = numbers(form)
    for cell in layout.cells:
        shown = str(wanted[cell.cell_id]) if cell.cell_id else cell.text
        for row in range(cell.row, cell.row + cell.row_span):
            places[row][cell.column : cell.column + cell.column_span] = [shown] * cell.column_span
    frame = mark.strip()
    report = read("\n".join(f"{frame} {mark.join(row)} {frame}".strip() for row in places))
    assert values_of(report, form.id) == wanted
    assert {cell.confidence for cell in report.tables[form.id].cells.values()} == {"high"}


@pytest.mark.parametrize("carrier", ["one cell a line", "spaces", "tabs", "bars filled up at the end"])
def test_figures_that_do_not_add_up_are_doubted(carrier: str) -> None:
    cells = cells_of(read(text_of_table(THREE, carrier, t3_granted__total="1")), "table3", "t3_granted")
    assert {cell.confidence for cell in cells} == {"low"}
    assert cells[-1].value == 1
    assert "总计" in cells[0].reason


def test_only_the_group_of_table_four_that_does_not_add_up_is_doubted() -> None:
    four = edition("2021").table("table4")
    cells = read(text_of_table(four, "one cell a line", t4_suit_direct_other="1")).tables["table4"].cells
    assert [cell.confidence for cell in cells.values()] == ["high"] * 5 + ["low"] * 5 + ["high"] * 5


def test_a_number_alone_behind_a_row_without_total_is_told() -> None:
    text = text_of_table(TWO, "spaces").replace("第二十条第（五）项", "18\n第二十条第（五）项")
    row = [cell for key, cell in read(text).tables["table2"].cells.items() if "normative_docs" in key]
    assert {cell.confidence for cell in row} == {"low"}
    assert "页码" in row[0].reason


@pytest.mark.parametrize("words", ["未增未减", "不增不减", "较上年无变化", "与去年一致", "没有变动", "同比持平"])
def test_more_words_for_no_change(words: str) -> None:
    cell = read(text_of_table(OLD_TWO, "one cell a line closed by a bar", art20_5__permits__items_change=words))
    assert cell.tables["table2"].cells["art20_5.permits.items_change"].value == 0


@pytest.mark.parametrize(("shown", "value"), [("31批次", 31), ("12家", 12), ("4.0", 4), ("暂无", 0)])
def test_more_ways_to_print_a_count(shown: str, value: float) -> None:
    cells = read(text_of_table(OLD_TWO, "tabs", art20_9__gov_procurement__purchase_items=shown)).tables["table2"].cells
    cell = cells["art20_9.gov_procurement.purchase_items"]
    assert (cell.value, cell.confidence) == (value, "high")


def test_a_note_behind_a_label_may_hold_brackets_itself() -> None:
    text = text_of_table(OLD_TWO, "bars filled up at the end")
    text = text.replace("规章 |", "规(guī)章(设区(qū)的市应提供) |")
    text = text.replace(
        "规范性文件 |", "规(guī)范性文件(标题采用“办法”“规(guī)则”等的公文(含转发)，一般属于规(guī)范性文件) |"
    )
    assert values_of(read(text), "table2") == numbers(OLD_TWO)


def test_a_form_is_not_read_as_another_whose_heads_are_not_printed() -> None:
    text = text_of_table(OLD_TWO, "one cell a line")
    values = numbers(OLD_TWO)
    for key, value in values.items():
        if not key.endswith("decisions"):
            text = text.replace(f"\n{value}\n", "\n", 1)
    table = read(text + "\n五、存在的主要问题").tables["table2"]
    assert table.edition == "2019"
    assert not [cell for cell in table.cells.values() if cell.value is not None and cell.confidence == "high"]


def test_table_four_of_which_only_the_heads_are_printed() -> None:
    four = edition("2021").table("table4")
    blank = {key.replace(".", "__"): "" for key in four.cell_ids}
    for carrier in ("tabs", "one cell a line", "bars filled up at the end"):
        cells = read(text_of_table(four, carrier, **blank) + "\n五、问题").tables["table4"].cells
        assert {(cell.status, cell.confidence) for cell in cells.values()} == {("blank", "low")}
        assert len(cells) == 15
    assert "table4" not in read("四、政府信息公开行政复议、行政诉讼情况\n见附件图片\n结果维持\n总计\n").tables
    assert "table4" not in read(text_of_table(four, "tabs", **blank) + "\n1，2，3，4，5，6\n五、问题").tables


def test_framed_rows_beside_rows_that_bars_fill_up() -> None:
    four = edition("2021").table("table4")
    for form in (TWO, THREE, OLD_TWO, four):
        lines = text_of_table(form, "bars filled up at the end").split("\n")
        text = "\n".join(f"| {line.rstrip('|')}|{'|' * (len(line) - len(line.rstrip('|')))} " for line in lines)
        assert values_of(read(text), form.id) == numbers(form)
