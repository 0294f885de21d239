"""Cells that were pointed at: what goes where is kept in the template, and filling takes it from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from superior_templates import changed_parts, parts, repacked, sheet_template, summary_template, units

from desktop.template import CellMapping, TemplateError, fill, preview, read_mapping, write_mapping

MAPPING = CellMapping({"表": {"A2": "unit", "B2": "table3.t3_new.total", "D9": "合计 本年新收"}}, {"表": (2,)})


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.title = "表"
    book.active.append(["单位", "新收"])
    book.active.append(["（填单位）", "=1+1"])
    book.active.append(["合计", "=SUM(B2:B2)"])
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def test_a_mapping_is_kept_in_the_template_and_nothing_else_changes(template: Path) -> None:
    before = template.with_name("原.xlsx")
    before.write_bytes(template.read_bytes())
    assert not read_mapping(template)
    write_mapping(template, MAPPING)
    assert read_mapping(template) == MAPPING
    assert changed_parts(before, template) == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "customXml/item1.xml",
    }
    assert load_workbook(template)["表"]["A2"].value == "（填单位）"
    write_mapping(template, CellMapping({"表": {"A2": "unit"}}))
    assert read_mapping(template) == CellMapping({"表": {"A2": "unit"}}, {})
    write_mapping(template, CellMapping())
    assert not read_mapping(template)
    assert set(parts(before)) == set(parts(template))


def test_it_is_filled_like_placeholders_and_not_left_in_the_file(template: Path) -> None:
    write_mapping(template, MAPPING)
    three = units(3)
    numbers = [of.report.tables["table3"].cells["t3_new.total"].value or 0 for of in three]
    done = fill(template, three, template.with_name("填好.xlsx"))
    sheet = load_workbook(done.path)["表"]
    assert [[cell.value for cell in row] for row in sheet["A2:B4"]] == [
        [of.unit, number] for of, number in zip(three, numbers, strict=True)
    ]
    assert sheet["B5"].value == "=SUM(B2:B4)"
    assert sheet["D11"].value == sum(numbers)
    assert not read_mapping(done.path)
    assert not any("customXml" in part for part in parts(done.path))


def test_one_that_is_given_takes_the_place_of_the_one_that_is_kept(template: Path) -> None:
    write_mapping(template, MAPPING)
    done = fill(template, units(1), template.with_name("填好.xlsx"), mapping=CellMapping({"表": {"C1": "year"}}))
    sheet = load_workbook(done.path)["表"]
    assert (sheet["C1"].value, sheet["A2"].value) == (2023, "（填单位）")


def test_a_sheet_for_each_unit(template: Path) -> None:
    mapping = CellMapping({"表": {"A1": "unit"}}, sheets=("表",))
    done = fill(template, units(2), template.with_name("填好.xlsx"), mapping=mapping)
    assert done.sheets == ("第1镇", "第2镇")


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        (CellMapping({"没有": {"A1": "unit"}}), "mapping_sheet"),
        (CellMapping({"表": {"A0": "unit"}}), "mapping_cell"),
        (CellMapping({"表": {"单位": "unit"}}), "mapping_cell"),
        (CellMapping({"表": {"$A$1": "unit"}}), "mapping_cell"),
        (CellMapping({"表": {"ZZZ1": "unit"}}), "mapping_cell"),
        (CellMapping({"表": {"A1": "}}{{"}}), "mapping_value"),
        (CellMapping({"表": {"A1": " "}}), "mapping_value"),
        (CellMapping(rows={"表": (0,)}), "mapping_cell"),
    ],
)
def test_what_is_no_mapping_is_refused(template: Path, mapping: CellMapping, code: str) -> None:
    before = template.read_bytes()
    for call in (
        lambda: write_mapping(template, mapping),
        lambda: fill(template, units(1), template.with_name("填好.xlsx"), mapping=mapping),
    ):
        with pytest.raises(TemplateError) as caught:
            call()
        assert caught.value.code == code
    assert template.read_bytes() == before


@pytest.mark.parametrize("text", ["", "not json", "[]", '{"version": 2}', '{"version": 1, "cells": 3}', "[" * 5000])
def test_one_that_cannot_be_read_is_told(template: Path, text: str) -> None:
    write_mapping(template, MAPPING)
    root = f'<mapping xmlns="urn:kaijuan:template-mapping">{text}</mapping>'
    repacked(template, {"customXml/item1.xml": root.encode()})
    with pytest.raises(TemplateError) as caught:
        read_mapping(template)
    assert caught.value.code == "mapping"


def test_other_custom_parts_are_left_alone(template: Path) -> None:
    repacked(template, {"customXml/item1.xml": b"<other/>"})
    write_mapping(template, MAPPING)
    assert parts(template)["customXml/item1.xml"] == b"<other/>"
    assert read_mapping(template) == MAPPING


def test_a_preview_lists_cells_with_what_they_ask_for(tmp_path: Path) -> None:
    shown = preview(summary_template(tmp_path / "模板.xlsx"))
    first = shown.sheets[0]
    cells = {cell.address: cell for cell in first.cells}
    assert (first.name, first.repeated_rows, first.for_each) == ("汇总", (4,), False)
    assert "A1:F1" in first.merged
    assert cells["A1"].asks == ("year",)
    assert cells["A4"].asks == ("ordinal",)
    assert cells["D4"].asks == ("table3.t3_carry_in.total",)
    assert (cells["E4"].formula, cells["E4"].text) == (True, "0")
    assert (cells["C3"].text, cells["C3"].row, cells["C3"].column) == ("本年新收", 3, 3)
    assert preview(sheet_template(tmp_path / "表.xlsx")).sheets[1].for_each


def test_a_preview_shows_the_mapping(template: Path) -> None:
    write_mapping(
        template,
        CellMapping(
            {
                "表": {"A2": "unit", "B2": "没有"},
            },
            {"表": (2,)},
        ),
    )
    shown = preview(template)
    cells = {cell.address: cell for cell in shown.sheets[0].cells}
    assert (cells["A2"].asks, cells["A2"].text) == (("agency",), "{{unit}}")
    assert (cells["B2"].unknown, cells["B2"].formula) == (("{{没有}}",), False)
    assert shown.sheets[0].repeated_rows == (2,)
    assert shown.mapping.cells["表"]["A2"] == "unit"
