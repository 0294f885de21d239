"""Hits as a Qt list: a heading for each report and kind, below it the hits, each with what it would become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.search.hits import Found, Hit
from desktop.models.search.query import Kind

HIT_ROLE = Qt.ItemDataRole.UserRole
PREVIEW_ROLE = Qt.ItemDataRole.UserRole + 1
"""What the line would become, and whether it can: (text, True) or (reason, False), "" for what is
read-only; None while nothing is replaced."""

KIND_WORDS: dict[Kind, str] = {"value": "数值", "section": "章节标题", "source": "原文"}


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the hits of one kind in one report."""

    text: str


Index = QModelIndex | QPersistentModelIndex


class HitList(QAbstractListModel):
    """Shows hits; those that can be replaced have a check box, on at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Heading | Hit, ...] = ()
        self._new: str | None = None
        self._off: set[object] = set()
        self._outcomes: dict[int, tuple[str, bool]] = {}

    @property
    def lines(self) -> tuple[Heading | Hit, ...]:
        """What is shown."""
        return self._lines

    def show(self, found: Sequence[Found], names: Mapping[int, str] | None, most: int) -> None:
        """Show at most so many hits, with the names of their reports where there are several."""
        lines: list[Heading | Hit] = []
        for one in found:
            hits = one.hits[:most]
            most -= len(hits)
            for kind, count in one.counts:
                mine = [hit for hit in hits if hit.kind == kind]
                if mine:
                    lines.append(Heading(self._heading(kind, count, names.get(one.report_id) if names else None)))
                    lines += mine
        self.beginResetModel()
        self._lines = tuple(lines)
        self._outcomes = {}
        self.endResetModel()

    def _heading(self, kind: Kind, count: int, report: str | None) -> str:
        told = f"{KIND_WORDS[kind]}（{count}）"
        return told if report is None else f"{report} · {told}"

    def set_replacement(self, new: str | None) -> None:
        """Show what hits would become; None while nothing is to be replaced. All are chosen anew."""
        if new != self._new:
            self.layoutAboutToBeChanged.emit()
            self._new, self._outcomes, self._off = new, {}, set()
            self.layoutChanged.emit()

    @property
    def replacement(self) -> str | None:
        """What hits are to be replaced by."""
        return self._new

    def chosen(self) -> tuple[Hit, ...]:
        """The hits that can be replaced and are not left out."""
        hits = (hit for hit in self._lines if isinstance(hit, Hit))
        return tuple(hit for hit in hits if self.can_replace(hit) and hit.key not in self._off)

    def can_replace(self, hit: Hit) -> bool:
        """Whether a hit can become the new text."""
        return self._new is not None and self._outcome(hit)[1]

    def row_of(self, key: object) -> int | None:
        """The line of a hit."""
        numbered = enumerate(self._lines)
        return next((row for row, one in numbered if isinstance(one, Hit) and one.key == key), None)

    def next_row(self, row: int, step: int) -> int | None:
        """The next hit behind or before a line, around the end; None where there is none."""
        count = len(self._lines)
        rows = ((row + step * n) % count for n in range(1, count + 1))
        return next((at for at in rows if isinstance(self._lines[at], Hit)), None)

    def _outcome(self, hit: Hit) -> tuple[str, bool]:
        known = self._outcomes.get(id(hit))
        if known is None:
            known = self._outcomes[id(hit)] = hit.outcome(self._new or "")
        return known

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        line = self._lines[index.row()] if index.isValid() else None
        if not isinstance(line, Hit):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.can_replace(line) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, the hit itself, what it would become, and all of it for a screen reader."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return line.text if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.shown
        if role == HIT_ROLE:
            return line
        if role == PREVIEW_ROLE:
            return self._preview(line)
        if role == Qt.ItemDataRole.CheckStateRole and self.can_replace(line):
            return Qt.CheckState.Unchecked if line.key in self._off else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _preview(self, hit: Hit) -> tuple[str, bool] | None:
        """Nothing is said under places of the source: all of them stay as they are."""
        if self._new is None:
            return None
        return ("", False) if hit.kind == "source" else self._outcome(hit)

    def _spoken(self, hit: Hit) -> str:
        kind, preview = KIND_WORDS[hit.kind], self._preview(hit)
        if preview is None or not preview[0]:
            return f"{kind}，{hit.shown}"
        if not preview[1]:
            return f"{kind}，{hit.shown}，不替换：{preview[0]}"
        return f"{kind}，{hit.shown}，替换为 {preview[0]}，{'没有选' if hit.key in self._off else '选中'}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a hit for replacing, or leave it out."""
        line = self._lines[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(line, Hit):
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._off.discard(line.key)
        else:
            self._off.add(line.key)
        self.dataChanged.emit(index, index)
        return True
