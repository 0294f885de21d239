"""What a person chooses for a workbook: sheets, their order, columns, fonts; kept as JSON and read as far as known."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import official_tables
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced
from reading import opened, place_of, rows_of

from desktop.workbook import ExportOptions, Material, export, plan, read_options, sheet_kinds
from desktop.workbook.styles import TITLE_FONTS, Fonts
from parser.checks import check
from parser.corrections import apply

OPTIONS = ExportOptions(
    sheets=("findings", "overview"),
    columns={"overview": ("单位", "状态"), "findings": ("问题说明", "单位")},
    title_font="方正小标宋简体",
    body_font="仿宋_GB2312",
    section_texts=False,
    office="青禾县政府办公室",
    clerk="王芳",
    reviewer="李强",
    phone="000-0000",
)


def test_every_kind_has_a_name_a_purpose_and_columns_that_are_told_apart() -> None:
    kinds = sheet_kinds()
    assert len({kind.name for kind in kinds.values()}) == len(kinds)
    for kind_id, kind in kinds.items():
        assert kind.id == kind_id
        assert kind.purpose
        assert len(set(kind.columns)) == len(kind.columns)


def test_the_sheets_chosen_come_in_the_order_chosen_with_their_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report = made_up()
    result = export([entry(report, findings=[unbalanced(report)])], path, options=OPTIONS)
    assert result.sheets == ("勾稽问题清单", "报送情况")
    book = opened(path)
    listed = book["报送情况"]
    head = place_of(listed, "单位")
    assert [cell.value for cell in listed[head.row][:2]] == ["单位", "状态"]
    assert listed.cell(head.row + 1, 1).value == "青禾县水利局"
    problems = book["勾稽问题清单"]
    head = place_of(problems, "单位")
    assert [cell.value for cell in problems[head.row][:2]] == ["问题说明", "单位"]
    assert problems.cell(head.row + 1, 1).value == unbalanced(report).message


def test_each_sheet_knows_its_kind() -> None:
    entries = [entry(made_up()), entry(made_up("乙局", 2020, "2019")), entry(narrative())]
    planned = list(plan(Material(entries)))
    assert list(dict.fromkeys(sheet.kind for sheet in planned)) == [
        kind for kind in sheet_kinds() if kind in {sheet.kind for sheet in planned}
    ]
    assert [sheet.name for sheet in planned if sheet.kind == "summary"] == [
        "数据总表",
        "数据总表（2019 版）",
        "数据总表（叙述式）",
    ]
    assert len({sheet.name for sheet in planned}) == len(planned)


def test_there_is_always_a_sheet() -> None:
    assert list(plan(Material([], ExportOptions(sheets=("stat_table",)))))
    assert len(list(plan(Material([], ExportOptions(sheets=("gone",)))))) > 1


def test_fonts_are_those_that_were_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path, options=OPTIONS)
    sheet = opened(path)["报送情况"]
    title, unit = sheet["A1"], place_of(sheet, "青禾县水利局")
    assert (title.font.name, title.font.b, unit.font.name) == ("方正小标宋简体", False, "仿宋_GB2312")
    export([entry(made_up())], path)
    sheet = opened(path)["报送情况"]
    title, unit = sheet["A1"], place_of(sheet, "青禾县水利局")
    assert (title.font.name, title.font.b, unit.font.name) == ("宋体", True, "仿宋")
    assert Fonts() == ExportOptions().fonts


def test_sections_without_their_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path, options=ExportOptions(sheets=("sections",), section_texts=False))
    assert [line["正文"].value for line in rows_of(opened(path)["原文章节"])] == [None, None]


def test_choices_come_back_from_their_json() -> None:
    assert read_options(OPTIONS.to_json()) == (OPTIONS, ())
    assert read_options(ExportOptions().to_json()) == (ExportOptions(), ())
    assert OPTIONS.to_json() == read_options(OPTIONS.to_json())[0].to_json()


def test_what_is_not_known_is_passed_over_with_a_word() -> None:
    text = json.dumps(
        {
            "sheets": ["overview", "hologram", "overview"],
            "columns": {"overview": ["单位", "血型"], "宽表": ["宽"], "findings": "单位", "table3": ["单位"]},
            "title_font": "花体",
            "clerk": 7,
            "colour": "red",
        }
    )
    options, words = read_options(text)
    assert options == ExportOptions(sheets=("overview",), columns={"overview": ("单位",)})
    for word in ("hologram", "宽表", "血型", "花体", "填报人", "table3"):
        assert sum(word in told for told in words) == 1, word
    assert f"改用{TITLE_FONTS[0]}" in "".join(words)


@pytest.mark.parametrize("text", ["", "[]", "null", "3", "{", '"字"'])
def test_a_profile_that_is_none_gives_the_usual_choices(text: str) -> None:
    options, words = read_options(text)
    assert options == ExportOptions()
    assert words


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(["sheets", "columns", "title_font", "body_font", "section_texts", "phone"]), _JSON)
)
def test_no_profile_is_too_odd(data: dict[str, object]) -> None:
    options, _words = read_options(json.dumps(data))
    assert read_options(options.to_json()) == (options, ())


def test_sheets_tell_the_same_without_the_checks_that_held() -> None:
    report = official_tables.report(
        official_tables.three(t3_new__total=7), official_tables.two(), year=2023, unit="甲局", text="字" * 5000
    )
    fix = correct(report, cell_target("table3.t3_new.total"), value=8, raw="8")
    first = tuple(check(report))
    whole = entry(report, fix, findings=tuple(check(apply(report, [fix]).report)), first_findings=first)
    assert len(whole.without_passed().report.findings) < len(whole.report.findings)
    made = [list(plan(Material([one], created=datetime(2024, 1, 1)))) for one in (whole, whole.without_passed())]
    assert [sheet.cells for sheet in made[0]] == [sheet.cells for sheet in made[1]]
