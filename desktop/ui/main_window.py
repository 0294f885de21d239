"""The window: puts the panels side by side and carries signals between them and the workbench."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QMessageBox, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from desktop.jobs import Jobs
from desktop.messages import Messages, Question
from desktop.models.editing import Editing
from desktop.models.fields import fields_for
from desktop.models.problems import Problem
from desktop.models.queue_model import QueueModel
from desktop.models.section_model import SectionModel
from desktop.models.source_marks import section_bands, source_marks
from desktop.models.workbench import Selection, Workbench
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.ui.columns import WIDTHS, Columns
from desktop.ui.commands import Commands
from desktop.ui.field_popup import Field, FieldPopup
from desktop.ui.message_bar import MessageBar
from desktop.ui.problem_bar import ProblemBar
from desktop.ui.queue_panel import QueuePanel
from desktop.ui.section_tree import SectionTree
from desktop.ui.source_pane import SourcePane
from desktop.ui.status_line import StatusLine
from desktop.ui.text_dialog import ask_text
from desktop.ui.toolbar import ToolBar
from desktop.ui.values_panel import ValuesPanel
from parser.model import Span, Target, TargetKind

LEFT_ROWS = (300, 340)
TITLE = "开卷"


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
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.on_paths_dropped: Callable[[list[Path]], None] = lambda _paths: None
        self._sections = SectionModel(self)
        self.queue = QueuePanel(QueueModel(workbench, self), theme)
        self.tree = SectionTree(self._sections, theme)
        self.source = SourcePane(theme)
        self.values = ValuesPanel(theme)
        self.problem_bar = ProblemBar(theme)
        self.message_bar = MessageBar(theme)
        self.popup = FieldPopup(self)
        self.find_line = QLineEdit()
        self._span_to_assign: Span | None = None
        self._build()
        self._connect()

    def use_commands(self, commands: Commands, submenus: dict[str, QMenu]) -> None:
        """Put the commands into menus and tool bar."""
        self.commands = commands
        commands.fill(self.menuBar(), submenus)
        self.toolbar = ToolBar(commands, self.find_line, self)
        self.addToolBar(self.toolbar)
        self.tree.menuRequested.connect(self._on_section_menu)
        self.refresh_commands()

    def refresh_commands(self) -> None:
        """Texts of undo and redo, and what can be done now."""
        opened = self.workbench.current
        self.commands.enable(opened is not None, bool(self.workbench.rows))
        self.toolbar.show_undo(*self.workbench.undo_state())
        if opened is not None:
            accepted = opened.row.status == "accepted"
            self.commands["unaccept"].setEnabled(accepted)

    # Following the workbench

    def show_report(self) -> None:
        """Another report is open, or none."""
        opened = self.workbench.current
        empty = self.tr("把 .txt 或 .docx 报告拖到窗口里，或按 Ctrl+O 打开。")
        self.source.show_document(opened.document if opened else None, empty)
        self.queue.show_current(opened.row.id if opened else None)
        name = opened.row.summary.get("agency") or opened.row.name if opened else ""
        self.setWindowTitle(f"{name} — {TITLE}" if name else TITLE)
        self._show_values()
        if hasattr(self, "commands"):
            self.refresh_commands()

    def show_change(self, _step: object) -> None:
        """The open report changed."""
        self._show_values()

    def show_selection(self, selection: Selection) -> None:
        """Follow the selection in every panel but the one it was made in."""
        target = selection.target
        section = self._section_of(selection)
        if selection.origin != "sections":
            self.tree.show_current(section)
        if selection.origin != "values" or (target is not None and target.kind is TargetKind.SECTION):
            self.values.show_current(target)
        if selection.origin in ("problems", "sections"):
            self._columns.show_source()
        if selection.span is not None:
            self.source.reveal(selection.span)
        elif selection.origin != "source":
            self.source.clear_current()
        self._show_problem()

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
            self.source.set_noise(opened.reviewed.report.noise)
            self.source.set_sections(section_bands(opened.reviewed, self._sections))
            self.source.set_marks(source_marks(opened.reviewed))
        self.values.show_report(opened, self.workbench.steps())
        self.values.show_current(self.workbench.selection.target, switch=False)
        self.status.show_report(opened)
        self.status.show_saved(self.workbench.store.saved_at)
        self._show_problem()

    def _show_problem(self) -> None:
        opened = self.workbench.current
        if opened is None:
            self.problem_bar.show_nothing(self.tr("还没有打开报告"))
            return
        listed = opened.problems
        current = self.current_problem()
        if current is not None:
            self.problem_bar.show_problem(current, listed.index(current) + 1, len(listed))
        elif listed:
            self.problem_bar.show_left(len(listed))
        else:
            self.problem_bar.show_clean(opened.row.status == "accepted")

    def current_problem(self) -> Problem | None:
        """The problem of the selected value."""
        opened, target = self.workbench.current, self.workbench.selection.target
        if opened is None or target is None:
            return None
        return next((problem for problem in opened.problems if problem.target == target), None)

    # What the person does

    def assign_selection(self) -> None:
        """Ask what the text selected in the source is."""
        span = self.source.selected_span()
        if span is None:
            self.messages.tell("info", self.tr("请先在原文里选中一段文字（双击数字可直接选中），再说它是什么。"))
            return
        self._on_assign(span)

    def run_choice(self, choice: str) -> None:
        """A button of the problem bar."""
        problem = self.current_problem()
        if problem is None:
            return
        if choice == "confirm":
            self.editing.confirm(problem.target)
        elif choice == "keep" and problem.finding is not None:
            self.editing.keep_as_printed(problem.finding)
        elif choice == "change":
            self.values.show_current(problem.target)
            self._columns.show_values()
            self.values.focus_values()
            self.values.edit_current()
            return
        self.workbench.next_problem()

    def retitle_section(self) -> None:
        """Ask for the title of the selected section."""
        section = self.editing.section(self.tree.current() or self._section_of(self.workbench.selection))
        if section is None:
            self.messages.tell("info", self.tr("请先在章节栏里选中一个章节。"))
            return
        title = ask_text(self, self.tr("改标题"), self.tr("章节标题（不含编号）"), section.title, self.tr("改标题"))
        if title is not None and title != section.title:
            self.editing.retitle(section.target, title)

    def go_to_line(self) -> None:
        """Ask for a line number and go there."""
        text = ask_text(self, self.tr("转到"), self.tr("第几行"), "", self.tr("转到"))
        if text and text.isdecimal():
            self.source.go_to_line(int(text))
            self.source.setFocus()

    def find_again(self) -> None:
        """Go to the next place of the text in the find line."""
        if not self.find_line.text():
            self.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self.source.find_text(self.find_line.text()):
            self.messages.tell("info", self.tr("原文里没有“{text}”。").format(text=self.find_line.text()))

    def cycle_panes(self, step: int) -> None:
        """Move the keyboard to the next of queue, sections, source, values."""
        panes: list[QWidget] = [self.queue.view, self.tree.view, self.source, self.values]
        at = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(self.focusWidget()) or pane.hasFocus()), -1)
        chosen = panes[(at + step) % len(panes)]
        if chosen is self.values:
            self._columns.show_values()
            self.values.focus_values()
        elif chosen is self.source:
            self._columns.show_source()
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def other_side(self) -> None:
        """From the source to the value there, or from the value to its place."""
        if self.source.isAncestorOf(self.focusWidget()) or self.source.hasFocus():
            self.workbench.select_offset(self.source.caret_offset())
            self._columns.show_values()
            self.values.focus_values()
        else:
            span = self.workbench.selection.span
            self._columns.show_source()
            if span is not None:
                self.source.reveal(span, focus=True)
            self.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Paint everything with other colours."""
        for panel in (self.queue, self.tree, self.source, self.values, self.problem_bar, self.message_bar):
            panel.set_theme(theme)
        self._show_problem()

    # Layout

    def restore_layout(self) -> None:
        """The remembered window, or the default one."""
        geometry = self.settings.get("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 720)
        self._columns.set_wide_sizes([int(n) for n in self.settings.get("window/columns")] or list(WIDTHS))
        self._left.setSizes([int(n) for n in self.settings.get("window/left")] or list(LEFT_ROWS))

    def reset_layout(self) -> None:
        """The default widths."""
        self._columns.set_wide_sizes(list(WIDTHS))
        self._left.setSizes(list(LEFT_ROWS))

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
        """Ask when work is going on; remember the layout."""
        if self.jobs.busy:
            verb = self.messages.ask(
                self.tr("还有工作没有做完"),
                self.tr("正在读取或导出。现在退出会停下这项工作；已读入的报告和修正都已保存。"),
                (self.tr("继续等待"), self.tr("停下并退出")),
            )
            if verb == self.tr("继续等待"):
                event.ignore()
                return
        self.jobs.stop()
        self.settings.set("window/geometry", self.saveGeometry())
        self.settings.set("window/columns", self._columns.wide_sizes())
        self.settings.set("window/left", self._left.sizes())
        event.accept()

    def answer(self, question: Question) -> str:
        """Put a question to the person; the first verb is the safe one."""
        box = QMessageBox(QMessageBox.Icon.Question, question.title, question.text, parent=self)
        buttons = [box.addButton(verb, QMessageBox.ButtonRole.ActionRole) for verb in question.verbs]
        box.setDefaultButton(buttons[0])
        box.setEscapeButton(buttons[0])
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return question.verbs[buttons.index(clicked)] if clicked in buttons else question.verbs[0]

    def _build(self) -> None:
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._left.addWidget(self.queue)
        self._left.addWidget(self.tree)
        self._left.setChildrenCollapsible(False)
        self._left.setHandleWidth(1)
        self._columns = Columns(self._left, self.source, self.values)
        for panel in (self.queue, self.tree):
            panel.setObjectName("panel")
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message_bar)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self.problem_bar)
        self.setCentralWidget(body)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.find_line.setPlaceholderText(self.tr("查找原文  Ctrl+F"))
        self.find_line.setAccessibleName(self.tr("在原文中查找"))
        self.find_line.setClearButtonEnabled(True)
        self.find_line.setMaximumWidth(220)
        self.find_line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        workbench, editing = self.workbench, self.editing
        workbench.reportOpened.connect(self.show_report)
        workbench.reportChanged.connect(self.show_change)
        workbench.selectionChanged.connect(self.show_selection)
        workbench.queueChanged.connect(
            lambda: self.queue.show_current(workbench.current.row.id if workbench.current else None)
        )
        workbench.rowChanged.connect(lambda _id: self._on_row_changed())
        workbench.saved.connect(self.status.show_saved)
        workbench.stackChanged.connect(lambda: self.refresh_commands() if hasattr(self, "commands") else None)
        self.messages.told.connect(self.message_bar.show_message)
        self.messages.cleared.connect(self.message_bar.hide)
        self.messages.set_answerer(self.answer)
        self.queue.reportChosen.connect(workbench.open)
        self.tree.sectionChosen.connect(lambda target: workbench.select(target, "sections"))
        self.tree.retitleRequested.connect(lambda _target: self.retitle_section())
        self.values.targetChosen.connect(lambda target: workbench.select(target, "values"))
        self.values.valueEdited.connect(editing.set_text)
        self.values.cellEdited.connect(editing.set_cell)
        self.values.blockPasted.connect(editing.paste_block)
        self.values.cellsCleared.connect(editing.clear_cells)
        self.values.tableCreated.connect(editing.create_table)
        self.values.removeRequested.connect(editing.remove)
        self.values.confirmRequested.connect(self._on_confirm)
        self.source.offsetClicked.connect(workbench.select_offset)
        self.source.assignRequested.connect(self._on_assign)
        self.source.splitRequested.connect(editing.split)
        self.source.joinRequested.connect(editing.join_at)
        self.source.chromeRequested.connect(editing.set_chrome)
        self.source.boundaryMoved.connect(editing.move_section)
        self.popup.fieldChosen.connect(self._on_field)
        self.problem_bar.nextRequested.connect(workbench.next_problem)
        self.problem_bar.choiceMade.connect(self.run_choice)
        self.find_line.returnPressed.connect(self.find_again)
        self.jobs.started.connect(self.status.follow)

    def _on_row_changed(self) -> None:
        self._show_problem()
        self.queue.show_current(self.workbench.current.row.id if self.workbench.current else None)
        if hasattr(self, "commands"):
            self.refresh_commands()

    def _on_confirm(self, target: Target) -> None:
        """Enter on a value: it is right; go to the next thing to look at."""
        problem = self.current_problem()
        if self.editing.confirm(target) and problem is not None:
            self.workbench.next_problem()

    def _on_assign(self, span: Span) -> None:
        opened = self.workbench.current
        if opened is None:
            return
        self._span_to_assign = span
        listed = [Field(*field) for field in fields_for(opened, span, self.workbench.selection.target)]
        self.popup.ask(opened.document.slice(span), listed, self.source.place_of(span))

    def _on_field(self, target: Target) -> None:
        span, self._span_to_assign = self._span_to_assign, None
        if span is not None:
            self.editing.assign(target, span)

    def _on_section_menu(self, _target: Target, place: QPoint) -> None:
        menu = QMenu(self)
        for command in ("retitle", "outdent", "indent", "boundary_up", "boundary_down", "join"):
            menu.addAction(self.commands[command])
        menu.exec(place)
        menu.deleteLater()
