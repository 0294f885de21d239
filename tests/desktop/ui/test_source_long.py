"""A long source: laid out as far as it is seen, and the same places told as if all had been laid out."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from source_panes import with_table

from desktop.models.source_marks import SectionBand
from desktop.theme import DARK, LIGHT
from desktop.ui.source_document import Shown
from desktop.ui.source_pane import SourcePane
from desktop.ui.source_styles import SourceStyles
from desktop.ui.source_text import SourceText
from parser.model import Span
from parser.source import SourceDocument

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LINES = [f"第{n}行" + "各单位按照要求及时公开政府信息。" * (n % 7) for n in range(900)]
LONG = SourceDocument(name="长.txt", kind="txt", text="\n".join(LINES))
HEADING = LONG.lines[400].span
BAND = SectionBand(0, HEADING.start, len(LONG.text), 0, HEADING, "第400行")


@pytest.fixture
def long(qtbot: QtBot) -> SourcePane:
    """A pane that shows the long source and has not had a turn since."""
    pane = SourcePane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(620, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_document(LONG, "", [BAND], [LONG.lines[0].span])
    return pane


@pytest.fixture
def finished(monkeypatch: pytest.MonkeyPatch) -> list[Shown]:
    """The documents that were laid out to their end at once."""
    asked: list[Shown] = []
    finish = Shown.finish_layout
    monkeypatch.setattr(Shown, "finish_layout", lambda shown: (asked.append(shown), finish(shown))[1])
    return asked


def told(text: SourceText) -> tuple[object, ...]:
    room = text.viewport().height()
    points = [QPointF(x, y) for x in (0, 40, 300) for y in range(-5, room, 37)]
    lines = [(place.line.number, place.top, place.baseline) for place in text.lines_in_view()]
    first = text.lines_in_view()[0]
    return [text.offset_at(point) for point in points], lines, text.rects(first.line.span), text.bottom_of(first)


def test_what_is_shown_is_not_laid_out_to_its_end(long: SourcePane, finished: list[Shown], qtbot: QtBot) -> None:
    long.text.viewport().repaint()
    long.margin.repaint()
    long.set_zoom(125)
    long.set_theme(DARK)
    long.resize(500, 600)
    long.text.viewport().repaint()
    assert not finished
    assert long.text.styles.headings == {HEADING}


def test_styles_that_are_there_from_the_beginning_are_not_set_again(
    long: SourcePane, finished: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[SourceStyles] = []
    monkeypatch.setattr(SourceStyles, "begin", lambda styles, *_spans: begun.append(styles))
    long.set_noise([LONG.lines[0].span])
    long.set_sections([BAND])
    long.set_theme(LIGHT)
    long.set_zoom(100)
    assert not finished
    assert not begun


def test_places_are_told_as_if_all_were_laid_out(long: SourcePane) -> None:
    chance = random.Random(5)
    bar = long.text.verticalScrollBar()
    for share in (0.0, 0.0, 0.1, 0.35, 0.8, 1.0):
        long.set_zoom(chance.choice([90, 110, 125]))
        long.resize(chance.randint(420, 800), 600)
        offset = round(share * len(LONG.text))
        long.text.bring_into_view(Span(offset, offset))
        early = told(long.text)
        value = bar.value()
        long.text._shown.finish_layout()
        assert told(long.text) == early
        assert bar.value() == value


@pytest.mark.parametrize("line", [0, 3, 420, 800])
def test_the_text_at_the_top_stays_while_sizes_change(long: SourcePane, line: int, qtbot: QtBot) -> None:
    start = LONG.lines[line].span.start
    long.text._shown.finish_layout()
    qtbot.wait(1)
    bar = long.text.verticalScrollBar()
    bar.setValue(round(long.text.rects(Span(start, start))[0].top()) + bar.value())
    before = long.text.offset_at(QPointF(0, 0))
    for width, percent in ((500, 110), (760, 125), (620, 90), (420, 100), (620, 100)):
        long.resize(width, 600)
        long.set_zoom(percent)
        qtbot.wait(1)
    assert long.text.source.line_at(long.text.offset_at(QPointF(0, 0))) == long.text.source.line_at(before)


def test_a_jump_far_down_is_not_lost_when_qt_goes_on(long: SourcePane, qtbot: QtBot) -> None:
    target = LONG.lines[850].span
    long.reveal(target)
    bar = long.text.verticalScrollBar()
    value = bar.value()
    qtbot.waitUntil(lambda: bar.maximum() > value + 100)
    assert bar.value() == value
    assert 0 <= long.text.rects(target)[0].top() < long.text.viewport().height()


def test_a_source_with_tables_is_laid_out_first(long: SourcePane, finished: list[Shown]) -> None:
    long.show_document(with_table(), "")
    long.text.lines_in_view()
    assert finished


def test_characters_that_qt_would_take_for_its_own_are_shown_as_others(long: SourcePane) -> None:
    strange = "甲\x00乙\x0b丙\r丁\u2029戊\ufeff己\ud800庚\ufffc辛\uffff壬\t癸\x1f"
    long.show_document(SourceDocument(name="a.txt", kind="txt", text=strange), "")
    assert long.text.toPlainText() == "甲\ufffd乙 丙 丁\n戊\u200b己\ufffd庚\ufffd辛\ufffd壬\t癸\ufffd"


def test_figures_are_seen_in_the_order_in_which_they_are_read(long: SourcePane) -> None:
    long.show_document(SourceDocument(name="a.txt", kind="txt", text="收到申请\u202e123\u202c件\u2067456\u2069件"), "")
    assert long.text.toPlainText() == "收到申请\u200b123\u200b件\u200b456\u200b件"
