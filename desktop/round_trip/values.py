"""Whether a cell holds what was written into it, whatever programs make of numbers and texts on saving."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from openpyxl.utils.datetime import from_excel

from desktop.workbook.identity import kept
from parser.fold import fold


def same(written: Any, found: Any) -> bool:
    """Whether a cell still holds what was written: a number typed as text is that number, blank is not nought.

    A number that is only shown as a date is still that number.
    """
    if isinstance(found, str) and not found.strip():
        found = None
    if found is None or written is None:
        return found is None and written is None
    if isinstance(found, bool) or isinstance(written, dict):
        return not isinstance(found, bool) and bool(written == kept(str(found)))
    if isinstance(written, str):
        return bool(written == kept(found) or (written == _digits(found)))
    if isinstance(found, date | time | timedelta):
        return _is_shown_as(written, found)
    number = _number(found)
    return number is not None and number == _number(written)


def _is_shown_as(number: float, found: date | time | timedelta) -> bool:
    try:
        return bool(from_excel(number, timedelta=isinstance(found, timedelta)) == found)
    except (OverflowError, ValueError):  # no such day
        return False


def alike(value: Any) -> Any:
    """A form of a value that is equal for what counts as the same; None for blank."""
    if isinstance(value, str) and not value.strip():
        return None
    number = _number(value)
    return str(value) if number is None and value is not None else number


def _digits(found: Any) -> str | None:
    """A number as text: programs turn a text of digits into one."""
    number = _number(found) if isinstance(found, int | float) else None
    return None if number is None else format(number.normalize(), "f")


def _number(value: Any) -> Decimal | None:
    """A number to the 15 digits that spreadsheets keep, also one that stands there as text."""
    if isinstance(value, float):
        value = f"{value:.15g}"
    if not isinstance(value, int | str) or isinstance(value, bool):
        return None
    try:
        number = Decimal(fold(str(value)).strip().replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
