"""Files embedded in a Word file: read where they are text, told where they are not."""

from __future__ import annotations

from contextlib import suppress

import pytest
from word_files import members, p, row, table, zipped

from parser.errors import ReadError
from parser.source import SourceDocument, read_bytes

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
MARK = '<w:altChunk r:id="c1"/>'
PAGE = """<html><head><title>不显示</title><style>p {color: red}</style></head><body>
<h1>一、概述</h1><p>全年公开 128
条，<b>其中</b>网站96条。<br>第二行</p><script>alert(1)</script>
<div>段<div>落</div>尾</div><!-- 注 -->
<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1<p>2</p></td><td>3</td></tr>
</table>完</body></html>"""


def chunked(name: str, content: bytes, body: str = p("前") + MARK + p("后")) -> SourceDocument:
    files = members(body)
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="c1" Type="{KIND}" Target="{name}"/></Relationships>'
    )
    files[f"word/{name}"] = content
    return read_bytes(zipped(files), "年报.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_plain_text(encoding: str) -> None:
    text = "一、概述\r\n全年公开政府信息128条。\x0b"
    assert chunked("afchunk.txt", text.encode(encoding)).text == "前\n一、概述\n全年公开政府信息128条。 \n后"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_web_page(encoding: str) -> None:
    document = chunked("afchunk.html", PAGE.encode(encoding))
    lines = [
        "前",
        "一、概述",
        "全年公开 128 条，其中网站96条。",
        "第二行",
        "段",
        "落",
        "尾",
        "甲\t乙",
        "\t1 2\t3",
        "完",
        "后",
    ]
    assert document.text == "\n".join(lines)
    [found] = document.tables
    assert [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in found.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
    ]


def test_a_web_archive() -> None:
    archive = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=gbk\n"
        "Content-Transfer-Encoding: 8bit\n\n<p>全年公开</p>\n--x\nContent-Type: image/png\n\nx\n--x--\n"
    )
    assert chunked("a.mht", archive.encode("gbk")).text == "前\n全年公开\n后"
    assert chunked("a.mht", b"MIME-Version: 1.0\nContent-Type: image/png\n\nx").text == "前\n后"


def test_a_file_that_is_nothing_but_a_chunk() -> None:
    assert chunked("a.txt", "全年公开政府信息。".encode(), MARK).text == "全年公开政府信息。"


def test_a_chunk_in_a_cell() -> None:
    body = table(row("甲", f"<w:tc><w:tcPr/>{MARK}<w:p/></w:tc>"))
    assert chunked("a.html", "<p>政府信息</p><p>公开</p>".encode(), body).text == "甲\t政府信息 公开"


@pytest.mark.parametrize("name", ["a.rtf", "a.docx", "a.bin"])
def test_what_is_not_read_is_told(name: str) -> None:
    with pytest.raises(ReadError, match="嵌有") as caught:
        chunked(name, b"{\\rtf1 x}")
    assert caught.value.code == "embedded"


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_chunk_is_nothing(content: bytes) -> None:
    assert chunked("a.rtf", content).text == "前\n后"


def test_a_chunk_that_leads_nowhere_is_nothing() -> None:
    assert read_bytes(zipped(members(p("前") + MARK)), "年报.docx").text == "前"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + "深" + "</div>" * 5000,
        "<table>" * 300 + "<tr><td>浅",
        "<td rowspan=99999 colspan=-3>政府",
        "<p",
        "&#0;政府信息",
    ],
    ids=["deep", "tables", "spans", "cut", "nought"],
)
def test_deep_and_broken_pages(page: str) -> None:
    with suppress(ReadError):
        chunked("a.html", page.encode())
