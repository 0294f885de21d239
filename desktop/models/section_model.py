"""The sections of the open report as a Qt tree, nested by level."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.language import said
from desktop.models.section_parts import part_name
from parser.corrections import Reviewed
from parser.model import Section, Target

TARGET_ROLE = Qt.ItemDataRole.UserRole
HUE_ROLE = Qt.ItemDataRole.UserRole + 1
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 2

ITEM_TITLE_LENGTH = 24


@dataclass(eq=False)
class _Node:
    section: Section | None
    hue: int
    parent: _Node | None
    row: int = 0
    children: list[_Node] = field(default_factory=list)


class SectionModel(QAbstractItemModel):
    """Headings by level; an item without a title shows the start of its text. `retitled(target, title)` when typed."""

    retitled = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fixed = False
        """Whether nothing can be typed in."""
        self._root = _Node(None, 0, None)
        self._nodes: dict[Target, _Node] = {}
        self._reviewed: Reviewed | None = None

    def show(self, reviewed: Reviewed | None) -> None:
        """Show the sections of a report; while the tree keeps its shape, the view keeps its place."""
        shape = [(section.target, section.level) for section in reviewed.report.sections] if reviewed else []
        if shape and shape == [(n.section.target, n.section.level) for n in self._nodes.values() if n.section]:
            self._refresh(reviewed)
            return
        self.beginResetModel()
        self._reviewed = reviewed
        self._root = _Node(None, 0, None)
        self._nodes = {}
        path = [self._root]
        hue = -1
        for section in reviewed.report.sections if reviewed else ():
            del path[max(1, min(section.level, len(path))) :]
            hue += len(path) == 1
            node = _Node(section, max(hue, 0), path[-1], len(path[-1].children))
            path[-1].children.append(node)
            path.append(node)
            self._nodes[section.target] = node
        self.endResetModel()

    def _refresh(self, reviewed: Reviewed | None) -> None:
        self._reviewed = reviewed
        for section in reviewed.report.sections if reviewed else ():
            node = self._nodes[section.target]
            if node.section != section:
                node.section = section
                index = self.index_of(section.target)
                self.dataChanged.emit(index, index)

    def hue_of(self, target: Target) -> int:
        """Number of the top section the target lies in, counted from 0."""
        node = self._nodes.get(target)
        return node.hue if node else 0

    def index_of(self, target: Target) -> QModelIndex:
        """The index of a section, invalid when there is none."""
        node = self._nodes.get(target)
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def top_count(self) -> int:
        """How many sections of the first level there are."""
        return len(self._root.children)

    def index(
        self,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> QModelIndex:
        """The index of a child."""
        children = self._node(parent).children
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]
        """The index of the section above."""
        above = self._node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of sections below an index."""
        return len(self._node(parent).children)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Number and title; target, hue and whether a person changed it in roles of their own."""
        node = self._node(index)
        section = node.section
        if section is None or self._reviewed is None:
            return None
        changed = section.target in self._reviewed.marks
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(
                [self._shown(section), said(f"第 {section.level} 级"), *([said("已改")] if changed else [])]
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(self._describe(section))
        return {
            Qt.ItemDataRole.DisplayRole: self._shown(section),
            Qt.ItemDataRole.EditRole: section.title,
            TARGET_ROLE: section.target,
            HUE_ROLE: node.hue,
            CHANGED_ROLE: changed,
        }.get(role)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every title can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) if self.fixed else super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Hand on the title that was typed."""
        section = self._node(index).section
        if role != Qt.ItemDataRole.EditRole or section is None:
            return False
        if str(value).strip() != section.title:
            self.retitled.emit(section.target, str(value).strip())
        return True

    def _describe(self, section: Section) -> str:
        assert self._reviewed is not None
        part = part_name(section)
        lines = [
            self._shown(section),
            " · ".join([f"第 {section.level} 级", f"归为“{part}”" if part else "没有归入哪一部分"]),
        ]
        mark = self._reviewed.marks.get(section.target)
        if mark and mark.original:
            lines.append(f"原标题 {mark.original.get('number', '')}{mark.original.get('title', '')}")
        elif mark:
            lines.append("人工新增的章节")
        return "\n".join(lines)

    def _shown(self, section: Section) -> str:
        return f"{section.number}{section.title or self._first_words(section)}"

    def _first_words(self, section: Section) -> str:
        assert self._reviewed is not None
        text = self._reviewed.report.text[section.heading.start : section.body.end]
        words = " ".join(text[len(section.number) :].split())
        return words[:ITEM_TITLE_LENGTH] + ("…" if len(words) > ITEM_TITLE_LENGTH else "")

    def _node(self, index: QModelIndex | QPersistentModelIndex) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root
