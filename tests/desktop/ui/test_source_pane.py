"""The source pane as a person uses it: mouse, keys, menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from source_panes import REPORT, at, bands, double_click, drag, report, span_of, with_table

from desktop.ui.source_pane import SourcePane
from parser.model import Span

# The platform without a screen says this of windows and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

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
