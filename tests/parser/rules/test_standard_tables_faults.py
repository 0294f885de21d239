"""Official tables with the faults of real prints: nothing is guessed, and what is certain is still read."""

from __future__ import annotations

import itertools
import re

import pytest
from carriers import TEXT_CARRIERS, numbers, printed, read, values_of, word

from parser.editions import edition
from parser.forms import FormTable
from parser.model import Cell, Report, Span
from parser.rules.standard_tables import find_standard_tables
from parser.source import SourceDocument

THREE = edition("2021").table("table3")
TWO = edition("2021").table("table2")
FOUR = edition("2021").table("table4")
OLD_TWO = edition("2019").table("table2")
PARTS = [column.id for column in THREE.blocks[0].columns]


def _cells_of(report: Report, table_id: str, row: str) -> list[Cell]:
    return [cell for key, cell in report.tables[table_id].cells.items() if row in key.split(".")]


def _text(form: FormTable, carrier: str = "one cell a line", **texts: str) -> str:
    shown = printed(numbers(form)) | {key.replace("__", "."): text for key, text in texts.items()}
    return TEXT_CARRIERS[carrier](form, shown)


@pytest.mark.parametrize("carrier", ["one cell a line", "spaces", "lines of a page", "bars between"])
def test_a_figure_too_few_leaves_its_row_open_and_the_others_read(carrier: str) -> None:
    carrier = "one cell a line, bars between" if carrier == "bars between" else carrier
    wanted = numbers(THREE)
    lost = wanted.pop("t3_np_repeat.org_research")
    text = re.sub(rf"(?<!\d){lost}(?!\d)\s*\|?\n?", "", _text(THREE, carrier), count=1)
    report = read(text)
    broken = _cells_of(report, "table3", "t3_np_repeat")
    assert {cell.status for cell in broken} == {"illegible"}
    assert {cell.value for cell in broken} == {None}
    assert all("重复申请" in cell.reason and "7" in cell.reason and cell.confidence == "low" for cell in broken)
    assert all("|" not in cell.raw and str(lost) not in cell.raw.split() for cell in broken)
    table = report.tables["table3"]
    assert not table.complete
    assert "重复申请" in table.reason
    rest = {key: value for key, value in values_of(report, "table3").items() if "t3_np_repeat" not in key}
    assert rest == {key: value for key, value in wanted.items() if "t3_np_repeat" not in key}


@pytest.mark.parametrize("carrier", ["one cell a line", "spaces", "tabs"])
def test_a_figure_too_many_leaves_its_row_open(carrier: str) -> None:
    value = numbers(THREE)["t3_partial.org_other"]
    separator = {"one cell a line": "\n", "spaces": " ", "tabs": "\t"}[carrier]
    report = read(_text(THREE, carrier, t3_partial__org_other=f"{value}{separator}999"))
    assert {cell.status for cell in _cells_of(report, "table3", "t3_partial")} == {"illegible"}
    assert {cell.status for cell in _cells_of(report, "table3", "t3_granted")} == {"filled"}
    assert {cell.status for cell in _cells_of(report, "table3", "t3_denied_state_secret")} == {"filled"}


def test_a_row_that_is_not_there_is_named() -> None:
    text = "\n".join(line for line in _text(THREE, "tabs").split("\n") if "属于行政查询事项" not in line)
    table = read(text).tables["table3"]
    assert not table.complete
    assert "属于行政查询事项" in table.reason
    assert not [key for key in table.cells if key.startswith("t3_denied_admin_query")]
    assert len(table.cells) == len(THREE.cell_ids) - 7


def test_a_row_the_form_does_not_have_moves_nothing() -> None:
    lines = _text(THREE, "tabs").split("\n")
    place = next(number for number, line in enumerate(lines) if "属于行政查询事项" in line)
    lines.insert(place, "9.属于工作秘密\t4\t4\t4\t4\t4\t4\t24")
    assert values_of(read("\n".join(lines)), "table3") == numbers(THREE)


