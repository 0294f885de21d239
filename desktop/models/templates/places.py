"""The places of a template that are filled: which value each gets, and which names nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from openpyxl.utils import coordinate_to_tuple

from desktop.template import CellMapping, Field, PreviewCell, PreviewSheet, named, nearest
from desktop.template.marks import Placeholder, found_in, unclosed
from desktop.template.values import Asked, collection_value, value_of
from desktop.workbook import ExportEntry
from parser.naming import number_text

Kind = Literal["written", "mapped", "unknown"]


@dataclass(frozen=True, slots=True)
class Place:
    """One placeholder, as it is written or as a person pointed at its cell.

    `name` says what it asks for, `value` what the report in hand has of it, `why` why it has none; of an `unknown` one
    `offers` are names that may have been meant.
    """

    sheet: str
    address: str
    written: str
    kind: Kind
    name: str = ""
    value: str = ""
    why: str = ""
    offers: tuple[Field, ...] = ()


def places_of(sheets: Sequence[PreviewSheet], mapping: CellMapping, entry: ExportEntry | None) -> tuple[Place, ...]:
    """All places, sheet by sheet; the sheets are those of the template without a mapping."""
    return tuple(place for sheet in sheets for place in _of_sheet(sheet, mapping.cells.get(sheet.name, {}), entry))


def asking_of(value: str) -> Placeholder:
    """What a value of the mapping asks for: a name, and perhaps the sum of it or an amount."""
    found = (one for one in found_in(f"{{{{{value}}}}}") if isinstance(one, Placeholder))
    return next(found, Placeholder(0, len(value), value, value))


def asked_name(asking: Placeholder) -> str:
    """What a placeholder asks for in words, "" for a name that nobody knows."""
    field = named(asking.name).field
    if field is None:
        return ""
    name = f"{field.name}（{asking.amount}）" if asking.amount else field.name
    return f"{name}，各单位相加" if asking.adds else name


def is_lone(text: str) -> bool:
    """Whether a text is one placeholder and nothing else."""
    return any(isinstance(one, Placeholder) and one.written == text.strip() for one in found_in(text))


def _of_sheet(sheet: PreviewSheet, mapped: Mapping[str, str], entry: ExportEntry | None) -> Iterator[Place]:
    for cell in (*sheet.cells, *sheet.elsewhere):
        if cell.address not in mapped:
            yield from _written(sheet.name, cell, entry)
    for address, value in sorted(mapped.items(), key=lambda one: coordinate_to_tuple(one[0])):
        yield _place(sheet.name, address, asking_of(value), "mapped", entry)


def _written(sheet: str, cell: PreviewCell, entry: ExportEntry | None) -> Iterator[Place]:
    for one in found_in(cell.text):
        if isinstance(one, Placeholder):
            yield _place(sheet, cell.address, one, "written", entry)
    if left := unclosed(cell.text):
        yield Place(sheet, cell.address, left, "unknown", why="括号没有配对")


def _place(sheet: str, address: str, asking: Placeholder, kind: Kind, entry: ExportEntry | None) -> Place:
    meant = named(asking.name)
    if meant.field is None:
        why = "不止一项叫这个名称" if meant.candidates else "没有这个名称"
        return Place(sheet, address, asking.written, "unknown", why=why, offers=nearest(asking.name))
    value, why = _value(meant.field, asking, entry)
    return Place(sheet, address, asking.written, kind, asked_name(asking), value, why)


def _value(field: Field, asking: Placeholder, entry: ExportEntry | None) -> tuple[str, str]:
    """What the report in hand has, and why it has nothing."""
    if entry is None:
        return "", ""
    if asking.adds:
        return "", "各单位相加"
    if field.kind == "collection":
        got = collection_value(field, Asked((entry,), date.today(), entry, 1))
    else:
        got = value_of(field, entry, asking.amount)
    shown = number_text(got.value) if isinstance(got.value, int | float) else got.value or ""
    return shown, got.lacking or ("" if shown else "空白")
