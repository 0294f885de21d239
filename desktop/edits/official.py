"""Cells of the official tables and of statistics tables: set, clear, key in a table that is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.edits.figures import MONEY, Kind, Typed, read_selected, read_typed
from desktop.edits.plan import Plan, Refused, edit, edit_label, origin, original, plan
from parser.corrections import Correction, How, Reviewed
from parser.editions import FILES, edition
from parser.fold import fold
from parser.forms import FormCell
from parser.model import Cell, Span, StatValue, Table, Target, TargetKind
from parser.naming import TABLE_NAMES, target_name
from parser.payloads import Payload
from parser.plain import encode


def set_cell(
    reviewed: Reviewed,
    table_id: str,
    cell_id: str,
    text: str,
    span: Span | None = None,
    *,
    how: How | None = None,
    note: str = "",
) -> Plan:
    """Put what was typed, or selected at `span`, into a cell; empty text means blank, which is not zero.

    `how` is COMPUTED for a figure that the program worked out; then the note must give a reason.
    """
    table = _table(reviewed, table_id)
    wish = _Wish(text, span, origin(how, span is not None, note), note)
    made = _cell_correction(reviewed, table, cell_id, wish)
    name = target_name(reviewed.report, table.target(cell_id))
    blanked = made is not None and (made.new is None or made.new["value"] is None)
    return plan(f"清空 {name}" if blanked else edit_label(reviewed, made, name), [made])


def set_cells(reviewed: Reviewed, table_id: str, texts: Mapping[str, str]) -> Plan:
    """Put a block of texts into cells, by cell id, as one step; when one is refused, all are."""
    if len(texts) == 1:
        ((cell_id, text),) = texts.items()
        return set_cell(reviewed, table_id, cell_id, text)
    table = _table(reviewed, table_id)
    made = [_cell_correction(reviewed, table, cell_id, _Wish(text)) for cell_id, text in texts.items()]
    count = sum(item is not None for item in made)
    word = "填入" if any(text.strip() for text in texts.values()) else "清空"
    return plan(f"{word} {TABLE_NAMES[table_id]} · {count} 格", made)


def cell_kind(table: Table, cell_id: str) -> tuple[Kind, str]:
    """What figures may stand in a cell, and in which unit ("" where the form prints none)."""
    form = _form_cell(table, cell_id)
    if form is None:
        return "count", ""
    return form.column.kind, form.column.unit or ("" if form.column.kind == "money" else form.row.unit)


def clear_cell(reviewed: Reviewed, table_id: str, cell_id: str) -> Plan:
    """Make a cell blank."""
    return set_cell(reviewed, table_id, cell_id, "")


def create_table(reviewed: Reviewed, table_id: str, edition_id: str) -> Plan:
    """An empty table of an edition, for one that the source has only as a picture."""
    if table_id in reviewed.report.tables:
        raise Refused(f"本报告已有{TABLE_NAMES[table_id]}，不需要新建。")
    if edition_id not in FILES or table_id not in edition(edition_id).tables:
        raise Refused(f"这一版式没有{TABLE_NAMES.get(table_id, table_id)}，请选 2019 版或 2021 版。")
    target = Target(TargetKind.TABLE, table_id)
    made = edit(reviewed, target, {"edition": edition_id})
    return plan(f"新建 {TABLE_NAMES[table_id]}（{edition_id} 版空表）", [made])


def remove_table(reviewed: Reviewed, table_id: str) -> Plan:
    """Take a table out of the report, with all its cells."""
    table = _table(reviewed, table_id)
    targets = [*map(table.target, table.cells), Target(TargetKind.TABLE, table_id)]
    made = [edit(reviewed, target, None) for target in targets]
    return plan(f"删除 {TABLE_NAMES[table_id]}", made)


def set_stat_value(
    reviewed: Reviewed,
    target: Target,
    text: str,
    span: Span | None = None,
    *,
    how: How | None = None,
    note: str = "",
) -> Plan:
    """Put what was typed, or selected at `span`, into a number of a statistics table."""
    start, _, column = target.key.partition(".")
    row = next((row for row in reviewed.report.stat_table if str(row.label_span.start) == start), None)
    if row is None or not column.isdigit() or int(column) >= len(row.values):
        raise Refused("统计表里没有这一格，没有修改。")
    before = row.values[int(column)]
    wish = _Wish(text, span, origin(how, span is not None, note), note)
    typed = wish.read("money" if row.unit in MONEY else "any", row.unit)
    value = StatValue(
        column=before.column, value=typed.value, raw=typed.raw, span=wish.place(typed), rule=wish.how.value
    )
    payload = {**encode(value), "row": encode(row, frozenset({"values"}))}
    made = edit(reviewed, target, _or_as_read(reviewed, target, payload, span), how=wish.how, note=note)
    name = target_name(reviewed.report, target)
    return plan(edit_label(reviewed, made, name), [made])


@dataclass(frozen=True, slots=True)
class _Wish:
    """A text for a place of a table: typed, or selected at `span`."""

    text: str
    span: Span | None = None
    how: How = How.TYPED
    note: str = ""

    def read(self, kind: Kind, unit: str) -> Typed:
        """The figure it is. Raises Refused."""
        reader = read_typed if self.span is None else read_selected
        return reader(self.text, kind, unit)

    def place(self, typed: Typed) -> Span | None:
        """Where the figure stands in the source; what was typed stands nowhere, even where the source has it too."""
        if self.span is None or typed.status == "blank":
            return None
        return Span(self.span.start + typed.place[0], self.span.start + typed.place[1])


def _cell_correction(reviewed: Reviewed, table: Table, cell_id: str, wish: _Wish) -> Correction | None:
    target = table.target(cell_id)
    form = _form_cell(table, cell_id)
    if form is None and cell_id not in table.cells:
        raise Refused(f"{TABLE_NAMES[table.id]}没有这一格，没有修改。")
    try:
        if form and form.column.kind == "money":
            wish = _with_unit_behind(wish, reviewed.report.text)
            typed = wish.read("money", _unit_meant(wish, table.cells.get(cell_id), form.column.unit))
        else:
            typed = wish.read(form.column.kind, form.column.unit or form.row.unit) if form else wish.read("count", "")
    except Refused as refusal:
        raise Refused(f"{target_name(reviewed.report, target)}：{refusal}") from None
    cell = Cell(
        id=cell_id,
        value=typed.value,
        raw=typed.raw,
        status=typed.status,
        unit=(typed.unit or None) if typed.status == "filled" else None,
        span=wish.place(typed),
        rule=wish.how.value,
    )
    payload = None if _never_filled(reviewed, target, cell) else _or_as_read(reviewed, target, encode(cell), wish.span)
    return edit(reviewed, target, payload, how=wish.how, note=wish.note)


def _unit_meant(wish: _Wish, before: Cell | None, unit: str) -> str:
    """The unit of an amount that names none: what the cell shows. Where form and print differ, it must be said."""
    shown = (before.unit if before and before.unit in MONEY else "") or ""
    if not shown or not unit or shown == unit:
        return unit or shown
    typed = wish.read("money", "")
    if typed.unit or not typed.value:
        return unit
    if before and typed.value == before.value:
        return shown
    raise Refused(f"原文的单位是“{shown}”，表列的单位是“{unit}”，请填明“{typed.raw}{shown}”或“{typed.raw}{unit}”。")


def _with_unit_behind(wish: _Wish, source: str) -> _Wish:
    """A selection that ends right before its unit, with the unit."""
    if wish.span is None:
        return wish
    behind = fold(source[wish.span.end : wish.span.end + 2])
    length = next((len(unit) for unit in sorted(MONEY, key=len, reverse=True) if behind.startswith(unit)), 0)
    end = wish.span.end + length
    return replace(wish, text=wish.text + source[wish.span.end : end], span=Span(wish.span.start, end))


def _never_filled(reviewed: Reviewed, target: Target, cell: Cell) -> bool:
    """A cell that the parser had not and that is emptied again is as if nobody had touched it."""
    return cell.status == "blank" and not cell.raw and original(reviewed, target) is None


def _or_as_read(reviewed: Reviewed, target: Target, payload: Payload, span: Span | None) -> Payload:
    """What the parser read, when the person typed just that or selected it at the same place."""
    read = original(reviewed, target)
    if read is None:
        return payload
    units = {read.get("unit"), payload.get("unit")}
    same = all(read.get(name) == payload.get(name) for name in ("value", "status"))
    same = same and (len(units) == 1 or not units & MONEY.keys() or not payload.get("value"))
    return read if same and (span is None or read["span"] == payload["span"]) else payload


def _table(reviewed: Reviewed, table_id: str) -> Table:
    table = reviewed.report.tables.get(table_id)
    if table is None:
        raise Refused(f"本报告没有{TABLE_NAMES.get(table_id, table_id)}，请先新建空表。")
    return table


def _form_cell(table: Table, cell_id: str) -> FormCell | None:
    form = edition(table.edition).tables.get(table.id) if table.edition in FILES else None
    return form.cells.get(cell_id) if form else None
