"""Cells and tables, with what everything a person does has in common."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, after, make_report, reviewed, span_of
from hypothesis import given
from hypothesis import strategies as st

from desktop.edits import plans
from desktop.edits.plans import Plan, Refused
from parser.corrections import How, Kind, Reviewed, apply
from parser.editions import edition
from parser.model import Cell, Report, Span, Table, Target, TargetKind

TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
NOBODY = "t3_new.org_research"


def cell_after(plan: Plan, cell_id: str = "t3_new.total", table: str = "table3") -> Cell:
    return after(plan).report.tables[table].cells[cell_id]


def with_table2(edition_id: str) -> Reviewed:
    return after(plans.create_table(reviewed(), "table2", edition_id))


def test_every_plan_can_be_undone() -> None:
    report, section = make_report(), make_report().sections[2].target
    for plan in (
        plans.set_cell(reviewed(), "table3", "t3_new.total", "18"),
        plans.set_metadata(reviewed(), "agency", "青禾镇人民政府"),
        plans.add_indicator(reviewed(), "trainings", "3次", None),
        plans.remove_table(reviewed(), "table3"),
        plans.change_section_level(reviewed(), section, -1),
        plans.join_section(reviewed(), section),
        plans.set_chrome(reviewed(), span_of("附：统计表"), True),
        plans.confirm(reviewed(), TOTAL),
    ):
        assert apply(report, plan.corrections).report != report or plan.corrections[0].kind is Kind.CONFIRM
        back = [one.inverse() for one in reversed(plan.corrections)]
        assert apply(report, [*plan.corrections, *back]) == apply(report, [])


# Cells


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18", 18),
        ("１８", 18),
        (" 1,234 ", 1234),
        ("１，２３４", 1234),
        ("12件", 12),
        ("1.2万", 12000),
        ("3亿", 300_000_000),
        ("0", 0),
        ("0018", 18),
        ("+5", 5),
    ],
)
def test_numbers_as_people_type_them(text: str, value: int) -> None:
    cell = cell_after(plans.set_cell(reviewed(), "table3", "t3_new.total", text))
    assert cell.value == value
    assert isinstance(cell.value, int)
    assert (cell.raw, cell.status, cell.span, cell.rule) == (text.strip(), "filled", None, "typed")


@pytest.mark.parametrize("text", ["/", "／", "—", "——", "-", "－", "无", "零"])
def test_a_sign_for_none_is_zero_and_keeps_its_form(text: str) -> None:
    cell = cell_after(plans.set_cell(reviewed(), "table3", "t3_new.total", text))
    assert (cell.value, cell.status, cell.raw, cell.unit) == (0, "dash", text, None)


def test_nothing_is_blank_and_not_zero() -> None:
    plan = plans.set_cell(reviewed(), "table3", "t3_new.total", "  ")
    assert cell_after(plan).value is None
    assert (cell_after(plan).status, cell_after(plan).raw) == ("blank", "")
    assert plan.label == "清空 表三 · 本年新收 · 总计"
    assert plans.clear_cell(reviewed(), "table3", "t3_new.total") == plan
    assert cell_after(plans.set_cell(reviewed(), "table3", "t3_new.total", "不填")).raw == "不填"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("十八", "不是数字"),
        ("abc", "不是数字"),
        ("1８a", "不是数字"),
        ("12,34", "逗号或小数点位置不对"),
        ("1..2", "逗号或小数点位置不对"),
        ("11 2", "中间有空格"),
        ("1.5", "应填整数"),
        ("-8", "是负数"),
        ("－８", "是负数"),
        ("8元", "不是金额|件数"),
        ("80%", "件数"),
        ("1" * 16, "小数点位置不对"),
        ("=1+1", "不是数字"),
        ("近100", "不是数字"),
    ],
)
def test_what_is_no_number_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        plans.set_cell(reviewed(), "table3", "t3_new.total", text)
    assert str(caught.value).startswith("表三 · 本年新收 · 总计：")
    assert str(caught.value).endswith("。")


@given(st.text(max_size=12))
def test_any_text_is_a_figure_or_refused(text: str) -> None:
    try:
        plan = plans.set_cell(reviewed(), "table3", "t3_new.total", text)
    except Refused:
        return
    if plan.corrections:
        apply(make_report(), plan.corrections)


def test_a_selected_number_keeps_its_place() -> None:
    span = span_of("17件")
    plan = plans.set_cell(reviewed(), "table3", NOBODY, "17件", span)
    cell = cell_after(plan, NOBODY)
    assert (cell.value, cell.span, cell.rule) == (17, span, "selected")
    assert plan.corrections[0].how is How.SELECTED
    spaced = Span(span.start - 1, span.end)
    assert cell_after(plans.set_cell(reviewed(), "table3", NOBODY, " 17件", spaced), NOBODY).span == span


def test_the_one_number_of_a_selected_phrase_is_taken() -> None:
    phrase = span_of("共收到申请17件")
    cell = cell_after(plans.set_cell(reviewed(), "table3", NOBODY, "共收到申请17件", phrase), NOBODY)
    assert cell.value == 17
    assert cell.span is not None
    assert TEXT[cell.span.start : cell.span.end] == "17"


@pytest.mark.parametrize(
    ("text", "words"),
    [("11 2 0", "有 3 个数字，请只选其中一个"), ("公开", "不是数字"), ("   ", "没有文字")],
)
def test_a_selection_that_is_no_single_number_is_refused(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        plans.set_cell(reviewed(), "table3", NOBODY, text, Span(0, len(text)))


def test_a_typed_number_has_no_place_even_where_the_source_has_it() -> None:
    first = after(plans.set_cell(reviewed(), "table3", "t3_new.total", "18"))
    again = plans.set_cell(first, "table3", "t3_new.natural_person", "17")
    assert cell_after(again, "t3_new.natural_person").span is None
    assert again.corrections[0].how is How.TYPED


def test_retyping_what_was_read_restores_it() -> None:
    first = after(plans.set_cell(reviewed(), "table3", "t3_new.total", "18"))
    assert TOTAL in first.marks
    plan = plans.set_cell(first, "table3", "t3_new.total", "１７")
    assert plan.label == "恢复 表三 · 本年新收 · 总计"
    second = after(plan, first)
    assert second.marks == {}
    assert second.report == make_report()


def test_typing_what_is_there_changes_nothing() -> None:
    assert plans.set_cell(reviewed(), "table3", "t3_new.total", "17").corrections == ()
    assert plans.set_cell(reviewed(), "table3", "t3_carry_in.org_commercial", "—").corrections == ()
    span = reviewed().report.tables["table3"].cells["t3_new.total"].span
    assert plans.set_cell(reviewed(), "table3", "t3_new.total", "17", span).corrections == ()


def test_the_same_number_selected_elsewhere_is_a_new_place() -> None:
    plan = plans.set_cell(
        reviewed(), "table3", "t3_new.total", "17", Span(span_of("17件").start, span_of("17件").start + 2)
    )
    assert cell_after(plan).span == Span(span_of("17件").start, span_of("17件").start + 2)


def test_zero_is_not_blank_when_restoring() -> None:
    plan = plans.set_cell(reviewed(), "table3", "t3_carry_in.org_commercial", "0")
    assert cell_after(plan, "t3_carry_in.org_commercial").status == "filled"
    assert TOTAL not in after(plan).marks


def test_a_cell_filled_and_emptied_again_is_as_if_untouched() -> None:
    first = after(plans.set_cell(reviewed(), "table3", "t3_granted.total", "6"))
    assert first.report.tables["table3"].cells["t3_granted.total"].value == 6
    plan = plans.set_cell(first, "table3", "t3_granted.total", "")
    assert after(plan, first).report == make_report()
    assert plans.set_cell(reviewed(), "table3", "t3_granted.total", "").corrections == ()


def test_money_is_kept_in_the_unit_of_its_column() -> None:
    fees = "art20_8.admin_fees.fee_amount"
    before = with_table2("2021")
    for text, value in (("3.5", 3.5), ("251000元", 25.1), ("1.2万元", 1.2), ("2亿元", 20000), ("0.1万", 0.1)):
        plan = plans.set_cell(before, "table2", fees, text)
        cell = after(plan, before).report.tables["table2"].cells[fees]
        assert (cell.value, cell.unit) == (value, "万元")
    with pytest.raises(Refused, match="不是金额"):
        plans.set_cell(before, "table2", fees, "3件")


def test_money_without_a_printed_unit_keeps_the_typed_one() -> None:
    amount = "art20_9.gov_procurement.purchase_amount"
    before = with_table2("2019")
    for text, value, unit in (("251000元", 251000, "元"), ("25.1万", 25.1, "万元"), ("7", 7, None)):
        cell = after(plans.set_cell(before, "table2", amount, text), before).report.tables["table2"].cells[amount]
        assert (cell.value, cell.unit) == (value, unit)


FEES, AMOUNT = "art20_8.admin_fees.fee_amount", "art20_9.gov_procurement.purchase_amount"


def with_money(cell_id: str, edition_id: str, raw: str, value: float, unit: str) -> Reviewed:
    """A report whose table two was read with one amount."""
    cell = Cell(id=cell_id, value=value, raw=raw, unit=unit, span=Span(0, len(raw)))
    table = Table(id="table2", edition=edition_id, cells={cell_id: cell})
    text = f"{raw}，另收251000元。" + make_report().text
    return apply(replace(make_report(text), tables={"table2": table}), [])


def amount_after(plan: Plan, before: Reviewed) -> Cell:
    (made,) = plan.corrections
    return apply(before.report, [made]).report.tables["table2"].cells[made.target.key.removeprefix("table2.")]


def test_another_unit_is_another_amount_also_with_the_same_digits() -> None:
    before = with_money(FEES, "2021", "34068200元", 34068200, "元")
    cell = amount_after(plans.set_cell(before, "table2", FEES, "34068200万元"), before)
    assert (cell.value, cell.unit) == (34068200, "万元")
    assert plans.set_cell(before, "table2", FEES, "34068200").corrections == ()


def test_an_amount_without_unit_is_not_taken_for_ten_thousands_where_the_print_says_otherwise() -> None:
    before = with_money(FEES, "2021", "34068200元", 34068200, "元")
    with pytest.raises(Refused, match="“34068300元”或“34068300万元”"):
        plans.set_cell(before, "table2", FEES, "34068300")
    cell = amount_after(plans.set_cell(before, "table2", FEES, "34068300元"), before)
    assert (cell.value, cell.unit) == (3406.83, "万元")
    assert amount_after(plans.set_cell(before, "table2", FEES, "0"), before).value == 0


def test_an_amount_keeps_the_printed_unit_where_the_form_has_none() -> None:
    before = with_money(AMOUNT, "2019", "318.6万元", 318.6, "万元")
    cell = amount_after(plans.set_cell(before, "table2", AMOUNT, "319.6"), before)
    assert (cell.value, cell.unit) == (319.6, "万元")


@pytest.mark.parametrize("selected", ["251000", "251000元", "另收251000", "另收251000元"])
def test_a_selected_amount_has_the_unit_that_stands_behind_it(selected: str) -> None:
    before = with_money(FEES, "2021", "3.5万元", 3.5, "万元")
    text = before.report.text
    start = text.index(selected)
    plan = plans.set_cell(before, "table2", FEES, selected, Span(start, start + len(selected)))
    cell = amount_after(plan, before)
    assert (cell.value, cell.unit, cell.raw) == (25.1, "万元", "251000元")
    assert cell.span
    assert text[cell.span.start : cell.span.end] == "251000元"


@pytest.mark.parametrize(
    ("text", "value"), [("-8", -8), ("减8", -8), ("增 5", 5), ("减少３", -3), ("+2", 2), ("不变", 0), ("与上年持平", 0)]
)
def test_only_changes_may_be_negative(text: str, value: int) -> None:
    change = "art20_5.permits.items_change"
    before = with_table2("2019")
    assert edition("2019").table("table2").cells[change].column.kind == "signed"
    cell = after(plans.set_cell(before, "table2", change, text), before).report.tables["table2"].cells[change]
    assert cell.value == value


@pytest.mark.parametrize("text", ["增", "减", "变", "上年", "增加", "减少", "|", "(?:", "不变" * 20])
def test_a_piece_of_a_word_for_no_change_is_no_figure(text: str) -> None:
    with pytest.raises(Refused, match="不是数字"):
        plans.set_cell(with_table2("2019"), "table2", "art20_5.permits.items_change", text)


def test_a_computed_figure_needs_a_reason() -> None:
    with pytest.raises(Refused, match="理由"):
        plans.set_cell(reviewed(), "table3", "t3_new.total", "18", how=How.COMPUTED)
    plan = plans.set_cell(reviewed(), "table3", "t3_new.total", "18", how=How.COMPUTED, note="各类合计")
    assert (plan.corrections[0].how, plan.corrections[0].note) == (How.COMPUTED, "各类合计")
    assert (cell_after(plan).span, cell_after(plan).rule) == (None, "computed")


def test_a_block_is_one_step_or_nothing() -> None:
    texts = {"t3_new.total": "18", "t3_new.natural_person": "12", "t3_new.org_other": "3"}
    plan = plans.set_cells(reviewed(), "table3", texts)
    assert plan.label == "填入 表三 · 2 格"
    assert len(plan.corrections) == 2
    assert plans.set_cells(reviewed(), "table3", dict.fromkeys(texts, "")).label == "清空 表三 · 3 格"
    assert plans.set_cells(reviewed(), "table3", {"t3_new.total": "18"}).label == "修改 表三 · 本年新收 · 总计"
    with pytest.raises(Refused, match=r"自然人：“x”不是数字"):
        plans.set_cells(reviewed(), "table3", {**texts, "t3_new.natural_person": "x"})


def test_cells_that_no_form_has_are_refused() -> None:
    with pytest.raises(Refused, match="没有这一格"):
        plans.set_cell(reviewed(), "table3", "t3_new.everyone", "1")
    with pytest.raises(Refused, match="没有表四，请先新建"):
        plans.set_cell(reviewed(), "table4", "t4_review_total", "1")


# Tables


def test_a_missing_table_is_keyed_in_on_an_empty_grid() -> None:
    plan = plans.create_table(reviewed(), "table4", "2021")
    assert plan.label == "新建 表四（2021 版空表）"
    before = after(plan)
    assert before.report.tables["table4"] == Table(id="table4", edition="2021", cells={})
    filled = after(plans.set_cell(before, "table4", "t4_review_total", "2"), before)
    assert filled.report.tables["table4"].cells["t4_review_total"].value == 2
    gone = after(plans.remove_table(filled, "table4"), filled)
    assert gone.report == make_report()


@pytest.mark.parametrize(("table", "edition_id"), [("table3", "2021"), ("table4", "narrative"), ("table4", "1999")])
def test_tables_that_are_there_or_nowhere_are_not_made(table: str, edition_id: str) -> None:
    with pytest.raises(Refused, match=r"已有表三|没有表四"):
        plans.create_table(reviewed(), table, edition_id)


def test_a_table_is_removed_with_its_cells_and_comes_back_whole() -> None:
    plan = plans.remove_table(reviewed(), "table3")
    assert plan.label == "删除 表三"
    assert "table3" not in after(plan).report.tables
    made = after(plans.create_table(after(plan), "table3", "2019"), after(plan))
    assert made.report.tables["table3"] == Table(id="table3", edition="2019", cells={})


# Statistics


def test_a_number_of_the_statistics_table() -> None:
    row = make_report().stat_table[1]
    plan = plans.set_stat_value(reviewed(), row.target(0), "7")
    assert plan.label == "修改 统计表 · 公开规范性文件数 · 数量"
    value = after(plan).report.stat_table[1].values[0]
    assert (value.value, value.span, value.column, value.rule) == (7, None, "数量", "typed")
    assert plans.set_stat_value(after(plan), row.target(0), "6件").label.startswith("恢复")
    blank = after(plans.set_stat_value(reviewed(), row.target(0), "")).report.stat_table[1].values[0]
    assert (blank.value, blank.raw) == (None, "")
    place = span_of("96条")
    chosen = plans.set_stat_value(reviewed(), row.target(0), "96条", place)
    assert after(chosen).report.stat_table[1].values[0].span == place
    for text in ("x", "-3"):
        with pytest.raises(Refused):
            plans.set_stat_value(reviewed(), row.target(0), text)
    with pytest.raises(Refused, match="没有这一格"):
        plans.set_stat_value(reviewed(), row.target(3), "1")


def test_a_report_never_changes_under_a_plan() -> None:
    report: Report = make_report()
    before = apply(report, ())
    plans.set_cells(before, "table3", {"t3_new.total": "1", "t3_new.org_other": "2"})
    assert report == make_report()
