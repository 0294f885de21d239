"""导出 Excel: which reports, which sheets of them, how they look, into which file; with a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QTabWidget, QWidget

from desktop.language import said
from desktop.models.export_offer import Offer
from desktop.models.export_profiles import Profiles
from desktop.models.sheet_preview import Previewer, Wanted
from desktop.settings import Settings
from desktop.ui.exporting.look_page import LookPage
from desktop.ui.exporting.parts_dialog import PartsDialog
from desktop.ui.exporting.preview_pane import PreviewPane
from desktop.ui.exporting.profile_line import ProfileLine
from desktop.ui.exporting.scope_choice import ScopeChoice
from desktop.ui.exporting.sheets_page import SheetsPage
from desktop.ui.exporting.target_line import TargetLine
from desktop.workbook import ExportOptions

LEFT_EMS = 34


class ExportDialog(PartsDialog):
    """After it was accepted: `report_ids`, `title`, `path` and `options`.

    `templateWanted` when a person would rather have a superior's template filled; the dialog is closed then.
    """

    templateWanted = Signal()

    def __init__(
        self,
        offer: Offer,
        profiles: Profiles,
        previewer: Previewer,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(settings, "export", LEFT_EMS, parent)
        self.setWindowTitle(self.tr("导出 Excel"))
        self._offer, self._profiles = offer, profiles
        self._told = " ".join(map(said, profiles.words))
        self._profile = ProfileLine(profiles)
        self._scope = ScopeChoice(offer)
        self._title = QLineEdit()
        self._sheets, self._look = SheetsPage(), LookPage()
        self._preview = PreviewPane(previewer)
        title = offer.title(self._scope.report_ids)
        self._show_title(title)
        self._target = TargetLine(offer.path(title))
        self._lay_out()
        self._on_profile(tell=False)
        self._connect()
        self._scope.focus()

    def _lay_out(self) -> None:
        self._pages = QTabWidget()
        self._pages.setAccessibleName(self.tr("工作表、字体和填报人"))
        self._pages.addTab(self._sheets, self.tr("工作表(&W)"))
        self._pages.addTab(self._look, self.tr("字体和填报人(&F)"))
        self._preview.setContentsMargins(8, 0, 0, 0)
        lines = (
            (self.tr("方案(&P)"), self._profile),
            (self.tr("导出哪些"), self._scope),
            (self.tr("表头标题(&T)"), self._title),
        )
        self._put(lines, self._pages, self._preview)
        roles = QDialogButtonBox.ButtonRole
        self.accept_button = self._buttons.addButton(self.tr("导出(&E)"), roles.AcceptRole)
        self.template_button = self._buttons.addButton(self.tr("按上级模板填写(&Z)…"), roles.ResetRole)
        self.template_button.setAutoDefault(False)
        self.template_button.clicked.connect(self._on_template)
        self._buttons.addButton(self.tr("取消"), roles.RejectRole)
        self._close_off(self.tr("保存为(&N)"), self._target)

    def _connect(self) -> None:
        self._profile.chosen.connect(self._on_profile)
        self._profile.told.connect(self._on_told)
        self._scope.changed.connect(self._on_scope)
        self._title.textEdited.connect(lambda _text: self._on_change())
        self._sheets.changed.connect(self._on_change)
        self._sheets.sheetChosen.connect(self._show_preview)
        self._look.changed.connect(self._on_change)
        self._target.changed.connect(self._check)

    @property
    def scope(self) -> int:
        """0 for the accepted reports, 1 the current one, 2 all, 3 those of a year."""
        return self._scope.number

    @property
    def report_ids(self) -> tuple[int, ...]:
        """The reports to export."""
        return self._scope.report_ids

    @property
    def title(self) -> str:
        """The title for the sheets."""
        return self._title.text().strip()

    @property
    def path(self) -> Path:
        """The file to write."""
        return self._target.path

    @property
    def profile(self) -> str:
        """The profile that was chosen last, whatever was changed since."""
        return self._profile.name

    @property
    def options(self) -> ExportOptions:
        """All choices about the sheets."""
        title_font, body_font = self._look.fonts
        return ExportOptions(
            sheets=self._sheets.chosen,
            columns=self._sheets.chosen_columns,
            title_font=title_font,
            body_font=body_font,
            section_texts=self._look.texts.isChecked(),
            office=self._look.text("office"),
            clerk=self._look.text("clerk"),
            reviewer=self._look.text("reviewer"),
            phone=self._look.text("phone"),
        )

    def _on_template(self) -> None:
        self.reject()
        self.templateWanted.emit()

    def _on_profile(self, *, tell: bool = True) -> None:
        options, words = self._profiles.options(self._profile.name)
        self._sheets.show_options(options)
        self._look.show_options(options)
        if tell or words:
            self._told = " ".join(map(said, words))
        self._on_change()

    def _on_scope(self) -> None:
        title = self._offer.title(self.report_ids)
        if self.title in ("", self._offered_title):
            self._show_title(title)
            self._target.offer(self._offer.path(title))
        self._on_change()

    def _show_title(self, title: str) -> None:
        self._offered_title = title
        self._title.setText(title)
        self._title.setCursorPosition(0)

    def _on_change(self) -> None:
        self._profile.follow(self.options)
        self._check()
        self._show_preview()

    def _show_preview(self) -> None:
        kind = self._sheets.sheets.current_id
        wanted = Wanted(kind, self.report_ids, self.title, self.options) if kind and self.report_ids else None
        self._preview.ask(wanted)

    def _on_told(self, text: str) -> None:
        self._told = text
        self._check()

    def _check(self) -> None:
        """Say before exporting what would stand in the way, or what would be replaced."""
        trouble = self._target.trouble
        if not self.report_ids:
            trouble = self.tr("没有可以导出的报告。")
        elif not self._sheets.sheets.chosen:
            trouble = self.tr("请至少选一张工作表。")
        self.accept_button.setEnabled(not trouble)
        self._tell(self._told, trouble or self._target.note)
