"""Ranges as attributes hold them (`A5:D5 F5`, without a sheet), after rows were repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.template.growth import Growth

_AREA = re.compile(r"(\$?[A-Za-z]{0,3})(\$?)([0-9]{0,7})(?::(\$?[A-Za-z]{0,3})(\$?)([0-9]{0,7}))?")


def moved_areas(text: str, growth: Growth, *, each: bool = False) -> list[str]:
    """What becomes of one range: one that grew with the rows, or one a copy where it is a part of them.

    With `each` it is one a copy also where it is all of them.
    """
    found = _AREA.fullmatch(text)
    if found is None or not found[3] or (found[4] is not None and not found[6]):
        return [text]
    top, bottom = int(found[3]), int(found[6] or found[3])
    made = []
    for first, last in growth.areas(min(top, bottom), max(top, bottom), each=each):
        start = f"{found[1]}{found[2]}{first}"
        single = found[4] is None and first == last
        column, fixed = (found[1], found[2]) if found[4] is None else (found[4], found[5])
        made.append(start if single else f"{start}:{column}{fixed}{last}")
    return made


def moved_list(text: str, growth: Growth) -> str:
    """A list of ranges with blanks between."""
    return " ".join(area for part in text.split() for area in moved_areas(part, growth))


def hull(text: str, growth: Growth) -> str:
    """One range that takes in all that the range became."""
    areas = moved_areas(text, growth)
    if len(areas) == 1:
        return areas[0]
    return f"{areas[0].partition(':')[0]}:{areas[-1].rpartition(':')[2]}"


def first_place(text: str, growth: Growth) -> str:
    """A single cell: of a repeated row the first copy's."""
    found = _AREA.fullmatch(text)
    if found is None or not found[3]:
        return text
    return f"{found[1]}{found[2]}{growth.first(int(found[3]))}"


def moved_in_copy(text: str, growth: Growth, copy: int) -> str:
    """One range within repeated rows, in the copy with that number."""
    found = _AREA.fullmatch(text)
    if found is None or not found[3]:
        return text
    start = f"{found[1]}{found[2]}{growth.copy(int(found[3]), copy)}"
    return start if not found[6] else f"{start}:{found[4]}{found[5]}{growth.copy(int(found[6]), copy)}"


def rows_in(text: str) -> Iterator[tuple[int, int]]:
    """First and last row of each range of a list."""
    for part in text.split():
        found = _AREA.fullmatch(part)
        if found and found[3]:
            top, bottom = int(found[3]), int(found[6] or found[3])
            yield min(top, bottom), max(top, bottom)
