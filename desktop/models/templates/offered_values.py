"""Everything that a cell can be filled with, in groups as a clerk looks for it, found by words and pinyin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop.language import said
from desktop.pinyin import matches
from desktop.template import Field, fields

GUESSES = "照表头看，可能是"
_HEAD, _TOLD, _STATE, _STAT = "单位与年度", "叙述指标", "核对情况", "统计表"
_KINDS = {"collection": _HEAD, "metadata": _HEAD, "indicator": _TOLD, "state": _STATE, "stat": _STAT}
_ORDER = (_HEAD, "表二", "表三", "表四", _TOLD, _STAT, _STATE)
_FIRST = ("agency", "year", "ordinal")
_DOT = " · "


@dataclass(frozen=True, slots=True)
class Offered:
    """A value: its group, the row or heading in that, and its name there."""

    field: Field
    group: str
    row: str
    name: str


@cache
def offered_values() -> tuple[Offered, ...]:
    """All values in the order of their groups."""
    listed = sorted(map(_offered, fields()), key=lambda one: _ORDER.index(one.group))
    first = {field_id: place for place, field_id in enumerate(_FIRST)}
    return tuple(sorted(listed, key=lambda one: first.get(one.field.id, len(first))))


def found_values(wanted: str) -> list[Offered]:
    """Those that every word of what was typed is found in: in Chinese, by letters of pinyin, or in the id."""
    words = wanted.split()
    return [one for one in offered_values() if all(_is_found(word, one) for word in words)]


def short_id(field: Field) -> str:
    """The id as it can also be written: that of a cell without its table."""
    return field.id.partition(".")[2] if field.kind == "cell" else field.id


def _offered(field: Field) -> Offered:
    group = _KINDS.get(field.kind, field.group)
    if field.kind == "indicator":
        return Offered(field, group, field.group, field.name)
    parts = field.name.split(_DOT)
    if len(parts) > 2:
        return Offered(field, group, parts[1], _DOT.join(parts[2:]))
    return Offered(field, group, "", parts[-1])


def _is_found(word: str, one: Offered) -> bool:
    names = (one.field.name, one.group, one.row, said(one.field.name))
    return any(matches(word, name) for name in names) or word.casefold() in one.field.id