def test_subtotals_in_a_group_row_are_no_cells_and_are_told() -> None:
    subtotals = "（三）不予公开\t5\t0\t0\t0\t0\t0\t5\n1.属于国家秘密"
    text = _text(THREE, "tabs").replace("（三）不予公开\t1.属于国家秘密", subtotals)
    report = read(text)
    assert values_of(report, "table3") == numbers(THREE)
    assert "不予公开" in report.tables["table3"].reason


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("1.本机关不掌握相关政府信息", "1、本机关不掌握相关政府信息"),
        ("3.危及“三安全一稳定”", '(3)危及"三安全一稳定"'),
        ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
        ("5.属于三类内部事务信息", "5．属于三类内部\n事务信息"),
        ("（七）总计", "(七)总 计"),
        ("（七）总计", "(七)合计"),
        ("一、本年新收政府信息公开申请数量", "一、本年度新收政府信息公开申请数量"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"),
        ("缴纳费用、行政机关不再处理其政府信息公开申请", "缴纳费用"),
        ("4.无正当理由大量反复申请", "4.无正当理由大量、反复申请"),
    ],
)
@pytest.mark.parametrize("carrier", ["one cell a line", "spaces"])
def test_labels_as_they_are_printed(label: str, shown: str, carrier: str) -> None:
    report = read(_text(THREE, carrier).replace(label, shown))
    assert values_of(report, "table3") == numbers(THREE)
    assert {cell.confidence for cell in report.tables["table3"].cells.values()} == {"high"}


@pytest.mark.parametrize("carrier", TEXT_CARRIERS)
def test_traditional_characters(carrier: str) -> None:
    plain = "开总计复诉讼项数类机构会组织务处国规过结转继续办"
    full = "開總計複訴訟項數類機構會組織務處國規過結轉繼續辦"
    for form in (TWO, THREE, FOUR):
        report = read(_text(form, carrier).translate(str.maketrans(plain, full)))
        assert values_of(report, form.id) == numbers(form)


def test_pinyin_between_the_letters() -> None:
    text = _text(THREE, "tabs").replace("数量", "數(shù)量").replace("机构", "機(jī)構(gòu)").replace("规", "規(guī)")
    assert values_of(read(text), "table3") == numbers(THREE)


def test_a_page_ends_inside_a_row() -> None:
    text = _text(THREE, "spaces")
    row = next(line for line in text.split("\n") if "公开出版物" in line)
    label, *figures = row.split(" ")
    parted = f"{label} {' '.join(figures[:4])}\n- 12 -\n{' '.join(figures[4:])}"
    assert values_of(read(text.replace(row, parted)), "table3") == numbers(THREE)


def test_the_bare_number_of_a_page_behind_a_whole_row() -> None:
    text = _text(THREE, "spaces")
    row = next(line for line in text.split("\n") if "公开出版物" in line)
    assert values_of(read(text.replace(row, f"{row}\n7")), "table3") == numbers(THREE)


def test_page_chrome_between_the_rows_is_passed_over() -> None:
    text = _text(THREE, "one cell a line")
    place = text.index("（五）不予处理")
    chrome = "第三页脚 21\n"
    text = text[:place] + chrome + text[place:]
    source = SourceDocument(name="年报.txt", kind="txt", text=text)
    noise = (Span(place, place + len(chrome) - 1),)
    report = find_standard_tables(source, Report(source=source.info, text=text, noise=noise))
    assert values_of(report, "table3") == numbers(THREE)


def test_a_label_cut_by_a_page_end_continues_before_the_next_row() -> None:
    text = _text(THREE, "spaces")
    row = next(line for line in text.split("\n") if "确认或重新出具" in line)
    label, _, figures = row.partition(" ")
    cut = label.replace("已获取信息", "")
    assert values_of(read(text.replace(row, f"{cut} {figures}\n- 3 -\n已获取信息")), "table3") == numbers(THREE)


