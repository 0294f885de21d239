"""The queue as a Qt list: filter by state, two lines a report, spoken text for screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.models.workbench import Workbench
from desktop.store import ReportRow
from parser.naming import EDITION_NAMES, STATE_WORDS

QueueState = Literal["wrong", "doubtful", "trusted", "accepted"]
ROW_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1

QUEUE_WORDS: dict[QueueState, str] = {
    "wrong": STATE_WORDS["wrong"],
    "doubtful": STATE_WORDS["doubtful"],
    "trusted": STATE_WORDS["trusted"],
    "accepted": STATE_WORDS["confirmed"],
}


def queue_state(row: ReportRow) -> QueueState:
    """The state of a whole report: the worst of what waits for a look, else checked by a person.

    What is found in a report after it was accepted (a rule was switched on, last year's report changed) waits.
    """
    wrong, doubtful = row.waiting
    if wrong or doubtful:
        return "wrong" if wrong else "doubtful"
    return "accepted" if row.status == "accepted" else "trusted"


def headline(row: ReportRow) -> str:
    """The first line: the unit's name, the file's where none was found."""
    return str(row.summary.get("agency") or row.label)


def second_line(row: ReportRow) -> str:
    """The second line: year, edition, which report of its file, file."""
    year = row.summary.get("year")
    edition = EDITION_NAMES.get(str(row.summary.get("edition")), "")
    part = f"第 {row.part} 份" if row.part else ""
    return " · ".join(word for word in (str(year) if year else "年度不详", edition, part, row.name) if word)


def count_text(row: ReportRow) -> str:
    """What stands at the right: the number of places to look at, or the state."""
    count = sum(row.waiting)
    if row.status == "accepted" and count:
        return f"通过后 {count} 处"
    return f"{count} 处" if count else QUEUE_WORDS[queue_state(row)]


def accepted_text(row: ReportRow) -> str:
    """Since when a report is accepted and what was found in it since then, "" for one that is not."""
    if row.status != "accepted":
        return ""
    since = f"{row.accepted_at.replace('T', ' ')} 通过" if row.accepted_at else "已通过"
    count = sum(row.waiting)
    return since + (f"，此后又核对出 {count} 处要看" if count else "")


class QueueModel(QAbstractListModel):
    """Rows of the workbench's queue that pass the filter.

    The open report is always shown, and a row that is shown stays until the filter is set again: nobody likes a list
    whose lines vanish under his hands. `countsChanged` when a report came that the filter hides.
    """

    countsChanged = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._filter: QueueState | None = None
        self._shown: list[ReportRow] = list(workbench.rows)
        self._places = _places(self._shown)
        self._counts = self._counted()
        workbench.queueChanged.connect(self._on_queue_changed)
        workbench.rowAdded.connect(self._on_row_added)
        workbench.reportOpened.connect(self._on_opened)
        workbench.rowChanged.connect(self._on_row_changed)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of reports shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headline, tooltip, spoken text, the row itself and its state."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return headline(row)
        if role == ROW_ROLE:
            return row
        if role == STATE_ROLE:
            return queue_state(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            title = str(row.summary.get("title") or headline(row))
            told = (title, second_line(row), accepted_text(row), row.path or "粘贴的文本")
            return "\n".join(filter(None, told))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{headline(row)}，{second_line(row)}，{QUEUE_WORDS[queue_state(row)]}，{count_text(row)}"
        return None

    def set_filter(self, state: QueueState | None) -> None:
        """Show only reports of a state, or all."""
        self._filter = state
        self._reset(frozenset())

    def counts(self) -> dict[QueueState, int]:
        """How many reports of each state the whole queue has."""
        return dict(self._counts)

    def _counted(self) -> dict[QueueState, int]:
        result: dict[QueueState, int] = {"wrong": 0, "doubtful": 0, "trusted": 0, "accepted": 0}
        for row in self._workbench.rows:
            result[queue_state(row)] += 1
        return result

    def index_of(self, report_id: int) -> QModelIndex:
        """The index of a report, invalid when it is filtered out."""
        place = self._places.get(report_id)
        return QModelIndex() if place is None else self.index(place)

    @property
    def filter(self) -> QueueState | None:
        """The state that is filtered by."""
        return self._filter

    def _reset(self, kept: frozenset[int]) -> None:
        current = self._workbench.current
        stay = kept | ({current.row.id} if current else frozenset())
        rows = self._workbench.rows
        self._counts = self._counted()
        self.beginResetModel()
        self._shown = [row for row in rows if self._filter in (None, queue_state(row)) or row.id in stay]
        self._places = _places(self._shown)
        self.endResetModel()
        self._workbench.listed = None if self._filter is None else tuple(row.id for row in self._shown)

    def _on_queue_changed(self) -> None:
        self._reset(frozenset(row.id for row in self._shown))

    def _on_row_added(self, report_id: int) -> None:
        """A new report comes last: while many arrive, nothing else of the list is made anew."""
        row = self._workbench.rows[-1]
        assert row.id == report_id
        state = queue_state(row)
        self._counts[state] += 1
        if self._filter not in (None, state):
            self.countsChanged.emit()
            return
        at = len(self._shown)
        self.beginInsertRows(QModelIndex(), at, at)
        self._shown.append(row)
        self._places[report_id] = at
        self.endInsertRows()
        if self._workbench.listed is not None:
            self._workbench.listed = (*self._workbench.listed, report_id)

    def _on_opened(self) -> None:
        current = self._workbench.current
        if current is not None and not self.index_of(current.row.id).isValid():
            self._on_queue_changed()

    def _on_row_changed(self, report_id: int) -> None:
        row, index = self._workbench.row(report_id), self.index_of(report_id)
        if row is not None and index.isValid():
            self._counts[queue_state(self._shown[index.row()])] -= 1
            self._counts[queue_state(row)] += 1
            self._shown[index.row()] = row
            self.dataChanged.emit(index, index)
        else:
            self._on_queue_changed()


def _places(rows: Iterable[ReportRow]) -> dict[int, int]:
    """In which line of the list each report stands."""
    return {row.id: number for number, row in enumerate(rows)}
