"""Records with every offset in them moved: what was read in one text, carried into another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from parser.model import Indicator, Section, Span

Move = Callable[[int], int]


def moved(value: Any, move: Move) -> Any:
    """A record, or a collection of them, with every offset in it moved."""
    if isinstance(value, Span):
        # The end is behind the last character of the span, not before the first one after it.
        return Span(move(value.start), move(value.end - 1) + 1 if value.end > value.start else move(value.start))
    if isinstance(value, tuple):
        return tuple(moved(item, move) for item in value)
    if isinstance(value, Mapping):
        return MappingProxyType({key: moved(item, move) for key, item in value.items()})
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: moved(getattr(value, field.name), move) for field in fields(value)}
    if isinstance(value, Section):
        changed["key"] = move(value.key)
    if isinstance(value, Indicator):
        changed["key"] = _moved_key(value.key, move)
        changed["part_of"] = _moved_key(value.part_of, move) if value.part_of else value.part_of
    return replace(value, **changed)


def _moved_key(key: str, move: Move) -> str:
    """The key of an indicator, or its id alone, with the offset moved."""
    name, at, offset = key.rpartition("@")
    return f"{name}@{move(int(offset))}" if at and offset.isdecimal() else key
