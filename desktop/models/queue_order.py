"""In which order the queue stands: as the reports came, or by unit, year, state or number of problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QCollator, QLocale

from desktop.models.queue_words import QueueState, headline, queue_state
from desktop.store import ReportRow

Order = Literal["arrival", "unit", "year", "state", "problems"]

ORDER_WORDS: dict[Order, str] = {
    "arrival": "读入先后",
    "unit": "单位",
    "year": "年份（新的在前）",
    "state": "状态（有误的在前）",
    "problems": "问题多少（多的在前）",
}
_WORST_FIRST: dict[QueueState, int] = {"wrong": 0, "doubtful": 1, "trusted": 2, "accepted": 3}


class Ordering:
    """Keys to sort rows by. Names stand as in a Chinese dictionary, by pinyin, and 第9 before 第10.

    Rows that are alike stay as they came.
    """

    def __init__(self) -> None:
        self._collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        self._collator.setNumericMode(True)
        self._names: dict[str, Any] = {}

    def key(self, order: Order) -> Callable[[ReportRow], Any] | None:
        """What to sort by, None for the order in which the reports came."""
        keys: dict[Order, Callable[[ReportRow], Any]] = {
            "unit": lambda row: (self._name(row), -_year(row)),
            "year": lambda row: (-_year(row), self._name(row)),
            "state": lambda row: (_WORST_FIRST[queue_state(row)], -sum(row.waiting)),
            "problems": lambda row: -sum(row.waiting),
        }
        return keys.get(order)

    def _name(self, row: ReportRow) -> Any:
        name = headline(row)
        key = self._names.get(name)
        if key is None:
            key = self._names[name] = self._collator.sortKey(name)
        return key


def _year(row: ReportRow) -> int:
    year = row.summary.get("year")
    return year if isinstance(year, int) else 0
