"""The heads of a statistics table: which place holds the label, the unit, a code and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

from parser.fold import fold
from parser.grids.fields import Field
from parser.grids.labels import plain
from parser.once import once_for_each
from parser.record import record
from parser.resources import load_toml

Role = Literal["label", "unit", "code", "value"]


_HEAD = 8


@record()
class Head:
    """One head with what stands below it."""

    role: Role
    field: Field


@once_for_each
def _words(key: str) -> frozenset[str]:
    return frozenset(plain(fold(word)) for word in load_toml("tables.toml")["stat"][key])


def stat_data() -> dict[str, Any]:
    """The words of statistics tables (`tables.toml`)."""
    data: dict[str, Any] = load_toml("tables.toml")["stat"]
    return data


@cache
def units() -> frozenset[str]:
    """Units as they stand in a column of their own."""
    return frozenset(load_toml("tables.toml")["figures"]["units"])


def strong_label_head(text: str) -> bool:
    """Whether the text can only be the head of the labels of a statistics table."""
    return plain(text) in _words("label_heads")


def weak_label_head(text: str) -> bool:
    """Whether the text heads labels if it stands among heads of figures."""
    return plain(text) in _words("weak_label_heads")


def names_values(text: str) -> bool:
    """Whether the text holds a word that heads figures and is short enough for a head."""
    name = plain(text)
    return len(name) <= _HEAD and any(word in name for word in _words("value_words"))


def role_of(text: str) -> Role:
    """What a head says stands below it."""
    name = plain(text)
    if name in _words("label_heads") or name in _words("weak_label_heads"):
        return "label"
    if name in _words("unit_heads"):
        return "unit"
    return "code" if name in _words("code_heads") else "value"


def heads_of(fields: Sequence[Field]) -> tuple[Head, ...]:
    """The heads of a statistics table where the fields are that, else nothing.

    A field must be a known head of labels, or a weak one beside a word that heads figures; no field may be a figure.
    """
    printed = [field for field in fields if not field.blank]
    if len(printed) < 2 or any(field.figure is not None for field in printed):
        return ()
    names = [plain(field.text) for field in printed]
    strong = any(name in _words("label_heads") for name in names)
    weak = any(name in _words("weak_label_heads") for name in names)
    telling = any(word in name for name in names for word in _words("value_words"))
    if not strong and not (weak and telling):
        return ()
    heads = tuple(Head(role_of(field.text), field) for field in printed)
    return heads if any(head.role == "value" for head in heads) else ()
