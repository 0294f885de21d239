from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.backup.thinning import LEAST, MOST_RECENT, RECENT, STAGES, superfluous, too_large
from desktop.store.copies import Copy

NOW = datetime(2024, 6, 28, 15, 0)
AN_HOUR = timedelta(hours=1)
MOST = MOST_RECENT + 2 * 49 + sum(most for _period, most in STAGES)
"""Of two days, an hour each; what a clock that was set back left ahead has as many of its own."""

times = st.datetimes(datetime(2021, 1, 1), datetime(2027, 1, 1)).map(lambda at: at.replace(microsecond=0))
near = st.integers(0, 72 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
collections = st.lists(times | near, max_size=400).map(lambda all_of: copies(*all_of))


def copies(*times: datetime) -> list[Copy]:
    return [Copy(Path(f"{number}.kaijuan"), at, "time") for number, at in enumerate(times)]


def left(all_of: list[Copy], now: datetime = NOW) -> list[Copy]:
    gone = superfluous(all_of, now)
    return [copy for copy in all_of if copy not in gone]


def work(days: int, until: datetime = NOW) -> list[Copy]:
    """A backup every half hour of office hours, thinned after each, as the program does."""
    kept: list[Copy] = []
    for number in range(days * 18):
        day, half_hour = divmod(number, 18)
        at = (until - timedelta(days=days - day - 1)).replace(hour=8, minute=30) + half_hour * AN_HOUR / 2
        made = Copy(Path(f"{number}.kaijuan"), at, "time")
        kept = [*left(kept, at), made]
    return kept


def test_all_of_two_days_stay():
    half_hours = [NOW - n * AN_HOUR / 2 for n in range(95)]
    assert len(left(copies(*half_hours))) == 95


def test_then_one_a_day_a_week_and_a_month():
    daily = copies(*(NOW - timedelta(days=n) for n in range(600)))
    ages = [(NOW - copy.at).days for copy in left(daily)]
    assert ages[:14] == list(range(14))
    assert len(ages) == 2 + 12 + 10 + 9
    assert ages[14:24] == sorted(ages[14:24])
    assert 300 < ages[-1] < 420


def test_the_last_of_a_day_stays():
    day = NOW - timedelta(days=5)
    (stays,) = left(copies(day.replace(hour=9), day.replace(hour=17), day.replace(hour=12)))
    assert stays.at.hour == 17


def test_a_year_of_work_leaves_all_ages_and_few_backups():
    kept = work(400)
    ages = sorted((NOW - copy.at).days for copy in kept)
    assert len(kept) <= 3 * 18 + 31
    assert ages[-1] > 250
    steps = [older - younger for younger, older in pairwise(ages)]
    assert max(steps) <= 38  # from the last week to the end of the month before


@given(collections, times)
def test_few_stay_whatever_there_was(all_of, now):
    assert len(left(all_of, now)) <= 2 * MOST


@given(collections, times)
def test_the_newest_stays_and_so_does_the_newest_that_is_not_ahead(all_of, now):
    kept = {copy.at for copy in left(all_of, now)}
    for some in (all_of, [copy for copy in all_of if copy.at <= now + RECENT]):
        if some:
            assert max(copy.at for copy in some) in kept


@given(collections, times)
def test_thinning_again_takes_nothing(all_of, now):
    kept = left(all_of, now)
    assert left(kept, now) == kept


@given(collections, times, st.timedeltas(timedelta(), timedelta(days=2000)))
def test_a_clock_set_back_takes_nothing_of_what_stayed(all_of, now, back):
    now = max([now, *(copy.at for copy in all_of)])
    kept = left(all_of, now)
    assert left(kept, now - back) == kept


@given(st.lists(near, max_size=MOST_RECENT).map(lambda all_of: copies(*all_of)))
def test_nothing_of_two_days_goes(all_of):
    assert all(copy.at <= NOW - RECENT for copy in superfluous(all_of, NOW))


@settings(max_examples=50)
@given(collections, st.integers(0, 400))
def test_large_ones_go_until_they_fit_but_the_newest_never(all_of, most):
    sizes = {copy.path: 1 + number % 3 for number, copy in enumerate(all_of)}
    gone = too_large(all_of, sizes, most)
    kept = [copy for copy in all_of if copy not in gone]
    assert sum(sizes[copy.path] for copy in kept) <= most or len(kept) <= LEAST
    if all_of:
        assert max(copy.at for copy in kept) == max(copy.at for copy in all_of)


def test_of_large_ones_an_even_spread_stays():
    all_of = copies(*(NOW - n * AN_HOUR / 2 for n in range(40)), *(NOW - timedelta(days=n) for n in range(1, 11)))
    gone = too_large(all_of, {copy.path: 1 for copy in all_of}, 20)
    days = {copy.at.date() for copy in all_of if copy not in gone}
    assert len(days) == 11
