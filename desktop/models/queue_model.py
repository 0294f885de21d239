"""The queue as a Qt list: sifted and sorted, two lines a report, spoken text for screen readers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop.language import said
from desktop.models.queue_order import Order, Ordering
from desktop.models.queue_search import Search, Wanted, edition_of, year_of
from desktop.models.queue_words import (
    QUEUE_WORDS,
    QueueState,
    accepted_text,
    count_text,
    headline,
    queue_state,
    second_line,
)
from desktop.models.workbench import Workbench
from desktop.pinyin import ready
from desktop.store import ReportRow
from parser.naming import EDITION_NAMES

ROW_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
TURN = 12
"""How long (ms) names are spelled before the window gets a turn."""
WAIT = 30
"""How long (ms) to wait for the dictionary before asking again."""


class QueueModel(QAbstractListModel):
    """Rows of the workbench's queue that are wanted and of the state that is filtered by, in the chosen order.

    A row that is shown stays where it is until something else is wanted, and one that is opened is shown: nobody likes
    a list whose lines vanish under his hands. `countsChanged` when a report came that is not shown.
    """

    countsChanged = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._filter: QueueState | None = None
        self._order: Order = "arrival"
        self._ordering, self._search = Ordering(), Search()
        self._unspelled: list[ReportRow] = []
        self._spelling = QTimer(self)
        self._spelling.setSingleShot(True)
        self._spelling.timeout.connect(self._spell)
        self._shown: list[ReportRow] = list(workbench.rows)
        self._places: dict[int, int] | None = None
        self._counts, self._counted_rows = self._counted(), workbench.rows
        self._unprepared = list(workbench.rows)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.timeout.connect(self._prepare)
        self._preparing.start(WAIT)
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
            told = (title, second_line(row), accepted_text(row), row.path or said("粘贴的文本"))
            return "\n".join(filter(None, told))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{headline(row)}，{second_line(row)}，{said(QUEUE_WORDS[queue_state(row)])}，{count_text(row)}"
        return None

    def set_filter(self, state: QueueState | None) -> None:
        """Show only reports of a state, or all; the open one stays."""
        self._filter = state
        current = self._workbench.current
        self._reset(frozenset({current.row.id} if current else ()))

    def want(self, **changes: Any) -> None:
        """Look for other words, another year or edition: fields of `Wanted`."""
        self._search.want(replace(self._search.wanted, **changes))
        self._reset(frozenset())

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return self._search.wanted

    @property
    def spelling(self) -> bool:
        """Whether more may be found by pinyin in a moment."""
        return bool(self._unspelled)

    def set_order(self, order: Order) -> None:
        """Sort by something else."""
        if order != self._order:
            self._order = order
            self._reset(frozenset(row.id for row in self._shown))

    @property
    def order(self) -> Order:
        """What the list is sorted by."""
        return self._order

    def years(self) -> list[int]:
        """The years there are in the queue, newest first, `UNKNOWN_YEAR` where some tell none."""
        return sorted({year_of(row) for row in self._workbench.rows}, reverse=True)

    def editions(self) -> list[str]:
        """The editions there are in the queue, newest first."""
        there = {edition_of(row) for row in self._workbench.rows}
        return [edition for edition in EDITION_NAMES if edition in there]

    def counts(self) -> dict[QueueState, int]:
        """How many reports of each state the whole queue has."""
        return dict(self._counts)

    def _counted(self) -> dict[QueueState, int]:
        result: dict[QueueState, int] = {"wrong": 0, "doubtful": 0, "trusted": 0, "accepted": 0}
        for row in self._workbench.rows:
            result[queue_state(row)] += 1
        return result

    def index_of(self, report_id: int) -> QModelIndex:
        """The index of a report, invalid when it is not shown."""
        if self._places is None:
            self._places = {row.id: number for number, row in enumerate(self._shown)}
        place = self._places.get(report_id)
        return QModelIndex() if place is None else self.index(place)

    @property
    def filter(self) -> QueueState | None:
        """The state that is filtered by."""
        return self._filter

    def _passes(self, row: ReportRow) -> bool:
        return self._filter in (None, queue_state(row)) and self._search.finds(row)

    def _reset(self, kept: frozenset[int]) -> None:
        rows = self._workbench.rows
        if rows is not self._counted_rows:
            self._counts, self._counted_rows = self._counted(), rows
        self._unspelled = self._search.unspelled(rows)
        self._search.spell(self._unspelled, TURN)
        everything = self._filter is None and self._search.wanted.anything
        shown = list(rows) if everything else [row for row in rows if row.id in kept or self._passes(row)]
        self._ordering.sort(shown, self._order)
        self.beginResetModel()
        self._shown, self._places = shown, None
        self.endResetModel()
        self._tell_workbench()
        if self._unspelled:
            self._spelling.start(WAIT)

    def _prepare(self) -> None:
        """Go on making ready what words are looked for in and what is sorted by, while nobody waits for it."""
        clock = QElapsedTimer()
        clock.start()
        while self._unprepared and clock.elapsed() < TURN:
            row = self._unprepared.pop()
            self._search.know(row)
            self._ordering.know(row)
        if self._unprepared:
            self._preparing.start(1)

    def _spell(self) -> None:
        """Go on finding out how names are spelled; show what is found by that at the end."""
        if not self._unspelled:
            return  # something else is wanted by now
        self._search.spell(self._unspelled, TURN)
        if self._unspelled:
            self._spelling.start(1 if ready() else WAIT)
        else:
            self._on_queue_changed()

    def _tell_workbench(self) -> None:
        as_kept = self._filter is None and self._search.wanted.anything and self._order == "arrival"
        self._workbench.listed = None if as_kept else tuple(row.id for row in self._shown)

    def _on_queue_changed(self) -> None:
        self._unprepared = list(self._workbench.rows)
        self._preparing.start(WAIT)
        self._reset(frozenset(row.id for row in self._shown))

    def _on_row_added(self, report_id: int) -> None:
        """A new report comes into its place: while many arrive, nothing else of the list is made anew."""
        row = self._workbench.rows[-1]
        assert row.id == report_id
        self._counts[queue_state(row)] += 1
        self._counted_rows = self._workbench.rows
        if not self._passes(row):
            self.countsChanged.emit()
            return
        key = self._ordering.key(self._order)
        at = bisect_right(self._shown, key(row), key=key) if key else len(self._shown)
        self.beginInsertRows(QModelIndex(), at, at)
        self._shown.insert(at, row)
        self._places = None
        self.endInsertRows()
        listed = self._workbench.listed
        if listed is not None:
            self._workbench.listed = (*listed[:at], report_id, *listed[at:])

    def _on_opened(self) -> None:
        """Show the report that was opened from elsewhere too."""
        current = self._workbench.current
        if current is not None and not self.index_of(current.row.id).isValid():
            self._reset(frozenset([*(row.id for row in self._shown), current.row.id]))

    def _on_row_changed(self, report_id: int) -> None:
        row, index = self._workbench.row(report_id), self.index_of(report_id)
        if row is not None and index.isValid():
            self._counts[queue_state(self._shown[index.row()])] -= 1
            self._counts[queue_state(row)] += 1
            self._counted_rows = self._workbench.rows
            self._shown[index.row()] = row
            self.dataChanged.emit(index, index)
        else:
            self._on_queue_changed()
