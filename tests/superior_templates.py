"""Made-up templates as superiors send them, and looking into what became of them part by part."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from made_up_reports import entry, made_up
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.template import FilledTemplate, fill
from desktop.workbook import ExportEntry

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def units(count: int, **changes: object) -> list[ExportEntry]:
    """Reports of that many units, each with other figures."""
    return [entry(made_up(f"第{number}镇", first=number)) for number in range(1, count + 1)]


def written(folder: Path, write: Callable[[Workbook, Worksheet], None]) -> Path:
    """A template with one sheet 表, as `write` leaves it."""
    book = Workbook(str(folder / "模板.xlsx"))
    write(book, book.add_worksheet("表"))
    book.close()
    return folder / "模板.xlsx"


def filled(folder: Path, write: Callable[[Workbook, Worksheet], None], count: int = 3) -> FilledTemplate:
    """Such a template filled for that many units."""
    return fill(written(folder, write), units(count), folder / "填好.xlsx")


def summary_template(path: Path) -> Path:
    """A summary with merged heads, a repeated row, totals, a chart, a picture, a text box and all that may move."""
    book = Workbook(str(path))
    bold = book.add_format({"bold": True, "border": 1, "align": "center"})
    body = book.add_format({"border": 1, "num_format": "0"})
    red = book.add_format({"font_color": "red"})
    sheet = book.add_worksheet("汇总")
    sheet.merge_range("A1:F1", "{{year}}年政府信息公开情况汇总表", bold)
    sheet.merge_range("A2:A3", "序号", bold)
    sheet.merge_range("B2:B3", "单位", bold)
    sheet.merge_range("C2:D2", "申请", bold)
    sheet.merge_range("E2:F3", "合计与占比", bold)
    sheet.write_row("C3", ["本年新收", "上年结转"], bold)
    sheet.write_row("A4", ["{{每个单位}}{{序号}}", "{{unit}}", "{{t3_new.total}}", "{{表三·上年结转·总计}}"], body)
    sheet.write_formula("E4", "=C4+D4", body, 0)
    sheet.write_formula("F4", "=E4/E$5", body, 0)
    sheet.write("B5", "合计", bold)
    sheet.write_formula("C5", "=SUM(C4:C4)", body, 0)
    sheet.write_formula("D5", "=SUM(D4)", body, 0)
    sheet.write_formula("E5", "=SUM(E4:E4)", body, 0)
    sheet.write_formula("F5", "=C5/另表!$B$1", body, 0)
    sheet.merge_range("A7:F7", "制表：{{制表日期}}", bold)
    sheet.write("B9", "名称")
    sheet.data_validation("C4:D4", {"validate": "integer", "criteria": ">=", "value": 0})
    sheet.data_validation("B9", {"validate": "list", "source": "=$B$4:$B$4"})
    sheet.conditional_format("C4:D4", {"type": "formula", "criteria": "=C4>$C$5", "format": red})
    sheet.conditional_format("C5", {"type": "cell", "criteria": ">", "value": "$D$5", "format": red})
    sheet.autofilter("A3:F4")
    sheet.write_comment("B5", "合计的说明")
    sheet.write_url("B9", "internal:'汇总'!B5", string="看合计")
    sheet.insert_image("H2", "a.png", {"image_data": io.BytesIO(PICTURE)})
    sheet.insert_textbox("H6", "文字框：{{year}}年")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"name": "新收", "categories": "=汇总!$B$4:$B$4", "values": "=汇总!$C$4:$C$4"})
    sheet.insert_chart("B11", chart)
    sheet.print_area("A1:F7")
    sheet.repeat_rows(1, 2)
    sheet.set_h_pagebreaks([7])
    sheet.set_landscape()
    sheet.set_footer("&C第 &P 页 {{year}}")
    sheet.freeze_panes(3, 0)
    other = book.add_worksheet("另表")
    other.write_formula("B1", "=SUM(汇总!C5:D5)", None, 0)
    other.write_formula("B2", "=汇总!C5*2", None, 0)
    other.write("A1", "不变的字")
    untouched = book.add_worksheet("不动")
    untouched.write("A1", "一字不动")
    untouched.write_formula("A2", "=1+1", None, 2)
    book.define_name("新收", "=汇总!$C$4:$C$4")
    book.define_name("汇总合计", "=汇总!$C$5")
    book.close()
    return path


def parts(path: Path) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: Path, after: Path) -> set[str]:
    """The names of the parts that are not the same in both."""
    old, new = parts(before), parts(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def keeps_shared_texts(before: Path, after: Path) -> bool:
    """Whether the texts that cells share begin with those of before, each as it was."""
    old, new = ([etree.tostring(item) for item in tree(path, "xl/sharedStrings.xml")] for path in (before, after))
    return new[: len(old)] == old


def tree(path: Path, part: str) -> etree._Element:
    """The root of a part."""
    return etree.fromstring(parts(path)[part])


def stored(path: Path, part: str) -> dict[str, tuple[str | None, str | None]]:
    """The cells of a sheet with a formula: the formula and the result beside it."""
    found = tree(path, part).iterfind(".//s:c[s:f]", NS)
    return {str(cell.get("r")): (cell.findtext("s:f", None, NS), cell.findtext("s:v", None, NS)) for cell in found}


def repacked(path: Path, changes: dict[str, bytes]) -> Path:
    """The file with some parts replaced or added."""
    held = {**parts(path), **changes}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return path


def sheet_template(path: Path, name: str = "单位表") -> Path:
    """A sheet that stands once for every unit, with a chart, a picture, a table and a comment, and a sheet of sums."""
    book = Workbook(str(path))
    first = book.add_worksheet("封面")
    first.write("A1", "共{{单位数}}个单位")
    first.write_formula("A2", f"=SUM('{name}'!B3)", None, 0)
    first.write_formula("A3", f"='{name}'!B3*2", None, 0)
    first.write("A4", "{{合计 本年新收}}")
    sheet = book.add_worksheet(name)
    sheet.write("A1", "{{每个单位一张表}}{{unit}}情况表")
    sheet.write("A2", "{{year}}")
    sheet.write("A3", "新收")
    sheet.write("B3", "{{本年新收}}")
    sheet.write_formula("B4", f"='{name}'!B3+1", None, 0)
    sheet.write_comment("B3", "说明{{unit}}")
    sheet.insert_image("D1", "a.png", {"image_data": io.BytesIO(PICTURE)})
    chart = book.add_chart({"type": "pie"})
    chart.add_series({"values": f"='{name}'!$B$3:$B$4"})
    chart.set_title({"name": "{{unit}}"})
    sheet.insert_chart("D5", chart)
    sheet.add_table("A7:B9", {"name": "明细", "columns": [{"header": "项"}, {"header": "数"}]})
    sheet.write_formula("B11", "=SUM(明细[数])", None, 0)
    sheet.print_area("A1:F20")
    last = book.add_worksheet("封底")
    last.write("A1", "完")
    last.print_area("A1:B2")
    last.activate()
    book.close()
    return path
