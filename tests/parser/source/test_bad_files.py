"""Every file that is no report gets one plain sentence, and never another exception."""

from __future__ import annotations

import io
import os
import pickle
import random
import secrets
import sys
import zipfile
from pathlib import Path

import pytest
from word_files import MACRO_TYPE, members, p, part, zipped

from parser.errors import MESSAGES, ReadError
from parser.source import read, read_bytes

GOOD = members(p("某局2030年政府信息公开工作年度报告"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def short(value: object) -> str:
    return ascii(value)[:24]


def code(data: bytes, name: str = "报告.docx") -> str:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name)
    assert name in caught.value.message
    assert caught.value.message.endswith("。")
    assert "{" not in caught.value.message
    return caught.value.code


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "报告.docx", "empty"),
        (b"", "报告.txt", "empty"),
        (b" \r\n\x00\x00\xe3\x80\x80", "报告.txt", "empty"),
        (b"\xef\xbb\xbf", "报告.txt", "empty"),
        (bytes(4000), "报告.txt", "unknown_encoding"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "报告.docx", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50), "扫描.txt", "picture"),
        (b"GIF89a" + bytes(50), "报告.docx", "picture"),
        (b"BM\x36\x00\x01\x00" + bytes(50), "报告.docx", "picture"),
        (b"II*\x00" + bytes(50), "报告.docx", "picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(50), "报告.docx", "picture"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(50), "照片.docx", "picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "报告.docx", "pdf"),
        (b"{\\rtf1\\ansi", "报告.docx", "not_word"),
        (b"{\\rtf1\\ansi", "报告.rtf", "unsupported"),
        ("\ufeff <!DOCTYPE html><html><body>年报".encode(), "报告.docx", "not_word"),
        (b"<html>\xc4\xea\xb1\xa8", "报告.html", "unsupported"),
        ("某局2030年政府信息公开年度报告".encode(), "报告.docx", "not_word"),
        (b"\x01\x02\x03\x04\xff\xfe\xfd" * 40, "报告.docx", "damaged"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(50), "报告.rar", "archive"),
        (OLE + utf16("WordDocument"), "报告.doc", "old_word"),
        (OLE + utf16("WordDocument"), "报告.docx", "old_word"),
        (OLE + utf16("EncryptionInfo") + utf16("EncryptedPackage"), "报告.docx", "encrypted"),
        (OLE + utf16("Workbook"), "报告.docx", "not_word"),
        (OLE + utf16("Workbook"), "台账.xls", "unsupported"),
        (OLE + utf16("PowerPoint Document"), "报告.docx", "not_word"),
        (b"anything", "~$报告.docx", "not_word"),
    ],
    ids=short,
)
def test_files_of_another_kind(data: bytes, name: str, expected: str) -> None:
    assert code(data, name) == expected


def test_the_error_says_what_the_file_is() -> None:
    with pytest.raises(ReadError, match=r"以 \.docx 结尾.*RTF"):
        read_bytes(b"{\\rtf1", "报告.docx")


@pytest.mark.parametrize(
    ("member", "name", "expected"),
    [
        ("xl/workbook.xml", "报告.docx", "not_word"),
        ("xl/workbook.xml", "台账.xlsx", "unsupported"),
        ("ppt/presentation.xml", "报告.docx", "not_word"),
        ("OFD.xml", "报告.ofd", "unsupported"),
        ("content.xml", "报告.odt", "unsupported"),
        ("年报/报告.txt", "全部年报.zip", "archive"),
    ],
)
def test_zips_of_another_kind(member: str, name: str, expected: str) -> None:
    assert code(zipped({member: "<x/>"}), name) == expected


def test_a_zip_without_its_document_is_damaged() -> None:
    assert code(zipped({})) == "damaged"
    assert code(zipped({"word/styles.xml": "<x/>"})) == "damaged"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_zip_is_damaged(share: float) -> None:
    data = zipped(GOOD)
    assert code(data[: int(len(data) * share)]) == "damaged"


def test_a_changed_byte_in_the_text_is_damage_and_not_another_text() -> None:
    files = dict(GOOD)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    data = stream.getvalue()
    assert code(data.replace(b"2030", b"2031", 1)) == "damaged"


def test_fuzzed_packages_give_a_report_or_a_read_error() -> None:
    data = zipped(GOOD)
    chance = random.Random(20300101)
    outcomes = set()
    for _ in range(400):
        mutated = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        if chance.random() < 0.3:
            mutated = mutated[: chance.randrange(len(mutated))]
        try:
            outcomes.add(read_bytes(bytes(mutated), "报告.docx").kind)
        except ReadError as error:
            outcomes.add(error.code)
    assert {"docx", "damaged"} <= outcomes


def test_fuzzed_xml_gives_a_report_or_a_read_error() -> None:
    xml = GOOD["word/document.xml"]
    assert isinstance(xml, str)
    chance = random.Random(20300102)
    for _ in range(200):
        mutated = list(xml)
        for _ in range(chance.randint(1, 4)):
            mutated[chance.randrange(len(mutated))] = chance.choice("<>/&\"'w:p\u0001\u7b2c0")
        try:
            read_bytes(zipped({**GOOD, "word/document.xml": "".join(mutated)}), "报告.docx")
        except ReadError as error:
            assert error.code in {"damaged", "no_text"}  # noqa: PT017


@pytest.mark.parametrize(
    "xml",
    ["", "<w:document", "<a/>", part("document", ""), part("body", p("年报")), "<w:document/>"],
)
def test_a_package_whose_document_is_none(xml: str) -> None:
    assert code(zipped({**GOOD, "word/document.xml": xml})) == "damaged"


