"""Official tables with the faults of real prints: nothing is guessed, and what is certain is still read."""

from __future__ import annotations

import re

import pytest
from carriers import TEXT_CARRIERS, cells_of, numbers, printed, read, text_of_table, values_of

from parser.editions import edition
from parser.forms import FormTable
from parser.model import Report, Span
from parser.rules.standard_tables import find_standard_tables
from parser.source import SourceDocument

THREE = edition("2021").table("table3")
TWO = edition("2021").table("table2")
FOUR = edition("2021").table("table4")
OLD_TWO = edition("2019").table("table2")
PARTS = [column.id for column in THREE.blocks[0].columns]


@pytest.mark.parametrize("carrier", ["one cell a line", "spaces", "lines of a page", "bars between"])
def test_a_figure_too_few_leaves_its_row_open_and_the_others_read(carrier: str) -> None:
    carrier = "one cell a line, bars between" if carrier == "bars between" else carrier
    wanted = numbers(THREE)
    lost = wanted.pop("t3_np_repeat.org_research")
    text = re.sub(rf"(?<!\d){lost}(?!\d)\s*\|?\n?", "", text_of_table(THREE, carrier), count=1)
    report = read(text)
    broken = cells_of(report, "table3", "t3_np_repeat")
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
    report = read(text_of_table(THREE, carrier, t3_partial__org_other=f"{value}{separator}999"))
    assert {cell.status for cell in cells_of(report, "table3", "t3_partial")} == {"illegible"}
    assert {cell.status for cell in cells_of(report, "table3", "t3_granted")} == {"filled"}
    assert {cell.status for cell in cells_of(report, "table3", "t3_denied_state_secret")} == {"filled"}


@pytest.mark.parametrize("carrier", ["one cell a line", "spaces", "tabs"])
def test_misprinted_labels_that_only_one_edition_has_do_not_make_it_the_other(carrier: str) -> None:
    text = text_of_table(THREE, carrier).replace("逾期不补正", "逾期不朴正").replace("收费通知", "收费通扣")
    assert "朴" in text
    assert "扣" in text
    report = read(text)
    assert report.tables["table3"].edition == "2021"
    assert values_of(report, "table3").items() <= numbers(THREE).items()


def test_a_row_that_is_not_there_is_named() -> None:
    text = "\n".join(line for line in text_of_table(THREE, "tabs").split("\n") if "属于行政查询事项" not in line)
    table = read(text).tables["table3"]
    assert not table.complete
    assert "属于行政查询事项" in table.reason
    assert not [key for key in table.cells if key.startswith("t3_denied_admin_query")]
    assert len(table.cells) == len(THREE.cell_ids) - 7


def test_a_row_the_form_does_not_have_moves_nothing() -> None:
    lines = text_of_table(THREE, "tabs").split("\n")
    place = next(number for number, line in enumerate(lines) if "属于行政查询事项" in line)
    lines.insert(place, "9.属于工作秘密\t4\t4\t4\t4\t4\t4\t24")
    assert values_of(read("\n".join(lines)), "table3") == numbers(THREE)


def test_subtotals_in_a_group_row_are_no_cells_and_are_told() -> None:
    subtotals = "（三）不予公开\t5\t0\t0\t0\t0\t0\t5\n1.属于国家秘密"
    text = text_of_table(THREE, "tabs").replace("（三）不予公开\t1.属于国家秘密", subtotals)
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
    report = read(text_of_table(THREE, carrier).replace(label, shown))
    assert values_of(report, "table3") == numbers(THREE)
    assert {cell.confidence for cell in report.tables["table3"].cells.values()} == {"high"}


@pytest.mark.parametrize("carrier", TEXT_CARRIERS)
def test_traditional_characters(carrier: str) -> None:
    plain = "开总计复诉讼项数类机构会组织务处国规过结转继续办"
    full = "開總計複訴訟項數類機構會組織務處國規過結轉繼續辦"
    for form in (TWO, THREE, FOUR):
        report = read(text_of_table(form, carrier).translate(str.maketrans(plain, full)))
        assert values_of(report, form.id) == numbers(form)


def test_pinyin_between_the_letters() -> None:
    text = (
        text_of_table(THREE, "tabs")
        .replace("数量", "數(shù)量")
        .replace("机构", "機(jī)構(gòu)")
        .replace("规", "規(guī)")
    )
    assert values_of(read(text), "table3") == numbers(THREE)


def test_a_page_ends_inside_a_row() -> None:
    text = text_of_table(THREE, "spaces")
    row = next(line for line in text.split("\n") if "公开出版物" in line)
    label, *figures = row.split(" ")
    parted = f"{label} {' '.join(figures[:4])}\n- 12 -\n{' '.join(figures[4:])}"
    assert values_of(read(text.replace(row, parted)), "table3") == numbers(THREE)


