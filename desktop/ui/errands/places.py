"""Getting to a place: a line, a word, the other side of a value, another panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.models.listings import REPORT_NOTE
from desktop.ui.errands.area import Area
from desktop.ui.errands.values import SHOWN_LENGTH
from desktop.ui.text_dialog import ask_text
from parser.model import Target, TargetKind


class PlaceErrands(Area):
    """Moves the keyboard and the view."""

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        window, workbench = self._window, self._window.workbench
        return {
            "find": self.find,
            "filter_queue": window.queue.filter.begin,
            "go_to_line": self.go_to_line,
            "next_report": partial(workbench.open_neighbour, 1),
            "previous_report": partial(workbench.open_neighbour, -1),
            "next_pane": partial(self.cycle_panes, 1),
            "previous_pane": partial(self.cycle_panes, -1),
            "next_tab": partial(window.values.step_tab, 1),
            "previous_tab": partial(window.values.step_tab, -1),
            "other_side": self.other_side,
        }

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
        self.to_source()

    def to_source(self) -> None:
        """Put the keyboard into the source, at the place of what is selected."""
        window, selection = self._window, self._window.workbench.selection
        span = window.workbench.span_of(selection.target) if selection.target else selection.span
        window.columns.show_source()
        if span is not None:
            window.source.reveal(span, focus=True)
        window.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, target: Target | None) -> None:
        """A line of the problems or the history, or a section: to the place it speaks of."""
        if target is None:
            return
        window = self._window
        if target == REPORT_NOTE:
            window.errands.notes.write_on_report()
            return
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

    def _within(self, pane: QWidget) -> bool:
        focus = self._window.focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
