"""Nothing is cut off: in a large font, in a small window, with long names, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.app import Program
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.list_view import ListView
from parser.model import Target

SIZES = [(1280, 720), (1366, 768), (1920, 1080)]


@pytest.fixture
def program(start, sample) -> Program:
    program = start(sample("数据有误"))
    for field, text in (("agency", "柏原县交通运输综合行政执法大队暨道路运输事业发展中心"), ("address", "驿站路" * 20)):
        program.editing.set_text(Target.parse(f"metadata:{field}"), text)
    program.editing.set_text(program.workbench.current.reviewed.report.indicators[0].target, "123456789")
    return program


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def cut_widgets(top: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their text."""
    found = []
    for widget in (*top.findChildren(QLabel), *top.findChildren(QAbstractButton)):
        if not widget.isVisibleTo(top) or isinstance(widget, ElidedLabel) or not widget.text():
            continue
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            wanted.setWidth(0)
            wanted.setHeight(widget.heightForWidth(widget.width()))
        if widget.width() < wanted.width() or widget.height() < wanted.height():
            found.append(f"{widget.text()}: {widget.size().toTuple()} < {wanted.toTuple()}")
    return found


def cut_rows(view: ListView) -> list[str]:
    """Rows that are lower than their texts."""
    model = view.model()
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if view.rowHeight(row)
        < view._delegate.height_of(model.index(row, column), view.font(), view.columnWidth(column))
    ]


def cut_figures(program: Program) -> list[str]:
    """Figures wider than their column, labels of rows higher than their row."""
    found = []
    for pane in program.window.values.tables.values():
        model, view = pane.model, pane.view
        for place in model.layout_cells:
            text = str(model.index(place.row, place.column).data() or "")
            if place.cell_id and place.column_span == 1 and model.present:
                if view.fontMetrics().horizontalAdvance(text) + 4 > view.columnWidth(place.column):
                    found.append(text)
            elif not place.cell_id and place.row_span == 1 and view.rowHeight(place.row) < view.fontMetrics().height():
                found.append(text)
    return found


@pytest.mark.parametrize("percent", [100, 125, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_cut(program, percent, size):
    program.settings.set("view/font_percent", percent)
    program.looks.dress()
    program.window.resize(*size)
    settle()
    values = program.window.values
    program.window.columns.show_values()
    for index in range(values.count()):
        if values.isTabVisible(index):
            values.setCurrentIndex(index)
            settle()
            assert cut_widgets(program.window) == []
            page = values.currentWidget()
            if isinstance(page, ListView):
                assert cut_rows(page) == []
    assert cut_figures(program) == []


@pytest.mark.parametrize(("width", "percent", "narrow"), [(1280, 100, False), (1366, 125, False), (1100, 100, True)])
def test_three_columns_while_there_is_room(program, width, percent, narrow):
    program.settings.set("view/font_percent", percent)
    program.looks.dress()
    program.window.resize(width, 720)
    settle()
    assert program.window.columns.narrow is narrow


def test_a_window_of_another_size_keeps_the_outer_columns(start, sample):
    program = start(sample("数据有误"))
    program.window.resize(1900, 900)
    program.window.columns.set_wide_sizes([250, 1150, 500])
    settle()
    program.window.close()
    assert program.settings.get("window/columns")
    columns = program.window.columns
    left, source, values = columns.fitted([250, 1150, 500], 1280)
    assert (left, values) == (250, 500)
    assert source == 530
    assert columns.fitted([], 1280) == columns.usual_sizes(1280) == [236, 614, 430]
    assert columns.fitted([1, 2], 1280) == columns.usual_sizes(1280)
    assert columns.usual_sizes(1920)[2] == 538


def test_other_colours_leave_the_columns_alone(program):
    program.window.resize(1280, 720)
    program.window.columns.set_wide_sizes([260, 500, 500])
    settle()
    before = program.window.columns.sizes()
    program.looks.set_theme("dark")
    settle()
    assert program.window.columns.sizes() == before
    program.looks.step_font(1)
    program.looks.step_font(-1)
    settle()
    assert all(abs(one - other) <= 2 for one, other in zip(program.window.columns.sizes(), before, strict=True))


def test_all_tabs_are_to_be_seen_at_200_percent(program):
    program.settings.set("view/font_percent", 200)
    program.looks.dress()
    for size in ((1280, 720), (1920, 1080)):
        program.window.resize(*size)
        program.window.columns.show_values()
        settle()
        bar = program.window.values.tabBar()
        shown = [bar.tabRect(n) for n in range(bar.count()) if program.window.values.isTabVisible(n)]
        assert shown[-1].right() <= bar.width()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 125, 200])
def test_searching_and_replacing_are_not_cut(program, size, percent):
    program.settings.set("view/font_percent", percent)
    program.looks.dress()
    program.window.resize(*size)
    program.window.errands.search.begin()
    search = program.window.values.search
    search.line.setText("交通")
    search.search()
    search.new.setText("运输")
    settle()
    assert search.hits.chosen()
    assert not cut_widgets(search)
    tool_bar, line = program.window.toolbar, program.window.find_line
    assert line.line.isVisible()
    assert line.mapTo(tool_bar, line.rect().topRight()).x() < tool_bar.width()


