"""How deep each numbered line stands in the tree of this document.

Styles nest in the order in which they are met. A style that is open goes on where it was left; a new one opens below,
unless it goes on counting for another (（二） then 3.), or stands above by its kind. A series inside another of its own
style begins with 1 right below a heading, when both come to a second.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from parser.record import record
from parser.rules.outline.numbers import STYLES


@record()
class Numbered:
    """What levels are told from. `form_part` is set where the title is that of a part of the national forms."""

    style: str
    ordinal: int
    form_part: bool


@record()
class Place:
    """A level, from 1, and the index of the numbered line above, None at the top."""

    level: int
    parent: int | None


@dataclass(slots=True)
class _Open:
    style: str
    ordinal: int
    index: int


def places(items: Sequence[Numbered]) -> list[Place]:
    """The place of each numbered line, in order."""
    twos = _twos_ahead(items)
    ahead = _Ahead(items)
    stack: list[_Open] = []
    found: list[Place] = []
    for index, item in enumerate(items):
        depth = _depth(stack, item, index, twos[index], ahead)
        del stack[depth:]
        found.append(Place(depth + 1, stack[-1].index if stack else None))
        stack.append(_Open(item.style, item.ordinal, index))
    return found


def _twos_ahead(items: Sequence[Numbered]) -> list[int]:
    """For each item, how many later ones of its style are a second: two of them mean two series."""
    counts: dict[str, int] = {}
    found = []
    for item in reversed(items):
        found.append(counts.get(item.style, 0))
        counts[item.style] = counts.get(item.style, 0) + (item.ordinal == 2)
    return found[::-1]


class _Ahead:
    """Where the next line of each style stands."""

    def __init__(self, items: Sequence[Numbered]) -> None:
        self._items = items
        self._places: dict[str, list[int]] = {}
        for index, item in enumerate(items):
            self._places.setdefault(item.style, []).append(index)

    def _next(self, style: str, index: int) -> int:
        places = self._places.get(style, [])
        found = bisect.bisect_right(places, index)
        return places[found] if found < len(places) else len(self._items)

    def goes_on(self, above: Sequence[_Open], line: _Open, index: int) -> bool:
        """Whether the series of an open line goes on behind `index`, before one above it does."""
        following = self._next(line.style, index)
        if following == len(self._items) or self._items[following].ordinal != line.ordinal + 1:
            return False
        return all(self._next(other.style, index) > following for other in above)


def _depth(stack: list[_Open], item: Numbered, index: int, twos: int, ahead: _Ahead) -> int:
    """How many open lines stay above the item."""
    same = [depth for depth, line in enumerate(stack) if line.style == item.style]
    if same:
        right_below = stack[-1].index == index - 1 and stack[-1].style == item.style
        begins_series = right_below and item.ordinal == 1 and twos >= 2 and not item.form_part
        return len(stack) if begins_series and len(same) == 1 else _same_style(stack, item, same)
    for depth in range(len(stack) - 1, -1, -1):
        follows = item.ordinal == stack[depth].ordinal + 1
        if follows and (item.ordinal >= 3 or (item.ordinal == 2 and depth >= 1)):
            return depth
    rank = STYLES.index(item.style)
    depth = len(stack)
    while depth and STYLES.index(stack[depth - 1].style) > rank:
        if item.ordinal == 1 and ahead.goes_on(stack[: depth - 1], stack[depth - 1], index):
            break
        depth -= 1
    return depth


def _same_style(stack: list[_Open], item: Numbered, same: Sequence[int]) -> int:
    """Where a style that is open goes on: a series inside another of its style ends with a part of the form."""
    outer, inner = same[0], same[-1]
    follows_outer = item.ordinal == stack[outer].ordinal + 1
    follows_inner = item.ordinal == stack[inner].ordinal + 1
    return outer if follows_outer and (item.form_part or not follows_inner) else inner
