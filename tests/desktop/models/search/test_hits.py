"""Hits in a report: values by name and text, headings, places of the source; and what they can become."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, make_report, reviewed
from hypothesis import given
from hypothesis import strategies as st

from desktop.edits.replacing import replace_texts
from desktop.models.search.facts import facts_of
from desktop.models.search.hits import MOST, Found, Hit, SourceText, search
from desktop.models.search.query import KINDS, Query
from parser.corrections import apply
from parser.fold import fold
from parser.model import Report, Span


def source(text: str, extent: Span | None = None) -> SourceText:
    return SourceText(text, fold(text), extent or Span(0, len(text)))


def hits_of(wanted: str, *, report: Report | None = None, **options: bool) -> Found:
    report = report or make_report()
    return search(7, Query(wanted, **options), frozenset(KINDS), facts_of(report), source(report.text))


def of_kind(found: Found, kind: str) -> list[Hit]:
    return [hit for hit in found.hits if hit.kind == kind]


def only(wanted: str, **options: bool) -> Hit:
    (hit,) = [hit for hit in hits_of(wanted, **options).hits if hit.kind != "source"]
    return hit


def marked(hit: Hit) -> list[str]:
    return [hit.shown[start:end] for start, end in hit.marks]


def test_a_value_is_found_by_name_and_by_text():
    names = [hit.shown for hit in of_kind(hits_of("自然人"), "value")]
    assert names == ["表三 · 本年新收 · 自然人：11", "表三 · 上年结转 · 自然人：4"]
    values = [hit.shown for hit in of_kind(hits_of("128"), "value")]
    assert "统计表 · 主动公开政府信息数 · 数量：128" in values
    assert len(values) == 2


def test_the_words_are_marked_where_they_stand():
    for wanted in ("128", "申请", "青禾镇", "１２８", "公開"):
        found = hits_of(wanted)
        assert found.hits
        for hit in found.hits:
            assert {fold(mark) for mark in marked(hit)} == {fold(wanted)}


def test_places_of_the_source_tell_their_line_and_the_words_around():
    (hit,) = of_kind(hits_of("未发生"), "source")
    assert TEXT[hit.span.start : hit.span.end] == "未发生"
    line = TEXT[: hit.span.start].count("\n") + 1
    assert hit.shown == f"第 {line} 行  共收到申请17件，未发生行政复议。"
    assert hit.shown[: hit.dim] == f"第 {line} 行  "


def test_a_place_in_a_long_line_is_cut_on_both_sides():
    text = "头\n" + "甲" * 200 + "目标" + "乙" * 200
    (hit,) = search(1, Query("目标"), frozenset(KINDS), None, source(text)).hits
    assert hit.shown == "第 2 行  …" + "甲" * 12 + "目标" + "乙" * 40 + "…"
    assert marked(hit) == ["目标"]


def test_only_the_piece_of_the_report_is_searched():
    text = "申请一\n申请二\n申请三"
    found = search(1, Query("申请"), frozenset(KINDS), None, source(text, Span(4, 8)))
    assert [hit.shown for hit in found.hits] == ["第 2 行  申请二"]


def test_a_heading_is_found_across_its_number_and_title():
    hit = only("一、总体")
    assert (hit.kind, marked(hit)) == ("section", ["一、总体"])
    assert "单独改" in hit.outcome("二、")[0]


def test_more_hits_than_can_be_listed_are_counted():
    text = "件" * 10_000
    found = search(1, Query("件"), frozenset(KINDS), None, source(text))
    assert (len(found.hits), found.total) == (MOST, 10_000)


def test_kinds_that_are_not_wanted_are_left_out():
    report = make_report()
    facts = facts_of(report)
    for kind in KINDS:
        found = search(7, Query("申请"), frozenset({kind}), facts, source(report.text))
        assert {hit.kind for hit in found.hits} == {kind}


def shown_as(report: Report, before: Hit) -> str:
    """What a value or heading is shown as in a report."""
    return next(fact.text for fact in facts_of(report).all if fact.target == before.target)


class TestReplacing:
    def test_a_title_and_its_number(self):
        (wish,) = only("总体").wishes("概述")
        assert (wish.part, wish.text) == ("title", "概述情况")
        (hit,) = [hit for hit in of_kind(hits_of("三"), "section") if hit.fact.number]
        (wish,) = hit.wishes("五")
        assert (wish.part, wish.text) == ("number", "五、")

    def test_all_places_of_a_value_at_once(self):
        (hit,) = [hit for hit in of_kind(hits_of("1", whole_numbers=False), "value") if hit.shown.endswith("：11")]
        assert hit.replaced("2") == "22"
        assert hit.outcome("2") == ("22", True)

    @pytest.mark.parametrize(
        ("wanted", "new", "why"),
        [
            ("128", "甲", "不是数字"),
            ("2021", "乙", "年度"),
            ("总体情况", "", "空"),
            ("总体情况", "题" * 200, "太长"),
            ("青禾镇", "", ""),
            ("云州县青禾镇", "", "空"),
            ("总体", "总体", "一样"),
        ],
    )
    def test_what_cannot_be_is_told(self, wanted, new, why):
        hits = [hit for hit in hits_of(wanted).hits if hit.kind != "source" and hit.places]
        assert hits
        for hit in hits:
            if hit.fact.target.key != "edition":
                told, possible = hit.outcome(new)
                assert possible == (not why)
                assert why in told

    def test_names_and_the_source_are_left_alone(self):
        (name, *_rest) = of_kind(hits_of("自然人"), "value")
        assert "名称" in name.outcome("法人")[0]
        (place,) = of_kind(hits_of("未发生"), "source")
        assert "只读" in place.outcome("发生")[0]

    def test_a_figure_that_is_not_told_exactly_is_left_alone(self):
        report = make_report()
        about = replace(report.indicators[0], approx="about")
        report = replace(report, indicators=(about, *report.indicators[1:]))
        (hit,) = [hit for hit in of_kind(hits_of("128", report=report), "value") if hit.target == about.target]
        assert "约数" in hit.outcome("129")[0]

    @given(
        wanted=st.sampled_from(["1", "12", "2", "0", "一", "青", "总体", "、", "2021"]),
        new=st.sampled_from(["", "1", "9", "甲", " ", "-", "1.5", "万", "/", "9" * 20, "（一）"]),
    )
    def test_what_the_list_promises_is_what_the_step_does(self, wanted, new):
        before = reviewed()
        for hit in hits_of(wanted, report=before.report).hits:
            if hit.places:
                made = replace_texts(before, list(hit.wishes(new)), wanted, new)
                told, possible = hit.outcome(new)
                assert bool(made.plan.corrections and not made.refused) == possible, hit.shown
                if possible:
                    assert shown_as(apply(before.report, made.plan.corrections).report, hit) == told
