"""Cells and comments as they stand in the file."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from desktop.workbook.cell_xml import after_rows, rows_of
from desktop.workbook.shared_texts import SharedTexts
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import HEADER, NUMBER, TEXT, Style
from desktop.workbook.writing import BookWriter
from desktop.workbook.xml_text import text_tag

CREATED = datetime(2024, 1, 1)
VML = "{urn:schemas-microsoft-com:office:excel}"


def written(path: Path, *sheets: Sheet) -> Path:
    writer = BookWriter()
    for sheet in sheets:
        writer.add(sheet)
    writer.save(path, "题", CREATED)
    return path


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("字", "<t>字</t>"),
        ("a<b>&c", "<t>a&lt;b&gt;&amp;c</t>"),
        (" 前", '<t xml:space="preserve"> 前</t>'),
        ("后\n", '<t xml:space="preserve">后\n</t>'),
        ("_x0041_x0042_", "<t>_x005F_x0041_x005F_x0042_</t>"),
        ("_x41_", "<t>_x41_</t>"),
    ],
)
def test_a_text_is_the_text_and_nothing_else(text, element):
    assert text_tag(text) == element


def test_a_text_is_kept_once_whichever_sheets_it_stands_on(tmp_path):
    long = "长" * 5_000
    first, second = Sheet("一", [8]), Sheet("二", [8])
    for row, text in enumerate(["甲", "乙", "甲", long, f"{long}。", " 空 ", "_x0041_"]):
        first.put(row, 0, text, TEXT)
        second.put(row, 0, text, TEXT)
    path = written(tmp_path / "a.xlsx", first, second)
    with zipfile.ZipFile(path) as package:
        table = etree.fromstring(package.read("xl/sharedStrings.xml"))
        sheets = b"".join(package.read(f"xl/worksheets/sheet{number}.xml") for number in (1, 2))
    assert (table.get("count"), table.get("uniqueCount"), len(table)) == ("14", "6", 6)
    assert b"inlineStr" not in sheets
    assert [cell.value for cell in load_workbook(path)["二"]["A"]] == [
        *("甲", "乙", "甲", long, f"{long}。", " 空 ", "_x0041_"),
    ]


def test_rows_without_cells_keep_their_height_and_hidden_ones_their_hiding():
    sheet = Sheet("一", [8], heights={0: 30.0, 2: 45.0, 5: 15.0}, hidden_rows=(3,))
    sheet.put(2, 0, 1, NUMBER)
    assert list(rows_of(sheet, {NUMBER: 1}, SharedTexts())) == [
        '<row r="1" ht="30" customHeight="1"></row>',
        '<row r="3" ht="45" customHeight="1"><c r="A3" s="1"><v>1</v></c></row>',
        '<row r="4" hidden="1"></row>',
        '<row r="6" ht="15" customHeight="1"></row>',
    ]


def test_every_cell_of_a_merged_range_has_the_style_for_its_border():
    sheet = Sheet("一", [8, 8, 8])
    sheet.put(0, 0, 1, HEADER, rows=2, columns=2)
    sheet.put(0, 2, 2, TEXT)
    assert list(rows_of(sheet, {HEADER: 3, TEXT: 4}, SharedTexts())) == [
        '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"/><c r="C1" s="4"><v>2</v></c></row>',
        '<row r="2"><c r="A2" s="3"/><c r="B2" s="3"/></row>',
    ]
    assert "".join(after_rows(sheet)) == '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'


def test_styles_that_look_alike_share_a_number_and_others_do_not(tmp_path):
    sheet = Sheet("一", [8])
    styles = [Style("text"), Style("label"), Style("text", centred=True), Style("number"), Style("text", doubtful=True)]
    for row, style in enumerate(styles):
        sheet.put(row, 0, "字", style)
    cells = load_workbook(written(tmp_path / "a.xlsx", sheet))["一"]
    looks = [(cells.cell(row, 1).alignment.horizontal, cells.cell(row, 1).font.i) for row in range(1, 6)]
    assert looks == [("left", False), ("left", False), ("center", False), ("center", False), ("left", True)]


def test_comments_stand_beside_their_cells_also_where_there_are_thousands(tmp_path):
    first, second = Sheet("一", [8, 20]), Sheet("二", [8])
    for row in range(1100):
        first.put(row, row % 2, row, NUMBER, f"第 {row} 格\n_x0041_ 的话")
    second.put(3, 0, 1, NUMBER, "二")
    path = written(tmp_path / "a.xlsx", first, second)
    book = load_workbook(path)
    assert book["一"]["A3"].comment.text.startswith("第 2 格\n")
    assert book["二"]["A4"].comment.text == "二"
    with zipfile.ZipFile(path) as package:
        boxes = [etree.fromstring(package.read(f"xl/drawings/vmlDrawing{number}.vml")) for number in (1, 2)]
    ids = [{one.get("id") for one in box.iter("{urn:schemas-microsoft-com:vml}shape")} for box in boxes]
    assert [len(one) for one in ids] == [1100, 1]
    assert ids[0].isdisjoint(ids[1])
    blocks = [one.get("data") for box in boxes for one in box.iter("{urn:schemas-microsoft-com:office:office}idmap")]
    assert blocks == ["1,2", "3"]
    rows = [int(one.text or "") for one in boxes[0].iter(f"{VML}Row")]
    anchors = [one.text or "" for one in boxes[0].iter(f"{VML}Anchor")]
    assert rows == list(range(1100))
    assert [int(anchor.split(", ")[2]) for anchor in anchors[1:]] == rows[:-1]
