from __future__ import annotations

import pytest
from factories import make_report, reviewed

from desktop.models.fields import fields_for, words_around
from desktop.models.open_report import OpenReport
from desktop.store import ReportRow
from parser.fold import fold
from parser.model import Span, Target, TargetKind
from parser.source import SourceDocument


def opened(text: str) -> OpenReport:
    report = make_report()
    row = ReportRow(1, "甲.txt", None, "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)
    return OpenReport(row, SourceDocument(name="甲.txt", kind="txt", text=text), report, reviewed(report))


def names(text: str, piece: str, wanted: Target | None = None) -> list[str]:
    start = text.index(piece)
    return [name for _target, name, _group in fields_for(opened(text), Span(start, start + len(piece)), wanted)]


@pytest.mark.parametrize(
    ("sentence", "piece", "name"),
    [
        ("通过政务微信公众号发布信息318条。", "318", "政务微信公开数"),
        ("通过政務微博發布信息77條。", "77", "政务微博公开数"),
        ("共举办新闻发布会6次。", "6", "新闻发布会次数"),
        ("全年收到行政复议案件3件，", "3", "行政复议数"),
        ("组织业务培训4次，参加人员200人次。", "4", "培训次数"),
        ("开展政策解读９２篇。", "９２", "政策解读数"),
    ],
)
def test_the_words_before_a_number_guess_what_it_is(sentence, piece, name):
    assert name in names(sentence, piece)[:3]


def test_a_text_is_more_likely_a_field_of_the_head_and_a_number_a_figure():
    assert names("联系电话：办公室转接", "办公室转接")[0] == "联系电话"
    assert names("发布日期：2024-01-31", "2024-01-31").index("发布日期") < 120
    kinds = [target.kind for target, _name, _group in fields_for(opened("共 12 条"), Span(2, 4), None)]
    assert kinds[0] is TargetKind.INDICATOR
    assert kinds[-1] is TargetKind.METADATA


def test_what_the_person_was_at_comes_first_where_it_has_no_value_else_second():
    blank, filled = Target.parse("cell:table3.t3_granted.total"), Target.parse("cell:table3.t3_new.total")
    assert names("总计 17", "17", blank)[0] == "表三 · 予以公开 · 总计"
    assert names("总计 17", "17", filled)[1] == "表三 · 本年新收 · 总计"
    assert "表三 · 予以公开 · 总计" not in names("总计数据", "总计数据", blank)
    doubtful = names("二〇二一年", "二〇二一", Target.parse("metadata:year"))
    assert doubtful[0] == "年度"
    assert doubtful.count("年度") == 1
    assert names("甲单位", "甲单位", Target.parse("metadata:agency"))[1] == "单位"


def test_only_the_sentence_and_the_clause_behind_are_looked_at():
    text = fold("微博发布很多。通过微信公开12条，其中短信3条")
    start = text.index("12")
    around = words_around(text, Span(start, start + 2))
    assert around.far + around.near == "通过微信公开"
    assert (around.piece, around.behind) == ("12", "条")
    assert words_around("12", Span(0, 2)).near == ""


def test_all_indicators_and_fields_are_offered():
    listed = names("12条", "12")
    assert len(listed) == len(set(listed))
    assert {"网址", "主动公开政府信息数", "培训次数"} <= set(listed)
