"""The keys in a workbook and the sheet nobody sees, by which it can be read back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from made_up_reports import entry, made_up, narrative
from openpyxl import load_workbook

from desktop.workbook import ExportEntry, export
from desktop.workbook.identity import FORM, KEY, NAME, VERSION, check_of, kept, plain_text
from desktop.workbook.sheet import Formula


def reports(count: int = 2) -> list[ExportEntry]:
    made = [made_up(f"第{number}局") for number in range(count)]
    named = [replace(one, source=replace(one.source, sha256=f"{n:064x}")) for n, one in enumerate(made)]
    return [entry(one) for one in named]


def lines(path: Path) -> list[list[Any]]:
    cells = [row[0] for row in load_workbook(path)[NAME].iter_rows(values_only=True)]
    return [json.loads(line) for chunk in cells[1:] for line in str(chunk).split("\n")]


def test_it_is_hidden_from_people(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    result = export(reports(), path)
    workbook = load_workbook(path)
    assert workbook.sheetnames == [*result.sheets, NAME]
    assert workbook[NAME].sheet_state == "veryHidden"
    sheet = workbook["数据总表"]
    keys = {cell.column_letter for row in sheet.iter_rows() for cell in row if KEY.fullmatch(str(cell.value))}
    (hidden,) = (letter for letter, column in sheet.column_dimensions.items() if column.hidden)
    (below,) = (number for number, row in sheet.row_dimensions.items() if row.hidden)
    assert hidden in keys
    assert all(KEY.fullmatch(str(cell.value)) for cell in sheet[below][:-1])
    assert sheet.auto_filter.ref.endswith(hidden + sheet.auto_filter.ref.rsplit(hidden, 1)[1])


def test_every_value_is_named_with_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export(reports(), path)
    found = lines(path)
    assert found[0] == ["form", FORM, VERSION]
    assert [line[2] for line in found if line[0] == "report"] == [f"{n:064x}/1" for n in range(2)]
    shapes = {line[1]: line[2:] for line in found if line[0] == "shape"}
    sheet = ""
    totals = []
    for line in found:
        sheet = line[2] if line[0] == "sheet" else sheet
        if line[0] == "row" and sheet == "数据总表":
            _, _row, report, shape, _check, values = line
            named = {(target, part): value for (_, target, part), value in zip(shapes[shape], values, strict=True)}
            totals.append((report, named["metadata:agency", ""], named["cell:table3.t3_new.total", ""]))
    first = reports()[0].report.tables["table3"].cells["t3_new.total"].value
    assert totals == [(0, "第0局", first), (1, "第1局", first)]


def test_rows_that_are_alike_share_a_shape(tmp_path: Path) -> None:
    few, many = tmp_path / "few.xlsx", tmp_path / "many.xlsx"
    export(reports(2), few)
    export(reports(9), many)
    count = [sum(line[0] == "shape" for line in lines(path)) for path in (few, many)]
    assert count[0] == count[1]


def test_a_sheet_without_values_has_no_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(narrative())], path)
    workbook = load_workbook(path)
    assert not any(KEY.fullmatch(str(cell.value)) for row in workbook["勾稽问题清单"].iter_rows() for cell in row)
    assert any(KEY.fullmatch(str(cell.value)) for row in workbook["统计表"].iter_rows() for cell in row)


def test_texts_are_compared_as_they_come_back() -> None:
    assert plain_text(" a\r\nb ") == "a\nb"
    assert plain_text("_x005F_x0041_") == plain_text("_x0041_")
    assert kept(Formula("=SUM(A1)", 3)) == 3
    assert kept("长" * 121) != kept("长" * 122)
    assert kept("甲") == "甲"
    assert check_of(["甲", None, 3.0]) == check_of(["甲 ", 3]) != check_of(["乙", 3])


def test_a_report_that_was_exported_twice_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    one = reports(1)[0]
    export([one, one], path)
    assert sum(line[0] == "report" for line in lines(path)) == 1
