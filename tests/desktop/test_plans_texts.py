"""The fields of the head and the figures of the narrative."""

from __future__ import annotations

from typing import Any

import pytest
from factories import TEXT, after, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.edits.plans import Plan, Refused
from parser.corrections import Kind
from parser.model import Indicator, MetadataEntry, Span


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
