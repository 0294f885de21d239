"""What the source pane shows: marks, chrome, headings, sizes, hits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from pytestqt.qtbot import QtBot
from source_panes import HEAD, REPORT, bands, report, span_of, with_table

from desktop.models.source_marks import SectionBand, SourceMark
from desktop.theme import DARK, LIGHT, Theme
from desktop.ui.source_look import SourceLook, contrast
from desktop.ui.source_pane import SourcePane
from parser.model import Span
from parser.source import SourceCell, SourceDocument, SourceTable

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_without_a_document_a_sentence_stands_there(pane: SourcePane) -> None:
    pane.show_document(None, "把文件拖到这里。")
    assert not pane.text.isVisible()
    assert "把文件拖到这里。" in [label.text() for label in pane.findChildren(type(pane._nothing)) if label.isVisible()]
    assert not any(action.isEnabled() for action in pane.commands.values())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("state", "tint"),
    [
        ("trusted", "ok_tint"),
        ("confirmed", "ok_tint"),
        ("doubtful", "warn_tint"),
        ("wrong", "bad_tint"),
        ("corrected", "edit_tint"),
    ],
)
def test_a_mark_tints_its_own_characters(pane: SourcePane, theme: Theme, state: str, tint: str) -> None:
    pane.set_theme(theme)
    pane.set_marks([SourceMark(span_of("1,234.5"), state)])  # type: ignore[arg-type]
    inside = pane.text.rects(span_of("1,234.5"))[0]
    beside = pane.text.rects(span_of("全年收到"))[0]
    picture = pane.text.viewport().grab().toImage()
    paper, wanted = theme.colour("panel"), theme.colour(tint)
    mix = max if theme is DARK else min
    expected = QColor(*(mix(a, b) for a, b in zip(paper.getRgb()[:3], wanted.getRgb()[:3], strict=True)))
    assert count(picture, inside, expected) > 0.3 * inside.width() * inside.height()
    assert count(picture, beside, expected) == 0
    assert count(picture, beside, paper) > 0


def count(picture: QImage, rect: QRectF, colour: QColor) -> int:
    area = rect.toAlignedRect()
    return sum(
        picture.pixelColor(x, y) == colour
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_a_mark_in_a_cell_with_a_head_look_is_seen(pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    start = source.text.index("企业")
    before = pane.text.viewport().grab().toImage()
    pane.set_marks([SourceMark(Span(start, start + 2), "wrong")])
    after = pane.text.viewport().grab().toImage()
    middle = pane.text.rects(Span(start, start + 2))[0].toAlignedRect()
    assert before.copy(middle) != after.copy(middle)


def test_revealing_brings_far_text_to_the_middle_and_frames_it(pane: SourcePane) -> None:
    far = span_of("没有其他需要报告")
    near = span_of("1,234.5")
    view = QRectF(pane.text.viewport().rect())
    assert not view.intersects(pane.text.rects(far)[0])
    pane.reveal(span_of("第20段"))
    middle = pane.text.rects(span_of("第20段"))[0].center().y()
    assert abs(middle - view.center().y()) < 30
    pane.reveal(far)
    rect = pane.text.rects(far)[0]
    assert view.contains(rect)
    accent = LIGHT.colour("accent")
    assert count(pane.text.viewport().grab().toImage(), rect.adjusted(-5, -5, 5, 5), accent) > rect.width()
    pane.clear_current()
    assert count(pane.text.viewport().grab().toImage(), rect.adjusted(-5, -5, 5, 5), accent) == 0
    pane.reveal(near)
    before = pane.text.verticalScrollBar().value()
    pane.reveal(span_of("3.2万"))
    assert pane.text.verticalScrollBar().value() == before
    assert pane.caret_offset() == 0


def test_revealing_with_focus_moves_the_caret(qtbot: QtBot, pane: SourcePane) -> None:
    pane.reveal(span_of("没有其他需要报告"), focus=True)
    assert pane.caret_offset() == REPORT.index("没有其他需要报告")
    assert pane.text.verticalScrollBar().value() > 0
    qtbot.waitUntil(pane.text.hasFocus)


def test_revealing_right_after_opening_a_long_text(pane: SourcePane) -> None:
    text = REPORT + "\n" + "很长的一段文字。" * 30000 + "\n到头了"
    pane.show_document(SourceDocument(name="a.txt", kind="txt", text=text), "")
    pane.set_noise([Span(0, len(HEAD))])
    pane.reveal(Span(len(text) - 3, len(text)))
    assert QRectF(pane.text.viewport().rect()).contains(pane.text.rects(Span(len(text) - 3, len(text)))[0])


def test_an_empty_cell_can_be_revealed(pane: SourcePane) -> None:
    cells = tuple(SourceCell(0, column, 1, 1, Span(column, column)) for column in range(3))
    pane.show_document(
        SourceDocument(name="a.docx", kind="docx", text="\t\t", tables=(SourceTable(Span(0, 2), 1, 3, cells),)), ""
    )
    places = []
    for cell in cells:
        pane.reveal(cell.span)
        places.append(pane.text.rects(cell.span)[0])
    assert all(place.width() > 0 for place in places)
    assert places[0].left() < places[1].left() < places[2].left()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_chrome_is_dimmed_but_can_be_read(pane: SourcePane, theme: Theme) -> None:
    noise = SourceLook(theme, 100).noise
    assert 3 <= contrast(noise, theme.colour("panel")) < contrast(theme.colour("dim"), theme.colour("panel"))
    pane.set_theme(theme)
    pane.set_noise([Span(0, len(HEAD))])
    assert ink(pane, 0) == noise
    assert ink(pane, REPORT.index("青山")) != noise
    pane.set_noise([])
    assert ink(pane, 0) == theme.colour("text")


def ink(pane: SourcePane, offset: int) -> QColor:
    cursor = pane.text.textCursor()
    cursor.setPosition(pane.text.offsets.to_qt(offset + 1))
    return cursor.charFormat().foreground().color()


def test_headings_stand_out_and_stop_doing_so(pane: SourcePane) -> None:
    pane.set_sections(bands())
    heading, plain = REPORT.index("一、总体"), REPORT.index("全年")
    assert weight(pane, heading) > weight(pane, plain)
    pane.set_sections(bands()[1:])
    assert weight(pane, heading) == weight(pane, plain)
    assert weight(pane, REPORT.index("二、主动")) > weight(pane, plain)


def weight(pane: SourcePane, offset: int) -> int:
    cursor = pane.text.textCursor()
    cursor.setPosition(pane.text.offsets.to_qt(offset + 1))
    return cursor.charFormat().fontWeight()


def test_a_heading_over_cells_leaves_the_other_cells_alone(pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    row = next(line.span for line in source.lines if line.text.startswith("二、结转"))
    pane.set_sections([SectionBand(0, row.start, row.end, 0, row, "二、结转")])
    assert weight(pane, row.start) == weight(pane, source.text.index("5\n")) == weight(pane, row.start + 2)
    assert weight(pane, row.start) > weight(pane, source.text.index("6\t11"))
    assert weight(pane, row.start) > weight(pane, source.text.index("一、新收"))


def test_zoom_scales_text_and_margin_and_stays_at_the_place(pane: SourcePane) -> None:
    pane.set_sections(bands())
    pane.set_noise([Span(0, len(HEAD))])
    start = REPORT.index("第20段")
    pane.reveal(Span(start, start + 4))
    pane.text.select(Span(start, start + 4))
    top = pane.text.offset_at(QPointF(0, 0))
    height, width = pane.text.rects(Span(start, start + 1))[0].height(), pane.margin.sizeHint().width()
    pane.set_zoom(200)
    assert pane.text.rects(Span(start, start + 1))[0].height() > 1.8 * height
    assert pane.margin.sizeHint().width() > width
    assert abs(pane.text.rects(Span(top, top))[0].top()) < 40
    assert pane.selected_span() == Span(start, start + 4)
    assert weight(pane, REPORT.index("一、总体")) > weight(pane, REPORT.index("全年"))
    pane.set_zoom(100)
    assert pane.text.rects(Span(start, start + 1))[0].height() == height


def test_line_heights_follow_the_drawing(pane: SourcePane) -> None:
    first, second = (pane.text.rects(report().lines[number].span)[0] for number in (1, 2))
    assert second.top() - first.top() == round(14 * 1.75)


def test_a_narrower_window_keeps_the_text_at_the_top_and_tables_whole(pane: SourcePane) -> None:
    pane.reveal(span_of("第20段"))
    top = pane.text.offset_at(QPointF(0, 0))
    for width in (580, 440, 350, 400):
        pane.resize(width, 600)
    assert pane.text.offset_at(QPointF(0, 0)) == top
    pane.show_document(with_table(), "")
    pane.resize(350, 600)
    assert pane.text.horizontalScrollBar().maximum() == 0


def test_finding_goes_around_and_marks_every_place(pane: SourcePane) -> None:
    assert pane.find_text("1234") == (0, 0)
    assert pane.find_text("１，２") == (1, 2)
    assert pane.selected_span() == span_of("1,2")
    assert pane.find_text("1,2") == (2, 2)
    assert pane.find_text("1,2", stay=True) == (2, 2)
    assert pane.selected_span() == span_of("１，２")
    assert pane.find_text("1,2", backwards=True) == (1, 2)
    assert pane.selected_span() == span_of("1,2")
    assert pane.find_text("公开工作", backwards=True)[0] > 0
    assert pane.selected_span() == Span(REPORT.rindex("公开工作"), REPORT.rindex("公开工作") + 4)
    assert QRectF(pane.text.viewport().rect()).contains(pane.text.rects(pane.selected_span())[0])
    assert pane.find_text("") == (0, 0)


def test_going_to_a_line(pane: SourcePane) -> None:
    pane.go_to_line(30)
    assert pane.caret_offset() == report().lines[29].span.start
    pane.go_to_line(10_000)
    assert pane.caret_offset() == report().lines[-1].span.start
    pane.go_to_line(0)
    assert pane.caret_offset() == 0


def test_an_empty_line_before_a_table_keeps_its_height(pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    places = {place.line.number: place for place in pane.text.lines_in_view()}
    assert places[3].top - places[2].top >= 20


def test_every_row_of_a_table_has_its_number_beside_it(pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    places = pane.text.lines_in_view()
    assert [place.line.number for place in places] == [line.number for line in source.lines]
    for word, number in (("法人", 3), ("企业", 4), ("31", 5), ("5\n", 6), ("6\t", 7)):
        start = source.text.index(word)
        middle = pane.text.rects(Span(start, start + 1))[0].center().y()
        assert places[number - 1].top - 4 < middle < places[number - 1].top + 26


def test_screen_readers_hear_a_read_only_text_of_that_name(pane: SourcePane) -> None:
    interface = QAccessible.queryAccessibleInterface(pane.text)
    assert isinstance(interface, QAccessibleInterface)
    assert interface.text(QAccessible.Text.Name) == "原文"
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly


def test_a_place_on_the_screen_lies_below_the_text_and_in_the_pane(pane: SourcePane) -> None:
    view = pane.text.viewport()
    near = view.mapFromGlobal(pane.place_of(span_of("1,234.5")))
    rect = pane.text.rects(span_of("1,234.5"))[0]
    assert rect.left() - 1 <= near.x() <= rect.right()
    assert rect.bottom() <= near.y() <= rect.bottom() + 8
    assert view.rect().adjusted(0, 0, 1, 1).contains(view.mapFromGlobal(pane.place_of(span_of("没有其他需要报告"))))


def test_a_style_sheet_does_not_change_the_size_of_the_text(qtbot: QtBot) -> None:
    pane = SourcePane(LIGHT)
    qtbot.addWidget(pane)
    pane.setStyleSheet("* { font-size: 30px; } QTextEdit { background: #ffffff; }")
    pane.resize(620, 600)
    pane.show_document(report(), "")
    pane.show()
    qtbot.waitExposed(pane)
    assert pane.text.document().defaultFont().pixelSize() == 14
    pane.setStyleSheet("* { font-size: 9px; }")
    assert pane.text.document().defaultFont().pixelSize() == 14
