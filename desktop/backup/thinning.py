"""Which backups need not be kept: all of two days stay, then one a day, a week and a month. Pure functions.

What is asked here are the backups besides the one that was made and checked just now, which always stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from desktop.store.copies import Copy

RECENT = timedelta(days=2)
MOST_RECENT = 100
"""Of two days, so many stay whatever happened in them; of more, one an hour."""
STAGES: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda at: at.date(), 12),
    (lambda at: at.isocalendar()[:2], 10),
    (lambda at: (at.year, at.month), 9),
)
"""After two days: the last of each of so many days, then of weeks, then of months in which there was one."""
LEAST = 10
"""So many stay however large they are."""


def superfluous(copies: Collection[Copy], now: datetime) -> frozenset[Copy]:
    """Those that may go. A clock that is set back takes none away: what is later than now is thinned by itself."""
    here = [copy for copy in copies if copy.at <= now + RECENT]
    ahead = [copy for copy in copies if copy.at > now + RECENT]
    kept = _kept(_newest_first(here), now)
    if ahead:
        kept |= _kept(_newest_first(ahead), max(copy.at for copy in ahead))
    return frozenset(copies) - kept


def too_large(copies: Collection[Copy], sizes: Mapping[Path, int], most: int) -> frozenset[Copy]:
    """Those that go so that the others are no more than `most` bytes: each time the one with a near younger one."""
    left = _newest_first(copies)
    total = sum(sizes.get(copy.path, 0) for copy in left)
    while total > most and len(left) > LEAST:
        gone = min(pairwise(left), key=lambda pair: pair[0].at - pair[1].at)[1]
        left.remove(gone)
        total -= sizes.get(gone.path, 0)
    return frozenset(copies) - frozenset(left)


def _newest_first(copies: Collection[Copy]) -> list[Copy]:
    return sorted(copies, key=lambda copy: (copy.at, copy.path.name), reverse=True)


def _kept(copies: Sequence[Copy], now: datetime) -> set[Copy]:
    recent = [copy for copy in copies if copy.at > now - RECENT]
    kept = set(recent[:MOST_RECENT])
    kept |= _last_of(recent[MOST_RECENT:], lambda at: (at.date(), at.hour), len(recent))[0]
    rest = copies[len(recent) :]
    for period, most in STAGES:
        last, rest = _last_of(rest, period, most)
        kept |= last
    return kept


def _last_of(
    copies: Sequence[Copy], period: Callable[[datetime], object], most: int
) -> tuple[set[Copy], Sequence[Copy]]:
    """The last of each of the newest periods, and what is older than those."""
    found: dict[object, Copy] = {}
    for number, copy in enumerate(copies):
        key = period(copy.at)
        if key not in found and len(found) == most:
            return set(found.values()), copies[number:]
        found.setdefault(key, copy)
    return set(found.values()), ()
