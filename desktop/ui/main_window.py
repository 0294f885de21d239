"""The window: puts the panels side by side and carries signals between them and the workbench."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.jobs import Jobs
from desktop.language import said
from desktop.messages import Messages
from desktop.models.candidates import candidates
from desktop.models.editing import Editing
from desktop.models.open_report import OpenReport, Selection
from desktop.models.queue_model import QueueModel
from desktop.models.section_model import SectionModel
from desktop.models.source_marks import section_bands, source_marks
from desktop.models.span_index import VALUES
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.theme import STATES, Theme
from desktop.ui.columns import Columns
from desktop.ui.command_keys import CommandKeys
from desktop.ui.commands import Commands
from desktop.ui.errands import Errands
from desktop.ui.field_popup import FieldPopup
from desktop.ui.find_line import FindLine
from desktop.ui.key_hints import follow_keys
from desktop.ui.keys import is_enter, press
from desktop.ui.message_bar import MessageBar
from desktop.ui.pane_edge import PaneEdge
from desktop.ui.problem_bar import ProblemBar
from desktop.ui.question_box import put_question
from desktop.ui.queue_panel import QueuePanel
from desktop.ui.section_tree import SectionTree
from desktop.ui.source_pane import SourcePane
from desktop.ui.status_line import StatusLine
from desktop.ui.toolbar import ToolBar
from desktop.ui.values_panel import ValuesPanel
from desktop.ui.window_title import window_title
from parser.model import Target, TargetKind
from parser.naming import EDITION_NAMES

LEFT_ROWS = (300, 340)
SIZE = (1280, 720)
RETRY = 300
"""How long (ms) to wait for somebody to end typing."""


class MainWindow(QMainWindow):
    """Queue and sections, source, values; a problem bar below. Knows no rules: it asks, shows and passes on."""

    def __init__(
        self,
        workbench: Workbench,
        editing: Editing,
        jobs: Jobs,
        messages: Messages,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.workbench, self.editing, self.jobs = workbench, editing, jobs
        self.messages, self.settings = messages, settings
        self.setWindowTitle(window_title(workbench))
        self.setAcceptDrops(True)
        self.closing: list[Callable[[], bool]] = []  # who must agree before the window closes
        self.escapes: list[Callable[[], bool]] = []  # what Escape ends besides the message; says whether it did
        self.on_paths_dropped: Callable[[list[Path]], None] = lambda _paths: None
        self._sections = SectionModel(self)
        self.queue = QueuePanel(QueueModel(workbench, self), theme)
        self.tree = SectionTree(self._sections, theme)
        self.source = SourcePane(theme)
        self.values = ValuesPanel(theme)
        self.keys = CommandKeys(settings, self)
        self.problem_bar = ProblemBar(theme, self.keys)
        self.message_bar = MessageBar(theme)
        self.popup = FieldPopup(theme, self)
        self.find_line = FindLine()
        self.errands = Errands(self)
        self._build()
        self._edges = [
            PaneEdge(pane, theme.colour("accent")) for pane in (self.queue, self.tree, self.source, self.values)
        ]
        self._connect_workbench()
        self._connect_panels()

    def use_commands(self, commands: Commands, submenus: dict[str, QMenu]) -> None:
        """Put the commands into menus and tool bar."""
        self.commands = commands
        commands.fill(self.menuBar(), submenus)
        self.toolbar = ToolBar(commands, self.keys, self.find_line, self)
        self.addToolBar(self.toolbar)
        self.columns.rearranged.connect(self._order_tabs)
        self._order_tabs()
        self.refresh_commands()

    def refresh_commands(self) -> None:
        """Texts of undo and redo, and what can be done now."""
        if hasattr(self, "commands"):
            self.commands.enable(self._there())
            self.toolbar.show_undo(*self.workbench.undo_state())

    def _there(self) -> set[str]:
        """What there is for a command to work on."""
        opened, target = self.workbench.current, self.workbench.selection.target
        there = {"queue"} if self.workbench.rows else set()
        if opened is None:
            return there
        kind = target.kind if target else None
        facts = {
            "report": True,
            "problems": bool(opened.problems) or self.workbench.walk.next_report() is not None,
            "accepted": opened.row.status == "accepted",
            "text": self.source.selected_span() is not None,
            "section": self._section_of(self.workbench.selection) is not None,
            "value": kind in VALUES,
            "place": kind in VALUES or kind is TargetKind.SECTION,
            "indicator": kind is TargetKind.INDICATOR,
            "text file": opened.document.kind == "txt",
            "parts": opened.row.part is None and opened.parts > 1,
            "part": opened.row.part is not None,
            "confirmed": target in opened.reviewed.confirmed,
            "standing step": self.values.history.chosen is not None and self.values.history.holds,
            "left step": self.values.history.chosen is not None and not self.values.history.holds,
            "hit": self.values.search.can_replace_one,
            "hits": self.values.search.can_replace_all,
        }
        return there | {name for name, true in facts.items() if true}

    # Following the workbench

    def show_report(self) -> None:
        """Another report is open, or none."""
        opened = self.workbench.current
        self._sections.show(opened.reviewed if opened else None)
        self.source.show_document(
            opened.document if opened else None,
            self._instead(),
            section_bands(opened.reviewed, self._sections) if opened else (),
            opened.noise if opened else (),
        )
        self.find_line.show_count(0, 0)
        self.queue.show_current(self.workbench.here)
        self.tree.show_empty(opened is not None, self.keys.called("split"))
        self.message_bar.settle()
        self._show_values()
        self.tree.view.scrollToTop()
        self.status.show_line(self.source.caret_line() if opened else None)
        self.refresh_commands()

    def _instead(self) -> str:
        """What stands in the place of a source while there is none."""
        row = self.workbench.opening.row
        if row is not None:
            return self.tr("正在读取“{name}”……\n文件很大，要等几秒；这期间可以先看别的报告。").format(name=row.name)
        return self.tr("把 .txt 或 .docx 报告拖到窗口里，\n或按 {key} 打开。").format(key=self.keys.called("open"))

    def show_change(self, _step: object) -> None:
        """The open report changed."""
        self.message_bar.settle()
        self._show_values()
        self.refresh_commands()

    def _on_rechecked(self) -> None:
        """Other findings, the same values: what is being typed is not disturbed, it is shown afterwards."""
        if self.errands.typing.going_on:
            QTimer.singleShot(RETRY, self, self._on_rechecked)
        else:
            self._show_values()
            self.refresh_commands()

    def show_selection(self, selection: Selection) -> None:
        """Follow the selection in every panel but the one it was made in."""
        target = selection.target
        self.values.problems.leave_many()
        if selection.origin != "sections":
            self.tree.show_current(self._section_of(selection))
        if selection.origin != "values":
            stay = selection.origin == "problems" and self.values.list("问题").hasFocus()
            changed = selection.origin == "history"
            stay = stay or selection.origin == "search" or (changed and self.values.search.isVisible())
            self.values.show_current(target, self.workbench.walk.problem, switch=not stay, keep_block=changed)
        if selection.origin in ("problems", "sections"):
            self.columns.show_source()
        if selection.span is not None:
            self.source.reveal(selection.span)
        else:
            self.source.clear_current()
        self.show_problem()
        self.refresh_commands()

    def _section_of(self, selection: Selection) -> Target | None:
        if selection.target is not None and selection.target.kind is TargetKind.SECTION:
            return selection.target
        opened = self.workbench.current
        if opened is None or selection.span is None:
            return None
        report = opened.reviewed.report
        index = report.section_at(selection.span.start)
        return report.sections[index].target if index is not None else None

    def _show_values(self) -> None:
        opened = self.workbench.current
        self._sections.show(opened.reviewed if opened else None)
        if opened is not None:
            self.source.set_noise(opened.noise)
            self.source.set_sections(section_bands(opened.reviewed, self._sections))
            self.source.set_marks(source_marks(opened.reviewed))
        self._show_head(opened)
        self.values.show_report(opened, self.workbench.history())
        place = (self.workbench.selection.target, self.workbench.walk.problem)
        self.values.show_current(*place, switch=False, keep_block=True)
        self.status.show_report(opened)
        self.status.show_saved(self.workbench.store.saved_at)
        self.show_problem()

    def _show_head(self, opened: OpenReport | None) -> None:
        self.setWindowTitle(window_title(self.workbench))
        if opened is None:
            self.source.set_head(self.tr("原文"), "")
            return
        edition = said(EDITION_NAMES.get(opened.reviewed.report.edition, ""))
        look = STATES["confirmed"]
        accepted = self.tr("{icon} 已通过").format(icon=look.icon) if opened.row.status == "accepted" else ""
        facts = " · ".join(fact for fact in (said(opened.place_in_file), edition, accepted) if fact)
        self.source.set_head(self.tr("原文（只读） · {name}").format(name=opened.row.name), facts)

    def show_problem(self) -> None:
        """Say at the bottom what needs a look, and mark what it is about."""
        opened, many = self.workbench.current, self.values.problems.many
        self.source.show_candidates(())
        if many is not None:
            self.source.show_related(())
            self.values.show_related(())
            self.problem_bar.show_of_many(many)
            return
        if opened is None:
            reading = self.workbench.opening.row is not None
            self.problem_bar.show_nothing(self.tr("正在读取……") if reading else self.tr("还没有打开报告"))
            return
        listed, current = opened.problems, self.workbench.walk.problem
        finding = current.finding if current else None
        self.source.show_related(finding.spans if finding else ())
        self.values.show_related(finding.cells if finding else ())
        if current is not None:
            number = listed.index(current) + 1 if current in listed else 0
            offered = candidates(opened, current)
            self.source.show_candidates([candidate.span for candidate in offered])
            self.problem_bar.show_problem(current, number, len(listed), offered)
        elif opened.row.status == "accepted":
            wrong, doubtful = opened.row.waiting
            self.problem_bar.show_accepted(len(listed), wrong + doubtful, bool(wrong))
        elif listed:
            self.problem_bar.show_left(len(listed), any(problem.kind == "wrong" for problem in listed))
        else:
            self.problem_bar.show_clean(self.workbench.walk.next_report() is not None)

    def set_theme(self, theme: Theme) -> None:
        """Paint everything with other colours."""
        for panel in (self.queue, self.tree, self.source, self.values, self.problem_bar, self.message_bar, self.popup):
            panel.set_theme(theme)
        for edge in self._edges:
            edge.set_colour(theme.colour("accent"))
        self.show_problem()

    def set_scale(self, percent: int) -> None:
        """Follow the size of the font."""
        self.source.set_zoom(percent)
        self.columns.set_scale(percent / 100)
        self.status.show_zoom(percent)

    # Layout

    def restore_layout(self) -> None:
        """The remembered window, or the default one; never larger than the screen."""
        geometry = self.settings.get("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            screen = self.screen().availableGeometry()
            frame = 40  # for the title bar, which is not there yet
            self.resize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height() - frame))
        self.columns.set_wide_sizes(
            self.columns.fitted([int(n) for n in self.settings.get("window/columns")], self.width())
        )
        self._left.setSizes([int(n) for n in self.settings.get("window/left")] or list(LEFT_ROWS))

    def reset_layout(self) -> None:
        """The default widths."""
        self.columns.set_wide_sizes(self.columns.usual_sizes(self.columns.width()))
        self._left.setSizes(list(LEFT_ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nobody else wants it, closes the message; Enter presses the button that has the keyboard."""
        button = self.focusWidget()
        if is_enter(event) and isinstance(button, QPushButton):
            press(button)
        elif event.key() == Qt.Key.Key_Escape and self.message_bar.isVisible():
            self.message_bar.close_message()
        elif event.key() != Qt.Key.Key_Escape or not any(escape() for escape in self.escapes):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.on_paths_dropped(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; ask when work is going on; remember the layout."""
        self.errands.typing.finish()
        if not all(agrees() for agrees in self.closing):
            event.ignore()
            return
        self.jobs.stop()
        self.settings.set("window/geometry", self.saveGeometry())
        self.settings.set("window/columns", self.columns.wide_sizes())
        self.settings.set("window/left", self._left.sizes())
        event.accept()

    def _build(self) -> None:
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._left.addWidget(self.queue)
        self._left.addWidget(self.tree)
        self._left.setChildrenCollapsible(False)
        self._left.setHandleWidth(1)
        self.columns = Columns(self._left, self.source, self.values)
        for panel in (self.queue, self.tree, self.source):
            panel.setProperty("panel", True)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.problem_bar)
        self.setCentralWidget(body)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)

    def _order_tabs(self) -> None:
        """The Tab key goes as the eye does: tool bar, left column, source, values, and what is below."""
        middle = [self.columns.tab_bar] if self.columns.tab_bar else []
        order: list[QWidget] = [
            *self.toolbar.stops(),
            *self.queue.stops(),
            self.tree.view,
            *middle,
            self.source.text,
            *self.values.stops(),
            *self.message_bar.findChildren(QPushButton),
            *self.problem_bar.findChildren(QPushButton),
            self.status.encoding,
        ]
        for one, following in itertools.pairwise(order):
            QWidget.setTabOrder(one, following)

    def _connect_workbench(self) -> None:
        workbench = self.workbench
        workbench.reportOpened.connect(self.show_report)
        workbench.reportChanged.connect(self.show_change)
        workbench.reportRechecked.connect(self._on_rechecked)
        workbench.selectionChanged.connect(self.show_selection)
        workbench.queueChanged.connect(self._on_queue_changed)
        workbench.rowChanged.connect(lambda _id: self._on_row_changed())
        workbench.rowAdded.connect(lambda _id: self.values.problems.follow_queue())
        workbench.acceptanceKept.connect(self._on_acceptance)
        workbench.saved.connect(self.status.show_saved)
        workbench.stackChanged.connect(self.refresh_commands)
        self.messages.told.connect(self.message_bar.show_message)
        self.messages.cleared.connect(self.message_bar.close_message)
        self.messages.set_answerer(lambda question: put_question(question, self))
        follow_keys(self)
        self.jobs.started.connect(self.status.follow)
        workbench.opening.jobs.started.connect(self.status.follow)

    def _connect_panels(self) -> None:
        workbench, editing, errands = self.workbench, self.editing, self.errands
        self.queue.reportChosen.connect(workbench.open)
        self.queue.set_order(self.settings.get("queue/order"))
        self.queue.orderChosen.connect(partial(self.settings.set, "queue/order"))
        self.queue.removeRequested.connect(self._on_removal)
        self.queue.menuRequested.connect(errands.menus.of_queue)
        self.tree.sectionChosen.connect(lambda target: workbench.select(target, "sections"))
        self.tree.placeRequested.connect(errands.places.go_to)
        self.tree.menuRequested.connect(errands.menus.of_section)
        self._sections.retitled.connect(editing.retitle)
        values = self.values
        values.targetChosen.connect(lambda target: workbench.select(target, "values"))
        values.problemChosen.connect(self._on_problem_chosen)
        values.problems.listing = workbench.kept_problems
        values.problems.elsewhereChosen.connect(self._on_elsewhere_chosen)
        values.problems.manyChanged.connect(self.show_problem)
        values.placeRequested.connect(errands.places.go_to)
        values.valueEdited.connect(editing.set_text)
        values.cellEdited.connect(editing.set_cell)
        values.blockPasted.connect(editing.paste_block)
        values.cellsCleared.connect(editing.clear_cells)
        values.tableCreated.connect(self._on_table_created)
        values.removeRequested.connect(editing.remove)
        values.confirmRequested.connect(errands.problems.confirm)
        values.menuRequested.connect(errands.menus.of_value)
        values.history.stepChosen.connect(self.refresh_commands)
        values.history.menuRequested.connect(errands.menus.of_history)
        values.submitted.connect(errands.problems.go_on)
        values.settle_with(errands.problems.enter)
        self.source.text.settle = lambda: self.columns.narrow and errands.problems.enter()
        values.typed.connect(errands.problems.preview)
        values.typingEnded.connect(self.show_problem)
        source = self.source
        source.offsetClicked.connect(workbench.select_offset)
        source.assignRequested.connect(errands.values.assign_span)
        source.splitRequested.connect(editing.split)
        source.joinRequested.connect(editing.join_at)
        source.chromeRequested.connect(editing.set_chrome)
        source.boundaryMoved.connect(editing.move_section)
        source.caretMoved.connect(lambda line: self.status.show_line(line if workbench.current else None))
        source.selectionChanged.connect(self._on_text_selected)
        self.problem_bar.nextRequested.connect(errands.problems.next_problem)
        self.problem_bar.choiceMade.connect(errands.problems.run_choice)
        self.problem_bar.candidateTaken.connect(errands.problems.take)
        self.status.encodingRequested.connect(self._on_encoding)
        self.find_line.searchRequested.connect(errands.places.search)
        self.find_line.closed.connect(errands.places.end_search)

    def _on_queue_changed(self) -> None:
        self.queue.show_current(self.workbench.here)
        self.values.problems.follow_queue()
        self.refresh_commands()

    def _on_acceptance(self, report_id: int) -> None:
        opened = self.workbench.current
        if opened is not None and opened.row.id == report_id:
            self.values.history.show_history(opened, self.workbench.history())

    def _on_row_changed(self) -> None:
        self.show_problem()
        self._show_head(self.workbench.current)
        self._on_queue_changed()

    def _on_removal(self) -> None:
        self.commands["remove_report"].trigger()

    def _on_encoding(self) -> None:
        self.commands["encoding"].trigger()

    def _on_problem_chosen(self, key: str) -> None:
        opened = self.workbench.current
        problem = next((p for p in opened.all_problems if p.key == key), None) if opened else None
        if problem is not None:
            self.workbench.walk.select(problem)

    def _on_elsewhere_chosen(self, report_id: int, key: str) -> None:
        """A problem of any report was chosen in the list over all: open that report at it; of none, who must report."""
        if not report_id:
            self.commands["roster"].trigger()
            return
        if self.workbench.current is None or self.workbench.current.row.id != report_id:
            self.workbench.open(report_id, lambda: self._on_problem_chosen(key))
        else:
            self._on_problem_chosen(key)

    def _on_table_created(self, table_id: str, edition: str) -> None:
        """Go on with keying in at once."""
        if self.editing.create_table(table_id, edition):
            self.errands.places.focus_values()

    def _on_text_selected(self) -> None:
        if hasattr(self, "commands"):
            self.commands["assign"].setEnabled(self.source.selected_span() is not None)
