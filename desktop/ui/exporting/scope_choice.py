"""Which reports go into the workbook."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from desktop.models.export_offer import Offer

_OF_YEAR = 3


class ScopeChoice(QWidget):
    """The accepted reports, the current one, all, or those of a year; what is empty cannot be chosen."""

    changed = Signal()

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        named = (
            (self.tr("已通过的报告"), offer.accepted),
            (self.tr("当前这份"), offer.current),
            (self.tr("队列里的全部"), offer.everything),
        )
        for number, (name, ids) in enumerate(named):
            button = QRadioButton(self.tr("{name}（{n} 份）").format(name=name, n=len(ids)))
            button.setEnabled(bool(ids))
            self.group.addButton(button, number)
            layout.addWidget(button, number // 2, number % 2)
        layout.addLayout(self._year_line(), 1, 1)
        layout.setColumnStretch(1, 1)
        first = next((number for number, (_name, ids) in enumerate(named) if ids), 0)
        self.group.button(first).setChecked(True)
        self.group.idToggled.connect(lambda _number, on: self.changed.emit() if on else None)

    def _year_line(self) -> QHBoxLayout:
        of_year = QRadioButton(self.tr("某一年度"))
        of_year.setEnabled(bool(self._offer.years))
        self.group.addButton(of_year, _OF_YEAR)
        self.years = QComboBox()
        self.years.setAccessibleName(self.tr("年度"))
        self.years.setEnabled(bool(self._offer.years))
        for year, ids in self._offer.years.items():
            self.years.addItem(self.tr("{year} 年（{n} 份）").format(year=year, n=len(ids)), year)
        self.years.activated.connect(self._on_year)
        line = QHBoxLayout()
        line.addWidget(of_year)
        line.addWidget(self.years, 1)
        return line

    @property
    def number(self) -> int:
        """0 for the accepted, 1 the current, 2 all, 3 those of a year."""
        return self.group.checkedId()

    @property
    def report_ids(self) -> tuple[int, ...]:
        """The reports that were chosen."""
        offer = self._offer
        of_year = offer.years.get(self.years.currentData(), ())
        return (offer.accepted, offer.current, offer.everything, of_year)[self.number]

    def focus(self) -> None:
        """Give the keyboard to the chosen one."""
        button = self.group.checkedButton()
        if button is not None:
            button.setFocus()

    def _on_year(self) -> None:
        if self.number == _OF_YEAR:
            self.changed.emit()
        else:
            self.group.button(_OF_YEAR).setChecked(True)
