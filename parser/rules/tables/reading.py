"""What was read of one official table, before it becomes part of a report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parser.forms import FormTable
from parser.model import Cell, Span

RULE = "standard_tables"
"""What the cells of official tables say found them."""


@dataclass
class Reading:
    """A table as one edition's form reads it. `spans` are those of the matched entries."""

    form: FormTable
    worth: float = 0.0
    cells: dict[str, Cell] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    complete: bool = False

    def add(self, cells: Iterable[Cell]) -> None:
        """These cells belong to it too."""
        self.cells.update({cell.id: cell for cell in cells})
