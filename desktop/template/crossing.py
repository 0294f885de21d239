"""What a repeated row must not cut through: formulas of several cells, tables and pivot tables."""

from __future__ import annotations

from desktop.template.areas import rows_in
from desktop.template.drawn import parts_of
from desktop.template.errors import template_error
from desktop.template.growth import Growth
from desktop.template.package import Package, whole
from desktop.template.sheet_part import FORMULA, cells_of, rows_of

_OF_SEVERAL = ("array", "dataTable")


def check_crossing(package: Package, part: str, name: str, growth: Growth) -> None:
    """Look through one sheet. Raises TemplateError where the file would be damaged by repeating the rows."""
    if not growth.blocks:
        return
    for row in rows_of(package.root(part)):
        block = growth.block_of(int(row.get("r", "0")))
        if block is None:
            continue
        for cell in cells_of(row):
            formula = cell.find(FORMULA)
            area = formula.get("ref", "") if formula is not None and formula.get("t") in _OF_SEVERAL else ""
            if any(last > block.last for _first, last in rows_in(area)):
                raise template_error("cuts_formula", sheet=name, row=block.first, cell=cell.get("r"))
    for other, kind in parts_of(package, part):
        if kind == "table":
            _check_table(package, other, name, growth)
        elif kind == "pivotTable":
            _check_pivot(package, other, name, growth)


def _check_table(package: Package, part: str, name: str, growth: Growth) -> None:
    """Repeated rows may be rows of a table, but neither its head nor its totals, nor rows outside of it too."""
    root = package.root(part)
    for top, bottom in rows_in(root.get("ref", "")):
        first, last = top + whole(root.get("headerRowCount"), 1), bottom - whole(root.get("totalsRowCount"))
        for block in growth.blocks:
            if block.first <= bottom and block.last >= top and not (first <= block.first and block.last <= last):
                table = root.get("displayName", root.get("name", ""))
                raise template_error("cuts_table", sheet=name, row=block.first, table=table)


def _check_pivot(package: Package, part: str, name: str, growth: Growth) -> None:
    location = package.root(part).find("{*}location")
    for top, bottom in rows_in(location.get("ref", "") if location is not None else ""):
        for block in growth.blocks:
            if block.first <= bottom and block.last >= top:
                raise template_error("cuts_pivot", sheet=name, row=block.first)
