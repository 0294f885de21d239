"""Files embedded in a Word file (`w:altChunk`, ECMA-376 part 1, §17.17.2), which Word shows as a part of the text.

Programs that put documents together leave them there until Word saves the file again. Plain text and web pages are
turned into paragraphs and tables in their place; others are not read, and whoever opens the file is told so.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Mapping
from email import policy
from pathlib import PurePosixPath

from lxml import etree, html

from parser.errors import ReadError
from parser.source.ooxml import CELL, CELL_PROPERTIES, CHUNK, PARAGRAPH, ROW, RUN, TABLE, TEXT, VAL, Element, integer, w
from parser.source.text import read_text

_WEB, _ARCHIVED_WEB, _PLAIN = {".htm", ".html", ".xhtml"}, {".mht", ".mhtml"}, {".txt", ".text"}
_LINES = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "br", "hr", "pre", "center")
)
"""Elements of a web page that stand on lines of their own."""
_UNSEEN = frozenset(("head", "script", "style", "title", "template"))
_BLANKS = re.compile(r"[ \t\r\n]+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WIDEST, _LONGEST = 63, 1000


def put_in_place(root: Element, chunks: Mapping[str, tuple[str, bytes]], name: str) -> None:
    """Put what stands in the chunks, by relationship id, in the place of their marks. One that leads nowhere is empty.

    Raises ReadError `embedded` for a chunk that is neither plain text nor a web page.
    """
    for mark in list(root.iter(CHUNK)):
        member, data = chunks.get(_relationship(mark), ("", b""))
        parent = mark.getparent()
        if not member or parent is None:
            continue
        place = parent.index(mark)
        parent[place : place + 1] = _blocks(member, data, name)


def _relationship(mark: Element) -> str:
    return next((str(value) for key, value in mark.attrib.items() if str(key).endswith("}id")), "")


def _blocks(member: str, data: bytes, name: str) -> list[Element]:
    suffix = PurePosixPath(member).suffix.lower()
    if not data.strip():
        return []
    if suffix in _PLAIN:
        return [_paragraph(line) for line in read_text(data, name).text.split("\n")]
    if suffix not in _WEB | _ARCHIVED_WEB:
        raise ReadError("embedded", name=name)
    page = _archived(data) if suffix in _ARCHIVED_WEB else read_text(data, name).text
    try:
        return list(_Page().blocks(html.fromstring(_DECLARATION.sub("", page)))) if page.strip() else []
    except (etree.LxmlError, ValueError):
        raise ReadError("embedded", name=name) from None


def _archived(data: bytes) -> str:
    """The web page in a web archive, "" when there is none."""
    page = email.message_from_bytes(data, policy=policy.default).get_body(("html", "plain"))
    content = page.get_payload(decode=True) if page else None
    charset = (page.get_content_charset() if page else None) or "utf-8"
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(charset, errors="replace")
    except LookupError:
        return content.decode("utf-8", errors="replace")


class _Page:
    """A web page as the paragraphs and tables of Word."""

    def __init__(self) -> None:
        self._line: list[str] = []

    def blocks(self, root: Element) -> Iterator[Element]:
        """What stands in an element, in order."""
        yield from self._within(root)
        yield from self._finished()

    def _within(self, element: Element) -> Iterator[Element]:
        self._line.append(element.text or "")
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            if tag == "table":
                yield from self._finished()
                yield from _table(child)
            elif tag and tag not in _UNSEEN:
                yield from self._finished() if tag in _LINES else ()
                yield from self._within(child)
                yield from self._finished() if tag in _LINES else ()
            self._line.append(child.tail or "")

    def _finished(self) -> Iterator[Element]:
        text = _BLANKS.sub(" ", "".join(self._line)).strip(" ")
        self._line = []
        if text:
            yield _paragraph(text)


def _table(table: Element) -> Iterator[Element]:
    """A table of a web page; nothing for one without cells. Cells that reach down are merged as Word does it."""
    found = etree.Element(TABLE)
    growing: dict[int, tuple[int, int]] = {}  # column: rows that are still to come, width
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        line = etree.SubElement(found, ROW)
        column = 0
        for cell in row.iterchildren("td", "th"):
            column = _continue(line, column, growing)
            width = integer(cell.get("colspan", ""), 1, 1, _WIDEST)
            rows = integer(cell.get("rowspan", ""), 1, 1, _LONGEST)
            line.append(_cell(width, "restart" if rows > 1 else "", list(_Page().blocks(cell))))
            if rows > 1:
                growing[column] = (rows, width)
            column += width
        _continue(line, column, growing)
        growing = {place: (rows - 1, width) for place, (rows, width) in growing.items() if rows > 1}
    if len(found):
        yield found


def _continue(line: Element, column: int, growing: Mapping[int, tuple[int, int]]) -> int:
    """Go on with the cells that reach down into this row from here on; returns the next free column."""
    while column in growing and growing[column][0]:
        width = growing[column][1]
        line.append(_cell(width, "continue", []))
        column += width
    return column


def _cell(width: int, merge: str, content: list[Element]) -> Element:
    cell = etree.Element(CELL)
    properties = etree.SubElement(cell, CELL_PROPERTIES)
    etree.SubElement(properties, w("gridSpan")).set(VAL, str(width))
    if merge:
        etree.SubElement(properties, w("vMerge")).set(VAL, merge)
    cell.extend(content or [_paragraph("")])
    return cell


def _paragraph(text: str) -> Element:
    paragraph = etree.Element(PARAGRAPH)
    etree.SubElement(etree.SubElement(paragraph, RUN), TEXT).text = _NOT_IN_XML.sub(" ", text)
    return paragraph
