"""What was being typed when the program broke off: told at the next start, and put back where it was if wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from desktop.language import said
from desktop.messages import Messages
from desktop.models.drafts import Draft, Drafts
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
        for typing in (window.values, window.tree, window.errands.notes):
            typing.typed.connect(drafts.follow)
            typing.typingEnded.connect(drafts.end)

    def offer(self) -> None:
        """Tell of the one that was left, with a button that puts it in."""
        draft = self._drafts.left()
        if draft is not None:
            self._messages.tell("warning", self._line(draft), action=(self.tr("填入"), partial(self.put_in, draft)))

    def _line(self, draft: Draft) -> str:
        line = " ".join(draft.text.split())
        text = line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
        if draft.target.kind is not TargetKind.NOTE:
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
        if workbench.current is not None and workbench.here == draft.report:
            self._type(draft)
        else:
            workbench.open(draft.report, lambda: self._type(draft))

    def _type(self, draft: Draft) -> None:
        window, errands = self._window, self._window.errands
        if draft.target.kind is TargetKind.NOTE:
            self._drafts.take_up()
            errands.notes.go_on(draft.subject, draft.text)
            return
        window.workbench.select(draft.target, "program")
        pane: SectionTree | ValuesPanel = window.values
        view: QAbstractItemView | None
        if draft.target.kind is TargetKind.SECTION:
            pane, view = window.tree, window.tree.view
        else:
            errands.places.focus_values()
            view = window.values.current_view()
        there = view is not None and view.currentIndex().data(TARGET_ROLE) == draft.target
        if there and window.commands["change"].isEnabled():
            pane.edit_current()
            if errands.typing.type_over(draft.text):
                self._drafts.take_up()
                return
        text = self.tr("没有填入“{name}”：现在不能改，或者这份报告里已经没有它了。当时写的是：“{text}”。")
        self._messages.tell("warning", text.format(name=said(draft.name), text=draft.text))
