"""The right column: metadata, figures, official tables, statistics, problems and history of the open report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop.language import said
from desktop.models.history import History
from desktop.models.listings import (
    indicator_rows,
    metadata_rows,
    stat_columns,
    stat_rows,
)
from desktop.models.open_report import OpenReport
from desktop.models.problems import Problem
from desktop.models.rows import Columns, Row, RowsModel
from desktop.models.summary import kept_problems
from desktop.models.table_model import TableModel, form_edition
from desktop.theme import Theme
from desktop.ui.grid_view import GridView
from desktop.ui.history_pane import HistoryPane
from desktop.ui.list_view import ListView
from desktop.ui.problem_list import ProblemList
from desktop.ui.search_pane import SearchPane
from desktop.ui.table_pane import TablePane
from parser.corrections import Reviewed
from parser.model import TABLES, Target, TargetKind
from parser.naming import TABLE_NAMES

OVERVIEW, FIGURES, PROBLEMS, STATISTICS, HISTORY, SEARCH = "概览", "指标", "问题", "统计表", "历史", "查找"
COLUMNS = {
    OVERVIEW: Columns(("项目", "内容"), edit=1, remark=1),
    FIGURES: Columns(("指标", "数值", "单位", "说明"), edit=1, remark=3, figures=frozenset({1})),
    STATISTICS: Columns(("统计指标", "单位", "数值", "说明"), edit=2, remark=3, figures=frozenset({2})),
    PROBLEMS: Columns(("级别", "要看什么")),
    HISTORY: Columns(("时间", "做了什么", "何人"), remark=1, stacked=True, icons=False),
}
WIDTHS: dict[str, tuple[dict[int, int], int]] = {
    OVERVIEW: ({0: 112}, 1),
    FIGURES: ({1: 76, 2: 44, 3: 112}, 0),
    STATISTICS: ({1: 46, 2: 80, 3: 100}, 0),
    PROBLEMS: ({0: 76}, 1),
    HISTORY: ({0: 76, 2: 70}, 1),
}
"""Widths of columns at 13 px, and which one takes the rest."""
_ROWS: dict[str, Callable[[Reviewed], Sequence[Row]]] = {OVERVIEW: metadata_rows, FIGURES: indicator_rows}

TYPING_PAUSE = 40
"""How long (ms) after the last letter what is being typed is told."""


class ValuesPanel(QTabWidget):
    """Tabs over one report; all changes leave by signal.

    `targetChosen` follows the selection, `problemChosen` that among the problems, `placeRequested` asks to go where a
    line of the problems or the history points to, `submitted` comes after Enter ended the typing, `typed` follows it
    closely, and `typingEnded` comes however it ended.
    """

    targetChosen = Signal(object)
    problemChosen = Signal(str)
    placeRequested = Signal(object)
    valueEdited = Signal(object, str)
    cellEdited = Signal(object)
    blockPasted = Signal(object)
    cellsCleared = Signal(str, object)
    tableCreated = Signal(str, str)
    removeRequested = Signal(object)
    confirmRequested = Signal(object)
    menuRequested = Signal(QPoint)
    submitted = Signal()
    typed = Signal(object, str)
    typingEnded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(self.tr("读到的内容"))
        self.setAccessibleName(self.tr("读到的内容"))
        self._lists: dict[str, ListView] = {}
        self._models: dict[str, RowsModel] = {}
        self.tables: dict[str, TablePane] = {}
        self._opened: OpenReport | None = None
        self._place: tuple[Target | None, Problem | None] = (None, None)
        self._stale: set[str] = set()
        """The lists that nobody has seen since the report changed."""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typed_last: tuple[Target, str] | None = None
        self._typing.timeout.connect(lambda: self.typed.emit(*self._typed_last) if self._typed_last else None)
        for name in (OVERVIEW, FIGURES):
            self.addTab(self._make_list(name, theme), said(name))
        for table_id in TABLES:
            self._add_table(table_id, theme)
        self._add_statistics(theme)
        self.problems = ProblemList(self._make_list(PROBLEMS, theme), self._models[PROBLEMS])
        self._lists[PROBLEMS].setObjectName("")
        self.problems.setObjectName(PROBLEMS)
        self.problems.problemChosen.connect(self.problemChosen)
        self.addTab(self.problems, said(PROBLEMS))
        self.history = HistoryPane(self._make_list(HISTORY, theme), self._models[HISTORY], theme)
        self._lists[HISTORY].setObjectName("")
        self.history.setObjectName(HISTORY)
        self.addTab(self.history, said(HISTORY))
        self.currentChanged.connect(self._on_tab)
        self.search = SearchPane(theme)
        self.search.setObjectName(SEARCH)
        self.addTab(self.search, said(SEARCH))

    def list(self, name: str) -> ListView:
        """The view of a list tab: 概览, 指标, 统计表, 问题 or 历史."""
        self._fill(name)
        return self._lists[name]

    def show_report(self, opened: OpenReport | None, history: History) -> None:
        """Show another report, or the same one after a change: the lists that nobody sees when they are looked at."""
        another = opened is None or self._opened is None or opened.row.id != self._opened.row.id
        self._opened = opened
        reviewed = opened.reviewed if opened else None
        self._place = (None, None) if another else self._place
        self._stale = {*_ROWS, STATISTICS}
        listed = opened.all_problems if opened else ()
        mine = kept_problems(opened.row.id, listed) if opened else ()
        self.problems.show_problems(mine, {problem.key: problem.target for problem in listed})
        self.history.show_history(opened, history)
        for table_id, pane in self.tables.items():
            likelier = form_edition(reviewed, table_id) if reviewed else "2021"
            pane.refresh(pane.model.show(reviewed), likelier, opened is not None)
        self._show_columns()
        self._name_tabs(len(opened.problems) if opened else 0, bool(reviewed and reviewed.report.stat_table))
        if another:
            self._leave_empty_tab()
        self._fill(self._shown_list())

    def show_current(
        self, target: Target | None, problem: Problem | None = None, *, switch: bool = True, keep_block: bool = False
    ) -> None:
        """Go to the tab and place of a target without choosing it again."""
        self._place = target, problem
        if target is not None and target.kind is TargetKind.STAT:
            self._show_column_of(target)
        for name in self._lists:
            if name not in self._stale:
                self._show_place(name)
        for pane in self.tables.values():
            pane.show_current(target, keep_block=keep_block)
        page = self._page_of(target) if switch else None
        if page is not None and self.currentWidget() is not page:
            self.setCurrentWidget(page)

    def show_related(self, targets: Sequence[Target]) -> None:
        """Mark the cells of the tables that the problem a person is at compares."""
        for pane in self.tables.values():
            pane.model.show_related(frozenset(targets))

    def settle_with(self, settle: Callable[[], bool]) -> None:
        """Whom to ask when Enter is pressed on a figure of a table; he says True when that settled something."""
        for pane in self.tables.values():
            pane.view.settle = settle

    def stops(self) -> Sequence[QWidget]:
        """Where the Tab key stops, in order; only those of the shown tab are there."""
        tables = [stop for pane in self.tables.values() for stop in pane.stops()]
        first, last = (
            [self._lists[name] for name in (OVERVIEW, FIGURES)],
            [*self.problems.stops(), *self.history.stops(), *self.search.stops()],
        )
        return [self.tabBar(), *first, *tables, self._column, self._lists[STATISTICS], *last]

    def set_fixed(self, fixed: bool) -> None:
        """Let nothing be typed in, or again."""
        for model in self._models.values():
            model.fixed = fixed
        for pane in self.tables.values():
            pane.model.fixed = fixed

    def deciders(self) -> Sequence[QWidget]:
        """The buttons that would change something."""
        creating = [button for pane in self.tables.values() for button in pane.findChildren(QPushButton)]
        return [*creating, self.search.replacing, self.search.one, self.search.all, self.history.take]

    def refresh_deciders(self) -> None:
        """Let the buttons be pressed that have something to do now."""
        self.search.show_buttons()
        self.history.show_button()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        for view in self._lists.values():
            view.set_theme(theme)
        self.history.set_theme(theme)
        self.search.set_theme(theme)
        for pane in self.tables.values():
            pane.set_theme(theme)

    def edit_current(self) -> None:
        """Open the editor where the person is."""
        view = self.current_view()
        if view is not None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            view.edit_current()

    def focus_values(self) -> None:
        """Put the keyboard into the shown tab."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_view(self) -> ListView | GridView | None:
        """The list or grid of the shown tab, None where a table is missing and in 查找."""
        page = self.currentWidget()
        if isinstance(page, TablePane):
            return page.view if page.model.present else None
        if isinstance(page, SearchPane):
            return None
        if isinstance(page, ProblemList | HistoryPane):
            return page.view
        return page if isinstance(page, ListView) else self._lists[STATISTICS]

    def step_tab(self, step: int) -> None:
        """Show the next tab (1) or the one before (-1), around the end."""
        shown = [index for index in range(self.count()) if self.isTabVisible(index)]
        at = shown.index(self.currentIndex())
        self.setCurrentIndex(shown[(at + step) % len(shown)])
        self.focus_values()

    def open_tab(self, name: str) -> None:
        """Show a tab by its name (表二, 指标 …), if the report has it."""
        page = self.findChild(QWidget, name)
        if page is not None and self.isTabVisible(self.indexOf(page)):
            self.setCurrentWidget(page)

    # Internal

    def _on_tab(self) -> None:
        self._fill(self._shown_list())
        self.history.stepChosen.emit()

    def _name_tabs(self, problems: int, statistics: bool) -> None:
        """How many problems there are, and no tab for statistics without any; Qt lays all out anew for each word."""
        name = f"{said(PROBLEMS)} {problems}" if problems else said(PROBLEMS)
        at = self.indexOf(self.problems)
        if self.tabText(at) != name:
            self.setTabText(at, name)
        at = self.indexOf(self._statistics)
        if self.isTabVisible(at) != statistics:
            self.setTabVisible(at, statistics)

    def _shown_list(self) -> str:
        page = self.currentWidget()
        return page.objectName() if page is not None else ""

    def _fill(self, name: str) -> None:
        """Bring a list to the report as it is now, if it is not yet."""
        if name not in self._stale:
            return
        self._stale.discard(name)
        if name == STATISTICS:
            self._fill_statistics()
        else:
            self._models[name].show(_ROWS[name](self._opened.reviewed) if self._opened else ())
        self._show_place(name)

    def _show_place(self, name: str) -> None:
        """Mark the place of the selection in a list, but for the history, which goes by steps, of which a value may
        have many.
        """
        target, problem = self._place
        if name != HISTORY:
            shown = problem.target if problem is not None and name == PROBLEMS else target
            self._lists[name].show_current(shown, problem.key if problem else "")

    def _page_of(self, target: Target | None) -> QWidget | None:
        if target is None:
            return None
        if target.kind is TargetKind.CELL or target.kind is TargetKind.TABLE:
            return self.tables.get(target.key.partition(".")[0])
        name = {TargetKind.METADATA: OVERVIEW, TargetKind.INDICATOR: FIGURES}.get(target.kind)
        if name:
            return self._lists[name]
        return self._statistics if target.kind is TargetKind.STAT else None

    def _make_list(self, name: str, theme: Theme) -> ListView:
        columns = COLUMNS[name]
        model = RowsModel(replace(columns, heads=tuple(map(self.tr, columns.heads))), self)
        view = ListView(model, theme, name)
        view.set_widths(*WIDTHS[name])
        view.setObjectName(name)
        model.edited.connect(self.valueEdited)
        if name != PROBLEMS:
            view.rowChosen.connect(self._on_row)
        if name != HISTORY:
            view.rowActivated.connect(lambda row: self.placeRequested.emit(row.target))
            view.menuRequested.connect(self.menuRequested)
        view.removeRequested.connect(self.removeRequested)
        view.confirmRequested.connect(self.confirmRequested)
        view.submitted.connect(self.submitted)
        self._listen(view)
        self._lists[name], self._models[name] = view, model
        return view

    def _listen(self, view: ListView | TablePane) -> None:
        """What is being typed is told after a breath, and no more once the typing is over."""
        view.typed.connect(self._on_typed)
        view.typingEnded.connect(self._typing.stop)
        view.typingEnded.connect(self.typingEnded)

    def _on_typed(self, target: Target, text: str) -> None:
        self._typed_last = (target, text)
        self._typing.start()

    def _on_row(self, row: Row) -> None:
        if row.target is not None:
            self.targetChosen.emit(row.target)

    def _add_table(self, table_id: str, theme: Theme) -> None:
        name = TABLE_NAMES[table_id]
        pane = TablePane(TableModel(table_id, self), theme, name)
        pane.setObjectName(name)
        pane.cellChosen.connect(self.targetChosen)
        pane.edited.connect(self.cellEdited)
        pane.blockPasted.connect(self.blockPasted)
        pane.clearRequested.connect(self.cellsCleared)
        pane.createRequested.connect(self.tableCreated)
        pane.submitted.connect(self.submitted)
        self._listen(pane)
        pane.menuRequested.connect(self.menuRequested)
        self.tables[table_id] = pane
        self.addTab(pane, said(name))

    def _add_statistics(self, theme: Theme) -> None:
        """The statistics table: one column of numbers at a time, chosen above the list."""
        view = self._make_list(STATISTICS, theme)
        view.setObjectName("")
        self._column = QComboBox()
        self._column.setAccessibleName(self.tr("显示哪一列数"))
        self._column.currentIndexChanged.connect(lambda _index: self._fill_statistics())
        page = QWidget()
        page.setObjectName(STATISTICS)
        page.setFocusProxy(view)
        self._columns_row = QWidget()
        row = QHBoxLayout(self._columns_row)
        row.setContentsMargins(12, 6, 12, 6)
        label = QLabel(self.tr("显示"))
        label.setBuddy(self._column)
        row.addWidget(label)
        row.addWidget(self._column, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._columns_row)
        layout.addWidget(view, 1)
        self._statistics = page
        self.addTab(page, said(STATISTICS))

    def _show_columns(self) -> None:
        heads = stat_columns(self._opened.reviewed.report.stat_table) if self._opened else []
        if heads != [self._column.itemText(n) for n in range(self._column.count())]:
            self._column.blockSignals(True)
            self._column.clear()
            self._column.addItems(heads)
            self._column.blockSignals(False)
        self._columns_row.setVisible(len(heads) > 1)

    def _fill_statistics(self) -> None:
        column = max(0, self._column.currentIndex())
        self._models[STATISTICS].show(stat_rows(self._opened.reviewed, column) if self._opened else ())

    def _show_column_of(self, target: Target) -> None:
        """One column of the statistics table is shown at a time: the one the target is in."""
        column = target.key.partition(".")[2]
        if column.isdigit() and int(column) < self._column.count():
            self._column.setCurrentIndex(int(column))

    def _leave_empty_tab(self) -> None:
        """After another report was opened: nobody wants to stay where it has nothing."""
        page = self.currentWidget()
        if isinstance(page, TablePane) and not page.model.present:
            self.open_tab(OVERVIEW)
