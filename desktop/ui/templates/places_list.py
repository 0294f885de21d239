"""Everything of a template that is filled, sheet by sheet; names that nobody knows come first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.language import said
from desktop.models.templates.places import Place
from desktop.ui.keys import is_enter

_PLACE = Qt.ItemDataRole.UserRole
_WHERE, _NAME, _VALUE = range(3)


class PlacesList(QTreeWidget):
    """`chosen(place)` after Enter or a click on one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("要填的格"))
        self.setHeaderLabels([self.tr("格"), self.tr("填什么"), self.tr("当前这份")])
        self.setIndentation(10)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(12 * self.fontMetrics().horizontalAdvance("项"))
        self.itemClicked.connect(self._on_item)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show other places; the current line stays where it was."""
        row = max(0, self.currentIndex().row())
        self.clear()
        ordered = sorted(places, key=lambda place: place.kind != "unknown")
        many = len({place.sheet for place in places}) > 1
        for place in ordered:
            where = f"{place.sheet}!{place.address}" if many else place.address
            item = QTreeWidgetItem(self, [said(where), self._name(place), self._value(place)])
            item.setData(_WHERE, _PLACE, place)
            for column in (_WHERE, _NAME, _VALUE):
                item.setToolTip(column, "\n".join((f"{place.sheet}!{said(place.address)}", *self._whole(place))))
        self.setCurrentIndex(self.model().index(min(row, len(ordered) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the cell, and is not for the button of the dialog."""
        item = self.currentItem()
        if is_enter(event) and item is not None:
            self._on_item(item)
        else:
            super().keyPressEvent(event)

    def _name(self, place: Place) -> str:
        if place.kind != "unknown":
            return said(place.name)
        return self.tr("✗ 不认识 {text}").format(text=place.written)

    def _value(self, place: Place) -> str:
        if place.offers:
            return self.tr("可能是{names}").format(names=f"“{said(place.offers[0].name)}”")
        return place.value or said(place.why)

    def _whole(self, place: Place) -> list[str]:
        offers = "、".join(f"“{said(field.name)}”" for field in place.offers)
        told = [self._name(place), place.value or said(place.why)]
        if offers:
            told.append(self.tr("可能是{names}").format(names=offers))
        return [line for line in told if line]

    def _on_item(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(_WHERE, _PLACE))
