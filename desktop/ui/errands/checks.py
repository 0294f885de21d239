"""What the menu 校核 asks for beyond one report: who must report, which rules hold, what goes back to the units."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.files import default_folders, safe_file_name
from desktop.messages import Messages
from desktop.models.noticing import Noticer
from desktop.models.rechecking import Rechecker
from desktop.models.workbench import Workbench
from desktop.notice import reminders_of
from desktop.roster import keep_roster, kept_roster
from desktop.settings import Settings
from desktop.store import StoreError
from desktop.store.rule_switches import rules_off, switch_rules
from desktop.ui.file_dialogs import ask_document, ask_roster
from desktop.ui.notice_dialog import NoticeDialog, Scope
from desktop.ui.roster_dialog import RosterDialog
from desktop.ui.rules_dialog import RulesDialog


class CheckErrands(QObject):
    """Puts the dialogs before the person and carries out what was chosen. `rosterChanged` when a list was kept."""

    rosterChanged = Signal()

    def __init__(
        self, window: QMainWindow, workbench: Workbench, noticer: Noticer, messages: Messages, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._workbench, self._noticer = window, workbench, noticer
        self._messages, self._settings = messages, settings
        self.rechecker = Rechecker(workbench, self)
        self.rechecker.finished.connect(self._on_rechecked)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"notice": self.ask_notice, "roster": self.ask_roster, "rules": self.ask_rules}

    def ask_rules(self) -> None:
        """校核 ▸ 核对规则."""
        try:
            before = rules_off(self._workbench.store)
            dialog = RulesDialog(before, self._window)
            accepted, off = dialog.exec(), dialog.off
            dialog.deleteLater()
            if not accepted or off == before:
                return
            store, person = self._workbench.store, self._workbench.desk.person()
            switch_rules(store, sorted(off - before), off=True, person=person)
            switch_rules(store, sorted(before - off), off=False, person=person)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return
        self.rechecker.start(row.id for row in self._workbench.rows)

    def _on_rechecked(self, count: int) -> None:
        self._messages.tell("info", self.tr("已按现在的规则重新核对 {n} 份报告。").format(n=count))

    def ask_roster(self) -> None:
        """校核 ▸ 应报单位名单."""
        workbench = self._workbench
        years = sorted({int(row.summary["year"]) for row in workbench.rows if row.summary.get("year")}, reverse=True)
        try:
            before = kept_roster(workbench.store)
            dialog = RosterDialog(
                before,
                years,
                lambda roster: workbench.collecting.standings(workbench.rows, roster),
                self._ask_roster_file,
                self._window,
            )
            accepted, roster = dialog.exec(), dialog.roster
            dialog.deleteLater()
            if not accepted or roster == before:
                return
            keep_roster(workbench.store, roster, workbench.desk.person())
        except StoreError as error:
            self._messages.tell("error", error.message)
            return
        self.rosterChanged.emit()

    def _ask_roster_file(self, parent: QWidget) -> Path | None:
        folder = self._settings.folder("files/last_folder")
        path = ask_roster(parent, self.tr("打开应报单位名单"), str(folder or ""))
        if path is not None:
            self._settings.set("files/last_folder", str(path.parent))
        return path

    def ask_notice(self) -> None:
        """校核 ▸ 退改通知."""
        rows, current = self._workbench.rows, self._workbench.current
        accepted = tuple(row.id for row in rows if row.status == "accepted")
        collection = self._noticer.collection()
        reminders = reminders_of(collection)
        scopes = [
            Scope(self.tr("当前这份"), (current.row.id,) if current else ()),
            Scope(self.tr("已通过的报告"), accepted),
            Scope(self.tr("队列里的全部"), tuple(row.id for row in rows), reminders),
        ]
        scopes += [Scope(self.tr("未报的单位"), (), reminders)] if reminders else []
        notices = partial(self._noticer.notices, collection=collection)
        dialog = NoticeDialog(scopes, notices, self._settings.get("notice/sender"), self._window)
        if dialog.exec():
            self._settings.set("notice/sender", dialog.letter.sender)
            if dialog.verb == "copy":
                QGuiApplication.clipboard().setText(dialog.text)
                self._messages.tell("info", self.tr("通知的文字已复制，可以直接粘贴到微信、QQ 或邮件里。"))
            else:
                self._save(dialog)
        dialog.deleteLater()

    def _save(self, dialog: NoticeDialog) -> None:
        units = [notice.unit for notice in dialog.notices if notice.asks]
        name = self.tr("退改通知") + (f"（{units[0]}）" if len(units) == 1 else "")
        folder = self._settings.folder("files/export_folder") or default_folders().exports
        path = ask_document(self._window, self.tr("保存退改通知"), str(folder / safe_file_name(f"{name}.docx")))
        if path is not None:
            self._settings.set("files/export_folder", str(path.parent))
            self._noticer.start(dialog.notices, path, dialog.letter)
