"""An official table of the open report as a Qt grid, laid out like the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.doubts import shown_state
from desktop.language import said
from desktop.models.grid_moves import GridMoves
from desktop.models.imbalances import Imbalances, difference_text, imbalances_of
from desktop.models.listings import ADDED, NOWHERE, changed_words, is_typed, note_on, original_text
from desktop.models.rule_words import rule_words
from desktop.theme import STATES
from desktop.workbook.marks import note_lines
from parser.corrections import Reviewed, State
from parser.editions import FormTable, LayoutCell, edition
from parser.forms import FormRow
from parser.model import Cell, Number, Target, TargetKind
from parser.naming import number_text

TARGET_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
COLUMN_HEAD_ROLE = Qt.ItemDataRole.UserRole + 2
RELATED_ROLE = Qt.ItemDataRole.UserRole + 3
IMBALANCE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Of a label, by how much its row or column is out; of a figure, whether it stands in such a one."""
NOTE_ROLE = Qt.ItemDataRole.UserRole + 5

_FORM_EDITIONS = ("2021", "2019")


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What the person typed into a cell of the grid."""

    table_id: str
    cell_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Look:
    """What is painted of a rectangle of the form: of a label whether it is the head of columns and by how much its row
    or column is out, of a figure the rest.
    """

    text: str
    label: bool = False
    head: bool = False
    out: str = ""
    state: State | None = None
    imbalance: bool = False
    noted: bool = False
    related: bool = False


def form_edition(reviewed: Reviewed, table_id: str) -> str:
    """The edition whose form a table is shown on: the table's own, the report's, else the one of its year."""
    table = reviewed.report.tables.get(table_id)
    if table and table.edition in _FORM_EDITIONS:
        return table.edition
    if reviewed.report.edition in _FORM_EDITIONS:
        return reviewed.report.edition
    year = reviewed.report.metadata.get("year")
    return "2019" if year and isinstance(year.value, int) and year.value < 2021 else "2021"


class TableModel(QAbstractTableModel):
    """One official table; `edited` is emitted for what is typed, nothing is stored here."""

    edited = Signal(object)

    def __init__(self, table_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table_id = table_id
        self.fixed = False
        """Whether nothing can be typed in."""
        self._reviewed: Reviewed | None = None
        self._form: FormTable | None = None
        self._places: dict[tuple[int, int], LayoutCell] = {}
        self._by_id: dict[str, tuple[int, int]] = {}
        self._size = (0, 0)
        self._related: frozenset[Target] = frozenset()
        self._value_rows: frozenset[int] = frozenset()
        self._labels: dict[str, str] = {}
        self._imbalances = Imbalances()
        self._looks: dict[tuple[int, int], Look] = {}
        self.moves = GridMoves(())

    @property
    def present(self) -> bool:
        """Whether the report has this table at all."""
        return bool(self._reviewed and self.table_id in self._reviewed.report.tables)

    @property
    def form(self) -> FormTable | None:
        """The form the grid is laid out on."""
        return self._form

    @property
    def layout_cells(self) -> tuple[LayoutCell, ...]:
        """All cells of the form, for the view's merged cells."""
        return tuple(self._places.values())

    def show(self, reviewed: Reviewed | None) -> bool:
        """Show a report's table; True when the form itself changed and merged cells must be set again."""
        form = None
        if reviewed is not None:
            form = edition(form_edition(reviewed, self.table_id)).table(self.table_id)
        if form is self._form and self._form is not None:
            self._reviewed = reviewed
            self._imbalances = self._find_imbalances()
            self._tell_changes()
            return False
        self.beginResetModel()
        self._reviewed, self._form = reviewed, form
        self._places, self._by_id, self._size = {}, {}, (0, 0)
        self._looks = {}
        if form is not None:
            layout = form.layout()
            self._size = (layout.rows, layout.columns)
            for place in layout.cells:
                self._places[place.row, place.column] = place
                if place.cell_id:
                    self._by_id[place.cell_id] = (place.row, place.column)
            self._value_rows = frozenset(row for row, _column in self._by_id.values())
            self._labels = {row.printed: _short(row) for block in form.blocks for row in block.rows}
            self.moves = GridMoves(layout.cells)
        self._imbalances = self._find_imbalances()
        self.endResetModel()
        return True

    def _tell_changes(self) -> None:
        """Tell which of the rectangles that were painted look otherwise now."""
        before, self._looks = self._looks, {}
        for place, look in before.items():
            if self.look(*place) != look:
                index = self.index(*place)
                self.dataChanged.emit(index, index)

    def look(self, row: int, column: int) -> Look:
        """How a rectangle is painted, worked out once until it changes."""
        found = self._looks.get((row, column))
        if found is None:
            found = self._looks[row, column] = self._look(self._places.get((row, column)))
        return found

    def _look(self, place: LayoutCell | None) -> Look:
        if place is None:
            return Look("", label=True)
        if not place.cell_id:
            text, out = str(self._label(place, Qt.ItemDataRole.DisplayRole)), self._label(place, IMBALANCE_ROLE)
            return Look(text, label=True, head=bool(self._label(place, COLUMN_HEAD_ROLE)), out=str(out or ""))
        target = self.target(place.cell_id)
        return Look(
            self._shown(self.cell(place.cell_id)),
            state=self.state(place.cell_id),
            imbalance=place.row in self._imbalances.rows or place.column in self._imbalances.columns,
            noted=bool(self._reviewed and note_on(self._reviewed, target)),
            related=target in self._related,
        )

    def _find_imbalances(self) -> Imbalances:
        findings = self._reviewed.open_findings if self._reviewed else ()
        return imbalances_of(findings, self.table_id, self._by_id)

    def index_of(self, cell_id: str) -> QModelIndex:
        """The grid place of a cell, invalid when the form has none."""
        place = self._by_id.get(cell_id)
        return self.index(*place) if place else QModelIndex()

    def place(self, index: QModelIndex | QPersistentModelIndex) -> LayoutCell | None:
        """The rectangle of the form at an index, None outside the form."""
        return self._places.get((index.row(), index.column()))

    def cell_at(self, place: tuple[int, int]) -> str | None:
        """The cell id at row and column of the grid, None on a label."""
        found = self._places.get(place)
        return found.cell_id if found else None

    def cell_id(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        """The cell id at an index, None on a label."""
        return self.cell_at((index.row(), index.column()))

    @property
    def head_rows(self) -> int:
        """How many rows of heads stand above all figures; 0 where heads of columns also stand between them."""
        first = min(self._value_rows, default=0)
        return first if all(row in self._value_rows for row in range(first, self._size[0])) else 0

    def cell(self, cell_id: str) -> Cell | None:
        """The cell as it is now."""
        table = self._reviewed.report.tables.get(self.table_id) if self._reviewed else None
        return table.cells.get(cell_id) if table else None

    def show_related(self, targets: frozenset[Target]) -> None:
        """Mark the cells that the problem a person is at compares."""
        if targets != self._related:
            before, self._related = self._related, targets
            for target in before ^ targets:
                table_id, _, cell_id = target.key.partition(".")
                if target.kind is TargetKind.CELL and table_id == self.table_id and cell_id in self._by_id:
                    index = self.index_of(cell_id)
                    self._looks.pop(self._by_id[cell_id], None)
                    self.dataChanged.emit(index, index, [RELATED_ROLE])

    def figure(self, row: int, column: int) -> tuple[str, State | None]:
        """The figure shown in one column of the grid and its state, "" on labels and where a cell spans columns."""
        place = self._places.get((row, column))
        if place is None or place.cell_id is None or place.column_span > 1:
            return "", None
        return self._shown(self.cell(place.cell_id)), self.state(place.cell_id)

    def target(self, cell_id: str) -> Target:
        """The target of a cell, present or not."""
        return Target(TargetKind.CELL, f"{self.table_id}.{cell_id}")

    def state(self, cell_id: str) -> State | None:
        """The state of a cell, None where there is nothing."""
        cell = self.cell(cell_id)
        if self._reviewed is None:
            return None
        target = self.target(cell_id)
        if cell is None:
            return "corrected" if target in self._reviewed.marks else None
        return shown_state(self._reviewed, target, cell.confidence)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Rows of the form, header included."""
        return 0 if parent.isValid() else self._size[0]

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Columns of the form, labels included."""
        return 0 if parent.isValid() else self._size[1]

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Labels are shown, cells can be selected and edited."""
        if not self.cell_id(index):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.present and not self.fixed else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Label or figure; state, target and spoken text in their roles."""
        place = self._places.get((index.row(), index.column()))
        if place is None:
            return None
        if not place.cell_id:
            return self._label(place, role)
        return self._value(place.cell_id, role)

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Hand what was typed to whoever keeps changes; the grid follows when the change is kept."""
        cell_id = self.cell_id(index)
        if role != Qt.ItemDataRole.EditRole or not cell_id:
            return False
        text = str(value).strip()
        if text != self._edit_text(cell_id):
            self.edited.emit(CellEdit(self.table_id, cell_id, text))
        return True

    def _imbalance(self, place: LayoutCell) -> tuple[Number, str] | None:
        """What is out in the row or column that a label names, where it names one alone."""
        if place.row in self._value_rows and place.row_span == 1:
            ends_labels = (place.row, place.column + place.column_span) in self._by_id.values()
            return self._imbalances.rows.get(place.row) if ends_labels else None
        heads = place.row not in self._value_rows and place.column_span == 1
        below = (place.row + place.row_span, place.column) in self._by_id.values()
        return self._imbalances.columns.get(place.column) if heads and below else None

    def _label(self, place: LayoutCell, role: int) -> Any:
        out = self._imbalance(place)
        if role == IMBALANCE_ROLE:
            return said(difference_text(out[0])) if out else None
        if out and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return said(f"{place.text}\n{out[1]}")
        if role == Qt.ItemDataRole.DisplayRole:
            return said(self._labels.get(place.text, place.text))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return said(place.text)
        return place.row not in self._value_rows if role == COLUMN_HEAD_ROLE else None

    def _value(self, cell_id: str, role: int) -> Any:
        if role == RELATED_ROLE:
            return self.target(cell_id) in self._related
        if role == IMBALANCE_ROLE:
            row, column = self._by_id[cell_id]
            return row in self._imbalances.rows or column in self._imbalances.columns
        cell = self.cell(cell_id)
        simple: Mapping[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self._shown(cell),
            Qt.ItemDataRole.EditRole: self._edit_text(cell_id),
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            TARGET_ROLE: self.target(cell_id),
        }
        if role in simple:
            return simple[role]
        if role == STATE_ROLE:
            return self.state(cell_id)
        if role in (NOTE_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return note_on(self._reviewed, self.target(cell_id)) if self._reviewed else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(self.describe(cell_id))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(self.describe(cell_id)).replace("\n", "，")
        return None

    @staticmethod
    def _shown(cell: Cell | None) -> str:
        if cell is None or cell.status == "blank":
            return ""
        if cell.status == "illegible":
            return "?"
        if cell.status == "dash":
            return cell.raw or "—"
        return number_text(cell.value) + (cell.unit or "" if cell.unit not in (None, "件", "项") else "")

    def _edit_text(self, cell_id: str) -> str:
        cell = self.cell(cell_id)
        if cell is None or cell.status in ("blank", "illegible"):
            return ""
        return cell.raw if cell.status == "dash" else number_text(cell.value)

    def describe(self, cell_id: str) -> str:
        """Name, value, state and history of a cell in words, a line each, with the failed checks it has a part in."""
        if self._form is None or self._reviewed is None:
            return ""
        target = self.target(cell_id)
        findings = [f.message for f in self._reviewed.open_findings if target in f.cells]
        return "\n".join([*self.facts(cell_id), *findings])

    def facts(self, cell_id: str) -> list[str]:
        """Name and value of a cell, its state, why it is doubtful, what it was before, where it comes from."""
        if self._form is None or self._reviewed is None:
            return []
        cell, state = self.cell(cell_id), self.state(cell_id)
        value = self._shown(cell) or ("空白" if cell else "未读到")
        lines = [f"{self._form.cell_label(cell_id)}：{value}"]
        if state:
            lines.append(f"{STATES[state].icon} {STATES[state].word}")
        if cell and cell.reason and state == "doubtful":
            lines.append(cell.reason)
        mark = self._reviewed.marks.get(self.target(cell_id))
        if mark:
            before = f"原 {original_text(mark)}，改于" if mark.original else f"{ADDED}于"
            lines.append(f"{before} {changed_words(mark)}")
        if cell and is_typed(cell):
            lines.append(f"{rule_words(cell.rule)}，{NOWHERE}")
        elif cell and cell.span:
            lines.append("取自原文" if mark else rule_words(cell.rule))
        return [*lines, *note_lines(self._reviewed, self.target(cell_id))]


def _short(row: FormRow) -> str:
    """The label of a row as a narrow grid shows it; the whole of it is the tooltip."""
    return row.number + min(row.short or row.label, row.label, key=len)
