"""What stands in a filled cell: numbers as numbers, blanks as blanks, texts inert, and what is missing is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hostile import TEXTS
from made_up_reports import entry, made_up, narrative, with_cell
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from superior_templates import NS, tree

from desktop.template import FilledTemplate, fill
from desktop.workbook import ExportEntry
from desktop.workbook.text import CELL_LIMIT, units
from parser.model import Indicator

SHEET = "xl/worksheets/sheet1.xml"


def template(path: Path, texts: Sequence[Any]) -> Path:
    book = Workbook()
    for row, text in enumerate(texts, 1):
        book.active.cell(row, 1, text)
    book.save(path)
    return path


def filled(tmp_path: Path, texts: Sequence[Any], *entries: ExportEntry) -> tuple[FilledTemplate, list[Any]]:
    done = fill(template(tmp_path / "模板.xlsx", texts), entries, tmp_path / "填好.xlsx")
    sheet = load_workbook(done.path).active
    return done, [sheet.cell(row, 1).value for row in range(1, len(texts) + 1)]


def one(**changes: Any) -> ExportEntry:
    return entry(made_up("甲局", **changes))


def test_numbers_blanks_and_words(tmp_path: Path) -> None:
    report = made_up("甲局", first=0)
    report = with_cell(report, "table3", "t3_carry_in.total", value=None, status="blank", raw="")
    asks = ["{{t3_new.natural_person}}", "{{t3_carry_in.total}}", "收到{{req_received}}件", "{{year}}", "{{发布日期}}"]
    done, values = filled(tmp_path, asks, entry(report))
    number = report.tables["table3"].cells["t3_new.natural_person"].value
    assert values == [number, None, "收到34件", 2023, "2024-01-20"]
    assert (done.filled, done.lacking) == (5, ())
    kinds = {cell.get("r"): cell.get("t") for cell in tree(done.path, SHEET).iterfind(".//s:c", NS)}
    assert (kinds["A1"], kinds["A2"], kinds["A4"]) == (None, None, None)


def test_nought_is_nought(tmp_path: Path) -> None:
    report = with_cell(made_up("甲局"), "table3", "t3_new.total", value=0, raw="/", status="dash")
    assert filled(tmp_path, ["{{t3_new.total}}", "共{{t3_new.total}}件"], entry(report))[1] == [0, "共0件"]


def test_amounts_are_in_ten_thousands_unless_asked_otherwise(tmp_path: Path) -> None:
    name = "art20_8.admin_fees.fee_amount"
    report = with_cell(made_up("甲局"), "table2", name, value=12345, unit="元", raw="12345")
    money = Indicator(key="fees_collected@1", id="fees_collected", value=500, unit="元", span=None)
    report = replace(report, indicators=(money,))
    asks = [f"{{{{{name}}}}}", f"{{{{{name}|元}}}}", "{{收取费用}}", "{{收取费用（元）}}", "{{year|元}}"]
    done, values = filled(tmp_path, asks, entry(report))
    assert values == [1.2345, 12345, 0.05, 500, "{{year|元}}"]
    assert [unknown.reason for unknown in done.unknown] == ["不是金额，不能写明元或万元"]


def test_what_a_unit_lacks_is_blank_and_told(tmp_path: Path) -> None:
    without = made_up("甲局", tables={}, indicators=())
    asks = ["{{t3_new.total}}", "{{req_received}}", "{{文号}}", "共{{req_received}}件"]
    done, values = filled(tmp_path, asks, entry(without))
    assert values == [None, None, None, "共件"]
    assert [(one.cell, one.unit, one.reason) for one in done.lacking] == [
        ("A1", "甲局", "缺表三"),
        ("A2", "甲局", "正文中没有读到本年的数"),
        ("A3", "甲局", "报告里没有读到"),
        ("A4", "甲局", "正文中没有读到本年的数"),
    ]


def test_illegible_and_contradicting_figures_are_blank_and_told(tmp_path: Path) -> None:
    report = with_cell(made_up("甲局"), "table3", "t3_new.total", value=None, status="illegible", raw="1?")
    report = with_cell(report, "table2", "art20_8.admin_fees.fee_amount", value=5, unit=None, raw="5")
    twice = tuple(
        replace(one, value=number, key=f"req_received@{number}")
        for one, number in zip(report.indicators[:1] * 2, (34, 35), strict=True)
    )
    asks = ["{{t3_new.total}}", "{{req_received}}"]
    done, values = filled(tmp_path, asks, entry(replace(report, indicators=twice)))
    assert values == [None, None]
    assert [one.reason for one in done.lacking] == ["原文此处缺数或无法辨认：“1?”", "文中有不同的数：34、35"]


def test_a_form_of_another_edition_lacks_its_cells(tmp_path: Path) -> None:
    old = entry(made_up("甲局", 2020, "2019"))
    done, values = filled(tmp_path, ["{{行政许可}}", "{{规章·现行有效件数}}", "{{版式}}"], old)
    assert values[0] == old.report.tables["table2"].cells["art20_5.permits.decisions"].value
    assert values[1:] == [None, "2019 版"]
    assert done.lacking[0].reason == "表二按2019 版填报，没有这一项"


def test_sums_name_whom_they_leave_out_and_never_mix(tmp_path: Path) -> None:
    two = [entry(made_up("甲局")), entry(made_up("乙局", tables={}))]
    done, values = filled(tmp_path, ["{{合计 t3_new.total}}", "{{sum unit}}"], *two)
    assert values == [two[0].report.tables["table3"].cells["t3_new.total"].value, "{{sum unit}}"]
    assert [(one.unit, one.reason) for one in done.lacking] == [("乙局", "缺表三，合计未含")]
    assert done.unknown[0].reason == "不是数，不能合计"
    mixed = [entry(made_up("甲局")), entry(made_up("乙局", 2023, "2019"))]
    done, values = filled(tmp_path, ["{{合计 t3_new.total}}"], *mixed)
    assert values == ["{{合计 t3_new.total}}"]
    assert done.unknown[0].reason == "报告的版式不一，不作合计"


def test_statistics_tables(tmp_path: Path) -> None:
    report = narrative()
    row = replace(report.stat_table[0], id="st_disclosed_total")
    single = replace(row, values=row.values[:1])
    assert filled(tmp_path, ["{{st_disclosed_total}}"], entry(replace(report, stat_table=(single,))))[1] == [51]
    done, values = filled(tmp_path, ["{{st_disclosed_total}}"], entry(replace(report, stat_table=(row,))))
    assert values == [None]
    assert "几个数" in done.lacking[0].reason


def test_unknown_placeholders_stay_and_are_named(tmp_path: Path) -> None:
    asks = ["{{没有这个}}", "甲{{unit}}乙{{没有}}", "{{没关上", "{{统计表·被依法纠错数}}", '="{{unit}}"', "{不是}"]
    done, values = filled(tmp_path, asks, one())
    assert values == [
        "{{没有这个}}",
        "甲甲局乙{{没有}}",
        "{{没关上",
        "{{统计表·被依法纠错数}}",
        '="{{unit}}"',
        "{不是}",
    ]
    assert [(one.sheet, one.cell, one.text) for one in done.unknown] == [
        ("Sheet", "A1", "{{没有这个}}"),
        ("Sheet", "A2", "{{没有}}"),
        ("Sheet", "A3", "{{没关上"),
        ("Sheet", "A4", "{{统计表·被依法纠错数}}"),
        ("Sheet", "A5", '"{{unit}}"'),
    ]
    assert "被依法纠错数" in done.unknown[3].reason


def test_a_unknown_in_a_repeated_row_is_named_once(tmp_path: Path) -> None:
    done, values = filled(tmp_path, ["头", "{{每个单位}}{{没有}}"], one(), entry(made_up("乙局")))
    assert [(one.cell, one.text) for one in done.unknown] == [("A2", "{{没有}}")]
    assert values == ["头", "{{没有}}"]


@pytest.mark.parametrize("text", [*TEXTS.values(), "{{每个单位}}", "{{sum t3_new.total}}"])
def test_hostile_texts_stay_texts(tmp_path: Path, text: str) -> None:
    report = made_up("甲局")
    metadata = {**report.metadata, "agency": replace(report.metadata["agency"], value=text)}
    hostile = entry(replace(report, metadata=metadata))
    done, values = filled(tmp_path, ["{{unit}}", "单位：{{unit}}。", "{{每个单位}}{{unit}}"], hostile, hostile)[0:2]
    root = tree(done.path, SHEET)
    assert root.findall(".//s:f", NS) == []
    assert root.findall(".//s:hyperlink", NS) == []
    assert {cell.get("t") for cell in root.iterfind(".//s:c", NS)} == {"inlineStr"}
    assert units(values[1]) <= CELL_LIMIT
    if len(text) < 1000 and text.isprintable() and "_x00" not in text:
        assert values[0] == values[2] == text
        assert values[1] == f"单位：{text}。"


def test_fonts_inside_a_cell_are_kept_and_placeholders_may_run_through_them(tmp_path: Path) -> None:
    red = InlineFont(color="00FF0000")
    text = CellRichText("单位：", TextBlock(red, "{{un"), "it}}年度", TextBlock(red, "{{year}}"), "止")
    path = template(tmp_path / "模板.xlsx", [text])
    done = fill(path, [one()], tmp_path / "填好.xlsx")
    value = load_workbook(done.path, rich_text=True).active["A1"].value
    assert str(value) == "单位：甲局年度2023止"
    assert [str(block) for block in value if isinstance(block, TextBlock)] == ["甲局", "2023"]


def test_marks_leave_nothing_behind(tmp_path: Path) -> None:
    done, values = filled(tmp_path, ["{{每个单位}}", "｛｛单位｝｝"], one())
    assert values == [None, "甲局"]
    assert done.unknown == ()


def test_a_unit_that_was_not_read_goes_by_its_file(tmp_path: Path) -> None:
    report = made_up("甲局")
    nameless = replace(report, metadata={key: value for key, value in report.metadata.items() if key != "agency"})
    done, values = filled(tmp_path, ["{{unit}}"], entry(nameless))
    assert values == ["（单位未识别）甲局"]
    assert done.lacking[0].reason == "没有读到单位名称，用文件名代替"


def test_numbers_longer_than_a_spreadsheet_keeps_are_texts(tmp_path: Path) -> None:
    report = with_cell(made_up("甲局"), "table3", "t3_new.total", value=123456789012345678)
    assert filled(tmp_path, ["{{t3_new.total}}"], entry(report))[1] == ["123456789012345678"]
