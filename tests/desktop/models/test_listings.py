from __future__ import annotations

from dataclasses import replace

from factories import after, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.models.listings import (
    NOWHERE,
    UNSEEN,
    describe,
    indicator_rows,
    metadata_rows,
    stat_columns,
    stat_rows,
)
from desktop.models.rows import Row
from desktop.models.rule_words import rule_words
from parser.model import StatValue
from parser.naming import METADATA_NAMES


def named(rows: list[Row], name: str) -> Row:
    return next(row for row in rows if row.cells[0] == name)


def test_every_field_of_the_head_is_offered_in_its_order():
    rows = metadata_rows(reviewed())
    assert [row.cells[0] for row in rows] == list(METADATA_NAMES.values())
    assert named(rows, "单位").cells[1] == "云州县青禾镇"
    assert named(rows, "邮编").cells[1] == ""
    assert named(rows, "邮编").edit == ""
    assert named(rows, "邮编").state is None
    assert named(rows, "版式").cells[1] == "2021 版"
    assert named(rows, "年度").state == "doubtful"
    assert "只有标题写了年度" in named(rows, "年度").detail


def test_a_typed_field_tells_its_old_value_and_that_it_has_no_place():
    row = named(metadata_rows(after(plans.set_metadata(reviewed(), "agency", "青禾镇政府"))), "单位")
    assert row.state == "corrected"
    assert row.remark == f"原 云州县青禾镇 · {NOWHERE}"
    assert row.struck == "云州县青禾镇"
    assert "原值 云州县青禾镇" in row.detail
    assert NOWHERE in row.detail


def test_a_field_taken_from_the_source_has_a_place():
    plan = plans.set_metadata(reviewed(), "issuer", "青禾镇人民政府", span_of("青禾镇人民政府"))
    row = named(metadata_rows(after(plan)), "发布机构")
    assert row.remark == "补录"
    assert row.struck == ""
    assert "取自原文" in row.detail


def test_a_removed_field_tells_so():
    row = named(metadata_rows(after(plans.remove_metadata(reviewed(), "agency"))), "单位")
    assert row.cells[1] == ""
    assert row.state == "corrected"
    assert "人工删除" in row.detail
    assert NOWHERE not in row.remark


def test_figures_show_number_unit_and_what_bends_them():
    report = make_report()
    bent = replace(report.indicators[0], approx="at_least", scope="cumulative")
    lost = replace(report.indicators[1], value=None, status="illegible")
    rows = indicator_rows(reviewed(replace(report, indicators=(bent, lost, *report.indicators[2:]))))
    assert rows[0].cells == ("主动公开政府信息数", "128", "条", "以上 累计")
    assert rows[1].cells[1] == "缺数"
    assert rows[1].edit == ""
    assert "全年主动公开政府信息128条" in rows[0].detail


def test_a_figure_typed_over_and_one_taken_from_the_source():
    key = make_report().indicators[0].key
    typed = indicator_rows(after(plans.set_indicator_value(reviewed(), key, "130")))[0]
    assert (typed.cells[1], typed.remark, typed.struck) == ("130", f"原 128 · {UNSEEN}", "128")
    span = span_of("96")
    rows = indicator_rows(after(plans.set_indicator_value(reviewed(), key, "96", span)))
    taken = next(row for row in rows if row.target == make_report().indicators[0].target)
    assert (taken.remark, taken.struck) == ("原 128", "128")


def test_statistics_one_column_at_a_time():
    report = make_report()
    first = report.stat_table[0]
    wide = replace(first, values=(*first.values, StatValue(column="上年", value=None, raw="", span=None)))
    table = (wide, *report.stat_table[1:])
    assert stat_columns(table) == ["数量", "上年"]
    shown = reviewed(replace(report, stat_table=table))
    assert [row.cells[:3] for row in stat_rows(shown, 0)] == [
        ("主动公开政府信息数", "条", "128"),
        ("公开规范性文件数", "件", "6"),
    ]
    assert [row.cells[2] for row in stat_rows(shown, 1)] == [""]
    assert stat_columns(()) == []


def test_a_value_says_how_it_was_found():
    report = make_report()
    assert describe(reviewed(), report.metadata["edition"].target, report.metadata["edition"], "2021 版") == (
        "2021 版\n" + rule_words("columns")
    )
    assert rule_words("metadata.agency.completed") == "取自标题，按正文补全"
    assert rule_words("metadata.agency.elsewhere") == "取自正文"
    assert rule_words("indicators.zero/occur") == "文中说没有，记为 0"
    assert rule_words("indicators.trainings/1") == "按句式读出"
    assert rule_words("unheard-of") == "unheard-of"
