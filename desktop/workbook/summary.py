"""数据总表: one row a report and live totals, a sheet for each edition of the form, so that no sum mixes two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.workbook.by_edition import OfEdition, by_edition, remarks
from desktop.workbook.entry import ExportEntry, edition_name
from desktop.workbook.material import Material
from desktop.workbook.narrative_summary import narrative_summary
from desktop.workbook.official_figure import countable, identity, of_figure, official_figure
from desktop.workbook.official_tables import blocks_of
from desktop.workbook.sheet import Block, Formula, Sheet, address
from desktop.workbook.styles import CENTRED_TEXT, NOTE, NUMBER, TEXT
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, Head, fit_pages, put_heads
from desktop.workbook.table_three_units import lines_of
from desktop.workbook.totals import Totals, add
from parser.editions import Edition, FormTable, editions
from parser.forms import FormCell
from parser.model import Number, Target, TargetKind

NAME = "数据总表"
CHECKED, REMARKS = "勾稽", "备注"
_COUNT_WIDTH, _FOUR_WIDTH, _AMOUNT_WIDTH = 6.6, 8.0, 15.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One column of figures: a cell of the form, or (`adds`) the sum of some of its cells.

    `name` is what it is called where columns are chosen.
    """

    name: str
    table: FormTable
    cell: FormCell | None
    head: Head
    adds: tuple[FormCell, ...] = ()


def summaries(material: Material) -> list[Sheet]:
    """One for each edition with reports, the newest first; the first is simply called 数据总表."""
    made = [_of_form(f"{NAME}{group.suffix}", group, material) for group in by_edition(material.entries)]
    rest = [entry for entry in material.entries if not entry.form.tables]
    if rest:
        made.append(narrative_summary(f"{NAME}（叙述式）" if made else NAME, rest))
    return made or [_of_form(NAME, OfEdition(editions()[0], (), ""), material)]


def column_names() -> tuple[str, ...]:
    """The names of all columns of figures of all editions, and of the two at the end."""
    names = (figure.name for form in editions() for figure in figures_of(form))
    return (*dict.fromkeys(names), CHECKED, REMARKS)


def _of_form(name: str, group: OfEdition, material: Material) -> Sheet:
    chosen = material.columns("summary")
    figures = _chosen(figures_of(group.form), chosen)
    last_heads = [head for head in _LAST_HEADS if chosen is None or head.table in chosen]
    heads = [figure.head for figure in figures] + last_heads
    sheet, entries = Sheet(name, []), group.entries
    title = f"政府信息公开工作年度报告数据总表（{edition_name(group.form.id)}格式）"
    put_heads(sheet, title, "空白为未填，不当作 0；金额单位为万元；表三取总计列。", heads)
    links = _links(group, material)
    body: list[list[Number | None]] = []
    for number, entry in enumerate(entries, 1):
        row = HEAD_ROWS + number - 1
        _put_unit(sheet, row, number, entry, links.get(number - 1, ""))
        body.append(_put_figures(sheet, row, entry, figures))
        for column, head in enumerate(last_heads, FIRST_FIGURE + len(figures)):
            told = _checked(entry) if head.table == CHECKED else "；".join(remarks(entry))
            sheet.put(row, column, told, CENTRED_TEXT if head.table == CHECKED else TEXT)
    last = HEAD_ROWS + len(entries) - 1
    if entries:
        sheet.autofilter = Block(HEAD_ROWS - 1, 0, last, FIRST_FIGURE + len(heads) - 1)
        Totals(sheet, entries, body).put()
    else:
        sheet.put(HEAD_ROWS, 0, "（无）", NOTE, columns=FIRST_FIGURE)
    fit_pages(sheet)
    return sheet


_LAST_HEADS = (Head(CHECKED, "", "", 14), Head(REMARKS, "", "", 30))


def _chosen(figures: Sequence[Figure], names: Sequence[str] | None) -> list[Figure]:
    """The figures chosen, in their order; all where none of them was."""
    known = {figure.name: figure for figure in figures}
    return [known[name] for name in names or () if name in known] or list(figures)


def figures_of(form: Edition) -> list[Figure]:
    """The columns of figures of an edition, those that are sums of others behind the table they are of."""
    found: list[Figure] = []
    for table in form.tables.values():
        cells = list(_cells(table))
        found += [Figure(table.cell_label(cell.id), table, cell, _head(table, cell)) for cell in cells]
        found += _sums(table, cells)
    return found


def _cells(table: FormTable) -> Iterator[FormCell]:
    """Every cell of the form; of a table with a total column beside several rows only that column."""
    for cell in table.cells.values():
        has_totals = len(cell.block.rows) > 1 and any(column.total for column in cell.block.columns)
        if cell.column.total or not has_totals:
            yield cell


