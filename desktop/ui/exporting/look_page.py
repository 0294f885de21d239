"""How a workbook looks and who answers for it: fonts, texts of sections, names on the first sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.exporting.sheet_fonts import is_here
from desktop.workbook import ExportOptions
from desktop.workbook.options import LONGEST_TEXT
from desktop.workbook.styles import BODY_FONTS, TITLE_FONTS


class LookPage(QScrollArea):
    """`changed` after each choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.title_font, self.body_font = QComboBox(), QComboBox()
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        self.texts = QCheckBox(self.tr("“原文章节”写上正文(&X)"))
        self.texts.toggled.connect(lambda _on: self.changed.emit())
        self.lines = {name: QLineEdit() for name in ("office", "clerk", "reviewer", "phone")}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("标题字体(&H)"), self.title_font)
        form.addRow(self.tr("正文字体(&B)"), self.body_font)
        form.addRow(self._note)
        form.addRow(self.texts)
        labels = (
            self.tr("填报单位(&J)"),
            self.tr("填报人(&K)"),
            self.tr("审核人(&M)"),
            self.tr("联系电话(&Q)"),
        )
        for label, line in zip(labels, self.lines.values(), strict=True):
            line.setMaxLength(LONGEST_TEXT)
            line.setPlaceholderText(self.tr("可以不填"))
            line.textChanged.connect(lambda _text: self.changed.emit())
            form.addRow(label, line)
        for box, families in ((self.title_font, TITLE_FONTS), (self.body_font, BODY_FONTS)):
            for family in families:
                here = is_here(family)
                box.addItem(family if here else self.tr("{font}（本机没有）").format(font=family), family)
            box.currentIndexChanged.connect(self._on_font)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(form)
        column.addStretch(1)
        inside.setProperty("panel", True)
        self.setWidget(inside)

    def show_options(self, options: ExportOptions) -> None:
        """Show the choices of a profile."""
        blocked = self.blockSignals(True)
        self.title_font.setCurrentIndex(max(0, self.title_font.findData(options.title_font)))
        self.body_font.setCurrentIndex(max(0, self.body_font.findData(options.body_font)))
        self.texts.setChecked(options.section_texts)
        for name, line in self.lines.items():
            line.setText(getattr(options, name))
        self.blockSignals(blocked)
        self._tell()

    @property
    def fonts(self) -> tuple[str, str]:
        """The names of the fonts for titles and for the body."""
        return str(self.title_font.currentData()), str(self.body_font.currentData())

    def text(self, name: str) -> str:
        """What stands in one of the lines."""
        return self.lines[name].text().strip()

    def _on_font(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        absent = "、".join(f"“{font}”" for font in dict.fromkeys(self.fonts) if not is_here(font))
        told = self.tr("这台电脑上没有{fonts}：工作簿里照写这个字体，有它的电脑上就能看到；这里的预览用别的字体代替。")
        self._note.setText(told.format(fonts=absent))
        self._note.setVisible(bool(absent))
