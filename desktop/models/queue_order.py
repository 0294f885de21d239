"""In which order the queue stands: as the reports came, or by unit, year, state or number of problems."""

from __future__ import annotations

from bisect import insort
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
        self._keys: dict[str, Any] = {}
        self._sorted: list[str] = []
        self._ranks: dict[str, int] = {}

    def know(self, row: ReportRow) -> None:
        """Find out where a row's name stands among the others."""
        self._key(headline(row))

    def key(self, order: Order) -> Callable[[ReportRow], Any] | None:
        """What one more row is put into its place by, None for the order in which the reports came."""
        return self._by(order, lambda row: self._key(headline(row)))

    def sort(self, rows: list[ReportRow], order: Order) -> None:
        """Put very many rows in order: by the places of their names, as Qt takes long to compare these."""
        key = self._by(order, lambda row: self._ranks[headline(row)])
        if key is None:
            return
        for row in rows:
            self.know(row)
        self._ranks = self._ranks or self._ranked()
        rows.sort(key=key)

    def _key(self, name: str) -> Any:
        if name not in self._keys:
            self._keys[name] = self._collator.sortKey(name)
            insort(self._sorted, name, key=self._keys.__getitem__)
            self._ranks = {}
        return self._keys[name]

    def _by(self, order: Order, name: Callable[[ReportRow], Any]) -> Callable[[ReportRow], Any] | None:
        keys: dict[Order, Callable[[ReportRow], Any]] = {
            "unit": lambda row: (name(row), -_year(row)),
            "year": lambda row: (-_year(row), name(row)),
            "state": lambda row: (_WORST_FIRST[queue_state(row)], -sum(row.waiting)),
            "problems": lambda row: -sum(row.waiting),
        }
        return keys.get(order)

    def _ranked(self) -> dict[str, int]:
        """The place of each name; names that are alike share one."""
        ranks: dict[str, int] = {}
        rank, before = 0, None
        for name in self._sorted:
            key = self._keys[name]
            rank += before is not None and before < key
            ranks[name], before = rank, key
        return ranks


def _year(row: ReportRow) -> int:
    year = row.summary.get("year")
    return year if isinstance(year, int) else 0
