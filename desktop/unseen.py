"""Numbers that a person typed and that stand nowhere in the source (原文未见): the program doubts people too.

Typing by hand goes wrong more often than reading; whoever copies a figure finds it printed somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parser.corrections import How, Reviewed
from parser.fold import fold
from parser.layout import Last
from parser.model import Cell, Entry, Indicator, MetadataEntry, Number, StatValue, Target, TargetKind
from parser.numerals import han_value, plain

REASON = "原文未见这个数，请确认没有打错"
_BY_HAND = (How.TYPED, How.WORKBOOK)
_FIGURE = re.compile(r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<power>[万亿]?)")
_HAN = re.compile(r"[零〇○一二两三四五六七八九十百千万亿]+")
_POWERS = {"万": 10**4, "亿": 10**8}
_PRINTED: Last[frozenset[Number]] = Last()
_UNSEEN: Last[frozenset[Target]] = Last()


def unseen(reviewed: Reviewed) -> Iterator[tuple[Target, Entry]]:
    """Values typed by hand whose number the source has nowhere, until somebody confirms them.

    In a table that the source has only as a picture nothing can be seen, so nothing is doubted.
    """
    typed = [t for t, mark in reviewed.marks.items() if mark.last.how in _BY_HAND and t not in reviewed.confirmed]
    if not typed:
        return
    for target in typed:
        entry = reviewed.values.get(target)
        number = _number(entry)
        if entry is None or number is None or entry.span is not None or _from_picture(reviewed, target):
            continue
        if abs(number) not in printed_numbers(reviewed.report.text):
            yield target, entry


def is_unseen(reviewed: Reviewed, target: Target) -> bool:
    """Whether a value is one of these."""
    return target in _UNSEEN.get((reviewed,), lambda: frozenset(typed for typed, _entry in unseen(reviewed)))


def printed_numbers(text: str) -> frozenset[Number]:
    """Every number that a text prints, in digits or in Chinese numerals, also as 14 and 140000 where it says 14万."""
    return _PRINTED.get((text,), lambda: _find_numbers(text))


def _find_numbers(text: str) -> frozenset[Number]:
    folded = fold(text)
    found: set[Number] = set()
    for match in _FIGURE.finditer(folded):
        number = Decimal(match["digits"].replace(",", ""))
        found.add(plain(number))
        if match["power"]:
            found.add(plain(number * _POWERS[match["power"]]))
    for run in _HAN.findall(folded):
        value = han_value(run)
        if value is not None:
            found.add(value)
    return frozenset(found)


def _number(entry: Entry | None) -> Number | None:
    if isinstance(entry, Cell | StatValue | Indicator):
        return entry.value
    if isinstance(entry, MetadataEntry) and entry.field == "year" and isinstance(entry.value, int):
        return entry.value
    return None


def _from_picture(reviewed: Reviewed, target: Target) -> bool:
    if target.kind is not TargetKind.CELL:
        return False
    table = reviewed.report.tables.get(target.key.partition(".")[0])
    return table is not None and table.span is None
