"""Whether the figures of a row stand in their places, as its totals tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from parser.forms import FormColumn
from parser.grids.fields import Field
from parser.model import Number


def adds_up(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether every total is printed and is the sum of what stands before it, and no column is without a total."""
    groups = _groups(fields, columns)
    return bool(groups) and all(total is not None and total == sum(parts) for _, parts, total in groups)


def contradicts(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is printed and is not the sum of what stands before it."""
    groups = _groups(fields, columns)
    return any(width and total is not None and total != sum(parts) for width, parts, total in groups)


def seems_shifted(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> bool:
    """Whether a total is blank and the last figure before it is the sum of the others, as if it had slipped."""
    for _, parts, total in _groups(fields, columns):
        if total is None and len(parts) > 1 and parts[-1] > 0 and parts[-1] == sum(parts[:-1]):
            return True
    return False


class _Group(NamedTuple):
    """The columns up to a total: how many they are, the figures that are printed in them, and the total."""

    width: int
    parts: list[Number]
    total: Number | None


def _groups(fields: Sequence[Field | None], columns: Sequence[FormColumn]) -> list[_Group]:
    """The columns in groups, each up to its total; a rest without a total counts as one."""
    groups: list[_Group] = []
    width, parts = 0, list[Number]()
    for field, column in zip(fields, columns, strict=True):
        value = field.figure.value if field and field.figure else None
        if column.total:
            groups.append(_Group(width, parts, value))
            width, parts = 0, []
            continue
        width += 1
        if value is not None:
            parts.append(value)
    return [*groups, _Group(width, parts, None)] if width else groups
