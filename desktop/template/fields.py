"""What a template can ask for: every value of a report under its id and under the names that clerks give it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name, indicator_unit
from parser.editions import FORMS, edition
from parser.fold import fold
from parser.forms import FormCell, FormTable
from parser.naming import METADATA_NAMES

Kind = Literal["collection", "state", "metadata", "cell", "indicator", "stat"]

_COLLECTION = {
    "ordinal": ("序号",),
    "units": ("单位数", "单位个数"),
    "reports": ("报告数", "报告份数"),
    "made_on": ("制表日期", "导出日期"),
}
_STATE = {
    "file_name": ("文件名",),
    "errors": ("错误数",),
    "warnings": ("警告数",),
    "doubtful": ("待核数",),
}
_ALSO = {"agency": ("单位名称", "填报单位", "报送单位", "机关"), "year": ("统计年度", "年份"), "title": ("报告标题",)}
_OTHER_IDS = {"unit": "agency", "name": "agency", "number": "ordinal", "no": "ordinal", "today": "made_on"}
_MARKS = re.compile(r"[\s·・•.．、,/|>▸:\-—–_()\"'“”‘’《》]+")
_GROUPS = {"collection": "总体", "state": "核对情况", "metadata": "报告信息", "stat": "统计表"}


@dataclass(frozen=True, slots=True)
class Field:
    """One value: the id a placeholder can hold, its Chinese name, the group it is listed in, and its unit."""

    id: str
    kind: Kind
    name: str
    group: str
    unit: str = ""

    @property
    def is_money(self) -> bool:
        """Whether it is a sum of money, of which can be said in what it shall be told."""
        return self.unit == "万元"

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure of a report, which can be added up over several."""
        return self.kind in ("cell", "indicator", "stat")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: a field, or the fields that it could stand for where it does not say which."""

    field: Field | None
    candidates: tuple[Field, ...] = ()


@cache
def fields() -> tuple[Field, ...]:
    """Everything that can be asked for, in the order in which a clerk expects it."""
    return tuple(_all_fields())


@lru_cache(maxsize=4096)
def named(text: str) -> Named:
    """The field of an id or a name, whatever marks, blanks or widths of characters it is written with."""
    plain = fold(text).strip().casefold()
    own = _by_id().get(_OTHER_IDS.get(plain, plain))
    if own:
        return Named(own)
    key = key_of(text)
    for names in _tiers():
        found = names.get(key)
        if found:
            listed = tuple(sorted(found, key=fields().index))
            return Named(listed[0]) if len(listed) == 1 else Named(None, listed)
    return Named(None)


def key_of(text: str) -> str:
    """A name without what it may be written with or without: marks, blanks, widths and cases of letters."""
    return _MARKS.sub("", fold(text).casefold())


@cache
def _by_id() -> dict[str, Field]:
    found: dict[str, Field] = {}
    for field in fields():
        found[field.id.casefold()] = field
        if field.kind == "cell":
            found.setdefault(field.id.partition(".")[2].casefold(), field)
    for cell_id, field in list(found.items()):  # a row of table three alone is its total
        if field.kind == "cell" and cell_id.endswith(".total"):
            found.setdefault(cell_id.removesuffix(".total"), field)
    return found


def _all_fields() -> Iterator[Field]:
    for kind, names in (("collection", _COLLECTION), ("state", _STATE)):
        for key, (name, *_) in names.items():
            yield Field(key, "collection" if kind == "collection" else "state", name, _GROUPS[kind])
    for key, name in METADATA_NAMES.items():
        yield Field(key, "metadata", name, _GROUPS["metadata"])
    seen: set[str] = set()
    for form in FORMS:
        for table in edition(form).tables.values():
            for cell in table.cells.values():
                key = f"{table.id}.{cell.id}"
                if key not in seen:
                    seen.add(key)
                    yield Field(key, "cell", table.cell_label(cell.id), table.name, _cell_unit(table, cell))
    for key in indicator_ids():
        unit = indicator_unit(key)
        group = GROUP_NAMES[indicator_group(key)]
        yield Field(key, "indicator", indicator_name(key), group, "万元" if unit.endswith("元") else unit)
    for row in edition("stat-table").stat_rows:
        if row.kind != "group":
            yield Field(row.id, "stat", f"统计表 · {row.label}", _GROUPS["stat"], row.unit)


def _cell_unit(table: FormTable, cell: FormCell) -> str:
    return "万元" if cell.column.kind == "money" else cell.column.unit or table.unit


@cache
def _tiers() -> tuple[dict[str, frozenset[Field]], ...]:
    """Names to fields: the names that are shown, those that the forms print, and what else reports print."""
    shown: dict[str, set[Field]] = defaultdict(set)
    printed: dict[str, set[Field]] = defaultdict(set)
    also: dict[str, set[Field]] = defaultdict(set)
    for field in fields():
        shown[key_of(field.name)].add(field)
        for other in (*_COLLECTION.get(field.id, ()), *_STATE.get(field.id, ()), *_ALSO.get(field.id, ())):
            shown[key_of(other)].add(field)
    by_id = _by_id()
    for form in FORMS:
        for table in edition(form).tables.values():
            for cell in table.cells.values():
                field = by_id[f"{table.id}.{cell.id}".casefold()]
                for name in _printed_names(table, cell, also=False):
                    printed[key_of(name)].add(field)
                for name in _printed_names(table, cell, also=True):
                    also[key_of(name)].add(field)
    return tuple({name: frozenset(found) for name, found in tier.items()} for tier in (shown, printed, also))


def _printed_names(table: FormTable, cell: FormCell, *, also: bool) -> Iterator[str]:
    """The ways to name a cell: table, block, row, heads and column, the first two where they are wanted."""
    row, column = cell.row, cell.column
    tables = ["", table.name, table.name + table.label]
    blocks = ["", cell.block.label] if cell.block.label else [""]
    rows = [row.short or row.label, row.label, row.printed, *(row.also if also else ())]
    columns = [column.label, *(column.also if also else ())]
    if len(cell.block.columns) == 1 or (column.total and row.label):
        columns.append("")
    alone = row.kind == "total"
    for first, block, label, head, last in product(tables, blocks, dict.fromkeys(rows), _heads(table, cell), columns):
        if not first and ((alone and not last) or not (label or head)):
            continue  # “总计” alone is too little to go by
        yield first + block + label + head + last


def _heads(table: FormTable, cell: FormCell) -> list[str]:
    """The heads above a column of table four, from the nearest up."""
    groups = {group.id: group for group in table.groups}
    group = groups.get(cell.column.group)
    if group is None:
        return [""]
    heads = [group.label, *group.also]
    if group.parent:
        heads += [groups[group.parent].label + label for label in (group.label, *group.also)]
    return heads
