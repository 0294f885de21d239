"""A made-up source in the pane that shows it, and a mouse over it."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.models.source_marks import SectionBand
from desktop.ui.source_pane import SourcePane
from parser.model import Span
from parser.source import SourceCell, SourceDocument, SourceTable

HEAD = "首页 > 政务公开 > 年度报告　打印"
REPORT = "\n".join(
    [
        HEAD,
        "青山县𠮷祥镇二〇三一年年度报告",
        "一、总体情况",
        "　　全年收到申请 1,234.5 件，𠮷祥镇答复 １，２３４ 件，办结3.2万件；另有\u00a056\u00a0件，较上年减少7件。",
        "",
        "二、主动公开",
        "项目\t数量\t说明",
        "规章\t3\t无",
        *(f"第{number}段：{'公开工作按期完成。' * 9}" for number in range(1, 40)),
        "三、其他事项",
        "没有其他需要报告的事项。",
    ]
)


def report() -> SourceDocument:
    return SourceDocument(name="青山.txt", kind="txt", text=REPORT)


def with_table() -> SourceDocument:
    """A line, a table with a merged head and a cell over two rows, an empty line, a line."""
    rows = ["行\t法人\t总计", "企业\t其他", "一、新收\t31\t42\t73", "二、结转\t5", "6\t11"]
    before = "收到和处理申请情况\n\n"
    places = [(0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1), (1, 1, 1, 1), (1, 2, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1)]
    places += [(2, 2, 1, 1), (2, 3, 1, 1), (3, 0, 2, 1), (3, 1, 1, 2), (4, 1, 1, 1), (4, 2, 1, 2)]
    at, cells = len(before), []
    for row, column, high, wide in places:
        text = [cell for line in rows for cell in line.split("\t")][len(cells)]
        cells.append(SourceCell(row, column, high, wide, Span(at, at + len(text))))
        at += len(text) + 1
    table = SourceTable(Span(len(before), at - 1), 5, 4, tuple(cells))
    text = before + "\n".join(rows) + "\n\n末段只有一行。"
    return SourceDocument(name="a.docx", kind="docx", text=text, tables=(table,))


def bands() -> list[SectionBand]:
    starts = [REPORT.index(title) for title in ("一、总体", "二、主动", "三、其他")] + [len(REPORT)]
    lines = {line.span.start: line for line in report().lines}
    return [
        SectionBand(start, start, end, hue, lines[start].span, lines[start].text)
        for hue, (start, end) in enumerate(itertools.pairwise(starts))
    ]


def span_of(text: str) -> Span:
    start = REPORT.index(text)
    return Span(start, start + len(text))


def at(pane: SourcePane, offset: int, part: float = 0.5) -> QPoint:
    """The point in the viewport at that part of a character's width."""
    rect = pane.text.rects(Span(offset, offset + 1))[0]
    return QPointF(rect.left() + rect.width() * part, rect.center().y()).toPoint()


def mouse(pane: SourcePane, kind: QEvent.Type, point: QPoint) -> None:
    view = pane.text.viewport()
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    place = QPointF(point)
    event = QMouseEvent(kind, place, QPointF(view.mapToGlobal(point)), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def double_click(pane: SourcePane, point: QPoint) -> None:
    kinds = QEvent.Type
    for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease, kinds.MouseButtonDblClick, kinds.MouseButtonRelease):
        mouse(pane, kind, point)


def drag(pane: SourcePane, start: int, end: int) -> None:
    """Select by mouse from before one character to before another."""
    mouse(pane, QEvent.Type.MouseButtonPress, at(pane, start, 0.1))
    mouse(pane, QEvent.Type.MouseMove, at(pane, (start + end) // 2))
    mouse(pane, QEvent.Type.MouseMove, at(pane, end, 0.1))
    mouse(pane, QEvent.Type.MouseButtonRelease, at(pane, end, 0.1))
