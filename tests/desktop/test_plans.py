"""Values: cells, statistics, the head, the narrative; with what everything a person does has in common."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from factories import TEXT, make_finding, make_report, reviewed, span_of
from hypothesis import given
from hypothesis import strategies as st

from desktop.edits import plans
from desktop.edits.plans import Plan, Refused
from parser.corrections import Disposition, How, Kind, Reviewed, apply, invert
from parser.editions import edition
from parser.model import Cell, Indicator, MetadataEntry, Report, Span, Table, Target, TargetKind

TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
NOBODY = "t3_new.org_research"


def after(plan: Plan, before: Reviewed | None = None) -> Reviewed:
    """The report after one more step."""
    base = before or reviewed()
    done = [*getattr(base, "_done", ()), *plan.corrections]
    result = apply(make_report(), done)
    assert result.conflicts == ()
    object.__setattr__(result, "_done", done)
    return result


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
        assert apply(report, [*plan.corrections, *invert(plan.corrections)]) == apply(report, [])


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


@pytest.mark.parametrize(
    ("text", "value"), [("-8", -8), ("减8", -8), ("增 5", 5), ("减少３", -3), ("+2", 2), ("不变", 0)]
)
def test_only_changes_may_be_negative(text: str, value: int) -> None:
    change = "art20_5.permits.items_change"
    before = with_table2("2019")
    assert edition("2019").table("table2").cells[change].column.kind == "signed"
    cell = after(plans.set_cell(before, "table2", change, text), before).report.tables["table2"].cells[change]
    assert cell.value == value


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


# The head


def entry_after(plan: Plan, field: str) -> MetadataEntry:
    return after(plan).report.metadata[field]


@pytest.mark.parametrize(
    "text",
    [
        "2022-01-20",
        "2022年1月20日",
        "２０２２年０１月２０日",
        "2022/1/20",
        "2022.01.20",
        "20220120",
        "二〇二二年一月二十日",
        "2022 年 1 月 20 日",
    ],
)
def test_dates_however_written(text: str) -> None:
    entry = entry_after(plans.set_metadata(reviewed(), "publish_date", text), "publish_date")
    assert (entry.value, entry.span) == ("2022-01-20", None)


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("publish_date", "2022年2月30日", "发布日期：“2022年2月30日”不是完整的日期"),
        ("publish_date", "1月20日", "不是完整的日期"),
        ("period_end", "2021年1月1日至2021年12月31日", "有 2 个日期"),
        ("year", "21", "四位数字"),
        ("year", "2021-2022", "四位数字"),
        ("year", "2521", "四位数字"),
        ("edition", "2020", "版式只能是"),
        ("postcode", "12345", "六位数字"),
        ("email", "qinghe", "有 @"),
        ("agency", "镇" * 301, "太长"),
        ("colour", "红", "没有这一项"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(field: str, text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        plans.set_metadata(reviewed(), field, text)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("year", "２０２２年度", 2022),
        ("year", "二〇二二", 2022),
        ("edition", "2019 版", "2019"),
        ("edition", "统计表", "stat-table"),
        ("postcode", "邮编：６５１６９９", "651699"),
        ("email", "邮箱 Qinghe_1@example.gov.cn。", "Qinghe_1@example.gov.cn"),
        ("title", "青禾镇2021年\n  年度报告", "青禾镇2021年年度报告"),
        ("address", "云州县　青禾镇 1 号", "云州县 青禾镇 1 号"),
    ],
)
def test_fields_as_people_type_them(field: str, text: str, value: object) -> None:
    assert entry_after(plans.set_metadata(reviewed(), field, text), field).value == value


def test_a_selected_field_keeps_the_place_of_what_was_read() -> None:
    line = span_of("主办：青禾镇人民政府 ")
    piece = Span(line.start + 3, line.end)
    plan = plans.set_metadata(reviewed(), "issuer", TEXT[piece.start : piece.end], piece)
    entry = entry_after(plan, "issuer")
    assert (entry.value, entry.span, entry.rule) == ("青禾镇人民政府", Span(piece.start, piece.end - 1), "selected")
    assert plan.label == "填入 发布机构"
    year = span_of("青禾镇2021年政")
    found = entry_after(plans.set_metadata(reviewed(), "year", "青禾镇2021年政", year), "year")
    assert found.span is not None
    assert TEXT[found.span.start : found.span.end] == "2021"
    with pytest.raises(Refused, match="没有文字"):
        plans.set_metadata(reviewed(), "issuer", " ", Span(3, 4))


def test_a_field_retyped_or_emptied() -> None:
    assert plans.set_metadata(reviewed(), "agency", "云州县青禾镇").corrections == ()
    plan = plans.set_metadata(reviewed(), "agency", "")
    assert plan == plans.remove_metadata(reviewed(), "agency")
    assert (plan.label, plan.corrections[0].kind) == ("删除 单位", Kind.REMOVE)
    assert "agency" not in after(plan).report.metadata
    assert plans.set_metadata(after(plan), "agency", "云州县青禾镇").label == "填入 单位"
    assert after(plans.set_metadata(after(plan), "agency", "云州县青禾镇"), after(plan)).report == make_report()
    assert plans.remove_metadata(reviewed(), "issuer").corrections == ()


# The narrative


def indicator_after(plan: Plan, key: str) -> Indicator:
    return next(indicator for indicator in after(plan).report.indicators if indicator.key == key)


def key_of(indicator_id: str) -> str:
    return next(i.key for i in make_report().indicators if i.id == indicator_id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("130", {"value": 130, "unit": "条"}),
        ("１３０条", {"value": 130, "unit": "条"}),
        ("260余条", {"value": 260, "approx": "at_least"}),
        ("近100条", {"value": 100, "approx": "at_most"}),
        ("约1.2万条", {"value": 12000, "approx": "about"}),
        ("3至5条", {"value": 3, "minimum": 3, "maximum": 5}),
        ("十二", {"value": 12, "unit": "条"}),
        ("/", {"value": 0, "raw": "/"}),
        ("130篇", {"value": 130, "unit": "篇"}),
    ],
)
def test_figures_of_the_narrative_as_people_type_them(text: str, expected: dict[str, Any]) -> None:
    key = key_of("disclosure_total")
    found = indicator_after(plans.set_indicator_value(reviewed(), key, text), key)
    assert {name: getattr(found, name) for name in expected} == expected
    before = make_report().indicators[0]
    assert (found.span, found.sentence, found.raw, found.rule) == (None, before.sentence, text, "typed")


@pytest.mark.parametrize("text", ["很多", "-3", "98%", "1 2", "不填"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        plans.set_indicator_value(reviewed(), key_of("disclosure_total"), text)


def test_a_figure_changed_stays_in_its_place_of_the_list_and_can_be_restored() -> None:
    key = key_of("disclosure_website")
    first = after(plans.set_indicator_value(reviewed(), key, "97"))
    assert [i.key for i in first.report.indicators] == [i.key for i in make_report().indicators]
    plan = plans.set_indicator_value(first, key, "96")
    assert plan.label == "恢复 政府网站公开数"
    assert after(plan, first).report == make_report()


def test_a_figure_added_from_the_source() -> None:
    piece = span_of("其中网站发布96条")
    plan = plans.add_indicator(reviewed(), "disclosure_portal", TEXT[piece.start : piece.end], piece)
    assert plan.label.startswith("填入 ")
    (added,) = [i for i in after(plan).report.indicators if i.id == "disclosure_portal"]
    start = span_of("96条").start
    assert added == Indicator(
        key=f"disclosure_portal@{start}",
        id="disclosure_portal",
        value=96,
        span=Span(start, start + 2),
        sentence=span_of("全年主动公开政府信息128条，其中网站发布96条。"),
        unit="条",
        raw="96",
        rule="selected",
    )
    with pytest.raises(Refused, match="没有重复添加"):
        plans.add_indicator(after(plan), "disclosure_portal", "96条", span_of("96条"))


def test_a_phrase_that_says_none_is_zero() -> None:
    piece = span_of("，未发生行政复议")
    plan = plans.add_indicator(reviewed(), "lawsuit_cases", TEXT[piece.start : piece.end], span_of("未发生行政复议"))
    added = plan.corrections[0].new
    assert added is not None
    assert (added["value"], added["raw"]) == (0, "未发生行政复议")
    assert added["span"] == [piece.start + 1, piece.end]


def test_the_unit_beside_a_selected_number_is_read() -> None:
    start = span_of("17件").start
    plan = plans.add_indicator(reviewed(), "req_closed", "17", Span(start, start + 2))
    assert plan.corrections[0].new is not None
    assert plan.corrections[0].new["unit"] == "件"


@pytest.mark.parametrize(("piece", "words"), [("128条，其中网站发布96", "有 2 个数字"), ("公开不够及时", "不是数字")])
def test_a_selection_without_one_figure_is_refused(piece: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        plans.add_indicator(reviewed(), "trainings", piece, span_of(piece))


def test_a_figure_added_without_a_place() -> None:
    first = after(plans.add_indicator(reviewed(), "trainings", "3次", None))
    second = after(plans.add_indicator(first, "trainings", "4", None), first)
    assert [(i.key, i.value, i.span) for i in second.report.indicators[-2:]] == [
        ("trainings@t1", 3, None),
        ("trainings@t2", 4, None),
    ]
    with pytest.raises(Refused, match="没有这个指标"):
        plans.add_indicator(reviewed(), "nothing", "3", None)


def test_a_figure_that_means_something_else_or_nothing() -> None:
    key = key_of("disclosure_website")
    plan = plans.set_indicator_id(reviewed(), key, "disclosure_wechat")
    assert plan.label == "改指标 政府网站公开数 → 政务微信公开数"
    changed = after(plan)
    assert [i.id for i in changed.report.indicators if i.key == key] == ["disclosure_wechat"]
    assert after(plans.set_indicator_id(changed, key, "disclosure_website"), changed).report == make_report()
    removed = plans.remove_indicator(reviewed(), key)
    assert removed.label == "删除 政府网站公开数"
    assert removed == plans.set_indicator_value(reviewed(), key, "")
    assert all(i.key != key for i in after(removed).report.indicators)
    with pytest.raises(Refused, match="已经不在"):
        plans.remove_indicator(after(removed), key)
    with pytest.raises(Refused, match="没有这个指标"):
        plans.set_indicator_id(reviewed(), key, "nothing")


def test_money_of_the_narrative_is_kept_in_its_unit() -> None:
    for text, indicator_id, value, unit in (
        ("0.5万元", "special_funds", 0.5, "万元"),
        ("5000元", "special_funds", 0.5, "万元"),
        ("0.5万元", "fees_collected", 5000, "元"),
        ("98%", "fulltext_rate", 98, "%"),
        ("98", "fulltext_rate", 98, "%"),
    ):
        new = plans.add_indicator(reviewed(), indicator_id, text, None).corrections[0].new
        assert new is not None
        assert (new["value"], new["unit"]) == (value, unit)


# Judgement


def test_confirming_and_taking_back() -> None:
    plan = plans.confirm(reviewed(), TOTAL)
    assert plan.label == "确认 表三 · 本年新收 · 总计"
    confirmed = after(plan)
    assert confirmed.confirmed == {TOTAL}
    assert plans.confirm(confirmed, TOTAL).corrections == ()
    assert after(plans.unconfirm(confirmed, TOTAL), confirmed).confirmed == frozenset()
    assert plans.unconfirm(reviewed(), TOTAL).corrections == ()
    both = plans.confirm(reviewed(), TOTAL, Target(TargetKind.METADATA, "year"))
    assert (both.label, len(both.corrections)) == ("确认 2 处", 2)
    changed = after(plans.set_cell(confirmed, "table3", "t3_new.total", "18"), confirmed)
    again = after(plans.confirm(changed, TOTAL), changed)
    assert again.confirmed == {TOTAL}


def test_notes_hang_on_values_and_on_the_report() -> None:
    first = after(plans.set_note(reviewed(), TOTAL, " 电话核实 "))
    assert first.notes == {str(TOTAL): "电话核实"}
    second = plans.set_note(first, TOTAL, "")
    assert second.label == "删除批注 表三 · 本年新收 · 总计"
    assert after(second, first).notes == {}
    whole = plans.set_note(reviewed(), None, "全文看过")
    assert (whole.label, after(whole).notes) == ("批注 本份报告", {"report": "全文看过"})
    assert plans.set_note(first, TOTAL, "电话核实").corrections == ()
    with pytest.raises(Refused, match="太长"):
        plans.set_note(reviewed(), None, "长" * 2001)


def test_decisions_on_findings() -> None:
    finding = make_finding()
    plan = plans.dispose(reviewed(), finding, "原文如此")
    assert plan.label.startswith("原文如此：表三“本年新收”行")
    assert len(plan.label) <= 40
    decided = after(plan)
    assert decided.with_findings((finding,)).open_findings == ()
    assert decided.with_findings((replace(finding, right=20),)).open_findings
    open_again = plans.dispose(decided, finding, None)
    assert after(open_again, decided).with_findings((finding,)).open_findings == (finding,)
    with pytest.raises(Refused, match="理由"):
        plans.dispose(reviewed(), finding, Disposition.FALSE_ALARM)
    assert plans.dispose(reviewed(), finding, Disposition.FALSE_ALARM, "表内另有说明").corrections
    with pytest.raises(Refused, match="不需要处理"):
        plans.dispose(reviewed(), replace(finding, outcome="pass"), Disposition.FIXED)


def noise_after(plan: Plan) -> tuple[Span, ...]:
    return after(plan).report.noise


def test_lines_become_chrome_and_text_again() -> None:
    line = span_of("附：统计表")
    plan = plans.set_chrome(reviewed(), line, True)
    assert plan.label == "标为页面框架 · 1 行"
    before = make_report().noise
    assert noise_after(plan) == (before[0], line, before[1])
    assert plans.set_chrome(reviewed(), before[0], True).corrections == ()
    assert noise_after(plans.set_chrome(reviewed(), before[0], False)) == before[1:]
    assert plans.set_chrome(reviewed(), line, False).corrections == ()
    with pytest.raises(Refused, match="没有选中"):
        plans.set_chrome(reviewed(), (), True)


def test_pieces_of_chrome_are_cut_and_filled() -> None:
    line = make_report().noise[0]
    middle = Span(line.start + 2, line.start + 4)
    cut = after(plans.set_chrome(reviewed(), middle, False))
    assert cut.report.noise[:2] == (Span(line.start, line.start + 2), Span(line.start + 4, line.end))
    whole = after(plans.set_chrome(cut, line, True), cut)
    assert sum(span.end - span.start for span in whole.report.noise[:3]) == line.end - line.start
    tail = after(plans.set_chrome(reviewed(), Span(line.end - 2, line.end + 5), True))
    assert tail.report.noise[1] == Span(line.end, line.end + 5)


def test_a_report_never_changes_under_a_plan() -> None:
    report: Report = make_report()
    before = apply(report, ())
    plans.set_cells(before, "table3", {"t3_new.total": "1", "t3_new.org_other": "2"})
    assert report == make_report()
