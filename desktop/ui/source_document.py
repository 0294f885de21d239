"""A source as a document that Qt can show: every line a block, every Word table a table with its merged cells.

The text is only shown, never read back. It is put in character for character, so `Offsets` can follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableFormat,
)

from desktop.offsets import Offsets, Piece
from desktop.ui.source_look import SourceLook
from desktop.ui.source_tables import header_rows, is_figure, nest, sound
from parser.source import SourceDocument, SourceTable

# Qt takes these for ends of blocks, frames or objects; they show as blanks or as the sign for an unknown character.
_UNSHOWABLE = str.maketrans(
    {
        **{code: "\ufffd" for code in range(0x20) if chr(code) not in "\t\n"},
        **dict.fromkeys((0x0B, 0x0C, 0x0D), " "),
        **dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC, *range(0xD800, 0xE000)), "\ufffd"),
        0x2029: "\u2028",
    }
)
_INNER_TAB = re.compile(r"\S.*\t")

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Shown:
    """A source in the form that Qt shows, and where its characters stand there."""

    document: QTextDocument
    offsets: Offsets


def build(source: SourceDocument, look: SourceLook) -> Shown:
    """The source drawn up in the given look. A table whose cells do not tile a grid in order is shown as lines."""
    return _Builder(source, look).build()


class _Builder:
    def __init__(self, source: SourceDocument, look: SourceLook) -> None:
        self._text = source.text
        self._look = look
        self._pieces: list[Piece] = []
        self._tree = nest([table for table in source.tables if sound(table, source.text)])
        self._document = QTextDocument()
        self._line = self._line_format(look.line_height)
        self._cell = self._line_format(look.cell_line_height)

    def build(self) -> Shown:
        document = self._document
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._look.font)
        option = document.defaultTextOption()
        option.setTabStopDistance(self._look.tab)
        document.setDefaultTextOption(option)
        frame = QTextFrameFormat()
        left, top, right, bottom = self._look.margins
        frame.setLeftMargin(left)
        frame.setTopMargin(top)
        frame.setRightMargin(right)
        frame.setBottomMargin(bottom)
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._fill(cursor, 0, len(self._text), self._tree.get(None, ()), self._line)
        cursor.endEditBlock()
        return Shown(document, Offsets(self._text, self._pieces))

    def _fill(
        self, cursor: QTextCursor, start: int, end: int, tables: Sequence[SourceTable], line: QTextBlockFormat
    ) -> None:
        """Put in the text from `start` to `end`. The line ends around a table are the table's own frame in Qt."""
        cursor.setBlockFormat(line)
        at = start
        for table in tables:
            top = table.span.start
            before = top - 1 if top > at and self._text[top - 1].isspace() else top
            if before < top or at < top:
                self._lines(cursor, at, before, line)
                if cursor.block().length() == 1:
                    _keep_height(cursor)
            cursor.setPosition(self._table(cursor, table).lastPosition() + 1)
            at = table.span.end
            if at == end:
                cursor.setBlockFormat(self._line_format(1))  # Qt wants a block after a table; the source has no line
                return
            if self._text[at].isspace():
                at += 1
            cursor.setBlockFormat(line)
        self._lines(cursor, at, end, line)

    def _lines(self, cursor: QTextCursor, start: int, end: int, line: QTextBlockFormat) -> None:
        self._pieces.append(Piece(start, end, cursor.position()))
        for run, stops in self._runs(self._text[start:end].translate(_UNSHOWABLE)):
            if stops:
                tabbed = QTextBlockFormat(line)
                tabbed.setTabPositions(self._look.tabs(stops))
                cursor.setBlockFormat(tabbed)
            else:
                cursor.setBlockFormat(line)
            cursor.insertText(run)

    def _runs(self, text: str) -> Iterator[tuple[str, list[float]]]:
        """The text in runs of lines with the same tab stops: tabbed lines that follow each other share theirs."""
        if "\t" not in text:
            yield text, []
            return
        plain: list[str] = []
        tabbed: list[str] = []
        for line in text.splitlines(keepends=True) if "\u2028" not in text else _lines_of(text):
            if _INNER_TAB.search(line):
                if plain:
                    yield "".join(plain), []
                    plain = []
                tabbed.append(line)
            else:
                if tabbed:
                    yield "".join(tabbed), self._look.column_widths(tabbed)
                    tabbed = []
                plain.append(line)
        if tabbed:
            yield "".join(tabbed), self._look.column_widths(tabbed)
        yield "".join(plain), []

    def _table(self, cursor: QTextCursor, table: SourceTable) -> QTextTable:
        shown = cursor.insertTable(table.rows, table.columns, self._table_format())
        for cell in table.cells:
            if cell.row_span > 1 or cell.column_span > 1:
                shown.mergeCells(cell.row, cell.column, cell.row_span, cell.column_span)
        head = header_rows(table, self._text)
        inside = self._tree.get(table, {})
        for index, cell in enumerate(table.cells):
            place = shown.cellAt(cell.row, cell.column)
            is_head = cell.row < head
            look = place.format().toTableCellFormat()
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            if is_head:
                look.setBackground(self._look.theme.colour("soft"))
            place.setFormat(look)
            line = QTextBlockFormat(self._cell)
            ...
        return shown