def test_a_head_repeated_on_the_next_page() -> None:
    text = _text(THREE, "tabs")
    head = text[: text.index("一、本年新收")]
    place = text.index("（四）无法提供")
    assert values_of(read(text[:place] + head + text[place:]), "table3") == numbers(THREE)


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
        report = read(_text(TWO, carrier, art20_1__normative_docs__in_force=shown))
        cell = report.tables["table2"].cells["art20_1.normative_docs.in_force"]
        assert (cell.value, cell.status, cell.raw, cell.confidence) == (value, status, raw, "high")


@pytest.mark.parametrize(
    ("shown", "value"),
    [("+26", 26), ("-8", -8), ("增5", 5), ("减少8项", -8), ("增加 4 项", 4), ("－3", -3), ("不变", 0), ("0", 0)],
)
def test_signs_of_increase_and_decrease(shown: str, value: int) -> None:
    report = read(_text(OLD_TWO, "tabs", art20_5__permits__items_change=shown))
    cell = report.tables["table2"].cells["art20_5.permits.items_change"]
    assert (cell.value, cell.raw, cell.confidence) == (value, shown, "high")


@pytest.mark.parametrize("shown", ["+3", "-5", "2.5"])
def test_a_count_with_a_sign_or_a_point_is_doubted(shown: str) -> None:
    report = read(_text(TWO, "tabs", art20_5__permits__decisions=shown))
    cell = report.tables["table2"].cells["art20_5.permits.decisions"]
    assert (cell.value, cell.confidence) == (float(shown), "low")
    assert shown in cell.reason


@pytest.mark.parametrize(
    ("shown", "value", "unit", "confidence"),
    [("16220.85", 16220.85, "万元", "high"), ("251000元", 251000, "元", "low"), ("3.5万元", 3.5, "万元", "high")],
)
def test_money_keeps_its_printed_unit(shown: str, value: float, unit: str, confidence: str) -> None:
    report = read(_text(TWO, "one cell a line", art20_8__admin_fees__fee_amount=shown))
    cell = report.tables["table2"].cells["art20_8.admin_fees.fee_amount"]
    assert (cell.value, cell.unit, cell.confidence) == (value, unit, confidence)


def test_words_in_the_place_of_a_figure_are_illegible() -> None:
    for source in (_text(TWO, "tabs", art20_6__penalties__decisions="见附件"), _text(TWO, "tabs")):
        cell = read(source).tables["table2"].cells["art20_6.penalties.decisions"]
        assert (cell.status == "illegible") == ("见附件" in source)
    report = read(word(TWO, printed(numbers(TWO)) | {"art20_5.permits.decisions": "若干"}))
    assert report.tables["table2"].cells["art20_5.permits.decisions"].status == "illegible"
    assert not report.tables["table2"].complete


@pytest.mark.parametrize(
    ("first", "values", "confidence"),
    [("规章000", [0, 0, 0], "low"), ("规章0 1 2", [0, 1, 2], "high"), ("规章120", [None] * 3, "low")],
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
    report = read(_text(TWO, "spaces") + "\n三、收到和处理政府信息公开申请情况\n" + _text(old_three, "spaces"))
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
    cells = read(_text(FOUR, "spaces", t4_suit_direct_other="")).tables["table4"].cells
    assert {cell.status for cell in cells.values()} == {"illegible"}
    assert all("14" in cell.reason for cell in cells.values())


def test_a_scattered_head_of_table_four() -> None:
    text = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结 结 其 尚\n果 果 他 未\n总计 维 纠\n持 正\n" + " ".join(
        map(str, numbers(FOUR).values())
    )
    assert list(values_of(read(text), "table4").values()) == list(numbers(FOUR).values())


