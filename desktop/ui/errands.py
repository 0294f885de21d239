"""What a person asks of the window by key, menu or button, where it takes more than one panel to do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QMenu, QWidget

from desktop.models.fields import fields_for
from desktop.models.problems import Problem
from desktop.ui.field_popup import Field
from desktop.ui.text_dialog import ask_text
from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name
from parser.model import Span, Target, TargetKind
from parser.naming import target_name

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

VALUE_MENU = ("change", "confirm", "unconfirm", "rename_value", "remove_value", "other_side")
SECTION_MENU = ("retitle", "outdent", "indent", "boundary_up", "boundary_down", "join", "other_side")
QUEUE_MENU = ("accept", "unaccept", "export", "encoding", "split_file", "join_file", "remove_report")
SHOWN_LENGTH = 16


class Errands(QObject):
    """Goes between the panels of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[Target], object] | None = None
        window.popup.fieldChosen.connect(self._on_field)

    # Values

    @property
    def typing(self) -> bool:
        """Whether an editor of a list or grid is open."""
        return self._editor() is not None

    def finish_typing(self) -> None:
        """Keep what stands in an open editor, before something else is done."""
        found = self._editor()
        if found is not None:
            editor, view = found
            view.commitData(editor)
            view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _editor(self) -> tuple[QLineEdit, QAbstractItemView] | None:
        editor = self._window.focusWidget()
        view = editor.parent() if isinstance(editor, QLineEdit) else None
        view = view.parent() if view is not None else None
        return (editor, view) if isinstance(editor, QLineEdit) and isinstance(view, QAbstractItemView) else None

    def edit_here(self) -> None:
        """F2: the title of a section in the tree, else the current value."""
        window = self._window
        if window.tree.view.hasFocus():
            self.retitle()
            return
        target = window.workbench.selection.target
        if target is not None and target.kind is TargetKind.SECTION:
            self.retitle()
            return
        window.columns.show_values()
        window.values.edit_current()

    def assign(self) -> None:
        """Ask what the text selected in the source is."""
        span = self._window.source.selected_span()
        if span is None:
            text = self.tr("请先在原文里选中一段文字（双击数字可直接选中），再说它是什么。")
            self._window.messages.tell("info", text)
        else:
            self.assign_span(span)

    def assign_span(self, span: Span) -> None:
        """Ask what a piece of the source is."""
        window, opened = self._window, self._window.workbench.current
        if opened is None:
            return
        text = opened.document.slice(span)
        shown = text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"
        fields = [Field(*field) for field in fields_for(opened, span, window.workbench.wanted)]
        self._then = lambda target: window.editing.assign(target, span)
        head = self.tr("把“{text}”标为：").format(text=shown)
        known = opened.index.at(span.start)
        if known is not None:
            head += self.tr("（现已读作 {name}）").format(name=target_name(opened.reviewed.report, known))
        window.popup.ask(head, fields, window.source.place_of(span))

    def rename_value(self) -> None:
        """Ask which indicator the selected figure is."""
        window, target = self._window, self._window.workbench.selection.target
        if target is None or target.kind is not TargetKind.INDICATOR:
            return
        fields = [
            Field(Target(TargetKind.INDICATOR, key), indicator_name(key), GROUP_NAMES[indicator_group(key)])
            for key in indicator_ids()
        ]
        name = indicator_name(target.key.partition("@")[0])
        self._then = lambda chosen: window.editing.rename(target, chosen.key)
        view = window.values.current_view() or window.values
        below = view.mapToGlobal(QPoint(8, 28))
        window.popup.ask(self.tr("“{name}”改作：").format(name=name), fields, below)

    def _on_field(self, target: Target) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(target)

    # Problems

    def next_problem(self, step: int = 1) -> None:
        """Go to the next thing to look at, in the next report if need be."""
        self._show_problem(self._window.workbench.next_problem(step))

    def _go_on(self) -> None:
        """One is settled: to the next one in this report, which is not left before somebody has accepted it."""
        self._show_problem(self._window.workbench.next_problem(leave=False))

    def _show_problem(self, problem: Problem | None) -> None:
        """With the keyboard on the value, so that a digit starts typing."""
        if problem is not None and not self._window.columns.narrow:
            self._window.values.focus_values()

    def run_choice(self, choice: str) -> None:
        """A button of the problem bar: do it and go on."""
        self.finish_typing()
        window = self._window
        problem = window.workbench.problem
        if problem is None:
            return
        if choice == "change":
            window.workbench.select_problem(problem)
            window.values.show_current(problem.target, problem)
            window.columns.show_values()
            window.values.edit_current()
            return
        window.workbench.select_problem(problem)
        if self._settled(choice, problem):
            self._go_on()

    def _settled(self, choice: str, problem: Problem) -> bool:
        """Do what was chosen about a problem; False where the person thought better of it or it could not be kept."""
        editing, finding = self._window.editing, problem.finding
        if finding is None:
            return editing.confirm(problem.target)
        if choice == "false_alarm":
            reason = self._ask_reason(self.tr("误报"), self.tr("为什么这一条不算错（会写进问题清单）"))
            return bool(reason) and editing.call_false_alarm(finding, reason)
        if choice == "computed":
            reason = self._ask_reason(
                self.tr("采用推算值"), self.tr("推算值不是报告所印，为什么采用它（会写进修正记录和退改通知）")
            )
            return bool(reason) and editing.adopt_computed(finding, reason)
        return editing.reopen(finding) if choice == "reopen" else editing.keep_as_printed(finding)

    def _ask_reason(self, title: str, label: str) -> str:
        """A reason in a line, "" where the person thought better of it."""
        return ask_text(self._window, title, label, "", self.tr("确定"), needed=True) or ""

    def confirm(self, target: Target) -> None:
        """Enter on a value: it is right; on the way from problem to problem, on to the next."""
        going_on = self._window.workbench.problem is not None
        if self._window.editing.confirm(target) and going_on:
            self._go_on()

    def go_on(self) -> None:
        """Enter ended the typing: on to the next problem, or to the line below."""
        window = self._window
        if window.workbench.walking:
            self._go_on()
            return
        view = window.values.current_view()
        if view is not None:
            view.step(1)

    # Sections

    def retitle(self) -> None:
        """Edit the title of the selected section in the tree."""
        section = self._window.editing.selected_section()
        if section is not None:
            self._window.tree.show_current(section.target)
            self._window.tree.edit_current()

    # Places

    def go_to_line(self) -> None:
        """Ask for a line number and go there."""
        window = self._window
        text = ask_text(window, self.tr("转到"), self.tr("第几行"), str(window.source.caret_line()), self.tr("转到"))
        if text and text.isdecimal():
            window.columns.show_source()
            window.source.go_to_line(int(text))

    def find(self) -> None:
        """Begin to search, for a word that is selected in the source if there is one."""
        window, opened = self._window, self._window.workbench.current
        span = window.source.selected_span()
        text = opened.document.slice(span) if opened and span else ""
        window.find_line.begin(text if len(text) <= SHOWN_LENGTH and "\n" not in text else "")

    def search(self, text: str, backwards: bool, stay: bool) -> None:
        """Go to a place of a text in the source and count them."""
        window = self._window
        if text:
            window.columns.show_source()
        window.find_line.show_count(*window.source.find_text(text, backwards, stay))

    def end_search(self) -> None:
        """Take the marks of the search away and go back to the source."""
        self._window.source.find_text("")
        self._window.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def other_side(self) -> None:
        """From the source to the value there, from a value or section to its place."""
        window, workbench = self._window, self._window.workbench
        if self._within(window.source):
            workbench.select_offset(window.source.caret_offset())
            target = workbench.selection.target
            if target is not None and target.kind is TargetKind.SECTION:
                window.tree.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                self.focus_values()
            return
        span = workbench.span_of(workbench.selection.target) if workbench.selection.target else None
        window.columns.show_source()
        if span is not None:
            window.source.reveal(span, focus=True)
        window.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, target: Target | None) -> None:
        """A line of the problems or the history, or a section: to the place it speaks of."""
        if target is None:
            return
        window = self._window
        window.workbench.select(target, "program")
        if target.kind is TargetKind.SECTION:
            self.other_side()
        else:
            self.focus_values()

    def focus_values(self) -> None:
        """Put the keyboard into the values."""
        self._window.columns.show_values()
        self._window.values.focus_values()

    def cycle_panes(self, step: int) -> None:
        """Move the keyboard to the next of queue, sections, source, values; what is empty is left out."""
        window = self._window
        panes: list[QWidget] = [window.queue.view, window.tree.view, window.source, window.values]
        panes = [pane for pane in panes if pane in (window.source, window.values) or not pane.isHidden()]
        at = next((n for n, pane in enumerate(panes) if self._within(pane)), -1 if step > 0 else 0)
        chosen = panes[(at + step) % len(panes)]
        if chosen is window.values:
            self.focus_values()
            return
        if chosen is window.source:
            window.columns.show_source()
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    # Menus

    def value_menu(self, place: QPoint) -> None:
        """What can be done with the selected value."""
        self._menu(VALUE_MENU, place)

    def section_menu(self, _target: Target, place: QPoint) -> None:
        """What can be done with the selected section."""
        self._menu(SECTION_MENU, place)

    def queue_menu(self, place: QPoint) -> None:
        """What can be done with the open report."""
        self._menu(QUEUE_MENU, place)

    def _menu(self, names: tuple[str, ...], place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(self._window.commands[name])
        menu.popup(place)

    def _within(self, pane: QWidget) -> bool:
        focus = self._window.focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