def test_the_bare_number_of_a_page_behind_a_whole_row() -> None:
    text = text_of_table(THREE, "spaces")
    row = next(line for line in text.split("\n") if "公开出版物" in line)
    assert values_of(read(text.replace(row, f"{row}\n7")), "table3") == numbers(THREE)


def test_page_chrome_between_the_rows_is_passed_over() -> None:
    text = text_of_table(THREE, "one cell a line")
    place = text.index("（五）不予处理")
    chrome = "第三页脚 21\n"
    text = text[:place] + chrome + text[place:]
    source = SourceDocument(name="年报.txt", kind="txt", text=text)
    noise = (Span(place, place + len(chrome) - 1),)
    report = find_standard_tables(source, Report(source=source.info, text=text, noise=noise))
    assert values_of(report, "table3") == numbers(THREE)


def test_a_label_cut_by_a_page_end_continues_before_the_next_row() -> None:
    text = text_of_table(THREE, "spaces")
    row = next(line for line in text.split("\n") if "确认或重新出具" in line)
    label, _, figures = row.partition(" ")
    cut = label.replace("已获取信息", "")
    assert values_of(read(text.replace(row, f"{cut} {figures}\n- 3 -\n已获取信息")), "table3") == numbers(THREE)


def test_a_head_repeated_on_the_next_page() -> None:
    text = text_of_table(THREE, "tabs")
    head = text[: text.index("一、本年新收")]
    place = text.index("（四）无法提供")
    assert values_of(read(text[:place] + head + text[place:]), "table3") == numbers(THREE)


def test_figures_before_their_labels_are_not_taken_for_those_of_the_row_above() -> None:
    lines = []
    for block_row in THREE.blocks[0].rows:
        if block_row.kind != "group":
            lines += [str(numbers(THREE)[f"{block_row.id}.{column}"]) for column in PARTS]
        lines.append(block_row.printed)
    cells = read("申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n其他\n" + "\n".join(lines)).tables["table3"].cells
    assert {cell.value for cell in cells.values()} == {None}
    assert all("行名之前" in cell.reason or cell.status == "illegible" for cell in cells.values())


def test_a_row_without_its_label_is_known_by_its_neighbours_and_doubted() -> None:
    text = text_of_table(THREE, "tabs").replace("2.重复申请\t", "\t")
    report = read(text)
    assert values_of(report, "table3") == numbers(THREE)
    doubted = {key for key, cell in report.tables["table3"].cells.items() if cell.confidence == "low"}
    assert doubted == {f"t3_np_repeat.{column}" for column in PARTS}


def test_a_label_spoilt_beyond_recognition_is_doubted() -> None:
    report = read(text_of_table(THREE, "spaces").replace("1.属于国家秘密", "1.属于国密"))
    cells = cells_of(report, "table3", "t3_denied_state_secret")
    assert [cell.value for cell in cells] == [numbers(THREE)[cell.id] for cell in cells]
    assert {cell.confidence for cell in cells} == {"low"}
    assert all("属于国密" in cell.reason for cell in cells)


def test_other_words_printed_into_a_row_are_passed_over_and_told() -> None:
    value = numbers(THREE)["t3_partial.org_research"]
    text = text_of_table(THREE, "one cell a line").replace(f"\n{value}\n", f"\n{value}\n某市年度报告\n")
    report = read(text)
    assert values_of(report, "table3") == numbers(THREE)
    assert {cell.confidence for cell in cells_of(report, "table3", "t3_partial")} == {"low"}
    assert {cell.confidence for cell in cells_of(report, "table3", "t3_granted")} == {"high"}


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
    text = text_of_table(THREE, "tabs with all places").replace(f"\t{value}\t", "\t")
    assert {cell.status for cell in cells_of(read(text), "table3", "t3_total")} == {"illegible"}


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
    cells = cells_of(read(TEXT_CARRIERS["one cell a line"](THREE, printed(wanted))), "table3", "t3_np_repeat")
    assert [cell.value for cell in cells] == [wanted[cell.id] or None for cell in cells]
    assert {cell.confidence for cell in cells} == {"low"}


def test_an_empty_line_inside_a_whole_row_changes_nothing() -> None:
    text = text_of_table(THREE, "one cell a line")
    value = numbers(THREE)["t3_partial.org_research"]
    assert values_of(read(text.replace(f"\n{value}\n", f"\n\n\n{value}\n")), "table3") == numbers(THREE)
