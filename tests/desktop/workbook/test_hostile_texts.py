"""Whatever text stands wherever a report or a person writes text, the workbook holds it as text, unchanged or told."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hostile import TEXTS, every_text, material, told
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.workbook import Material, export, plan
from desktop.workbook.identity import Identifier
from desktop.workbook.kinds import sheet_kinds
from desktop.workbook.sheet import Formula, Sheet, address
from desktop.workbook.text import CELL_LIMIT

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml"
    r"|xl/(workbook|styles|sharedStrings)\.xml|xl/theme/theme1\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/(_rels/)?sheet\d+\.xml(\.rels)?|xl/comments\d+\.xml"
    r"|xl/drawings/(_rels/)?(vmlDrawing\d+\.vml|drawing\d+\.xml(\.rels)?)|xl/charts/chart\d+\.xml"
)
"""All parts that a workbook may have: none for macros, links, data connections, objects."""
FORMULA = re.compile(
    r"(?:(?:SUM|SUMIF|SUMIFS|IF|AND|OR|COUNT|ROUND)\(|\$?[A-Z]{1,2}\$?[0-9]+|[0-9:+\-*/(),<=]"
    r"|'表三(?:汇总|分单位)?(?:（2019 版）)?'!|\"(?:三?（?[一二三四五六七]）?[0-9]{0,2}|平|不平|有空格|—)\")+"
)
"""Names of functions, places, our own sheets and our own words: nothing of a report."""
PLACES = {
    "报送情况": ("单位", "报告标题", "文件名", "何人通过"),
    "勾稽问题清单": ("单位", "问题说明", "处理说明"),
    "叙述指标": ("单位", "计量单位"),
    "人工修正记录": ("单位", "何人", "理由"),
    "原文章节": ("单位", "编号", "标题"),
}
"""The columns that show such a text and nothing else."""


def written(path: Path, given_material: Material) -> list[Sheet]:
    """The workbook written, and the plan of its sheets."""
    made = given_material
    export(
        made.entries,
        path,
        title=made.title,
        created=made.created,
        collection=made.collection,
        options=made.options,
        members=made.members,
        version=made.version,
    )
    identifier, sheets = Identifier(made), []
    for sheet in plan(made):
        identifier.mark(sheet)
        sheets.append(sheet)
    return [*sheets, identifier.explained()]


def said(element: etree._Element) -> str:
    """What stands in a cell or comment, as a spreadsheet reads it."""
    return unescaped("".join(one.text or "" for one in element.iter(f"{MAIN}t", f"{MAIN}v")))


def shared_texts(package: zipfile.ZipFile) -> list[str]:
    """The texts that cells name by their numbers."""
    return [said(item) for item in etree.fromstring(package.read("xl/sharedStrings.xml"))]


def unescaped(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def check_cells(root: etree._Element, texts: Sequence[str], sheet: Sheet) -> None:
    """Every text is a string, exactly as planned; formulas are the planned ones and hold nothing of a report."""
    meant = {address(*place): cell.value for place, cell in sheet.cells.items() if cell.value is not None}
    for cell in root.iter(f"{MAIN}c"):
        if not len(cell):
            continue
        value, formula, kind = meant.pop(cell.get("r", "")), cell.findtext(f"{MAIN}f"), cell.get("t", "n")
        if isinstance(value, Formula):
            assert FORMULA.fullmatch(formula or ""), formula
            assert f"={formula}" == value.text
        elif isinstance(value, str):
            assert (formula, kind, texts[int(said(cell))]) == (None, "s", value)
        else:
            assert (formula, kind, float(said(cell))) == (None, "n", value)
    assert meant == {}


def check_links(root: etree._Element, sheets: Mapping[str, Sheet]) -> None:
    for link in root.iter(f"{MAIN}hyperlink"):
        assert set(link.keys()) <= {"ref", "location", "display", "tooltip"}
        name, _, place = link.get("location", "").rpartition("!")
        assert name.strip("'") in sheets
        assert re.fullmatch(r"[A-Z]+\d+", place)
        assert link.get("display") == "看明细"


def check_inert(path: Path, sheets: list[Sheet]) -> None:
    """Nothing in the file is a formula, a link or a reference but those that the program plans."""
    with zipfile.ZipFile(path) as package:
        assert [name for name in package.namelist() if not PARTS.fullmatch(name)] == []
        for name in package.namelist():
            data = package.read(name)
            etree.fromstring(data)  # what is no XML cannot be opened
            assert b'TargetMode="External"' not in data
        named = {sheet.name: sheet for sheet in sheets}
        texts = shared_texts(package)
        for number, sheet in enumerate(sheets, 1):
            root = etree.fromstring(package.read(f"xl/worksheets/sheet{number}.xml"))
            check_cells(root, texts, sheet)
            check_links(root, named)
            assert root.findtext(f".//{MAIN}oddFooter") in (None, "&C第 &P 页 共 &N 页")
        book = etree.fromstring(package.read("xl/workbook.xml"))
        names = {str(name.get("name")) for name in book.iter(f"{MAIN}definedName")}
        assert names <= {"_xlnm._FilterDatabase", "_xlnm.Print_Titles"}
        assert [str(sheet.get("name")) for sheet in book.iter(f"{MAIN}sheet")] == list(named)


def shortened(text: str) -> str:
    """What a cell says of a text: the text, or its start and how long it was."""
    shown = told(text)
    if len(shown) + sum(character > "\uffff" for character in shown) <= CELL_LIMIT:
        return shown
    notice = f"……（原文共{len(shown)}字，超出单元格容量，此处截断，全文见源文件）"
    return shown[: CELL_LIMIT - len(notice)] + notice


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Sheet]]:
    path = tmp_path_factory.mktemp("hostile") / "a.xlsx"
    return path, written(path, material(TEXTS.values()))


def test_every_kind_of_sheet_is_there(everything: tuple[Path, list[Sheet]]) -> None:
    assert {sheet.kind for sheet in everything[1]} - {""} == set(sheet_kinds())


def test_nothing_is_anything_but_text(everything: tuple[Path, list[Sheet]]) -> None:
    check_inert(*everything)


@every_text
def test_a_text_is_unchanged_or_told_where_it_stands(everything: tuple[Path, list[Sheet]], text: str) -> None:
    planned = {sheet.name: sheet for sheet in everything[1]}
    for name, heads in PLACES.items():
        sheet = planned[name]
        for head in heads:
            column = next(c for (_r, c), cell in sheet.cells.items() if cell.value == head)
            said = {cell.value for (_r, c), cell in sheet.cells.items() if c == column}
            wanted = {"报告标题": text + text, "文件名": f"{text}.txt".rpartition("/")[2]}.get(head, text)
            assert shortened(wanted) in said, (name, head)


SHORT = {name: text for name, text in TEXTS.items() if len(text) < 100}


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
def test_the_title_the_first_sheet_and_comments_tell_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    check_inert(path, written(path, material([text])))
    with zipfile.ZipFile(path) as package:
        core = etree.fromstring(package.read("docProps/core.xml"))
        first = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        texts = shared_texts(package)
        comments = [etree.fromstring(package.read(name)) for name in package.namelist() if "comments" in name]
    title = core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    assert unescaped(title) == told(text) or "_x" in text  # of escapes in properties programs think differently
    assert [texts[int(said(cell))] for cell in first.iter(f"{MAIN}c") if cell.get("t") == "s"].count(told(text)) == 5
    remarks = {said(remark) for one in comments for remark in one.iter(f"{MAIN}comment")}
    assert any(f"待核：{told(text)}" in remark for remark in remarks)
    assert any(f"附注：{told(text)}（{told(text)}）" in remark for remark in remarks)


PIECES = [
    *"=+-@\t\r\n<>&\"' |!:;/\\[]{}()%#0１9é，。字",
    "\x00",
    "\x1b",
    "\ud800",
    "\u202e",
    "𠮷",
    "_x0041_",
    "<r>",
    "</r>",
]
ODD = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


@given(st.lists(ODD | st.text(min_size=1, max_size=20), min_size=1, max_size=3))
@settings(max_examples=12)
def test_random_texts_are_inert(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("random") / "a.xlsx"
    check_inert(path, written(path, material(texts)))
