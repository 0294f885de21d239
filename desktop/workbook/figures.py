"""The figure of an official cell as the workbook holds it: amounts in 万元, and a word where the print differs."""

from __future__ import annotations

import re
from decimal import Decimal

from parser.fold import fold
from parser.forms import FormColumn
from parser.model import Cell, Number
from parser.naming import number_text

_TEN_THOUSANDS = {"元": Decimal("0.0001"), "万元": Decimal(1), "亿元": Decimal(10_000)}
_UNSAID = re.compile(r"[\s,\u200b]")


def figure(cell: Cell | None, column: FormColumn) -> tuple[Number | None, list[str]]:
    """The number (amounts in 万元, blank as None) and the lines that tell of the printed form where it differs."""
    if cell is None:
        return None, []
    if cell.status == "illegible":
        return None, [f"原文此处缺数或无法辨认：“{cell.raw}”"]
    value, unit = cell.value, cell.unit or ""
    if value is None:
        return None, []
    if column.kind == "money" and unit in _TEN_THOUSANDS:
        value = _in_ten_thousands(value, _TEN_THOUSANDS[unit])
    printed = cell.raw.strip()
    if not printed or _UNSAID.sub("", fold(printed)) == number_text(value):
        return value, []
    return value, [f"原文为“{printed}”"]


def _in_ten_thousands(value: Number, factor: Decimal) -> Number:
    exact = Decimal(str(value)) * factor
    return int(exact) if exact == exact.to_integral_value() else float(exact)
