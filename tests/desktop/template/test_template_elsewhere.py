"""Texts outside of cells, hostile ones among them, and parts of a workbook that are rarer."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_reports import entry, made_up
from openpyxl import load_workbook
from superior_templates import NS, changed_parts, parts, repacked, sheet_template, stored, tree, units
from xlsxwriter import Workbook

from desktop.template import fill
from desktop.workbook import ExportEntry

SHEET = "xl/worksheets/sheet1.xml"
HOSTILE = "=1+1&<a>\x00\x0b_x0041_]]>'\"{{unit}}[1]:*?/\\"


def called(agency: str) -> ExportEntry:
    report = made_up("甲局")
    metadata = {**report.metadata, "agency": replace(report.metadata["agency"], value=agency)}
    return entry(replace(report, metadata=metadata))


def test_hostile_names_in_every_place_of_a_sheet_for_each_unit(tmp_path: Path) -> None:
    template = sheet_template(tmp_path / "模板.xlsx", "{{unit}}")
    done = fill(template, [called(HOSTILE), called(HOSTILE)], tmp_path / "填好.xlsx")
    book = load_workbook(done.path)
    assert book.sheetnames == list(done.sheets)
    assert len(set(book.sheetnames)) == 4
    assert stored(done.path, SHEET)["A2"][0].startswith("SUM('=1+1&<a>")
    assert "{{unit}}" in str(book.worksheets[1]["B3"].comment.text)


def page(tmp_path: Path, footer: str, of: ExportEntry) -> tuple[str | None, tuple[str, ...]]:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.set_footer(footer)
    book.close()
    done = fill(tmp_path / "模板.xlsx", [of], tmp_path / "填好.xlsx")
    return tree(done.path, SHEET).findtext(".//s:oddFooter", None, NS), tuple(one.reason for one in done.unknown)


def test_a_footer_keeps_its_codes(tmp_path: Path) -> None:
    assert page(tmp_path, "&L&14{{year}}&C{{unit}}", called("甲&P局"))[0] == "&L&14 2023&C甲&&P局"


def test_a_footer_that_would_be_too_long_is_left(tmp_path: Path) -> None:
    text, reasons = page(tmp_path, "&C{{unit}}", called("长" * 300))
    assert text == "&C{{unit}}"
    assert "页眉页脚放不下" in reasons[0]


def test_texts_that_look_like_formulas_are_marked_as_text(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    bold = book.add_format({"bold": True})
    sheet.write("A1", "{{unit}}", bold)
    sheet.write("A2", "{{title}}", bold)
    book.close()
    done = fill(tmp_path / "模板.xlsx", [called("=1+1")], tmp_path / "填好.xlsx")
    cells = load_workbook(done.path)["表"]
    assert (cells["A1"].value, cells["A1"].data_type) == ("=1+1", "s")
    assert (cells["A1"].quotePrefix, cells["A2"].quotePrefix) == (True, False)
    assert cells["A1"].font.bold
    before, after = (parts(path)["xl/styles.xml"] for path in (tmp_path / "模板.xlsx", done.path))
    assert len(re.findall(b"<xf ", after)) == len(re.findall(b"<xf ", before)) + 1


def test_small_charts_in_the_row_are_each_copys_own(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_row("A2", ["{{每个单位}}", "{{t3_new.total}}", "{{t3_carry_in.total}}"])
    sheet.add_sparkline("D2", {"range": "表!B2:C2"})
    sheet.add_sparkline("D4", {"range": "表!B2:B2"})
    book.close()
    done = fill(tmp_path / "模板.xlsx", units(3), tmp_path / "填好.xlsx")
    found = re.findall(r"<xm:f>(.*?)</xm:f><xm:sqref>(.*?)<", parts(done.path)[SHEET].decode())
    assert set(found) == {("表!B2:C2", "D2"), ("表!B3:C3", "D3"), ("表!B4:C4", "D4"), ("表!B2:B4", "D6")}


def test_newer_formats_and_validations_move_too(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_row("A2", ["{{每个单位}}", "{{t3_new.total}}"])
    sheet.conditional_format(
        "B2:B3", {"type": "data_bar", "data_bar_2010": True, "min_type": "formula", "min_value": "=$B$3"}
    )
    book.close()
    done = fill(tmp_path / "模板.xlsx", units(3), tmp_path / "填好.xlsx")
    text = parts(done.path)[SHEET].decode()
    assert "<xm:sqref>B2:B5</xm:sqref>" in text
    assert 'sqref="B2:B5"' in text
    assert "<xm:f>$B$5</xm:f>" in text


def test_pivot_tables_are_made_anew_from_the_rows_that_grew(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    book.add_worksheet("表").write_row("A2", ["{{每个单位}}", "{{t3_new.total}}"])
    book.close()
    part = "xl/pivotCache/pivotCacheDefinition1.xml"
    inner = b'<cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="\xe8\xa1\xa8"/></cacheSource>'
    source = f'<pivotCacheDefinition xmlns="{NS["s"]}">'.encode() + inner + b"</pivotCacheDefinition>"
    repacked(tmp_path / "模板.xlsx", {part: source})
    done = fill(tmp_path / "模板.xlsx", units(3), tmp_path / "填好.xlsx")
    root = tree(done.path, part)
    assert root.get("refreshOnLoad") == "1"
    assert root.find(".//s:worksheetSource", NS).get("ref") == "A1:B4"


def test_links_on_pictures_of_a_copied_sheet_still_lead_somewhere(tmp_path: Path) -> None:
    template = sheet_template(tmp_path / "模板.xlsx")
    relations = "xl/drawings/_rels/drawing1.xml.rels"
    held = parts(template)[relations]
    link = b'<Relationship Id="rId9" Type="http://x/hyperlink" Target="#\'A\'!A1"/></Relationships>'
    repacked(template, {relations: held.replace(b"</Relationships>", link)})
    done = fill(template, units(2), tmp_path / "填好.xlsx")
    assert b"Target=\"#'A'!A1\"" in parts(done.path)["xl/drawings/_rels/drawing2.xml.rels"]


def test_a_template_that_asks_for_nothing_is_told_and_stays_as_it_is(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_row("A1", ["单位", "{不是}"])
    sheet.write_formula("C1", "=1+1", None, 2)
    book.close()
    done = fill(tmp_path / "模板.xlsx", units(2), tmp_path / "填好.xlsx")
    assert (done.filled, done.unknown) == (0, ())
    assert done.remarks == ("模板里没有找到要填的格，请先写上双花括号的名称",)
    assert changed_parts(tmp_path / "模板.xlsx", done.path) == set()


def test_what_depends_on_nothing_that_changed_keeps_its_result(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write_row("A1", ["{{unit}}", 3])
    sheet.write_formula("C1", "=IF(B1>2,7,8)", None, 7)
    sheet.write_formula("C2", '=A1&"。"', None, "旧")
    book.close()
    done = fill(tmp_path / "模板.xlsx", units(1), tmp_path / "填好.xlsx")
    assert stored(done.path, SHEET) == {"C1": ("IF(B1>2,7,8)", "7"), "C2": ('A1&"。"', None)}


def test_progress_is_told_and_can_end_the_work(tmp_path: Path) -> None:
    template = sheet_template(tmp_path / "模板.xlsx")
    told: list[tuple[int, int]] = []
    fill(template, units(2), tmp_path / "填好.xlsx", progress=lambda done, total: told.append((done, total)))
    copied, *rows = told
    assert copied == (0, 2)
    assert rows == [(number, rows[0][1]) for number in range(rows[0][1])]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill(template, units(2), tmp_path / "没有.xlsx", progress=stop)
    assert not (tmp_path / "没有.xlsx").exists()