def test_heads_in_another_order_are_followed_in_a_grid() -> None:
    head = "信息内容\t现行有效件数\t本年制发件数\t本年废止件数"
    text = _text(TWO, "tabs").replace("信息内容\t本年制发件数\t本年废止件数\t现行有效件数", head)
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
    empty = re.sub(r"\d+(?=\t|\n|$)", "", _text(THREE, "tabs"))
    report = read(f"附：空表\n{empty}\n三、收到和处理政府信息公开申请情况\n{_text(THREE, 'tabs')}")
    assert values_of(report, "table3") == numbers(THREE)


def test_of_two_filled_copies_the_first_is_taken() -> None:
    second = TEXT_CARRIERS["tabs"](THREE, printed(numbers(THREE, 5000)))
    assert values_of(read(f"{_text(THREE, 'tabs')}\n再次附表\n{second}"), "table3") == numbers(THREE)


def test_an_empty_word_table_is_a_table_of_blanks() -> None:
    report = read(word(FOUR, dict.fromkeys(FOUR.cell_ids, "")))
    assert {cell.status for cell in report.tables["table4"].cells.values()} == {"blank"}


def test_figures_before_their_labels_are_not_taken_for_those_of_the_row_above() -> None:
    lines = []
    for block_row in THREE.blocks[0].rows:
        if block_row.kind != "group":
            lines += [str(numbers(THREE)[f"{block_row.id}.{column}"]) for column in PARTS]
        lines.append(block_row.printed)
    cells = read("申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n其他\n" + "\n".join(lines)).tables["table3"].cells
    assert {cell.value for cell in cells.values()} == {None}
    assert all("行名之前" in cell.reason or cell.status == "illegible" for cell in cells.values())


def test_a_merged_figure_belongs_to_no_single_column() -> None:
    source = word(THREE, printed(numbers(THREE)))
    table = source.tables[0]
    row = next(cell.row for cell in table.cells if source.slice(cell.span) == "四、结转下年度继续办理")
    kept = [cell for cell in table.cells if cell.row != row or cell.column < 4 or cell.column == 9]
    wide = next(cell for cell in table.cells if cell.row == row and cell.column == 4)
    merged = type(wide)(wide.row, 4, 1, 5, wide.span)
    changed = type(table)(table.span, table.rows, table.columns, (*kept, merged))
    report = read(SourceDocument(name="年报.docx", kind="docx", text=source.text, tables=(changed,)))
    assert {cell.status for cell in _cells_of(report, "table3", "t3_carry_out")} == {"illegible"}
    assert {cell.status for cell in _cells_of(report, "table3", "t3_total")} == {"filled"}


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


def test_a_row_without_its_label_is_known_by_its_neighbours_and_doubted() -> None:
    text = _text(THREE, "tabs").replace("2.重复申请\t", "\t")
    report = read(text)
    assert values_of(report, "table3") == numbers(THREE)
    doubted = {key for key, cell in report.tables["table3"].cells.items() if cell.confidence == "low"}
    assert doubted == {f"t3_np_repeat.{column}" for column in PARTS}


def test_a_label_spoilt_beyond_recognition_is_doubted() -> None:
    report = read(_text(THREE, "spaces").replace("1.属于国家秘密", "1.属于国密"))
    cells = _cells_of(report, "table3", "t3_denied_state_secret")
    assert [cell.value for cell in cells] == [numbers(THREE)[cell.id] for cell in cells]
    assert {cell.confidence for cell in cells} == {"low"}
    assert all("属于国密" in cell.reason for cell in cells)


def test_other_words_printed_into_a_row_are_passed_over_and_told() -> None:
    value = numbers(THREE)["t3_partial.org_research"]
    text = _text(THREE, "one cell a line").replace(f"\n{value}\n", f"\n{value}\n某市年度报告\n")
    report = read(text)
    assert values_of(report, "table3") == numbers(THREE)
    assert {cell.confidence for cell in _cells_of(report, "table3", "t3_partial")} == {"low"}
    assert {cell.confidence for cell in _cells_of(report, "table3", "t3_granted")} == {"high"}


