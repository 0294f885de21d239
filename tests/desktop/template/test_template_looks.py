"""What a window shows of a template: looks, sizes, placeholders outside of cells, names that may have been meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from superior_templates import summary_template

from desktop.template import CellMapping, guessed, nearest, preview
from desktop.template.looks import shown_number


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "表"
    sheet["A1"] = "标题"
    sheet["A1"].font = Font(name="黑体", size=18, bold=True, italic=True, underline="single", color="FF0000FF")
    sheet["A1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.8))
    sheet["A1"].alignment = Alignment(horizontal="center", wrap_text=True)
    sheet["B2"].border = Border(left=Side("thin"))
    sheet["C3"] = 0.256
    sheet["C3"].number_format = "0.0%"
    sheet["D3"] = 45000
    sheet["D3"].number_format = "yyyy-mm-dd"
    sheet.column_dimensions["B"].width = 30
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[1].height = 40
    sheet.row_dimensions[2].hidden = True
    sheet.freeze_panes = "B3"
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def test_looks_are_those_of_the_styles(template: Path) -> None:
    shown = preview(template).sheets[0]
    look = shown.looks[1, 1]
    assert (look.font, look.size, look.bold, look.italic, look.underline) == ("黑体", 18.0, True, True, True)
    assert (look.ink, look.align, look.wrap, look.lines) == ("#0000ff", "center", True, False)
    assert look.fill == "#dce6f2"  # the first accent of the theme, made lighter
    assert shown.looks[2, 2].lines
    assert {cell.address: cell.text for cell in shown.cells} == {"A1": "标题", "C3": "25.6%", "D3": "2023-03-15"}


def test_sizes_and_what_stays_in_view(template: Path) -> None:
    geometry = preview(template).sheets[0].geometry
    assert (geometry.widths[2], geometry.widths[3]) == (30.0, 0.0)
    assert (geometry.heights[1], geometry.heights[2]) == (40.0, 0.0)
    assert geometry.freeze == (2, 1)


def test_placeholders_outside_of_cells_are_found(tmp_path: Path) -> None:
    shown = preview(summary_template(tmp_path / "模板.xlsx")).sheets[0]
    assert [(one.address, one.asks) for one in shown.elsewhere] == [("页眉页脚", ("year",)), ("文本框", ("year",))]


def test_a_mapping_that_is_given_is_shown_in_place_of_the_kept_one(template: Path) -> None:
    shown = preview(template, CellMapping({"表": {"A1": "unit"}}))
    assert [cell.asks for cell in shown.sheets[0].cells if cell.address == "A1"] == [("agency",)]


def test_braces_that_are_not_closed_are_unknown(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "{{年度}}年{{单位"
    book.save(tmp_path / "模板.xlsx")
    (cell,) = preview(tmp_path / "模板.xlsx").sheets[0].cells
    assert (cell.asks, cell.unknown) == (("year",), ("{{单位",))


@pytest.mark.parametrize(
    ("text", "number_format", "shown"),
    [
        ("0.1626", "0", "0"),
        ("12345.678", "#,##0.00", "12,345.68"),
        ("12345.678", "0.0_ ", "12345.7"),
        ("0.0713", "0.0%", "7.1%"),
        ("0.30000000000000004", "General", "0.3"),
        ("123456789012345678", "", "123456789012345678"),
    ],
)
def test_numbers_are_shown_as_their_format_says(text: str, number_format: str, shown: str) -> None:
    assert shown_number(text, number_format) == shown


@pytest.mark.parametrize(("text", "number_format"), [("1", "0"), ("x", "0%"), ("-5000000", "yyyy-mm-dd"), ("", "0%")])
def test_other_numbers_are_shown_as_they_are_stored(text: str, number_format: str) -> None:
    assert shown_number(text, number_format) == text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("本年新收数", "表三 · 本年新收 · 总计"),
        ("单位名", "单位"),
        ("t3_neww.total", "表三 · 本年新收 · 总计"),
        ("规范性文件对外公开数量", "表二 · 规范性文件 · 对外公开总数量"),
    ],
)
def test_the_nearest_names_are_offered(text: str, first: str) -> None:
    assert first in [field.name for field in nearest(text)]


def test_what_is_like_nothing_gets_no_offer() -> None:
    assert nearest("天气预报") == ()
    assert nearest("？！") == ()


def test_heads_tell_what_a_cell_may_want() -> None:
    assert guessed(["本年新收", "申请"], ["合计"])[0].id == "table3.t3_new.total"
    assert guessed(["单位"], ["1"])[0].id == "agency"
    assert guessed([], []) == ()
