"""Dates as reports print them: 2019年02月27日, 2019-2-27 15:09, 二〇一八年十二月二十四日, and damaged ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from parser.record import record

_CN = "[一二三四五六七八九十]"
_YEAR_CN = "[九〇○零0oO][〇○零0oO一二三四五六七八九]{2}"
YEAR = rf"(?:19\d\d|20\d\d|一{_YEAR_CN}|二{_YEAR_CN})"
"""A year in digits or in Chinese numerals. Each way begins with a character of its own: a search leaps to these."""

_DAY = (
    rf"(?:年(?P<month>\d{{1,2}}|元|{_CN}{{1,2}})月(?P<day>\d{{1,2}}|{_CN}{{1,3}})[日号]?"
    r"|(?P<mark>[-/.])(?P<month2>\d{1,2})(?P=mark)(?P<day2>\d{1,2})(?!\d))"
)
DATE = re.compile(rf"(?P<year>{YEAR}){_DAY}")
"""A whole date in folded text without blanks."""

_DAMAGED = r"(?:年?\d{1,4}(?:月\d{0,2})?日|\d?月\d{1,2}日)"
_ANY = re.compile(rf"(?P<year>{YEAR})(?:(?P<whole>{_DAY})|{_DAMAGED})")
_CN_DIGITS = {**dict.fromkeys("〇○零0oO", 0), **{c: n for n, c in enumerate("一二三四五六七八九", 1)}}


@record()
class PrintedDate:
    """A date at `text[start:end]`; `value` is None when no such day exists or a part of it is missing."""

    start: int
    end: int
    value: date | None


def find_dates(text: str, start: int = 0) -> Iterator[PrintedDate]:
    """All dates in folded text without blanks, damaged ones too, in order."""
    for match in _ANY.finditer(text, start):
        yield PrintedDate(match.start(), match.end(), _value(match) if match["whole"] else None)


def whole_date(text: str) -> date | None:
    """The day that the whole text names, None when it is anything else."""
    match = DATE.fullmatch(text)
    return _value(match) if match else None


def year_of(text: str) -> int:
    """A printed year in digits or Chinese numerals as a number."""
    return int(text) if text.isascii() and text.isdigit() else int("".join(str(_CN_DIGITS[c]) for c in text))


def _value(match: re.Match[str]) -> date | None:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    try:
        return date(year_of(match["year"]), _small(month), _small(day))
    except ValueError:
        return None


def _small(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text == "元":
        return 1
    tens, ten, units = text.rpartition("十")
    return (_CN_DIGITS.get(tens, 1) * 10 if ten else 0) + (_CN_DIGITS[units] if units else 0)
