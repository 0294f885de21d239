"""Heads of tables stay equal to the names of their columns, and no placeholder is left without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from superior_templates import filled, parts, repacked, stored, tree, units, written
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.template import TemplateError, fill

SHEET, TABLE = "xl/worksheets/sheet1.xml", "xl/tables/table1.xml"


def columns(path: Path, part: str = TABLE) -> list[str | None]:
    return [column.get("name") for column in tree(path, part).iter("{*}tableColumn")]


def test_a_filled_head_names_its_column_and_formulas_follow(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        heads = [{"header": "单位"}, {"header": "{{year}}年\n数"}, {"header": "{{year}}"}]
        sheet.add_table("A1:C2", {"name": "明细", "columns": heads})
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_formula("C2", "=明细[[#This Row],[{{year}}年\n数]]*2", None, 0)
        sheet.write_formula("E2", "=SUM(明细[{{year}}])", None, 0)
        book.define_name("倍", "=明细[{{year}}]")

    done = filled(tmp_path, write)
    assert columns(done.path) == ["单位", "2023年_x000a_数", "2023"]
    sheet = load_workbook(done.path)["表"]
    assert (sheet["B1"].value, sheet["C1"].value, sheet["C1"].data_type) == ("2023年\n数", "2023", "s")
    assert stored(done.path, SHEET)["C3"][0] == "明细[[#This Row],[2023年\n数]]*2"
    assert stored(done.path, SHEET)["E2"][0] == "SUM(明细[2023])"
    assert "明细[2023]" in parts(done.path)["xl/workbook.xml"].decode()
    assert not done.unknown


def test_each_copy_of_a_sheet_has_its_own_names(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A1", "{{每个单位一张表}}")
        sheet.add_table("A2:A3", {"name": "明细", "columns": [{"header": "{{unit}}的数"}]})
        sheet.write_formula("C1", "=SUM(明细[{{unit}}的数])", None, 0)

    done = filled(tmp_path, write, 2)
    assert [columns(done.path, f"xl/tables/table{number}.xml") for number in (1, 2)] == [["第1镇的数"], ["第2镇的数"]]
    assert stored(done.path, SHEET)["C1"][0] == "SUM(明细[第1镇的数])"
    assert stored(done.path, "xl/worksheets/sheet2.xml")["C1"][0] == "SUM(明细_2[第2镇的数])"


def test_a_table_that_would_have_two_columns_of_one_name_is_refused(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.add_table("A1:B2", {"name": "明细", "columns": [{"header": "{{year}}年"}, {"header": "2023年"}]})

    with pytest.raises(TemplateError, match="两列同名"):
        filled(tmp_path, write)
    assert not (tmp_path / "填好.xlsx").exists()


def test_what_is_written_where_nothing_is_filled_is_told(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "=1"])
        sheet.data_validation("A2", {"validate": "any", "input_title": "{{year}}", "input_message": "填{{unit}}"})
        sheet.write_url("D1", "https://example.org/{{unit}}", string="网")
        sheet.conditional_format(
            "B2", {"type": "formula", "criteria": '=$A2="{{unit}}"', "format": book.add_format({"bold": True})}
        )
        sheet.insert_textbox("F6", "字", {"description": "{{unit}}的框"})
        book.define_name("常数", '="{{year}}"')
        book.set_properties({"title": "{{year}}年汇总"})

    told = {(one.sheet, one.cell, one.text) for one in filled(tmp_path, write).unknown}
    assert told >= {
        ("表", "数据有效性的提示", "{{year}}"),
        ("表", "数据有效性的提示", "{{unit}}"),
        ("表", "条件格式或数据有效性的公式", "{{unit}}"),
        ("表", "图形的名称或替代文字", "{{unit}}"),
        ("工作簿", "名称管理器", "{{year}}"),
        ("工作簿", "文档属性", "{{year}}"),
    }


def test_pivot_tables_of_cells_that_were_filled_are_made_anew_on_opening(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_column("A1", ["数", "{{合计 本年新收}}"])
    book.close()
    cache = (
        '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="表"/></cacheSource>'
        '<cacheFields count="1"><cacheField name="数"><sharedItems><s v="{{合计 本年新收}}"/></sharedItems>'
        "</cacheField></cacheFields></pivotCacheDefinition>"
    )
    template = repacked(tmp_path / "模板.xlsx", {"xl/pivotCache/pivotCacheDefinition1.xml": cache.encode()})
    done = fill(template, units(2), tmp_path / "填好.xlsx")
    assert tree(done.path, "xl/pivotCache/pivotCacheDefinition1.xml").get("refreshOnLoad") == "1"
    assert not done.unknown


def test_two_reports_of_one_unit_are_told(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])

    template = written(tmp_path, write)
    done = fill(template, [*units(2), units(1)[0]], tmp_path / "填好.xlsx")
    assert any("每份都填了" in remark and "第1镇" in remark for remark in done.remarks)
    assert not fill(template, units(2), tmp_path / "填好.xlsx").remarks


def test_what_would_surprise_is_told(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_string("A1", "={{报告数}}+1")
    sheet.write_row("A2", ["{{每个单位2行}}{{unit}}"])
    sheet.write("A3", "下")
    sheet.set_row(2, None, None, {"hidden": True})
    unseen = book.add_worksheet("单位")
    unseen.write("A1", "{{每个单位一张表}}{{unit}}")
    unseen.hide()
    book.close()
    done = fill(tmp_path / "模板.xlsx", units(2), tmp_path / "填好.xlsx")
    assert load_workbook(done.path)["表"]["A1"].value == "=2+1"
    assert load_workbook(done.path)["表"]["A1"].data_type == "s"
    assert done.remarks == (
        "这些格以等号开头，填成了文字，不会计算：表!A1",
        "这些重复的行或表在模板里是隐藏的，填好后也看不见：表 第3行、单位",
    )
