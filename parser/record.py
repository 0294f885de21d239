"""Records: what the parser makes by the thousand, as good as frozen and as cheap as a plain object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(*, order: bool = False, kw_only: bool = False) -> Callable[[type[_Class]], type[_Class]]:
    """A dataclass with slots, compared and hashed by its values, that nobody changes: `replace` makes another one.

    The type checker takes it for frozen and refuses every assignment. At run time it is not: a frozen dataclass sets
    each field by `object.__setattr__`, which makes a cell of a table three times as dear. What is given up is the
    error at run time, for code that no type checker has seen. A named tuple costs more, too, to make and to read.
    """
    return dataclass(slots=True, unsafe_hash=True, order=order, kw_only=kw_only)
