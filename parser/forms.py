"""What an official form is: its sections, tables, rows and columns, and the grid it is drawn on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from parser.once import once

CellKind = Literal["count", "signed", "money"]


@dataclass(frozen=True, slots=True)
class LayoutCell:
    """One rectangle of a printed form, in grid places from 0. `cell_id` is None where the form prints a label."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    cell_id: str | None
    header: bool


@dataclass(frozen=True, slots=True)
class FormLayout:
    """A form as drawn: a grid of `rows` × `columns` that `cells` fill without gap or overlap, in reading order."""

    rows: int
    columns: int
    cells: tuple[LayoutCell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FormColumn:
    """A column of a form, equal to none but itself.

    `group` is the id of the head above it, `span` how many grid columns it takes.
    """

    id: str
    label: str
    also: tuple[str, ...] = ()
    unit: str = ""
    kind: CellKind = "count"
    total: bool = False
    group: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form. A row of kind ``group`` holds no figures, its children do; `short` is its name in a list."""

    id: str
    label: str
    also: tuple[str, ...] = ()
    number: str = ""
    short: str = ""
    parent: str = ""
    kind: Literal["value", "group", "total"] = "value"
    unit: str = ""

    @property
    def printed(self) -> str:
        """The label as the form prints it, with its number."""
        return self.number + self.label


@dataclass(frozen=True, slots=True)
class FormBlock:
    """Rows that share their columns. Table two has one for each item of article 20, the others have just one."""

    id: str
    label: str
    also: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class FormCell:
    """One place for a figure. In table four the single row has no id and the column's id is the cell's."""

    id: str
    block: FormBlock
    row: FormRow
    column: FormColumn


@dataclass(frozen=True)
class FormTable:
    """One official table of one edition."""

    id: str
    edition: str
    name: str
    section: str
    label: str
    unit: str
    corner: str
    label_columns: int
    blocks: tuple[FormBlock, ...]
    groups: tuple[FormRow, ...]
    header: tuple[LayoutCell, ...]
    grid_columns: int

    @once
    def cells(self) -> Mapping[str, FormCell]:
        """Every place for a figure by its id, in the order of the form."""
        found = {}
        for block in self.blocks:
            for row in block.rows:
                if row.kind != "group":
                    for column in block.columns:
                        cell_id = ".".join(part for part in (block.id, row.id, column.id) if part)
                        found[cell_id] = FormCell(cell_id, block, row, column)
        return MappingProxyType(found)

    @once
    def money(self) -> tuple[FormCell, ...]:
        """The places for sums of money."""
        return tuple(cell for cell in self.cells.values() if cell.column.kind == "money")

    @property
    def cell_ids(self) -> tuple[str, ...]:
        """The ids of all places for a figure, in the order of the form."""
        return tuple(self.cells)

    def cell_label(self, cell_id: str) -> str:
        """What a clerk calls the cell: ``表三 · 本年新收 · 自然人``. An id that is not of this form is given back."""
        cell = self.cells.get(cell_id)
        if cell is None:
            return f"{self.name} · {cell_id}"
        groups = {group.id: group.label for group in self.groups}
        parts = (self.name, cell.row.short or cell.row.label, groups.get(cell.column.group, ""), cell.column.label)
        return " · ".join(part for part in parts if part)

    def row_label(self, row_id: str) -> str:
        """The short name of a row, for messages: ``本年新收``."""
        for block in self.blocks:
            for row in block.rows:
                if row.id == row_id:
                    return row.short or row.label
        return row_id

    @once
    def leaf_rows(self) -> tuple[str, ...]:
        """The rows whose figures add up to the row of kind ``total``: its siblings and their children (table three)."""
        rows = [row for block in self.blocks for row in block.rows]
        parents = {row.id: row.parent for row in rows}
        roots = {row.parent for row in rows if row.kind == "total"}
        return tuple(
            row.id
            for row in rows
            if row.kind == "value" and row.parent and (row.parent in roots or parents.get(row.parent) in roots)
        )

    def layout(self) -> FormLayout:
        """How the form is drawn: labels, heads and the places for figures with their spans, in reading order."""
        return self._layout

    @once
    def _layout(self) -> FormLayout:
        cells = list(self.header)
        top = max((cell.row + cell.row_span for cell in cells), default=0)
        for block in self.blocks:
            if self.corner:
                cells += self._block_head(block, top)
                top += 2
            cells += self._block_rows(block, top)
            top += sum(1 for row in block.rows if row.kind != "group")
        cells.sort(key=lambda cell: (cell.row, cell.column))
        return FormLayout(top, self.grid_columns, tuple(cells))

    def _block_head(self, block: FormBlock, top: int) -> list[LayoutCell]:
        cells = [LayoutCell(top, 0, 1, self.grid_columns, block.label, None, True)]
        cells.append(LayoutCell(top + 1, 0, 1, self.label_columns, self.corner, None, True))
        place = self.label_columns
        for column in block.columns:
            cells.append(LayoutCell(top + 1, place, 1, column.span, column.label, None, True))
            place += column.span
        return cells

    def _block_rows(self, block: FormBlock, top: int) -> list[LayoutCell]:
        """Labels stand in as many columns as the form has levels: a group spans its children, a leaf what is left."""
        cells: list[LayoutCell] = []
        depth: dict[str, int] = {}
        for row in block.rows:
            level = depth[row.parent] + 1 if row.parent else 0
            depth[row.id] = level
            if row.kind == "group":
                cells.append(LayoutCell(top, level, self._leaves(block, row.id), 1, row.printed, None, True))
                continue
            if self.label_columns:
                cells.append(LayoutCell(top, level, 1, self.label_columns - level, row.printed, None, True))
            place = self.label_columns
            for column in block.columns:
                cell_id = ".".join(part for part in (block.id, row.id, column.id) if part)
                cells.append(LayoutCell(top, place, 1, column.span, "", cell_id, False))
                place += column.span
            top += 1
        return cells

    def _leaves(self, block: FormBlock, row_id: str) -> int:
        children = [row for row in block.rows if row.parent == row_id]
        return sum(self._leaves(block, row.id) if row.kind == "group" else 1 for row in children)


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section the form asks for. `also` lists titles that mean the same, `table` the table it holds."""

    id: str
    title: str
    also: tuple[str, ...] = ()
    number: str = ""
    table: str = ""
    legal_item: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the form, or of the custom before there was one.

    `stat_rows` are the known rows of statistics tables. `strong_cues` are words that only this edition's tables print,
    `title_cues` titles that no other age has, `weak_cues` words that speak for it where nothing else does.
    """

    id: str
    name: str
    years: tuple[int, int]
    sections: tuple[FormSection, ...]
    subsections: tuple[FormSection, ...]
    tables: Mapping[str, FormTable]
    stat_rows: tuple[FormRow, ...]
    strong_cues: tuple[str, ...]
    weak_cues: tuple[str, ...]
    title_cues: tuple[str, ...]

    @property
    def parts(self) -> tuple[FormSection, ...]:
        """Its sections and what they are divided into."""
        return (*self.sections, *self.subsections)

    def table(self, table_id: str) -> FormTable:
        """One of its official tables. Raises KeyError where the edition has none of that id."""
        return self.tables[table_id]