def test_the_tool_bar_keeps_its_commands_and_drops_the_words(program):
    window = program.window
    texts = lambda: [button.text() for button in window.toolbar._buttons.values()]  # noqa: E731
    window.resize(1500, 720)
    settle()
    assert texts()[0] == "打开  Ctrl+O"
    assert texts()[1].startswith("↶ 撤销 修改")
    program.settings.set("view/font_percent", 200)
    program.looks.dress()
    window.resize(1280, 720)
    settle()
    assert texts()[0] == "打开"
    assert texts()[1] == "↶ 撤销"
    assert all(button.isVisible() for button in window.toolbar._buttons.values())
    assert window.toolbar._buttons["accept"].toolTip() == "通过，下一份（Ctrl+Enter）"


def test_the_keyboard_stays_where_it_is_when_the_window_gets_narrow(program):
    window = program.window
    window.activateWindow()
    window.values.open_tab("概览")
    window.values.focus_values()
    view = window.values.list("概览")
    assert view.hasFocus()
    window.resize(1000, 700)
    settle()
    assert window.columns.narrow
    assert view.isVisible()
    assert view.hasFocus()
    window.resize(1400, 700)
    settle()
    assert not window.columns.narrow
    assert view.hasFocus()


def test_the_labels_of_a_form_stay_in_view(program):
    program.window.resize(1200, 500)
    program.workbench.select(Target.parse("cell:table3.t3_carry_out.total"), "program")
    settle()
    view = program.window.values.tables["table3"].view
    size = view.frozen_size()
    assert 0 < size.width() < view.viewport().width() / 2
    rect = view.visualRect(view.currentIndex())
    assert rect.left() >= size.width()
    assert rect.top() >= size.height()
    seen = view.indexAt(view.viewport().rect().topLeft())
    assert (seen.row(), seen.column()) == (0, 0)
    label = view.indexAt(rect.center().__class__(5, rect.center().y()))
    assert label.data() == "四、结转下年度"


def test_long_names_are_told_whole_in_tooltips(program):
    name = "柏原县交通运输综合行政执法大队暨道路运输事业发展中心"
    index = program.window.queue.view.model().index(0, 0)
    assert name in index.data() or name in index.data(Qt.ItemDataRole.ToolTipRole)
    assert name in program.window.windowTitle()
    assert program.window.problem_bar._text.toolTip() == program.window.problem_bar._text.whole


def test_a_sentence_that_does_not_fit_ends_in_dots_after_two_lines(qtbot):
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    label.set_whole("共收到政府信息公开申请，" * 20)
    label.resize(200, 60)
    shown = label.shown()
    assert len(shown) == 2
    label.set_whole("短句")
    assert label.shown() == ["短句"]
    label.set_whole("")
    assert label.shown() in ([], [""])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_changing_the_colours_changes_everything_that_is_painted(program, theme):
    program.looks.set_theme(theme)
    settle()
    paper = program.window.grab().toImage().pixelColor(5, program.window.height() - 5)
    assert (paper.lightnessF() > 0.5) is (theme == "light")


def test_a_window_that_was_narrow_for_a_while_has_its_columns_back(start, sample):
    window = start(sample("2012年年报")).window
    window.resize(1280, 720)
    QApplication.processEvents()
    before = window.columns.sizes()
    for width in (1200, 1000, 800, 1000, 1280):
        window.resize(width, 720)
        QApplication.processEvents()
    assert not window.columns.narrow
    assert all(abs(one - other) <= 2 for one, other in zip(window.columns.sizes(), before, strict=True))


def test_a_long_reason_in_large_letters_is_shown_whole_and_the_room_is_given_back(qtbot):
    label = ElidedLabel(lines=2, most=5)
    qtbot.addWidget(label)
    label.show()
    label.resize(300, 100)
    two = label.sizeHint().height()
    label.set_whole("此行的数后面另有单独的数字，可能是页码，也可能是断开的数，请对照原文" * 2)
    assert label.sizeHint().height() > two
    assert "".join(label.shown()) == label.whole
    label.resize(1200, 100)
    assert label.sizeHint().height() == two
    assert "".join(label.shown()) == label.whole
    label.resize(300, 100)
    label.set_whole("文中另有不同的数")
    assert label.sizeHint().height() == two


def test_the_cell_gone_to_is_seen_whole_when_its_table_is_first_shown(start, sample):
    program = start(sample("数据有误"))
    pane = program.window.values.tables["table3"]
    program.workbench.select(Target.parse("cell:table3.t3_unable_not_held.total"), "program")
    settle()
    assert pane.isVisible()
    assert pane.view.viewport().rect().contains(pane.view.visualRect(pane.view.currentIndex()))
