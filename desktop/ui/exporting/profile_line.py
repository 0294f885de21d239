"""The named choices: choosing one, keeping what was chosen under a name, renaming and deleting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.language import said
from desktop.models.export_profiles import Profiles
from desktop.ui.text_dialog import ask_text
from desktop.workbook import ExportOptions


class ProfileLine(QWidget):
    """`chosen` when the choices of a profile shall be shown; `told` says what happened to one."""

    chosen = Signal()
    told = Signal(str)

    def __init__(self, profiles: Profiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self._options = ExportOptions()
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("方案"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.activated.connect(lambda _row: self.chosen.emit())
        self.keep = QPushButton(self.tr("保存为方案(&S)…"))
        self.keep.clicked.connect(self._on_keep)
        self.more = QPushButton(self.tr("管理(&G)"))
        menu = QMenu(self)
        self.rename = menu.addAction(self.tr("改名(&R)…"), self._on_rename)
        self.delete = menu.addAction(self.tr("删除(&D)"), self._on_delete)
        menu.aboutToShow.connect(self._on_menu)
        self.more.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.keep)
        layout.addWidget(self.more)
        self.setFocusProxy(self.box)
        self._fill(profiles.last)

    @property
    def name(self) -> str:
        """The profile that was chosen."""
        return str(self.box.currentData())

    def follow(self, options: ExportOptions) -> None:
        """Know the choices as they are now; a profile that has others is marked as changed."""
        self._options = options
        changed = self._profiles.options(self.name)[0] != options
        row = self.box.currentIndex()
        name = said(self.name)
        self.box.setItemText(row, self.tr("{name}（已改动）").format(name=name) if changed else name)

    def _fill(self, current: str) -> None:
        self.box.clear()
        for name in self._profiles.names:
            self.box.addItem(said(name), name)
        self.box.setCurrentIndex(max(0, self.box.findData(current)))

    def _on_keep(self) -> None:
        own = self.name if self._profiles.is_own(self.name) else ""
        name = self._ask_name(self.tr("保存为方案"), own, self.tr("保存"))
        if name:
            self._profiles.keep(name, self._options)
            self._fill(name)
            self.told.emit(self.tr("已保存为方案“{name}”。").format(name=name))
            self.follow(self._options)

    def _on_rename(self) -> None:
        old = self.name
        name = self._ask_name(self.tr("方案改名"), old, self.tr("改名"))
        if name and name != old:
            self._profiles.rename(old, name)
            self._fill(name)
            self.told.emit(self.tr("方案已改名为“{name}”。").format(name=name))
            self.follow(self._options)

    def _on_delete(self) -> None:
        name = self.name
        self._profiles.delete(name)
        self._fill(self._profiles.last)
        self.told.emit(self.tr("已删除方案“{name}”；现在的选择没有变，要留着请再保存。").format(name=name))
        self.follow(self._options)

    def _on_menu(self) -> None:
        own = self._profiles.is_own(self.name)
        self.rename.setEnabled(own)
        self.delete.setEnabled(own)

    def _ask_name(self, title: str, name: str, verb: str) -> str:
        """A name that a profile can have; "" when the dialog was closed, or another would be lost by it."""
        label = self.tr("方案的名字（已有的同名方案会被替换）")
        typed = ask_text(self, title, label, name, verb, needed=True)
        if typed is None:
            return ""
        why = self._profiles.why_not(typed)
        if why:
            self.told.emit(said(why))
        return "" if why else typed
