"""Which backups need not be kept: all of two days stay, then one a day, a week and a month. Pure functions.

What is asked here are the backups besides the one that was made and checked just now, which always stays. The clock may
be wrong, set back or forward: the order is that in which they were made, an age is told by the turn of the clock, and
what was made on the last days on which there was any stays, however long ago the clock says that was.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from desktop.store.copies import Copy

RECENT = timedelta(days=2)
"""Before now, and before the clock was set back last."""
LAST_DAYS, LAST_TURNS = 4, 2
MOST_RECENT = 100
"""Of what is recent, and of the last days on which there was one, so many stay; of more, one an hour."""
STAGES: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda at: at.date(), 12),
    (lambda at: at.isocalendar()[:2], 10),
    (lambda at: (at.year, at.month), 9),
)
"""After that: the last of each of so many days, then of weeks, then of months in which there was one."""
LEAST = 10
"""So many stay however large they are."""


def superfluous(copies: Collection[Copy], made: Copy) -> frozenset[Copy]:
    """Those that may go now that another one was made."""
    in_order = _newest_first(copies)
    last_days = list(dict.fromkeys((copy.turn, copy.at.date()) for copy in in_order))[:LAST_DAYS]
    ends = {made.turn: made.at}
    for copy in in_order:
        if len(ends) < LAST_TURNS:
            ends.setdefault(copy.turn, copy.at)
    recent: list[Copy] = []
    older: list[Copy] = []
    for copy in in_order:
        young = copy.at > ends.get(copy.turn, datetime.max) - RECENT
        (recent if young or (copy.turn, copy.at.date()) in last_days else older).append(copy)
    kept = set(recent[:MOST_RECENT])
    kept |= _last_of(recent[MOST_RECENT:], lambda at: (at.date(), at.hour), len(recent))[0]
    rest: Sequence[Copy] = older
    for period, most in STAGES:
        last, rest = _last_of(rest, period, most)
        kept |= last
    return frozenset(copies) - kept


def too_large(copies: Collection[Copy], sizes: Mapping[Path, int], most: int) -> frozenset[Copy]:
    """Those that go so that the others are no more than `most` bytes: each time the one with a near younger one."""
    left = _newest_first(copies)
    total = sum(sizes.get(copy.path, 0) for copy in left)
    while total > most and len(left) > LEAST:
        gone = min(pairwise(left), key=lambda pair: abs(pair[0].at - pair[1].at))[1]
        left.remove(gone)
        total -= sizes.get(gone.path, 0)
    return frozenset(copies) - frozenset(left)


def _newest_first(copies: Collection[Copy]) -> list[Copy]:
    return sorted(copies, key=lambda copy: copy.order, reverse=True)


def _last_of(
    copies: Sequence[Copy], period: Callable[[datetime], object], most: int
) -> tuple[set[Copy], Sequence[Copy]]:
    """The last of each of the newest periods, and what is older than those."""
    found: dict[object, Copy] = {}
    for number, copy in enumerate(copies):
        key = copy.turn, period(copy.at)
        if key not in found and len(found) == most:
            return set(found.values()), copies[number:]
        found.setdefault(key, copy)
    return set(found.values()), ()
