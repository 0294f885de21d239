"""What a template may call a value, and what a person may write between the braces."""

from __future__ import annotations

import pytest

from desktop.template import fields, named
from desktop.template.marks import Mark, Placeholder, asks, found_in, unclosed
from parser.editions import FORMS, edition


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("unit", "agency"),
        ("Year", "year"),
        ("单位", "agency"),
        ("填报单位", "agency"),
        ("统计年度", "year"),
        ("发布日期", "publish_date"),
        ("t3_new.total", "table3.t3_new.total"),
        ("table3.t3_new.total", "table3.t3_new.total"),
        ("t3_new", "table3.t3_new.total"),
        ("表三 · 本年新收 · 总计", "table3.t3_new.total"),
        ("表三·本年新收", "table3.t3_new.total"),
        ("本年新收政府信息公开申请数量", "table3.t3_new.total"),
        ("本年新收／自然人", "table3.t3_new.natural_person"),
        ("表三－予以公開－總計", "table3.t3_granted.total"),
        ("表三·总计", "table3.t3_total.total"),
        ("行政复议·结果维持", "table4.t4_review_upheld"),
        ("表四 行政诉讼 复议后起诉 总计", "table4.t4_suit_after_review_total"),
        ("规章·现行有效件数", "table2.art20_1.regulations.in_force"),
        ("行政处罚", "table2.art20_6.penalties.decisions"),
        ("第二十条第（八）项 行政事业性收费", "table2.art20_8.admin_fees.fee_amount"),
        ("req_received", "req_received"),
        ("统计表·主动公开政府信息数", "st_disclosed_total"),
        ("序号", "ordinal"),
    ],
)
def test_ids_and_names_are_understood_however_they_are_written(text: str, wanted: str) -> None:
    found = named(text).field
    assert found is not None
    assert found.id == wanted


def test_a_name_of_several_values_is_none_and_lists_them() -> None:
    found = named("统计表·被依法纠错数")
    assert found.field is None
    assert {one.id for one in found.candidates} == {"st_review_corrected", "st_suit_corrected"}
    assert named("没有的名称").candidates == ()
    assert named("总计").field is None


def test_every_field_is_found_by_its_id_and_every_cell_of_the_forms_is_one() -> None:
    for field in fields():
        found = named(field.id)
        assert found.field == field
        by_name = named(field.name)
        assert by_name.field == field or field in by_name.candidates
    ids = {field.id for field in fields()}
    for form in FORMS:
        for table in edition(form).tables.values():
            assert {f"{table.id}.{cell_id}" for cell_id in table.cell_ids} <= ids
    assert len(ids) == len(fields())


def test_only_names_that_the_forms_share_are_ambiguous() -> None:
    unclear = [field.id for field in fields() if named(field.name).field is None]
    assert set(unclear) <= {"st_review_corrected", "st_suit_corrected", "st_review_other", "st_suit_other"}, unclear


@pytest.mark.parametrize(
    "text",
    ["{{每个单位}}", "｛｛每个单位｝｝", "{{ #each unit }}", "{{#EACH UNIT}}", "{{每单位一行}}", "{{ 每个 单位 }}"],
)
def test_a_row_is_marked_in_chinese_and_english(text: str) -> None:
    assert list(found_in(text)) == [Mark(0, len(text), "row", 1)]


@pytest.mark.parametrize(
    "text", ["{{每个单位3行}}", "{{每个单位：共3行}}", "{{每个单位（3行）}}", "{{#each unit 3 rows}}"]
)
def test_several_rows_may_be_one_units(text: str) -> None:
    (found,) = found_in(text)
    assert found == Mark(0, len(text), "row", 3)


@pytest.mark.parametrize("text", ["{{每个单位一张表}}", "{{每单位一张工作表}}", "{{#sheet unit}}", "{{#each sheet}}"])
def test_a_sheet_is_marked(text: str) -> None:
    assert list(found_in(text)) == [Mark(0, len(text), "sheet")]


def test_placeholders_know_their_place_and_how_they_are_wanted() -> None:
    text = "共{{req_received}}件，｛｛合计：本年新收｝｝，{{收取费用（元）}}"
    first, second, third = found_in(text)
    assert isinstance(first, Placeholder)
    assert (first.name, text[first.start : first.end], first.adds) == ("req_received", "{{req_received}}", False)
    assert isinstance(second, Placeholder)
    assert (second.name, second.adds) == ("本年新收", True)
    assert isinstance(third, Placeholder)
    assert (third.name, third.amount) == ("收取费用", "元")


def test_braces_that_are_not_closed_are_seen() -> None:
    assert asks("a{{b")
    assert unclosed("{{a}} {{b") == "{{b"
    assert unclosed("{{a}} {b}") == ""
    assert not asks("{a} [b]")
