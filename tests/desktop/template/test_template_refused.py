"""Files that are no template, and targets that cannot be written: a sentence, and nothing harmed."""

from __future__ import annotations

import errno
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from superior_templates import parts, repacked, summary_template, units

from desktop.template import TemplateError, fill, plan, preview, reading_back
from desktop.workbook import ExportError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENTRIES = units(2)
TYPES = "[Content_Types].xml"


def refused(path: Path, target: Path | None = None) -> TemplateError:
    target = target or path.with_name("填好.xlsx")
    with pytest.raises(TemplateError) as caught:
        fill(path, ENTRIES, target)
    assert not list(path.parent.glob(".kaijuan-*"))
    assert isinstance(caught.value, ExportError)
    assert caught.value.message.endswith("。")
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("模板.xls", OLE, "old_excel"),
        ("模板.et", OLE, "old_excel"),
        ("模板.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("模板.xlsx", b"", "damaged"),
        ("模板.xlsx", b"PK\x03\x04 broken", "damaged"),
        ("模板.csv", "单位,数\n".encode(), "not_workbook"),
        ("模板.xlsm", b"PK\x03\x04", "macro"),
        ("模板.xlsb", b"PK\x03\x04", "not_workbook"),
    ],
)
def test_other_files(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    error = refused(tmp_path / name)
    assert error.code == code
    assert name in error.message
    assert not (tmp_path / "填好.xlsx").exists()


def test_nothing_there_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.xlsx").code == "missing"
    (tmp_path / "夹.xlsx").mkdir()
    assert refused(tmp_path / "夹.xlsx").code == "not_workbook"


def zip_of(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"a.txt": b"x"}, "not_workbook"),
        ({TYPES: b"<Types/>", "word/document.xml": b"<w/>"}, "not_workbook"),
        ({TYPES: b"<Types/>", "xl/workbook.xml": b"<other/>"}, "not_workbook"),
        ({TYPES: b"<Types/>", "../../evil.xml": b"x"}, "hostile"),
        ({TYPES: b"<Types/>", "xl/workbook.xml": b"<broken"}, "damaged"),
        ({TYPES: b"<Types/>", "xl/workbook.xml": b"not xml"}, "damaged"),
        ({TYPES: b"<Types/>", "xl/big.xml": b"\0" * 40_000_000}, "hostile"),
    ],
)
def test_other_zips(tmp_path: Path, members: dict[str, bytes], code: str) -> None:
    (tmp_path / "模板.xlsx").write_bytes(zip_of(members))
    assert refused(tmp_path / "模板.xlsx").code == code


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return summary_template(tmp_path / "模板.xlsx")


def test_macros_under_any_name(template: Path) -> None:
    repacked(template, {"xl/vbaProject.bin": b"\0"})
    assert refused(template).code == "macro"


def test_a_macro_workbook_called_xlsx(template: Path) -> None:
    types = parts(template)[TYPES].replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")
    repacked(template, {TYPES: types.replace(b"vnd.openxmlformats-officedocument.sheet", b"vnd.ms-excel.sheet")})
    assert refused(template).code == "macro"


def test_entities_are_never_expanded(template: Path) -> None:
    sheet = parts(template)["xl/worksheets/sheet1.xml"]
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    repacked(template, {"xl/worksheets/sheet1.xml": sheet.replace(b"<worksheet", bomb + b"<worksheet", 1)})
    assert refused(template).code == "hostile"


def test_the_strict_form(template: Path) -> None:
    strict = b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>'
    repacked(template, {"xl/workbook.xml": strict})
    assert refused(template).code == "strict"


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'r="2"', b'r="1"'), (b'r="B2"', b'r="A2"'), (b'r="B2"', b'r="B9"'), (b'r="B2"', b'r="?"'), (b'r="2"', b'r="x"')],
)
def test_rows_and_cells_out_of_order(template: Path, old: bytes, new: bytes) -> None:
    sheet = parts(template)["xl/worksheets/sheet1.xml"]
    repacked(template, {"xl/worksheets/sheet1.xml": sheet.replace(old, new, 1)})
    assert refused(template).code == "damaged"


