"""A source as a document that Qt can show: every line a block, every Word table a table with its merged cells.

The text is only shown, never read back. It goes in character for character, so that `Offsets` can follow it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from desktop.offsets import Offsets, Piece
from desktop.ui.source_look import SourceLook
from desktop.ui.source_tables import TableNode, header_rows, is_figure, nest
from parser.model import Span
from parser.source import SourceDocument

# Qt takes these for ends of blocks, frames or objects: they show as a blank, a line break or the sign for the unknown.
_UNSHOWABLE = str.maketrans(
    {
        **{code: "\ufffd" for code in (*range(0x20), 0xFDD0, 0xFDD1, 0xFFFC, *range(0xD800, 0xE000))},
        **dict.fromkeys("\x0b\x0c\r", " "),
        "\t": "\t",
        "\n": "\n",
        "\u2029": "\u2028",
    }
)
_LINE = re.compile("[^\n]*\n|[^\n]+")
_INNER_TAB = re.compile(r"\S[^\t\n]*\t")
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Shown:
    """A source in the form that Qt shows, and where its characters stand there."""

    document: QTextDocument
    offsets: Offsets


def build(source: SourceDocument, look: SourceLook) -> Shown:
    """The source drawn up in the given look. A table whose cells do not tile a grid in order is shown as lines."""
    builder = _Builder(source.text, look)
    builder.fill_document(nest(source.tables, source.text))
    return Shown(builder.document, Offsets(source.text, builder.pieces))


class _Builder:
    def __init__(self, text: str, look: SourceLook) -> None:
        self.document = _empty_document(look)
        self.pieces: list[Piece] = []
        self._text = text
        self._look = look

    def fill_document(self, tables: Sequence[TableNode]) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        self._fill(cursor, Span(0, len(self._text)), tables, _line_format(self._look.line_height))
        cursor.endEditBlock()

    def _fill(
        self, cursor: QTextCursor, span: Span, tables: Sequence[TableNode], line: QTextBlockFormat
    ) -> None:
        """Put in a stretch of text. In Qt, the frame of a table takes the place of the line ends around it."""
        cursor.setBlockFormat(line)
        at = span.start
        for node in tables:
            top = node.table.span.start
            before = top - 1 if top > at and self._text[top - 1].isspace() else top
            if before < top or at < top:
                self._lines(cursor, Span(at, before), line)
                _keep_height(cursor)
            table = self._table(cursor, node)
            cursor.setPosition(table.lastPosition() + 1)
            at = node.table.span.end
            if at == span.end:
                cursor.setBlockFormat(_line_format(1))  # Qt wants a block after a table where the source has no line
                return
            if self._text[at].isspace():
                at += 1
            cursor.setBlockFormat(line)
        self._lines(cursor, Span(at, span.end), line)

    def _lines(self, cursor: QTextCursor, span: Span, line: QTextBlockFormat) -> None:
        self.pieces.append(Piece(span.start, span.end, cursor.position()))
        for tabbed, run in _runs(self._text[span.start : span.end].translate(_UNSHOWABLE)):
            block = QTextBlockFormat(line)
            if tabbed:
                block.setTabPositions(self._look.tabs(run))
            cursor.setBlockFormat(block)
            cursor.insertText("".join(run))

    def _table(self, cursor: QTextCursor, node: TableNode) -> QTextTable:
        table = node.table
        shown = cursor.insertTable(table.rows, table.columns, _table_format(self._look))
        for cell in table.cells:
            if cell.row_span > 1 or cell.column_span > 1:
                shown.mergeCells(cell.row, cell.column, cell.row_span, cell.column_span)
        head = header_rows(table, self._text)
        for index, cell in enumerate(table.cells):
            place = shown.cellAt(cell.row, cell.column)
            _dress(place, self._look, head=cell.row < head)
            line = _line_format(self._look.cell_line_height)
            figure = is_figure(self._text[cell.span.start : cell.span.end])
            if figure or cell.row < head:
                line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setNonBreakableLines(figure)
            self._fill(place.firstCursorPosition(), cell.span, node.inner.get(index, ()), line)
        return shown


def _empty_document(look: SourceLook) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font())
    option = document.defaultTextOption()
    option.setTabStopDistance(look.px(4 * 14))
    document.setDefaultTextOption(option)
    frame = QTextFrameFormat()
    frame.setLeftMargin(look.px(12))
    frame.setRightMargin(look.px(18))
    frame.setTopMargin(look.px(6))
    frame.setBottomMargin(look.px(12))
    document.rootFrame().setFrameFormat(frame)
    return document


def _line_format(height: int) -> QTextBlockFormat:
    line = QTextBlockFormat()
    line.setLineHeight(height, _FIXED)
    return line


def _table_format(look: SourceLook) -> QTextTableFormat:
    table = QTextTableFormat()
    table.setBorder(1)
    table.setBorderCollapse(True)
    table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    table.setBorderBrush(look.theme.colour("line"))
    table.setCellSpacing(0)
    table.setCellPadding(look.px(2))
    table.setTopMargin(look.px(2))
    table.setBottomMargin(look.px(6))
    return table


def _dress(place: QTextTableCell, look: SourceLook, *, head: bool) -> None:
    """Padding, alignment and the tint of a head. Starts from the cell's own format, which holds what it spans."""
    cell = place.format().toTableCellFormat()
    cell.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    cell.setLeftPadding(look.px(5))
    cell.setRightPadding(look.px(5))
    cell.setFont(look.font(13))
    if head:
        cell.setBackground(look.theme.colour("soft"))
    place.setFormat(cell)


def _keep_height(cursor: QTextCursor) -> None:
    """Keep an empty line before a table visible: Qt hides one that has no background."""
    if cursor.block().length() == 1:
        line = cursor.blockFormat()
        line.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        cursor.setBlockFormat(line)


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines in runs that share their tab stops: tabbed lines that follow each other, or lines without."""
    if "\t" not in text:
        yield False, [text]
        return
    for tabbed, lines in itertools.groupby(_LINE.findall(text), lambda line: _INNER_TAB.search(line) is not None):
        yield tabbed, list(lines)
