"""Whether the figures of a row stand in their places, as its totals tell."""

from __future__ import annotations

from collections.abc import Sequence

from parser.forms import FormColumn
from parser.grids.fields import Field
from parser.model import Number


def adds_up(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether every total is printed and is the sum of what stands before it, and no column is without a total."""
    groups = _groups(fields, columns)
    return bool(groups) and all(total is not None and total == sum(parts) for parts, total in groups)


def contradicts(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is printed and is not the sum of what stands before it."""
    width = 0
    known: Number = 0
    for field, column in zip(fields, columns, strict=True):
        value = field.figure.value if field is not None and field.figure is not None else None
        if not column.total:
            width, known = width + 1, known + (value or 0)
        elif width and value is not None and value != known:
            return True
        else:
            width, known = 0, 0
    return False


def seems_shifted(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is blank and the last figure before it is the sum of the others, as if it had slipped."""
    for parts, total in _groups(fields, columns):
        if total is None and len(parts) > 1 and parts[-1] > 0 and parts[-1] == sum(parts[:-1]):
            return True
    return False


def _groups(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> list[tuple[list[Number], Number | None]]:
    """The figures printed in the columns up to each total, and that total; a rest without a total counts as one."""
    groups: list[tuple[list[Number], Number | None]] = []
    parts: list[Number] = []
    rest = False
    for field, column in zip(fields, columns, strict=True):
        value = field.figure.value if field and field.figure else None
        rest = not column.total
        if column.total:
            groups.append((parts, value))
            parts = []
        elif value is not None:
            parts.append(value)
    return [*groups, (parts, None)] if rest else groups
