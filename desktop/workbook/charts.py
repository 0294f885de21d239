"""图表: applications by year and by unit, and what became of them, as charts of cells that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.workbook.by_edition import OfEdition, OfYear, by_edition, by_year
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.material import Material
from desktop.workbook.official_figure import countable, identity
from desktop.workbook.pages import keep_together
from desktop.workbook.sheet import Block, Chart, Formula, Series, Sheet, Value, area_in
from desktop.workbook.styles import CAPTION, CENTRED_TEXT, HEADER, NOTE, NUMBER, TITLE
from desktop.workbook.table_three_units import (
    FIRST_FIGURE,
    ROW_COLUMN,
    TABLE,
    YEAR_COLUMN,
    figures_area,
    line_count,
    row_code,
    sheet_name,
)
from desktop.workbook.totals import add
from parser.forms import FormRow, FormTable
from parser.model import Number

NAME = "图表"
_RECEIVED, _CARRIED_IN = "t3_new", "t3_carry_in"
_MOST_UNITS = 30
_NAME_WIDTH, _FIGURE_WIDTH = 30.0, 12.0
_CHART_ROWS = 18
"""So many rows of the usual height a chart is high."""
_NOTE = "图由左侧各格的数画成；改动各格，图随之改变。缺表三的单位没有画入。"
_LIVE = "各单位的数是导出时的，按年度和按结果的是“表三分单位”的合计（公式）。"
_STATIC = "没有选“表三分单位”，各格是导出时的数。"


@dataclass(frozen=True, slots=True)
class _Summed:
    """The reports of one year on one edition."""

    group: OfEdition
    year: OfYear
    several: bool

    @property
    def name(self) -> str:
        """What the year is called; two editions of a year are told apart."""
        years = {entry.year for entry in self.year.entries if isinstance(entry.year, int)}
        year = f"{min(years)}年" if years else "年度未识别"
        return f"{year}（{edition_name(self.group.form.id)}）" if self.several else year

    @property
    def order(self) -> int:
        """The year, 0 where none is known."""
        return min((entry.year for entry in self.year.entries if isinstance(entry.year, int)), default=0)


def charts(material: Material) -> list[Sheet]:
    """The sheet, or none where no report has a table three."""
    groups = by_edition(material.entries)
    years = [_Summed(group, year, len(groups) > 1) for group in groups for year in by_year(group.entries)]
    years = [one for one in years if any(_has_table(one.group, entry) for entry in one.year.entries)]
    if not years:
        return []
    years.sort(key=lambda one: one.order)
    return [_Page(material, years).sheet()]


def _has_table(group: OfEdition, entry: ExportEntry) -> bool:
    form = group.form.tables[TABLE]
    return countable(entry, form, form.cells[f"{_RECEIVED}.{form.blocks[0].columns[-1].id}"]) is not None


class _Page:
    """Puts one table after the other down the sheet, each with its chart beside it."""

    def __init__(self, material: Material, years: Sequence[_Summed]) -> None:
        self._live, self._years = material.has("table3_units"), years
        columns = max(len(years), 2)
        self._chart_column = columns + 2
        widths = [_NAME_WIDTH, *[_FIGURE_WIDTH] * columns, 3.0, *[_FIGURE_WIDTH] * 7]
        self._sheet = Sheet(NAME, widths, landscape=True)
        self._row = 2
        self._blocks: list[tuple[int, int]] = []

    def sheet(self) -> Sheet:
        """The planned sheet."""
        sheet = self._sheet
        sheet.put(0, 0, "政府信息公开申请和办理结果图表", TITLE, columns=len(sheet.widths))
        sheet.put(1, 0, _NOTE + (_LIVE if self._live else _STATIC), NOTE, columns=len(sheet.widths))
        if len(self._years) > 1:
            self._by_year()
        for one in self._latest():
            self._by_unit(one)
        self._results()
        sheet.freeze, sheet.repeat_rows = (1, 0), (0, 0)
        sheet.fit()
        keep_together(sheet, self._blocks)
        return sheet

    def _latest(self) -> list[_Summed]:
        return [one for one in self._years if one.order == self._years[-1].order]

    def _by_year(self) -> None:
        rows = [(one.name, [_sum(one, [row], self._live) for row in _main_rows(one)]) for one in self._years]
        self._put("申请数量（按年度）", "年度", ("本年新收", "上年结转"), rows, "column")

    def _by_unit(self, one: _Summed) -> None:
        """The units with the most applications, where there are too many for one chart.

        Their figures are plain: a reference would lead to another unit once the list of units was sorted.
        """
        form = one.group.form.tables[TABLE]
        chosen = {id(entry) for entry in one.year.entries}
        members = [place for place, entry in enumerate(one.group.entries) if id(entry) in chosen]
        received = {place: _received(form, one.group.entries[place]) for place in members}
        known = [place for place in members if received[place] is not None]
        most = sorted(known, key=lambda place: (-(received[place] or 0), place))[:_MOST_UNITS]
        caption = f"本年新收申请（按单位，{one.name}）"
        if len(known) > len(most):
            caption += f"，申请最多的 {len(most)} 个单位，共 {len(known)} 个"
        rows = []
        for place in most if len(known) > len(most) else known:
            rows.append((one.group.entries[place], [received[place]]))
        self._put(caption, "单位", ("本年新收",), rows, "bar" if len(rows) > 8 else "column")

    def _results(self) -> None:
        kinds: dict[str, str] = {}
        for one in self._years:
            kinds |= {row.id: row.label.partition("（")[0] for row in _kinds(one.group.form.tables[TABLE])}
        rows = []
        for kind, label in kinds.items():
            values = [_sum(one, _leaves(one.group.form.tables[TABLE], kind), self._live) for one in self._years]
            rows.append((label, values))
        self._put("申请办理结果", "结果", [one.name for one in self._years], rows, "column")

    def _put(
        self,
        caption: str,
        head: str,
        heads: Sequence[str],
        rows: Sequence[tuple[str | ExportEntry, Sequence[Value]]],
        kind: Literal["column", "bar"],
    ) -> None:
        """One table with its chart; nothing where no row has a figure."""
        sheet, top = self._sheet, self._row + 1
        if not any(value is not None for _label, values in rows for value in values):
            return
        sheet.put(self._row, 0, caption, CAPTION, columns=1 + len(heads))
        for column, text in enumerate((head, *heads)):
            sheet.put(top, column, text, HEADER)
        for row, (label, values) in enumerate(rows, top + 1):
            if isinstance(label, ExportEntry):
                sheet.put(row, 0, label.unit, *identity(label, "agency"))
            else:
                sheet.put(row, 0, label, CENTRED_TEXT)
            for column, value in enumerate(values, 1):
                sheet.put(row, column, value, NUMBER)
        first, last = top + 1, top + len(rows)
        series = tuple(
            Series(text, Block(first, column, last, column))
            for column, text in enumerate(heads, 1)
            if any(values[column - 1] is not None for _label, values in rows)
        )
        chart = Chart(kind, caption, Block(first, 0, last, 0), series, (self._row, self._chart_column))
        sheet.charts.append(chart)
        end = max(last, self._row + _CHART_ROWS)
        self._blocks.append((self._row, end))
        self._row = end + 2


def _received(form: FormTable, entry: ExportEntry) -> Number | None:
    return countable(entry, form, form.cells[f"{_RECEIVED}.{form.blocks[0].columns[-1].id}"])


def _main_rows(one: _Summed) -> Iterator[FormRow]:
    rows = _rows(one.group.form.tables[TABLE])
    yield from (rows[row_id] for row_id in (_RECEIVED, _CARRIED_IN))


def _rows(form: FormTable) -> Mapping[str, FormRow]:
    return {row.id: row for block in form.blocks for row in block.rows}


def _kinds(form: FormTable) -> list[FormRow]:
    """What can become of an application: the rows right under the group of results, its total left out."""
    rows = _rows(form)
    roots = {row.id for row in rows.values() if row.kind == "group" and not row.parent}
    return [row for row in rows.values() if row.parent in roots and row.kind != "total"]


def _leaves(form: FormTable, kind: str) -> list[FormRow]:
    """The rows with figures of one kind of result."""
    return [row for row in _rows(form).values() if kind in (row.id, row.parent) and row.kind == "value"]


def _sum(one: _Summed, rows: Sequence[FormRow], live: bool) -> Value:
    """The total column of some rows over the reports of a year, live where the list of units is there."""
    form = one.group.form.tables[TABLE]
    column = form.blocks[0].columns[-1]
    values = (countable(entry, form, form.cells[f"{row.id}.{column.id}"]) for entry in one.year.entries for row in rows)
    known = [value for value in values if value is not None]
    if not known:
        return None
    total = add(known)
    if not live:
        return total
    name, lines = sheet_name(one.group), line_count(one.group)
    figures, codes, years = (
        area_in(name, figures_area(lines, place))
        for place in (FIRST_FIGURE + len(form.blocks[0].columns) - 1, ROW_COLUMN, YEAR_COLUMN)
    )
    of_year = f",{years},{one.year.year}" if one.year.year is not None else ""
    return Formula("=" + "+".join(f'SUMIFS({figures},{codes},"{row_code(form, row)}"{of_year})' for row in rows), total)
