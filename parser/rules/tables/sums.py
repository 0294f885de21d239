"""Whether the figures of a row stand in their places, as its totals tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parser.forms import FormColumn
from parser.grids.fields import Field
from parser.model import Number


def adds_up(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether every total is printed and is the sum of what stands before it, and no column is without a total."""
    groups = list(_groups(fields, columns))
    return bool(groups) and all(total is not None and total == sum(_filled(parts)) for parts, total in groups)


def contradicts(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is printed and is not the sum of what stands before it."""
    groups = _groups(fields, columns)
    return any(parts and total is not None and total != sum(_filled(parts)) for parts, total in groups)


def seems_shifted(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is blank and the last figure before it is the sum of the others, as if it had slipped."""
    for parts, total in _groups(fields, columns):
        filled = list(_filled(parts))
        if total is None and len(filled) > 1 and filled[-1] > 0 and filled[-1] == sum(filled[:-1]):
            return True
    return False


def _groups(
    fields: Sequence[Field | None], columns: Sequence[FormColumn]
) -> Iterator[tuple[list[Number | None], Number | None]]:
    """The figures of the columns up to each total, and that total; a rest without a total counts as one."""
    parts: list[Number | None] = []
    for field, column in zip(fields, columns, strict=True):
        value = field.figure.value if field and field.figure else None
        if column.total:
            yield parts, value
            parts = []
        else:
            parts.append(value)
    if parts:
        yield parts, None


def _filled(parts: Sequence[Number | None]) -> Iterator[Number]:
    return (value for value in parts if value is not None)
