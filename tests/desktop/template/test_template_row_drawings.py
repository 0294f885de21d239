"""What hangs on a repeated row: comments, threads, pictures, text boxes and links are every copy's."""

from __future__ import annotations

import io
import re
from pathlib import Path

from openpyxl import load_workbook
from superior_templates import NS, PICTURE, filled, parts, repacked, tree, units, written
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.template import fill

SHEET, DRAWING, VML = "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml"
THREAD = "{11111111-2222-3333-4444-555555555555}"
ANSWER = "{66666666-7777-8888-9999-AAAAAAAAAAAA}"


def picture() -> dict[str, object]:
    return {"image_data": io.BytesIO(PICTURE)}


def test_a_comment_in_the_row_is_every_copys_with_its_own_value_and_box(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_comment("B1", "头")
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        sheet.write_comment("B2", "{{unit}}的数")
        sheet.write_comment("B3", "尾")

    done = filled(tmp_path, write)
    sheet = load_workbook(done.path)["表"]
    told = [str(sheet.cell(row, 2).comment.text) for row in range(1, 6)]
    assert told == ["头", "第1镇的数", "第2镇的数", "第3镇的数", "尾"]
    boxes = parts(done.path)[VML].decode()
    assert re.findall(r"<x:Row>(\d+)</x:Row>", boxes) == ["0", "1", "2", "3", "4"]
    names = re.findall(r'<v:shape id="([^"]+)"', boxes)
    assert len(set(names)) == 5
    assert not done.unknown
    assert not done.remarks


def test_boxes_of_many_copies_tell_which_numbers_they_use(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}")
        for column in range(30):
            sheet.write_comment(1, column, "注")

    boxes = parts(filled(tmp_path, write, 40).path)[VML].decode()
    numbers = [int(one) for one in re.findall(r'<v:shape id="_x0000_s(\d+)"', boxes)]
    assert len(numbers) == len(set(numbers)) == 1200
    assert re.findall(r'data="([^"]+)"', boxes) == ["1,2"]
    assert {number // 1024 for number in numbers} == {1, 2}


def threaded(path: Path) -> Path:
    """A template with a thread of two remarks in the repeated row, as Excel keeps it."""

    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.write_comment("A2", "旧版显示", {"author": f"tc={THREAD}"})

    template = written(path, write)
    kinds = parts(template)["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/threadedComments/threadedComment1.xml" '
        b'ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
    )
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    relations = parts(template)[name].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        b'Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    )
    thread = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        f'<threadedComment ref="A2" dT="2024-01-01T00:00:00.00" personId="{{P}}" id="{THREAD}">'
        "<text>请核对{{unit}}</text></threadedComment>"
        f'<threadedComment ref="A2" dT="2024-01-02T00:00:00.00" personId="{{P}}" id="{ANSWER}" parentId="{THREAD}">'
        "<text>好</text></threadedComment></ThreadedComments>"
    ).encode()
    changes = {"[Content_Types].xml": kinds, name: relations, "xl/threadedComments/threadedComment1.xml": thread}
    return repacked(template, changes)


def test_a_thread_in_the_row_is_every_copys_under_names_of_its_own(tmp_path: Path) -> None:
    done = fill(threaded(tmp_path), units(3), tmp_path / "填好.xlsx")
    remarks = list(tree(done.path, "xl/threadedComments/threadedComment1.xml"))
    assert sorted(one.get("ref", "") for one in remarks) == ["A2", "A2", "A3", "A3", "A4", "A4"]
    assert len({one.get("id") for one in remarks}) == 6
    threads = {one.get("ref"): one for one in remarks if one.get("parentId") is None}
    assert {at: one[0].text for at, one in threads.items()} == {
        "A2": "请核对第1镇",
        "A3": "请核对第2镇",
        "A4": "请核对第3镇",
    }
    for answer in remarks:
        if answer.get("parentId"):
            assert answer.get("parentId") == threads[answer.get("ref")].get("id")
    sheet = load_workbook(done.path)["表"]
    for at, one in threads.items():
        assert sheet[at].comment.author == f"tc={one.get('id')}"


def test_pictures_and_text_boxes_in_the_row_are_every_copys(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.write("B2", "值")
        sheet.insert_image("C2", "a.png", picture())
        sheet.insert_image("C4", "b.png", picture())
        sheet.insert_textbox("D2", "{{unit}}：", {"width": 60, "height": 20, "textlink": "=$B$2"})
        sheet.insert_textbox("F2", "{{序号}}", {"width": 60, "height": 15})

    done = filled(tmp_path, write)
    root = tree(done.path, DRAWING)
    rows = [(anchor.findtext("{*}from/{*}col"), anchor.findtext("{*}from/{*}row")) for anchor in root]
    assert sorted(rows) == sorted(
        [("2", row) for row in ("1", "2", "3", "5")] + [(col, row) for col in ("3", "5") for row in ("1", "2", "3")]
    )
    shapes = [one.get("id") for one in root.iter("{*}cNvPr")]
    assert len(shapes) == len(set(shapes)) == 10
    assert "".join(text.text or "" for text in root.iter("{*}t") if text.text and text.text.isdigit()) == "123"
    assert not done.unknown


def test_a_picture_larger_than_its_row_stays_alone_and_is_told(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.insert_textbox("D2", "高", {"width": 60, "height": 30})
        sheet.insert_textbox("F1", "旁边", {"width": 60, "height": 300})

    done = filled(tmp_path, write)
    assert len(tree(done.path, DRAWING)) == 2
    (remark,) = done.remarks
    assert "只有一个：表（TextBox 1）" in remark


def test_links_of_the_copies_lead_where_the_rows_have_gone(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write("A2", "{{每个单位}}{{unit}}")
        sheet.write_url("B2", "internal:表!A3", string="合计")
        sheet.write_url("C2", "internal:表!A2", string="自己")
        sheet.write_url("D2", "internal:'单位'!B1", string="明细")
        sheet.write("A3", "合计")
        book.add_worksheet("单位").write("A1", "{{每个单位一张表}}{{unit}}")

    found = {
        one.get("ref"): one.get("location") for one in tree(filled(tmp_path, write).path, SHEET).iter("{*}hyperlink")
    }
    assert [found[f"B{row}"] for row in (2, 3, 4)] == ["表!A5"] * 3
    assert [found[f"C{row}"] for row in (2, 3, 4)] == ["表!A2", "表!A3", "表!A4"]
    assert [found[f"D{row}"] for row in (2, 3, 4)] == ["'第1镇'!B1", "'第2镇'!B1", "'第3镇'!B1"]


def test_a_clicked_picture_leads_where_its_cell_has_gone(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.insert_image("C1", "a.png", {**picture(), "url": "internal:表!A3"})
        sheet.write("A2", "{{每个单位}}{{unit}}")

    relations = parts(filled(tmp_path, write).path)["xl/drawings/_rels/drawing1.xml.rels"].decode()
    assert 'Target="#表!A5"' in relations


def test_a_condition_of_the_row_keeps_to_the_cell_below_for_every_copy(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        red = book.add_format({"font_color": "red"})
        sheet.conditional_format("B2", {"type": "formula", "criteria": "=B2>B3", "format": red})
        sheet.conditional_format("A1:B9", {"type": "formula", "criteria": "=$B1>B2", "format": red})
        sheet.data_validation("B2", {"validate": "custom", "value": "=B2<SUM(C3:C4)"})

    root = tree(filled(tmp_path, write).path, SHEET)
    told = [one.text for one in root.iterfind(".//s:formula", NS)]
    assert told == ["B2>B$5", "$B1>B2"]
    assert root.findtext(".//s:formula1", None, NS) == "B2<SUM(C$5:C$6)"


def test_the_footer_of_a_chart_sheet_is_filled(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "{{t3_new.total}}"])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=表!$B$2:$B$2"})
        page = book.add_chartsheet("图")
        page.set_chart(chart)
        page.set_footer("&C{{year}}年")

    done = filled(tmp_path, write)
    assert "&C2023年" in parts(done.path)["xl/chartsheets/sheet1.xml"].decode().replace("&amp;", "&")


def test_labels_of_two_columns_are_not_left_as_they_were(tmp_path: Path) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A2", ["{{每个单位}}{{unit}}", "旧", "{{t3_new.total}}"])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"categories": "=表!$A$2:$B$2", "values": "=(表!$C$2,表!$C$4)"})
        sheet.insert_chart("E9", chart)

    chart = parts(filled(tmp_path, write).path)["xl/charts/chart1.xml"].decode()
    assert "multiLvlStrCache" not in chart
    assert "每个单位" not in chart