def test_a_relationship_to_nothing_is_survived(template: Path) -> None:
    held = parts(template)
    del held["xl/comments1.xml"]
    template.write_bytes(zip_of(held))
    assert fill(template, ENTRIES, template.with_name("填好.xlsx")).filled


def test_the_template_itself_is_never_the_target(template: Path) -> None:
    before = template.read_bytes()
    assert refused(template, template).code == "same_file"
    assert refused(template, template.with_name("填好.xls")).code == "not_xlsx"
    assert template.read_bytes() == before


def test_no_reports(template: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(template, [], template.with_name("填好.xlsx"))
    assert caught.value.code == "nothing"


def test_what_reads_back_otherwise_is_not_put_in_place(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = template.with_name("填好.xlsx")
    target.write_bytes(b"old")
    monkeypatch.setattr(reading_back, "_same", lambda *_: False)
    error = refused(template, target)
    assert error.code == "mismatch"
    assert "汇总!A1" in error.message
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_gone(template: Path) -> None:
    assert refused(template, template.parent / "没有" / "填好.xlsx").code == "missing"


def test_a_row_that_would_not_fit(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "{{每个单位}}{{unit}}"
    sheet["A1048576"] = "底"
    book.save(tmp_path / "模板.xlsx")
    assert refused(tmp_path / "模板.xlsx").code == "too_many_rows"


def test_more_cells_than_a_machine_holds(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "CELL_LIMIT", 20)
    assert refused(template).code == "too_many_cells"


def test_repeated_rows_that_cross_are_refused(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet["A3"] = "{{每个单位2行}}"
    sheet["A4"] = "{{每个单位}}"
    book.save(tmp_path / "模板.xlsx")
    assert refused(tmp_path / "模板.xlsx").code == "overlap"


def test_a_preview_refuses_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "模板.xls").write_bytes(OLE)
    with pytest.raises(TemplateError) as caught:
        preview(tmp_path / "模板.xls")
    assert caught.value.code == "old_excel"


def test_a_file_that_the_other_reader_cannot_open_is_told_of_the_template(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise KeyError("xl/none.xml")

    monkeypatch.setattr("desktop.template.first_difference", unreadable)
    error = refused(template)
    assert error.code == "unopened"
    assert "KeyError" in error.message


def test_a_shared_workbook_is_refused(template: Path) -> None:
    repacked(template, {"xl/revisions/revisionHeaders.xml": b"<headers/>"})
    assert refused(template).code == "shared"


def test_a_signature_is_taken_out_and_connections_are_told(template: Path, tmp_path: Path) -> None:
    kinds = parts(template)[TYPES].replace(
        b"</Types>", b'<Default Extension="sigs" ContentType="application/x-origin"/></Types>'
    )
    relations = parts(template)["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
        b'digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    )
    origin = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/x/signature" Target="sig1.xml"/>'
        b"</Relationships>"
    )
    signed = {
        TYPES: kinds,
        "_rels/.rels": relations,
        "_xmlsignatures/origin.sigs": b"",
        "_xmlsignatures/_rels/origin.sigs.rels": origin,
        "_xmlsignatures/sig1.xml": b"<Signature/>",
        "xl/connections.xml": b"<connections/>",
    }
    done = fill(repacked(template, signed), ENTRIES, tmp_path / "填好.xlsx")
    left = parts(done.path)
    assert not [name for name in left if "xmlsignatures" in name]
    assert b"rId77" not in left["_rels/.rels"]
    assert [word for word in ("数字签名", "外部数据") if any(word in remark for remark in done.remarks)] == [
        "数字签名",
        "外部数据",
    ]


def test_a_drive_that_is_gone_is_told(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> bool:
        raise OSError(errno.EIO, "gone")

    (tmp_path / "填好.xlsx").touch()
    monkeypatch.setattr(Path, "samefile", gone)
    assert refused(template, tmp_path / "填好.xlsx").code == "io"
