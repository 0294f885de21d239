"""The notices as a Word document: a page for each unit, A4, in the fonts of official letters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from desktop.files import FileTrouble, atomic_write
from desktop.notice.entries import Notice
from desktop.notice.letter import Letter, closing, greeting, opening, severity, title, wordings
from desktop.workbook.text import visible
from desktop.workbook.told_findings import Item

SUFFIX = ".docx"
PAGE = (Mm(297), Mm(210))
MARGINS = {"top": Mm(22), "bottom": Mm(20), "left": Mm(20), "right": Mm(20)}
BODY, HEAD, TITLE = "仿宋", "黑体", "宋体"
BODY_SIZE, TABLE_SIZE, TITLE_SIZE = Pt(14), Pt(10.5), Pt(20)
_PROPERTY_LIMIT = 255
"""The longest property of a document."""
WIDTHS = (Mm(12), Mm(18), Mm(56), Mm(36), Mm(52), Mm(83))


class NoticeError(Exception):
    """A notice that was not written; `message` is Chinese and says what stands now."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


def write(notices: Sequence[Notice], path: Path | str, letter: Letter) -> Path:
    """Write the notices that have something to say into one document. Raises NoticeError.

    It is written beside its place, read back and only then put there; what was there before stays otherwise.
    """
    path = Path(path)
    wanted = [notice for notice in notices if notice.asks]
    if not wanted:
        raise NoticeError("没有需要退改的内容，没有写出通知。")
    document = _document(wanted, letter)
    try:
        with atomic_write(path) as temporary:
            document.save(str(temporary))
            if _lines(docx.Document(str(temporary))) != _lines(document):
                raise NoticeError(f"“{path.name}”写出后核对不上，没有保存；原有的文件没有变。请换一个位置再试。")
    except FileTrouble as trouble:
        raise NoticeError(trouble.message) from trouble
    return path


def _document(notices: Sequence[Notice], letter: Letter) -> Any:
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    for side, margin in MARGINS.items():
        setattr(section, f"{side}_margin", margin)
    document.core_properties.title = title(notices[0])
    document.core_properties.author = visible(letter.sender)[:_PROPERTY_LIMIT]
    for number, notice in enumerate(notices):
        _write(document, notice, letter, new_page=number > 0)
    return document


def _write(document: Any, notice: Notice, letter: Letter, *, new_page: bool) -> None:
    head = _paragraph(document, title(notice), TITLE, TITLE_SIZE, bold=True)
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    head.paragraph_format.space_after = Pt(10)
    head.paragraph_format.page_break_before = new_page
    _paragraph(document, greeting(notice))
    _paragraph(document, opening(notice, letter)).paragraph_format.first_line_indent = 2 * BODY_SIZE
    if notice.items:
        _table(document, notice.items)
    last, *signature = closing(notice, letter)
    ending = _paragraph(document, last)
    ending.paragraph_format.first_line_indent = 2 * BODY_SIZE
    ending.paragraph_format.space_before = Pt(8)
    for line in signature:
        _paragraph(document, line).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _table(document: Any, items: Sequence[Item]) -> None:
    heads = [str(head) for head in wordings()["heads"]]
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    _row(table.rows[0], heads, HEAD)
    _repeat(table.rows[0])
    for number, item in enumerate(items, 1):
        told = [str(number), severity(item), item.place, item.printed, item.wanted, item.why]
        _row(table.add_row(), told, BODY)


def _row(row: Any, texts: Sequence[str], font: str) -> None:
    _keep_together(row)
    for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
        cell.width, cell.vertical_alignment = width, WD_CELL_VERTICAL_ALIGNMENT.CENTER
        paragraph = cell.paragraphs[0]
        _run(paragraph, text, font, TABLE_SIZE, bold=font == HEAD)
        if font == HEAD or len(text) <= 4:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _repeat(row: Any) -> None:
    """The heads stand again on each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_together(row: Any) -> None:
    """No row is broken by the end of a page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _paragraph(document: Any, text: str, font: str = BODY, size: Any = BODY_SIZE, *, bold: bool = False) -> Any:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    _run(paragraph, text, font, size, bold=bold)
    return paragraph


def _run(paragraph: Any, text: str, font: str, size: Any, *, bold: bool) -> None:
    run = paragraph.add_run(visible(text))
    run.font.name, run.font.size, run.bold = font, size, bold
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _lines(document: Any) -> list[str]:
    """All that a document says, paragraphs first."""
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]
