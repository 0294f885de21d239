"""The official forms as data: their sections, tables, rows and columns, and how each table is drawn.

Everything comes from `resources/editions/*.toml`; a new edition of the form is a new file there and no new code.

    form = edition("2021").table("table3")
    form.cell_ids                       # ("t3_new.natural_person", …), without the table's own id
    form.cell_label("t3_new.total")     # "表三 · 本年新收 · 总计"
    form.layout()                       # rows × columns and every cell of the printed form with its spans
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from parser.forms import (
    Edition,
    FormBlock,
    FormCell,
    FormColumn,
    FormLayout,
    FormRow,
    FormSection,
    FormTable,
    LayoutCell,
)
from parser.resources import load_toml

__all__ = [
    "FILES",
    "Edition",
    "FormBlock",
    "FormCell",
    "FormColumn",
    "FormLayout",
    "FormRow",
    "FormSection",
    "FormTable",
    "LayoutCell",
    "edition",
    "editions",
]

FILES: Mapping[str, str] = MappingProxyType(
    {"2021": "2021.toml", "2019": "2019.toml", "stat-table": "stat_table.toml", "narrative": "narrative.toml"}
)
"""Edition id to the file that describes it, the newest first."""


@cache
def edition(edition_id: str) -> Edition:
    """The edition ``2021``, ``2019``, ``stat-table`` or ``narrative``. Raises KeyError for any other."""
    data = _with_base(load_toml(f"editions/{FILES[edition_id]}"))
    tables = {key: _table(key, edition_id, value) for key, value in data.items() if key.startswith("table")}
    first, last = data["years"]
    return Edition(
        id=edition_id,
        name=data["name"],
        years=(first, last),
        sections=tuple(_record(FormSection, item) for item in data.get("sections", [])),
        subsections=tuple(_record(FormSection, item) for item in data.get("subsections", [])),
        tables=MappingProxyType(tables),
        stat_rows=tuple(_record(FormRow, item) for item in data.get("rows", [])),
        strong_cues=tuple(data["strong_cues"]),
        weak_cues=tuple(data["weak_cues"]),
    )


def editions() -> tuple[Edition, ...]:
    """All editions, the newest first."""
    return tuple(edition(key) for key in FILES)


def _with_base(data: dict[str, Any]) -> dict[str, Any]:
    """The edition's data with what it does not write taken from the one it is based on, also inside a table."""
    base = data.get("based_on")
    if base is None:
        return data
    merged = dict(_with_base(load_toml(f"editions/{FILES[base]}")))
    for key, value in data.items():
        merged[key] = {**merged[key], **value} if isinstance(value, dict) and key in merged else value
    return merged


def _record(kind: type[Any], item: Mapping[str, Any]) -> Any:
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in item.items()})


def _table(table_id: str, edition_id: str, data: Mapping[str, Any]) -> FormTable:
    blocks = data.get("blocks") or [{"id": "", "label": "", **data}]
    header = tuple(
        LayoutCell(row, column, row_span, column_span, text, None, True)
        for text, row, column, row_span, column_span in data.get("header", [])
    )
    return FormTable(
        id=table_id,
        edition=edition_id,
        name=data["name"],
        section=data["section"],
        label=data["label"],
        unit=data.get("unit", ""),
        corner=data.get("corner", ""),
        label_columns=data["label_columns"],
        blocks=tuple(_block(block) for block in blocks),
        groups=tuple(_record(FormRow, item) for item in data.get("groups", [])),
        header=header,
        grid_columns=data["grid_columns"],
    )


def _block(data: Mapping[str, Any]) -> FormBlock:
    return FormBlock(
        id=data["id"],
        label=data["label"],
        also=tuple(data.get("also", [])) if data["id"] else (),
        columns=tuple(_record(FormColumn, item) for item in data["columns"]),
        rows=tuple(_record(FormRow, item) for item in data.get("rows", [{"id": "", "label": ""}])),
    )