def test_noughts_with_lost_places_are_put_from_the_left_and_doubted() -> None:
    lines = ["第二十条第（一）项 | |||", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"]
    lines += ["规章 | 0 | |||", "行政规范性文件 | 5 | 6 | |||", "行政许可 | 7 | |||"]
    cells = read("\n".join(lines)).tables["table2"].cells
    regulations = [cell for key, cell in cells.items() if ".regulations." in key]
    assert [(cell.value, cell.confidence) for cell in regulations] == [(0, "low"), (None, "low"), (None, "low")]
    assert {cells[key].status for key in cells if "normative_docs" in key} == {"illegible"}
    assert (cells["art20_5.permits.decisions"].value, cells["art20_5.permits.decisions"].confidence) == (7, "high")


def test_a_row_with_a_place_too_few_is_not_taken_for_one_with_a_blank() -> None:
    value = numbers(THREE)["t3_total.org_research"]
    text = _text(THREE, "tabs with all places").replace(f"\t{value}\t", "\t")
    assert {cell.status for cell in _cells_of(read(text), "table3", "t3_total")} == {"illegible"}


@pytest.mark.parametrize("form", [OLD_TWO, TWO, THREE], ids=["2019-table2", "2021-table2", "2021-table3"])
def test_labels_without_any_figure_are_a_table_of_doubted_blanks(form: FormTable) -> None:
    text = TEXT_CARRIERS["one cell a line"](form, dict.fromkeys(form.cell_ids, ""))
    table = read(re.sub(r"\n+", "\n", text)).tables[form.id]
    assert table.edition == form.edition
    assert tuple(table.cells) == form.cell_ids
    assert {(cell.value, cell.status, cell.confidence) for cell in table.cells.values()} == {(None, "blank", "low")}
    assert not table.complete
    assert table.reason


def test_one_stray_figure_among_bare_labels_is_not_lost() -> None:
    text = re.sub(r"\n+", "\n", TEXT_CARRIERS["one cell a line"](TWO, dict.fromkeys(TWO.cell_ids, "")))
    cells = read(text.replace("规章\n", "规章\n4\n")).tables["table2"].cells
    assert [cell.status for cell in cells.values()][:4] == ["illegible"] * 3 + ["blank"]
    assert cells["art20_1.regulations.in_force"].raw == "4"


@pytest.mark.parametrize("carrier", ["one cell a line", "one cell a line with blank lines"])
@pytest.mark.parametrize("form", [OLD_TWO, THREE, edition("2019").table("table3")], ids=["two", "three", "old three"])
def test_blank_cells_told_by_empty_lines(form: FormTable, carrier: str) -> None:
    wanted: dict[str, object] = dict(numbers(form))
    for place, cell_id in enumerate(form.cell_ids):
        if place % 5 == 2:
            wanted[cell_id] = ""
    report = read(TEXT_CARRIERS[carrier](form, printed(wanted)))
    read_back = values_of(report, form.id)
    assert all(value is None or value == wanted[cell_id] for cell_id, value in read_back.items())
    shown = sum(value is not None for value in read_back.values())
    assert shown > 0.9 * sum(bool(value) for value in wanted.values())


def test_blank_totals_told_by_empty_lines_are_doubted() -> None:
    wanted: dict[str, object] = dict(numbers(THREE))
    for column in ("org_research", "total"):
        wanted[f"t3_np_repeat.{column}"] = ""
    cells = _cells_of(read(TEXT_CARRIERS["one cell a line"](THREE, printed(wanted))), "table3", "t3_np_repeat")
    assert [cell.value for cell in cells] == [wanted[cell.id] or None for cell in cells]
    assert {cell.confidence for cell in cells} == {"low"}


def test_an_empty_line_inside_a_whole_row_changes_nothing() -> None:
    text = _text(THREE, "one cell a line")
    value = numbers(THREE)["t3_partial.org_research"]
    assert values_of(read(text.replace(f"\n{value}\n", f"\n\n\n{value}\n")), "table3") == numbers(THREE)
