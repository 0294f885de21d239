"""Repeated rows of every shape, and everything that hangs on rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_reports import entry, made_up
from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula
from superior_templates import NS, PICTURE, filled, parts, repacked, stored, tree, units, written
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.template import FilledTemplate, fill

SHEET = "xl/worksheets/sheet1.xml"
THREE = units(3)


def merged(done: FilledTemplate) -> list[str | None]:
    return [area.get("ref") for area in tree(done.path, SHEET).iterfind(".//s:mergeCell", NS)]


def test_several_rows_a_unit_with_their_merged_cells(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A2:A3", "{{每个单位}}{{unit}}")
        sheet.write_row("B2", ["新收", "{{t3_new.total}}"])
        sheet.write_row("B3", ["结转", "{{t3_carry_in.total}}"])
        sheet.write_formula("D3", "=C2+C3", None, 0)
        sheet.merge_range("F1:F4", "旁注")
        sheet.merge_range("B5:C5", "下面")
        sheet.merge_range("H2:I2", "宽")

    done = filled(tmp_path, write)
    sheet = load_workbook(done.path)["表"]
    assert merged(done) == ["A2:A3", "A4:A5", "A6:A7", "F1:F8", "B9:C9", "H2:I2", "H4:I4", "H6:I6"]
    assert [sheet.cell(row, 1).value for row in (2, 4, 6)] == ["第1镇", "第2镇", "第3镇"]
    assert [stored(done.path, SHEET)[f"D{row}"][0] for row in (3, 5, 7)] == ["C2+C3", "C4+C5", "C6+C7"]
    assert sheet["B9"].value == "下面"


def test_a_merged_cell_in_a_lone_repeated_row_is_every_copys(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A2:C2", "{{每个单位}}{{unit}}")

    assert merged(filled(tmp_path, write)) == ["A2:C2", "A3:C3", "A4:C4"]


def test_two_repeated_rows_on_a_sheet(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_formula("B3", "=SUM(B2:B2)", None, 0)
        sheet.write_row("A6", ["{{每个单位}}{{unit}}", "{{t3_carry_in.total}}"])
        sheet.write_formula("B7", "=SUM(B6)+B3", None, 0)

    cells = stored(filled(tmp_path, write).path, SHEET)
    assert [formula for formula, _ in cells.values()] == ["SUM(B2:B4)", "SUM(B8:B10)+B5"]
    assert list(cells) == ["B5", "B11"]
    assert cells["B11"][1] == str(
        sum(
            of.report.tables["table3"].cells[f"{row}.total"].value or 0
            for of in THREE
            for row in ("t3_new", "t3_carry_in")
        )
    )


def test_a_merged_cell_that_cuts_through_is_refused(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("B1:B2", "上")
        sheet.write("A2", "{{每个单位2行}}")

    with pytest.raises(Exception, match="交错"):
        filled(tmp_path, write)


def test_links_validations_and_formats_in_the_row_are_every_copys(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位2行}}")
        sheet.write_url("B2", "https://example.org/", string="网")
        sheet.data_validation("C2", {"validate": "integer", "criteria": ">", "value": "=$D$2"})
        sheet.conditional_format(
            "C3", {"type": "formula", "criteria": "=C2>0", "format": book.add_format({"bold": True})}
        )
        sheet.set_row(1, 33)
        sheet.ignore_errors({"number_stored_as_text": "C2:C3"})

    root = tree(filled(tmp_path, write).path, SHEET)
    assert [link.get("ref") for link in root.iterfind(".//s:hyperlink", NS)] == ["B2", "B4", "B6"]
    assert [one.get("sqref") for one in root.iterfind(".//s:dataValidation", NS)] == ["C2 C4 C6"]
    assert [one.get("sqref") for one in root.iterfind(".//s:conditionalFormatting", NS)] == ["C3 C5 C7"]
    assert root.findtext(".//s:cfRule/s:formula", None, NS) == "C2>0"
    assert [one.get("sqref") for one in root.iterfind(".//s:ignoredError", NS)] == ["C2:C7"]
    assert [row.get("r") for row in root.iterfind(".//s:row[@ht='33']", NS)] == ["2", "4", "6"]


def test_a_table_grows_with_the_row_in_it(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        columns = [{"header": "单位"}, {"header": "数", "total_function": "sum"}]
        sheet.add_table("A1:B3", {"name": "明细", "total_row": True, "columns": columns})
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_formula("D9", "=SUM(明细[数])", None, 0)

    done = filled(tmp_path, write)
    root = tree(done.path, "xl/tables/table1.xml")
    assert root.get("ref") == "A1:B5"
    assert root.find("s:autoFilter", NS).get("ref") == "A1:B4"
    assert stored(done.path, SHEET)["D11"] == ("SUM(明细[数])", None)


@pytest.mark.parametrize(("position", "wanted"), [(1, [(0, 7), (5, 6)]), (2, [(0, 5), (5, 6)]), (3, [(0, 5), (3, 4)])])
def test_pictures_move_and_grow_as_their_owner_said(
    tmp_path: Path, position: int, wanted: list[tuple[int, int]]
) -> None:
    """1: moves and grows with the cells, 2: moves only, 3: neither."""
    import io

    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}")
        for row, scale in ((0, 101), (3, 21)):
            options = {"image_data": io.BytesIO(PICTURE), "object_position": position, "y_scale": scale}
            sheet.insert_image(row, 3, "a.png", options)

    root = tree(filled(tmp_path, write).path, "xl/drawings/drawing1.xml")
    rows = [int(row.text or 0) for row in root.iter("{*}row")]
    assert list(zip(rows[::2], rows[1::2], strict=True)) == wanted


def test_formulas_that_share_a_text_each_get_their_own(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}", 1])
        for row in range(3, 6):
            sheet.write_formula(f"C{row}", f"=B{row}*2", None, 0)

    template = written(tmp_path, write)
    sheet = parts(template)[SHEET]
    shared = sheet.replace(b"<f>B3*2</f>", b'<f t="shared" ref="C3:C5" si="0">B3*2</f>')
    for row in (b"4", b"5"):
        shared = shared.replace(b"<f>B" + row + b"*2</f>", b'<f t="shared" si="0"/>')
    repacked(template, {SHEET: shared})
    done = fill(template, THREE, tmp_path / "填好.xlsx")
    assert {at: text for at, (text, _) in stored(done.path, SHEET).items()} == {
        "C5": "B5*2",
        "C6": "B6*2",
        "C7": "B7*2",
    }
    assert b"shared" not in parts(done.path)[SHEET]
    one = fill(template, THREE[:1], tmp_path / "一个.xlsx")
    assert b'<f t="shared" si="0"/>' in parts(one.path)[SHEET]


def test_array_formulas_keep_their_place(tmp_path: Path) -> None:
    book = OpenpyxlWorkbook()
    sheet = book.active
    sheet["A2"], sheet["B2"] = "{{每个单位}}{{unit}}", "{{t3_new.total}}"
    sheet["C2"] = ArrayFormula("C2:C2", "=SUM(B2*2)")
    sheet["C4"] = ArrayFormula("C4:C4", "=SUM(B2:B2*2)")
    book.save(tmp_path / "模板.xlsx")
    done = fill(tmp_path / "模板.xlsx", THREE, tmp_path / "填好.xlsx")
    found = [(f.get("ref"), f.text) for f in tree(done.path, SHEET).iterfind(".//s:f", NS)]
    assert found == [("C2:C2", "SUM(B2*2)"), ("C3:C3", "SUM(B3*2)"), ("C4:C4", "SUM(B4*2)"), ("C6:C6", "SUM(B2:B4*2)")]


def test_results_that_are_not_plain_are_taken_out_and_calculated_on_opening(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}", "{{t3_new.total}}"])
        for row, formula in enumerate(
            ["IF(B2>0,1,0)", "B4&B2", "SUM(B2)/0", "SUM(新收)", "TODAY()", "SUM(D1:D2)", "1+1"], 4
        ):
            sheet.write_formula(row - 1, 2, "=" + formula, None, 7)
        sheet.write_formula("D12", "=C4+1", None, 7)
        sheet.write_formula("D13", "=AVERAGE(B1:B2)+MAX(B2,3)-MIN(B2)*-COUNT(B2)+50%", None, 7)
        book.define_name("新收", "=表!$B$2:$B$2")

    done = filled(tmp_path, write)
    results = dict(stored(done.path, SHEET).values())
    numbers = [int(of.report.tables["table3"].cells["t3_new.total"].value or 0) for of in THREE]
    wanted = sum(numbers) / 3 + max(numbers) + min(numbers) * 3 + 0.5
    assert float(results.pop("AVERAGE(B1:B4)+MAX(B2:B4,3)-MIN(B2:B4)*-COUNT(B2:B4)+50%") or 0) == pytest.approx(wanted)
    assert results == {
        "IF(B2>0,1,0)": None,
        "B6&B2": None,
        "SUM(B2:B4)/0": None,
        "SUM(新收)": None,
        "TODAY()": None,
        "SUM(D1:D4)": "0",
        "1+1": "7",
        "C6+1": None,
    }
    assert tree(done.path, "xl/workbook.xml").find("s:calcPr", NS).get("fullCalcOnLoad") == "1"


def test_a_long_chain_and_a_circle_of_formulas(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", ["{{每个单位}}", "{{t3_new.total}}"])
        sheet.write_formula("C1", "=SUM(B$1:B1)", None, 0)
        for row in range(3, 1500):
            sheet.write_formula(f"D{row}", "=C1" if row == 3 else f"=D{row - 1}+1", None, 0)
        sheet.write_formula("E3", "=E4+B1", None, 0)
        sheet.write_formula("E4", "=E3", None, 0)

    cells = stored(filled(tmp_path, write).path, SHEET)
    first = int(cells["C1"][1] or 0)
    assert cells["D1501"][1] == str(first + 1496)
    assert (cells["E5"][1], cells["E6"][1]) == (None, None)
    assert [cells[f"C{row}"][0] for row in (1, 2, 3)] == ["SUM(B$1:B1)", "SUM(B$1:B2)", "SUM(B$1:B3)"]


def test_a_cell_without_placeholders_in_the_row_is_every_copys(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", ["{{每个单位}}", "固定", 5, True])
        sheet.write_comment("B1", "每份都有")

    done = filled(tmp_path, write)
    sheet = load_workbook(done.path)["表"]
    assert [[cell.value for cell in row] for row in sheet["A1:D3"]] == [[None, "固定", 5, True]] * 3
    assert [bool(sheet.cell(row, 2).comment) for row in (1, 2, 3)] == [True, True, True]


def test_rows_and_sheets_of_one_unit_refer_to_each_other(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_formula("C2", "=单位表!B1", None, 0)
        other = book.add_worksheet("另表")
        other.write("A5", "{{每个单位}}")
        other.write_formula("B5", "=表!B2*2", None, 0)
        single = book.add_worksheet("单位表")
        single.write_row("A1", ["{{每个单位一张表}}", "{{t3_carry_in.total}}"])
        single.write_formula("C1", "=表!B2", None, 0)

    done = filled(tmp_path, write)
    new, carried = (
        [int(of.report.tables["table3"].cells[f"{row}.total"].value or 0) for of in THREE]
        for row in ("t3_new", "t3_carry_in")
    )
    assert list(stored(done.path, SHEET).values()) == [
        (f"'{of.unit}'!B1", str(number)) for of, number in zip(THREE, carried, strict=True)
    ]
    assert list(stored(done.path, "xl/worksheets/sheet2.xml").values()) == [
        (f"表!B{row}*2", str(number * 2)) for row, number in enumerate(new, 2)
    ]
    assert stored(done.path, "xl/worksheets/sheet5.xml") == {"C1": ("表!B4", str(new[2]))}
    assert done.remarks == ()


def test_references_to_one_cell_of_the_row_are_told(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", ["{{每个单位}}", "{{t3_new.total}}"])
        sheet.write_formula("C3", "=B1*2", None, 0)
        sheet.write_formula("C4", '=SUM(INDIRECT("B1:B1"))', None, 0)

    first, second = filled(tmp_path, write).remarks
    assert "只取第一个单位：表!C5（B1）" in first
    assert "没有随行移动" in second
    assert "表!C6" in second


def test_links_to_other_files_are_kept_and_told(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", ["{{每个单位}}", "{{t3_new.total}}"])
        sheet.write_formula("C3", "=[1]Sheet1!A1", None, 9)

    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    template = repacked(written(tmp_path, write), {"xl/externalLinks/externalLink1.xml": link})
    done = fill(template, THREE, tmp_path / "填好.xlsx")
    assert done.remarks == ("模板引用了别的文件，已照样保留",)
    assert stored(done.path, SHEET)["C5"][0] == "[1]Sheet1!A1"
    assert parts(done.path)["xl/externalLinks/externalLink1.xml"] == link


def test_calculation_order_is_taken_out(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    book.add_worksheet("表").write("A1", "{{unit}}")
    book.close()
    held = parts(tmp_path / "模板.xlsx")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    relation = b'<Relationship Id="rId99" Type="' + kind + b'" Target="calcChain.xml"/></Relationships>'
    override = b'<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>'
    repacked(
        tmp_path / "模板.xlsx",
        {
            "xl/calcChain.xml": b"<calcChain/>",
            "xl/_rels/workbook.xml.rels": held["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation),
            "[Content_Types].xml": held["[Content_Types].xml"].replace(b"</Types>", override),
        },
    )
    done = fill(tmp_path / "模板.xlsx", [entry(made_up("甲局"))], tmp_path / "填好.xlsx")
    after = parts(done.path)
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["xl/_rels/workbook.xml.rels"] + after["[Content_Types].xml"]


def test_a_template_made_with_another_program(tmp_path: Path) -> None:
    book = OpenpyxlWorkbook()
    sheet = book.active
    sheet.append(["单位", "新收", "占比"])
    sheet.append(["{{#each unit}}{{unit}}", "{{t3_new.total}}", "=B2/B3"])
    sheet.append(["合计", "=SUM(B2:B2)"])
    book.save(tmp_path / "模板.xlsx")
    done = fill(tmp_path / "模板.xlsx", THREE, tmp_path / "填好.xlsx")
    cells = stored(done.path, SHEET)
    numbers = [int(of.report.tables["table3"].cells["t3_new.total"].value or 0) for of in THREE]
    assert cells["B5"] == ("SUM(B2:B4)", str(sum(numbers)))
    assert cells["C4"][0] == "B4/B5"
    assert float(cells["C4"][1] or 0) == pytest.approx(numbers[2] / sum(numbers), rel=1e-14)


def test_cells_without_addresses(tmp_path: Path) -> None:
    book = OpenpyxlWorkbook()
    book.active.append(["头", "{{每个单位}}{{unit}}"])
    book.save(tmp_path / "模板.xlsx")
    sheet = parts(tmp_path / "模板.xlsx")[SHEET]
    for address in (b'r="A1" ', b'r="B1" ', b'r="1" ', b'r="1"'):
        sheet = sheet.replace(address, b"")
    repacked(tmp_path / "模板.xlsx", {SHEET: sheet})
    done = fill(tmp_path / "模板.xlsx", THREE, tmp_path / "填好.xlsx")
    assert [row[1].value for row in load_workbook(done.path).active["A1:B3"]] == ["第1镇", "第2镇", "第3镇"]


def test_results_of_formulas_of_several_cells_are_taken_out_together(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}", "{{t3_carry_in.total}}"])
        sheet.write_array_formula("D2:E2", "{=B2:C2*2}", None, 7)
        sheet.write("E2", 7)
        sheet.write_formula("F2", "=SUM(D2:E2)", None, 14)
        sheet.write_array_formula("B4:C4", "{=B2:C2*1}", None, 7)
        sheet.write("C4", 7)
        sheet.write_formula("D4", "=C4", None, 7)

    root = tree(filled(tmp_path, write).path, SHEET)
    left = {cell.get("r"): cell.findtext("s:v", None, NS) for cell in root.iterfind(".//s:c", NS)}
    assert {at: left[at] for at in ("D2", "E2", "E4", "F4", "B6", "C6", "D6")} == dict.fromkeys(
        ("D2", "E2", "E4", "F4", "B6", "C6", "D6")
    )
    assert [cell.get("ref") for cell in root.iterfind(".//s:f[@t='array']", NS)] == ["D2:E2", "D3:E3", "D4:E4", "B6:C6"]


def test_a_row_that_would_cut_through_a_formula_of_several_cells_is_refused(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.write_array_formula("B2:B3", "{=A1:A2}")

    with pytest.raises(Exception, match="第2行起的重复行拆开了 B2 起的数组公式"):
        filled(tmp_path, write)


@pytest.mark.parametrize(("row", "marked"), [(1, "{{每个单位}}"), (3, "{{每个单位}}"), (2, "{{每个单位3行}}")])
def test_a_row_that_is_not_only_of_a_table_s_data_is_refused(tmp_path: Path, row: int, marked: str) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        columns = [{"header": "单位"}, {"header": "数", "total_function": "sum"}]
        sheet.add_table("A2:B4", {"name": "明细", "total_row": True, "columns": columns})
        sheet.write(row, 3, marked)

    with pytest.raises(Exception, match="拆开了表格“明细”"):
        filled(tmp_path, write)


def test_a_result_that_shows_a_placeholder_is_not_one(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_array_formula("D2:E2", "{=A2:B2}", None, "{{每个单位}}{{unit}}")
        sheet.write_array_formula("A5:B5", "{=A2:B2}", None, "{{每个单位}}{{unit}}")

    template = written(tmp_path, write)
    shown = b'<c r="E2" t="str"><v>{{t3_new.total}}</v></c>'
    other = b'<c r="B5" t="str"><v>{{t3_new.total}}</v></c>'
    sheet = parts(template)[SHEET]
    assert b'<c r="E2"><v>0</v></c>' in sheet
    sheet = sheet.replace(b'<c r="E2"><v>0</v></c>', shown).replace(b'<c r="B5"><v>0</v></c>', other)
    done = fill(repacked(template, {SHEET: sheet}), units(2), tmp_path / "填好.xlsx")
    root = tree(done.path, SHEET)
    values = {cell.get("r"): cell.findtext("s:v", None, NS) for cell in root.iterfind(".//s:c", NS)}
    assert [values[at] for at in ("E2", "E3", "B6")] == [None] * 3
    assert [row.get("r") for row in root.iterfind(".//s:row", NS)] == ["2", "3", "6"]


def test_a_lone_cell_in_a_sparkline_or_a_list_is_a_range(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.add_sparkline("D4", {"range": "表!B2"})
        sheet.data_validation("E4", {"validate": "list", "source": "=$A$2"})

    done = filled(tmp_path, write)
    text = parts(done.path)[SHEET].decode()
    assert "<xm:f>表!B2:B4</xm:f>" in text
    assert "<formula1>$A$2:$A$4</formula1>" in text
    assert not done.remarks


def test_what_another_file_gave_is_kept(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.write_formula("A4", "=[1]Sheet1!$A$3+'[1]表'!B2", None, 5)
        sheet.write_formula("A5", "=A4+[1]Sheet1!A1", None, 9)

    assert list(stored(filled(tmp_path, write).path, SHEET).values()) == [
        ("[1]Sheet1!$A$3+'[1]表'!B2", "5"),
        ("A6+[1]Sheet1!A1", None),
    ]
