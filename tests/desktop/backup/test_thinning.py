from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.backup.thinning import LAST_DAYS, LEAST, MOST_RECENT, RECENT, STAGES, superfluous, too_large
from desktop.store.copies import Copy

NOW = datetime(2024, 6, 28, 15, 0)
AN_HOUR = timedelta(hours=1)
MOST = MOST_RECENT + 2 * 49 + LAST_DAYS * 24 + sum(most for _period, most in STAGES)
"""Of two days, in two turns of the clock, an hour each."""

times = st.datetimes(datetime(2021, 1, 1), datetime(2027, 1, 1)).map(lambda at: at.replace(microsecond=0))
near = st.integers(0, 72 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
collections = st.lists(times | near, max_size=400).map(lambda all_of: copies(*all_of))


def copies(*times: datetime) -> list[Copy]:
    return [Copy(Path(f"{number}.kaijuan"), at, "time") for number, at in enumerate(times)]


def make(all_of: list[Copy], now: datetime) -> Copy:
    """One more, with the turn of the clock that it would get."""
    last = max(all_of, key=lambda copy: copy.order, default=None)
    turn = 0 if last is None else last.turn + (last.at > now)
    return Copy(Path(f"made{len(all_of)}.kaijuan"), now, "time", turn=turn)


def left(all_of: list[Copy], now: datetime = NOW) -> list[Copy]:
    gone = superfluous(all_of, make(all_of, now))
    return [copy for copy in all_of if copy not in gone]


def work(days: int, until: datetime = NOW) -> list[Copy]:
    """A backup every half hour of office hours, thinned after each, as the program does."""
    kept: list[Copy] = []
    for number in range(days * 18):
        day, half_hour = divmod(number, 18)
        at = (until - timedelta(days=days - day - 1)).replace(hour=8, minute=30) + half_hour * AN_HOUR / 2
        kept = [*left(kept, at), replace(make(kept, at), path=Path(f"{number}.kaijuan"))]
    return kept


def test_all_of_two_days_stay():
    half_hours = [NOW - n * AN_HOUR / 2 for n in range(95)]
    assert len(left(copies(*half_hours))) == 95


def test_then_one_a_day_a_week_and_a_month():
    daily = copies(*(NOW - timedelta(days=n) for n in range(600)))
    ages = [(NOW - copy.at).days for copy in left(daily)]
    assert ages[: LAST_DAYS + 12] == list(range(LAST_DAYS + 12))
    assert len(ages) == LAST_DAYS + 12 + 10 + 9
    assert ages[16:26] == sorted(ages[16:26])
    assert 300 < ages[-1] < 420


def test_the_last_of_a_day_stays():
    day, later = NOW - timedelta(days=5), [NOW - timedelta(days=n) for n in range(LAST_DAYS)]
    stay = left(copies(day.replace(hour=9), day.replace(hour=17), day.replace(hour=12), *later))
    assert [copy.at for copy in stay] == [day.replace(hour=17), *later]


def test_all_of_the_last_days_stays_however_long_ago_they_are():
    """Nobody knows whether the clock is wrong or the person was away."""
    day = NOW - timedelta(days=400)
    assert len(left(copies(*(day + n * AN_HOUR / 4 for n in range(30))))) == 30


def test_a_year_of_work_leaves_all_ages_and_few_backups():
    kept = work(400)
    ages = sorted((NOW - copy.at).days for copy in kept)
    assert len(kept) <= (LAST_DAYS + 1) * 18 + 31
    assert ages[-1] > 250
    steps = [older - younger for younger, older in pairwise(ages)]
    assert max(steps) <= 38  # from the last week to the end of the month before


@given(collections, times)
def test_few_stay_whatever_there_was(all_of, now):
    assert len(left(all_of, now)) <= MOST


@given(collections, times)
def test_the_newest_stays(all_of, now):
    if all_of:
        assert max(copy.at for copy in all_of) in {copy.at for copy in left(all_of, now)}


@given(collections, times)
def test_thinning_again_takes_nothing(all_of, now):
    kept = left(all_of, now)
    assert left(kept, now) == kept


@given(collections, times, st.timedeltas(timedelta(), timedelta(days=2000)))
def test_a_clock_set_back_takes_nothing_of_what_stayed(all_of, now, back):
    now = max([now, *(copy.at for copy in all_of)])
    kept = left(all_of, now)
    assert left(kept, now - back) == kept


JUMPS = st.sampled_from([timedelta(hours=1), timedelta(days=1), timedelta(days=365), timedelta(days=9000)])


@given(st.integers(1, 12), st.integers(1, 14), JUMPS, st.sampled_from([1, -1]))
def test_a_clock_that_jumps_and_jumps_back_takes_nothing_of_two_days(before, meanwhile, jump, way):
    """Half-hourly work of yesterday and today, then some of it with the clock wrong, then right again."""
    day = NOW - timedelta(days=1)
    times = [day + n * AN_HOUR / 2 for n in range(-12, 6)] + [NOW - n * AN_HOUR / 2 for n in range(before, 0, -1)]
    times += [NOW + way * jump + n * AN_HOUR / 2 for n in range(meanwhile)]
    times += [NOW + (meanwhile + n) * AN_HOUR / 2 for n in range(2)]
    kept: list[Copy] = []
    for number, at in enumerate(times):
        made = replace(make(kept, at), path=Path(f"{number:03}.kaijuan"))
        kept = [*left(kept, at), made]
    assert [copy.at for copy in kept] == times
    assert sorted(kept, key=lambda copy: copy.order) == kept


def test_a_clock_that_begins_anew_each_day_does_not_gather_them_without_end():
    kept: list[Copy] = []
    for day in range(60):
        for hour in range(8):
            made = make(kept, datetime(2000, 1, 1, 0, 10) + hour * AN_HOUR)
            kept = [*left(kept, made.at), replace(made, path=Path(f"{day} {hour}.kaijuan"))]
    days = [int(copy.path.name.partition(" ")[0]) for copy in kept]
    assert sorted(set(days))[-LAST_DAYS - 12 :] == list(range(60 - LAST_DAYS - 12, 60))
    assert days.count(59) == days.count(58) == 8
    assert len(kept) <= MOST


@given(st.lists(near, max_size=MOST_RECENT).map(lambda all_of: copies(*all_of)))
def test_nothing_of_two_days_goes(all_of):
    assert all(copy.at <= NOW - RECENT for copy in superfluous(all_of, make(all_of, NOW)))


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
