"""通过全部无误的报告: they are listed, a random few of their values are looked at, then they can be accepted."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.models.clean_reports import CleanReport, draw_from, looks_at
from desktop.models.spot_checks import Pick, Spot
from desktop.store import SpotLook, SpotMonth
from desktop.theme import Theme
from desktop.ui.dialog_room import give_size
from desktop.ui.keys import is_enter
from desktop.ui.spot_card import SpotCard

SIZE_EMS = (54, 32)
SHOWN_MONTHS = 3
PLACE_ROLE = Qt.ItemDataRole.UserRole


class CleanReportsDialog(QDialog):
    """`looks` are what was looked at, `chosen` the ids to accept once the dialog was accepted.

    `wrongFound(report, target)` at once when a value had been read wrong; that report is left out. A run of Enters ends
    before 通过, which has a key of its own.
    """

    wrongFound = Signal(int, object)

    def __init__(
        self,
        reports: Sequence[CleanReport],
        months: Sequence[SpotMonth],
        spot: Callable[[Pick], Spot | None],
        theme: Theme,
        chance: random.Random,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("通过全部无误的报告"))
        self.looks: list[SpotLook] = []
        self._reports, self._spot_of, self._chance = reports, spot, chance
        self._left_out: set[int] = set()
        self._waiting: list[Pick] = []
        self._spot: Spot | None = None
        self._asked = 0
        self._listing, self._card = self._make_list(), SpotCard(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._listing)
        self._pages.addWidget(self._card)
        self._told, self._record = QLabel(), QLabel(self._month_words(months))
        self._record.setObjectName("panelHead")
        for label in (self._told, self._record):
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self._told)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._record)
        layout.addWidget(self._make_buttons())
        give_size(self, SIZE_EMS)
        self._show_list()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the reports that are ticked and in which nothing was found wrong."""
        return tuple(report.id for report in self._ticked() if report.id not in self._left_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter accepts, Alt+N says that one is wrong; a key that is held down answers only once."""
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        if event.isAutoRepeat() and is_enter(event, control):
            event.accept()
        elif is_enter(event, control) and event.modifiers() & control:
            self.accept_button.click()
        elif event.key() == Qt.Key.Key_N and event.modifiers() == alt:
            self.wrong_button.click()
        else:
            super().keyPressEvent(event)

    def _make_list(self) -> QTreeWidget:
        listing = QTreeWidget()
        listing.setRootIsDecorated(False)
        listing.setUniformRowHeights(True)
        listing.setAccessibleName(self.tr("没有问题的报告"))
        listing.setHeaderLabels([self.tr("单位"), self.tr("年度"), self.tr("文件"), self.tr("数值")])
        items = [self._item(place, report) for place, report in enumerate(self._reports)]
        listing.addTopLevelItems(items)
        listing.setCurrentItem(items[0])
        for column in (0, 2):
            listing.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        listing.header().setStretchLastSection(False)
        listing.itemChanged.connect(lambda _item, _column: self._show_list())
        return listing

    def _item(self, place: int, report: CleanReport) -> QTreeWidgetItem:
        values = self.tr("未统计") if report.values is None else str(report.values)
        year = str(report.year) if report.year else self.tr("不详")
        item = QTreeWidgetItem([report.unit, year, report.name, values])
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setData(0, PLACE_ROLE, place)
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 2):
            item.setToolTip(column, item.text(column))
        return item

    def _make_buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.begin_button = buttons.addButton("", roles.ActionRole)
        self.right_button = buttons.addButton(self.tr("对  Enter"), roles.ActionRole)
        self.wrong_button = buttons.addButton(self.tr("不对，这份不通过  Alt+N"), roles.ActionRole)
        self.accept_button = buttons.addButton("", roles.AcceptRole)
        cancel = buttons.addButton(self.tr("取消"), roles.RejectRole)
        for button in (self.begin_button, self.right_button, self.wrong_button, self.accept_button, cancel):
            button.setAutoDefault(False)
        self.begin_button.clicked.connect(self._begin)
        self.right_button.clicked.connect(lambda: self._answer(wrong=False))
        self.wrong_button.clicked.connect(lambda: self._answer(wrong=True))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _ticked(self) -> list[CleanReport]:
        items = (self._listing.topLevelItem(place) for place in range(self._listing.topLevelItemCount()))
        ticked = (item for item in items if item is not None and item.checkState(0) == Qt.CheckState.Checked)
        return [self._reports[item.data(0, PLACE_ROLE)] for item in ticked]

    def _show_list(self) -> None:
        ticked = self._ticked()
        told = self.tr("下面的报告没有任何要看的地方，勾上的 {n} 份可以一起通过。请先对照原文看随机抽出的 {m} 个数。")
        self._told.setText(told.format(n=len(ticked), m=looks_at(ticked)))
        self.begin_button.setText(self.tr("抽查 {m} 个数").format(m=looks_at(ticked)))
        self._show_buttons(self.begin_button)
        self.begin_button.setEnabled(bool(looks_at(ticked)))
        self._listing.setFocus()

    def _begin(self) -> None:
        """Draw, and show the first value."""
        self._waiting = draw_from(self._ticked(), self._chance)
        self._asked = len(self._waiting)
        self._pages.setCurrentWidget(self._card)
        self._next()

    def _answer(self, *, wrong: bool) -> None:
        spot = self._spot
        if spot is None:
            return
        self.looks.append(SpotLook(spot.report_id, str(spot.target), wrong))
        if wrong:
            self._left_out.add(spot.report_id)
            self.wrongFound.emit(spot.report_id, spot.target)
        self._next()

    def _next(self) -> None:
        """Show the next value; of a report that is left out no more is asked."""
        self._spot = None
        while self._waiting and self._spot is None:
            pick = self._waiting.pop(0)
            if pick.report_id in self._left_out:
                continue
            self._spot = self._spot_of(pick)
            if self._spot is None:
                self._left_out.add(pick.report_id)
        if self._spot is None:
            self._end()
            return
        report = next(report for report in self._reports if report.id == self._spot.report_id)
        number = self._asked - len(self._waiting)
        place = self.tr("第 {n}/{m} 个").format(n=number, m=self._asked)
        year = self.tr("{n} 年").format(n=report.year) if report.year else ""
        self._told.setText(self.tr("读到的数和原文印的一样吗？一样按 Enter，不一样按 Alt+N。"))
        self._card.show_spot(self._spot, " ".join(filter(None, (report.unit, year))), place)
        self._show_buttons(self.right_button, self.wrong_button)
        self._card.setFocus()

    def _end(self) -> None:
        """Everything was looked at: now they can be accepted, with a key that is not Enter."""
        wrong = sum(look.wrong for look in self.looks)
        if wrong:
            told = self.tr("看了 {n} 个数，{m} 个不对。不对的那几份不会通过，已在窗口里打开到那一处。")
        else:
            told = self.tr("看了 {n} 个数，都对。")
        self._told.setText(told.format(n=len(self.looks), m=wrong))
        count = len(self.chosen)
        what = self.tr("按 Ctrl+Enter 通过这 {n} 份。") if count else self.tr("没有可以通过的报告了。")
        self._card.show_text(what.format(n=count))
        self.accept_button.setText(self.tr("通过 {n} 份  Ctrl+Enter").format(n=count))
        self._show_buttons(self.accept_button)
        self.accept_button.setEnabled(bool(count))
        self._card.setFocus()

    def _show_buttons(self, *shown: QPushButton) -> None:
        """Only what can be done now; Enter begins and says 对, it never accepts."""
        for button in (self.begin_button, self.right_button, self.wrong_button, self.accept_button):
            button.setVisible(button in shown)
            button.setEnabled(button in shown)
            button.setDefault(False)
        if shown[0] is not self.accept_button:
            shown[0].setDefault(True)

    def _month_words(self, months: Sequence[SpotMonth]) -> str:
        """The share of wrong values in the last months."""
        if not months:
            return self.tr("还没有抽查过。每次抽查的结果按月记下来，以后显示在这里。")
        line = self.tr("{month}：看了 {n} 个，不对 {m} 个（{share}）")
        told = [
            line.format(month=one.month, n=one.looked, m=one.wrong, share=f"{one.wrong / one.looked:.1%}")
            for one in months[:SHOWN_MONTHS]
        ]
        return self.tr("历次抽查 {list}").format(list="；".join(told))
