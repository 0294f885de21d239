"""The right column by itself, over made-up reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, make_report, reviewed
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.history import History
from desktop.models.open_report import OpenReport
from desktop.store import ReportRow
from desktop.theme import LIGHT
from desktop.ui import values_panel
from desktop.ui.table_pane import TablePane
from desktop.ui.values_panel import ValuesPanel
from parser.model import Report, Span, StatValue
from parser.source import SourceDocument

ROW = ReportRow(1, "甲.txt", None, "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)


def opened(report: Report, number: int = 1) -> OpenReport:
    document = SourceDocument(name="甲.txt", kind="txt", text=TEXT)
    return OpenReport(replace(ROW, id=number), document, report, reviewed(report))


@pytest.fixture
def two_columns() -> Report:
    report = make_report()
    rows = tuple(
        replace(row, values=(*row.values, StatValue(column="上年", value=90 + n, raw=str(90 + n), span=Span(n, n + 1))))
        for n, row in enumerate(report.stat_table)
    )
    return replace(report, stat_table=rows)


@pytest.fixture
def panel(qtbot) -> ValuesPanel:
    panel = ValuesPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(430, 500)
    panel.show()
    return panel


def numbers(panel: ValuesPanel) -> list[str]:
    model = panel.list("统计表").model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_a_number_in_another_column_of_the_statistics_brings_that_column(panel, two_columns):
    panel.show_report(opened(two_columns), History())
    panel.open_tab("统计表")
    assert panel._column.isVisible()
    assert [panel._column.itemText(n) for n in range(panel._column.count())] == ["数量", "上年"]
    assert numbers(panel) == ["128", "6"]
    panel.show_current(two_columns.stat_table[1].target(1))
    assert numbers(panel) == ["90", "91"]
    assert panel.list("统计表").current() == two_columns.stat_table[1].target(1)
    panel.show_current(two_columns.stat_table[0].target(0))
    assert numbers(panel) == ["128", "6"]


def test_one_column_needs_no_choice_and_no_table_no_tab(panel):
    panel.show_report(opened(make_report()), History())
    panel.open_tab("统计表")
    assert not panel._columns_row.isVisible()
    panel.show_report(opened(replace(make_report(), stat_table=()), 2), History())
    panel.open_tab("统计表")
    assert panel.currentWidget().objectName() != "统计表"
    assert not panel.isTabVisible(panel.indexOf(panel._statistics))


def test_a_change_leaves_the_person_in_his_tab_and_another_report_where_there_is_something(panel):
    without = replace(make_report(), tables={})
    panel.show_report(opened(make_report()), History())
    panel.open_tab("表三")
    panel.show_report(opened(without), History())
    assert panel.currentWidget().objectName() == "表三"
    panel.show_report(opened(make_report(), 2), History())
    panel.show_report(opened(without, 3), History())
    assert panel.currentWidget().objectName() == "概览"


def test_the_number_of_problems_stands_on_the_tab(panel):
    panel.show_report(opened(make_report()), History())
    titles = [panel.tabText(n) for n in range(panel.count())]
    assert "问题 1" in titles
    panel.show_report(None, History())
    assert "问题" in [panel.tabText(n) for n in range(panel.count())]
    assert panel.list("概览").model().rowCount() == 0


def test_a_selection_elsewhere_leaves_no_row_marked(panel):
    report = make_report()
    panel.show_report(opened(report), History())
    panel.show_current(report.metadata["agency"].target)
    assert panel.list("概览").selectedIndexes()
    panel.show_current(report.indicators[0].target)
    assert not panel.list("概览").selectedIndexes()
    assert panel.currentWidget().objectName() == "指标"
    panel.show_current(report.tables["table3"].target("t3_new.total"))
    view = panel.tables["table3"].view
    assert view.model().cell_id(view.currentIndex()) == "t3_new.total"
    panel.show_current(None)
    assert not view.selectedIndexes()


class Watch(QObject):
    """What a widget painted, and how often it was asked to lay out its content anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = QRegion()
        self.layouts = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted += event.region()
        self.layouts += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_list_is_made_when_it_is_looked_at(panel, monkeypatch):
    made = []
    rows = values_panel._ROWS["指标"]
    monkeypatch.setitem(values_panel._ROWS, "指标", lambda reviewed: made.append(1) or rows(reviewed))
    report = make_report()
    panel.show_report(opened(report), History())
    panel.show_current(report.indicators[0].target, switch=False)
    assert made == []
    panel.open_tab("指标")
    assert made == [1]
    assert panel.list("指标").current() == report.indicators[0].target
    panel.open_tab("概览")
    panel.open_tab("指标")
    assert made == [1]


def test_the_next_figure_is_painted_without_the_form(panel, qtbot):
    panel.resize(900, 500)  # what is told of a figure takes two lines
    panel.show_report(opened(make_report()), History())
    pane = panel.tables["table3"]
    panel.show_current(pane.model.target("t3_new.natural_person"))
    shown = Watch(pane.view.viewport())
    qtbot.waitUntil(lambda: not shown.painted.isEmpty())
    while QAbstractEventDispatcher.instance().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
    grid, whole = Watch(pane.view.viewport()), Watch(panel)
    panel.show_current(pane.model.target("t3_new.org_commercial"))
    qtbot.waitUntil(lambda: not grid.painted.isEmpty())
    QApplication.processEvents()
    assert grid.painted.boundingRect().height() < pane.view.height() / 4
    assert whole.layouts == 0


def test_a_table_is_measured_when_it_is_looked_at(panel, monkeypatch):
    measured = []
    monkeypatch.setattr(TablePane, "_height", lambda self, row: measured.append(self.model.table_id) or 20)
    panel.show_report(opened(make_report()), History())
    assert measured == []
    panel.open_tab("表三")
    assert set(measured) == {"table3"}
