"""What was being typed when the program broke off: told at the next start, and put back where it was if wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from desktop.language import said
from desktop.messages import Messages
from desktop.models.drafts import COMPUTED, FALSE_ALARM, NUMBER, Draft, Drafts, is_of_many
from desktop.models.rows import TARGET_ROLE
from desktop.ui.main_window import MainWindow
from desktop.ui.section_tree import SectionTree
from desktop.ui.values_panel import ValuesPanel
from parser.model import TargetKind

_SHOWN = 60
"""So many characters of it stand in the message."""


class DraftErrands(QObject):
    """Lets the drafts follow what is typed in a window, and offers the one that was left."""

    def __init__(self, window: MainWindow, drafts: Drafts, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._drafts, self._messages = window, drafts, messages
        errands = window.errands
        for typing in (window.values, window.tree, errands.notes, errands.sections, errands.problems):
            typing.typed.connect(drafts.follow)
            typing.typingEnded.connect(drafts.end)

    def offer(self) -> None:
        """Tell of the one that was left, with a button that puts it in."""
        draft = self._drafts.left()
        if draft is not None:
            action = (self.tr("填入"), partial(self.put_in, draft))
            self._messages.tell("warning", self._line(draft), action=action, stays=True)

    def _line(self, draft: Draft) -> str:
        line = " ".join(draft.text.split())
        text = line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
        if draft.what == NUMBER:
            told = self.tr("上次正在改“{name}”的编号，还没有确认：“{text}”。")
        elif draft.what == FALSE_ALARM:
            told = self.tr("上次正在写一条误报的理由，还没有确认：“{text}”。那一条是：{name}")
        elif draft.what == COMPUTED:
            told = self.tr("上次正在写采用推算值的理由，还没有确认：“{text}”。那一条是：{name}")
        elif draft.target.kind is not TargetKind.NOTE:
            told = self.tr("上次正在填“{name}”，还没有确认：“{text}”。")
        elif draft.name:
            told = self.tr("上次正在写“{name}”的附注，还没有保存：“{text}”。")
        else:
            told = self.tr("上次正在写本份报告的附注，还没有保存：“{text}”。")
        return told.format(name=said(draft.name), text=text)

    def put_in(self, draft: Draft) -> None:
        """Open its report, go to its place, and open the editor with it; whether it is confirmed is for the person."""
        self._messages.clear()
        workbench = self._window.workbench
        if is_of_many(draft.target) or (workbench.current is not None and workbench.here == draft.report):
            self._type(draft)
        else:
            workbench.open(draft.report, lambda: self._type(draft))

    def _type(self, draft: Draft) -> None:
        kind = draft.target.kind
        if kind is TargetKind.NOTE:
            self._drafts.take_up()
            self._window.errands.notes.go_on(draft.subject, draft.text)
        elif not (self._give_reason(draft) if kind is TargetKind.FINDING else self._type_at_place(draft)):
            text = self.tr("没有填入“{name}”：现在不能改，或者这份报告里已经没有它了。当时写的是：“{text}”。")
            self._messages.tell("warning", text.format(name=said(draft.name), text=draft.text))

    def _give_reason(self, draft: Draft) -> bool:
        """In the dialog for the reason of what is decided; False where it was decided, or is gone."""
        problems = self._window.errands.problems
        problem = problems.waiting(draft.target)
        if problem is None or not self._window.commands["roster"].isEnabled():  # which is grey when nothing can be kept
            return False
        self._drafts.take_up()
        problems.choose(draft.what, problem, draft.text)
        return True

    def _type_at_place(self, draft: Draft) -> bool:
        """Where the value or section stands; False where it is gone, or cannot be changed now."""
        window, errands = self._window, self._window.errands
        window.workbench.select(draft.target, "program")
        pane: SectionTree | ValuesPanel = window.values
        view: QAbstractItemView | None
        if draft.target.kind is TargetKind.SECTION:
            pane, view = window.tree, window.tree.view
        else:
            errands.places.focus_values()
            view = window.values.current_view()
        there = view is not None and view.currentIndex().data(TARGET_ROLE) == draft.target
        if not there or not window.commands["change"].isEnabled():
            return False
        if draft.what == NUMBER:
            self._drafts.take_up()
            errands.sections.renumber(draft.text)
            return True
        pane.edit_current()
        typed = errands.typing.type_over(draft.text)
        if typed:
            self._drafts.take_up()
        return typed
