"""A form's rows ready to be looked up by what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from parser.editions import edition
from parser.fold import fold
from parser.forms import FormBlock, FormCell, FormRow, FormTable
from parser.grids.labels import LabelBook, plain
from parser.model import Span
from parser.once import once
from parser.source.document import SourceDocument

_BEFORE = 400
_TELLING = 5
"""Characters of the shortest column head that tells a form."""


@dataclass(frozen=True)
class Form:
    """A form's rows in one list, each with the block it is in and the labels to find it by."""

    table: FormTable
    rows: tuple[tuple[FormBlock, FormRow], ...]
    book: LabelBook

    targets: tuple[tuple[FormCell, ...], ...]
    """The places for figures of each row, none for the row of a group."""

    @once
    def values(self) -> tuple[int, ...]:
        """The numbers of the rows that hold figures."""
        return tuple(number for number, targets in enumerate(self.targets) if targets)

    @once
    def labels(self) -> tuple[str, ...]:
        """The plain labels of all rows."""
        return tuple(plain(fold(row.label)) for _, row in self.rows)

    @once
    def heads(self) -> frozenset[str]:
        """The plain heads of columns that are long enough to tell the form."""
        labels = (plain(fold(column.label)) for block in self.table.blocks for column in block.columns)
        return frozenset(label for label in labels if len(label) >= _TELLING)


@cache
def form_of(edition_id: str, table_id: str) -> Form:
    """The form of a table, ready to be looked up."""
    table = edition(edition_id).table(table_id)
    rows = tuple((block, row) for block in table.blocks for row in block.rows)
    targets = tuple(
        tuple(cell for cell in table.cells.values() if cell.block is block and cell.row is row) for block, row in rows
    )
    return Form(table, rows, LabelBook([row for _, row in rows]), targets)


def heads_printed(document: SourceDocument, form: Form, spans: Sequence[Span]) -> int:
    """How many of the form's column heads are printed in the table or closely before it."""
    start = max(0, min(span.start for span in spans) - _BEFORE)
    text = plain(document.folded[start : max(span.end for span in spans)])
    return sum(label in text for label in form.heads)
