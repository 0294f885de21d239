"""A sheet that stands once for every unit: each copy whole, with its own chart, table, comments and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from made_up_reports import entry, made_up
from openpyxl import load_workbook
from superior_templates import NS, changed_parts, keeps_shared_texts, parts, sheet_template, stored, tree
from xlsxwriter import Workbook

from desktop.template import FilledTemplate, TemplateError, fill
from desktop.template.book_part import sheet_name
from desktop.workbook import ExportEntry

NAMES = ["甲局", "乙局", "丙'局"]
ENTRIES = [entry(made_up(name, first=number)) for number, name in enumerate(NAMES, 1)]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sheet_template(tmp_path_factory.mktemp("sheets") / "模板.xlsx")


@pytest.fixture(scope="module")
def filled(template: Path) -> FilledTemplate:
    return fill(template, ENTRIES, template.with_name("填好.xlsx"))


def new(of: ExportEntry) -> int:
    return int(of.report.tables["table3"].cells["t3_new.total"].value or 0)


def related(path: Path, part: str, kind: str) -> list[str]:
    """The names of the parts of a kind that a part leads to."""
    folder, _, name = part.rpartition("/")
    text = parts(path)[f"{folder}/_rels/{name}.rels"].decode()
    found = re.findall(rf'Type="[^"]*/{kind}" Target="([^"]*)"', text)
    return [target.replace("..", "xl").lstrip("/") for target in found]


def test_the_sheets_stand_in_the_place_of_the_one(filled: FilledTemplate) -> None:
    book = load_workbook(filled.path)
    assert book.sheetnames == ["封面", *NAMES, "封底"]
    assert filled.sheets == tuple(book.sheetnames)
    for name, of in zip(NAMES, ENTRIES, strict=True):
        sheet = book[name]
        assert [sheet[at].value for at in ("A1", "A2", "B3")] == [f"{name}情况表", 2023, new(of)]
        assert sheet["B3"].comment.text == f"说明{name}"
        assert sheet.print_area == "'" + name.replace("'", "''") + "'!$A$1:$F$20"
    assert book["封底"].print_area == "'封底'!$A$1:$B$2"
    assert book.active.title == "封底"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == ["封底"]


def test_sums_go_through_all_of_them_and_the_rest_is_told(filled: FilledTemplate) -> None:
    total = sum(map(new, ENTRIES))
    assert stored(filled.path, "xl/worksheets/sheet1.xml") == {
        "A2": ("SUM('甲局'!B3,'乙局'!B3,'丙''局'!B3)", str(total)),
        "A3": ("'甲局'!B3*2", str(new(ENTRIES[0]) * 2)),
    }
    cover = load_workbook(filled.path)["封面"]
    assert (cover["A1"].value, cover["A4"].value) == ("共3个单位", total)
    assert any("封面!A3" in remark for remark in filled.remarks)


def test_each_copy_has_its_own_parts_and_shares_the_picture(filled: FilledTemplate) -> None:
    sheets = ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml"]
    drawings = [related(filled.path, sheet, "drawing") for sheet in sheets]
    charts = [related(filled.path, drawing, "chart") for (drawing,) in drawings]
    assert len({drawing for (drawing,) in drawings}) == len({chart for (chart,) in charts}) == 3
    assert {image for (drawing,) in drawings for image in related(filled.path, drawing, "image")} == {
        "xl/media/image1.png"
    }
    for (chart,), name, of in zip(charts, NAMES, ENTRIES, strict=True):
        text = parts(filled.path)[chart].decode()
        quoted = name.replace("'", "''")
        assert re.findall(r"<c:f>(.*?)</c:f>", text) == [f"'{quoted}'!$B$3:$B$4"]
        assert re.findall(r"<c:v>(.*?)</c:v>", text) == [str(new(of)), str(new(of) + 1)]
        assert f"<a:t>{name}</a:t>" in text
    tables = [tree(filled.path, related(filled.path, sheet, "table")[0]) for sheet in sheets]
    assert [table.get("displayName") for table in tables] == ["明细", "明细_2", "明细_3"]
    assert len({table.get("id") for table in tables}) == 3
    formulas = [stored(filled.path, sheet)["B11"][0] for sheet in sheets]
    assert formulas == ["SUM(明细[数])", "SUM(明细_2[数])", "SUM(明细_3[数])"]
    assert [stored(filled.path, sheet)["B4"][0] for sheet in sheets] == [
        "'" + name.replace("'", "''") + "'!B3+1" for name in NAMES
    ]


def test_every_part_has_a_type_and_every_relationship_leads_somewhere(filled: FilledTemplate) -> None:
    held = parts(filled.path)
    types = tree(filled.path, "[Content_Types].xml")
    overridden = {str(part.get("PartName")).lstrip("/") for part in types if part.get("PartName")}
    assert overridden <= set(held)
    copies = {name for name in held if re.search(r"(sheets/sheet|charts/chart|drawings/drawing|tables/table)\d", name)}
    assert copies <= overridden
    for name in held:
        if name.endswith(".rels") and name != "_rels/.rels":
            source = name.replace("_rels/", "").removesuffix(".rels")
            for target in related(filled.path, source, r"\w+"):
                assert any(part.endswith(target) for part in held), (name, target)
    listed = tree(filled.path, "xl/workbook.xml").findall(".//s:sheet", NS)
    assert len({sheet.get("sheetId") for sheet in listed}) == len(listed) == 5


def test_what_belongs_to_other_sheets_did_not_change(template: Path, filled: FilledTemplate) -> None:
    changed = {name for name in changed_parts(template, filled.path) if name in parts(template)}
    assert "xl/worksheets/sheet3.xml" not in changed
    assert "xl/styles.xml" not in changed
    assert keeps_shared_texts(template, filled.path)


@pytest.mark.parametrize(
    ("agencies", "template_name", "wanted"),
    [
        (["甲局", "甲局"], "表", ["甲局", "甲局 (2)"]),
        (["封面", "History"], "表", ["封面 (2)", "History_"]),
        (["a/b:c*?[d]\\e", "'引'"], "表", ["a_b_c___d__e", "引"]),
        (["长" * 40, "长" * 40], "表", ["长" * 31, "长" * 27 + " (2)"]),
        (["甲局", "乙局"], "{{year}}{{unit}}", ["2023甲局", "2023乙局"]),
        (["😀" * 20, "乙局"], "表", ["😀" * 15, "乙局"]),
    ],
)
def test_names_are_legal_and_unique(
    agencies: Sequence[str], template_name: str, wanted: Sequence[str], tmp_path: Path
) -> None:
    path = sheet_template(tmp_path / "模板.xlsx", template_name)
    done = fill(path, [entry(made_up(agency)) for agency in agencies], tmp_path / "填好.xlsx")
    assert list(done.sheets[1:-1]) == wanted
    assert load_workbook(done.path).sheetnames == list(done.sheets)


def test_a_name_is_never_empty() -> None:
    assert sheet_name(" ' ", []) == "未命名"
    assert sheet_name("_x0041_局_", []) == "-x0041_局_"


def test_a_sheet_and_a_row_for_each_unit_are_refused(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "模板.xlsx"))
    sheet = book.add_worksheet("表")
    sheet.write("A1", "{{每个单位一张表}}")
    sheet.write("A5", "{{每个单位}}")
    book.close()
    with pytest.raises(TemplateError, match="既标了") as caught:
        fill(tmp_path / "模板.xlsx", ENTRIES, tmp_path / "填好.xlsx")
    assert caught.value.code == "both"
    assert not (tmp_path / "填好.xlsx").exists()
