"""Heads of tables: a table keeps the names of its columns beside the cells, and the two must say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.template.drawn import TABLE_FORMULAS, parts_of
from desktop.template.errors import template_error
from desktop.template.package import MAIN, Element, Package, whole
from desktop.template.reach import area_of
from desktop.template.sheet_part import cells_of, place_of, rows_of, text_of
from desktop.template.texts import SharedTexts

_SPECIAL = str.maketrans({mark: f"'{mark}" for mark in "'[]#@"})


def tables_of(package: Package, sheet: str) -> Iterator[Element]:
    """The tables of a sheet."""
    for part, kind in parts_of(package, sheet):
        if kind == "table":
            yield package.root(part)


def heads_of(package: Package, sheet: str) -> Iterator[tuple[Element, int, int, int]]:
    """Every table of a sheet that shows its head: the row of it, the first and the last column."""
    for table in tables_of(package, sheet):
        area = area_of(table.get("ref", ""), "")
        if area is not None and whole(table.get("headerRowCount"), 1):
            yield table, area.top, area.left, area.right


def name_columns(package: Package, sheet: str, shared: SharedTexts) -> dict[str, str]:
    """Name the columns as the cells of the head say now; the new names by the old ones, as formulas write them.

    Raises TemplateError where two columns would have one name, or one none: a file with such a table is damaged.
    """
    renamed: dict[str, str] = {}
    rows = {int(row.get("r", "0")): row for row in rows_of(package.root(sheet))}
    for table, at, left, right in heads_of(package, sheet):
        told = {place_of(cell)[1]: text_of(cell, shared)[0] for cell in cells_of(rows[at])} if at in rows else {}
        columns = list(table.iterfind(f"{{{MAIN}}}tableColumns/{{{MAIN}}}tableColumn"))
        for column, number in zip(columns, range(left, right + 1), strict=False):
            new = told.get(number, "").replace("\n", "_x000a_")
            old = column.get("name", "")
            if new != old and new:
                renamed[_in_formulas(old)] = _in_formulas(new)
                column.set("name", new)
        names = [(column.get("name") or "").casefold() for column in columns]
        if len(set(names)) < len(names) or any(number not in told for number in range(left, right + 1)):
            raise template_error("table_head", table=table.get("displayName", ""))
    return renamed


def _in_formulas(name: str) -> str:
    return name.replace("_x000a_", "\n").translate(_SPECIAL)


def follow_names(formula: str, renamed: Mapping[str, str]) -> str:
    """A formula whose references to columns of tables have their names of now."""
    for old, new in renamed.items():
        for before in ("[", "@"):
            formula = formula.replace(f"{before}{old}]", f"{before}{new}]")
    return formula


def formulas_of_tables(package: Package, sheet: str) -> Iterator[Element]:
    """The formulas that tables keep for their columns and totals."""
    for table in tables_of(package, sheet):
        for element in table.iter(*(f"{{{MAIN}}}{name}" for name in TABLE_FORMULAS)):
            if element.text:
                yield element
