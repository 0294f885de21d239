"""The value of a field for one report or for all of them, and the words to say when there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from desktop.template.fields import Field
from desktop.template.marks import Amount
from desktop.workbook.entry import ExportEntry, edition_name, form_of
from desktop.workbook.figures import figure, lacks_unit, tells_the_year
from desktop.workbook.totals import add
from parser.model import Number
from parser.naming import TABLE_NAMES, number_text

_YUAN = {"元": 1, "万元": 10_000, "亿元": 100_000_000}


@dataclass(frozen=True, slots=True)
class Got:
    """A value (None for blank), and why there is none although it was asked for, "" where it is simply blank."""

    value: str | Number | None
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom a placeholder is filled: all reports, the one it is about (None where it is about no one), its number.

    `made_on` is the day on which the file is made.
    """

    entries: Sequence[ExportEntry]
    made_on: date
    entry: ExportEntry | None = None
    number: int | None = None


def value_of(field: Field, entry: ExportEntry, amount: Amount = "") -> Got:
    """The value of a field in one report; sums of money in 万元, or in the amount that was asked for."""
    got = _READERS[field.kind](field, entry)
    if field.is_money and isinstance(got.value, int | float) and amount not in ("", "万元"):
        return Got(_scaled(got.value, "万元", amount))
    return got


def collection_value(field: Field, asked: Asked) -> Got:
    """The value of a field about all reports; of a field about one where every report has the same."""
    if field.id == "ordinal":
        return Got(asked.number) if asked.number is not None else Got(None, "只有重复的行或表里才有序号")
    if field.id == "units":
        return Got(len({entry.unit for entry in asked.entries}))
    if field.id == "reports":
        return Got(len(asked.entries))
    return Got(asked.made_on.isoformat())


def shared_value(field: Field, entries: Sequence[ExportEntry]) -> Got | None:
    """The value that all reports have of a field about the report itself; None where they differ or it is a figure."""
    if field.kind != "metadata":
        return None
    values = {value_of(field, entry).value for entry in entries}
    return Got(values.pop()) if len(values) == 1 else None


def sum_of(field: Field, entries: Sequence[ExportEntry], amount: Amount = "") -> tuple[Got, list[tuple[str, str]]]:
    """The sum over the reports, with the units it leaves out and why; none where they should not be added up."""
    if not field.is_figure:
        return Got(None, "不是数，不能合计"), []
    if len({entry.form.id for entry in entries}) > 1:
        return Got(None, "报告的版式不一，不作合计"), []
    if len({entry.year for entry in entries}) > 1:
        return Got(None, "报告的年度不一，不作合计"), []
    numbers: list[Number] = []
    left_out = []
    for entry in entries:
        got = value_of(field, entry, amount)
        if isinstance(got.value, int | float):
            numbers.append(got.value)
        else:
            left_out.append((entry.unit, f"{got.lacking or '空白'}，合计未含"))
    return Got(add(numbers) if numbers else None, "" if numbers else "各单位都没有这个数"), left_out


def _metadata(field: Field, entry: ExportEntry) -> Got:
    value = entry.field(field.id)
    if field.id == "agency":
        return Got(entry.unit, "" if value else "没有读到单位名称，用文件名代替")
    if field.id == "edition" and value:
        return Got(edition_name(str(value)))
    return Got(value) if value is not None else Got(None, "报告里没有读到")


def _state(field: Field, entry: ExportEntry) -> Got:
    if field.id == "file_name":
        return Got(PurePath(entry.report.source.name).name)
    if field.id == "doubtful":
        return Got(entry.doubtful)
    return Got(entry.count("error" if field.id == "errors" else "warning"))


def _cell(field: Field, entry: ExportEntry) -> Got:
    table_id, _, cell_id = field.id.partition(".")
    table = entry.report.tables.get(table_id)
    name = TABLE_NAMES[table_id]
    if table is None:
        return Got(None, f"缺{name}")
    form = form_of(table)
    place = form.cells.get(cell_id)
    if place is None:
        return Got(None, f"{name}按{edition_name(form.edition)}填报，没有这一项")
    cell = table.cells.get(cell_id)
    if cell is None:
        return Got(None, f"{name}里没有读到这一格")
    value, told = figure(cell, place.column)
    if lacks_unit(cell, place.column):
        return Got(None, f"数值 {number_text(value)} 没有写明单位是元还是万元")
    return Got(value, told[0] if value is None and told else "")


def _indicator(field: Field, entry: ExportEntry) -> Got:
    """The year's whole figure; none where the text tells several that differ."""
    whole = [one for one in entry.report.indicators if one.id == field.id and tells_the_year(one)]
    values = {one.value for one in whole}
    if not whole:
        return Got(None, "正文中没有读到本年的数")
    if len(values) > 1:
        return Got(
            None,
            f"文中有不同的数：{'、'.join(map(number_text, sorted(value for value in values if value is not None)))}",
        )
    value = whole[0].value
    unit = whole[0].unit
    return Got(_scaled(value, unit, "万元") if value is not None and unit in _YUAN else value)


def _stat(field: Field, entry: ExportEntry) -> Got:
    rows = [row for row in entry.report.stat_table if row.id == field.id]
    values = [value.value for row in rows for value in row.values if value.value is not None]
    if not rows:
        return Got(None, "没有读到统计表的这一行")
    if len(values) > 1:
        return Got(None, "统计表的这一行有几个数，不知道取哪一个")
    return Got(values[0] if values else None)


def _scaled(value: Number, unit: str, wanted: str) -> Number:
    exact = Decimal(str(value)) * _YUAN[unit] / _YUAN[wanted]
    return int(exact) if exact == exact.to_integral_value() else float(exact)


_READERS: dict[str, Callable[[Field, ExportEntry], Got]] = {
    "metadata": _metadata,
    "state": _state,
    "cell": _cell,
    "indicator": _indicator,
    "stat": _stat,
}
