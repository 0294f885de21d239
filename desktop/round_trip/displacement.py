"""Whether the cells of a sheet still stand in the rows they belong to.

Whoever sorts some columns only, or lets cells move down for a new one, leaves the keys of the rows behind. Every figure
that moved would then look like a correction of another report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from desktop.round_trip.keys import Placed
from desktop.round_trip.naming_sheet import WrittenSheet
from desktop.round_trip.values import alike, same
from parser.model import TargetKind

_FEWEST = 3
"""So many figures of a column that changed places among each other are no correction any more."""
_FEWEST_IN_PAIRS = 6
"""Two reports may have been mistaken for each other in a few columns; not in so many cells."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure: its row and column now, whose it is and of which table, what was written and what stands there."""

    row: int
    column: int
    report: str
    table: str
    written: Any
    found: Any

    @property
    def changed(self) -> bool:
        return not same(self.written, self.found)


def check_now(written: WrittenSheet, key: int, placed: Placed, row: int) -> str:
    """The check of a row as it is now."""
    return placed.check(row, tuple(one for part in written.rows[key] for one in part.shape), written.formulas)


def is_displaced(written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> bool:
    """Whether rows hold what belongs to other rows. `chosen` says where each row stands."""
    return _texts_moved(written, placed, chosen) or _figures_moved(written, placed, chosen)


def _texts_moved(written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> bool:
    """Whether what tells rows from each other is another row's, which then holds something else itself."""
    checks = {key: parts[0].check for key, parts in written.rows.items() if key in chosen}
    now = {key: check_now(written, key, placed, chosen[key]) for key in checks}
    moved = {key for key, check in checks.items() if now[key] != check}
    owners = defaultdict(set)
    for key in moved:
        owners[checks[key]].add(key)
    return any(owners.get(now[key], set()) - {key} for key in moved)


def _figures_moved(written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> bool:
    in_pairs = 0
    figures = list(_figures(written, placed, chosen))
    if any(_have_moved_aside(row) for row in _grouped(figures, lambda figure: figure.row)):
        return True
    for column in _grouped(figures, lambda figure: figure.column):
        changed = [figure for figure in column if figure.changed]
        if len(changed) < 2:
            continue
        if _have_changed_places(changed):
            in_pairs += len(changed) if _of_several(changed) else 0
            if len(changed) >= _FEWEST or in_pairs >= _FEWEST_IN_PAIRS:
                return True
        if len(changed) >= _FEWEST and _of_several(changed) and _have_moved_on(column, changed):
            return True
    return False


def _figures(written: WrittenSheet, placed: Placed, chosen: Mapping[int, int]) -> Iterator[_Figure]:
    for key, parts in written.rows.items():
        row = chosen.get(key)
        cells = placed.rows.get(row, {}) if row is not None else {}
        for part in parts if row is not None else ():
            for (column, target, _which), was in zip(part.shape, part.values, strict=True):
                at = placed.columns.get(column)
                if at is not None and not isinstance(was, dict):
                    cell = cells.get(at)
                    found = cell.value if cell else None
                    table = target.key.partition(".")[0] if target.kind is TargetKind.CELL else ""
                    yield _Figure(row or 0, at, part.report.identity, table, was, found)


def _grouped(figures: Iterable[_Figure], by: Callable[[_Figure], int]) -> Iterator[list[_Figure]]:
    """The figures of each row or column, in the order in which they stand there."""
    groups: dict[int, list[_Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: (figure.row, figure.column)):
        groups[by(figure)].append(figure)
    yield from groups.values()


def _of_several(figures: Iterable[_Figure]) -> bool:
    return len({figure.report for figure in figures}) > 1


def _have_changed_places(changed: Sequence[_Figure]) -> bool:
    """Whether cells hold what others of them held, each of it as often."""
    before = Counter(alike(figure.written) for figure in changed)
    return len(before) > 1 and before == Counter(alike(figure.found) for figure in changed)


def _have_moved_aside(row: Sequence[_Figure]) -> bool:
    """Whether a row was moved on over more than one table; within one that may put right what was read amiss."""
    changed = [figure for figure in row if figure.changed]
    several = len({figure.table for figure in changed if figure.table}) > 1
    return several and len(changed) >= _FEWEST_IN_PAIRS and _have_moved_on(row, changed)


def _have_moved_on(figures: Sequence[_Figure], changed: Sequence[_Figure]) -> bool:
    """Whether cells hold what stood before them, or behind, as after a cell was put in or taken out."""
    for order in (figures, figures[::-1]):
        before = {figure: earlier for earlier, figure in pairwise(order)}
        moved = [one for one in changed if one in before and alike(before[one].written) == alike(one.found)]
        told = {alike(one.found) for one in moved} - {None}
        if len(moved) >= len(changed) - 1 and len(told) > 1:
            return True
    return False
