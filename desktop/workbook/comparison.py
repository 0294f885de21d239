"""年度对比: the figures of a unit in two years that follow one another, and whether they go on from each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from desktop.workbook.breath import in_breaths
from desktop.workbook.entry import ExportEntry, form_of
from desktop.workbook.figures import tells_the_year
from desktop.workbook.lists import UNIT, Column, ListCell, list_sheet
from desktop.workbook.marks import marked
from desktop.workbook.material import Material
from desktop.workbook.official_figure import countable, identity, of_figure, official_figure
from desktop.workbook.sheet import Formula, Of, Sheet, Value, address, exact
from desktop.workbook.styles import AMOUNT, CENTRED_TEXT, NUMBER
from desktop.workbook.totals import add
from desktop.workbook.two_years import pairs
from parser.catalogue import indicator_ids, indicator_name
from parser.forms import FormCell, FormTable
from parser.model import Indicator, Number
from parser.naming import number_text

NAME = "年度对比"
_COLUMNS = (
    UNIT,
    Column("年度", 11, 11, CENTRED_TEXT),
    Column("指标", 20, 40),
    Column("上年", 9, 14, NUMBER),
    Column("本年", 9, 14, NUMBER),
    Column("增减", 9, 14, NUMBER),
    Column("增幅%", 8, 10, NUMBER),
    Column("衔接是否一致", 8, 9, CENTRED_TEXT),
)
_LAST, _NOW = 3, 4
_FIRST_LINE = 3
_NOTE = (
    "同一单位相邻两年的报告都在本工作簿时才有对比；空白为未填，不当作 0。"
    "“衔接是否一致”核对本年的“上年结转”与上年报告的“结转下年度”，以及 2019 版表二的“上一年项目数量”。"
)
_OTHER_FORM = "表二版式不同、没有比较的：{units}。"
_NO_BASE = "—"
_GOES_ON, _BREAKS = "一致", "不一致"
_CARRY_IN, _CARRY_OUT = "t3_carry_in", "t3_carry_out"
_ITEMS_LAST, _ITEMS_CHANGE = "items_last_year", "items_change"


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of one year as its cell shows it, and the number that is counted."""

    cell: ListCell
    number: Number | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One figure of both years; `goes_on` says whether the years agree where they must, with a word on why not."""

    name: str
    last: _Figure
    now: _Figure
    goes_on: str = ""
    told: str = ""


def comparison(material: Material) -> list[Sheet]:
    """The sheet, or none where no unit has two years that follow one another."""
    compared = list(pairs(material.entries))
    if not compared:
        return []
    lines = [(now, line) for last, now in in_breaths(compared) for line in _lines(last, now)]
    rows = [_row(number, now, line) for number, (now, line) in enumerate(lines, _FIRST_LINE)]
    apart = "、".join(f"{now.unit}{now.year}年" for last, now in compared if _forms_differ(last, now))
    note = _NOTE + (_OTHER_FORM.format(units=apart) if apart else "")
    title = "政府信息公开工作年度报告年度对比"
    return [list_sheet(NAME, title, _COLUMNS, rows, note=note, frozen_columns=3, empty="（没有可以比较的数）")]


def _row(line_number: int, entry: ExportEntry, line: _Line) -> Iterator[Value | ListCell]:
    yield ListCell(entry.unit, *identity(entry, "agency"))
    yield f"{int(entry.year or 0) - 1}→{entry.year}"
    yield line.name
    yield line.last.cell
    yield line.now.cell
    yield from _change(line_number, line.last.number, line.now.number)
    style = replace(CENTRED_TEXT, mark="failing") if line.goes_on == _BREAKS else CENTRED_TEXT
    yield ListCell(line.goes_on, style, line.told)


def _change(row: int, last: Number | None, now: Number | None) -> Iterator[ListCell]:
    """The difference, and it in per cent of last year; blank where one of the years has no figure."""
    if last is None or now is None:
        yield from (ListCell(None, replace(NUMBER, mark="blank")),) * 2
        return
    before, after = address(row, _LAST), address(row, _NOW)
    yield ListCell(Formula(f"=ROUND({after}-{before},6)", add([now, -last])), NUMBER)
    formula = f'=IF({before}=0,"{_NO_BASE}",ROUND(({after}-{before})/{before}*100,1))'
    yield ListCell(Formula(formula, per_cent(last, now)), AMOUNT)


def per_cent(last: Number, now: Number) -> Number | str:
    """The change in per cent with one place, rounded as spreadsheets round: halves up, after 15 digits."""
    if not last:
        return _NO_BASE
    exact = Decimal(f"{(now - last) / last * 100:.15g}").quantize(Decimal("0.1"), ROUND_HALF_UP)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _lines(last: ExportEntry, now: ExportEntry) -> Iterator[_Line]:
    for table_id, form in now.form.tables.items():
        before = _form(last, table_id)
        if before is not None and _form(now, table_id) == form:
            for cell in _compared(form):
                if cell.id in before.cells and not (table_id == "table2" and before != form):
                    yield _official(last, now, before, form, cell)
    yield from _told(last, now)


def _form(entry: ExportEntry, table_id: str) -> FormTable | None:
    table = entry.report.tables.get(table_id)
    return form_of(table) if table else None


def _forms_differ(last: ExportEntry, now: ExportEntry) -> bool:
    forms = _form(last, "table2"), _form(now, "table2")
    return None not in forms and forms[0] != forms[1]


def _compared(form: FormTable) -> Iterator[FormCell]:
    """All of a table without totals; of others the totals, of table three those of its main rows."""
    rows = {row.id: row for block in form.blocks for row in block.rows}
    for cell in form.cells.values():
        has_totals = any(column.total for column in cell.block.columns)
        parent = rows.get(cell.row.parent)
        is_main = parent is None or not parent.parent
        if not has_totals or (cell.column.total and is_main):
            yield cell


def _official(last: ExportEntry, now: ExportEntry, before: FormTable, form: FormTable, cell: FormCell) -> _Line:
    goes_on, told = _continuity(last, now, before, form, cell)
    name = form.cell_label(cell.id)
    return _Line(name, _figure(last, before, before.cells[cell.id]), _figure(now, form, cell), goes_on, told)


def _figure(entry: ExportEntry, form: FormTable, cell: FormCell) -> _Figure:
    shown = ListCell(*official_figure(entry, form, cell), of_figure(entry, form, cell))
    return _Figure(shown, countable(entry, form, cell))


def _continuity(
    last: ExportEntry, now: ExportEntry, before: FormTable, form: FormTable, cell: FormCell
) -> tuple[str, str]:
    """Whether the figure is what last year ended with; "" for figures that start anew each year, or are not read."""
    if cell.row.id == _CARRY_IN:
        columns = cell.block.columns
        ends = [(column.label, [f"{_CARRY_OUT}.{column.id}"], f"{_CARRY_IN}.{column.id}") for column in columns]
    elif cell.column.id == _ITEMS_LAST:
        stem = cell.id.removesuffix(_ITEMS_LAST)
        ends = [(cell.column.label, [cell.id, stem + _ITEMS_CHANGE], cell.id)]
    else:
        return "", ""
    wrong, compared = [], 0
    for label, ended, begun in ends:
        values = [countable(last, before, before.cells[one]) if one in before.cells else None for one in ended]
        known, value = [one for one in values if one is not None], countable(now, form, form.cells[begun])
        if value is None or len(known) < len(values):
            continue
        compared += 1
        if add(known) != value:
            wrong.append(f"{label}：上年报告为 {number_text(add(known))}，本年报告为 {number_text(value)}")
    return (_BREAKS if wrong else _GOES_ON, "\n".join(wrong)) if compared else ("", "")


def _told(last: ExportEntry, now: ExportEntry) -> Iterator[_Line]:
    """The figures that both narratives tell of their year, once and exactly."""
    before, after = _told_once(last), _told_once(now)
    for indicator_id in indicator_ids():
        if indicator_id in before and indicator_id in after:
            name = f"{indicator_name(indicator_id)}（叙述）"
            yield _Line(name, _of_text(last, before[indicator_id]), _of_text(now, after[indicator_id]))


def _told_once(entry: ExportEntry) -> dict[str, Indicator]:
    found: dict[str, list[Indicator]] = {}
    for one in entry.report.indicators:
        if tells_the_year(one):
            found.setdefault(one.id, []).append(one)
    return {key: every[0] for key, every in found.items() if len({one.value for one in every}) == 1 and _exact(every)}


def _exact(statements: Sequence[Indicator]) -> bool:
    return not any(one.approx or one.minimum is not None for one in statements)


def _of_text(entry: ExportEntry, one: Indicator) -> _Figure:
    of: Of = entry.of(one.target)
    kept = exact(one.value)[0] if one.value is not None else None
    counted = kept if isinstance(kept, int | float) else None
    return _Figure(ListCell(one.value, *marked(entry, one.target, one, NUMBER), of), counted)
