"""A superior's template filled for forty units: what is asked for is there, and nothing else has changed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from made_up_reports import entry, made_up
from openpyxl import load_workbook
from superior_templates import NS, changed_parts, keeps_shared_texts, parts, stored, summary_template, tree, units

from desktop.template import FilledTemplate, fill
from desktop.workbook import ExportEntry

SHEET = "xl/worksheets/sheet1.xml"
ENTRIES = units(40)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return summary_template(tmp_path_factory.mktemp("template") / "市里的表.xlsx")


@pytest.fixture(scope="module")
def filled(template: Path) -> FilledTemplate:
    return fill(template, ENTRIES, template.with_name("报市.xlsx"), made_on=date(2024, 2, 5))


def total(of: ExportEntry, row: str) -> int:
    value = of.report.tables["table3"].cells[f"{row}.total"].value
    assert isinstance(value, int)
    return value


def test_every_unit_has_its_row_in_order(filled: FilledTemplate) -> None:
    sheet = load_workbook(filled.path)["汇总"]
    rows = [[cell.value for cell in row[:4]] for row in sheet["A4:D43"]]
    assert rows == [
        [number, of.unit, total(of, "t3_new"), total(of, "t3_carry_in")] for number, of in enumerate(ENTRIES, 1)
    ]
    assert sheet["A1"].value == "2023年政府信息公开情况汇总表"
    assert sheet["A46"].value == "制表：2024-02-05"
    assert (filled.filled, filled.unknown, filled.lacking, filled.remarks) == (162, (), (), ())


def test_formulas_moved_and_their_results_are_stored(filled: FilledTemplate) -> None:
    new, carried = (sum(total(of, row) for of in ENTRIES) for row in ("t3_new", "t3_carry_in"))
    cells = stored(filled.path, SHEET)
    assert cells["C44"] == ("SUM(C4:C43)", str(new))
    assert cells["D44"] == ("SUM(D4:D43)", str(carried))
    assert cells["E43"] == ("C43+D43", str(total(ENTRIES[-1], "t3_new") + total(ENTRIES[-1], "t3_carry_in")))
    assert cells["E44"] == ("SUM(E4:E43)", str(new + carried))
    assert cells["F4"][0] == "E4/E$44"
    assert cells["F44"][0] == "C44/另表!$B$1"
    assert float(cells["F44"][1] or 0) == pytest.approx(new / (new + carried), rel=1e-14)
    others = stored(filled.path, "xl/worksheets/sheet2.xml")
    assert others == {"B1": ("SUM(汇总!C44:D44)", str(new + carried)), "B2": ("汇总!C44*2", str(new * 2))}


def test_what_surrounds_the_cells_moved(filled: FilledTemplate) -> None:
    root = tree(filled.path, SHEET)

    def attributes(path: str, name: str) -> list[str | None]:
        return [element.get(name) for element in root.iterfind(f".//s:{path}", NS)]

    assert attributes("mergeCell", "ref") == ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F3", "A46:F46"]
    assert attributes("conditionalFormatting", "sqref") == ["C4:D43", "C44"]
    assert [formula.text for formula in root.iterfind(".//s:cfRule/s:formula", NS)] == ["C4>$C$44", "$D$44"]
    assert attributes("dataValidation", "sqref") == ["C4:D43", "B48"]
    assert root.findtext(".//s:dataValidation[2]/s:formula1", None, NS) == "$B$4:$B$43"
    assert attributes("autoFilter", "ref") == ["A3:F43"]
    assert attributes("hyperlink", "ref") == ["B48"]
    assert attributes("hyperlink", "location") == ["'汇总'!B44"]
    assert attributes("brk", "id") == ["46"]
    assert attributes("dimension", "ref") == ["A1:F48"]
    assert root.findtext(".//s:oddFooter", None, NS) == "&C第 &P 页 2023"
    assert attributes("pageSetup", "orientation") == ["landscape"]
    assert {cell.get("s") for cell in root.iterfind(".//s:row[@r='43']/s:c", NS)} == {"2"}


def test_names_charts_pictures_and_comments_moved(filled: FilledTemplate) -> None:
    names = {
        (name.get("name"), name.text) for name in tree(filled.path, "xl/workbook.xml").iterfind(".//s:definedName", NS)
    }
    assert names == {
        ("_xlnm._FilterDatabase", "汇总!$A$3:$F$43"),
        ("_xlnm.Print_Area", "汇总!$A$1:$F$46"),
        ("_xlnm.Print_Titles", "汇总!$2:$3"),
        ("新收", "汇总!$C$4:$C$43"),
        ("汇总合计", "汇总!$C$44"),
    }
    chart = parts(filled.path)["xl/charts/chart1.xml"].decode()
    assert re.findall(r"<c:f>(.*?)</c:f>", chart) == ["汇总!$B$4:$B$43", "汇总!$C$4:$C$43"]
    assert re.findall(r'<c:ptCount val="(\d+)"', chart) == ["40", "40"]
    assert re.findall(r'idx="39"><c:v>(.*?)<', chart) == [ENTRIES[-1].unit, str(total(ENTRIES[-1], "t3_new"))]
    drawing = parts(filled.path)["xl/drawings/drawing1.xml"].decode()
    assert re.findall(r"<xdr:row>(\d+)", drawing) == ["1", "1", "49", "63", "44", "50"]
    assert "文字框：2023年" in drawing
    assert b'<comment ref="B44"' in parts(filled.path)["xl/comments1.xml"]
    box = parts(filled.path)["xl/drawings/vmlDrawing1.vml"]
    assert b"<x:Row>43</x:Row>" in box
    assert b"<x:Anchor>2, 15, 42, 10, 4, 15, 46, 4</x:Anchor>" in box


def test_nothing_else_in_the_file_changed(template: Path, filled: FilledTemplate) -> None:
    assert changed_parts(template, filled.path) == {
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/comments1.xml",
        "xl/charts/chart1.xml",
        "xl/drawings/drawing1.xml",
        "xl/drawings/vmlDrawing1.vml",
    }
    assert keeps_shared_texts(template, filled.path)
    assert list(parts(template)) == list(parts(filled.path))
    before, after = tree(template, SHEET), tree(filled.path, SHEET)
    for part in ("sheetFormatPr", "pageMargins", "pageSetup"):
        old, new = before.find(f"s:{part}", NS), after.find(f"s:{part}", NS)
        assert old is not None
        assert new is not None
        assert dict(old.attrib) == dict(new.attrib)
    for row in "23":  # the heads
        old_row, new_row = (root.find(f".//s:row[@r='{row}']", NS) for root in (before, after))
        assert old_row is not None
        assert new_row is not None
        assert [dict(cell.attrib) for cell in old_row] == [dict(cell.attrib) for cell in new_row]


def test_equal_reports_give_equal_files(template: Path, filled: FilledTemplate, tmp_path: Path) -> None:
    again = fill(template, ENTRIES, tmp_path / "再来.xlsx", made_on=date(2024, 2, 5))
    assert again.path.read_bytes() == filled.path.read_bytes()


def test_one_unit_needs_no_move(template: Path, tmp_path: Path) -> None:
    done = fill(template, ENTRIES[:1], tmp_path / "一个.xlsx", made_on=date(2024, 2, 5))
    assert stored(done.path, SHEET)["C5"] == ("SUM(C4:C4)", str(total(ENTRIES[0], "t3_new")))
    assert "xl/comments1.xml" not in changed_parts(template, done.path)


def test_a_thousand_units(template: Path, tmp_path: Path) -> None:
    done = fill(template, units(1000), tmp_path / "一千.xlsx")
    cells = stored(done.path, SHEET)
    assert cells["C1004"][0] == "SUM(C4:C1003)"
    assert done.filled == 4002


def test_the_year_is_not_said_for_reports_of_two_years(template: Path, tmp_path: Path) -> None:
    two = [entry(made_up("甲局", 2022)), entry(made_up("乙局", 2023))]
    done = fill(template, two, tmp_path / "两年.xlsx")
    assert [(one.cell, one.text) for one in done.unknown] == [
        ("A1", "{{year}}"),
        ("页眉页脚", "{{year}}"),
        ("文本框", "{{year}}"),
    ]
    assert "报告有 2 份" in done.unknown[0].reason
    assert any("年度不一" in remark for remark in done.remarks)
    assert load_workbook(done.path)["汇总"]["A1"].value == "{{year}}年政府信息公开情况汇总表"


def test_no_cell_that_was_filled_has_a_text_of_its_own(filled: FilledTemplate) -> None:
    """Previews on phones show such cells empty."""
    for part, data in parts(filled.path).items():
        if part.startswith("xl/worksheets/sheet"):
            assert b"inlineStr" not in data, part
    table = tree(filled.path, "xl/sharedStrings.xml")
    assert table.get("uniqueCount") == str(len(table))