def test_a_package_with_pictures_only_has_no_text() -> None:
    body = p("<w:r><w:drawing/></w:r>") + p(" ")
    assert code(zipped({**members(body), "word/media/image1.png": b"\x89PNG"})) == "no_text"


def test_macros_are_refused() -> None:
    assert code(zipped(members(p("年报"), content_type=MACRO_TYPE)), "报告.docm") == "macro"


def test_more_than_two_thousand_members() -> None:
    files = {f"customXml/item{number}.xml": b"<x/>" for number in range(3000)}
    assert code(zipped({**GOOD, **files})) == "hostile"


def test_zip_bomb() -> None:
    bomb = part("document", "<w:body>" + " " * 30_000_000 + "</w:body>")
    data = zipped({**GOOD, "word/document.xml": bomb})
    assert len(data) < 50_000
    assert code(data) == "hostile"


@pytest.mark.parametrize(("count", "size"), [(1, 65), (5, 50)])
def test_sizes_are_checked_before_anything_is_unpacked(count: int, size: int) -> None:
    """One member over 64 MB, or all over 200 MB together, at a ratio that looks innocent."""
    scans = {f"word/media/scan{number}.bin": b"x" for number in range(count)}
    data = bytearray(zipped({**GOOD, **scans}))
    for name in scans:
        entry = data.rindex(name.encode()) - 46  # the member's entry in the table of contents
        assert data[entry : entry + 4] == b"PK\x01\x02"
        data[entry + 20 : entry + 28] = b"".join((mb * 2**20).to_bytes(4, "little") for mb in (size // 2, size))
    assert code(bytes(data)) == "hostile"


def test_a_member_that_unpacks_to_more_than_it_declares_is_cut_off() -> None:
    data = bytearray(zipped({**GOOD, "word/document.xml": part("document", "<w:body>" + " " * 900_000 + "</w:body>")}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    assert code(bytes(data)) == "damaged"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../evil", "C:/evil.xml", "..\\evil.xml"])
def test_names_that_lead_outside(name: str) -> None:
    assert code(zipped({**GOOD, name: b"x"})) == "hostile"


def test_an_encrypted_member() -> None:
    data = bytearray(zipped(GOOD))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert code(bytes(data)) == "encrypted"


def test_an_unusual_compression_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in GOOD.items():
            archive.writestr(name, content)
    assert code(stream.getvalue()) == "hostile"


BOMB = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    head, _, rest = str(GOOD["word/document.xml"]).partition("?>")
    xml = f"{head.replace('UTF-8', encoding)}?>{BOMB}{rest}".replace("年政府", "年&c;")
    assert code(zipped({**GOOD, "word/document.xml": xml.encode(encoding)})) == "hostile"


def test_entities_are_refused_in_relationships_too() -> None:
    assert code(zipped({**GOOD, "word/_rels/document.xml.rels": BOMB + "<Relationships/>"})) == "hostile"


def test_xml_nested_too_deeply_is_damage() -> None:
    body = "<w:ins>" * 5000 + "</w:ins>" * 5000
    assert code(zipped(members(body + p("年报")))) == "damaged"


def test_paths(tmp_path: Path) -> None:
    for path, expected in [(tmp_path / "没有.txt", "missing"), (tmp_path, "folder"), (tmp_path / "a\x00b", "missing")]:
        with pytest.raises(ReadError) as caught:
            read(path)
        assert caught.value.code == expected


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    with pytest.raises(ReadError) as caught:
        read(tmp_path / "管道.txt")
    assert caught.value.code == "unsupported"


@pytest.mark.parametrize(
    ("error", "expected"), [(PermissionError, "denied"), (OSError, "unreadable"), (FileNotFoundError, "missing")]
)
def test_a_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError], expected: str
) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("年报", encoding="utf-8")

    def refuse(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code == expected


def test_a_file_larger_than_any_report(tmp_path: Path) -> None:
    path = tmp_path / "录像.txt"
    with path.open("wb") as file:
        file.truncate(80 * 1024 * 1024)
    with pytest.raises(ReadError, match="80 MB") as caught:
        read(path)
    assert caught.value.code == "too_big"


@pytest.mark.parametrize("line_end", ["", "\n"])
def test_a_text_larger_than_any_reports(line_end: str) -> None:
    """It is refused before anything seeks reports in it, which would take minutes."""
    with pytest.raises(ReadError, match="11 MB") as caught:
        read_bytes(
            f"公开三件，{line_end}".encode() * (11 * 1024 * 1024 // len(f"公开三件，{line_end}".encode())), "长.txt"
        )
    assert caught.value.code == "too_big"


@pytest.mark.parametrize("part", ["word/document.xml", "word/_rels/document.xml.rels"])
def test_a_part_of_a_word_file_that_would_fill_the_memory_is_not_parsed(part: str) -> None:
    """Within the limits of any zip, and as a tree more than a gigabyte."""
    grown = dict(GOOD)
    grown[part] = b"<a>" + secrets.token_hex(8_500_000).encode() + b"</a>"
    with pytest.raises(ReadError, match="解压后 16 MB") as caught:
        read_bytes(zipped(grown), "大.docx")
    assert caught.value.code == "too_big"


def test_reading_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(zipped(GOOD))
    path.chmod(0o444)
    before = path.stat()
    read(path)
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_errors_cross_process_borders() -> None:
    error = pickle.loads(pickle.dumps(ReadError("too_big", name="甲.txt", size="80 MB")))
    assert (error.code, error.message) == ("too_big", MESSAGES["too_big"].format(name="甲.txt", size="80 MB"))
