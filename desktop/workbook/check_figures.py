"""The main figures of a report as lines of a check sheet: of its official tables, its statistics or its narrative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop.workbook.entry import ExportEntry
from desktop.workbook.figures import as_written, tells_the_year
from desktop.workbook.marks import marked
from desktop.workbook.official_figure import of_figure, official_figure
from desktop.workbook.sheet import Of, Value, room_of
from desktop.workbook.styles import HEADER, LABEL, NOTE, NUMBER, Style
from desktop.workbook.summary import Figure, figures_of
from parser.catalogue import indicator_name, indicator_unit
from parser.model import Indicator, StatRow

WIDTHS = (10.75,) * 12
"""The columns of a check sheet: narrow, so that every kind of line finds its edges among them."""
COLUMNS = len(WIDTHS)
_NAME, _NUMBER, _PAIRS = 3, 1, 3


@dataclass(frozen=True, slots=True)
class Put:
    """A cell of a line over so many columns."""

    columns: int
    value: Value
    style: Style
    comment: str = ""
    of: Of | None = None


Line = tuple[Put, ...]


def figure_lines(entry: ExportEntry) -> Iterator[Line]:
    """The figures with their marks. Of table three only the totals; sums over several reports have no place here."""
    figures = [figure for figure in figures_of(entry.form) if figure.cell is not None]
    for _id, members in groupby(figures, key=lambda figure: figure.table.id):
        yield from _official(entry, list(members))
    if entry.report.stat_table:
        yield from _statistics(entry, entry.report.stat_table)
    elif not figures:
        told = [_told(entry, indicator) for indicator in entry.report.indicators if tells_the_year(indicator)]
        yield from (_caption("正文里的数"), *_pairs(told)) if told else ()


def _caption(text: str) -> Line:
    return (Put(COLUMNS, text, NOTE),)


def _official(entry: ExportEntry, figures: Sequence[Figure]) -> Iterator[Line]:
    form = figures[0].table
    if form.id not in entry.report.tables:
        yield _caption(f"{form.name}　没有读到")
        return
    totals = "（总计列）" if len(figures) < len(form.cells) else ""
    yield _caption(f"{form.name}　{form.label}{totals}")
    yield from _grid(entry, figures) if form.groups else _pairs([_named(entry, figure) for figure in figures])


def _grid(entry: ExportEntry, figures: Sequence[Figure]) -> Iterator[Line]:
    """A line a group of columns, as of table four, its columns side by side."""
    groups = [list(members) for _group, members in groupby(figures, key=lambda figure: figure.head.group)]
    across = max(map(len, groups))
    each = COLUMNS // (across + 1)
    name = COLUMNS - each * across
    heads = max(groups, key=len)
    yield (Put(name, "", HEADER), *(Put(each, figure.head.label, HEADER) for figure in heads))
    for members in groups:
        cells = (_figure(entry, figure, each) for figure in members)
        yield (Put(name, members[0].head.group, LABEL), *cells)


def _named(entry: ExportEntry, figure: Figure) -> tuple[str, Put]:
    group, label = figure.head.group, figure.head.label
    return (label if group == label else f"{group}·{label}"), _figure(entry, figure, _NUMBER)


def _figure(entry: ExportEntry, figure: Figure, columns: int) -> Put:
    assert figure.cell is not None
    value, style, comment = official_figure(entry, figure.table, figure.cell)
    return Put(columns, _fitting(value, columns), style, comment, of_figure(entry, figure.table, figure.cell))


def _statistics(entry: ExportEntry, rows: Sequence[StatRow]) -> Iterator[Line]:
    """The first column of figures; the others stand in 统计表."""
    told = []
    for row in rows:
        if row.values:
            target, value = row.target(0), row.values[0]
            style, comment = marked(entry, target, value, NUMBER, as_written(value, value.value))
            name = f"{row.label}（{row.unit}）" if row.unit else row.label
            told.append((name, Put(_NUMBER, _fitting(value.value, _NUMBER), style, comment, entry.of(target))))
    heads = {row.values[0].column for row in rows if row.values}
    yield _caption(f"统计表（{'、'.join(sorted(heads))}）" if any(heads) else "统计表")
    yield from _pairs(told)


def _told(entry: ExportEntry, indicator: Indicator) -> tuple[str, Put]:
    unit = indicator.unit or indicator_unit(indicator.id)
    style, comment = marked(entry, indicator.target, indicator, NUMBER, as_written(indicator, indicator.value))
    name = indicator_name(indicator.id) + (f"（{unit}）" if unit else "")
    return name, Put(_NUMBER, _fitting(indicator.value, _NUMBER), style, comment, entry.of(indicator.target))


def _pairs(named: Sequence[tuple[str, Put]]) -> Iterator[Line]:
    """Names with their figures, so many beside each other."""
    for first in range(0, len(named), _PAIRS):
        pairs = named[first : first + _PAIRS]
        yield tuple(put for name, figure in pairs for put in (Put(_NAME, name, LABEL), figure))


def _fitting(value: Value, columns: int) -> Value:
    """The number, or its text where it would show as ####."""
    too_long = isinstance(value, int | float) and room_of(value) > sum(WIDTHS[:columns])
    return str(value) if too_long else value
