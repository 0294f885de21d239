"""The check sheet on paper: laid out for the printer's page, with unit and page numbers on every one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtPrintSupport import QPrinter

from desktop.check_sheet import CheckSheet, as_html
from desktop.theme import FAMILIES

SERIF = ("SimSun", "NSimSun", "Noto Serif CJK SC", "Source Han Serif SC")
"""Families that official papers are set in, before those of the window."""
MARGINS_MM = QMarginsF(16, 14, 16, 14)
INK = "#010101"
"""Black to the eye. Real black is what a painter begins with, so that it is not recorded; the preview, which draws what
was recorded, would write in the colour of the window instead."""
BODY_POINTS, EDGE_POINTS = 9.0, 8.0
EDGE_LINES = 1.8
"""Height of the head and of the foot of a page, in lines."""


def prepare(printer: QPrinter, sheet: CheckSheet) -> None:
    """A4, upright, and a name for the print job and for the file of a PDF."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    printer.setDocName(_tr("核对单 {name}").format(name=sheet.name.replace("　", " ")))


def print_sheet(printer: QPrinter, sheet: CheckSheet, foot: str) -> int:
    """Print the sheet, black on white whatever the window looks like; the number of pages. `foot` stands on each."""
    painter = QPainter(printer)
    if not painter.isActive():
        return 0
    try:
        return _Pages(printer, sheet, foot).paint(painter)
    finally:
        painter.end()


class _Pages:
    """One printing: the page's own rectangle in the printer's dots, less a head and a foot."""

    def __init__(self, printer: QPrinter, sheet: CheckSheet, foot: str) -> None:
        self._printer, self._name, self._foot = printer, sheet.name, foot
        self._edge_font = _font(EDGE_POINTS)
        area = printer.pageLayout().paintRectPixels(printer.resolution())
        self._width, height = float(area.width()), float(area.height())
        self._edge = QFontMetricsF(self._edge_font, printer).height() * EDGE_LINES
        self._body = height - 2 * self._edge
        self._document = _document(sheet, printer, QSizeF(self._width, self._body))

    def paint(self, painter: QPainter) -> int:
        """All pages, or those that were asked for in the print dialog."""
        count = self._document.pageCount()
        first, last = self._printer.fromPage() or 1, self._printer.toPage() or count
        wanted = range(first, min(last, count) + 1)
        for number in wanted:
            if number != wanted[0]:
                self._printer.newPage()
            self._paint_edges(painter, number, count)
            self._paint_body(painter, number)
        return len(wanted)

    def _paint_body(self, painter: QPainter, number: int) -> None:
        page = QRectF(0, (number - 1) * self._body, self._width, self._body)
        painter.save()
        painter.translate(0, self._edge - page.top())
        painter.setClipRect(page)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.palette = palette
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int, count: int) -> None:
        painter.setFont(self._edge_font)
        painter.setPen(QPen(QColor(INK)))
        head = QRectF(0, 0, self._width, self._edge)
        foot = QRectF(0, self._edge + self._body, self._width, self._edge)
        flags = Qt.AlignmentFlag
        page = _tr("第 {n} 页 共 {m} 页").format(n=number, m=count)
        metrics = QFontMetricsF(self._edge_font, self._printer)
        room = self._width - metrics.horizontalAdvance(page) * 2
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, flags.AlignLeft | flags.AlignTop, name)
        painter.drawText(head, flags.AlignRight | flags.AlignTop, _tr("核对单"))
        painter.drawText(foot, flags.AlignLeft | flags.AlignBottom, self._foot)
        painter.drawText(foot, flags.AlignRight | flags.AlignBottom, page)


def _document(sheet: CheckSheet, printer: QPrinter, size: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(printer)
    document.setDefaultFont(_font(BODY_POINTS))
    document.setDocumentMargin(0)
    document.setHtml(as_html(sheet))
    document.setPageSize(size)
    _keep_tables_together(document, len(sheet.grids))
    return document


def _keep_tables_together(document: QTextDocument, count: int) -> None:
    """Begin a page before each of the last `count` tables that would be broken, where that costs no further page."""
    frames = document.rootFrame().childFrames()
    for table in frames[len(frames) - count :]:
        layout, height = document.documentLayout(), document.pageSize().height()
        place, pages = layout.frameBoundingRect(table), document.pageCount()
        if int(place.top() // height) == int((place.bottom() - 1) // height):
            continue
        head = QTextCursor(document.findBlock(table.firstPosition() - 1))
        _break_before(head, broken=True)
        if document.pageCount() > pages:
            _break_before(head, broken=False)


def _break_before(cursor: QTextCursor, *, broken: bool) -> None:
    flags = QTextFormat.PageBreakFlag
    block = cursor.blockFormat()
    block.setPageBreakPolicy(flags.PageBreak_AlwaysBefore if broken else flags.PageBreak_Auto)
    cursor.setBlockFormat(block)


def _font(points: float) -> QFont:
    installed = set(QFontDatabase.families())
    font = QFont()
    wanted = [family for family in (*SERIF, *FAMILIES) if family in installed]
    if wanted:
        font.setFamilies(wanted)
    font.setPointSizeF(points)
    return font


def _tr(text: str) -> str:
    return QCoreApplication.translate("CheckSheetPrinting", text)
