"""The right column: metadata, figures, official tables, statistics, problems and history of the open report."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from desktop.models.listings import (
    history_rows,
    indicator_rows,
    metadata_rows,
    problem_rows,
    stat_columns,
    stat_rows,
)
from desktop.models.rows import RowsModel
from desktop.models.table_model import TableModel
from desktop.models.workbench import OpenReport
from desktop.store import Step
from desktop.theme import Theme
from desktop.ui.list_view import ListView
from desktop.ui.table_pane import TablePane
from parser.model import TABLES, Target, TargetKind
from parser.naming import TABLE_NAMES

OVERVIEW, FIGURES, PROBLEMS, STATISTICS, HISTORY = "概览", "指标", "问题", "统计表", "历史"


class ValuesPanel(QTabWidget):
    """Tabs over one report; all changes leave by signal."""

    targetChosen = Signal(object)
    valueEdited = Signal(object, str)
    cellEdited = Signal(object)
    blockPasted = Signal(object)
    cellsCleared = Signal(str, object)
    tableCreated = Signal(str, str)
    removeRequested = Signal(object)
    confirmRequested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(self.tr("读到的内容"))
        self._lists: dict[str, ListView] = {}
        self._models: dict[str, RowsModel] = {}
        self.tables: dict[str, TablePane] = {}
        self._opened: OpenReport | None = None
        self._add_list(OVERVIEW, (self.tr("项目"), self.tr("内容")), theme, 1, {0: 112}, 1)
        self._add_list(
            FIGURES,
            (self.tr("指标"), self.tr("数值"), self.tr("单位"), self.tr("说明")),
            theme,
            1,
            {1: 76, 2: 46, 3: 70},
            0,
        )
        for table_id in TABLES:
            self._add_table(table_id, theme)
        self._add_statistics(theme)
        self._add_list(PROBLEMS, (self.tr("状态"), self.tr("要看什么")), theme, None, {0: 66}, 1)
        self._add_list(HISTORY, (self.tr("时间"), self.tr("做了什么"), ""), theme, None, {0: 116, 2: 66}, 1)

    def list(self, name: str) -> ListView:
        """The view of a list tab: 概览, 指标, 统计表, 问题 or 历史."""
        return self._lists[name]

    def show_report(self, opened: OpenReport | None, steps: tuple[Step, ...]) -> None:
        """Show another report, or the same one after a change."""
        self._opened = opened
        reviewed = opened.reviewed if opened else None
        self._models[OVERVIEW].show(metadata_rows(reviewed) if reviewed else ())
        self._models[FIGURES].show(indicator_rows(reviewed) if reviewed else ())
        self._models[PROBLEMS].show(problem_rows(opened.problems) if opened else ())
        self._models[HISTORY].show(history_rows(steps))
        for pane in self.tables.values():
            pane.refresh(pane.model.show(reviewed))
        self._show_statistics()
        problems = len(opened.problems) if opened else 0
        self._set_title(PROBLEMS, f"{PROBLEMS} {problems}" if problems else PROBLEMS)
        self.setTabVisible(self._tab_of(self._statistics), bool(reviewed and reviewed.report.stat_table))

    def show_current(self, target: Target | None, *, switch: bool = True) -> None:
        """Go to the tab and place of a target without choosing it again."""
        for view in self._lists.values():
            view.show_current(target)
        for pane in self.tables.values():
            pane.show_current(target)
        page = self._page_of(target) if switch else None
        if page is not None and self.currentWidget() is not page:
            self.setCurrentWidget(page)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        for view in self._lists.values():
            view.set_theme(theme)
        for pane in self.tables.values():
            pane.set_theme(theme)

    def edit_current(self) -> None:
        """Open the editor where the person is."""
        page = self.currentWidget()
        if isinstance(page, TablePane):
            page.view.edit(page.view.currentIndex())
        else:
            view = self._visible_list()
            if view is not None:
                view.edit_current()

    def focus_values(self) -> None:
        """Put the keyboard into the shown tab."""
        page = self.currentWidget()
        view = page.view if isinstance(page, TablePane) else self._visible_list()
        if view is not None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_tab(self, name: str) -> None:
        """Show a tab by its name (表二, 指标 …)."""
        page = self.findChild(QWidget, name)
        if page is not None:
            self.setCurrentWidget(page)

    # Internal

    def _visible_list(self) -> ListView | None:
        return next((view for view in self._lists.values() if view.isVisible()), None)

    def _page_of(self, target: Target | None) -> QWidget | None:
        if target is None:
            return None
        if target.kind is TargetKind.CELL or target.kind is TargetKind.TABLE:
            return self.tables.get(target.key.partition(".")[0])
        name = {TargetKind.METADATA: OVERVIEW, TargetKind.INDICATOR: FIGURES}.get(target.kind)
        if name:
            return self._lists[name]
        return self._statistics if target.kind is TargetKind.STAT else None

    def _make_list(self, name: str, heads: tuple[str, ...], theme: Theme, edit_column: int | None) -> ListView:
        model = RowsModel(heads, edit_column, self)
        view = ListView(model, theme, name, edit_column)
        model.edited.connect(self.valueEdited)
        view.targetChosen.connect(self.targetChosen)
        view.removeRequested.connect(self.removeRequested)
        view.confirmRequested.connect(self.confirmRequested)
        self._lists[name], self._models[name] = view, model
        return view

    def _add_list(
        self,
        name: str,
        heads: tuple[str, ...],
        theme: Theme,
        edit_column: int | None,
        widths: dict[int, int],
        stretch: int,
    ) -> None:
        view = self._make_list(name, heads, theme, edit_column)
        view.set_widths(widths, stretch)
        view.setObjectName(name)
        self.addTab(view, name)

    def _add_table(self, table_id: str, theme: Theme) -> None:
        name = TABLE_NAMES[table_id]
        pane = TablePane(TableModel(table_id, self), theme, name)
        pane.setObjectName(name)
        pane.cellChosen.connect(self.targetChosen)
        pane.edited.connect(self.cellEdited)
        pane.blockPasted.connect(self.blockPasted)
        pane.clearRequested.connect(self.cellsCleared)
        pane.createRequested.connect(self.tableCreated)
        self.tables[table_id] = pane
        self.addTab(pane, name)

    def _add_statistics(self, theme: Theme) -> None:
        """The statistics table: one column of numbers at a time, chosen above the list."""
        view = self._make_list(STATISTICS, (self.tr("统计指标"), self.tr("单位"), self.tr("数值")), theme, 2)
        view.set_widths({1: 46, 2: 90}, 0)
        self._column = QComboBox()
        self._column.setAccessibleName(self.tr("显示哪一列数"))
        self._column.currentIndexChanged.connect(lambda _index: self._fill_statistics())
        page = QWidget()
        page.setObjectName(STATISTICS)
        page.setFocusProxy(view)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(QLabel(self.tr("显示")))
        row.addWidget(self._column, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(view, 1)
        self._statistics = page
        self.addTab(page, STATISTICS)

    def _show_statistics(self) -> None:
        heads = stat_columns(self._opened.reviewed.report.stat_table) if self._opened else []
        if heads != [self._column.itemText(n) for n in range(self._column.count())]:
            self._column.blockSignals(True)
            self._column.clear()
            self._column.addItems(heads)
            self._column.blockSignals(False)
        self._fill_statistics()

    def _fill_statistics(self) -> None:
        column = max(0, self._column.currentIndex())
        self._models[STATISTICS].show(stat_rows(self._opened.reviewed, column) if self._opened else ())

    def _tab_of(self, page: QWidget) -> int:
        return self.indexOf(page)

    def _set_title(self, name: str, text: str) -> None:
        self.setTabText(self.indexOf(self._lists[name]), text)
