"""Which reports go into the workbook."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QPushButton, QRadioButton, QWidget

from desktop.models.export_offer import Offer
from desktop.ui.exporting.ordered_checks import Choice
from desktop.ui.exporting.ticks_dialog import ask_reports

_OF_YEAR, _CHOSEN = 3, 4


class ScopeChoice(QWidget):
    """The accepted reports, the current one, all, those of a year, or some; what is empty cannot be chosen."""

    changed = Signal()

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._chosen: tuple[int, ...] = ()
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
        layout.addLayout(self._chosen_line(), 2, 0, 1, 2)
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

    def _chosen_line(self) -> QHBoxLayout:
        self.some = QRadioButton()
        self.group.addButton(self.some, _CHOSEN)
        self.pick = QPushButton(self.tr("选报告(&I)…"))
        self.pick.setAutoDefault(False)
        self.pick.setEnabled(bool(self._offer.everything))
        self.pick.clicked.connect(self._on_pick)
        self._name_some()
        line = QHBoxLayout()
        line.addWidget(self.some)
        line.addWidget(self.pick)
        line.addStretch(1)
        return line

    def _name_some(self) -> None:
        self.some.setEnabled(bool(self._chosen))
        self.some.setText(self.tr("{name}（{n} 份）").format(name=self.tr("自己选的"), n=len(self._chosen)))

    @property
    def number(self) -> int:
        """0 for the accepted, 1 the current, 2 all, 3 those of a year, 4 those that were picked."""
        return self.group.checkedId()

    @property
    def report_ids(self) -> tuple[int, ...]:
        """The reports that were chosen."""
        offer = self._offer
        of_year = offer.years.get(self.years.currentData(), ())
        return (offer.accepted, offer.current, offer.everything, of_year, self._chosen)[self.number]

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

    def _on_pick(self) -> None:
        choices = [Choice(str(one), self._offer.names.get(one, str(one))) for one in self._offer.everything]
        ticked = self._chosen or self.report_ids
        chosen = ask_reports(self, choices, [str(one) for one in ticked])
        if chosen is None:
            return
        self._chosen = tuple(map(int, chosen))
        self._name_some()
        if self.number == _CHOSEN:
            self.changed.emit()
        else:
            self.some.setChecked(True)
