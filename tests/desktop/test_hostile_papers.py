"""Letters to units, check sheets, file names and templates take any text of a report as text."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

from hostile import TEXTS, every_text, report_with, reports, told
from lxml import etree
from made_up_reports import entry, made_up
from openpyxl import load_workbook
from superior_templates import sheet_template

from desktop.check_sheet import as_html, check_sheet_of
from desktop.files import safe_file_name
from desktop.notice import Letter, as_text, notices_of, write
from desktop.template import fill

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_FIELDS = ("fldSimple", "instrText", "hyperlink", "object", "altChunk")
TAGS = {"html", "head", "style", "body", "p", "table", "thead", "tr", "th", "td", "b", "u", "br", "span"}


class _Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


@every_text
def test_a_check_sheet_holds_it_as_text(text: str) -> None:
    page = _Page()
    page.feed(as_html(check_sheet_of(reports(text)[0])))
    page.close()
    assert page.tags <= TAGS
    assert not {name for name in page.attributes if name.startswith("on") or name in ("src", "href")}
    assert told(text).replace("\n", " ") in page.text


@every_text
def test_a_letter_holds_it_as_text(tmp_path: Path, text: str) -> None:
    notices = notices_of(reports(text))
    letter = Letter(sender=text, deadline=text)
    path = write(notices, tmp_path / "退改通知.docx", letter)
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            assert b'TargetMode="External"' not in package.read(name), name
        body = etree.fromstring(package.read("word/document.xml"))
    assert [tag for tag in WORD_FIELDS if next(body.iter(f"{WORD}{tag}"), None) is not None] == []
    said = "".join(_word_text(element) for element in body.iter(f"{WORD}t", f"{WORD}br", f"{WORD}tab"))
    assert said.count(told(text)) >= 4
    assert text in as_text(notices, letter)


def _word_text(element: etree._Element) -> str:
    return {f"{WORD}br": "\n", f"{WORD}tab": "\t"}.get(element.tag, element.text or "")


@every_text
def test_a_file_can_be_called_so(tmp_path: Path, text: str) -> None:
    name = safe_file_name(f"{text}.xlsx")
    assert re.search(r'[<>:"/\\|?*\x00-\x1f\x7f\u202a-\u202e]', name) is None
    (tmp_path / name).write_bytes(b"")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_sheets_of_units_have_legal_names(tmp_path: Path) -> None:
    units = [entry(report_with(made_up(), text)) for text in TEXTS.values()]
    filled = fill(sheet_template(tmp_path / "模板.xlsx"), units, tmp_path / "填好.xlsx")
    names = load_workbook(filled.path).sheetnames
    assert len(names) == len(TEXTS) + 2
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert re.search(r"[\[\]:*?/\\\x00-\x1f]", name) is None
        assert name.strip("'") == name
