"""What a person put into a cell, as the text that would have been typed in the program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from desktop.edits.plan import Refused
from desktop.round_trip.finding import Edited
from desktop.round_trip.shown import column_of
from desktop.workbook.entry import ExportEntry
from desktop.workbook.identity import FIGURES
from parser.fold import fold
from parser.model import Target, TargetKind

BLANK = "（空白）"
_LONGEST = 400
_BARE = re.compile(r"[+-]?[\d,]+(?:\.\d+)?")
_IN_TEN_THOUSANDS = "万元"


@dataclass(frozen=True, slots=True)
class Entered:
    """`value` is the cell's, `text` what would be typed for it, `words` what is shown of it, `remarks` what is told.

    `spelled` says that a text stands for a number.
    """

    value: Any
    text: str
    words: str
    remarks: tuple[str, ...] = ()
    spelled: bool = False


def entered(entry: ExportEntry, target: Target, cell: Edited) -> Entered:
    """What was put into a cell of a value. Raises Refused where it can be no value of any kind."""
    remarks = [f"填的是公式 {_short(cell.formula)}，取它的结果"] if cell.formula else []
    value = _result(cell)
    figure = target.kind in FIGURES
    text = _text(value, figure=figure)
    if len(text) > _LONGEST:
        raise Refused(f"文字太长（{len(text)} 字），没有读回。")
    if figure and cell.found.percent and isinstance(value, int | float):
        text = f"{_digits(Decimal(str(value)) * 100)}%"
        remarks.append("按百分数读")
    if not text:
        remarks.append("清空了这一格" if target.kind in (TargetKind.CELL, TargetKind.STAT) else "清空，即删去这一项")
    if target.kind is TargetKind.CELL and column_of(entry, target).kind == "money" and _BARE.fullmatch(fold(text)):
        text += _IN_TEN_THOUSANDS
    return Entered(value, text, text or BLANK, tuple(remarks), figure and isinstance(value, str) and bool(text))


def words(value: Any) -> str:
    """A value of a cell as people read it."""
    if isinstance(value, dict):
        return "（长文字）"
    try:
        return _short(_text(value, figure=False)) or BLANK
    except Refused:
        return _short(str(value))


def _result(cell: Edited) -> Any:
    """The value, of a formula the result that was stored with it."""
    found = cell.found
    if found.kind == "e":
        raise Refused(f"这一格显示为错误 {_short(str(found.value))}，没有读回。")
    if cell.formula and found.value is None:
        raise Refused(f"填的是公式 {_short(cell.formula)}，没有算好的结果。请用 WPS 或 Excel 打开、保存一次再读回。")
    return found.value


def _text(value: Any, *, figure: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        raise Refused(f"这一格是逻辑值 {'TRUE' if value else 'FALSE'}，没有读回。")
    if isinstance(value, date | time):
        told = value.date().isoformat() if isinstance(value, datetime) else str(value)
        if figure:
            raise Refused(f"这一格成了日期 {told}，这里应填数字，没有读回。")
        return told
    if isinstance(value, int | float):
        return _digits(Decimal(f"{value:.15g}" if isinstance(value, float) else value))
    return str(value).strip()


def _digits(number: Decimal) -> str:
    """A number without exponent and without zeros at the end."""
    if not number.is_finite():
        raise Refused("这一格不是一个有限的数，没有读回。")
    whole = number == number.to_integral_value()
    return format(number.quantize(Decimal(1)) if whole and abs(number) < 10**20 else number.normalize(), "f")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
