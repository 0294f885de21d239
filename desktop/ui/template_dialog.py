"""按上级模板填写: which template, what goes where, which reports, into which file; with the sheets as they will be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl.utils import coordinate_to_tuple
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from desktop.files import safe_file_name
from desktop.language import said
from desktop.messages import Messages
from desktop.models.export_offer import Offer
from desktop.models.sheet_preview import Previewer
from desktop.models.templates.filled_preview import FilledPreview, WantedFilling
from desktop.models.templates.places import Place
from desktop.models.templates.template_desk import TemplateDesk, counts_of
from desktop.settings import Settings
from desktop.ui.exporting.parts_dialog import PartsDialog
from desktop.ui.exporting.scope_choice import ScopeChoice
from desktop.ui.exporting.target_line import WORKBOOK_ONLY, TargetLine
from desktop.ui.templates.blanks_list import BlanksList
from desktop.ui.templates.filled_pane import FilledPane
from desktop.ui.templates.mapping_pane import MappingPane
from desktop.ui.templates.places_list import PlacesList
from desktop.ui.templates.template_line import TemplateLine

LEFT_EMS = 33
GO_ON, LEAVE, KEEP = "接着指定", "不保存", "保存"


class TemplateDialog(PartsDialog):
    """After it was accepted: `desk` with the template and what goes where, `report_ids` and `path`.

    `kept` is the file that what goes where was kept in meanwhile.
    """

    def __init__(
        self,
        desk: TemplateDesk,
        offer: Offer,
        previewer: Previewer,
        settings: Settings,
        messages: Messages,
        ask_place: Callable[[Path], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(settings, "template", LEFT_EMS, parent)
        self.setWindowTitle(self.tr("按上级模板填写"))
        self.desk, self._offer, self._messages = desk, offer, messages
        self._ask_place = ask_place
        self._told, self._failure = "", ""
        self.kept: Path | None = None
        self.template = TemplateLine(settings)
        self.scope = ScopeChoice(offer)
        self.places, self.blanks = PlacesList(), BlanksList()
        self.mapping, self.filled = MappingPane(desk), FilledPane(previewer)
        self.target = TargetLine(self._offered_path(), kinds=WORKBOOK_ONLY)
        self._lay_out()
        self._connect()
        if self.template.path is not None:
            self.use(self.template.path)
        else:
            self._on_opened()
        (self.mapping.view if desk.sheets else self.template.browse).setFocus()

    def _lay_out(self) -> None:
        self.lists = QTabWidget()
        self.lists.setAccessibleName(self.tr("要填的格，留空的"))
        self.lists.addTab(self.places, self.tr("要填的格"))
        self.lists.addTab(self.blanks, self.tr("留空的"))
        self.pages = QTabWidget()
        self.pages.setAccessibleName(self.tr("模板，填好的样子"))
        self.pages.addTab(self.mapping, self.tr("模板：指定数值(&1)"))
        self.pages.addTab(self.filled, self.tr("填好的样子(&2)"))
        self._put(((self.tr("模板"), self.template), (self.tr("填哪些"), self.scope)), self.lists, self.pages)
        roles = QDialogButtonBox.ButtonRole
        self.accept_button = self._buttons.addButton(self.tr("填写(&E)"), roles.AcceptRole)
        self.keep_button = self._buttons.addButton(self.tr("保存指定(&S)"), roles.ActionRole)
        self.keep_button.setAutoDefault(False)
        self.keep_button.clicked.connect(self.keep)
        self._buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        self._close_off(self.tr("填好存为(&N)"), self.target)

    def _connect(self) -> None:
        self.template.chosen.connect(self._on_template)
        self.scope.changed.connect(self._on_change)
        self.desk.opened.connect(self._on_opened)
        self.desk.changed.connect(self._on_change)
        self.desk.told.connect(self._on_told)
        self.places.chosen.connect(self._on_place)
        self.filled.answered.connect(self._on_filled)
        self.filled.failed.connect(self._on_failed)
        self.target.changed.connect(self._check)

    @property
    def report_ids(self) -> tuple[int, ...]:
        """The reports to fill in."""
        return self.scope.report_ids

    @property
    def path(self) -> Path:
        """The file to write."""
        return self.target.path

    def use(self, path: Path) -> None:
        """Use a template."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.desk.open(path)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if self.desk.path is not None:
            self.template.remember(path)
        self.template.show_other(path)

    def keep(self) -> bool:
        """Keep what goes where; where that cannot be beside the template, a person is asked for another place."""
        place: Path | None = None
        while (kept := self.desk.keep(place)) is None:
            offered = place or self.desk.keeping_place
            place = self._ask_place(offered) if offered is not None else None
            if place is None:
                return False
        self.kept = kept
        return True

    def accept(self) -> None:
        """Fill; what was pointed at is kept too."""
        if self.desk.unkept:
            self.keep()
        super().accept()

    def reject(self) -> None:
        """Close; what was pointed at and not kept is asked about."""
        if self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        if not self.desk.unkept or not self.isVisible():
            return True
        place = self.desk.keeping_place
        told = f"指定了哪一格填什么，还没有保存。保存会写进模板旁边的“{place.name if place else ''}”，模板原件不变。"
        verb = self._messages.ask("指定还没有保存", told, (GO_ON, LEAVE, KEEP))
        return verb == LEAVE or (verb == KEEP and self.keep())

    def _on_template(self, path: Path) -> None:
        if self._may_leave():
            self.use(path)
            (self.mapping.view if self.desk.sheets else self.template.browse).setFocus()
        elif self.desk.path is not None:
            self.template.show_other(self.desk.path)

    def _offered_path(self) -> Path:
        stem = self.desk.bare_name or self.tr("上级模板")
        return self._offer.folder / safe_file_name(f"{stem}_已填_{self._offer.day:%Y%m%d}.xlsx")

    def _on_opened(self) -> None:
        self.target.offer(self._offered_path())
        self._on_change()

    def _on_change(self) -> None:
        self._failure = ""
        places = self.desk.places
        self.places.show_places(places)
        known, unknown = counts_of(places)
        name = self.tr("要填的格（{n}）").format(n=known)
        if unknown:
            name = self.tr("要填的格（{n}，不认识 {m}）").format(n=known, m=unknown)
        self.lists.setTabText(0, name)
        self.keep_button.setEnabled(self.desk.unkept)
        path, ids = self.desk.path, self.report_ids
        self.filled.ask(WantedFilling(path, self.desk.mapping, ids) if path is not None and ids else None)
        self._check()

    def _on_place(self, place: Place) -> None:
        """Point at a place of the list; texts outside of cells have none."""
        if place.address.isascii():
            row, column = coordinate_to_tuple(place.address)
            self.pages.setCurrentWidget(self.mapping)
            self.mapping.go_to(place, row - 1, column - 1)
            self.mapping.view.setFocus()

    def _on_filled(self, filled: FilledPreview) -> None:
        self._failure = ""
        self.blanks.show_filled(filled)
        self.lists.setTabText(1, self.tr("留空的（{n}）").format(n=self.blanks.count))
        self._check()

    def _on_failed(self, reason: str) -> None:
        self._failure = said(reason)
        self.blanks.show_filled(None)
        self.lists.setTabText(1, self.tr("留空的"))
        self._check()

    def _on_told(self, text: str) -> None:
        self._told = said(text)
        self._check()

    def _check(self) -> None:
        """Say before filling what would stand in the way, or what would be replaced."""
        trouble = self.target.trouble
        if self.desk.trouble:
            trouble = said(self.desk.trouble)
        elif self.desk.path is None:
            trouble = self.tr("请先选上级发来的模板（.xlsx）。")
        elif not self.report_ids:
            trouble = self.tr("没有可以填的报告。")
        elif self._failure:
            trouble = self._failure
        elif self.desk.is_its_own(self.path):
            trouble = self.tr("填好的文件不能存成模板自己，请换一个名字。")
        elif not self.desk.places:
            trouble = self.tr("还没有一格要填：按“照表头指定”，或在右边点一格，再点一下或按回车，选它填什么数值。")
        self.accept_button.setEnabled(not trouble)
        _known, unknown = counts_of(self.desk.places)
        left = self.tr("有 {n} 处名称不认识，会原样留着。").format(n=unknown) if unknown and not trouble else ""
        self._tell(self._told, left, trouble or self.target.note)
