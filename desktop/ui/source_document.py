"""A source as a document that Qt can show: every line a block, every Word table a table with its merged cells.

The text is only shown, never read back. It goes in character for character, so that `Offsets` can follow it.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from desktop.offsets import Offsets, Piece
from desktop.ui.source_look import SourceLook
from desktop.ui.source_tables import ColumnPlan, TableNode, head_rows, is_figure, nest, plan_columns, tab_stops
from parser.model import Span
from parser.source import SourceDocument, SourceTable

# Qt takes these for ends of blocks, frames, objects or for byte order marks, which it swallows.
_TAKEN = "\x00-\x08\x0b-\x1f\ud800-\udfff\u2029\ufdd0\ufdd1\ufeff\ufffc\ufffe\uffff"
# These turn the direction of what follows, so that figures would be seen in another order than they are read in.
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSHOWABLE = re.compile(f"[{_TAKEN}{_TURNING}]")
_SHOWN_AS = {**dict.fromkeys("\x0b\x0c\r", " "), "\u2029": "\u2028", **dict.fromkeys(f"\ufeff{_TURNING}", "\u200b")}
_LINE = re.compile("[^\n]*\n|[^\n]+")
CELL_FONT = 13
LEFT, RIGHT = 12, 18  # px around the text at 100 %
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table that stands in no other. `rows` has a cell of each row that fills just that row, if there is one (its
    offset); `reach` is over how many rows the tallest cell goes.
    """

    span: Span
    table: QTextTable
    plan: ColumnPlan
    rows: tuple[int, ...]
    reach: int

    def widths(self, look: SourceLook, width: int) -> list[QTextLength]:
        """The columns' widths in a view of that width (px)."""
        em = look.px(CELL_FONT)
        widths = self.plan.widths((width - look.px(LEFT + RIGHT) - 2) / em)
        return [QTextLength(QTextLength.Type.FixedLength, math.floor(em * ems)) for ems in widths]


@dataclass(frozen=True, slots=True)
class Shown:
    """A source in the form that Qt shows, where its characters stand there, and its tables.

    `rows` leads from the start of a table's row to a cell that fills just this row, where its first cell fills more.
    """

    document: QTextDocument
    offsets: Offsets
    rows: Mapping[int, int]
    tables: tuple[ShownTable, ...]
    look: SourceLook

    def finish_layout(self) -> None:
        """Lay out to the end. Qt loses blocks if formats change while its lazy layout has not come to them yet."""
        self.document.documentLayout().blockBoundingRect(self.document.lastBlock())

    def fit(self, width: int) -> None:
        """Make the tables as wide as they want to be, or as a view of that width (px) allows."""
        for shown in self.tables:
            wanted, widths = shown.table.format(), shown.widths(self.look, width)
            if wanted.columnWidthConstraints() != widths:
                wanted.setColumnWidthConstraints(widths)
                self.finish_layout()
                shown.table.setFormat(wanted)


def build(source: SourceDocument, look: SourceLook, width: int) -> Shown:
    """The source drawn up in a look for a view of that width (px).

    A table whose cells do not tile a grid in reading order is shown as lines.
    """
    builder = _Builder(source.text, look, width)
    builder.fill_document(nest(source.tables, source.text))
    return Shown(builder.document, Offsets(source.text, builder.pieces), builder.rows, tuple(builder.tables), look)


class _Builder:
    def __init__(self, text: str, look: SourceLook, width: int) -> None:
        self.document = _empty_document(look)
        self.pieces: list[Piece] = []
        self.rows: dict[int, int] = {}
        self.tables: list[ShownTable] = []
        self._text = text
        self._look = look
        self._width = width

    def fill_document(self, tables: Sequence[TableNode]) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        self._fill(cursor, Span(0, len(self._text)), tables, _line_format(self._look.line_height))
        cursor.endEditBlock()

    def _fill(self, cursor: QTextCursor, span: Span, tables: Sequence[TableNode], line: QTextBlockFormat) -> None:
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
        for tabbed, run in _runs(_showable(self._text[span.start : span.end])):
            block = QTextBlockFormat(line)
            if tabbed:
                block.setTabPositions([self._tab(ems) for ems in tab_stops(run)])
            cursor.setBlockFormat(block)
            cursor.insertText("".join(run))

    def _tab(self, ems: float) -> QTextOption.Tab:
        return QTextOption.Tab(self._look.px(ems * 14), QTextOption.TabType.LeftTab)

    def _table(self, cursor: QTextCursor, node: TableNode) -> QTextTable:
        table = node.table
        outermost = cursor.currentTable() is None
        shown = cursor.insertTable(table.rows, table.columns, _table_format(self._look))
        rows = dict(_rows(table))
        self.rows.update(rows)
        if outermost:
            self._remember(table, shown, tuple(rows.values()))
        for cell in table.cells:
            if cell.row_span > 1 or cell.column_span > 1:
                shown.mergeCells(cell.row, cell.column, cell.row_span, cell.column_span)
        heads = head_rows(table, self._text)
        for index, cell in enumerate(table.cells):
            place = shown.cellAt(cell.row, cell.column)
            _dress(place, self._look, head=cell.row in heads)
            line = _line_format(self._look.cell_line_height)
            figure = is_figure(self._text[cell.span.start : cell.span.end])
            if figure or cell.row in heads:
                line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setNonBreakableLines(figure)
            self._fill(place.firstCursorPosition(), cell.span, node.inner.get(index, ()), line)
        return shown

    def _remember(self, table: SourceTable, shown: QTextTable, rows: tuple[int, ...]) -> None:
        reach = max(cell.row_span for cell in table.cells)
        outer = ShownTable(table.span, shown, plan_columns(table, self._text), rows, reach)
        look = shown.format()
        look.setColumnWidthConstraints(outer.widths(self._look, self._width))
        shown.setFormat(look)
        self.tables.append(outer)


def _showable(text: str) -> str:
    return _UNSHOWABLE.sub(lambda match: _SHOWN_AS.get(match.group(), "\ufffd"), text)


def _empty_document(look: SourceLook) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font())
    option = document.defaultTextOption()
    option.setTabStopDistance(look.px(4 * 14))
    document.setDefaultTextOption(option)
    frame = QTextFrameFormat()
    frame.setLeftMargin(look.px(LEFT))
    frame.setRightMargin(look.px(RIGHT))
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
    cell.setLeftPadding(look.px(3))
    cell.setRightPadding(look.px(3))
    cell.setFont(look.font(CELL_FONT))
    if head:
        cell.setBackground(look.theme.colour("soft"))
    place.setFormat(cell)


def _keep_height(cursor: QTextCursor) -> None:
    """Keep an empty line before a table visible: Qt hides one that has no background."""
    if cursor.block().length() == 1:
        line = cursor.blockFormat()
        line.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        cursor.setBlockFormat(line)


def _rows(table: SourceTable) -> Iterator[tuple[int, int]]:
    for _row, group in itertools.groupby(table.cells, lambda cell: cell.row):
        cells = list(group)
        alone = next((cell for cell in cells if cell.row_span == 1), cells[0])
        yield cells[0].span.start, alone.span.start


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines in runs that share their tab stops: tabbed lines that follow each other, or lines without."""
    if "\t" not in text:
        yield False, [text]
        return
    for tabbed, lines in itertools.groupby(_LINE.findall(text), lambda line: "\t" in line.lstrip()):
        yield tabbed, list(lines)
