"""The figure of an official cell as the workbook holds it: amounts in 万元, and a word where the print differs.

Of figures in the text it is said here which are the year's.
"""

from __future__ import annotations

import re
from decimal import Decimal

from parser.corrections import How
from parser.fold import fold
from parser.forms import FormColumn
from parser.model import Cell, Indicator, Number, StatValue
from parser.naming import number_text

_TEN_THOUSANDS = {"元": Decimal("0.0001"), "万元": Decimal(1), "亿元": Decimal(10_000)}
_BY_HAND = frozenset({How.TYPED, How.COMPUTED, How.WORKBOOK})  # what such a value has for its rule
_UNSAID = re.compile(r"[\s,\u200b]")


def figure(cell: Cell | None, column: FormColumn) -> tuple[Number | None, list[str]]:
    """The number (amounts in 万元, blank as None) and the lines that tell of the printed form where it differs.

    An amount without a known unit (`lacks_unit`) stays as it is, and a line says so.
    """
    if cell is None:
        return None, []
    if cell.status == "illegible":
        return None, [f"原文此处缺数或无法辨认：“{cell.raw}”"]
    value, unit = cell.value, cell.unit or ""
    if value is None:
        return None, []
    if column.kind == "money" and unit in _TEN_THOUSANDS:
        value = _in_ten_thousands(value, _TEN_THOUSANDS[unit])
    told = as_written(cell, value)
    return value, [*told, "没有写明单位是元还是万元，未作折算"] if lacks_unit(cell, column) else told


def lacks_unit(cell: Cell | None, column: FormColumn) -> bool:
    """Whether an amount could be of 元 as well as of 万元; nought is nought in both."""
    unit = (cell.unit if cell else None) or column.unit
    return column.kind == "money" and cell is not None and bool(cell.value) and unit not in _TEN_THOUSANDS


def as_written(entry: Cell | StatValue | Indicator, value: Number | None) -> list[str]:
    """A line with the form in which a number was printed, or typed by a person, where it differs from the number."""
    written = entry.raw.strip()
    if not written or value is None:
        return []
    told = number_text(value)
    if written == told or told == _UNSAID.sub("", fold(written)):
        return []
    return [f"{'录入为' if entry.rule in _BY_HAND else '原文为'}“{written}”"]


def tells_the_year(indicator: Indicator) -> bool:
    """Whether a statement tells the year's whole figure: not a part by channel or kind, nor another year's."""
    whole = indicator.channel is None and indicator.category is None
    return indicator.scope == "year" and indicator.value is not None and whole


def _in_ten_thousands(value: Number, factor: Decimal) -> Number:
    exact = Decimal(str(value)) * factor
    return int(exact) if exact == exact.to_integral_value() else float(exact)
