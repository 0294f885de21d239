"""What a person asks when he searches values, titles and sources of this report or all, and replaces."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.jobs import Job
from desktop.models.search.hits import MOST, Hit
from desktop.models.search.replacer import Replacer
from desktop.models.search.searcher import Request, Searcher
from desktop.ui.errands.values import SHOWN_LENGTH

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class SearchErrands(QObject):
    """Goes between the tab 查找, the find line, the source and the workbench."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.searcher = Searcher(window.workbench, window.jobs, self)
        self.replacer = Replacer(window.workbench, self.searcher, self)
        self._going = False
        pane = window.values.search
        pane.searchRequested.connect(self._on_request)
        pane.hitChosen.connect(self._on_chosen)
        pane.hitEntered.connect(lambda hit: self._go(hit, focus=True))
        pane.stepRequested.connect(self._step)
        pane.replaceRequested.connect(self._replace)
        pane.replacementChanged.connect(window.refresh_commands)
        pane.left.connect(self._leave)
        self.searcher.changed.connect(self._show)
        self.replacer.started.connect(self._on_started)
        window.find_line.searchRequested.connect(self._on_find_line)
        window.find_line.everywhereRequested.connect(self.everywhere)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {
            "find_all": self.begin,
            "find_next": partial(self.step, 1),
            "find_previous": partial(self.step, -1),
            "replace_one": partial(self._replace, False),
            "replace_all": partial(self._replace, True),
        }

    def begin(self) -> None:
        """Ctrl+H: search and replace, beginning with the words selected in the source."""
        window, opened = self._window, self._window.workbench.current
        span = window.source.selected_span()
        text = opened.document.slice(span) if opened and span and window.source.text.hasFocus() else ""
        self._open_tab()
        window.values.search.begin(text if len(text) <= SHOWN_LENGTH and "\n" not in text else "", replacing=True)

    def everywhere(self, text: str) -> None:
        """全部… beside the find line: all places of its text, in values and titles too."""
        self._open_tab()
        self._window.values.search.begin(text, replacing=False)

    def step(self, step: int) -> None:
        """F3: the next hit of the search that was used last."""
        if self._going and self._window.values.search.hits.rowCount():
            self._step(step)
        else:
            self._window.find_line.search(step < 0)

    def _open_tab(self) -> None:
        self._window.columns.show_values()
        self._window.values.open_tab("查找")

    def _on_request(self, request: Request) -> None:
        self._going = not request.query.empty
        self.searcher.search(request)

    def _on_find_line(self, _text: str, _backwards: bool, _stay: bool) -> None:
        self._going = False

    def _leave(self) -> None:
        """Escape: to the source, without the marks of the search."""
        self._window.source.show_hits(())
        self._window.columns.show_source()
        self._window.source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_started(self, job: Job) -> None:
        self._window.status.follow(job)

    # Going to hits

    def _step(self, step: int) -> None:
        hit = self._window.values.search.step(step)
        if hit is not None:
            self._going = True
            self._go(hit, focus=not self._window.values.search.has_focus())

    def _on_chosen(self, hit: Hit) -> None:
        """The arrow keys show the place beside the list; another report is not opened for that."""
        current = self._window.workbench.current
        self._going = True
        if current is not None and current.row.id == hit.report_id:
            self._go(hit, focus=False)

    def _go(self, hit: Hit, *, focus: bool) -> None:
        """Open the report if need be and select the place; with `focus` the keyboard goes there too."""
        workbench = self._window.workbench
        if workbench.current is None or workbench.current.row.id != hit.report_id:
            workbench.open(hit.report_id, partial(self._arrive, hit, focus))
        else:
            self._arrive(hit, focus)

    def _arrive(self, hit: Hit, focus: bool) -> None:
        window, workbench = self._window, self._window.workbench
        if hit.span is not None:
            workbench.select_place(hit.span, "search")
            if focus:
                window.columns.show_source()
                window.source.select(hit.span)
        elif hit.target is not None and focus:
            window.errands.places.go_to(hit.target)
        elif hit.target is not None:
            workbench.select(hit.target, "search")

    # Replacing

    def _replace(self, every: bool) -> None:
        pane = self._window.values.search
        old, new = pane.asked.query.text, pane.hits.replacement
        if new is None or pane.request != pane.asked:
            return
        if every:
            self.replacer.replace(pane.hits.chosen(), old, new)
            return
        hit, opened = pane.current, self._window.workbench.current
        if hit is None or not pane.hits.can_replace(hit):
            return
        if opened is None or opened.row.id != hit.report_id:
            self._go(hit, focus=False)  # nothing is changed before it was seen
        elif self.replacer.replace((hit,), old, new):
            self._after_one(hit)

    def _after_one(self, hit: Hit) -> None:
        """On to the next hit: the one that took the place, or where the new text is a hit again, the one behind."""
        pane = self._window.values.search
        if pane.current is None:
            return
        following = pane.step(1) if pane.current.key == hit.key else pane.current
        if following is not None and following.report_id == hit.report_id:
            self._go(following, focus=False)

    # Showing

    def _show(self) -> None:
        searcher, window = self.searcher, self._window
        window.values.search.show_found(searcher.found, searcher.names(), self._told())
        current = window.workbench.current
        if self._going and current is not None:
            hits = (hit for hit in searcher.hits if hit.report_id == current.row.id)
            window.source.show_hits([hit.span for hit in hits if hit.span is not None])

    def _told(self) -> str:
        """How much was found, and what the list does not show."""
        searcher = self.searcher
        if searcher.request.query.empty:
            return ""
        if not searcher.request.kinds:
            return self.tr("请在上面选要查找的地方：数值、章节标题、原文。")
        total, reports = searcher.total, len(searcher.found)
        if searcher.request.everywhere:
            told = self.tr("{k} 份报告里有 {n} 处。").format(k=reports, n=total)
        else:
            told = self.tr("有 {n} 处。").format(n=total)
        told = told if total else self.tr("没有找到。")
        if total > MOST:
            cut = self.tr("只列出前 {most} 处，共 {n} 处；请多写几个字，或少选几个地方。")
            told = cut.format(most=MOST, n=total)
        if searcher.progress is not None:
            done, of = searcher.progress
            told += self.tr("正在查找，已查 {percent}%……").format(percent=100 * done // of)
        if searcher.stopped:
            told += self.tr("查找中途停下了，后面的报告还没有查。")
        if searcher.unread:
            told += self.tr("有 {n} 份报告打不开，没有查。").format(n=searcher.unread)
        return told