def _sums(table: FormTable, cells: Sequence[FormCell]) -> Iterator[Figure]:
    """A sum over the groups that stand under one head, as the two kinds of lawsuits under 行政诉讼."""
    parents = {group.id: group.parent for group in table.groups}
    for group in table.groups:
        adds = tuple(cell for cell in cells if cell.column.total and parents.get(cell.column.group) == group.id)
        if adds:
            head = Head(_caption(table), group.label, "合计", _count_width(group.label))
            yield Figure(f"{table.name} · {group.label} · 合计", table, None, head, adds)


def _caption(table: FormTable) -> str:
    return f"{table.name}　{table.label}" + (f"（{table.unit}）" if table.unit else "")


def _head(table: FormTable, cell: FormCell) -> Head:
    """Three lines of heads: the table, the group or row, the row or column."""
    rows = {row.id: row for row in cell.block.rows}
    groups = {group.id: group for group in table.groups}
    row, column = cell.row, cell.column
    if column.group:
        group = groups[column.group]
        above = groups[group.parent].label + "：" if group.parent else ""
        return Head(_caption(table), above + group.label, column.label, _count_width(column.label))
    if column.total:
        parent = rows.get(row.parent)
        label = row.short or row.label
        return Head(_caption(table), parent.label if parent and parent.parent else label, label, _count_width(label))
    label = column.label if column.kind != "money" or "万元" in column.label else f"{column.label}（万元）"
    above = row.short or row.label
    width = _AMOUNT_WIDTH if column.kind == "money" else _count_width(above, label)
    return Head(_caption(table), above, label, width)


def _count_width(*heads: str) -> float:
    """Four characters stand on one line, which would be broken unevenly; longer heads may be broken."""
    return _FOUR_WIDTH if any(len(head) == 4 for head in heads) else _COUNT_WIDTH


def _links(group: OfEdition, material: Material) -> Mapping[int, str]:
    """Where the details of each of the reports stand, by its place among them.

    The forms come first: they stay where they are, while the list of units may be sorted.
    """
    if material.has("table3"):
        return blocks_of("table3", material.entries, group.entries)
    return lines_of(group) if material.has("table3_units") else {}


def _put_unit(sheet: Sheet, row: int, number: int, entry: ExportEntry, link: str) -> None:
    sheet.put(row, 0, number, NUMBER)
    agency, year = Target(TargetKind.METADATA, "agency"), Target(TargetKind.METADATA, "year")
    sheet.put(row, 1, entry.unit, *identity(entry, "agency"), of=entry.of(agency), link=link)
    sheet.put(row, 2, entry.year, *identity(entry, "year"), of=entry.of(year))


def _put_figures(sheet: Sheet, row: int, entry: ExportEntry, figures: Sequence[Figure]) -> list[Number | None]:
    """Plan a report's figures; what each of them counts in the totals."""
    places = {figure.cell.id: place for place, figure in enumerate(figures, FIRST_FIGURE) if figure.cell}
    values: list[Number | None] = []
    for column, figure in enumerate(figures, FIRST_FIGURE):
        if figure.cell is None:
            values.append(_put_sum(sheet, row, column, entry, figure, places))
            continue
        of = of_figure(entry, figure.table, figure.cell)
        sheet.put(row, column, *official_figure(entry, figure.table, figure.cell), of=of)
        planned = sheet.cells[row, column].value
        values.append(planned if isinstance(planned, int | float) else None)
    return values


def _put_sum(
    sheet: Sheet, row: int, column: int, entry: ExportEntry, figure: Figure, places: Mapping[str, int]
) -> Number | None:
    """A sum within the row, live where its parts stand there too; left blank when one of its parts is.

    A part that was not read is not nought.
    """
    parts = [countable(entry, figure.table, cell) for cell in figure.adds]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        sheet.put(row, column, None, replace(NUMBER, mark="blank"))
        return None
    total = add(known)
    if all(cell.id in places for cell in figure.adds):
        names = ",".join(address(row, places[cell.id]) for cell in figure.adds)
        sheet.put(row, column, Formula(f"=SUM({names})", total), NUMBER)
    else:
        sheet.put(row, column, total, NUMBER)
    return total


def _checked(entry: ExportEntry) -> str:
    errors, warnings = entry.count("error"), entry.count("warning")
    words = [f"错误 {errors}" if errors else "", f"警告 {warnings}" if warnings else ""]
    return " ".join(word for word in words if word) or ("通过" if entry.official_tables else "")
