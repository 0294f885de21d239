"""The margin of the source pane: bands and boundaries that can be dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from source_panes import REPORT, bands, span_of

from desktop.theme import LIGHT
from desktop.ui.source_pane import SourcePane
from parser.model import Span

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def margin_pane(pane: SourcePane) -> SourcePane:
    pane.set_sections(bands())
    return pane


def boundary(pane: SourcePane, offset: int) -> QPoint:
    """The point of the band at the top of a line."""
    line = pane.text.source.line_at(offset)
    place = next(place for place in pane.text.lines_in_view() if place.line == line)
    return QPoint(pane.margin.width() - 3, round(place.top))


def test_bands_have_the_hues_of_their_sections(margin_pane: SourcePane) -> None:
    picture = margin_pane.margin.grab().toImage()
    x = margin_pane.margin.width() - 3

    def colour(text: str) -> QColor:
        return picture.pixelColor(x, boundary(margin_pane, REPORT.index(text)).y() + 8)

    assert colour("首页") == LIGHT.colour("panel")
    assert colour("一、总体") == colour("全年") == QColor(LIGHT.bands[0])
    assert colour("二、主动") == colour("第1段") == QColor(LIGHT.bands[1])


def test_dragging_a_boundary_tells_section_and_line(qtbot: QtBot, margin_pane: SourcePane) -> None:
    margin, start = margin_pane.margin, REPORT.index("二、主动")
    target = boundary(margin_pane, REPORT.index("规章"))
    qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))
    qtbot.mouseMove(margin, target + QPoint(0, 5))
    drawn = margin_pane.text.viewport().grab().toImage()
    assert drawn.pixelColor(300, target.y()) == LIGHT.colour("accent")
    with qtbot.waitSignal(margin_pane.boundaryMoved) as moved:
        qtbot.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=target)
    assert moved.args == [start, REPORT.index("规章")]
    assert margin_pane.text.viewport().grab().toImage().pixelColor(300, target.y()) != LIGHT.colour("accent")


def test_a_boundary_lands_on_the_first_character_and_not_beyond_its_neighbours(
    qtbot: QtBot, margin_pane: SourcePane
) -> None:
    margin, start = margin_pane.margin, REPORT.index("二、主动")
    qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))
    qtbot.mouseMove(margin, QPoint(5, 1))
    with qtbot.waitSignal(margin_pane.boundaryMoved) as moved:
        qtbot.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    assert moved.args == [start, REPORT.index("全年收到")]


def test_escape_and_going_back_move_nothing(qtbot: QtBot, margin_pane: SourcePane) -> None:
    margin, start = margin_pane.margin, REPORT.index("二、主动")
    with qtbot.assertNotEmitted(margin_pane.boundaryMoved):
        qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))
        qtbot.mouseMove(margin, boundary(margin_pane, REPORT.index("规章")))
        qtbot.keyClick(margin, Qt.Key.Key_Escape)
        qtbot.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, REPORT.index("规章")))
        qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))
        qtbot.mouseMove(margin, boundary(margin_pane, REPORT.index("规章")))
        qtbot.mouseMove(margin, boundary(margin_pane, start))
        qtbot.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))


def test_a_boundary_held_below_the_view_scrolls_it(qtbot: QtBot, margin_pane: SourcePane) -> None:
    margin, start = margin_pane.margin, REPORT.index("二、主动")
    qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=boundary(margin_pane, start))
    qtbot.mouseMove(margin, QPoint(5, margin.height() + 30))
    qtbot.waitUntil(lambda: margin_pane.text.verticalScrollBar().value() > 100)
    qtbot.keyClick(margin, Qt.Key.Key_Escape)


def test_the_tooltip_names_the_section(margin_pane: SourcePane) -> None:
    height = boundary(margin_pane, REPORT.index("全年收到")).y() + 12
    assert margin_pane.margin.tip_at(height) == "一、总体情况"
    edge = boundary(margin_pane, REPORT.index("二、主动")).y()
    assert margin_pane.margin.tip_at(edge) == "拖动，移动“二、主动公开”的起点"
    assert margin_pane.margin.tip_at(8) == ""


@pytest.mark.parametrize("percent", [100, 160])
def test_the_margin_follows_wrapping_and_zoom(pane: SourcePane, percent: int) -> None:
    pane.set_zoom(percent)
    pane.reveal(span_of("第20段"))
    for place in pane.text.lines_in_view():
        rect = pane.text.rects(Span(place.line.span.start, place.line.span.start))[0]
        assert rect.top() < place.baseline <= rect.bottom()
    assert pane.margin.height() == pane.text.viewport().height()
