"""The source pane as a person uses it: mouse, keys, menu, marks, margin."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QContextMenuEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.models.source_marks import SectionBand, SourceMark
from desktop.theme import DARK, LIGHT, Theme
from desktop.ui.source_look import SourceLook, contrast
from desktop.ui.source_pane import SourcePane
from parser.model import Span
from parser.source import SourceCell, SourceDocument, SourceTable

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

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


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    pane = SourcePane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(620, 600)
    pane.show_document(report(), "")
    pane.show()
    qtbot.waitExposed(pane)
    return pane


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


# Mouse and keys


@pytest.mark.parametrize("text", ["首", "祥镇二", "总", "1,234", "件，𠮷", "件；", "56", "规", "说明", "无"])
@pytest.mark.parametrize("part", [0.15, 0.85])
def test_a_click_tells_the_character_under_the_mouse(qtbot: QtBot, pane: SourcePane, text: str, part: float) -> None:
    offset = REPORT.index(text)
    with qtbot.waitSignal(pane.offsetClicked) as clicked:
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, offset, part))
    assert clicked.args == [offset]


def test_a_click_in_a_cell_tells_the_offset_in_that_cell(qtbot: QtBot, pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    for cell in source.tables[0].cells:
        with qtbot.waitSignal(pane.offsetClicked) as clicked:
            qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, cell.span.start))
        assert clicked.args == [cell.span.start]
    last = source.text.index("末段")
    with qtbot.waitSignal(pane.offsetClicked) as clicked:
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, last))
    assert clicked.args == [last]


def test_a_click_right_of_a_line_tells_its_end(qtbot: QtBot, pane: SourcePane) -> None:
    line = pane.text.source.lines[2]
    point = at(pane, line.span.start)
    with qtbot.waitSignal(pane.offsetClicked) as clicked:
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, point.y()))
    assert clicked.args == [line.span.end]


@pytest.mark.parametrize(
    ("inside", "number"),
    [
        ("234.5", "1,234.5"),
        ("1,2", "1,234.5"),
        ("２３４", "１，２３４"),
        ("2万", "3.2万"),
        ("万件", "3.2万"),
        ("6\u00a0", "56"),
    ],
)
def test_a_double_click_takes_the_whole_number(qtbot: QtBot, pane: SourcePane, inside: str, number: str) -> None:
    point = at(pane, REPORT.index(inside))
    with qtbot.waitSignal(pane.textSelected) as selected, qtbot.waitSignal(pane.assignRequested) as assigned:
        double_click(pane, point)
    assert selected.args == assigned.args == [span_of(number)]
    assert pane.selected_span() == span_of(number)


def test_a_double_click_on_a_word_only_selects(qtbot: QtBot, pane: SourcePane) -> None:
    with qtbot.assertNotEmitted(pane.assignRequested), qtbot.waitSignal(pane.textSelected):
        double_click(pane, at(pane, REPORT.index("收到")))
    assert pane.selected_span() is not None


def test_a_selection_is_told_once_it_is_finished_and_without_blanks_around(qtbot: QtBot, pane: SourcePane) -> None:
    start, end = REPORT.index(" 1,234.5"), REPORT.index("件，𠮷")
    with qtbot.assertNotEmitted(pane.offsetClicked), qtbot.waitSignal(pane.textSelected) as selected:
        drag(pane, start, end)
    assert selected.args == [span_of("1,234.5")]


def test_a_selection_over_astral_characters_and_lines(qtbot: QtBot, pane: SourcePane) -> None:
    start, end = REPORT.index("𠮷祥镇二"), REPORT.index("总体")
    with qtbot.waitSignal(pane.textSelected) as selected:
        drag(pane, start, end)
    assert selected.args == [Span(start, end)]


def test_a_selection_over_cells_goes_from_the_first_to_the_last(qtbot: QtBot, pane: SourcePane) -> None:
    source = with_table()
    pane.show_document(source, "")
    first, last = source.text.index("31"), source.text.index("73")
    with qtbot.waitSignal(pane.textSelected) as selected:
        drag(pane, first, last)
    assert source.slice(selected.args[0]) == "31\t42\t73"


def test_enter_asks_at_the_caret_or_assigns_the_selection(qtbot: QtBot, pane: SourcePane) -> None:
    pane.go_to_line(3)
    qtbot.keyClick(pane.text, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.offsetClicked) as clicked:
        qtbot.keyClick(pane.text, Qt.Key.Key_Return)
    assert clicked.args == [REPORT.index("一、总体") + 1]
    qtbot.keyPress(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyPress(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.textSelected) as selected:
        qtbot.keyRelease(pane.text, Qt.Key.Key_Shift)
    with qtbot.assertNotEmitted(pane.offsetClicked), qtbot.waitSignal(pane.assignRequested) as assigned:
        qtbot.keyClick(pane.text, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert selected.args == assigned.args == [span_of("、总")]


def test_letters_and_digits_do_nothing(qtbot: QtBot, pane: SourcePane) -> None:
    before = pane.caret_offset()
    qtbot.keyClicks(pane.text, "abc12")
    assert pane.caret_offset() == before
    assert pane.text.source.text == REPORT
    assert not pane.text.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_copying_takes_the_source_and_not_what_qt_makes_of_it(pane: SourcePane) -> None:
    wanted = span_of("另有\u00a056\u00a0件")
    pane.text.select(wanted)
    assert pane.text.createMimeDataFromSelection().text() == "另有\u00a056\u00a0件"
    pane.commands["copy"].trigger()
    assert QApplication.clipboard().text() == "另有\u00a056\u00a0件"


def test_the_wheel_zooms_with_ctrl_only(qtbot: QtBot, pane: SourcePane) -> None:
    assert wheel(pane, 60, Qt.KeyboardModifier.ControlModifier) == 0
    with qtbot.waitSignal(pane.zoomRequested) as zoomed:
        wheel(pane, 60, Qt.KeyboardModifier.ControlModifier)
    assert zoomed.args == [1]
    with qtbot.assertNotEmitted(pane.zoomRequested):
        wheel(pane, -120, Qt.KeyboardModifier.NoModifier)
    assert pane.text.verticalScrollBar().value() > 0


def wheel(pane: SourcePane, angle: int, keys: Qt.KeyboardModifier) -> int:
    view = pane.text.viewport()
    place = QPointF(100, 100)
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    return pane.text.verticalScrollBar().value()


# Commands


def test_the_menu_speaks_of_the_place_that_was_clicked(qtbot: QtBot, pane: SourcePane) -> None:
    pane.set_sections(bands())
    offset = REPORT.index("收到申请")
    point = at(pane, offset)
    view = pane.text.viewport()
    QApplication.sendEvent(
        view,
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point), Qt.KeyboardModifier.NoModifier
        ),
    )
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "标为…",
        "从这里起新章节",
        "与上一章节合并",
        "这一行不是正文（页面框架）",
        "这一行是正文",
        "复制",
        "全选",
    ]
    assert pane.caret_offset() == offset
    assert not pane.commands["assign"].isEnabled()
    menu.close()
    with qtbot.waitSignal(pane.joinRequested) as joined:
        pane.commands["join"].trigger()
    assert joined.args == [offset]


def test_a_section_begins_at_the_selection_or_at_the_first_character_of_the_line(
    qtbot: QtBot, pane: SourcePane
) -> None:
    offset = REPORT.index("收到申请")
    pane.text.select(Span(offset, offset))
    with qtbot.waitSignal(pane.splitRequested) as split:
        pane.commands["split"].trigger()
    assert split.args == [REPORT.index("全年收到")]
    pane.text.select(Span(offset, offset + 4))
    with qtbot.waitSignal(pane.splitRequested) as split:
        pane.commands["split"].trigger()
    assert split.args == [offset]


def test_a_selection_is_assigned_from_the_menu(qtbot: QtBot, pane: SourcePane) -> None:
    pane.text.select(span_of("1,234.5"))
    with qtbot.waitSignal(pane.assignRequested) as assigned:
        pane.commands["assign"].trigger()
    assert assigned.args == [span_of("1,234.5")]


def test_whole_lines_are_called_chrome_and_back(qtbot: QtBot, pane: SourcePane) -> None:
    lines = report().lines
    pane.text.select(Span(lines[3].span.start + 5, lines[5].span.start + 2))
    with qtbot.waitSignal(pane.chromeRequested) as chrome:
        pane.commands["chrome_on"].trigger()
    assert chrome.args == [(lines[3].span, lines[5].span), True]
    assert not pane.commands["chrome_off"].isEnabled()
    pane.set_noise([lines[0].span])
    pane.go_to_line(1)
    assert not pane.commands["chrome_on"].isEnabled()
    with qtbot.waitSignal(pane.chromeRequested) as chrome:
        pane.commands["chrome_off"].trigger()
    assert chrome.args == [(lines[0].span,), False]


# What is shown


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


# The margin


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
