"""Changes that would make sums of a table hold again: one figure, figures one column on, one figure read as two, or two
figures whose errors hide each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from parser.checks.tables.equations import Row, rows_of
from parser.checks.tables.sums import Change, Sums
from parser.model import Number

_ROW = "T3-02"
"""The rule of the sums of rows."""
_DEEPEST = 4
"""Figures that may be wrong at once, in rows and columns that cross."""
_PATIENCE = 300
"""Steps of the search for them."""
_MOST = 16
"""Sums that fail at once from which on nothing is looked for: so much is not a slip or two."""
_OF_A_SHIFT = 2
"""Sums that a shift by one column settles."""
_DIGITS = 6
"""Digits of the largest figure that is put together out of two."""


def suspects(sums: Sums) -> list[Change]:
    """All changes of one figure, one shift or one split that settle something and break nothing, the best first.

    Shifts and pairs, which are many to try, are looked for where no other change settles all; pairs that settle no more
    than a shift may, of which there are often several, are left for last.
    """
    found = sorted([*_splits(sums), *_single_cells(sums)], key=_rank)
    if found and len(found[0].settles) == len(sums.failing):
        return found
    large = (change for change in pairs(sums) if len(change.settles) > _OF_A_SHIFT)
    return sorted([*found, *_shifts(sums), *large], key=_rank)


def _rank(change: Change) -> tuple[int, int]:
    return change.rank


def _single_cells(sums: Sums) -> Iterator[Change]:
    seen: set[tuple[str, Number]] = set()
    failing = sums.failing
    times = Counter(chain.from_iterable(sums.equations[number].ids for number in failing))
    for number in failing:
        for cell_id in sums.choices(number):
            if times[cell_id] < len(sums.touching(cell_id)):
                continue  # most stand in another sum that holds
            delta = sums.wanted(number, cell_id)
            value = (sums.printed(cell_id) or 0) + delta
            if value >= 0 and (cell_id, value) not in seen:
                seen.add((cell_id, value))
                if change := sums.change("cell", {cell_id: value}):
                    yield change


def _rows(sums: Sums) -> Sequence[Row]:
    return rows_of(sums.table.form.edition) if sums.table.form.id == "table3" else ()


def _columns_failing(sums: Sums) -> frozenset[str]:
    ends = [sums.equations[number].ids[-1] for number in sums.failing if sums.equations[number].rule != _ROW]
    return frozenset(end.partition(".")[2] for end in ends)


def _shifts(sums: Sums) -> Iterator[Change]:
    """Figures of a row that stand one column from their own, which is 0 or blank and has the 0 or blank of theirs."""
    columns = _columns_failing(sums)
    wrong = [n for n, column in enumerate(sums.table.form.blocks[0].columns) if column.id in columns]
    for row in _rows(sums) if len(wrong) > 1 else ():
        ids = (*row.parts, row.total)
        empty = [place for place in wrong if not sums.printed(ids[place])]
        if not empty or len(empty) == len(wrong):
            continue
        values = [sums.printed(cell_id) for cell_id in ids]
        filled = [place for place in wrong if values[place]]
        for first in empty:
            for last in filled:
                step = 1 if first < last else -1
                run = range(first, last + step, step)
                moved = [*(values[place] for place in run[1:]), values[first]]
                if change := sums.change("shifted", dict(zip((ids[place] for place in run), moved, strict=True))):
                    yield change


def _splits(sums: Sums) -> Iterator[Change]:
    """Two figures side by side that are one: the second place is 0, or what stands behind comes one place nearer."""
    failing = {sums.equations[number].ids[-1] for number in sums.failing if sums.equations[number].rule == _ROW}
    columns = _columns_failing(sums)
    for row in _rows(sums) if failing else ():
        if row.total not in failing:
            continue
        values = [sums.printed(cell_id) for cell_id in row.parts]
        for place in range(len(values) - 1):
            one, other = values[place], values[place + 1]
            if row.parts[place].partition(".")[2] not in columns:
                continue
            if not one or other is None or len(joined := f"{one}{other}") > _DIGITS or not joined.isdigit():
                continue
            for last in range(place + 1, len(values)):
                behind = [*values[place + 2 : last + 1], 0]
                if last == place + 1 or any(values[place + 2 : last + 1]):
                    ids = row.parts[place : last + 1]
                    if change := sums.change("split", dict(zip(ids, [int(joined), *behind], strict=True))):
                        yield change


def pairs(sums: Sums) -> list[Change]:
    """All changes of two figures whose errors cancel in a sum that holds, the best first.

    Such are 3 too many in one column and 3 too few in another one of the same row.
    """
    failing = sums.failing
    if len(failing) > _MOST:
        return []
    found: dict[frozenset[str], Change] = {}
    for place, one in enumerate(failing):
        for other in failing[place + 1 :]:
            if abs(sums.apart[one]) != abs(sums.apart[other]):
                continue
            for cells in _beside(sums, one, other):
                wanted = [(cell_id, sums.wanted(at, cell_id)) for at, cell_id in zip((one, other), cells, strict=True)]
                values = {cell_id: (sums.printed(cell_id) or 0) + delta for cell_id, delta in wanted}
                known = frozenset(cells) in found
                if not known and min(values.values()) >= 0 and (change := sums.change("pair", values)):
                    found[change.altered] = change
    return sorted(found.values(), key=_rank)


def _beside(sums: Sums, one: int, other: int) -> Iterator[tuple[str, str]]:
    """Pairs of cells, each of one of two equations that fail, which stand together in an equation that holds."""
    beyond = frozenset(sums.equations[other].ids)
    for cell_id in sums.choices(one):
        for number, _ in sums.touching(cell_id):
            if not sums.apart[number]:
                yield from ((cell_id, at) for at in sums.equations[number].ids if at in beyond and at != cell_id)


@dataclass
class Crossing:
    """The search for several wrong figures whose rows and columns cross: the fewest, and all ways to have so few."""

    sums: Sums
    steps: int = 0
    found: list[dict[str, Number]] = field(default_factory=list)

    def search(self) -> list[dict[str, Number]]:
        """The values of the figures to be changed, each way to do so; none where nothing of the kind explains all."""
        dirty = frozenset(self.sums.failing)
        if len(dirty) > _MOST:
            return []
        for most in range(2, _DEEPEST + 1):
            self._go_on(dirty, list(self.sums.apart), {}, most)
            if self.found or self.steps > _PATIENCE:
                break
        return self.found if self.steps <= _PATIENCE else []

    def _go_on(self, dirty: frozenset[int], apart: list[Number], changed: dict[str, Number], left: int) -> None:
        open_ones = [number for number in dirty if apart[number]]
        if not open_ones:
            if not any(known.keys() == changed.keys() for known in self.found):
                self.found.append(changed)
            return
        self.steps += 1
        if not left or self.steps > _PATIENCE:
            return
        options = {number: self._free(number, dirty, changed) for number in open_ones}
        number = min(open_ones, key=lambda one: len(options[one]))
        for cell_id in options[number]:
            for delta in {-sign * apart[at] for at, sign in self.sums.touching(cell_id) if apart[at]}:
                value = (self.sums.printed(cell_id) or 0) + delta
                if value >= 0:
                    after = list(apart)
                    for at, sign in self.sums.touching(cell_id):
                        after[at] += sign * delta
                    self._go_on(dirty, after, {**changed, cell_id: value}, left - 1)

    def _free(self, number: int, dirty: frozenset[int], changed: dict[str, Number]) -> list[str]:
        """The cells of an equation that stand in no equation which held."""
        return [
            cell_id
            for cell_id in self.sums.choices(number)
            if cell_id not in changed and all(at in dirty for at, _ in self.sums.touching(cell_id))
        ]
